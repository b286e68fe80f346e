/**
 * One law as data: who it protects, what may be asked under which article, and how long an answer may take, kept as the law
 * writes it ("15 business days" is not "21 days"). `confidence` says how well the facts were checked, `verifiedOn` when.
 */
export type Law = {
  readonly id: LawId;
  /** As it stands in a sentence: "the GDPR". */
  readonly name: string;
  /** ISO 3166 codes (US states with a dash) of the residents it protects; empty: everybody else. */
  readonly residentsOf: readonly string[];
  /** A first line some offices sort their mail by, or empty. */
  readonly heading: string;
  readonly toHolder: Demands;
  readonly toReceiver: Demands;
  /** When the answer is due, as the end of "Please answer …". */
  readonly deadline: string;
  readonly deadlineSource: string;
  readonly extension: string;
  /** What may be asked to identify a person, as a clause with its source; empty when the law is silent. */
  readonly identification: string;
  readonly regulator: string;
  readonly sources: readonly string[];
  readonly verifiedOn: string;
  readonly confidence: 'primary' | 'secondary' | 'unchecked';
};

export type LawId = 'gdpr' | 'uk-gdpr' | 'swiss-fadp' | 'california' | 'courtesy';

/** What is demanded of one addressee: an objection and numbered questions. */
export type Demands = {
  /** A whole sentence; `{mark}` stands for "this address", "this spelling of my name". */
  readonly objection: string;
  readonly questions: readonly Question[];
  /** The articles in short, for the screen: "GDPR Art. 21(2) and Art. 15(1)(c)". */
  readonly basis: string;
};

/** One question and the article that obliges to answer it (or empty). `{mark}` and `{other}` are filled in. */
export type Question = { readonly ask: string; readonly article: string };
