import { leaksByCompany } from '../../shared/charts/leaks-by-company.ts';
import type { Handlers } from '../../shared/contract/answer.ts';
import type { Desk } from './desk.ts';
import { withSpace } from './with-space.ts';

/** The numbers behind each chart. */
export function chartsCalls(desk: Desk): Handlers<'charts.by-company'> {
  return {
    'charts.by-company': ({ limit }) =>
      withSpace(desk, ({ ledger }) => {
        const { rows, rest } = leaksByCompany(ledger.findings.allLeaks(), limit);
        return { ok: true, value: { rows: rows.map((row) => ({ ...row, holder: { ...row.holder } })), rest } };
      }),
  };
}
