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
import { ProviderAdvice } from './provider-advice.tsx';
import { ServerFields } from './server-fields.tsx';

type Props = {
  readonly guess: Guess;
  readonly onBack: () => void;
  readonly onSignedIn: (input: CallInput<'accounts.test'>, folders: Listed) => void;
};

/** Says what the provider wants, takes the password, and tries it before anything is kept. */
export const AccountForm = ({ guess, onBack, onSignedIn }: Props) => {
  const t = useWords();
  const test = useChange('accounts.test');
  const [draft, setDraft] = useState<AccountDraft>(() => draftFrom(guess));
  const input = inputFrom(draft);
  const certificate = test.data?.certificate ?? null;
  const tryIt = (pinned: string | null) => {
    if (input === null) return;
    const tried = { ...input, pinned };
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
      <ProviderAdvice guess={guess} />
      <TextField
        label={t('accounts.password')}
        hint={t(`accounts.passwordFor.${guess.wants}`)}
        type="password"
        required
        value={draft.password}
        onChange={(event) => setDraft({ ...draft, password: event.target.value })}
      />
      <ServerFields draft={draft} open={guess.provider === '' || guess.user === ''} onChange={setDraft} />
      {test.error !== null && <Problem error={test.error} />}
      {certificate !== null && (
        <AcceptCertificate certificate={certificate} busy={test.isPending} onAccept={() => tryIt(certificate.fingerprint)} />
      )}
      <DialogActions>
        <Button onClick={onBack}>{t('accounts.back')}</Button>
        <Button look="primary" type="submit" disabled={test.isPending || input === null}>
          {t(test.isPending ? 'accounts.testing' : 'accounts.test')}
        </Button>
      </DialogActions>
    </form>
  );
};
