import type { CallOutput } from '../../../shared/contract/calls.ts';
import { CompanyName } from '../../parts/company-name.tsx';
import { Foreign } from '../../parts/foreign.tsx';
import { useWords } from '../../words/use-words.ts';
import type { TagRow } from './tag-row.ts';
import styles from './tags.module.css';

/** The tags of one page. */
export const tagsOf = ({ tags }: CallOutput<'tags.list'>): readonly TagRow[] => tags;

/** What tells a tag from the others. */
export const idOf = ({ id }: TagRow): string => id;

/** Draws a tag in a list. */
export const drawTag = (tag: TagRow) => <TagLine tag={tag} />;

/** One tag as a row: the company it was given to, the mark, and what the mail shows. */
const TagLine = ({ tag }: { readonly tag: TagRow }) => {
  const t = useWords();
  return (
    <div className={styles.line}>
      <p>
        <CompanyName company={tag.holder} />
      </p>
      <p className={styles.cut}>
        <Foreign text={tag.tag} />
      </p>
      <p className={styles.foot}>
        {t('counts.messages', { count: tag.messages })}
        {tag.leaks > 0 && <span className={styles.leaking}>{t('tags.leaks', { count: tag.leaks })}</span>}
      </p>
    </div>
  );
};
