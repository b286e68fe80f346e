import { fork } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const file = join(new URL('../..', import.meta.url).pathname, 'dist/main/engine-process.cjs');
const why = !existsSync('/proc/self/task')
  ? ' (skipped: this system does not tell of threads in /proc)'
  : existsSync(file)
    ? ''
    : ' (skipped: dist/main/engine-process.cjs is not built; run npm run build)';

test.skipIf(why !== '')(
  `the engine with all its threads lets other programs go first${why}`,
  async () => {
    const engine = fork(file, [], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: [] });
    try {
      await expect.poll(() => nicenesses(engine.pid ?? 0), { timeout: 30_000 }).toEqual(new Set([15]));
    } finally {
      engine.kill('SIGKILL');
    }
  },
  60_000,
);

/** The niceness of each thread of a process (proc(5): the 19th field of stat; names may hold spaces). */
function nicenesses(pid: number): ReadonlySet<number> {
  const threads = readdirSync(`/proc/${pid}/task`);
  const stats = threads.map((thread) => readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8'));
  return new Set(stats.map((stat) => Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16])));
}
