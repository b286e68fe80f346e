// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { type FakeAnswers, fakeBridge, Refused } from './fake-bridge.ts';
import { openApp } from './open-app.tsx';
import { detail, leak } from './people.ts';

const route = { screen: 'leaks', view: 'list', leakId: 'leak-1', search: '' } as const;
const tagId = 'alias:lantern@me.example';
const one = (over: FakeAnswers = {}): FakeAnswers => ({
  'leaks.list': { total: 1, all: 1, leaks: [leak()] },
  'leaks.get': detail(),
  ...over,
});
const made = (over: Partial<NonNullable<CallOutput<'decisions.make'>['changes']>> = {}): CallOutput<'decisions.make'> => ({
  decisions: [1],
  changes: { gone: 0, added: 0, changed: 0, messages: 0, ...over },
});

afterEach(cleanup);

describe('What a person can say about a leak', () => {
  test('each correction says in a sentence what it changes, and that nothing is sent', async () => {
    fakeBridge(one());
    openApp(route);
    const section = await screen.findByRole('region', { name: 'Is there more to it?' });
    expect(section.textContent).toContain('Nothing is sent to anyone');
    const buttons = within(section).getAllByRole('button');
    expect(buttons.map(({ textContent }) => textContent)).toEqual([
      'Mark as expected',
      'Same company',
      'New name',
      'New owner',
      'Another company',
      'Not mine',
      'It is public',
      'They admitted it',
    ]);
    for (const button of buttons) {
      const sentence = document.getElementById(button.getAttribute('aria-describedby') ?? '');
      expect(sentence?.textContent, button.textContent ?? '').toMatch(/\.$/);
    }
  });

  test('a new name asks which became which and from which day, by keyboard alone', async () => {
    const bridge = fakeBridge(one({ 'decisions.make': made({ gone: 3, changed: 1 }) }));
    const user = openApp(route);
    (await screen.findByRole('button', { name: 'New name' })).focus();
    await user.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', { name: 'A new name' });
    expect(within(dialog).getByRole('button', { name: 'Save' }).hasAttribute('disabled')).toBe(true);
    await user.selectOptions(within(dialog).getByLabelText('What happened'), 'Sunward Travel is now called Lantern Monthly');
    await user.type(within(dialog).getByLabelText('On which day'), '2021-03-04');
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Noted the new name. 3 leaks went away, 1 leak changed.')).toBeTruthy();
    expect(bridge.inputsOf('decisions.make')).toEqual([
      {
        decisions: [
          {
            kind: 'succession',
            how: 'became',
            domains: ['sunward.example', 'lantern.example'],
            since: Date.UTC(2021, 2, 4),
          },
        ],
      },
    ]);
  });

  test('a new owner keeps holder and sender in the order that is read', async () => {
    const bridge = fakeBridge(one());
    const user = openApp(route);
    await user.click(await screen.findByRole('button', { name: 'New owner' }));
    const dialog = await screen.findByRole('dialog', { name: 'A new owner' });
    await user.type(within(dialog).getByLabelText('On which day'), '2020-02-29');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    const [{ decisions } = { decisions: [] }] = bridge.inputsOf('decisions.make');
    expect(decisions).toEqual([
      { kind: 'succession', how: 'acquired', domains: ['lantern.example', 'sunward.example'], since: Date.UTC(2020, 1, 29) },
    ]);
  });

  test('a public mark asks since when, another company which', async () => {
    const bridge = fakeBridge(one());
    const user = openApp(route);
    await user.click(await screen.findByRole('button', { name: 'It is public' }));
    await user.type(within(await screen.findByRole('dialog')).getByLabelText('Public since'), '2019-05-06{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Another company' }));
    const name = within(await screen.findByRole('dialog')).getByLabelText('Company');
    await user.clear(name);
    await user.type(name, 'Lantern Weekly{Enter}');
    await waitFor(() => expect(bridge.inputsOf('decisions.make')).toHaveLength(2));
    expect(bridge.inputsOf('decisions.make').flatMap(({ decisions }) => decisions)).toEqual([
      { kind: 'public-since', tagId, since: Date.UTC(2019, 4, 6) },
      { kind: 'holder', tagId, holder: { name: 'Lantern Weekly', domain: 'lantern.example' } },
    ]);
  });

  test('Escape decides nothing', async () => {
    const bridge = fakeBridge(one());
    const user = openApp(route);
    await user.click(await screen.findByRole('button', { name: 'New name' }));
    await screen.findByRole('dialog');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(bridge.inputsOf('decisions.make')).toEqual([]);
  });

  test('a leak that went away says so in its place, and comes back by U', async () => {
    let gone = false;
    fakeBridge(
      one({
        'leaks.get': () => {
          if (gone) throw new Refused('This leak is not there any more.', '', 'gone');
          return detail();
        },
        'decisions.make': () => {
          gone = true;
          return made({ gone: 1, messages: 6 });
        },
        'decisions.undo': () => {
          gone = false;
          return { changes: { gone: 0, added: 1, changed: 0, messages: 6 } };
        },
      }),
    );
    const user = openApp(route);
    await user.click(await screen.findByRole('button', { name: 'Not mine' }));
    expect(await screen.findByRole('heading', { name: 'This is no leak any more' })).toBeTruthy();
    expect(
      screen.getByText('Marked as not yours. 1 leak went away. 6 messages count differently now.', { ignore: '[role=status] *' }),
    ).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('See the other leaks');
    await user.keyboard('u');
    expect(await screen.findByText('Taken back. 1 leak came back. 6 messages count differently now.')).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Not mine' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  test('while much mail is still being judged, no number is made up', async () => {
    fakeBridge(one({ 'decisions.make': { decisions: [1], changes: null } }));
    const user = openApp(route);
    await user.click(await screen.findByRole('button', { name: 'They admitted it' }));
    expect(await screen.findByText(/^Noted that they admitted it\. Your mail is being judged again/)).toBeTruthy();
  });

  test('what was decided before stands below with its day, and is undone from there', async () => {
    const since = Date.UTC(2021, 2, 4);
    const domains: [string, string] = ['lantern.example', 'sunward.example'];
    const decisions = [{ id: 9, on: since, decision: { kind: 'succession', how: 'became', domains, since } as const }];
    const bridge = fakeBridge(one({ 'leaks.get': detail({ decisions }) }));
    const user = openApp(route);
    const line = await screen.findByText(/has been called/);
    expect(line.textContent).toMatch(/^lantern\.example has been called sunward\.example since .*2021/);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(bridge.inputsOf('decisions.undo')).toEqual([{ decisions: [9] }]));
  });
});

