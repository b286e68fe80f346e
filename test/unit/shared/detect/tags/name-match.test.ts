import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bearsName,
  bearsTag,
  foldedSpelling,
  foldFor,
  type NamePlace,
  namePattern,
} from '../../../../../shared/detect/tags/name-match.ts';

function bears(text: string, spelling: string, place: NamePlace = 'display'): boolean {
  const pattern = namePattern(spelling);
  if (pattern === null) throw new Error('half a name');
  return bearsName(foldFor(text, place), pattern, place);
}

it.each([
  ['Jonh Smiht', 'Jonh Smiht'],
  ['JONH SMIHT', 'Jonh Smiht'],
  ['Smiht, Jonh', 'Jonh Smiht'],
  ['Mr. Jonh Q. Smiht', 'Jonh Smiht'],
  ['Herr Dr. Jonh Smiht', 'Jonh Smiht'],
  ['J0nh Smiht', 'Jonh Smiht'],
  ['Bemd Müiler', 'Bernd Müller'],
  ['BERND MUELLER', 'Bernd Müller'],
  ['Bernd Muller', 'Bernd Müller'],
  ['Rene Weiss', 'René Weiß'],
])('“%s” bears %s', (text, spelling) => {
  expect(bears(text, spelling)).toBe(true);
});

it.each([
  ['John Smith', 'Jonh Smiht'],
  ['Jonh Smith', 'Jonh Smiht'],
  ['Jonh', 'Jonh Smiht'],
  ['J. Smiht', 'Jonh Smiht'],
  ['Jonh and Mary Smiht', 'Jonh Smiht'],
  ['Smiht-Jones Jonh', 'Jonh Smiht'],
  ['Mary Jonh Smiht', 'Jonh Smiht'],
  ['Jonh Smiht Fashion', 'Jonh Smiht'],
])('“%s” does not bear %s', (text, spelling) => {
  expect(bears(text, spelling)).toBe(false);
});

it('keeps an initial that the tag itself has', () => {
  expect(bears('Jane B. Doe', 'Jane A. Doe')).toBe(false);
  expect(bears('Jane A Doe', 'Jane A. Doe')).toBe(true);
});

it('refuses half a name', () => {
  expect(namePattern('Jonh')).toBeNull();
  expect(namePattern('J. Smiht')).toBeNull();
});

it.each([
  ['Dr. Jonh Smiht', true],
  ['Smiht Jonh', true],
  ['Jonh Smiht and family', true],
  ['Jonh, Smiht is coming', false],
])('a greeting “%s” names Jonh Smiht: %s', (text, expected) => {
  expect(bears(text, 'Jonh Smiht', 'greeting')).toBe(expected);
});

it.each([
  ['Jonh Smiht, your offer', true],
  ['An offer for Jonh Q. Smiht', true],
  ['Smiht Jonh prices', false],
  ['Jonh, Smiht offers inside', false],
])('a subject “%s” names Jonh Smiht: %s', (text, expected) => {
  expect(bears(text, 'Jonh Smiht', 'subject')).toBe(expected);
});

describe('titles and what stands behind a name are no part of it', () => {
  it.each([
    'Mr. Jonh Smiht',
    'Mr Jonh Smiht Jr.',
    'Sir Jonh Smiht PhD',
    'Frau Prof. Dr. med. Jonh Smiht',
    'Dipl.-Ing. Jonh Smiht',
    'Dr.Jonh Smiht',
    'M. Jonh Smiht',
    'Monsieur Jonh SMIHT',
    'Sr. D. Jonh Smiht',
    'Gent.ma Sig.ra Jonh Smiht',
    'Egr. Dott. Jonh Smiht',
    'Heer Jonh Smiht',
    'Exmo. Senhor Jonh Smiht',
    'Fru Jonh Smiht',
    'Herra Jonh Smiht',
    'Pan Jonh Smiht',
    'Pani mgr Jonh Smiht',
    'Paní Jonh Smiht',
    'Domnul Jonh Smiht',
    'Sayın Jonh Smiht Bey',
    'Κύριε Jonh Smiht',
    'Г-н Jonh Smiht',
    'Господин Jonh Smiht',
    'Smiht-san Jonh',
  ])('%s', (text) => {
    expect(bears(text, 'Jonh Smiht')).toBe(true);
  });

  it('but a name that is also a title stays a name where it is needed for two words', () => {
    expect(bears('Peter Pan', 'Peter Pan')).toBe(true);
    expect(bears('Pan Peter', 'Peter Pan')).toBe(true);
    expect(bears('Peter', 'Peter Pan')).toBe(false);
    expect(bears('Don Smiht', 'Don Smiht')).toBe(true);
    expect(namePattern('Mr. Smiht')).toBeNull();
    expect(namePattern('Herr Dr. Smiht')).toBeNull();
  });

  it('and a tag marked by an initial or a Junior is not seen without it', () => {
    expect(bears('Jane Doe', 'Jane M. Doe')).toBe(false);
    expect(bears('Jane M Doe', 'Jane M. Doe')).toBe(true);
    expect(bears('Jane Doe', 'M. Jane Doe')).toBe(false);
    expect(bears('Jane Doe', 'Jane Doe III')).toBe(false);
    expect(bears('Ms Jane Doe III', 'Jane Doe III')).toBe(true);
    expect(bears('Jane Doe III', 'Jane Doe')).toBe(true);
  });
});

