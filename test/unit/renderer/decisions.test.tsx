// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { fakeBridge } from './fake-bridge.ts';
import { openApp } from './open-app.tsx';

const tagId = 'alias:lantern@me.example';

afterEach(cleanup);

describe('The decisions in the settings', () => {
  const decision = (id: number): CallOutput<'decisions.list'>['decisions'][number] => ({
    id,
    on: Date.UTC(2024, 0, 1),
    decision: { kind: 'expected', tagId, domain: `shop${id}.example` },
  });

  test('hundreds are searched and paged', async () => {
    const all = Array.from({ length: 450 }, (_, at) => decision(450 - at));
    const bridge = fakeBridge({
      'decisions.list': ({ search, offset, limit }) => {
        const found = all.filter((row) => JSON.stringify(row).includes(search));
        return { total: found.length, all: all.length, decisions: found.slice(offset, offset + limit) };
      },
    });
    const user = openApp({ screen: 'settings' });
    expect(await screen.findByText('450 of 450 decisions')).toBeTruthy();
    expect(screen.getAllByText(/may write to/)).toHaveLength(200);
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    await waitFor(() => expect(screen.getAllByText(/may write to/)).toHaveLength(400));
    await user.type(screen.getByRole('searchbox', { name: 'Search your decisions' }), 'shop417.');
    expect(await screen.findByText('1 of 450 decisions')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(bridge.inputsOf('decisions.undo')).toEqual([{ decisions: [417] }]));
  });

  test('a search without a hit says so', async () => {
    fakeBridge({
      'decisions.list': ({ search }) => ({ total: search === '' ? 7 : 0, all: 7, decisions: search === '' ? [decision(1)] : [] }),
    });
    const user = openApp({ screen: 'settings' });
    await user.type(await screen.findByRole('searchbox', { name: 'Search your decisions' }), 'nobody');
    expect(await screen.findByText('No decision fits this search.')).toBeTruthy();
  });
});

describe('On a tag', () => {
  const tag: CallOutput<'tags.get'>['tag'] = {
    id: tagId,
    tag: 'lantern@me.example',
    kind: 'alias',
    strength: 'specific',
    origin: 'registered',
    holder: { name: 'Lantern Monthly', domain: 'lantern.example' },
    givenOn: null,
    note: '',
    firstSeen: 0,
    lastSeen: 0,
    messages: 2,
    leaks: 0,
    evidence: [],
  };
  const sender = { name: 'Paylark', domain: 'paylark.example', messages: 1, firstSeen: 0, lastSeen: 0 };
  const sighting: Omit<CallOutput<'sightings.list'>['sightings'][number], 'verdict' | 'why'> = {
    id: 5,
    at: 0,
    from: 'Paylark',
    subject: 'Receipt',
    source: 'Mail',
    confidence: 'certain',
    evidence: [],
    kept: false,
    tagId,
    tag: tag.tag,
    holder: tag.holder,
    sender: { name: 'Paylark', domain: 'paylark.example' },
  };

  test.each([
    ['service', 'No leak: the sender had a plain reason to write.', false],
    ['unsure', 'We can’t tell, so this does not count as a leak.', true],
  ] as const)('each sender says why it counts as %s', async (verdict, why, open) => {
    const bridge = fakeBridge({
      'tags.list': { total: 1, tags: [tag] },
      'tags.get': { tag, senders: [{ ...sender, verdict }], decisions: [] },
      'sightings.list': { total: 1, sightings: [{ ...sighting, verdict, why }] },
    });
    const user = openApp({ screen: 'tags', tab: 'yours', tagId });
    await user.click(await screen.findByRole('button', { name: /^Why Paylark counts as/ }));
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText(why)).toBeTruthy();
    expect(bridge.inputsOf('sightings.list')[0]).toMatchObject({ verdict, tagId, sender: 'paylark.example' });
    expect(within(dialog).queryByRole('button', { name: 'Mark as expected' }) !== null).toBe(open);
  });

  test('the mark itself can be corrected', async () => {
    const bridge = fakeBridge({ 'tags.list': { total: 1, tags: [tag] }, 'tags.get': { tag, senders: [], decisions: [] } });
    const user = openApp({ screen: 'tags', tab: 'yours', tagId });
    await user.click(await screen.findByRole('button', { name: 'Not mine' }));
    await waitFor(() => expect(bridge.inputsOf('decisions.make')).toEqual([{ decisions: [{ kind: 'not-mine', tagId }] }]));
  });
});
