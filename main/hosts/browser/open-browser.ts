import { spawn } from 'node:child_process';

/** Opens the address in the person's browser, where a person sits; true when that was tried. */
export function openBrowser(address: string, terminal: boolean): boolean {
  if (!terminal || isUnattended()) return false;
  const [command, ...args] = opener(address);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  // No such program: the address stands in the terminal all the same.
  child.on('error', () => undefined);
  child.unref();
  return true;
}

function isUnattended(): boolean {
  const { CI, DISPLAY, WAYLAND_DISPLAY, SSH_CONNECTION } = process.env;
  if (CI !== undefined && CI !== '') return true;
  if (process.platform !== 'linux') return SSH_CONNECTION !== undefined;
  return (DISPLAY ?? '') === '' && (WAYLAND_DISPLAY ?? '') === '';
}

function opener(address: string): readonly [string, ...string[]] {
  switch (process.platform) {
    case 'darwin':
      return ['open', address];
    case 'win32':
      return ['rundll32', 'url.dll,FileProtocolHandler', address];
    default:
      return ['xdg-open', address];
  }
}
