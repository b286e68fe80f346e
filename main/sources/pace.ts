/** Decides when a checkpoint is due: after so many messages, or after so many bytes, whichever comes first. */
export type Pace = {
  /** Counts one message of so many bytes and says whether a checkpoint is due. */
  readonly isDue: (bytes: number) => boolean;
};

/** Eight blocks of the ledger. */
const MESSAGES = 512;
const BYTES = 16 * 1024 * 1024;

/** Starts counting from zero. */
export function createPace(): Pace {
  let messages = 0;
  let bytes = 0;
  return {
    isDue: (more) => {
      messages++;
      bytes += more;
      if (messages < MESSAGES && bytes < BYTES) return false;
      messages = 0;
      bytes = 0;
      return true;
    },
  };
}
