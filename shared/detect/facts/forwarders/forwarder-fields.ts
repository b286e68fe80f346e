import type { FieldName, HeaderField } from '../header-field.ts';
import { factLimits } from '../limits.ts';
import type { AuthenticationRun, Mailbox } from '../message-facts.ts';

/** What a forwarder's reader may look at. */
export type ForwarderFields = {
  /** The first value of a field, or empty. */
  readonly value: (name: FieldName) => string;
  readonly from: readonly Mailbox[];
  readonly replyTo: Mailbox | null;
  /** Runs of Authentication-Results that stand in the message itself, from the top. */
  readonly authentication: readonly AuthenticationRun[];
};

/** The first value of each field, for looking up by name. */
export const firstValue = (fields: readonly HeaderField[]): ((name: FieldName) => string) => {
  return (name) => fields.find((field) => field.name === name)?.value ?? '';
};

/** A header line as evidence: `Name: value`, cut to a readable length. */
export const lineOf = (fields: ForwarderFields, name: FieldName): readonly string[] => {
  const value = fields.value(name);
  return value === '' ? [] : [`${name}: ${value}`.slice(0, factLimits.forwarderLine)];
};

/** The domain of an address. */
export const domainPart = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

/** The first mailbox with an address: who the message says it is from. */
export const authorOf = (fields: ForwarderFields): Mailbox | null =>
  fields.from.find((mailbox) => mailbox.address !== '') ?? null;
