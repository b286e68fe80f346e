import { useEffect, useEffectEvent, useState } from 'react';
import { useChange } from '../../client/use-change.ts';
import type { Letter } from './letter-row.ts';

/** How long typing rests before it is kept. */
const restFor = 600;

/** The text being written; kept in the ledger whenever typing rests, and when the letter is left. */
export const useLetterText = (letter: Letter) => {
  const { mutate, isPending, error } = useChange('letters.change');
  const [text, setText] = useState({ subject: letter.subject, body: letter.body });
  const [kept, setKept] = useState(text);
  const changed = text.subject !== kept.subject || text.body !== kept.body;
  const keep = useEffectEvent(() => {
    if (changed) mutate({ id: letter.id, ...text }, { onSuccess: () => setKept(text) });
  });
  useEffect(() => {
    if (text.subject === letter.subject && text.body === letter.body) return;
    const timer = setTimeout(() => keep(), restFor);
    return () => clearTimeout(timer);
  }, [text, letter.subject, letter.body]);
  useEffect(() => () => keep(), []);
  const state: 'kept' | 'keeping' | 'changed' = isPending ? 'keeping' : changed ? 'changed' : 'kept';
  return { text, setText, state, error, keep: () => mutate({ id: letter.id, ...text }, { onSuccess: () => setKept(text) }) };
};
