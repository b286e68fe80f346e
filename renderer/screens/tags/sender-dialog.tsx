import type { CallOutput } from '../../../shared/contract/calls.ts';
import { usePages } from '../../client/use-pages.ts';
import { Button } from '../../parts/button.tsx';
import { CompanyName } from '../../parts/company-name.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Foreign } from '../../parts/foreign.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { Reading } from '../../parts/shown.tsx';
import { OnDay } from '../../parts/when.tsx';
import { WhyToggle } from '../../parts/why-toggle.tsx';
import { useWords } from '../../words/use-words.ts';
import { Corrections } from '../corrections/corrections.tsx';
import type { TagDetail } from './tag-row.ts';
import styles from './tags.module.css';

type Props = { readonly tag: TagDetail['tag']; readonly sender: TagDetail['senders'][number]; readonly onClose: () => void };

const sightingsOf = ({ sightings }: CallOutput<'sightings.list'>) => sightings;

/** Why one sender on a mark counts as what it does: each of its messages with its reasons, and what the person may know. */
export const SenderDialog = ({ tag, sender, onClose }: Props) => {
  const t = useWords();
  const { verdict, domain } = sender;
  const pages = usePages('sightings.list', { verdict, tagId: tag.id, sender: domain }, sightingsOf);
  const title = (
    <Sentence
      text={t('tags.senders.whyTitle')}
      fill={{ sender: <CompanyName company={sender} />, verdict: t(`verdict.${verdict}`) }}
    />
  );
  const open = verdict === 'passed-on' || verdict === 'unsure';
  return (
    <Dialog open wide onClose={onClose} title={title} text={<Foreign text={tag.tag} />}>
      {pages.failure !== null && <Problem error={pages.failure} onRetry={pages.retry} />}
      {pages.failure === null && pages.first === undefined && <Reading />}
      {pages.first?.total === 0 && <p>{t('tags.senders.whyNone')}</p>}
      <ul className={styles.messages}>
        {pages.rows.map((message) => (
          <li key={message.id}>
            <Foreign text={message.subject || t('leaks.messages.noSubject')} className={styles.subject} />
            <span className={styles.soft}>
              <Foreign text={message.from} /> · <OnDay at={message.at} />
            </span>
            <p>
              <Foreign text={message.why} />
            </p>
            <WhyToggle message={message} wanted={[tag.tag, domain]} said />
          </li>
        ))}
      </ul>
      {pages.rows.length < (pages.first?.total ?? 0) && (
        <div>
          <Button onClick={pages.more}>{t('actions.more')}</Button>
        </div>
      )}
      {open && <Corrections about={{ tagId: tag.id, tag: tag.tag, holder: tag.holder, sender, leakId: null }} onDone={onClose} />}
    </Dialog>
  );
};
