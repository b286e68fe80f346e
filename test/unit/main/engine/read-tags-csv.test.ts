import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../../main/engine/decode-text.ts';
import { readTagsCsv } from '../../../../main/engine/read-tags-csv.ts';

const header = 'tag,kind,holder,domain,given_on,note';
const row = 'acme.k3f9@jane.example,alias,Acme,acme.example,2021-03-02,the newsletter';
const entry = {
  tag: 'acme.k3f9@jane.example',
  kind: 'alias',
  holder: 'Acme',
  domain: 'acme.example',
  givenOn: '2021-03-02',
  note: 'the newsletter',
};

const entriesIn = (csv: string) => readTagsCsv(csv).rows.map((read) => read.entry);
const problemsIn = (csv: string) => readTagsCsv(csv).problems;

describe('a tags.csv', () => {
  test('is read by its header row', () => {
    expect(readTagsCsv(`${header}\n${row}\n`)).toEqual({ rows: [{ line: 2, entry }], problems: [], notes: [] });
  });

  test('is read without a header row in the usual order', () => {
    expect(readTagsCsv(`${row}\n`)).toEqual({ rows: [{ line: 1, entry }], problems: [], notes: [] });
  });

  test('may have its columns in any order and some missing', () => {
    expect(entriesIn('Domain;Tag\nacme.example;acme.k3f9@jane.example\n')).toEqual([
      { tag: 'acme.k3f9@jane.example', kind: 'alias', holder: 'acme.example', domain: 'acme.example', givenOn: '', note: '' },
    ]);
  });

  test.each([',', ';', '\t', '|'])('may part its fields with %j', (mark) => {
    const changed = [header, row].map((line) => line.replaceAll(',', mark)).join('\r\n');
    expect(entriesIn(changed)).toEqual([entry]);
  });

  test('may begin with a byte order mark and the sep= line of a spreadsheet', () => {
    const read = readTagsCsv(`\uFEFFsep=;\r\n${header.replaceAll(',', ';')}\r\n${row.replaceAll(',', ';')}\r\n`);
    expect(read.rows).toEqual([{ line: 3, entry }]);
  });

  test.each(['utf16le', 'utf8', 'latin1'] as const)('may be written in %s', (encoding) => {
    const text = `${header}\nJohn Schmödt,name,Müller,mueller.example,,\n`;
    const mark = encoding === 'utf16le' ? '\uFEFF' : '';
    expect(entriesIn(decodeText(Buffer.from(mark + text, encoding)))).toMatchObject([{ tag: 'John Schmödt', holder: 'Müller' }]);
  });

  test('keeps quoted fields whole, and counts the lines inside them', () => {
    const read = readTagsCsv(`${header}\nJonh Smiht,name,"Science, & ""Culture""",sc.example,,"two\nlines"\nx@,alias,Acme,,,\n`);
    expect(read.rows[0]?.entry).toMatchObject({ holder: 'Science, & "Culture"', note: 'two\nlines' });
    expect(read.problems).toMatchObject([{ line: 4 }]);
  });

  test('tells the kind from the tag where none is given', () => {
    const csv = 'tag,holder\nacme@jane.example,A\nJonh Smiht,B\n+44 20 7946 0018,C\nFlat 7Q,D\n';
    expect(entriesIn(csv).map(({ kind }) => kind)).toEqual(['alias', 'name', 'phone', 'address-line']);
  });

  test('takes a domain from an address or a link, and its registrable part', () => {
    const domains = ['https://www.acme.example/shop?x=1', 'news.acme.example', 'hello@ACME.example', 'bücher.example'];
    const csv = domains.map((domain) => `a@jane.example,alias,Acme,${domain},,`).join('\n');
    expect(entriesIn(csv).map(({ domain }) => domain)).toEqual([
      'acme.example',
      'acme.example',
      'acme.example',
      'xn--bcher-kva.example',
    ]);
  });

  test('reads 02.03.2021 as the second of March, and says so', () => {
    const read = readTagsCsv(`${header}\n${row.replace('2021-03-02', '2.3.2021')}\n`);
    expect(read.rows[0]?.entry.givenOn).toBe('2021-03-02');
    expect(read.notes).toEqual([{ line: 2, message: 'The date 2.3.2021 was read as 2021-03-02.' }]);
  });

  test.each([
    ['a date that no calendar has', 'a@jane.example,alias,Acme,,2021-02-30,'],
    ['a date in another order', 'a@jane.example,alias,Acme,,03/02/2021,'],
    ['a kind that is none', 'a@jane.example,carrier pigeon,Acme,,,'],
    ['an alias without @', 'acme,alias,Acme,,,'],
    ['an alias with blanks', 'a b@jane.example,alias,Acme,,,'],
    ['no tag', ',alias,Acme,,,'],
    ['no company', 'a@jane.example,alias,,,,'],
    ['a domain that is none', 'a@jane.example,alias,Acme,acme shop,,'],
    ['a tag longer than any address', `${'a'.repeat(330)}@jane.example,alias,Acme,,,`],
  ])('names the line of a row with %s, and keeps the others', (_, bad) => {
    const read = readTagsCsv(`${header}\n\n${bad}\n${row}\n`);
    expect(read.problems.map(({ line }) => line)).toEqual([3]);
    expect(read.rows).toEqual([{ line: 4, entry }]);
  });

  test.each([
    ['no column for the tag', 'kind,holder,domain\nalias,Acme,acme.example\n'],
    ['no column for the company', 'tag,kind,note\na@jane.example,alias,x\n'],
    ['columns of something else', 'first name,last name,city\nJane,Doe,Springfield\n'],
    ['two columns for one thing', 'tag,holder,company\na@jane.example,Acme,Acme\n'],
  ])('is refused as a whole with %s', (_, csv) => {
    expect(entriesIn(csv)).toEqual([]);
    expect(problemsIn(csv)).toMatchObject([{ line: 1 }]);
  });

  test('is refused when there is nothing in it', () => {
    expect(problemsIn('\uFEFF\n \n')).toEqual([{ line: 1, message: 'The file holds no rows.' }]);
  });

  test('shows what stood there without letting it act', () => {
    const [problem] = problemsIn(`${header}\na@jane.example,\u001b[31mred\u202e,Acme,,,\n`);
    expect(problem?.message).toContain('␛[31mred');
    expect(problem?.message).not.toMatch(/[\u001b\u202e]/);
  });
});
