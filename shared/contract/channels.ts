/** The three channels between the desktop's preload and its main process; there are no others. */
export const channels = {
  /** A call by name with its input; comes back as an answer. */
  call: 'tattletag:call',
  /** An event of the engine. */
  event: 'tattletag:event',
  /** The path of a file the person dropped; comes back as a ticket or null. */
  ticket: 'tattletag:ticket',
} as const;
