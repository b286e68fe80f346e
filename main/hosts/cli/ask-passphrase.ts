import type { Answer } from '../../../shared/contract/answer.ts';
import { failed } from '../../engine/failures.ts';
import { sourceNote } from '../../sources/source-notes.ts';

/** The passphrase of a ledger: from TATTLETAG_PASSPHRASE, or typed without echo where a person sits at a terminal. */
export async function askPassphrase(question: string, twice: boolean): Promise<Answer<string>> {
  const given = process.env.TATTLETAG_PASSPHRASE;
  if (given !== undefined && given !== '') return { ok: true, value: given };
  if (process.stdin.isTTY !== true || process.stderr.isTTY !== true) {
    return failed(
      'no-passphrase',
      'A ledger needs a passphrase, and there is no terminal to ask at.',
      'Set TATTLETAG_PASSPHRASE; the ledger was not touched.',
    );
  }
  const first = await typed(`${question}: `);
  if (first === null || first === '') return failed('no-passphrase', 'No passphrase was given.', 'The ledger was not touched.');
  if (!twice || (await typed('Once more: ')) === first) return { ok: true, value: first };
  return failed('not-the-same', 'The two passphrases differ.', 'Nothing was made. Try again.');
}

/** The password of an account: from TATTLETAG_PASSWORD, or typed without echo. Never from the command line, which others can see. */
export async function askPassword(account: string): Promise<Answer<string>> {
  const given = process.env.TATTLETAG_PASSWORD;
  if (given !== undefined && given !== '') return { ok: true, value: given };
  const { message, hint } = sourceNote('password-missing', account);
  const asked = process.stdin.isTTY === true && process.stderr.isTTY === true ? await typed(`Password for ${account}: `) : null;
  return asked === null || asked === '' ? failed('password-missing', message, hint) : { ok: true, value: asked };
}

/** Reads one line with the terminal in raw mode, so that nothing is shown; null when the person pressed Ctrl-C or Ctrl-D. */
function typed(question: string): Promise<string | null> {
  const { stdin, stderr } = process;
  stderr.write(question);
  stdin.setRawMode(true);
  stdin.setEncoding('utf8');
  stdin.resume();
  return new Promise((settle) => {
    let line = '';
    const finish = (answer: string | null): void => {
      stdin.removeListener('data', heard);
      stdin.setRawMode(false);
      stdin.pause();
      stderr.write('\n');
      settle(answer);
    };
    const heard = (text: string): void => {
      for (const character of text) {
        if (endKeys.has(character)) {
          finish(character === '\r' || character === '\n' ? line : null);
          return;
        }
        line = character === '\u007f' || character === '\b' ? line.slice(0, -1) : line + character;
      }
    };
    stdin.on('data', heard);
  });
}

/** Enter ends the line; Ctrl-C and Ctrl-D give up. */
const endKeys: ReadonlySet<string> = new Set(['\r', '\n', '\u0003', '\u0004']);