describe('a double name is one name with a hyphen, with a space and joined', () => {
  const ways = ['Anna-Maria Rosis', 'Anna Maria Rosis', 'Annamaria Rosis', 'ROSIS ANNA-MARIA', 'Rosis, Annamaria'];
  for (const tag of ways.slice(0, 3))
    for (const text of ways) it(`“${text}” bears ${tag}`, () => expect(bears(text, tag)).toBe(true));

  it.each([
    ['Leutheusser Schnarenberger Sabnie', 'Sabnie Leutheusser-Schnarenberger'],
    ['Jan van der Breg', 'Jan Vanderbreg'],
    ['Jan Vanderbreg', 'Jan van der Breg'],
    ['Ronan Mc Donadl', 'Ronan McDonadl'],
    ['Conor O’Brein', "Conor O'Brein"],
    ['Conor O´Brein', 'Conor OBrein'],
  ])('“%s” bears %s', (text, spelling) => expect(bears(text, spelling)).toBe(true));

  it.each([
    ['Jonh Smiht-Jones', 'Jonh Smiht', 'display'],
    ['Jonh Smiht-Jones', 'Jonh Smiht', 'greeting'],
    ['An offer for Jonh Smiht-Jones', 'Jonh Smiht', 'subject'],
    ['Mary-Jonh Smiht writes', 'Jonh Smiht', 'subject'],
    ['Jona Smith', 'Jon Asmith', 'display'],
    ['Jona Smith Doe', 'Jon Asmith Doe', 'display'],
    ['JonhSmiht', 'Jonh Smiht', 'display'],
    ['Maria Rosis', 'Anna-Maria Rosis', 'display'],
  ] as const)('“%s” does not bear %s as a %s', (text, spelling, place) => expect(bears(text, spelling, place)).toBe(false));
});

