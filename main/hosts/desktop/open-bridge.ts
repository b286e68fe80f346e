import { statSync } from 'node:fs';
import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Answer, Handlers } from '../../../shared/contract/answer.ts';
import { type HostCallName, hostCalls } from '../../../shared/contract/calls.ts';
import { channels } from '../../../shared/contract/channels.ts';
import { answerCall } from '../../engine/answer-call.ts';
import { failed } from '../../engine/failures.ts';
import type { Engine } from '../../engine/ports.ts';
import type { Ticket, Tickets } from '../page/tickets.ts';
import { appOrigin } from './app-scheme.ts';

/** Opens the three channels to the page. Whoever is not the app's own top frame is refused. */
export function openBridge(engine: Engine, handlers: Handlers<HostCallName>, tickets: Tickets): void {
  const log = (line: string): void => void process.stderr.write(`tattletag: ${line}\n`);
  ipcMain.handle(channels.call, async (event, name: unknown, input: unknown): Promise<Answer<unknown>> => {
    if (!isOurPage(event) || typeof name !== 'string') return stranger();
    return isHostCall(name) ? answerCall(handlers, name, input, log) : engine.answer(name, input);
  });
  ipcMain.handle(channels.ticket, (event, path: unknown) => (isOurPage(event) ? ticketFor(path, tickets) : null));
  engine.listen((name, value) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send(channels.event, name, value);
  });
}

function isHostCall(name: string): boolean {
  return hostCalls.some((call) => call === name);
}

function isOurPage({ senderFrame, sender }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.url.startsWith(`${appOrigin}/`);
}

function ticketFor(path: unknown, tickets: Tickets): Ticket | null {
  if (typeof path !== 'string' || path === '') return null;
  try {
    return tickets.issue(path, statSync(path).isDirectory());
  } catch {
    return null;
  }
}

function stranger(): Answer<never> {
  return failed('stranger', 'The call did not come from the app’s own page.', 'Nothing was done.');
}
