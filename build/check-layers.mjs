#!/usr/bin/env node
/**
 * Checks the laws of the house: `node build/check-layers.mjs [--root FOLDER] [--json]`.
 * Exit 0: every law holds · 1: a law is broken · 2: files were not seen, so nothing is proved.
 */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { cruise } from 'dependency-cruiser';

const rooms = ['main', 'preload', 'renderer', 'shared'];

/** The paths of every TypeScript file of the rooms below `root`, with forward slashes. */
function filesOf(root) {
  return rooms.flatMap((room) => filesBelow(join(root, room)).map((file) => relative(root, file).split(sep).join('/')));
}

function filesBelow(folder) {
  const entries = (() => {
    try {
      return readdirSync(folder, { withFileTypes: true });
    } catch {
      return [];
    }
  })();
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

async function look(root, files) {
  const ruleSet = createRequire(import.meta.url)('./layers.cjs');
  const { output } = await cruise(files, {
    baseDir: root,
    ruleSet,
    validate: true,
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
    },
    outputType: 'json',
  });
  return typeof output === 'string' ? JSON.parse(output) : output;
}

/** dependency-cruiser calls 0 modules a success when it finds no compiler, so what it saw is compared with what lies there. */
function unseen(files, result) {
  const seen = new Set(result.modules.map((module) => module.source));
  return files.filter((file) => !seen.has(file));
}

const { values } = parseArgs({ options: { root: { type: 'string', default: '.' }, json: { type: 'boolean', default: false } } });
const root = resolve(values.root);
const files = filesOf(root);
const result = await look(root, files);
const missed = unseen(files, result);
const broken = result.summary.violations.map(({ rule, from, to }) => ({ law: rule.name, from, to }));

if (values.json) console.log(JSON.stringify({ files: files.length, missed, broken }));
if (files.length === 0 || missed.length > 0) {
  console.error(`layers: ${files.length} files lie there, ${missed.length} of them were not seen. Nothing is proved.`);
  process.exit(2);
}
for (const { law, from, to } of values.json ? [] : broken) console.error(`layers: ${law}: ${from} → ${to}`);
if (!values.json)
  console.log(`layers: ${files.length} files, ${result.summary.totalDependenciesCruised} imports, ${broken.length} broken`);
process.exit(broken.length > 0 ? 1 : 0);
