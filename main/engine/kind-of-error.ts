/** The class and code of an error: enough to find a bug, and nothing from anyone's mail. */
export function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const frame = /\(?([\w.-]+\.(?:cjs|ts|js):\d{1,7}:\d{1,7})\)?/.exec((error.stack ?? '').slice(0, 4000))?.[1] ?? '';
  return `${error.name}${code}${frame === '' ? '' : ` at ${frame}`}`;
}
