import { type FormEvent, useState } from 'react';
import type { CallInput, CallOutput } from '../../../shared/contract/calls.ts';
import { useCall } from '../../client/use-call.ts';
import { useChange } from '../../client/use-change.ts';
import { Button } from '../../parts/button.tsx';
import { DialogActions } from '../../parts/dialog.tsx';
import { TextField } from '../../parts/field.tsx';
import { Problem } from '../../parts/problem.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../sources/sources.module.css';
import { AcceptCertificate } from './accept-certificate.tsx';
import { type AccountDraft, draftFrom, type Guess, inputFrom, type Listed } from './account-draft.ts';
import { AwaitBrowser } from './await-browser.tsx';
import { OfferSignIn } from './offer-sign-in.tsx';
import { ProviderAdvice } from './provider-advice.tsx';
import { ServerFields } from './server-fields.tsx';
import { emptySignIn, isBrowserFirst, nobodyKnown } from './sign-in-draft.ts';
import { SignedIn } from './signed-in.tsx';
import { useSignIn } from './use-sign-in.ts';

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
  const [own, setOwn] = useState(emptySignIn);
  const [chosen, setChosen] = useState<'password' | 'browser' | null>(null);
  const [signedIn, setSignedIn] = useState<{ readonly ticket: string; readonly user: string } | null>(null);
  const known = useCall('accounts.sign-in-at', { host: draft.host.trim() }, { keep: true }).data ?? nobodyKnown;
  const input = inputFrom(draft);
  const certificate = test.data?.certificate ?? null;
  const tryIt = (pinned: string | null, ticket = signedIn?.ticket) => {
    if (input === null) return;
    const tried = ticket === undefined ? { ...input, pinned } : { ...input, pinned, password: '', signIn: ticket };
    const onSuccess = (answer: CallOutput<'accounts.test'>) => {
      if (answer.certificate === null) onSignedIn(tried, answer.folders);
    };
    test.mutate(tried, { onSuccess });
  };
  const heard = (now: { readonly ticket: string; readonly user: string }) => {
    setSignedIn(now);
    tryIt(draft.pinned, now.ticket);
  };
  const signIn = useSignIn({ onTicket, onSignedIn: heard });
  if (signIn.waiting !== null) return <AwaitBrowser begun={signIn.waiting} onCancel={signIn.cancel} />;
  const browserFirst = isBrowserFirst(known, guess.wants);
  const way = signedIn !== null ? 'done' : (chosen ?? (browserFirst ? 'browser' : 'password'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (way !== 'browser') tryIt(draft.pinned);
  };
  const offer = <OfferSignIn {...{ known, draft, own, signIn }} busy={test.isPending} onChange={setOwn} />;
  return (
    <form className={styles.form} onSubmit={submit}>
      {signedIn !== null && <SignedIn user={signedIn.user} />}
      {way === 'browser' && offer}
      {way === 'password' && <PasswordPart guess={guess} draft={draft} onChange={setDraft} />}
      <ServerFields draft={draft} open={way !== 'done' && (guess.provider === '' || guess.user === '')} onChange={setDraft} />
      {way === 'password' && !browserFirst && offer}
      {test.error !== null && <Problem error={test.error} />}
      {certificate !== null && (
        <AcceptCertificate certificate={certificate} busy={test.isPending} onAccept={() => tryIt(certificate.fingerprint)} />
      )}
      <DialogActions>
        <Button onClick={onBack}>{t('accounts.back')}</Button>
        {way !== 'done' && browserFirst && (
          <Button onClick={() => setChosen(way === 'browser' ? 'password' : 'browser')}>{t(`signIn.other-than.${way}`)}</Button>
        )}
        {way !== 'browser' && (
          <Button look="primary" type="submit" disabled={test.isPending || input === null}>
            {t(test.isPending ? 'accounts.testing' : way === 'done' ? 'signIn.go' : 'accounts.test')}
          </Button>
        )}
      </DialogActions>
    </form>
  );
};

type PasswordProps = {
  readonly guess: Guess;
  readonly draft: AccountDraft;
  readonly onChange: (draft: AccountDraft) => void;
};

const PasswordPart = ({ guess, draft, onChange }: PasswordProps) => {
  const t = useWords();
  return (
    <>
      <ProviderAdvice guess={guess} />
      <TextField
        label={t('accounts.password')}
        hint={t(`accounts.passwordFor.${guess.wants}`)}
        type="password"
        required
        value={draft.password}
        onChange={(event) => onChange({ ...draft, password: event.target.value })}
      />
    </>
  );
};
