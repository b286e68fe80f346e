import { type FormEvent, useState } from 'react';
import type { CallInput } from '../../../shared/contract/calls.ts';
import { useChange } from '../../client/use-change.ts';
import { Button } from '../../parts/button.tsx';
import { DialogActions } from '../../parts/dialog.tsx';
import { TextField } from '../../parts/field.tsx';
import { Problem } from '../../parts/problem.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../sources/sources.module.css';
import { AcceptCertificate } from './accept-certificate.tsx';
import { type AccountDraft, draftFrom, type Guess, inputFrom, type Listed } from './account-draft.ts';
import { OfferSignIn } from './offer-sign-in.tsx';
import { ProviderAdvice } from './provider-advice.tsx';
import { ServerFields } from './server-fields.tsx';
import { SignedIn } from './signed-in.tsx';

type Props = {
  readonly guess: Guess;
  readonly onBack: () => void;
  /** A sign-in with the browser came to be. */
  readonly onTicket: (ticket: string) => void;
  readonly onSignedIn: (input: CallInput<'accounts.test'>, folders: Listed) => void;
};

/** Says what the provider wants, lets the person sign in with the browser or takes the password, and tries it before anything is kept. */
export const AccountForm = ({ guess, onBack, onTicket, onSignedIn }: Props) => {
  const t = useWords();
  const test = useChange('accounts.test');
  const [draft, setDraft] = useState<AccountDraft>(() => draftFrom(guess));
  const [signedIn, setSignedIn] = useState<{ readonly ticket: string; readonly user: string } | null>(null);
  const input = inputFrom(draft);
  const certificate = test.data?.certificate ?? null;
  const tryIt = (pinned: string | null, ticket = signedIn?.ticket) => {
    if (input === null) return;
    const tried = ticket === undefined ? { ...input, pinned } : { ...input, pinned, password: '', signIn: ticket };
    test.mutate(tried, {
      onSuccess: (answer) => {
        if (answer.certificate === null) onSignedIn(tried, answer.folders);
      },
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    tryIt(draft.pinned);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      {signedIn === null ? (
        <>
          <OfferSignIn
            draft={draft}
            busy={test.isPending}
            onTicket={onTicket}
            onSignedIn={(now) => {
              setSignedIn(now);
              tryIt(draft.pinned, now.ticket);
            }}
          />
          <ProviderAdvice guess={guess} />
          <TextField
            label={t('accounts.password')}
            hint={t(`accounts.passwordFor.${guess.wants}`)}
            type="password"
            required
            value={draft.password}
            onChange={(event) => setDraft({ ...draft, password: event.target.value })}
          />
        </>
      ) : (
        <SignedIn user={signedIn.user} />
      )}
      <ServerFields draft={draft} open={guess.provider === '' || guess.user === ''} onChange={setDraft} />
      {test.error !== null && <Problem error={test.error} />}
      {certificate !== null && (
        <AcceptCertificate certificate={certificate} busy={test.isPending} onAccept={() => tryIt(certificate.fingerprint)} />
      )}
      <DialogActions>
        <Button onClick={onBack}>{t('accounts.back')}</Button>
        <Button look="primary" type="submit" disabled={test.isPending || input === null}>
          {t(test.isPending ? 'accounts.testing' : signedIn === null ? 'accounts.test' : 'signIn.go')}
        </Button>
      </DialogActions>
    </form>
  );
};
