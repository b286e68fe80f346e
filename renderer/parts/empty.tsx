import type { ReactNode } from 'react';
import styles from './empty.module.css';

type Props = { readonly icon?: ReactNode; readonly title: string; readonly children?: ReactNode; readonly action?: ReactNode };

/** A place with nothing in it yet: says so, why that is fine, and what comes next. */
export const Empty = ({ icon, title, children, action }: Props) => (
  <div className={styles.empty}>
    {icon !== undefined && (
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
    )}
    <h2>{title}</h2>
    {children !== undefined && <div className={styles.text}>{children}</div>}
    {action}
  </div>
);
