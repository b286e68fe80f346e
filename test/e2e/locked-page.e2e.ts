import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hosts, type OpenApp } from './harness/app.ts';
import { callEngine } from './harness/call-engine.ts';
import { newPlace } from './harness/places.ts';

/** The page can do what its screens do, and nothing else. Each test is something an injected script would try. */
for (const { name, title, missing, open } of hosts) {
  describe.skipIf(missing !== '')(`the page ${title}`, () => {
    const place = newPlace();
    let app: OpenApp;
    beforeAll(async () => {
      app = await open(place);
      await app.page.getByRole('button').first().waitFor();
    });
    afterAll(async () => {
      await app?.close();
      place.remove();
    });

    test('knows nothing of Node or Electron', async () => {
      const names = ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'];
      expect(await app.page.evaluate((words) => words.filter((word) => word in window), names)).toEqual([]);
    });

    test('has a bridge of three words', async () => {
      expect(await app.page.evaluate(() => Object.keys(globalThis.tattletag ?? {}).sort())).toEqual(['call', 'listen', 'ticket']);
    });

    test('runs no script that was written into it', async () => {
      const ran = await app.page.evaluate(async () => {
        const script = document.createElement('script');
        script.textContent = 'document.documentElement.dataset.injected = "yes"';
        document.body.append(script);
        const image = document.createElement('img');
        image.setAttribute('onerror', 'document.documentElement.dataset.injected = "yes"');
        image.src = 'nowhere.png';
        document.body.append(image);
        await new Promise((resolve) => setTimeout(resolve, 300));
        image.remove();
        return document.documentElement.dataset.injected ?? 'no';
      });
      expect(ran).toBe('no');
    });

    test('evaluates no text as code', async () => {
      const result = await app.page.evaluate(
        () =>
          new Promise<string>((resolve) => {
            // A timer's turn is outside the debugger's call, where the policy would not count.
            setTimeout(() => {
              try {
                resolve(String(new Function('return 1')()));
              } catch (error) {
                resolve(error instanceof Error ? error.name : 'other');
              }
            });
          }),
      );
      expect(result).toBe('EvalError');
    });

    test.each(['https://tracker.example/pixel.gif', 'http://127.0.0.1:9/', 'file:///etc/hostname'])(
      'cannot reach %s',
      async (address) => {
        const reached = await app.page.evaluate(
          (url) =>
            fetch(url, { mode: 'no-cors' }).then(
              () => true,
              () => false,
            ),
          address,
        );
        expect(reached).toBe(false);
      },
    );

    // A browser's own tabs are the person's; a window of ours opens no other.
    if (name === 'desktop') {
      test('opens no window', async () => {
        expect(await app.page.evaluate(() => window.open('https://stranger.example/') === null)).toBe(true);
      });
    }

    test('refuses a call that the contract does not know, and input it does not allow', async () => {
      expect(await callEngine(app.page, 'files.read', { path: '/etc/hostname' })).toMatchObject({ ok: false });
      expect(await callEngine(app.page, 'leaks.list', { limit: -1 })).toMatchObject({ ok: false });
      expect(await callEngine(app.page, 'sources.add', { ticket: '/etc/hostname' })).toMatchObject({ ok: false });
    });
  });
}
