import type { Group } from '../bench-context.ts';
import { asItIs } from '../row.ts';
import { firstScan } from '../run-cli.ts';

/** How much a ledger takes on the disk; once, since it is the same each time. */
export const size: Group = {
  name: 'size',
  about: 'bytes of the encrypted ledger a message',
  measure: async (bench, tell) => {
    const { ledgerBytes, peakMegabytes } = await firstScan(bench, bench.corpora.mbox());
    const ours = { name: 'ledger', unit: 'bytes', values: [ledgerBytes / bench.corpora.size.messages] } as const;
    tell(asItIs({ work: 'ledger size a message', ours, peakMegabytes }, 700));
  },
};
