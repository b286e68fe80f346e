import type { Answer } from '../../shared/contract/answer.ts';
import type { EventName, EventValue } from '../../shared/contract/events.ts';
import type { GuessPorts } from '../accounts/guess/guess-ports.ts';

/** What a host must bring so that the engine can work; the engine itself knows no Electron, no window and no dialog. */
export type EnginePorts = {
  /** Where the ledger, its key and the chosen reference pack live; made with mode 0700 when missing. */
  readonly dataFolder: string;
  readonly version: string;
  /** The path behind a ticket that the host gave out, or null when it never did. */
  readonly resolveTicket: (id: string) => Promise<string | null>;
  /** Opens a sign-in page in the person's own browser; false: it could not, and the person follows its address. */
  readonly openPage: (address: string) => Promise<boolean>;
  /** The system's keyring, or null where there is none. Asked only when the person chose it. */
  readonly keyring: Keyring | null;
  /** The bundled scan worker; null reads in the engine's own thread. */
  readonly workerFile: string | null;
  /** Folders to look for a reference pack in, after the one the person chose. */
  readonly referenceFolders: readonly string[];
  /** How a domain is asked for its settings; none: through this computer's own name service and the open net. */
  readonly guessing?: GuessPorts;
  /** Takes one line for the host's log; nothing personal is ever handed to it. */
  readonly log: (line: string) => void;
};

/** Wraps the ledger's key with something only this person's session on this computer has. */
export type Keyring = {
  readonly wrap: (key: Uint8Array) => Promise<Answer<Uint8Array>>;
  readonly unwrap: (wrapped: Uint8Array) => Promise<Answer<Uint8Array>>;
};

/** The part that answers calls. A host hands every call to `answer` and every event on to its screens. */
export type Engine = {
  readonly answer: (name: string, input: unknown) => Promise<Answer<unknown>>;
  /** Returns how to stop listening. */
  readonly listen: (listener: EngineListener) => () => void;
  /** Ends a running scan with what it has, closes the ledger and wipes the sample. */
  readonly close: () => Promise<void>;
};

/** Hears every event of the engine. */
export type EngineListener = (name: EventName, value: EventValue<EventName>) => void;
