import { describe, expect, test } from 'vitest';
import { answerCall } from '../../../../main/engine/answer-call.ts';
import type { Handlers } from '../../../../shared/contract/answer.ts';

type Few = Handlers<'letters.remove' | 'person.get' | 'host.list'>;

const person = { names: ['Jane Doe'], addresses: [], learned: [], postal: '' };
const handlers: Few = {
  'letters.remove': () => ({ ok: true, value: {} }),
  'person.get': () => ({ ok: true, value: person }),
  'host.list': () => ({ ok: false, failure: { code: 'not-here', message: 'Not here.', hint: 'Elsewhere.' } }),
};

function ask(name: string, input: unknown, with_: Few = handlers) {
  const lines: string[] = [];
  return answerCall(with_, name, input, (line) => lines.push(line)).then((answer) => ({ answer, lines }));
}

describe('the one door for calls', () => {
  test('answers a known call with what its handler says', async () => {
    expect((await ask('person.get', {})).answer).toEqual({ ok: true, value: person });
  });

  test.each(['person.take', '', 'constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'refuses %j, which is no call of the contract',
    async (name) => {
      expect((await ask(name, {})).answer).toMatchObject({ ok: false, failure: { code: 'unknown-call' } });
    },
  );

  test('refuses a call of the contract that this host does not answer', async () => {
    expect((await ask('ledger.wipe', { confirm: 'WIPE' })).answer).toMatchObject({ failure: { code: 'unknown-call' } });
  });

  test.each([null, undefined, 'one', {}, { id: '1' }, { id: Number.NaN }, []])('refuses the input %j', async (input) => {
    let asked = false;
    const watched: Few = {
      ...handlers,
      'letters.remove': () => {
        asked = true;
        return { ok: true, value: {} };
      },
    };
    const { answer } = await ask('letters.remove', input, watched);
    expect(answer).toMatchObject({ ok: false, failure: { code: 'bad-input' } });
    expect(asked).toBe(false);
  });

  test('says which field was wrong and nothing of what stood in it', async () => {
    const { answer } = await ask('host.list', { ticket: 12345 });
    expect(JSON.stringify(answer)).toContain('ticket');
    expect(JSON.stringify(answer)).not.toContain('12345');
  });

  test('hands a failure on as it is', async () => {
    const failure = { code: 'not-here', message: 'Not here.', hint: 'Elsewhere.' };
    expect((await ask('host.list', { ticket: null })).answer).toEqual({ ok: false, failure });
  });

  test('lets nothing out that the contract does not name', async () => {
    const chatty = {
      ...handlers,
      'person.get': () => ({ ok: true as const, value: { ...person, secret: 'jane@home.example' } }),
    };
    expect((await ask('person.get', {}, chatty)).answer).toEqual({ ok: true, value: person });
  });

  test('refuses an answer out of shape, and logs where without what', async () => {
    const broken = { ...handlers, 'person.get': () => JSON.parse('{"ok":true,"value":{"names":"jane@home.example"}}') };
    const { answer, lines } = await ask('person.get', {}, broken);
    expect(answer).toMatchObject({ ok: false, failure: { code: 'internal' } });
    expect(lines.join()).toContain('person.get');
    expect(lines.join()).not.toContain('jane@home');
  });

  test('turns an exception into a calm sentence without its text or stack', async () => {
    const thrower: Few = {
      ...handlers,
      'person.get': () => {
        throw new RangeError('the address jane@home.example is odd');
      },
    };
    const { answer, lines } = await ask('person.get', {}, thrower);
    expect(answer).toMatchObject({ ok: false, failure: { code: 'internal' } });
    expect(JSON.stringify(answer)).not.toMatch(/jane@home|RangeError|\.ts/);
    expect(lines.join()).toContain('RangeError');
    expect(lines.join()).not.toContain('jane@home');
  });
});
