import type { ServerResponse } from 'node:http';
import { safetyHeaders } from '../page/content-policy.ts';

/** The open event streams: one a tab, one JSON value a line. */
export type EventStreams = {
  /** Answers with a stream, or false when there are too many. */
  readonly open: (response: ServerResponse) => boolean;
  readonly tell: (name: string, value: unknown) => void;
  readonly close: () => void;
};

const mostStreams = 12;
/** A tab that does not read is let go; it opens a new stream and asks again. */
const mostWaiting = 1_000_000;
const heartbeatMs = 15_000;

/** Starts with none open. An empty line every 15 seconds keeps a stream alive and finds out who is gone. */
export function createEventStreams(): EventStreams {
  const streams = new Set<ServerResponse>();
  const send = (line: string): void => {
    for (const stream of streams) if (!push(stream, line)) streams.delete(stream);
  };
  const heartbeat = setInterval(() => send('\n'), heartbeatMs);
  heartbeat.unref();
  return {
    open: (response) => {
      if (streams.size >= mostStreams) return false;
      response.writeHead(200, { ...safetyHeaders('none'), 'content-type': 'application/x-ndjson; charset=utf-8' });
      response.write('\n');
      response.on('close', () => streams.delete(response));
      streams.add(response);
      return true;
    },
    tell: (name, value) => send(`${JSON.stringify({ name, value })}\n`),
    close: () => {
      clearInterval(heartbeat);
      for (const stream of streams) stream.end();
      streams.clear();
    },
  };
}

function push(stream: ServerResponse, line: string): boolean {
  stream.write(line);
  if (stream.writableLength <= mostWaiting) return true;
  stream.destroy();
  return false;
}