describe('A message we can’t tell about', () => {
  const unsure = (id: number): CallOutput<'sightings.list'>['sightings'][number] => ({
    id,
    at: 0,
    from: 'Acorn Mail',
    subject: `News ${id}`,
    source: 'Old mail',
    verdict: 'unsure',
    confidence: 'possible',
    evidence: [],
    why: 'We can’t tell, so this does not count as a leak.',
    kept: false,
    tagId,
    tag: 'lantern@me.example',
    holder: { name: 'Lantern Monthly', domain: 'lantern.example' },
    sender: { name: 'Acorn Mail', domain: 'acorn-mail.example' },
  });

  test('says why, is settled by any correction, and the keyboard goes on in the list', async () => {
    let settled = false;
    const bridge = fakeBridge({
      'sightings.list': () => {
        const sightings = settled ? [unsure(2)] : [unsure(1), unsure(2)];
        return { total: sightings.length, sightings };
      },
      'decisions.make': () => {
        settled = true;
        return made({ messages: 1 });
      },
    });
    const user = openApp({ screen: 'leaks', view: 'review', leakId: null, search: '' });
    expect(await screen.findByText('We can’t tell, so this does not count as a leak.')).toBeTruthy();
    const section = screen.getByRole('region', { name: 'Is there more to it?' });
    expect(within(section).getAllByRole('button')).toHaveLength(7);
    within(section).getByRole('button', { name: 'Same company' }).focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Taken as one company. No leak changed. 1 message counts differently now.')).toBeTruthy();
    expect(bridge.inputsOf('decisions.make')).toEqual([
      { decisions: [{ kind: 'same-company', domains: ['lantern.example', 'acorn-mail.example'] }] },
    ]);
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('listbox'));
  });
});

describe('Why', () => {
  test('a leak says why in words, and each message does so one step away', async () => {
    fakeBridge(one());
    const user = openApp(route);
    expect(await screen.findByText('You gave lantern@me.example to Lantern Monthly alone.')).toBeTruthy();
    expect(screen.queryByText(/^It came to lantern@me\.example/)).toBeNull();
    await user.click(screen.getByText('Why?'));
    expect(await screen.findByText(/^It came to lantern@me\.example/)).toBeTruthy();
  });

  test('without company data a leak says so and offers to choose a pack', async () => {
    const bridge = fakeBridge(one({ 'leaks.get': detail({ groupsKnown: false }), 'host.list': listing }));
    const user = openApp(route);
    expect(await screen.findByText(/^No data on who owns whom is loaded/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Choose a reference pack' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(await within(dialog).findByRole('button', { name: 'Use this folder' }));
    await waitFor(() => expect(bridge.inputsOf('reference.choose')).toEqual([{ ticket: 'home' }]));
  });
});

const listing: CallOutput<'host.list'> = {
  here: { id: 'home', label: 'Home', folder: true },
  parent: null,
  entries: [],
  truncated: false,
};