describe('a tag of one script is found in the other', () => {
  it.each([
    ['Юлия Щербаковва', 'Yuliya Shcherbakovva'],
    ['Юлия Щербаковва', 'Iuliia Shcherbakovva'],
    ['Юлия Щербаковва', 'Julia Schtscherbakowwa'],
    ['Юлия Щербаковва', 'Julija Ščerbakovva'],
    ['Хрущёв Никиита', 'Nikiita Khrushchev'],
    ['Никиита Хрущёв', 'Nikiita Chruschtschow'],
    ['Дмитрий Чайкоффский', 'Dmitri Chaikoffsky'],
    ['Алексей Максимоф', 'Alexey Maximof'],
    ['Євгенія Грищшук', 'Yevheniia Hryshchshuk'],
    ['Георги Щерефф', 'Georgi Shtereff'],
    ['Ђорђе Живкковић', 'Djordje Zivkkovic'],
    ['Γιώργος Παπποδόπουλος', 'Giorgos Pappodopoulos'],
    ['ΓΙΩΡΓΟΣ ΠΑΠΠΟΔΟΠΟΥΛΟΣ', 'Giorgos Pappodopoulos'],
    ['Χρήστος Μπακκάλης', 'Christos Bakkalis'],
    ['Χρήστος Μπακκάλης', 'Hristos Bakkalis'],
    ['Ευτυχία Ξένννου', 'Eftychia Xennnou'],
  ])('%s and %s', (foreign, latin) => {
    expect(bears(foreign, latin)).toBe(true);
    expect(bears(latin, foreign)).toBe(true);
  });

  it('also in the middle of a subject', () => {
    expect(bears('Скидки для Юлия Щербаковва сегодня', 'Yuliya Shcherbakovva', 'subject')).toBe(true);
    expect(bears('Only today, Yuliya Shcherbakovva', 'Юлия Щербаковва', 'subject')).toBe(true);
  });

  it.each([
    ['Олга Петрова', 'Ольга Петрова'],
    ['Иван Петрофф', 'Ivan Petrov'],
    ['Иван Петров', 'Ivan Petrof'],
    ['Ivan Petrow', 'Ivan Petrov'],
    ['Ivan Petroff', 'Iwan Petrow'],
    ['Μαρία Παππά', 'Maria Papa'],
  ])('but one letter off is no match in any script: %s and %s', (text, spelling) => {
    expect(bears(text, spelling)).toBe(false);
    expect(bears(spelling, text)).toBe(false);
  });

  it('ё is е, ς is σ, stress and tonos do not matter, й and и do', () => {
    expect(bears('СЕМЕН КОРОЛЕВ', 'Семён Королёв')).toBe(true);
    expect(bears('Ива́нна Петро́ва', 'Иванна Петрова')).toBe(true);
    expect(bears('ΣΤΑΥΡΟΣ ΔΗΜΟΥΛΑΣ', 'Σταύρος Δημούλας')).toBe(true);
    expect(bears('Андреи Петров', 'Андрей Петров')).toBe(false);
  });

  it('a true name in another script is no tag that sounds like it', () => {
    const tag = namePattern('Iwan Petrow');
    const own = ['Ivan Petrov', 'Anna Maria Rossi'].map(namePattern).filter((name) => name !== null);
    const joined = namePattern('Annamaria Rossi');
    if (tag === null || joined === null) throw new Error('half a name');
    expect(bearsTag(foldFor('Иван Петров', 'display'), tag, 'display', [])).toBe(true);
    expect(bearsTag(foldFor('Иван Петров', 'display'), tag, 'display', own)).toBe(false);
    expect(bearsTag(foldFor('Iwan Petrow', 'display'), tag, 'display', own)).toBe(true);
    expect(bearsTag(foldFor('Anna Maria Rossi', 'display'), joined, 'display', own)).toBe(false);
    expect(bearsTag(foldFor('Annamaria Rossi', 'display'), joined, 'display', own)).toBe(true);
  });
});

describe('Chinese, Japanese and Korean names', () => {
  it.each([
    ['山田花子', '山田 花子', 'display'],
    ['山田 花子', '山田花子', 'display'],
    ['花子 山田', '山田花子', 'display'],
    ['山田　花子 様', '山田花子', 'display'],
    ['山田花子さん', '山田花子', 'greeting'],
    ['【重要】山田花子様へのお知らせ', '山田花子', 'subject'],
    ['お知らせ 山田 花子 様', '山田花子', 'subject'],
    ['ヤマダ ハナコ', 'やまだ はなこ', 'display'],
    ['王小明先生', '王小明', 'greeting'],
    ['尊敬的王小明先生', '王小明', 'subject'],
    ['王小明，您的订单', '王小明', 'subject'],
    ['王 小明', '王小明', 'display'],
    ['王伟', '王 伟', 'display'],
    ['김민수님', '김민수', 'greeting'],
    ['김 민수 씨', '김민수', 'greeting'],
    ['[광고] 김민수님을 위한 혜택', '김민수', 'subject'],
    ['김민수 고객님', '김민수', 'display'],
  ] as const)('“%s” bears %s as a %s', (text, spelling, place) => expect(bears(text, spelling, place)).toBe(true));

  it.each([
    ['山田様', '山田花子', 'greeting'],
    ['山田花様', '山田花子', 'greeting'],
    ['山田花代', '山田花子', 'display'],
    ['小山田花子', '山田花子', 'display'],
    ['小山田花子様', '山田花子', 'subject'],
    ['王小明明', '王小明', 'display'],
    ['花子山田', '山田花子', 'display'],
    ['김민', '김민수', 'display'],
    ['김민수진', '김민수', 'subject'],
  ] as const)('“%s” does not bear %s as a %s', (text, spelling, place) => expect(bears(text, spelling, place)).toBe(false));

  it('need more than two signs in one word, which may be a family name alone', () => {
    expect(namePattern('山田')).toBeNull();
    expect(namePattern('김수')).toBeNull();
    expect(namePattern('王 伟')).not.toBeNull();
  });
});

