import { useChange } from '../../client/use-change.ts';
import { Button } from '../../parts/button.tsx';
import { DialogActions } from '../../parts/dialog.tsx';
import { Problem } from '../../parts/problem.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../sources/sources.module.css';
import type { Guess } from './account-draft.ts';
import { FoundSettings } from './found-settings.tsx';

type Props = {
  readonly guess: Guess;
  readonly onBack: () => void;
  /** With what the provider said and the person confirmed, or with the guess as it was. */
  readonly onSettled: (guess: Guess) => void;
};

/** Whether there is anybody to ask: the provider is unknown, and its domain is no bare word. */
export const canAsk = ({ provider, user }: Guess): boolean => provider === '' && domainOf(user).includes('.');

const domainOf = (address: string): string =>
  address
    .slice(address.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase();

/** Asks an unknown provider where its mailboxes are, once the person agreed; everything can be entered by hand as well. */
export const AskProvider = ({ guess, onBack, onSettled }: Props) => {
  const t = useWords();
  const ask = useChange('accounts.ask');
  const domain = domainOf(guess.user);
  const found = ask.data?.found ?? null;
  const unanswered = ask.data === undefined || ask.error !== null;
  return (
    <section className={styles.form}>
      <h3>{t('asking.title', { domain })}</h3>
      {unanswered && (
        <>
          <p>{t('asking.text')}</p>
          <p className={styles.soft}>{t('asking.whoLearns', { domain })}</p>
        </>
      )}
      <div role="status">
        {ask.isPending && <p>{t('asking.patience')}</p>}
        {ask.data?.outcome === 'none' && <p>{t('asking.none')}</p>}
        {ask.data?.outcome === 'not-offered' && <p>{t('asking.notOffered')}</p>}
        {found !== null && <FoundSettings domain={domain} found={found} />}
      </div>
      {ask.error !== null && <Problem error={ask.error} />}
      <DialogActions>
        <Button onClick={onBack}>{t('asking.back')}</Button>
        <Button look={ask.data !== undefined && found === null ? 'primary' : 'plain'} onClick={() => onSettled(guess)}>
          {t('asking.byHand')}
        </Button>
        {unanswered && (
          <Button look="primary" disabled={ask.isPending} onClick={() => ask.mutate({ address: guess.user })}>
            {t(ask.isPending ? 'asking.asking' : 'asking.ask', { domain })}
          </Button>
        )}
        {found !== null && (
          <Button look="primary" onClick={() => onSettled({ ...guess, ...found, confirmed: true })}>
            {t(found.elsewhere ? 'asking.found.useElsewhere' : 'asking.found.use')}
          </Button>
        )}
      </DialogActions>
    </section>
  );
};
