import type { CallOutput } from '../../../shared/contract/calls.ts';
import { Facts } from '../../parts/facts.tsx';
import { Foreign } from '../../parts/foreign.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../sources/sources.module.css';

type Found = NonNullable<CallOutput<'accounts.ask'>['found']>;

/** What a domain said of its mailboxes, to be looked at before anything is done with it (RFC 6186 §6). */
export const FoundSettings = ({ domain, found }: { readonly domain: string; readonly found: Found }) => {
  const t = useWords();
  const { provider, host, port, security, user, said, elsewhere } = found;
  const title = provider === '' ? t('asking.found.title', { domain }) : t('asking.found.provider', { domain, provider });
  return (
    <div className={styles.advice}>
      <strong>{title}</strong>
      <Facts
        facts={[
          { label: t('asking.found.server'), value: <Foreign text={host} /> },
          { label: t('asking.found.port'), value: String(port) },
          { label: t('asking.found.security'), value: t(`accounts.securityKind.${security}`) },
          ...(user === '' ? [] : [{ label: t('asking.found.user'), value: <Foreign text={user} /> }]),
          { label: t('asking.found.said'), value: t(`asking.found.by.${said}`, { domain }) },
        ]}
      />
      {elsewhere && (
        <p role="alert">
          <strong>{t('asking.found.elsewhere', { domain })}</strong>{' '}
          {t('asking.found.elsewhereHint', { place: provider === '' ? host : provider })}
        </p>
      )}
    </div>
  );
};
