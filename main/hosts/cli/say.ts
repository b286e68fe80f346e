import type { Failure } from '../../../shared/contract/values.ts';
import { visibleLine } from '../../../shared/text/visible-text.ts';

/** Writes one line to standard error, where everything but the report goes. Nothing in it can act on the terminal. */
export function say(line: string): void {
  process.stderr.write(`${visibleLine(line)}\n`);
}

/** Says what happened and what to do; `about` names the file or option it is about. */
export function sayFailure({ message, hint }: Omit<Failure, 'code'>, about = ''): void {
  const text = [message, hint].filter((part) => part !== '').join(' ');
  say(`tattletag: ${about === '' ? '' : `${about}: `}${text}`);
}
