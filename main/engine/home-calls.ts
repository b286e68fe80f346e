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
        return {
          ok: true,
          value: {
            ...findings.counts(),
            alerts: findings.alerts().map((alert) => showAlert(alert, space)),
            newest: findings.newest(newestShown).map(showLeak),
          },
        };
      }),
  };
}
