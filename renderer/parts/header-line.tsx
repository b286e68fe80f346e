import { createElement } from 'react';
import { visibleText } from '../../shared/text/visible-text.ts';
import styles from './header-line.module.css';
import { markParts } from './mark-parts.ts';

/** A header line in monospace, its deciding part marked. */
export const HeaderLine = ({ line, wanted }: { readonly line: string; readonly wanted: readonly string[] }) => {
  const pieces = markParts(visibleText(line), wanted).map(({ text, marked }) =>
    marked ? createElement('mark', null, text) : text,
  );
  return createElement('code', { className: styles.line, dir: 'auto' }, ...pieces);
};
