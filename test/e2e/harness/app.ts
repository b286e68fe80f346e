import type { Page } from 'playwright-core';
import { openBrowserApp } from './browser-app.ts';
import { openDesktopApp } from './desktop-app.ts';
import type { Place } from './places.ts';
import { whatIsHere } from './what-is-here.mjs';

/** The app, open in one of its hosts. */
export type OpenApp = {
  readonly page: Page;
  /** What the page asked for over any network, and what broke its policy or threw, since it opened. */
  readonly watch: Watch;
  /** Chooses a file of the place's home, in the way this host lets a person choose; the dialog that asks for it is open. */
  readonly choose: (path: string) => Promise<void>;
  /** Presses what saves a file, and gives back what stands in it. */
  readonly saved: (press: () => Promise<void>) => Promise<string>;
  /** Presses what opens a page in the person's own browser, and gives back its address. */
  readonly pageOpened: (press: () => Promise<void>) => Promise<string>;
  readonly close: () => Promise<void>;
};

/** What is written down while a page is open. */
export type Watch = {
  readonly requests: string[];
  readonly violations: string[];
  readonly errors: string[];
  /** What the host and its engine tried to connect to, where that can be noted. */
  readonly connections: () => readonly string[];
};

/** A way to run the app. `missing` says what this machine lacks for it, or is empty. */
export type Host = {
  readonly name: 'browser' | 'desktop';
  readonly title: string;
  readonly missing: string;
  readonly open: (place: Place) => Promise<OpenApp>;
};

const here = whatIsHere();

/** Both hosts with a screen. The titles of what cannot run here carry the reason. */
export const hosts: readonly Host[] = [
  { name: 'browser', title: titled('in Chromium', here.browser.missing), missing: here.browser.missing, open: openBrowserApp },
  {
    name: 'desktop',
    title: titled('in an Electron window', here.desktop.missing),
    missing: here.desktop.missing,
    open: openDesktopApp,
  },
];

function titled(title: string, missing: string): string {
  return missing === '' ? title : `${title} (not here: ${missing})`;
}
