import { useState } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { Button } from '../../parts/button.tsx';
import { Foreign } from '../../parts/foreign.tsx';
import { useFirst } from '../../parts/use-first.ts';
import { OnDay } from '../../parts/when.tsx';
import { WhyToggle } from '../../parts/why-toggle.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './leaks.module.css';
import { MessageDialog } from './message-dialog.tsx';

type Message = CallOutput<'leaks.get'>['messages'][number];
type Props = {
  readonly messages: readonly Message[];
  readonly total: number;
  /** What is marked in header lines. */
  readonly wanted: readonly string[];
};

const atFirst = 20;

/** The messages of a leak, each with its reasons and to be opened as text. */
export const MessageList = ({ messages, total, wanted }: Props) => {
  const t = useWords();
  const { shown, more } = useFirst(messages, atFirst);
  const [opened, setOpened] = useState<number | null>(null);
  return (
    <section className={styles.section} aria-labelledby="messages">
      <header className={styles.sectionHead}>
        <h2 id="messages">{t('leaks.messages.title')}</h2>
        <span className={styles.soft}>{t('leaks.messages.shown', { part: shown.length, count: total })}</span>
      </header>
      <ul className={styles.messages}>
        {shown.map((message) => (
          <li key={message.id}>
            <div className={styles.message}>
              <Foreign text={message.subject || t('leaks.messages.noSubject')} className={styles.subject} />
              <span className={styles.soft}>
                <Foreign text={message.from} /> · <OnDay at={message.at} /> · <Foreign text={message.source} />
                {message.kept && ` · ${t('leaks.messages.kept')}`}
              </span>
              <WhyToggle message={message} wanted={wanted} />
            </div>
            <Button
              aria-label={t('leaks.messages.openLabel', { subject: message.subject || t('leaks.messages.noSubject') })}
              onClick={() => setOpened(message.id)}
            >
              {t('leaks.messages.open')}
            </Button>
          </li>
        ))}
      </ul>
      {more !== null && (
        <div>
          <Button onClick={more}>{t('actions.more')}</Button>
        </div>
      )}
      {opened !== null && <MessageDialog id={opened} wanted={wanted} onClose={() => setOpened(null)} />}
    </section>
  );
};
