// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { CallInput } from '../../../shared/contract/calls.ts';
import { fakeBridge, Refused } from './fake-bridge.ts';
import { openApp } from './open-app.tsx';
import { proposal } from './people.ts';

type Decision = CallInput<'decisions.make'>['decisions'][number];

/** A ledger of proposals that forgets what was decided and remembers it again when undone. */
const ledgerOf = (names: readonly string[]) => {
  const made: (readonly Decision[])[] = [];
  const gone = () => new Set(made.flat().map((decision) => ('tagId' in decision ? decision.tagId : '')));
  const tags = () => names.map((name) => proposal(name)).filter(({ id }) => !gone().has(id));
  return fakeBridge({
    'tags.list': ({ origin, search }) => {
      const found = origin === 'proposed' ? tags().filter(({ tag }) => tag.includes(search)) : [];
      return { total: found.length, tags: found };
    },
    'decisions.make': ({ decisions }) => ({ decisions: [made.push(decisions)], changes: null }),
    'decisions.undo': () => {
      made.pop();
      return { changes: null };
    },
  });
};

const queue = () => screen.findByRole('listbox', { name: 'Proposed tags' });
const rows = async () => (await within(await queue()).findAllByRole('option')).map((row) => row.textContent ?? '');

afterEach(cleanup);

describe('Reviewing proposed tags by keyboard', () => {
  test('the question names the mark, the first mail and the company', async () => {
    ledgerOf(['acorn']);
    openApp({ screen: 'tags', tab: 'proposed', tagId: null });
    const question = await screen.findByRole('heading', { name: /Given to acorn shop\?/ });
    expect(question.textContent).toMatch(/^acorn@me\.example: first mail .*2017 from acorn\.example\./);
  });

  test('A accepts and moves on; U brings the proposal back', async () => {
    const bridge = ledgerOf(['acorn', 'birch', 'cedar']);
    const user = openApp({ screen: 'tags', tab: 'proposed', tagId: null });
    await queue();
    await user.keyboard('a');
    await waitFor(async () => expect(await rows()).toHaveLength(2));
    expect(bridge.inputsOf('decisions.make')).toEqual([
      {
        decisions: [{ kind: 'holder', tagId: 'alias:acorn@me.example', holder: { name: 'acorn shop', domain: 'acorn.example' } }],
      },
    ]);
    expect(await screen.findByRole('heading', { name: /Given to birch shop/ })).toBeTruthy();
    await user.keyboard('u');
    await waitFor(async () => expect((await rows())[0]).toContain('acorn shop'));
    expect(bridge.inputsOf('decisions.undo')).toEqual([{ decisions: [1] }]);
  });

  test('arrows choose, I ignores the chosen one', async () => {
    const bridge = ledgerOf(['acorn', 'birch']);
    const user = openApp({ screen: 'tags', tab: 'proposed', tagId: null });
    await queue();
    await user.keyboard('{ArrowDown}i');
    await waitFor(async () => expect(await rows()).toHaveLength(1));
    expect(bridge.inputsOf('decisions.make')).toEqual([{ decisions: [{ kind: 'ignored', tagId: 'alias:birch@me.example' }] }]);
  });

  test('C asks for the right company and keeps it', async () => {
    const bridge = ledgerOf(['acorn']);
    const user = openApp({ screen: 'tags', tab: 'proposed', tagId: null });
    await queue();
    await user.keyboard('c');
    const name = await screen.findByLabelText('Company');
    await user.clear(name);
    await user.type(name, 'Acorn & Sons{Enter}');
    expect(await screen.findByText('Nothing to review')).toBeTruthy();
    expect(bridge.inputsOf('decisions.make')).toEqual([
      {
        decisions: [
          { kind: 'holder', tagId: 'alias:acorn@me.example', holder: { name: 'Acorn & Sons', domain: 'acorn.example' } },
        ],
      },
    ]);
  });

  test('letters typed into the search are no decisions', async () => {
    const bridge = ledgerOf(['acorn', 'birch']);
    const user = openApp({ screen: 'tags', tab: 'proposed', tagId: null });
    await queue();
    await user.type(screen.getByRole('searchbox', { name: 'Search tags' }), 'aci');
    expect(bridge.inputsOf('decisions.make')).toEqual([]);
  });

  test('all in view are accepted as one decision, after asking', async () => {
    const bridge = ledgerOf(['acorn', 'birch', 'cedar']);
    const user = openApp({ screen: 'tags', tab: 'proposed', tagId: null });
    await user.click(await screen.findByRole('button', { name: 'Accept all 3 in view' }));
    const asked = await screen.findByRole('alertdialog');
    expect(bridge.inputsOf('decisions.make')).toEqual([]);
    await user.click(within(asked).getByRole('button', { name: 'Accept all 3 in view' }));
    expect(await screen.findByText('Nothing to review')).toBeTruthy();
    expect(bridge.inputsOf('decisions.make').map(({ decisions }) => decisions.length)).toEqual([3]);
  });

  test('a decision that cannot be kept brings the proposal back and says why', async () => {
    fakeBridge({
      'tags.list': { total: 1, tags: [proposal('acorn')] },
      'decisions.make': () => {
        throw new Refused('The disk is full.');
      },
    });
    const user = openApp({ screen: 'tags', tab: 'proposed', tagId: null });
    await queue();
    await user.keyboard('a');
    expect((await screen.findAllByText('The disk is full.')).length).toBeGreaterThan(0);
    expect(await rows()).toHaveLength(1);
  });
});
