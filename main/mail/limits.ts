/** Where reading one message ends. A mailbox is written by strangers: nothing in it may decide how much work we do. */
export const mailLimits = {
  /** Bytes of a header block that are read (the largest seen in real mail is 133 KB). */
  headerBytes: 1_048_576,
  headerLines: 100_000,
  /** Bytes of one field's value. */
  valueBytes: 65_536,
  /** Kept fields of one name, and of all names together. */
  fieldsPerName: 64,
  fields: 1_000,
  /** Bytes of the body's start that are looked at for names. */
  bodyBytes: 32_768,
  /** How deep multiparts are followed, and how many parts are looked at. */
  partDepth: 8,
  parts: 40,
  /** A message opened in full: raw bytes that are parsed, characters of text, header fields and attachments shown. */
  openBytes: 262_144,
  openText: 200_000,
  openFields: 2_000,
  openValue: 8_192,
  openAttachments: 200,
  /** A field's name in a header list, or an attachment's. */
  openName: 200,
} as const;
