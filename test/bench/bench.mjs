import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { runnerImport } from 'vite';

// `npm run bench [-- [judge] [--dir FOLDER] [--messages N] [--runs N] [--million]]`: builds if need be, then measures a first scan by the
// command line, or (`judge`) how long the engine takes to judge again after a correction.
// `npm run bench -- imap [MESSAGES] [RUNS]` measures an account on a Dovecot of its own instead.
// `npm run bench -- window [start|first|screens|trace]` measures the window in a real Chromium.
const program = new URL('../../dist/main/cli.cjs', import.meta.url).pathname;
spawnSync(process.execPath, [new URL('../../build/run-cli.mjs', import.meta.url).pathname, '--version'], { stdio: 'ignore' });
if (!existsSync(program)) {
  process.stderr.write('bench: the command line is not built; run npm run build first.\n');
  process.exit(1);
}
const [first, ...rest] = process.argv.slice(2);
if (first === 'imap') {
  const { module } = await runnerImport(new URL('./run-imap-bench.ts', import.meta.url).pathname);
  await module.runImapBench(program, rest);
} else if (first === 'window') {
  const { module } = await runnerImport(new URL('./run-window-bench.ts', import.meta.url).pathname);
  await module.runWindowBench(program, rest);
} else {
  const { module } = await runnerImport(new URL('./run-bench.ts', import.meta.url).pathname);
  await module.runBench(program, process.argv.slice(2));
}
