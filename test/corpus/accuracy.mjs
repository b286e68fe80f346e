import { runnerImport } from 'vite';

// `npm run accuracy [-- PART,PART]`: judges the labelled corpus and prints how often the verdict was right.
const { module } = await runnerImport(new URL('./run-accuracy.ts', import.meta.url).pathname);
process.exitCode = module.runAccuracy(process.argv[2] ?? '') ? 0 : 1;
