import type { Failure } from '../../shared/contract/values.ts';

/** Why a file could not be written, as a sentence: what is safe and what to do. */
export function whyNotWritten(error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const safe = 'Nothing was written; a file that was there before is unchanged.';
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return {
        code: 'disk-full',
        message: `The disk is full. ${safe}`,
        hint: 'Make room, or choose another place, and save again.',
      };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return {
        code: 'no-permission',
        message: `You may not write there. ${safe}`,
        hint: 'Choose a folder of your own and save again.',
      };
    case 'ENOENT':
    case 'ENOTDIR':
      return {
        code: 'not-found',
        message: `That folder is no longer there. ${safe}`,
        hint: 'Choose another folder and save again.',
      };
    case 'EISDIR':
      return { code: 'not-a-file', message: `A folder has that name. ${safe}`, hint: 'Choose another name and save again.' };
    default:
      return {
        code: 'not-saved',
        message: `The file could not be written. ${safe}`,
        hint: 'Choose another place and save again.',
      };
  }
}
