import { type ReactNode, useState } from 'react';
import { call } from '../../client/call.ts';
import { Button } from '../../parts/button.tsx';
import { Problem } from '../../parts/problem.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../sources/sources.module.css';
import type { AccountDraft } from './account-draft.ts';
import { type KnownSignIn, type SignInDraft, signInInput } from './sign-in-draft.ts';
import { SignInFields } from './sign-in-fields.tsx';
import type { SignIn } from './use-sign-in.ts';

type Props = {
  readonly known: KnownSignIn;
  readonly draft: AccountDraft;
  readonly own: SignInDraft;
  readonly signIn: SignIn;
  readonly busy: boolean;
  readonly onChange: (own: SignInDraft) => void;
};

/** Signing in with the browser in place of a password: one press where this copy can, folded away where it takes a client id. */
export const OfferSignIn = ({ known, draft, own, signIn, busy, onChange }: Props) => {
  const input = signInInput(draft, known, own);
  const start = () => {
    if (input !== null) signIn.start(() => call('accounts.begin-sign-in', input));
  };
  const button = <StartButton known={known} starting={signIn.starting} disabled={busy || input === null} onStart={start} />;
  return (
    <>
      {known.service !== null && <AboutService known={known} />}
      {known.ready && button}
      <OwnClient known={known} begun={own.id !== ''}>
        <SignInFields draft={own} server={known.service === null} onChange={onChange} />
        {!known.ready && button}
      </OwnClient>
      {signIn.error !== null && <Problem error={signIn.error} />}
    </>
  );
};

const AboutService = ({ known: { service, name, ready, instead } }: { readonly known: KnownSignIn }) => {
  const t = useWords();
  if (!ready)
    return (
      <p>
        <strong>{t('signIn.none', { name })}</strong> {instead}
      </p>
    );
  return (
    <p>
      {t('signIn.text', { name })} {t(`signIn.asks.${service ?? 'standard'}`)}
    </p>
  );
};

type StartProps = {
  readonly known: KnownSignIn;
  readonly starting: boolean;
  readonly disabled: boolean;
  readonly onStart: () => void;
};

const StartButton = ({ known: { service, name, ready }, starting, disabled, onStart }: StartProps) => {
  const t = useWords();
  const idle = service === null ? t('signIn.start') : t('signIn.with', { name });
  return (
    <div className={styles.buttons}>
      <Button look={ready ? 'primary' : 'plain'} disabled={disabled || starting} onClick={onStart}>
        {starting ? t('signIn.starting') : idle}
      </Button>
    </div>
  );
};

type OwnProps = { readonly known: KnownSignIn; readonly begun: boolean; readonly children: ReactNode };

const OwnClient = ({ known, begun, children }: OwnProps) => {
  const t = useWords();
  const { service, name } = known;
  // After a sign-in that came to nothing the form comes back, with what was entered in sight.
  const [open] = useState(begun);
  return (
    <details open={open} className={styles.more}>
      <summary>{t(service === null ? 'signIn.other' : 'signIn.own')}</summary>
      <div className={styles.form}>
        <p className={styles.soft}>{service === null ? t('signIn.otherText') : t('signIn.ownText', { name })}</p>
        {children}
      </div>
    </details>
  );
};
