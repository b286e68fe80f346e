import { parseArgs } from 'node:util';

/** What the browser host can be started with. */
export type StartOptions = {
  readonly port: number;
  readonly open: boolean;
  readonly notice: string;
  readonly reference: string | null;
};

/** Reads the arguments; null when they make no sense. */
export function readStartOptions(args: readonly string[]): StartOptions | null {
  const values = parse(args);
  const port = Number(values?.port ?? 0);
  if (values === null || !Number.isInteger(port) || port < 0 || port > 65_535) return null;
  return { port, open: values['no-open'] !== true, notice: values.notice ?? '', reference: values.reference ?? null };
}

function parse(args: readonly string[]) {
  try {
    const text = { type: 'string' } as const;
    return parseArgs({ args: [...args], options: { port: text, notice: text, reference: text, 'no-open': { type: 'boolean' } } })
      .values;
  } catch {
    return null;
  }
}

/** How to start it, in one line. */
export const startUsage = 'Usage: browser.cjs [--port N] [--no-open] [--reference FOLDER] [--notice TEXT]\n';
