import { buildAll } from './bundles.mjs';

/** `npm run build`: everything under dist/. With --quiet nothing is printed but errors, so that a report stays alone on stdout. */
const quiet = process.argv.includes('--quiet');
const started = Date.now();
process.env.NODE_ENV ??= 'production';
const skipped = await buildAll({ quiet });
for (const entry of skipped) process.stderr.write(`build: ${entry} is not there; skipped\n`);
if (!quiet) process.stderr.write(`build: done in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
