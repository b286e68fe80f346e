import { describe, expect, it } from 'vitest';
import { bearsName, bearsTag, foldFor, type NamePlace, namePattern } from '../../../../../shared/detect/tags/name-match.ts';

function bears(text: string, spelling: string, place: NamePlace = 'display'): boolean {
  const pattern = namePattern(spelling);
  if (pattern === null) throw new Error('half a name');
  return bearsName(foldFor(text, place), pattern, place);
}

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

describe('Arabic, Hebrew and Thai names', () => {
  it.each([
    ['محمّد الأحمد', 'محمد الاحمد'],
    ['السيد محمد الأحمد', 'محمد الأحمد'],
    ['فاطمة علي', 'فاطمه على'],
    ['คุณสมชาย ใจดี', 'สมชาย ใจดี'],
    ['מר ישראל ישראלי', 'ישראל ישראלי'],
    ['יִשְׂרָאֵל יִשְׂרְאֵלִי', 'ישראל ישראלי'],
  ])('“%s” bears %s', (text, spelling) => expect(bears(text, spelling)).toBe(true));

  it('one letter off is no match', () => {
    expect(bears('ישראל ישראלית', 'ישראל ישראלי')).toBe(false);
    expect(bears('محمود الأحمد', 'محمد الأحمد')).toBe(false);
  });
});
