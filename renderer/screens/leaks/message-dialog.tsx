import type { CallOutput } from '../../../shared/contract/calls.ts';
import { useCall } from '../../client/use-call.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Foreign, ForeignText } from '../../parts/foreign.tsx';
import { HeaderLine } from '../../parts/header-line.tsx';
import { Shown } from '../../parts/shown.tsx';
import { OnDay } from '../../parts/when.tsx';
import { byteSize } from '../../words/numbers.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './leaks.module.css';

type Message = CallOutput<'messages.open'>;

type Props = {
  readonly id: number;
  /** What is marked in the lines that decided. */
  readonly wanted: readonly string[];
  readonly onClose: () => void;
};

/** One message as text: nothing in it is rendered, loaded or run. */
export const MessageDialog = ({ id, wanted, onClose }: Props) => {
  const t = useWords();
  const message = useCall('messages.open', { id });
  const subject = message.data?.subject ?? '';
  const title = subject === '' ? t('leaks.message.title') : <Foreign text={subject} />;
  return (
    <Dialog open wide onClose={onClose} title={title} text={t('leaks.message.text')}>
      <Shown query={message}>{(value) => <MessageOf message={value} wanted={wanted} />}</Shown>
    </Dialog>
  );
};

const MessageOf = ({ message, wanted }: { readonly message: Message; readonly wanted: readonly string[] }) => {
  const t = useWords();
  const lines = message.headers.filter((header) => header.deciding).map(({ name, value }) => `${name}: ${value}`);
  const deciding = [...new Set(lines)];
  return (
    <>
      <Facts
        facts={[
          { label: t('leaks.message.from'), value: <Foreign text={message.from} /> },
          { label: t('leaks.message.to'), value: <Foreign text={message.to} /> },
          { label: t('leaks.message.date'), value: <OnDay at={message.at} /> },
        ]}
      />
      {deciding.length > 0 && (
        <section className={styles.deciding}>
          <h3>{t('leaks.message.deciding')}</h3>
          {deciding.map((line) => (
            <HeaderLine key={line} line={line} wanted={wanted} />
          ))}
        </section>
      )}
      <details>
        <summary>{t('leaks.message.headers', { count: message.headers.length })}</summary>
        <Headers headers={message.headers} />
      </details>
      {message.text.trim() === '' ? (
        <p className={styles.soft}>{t('leaks.message.empty')}</p>
      ) : (
        <ForeignText text={message.text} className={styles.text} />
      )}
      {message.truncated && <p className={styles.soft}>{t('leaks.message.truncated')}</p>}
      <Attachments attachments={message.attachments} />
    </>
  );
};

const Headers = ({ headers }: { readonly headers: Message['headers'] }) => (
  <div className={styles.headers}>
    {/* A header block may hold the same line twice; its place is what tells lines apart. */}
    {headers
      .map((header, place) => ({ ...header, place }))
      .map(({ name, value, deciding, place }) => (
        <p key={place} data-deciding={deciding}>
          <strong>
            <Foreign text={name} />:
          </strong>{' '}
          <Foreign text={value} />
        </p>
      ))}
  </div>
);

const Attachments = ({ attachments }: { readonly attachments: Message['attachments'] }) => {
  const t = useWords();
  if (attachments.length === 0) return null;
  return (
    <section>
      <h3>{t('leaks.message.attachments')}</h3>
      <ul>
        {attachments.map(({ name, type, bytes }) => (
          <li key={`${name}:${type}:${bytes}`}>
            <Foreign text={name || t('leaks.message.unnamed')} /> · <Foreign text={type} /> · {byteSize(bytes)}
          </li>
        ))}
      </ul>
    </section>
  );
};
