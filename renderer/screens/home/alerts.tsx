import type { CallOutput } from '../../../shared/contract/calls.ts';
import { Button } from '../../parts/button.tsx';
import { Foreign } from '../../parts/foreign.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { useFirst } from '../../parts/use-first.ts';
import { OnDay } from '../../parts/when.tsx';
import { wholeNumber } from '../../words/numbers.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './home.module.css';

type Alert = CallOutput<'home.summary'>['alerts'][number];

/** Several marks at one stranger at once: suspect who keeps them all, not each company. */
export const Alerts = ({ alerts }: { readonly alerts: readonly Alert[] }) => {
  const t = useWords();
  if (alerts.length === 0) return null;
  return (
    <section className={styles.alerts} aria-labelledby="alerts">
      <h2 id="alerts">{t('home.alerts')}</h2>
      {alerts.map((alert) => (
        <OneAlert key={`${alert.sender}:${alert.from}`} alert={alert} />
      ))}
    </section>
  );
};

const OneAlert = ({ alert }: { readonly alert: Alert }) => {
  const t = useWords();
  const { shown, more } = useFirst(alert.tags);
  const holders = new Set(alert.tags.map(({ holder }) => holder.domain || holder.name)).size;
  return (
    <article className={styles.alert}>
      <p className={styles.alertTitle}>
        <Sentence text={t('home.alert')} fill={{ sender: <Foreign text={alert.sender} />, count: wholeNumber(holders) }} />
      </p>
      <p>{t('home.alertText')}</p>
      <p className={styles.soft}>
        <Sentence text={t('home.alertDays')} fill={{ from: <OnDay at={alert.from} />, to: <OnDay at={alert.to} /> }} />
      </p>
      <details>
        <summary>{t('home.alertMarks')}</summary>
        <ul>
          {shown.map((tag) => (
            <li key={tag.id}>
              <Foreign text={tag.tag} /> · <Foreign text={tag.holder.name || tag.holder.domain} />
            </li>
          ))}
        </ul>
        {more !== null && <Button onClick={more}>{t('actions.more')}</Button>}
      </details>
    </article>
  );
};
