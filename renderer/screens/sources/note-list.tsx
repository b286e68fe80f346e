import type { CallOutput } from '../../../shared/contract/calls.ts';
import { Button } from '../../parts/button.tsx';
import { Foreign } from '../../parts/foreign.tsx';
import { useFirst } from '../../parts/use-first.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './sources.module.css';

type Note = CallOutput<'scan.state'>['notes'][number];

/** What a person should know about a source: what happened, and what to do. */
export const NoteList = ({ notes }: { readonly notes: readonly Note[] }) => {
  const t = useWords();
  const { shown, more } = useFirst(notes);
  return (
    <>
      <ul className={styles.notes}>
        {shown.map((note) => (
          <li key={`${note.code}:${note.location}:${note.message}`}>
            <p>
              <strong>
                <Foreign text={note.message} />
              </strong>{' '}
              <Foreign text={note.hint} />
            </p>
            {note.location !== '' && <Foreign text={note.location} className={styles.location} />}
          </li>
        ))}
      </ul>
      {more !== null && <Button onClick={more}>{t('actions.more')}</Button>}
    </>
  );
};
