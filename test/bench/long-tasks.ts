/** One event of a Chromium trace (the "Trace Event Format" document), times in microseconds. */
export type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Time on the processor: on a busy machine much less than `dur`. */
  readonly tdur?: number;
  readonly args?: { readonly name?: unknown; readonly data?: Readonly<Record<string, unknown>> };
};

/** One task of the page's main thread, in milliseconds; `at` counts from the first task. */
export type Task = {
  readonly at: number;
  readonly wall: number;
  readonly thread: number;
  /** What went on in it, longest first: "FunctionCall 31, Layout 12". */
  readonly inside: string;
};

const taskNames: ReadonlySet<string> = new Set(['ThreadControllerImpl::RunTask', 'RunTask']);
const parts = 5;

/** The tasks of the page's main thread, longest processor time first. */
export function tasksOf(events: readonly TraceEvent[]): readonly Task[] {
  const main = mainThread(events);
  if (main === null) return [];
  const own = events
    .filter(({ pid, tid, ph, dur }) => pid === main.pid && tid === main.tid && ph === 'X' && dur !== undefined)
    .sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0));
  const tasks: Task[] = [];
  let end = 0;
  for (const [at, event] of own.entries()) {
    // A task within a task (a nested loop) is part of the outer one.
    if (!taskNames.has(event.name) || event.ts < end) continue;
    end = event.ts + (event.dur ?? 0);
    const wall = (event.dur ?? 0) / 1000;
    const inside = wall < 10 ? '' : insideOf(own, at, end);
    tasks.push({ at: (event.ts - (own[0]?.ts ?? 0)) / 1000, wall, thread: (event.tdur ?? event.dur ?? 0) / 1000, inside });
  }
  return tasks.sort((one, other) => other.thread - one.thread);
}

/** The main thread of the page's process: of all renderers the one that was busiest. */
function mainThread(events: readonly TraceEvent[]): { readonly pid: number; readonly tid: number } | null {
  const busy = new Map<string, number>();
  for (const { name, pid, tid, args } of events)
    if (name === 'thread_name' && args?.name === 'CrRendererMain') busy.set(`${pid}:${tid}`, 0);
  for (const { pid, tid, ph, dur } of events) {
    const sum = busy.get(`${pid}:${tid}`);
    if (sum !== undefined && ph === 'X') busy.set(`${pid}:${tid}`, sum + (dur ?? 0));
  }
  const [first] = [...busy].sort(([, one], [, other]) => other - one);
  const [pid, tid] = first?.[0].split(':').map(Number) ?? [];
  return pid === undefined || tid === undefined ? null : { pid, tid };
}

function insideOf(own: readonly TraceEvent[], at: number, end: number): string {
  const sums = new Map<string, number>();
  for (let next = at + 1; next < own.length; next += 1) {
    const event = own[next];
    if (event === undefined || event.ts >= end) break;
    if (taskNames.has(event.name)) continue;
    sums.set(labelOf(event), (sums.get(labelOf(event)) ?? 0) + (event.dur ?? 0) / 1000);
  }
  const longest = [...sums].sort(([, one], [, other]) => other - one).slice(0, parts);
  return longest.map(([name, sum]) => `${name} ${sum.toFixed(0)}`).join(', ');
}

function labelOf({ name, args }: TraceEvent): string {
  const type = args?.data?.type;
  return name === 'EventDispatch' && typeof type === 'string' ? `event ${type}` : name;
}
