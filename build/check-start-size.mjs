#!/usr/bin/env node
/**
 * Holds what the window loads before its first screen: the page's entry and whatever that imports at once. Charts, dialogs and the other
 * screens come when they are shown. A start that grows past the limit has imported something that it does not need.
 */
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { bundle } from './bundles.mjs';

const limit = { bytes: 540_000, zipped: 170_000 };
/** Libraries that the first screen never needs. */
const never = ['recharts', '@radix-ui/react-menu', '@radix-ui/react-dialog'];

process.env.NODE_ENV ??= 'production';
const config = bundle('renderer', 'renderer/index.html', { quiet: true });
const { output } = await build({ ...config, build: { ...config.build, write: false } });
const chunks = new Map(output.flatMap((part) => (part.type === 'chunk' ? [[part.fileName, part]] : [])));
const start = loadedWith([...chunks.values()].filter(({ isEntry }) => isEntry));
const bytes = sum(start, (code) => Buffer.byteLength(code));
const zipped = sum(start, (code) => gzipSync(code, { level: 9 }).length);
const all = sum([...chunks.values()], (code) => Buffer.byteLength(code));
const wrong = never.filter((name) => start.some(({ moduleIds }) => moduleIds.some((id) => id.includes(`node_modules/${name}/`))));

console.log(
  `start of the page: ${bytes} bytes (limit ${limit.bytes}), ${zipped} zipped (limit ${limit.zipped}), of ${all} in all`,
);
for (const name of wrong) console.log(`${name} is loaded with the start of the page; it belongs where it is shown.`);
process.exitCode = bytes <= limit.bytes && zipped <= limit.zipped && wrong.length === 0 ? 0 : 1;

/** These chunks and all that they import at once. */
function loadedWith(entries) {
  const found = new Set(entries);
  for (const chunk of found) for (const name of chunk.imports) if (chunks.has(name)) found.add(chunks.get(name));
  return [...found];
}

function sum(parts, size) {
  return parts.reduce((total, { code }) => total + size(code), 0);
}
