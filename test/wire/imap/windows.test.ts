import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { accountAt, quickTries, readAccount } from './harness/read-account.ts';
import { fetched, type Script, type ScriptedServer, startScriptedServer, type Turn } from './harness/scripted-server.ts';

const header = 'From: Shop <news@shop.example>\r\nSubject: One\r\n\r\n';
let server: ScriptedServer | null = null;

afterEach(async () => {
  await server?.close();
  server = null;
});

/** A folder of so many messages, without gaps; `pause` (ms) before each answer. */
function folderOf(messages: number, pause = 0): Script {
  const answer = async ({ tag, command, say }: Turn): Promise<void> => {
    const [, from = 0, to = 0] = (/^UID FETCH (\d+):(\d+)/.exec(command) ?? []).map(Number);
    await wait(pause);
    for (let uid = from; uid <= to; uid += 1) say(fetched(uid, header));
    say(`${tag} OK done\r\n`);
  };
  return {
    turn: (turn) => {
      const { tag, command, say } = turn;
      if (command.startsWith('UID FETCH')) void answer(turn);
      else if (command.startsWith('EXAMINE'))
        say(
          `* ${messages} EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n* OK [UIDNEXT ${messages + 1}] ok\r\n${tag} OK [READ-ONLY] done\r\n`,
        );
      else if (command.startsWith('STATUS'))
        say(`* STATUS INBOX (MESSAGES ${messages} UIDNEXT ${messages + 1} UIDVALIDITY 7)\r\n${tag} OK done\r\n`);
      else return false;
      return true;
    },
  };
}

async function windowsOf(script: Script, limits: Partial<typeof quickTries>): Promise<readonly string[]> {
  server = await startScriptedServer(script);
  const read = await readAccount(accountAt(server.port), { limits: { ...quickTries, ...limits } });
  expect(read.end).toMatchObject({ kind: 'done', notes: [] });
  return server.heard.flatMap((line) => /UID FETCH (\S+)/.exec(line)?.[1] ?? []);
}

describe('how many messages are asked for at once', () => {
  const few = { window: 10, fullestWindow: 40 };

  it('grows to the fullest while they come quickly: each question is a way to the server and back', async () => {
    expect(await windowsOf(folderOf(120), few)).toEqual(['1:10', '11:30', '31:70', '71:110', '111:120']);
  });

  it('stays where a line is so slow that more would keep a person waiting for the next sign of life', async () => {
    const asked = await windowsOf(folderOf(40, 60), { ...few, windowMs: 30 });
    expect(asked).toEqual(['1:10', '11:20', '21:30', '31:40']);
  });
});
