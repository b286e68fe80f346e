import { blockSize } from '../../main/ledger/messages/block-shape.ts';
import { openBlock, packBlock } from '../../main/ledger/messages/pack-block.ts';
import { unpackFacts } from '../../main/ledger/messages/unpack-facts.ts';
import { readHeaderFields } from '../../main/mail/read-header-fields.ts';
import { readMessageFacts } from '../../main/mail/read-message-facts.ts';
import { packMessage } from '../../main/scan/pack-message.ts';
import { openSource } from '../../main/sources/open-source.ts';
import type { RawMessage } from '../../main/sources/source.ts';
import { buildCompanyBook } from '../../shared/companies/build-company-book.ts';
import { createJudging } from '../../shared/detect/judge-message.ts';
import type { MailboxMemory } from '../../shared/detect/judging.ts';
import { rememberMailbox } from '../../shared/detect/remember-mailbox.ts';

// Goes through an mbox in one thread, as far as a stage, without a ledger; prints the seconds of processor. Bundled and started by
// lines/stages.ts with the stage's name and the file.
type Packed = { readonly identity: string; readonly at: number | null; readonly place: string; readonly facts: string };

const companies = buildCompanyBook(null);
const source = 1;

const stages: Readonly<Record<string, (read: Reading) => void>> = {
  found: (read) => read(() => {}),
  fields: (read) => read((raw) => void readHeaderFields(raw.bytes, raw.start, raw.headerEnd)),
  facts: (read) => read((raw) => void readMessageFacts(raw, { names: [] })),
  packed: (read) => packAll(read, null, () => {}),
  learned: (read) => packAll(read, rememberMailbox(companies), () => {}),
  judged: (read) => judgeAll(read),
};

type Reading = (onMessage: (raw: RawMessage) => void) => void;

/** Facts as texts, deflated by the block as the ledger keeps them. */
function packAll(read: Reading, memory: MailboxMemory | null, keep: (block: readonly Packed[], body: Uint8Array) => void): void {
  let rows: Packed[] = [];
  const close = (): void => {
    keep(rows, packBlock(rows));
    rows = [];
  };
  read((raw) => {
    const row = packMessage(readMessageFacts(raw, { names: [] }), raw.place);
    if (row === null) return;
    rows.push(row);
    memory?.see(unpackFacts(row.identity, row.at, row.facts), source);
    if (rows.length === blockSize) close();
  });
  close();
}

/** In the order of the file, which the bench writes in order of time. */
function judgeAll(read: Reading): void {
  const memory = rememberMailbox(companies);
  const blocks: { readonly keys: readonly (readonly [string, number | null])[]; readonly body: Uint8Array }[] = [];
  packAll(read, memory, (rows, body) => blocks.push({ keys: rows.map(({ identity, at }) => [identity, at] as const), body }));
  const judging = createJudging({
    knowledge: memory.knowledge(),
    person: { addresses: [], names: [] },
    tags: [],
    decisions: [],
    companies,
    since: null,
    servers: new Map(),
  });
  let ref = 0;
  for (const { keys, body } of blocks) {
    const texts = openBlock(body);
    for (const [slot, [identity, at]] of keys.entries()) {
      ref += 1;
      judging.see(ref, unpackFacts(identity, at, texts.textAt(slot).facts), source);
    }
  }
  judging.settle();
}

function readingOf(file: string): Reading {
  const opened = openSource(file);
  if (!opened.ok) throw new Error(opened.problem.message);
  return (onMessage) => void opened.source.read(null, { onMessage, onCheckpoint: () => true, bodyBytes: 0 });
}

const [stage = '', file = ''] = process.argv.slice(2);
const run = stages[stage];
if (run === undefined) throw new Error(`there is no stage named ${stage}`);
const before = process.cpuUsage();
run(readingOf(file));
const { user, system } = process.cpuUsage(before);
process.stdout.write(String((user + system) / 1e6));
