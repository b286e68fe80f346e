import { CircleCheck } from 'lucide-react';
import { Foreign } from '../../parts/foreign.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from '../sources/sources.module.css';

/** Says that the browser part is over, and as whom. */
export const SignedIn = ({ user }: { readonly user: string }) => {
  const t = useWords();
  return (
    <p className={styles.signedIn} role="status">
      <CircleCheck aria-hidden="true" />
      <span>
        <Sentence text={t('signIn.done')} fill={{ user: <Foreign text={user} /> }} />
      </span>
    </p>
  );
};
