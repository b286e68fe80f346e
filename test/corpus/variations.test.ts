import { describe, expect, it } from 'vitest';
import { type CaseResult, judgeCase, judgeCaseMail, mailOf } from './judge-case.ts';
import type { MailFile } from './judge-files.ts';
import { type Label, type Part, readParts } from './read-part.ts';
import { type Variation, variations } from './vary-message.ts';

const parts = readParts(process.env.CORPUS ?? '');

/** Compares every case as it stands with the same otherwise written, and expects no difference. */
function compare(vary: (part: Part, label: Label, random: () => number) => CaseResult): void {
  const random = seeded(20_261_126);
  const same: unknown[] = [];
  const otherwise: unknown[] = [];
  for (const part of parts)
    for (const label of part.labels) {
      const before = { [`${part.name}/${label.file}`]: told(judgeCase(part, label, part.pack)) };
      const after = { [`${part.name}/${label.file}`]: told(vary(part, label, random)) };
      if (JSON.stringify(before) === JSON.stringify(after)) continue;
      same.push(before);
      otherwise.push(after);
    }
  expect(otherwise).toEqual(same);
}

describe('no verdict and no leak depends on how the same mail is written:', () => {
  it('and each way of writing really changes most messages', () => {
    const files = parts.flatMap((part) => part.labels.slice(0, 20).flatMap((label) => mailOf(part, label).slice(0, 1)));
    for (const [name, variation] of Object.entries(variations)) {
      const changed = files.filter((file) => !varied(file, variation).bytes.equals(file.bytes));
      expect(changed.length * 2, name).toBeGreaterThan(files.length);
    }
  });

  for (const [name, variation] of Object.entries(variations)) {
    it(name, () => {
      compare((part, label) => {
        const mail = mailOf(part, label).map((file) => varied(file, variation));
        return judgeCaseMail(part, label, part.pack, mail, 0);
      });
    }, 60_000);
  }

  it('the order in which messages are read', () => {
    compare((part, label, random) => {
      const [first, ...rest] = mailOf(part, label);
      if (first === undefined) throw new Error('a case has a message');
      const mail = [first, ...rest]
        .map((file) => ({ file, at: random() }))
        .sort((a, b) => a.at - b.at)
        .map(({ file }) => file);
      return judgeCaseMail(part, label, part.pack, mail, mail.indexOf(first));
    });
  }, 60_000);
});

/** The message otherwise written, and copies of it alike; Latin-1 keeps every byte. */
function varied(file: MailFile, variation: Variation): MailFile {
  const message = file.bytes.toString('latin1');
  const id = /^Message-ID:\s*(.*)$/im.exec(message)?.[1] ?? file.name;
  const random = seeded([...id].reduce((sum, sign) => (Math.imul(sum, 31) + sign.charCodeAt(0)) | 0, 7));
  return { name: file.name, bytes: Buffer.from(variation(message, random), 'latin1') };
}

/** Everything of a result but the wording of header lines and the numbers of messages. */
function told({ own, judged }: CaseResult): unknown {
  const sightings = own.map(({ tagId, verdict, manner, confidence, sender, leakId, at, evidence }) => ({
    ...{ tagId, verdict, manner, confidence, leakId, at, sender: [sender.domain, sender.identity] },
    evidence: evidence.map(({ code, data }) => ({ code, data })),
  }));
  const leaks = judged.outcome.leaks.map(({ evidence, examples: _examples, ...leak }) => ({
    ...leak,
    codes: evidence.map(({ code }) => code),
  }));
  return { sightings, leaks, alerts: judged.outcome.alerts, verdicts: judged.outcome.verdicts, tags: judged.outcome.tags };
}

/** Numbers from 0 up to 1 that come out the same on every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
