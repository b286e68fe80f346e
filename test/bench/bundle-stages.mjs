import { build } from 'vite';
import { bundle } from '../../build/bundles.mjs';

// Bundles stages.bench.ts the way the app's own threads are bundled, into the folder that is named. Started by lines/stages.ts.
const [folder] = process.argv.slice(2);
const { build: output, ...config } = bundle('stages', 'test/bench/stages.bench.ts', { quiet: true });
await build({ ...config, build: { ...output, outDir: folder } });
