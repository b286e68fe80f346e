import type { Law } from './law.ts';

/** Regulation (EU) 2016/679 for residents of the EU and the EEA. */
export const gdpr: Law = {
  id: 'gdpr',
  name: 'the GDPR',
  residentsOf: 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO'.split(' '),
  heading: '',
  toHolder: {
    objection:
      'I object to the use of my personal data for direct marketing, and to passing it to anyone else for that purpose (Article 21(2) and (3) GDPR). If you rely on my consent for either, I withdraw it (Article 7(3) GDPR).',
    questions: [
      {
        ask: 'To which recipients have you disclosed {mark}? Please name each of them; categories are not enough unless the recipients cannot be identified.',
        article: 'Article 15(1)(c) GDPR; Court of Justice of the European Union, C-154/21, 12 January 2023',
      },
      { ask: 'For which purposes was it disclosed, and when?', article: 'Article 15(1)(a) and (c) GDPR' },
      {
        ask: 'If you disclosed it to nobody: do you know of a security incident, at your company or at one that works for you, in which it may have been exposed?',
        article: 'Article 34 GDPR',
      },
    ],
    basis: 'GDPR Art. 21(2) and Art. 15(1)(c)',
  },
  toReceiver: {
    objection:
      'I object to the use of my personal data for direct marketing, now and in future (Article 21(2) and (3) GDPR). Please keep only what you need to respect this.',
    questions: [
      {
        ask: 'From which source did you receive {mark}, and when? Please name the company or person.',
        article: 'Article 14(2)(f) and Article 15(1)(g) GDPR',
      },
      { ask: 'Which other data about me do you hold with it?', article: 'Article 15(1)(b) and (3) GDPR' },
      {
        ask: 'To which recipients have you disclosed it in turn? Please name each of them.',
        article: 'Article 15(1)(c) GDPR; Court of Justice of the European Union, C-154/21, 12 January 2023',
      },
    ],
    basis: 'GDPR Art. 21(2), Art. 14(2)(f) and Art. 15(1)(g)',
  },
  deadline: 'within one month of receiving this letter',
  deadlineSource: 'Article 12(3) GDPR',
  extension: 'two further months where necessary, with reasons given within the first month (Article 12(3))',
  identification: 'Further proof of identity may be asked for only where you have reasonable doubts (Article 12(6) GDPR).',
  regulator: 'the supervisory authority where you live (Article 77)',
  sources: ['https://eur-lex.europa.eu/eli/reg/2016/679/oj', 'https://curia.europa.eu/juris/liste.jsf?num=C-154/21'],
  verifiedOn: '2026-11',
  confidence: 'primary',
};
