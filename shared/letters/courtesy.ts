import type { Law } from './law.ts';

/** For everywhere else: the same questions, asked politely and without an article. */
export const courtesy: Law = {
  id: 'courtesy',
  name: '',
  residentsOf: [],
  heading: '',
  toHolder: {
    objection: 'Please do not use my personal data for marketing, and do not pass it to anyone else.',
    questions: [
      { ask: 'To whom have you given {mark}? Please name each company or person.', article: '' },
      { ask: 'When was that, and what for?', article: '' },
      {
        ask: 'If you gave it to nobody: do you know of a security incident, at your company or at one that works for you, in which it may have been exposed?',
        article: '',
      },
    ],
    basis: 'A polite request, without an article of law',
  },
  toReceiver: {
    objection: 'Please stop writing to {mark}, and do not pass it to anyone else.',
    questions: [
      { ask: 'From whom did you receive {mark}, and when?', article: '' },
      { ask: 'Which other data about me do you hold with it?', article: '' },
      { ask: 'To whom have you given it in turn?', article: '' },
    ],
    basis: 'A polite request, without an article of law',
  },
  deadline: 'within one month',
  deadlineSource: '',
  extension: '',
  identification: '',
  regulator: '',
  sources: [],
  verifiedOn: '2026-11',
  confidence: 'primary',
};
