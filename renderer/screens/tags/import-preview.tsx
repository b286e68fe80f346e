import type { CallOutput } from '../../../shared/contract/calls.ts';
import { Foreign } from '../../parts/foreign.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './tags.module.css';

const problemsShown = 50;

/** What an import would do, with every problem by its line. */
export const ImportPreview = ({ outcome }: { readonly outcome: CallOutput<'tags.import'> }) => {
  const t = useWords();
  const { added, unchanged, problems } = outcome;
  const hidden = problems.length - problemsShown;
  return (
    <div role="status" className={styles.preview}>
      <p>
        <strong>{t('tags.importing.wouldAdd', { count: added })}</strong>{' '}
        {unchanged > 0 && t('tags.importing.unchanged', { count: unchanged })}
      </p>
      {problems.length > 0 && (
        <>
          <p>{t('tags.importing.problems', { count: problems.length })}</p>
          <ul className={styles.problems}>
            {problems.slice(0, problemsShown).map(({ line, message }) => (
              <li key={`${line}:${message}`}>
                <strong>{t('tags.importing.line', { line })}</strong> <Foreign text={message} />
              </li>
            ))}
          </ul>
          {hidden > 0 && <p>{t('tags.importing.moreProblems', { count: hidden })}</p>}
        </>
      )}
    </div>
  );
};
