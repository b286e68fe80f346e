import { SelectField, TextField } from '../../parts/field.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../sources/sources.module.css';
import type { AccountDraft } from './account-draft.ts';

const kinds = ['tls', 'starttls', 'none'] as const;

type Props = { readonly draft: AccountDraft; readonly open: boolean; readonly onChange: (draft: AccountDraft) => void };

/** Server, port and what else can be set by hand; folded away where the provider is known. */
export const ServerFields = ({ draft, open, onChange }: Props) => {
  const t = useWords();
  const secure = (value: string) => {
    const security = kinds.find((kind) => kind === value) ?? 'tls';
    const usual = draft.port === '993' || draft.port === '143';
    onChange({ ...draft, security, port: usual ? (security === 'tls' ? '993' : '143') : draft.port });
  };
  return (
    <details open={open} className={styles.more}>
      <summary>{t('accounts.server')}</summary>
      <div className={styles.form}>
        <TextField
          label={t('accounts.host')}
          required
          value={draft.host}
          onChange={(event) => onChange({ ...draft, host: event.target.value })}
        />
        <TextField
          label={t('accounts.port')}
          inputMode="numeric"
          required
          value={draft.port}
          onChange={(event) => onChange({ ...draft, port: event.target.value })}
        />
        <SelectField label={t('accounts.security')} value={draft.security} onChange={(event) => secure(event.target.value)}>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`accounts.securityKind.${kind}`)}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t('accounts.user')}
          required
          value={draft.user}
          onChange={(event) => onChange({ ...draft, user: event.target.value })}
        />
        <TextField
          label={t('accounts.proxy')}
          hint={t('accounts.proxyHint')}
          value={draft.proxy ?? ''}
          onChange={(event) => onChange({ ...draft, proxy: event.target.value })}
        />
      </div>
    </details>
  );
};
