import type { Law } from './law.ts';

/** The UK GDPR and the Data Protection Act 2018, as amended by the Data (Use and Access) Act 2025. */
export const ukGdpr: Law = {
  id: 'uk-gdpr',
  name: 'the UK GDPR',
  residentsOf: ['GB'],
  heading: '',
  toHolder: {
    objection:
      'I object to the use of my personal data for direct marketing, and to passing it to anyone else for that purpose (Article 21(2) and (3) UK GDPR). If you rely on my consent for either, I withdraw it (Article 7(3) UK GDPR).',
    questions: [
      { ask: 'To whom have you disclosed {mark}? Please name each recipient.', article: 'Article 15(1)(c) UK GDPR' },
      { ask: 'For which purposes was it disclosed, and when?', article: 'Article 15(1)(a) and (c) UK GDPR' },
      {
        ask: 'If you disclosed it to nobody: do you know of a security incident, at your company or at one that works for you, in which it may have been exposed?',
        article: 'Article 34 UK GDPR',
      },
    ],
    basis: 'UK GDPR Art. 21(2) and Art. 15(1)(c)',
  },
  toReceiver: {
    objection:
      'I object to the use of my personal data for direct marketing, now and in future (Article 21(2) and (3) UK GDPR). Please keep only what you need to respect this.',
    questions: [
      {
        ask: 'From which source did you receive {mark}, and when? Please name the company or person.',
        article: 'Article 14(2)(f) and Article 15(1)(g) UK GDPR',
      },
      { ask: 'Which other data about me do you hold with it?', article: 'Article 15(1)(b) and (3) UK GDPR' },
      { ask: 'To whom have you disclosed it in turn? Please name each recipient.', article: 'Article 15(1)(c) UK GDPR' },
    ],
    basis: 'UK GDPR Art. 21(2), Art. 14(2)(f) and Art. 15(1)(g)',
  },
  deadline: 'within one month of receiving this letter',
  deadlineSource: 'Article 12(3) UK GDPR',
  extension: 'two further months where necessary, with reasons given within the first month (Article 12(3))',
  identification: 'Further proof of identity may be asked for only where you have reasonable doubts (Article 12(6) UK GDPR).',
  regulator: "the Information Commissioner, after the company's own complaints process",
  sources: ['https://www.legislation.gov.uk/eur/2016/679', 'https://www.legislation.gov.uk/ukpga/2025/18'],
  verifiedOn: '2026-11',
  confidence: 'secondary',
};
