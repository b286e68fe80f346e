import { useState } from 'react';
import type { CallOutput } from '../../shared/contract/calls.ts';
import { useWords } from '../words/use-words.ts';
import { EvidenceLists } from './evidence-lists.tsx';
import { Foreign } from './foreign.tsx';
import styles from './why-toggle.module.css';

type Message = Pick<CallOutput<'leaks.get'>['messages'][number], 'why' | 'evidence'>;

type Props = {
  readonly message: Message;
  /** What is marked in header lines. */
  readonly wanted: readonly string[];
  /** The sentence stands beside it already. */
  readonly said?: boolean;
};

/** Why a message is what we say it is: a sentence, the reasons and the header line, one step away. */
export const WhyToggle = ({ message, wanted, said = false }: Props) => {
  const t = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.why} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t(said ? 'leaks.messages.reasons' : 'leaks.messages.why')}</summary>
      {open && (
        <div className={styles.reasons}>
          {!said && (
            <p>
              <Foreign text={message.why} />
            </p>
          )}
          <EvidenceLists evidence={message.evidence} wanted={wanted} />
        </div>
      )}
    </details>
  );
};
