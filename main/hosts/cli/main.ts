import { kindOf } from '../../engine/kind-of-error.ts';
import { exitCode } from './exit-code.ts';
import { createProgram } from './program.ts';
import { sayFailure } from './say.ts';

/** The command line: reads the arguments, runs one command, ends with its code. */
async function run(): Promise<void> {
  await createProgram((code) => {
    process.exitCode = code;
  }).parseAsync();
}

run().catch((error: unknown) => {
  const message = `Something in Tattletag went wrong (${kindOf(error)}).`;
  sayFailure({ message, hint: 'Your mail was not touched.' });
  process.exitCode = exitCode.usage;
});
