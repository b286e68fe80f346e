import type { ZodType } from 'zod';
import type { Answer, Handlers } from '../../shared/contract/answer.ts';
import { type CallName, calls } from '../../shared/contract/calls.ts';
import { failed, internalFailure } from './failures.ts';
import { kindOf } from './kind-of-error.ts';

type Schemas = { readonly input: ZodType; readonly output: ZodType };
type AnyHandler = (input: never) => Promise<Answer<unknown>> | Answer<unknown>;

/**
 * The one door for every call of every host: known name, valid input, handler, valid output.
 * Whatever goes wrong behind it comes back as a flat failure, never as an exception or a stack.
 */
export async function answerCall<Names extends CallName>(
  handlers: Handlers<Names>,
  name: string,
  input: unknown,
  log: (line: string) => void,
): Promise<Answer<unknown>> {
  const schemas: Schemas | null = Object.hasOwn(calls, name) ? calls[name as CallName] : null;
  const handler = Object.hasOwn(handlers, name) ? (handlers as Readonly<Record<string, AnyHandler>>)[name] : undefined;
  if (schemas === null || handler === undefined) {
    return failed('unknown-call', 'The app was asked for something it does not know.', 'Nothing was changed. Restart Tattletag.');
  }
  const asked = schemas.input.safeParse(input);
  if (!asked.success) {
    return failed(
      'bad-input',
      `The app was asked in a way it does not understand: ${placeOf(asked.error)}.`,
      'Nothing was changed.',
    );
  }
  try {
    // The schema of this very call has just checked the input; TypeScript cannot follow a name known only at run time.
    return checkedAnswer(schemas.output, await handler(asked.data as never), name, log);
  } catch (error) {
    log(`call ${name} threw ${kindOf(error)}`);
    return internalFailure();
  }
}

function checkedAnswer(output: ZodType, answer: Answer<unknown>, name: string, log: (line: string) => void): Answer<unknown> {
  if (!answer.ok) return answer;
  const checked = output.safeParse(answer.value);
  if (checked.success) return { ok: true, value: checked.data };
  log(`call ${name} answered out of shape at ${placeOf(checked.error)}`);
  return internalFailure();
}

/** Where a schema was broken: field names only, never the values, which may be personal. */
function placeOf(error: {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly code?: string }[];
}): string {
  const issue = error.issues[0];
  const path = (issue?.path ?? []).map(String).join('.');
  return `${path === '' ? 'the whole' : path} (${issue?.code ?? 'invalid'})`;
}
