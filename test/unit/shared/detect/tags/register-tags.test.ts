import { expect, it } from 'vitest';
import { buildCompanyBook } from '../../../../../shared/companies/build-company-book.ts';
import { registerTags } from '../../../../../shared/detect/tags/register-tags.ts';
import type { TagEntry } from '../../../../../shared/detect/tags/tag.ts';

const companies = buildCompanyBook(null);
const row = (tag: string, holder: string, more: Partial<TagEntry> = {}): TagEntry => ({
  tag,
  kind: tag.includes('@') ? 'alias' : 'name',
  holder,
  domain: `${holder.toLowerCase()}.example`,
  givenOn: '',
  note: '',
  ...more,
});

it('keeps one tag with two holders as two tags', () => {
  const { tags, problems } = registerTags([row('a.k3f9@me.example', 'Acme'), row('A.K3F9@me.example', 'Bolt')], companies);
  expect(problems).toEqual([]);
  expect(tags.map((tag) => [tag.id, tag.holder.name])).toEqual([
    ['alias:a.k3f9@me.example', 'Acme'],
    ['alias:a.k3f9@me.example#2', 'Bolt'],
  ]);
});

it('counts the same row once', () => {
  expect(registerTags([row('a@me.example', 'Acme'), row('a@me.example', 'Acme')], companies).tags).toHaveLength(1);
});

it('refuses names one edit apart, with a sentence that says which', () => {
  const { tags, problems } = registerTags(
    [row('Jonh Smiht', 'Acme'), row('Jonh Smihd', 'Bolt'), row('Jomh Smith', 'Coil')],
    companies,
  );
  expect(tags.map((tag) => tag.tag)).toEqual(['Jonh Smiht', 'Jomh Smith']);
  expect(problems).toEqual([{ index: 1, message: expect.stringContaining('Jonh Smiht') }]);
});

it('refuses names one edit apart when one is turned around, or begins like the other', () => {
  const turned = registerTags([row('Jonh Smiht', 'Acme'), row('Smihd Jonh', 'Bolt')], companies);
  expect(turned.tags.map((tag) => tag.tag)).toEqual(['Jonh Smiht']);
  const begun = registerTags([row('Doo Jaen', 'Acme'), row('Jae Doo', 'Bolt')], companies);
  expect(begun.problems.map((problem) => problem.index)).toEqual([1]);
});

it('refuses a name that is another tag in another script or joined, and says so', () => {
  const rows = [
    row('Иван Петрофф', 'Acme'),
    row('Ivan Petroff', 'Bolt'),
    row('Anna-Maria Rosis', 'Coil'),
    row('Annamaria Rosis', 'Dune'),
  ];
  const { tags, problems } = registerTags(rows, companies);
  expect(tags.map((tag) => tag.tag)).toEqual(['Иван Петрофф', 'Anna-Maria Rosis']);
  expect(problems.map((problem) => problem.message)).toEqual([
    expect.stringContaining('one name written in two ways'),
    expect.stringContaining('one name written in two ways'),
  ]);
});

it('takes names without spaces, and refuses a family name alone', () => {
  const { tags, problems } = registerTags([row('山田太朗', 'Acme'), row('김민슈', 'Bolt'), row('山田', 'Coil')], companies);
  expect(tags.map((tag) => tag.id)).toEqual(['name:山田太朗', 'name:김민슈']);
  expect(problems.map((problem) => problem.message)).toEqual([expect.stringContaining('half a name')]);
});

it('refuses half names, addresses that are none, and rows without a holder', () => {
  const { problems } = registerTags(
    [row('Jonh', 'Acme'), row('me@', 'Acme', { kind: 'alias' }), row('x@me.example', '', { domain: '' })],
    companies,
  );
  expect(problems.map((problem) => problem.index)).toEqual([0, 1, 2]);
});

it('lets a tag begin at 00:00 UTC of its day', () => {
  expect(registerTags([row('a@me.example', 'Acme', { givenOn: '2024-03-01' })], companies).tags[0]?.givenOn).toBe(
    Date.UTC(2024, 2, 1),
  );
});

it('unites Gmail’s dots and googlemail in the base of a subaddress, and keeps them where they are the mark', () => {
  const ids = registerTags(
    [row('j.doe+acme@gmail.com', 'Acme'), row('jdoe+acme@googlemail.com', 'Bolt'), row('j.doe@gmail.com', 'Coil')],
    companies,
  ).tags.map((tag) => tag.id);
  expect(ids).toEqual(['alias:jdoe+acme@gmail.com', 'alias:jdoe+acme@gmail.com#2', 'alias:j.doe@gmail.com']);
});
