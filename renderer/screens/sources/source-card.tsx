import { Ellipsis, Lock } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Foreign } from '../../parts/foreign.tsx';
import menu from '../../parts/menu.module.css';
import { Sentence } from '../../parts/sentence.tsx';
import { When } from '../../parts/when.tsx';
import { useWords } from '../../words/use-words.ts';
import { AccountDialog } from '../accounts/account-dialog.tsx';
import { SignInAgain } from '../accounts/sign-in-again.tsx';
import type { Forgotten } from '../accounts/withdraw-sign-in.tsx';
import { NoteList } from './note-list.tsx';
import { RemoveSource } from './remove-source.tsx';
import { ServerDialog } from './server-dialog.tsx';
import type { SourceRow } from './source-row.ts';
import styles from './sources.module.css';

type Props = {
  readonly source: SourceRow;
  readonly busy: boolean;
  readonly onScan: () => void;
  readonly onForgotten: (forgotten: Forgotten) => void;
};

/** One source: where it is, that it is only read, how much was read and when. */
export const SourceCard = ({ source, busy, onScan, onForgotten }: Props) => {
  const t = useWords();
  const [asking, setAsking] = useState<'nothing' | 'server' | 'account' | 'remove'>('nothing');
  const close = () => setAsking('nothing');
  return (
    <li className={styles.source}>
      <div className={styles.sourceText}>
        <h2>
          <Foreign text={source.label} />
        </h2>
        <p className={styles.soft}>
          <span className={styles.badge}>
            <Lock aria-hidden="true" />
            {t('sources.readOnly')}
          </span>
          {t(`sources.kind.${source.kind}`)} · {t('counts.messages', { count: source.messages })} ·{' '}
          {source.lastScan === null ? (
            t('sources.neverScanned')
          ) : (
            <Sentence text={t('sources.scanned')} fill={{ when: <When at={source.lastScan} /> }} />
          )}
        </p>
        <Foreign text={source.location} className={styles.location} />
        {source.kind === 'imap' && <SignInAgain source={source} busy={busy} />}
        {source.notes.length > 0 && (
          <details>
            <summary>{t('sources.notes', { count: source.notes.length })}</summary>
            <NoteList notes={source.notes} />
          </details>
        )}
      </div>
      <SourceMenu label={source.label} account={source.kind === 'imap'} busy={busy} onScan={onScan} onAsk={setAsking} />
      {asking === 'account' && <AccountDialog id={source.id} label={source.label} onClose={close} />}
      {asking === 'server' && <ServerDialog source={source} onClose={close} />}
      <RemoveSource source={source} open={asking === 'remove'} onForgotten={onForgotten} onClose={close} />
    </li>
  );
};

type MenuProps = {
  readonly label: string;
  readonly account: boolean;
  readonly busy: boolean;
  readonly onScan: () => void;
  readonly onAsk: (what: 'server' | 'account' | 'remove') => void;
};

const SourceMenu = ({ label, account, busy, onScan, onAsk }: MenuProps) => {
  const t = useWords();
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>
        <Button look="quiet" bare aria-label={t('sources.menu', { label })} icon={<Ellipsis aria-hidden="true" />} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={menu.menu} align="end" sideOffset={4}>
          <DropdownMenu.Item disabled={busy} onSelect={onScan}>
            {t('sources.scan')}
          </DropdownMenu.Item>
          {account && (
            <DropdownMenu.Item disabled={busy} onSelect={() => onAsk('account')}>
              {t('accounts.settings')}
            </DropdownMenu.Item>
          )}
          <DropdownMenu.Item onSelect={() => onAsk('server')}>{t('sources.server')}</DropdownMenu.Item>
          <DropdownMenu.Item disabled={busy} onSelect={() => onAsk('remove')}>
            {t('sources.remove')}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
};
