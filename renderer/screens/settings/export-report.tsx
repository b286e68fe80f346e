import { useMutation } from '@tanstack/react-query';
import { call } from '../../client/call.ts';
import { saveText } from '../../client/save-text.ts';
import { Button } from '../../parts/button.tsx';
import { Problem } from '../../parts/problem.tsx';
import { useTell } from '../../parts/toaster.tsx';
import { useWords } from '../../words/use-words.ts';
import { Section } from './section.tsx';
import styles from './settings.module.css';

const formats = ['html', 'csv', 'json'] as const;
type Format = (typeof formats)[number];

/** Everything that was found, as a file of the person's own. */
export const ExportReport = () => {
  const t = useWords();
  const tell = useTell();
  const save = useMutation({
    mutationFn: async (format: Format) => {
      const { name, content } = await call('export.report', { format });
      return { name, saved: await saveText(name, content) };
    },
    onSuccess: ({ name, saved }) => {
      if (saved === 'saved') tell(t('settings.export.saved'));
      if (saved === 'downloaded') tell(t('settings.export.downloaded', { name }));
    },
  });
  return (
    <Section title={t('settings.export.title')} text={t('settings.export.text')}>
      <div className={styles.actions}>
        {formats.map((format) => (
          <Button key={format} disabled={save.isPending} onClick={() => save.mutate(format)}>
            {t(`settings.export.${format}`)}
          </Button>
        ))}
      </div>
      {save.error !== null && <Problem error={save.error} />}
    </Section>
  );
};
