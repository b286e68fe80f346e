import type { QueryClient } from '@tanstack/react-query';
import { type EventName, type EventValue, events } from '../../shared/contract/events.ts';
import { bridge } from './bridge.ts';

type Subject = EventValue<'changed'>['what'];

/** Which calls (by the word before the dot) show something of each subject. */
const shownBy: { readonly [S in Subject]: readonly string[] } = {
  ledger: [
    'ledger',
    'person',
    'home',
    'sources',
    'accounts',
    'scan',
    'tags',
    'decisions',
    'leaks',
    'sightings',
    'charts',
    'letters',
    'reference',
    'watching',
  ],
  sources: ['sources', 'accounts', 'home', 'watching'],
  tags: ['tags', 'home', 'leaks', 'sightings', 'charts', 'decisions'],
  leaks: ['leaks', 'home', 'tags', 'sightings', 'charts', 'decisions'],
  letters: ['letters', 'leaks'],
  person: ['person'],
  reference: ['reference', 'leaks', 'charts'],
};

/** After a first change, which is shown at once, others are gathered so long before what is on screen is asked again. */
const gatherFor = 150;

/** Keeps the cache true to the engine: scan progress is put in, whatever changed is asked again. Returns how to stop. */
export const followEvents = (client: QueryClient, onRestart: () => void): (() => void) => {
  const refresh = gather((subjects) => {
    void client.invalidateQueries({ predicate: ({ queryKey }) => subjects.has(subjectOf(queryKey[0])) });
  });
  const on: { readonly [N in EventName]: (value: EventValue<N>) => void } = {
    scan: (value) => {
      client.setQueryData(scanState, value);
      // An answer that is still on its way was given before this was told: it would stand over it, and a scan that ended would run for ever.
      void client.cancelQueries({ queryKey: scanState });
      if (!value.running) refresh.add(shownBy.ledger.filter((subject) => subject !== 'scan'));
    },
    changed: ({ what }) => refresh.add(shownBy[what]),
    restarted: () => {
      refresh.add(shownBy.ledger);
      onRestart();
    },
  };
  const stop = bridge()?.listen((name, value) => hear(on, name, value));
  return () => {
    refresh.stop();
    stop?.();
  };
};

const scanState = ['scan.state', {}] as const;

const subjectOf = (name: unknown): string => (typeof name === 'string' ? (name.split('.')[0] ?? '') : '');

const hear = (on: { readonly [N in EventName]: (value: EventValue<N>) => void }, name: string, value: unknown): void => {
  if (name === 'scan') take(events.scan.safeParse(value), on.scan);
  if (name === 'changed') take(events.changed.safeParse(value), on.changed);
  if (name === 'restarted') take(events.restarted.safeParse(value), on.restarted);
};

const take = <T>(parsed: { success: true; data: T } | { success: false }, then: (value: T) => void): void => {
  if (parsed.success) then(parsed.data);
};

const gather = (then: (subjects: ReadonlySet<string>) => void) => {
  let waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    const subjects = waiting;
    waiting = new Set();
    timer = subjects.size === 0 ? undefined : setTimeout(flush, gatherFor);
    if (subjects.size > 0) then(subjects);
  };
  return {
    add: (subjects: readonly string[]) => {
      for (const subject of subjects) waiting.add(subject);
      if (timer === undefined) flush();
    },
    stop: () => clearTimeout(timer),
  };
};
