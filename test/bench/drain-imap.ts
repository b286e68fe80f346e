import { connect } from 'node:net';

/** Seconds that a bare socket needs to sign in and swallow every header block of the inbox: the least that reading it takes. */
export function drainImap(port: number): Promise<{ readonly seconds: number }> {
  const steps = ['a LOGIN jane "secret word"', 'b EXAMINE INBOX', 'c UID FETCH 1:* BODY.PEEK[HEADER]'];
  return new Promise((settle, reject) => {
    const started = performance.now();
    const socket = connect(port, '127.0.0.1');
    let step = 0;
    let tail = '';
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('the server hung up')));
    socket.on('data', (bytes) => {
      tail = (tail + bytes.toString('latin1', Math.max(0, bytes.length - 2000))).slice(-2000);
      const waited = step === 0 ? /^\* OK/m : new RegExp(`^${'abc'[step - 1]} OK`, 'm');
      if (!waited.test(tail)) return;
      const next = steps[step];
      tail = '';
      step += 1;
      if (next !== undefined) return void socket.write(`${next}\r\n`);
      settle({ seconds: (performance.now() - started) / 1000 });
      socket.destroy();
    });
  });
}
