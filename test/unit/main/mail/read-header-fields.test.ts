import { describe, expect, it } from 'vitest';
import { readHeaderFields } from '../../../../main/mail/read-header-fields.ts';

const read = (block: string | Buffer) => {
  const bytes = typeof block === 'string' ? Buffer.from(block, 'latin1') : block;
  return readHeaderFields(bytes, 0, bytes.length);
};

const values = (block: string | Buffer) => read(block).fields.map(({ name, value }) => `${name}=${value}`);

describe('a header block', () => {
  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('reads wanted fields in order with %s line ends', (_, end) => {
    expect(values(['X-Other: no', 'Subject: one', 'FROM: a@b.example', 'to:c@d.example', ''].join(end))).toEqual([
      'Subject=one',
      'From=a@b.example',
      'To=c@d.example',
    ]);
  });

  it('unfolds a value to one line', () => {
    expect(values('Subject: one\r\n\ttwo\r\n   three  \r\nTo: x\r\n')).toEqual(['Subject=one two three', 'To=x']);
  });

  it('takes no field from a folded line, nor from a CR inside a value', () => {
    expect(values('X-Other: a\n From: forged@x.example\nTo: a@b.example\n')).toEqual(['To=a@b.example']);
    expect(values('Subject: a\rFrom: forged@x.example\nTo: a@b.example\n')).toEqual([
      'Subject=a From: forged@x.example',
      'To=a@b.example',
    ]);
  });

  it('reads the obsolete space before the colon, and no name that merely begins alike', () => {
    expect(values('From : a@b.example\nFromage: x\nT: y\nSubject\nDate; z\n')).toEqual(['From=a@b.example']);
  });

  it('reads bytes as UTF-8 where they are valid, else as windows-1252', () => {
    expect(values(Buffer.from('Subject: für\n', 'utf8'))).toEqual(['Subject=für']);
    expect(values(Buffer.from('Subject: f\xfcr 5 \x80\n', 'latin1'))).toEqual(['Subject=für 5 €']);
  });

  it('drops NUL bytes and says that the block was broken', () => {
    const { fields, broken } = read('Subject: a\0b\n');
    expect(fields).toEqual([{ name: 'Subject', value: 'ab' }]);
    expect(broken).toBe(true);
  });

  it('names the headers that only mailing services write, each once', () => {
    expect(read('X-SG-EID: a\nX-SG-EID: b\nX-SES-Outgoing: c\n').carriers).toEqual(['x-sg-eid', 'x-ses-outgoing']);
  });

  it('keeps 64 KB of a value, 64 fields of a name, 1 MiB of a block and 100,000 lines', () => {
    const long = read(`Subject: ${'a'.repeat(200_000)}\n`);
    expect([long.fields[0]?.value.length, long.broken]).toEqual([65_536, true]);
    const many = read('Received: x\n'.repeat(1_000));
    expect([many.fields.length, many.broken]).toEqual([64, true]);
    const huge = read(`${'X: y\n'.repeat(400_000)}Subject: late\n`);
    expect([huge.fields.length, huge.broken]).toEqual([0, true]);
    const lines = read(`${':\n'.repeat(150_000)}Subject: late\n`);
    expect([lines.fields.length, lines.broken]).toEqual([0, true]);
  });

  it('keeps nothing of the bytes it was given', () => {
    const bytes = Buffer.from('Subject: one two three four five\n');
    const { fields } = readHeaderFields(bytes, 0, bytes.length);
    bytes.fill(120);
    expect(fields[0]?.value).toBe('one two three four five');
  });
});
