import type { IncomingMessage } from 'node:http';

/** A body as JSON, or the status it is refused with. */
export type Body = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly status: 400 | 408 | 413 };

/** How much, and how long, a body may be. */
export type BodyLimits = { readonly bytes: number; readonly ms: number };

/** Reads a JSON body within its limits: too large is refused as soon as it is known, too slow when its time is over. */
export function readBody(request: IncomingMessage, limits: BodyLimits): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > limits.bytes) return Promise.resolve({ ok: false, status: 413 });
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const finish = (body: Body): void => {
      clearTimeout(clock);
      request.removeAllListeners('data');
      resolve(body);
    };
    const clock = setTimeout(() => finish({ ok: false, status: 408 }), limits.ms);
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limits.bytes) finish({ ok: false, status: 413 });
      else chunks.push(chunk);
    });
    request.on('end', () => finish(parse(Buffer.concat(chunks))));
    request.on('error', () => finish({ ok: false, status: 400 }));
    request.on('close', () => finish({ ok: false, status: 400 }));
  });
}

function parse(bytes: Buffer): Body {
  try {
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return { ok: false, status: 400 };
  }
}
