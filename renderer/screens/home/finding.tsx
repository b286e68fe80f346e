import { Sentence } from '../../parts/sentence.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './home.module.css';
import type { Summary } from './summary.ts';

/** The finding as one sentence: "We found 143 marks you seem to use; 11 reached strangers." */
export const Finding = ({ summary }: { readonly summary: Summary }) => {
  const t = useWords();
  const { messages, tags, leakingTags } = summary;
  if (messages === 0) return t('home.noMail');
  if (tags === 0) return <Sentence text={t('home.noMarks')} fill={{ messages: t('counts.messages', { count: messages }) }} />;
  const reached = t('home.reached', { count: leakingTags });
  return (
    <Sentence
      text={t('home.found', { count: tags })}
      fill={{ reached: <span className={leakingTags > 0 ? styles.leaking : styles.kept}>{reached}</span> }}
    />
  );
};
