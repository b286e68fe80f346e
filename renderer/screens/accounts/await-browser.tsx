import { useCall } from '../../client/use-call.ts';
import { Button } from '../../parts/button.tsx';
import { useTell } from '../../parts/toaster.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../sources/sources.module.css';
import type { Begun } from './use-sign-in.ts';

type Props = { readonly begun: Begun; readonly onCancel: () => void };

/** While the person signs in in the browser: what to do there, and the page's address where no browser came up. */
export const AwaitBrowser = ({ begun: { page, opened }, onCancel }: Props) => {
  const t = useWords();
  return (
    <section className={styles.advice} aria-live="polite">
      <h3>{t('signIn.waiting.title')}</h3>
      <p>{t(opened ? 'signIn.waiting.opened' : 'signIn.waiting.notOpened')}</p>
      {opened ? (
        <details>
          <summary>{t('signIn.waiting.again')}</summary>
          <PageAddress page={page} />
        </details>
      ) : (
        <PageAddress page={page} />
      )}
      <div className={styles.buttons}>
        <Button onClick={onCancel}>{t('signIn.waiting.cancel')}</Button>
      </div>
    </section>
  );
};

// A tab can open another one; the desktop's window opens no address that was not listed beforehand, so there it is copied.
const PageAddress = ({ page }: { readonly page: string }) => {
  const t = useWords();
  const tell = useTell();
  const inTab = useCall('host.describe', {}).data?.kind === 'browser';
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(page);
      tell(t('signIn.waiting.copied'));
    } catch {
      tell(t('signIn.waiting.notCopied'));
    }
  };
  return (
    <div className={styles.page}>
      <p className={styles.address}>{page}</p>
      <div className={styles.buttons}>
        {inTab && (
          <a href={page} target="_blank" rel="noreferrer noopener">
            {t('signIn.waiting.open')}
          </a>
        )}
        <Button look="quiet" onClick={() => void copy()}>
          {t('signIn.waiting.copy')}
        </Button>
      </div>
    </div>
  );
};
