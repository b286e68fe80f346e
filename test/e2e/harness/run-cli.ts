import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { environment, house, type Place } from './places.ts';

/** What a run of the command line came to. */
export type Run = { readonly code: number | null; readonly out: string; readonly err: string };

/** Runs `tattletag …` as built, with nothing on its standard input. */
export function runCli(place: Place, args: readonly string[], extra: Readonly<Record<string, string>> = {}): Promise<Run> {
  const child = spawn(process.execPath, [join(house, 'dist/main/cli.cjs'), ...args], {
    cwd: place.home,
    env: { ...environment(place), ...extra },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (bytes) => {
    out += bytes;
  });
  child.stderr.on('data', (bytes) => {
    err += bytes;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

/** The part of `tattletag.report/1` that the tests look at. */
export type Report = {
  readonly schema: string;
  readonly scanned: { readonly messages: number; readonly malformed: number; readonly duplicates: number };
  readonly tags: readonly { readonly tag: string; readonly origin: string }[];
  readonly leaks: readonly ReportLeak[];
};

/** One leak of a report. */
export type ReportLeak = {
  readonly tag: string;
  readonly holder: { readonly name: string; readonly domain: string };
  readonly receiver: { readonly name: string; readonly domain: string };
  readonly confidence: string;
  readonly wording: string;
  readonly messages: number;
  readonly evidence: readonly { readonly supports: boolean; readonly header: string; readonly text: string }[];
};

/** Reads a JSON report from what a run printed. */
export function reportOf(run: Run): Report {
  return JSON.parse(run.out) as Report;
}
