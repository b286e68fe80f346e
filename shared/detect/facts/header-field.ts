/** One field of a header block: its name as the standard spells it, its value unfolded and trimmed, not yet decoded. */
export type HeaderField = { readonly name: FieldName; readonly value: string };

/** What a header reader hands over: the fields facts are made of, in order, and the mailing services' own headers by lower-case name. */
export type HeaderFields = {
  readonly fields: readonly HeaderField[];
  readonly carriers: readonly string[];
  /** A limit was reached or bytes had to be dropped. */
  readonly broken: boolean;
};

/** The fields that facts are made of; every other field is skipped unread. */
export const wantedFields = [
  'Message-ID',
  'Date',
  'Subject',
  'From',
  'Sender',
  'Reply-To',
  'Return-Path',
  'To',
  'Cc',
  'Delivered-To',
  'X-Original-To',
  'Envelope-To',
  'X-Envelope-To',
  'X-Forwarded-To',
  'X-Delivered-To',
  'X-Resolved-To',
  'X-Gm-Original-To',
  'Apparently-To',
  'Resent-To',
  'Resent-From',
  'Received',
  'List-Id',
  'List-Unsubscribe',
  'Feedback-ID',
  'Authentication-Results',
  'ARC-Authentication-Results',
  'DKIM-Signature',
  'Auto-Submitted',
  'X-Autoreply',
  'X-Autorespond',
  'X-Autoresponse',
  'Precedence',
  'Content-Type',
  'Content-Transfer-Encoding',
  'In-Reply-To',
  'References',
  'X-Gmail-Labels',
  'X-SimpleLogin-Type',
  'X-SimpleLogin-Envelope-To',
  'X-SimpleLogin-Original-From',
  'X-AnonAddy-Original-Sender',
  'X-AnonAddy-Original-Envelope-From',
  'X-AnonAddy-Original-From-Header',
  'X-AnonAddy-Original-Reply-To-Header',
  'X-AnonAddy-Original-To',
  'X-AnonAddy-Authentication-Results',
  'Duck-Original-From',
  'Duck-Original-To',
  'Duck-Original-Reply-To',
  'Authentication-Results-Original',
  'X-ICLOUD-HME',
] as const;

/** The name of a wanted field. */
export type FieldName = (typeof wantedFields)[number];
