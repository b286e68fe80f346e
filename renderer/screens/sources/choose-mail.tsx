import { AtSign, FileText, Folder } from 'lucide-react';
import { useCall } from '../../client/use-call.ts';
import { useChange } from '../../client/use-change.ts';
import { FolderBrowser } from '../../parts/folder-browser.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Ticket } from './add-mail.ts';
import styles from './sources.module.css';

type Props = { readonly cannotDrop: boolean; readonly onTicket: (ticket: Ticket) => void; readonly onAccount: () => void };

/** Where the mail lies: through the host's own dialog, or its list of folders where it has none. */
export const ChooseMail = ({ cannotDrop, onTicket, onAccount }: Props) => {
  const t = useWords();
  const host = useCall('host.describe', {});
  return (
    <Shown query={host}>
      {({ dialogs }) =>
        dialogs ? (
          <div className={styles.picks}>
            <PickAccount onAccount={onAccount} />
            <PickMail onTicket={onTicket} />
          </div>
        ) : (
          <>
            <PickAccount onAccount={onAccount} />
            {cannotDrop && <p role="alert">{t('sources.browse.noDrop')}</p>}
            <FolderBrowser onChoose={onTicket} files />
          </>
        )
      }
    </Shown>
  );
};

const PickAccount = ({ onAccount }: { readonly onAccount: () => void }) => {
  const t = useWords();
  return (
    <button type="button" className={styles.pick} onClick={onAccount}>
      <AtSign aria-hidden="true" />
      <span>
        <strong>{t('accounts.pick')}</strong>
        {t('accounts.pickHint')}
      </span>
    </button>
  );
};

const PickMail = ({ onTicket }: { readonly onTicket: (ticket: Ticket) => void }) => {
  const t = useWords();
  const pick = useChange('host.pick');
  const choose = (what: 'file' | 'folder') =>
    pick.mutate(
      { what, purpose: 'mail' },
      {
        onSuccess: ({ tickets }) => {
          const [first] = tickets;
          if (first !== undefined) onTicket(first);
        },
      },
    );
  return (
    <div className={styles.picks}>
      <button type="button" className={styles.pick} disabled={pick.isPending} onClick={() => choose('file')}>
        <FileText aria-hidden="true" />
        <span>
          <strong>{t('sources.adding.file')}</strong>
          {t('sources.adding.fileHint')}
        </span>
      </button>
      <button type="button" className={styles.pick} disabled={pick.isPending} onClick={() => choose('folder')}>
        <Folder aria-hidden="true" />
        <span>
          <strong>{t('sources.adding.folder')}</strong>
          {t('sources.adding.folderHint')}
        </span>
      </button>
      <p className={styles.soft}>{t('sources.adding.drop')}</p>
      {pick.error !== null && <Problem error={pick.error} />}
    </div>
  );
};
