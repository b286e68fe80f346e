import { join } from 'node:path';

/** Where the built parts lie, seen from the bundle (dist/main), in a checkout as in a package. */
export const places = {
  page: join(__dirname, '..', 'renderer'),
  preload: join(__dirname, '..', 'preload', 'preload.cjs'),
  engine: join(__dirname, 'engine-process.cjs'),
  worker: join(__dirname, 'scan-worker.cjs'),
  icon: join(__dirname, 'icon.png'),
} as const;
