import { TextField } from '../../parts/field.tsx';
import { useWords } from '../../words/use-words.ts';
import type { SignInDraft } from './sign-in-draft.ts';

type Props = { readonly draft: SignInDraft; readonly server: boolean; readonly onChange: (draft: SignInDraft) => void };

/** A client id of the person's own; with `server` also the sign-in server that it is for. */
export const SignInFields = ({ draft, server, onChange }: Props) => {
  const t = useWords();
  return (
    <>
      {server && (
        <>
          <TextField
            label={t('signIn.issuer')}
            hint={t('signIn.issuerHint')}
            inputMode="url"
            value={draft.issuer}
            onChange={(event) => onChange({ ...draft, issuer: event.target.value })}
          />
          <TextField
            label={t('signIn.scopes')}
            hint={t('signIn.scopesHint')}
            value={draft.scopes}
            onChange={(event) => onChange({ ...draft, scopes: event.target.value })}
          />
        </>
      )}
      <TextField
        label={t('signIn.client')}
        value={draft.id}
        onChange={(event) => onChange({ ...draft, id: event.target.value })}
      />
      <TextField
        label={t('signIn.secret')}
        hint={t('signIn.secretHint')}
        type="password"
        value={draft.secret}
        onChange={(event) => onChange({ ...draft, secret: event.target.value })}
      />
    </>
  );
};
