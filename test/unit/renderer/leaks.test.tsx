// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { type FakeAnswers, fakeBridge, Refused } from './fake-bridge.ts';
import { openApp } from './open-app.tsx';
import { detail, leak } from './people.ts';

const route = { screen: 'leaks', view: 'list', leakId: 'leak-1', search: '' } as const;
const one = (over: FakeAnswers = {}): FakeAnswers => ({
  'leaks.list': { total: 1, all: 1, leaks: [leak()] },
  'leaks.get': detail(),
  ...over,
});
const hostile = '<img src=x onerror="document.title=1"> \u202Egnp.exe \u001b[31m';
const message = (over: Partial<CallOutput<'messages.open'>> = {}): CallOutput<'messages.open'> => ({
  id: 7,
  from: 'a@sunward.example',
  to: 'lantern@me.example',
  subject: 'Sun for you',
  at: null,
  text: 'Hello',
  headers: [{ name: 'To', value: 'lantern@me.example', deciding: true }],
  attachments: [],
  truncated: false,
  ...over,
});

afterEach(cleanup);

describe('One leak', () => {
  test('says no more than is proven', async () => {
    const sentences = {
      certain: /It was passed on/,
      likely: /We think it was passed on/,
      possible: /We can’t tell how it got there/,
    };
    for (const confidence of ['certain', 'likely', 'possible'] as const) {
      fakeBridge(one({ 'leaks.get': detail({ leak: leak({ confidence }) }) }));
      openApp(route);
      const page = await screen.findByRole('region', { name: 'One leak' });
      await waitFor(() => expect(page.textContent).toMatch(sentences[confidence]));
      expect(page.textContent).not.toMatch(/\bsold\b/);
    }
  });

  test('shows what speaks against it before what speaks for it, and marks the deciding part', async () => {
    fakeBridge(one());
    openApp(route);
    const against = await screen.findByText('The mark could be guessed.');
    const supporting = screen.getByText('Your provider checked the sender.');
    expect(against.compareDocumentPosition(supporting) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(document.querySelector('mark')?.textContent).toBe('lantern@me.example');
  });

  test('credits the breaches it names', async () => {
    const breaches = [{ name: 'Lantern', happened: '2019-01-02', added: '2019-03-04', accounts: 1234 }];
    fakeBridge(one({ 'leaks.get': detail({ breaches }) }));
    openApp(route);
    expect(await screen.findByRole('link', { name: 'Have I Been Pwned, haveibeenpwned.com, CC BY 4.0' })).toBeTruthy();
  });

  test('marked as expected, it leaves the list and can be undone from the message', async () => {
    const bridge = fakeBridge(one());
    const user = openApp(route);
    await user.click(await screen.findByRole('button', { name: 'Mark as expected' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(bridge.inputsOf('decisions.make')).toEqual([
      { decisions: [{ kind: 'expected', tagId: 'alias:lantern@me.example', domain: 'sunward.example' }] },
    ]);
    await waitFor(() => expect(bridge.inputsOf('decisions.undo')).toEqual([{ decisions: [1] }]));
  });

  test('of senders nobody can name offers nothing that needs a name', async () => {
    const nobody = leak({ receiver: { name: '', domain: '', identity: 'unknown' } });
    fakeBridge(one({ 'leaks.get': detail({ leak: nobody }) }));
    openApp(route);
    expect(await screen.findByRole('button', { name: 'Not mine' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Mark as expected' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Same company' })).toBeNull();
  });
});

describe('Hostile mail', () => {
  test('a subject with markup, a direction override and escape codes is only text', async () => {
    const [first] = detail().messages;
    fakeBridge(one({ 'leaks.get': detail({ messages: first === undefined ? [] : [{ ...first, subject: hostile }] }) }));
    openApp(route);
    const shown = await screen.findByText(/<img src=x/);
    expect(shown.textContent).toContain('⟦U+202E⟧');
    expect(shown.textContent).toContain('␛[31m');
    expect(document.querySelector('img')).toBeNull();
  });

  test('an opened message shows its text and headers as text, the deciding lines first', async () => {
    const text = `Hello\n<script>alert(1)</script>\n${hostile}`;
    fakeBridge(one({ 'messages.open': message({ subject: hostile, text }) }));
    const user = openApp(route);
    await user.click(await screen.findByRole('button', { name: /^Open the message/ }));
    const dialog = await screen.findByRole('dialog');
    expect((await within(dialog).findByText(/<script>alert/)).textContent).toContain('⟦U+202E⟧');
    expect(dialog.querySelectorAll('script, img, iframe, a')).toHaveLength(0);
    expect(within(dialog).getByText('The lines that decided')).toBeTruthy();
  });

  test('a company name cannot fill the slots of a sentence', async () => {
    fakeBridge(
      one({ 'leaks.get': detail({ leak: leak({ holder: { name: '{receiver} $t(app.name) {{mark}}', domain: 'x.example' } }) }) }),
    );
    openApp(route);
    expect((await screen.findAllByText('{receiver} $t(app.name) {{mark}}')).length).toBeGreaterThan(0);
  });
});

describe('The list of leaks', () => {
  test('with nothing in it says so calmly', async () => {
    fakeBridge({});
    openApp({ screen: 'leaks', view: 'list', leakId: null, search: '' });
    expect(await screen.findByRole('heading', { name: 'No leaks' })).toBeTruthy();
  });

  test('that cannot be read says why, and tries again', async () => {
    let broken = true;
    fakeBridge({
      'leaks.list': () => {
        if (broken) throw new Refused('The ledger could not be read.', 'It is unchanged.');
        return { total: 0, all: 0, leaks: [] };
      },
    });
    const user = openApp({ screen: 'leaks', view: 'list', leakId: null, search: '' });
    expect((await screen.findByRole('alert')).textContent).toContain('It is unchanged.');
    broken = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'No leaks' })).toBeTruthy();
  });

  test('an answer of another shape is refused instead of shown', async () => {
    const bridge = fakeBridge({});
    const { call } = globalThis.tattletag ?? { call: async () => null };
    globalThis.tattletag = {
      call: (name, input) => (name === 'leaks.list' ? Promise.resolve({ ok: true, value: { leaks: 'no' } }) : call(name, input)),
      listen: () => () => {},
      ticket: async () => null,
    };
    openApp({ screen: 'leaks', view: 'list', leakId: null, search: '' });
    expect((await screen.findByRole('alert')).textContent).toContain('cannot read');
    expect(bridge.inputsOf('leaks.list')).toEqual([]);
  });

  test('is asked for again when the engine says that leaks changed', async () => {
    let leaks = [leak()];
    const bridge = fakeBridge({ 'leaks.list': () => ({ total: leaks.length, all: leaks.length, leaks }), 'leaks.get': detail() });
    openApp(route);
    const list = await screen.findByRole('listbox', { name: 'Leaks' });
    expect(await within(list).findAllByRole('option')).toHaveLength(1);
    leaks = [
      leak(),
      leak({ id: 'leak-2', receiver: { name: 'Harbour & Home', domain: 'harbour.example', identity: 'claimed' } }),
    ];
    bridge.tell('changed', { what: 'leaks' });
    await waitFor(() => expect(within(list).getAllByRole('option')).toHaveLength(2));
  });
});

test('the picture turns into its table with T', async () => {
  const rows = [
    {
      holder: { name: 'Lantern Monthly', domain: 'lantern.example' },
      leaks: 6,
      receivers: 5,
      messages: 28,
      certain: 6,
      likely: 0,
      possible: 0,
    },
  ];
  fakeBridge({ 'charts.by-company': { rows, rest: 0 } });
  const user = openApp({ screen: 'leaks', view: 'picture', leakId: null, search: '' });
  expect(await screen.findByRole('heading', { name: 'Marks you gave to Lantern Monthly reached 5 strangers' })).toBeTruthy();
  await user.keyboard('t');
  const table = await screen.findByRole('table');
  expect(
    within(table)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['6', '6', '0', '0', '5', '28']);
});
