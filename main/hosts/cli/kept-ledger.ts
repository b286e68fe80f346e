import type { Answer } from '../../../shared/contract/answer.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { judgeAgain } from '../../scan/judge-again.ts';
import { createJudgeMemory } from '../../scan/judge-memory.ts';
import { companyBook } from './company-book-of.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { openKeptLedger } from './open-ledger-file.ts';
import { sayFailure } from './say.ts';

/** Opens a kept ledger, judges what is outdated, works on it, and closes it however the work ends. */
export async function withKeptLedger(
  file: string | undefined,
  work: (ledger: Ledger) => Promise<Answer<unknown>> | Answer<unknown>,
): Promise<ExitCode> {
  const opened = await openKeptLedger(file ?? null);
  if (!opened.ok) return outcomeOf(opened);
  const { ledger, release } = opened.value;
  try {
    const fresh = await judgeOutdated(ledger);
    return outcomeOf(fresh.ok ? await work(ledger) : fresh);
  } finally {
    release();
  }
}

/** Judges again when something changed since: what is shown must be what the registry and the decisions say. */
export async function judgeOutdated(ledger: Ledger): Promise<Answer<unknown>> {
  const { outdated, provisional } = ledger.findings.state();
  if (!outdated && !provisional) return { ok: true, value: null };
  const companies = companyBook(null);
  if (!companies.ok) return companies;
  return judgeAgain(ledger, { companies: companies.value, since: null, memory: createJudgeMemory(), signal: null });
}

/** The exit code of a step, with its sentence when it failed. */
export function outcomeOf(answer: Answer<unknown>): ExitCode {
  if (answer.ok) return exitCode.done;
  sayFailure(answer.failure);
  return exitCode.usage;
}
