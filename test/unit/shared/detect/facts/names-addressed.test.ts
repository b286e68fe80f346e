import { describe, expect, it } from 'vitest';
import { namesAddressed } from '../../../../../shared/detect/facts/names-addressed.ts';

const me = ['Jane Doe'];

describe('the names a text addresses', () => {
  it.each([
    ['Dear Jane Deo,', 'Jane Deo'],
    ['Hi Jaen!', 'Jaen'],
    ['Hello Jane Doe we are happy', 'Jane Doe'],
    ['Good morning Jane Doe', 'Jane Doe'],
    ['hi jaen doe,', 'jaen doe'],
    ['Dear Dr. J. Smiht,', 'J. Smiht'],
    ['Sehr geehrte Frau Do,', 'Do'],
    ['Sehr geehrter Herr Müler,', 'Müler'],
    ['Guten Tag Jane Deo', 'Jane Deo'],
    ['Bonjour Madame Dupond,', 'Dupond'],
    ['Chère Jeanne Dupont,', 'Jeanne Dupont'],
    ['Estimada Sra. García López:', 'García López'],
    ['Gentile Sig.ra Rossi,', 'Rossi'],
    ['Beste Jan van der Berg,', 'Jan van der Berg'],
    ['Уважаемая Анна Иванова!', 'Анна Иванова'],
    ['山田 花子 様', '山田 花子'],
    ['To: Jane Deo <x@y.example>', 'Jane Deo'],
    ['An: Jane Deo', 'Jane Deo'],
  ])('%s', (text, name) => {
    expect(namesAddressed(`Shop news\n\n${text}\nAnd so on`, me)).toEqual([name]);
  });

  it.each([
    'Dear customer,',
    'Sehr geehrte Damen und Herren,',
    'Hi there,',
    'Hello team',
    'Cher client,',
    'Hi,',
    'Dear Sir or Madam',
    'Hello we are back',
  ])('greets nobody: %s', (text) => {
    expect(namesAddressed(text, me)).toEqual([]);
  });

  it('finds a misspelling that the first line begins with', () => {
    expect(namesAddressed('\nJAEN DOE, we miss you', me)).toEqual(['JAEN DOE']);
    expect(namesAddressed('Doe, Jaen\nMain Street 5', me)).toEqual(['Doe, Jaen']);
    expect(namesAddressed('Jaen M. Doe\nMain Street 5', me)).toEqual(['Jaen M. Doe']);
  });

  it('takes no name that addresses nobody: a signature, a third person, a quotation', () => {
    expect(namesAddressed('Hello,\nour offers.\nKind regards\nJaen Doe\nCustomer care', me)).toEqual([]);
    expect(namesAddressed('Our editor Jaen Doe writes about gardens.', me)).toEqual([]);
    expect(namesAddressed('News for you\n> Dear Jaen Doe,\n> thanks', me)).toEqual([]);
  });

  it('does not repeat the true name from running text, nor take words that merely resemble it', () => {
    expect(namesAddressed('as Jane Doe knows, and are the', me)).toEqual([]);
    expect(namesAddressed('The June Fair', me)).toEqual([]);
  });

  it('keeps three names, the one the first line begins with before greetings', () => {
    const text = 'Jaen Doe, hello\nHi Anna,\nHi Berta,\nHi Carla,';
    expect(namesAddressed(text, me)).toEqual(['Jaen Doe', 'Anna', 'Berta']);
  });

  it('looks at the first 2 KB alone, and keeps 80 characters', () => {
    expect(namesAddressed(`${'x '.repeat(1200)}\nDear Jane Deo,`, me)).toEqual([]);
    expect(namesAddressed(`Dear ${'J'.repeat(40)} ${'D'.repeat(40)},`, me)[0]?.length).toBe(80);
  });
});
