import type { Law } from './law.ts';

/**
 * California: the CCPA (Civil Code 1798.100 ff.) gives categories, not names; "Shine the Light" (1798.83) gives the names of
 * third parties for direct marketing. Brokers are asked through DROP instead of by letter (1798.99.86).
 */
export const california: Law = {
  id: 'california',
  name: 'California law',
  residentsOf: ['US-CA'],
  heading: 'California Privacy Rights Request',
  toHolder: {
    objection:
      'I opt out of the sale and the sharing of my personal information (Civil Code 1798.120). Please act on this as soon as feasible, at the latest within 15 business days (11 CCR 7026), and tell the third parties that received it after this request.',
    questions: [
      {
        ask: 'Please give me the names and addresses of all third parties that received my personal information from you for their direct marketing in the previous calendar year, and the categories of information disclosed.',
        article: 'Civil Code 1798.83',
      },
      {
        ask: 'To which categories of third parties have you sold, shared or disclosed {mark}, and for which purpose?',
        article: 'Civil Code 1798.110 and 1798.115',
      },
      {
        ask: 'If you disclosed it to nobody: do you know of a security incident, at your company or at one that works for you, in which it may have been exposed?',
        article: '',
      },
    ],
    basis: 'California Civil Code 1798.83, 1798.110, 1798.115 and 1798.120',
  },
  toReceiver: {
    objection:
      'I opt out of the sale and the sharing of my personal information (Civil Code 1798.120). Please act on this as soon as feasible, at the latest within 15 business days (11 CCR 7026), and stop writing to {mark}.',
    questions: [
      {
        ask: 'From which categories of sources did you receive {mark}, and if you can say so, from whom?',
        article: 'Civil Code 1798.110',
      },
      { ask: 'Which specific pieces of personal information about me do you hold with it?', article: 'Civil Code 1798.110' },
      {
        ask: 'To which categories of third parties have you sold, shared or disclosed it in turn?',
        article: 'Civil Code 1798.115',
      },
    ],
    basis: 'California Civil Code 1798.110, 1798.115 and 1798.120',
  },
  deadline: 'within 45 calendar days of receiving this request, and confirm within 10 business days that you received it',
  deadlineSource: '11 CCR 7021',
  extension: '45 further days with notice, 90 in all (11 CCR 7021)',
  identification: 'An opt-out needs no proof of identity and no account.',
  regulator: 'the California Privacy Protection Agency or the Attorney General',
  sources: ['https://leginfo.legislature.ca.gov', 'https://cppa.ca.gov/regulations/'],
  verifiedOn: '2026-11',
  confidence: 'secondary',
};
