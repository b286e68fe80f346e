import type { ForwarderNote } from '../message-facts.ts';
import { readAddy } from './addy.ts';
import { readApple } from './apple.ts';
import { readDuckDuckGo } from './duckduckgo.ts';
import type { ForwarderFields } from './forwarder-fields.ts';
import { readRelay } from './relay.ts';
import { readSimpleLogin } from './simplelogin.ts';

const readers = [readSimpleLogin, readAddy, readRelay, readDuckDuckGo, readApple];

/** What alias services wrote about the original, one note a service. */
export const forwarderNotes = (fields: ForwarderFields): readonly ForwarderNote[] =>
  readers.map((read) => read(fields)).filter((note) => note !== null);
