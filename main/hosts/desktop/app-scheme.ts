import { protocol } from 'electron';
import { readPage } from '../page/read-page.ts';
import { places } from './places.ts';

/** The origin of the page; nothing else is ever loaded. */
export const appOrigin = 'app://tattletag';

/** Says what kind of scheme `app:` is. Electron wants to know before it is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/** Serves the built page, and only it, under app://tattletag. */
export function serveAppScheme(): void {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    const ours = url.host === 'tattletag' && request.method === 'GET';
    const answer = await readPage(places.page, ours ? url.pathname : '');
    // A copy in a buffer of its own: what Node's small buffers share must not go along.
    return new Response(Uint8Array.from(answer.body), { status: answer.status, headers: { ...answer.headers } });
  });
}