describe('Arabic and Hebrew names', () => {
  it.each([
    ['محمّد الأحمد', 'محمد الاحمد'],
    ['السيد محمد الأحمد', 'محمد الأحمد'],
    ['فاطمة علي', 'فاطمه على'],
    ['מר ישראל ישראלי', 'ישראל ישראלי'],
    ['יִשְׂרָאֵל יִשְׂרְאֵלִי', 'ישראל ישראלי'],
  ])('“%s” bears %s', (text, spelling) => expect(bears(text, spelling)).toBe(true));

  it('one letter off is no match', () => {
    expect(bears('ישראל ישראלית', 'ישראל ישראלי')).toBe(false);
    expect(bears('محمود الأحمد', 'محمد الأحمد')).toBe(false);
  });
});

it('reads wide, bold and hidden letters as plain ones, and a possessive as the name', () => {
  expect(bears('Ｊｏｎｈ Ｓｍｉｈｔ', 'Jonh Smiht')).toBe(true);
  expect(bears('𝐉𝐨𝐧𝐡 𝐒𝐦𝐢𝐡𝐭', 'Jonh Smiht')).toBe(true);
  expect(bears('Jo\u00adnh Smi\u200bht', 'Jonh Smiht')).toBe(true);
  expect(bears('Jonh Smiht’s basket', 'Jonh Smiht', 'subject')).toBe(true);
});

describe('whatever the name:', () => {
  const letter = fc.constantFrom(...'abcdefghikmnopqrstuwxyzäöüéñçß');
  const word = fc.array(letter, { minLength: 3, maxLength: 9 }).map((letters) => letters.join(''));
  const name = fc
    .tuple(word, word)
    .map(([first, last]) => `${first} ${last}`)
    .filter((text) => namePattern(text) !== null);

  it('folding is idempotent', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          name,
          fc.tuple(name, name).map((two) => two.join('-')),
        ),
        (text) => {
          expect(foldedSpelling(foldedSpelling(text))).toBe(foldedSpelling(text));
        },
      ),
    );
  });

  it('case, accents and order never change a match', () => {
    fc.assert(
      fc.property(name, (text) => {
        expect(bears(text.toUpperCase(), text)).toBe(true);
        expect(bears(text.normalize('NFD'), text)).toBe(true);
        expect(bears(text.split(' ').reverse().join(' '), text)).toBe(true);
        expect(bears(text, text.normalize('NFD').replace(/[\u0300-\u036f]/g, ''))).toBe(true);
      }),
    );
  });

  it('one letter more never matches, nor one less, nor another', () => {
    // Letters that neither fold into another nor make a pair that does.
    const plain = fc.constantFrom(...'abdefgkpqstxz');
    const plainWord = fc.array(plain, { minLength: 3, maxLength: 9 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(plainWord, plainWord, fc.nat(), plain, (first, last, place, more) => {
        const text = `${first} ${last}`;
        fc.pre(namePattern(text) !== null);
        const at = place % first.length;
        const longer = `${first.slice(0, at)}${more}${first.slice(at)} ${last}`;
        const shorter = `${first.slice(0, at)}${first.slice(at + 1)} ${last}`;
        const other = `${first.slice(0, at)}${more === first.charAt(at) ? 'y' : more}${first.slice(at + 1)} ${last}`;
        for (const place of ['display', 'greeting', 'subject'] as const)
          for (const near of [longer, shorter, other]) expect(bears(near, text, place), near).toBe(false);
      }),
    );
  });

  it('half of it, or its initials, never match', () => {
    fc.assert(
      fc.property(name, (text) => {
        const [first = '', last = ''] = text.split(' ');
        for (const half of [
          first,
          last,
          `${first.charAt(0)}. ${last}`,
          `${first} ${last.charAt(0)}.`,
          `${first.charAt(0)}. ${last.charAt(0)}.`,
        ])
          for (const place of ['display', 'greeting', 'subject'] as const) expect(bears(half, text, place), half).toBe(false);
      }),
    );
  });
});
