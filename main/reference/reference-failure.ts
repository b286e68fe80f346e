import type { Failure } from '../../shared/contract/values.ts';

/** The ways a folder can fail to be a reference pack. */
export type ReferenceProblem = 'missing' | 'no-data' | 'unreadable' | 'damaged' | 'wrong-schema' | 'too-large' | 'not-written';

/** What happened, that nothing is lost by it, and what to do. `what` names a file or folder. */
export function referenceFailure(problem: ReferenceProblem, what: string): { readonly ok: false; readonly failure: Failure } {
  const [message, hint] = sentences[problem];
  return { ok: false, failure: { code: `reference-${problem}`, message: message.replace('%', () => what), hint } };
}

const goesOn = 'Scanning works without a reference pack, with the small built-in set.';

const sentences: Readonly<Record<ReferenceProblem, readonly [message: string, hint: string]>> = {
  missing: ['There is no reference pack in %.', `Choose the folder that holds manifest.json. ${goesOn}`],
  'no-data': [
    'There is no data in % that a reference pack could be made of.',
    'Nothing was made. Choose the folder that holds files such as same-owner-domains.json.',
  ],
  unreadable: ['The file % of the reference pack cannot be read.', `Check that you may read it, and try again. ${goesOn}`],
  damaged: [
    'The file % of the reference pack is not what its manifest says: it is damaged or was changed.',
    `Get the pack again, or make it again from its data. ${goesOn}`,
  ],
  'wrong-schema': [
    '% is not in the form this version of Tattletag reads.',
    `Make the pack again with this version, or update Tattletag. ${goesOn}`,
  ],
  'too-large': [
    'The file % of the reference pack is larger than 64 MB, so it was not read.',
    `Make the pack again from its data. ${goesOn}`,
  ],
  'not-written': [
    'The reference pack could not be written to %.',
    'Check that you may write there and that the disk is not full. What was there before is unchanged.',
  ],
};
