import type { ReactNode } from 'react';
import styles from './list-bar.module.css';

/** Search, filters and order above a list, and below them how many of the whole are shown. */
export const ListBar = ({ children, count }: { readonly children: ReactNode; readonly count: string }) => (
  <div className={styles.bar}>
    <div className={styles.fields}>{children}</div>
    <p role="status" className={styles.count}>
      {count}
    </p>
  </div>
);
