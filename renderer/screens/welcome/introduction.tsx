import { EyeOff, HardDrive, MailSearch } from 'lucide-react';
import { Button } from '../../parts/button.tsx';
import { Problem } from '../../parts/problem.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './welcome.module.css';

type Props = {
  readonly opening: boolean;
  readonly error: Error | null;
  readonly onSample: () => void;
  readonly onOwn: () => void;
};

/** Earns trust first: three lines on what is read, where it is kept and that nothing leaves; then the story. */
export const Introduction = ({ opening, error, onSample, onOwn }: Props) => {
  const t = useWords();
  const promises = [
    { icon: MailSearch, title: t('welcome.promises.read'), text: t('welcome.promises.readText') },
    { icon: HardDrive, title: t('welcome.promises.kept'), text: t('welcome.promises.keptText') },
    { icon: EyeOff, title: t('welcome.promises.leaves'), text: t('welcome.promises.leavesText') },
  ];
  return (
    <>
      <p className={styles.brand}>{t('app.name')}</p>
      <h1>{t('welcome.title')}</h1>
      <p className={styles.lead}>{t('welcome.lead')}</p>
      <ul className={styles.promises} aria-label={t('welcome.promises.label')}>
        {promises.map(({ icon: Icon, title, text }) => (
          <li key={title}>
            <Icon aria-hidden="true" />
            <p>
              <strong>{title}.</strong> {text}
            </p>
          </li>
        ))}
      </ul>
      <section className={styles.story}>
        <h2>{t('welcome.story.title')}</h2>
        <p>{t('welcome.story.one')}</p>
        <p>{t('welcome.story.two')}</p>
        <p>{t('welcome.story.three')}</p>
      </section>
      {error !== null && <Problem error={error} />}
      <div className={styles.actions}>
        <Button look="primary" onClick={onSample} disabled={opening}>
          {opening ? t('welcome.story.opening') : t('welcome.story.see')}
        </Button>
        <Button onClick={onOwn} disabled={opening}>
          {t('welcome.own')}
        </Button>
      </div>
    </>
  );
};
