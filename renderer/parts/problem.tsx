import { CircleAlert } from 'lucide-react';
import { failureOf } from '../client/call-failure.ts';
import { useWords } from '../words/use-words.ts';
import { Button } from './button.tsx';
import { Foreign } from './foreign.tsx';
import styles from './problem.module.css';

/** A failed call: what happened, what is safe and what to do, with a way to try again. */
export const Problem = ({ error, onRetry }: { readonly error: unknown; readonly onRetry?: (() => void) | undefined }) => {
  const t = useWords();
  const { message, hint } = failureOf(error);
  return (
    <div role="alert" className={styles.problem}>
      <CircleAlert aria-hidden="true" />
      <div>
        <p className={styles.message}>
          <Foreign text={message} />
        </p>
        {hint !== '' && (
          <p>
            <Foreign text={hint} />
          </p>
        )}
        {onRetry !== undefined && <Button onClick={onRetry}>{t('actions.retry')}</Button>}
      </div>
    </div>
  );
};
