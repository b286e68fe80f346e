import type { Handlers } from '../../shared/contract/answer.ts';
import type { Desk } from './desk.ts';
import { showAlert, showLeak } from './show-findings.ts';
import { withSpace } from './with-space.ts';

/** As many of the newest leaks as a home screen shows. */
const newestShown = 5;

/** Everything the home screen says. */
export function homeCalls(desk: Desk): Handlers<'home.summary'> {
  return {
    'home.summary': () =>
      withSpace(desk, (space) => {
        const { findings } = space.ledger;
        const all = {
          offset: 0,
          limit: newestShown,
          search: '',
          holder: null,
          confidence: null,
          manner: null,
          sort: 'newest',
        } as const;
        return {
          ok: true,
          value: {
            ...findings.counts(),
            alerts: findings.alerts().map((alert) => showAlert(alert, space)),
            newest: findings.leaks(all).rows.map(showLeak),
          },
        };
      }),
  };
}
