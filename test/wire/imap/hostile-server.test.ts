import { afterEach, describe, expect, it } from 'vitest';
import { type Account, accountAt, codesOf, readAccount, shortLimits } from './harness/read-account.ts';
import { fetched, type Script, type ScriptedServer, startScriptedServer, type Turn } from './harness/scripted-server.ts';

let server: ScriptedServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

/** Reads from a scripted server; it has to end within its time, in a sentence, and without filling the memory. */
async function meet(script: Script, seconds = 12): Promise<Account> {
  server = await startScriptedServer(script);
  const before = memory();
  const started = performance.now();
  const read = await readAccount(accountAt(server.port), { limits: shortLimits });
  expect((performance.now() - started) / 1000).toBeLessThan(seconds);
  expect(memory() - before).toBeLessThan(150);
  for (const { message, hint } of read.end.notes) expect(`${message} ${hint}`).toMatch(/^[A-Z].{20,}\.$/s);
  expect(server.heard.join('\n')).not.toMatch(/SELECT|STORE|APPEND|EXPUNGE/);
  return read;
}

const memory = (): number => process.memoryUsage().rss / 1e6;
/** Does something at one command, and answers all others plainly. */
const at = (verb: string, act: (turn: Turn) => void): Script => ({
  turn: (turn) => {
    if (!turn.command.startsWith(verb)) return false;
    act(turn);
    return true;
  },
});
const nothing = (): void => undefined;
const three = ['7/1/INBOX', '7/2/INBOX', '7/3/INBOX'];

