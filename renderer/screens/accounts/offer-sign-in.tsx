import { type ReactNode, useState } from 'react';
import { call } from '../../client/call.ts';
import { useCall } from '../../client/use-call.ts';
import { Button } from '../../parts/button.tsx';
import { Problem } from '../../parts/problem.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../sources/sources.module.css';
import type { AccountDraft } from './account-draft.ts';
import { AwaitBrowser } from './await-browser.tsx';
import { emptySignIn, type KnownSignIn, signInInput } from './sign-in-draft.ts';
import { SignInFields } from './sign-in-fields.tsx';
import { useSignIn } from './use-sign-in.ts';

type Props = {
  readonly draft: AccountDraft;
  readonly busy: boolean;
  readonly onTicket: (ticket: string) => void;
  readonly onSignedIn: (signedIn: { readonly ticket: string; readonly user: string }) => void;
};

/** Signing in with the browser in place of a password: first of all where this copy can, folded away where it takes a client id. */
export const OfferSignIn = ({ draft, busy, onTicket, onSignedIn }: Props) => {
  const known = useCall('accounts.sign-in-at', { host: draft.host.trim() }, { keep: true }).data;
  const signIn = useSignIn({ onTicket, onSignedIn });
  const [own, setOwn] = useState(emptySignIn);
  if (known === undefined) return null;
  if (signIn.waiting !== null) return <AwaitBrowser begun={signIn.waiting} onCancel={signIn.cancel} />;
  const input = signInInput(draft, known, own);
  const start = () => {
    if (input !== null) signIn.start(() => call('accounts.begin-sign-in', input));
  };
  return (
    <>
      {known.service !== null && <AboutService known={known} />}
      {known.ready && <StartButton known={known} starting={signIn.starting} disabled={busy || input === null} onStart={start} />}
      <OwnClient known={known}>
        <SignInFields draft={own} server={known.service === null} onChange={setOwn} />
        {!known.ready && (
          <StartButton known={known} starting={signIn.starting} disabled={busy || input === null} onStart={start} />
        )}
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

const OwnClient = ({ known, children }: { readonly known: KnownSignIn; readonly children: ReactNode }) => {
  const t = useWords();
  const { service, name } = known;
  return (
    <details className={styles.more}>
      <summary>{t(service === null ? 'signIn.other' : 'signIn.own')}</summary>
      <div className={styles.form}>
        <p className={styles.soft}>{service === null ? t('signIn.otherText') : t('signIn.ownText', { name })}</p>
        {children}
      </div>
    </details>
  );
};
