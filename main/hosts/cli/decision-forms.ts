/** The kinds of decision, with the words each takes. */
export const decisionKinds: Readonly<Record<string, readonly string[]>> = {
  expected: ['MARK', 'DOMAIN'],
  'same-company': ['DOMAIN', 'DOMAIN'],
  became: ['OLD-DOMAIN', 'NEW-DOMAIN', '--since DAY'],
  acquired: ['DOMAIN', 'OWNER-DOMAIN', '--since DAY'],
  holder: ['MARK', 'NAME', '[--domain DOMAIN]'],
  'not-mine': ['MARK'],
  ignored: ['MARK'],
  'public-since': ['MARK', '--since DAY'],
  admitted: ['LEAK'],
};

/** How each is written, for the help. */
export const decisionForms: readonly string[] = Object.entries(decisionKinds).map(
  ([kind, words]) => `${kind} ${words.join(' ')}`,
);