describe('a mail server that misbehaves ends in a sentence, in time', () => {
  it('and one that behaves is read', async () => {
    const read = await meet({});
    expect(read.end).toMatchObject({ kind: 'done', notes: [] });
    expect(read.places).toEqual(three);
  });

  it.each([
    ['at its greeting', { greeting: nothing } as Script],
    ['at CAPABILITY', at('CAPABILITY', nothing)],
    ['at signing in', at('LOGIN', nothing)],
    ['at NAMESPACE', { ...at('NAMESPACE', nothing), capabilities: 'IMAP4rev1 NAMESPACE' }],
    ['at LIST', at('LIST', nothing)],
    ['at STATUS', at('STATUS', nothing)],
    ['at EXAMINE', at('EXAMINE', nothing)],
    ['at FETCH', at('UID FETCH', nothing)],
    ['in the middle of a message', at('UID FETCH', ({ say }) => say('* 1 FETCH (UID 1 BODY[HEADER] {4000}\r\nFrom: a'))],
    ['before the end of FETCH', at('UID FETCH', ({ say }) => say(fetched(1, 'Subject: One\r\n\r\n')))],
  ])('hanging %s', async (_, script) => {
    const read = await meet(script);
    expect(read.end.kind).toBe('failed');
    expect(codesOf(read)).toEqual(['no-answer']);
  });

  it.each([
    ['its greeting', { greeting: (socket) => drip(socket, '* OK ready and waiting for ever '.repeat(40)) } as Script],
    ['an answer to LIST', at('LIST', ({ socket }) => drip(socket, '* LIST () "/" "a folder without end '.repeat(40)))],
    [
      'a message',
      at('UID FETCH', ({ socket }) => drip(socket, `* 1 FETCH (UID 1 BODY[HEADER] {9000}\r\n${'X: y\r\n'.repeat(1500)}`)),
    ],
  ])('dripping %s byte by byte', async (_, script) => {
    const read = await meet(script);
    expect(read.end.kind).toBe('failed');
    expect(codesOf(read)).toEqual(['no-answer']);
  });

  it.each([
    ['a literal of 2 GB', '{2147483648}\r\nFrom'],
    ['a literal of more digits than any number', `{${'9'.repeat(40)}}\r\n`],
  ])('announcing %s', async (_, literal) => {
    const read = await meet(at('UID FETCH', ({ say }) => say(`* 1 FETCH (UID 1 BODY[HEADER] ${literal}`)));
    expect(read.end.kind).toBe('failed');
    expect(codesOf(read)).toEqual(['server-nonsense']);
  });

  it('one message with a header block beyond all bounds is read from its beginning, the others whole', async () => {
    const huge = `Subject: Huge\r\n${'X-Fill: 0123456789\r\n'.repeat(150_000)}\r\n`;
    const read = await meet(
      at('UID FETCH', ({ command, tag, say }) => {
        const part = command.includes('HEADER]<0.1048576>');
        const one = part ? `* 2 FETCH (UID 2 BODY[HEADER]<0> {1048576}\r\n${huge.slice(0, 1_048_576)})\r\n` : fetched(2, huge);
        say(`${fetched(1, 'Subject: One\r\n\r\n')}${one}${fetched(3, 'Subject: Three\r\n\r\n')}${tag} OK done\r\n`);
      }),
    );
    expect(read.end.kind).toBe('done');
    expect(read.subjects).toEqual(['One', 'Huge', 'Three']);
    expect(codesOf(read)).toEqual(['too-large-header']);
  });

  it('a literal shorter than announced swallows what follows, and the reading ends', async () => {
    const read = await meet(
      at('UID FETCH', ({ tag, say }) =>
        say(`* 1 FETCH (UID 1 BODY[HEADER] {900}\r\nSubject: One\r\n\r\n)\r\n${tag} OK done\r\n`),
      ),
    );
    expect(codesOf(read)).toEqual(['no-answer']);
  });

  it('a literal longer than announced is no message, but the rest is read', async () => {
    const read = await meet(
      at('UID FETCH', ({ tag, say }) =>
        say(
          `* 1 FETCH (UID 1 BODY[HEADER] {5}\r\nSubject: One\r\n\r\n)\r\n${fetched(2, 'Subject: Two\r\n\r\n')}${tag} OK done\r\n`,
        ),
      ),
    );
    expect(['done', 'failed']).toContain(read.end.kind);
    expect(read.subjects).not.toContain('One');
  });

  it('a line without end', async () => {
    const read = await meet(at('LIST', ({ socket }) => pour(socket, 'x'.repeat(65_536))));
    expect(codesOf(read)).toEqual(['server-nonsense']);
  });

  it('hanging up in the middle of a literal, again and again', async () => {
    const read = await meet(
      at(
        'UID FETCH',
        ({ socket }) => void socket.end(`${fetched(1, 'Subject: One\r\n\r\n')}* 2 FETCH (UID 2 BODY[HEADER] {400}\r\nSubj`),
      ),
    );
    expect(read.end.kind).toBe('failed');
    expect(codesOf(read)).toEqual(['connection-lost']);
    expect(read.places).toEqual(['7/1/INBOX']);
  });

  it('a flood of news that nobody asked for', async () => {
    const read = await meet(
      at('LIST', ({ socket }) => pour(socket, '* 5 EXISTS\r\n* OK still here\r\n* 1 FETCH (FLAGS (\\Seen))\r\n'.repeat(500))),
    );
    expect(codesOf(read)).toEqual(['no-answer']);
  });

  it('a flood of messages that nobody asked for', async () => {
    const read = await meet(at('UID FETCH', ({ socket }) => pour(socket, fetched(77, 'Subject: Strange\r\n\r\n').repeat(200))));
    expect(codesOf(read)).toEqual(['server-nonsense']);
    expect(read.places).toEqual([]);
  });

  it('the same message a hundred times is one', async () => {
    const read = await meet(
      at('UID FETCH', ({ tag, say }) => say(`${fetched(2, 'Subject: Two\r\n\r\n').repeat(100)}${tag} OK done\r\n`)),
    );
    expect(read.places).toEqual(['7/2/INBOX']);
    expect(read.end.kind).toBe('done');
  });

  it('UIDs up to the last number there is, and no mail', async () => {
    const read = await meet({
      turn: ({ command, tag, say }) => {
        if (command.startsWith('EXAMINE'))
          say(`* 3 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n* OK [UIDNEXT 4294967294] ok\r\n${tag} OK done\r\n`);
        else if (command.startsWith('STATUS'))
          say(`* STATUS INBOX (MESSAGES 3 UIDNEXT 4294967294 UIDVALIDITY 7)\r\n${tag} OK done\r\n`);
        else if (command.startsWith('UID')) say(`${tag} OK nothing\r\n`);
        else return false;
        return true;
      },
    });
    expect(read.end.kind).toBe('done');
    expect(read.places).toEqual([]);
    expect(server?.heard.length).toBeLessThan(30);
  });

  it('ever higher UIDs, and no mail', async () => {
    const read = await meet(
      {
        turn: ({ command, tag, say }) => {
          const next = /^UID SEARCH UID (\d+):/.exec(command)?.[1];
          if (command.startsWith('EXAMINE'))
            say(`* 3 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n* OK [UIDNEXT 4294967294] ok\r\n${tag} OK done\r\n`);
          else if (command.startsWith('STATUS')) say(`${tag} NO not now\r\n`);
          else if (next !== undefined) say(`* SEARCH ${Number(next) + 1}\r\n${tag} OK done\r\n`);
          else if (command.startsWith('UID FETCH')) say(`${tag} OK nothing\r\n`);
          else return false;
          return true;
        },
      },
      20,
    );
    expect(codesOf(read)).toEqual(['server-nonsense']);
  });

  it.each(['&', '&-&', '&AGE', '&AGEAYg', '&2AA-', '&////-', '\\xff\\xfe', '&AAo-', '../../x', '__proto__', '%s%n', ''])(
    'a folder named %j is read or told, and harms nothing',
    async (name) => {
      const read = await meet({
        turn: ({ command, tag, say }) => {
          if (!command.startsWith('LIST')) return false;
          say(`* LIST () "/" "${name}"\r\n* LIST () "/" INBOX\r\n${tag} OK done\r\n`);
          return true;
        },
      });
      expect(read.end.kind).toBe('done');
      expect(read.places.filter((place) => place.endsWith('/INBOX'))).toHaveLength(3);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    },
  );

  it('a server that turns every folder away', async () => {
    const read = await meet(at('EXAMINE', ({ tag, say }) => say(`${tag} NO [NONEXISTENT] gone\r\n`)));
    expect(read.end.kind).toBe('done');
    expect(codesOf(read)).toEqual(['folder-gone']);
  });

  it('answers to commands that were never sent', async () => {
    const read = await meet(at('LIST', ({ say }) => say('A1 OK done\r\n99 OK done\r\n* \r\n\r\n(((((\r\n+ go on\r\n')));
    expect(read.end.kind).toBe('failed');
    expect(['no-answer', 'server-nonsense', 'connection-lost']).toContain(codesOf(read)[0]);
  });

  it('another protocol altogether', async () => {
    expect(codesOf(await meet({ greeting: 'HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n', turn: () => true }))).toEqual([
      'no-answer',
    ]);
  });
});

