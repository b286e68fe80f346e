import { runnerImport } from 'vite';
import { ensureBuilt } from '../../build/ensure-built.mjs';

// `npm run bench [-- GROUP … [--messages N] [--runs N] [--dir FOLDER] | --list | --clean]`: builds if need be, then measures what is
// bundled. See README.md beside this file.
const bundles = ['cli', 'browser', 'engine-process', 'scan-worker', 'facts-worker'].map((name) => `dist/main/${name}.cjs`);
if (ensureBuilt(...bundles, 'dist/renderer/index.html')) {
  const { module } = await runnerImport(new URL('./run-bench.ts', import.meta.url).pathname);
  await module.runBench(process.argv.slice(2));
} else {
  process.stderr.write('bench: Tattletag could not be built; npm run build says why.\n');
  process.exitCode = 1;
}
