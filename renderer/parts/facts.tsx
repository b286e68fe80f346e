import type { ReactNode } from 'react';
import styles from './facts.module.css';

type Fact = { readonly label: string; readonly value: ReactNode };

/** A few facts as label and value. */
export const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl className={styles.facts}>
    {facts.map(({ label, value }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
