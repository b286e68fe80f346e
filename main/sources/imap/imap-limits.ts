/** Every limit of talking to a mail server. It may be slow, broken or hostile: nothing it sends decides how long we wait or how much we keep. */
export type ImapLimits = { readonly [Name in keyof typeof imapLimits]: number };

/** Times are milliseconds, sizes bytes. */
export const imapLimits = {
  /** Finding the host, reaching it and shaking hands. */
  connectMs: 20_000,
  /** From an open connection to the server's first word. */
  greetingMs: 15_000,
  /** From dialling to being signed in, all steps together. */
  signInMs: 60_000,
  /** One command that brings no mail (a list of folders, opening one). */
  commandMs: 60_000,
  /** While mail is coming: from one whole message to the next. */
  messageMs: 60_000,
  /** How long a goodbye may take; then the line is cut. */
  goodbyeMs: 2_000,
  /** A line without a literal: the longest honest ones list the folders or tell which messages exist. */
  lineBytes: 4 * 1024 * 1024,
  /** A header block (the largest seen in real mail is 133 KB), and a message that a person opens. */
  literalBytes: 2 * 1024 * 1024,
  /** One response with all its parts. */
  responseBytes: 4 * 1024 * 1024,
  /** What is asked of a header block when a server sent one beyond `literalBytes`. */
  headerBytes: 1024 * 1024,
  /** UIDs asked for at once: as many at first, and at most where few of them are in use. */
  window: 1_000,
  widestWindow: 16_000,
  /** Each question is a way to the server and back on which no mail comes: so many messages at most, if they come within this time. */
  fullestWindow: 4_000,
  windowMs: 3_000,
  /** After so many windows without a message the server is asked which UID comes next. */
  emptyWindows: 3,
  /** Windows without a message in one folder; a server that names ever higher UIDs and has no mail is playing. */
  barrenWindows: 2_000,
  /** Messages that nobody asked for, in one connection; a server that sends more talks to itself. */
  unasked: 10_000,
  /** A connection on which nothing at all is under way may be silent so long (while the ledger is busy). */
  silenceMs: 300_000,
  /** How long the connection of a reading is kept for what is wanted next, and how often a word is said on it meanwhile. */
  keptMs: 600_000,
  noopMs: 60_000,
  /** How long one IDLE lasts before it is renewed; without IDLE the server is asked every two minutes. */
  idleMs: 540_000,
  /** How long between two looks at an account that is watched rarely (on battery). */
  rareMs: 1_800_000,
  /** Folders of one account. */
  folders: 5_000,
  /** How often, and how long, a lost connection is tried again without one new message, and how long the pauses are. */
  attempts: 6,
  patienceMs: 300_000,
  firstPauseMs: 1_000,
  longestPauseMs: 60_000,
  /** Messages fetched again at once. */
  fetchAtOnce: 50,
} as const;
