import { Minus, Plus } from 'lucide-react';
import type { CallOutput } from '../../shared/contract/calls.ts';
import { useWords } from '../words/use-words.ts';
import styles from './evidence-lists.module.css';
import { Foreign } from './foreign.tsx';
import { HeaderLine } from './header-line.tsx';

type Evidence = CallOutput<'leaks.get'>['leak']['evidence'][number];
type Props = { readonly evidence: readonly Evidence[]; readonly wanted: readonly string[]; readonly note?: string | null };

/** Why we say so: what speaks against it first, then what speaks for it, then the header lines. */
export const EvidenceLists = ({ evidence, wanted, note = null }: Props) => {
  const t = useWords();
  const against = evidence.filter(({ supports }) => !supports);
  const supporting = evidence.filter(({ supports }) => supports);
  const lines = [...new Set(evidence.map(({ header }) => header).filter((header) => header !== ''))];
  return (
    <div className={styles.evidence}>
      <Side
        title={t('leaks.evidence.against')}
        none={t('leaks.evidence.noneAgainst')}
        items={against}
        side="against"
        note={note}
      />
      <Side title={t('leaks.evidence.for')} none={t('leaks.evidence.noneFor')} items={supporting} side="for" note={null} />
      {lines.length > 0 && (
        <section className={styles.lines}>
          <h3>{t('leaks.evidence.header')}</h3>
          {lines.map((line) => (
            <HeaderLine key={line} line={line} wanted={wanted} />
          ))}
        </section>
      )}
    </div>
  );
};

type SideProps = {
  readonly title: string;
  readonly none: string;
  readonly items: readonly Evidence[];
  readonly side: 'against' | 'for';
  readonly note: string | null;
};

const Side = ({ title, none, items, side, note }: SideProps) => (
  <section>
    <h3>{title}</h3>
    {items.length === 0 && <p className={styles.none}>{none}</p>}
    <ul className={styles.items}>
      {items.map((item) => (
        <li key={`${item.code}:${item.text}`}>
          {side === 'against' ? <Minus aria-hidden="true" /> : <Plus aria-hidden="true" />}
          <Foreign text={item.text} />
        </li>
      ))}
    </ul>
    {note !== null && <p className={styles.none}>{note}</p>}
  </section>
);
