import { useState } from 'react';
import type { CallOutput } from '../../shared/contract/calls.ts';
import { useWords } from '../words/use-words.ts';
import { EvidenceLists } from './evidence-lists.tsx';
import { Foreign } from './foreign.tsx';
import styles from './why-toggle.module.css';

type Message = Pick<CallOutput<'leaks.get'>['messages'][number], 'why' | 'evidence'>;

/** Why a message is what we say it is: a sentence, the reasons and the header line, one step away. */
export const WhyToggle = ({ message, wanted }: { readonly message: Message; readonly wanted: readonly string[] }) => {
  const t = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.why} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('leaks.messages.why')}</summary>
      {open && (
        <div className={styles.reasons}>
          <p>
            <Foreign text={message.why} />
          </p>
          <EvidenceLists evidence={message.evidence} wanted={wanted} />
        </div>
      )}
    </details>
  );
};
