import { type ReactNode, useId } from 'react';
import styles from './settings.module.css';

type Props = { readonly title: string; readonly text?: string; readonly children?: ReactNode };

/** One subject of the settings. */
export const Section = ({ title, text, children }: Props) => {
  const heading = useId();
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{title}</h2>
        {text !== undefined && <p className={styles.soft}>{text}</p>}
      </header>
      <div className={styles.body}>{children}</div>
    </section>
  );
};
