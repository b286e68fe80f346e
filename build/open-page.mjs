/**
 * A page of a running Chromium or Electron that was started with --remote-debugging-pipe: the DevTools protocol over two
 * pipes, one JSON message after another, each ended by a NUL. The packed app takes no Node debugger (its fuse is off), and
 * playwright needs either that or a newer Electron.
 */
export async function openPage(toApp, fromApp, addressStart, patienceMs = 30_000) {
  const ask = speak(toApp, fromApp);
  const targetId = await waitFor(async () => {
    const { targetInfos } = await ask('Target.getTargets', {});
    return targetInfos.find(({ type, url }) => type === 'page' && url.startsWith(addressStart))?.targetId;
  }, patienceMs);
  const { sessionId } = await ask('Target.attachToTarget', { targetId, flatten: true });
  const evaluate = async (expression) => {
    const how = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await ask('Runtime.evaluate', how, sessionId);
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value;
  };
  return { evaluate, until: (expression) => waitFor(() => evaluate(expression), patienceMs) };
}

function speak(toApp, fromApp) {
  const waiting = new Map();
  let rest = '';
  let last = 0;
  fromApp.setEncoding('utf8').on('data', (text) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop();
    for (const message of messages) hear(JSON.parse(message));
  });
  const hear = ({ id, result, error }) => {
    const { resolve, reject } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (error) reject?.(new Error(error.message));
    else resolve?.(result);
  };
  return (method, params, sessionId) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      toApp.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
}

async function waitFor(look, patienceMs) {
  for (const end = Date.now() + patienceMs; Date.now() < end; ) {
    const pause = new Promise((resolve) => setTimeout(resolve, 1_000));
    const found = await Promise.race([Promise.resolve(look()).catch(() => null), pause]);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nothing came within ${patienceMs / 1000} s`);
}
