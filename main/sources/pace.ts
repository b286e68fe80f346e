/** Decides when a checkpoint is due: after so many messages, or after so many bytes, whichever comes first. */
export type Pace = {
  /** Counts one message of so many bytes and says whether a checkpoint is due. */
  readonly isDue: (bytes: number) => boolean;
};

/** Eight blocks of the ledger. */
const MESSAGES = 512;
const BYTES = 16 * 1024 * 1024;

/** At the very beginning: so many smaller ones, which keep all threads busy sooner and are sooner done with, so that first leaks show sooner. */
const EARLY_CHECKPOINTS = 10;
const EARLY_MESSAGES = 128;

/** Starts counting from zero; `early`: nothing of this source was read before. */
export function createPace(early = false): Pace {
  let messages = 0;
  let bytes = 0;
  let left = early ? EARLY_CHECKPOINTS : 0;
  return {
    isDue: (more) => {
      messages++;
      bytes += more;
      if (messages < (left > 0 ? EARLY_MESSAGES : MESSAGES) && bytes < BYTES) return false;
      messages = 0;
      bytes = 0;
      left -= 1;
      return true;
    },
  };
}
