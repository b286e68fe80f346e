import { RadioGroup } from 'radix-ui';
import { useCall } from '../../client/use-call.ts';
import { useChange } from '../../client/use-change.ts';
import { Problem } from '../../parts/problem.tsx';
import { useWords } from '../../words/use-words.ts';
import { Section } from './section.tsx';
import styles from './settings.module.css';

const themes = ['system', 'light', 'dark'] as const;

/** Light, dark, or as on this computer. */
export const Appearance = () => {
  const t = useWords();
  const theme = useCall('settings.get', {}).data?.theme ?? 'system';
  const change = useChange('settings.set');
  const choose = (value: string) => {
    const chosen = themes.find((one) => one === value);
    if (chosen !== undefined) change.mutate({ theme: chosen });
  };
  return (
    <Section title={t('settings.theme.title')}>
      <RadioGroup.Root className={styles.segments} aria-label={t('settings.theme.label')} value={theme} onValueChange={choose}>
        {themes.map((one) => (
          <RadioGroup.Item key={one} value={one} className={styles.segment}>
            {t(`settings.theme.${one}`)}
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
      {change.error !== null && <Problem error={change.error} />}
    </Section>
  );
};
