import { factLimits } from './limits.ts';
import type { AuthenticationRun } from './message-facts.ts';
import { type AuthenticationField, readAuthentication } from './read-authentication.ts';

/** Gathers Authentication-Results fields from the top down into unbroken runs of one server. */
export type RunReader = {
  readonly add: (value: string) => void;
  /** A Received field: what stands below it another hop wrote, so a run ends there. */
  readonly interrupt: () => void;
  readonly runs: () => readonly AuthenticationRun[];
};

/**
 * A run is what one server wrote in neighbouring fields; its topmost dmarc and spf win. A sender can put fields in the server's
 * name right below the real ones, so a run also ends before a field that gives DKIM results once more after one field gave several
 * kinds of results: such a server writes everything in one field, and the next is not its own.
 */
export const createRunReader = (): RunReader => {
  const runs: AuthenticationRun[] = [];
  let open: AuthenticationRun | null = null;
  let dkim = false;
  let complete = false;
  return {
    add: (value) => {
      const field = readAuthentication(value);
      if (open !== null && open.server === field.server && !(complete && dkim && field.dkim)) open = united(open, field);
      else {
        close(runs, open);
        open = withoutInstance(field);
        complete = false;
        dkim = false;
      }
      complete ||= kinds(field) > 1;
      dkim ||= field.dkim || (field.spf !== '' && field.dmarc !== '');
    },
    interrupt: () => {
      close(runs, open);
      open = null;
      complete = false;
    },
    runs: () => {
      close(runs, open);
      open = null;
      return runs;
    },
  };
};

const close = (runs: AuthenticationRun[], run: AuthenticationRun | null): void => {
  if (run !== null && runs.length < factLimits.authenticationRuns) runs.push(run);
};

const kinds = (field: AuthenticationField): number =>
  (field.dkim ? 1 : 0) + (field.spf === '' ? 0 : 1) + (field.dmarc === '' ? 0 : 1);

const united = (above: AuthenticationRun, below: AuthenticationField): AuthenticationRun => ({
  server: above.server,
  dmarc: above.dmarc || below.dmarc,
  dmarcFrom: above.dmarc === '' ? below.dmarcFrom : above.dmarcFrom,
  dkimPass: joined(above.dkimPass, below.dkimPass),
  dkimFail: joined(above.dkimFail, below.dkimFail),
  spf: above.spf || below.spf,
  spfDomain: above.spf === '' ? below.spfDomain : above.spfDomain,
});

const joined = (above: readonly string[], below: readonly string[]): readonly string[] =>
  below.length === 0 ? above : [...new Set([...above, ...below])].slice(0, factLimits.signatures);

const withoutInstance = (field: AuthenticationField): AuthenticationRun => ({
  server: field.server,
  dmarc: field.dmarc,
  dmarcFrom: field.dmarcFrom,
  dkimPass: field.dkimPass,
  dkimFail: field.dkimFail,
  spf: field.spf,
  spfDomain: field.spfDomain,
});

/** One field alone as a run. */
export const readRun = (value: string): AuthenticationRun => withoutInstance(readAuthentication(value));

/** ARC's record of the first hop (RFC 8617 §4.1.1, i=1), or null when this field is another hop's. */
export const readFirstHop = (value: string): AuthenticationRun | null => {
  const field = readAuthentication(value);
  return field.instance === 1 ? withoutInstance(field) : null;
};
