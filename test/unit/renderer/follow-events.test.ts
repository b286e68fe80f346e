import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, test } from 'vitest';
import { followEvents } from '../../../renderer/client/follow-events.ts';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { emptyAnswers } from './empty-answers.ts';
import { fakeBridge } from './fake-bridge.ts';

const key = ['scan.state', {}];
const idle = emptyAnswers['scan.state'] as CallOutput<'scan.state'>;
const running = { ...idle, running: true, phase: 'reading' } as const;
const ended = { ...idle, ended: 'done' } as const;

const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
afterEach(() => client.clear());

test.each([
  ['is asked for the first time', undefined],
  ['was known already', running],
])('an answer given before the scan ended does not stand over its end, where its state %s', async (_, known) => {
  const bridge = fakeBridge({});
  const stop = followEvents(client, () => undefined);
  if (known !== undefined) client.setQueryData(key, known);
  let answer: (state: unknown) => void = () => undefined;
  const asked = client.fetchQuery({ queryKey: key, queryFn: () => new Promise((settle) => (answer = settle)) }).catch(() => null);
  bridge.tell('scan', ended);
  answer(running);
  await asked;
  await new Promise((settle) => setTimeout(settle, 20));
  expect(client.getQueryData(key)).toEqual(ended);
  stop();
});
