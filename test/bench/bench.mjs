import { runnerImport } from 'vite';
import { ensureBuilt } from '../../build/ensure-built.mjs';

// `npm run bench [-- GROUP … [--messages N] [--runs N] [--dir FOLDER] | --list | --clean]`: builds if need be, then measures what is
// bundled. `npm run bench -- page [screens|trace]` looks into the page alone. See README.md beside this file.
const bundles = ['cli', 'browser', 'engine-process', 'scan-worker', 'facts-worker', 'judge-worker'].map(
  (name) => `dist/main/${name}.cjs`,
);
if (ensureBuilt(...bundles, 'dist/renderer/index.html')) {
  const [first, ...rest] = process.argv.slice(2);
  if (first === 'page') {
    const { module } = await runnerImport(new URL('./run-window-bench.ts', import.meta.url).pathname);
    await module.runWindowBench(new URL('../../dist/main/cli.cjs', import.meta.url).pathname, rest);
  } else {
    const { module } = await runnerImport(new URL('./run-bench.ts', import.meta.url).pathname);
    await module.runBench(process.argv.slice(2));
  }
} else {
  process.stderr.write('bench: Tattletag could not be built; npm run build says why.\n');
  process.exitCode = 1;
}
