import { keepHeapSmall } from '../scan/keep-heap-small.ts';
import { createEngine } from './create-engine.ts';
import { openParentChannel } from './parent-channel.ts';
import { serveEngine } from './serve-engine.ts';
import { standBack } from './stand-back.ts';

/** Entry of the engine's own process: Electron's utility process, a worker thread or a forked process. */
const channel = openParentChannel();
if (channel === null) {
  process.stderr.write('This is the engine of Tattletag; it is started by the app.\n');
  process.exitCode = 1;
} else {
  standBack();
  keepHeapSmall();
  serveEngine(channel, createEngine, channel.end);
}
