/** What can go wrong between the page and the engine: what happened, what is safe, what to do. */
export const failures = {
  unanswered: {
    message: 'Tattletag did not answer.',
    hint: 'Everything found so far is kept. Close this window and start Tattletag again.',
  },
  unreadable: {
    message: 'Tattletag gave an answer this page cannot read.',
    hint: 'Nothing was changed. Start Tattletag again; if it stays so, the page and the program are from different versions.',
  },
  restarted: 'The engine stopped and was started again. What was found is kept; start the scan again to go on.',
  render: {
    message: 'This screen could not be shown.',
    hint: 'Your ledger is not affected. Go to another screen, or try again.',
  },
} as const;
