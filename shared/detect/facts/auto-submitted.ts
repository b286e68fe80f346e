/**
 * The Auto-Submitted keyword (RFC 3834 §5): its first word, empty for `no`. X-Auto-Response-Suppress is not read: it asks others
 * not to answer, and newsletters carry it too, so it says nothing about this message being an answer.
 */
export const readAutoSubmitted = (value: string): string => {
  if (value === '') return '';
  const keyword = /^[a-z-]{1,40}/i.exec(value.trim())?.[0].toLowerCase() ?? '';
  return keyword === 'no' ? '' : keyword;
};

/** True for the older headers that answering machines wrote, unless their value says no. */
export const isOlderAutoReply = (value: string): boolean => {
  const word = value.trim().toLowerCase();
  return word !== '' && word !== 'no' && word !== 'none' && word !== 'false';
};

/** `Precedence: auto_reply` is an automatic answer too. */
export const isAutoReplyPrecedence = (precedence: string): boolean => precedence === 'auto_reply' || precedence === 'auto-reply';
