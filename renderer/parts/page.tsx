import { type ReactNode, useId } from 'react';
import styles from './page.module.css';

type Props = {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  /** The one primary action, top right. */
  readonly action?: ReactNode;
  /** Fills the window: for a list beside its detail. */
  readonly full?: boolean;
  readonly children: ReactNode;
};

/** The frame of a screen: its heading, one primary action, and the content. */
export const Page = ({ title, lead, action, full = false, children }: Props) => {
  const heading = useId();
  return (
    <section className={full ? styles.full : styles.page} aria-labelledby={heading}>
      <header className={styles.header}>
        <div className={styles.heading}>
          <h1 id={heading}>{title}</h1>
          {lead !== undefined && <p className={styles.lead}>{lead}</p>}
        </div>
        {action}
      </header>
      {children}
    </section>
  );
};
