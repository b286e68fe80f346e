import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReferencePack } from '../../shared/companies/reference-pack.ts';
import type { TagEntry, TagKind } from '../../shared/detect/tags/tag.ts';
import { verdictNames } from '../../shared/detect/verdicts/verdict.ts';
import { type Judged, judgeFiles } from './judge-files.ts';

type Label = {
  readonly file: string;
  readonly tag: string;
  readonly verdict: string;
  readonly why: string;
  readonly with?: readonly string[];
  readonly manner?: string;
  readonly receiver?: string;
  readonly confidence?: string;
};

const here = new URL('.', import.meta.url).pathname;
const labels: readonly Label[] = JSON.parse(readFileSync(join(here, 'labels.json'), 'utf8'));
const person = { addresses: ['jane@mailhaus.example'], names: ['Jane Doe'] };
const pack: ReferencePack = JSON.parse(readFileSync(join(here, 'pack.json'), 'utf8'));
const registry: readonly TagEntry[] = readFileSync(join(here, 'tags.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [tag = '', kind = 'alias', holder = '', domain = '', givenOn = '', note = ''] = line.split(',');
    return { tag, kind: kind as TagKind, holder, domain, givenOn, note };
  });

function judge(label: Label): { readonly judged: Judged; readonly own: Judged['sightings'] } {
  const context = (label.with ?? []).map((name) => join(here, 'context', name));
  const judged = judgeFiles([join(here, 'mail', label.file), ...context], registry, person, pack);
  return {
    judged,
    own: judged.sightings.filter((one) => one.ref === 0 && one.tagId.replace(/#\d+$/, '').endsWith(idOf(label.tag))),
  };
}

function idOf(tag: string): string {
  return tag.includes('@') ? tag.toLowerCase() : tag.toLowerCase().split(' ').sort().join(' ');
}

describe('the labelled corpus', () => {
  it('has a label for every file and two cases for every verdict', () => {
    expect(labels.map((label) => label.file).sort()).toEqual(readdirSync(join(here, 'mail')).sort());
    for (const verdict of verdictNames)
      expect(labels.filter((label) => label.verdict === verdict).length, verdict).toBeGreaterThanOrEqual(2);
  });

  for (const label of labels) {
    it(`${label.file}: ${label.why}`, () => {
      const { judged, own } = judge(label);
      expect(own.map((one) => one.verdict)).toEqual([label.verdict]);
      if (label.manner !== undefined) expect(own[0]?.manner).toBe(label.manner);
      const leak = judged.outcome.leaks.find((one) => one.id === own[0]?.leakId);
      expect(leak !== undefined).toBe(label.verdict === 'passed-on');
      if (label.receiver !== undefined) expect(leak?.receiver.domain).toBe(label.receiver);
      if (label.confidence !== undefined) expect(leak?.confidence).toBe(label.confidence);
      for (const item of own[0]?.evidence ?? []) expect(item.code).not.toBe('');
    });
  }
});
