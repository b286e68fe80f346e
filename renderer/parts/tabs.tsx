import { Tabs as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './tabs.module.css';

type Tab<V extends string> = { readonly value: V; readonly label: string };
type Props<V extends string> = {
  readonly label: string;
  readonly value: V;
  readonly tabs: readonly Tab<V>[];
  readonly onChange: (value: V) => void;
  /** What the present tab shows. */
  readonly children: ReactNode;
};

/** A few views of one screen; arrow keys move between them. */
export const Tabs = <V extends string>({ label, value, tabs, onChange, children }: Props<V>) => (
  <Primitive.Root
    className={styles.root}
    value={value}
    onValueChange={(next) => {
      const chosen = tabs.find((tab) => tab.value === next);
      if (chosen !== undefined) onChange(chosen.value);
    }}
  >
    <Primitive.List className={styles.list} aria-label={label}>
      {tabs.map((tab) => (
        <Primitive.Trigger key={tab.value} value={tab.value} className={styles.tab}>
          {tab.label}
        </Primitive.Trigger>
      ))}
    </Primitive.List>
    <Primitive.Content value={value} className={styles.content} tabIndex={-1}>
      {children}
    </Primitive.Content>
  </Primitive.Root>
);
