import { useState } from 'react';
import { useCall } from '../../client/use-call.ts';
import { Button } from '../../parts/button.tsx';
import { DecisionList } from '../../parts/decision-list.tsx';
import { Foreign } from '../../parts/foreign.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useWords } from '../../words/use-words.ts';
import { Corrections } from '../corrections/corrections.tsx';
import { RemoveTag } from './remove-tag.tsx';
import { Senders } from './senders.tsx';
import { TagFacts } from './tag-facts.tsx';
import { TagForm } from './tag-form.tsx';
import type { TagDetail } from './tag-row.ts';
import styles from './tags.module.css';

/** One tag: whom it was given to, and everyone who writes to it. */
export const TagPage = ({ tagId }: { readonly tagId: string }) => (
  <Shown query={useCall('tags.get', { id: tagId })}>{(detail) => <TagOf detail={detail} />}</Shown>
);

const TagOf = ({ detail }: { readonly detail: TagDetail }) => {
  const t = useWords();
  const [asking, setAsking] = useState<'nothing' | 'change' | 'remove'>('nothing');
  const { tag, senders, decisions } = detail;
  return (
    <article className={styles.tag}>
      <h2 className={styles.heading}>
        <Foreign text={tag.tag} />
      </h2>
      <TagFacts tag={tag} />
      <div className={styles.actions}>
        <Button onClick={() => setAsking('change')}>{t('tags.change')}</Button>
        <Button onClick={() => setAsking('remove')}>{t('tags.remove')}</Button>
      </div>
      <Senders tag={tag} senders={senders} />
      <Corrections about={{ tagId: tag.id, tag: tag.tag, holder: tag.holder, sender: null, leakId: null }}>
        <DecisionList title={t('corrections.before')} decisions={decisions} />
      </Corrections>
      {asking === 'change' && <TagForm changed={tag} onClose={() => setAsking('nothing')} onAdded={() => {}} />}
      <RemoveTag tag={tag} open={asking === 'remove'} onClose={() => setAsking('nothing')} />
    </article>
  );
};
