import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verdictNames } from '../../shared/detect/verdicts/verdict.ts';
import { judgeCase } from './judge-case.ts';
import { accuracyOf, measureCases } from './measure-accuracy.ts';
import { type Label, readParts } from './read-part.ts';

/** `CORPUS=part,part` runs these parts alone. */
const parts = readParts(process.env.CORPUS ?? '');

describe('the labelled corpus', () => {
  it('has at least 400 cases, half of them innocent, and two of every verdict', () => {
    if (process.env.CORPUS !== undefined) return;
    const labels = parts.flatMap((part) => part.labels);
    expect(labels.length).toBeGreaterThanOrEqual(400);
    expect(labels.filter((label) => label.verdict !== 'passed-on').length * 2).toBeGreaterThanOrEqual(labels.length);
    for (const verdict of verdictNames)
      expect(labels.filter((label) => label.verdict === verdict).length, verdict).toBeGreaterThanOrEqual(2);
  });

  for (const part of parts) {
    describe(part.name, () => {
      it('has a label for every file and a file for every label', () => {
        expect(part.labels.map((label) => label.file).sort()).toEqual(readdirSync(join(part.folder, 'mail')).sort());
      });
      for (const label of part.labels)
        it(`${label.file}: ${label.why}`, () => {
          expect(resultOf(label, judgeCase(part, label, part.pack))).toEqual(expectedOf(label));
        });
    });
  }
});

describe('the corpus without any reference pack', () => {
  it('accuses no innocent, misses hardly a leak, and says at each leak that no company data was loaded', () => {
    const cases = measureCases(parts, false);
    const { accused, recall, precision } = accuracyOf(cases);
    expect(accused.map(({ part, label }) => `${part}/${label.file}`)).toEqual([]);
    expect(recall).toBeGreaterThanOrEqual(0.97);
    expect(precision).toBeGreaterThanOrEqual(0.99);
    expect(cases.filter((one) => one.silentOnGroups).map(({ label }) => label.file)).toEqual([]);
  });
});

type Told = Readonly<Record<string, unknown>>;

function expectedOf(label: Label): Told {
  return { verdict: label.verdict, leak: label.verdict === 'passed-on', ...told(label, label) };
}

function resultOf(label: Label, { own, leak, judged }: ReturnType<typeof judgeCase>): Told {
  for (const item of own[0]?.evidence ?? []) expect(item.code).not.toBe('');
  const found = {
    manner: own[0]?.manner ?? undefined,
    receiver: leak?.receiver.domain,
    identity: leak?.receiver.identity,
    confidence: leak?.confidence,
    wording: leak?.wording,
    alert: judged.outcome.alerts.length > 0,
  };
  const verdicts = own.map((one) => one.verdict);
  return { verdict: verdicts.length <= 1 ? (verdicts[0] ?? 'none') : verdicts, leak: leak !== null, ...told(label, found) };
}

/** The details that a label speaks of. */
function told(label: Label, values: { readonly [Key in (typeof details)[number]]?: unknown }): Told {
  return Object.fromEntries(details.filter((name) => label[name] !== undefined).map((name) => [name, values[name]]));
}

const details = ['manner', 'receiver', 'identity', 'confidence', 'wording', 'alert'] as const;
