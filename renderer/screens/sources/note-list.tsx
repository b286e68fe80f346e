import type { CallOutput } from '../../../shared/contract/calls.ts';
import { Foreign } from '../../parts/foreign.tsx';
import styles from './sources.module.css';

type Note = CallOutput<'scan.state'>['notes'][number];

/** What a person should know about a source: what happened, and what to do. */
export const NoteList = ({ notes }: { readonly notes: readonly Note[] }) => (
  <ul className={styles.notes}>
    {notes.map((note) => (
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
);
