import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TagEntry } from '../../shared/detect/tags/tag.ts';
import { judgeMail } from './judge-files.ts';
import { laidOver, markFor, type RealMail, readRealMail } from './real-mail.ts';

/** Named by TATTLETAG_FOREIGN_MAIL; a folder of real mail is not ours to publish. */
const folder = process.env.TATTLETAG_FOREIGN_MAIL ?? '';
const mail = folder === '' || !existsSync(folder) ? [] : readRealMail(folder);
const person = { addresses: ['jane@ownhost.example'], names: ['Jane Doe'] };

describe.skipIf(mail.length === 0)(
  'real mail with invented marks laid over it (needs a folder of it, named by TATTLETAG_FOREIGN_MAIL)',
  () => {
    for (const checked of [true, false]) {
      const how = checked ? 'checked by the provider' : 'checked by nobody';

      it(`ham and newsletters on the mark their own sender has, ${how}: no leak`, () => {
        const ham = mail.filter((one) => !one.spam && one.author !== '' && one.list === '');
        expect(ham.length).toBeGreaterThan(100);
        expect(leaks(ham, (one) => one.author, checked)).toEqual([]);
      });

      it(`list mail on the mark the list has, ${how}: no leak`, () => {
        const lists = mail.filter((one) => one.list !== '');
        expect(lists.length).toBeGreaterThan(100);
        expect(leaks(lists, (one) => one.list, checked)).toEqual([]);
      });

      it(`the same without any registry, ${how}: no leak on a proposed mark`, () => {
        const known = mail.filter((one) => !one.spam && (one.list || one.author) !== '');
        const files = known.map((one) => ({ name: one.file, bytes: laidOver(one, markFor(one.list || one.author), checked) }));
        const { outcome } = judgeMail(files, [], person);
        expect(outcome.leaks.map(({ tag, receiver }) => `${tag} ${receiver.domain}`)).toEqual([]);
        expect(outcome.tags.length).toBeGreaterThan(20);
      });
    }

    it('spam on a mark that one company has, checked by nobody: most of it is a leak', () => {
      const spam = mail.filter((one) => one.spam && one.list === '');
      expect(leaks(spam, () => 'acme.example', false).length * 2).toBeGreaterThan(spam.length);
    });
  },
);

/** The messages that became leaks where each lies on the mark of its own holder. */
function leaks(mails: readonly RealMail[], holderOf: (one: RealMail) => string, checked: boolean): readonly string[] {
  const registry: TagEntry[] = [...new Set(mails.map(holderOf))].map((domain) => ({
    ...{ tag: markFor(domain), kind: 'alias', holder: domain, domain, givenOn: '1990-01-01', note: '' },
  }));
  const files = mails.map((one) => ({ name: one.file, bytes: laidOver(one, markFor(holderOf(one)), checked) }));
  const { sightings } = judgeMail(files, registry, person);
  return sightings
    .filter(({ verdict }) => verdict === 'passed-on')
    .map(({ ref, tagId, sender }) => `${mails[ref]?.file.split('/').slice(-2).join('/')} ${tagId} ${sender.domain}`);
}
