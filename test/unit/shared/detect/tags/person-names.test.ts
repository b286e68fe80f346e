import { describe, expect, it } from 'vitest';
import { isAnotherPerson, spellingOf } from '../../../../../shared/detect/tags/person-names.ts';

const jane = ['Jane Doe'];

describe('a greeting that names', () => {
  it.each(['Peter Parkfield', 'Herr Peter Parkfield', 'Пётр Паркин', 'Mr. Q. Peter Parkfield'])(
    'somebody else: %s',
    (greeting) => {
      expect(isAnotherPerson(greeting, jane)).toBe(true);
    },
  );

  it.each([
    'Jane Doe',
    'Jaen Deo',
    'DOE, JANE',
    'Jane Parkfield',
    'Janey Parkfield',
    'Dear Customer',
    'valued member',
    'Team Acme',
    'Peter',
    'jane@home.example',
    'Order 4711',
    '山田 花子 様',
    'محمد الأحمد',
  ])('the person, anybody or nobody who could be told apart: %s', (greeting) => {
    expect(isAnotherPerson(greeting, jane)).toBe(false);
  });

  it('the person in another script, or by a pet name', () => {
    expect(isAnotherPerson('Юлия Щербакова', ['Yulia Shcherbakova'])).toBe(false);
    expect(isAnotherPerson('Yulia Shcherbakova', ['Юлия Щербакова'])).toBe(false);
    expect(isAnotherPerson('Yulia Shcherbakova', ['Пётр Иванов'])).toBe(true);
    expect(isAnotherPerson('Bill Parkfield', ['William Doe'])).toBe(false);
    expect(isAnotherPerson('Саша Белова', ['Alexander Doe'])).toBe(false);
    expect(isAnotherPerson('鈴木 太郎 様', ['山田 花子'])).toBe(true);
    expect(isAnotherPerson('Hanako Yamada', ['山田 花子'])).toBe(false);
  });

  it('nobody as long as no true name is known', () => {
    expect(isAnotherPerson('Peter Parkfield', [])).toBe(false);
  });
});

describe('a spelling', () => {
  it.each([
    ['JOHN SMITH', 'John Smith'],
    ['Mr. John Q. Smith', 'John Smith'],
    ['Smith, John', 'John Smith'],
    ['Jon Smith', 'John Smith'],
    ['Johnny Smith', 'John Smith'],
    ['Jack Smith', 'John Smith'],
    ['Bob Miller', 'Robert Miller'],
    ['Liz Garland', 'Elizabeth Garland'],
    ['Hans Krüger', 'Johannes Krueger'],
    ['Sascha Sommer', 'Alexander Sommer'],
    ['Manu Petit', 'Emmanuelle Petit'],
    ['Paco Ortega', 'Francisco Ortega'],
    ['Pepe Ruiz', 'José Ruiz'],
    ['Peppe Rinaldi', 'Giuseppe Rinaldi'],
    ['Beppe Rinaldi', 'Giuseppe Rinaldi'],
    ['Henk Bakker', 'Hendrik Bakker'],
    ['Gosia Lis', 'Małgorzata Lis'],
    ['Kuba Lis', 'Jakub Lis'],
    ['Саша Белов', 'Александр Белов'],
    ['Sasha Belov', 'Aleksandr Belov'],
    ['Катя Белова', 'Екатерина Белова'],
    ['Katya Belova', 'Ekaterina Belova'],
    ['Vova Belov', 'Vladimir Belov'],
    ['Annamaria Rossi', 'Anna Maria Rossi'],
    ['Иван Петров', 'Ivan Petrov'],
    ['Ivan Petrow', 'Иван Петров'],
    ['山田花子', '山田 花子'],
  ])('“%s” is %s', (text, name) => {
    expect(spellingOf(text, name)).toEqual({ kind: 'same' });
  });

  it.each([
    ['Jonh Smith', 'John Smith', 1],
    ['John Smiht', 'John Smith', 1],
    ['Jonh Smiht', 'John Smith', 2],
    ['Smiht Jonh', 'John Smith', 2],
    ['Eleanor Whitcombbe', 'Eleanor Whitcombe', 1],
    ['Elaenor Whitcmobe', 'Eleanor Whitcombe', 2],
    ['Johnny Smiht', 'John Smith', 1],
    ['Stefan Meyers', 'Stephan Meiers', 1],
    ['Иван Петрвов', 'Иван Петров', 1],
  ])('“%s” misspells %s by %i', (text, name, edits) => {
    expect(spellingOf(text, name)).toEqual({ kind: 'misspelt', edits });
  });

  it.each([
    ['Joan Smith', 'John Smith'],
    ['Jean Doe', 'Jane Doe'],
    ['Johanna Smith', 'John Smith'],
    ['J. Smith', 'John Smith'],
    ['Joh Smith', 'John Smith'],
    ['John', 'John Smith'],
    ['John Schmidtke', 'John Smith'],
    ['Mary John Smith', 'John Smith'],
    ['Анна Петрова', 'Ivan Petrov'],
    ['Marku Černý', 'Marek Černý'],
    ['Anno Doležalová', 'Anna Doležalová'],
    ['Анне Ивановой', 'Анна Иванова'],
    ['Γιώργε Παππά', 'Γιώργος Παππά'],
  ])('“%s” is no spelling of %s', (text, name) => {
    expect(spellingOf(text, name)).toBeNull();
  });

  it('knows the pet names of a pack beside its own', () => {
    expect(spellingOf('Zorba Smith', 'Ezerel Smith')).toBeNull();
    expect(spellingOf('Zorba Smith', 'Ezerel Smith', [['ezerel', 'zorba']])).toEqual({ kind: 'same' });
  });
});
