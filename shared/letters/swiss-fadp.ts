import type { Law } from './law.ts';

/** The Swiss Federal Act on Data Protection of 25 September 2020 (SR 235.1) and its Ordinance (SR 235.11). */
export const swissFadp: Law = {
  id: 'swiss-fadp',
  name: 'the Swiss Federal Act on Data Protection',
  residentsOf: ['CH'],
  heading: '',
  toHolder: {
    objection:
      'I do not want my personal data to be used for advertising or disclosed to others, and ask you to stop any such disclosure (Article 30(2)(b) and Article 32(2) FADP).',
    questions: [
      { ask: 'To which recipients have you disclosed {mark}? Please name each of them.', article: 'Article 25 FADP' },
      { ask: 'For which purpose do you process it, and for how long is it kept?', article: 'Article 25 FADP' },
      {
        ask: 'If you disclosed it to nobody: do you know of a security incident, at your company or at one that works for you, in which it may have been exposed?',
        article: '',
      },
    ],
    basis: 'FADP Art. 25, Art. 30(2)(b) and Art. 32(2)',
  },
  toReceiver: {
    objection:
      'I do not want my personal data to be used for advertising or disclosed to others, and ask you to stop both (Article 30(2)(b) and Article 32(2) FADP).',
    questions: [
      { ask: 'What information do you have about the source from which you received {mark}?', article: 'Article 25 FADP' },
      { ask: 'Which other data about me do you hold with it, and for which purpose?', article: 'Article 25 FADP' },
      { ask: 'To which recipients have you disclosed it in turn?', article: 'Article 25 FADP' },
    ],
    basis: 'FADP Art. 25, Art. 30(2)(b) and Art. 32(2)',
  },
  deadline: 'within 30 days of receiving this letter',
  deadlineSource: 'Article 25 FADP and Article 18 of the Data Protection Ordinance',
  extension: 'longer only if you are told so, with a date, within the 30 days (Ordinance Art. 18)',
  identification:
    'Please ask only for the proof of identity that is needed to be sure that I am the person concerned (Article 16 of the Ordinance).',
  regulator: 'a report to the FDPIC; a civil court decides',
  sources: ['https://www.fedlex.admin.ch/eli/cc/2022/491/en', 'https://www.fedlex.admin.ch/eli/cc/2022/568/en'],
  verifiedOn: '2026-11',
  confidence: 'secondary',
};
