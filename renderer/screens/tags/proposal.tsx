import { Check, PenLine, Undo2, X } from 'lucide-react';
import { Button } from '../../parts/button.tsx';
import { CompanyName } from '../../parts/company-name.tsx';
import { EvidenceLists } from '../../parts/evidence-lists.tsx';
import { Foreign } from '../../parts/foreign.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { OnDay } from '../../parts/when.tsx';
import { useWords } from '../../words/use-words.ts';
import { Corrections } from '../corrections/corrections.tsx';
import { canAccept } from './acceptance.ts';
import { TagFacts } from './tag-facts.tsx';
import type { TagRow } from './tag-row.ts';
import styles from './tags.module.css';
import type { useReviewQueue } from './use-review-queue.ts';

type Props = {
  readonly tag: TagRow;
  readonly queue: Pick<ReturnType<typeof useReviewQueue>, 'accept' | 'correct' | 'ignore' | 'undo'>;
};

/** One proposal as a question, with its answers and why we ask. */
export const Proposal = ({ tag, queue }: Props) => {
  const t = useWords();
  return (
    <article className={styles.tag}>
      <h2 className={styles.question}>
        <Question tag={tag} />
      </h2>
      <div className={styles.answers}>
        <Button disabled={!canAccept(tag)} aria-keyshortcuts="A" icon={<Check aria-hidden="true" />} onClick={queue.accept}>
          {t('tags.review.accept')} <Key letter="A" />
        </Button>
        <Button aria-keyshortcuts="C" icon={<PenLine aria-hidden="true" />} onClick={queue.correct}>
          {t('tags.review.correct')} <Key letter="C" />
        </Button>
        <Button aria-keyshortcuts="I" icon={<X aria-hidden="true" />} onClick={queue.ignore}>
          {t('tags.review.ignore')} <Key letter="I" />
        </Button>
        <Button look="quiet" aria-keyshortcuts="U" icon={<Undo2 aria-hidden="true" />} onClick={() => void queue.undo()}>
          {t('tags.review.undo')} <Key letter="U" />
        </Button>
      </div>
      <TagFacts tag={tag} />
      {tag.evidence.length > 0 && (
        <section className={styles.senders} aria-labelledby="why">
          <h2 id="why">{t('tags.review.why')}</h2>
          <EvidenceLists evidence={tag.evidence} wanted={[tag.tag, tag.holder.domain]} />
        </section>
      )}
      <Corrections about={{ tagId: tag.id, tag: tag.tag, holder: tag.holder, sender: null, leakId: null }} without={['holder']} />
    </article>
  );
};

const Question = ({ tag }: { readonly tag: TagRow }) => {
  const t = useWords();
  const mark = <Foreign text={tag.tag} className={styles.mark} />;
  if (!canAccept(tag)) return <Sentence text={t('tags.review.unknown')} fill={{ tag: mark }} />;
  return (
    <Sentence
      text={t(tag.firstSeen === null ? 'tags.review.questionUndated' : 'tags.review.question')}
      fill={{
        tag: mark,
        day: <OnDay at={tag.firstSeen} />,
        sender: <Foreign text={tag.holder.domain || tag.holder.name} />,
        holder: <CompanyName company={tag.holder} />,
      }}
    />
  );
};

const Key = ({ letter }: { readonly letter: string }) => (
  <span className={styles.key} aria-hidden="true">
    {letter}
  </span>
);