describe('what a server says becomes a sentence a person can act on', () => {
  const refusing = (answer: string): Script => at('LOGIN', ({ tag, say }) => say(`${tag} ${answer}\r\n`));
  it.each([
    ['NO [AUTHENTICATIONFAILED] Authentication failed.', 'wrong-password'],
    ['NO LOGIN failed.', 'wrong-password'],
    ['NO [UNAVAILABLE] Temporary authentication failure.', 'server-busy'],
    ['NO [ALERT] Application-specific password required: see the help page', 'app-password'],
    ['NO [ALERT] Your account is not enabled for IMAP use.', 'imap-off'],
    ['NO [ALERT] Too many simultaneous connections. (Failure)', 'too-many-connections'],
    ['NO [LIMIT] No more.', 'too-many-connections'],
    ['NO [WEBALERT https://mail.example/] Web login required.', 'web-sign-in'],
    ['NO [CONTACTADMIN] Ask the admin.', 'account-blocked'],
    ['NO [OVERQUOTA] Account exceeded command or bandwidth limits.', 'quota'],
    ['NO [PRIVACYREQUIRED] Not like this.', 'no-encryption'],
    ['BAD what was that', 'wrong-password'],
  ])('%s', async (answer, code) => {
    const read = await meet(refusing(answer));
    expect(read.end).toMatchObject({ kind: 'failed' });
    expect(codesOf(read)).toEqual([code]);
  });

  it('the server’s own words are quoted, made harmless, and hold no password', async () => {
    const read = await meet(refusing('NO \u001b[31mBad password secret word for jane\u0007'));
    const told = read.end.notes[0]?.message ?? '';
    expect(told).toContain('The server said:');
    expect(told).not.toContain('secret word');
    expect(told).not.toMatch(/[\u0000-\u001f]/);
  });

  it('a goodbye names its reason', async () => {
    expect(codesOf(await meet({ greeting: '* BYE Too many connections from your address\r\n' }))).toEqual([
      'too-many-connections',
    ]);
  });

  it('a port where nothing listens, and a name that does not exist', async () => {
    const gone = await startScriptedServer({});
    await gone.close();
    expect(codesOf(await readAccount(accountAt(gone.port), { limits: shortLimits }))).toEqual(['refused']);
    const access = accountAt(993, { place: { host: 'no-such-host.invalid', port: 993, security: 'tls', user: 'jane' } });
    expect(['host-not-found', 'offline', 'no-answer']).toContain(codesOf(await readAccount(access, { limits: shortLimits }))[0]);
  });

  it('a pause that the server asks for is made, and the reading goes on', async () => {
    let asked = false;
    const read = await meet(
      at('UID FETCH', ({ tag, say }) => {
        if (asked) return say(`${fetched(1, 'Subject: One\r\n\r\n')}${tag} OK done\r\n`);
        asked = true;
        say(`${tag} BAD Request is throttled. Suggested Backoff Time: 100 milliseconds\r\n`);
      }),
    );
    expect(read.end.kind).toBe('done');
    expect(read.places).toEqual(['7/1/INBOX']);
  });
});

/** A byte at a time, so that something always moves. */
function drip(socket: Turn['socket'], text: string): void {
  let sent = 0;
  const timer = setInterval(() => {
    if (!socket.writable || sent >= text.length) return clearInterval(timer);
    socket.write(text[sent] ?? '');
    sent += 1;
  }, 25);
}

/** As much as the other end takes, without end. */
function pour(socket: Turn['socket'], text: string): void {
  const more = (): void => {
    while (socket.writable && socket.write(text, 'latin1'));
  };
  socket.on('drain', more);
  more();
}
