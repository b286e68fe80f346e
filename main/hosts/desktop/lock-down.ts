import { app, session, type WebContents } from 'electron';
import { openOutside } from './open-outside.ts';

const allowedSchemes = /^(?:app|devtools|blob|data):/;

/** Every renderer is sandboxed. Asking for it again under --no-sandbox would end every child process, so then it is left. */
export function applySandbox(): void {
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}

/** No page reaches any network, and none gets any permission. */
export function lockDownSession(): void {
  const { defaultSession } = session;
  defaultSession.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !allowedSchemes.test(url) }));
  defaultSession.setPermissionRequestHandler((_contents, permission, decide) =>
    decide(permission === 'clipboard-sanitized-write'),
  );
  defaultSession.setPermissionCheckHandler((_contents, permission) => permission === 'clipboard-sanitized-write');
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.setSpellCheckerEnabled(false);
  // The page saves through the host's dialog; a download would go around it.
  defaultSession.on('will-download', (event) => event.preventDefault());
}

/** No window leaves the app's page, opens another, or embeds anything. */
export function lockDownContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    denyWindows(contents);
  });
}

function denyWindows(contents: WebContents): void {
  let touched = 0;
  contents.on('input-event', (_event, { type }) => {
    if (type === 'mouseDown' || type === 'mouseUp' || type === 'keyDown' || type === 'rawKeyDown') touched = Date.now();
  });
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url, Date.now() - touched);
    return { action: 'deny' };
  });
}
