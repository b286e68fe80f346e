import type { Answer } from '../../shared/contract/answer.ts';
import { accessToAccounts } from '../accounts/access-to-accounts.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { usualLimits } from '../oauth/oauth-limits.ts';
import { openOauthRoom } from '../oauth/open-oauth-room.ts';
import { createJudgeMemory } from '../scan/judge-memory.ts';
import { failed } from './failures.ts';
import { createMine, type KeyKind, mineLedgerFile, mineOnDisk, type OpenMine, unlockMine, wipeMine } from './mine-space.ts';
import type { EnginePorts } from './ports.ts';
import { openReferenceShelf } from './reference-shelf.ts';
import { buildSample, type Sample } from './sample-space.ts';
import type { Space } from './space.ts';

/** The ledgers of this engine: at most the person's own and the sample, and which of them the screens show. */
export type Spaces = {
  readonly current: () => Space | null;
  readonly mine: () => Space | null;
  readonly state: () => SpacesState;
  readonly create: (key: KeyKind, passphrase: string) => Promise<Answer<Space>>;
  readonly unlock: (passphrase: string) => Promise<Answer<Space>>;
  /** Opens the sample, building it first when needed. */
  readonly enterSample: () => Promise<Answer<Space>>;
  /** Shows the person's own ledger; opens it when no passphrase is needed for that. */
  readonly enterMine: () => Promise<Answer<Space>>;
  /** Another reference pack for the person's own ledger; null goes back to the usual places. */
  readonly chooseReference: (folder: string | null) => void;
  readonly wipe: () => Answer<null>;
  readonly close: () => void;
};

/** What `ledger.state` answers. */
export type SpacesState = {
  readonly space: 'mine' | 'sample' | null;
  readonly mine: 'absent' | 'locked' | 'open';
  readonly key: KeyKind | null;
  readonly location: string;
};

/** Starts with nothing open. */
export function createSpaces(ports: EnginePorts): Spaces {
  const file = mineLedgerFile(ports.dataFolder);
  let mine: Space | null = null;
  let sample: Sample | null = null;
  let shown: Space | null = null;
  const show = (space: Space): Answer<Space> => {
    shown = space;
    return { ok: true, value: space };
  };
  const opened = (answer: Answer<OpenMine>): Answer<Space> => {
    if (!answer.ok) return answer;
    mine = mineSpace(answer.value, ports);
    return show(mine);
  };
  const unlock = async (passphrase: string): Promise<Answer<Space>> =>
    mine === null ? opened(await unlockMine(file, passphrase, ports.keyring)) : show(mine);
  const closeAll = (): void => {
    mine?.oauth?.close();
    mine?.ledger.close();
    sample?.remove();
    mine = null;
    sample = null;
    shown = null;
  };
  return {
    current: () => shown,
    mine: () => mine,
    state: () => {
      const { there, key } = mineOnDisk(file);
      const open = mine === null ? 'locked' : 'open';
      return { space: shown?.kind ?? null, mine: there ? open : 'absent', key, location: file };
    },
    create: async (key, passphrase) => opened(await createMine(file, key, passphrase, ports.keyring)),
    unlock,
    enterSample: async () => {
      if (sample === null) {
        const built = await buildSample();
        if (!built.ok) return built;
        sample = built.value;
      }
      return show(sample.space);
    },
    enterMine: async () => {
      const { there, key } = mineOnDisk(file);
      if (!there) return failed('ledger-absent', 'There is no ledger yet.', 'Make one first.');
      if (mine === null && key === 'passphrase') {
        return failed('ledger-locked', 'Your ledger is locked.', 'Open it with your passphrase.');
      }
      return unlock('');
    },
    chooseReference: (folder) => {
      if (mine === null) return;
      mine.ledger.guard(() => mine?.ledger.setNote(referenceNote, folder ?? ''));
      const fresh = { ...mine, ...referenceOf(mine.ledger, ports) };
      if (shown === mine) shown = fresh;
      mine = fresh;
    },
    wipe: () => {
      closeAll();
      return wipeMine(file);
    },
    close: closeAll,
  };
}

/** The ledger's own note of the reference folder that the person chose. */
const referenceNote = 'reference';

function mineSpace({ ledger, vault }: OpenMine, ports: EnginePorts): Space {
  const oauth = openOauthRoom({ openPage: ports.openPage, keeper: vault, now: Date.now, limits: usualLimits });
  const accessTo = accessToAccounts(ledger, vault, oauth);
  return { kind: 'mine', ledger, vault, oauth, accessTo, ...referenceOf(ledger, ports) };
}

function referenceOf(ledger: Ledger, ports: EnginePorts): Pick<Space, 'memory' | 'companies' | 'reference'> {
  const chosen = ledger.note(referenceNote);
  const shelf = openReferenceShelf(chosen === '' ? null : chosen, ports.dataFolder, ports.referenceFolders);
  return { memory: createJudgeMemory(), companies: shelf.companies, reference: shelf.state };
}
