import type { Leak, Outcome, TagInUse } from '../../../shared/detect/leaks/leak.ts';
import { buildMailbox, type HistoryMailbox, type LeakTruth, markKey } from './build-mailbox.ts';
import { judgeMailbox } from './judge-mailbox.ts';
import { personas } from './personas.ts';

/** What a first scan without a registry made of one mailbox, against what is true of it. */
export type HistoryMeasure = {
  readonly mailbox: string;
  readonly messages: number;
  readonly expected: number;
  readonly proposed: number;
  readonly right: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
  readonly leaksExpected: number;
  readonly leaksFound: number;
  readonly leaksMissed: readonly string[];
  /** Leaks reported that are none: the holder did not pass the mark on to that receiver. */
  readonly accusedInnocents: readonly string[];
};

/** Builds every mailbox from a seed, scans it, and compares. */
export function measureHistories(seed = 1): readonly HistoryMeasure[] {
  return personas.map((persona, at) => measureMailbox(buildMailbox(persona, seed * 1000 + at * 10)));
}

function measureMailbox(mailbox: HistoryMailbox): HistoryMeasure {
  const outcome = judgeMailbox(mailbox);
  const proposed = outcome.tags.filter((tag) => tag.kind === 'alias');
  const wrong = proposed.filter((tag) => !isRight(tag, mailbox));
  const found = mailbox.leaks.filter((leak) => outcome.leaks.some((one) => isLeak(one, leak)));
  return {
    mailbox: mailbox.name,
    messages: mailbox.messages.length,
    expected: mailbox.marks.length,
    proposed: proposed.length,
    right: proposed.length - wrong.length,
    wrong: wrong.map((tag) => `${tag.tag} → ${tag.holder.domain} since ${firstMail(tag)}`),
    missed: mailbox.marks
      .filter((mark) => !proposed.some((tag) => sameMark(tag, mark.tag)))
      .map(({ tag, holder }) => `${tag} → ${holder[0]}`),
    leaksExpected: mailbox.leaks.length,
    leaksFound: found.length,
    leaksMissed: mailbox.leaks
      .filter((leak) => !found.includes(leak))
      .map(({ tag, receivers }) => `${tag} → ${receivers.join(' ')}`),
    accusedInnocents: accused(outcome, mailbox),
  };
}

function sameMark(tag: { readonly tag: string }, address: string): boolean {
  return markKey(tag.tag) === markKey(address);
}

/** Tag, holder and the day of the holder's first mail must all be right. */
function isRight(tag: TagInUse, mailbox: HistoryMailbox): boolean {
  const truth = mailbox.marks.find((mark) => sameMark(tag, mark.tag));
  return (
    truth?.holder.includes(tag.holder.domain) === true && firstMail(tag) === new Date(truth.since).toISOString().slice(0, 10)
  );
}

function firstMail(tag: TagInUse): string {
  return tag.evidence.find(({ code }) => code === 'first-mail')?.data.date ?? '';
}

function isLeak(leak: Leak, truth: LeakTruth): boolean {
  return sameMark(leak, truth.tag) && truth.receivers.includes(leak.receiver.domain);
}

function accused(outcome: Outcome, mailbox: HistoryMailbox): readonly string[] {
  return outcome.leaks
    .filter((leak) => {
      const holder = mailbox.marks.find((mark) => sameMark(leak, mark.tag))?.holder ?? [];
      return !holder.includes(leak.holder.domain) || !mailbox.leaks.some((truth) => isLeak(leak, truth));
    })
    .map((leak) => `${leak.tag} (${leak.holder.domain}) → ${leak.receiver.domain || leak.manner} ${leak.confidence}`);
}
