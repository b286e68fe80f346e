import { CornerLeftUp, FileText, Folder } from 'lucide-react';
import { useState } from 'react';
import type { CallOutput } from '../../shared/contract/calls.ts';
import { useCall } from '../client/use-call.ts';
import { useWords } from '../words/use-words.ts';
import { Button } from './button.tsx';
import styles from './folder-browser.module.css';
import { Foreign } from './foreign.tsx';
import { Sentence } from './sentence.tsx';
import { Shown } from './shown.tsx';

type Listing = CallOutput<'host.list'>;
type Ticket = Listing['here'];
type Props = { readonly files: boolean; readonly onChoose: (ticket: Ticket) => void };

/** Walks the person's folders where the host has no dialog of its own; a file or the folder itself can be chosen. */
export const FolderBrowser = ({ files, onChoose }: Props) => {
  const [at, setAt] = useState<string | null>(null);
  const listing = useCall('host.list', { ticket: at }, { keep: true });
  return (
    <Shown query={listing}>
      {(value) => <FolderListing listing={value} files={files} onFolder={(ticket) => setAt(ticket.id)} onChoose={onChoose} />}
    </Shown>
  );
};

const FolderListing = (props: Props & { readonly listing: Listing; readonly onFolder: (ticket: Ticket) => void }) => {
  const { listing, files, onFolder, onChoose } = props;
  const t = useWords();
  const { here, parent, truncated } = listing;
  const entries = listing.entries.filter(({ folder }) => folder || files);
  return (
    <div className={styles.browser}>
      <header>
        <p>
          <Sentence text={t('sources.browse.here')} fill={{ folder: <Foreign text={here.label} className={styles.here} /> }} />
        </p>
        <Button onClick={() => onChoose(here)}>{t('sources.browse.use')}</Button>
      </header>
      <ul aria-label={t('sources.browse.label')}>
        {parent !== null && (
          <li>
            <button type="button" onClick={() => onFolder(parent)}>
              <CornerLeftUp aria-hidden="true" />
              {t('sources.browse.up', { folder: parent.label })}
            </button>
          </li>
        )}
        {entries.map((entry) => (
          <li key={entry.id}>
            <button type="button" onClick={() => (entry.folder ? onFolder(entry) : onChoose(entry))}>
              {entry.folder ? (
                <Folder aria-label={t('sources.browse.folder')} />
              ) : (
                <FileText aria-label={t('sources.browse.file')} />
              )}
              <Foreign text={entry.label} />
            </button>
          </li>
        ))}
      </ul>
      {entries.length === 0 && <p>{t('sources.browse.empty')}</p>}
      {truncated && <p>{t('sources.browse.truncated')}</p>}
    </div>
  );
};
