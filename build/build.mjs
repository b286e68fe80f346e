import { buildAll } from './bundles.mjs';

/** `npm run build`: everything under dist/. With --quiet nothing is printed but errors, so that a report stays alone on stdout. */
const quiet = process.argv.includes('--quiet');
const started = Date.now();
process.env.NODE_ENV ??= 'production';
const { skipped, failed } = await buildAll({ quiet });
for (const entry of skipped) process.stderr.write(`build: ${entry} is not there; skipped\n`);
for (const { entry, error } of failed) process.stderr.write(`build: ${entry} could not be built\n${error.message}\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
if (!quiet) process.stderr.write(`build: done in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
