import type { Handlers } from '../../shared/contract/answer.ts';
import type { EngineCallName } from '../../shared/contract/calls.ts';
import type { EventName, EventValue } from '../../shared/contract/events.ts';
import { accountsAskCalls } from './accounts-ask-calls.ts';
import { accountsCalls } from './accounts-calls.ts';
import { answerCall } from './answer-call.ts';
import { chartsCalls } from './charts-calls.ts';
import { decisionsCalls } from './decisions-calls.ts';
import type { Desk, Tell } from './desk.ts';
import { exportCalls } from './export-calls.ts';
import { homeCalls } from './home-calls.ts';
import { createJudgeDesk } from './judge-desk.ts';
import { leaksCalls } from './leaks-calls.ts';
import { ledgerCalls } from './ledger-calls.ts';
import { lettersCalls } from './letters-calls.ts';
import { messagesCalls } from './messages-calls.ts';
import { noticeWaking } from './notice-waking.ts';
import { personCalls } from './person-calls.ts';
import type { Engine, EngineListener, EnginePorts } from './ports.ts';
import { referenceCalls } from './reference-calls.ts';
import { scanCalls, startScan } from './scan-calls.ts';
import { createScanDesk } from './scan-desk.ts';
import { sweepScratchFolders } from './scratch-folder.ts';
import { sightingsCalls } from './sightings-calls.ts';
import { signInCalls } from './sign-in-calls.ts';
import { sourcesCalls } from './sources-calls.ts';
import type { Space } from './space.ts';
import { createSpaces } from './spaces.ts';
import { createSurroundings } from './surroundings.ts';
import { tagsCalls } from './tags-calls.ts';
import { createWatchDesk } from './watch-desk.ts';
import { watchesOnBattery, watchingCalls } from './watching-calls.ts';

/** Makes the engine out of what a host brings. No ledger is opened before a call asks for it. */
export function createEngine(ports: EnginePorts): Engine {
  sweepScratchFolders();
  const listeners = new Set<EngineListener>();
  const desk = setUpDesk(ports, (name, value) => {
    for (const listener of listeners) listener(name, value);
  });
  const handlers = allCalls(desk);
  const stopNoticing = noticeWaking(() => desk.watching.woke());
  return {
    answer: (name, input) => answerCall(handlers, name, input, ports.log),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      stopNoticing();
      await desk.watching.stop();
      await desk.scans.stop();
      await desk.judging.stop();
      desk.spaces.close();
    },
  };
}

/** Every call of the contract that is not the host's own; the compiler names a missing one. */
function allCalls(desk: Desk): Handlers<EngineCallName> {
  return {
    ...ledgerCalls(desk),
    ...personCalls(desk),
    ...homeCalls(desk),
    ...sourcesCalls(desk),
    ...accountsCalls(desk),
    ...signInCalls(desk),
    ...accountsAskCalls(desk),
    ...watchingCalls(desk),
    ...scanCalls(desk),
    ...tagsCalls(desk),
    ...decisionsCalls(desk),
    ...leaksCalls(desk),
    ...sightingsCalls(desk),
    ...messagesCalls(desk),
    ...chartsCalls(desk),
    ...lettersCalls(desk),
    ...referenceCalls(desk),
    ...exportCalls(desk),
  };
}

/** How long a correction waits for its judging before it answers; the `changed` event comes when judging ends. */
const longestWait = 1500;

function setUpDesk(ports: EnginePorts, send: (name: EventName, value: EventValue<EventName>) => void): Desk {
  const tell: Tell = (name, value) => send(name, value);
  const tellFindings = (): void => {
    tell('changed', { what: 'tags' });
    tell('changed', { what: 'leaks' });
  };
  const judging = createJudgeDesk(tellFindings, ports.log);
  const scans = createScanDesk({
    workerFile: ports.workerFile,
    log: ports.log,
    tellState: (state) => tell('scan', state),
    tellFindings,
  });
  const corrected = async (space: Space): Promise<void> => {
    space.ledger.guard(() => space.ledger.findings.outdated());
    // A running scan judges at its end, with this correction.
    if (scans.state().running) return;
    await Promise.race([judging.again(space), pause(longestWait)]);
  };
  const surroundings = createSurroundings();
  const watching = createWatchDesk({
    log: ports.log,
    scanning: () => scans.state().running,
    tellSources: () => tell('changed', { what: 'sources' }),
    pace: ({ ledger }) => surroundings.pace(watchesOnBattery(ledger)).now,
    scan: (space, sourceId) => void startScan(desk, { space, sources: [sourceId], textsAgain: false }),
  });
  const desk: Desk = { ports, spaces: createSpaces(ports), scans, judging, watching, surroundings, tell, corrected };
  return desk;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}
