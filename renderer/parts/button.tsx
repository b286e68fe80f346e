import { clsx } from 'clsx';
import type { ComponentProps, ReactNode } from 'react';
import styles from './button.module.css';

type Look = 'primary' | 'plain' | 'quiet' | 'loss';
type Props = Omit<ComponentProps<'button'>, 'className'> & {
  readonly look?: Look;
  readonly icon?: ReactNode;
  /** Only its icon shows; `aria-label` must say what it does. */
  readonly bare?: boolean;
};

/** A button; `primary` at most once a screen. */
export const Button = ({ look = 'plain', icon, bare = false, children, type = 'button', ...rest }: Props) => (
  <button type={type} className={clsx(styles.button, styles[look], bare && styles.bare)} {...rest}>
    {icon}
    {children}
  </button>
);
