import { describe, expect, it } from 'vitest';
import { namesAddressed } from '../../../../../shared/detect/facts/names-addressed.ts';

const me = ['Jane Doe'];

describe('the names a text addresses', () => {
  it.each([
    ['Dear Ms. Jonh Smiht:', 'Jonh Smiht'],
    ['Welcome back, Jonh Smiht!', 'Jonh Smiht'],
    ['Hi, Jonh Smiht. Your order is on its way', 'Jonh Smiht'],
    ['Happy birthday Jonh Smiht!', 'Jonh Smiht'],
    ['👋 Hi Jonh Smiht,', 'Jonh Smiht'],
    ['Hi Dan Smiht,', 'Dan Smiht'],
    ['Attn: Jonh Smiht', 'Jonh Smiht'],
    ['Liebe/r Jonh Smiht,', 'Jonh Smiht'],
    ['Grüß Gott Herr Jonh Smiht,', 'Jonh Smiht'],
    ['Herzlichen Glückwunsch, Jonh Smiht!', 'Jonh Smiht'],
    ['Guten Tag, Jonh Smiht!', 'Jonh Smiht'],
    ['Cher Monsieur Jonh Smiht,', 'Jonh Smiht'],
    ['Bonjour M. Dupont,', 'Dupont'],
    ['Madame Jonh Smiht,', 'Jonh Smiht'],
    ['Estimado/a Jonh Smiht:', 'Jonh Smiht'],
    ['Buenos días, Sr. D. Jonh Smiht', 'D. Jonh Smiht'],
    ['Egregio Dott. Jonh Smiht,', 'Jonh Smiht'],
    ['Caro/a Jonh Smiht', 'Jonh Smiht'],
    ['Geachte heer Jonh Smiht,', 'Jonh Smiht'],
    ['Hej Jonh Smiht,', 'Jonh Smiht'],
    ['Kære Jonh Smiht', 'Jonh Smiht'],
    ['God dag Jonh Smiht', 'Jonh Smiht'],
    ['Hyvää päivää Jonh Smiht', 'Jonh Smiht'],
    ['Szanowny Panie Jonh Smiht,', 'Jonh Smiht'],
    ['Panie Jonh Smiht,', 'Jonh Smiht'],
    ['Vážená paní Jonh Smiht,', 'Jonh Smiht'],
    ['Dobrý den, Jonh Smiht,', 'Jonh Smiht'],
    ['Tisztelt Jonh Smiht!', 'Jonh Smiht'],
    ['Stimate domnule Jonh Smiht,', 'Jonh Smiht'],
    ['Prezado Senhor Jonh Smiht,', 'Jonh Smiht'],
    ['Olá, Jonh Smiht!', 'Jonh Smiht'],
    ['Sayın Jonh Smiht,', 'Jonh Smiht'],
    ['Kepada Yth. Bapak Jonh Smiht', 'Jonh Smiht'],
    ['Xin chào Jonh Smiht', 'Jonh Smiht'],
    ['Добрый день, Иван Петрофф!', 'Иван Петрофф'],
    ['Здравствуйте, Иван Петрофф!', 'Иван Петрофф'],
    ['УВАЖАЕМЫЙ ИВАН ПЕТРОФФ!', 'ИВАН ПЕТРОФФ'],
    ['Шановний пане Іване Петроф,', 'Іване Петроф'],
    ['Γεια σας Μαρία Παππά,', 'Μαρία Παππά'],
    ['ΑΓΑΠΗΤΗ ΜΑΡΙΑ ΠΑΠΠΑ,', 'ΜΑΡΙΑ ΠΑΠΠΑ'],
    ['שלום ישראל ישראלי,', 'ישראל ישראלי'],
    ['\u200fשלום רב, ישראל ישראלי', 'ישראל ישראלי'],
    ['مرحبا محمد الأحمد،', 'محمد الأحمد'],
    ['السلام عليكم محمد الأحمد', 'محمد الأحمد'],
    ['عزيزي السيد محمد الأحمد،', 'محمد الأحمد'],
    ['山田花子様', '山田花子'],
    ['山田花子 さん、こんにちは', '山田花子'],
    ['こんにちは、山田花子さん', '山田花子'],
    ['Jonh Smiht 様', 'Jonh Smiht'],
    ['尊敬的王小明先生：', '王小明'],
    ['亲爱的王小明，', '王小明'],
    ['王小明，您好！', '王小明'],
    ['안녕하세요, 김민수님', '김민수'],
    ['김민수 씨, 새 소식', '김민수'],
    ['Dear 山田花子様,', '山田花子様'],
    ['山田　花子　様', '山田　花子'],
    ['【山田花子様】', '山田花子'],
    ['Dear valued customer Jonh Smiht,', 'Jonh Smiht'],
    ['Liebe Kundin Jonh Smiht,', 'Jonh Smiht'],
    ['Dear Mr and Mrs Jonh Smiht,', 'Jonh Smiht'],
    ['Dear "Jonh Smiht",', 'Jonh Smiht'],
    ['Hi *Jonh Smiht*,', 'Jonh Smiht'],
    ['Gent. Sig. Jonh Smiht,', 'Jonh Smiht'],
    ['السيد/ محمد الأحمد،', 'محمد الأحمد'],
    ['Customer: Jonh Smiht', 'Jonh Smiht'],
    ['Exclusively for: Jonh Smiht', 'Jonh Smiht'],
  ])('%s', (text, name) => {
    expect(namesAddressed(`Shop news\n\n${text}\nAnd so on`, me)).toEqual([name]);
    expect(namesAddressed(`${text}\r\n\r\nAnd so on`, me)).toEqual([name]);
  });

  it('a greeting that turns the name around is read in whole', () => {
    expect(namesAddressed('Dear Deo, Jaen,\nour offers', me)).toEqual(['Deo, Jaen']);
    expect(namesAddressed('Dear Jaen, Congratulations!\nour offers', me)).toEqual(['Jaen']);
  });

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
    'Hi, Jaen Doe has shared a picture with you',
    'Hello Jaen Doe here',
    'Hi! Jaen Doe wrote to you',
    'Good shoes for everyone',
    'Happy Easter Sale',
    'お客様',
    '皆様、こんにちは',
    '尊敬的客户：',
    '고객님, 안녕하세요',
    'Уважаемые клиенты!',
    'Drodzy Państwo',
  ])('greets nobody: %s', (text) => {
    expect(namesAddressed(text, me)).toEqual([]);
  });

  it('finds a misspelling that the first line begins with', () => {
    expect(namesAddressed('\nJAEN DOE, we miss you', me)).toEqual(['JAEN DOE']);
    expect(namesAddressed('Doe, Jaen\nMain Street 5', me)).toEqual(['Doe, Jaen']);
    expect(namesAddressed('Jaen M. Doe\nMain Street 5', me)).toEqual(['Jaen M. Doe']);
  });

  it.each([
    ['We have good news for you, Jaen Doe.\nRead on', 'Jaen Doe'],
    ['We have good news\nfor you, Jaen Doe: a sale', 'Jaen Doe'],
    ['Great news, Jaen Doe! The sale begins', 'Jaen Doe'],
    ['Nur für Sie, Jaen Doe!\nHeute', 'Jaen Doe'],
    ['Rien que pour vous, Jaen Doe : les soldes', 'Jaen Doe'],
    ['Hello,\n\nJaen Doe,\nwe miss you', 'Jaen Doe'],
    ['Jane Smihtson,\nwe miss you', 'Jane Smihtson'],
    ['Thank you, Jaen Doe, for your order', 'Jaen Doe'],
  ])('finds the misspelling that the first sentence calls: %s', (text, name) => {
    expect(namesAddressed(text, me)).toEqual([name]);
  });

  it.each([
    'A letter from our editor, Jaen Doe.\nDear reader,',
    'Jaen Doe writes about gardens.',
    'Jaen Doe, our editor, writes about gardens.',
    'Thank you, Jaen Doe',
    'See you, Jaen Doe',
    'Jane Doe,\nwe miss you',
    'Autumn Offers\nfor everyone',
    'I met your cousin and, as he told you, Jaen Doe won the prize.',
  ])('does not take somebody spoken of, or the writer, for somebody called: %s', (text) => {
    expect(namesAddressed(text, me)).toEqual([]);
  });

  it('reads no earlier mail below, whatever mail program copied it', () => {
    expect(namesAddressed('See below\n-----Original Message-----\nFrom: A\nDear Jaen Doe,', me)).toEqual([]);
    expect(namesAddressed('---------- Forwarded message ---------\nTo: Jaen Doe <a@b.example>', me)).toEqual([]);
    expect(namesAddressed('-- \nDear Jaen Doe,', me)).toEqual([]);
    expect(
      namesAddressed('See below\nFrom: A <a@b.example>\nSent: Monday\nTo: Jaen Doe\nSubject: News\n\nDear Jaen Doe,', me),
    ).toEqual([]);
    expect(namesAddressed('From: Acme\nTo: Jaen Doe\nMain Street 5', me)).toEqual(['Jaen Doe']);
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
