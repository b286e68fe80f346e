import { expect, it } from 'vitest';
import { createTickets } from '../../../../../main/hosts/page/tickets.ts';

it('turns back only the tickets it gave out', () => {
  const tickets = createTickets();
  const { id, label, folder } = tickets.issue('/home/jane/Mail/inbox.mbox', false);
  expect({ label, folder }).toEqual({ label: 'inbox.mbox', folder: false });
  expect(tickets.redeem(id)).toBe('/home/jane/Mail/inbox.mbox');
  for (const bad of ['', '/home/jane/Mail/inbox.mbox', id.slice(1), '__proto__']) expect(tickets.redeem(bad)).toBeNull();
  expect(createTickets().redeem(id)).toBeNull();
});

it('does not fill up when someone browses back and forth', () => {
  const tickets = createTickets(2);
  const first = tickets.issue('/a', true);
  for (let again = 0; again < 5; again++) expect(tickets.issue('/a', true).id).toBe(first.id);
  tickets.issue('/b', true);
  expect(tickets.redeem(first.id)).toBe('/a');
});

it('forgets the ticket that was longest unused', () => {
  const tickets = createTickets(2);
  const [a, b] = [tickets.issue('/a', true), tickets.issue('/b', true)];
  tickets.issue('/a', true);
  tickets.issue('/c', true);
  expect(tickets.redeem(b.id)).toBeNull();
  expect(tickets.redeem(a.id)).toBe('/a');
});

it('shows a file name that would act instead of being read', () => {
  expect(createTickets().issue('/home/jane/gpj.\u202exobm', false).label).toBe('gpj.⟦U+202E⟧xobm');
  expect(createTickets().issue('/home/jane/a\u001b[2Jb', false).label).toBe('a␛[2Jb');
});
