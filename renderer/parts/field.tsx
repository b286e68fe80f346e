import { type ComponentProps, type ReactNode, useId } from 'react';
import styles from './field.module.css';

type Frame = { readonly label: ReactNode; readonly hint?: ReactNode; readonly problem?: ReactNode };

/** A one-line field with its label above, a hint below and, when needed, what is wrong. */
export const TextField = ({ label, hint, problem, ...rest }: Frame & Omit<ComponentProps<'input'>, 'className' | 'id'>) => {
  const id = useId();
  const marks = { 'aria-describedby': hint || problem ? `${id}-hint` : undefined, 'aria-invalid': problem ? true : undefined };
  return (
    <Framed id={id} label={label} hint={hint} problem={problem}>
      <input id={id} className={styles.input} spellCheck={false} autoComplete="off" {...marks} {...rest} />
    </Framed>
  );
};

/** A field of several lines. */
export const TextArea = ({ label, hint, problem, ...rest }: Frame & Omit<ComponentProps<'textarea'>, 'className' | 'id'>) => {
  const id = useId();
  return (
    <Framed id={id} label={label} hint={hint} problem={problem}>
      <textarea id={id} className={styles.area} aria-describedby={hint || problem ? `${id}-hint` : undefined} {...rest} />
    </Framed>
  );
};

/** A choice from a short list. */
export const SelectField = ({ label, hint, children, ...rest }: Frame & Omit<ComponentProps<'select'>, 'className' | 'id'>) => {
  const id = useId();
  return (
    <Framed id={id} label={label} hint={hint}>
      <select id={id} className={styles.input} aria-describedby={hint ? `${id}-hint` : undefined} {...rest}>
        {children}
      </select>
    </Framed>
  );
};

const Framed = ({ id, label, hint, problem, children }: Frame & { readonly id: string; readonly children: ReactNode }) => (
  <div className={styles.field}>
    <label htmlFor={id}>{label}</label>
    {children}
    {(hint || problem) && (
      <p id={`${id}-hint`} className={problem ? styles.problem : styles.hint} role={problem ? 'alert' : undefined}>
        {problem ?? hint}
      </p>
    )}
  </div>
);

/** A choice without a visible label, for rows of filters; its label is spoken. */
export const Filter = ({ label, children, ...rest }: Frame & Omit<ComponentProps<'select'>, 'className'>) => (
  <select className={styles.filter} aria-label={typeof label === 'string' ? label : undefined} {...rest}>
    {children}
  </select>
);
