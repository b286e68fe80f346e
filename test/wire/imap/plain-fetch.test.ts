import { afterEach, expect, test } from 'vitest';
import { openSession } from '../../../main/sources/imap/imap-session.ts';
import { type FetchedMessage, hearPlainFetches } from '../../../main/sources/imap/plain-fetch.ts';
import { accountAt, readAccount, shortLimits } from './harness/read-account.ts';
import { fetched, type ScriptedServer, startScriptedServer } from './harness/scripted-server.ts';

let server: ScriptedServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

async function heardOn(port: number): Promise<{ readonly heard: readonly FetchedMessage[]; readonly usual: number }> {
  const { client, close } = await openSession(accountAt(port), shortLimits, new AbortController().signal);
  await client.mailboxOpen('INBOX', { readOnly: true });
  const heard: FetchedMessage[] = [];
  const stop = hearPlainFetches(client, (message) => heard.push(message));
  const ask = async (): Promise<number> => {
    let usual = 0;
    for await (const { uid } of client.fetch('1:*', { uid: true, headers: true }, { uid: true })) usual += uid > 0 ? 1 : 0;
    return usual;
  };
  const first = await ask();
  stop();
  const after = heard.length;
  expect(await ask()).toBe(after);
  expect(heard).toHaveLength(after);
  await close();
  return { heard, usual: first };
}

test('this version of imapflow lets them be heard, and has them again afterwards', async () => {
  server = await startScriptedServer({});
  const { heard, usual } = await heardOn(server.port);
  expect(heard.map(({ uid }) => uid)).toEqual([1, 2, 3]);
  expect(usual).toBe(0);
});

test('messages of both kinds in one answer are all read, once', async () => {
  server = await startScriptedServer({
    turn: ({ command, tag, say }) => {
      if (!command.startsWith('UID FETCH')) return false;
      say(fetched(1, 'Subject: One\r\n\r\n'));
      say('* 2 FETCH (UID 2 BODY[HEADER] "Subject: Two")\r\n');
      say(fetched(3, 'Subject: Three\r\n\r\n'));
      say(fetched(1, 'Subject: One\r\n\r\n'));
      say(`${tag} OK done\r\n`);
      return true;
    },
  });
  const read = await readAccount(accountAt(server.port), { limits: shortLimits });
  expect(read.end).toMatchObject({ kind: 'done', notes: [] });
  expect([...read.subjects].sort()).toEqual(['One', 'Three', 'Two']);
});
