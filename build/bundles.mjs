import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { ROOT } from './root.mjs';

/** What runs in Node or in Electron's main process, by bundle name. CJS, because Electron's sandbox and Node 18 both load it. */
export const nodeEntries = {
  cli: 'main/hosts/cli/main.ts',
  browser: 'main/hosts/browser/main.ts',
  desktop: 'main/hosts/desktop/main.ts',
  'engine-process': 'main/engine/engine-process.ts',
  'scan-worker': 'main/scan/scan-worker.ts',
  'facts-worker': 'main/scan/facts-worker.ts',
  'judge-worker': 'main/scan/judge-worker.ts',
  reference: 'main/reference/make-pack-cli.ts',
};

/** What runs in the page, by bundle name. */
const pageEntries = {
  preload: 'preload/preload.ts',
  'bridge-over-http': 'preload/bridge-over-http.ts',
  renderer: 'renderer/index.html',
};

/** `libsql` is native and stays a package; Electron brings itself. */
const external = ['electron', /^libsql/, ...builtinModules, /^node:/];

/**
 * Builds everything whose entry exists, and says what was skipped and what could not be built. With `watch` it goes on, and
 * tells `onBuilt` each bundle it made.
 */
export async function buildAll(options = {}) {
  const skipped = [];
  const failed = [];
  for (const [name, entry] of Object.entries({ ...nodeEntries, ...pageEntries })) {
    if (existsSync(join(ROOT, entry))) await buildOne(name, entry, options).catch((error) => failed.push({ entry, error }));
    else skipped.push(entry);
  }
  for (const folder of ['main', 'renderer']) copyIcon(join(ROOT, 'dist', folder));
  return { skipped, failed };
}

async function buildOne(name, entry, options) {
  if (name in nodeEntries) sweepChunks(name);
  const built = await build(bundle(name, entry, options));
  if (!options.watch) return;
  built.on('event', ({ code, error, result }) => {
    void result?.close();
    if (code === 'END') options.onBuilt?.(name);
    if (code === 'ERROR') process.stderr.write(`${name}: ${error.message}\n`);
  });
}

/** A module that is gone or has another name would leave its chunk behind. */
function sweepChunks(name) {
  const folder = join(ROOT, 'dist/main');
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) if (file.startsWith(`${name}-`)) rmSync(join(folder, file));
}

/** The vite configuration of one bundle. */
export function bundle(name, entry, options = {}) {
  if (name === 'renderer') return rendererBundle(options);
  if (name === 'bridge-over-http') return scriptBundle(name, entry, options);
  const folder = name === 'preload' ? 'preload' : 'main';
  return {
    ...common(options),
    // imapflow's logger needs Node 18.19; Electron 25 brings 18.15. We log nothing of mail, so a silent stand-in serves.
    resolve: { alias: { pino: join(ROOT, 'main/shims/pino.ts') } },
    define: oauthClients(),
    ssr: { noExternal: true, external: [] },
    build: {
      ...output(options, `dist/${folder}`),
      ssr: join(ROOT, entry),
      target: name === 'preload' ? 'chrome114' : 'node18',
      emptyOutDir: false,
      rolldownOptions: {
        external,
        output: {
          format: 'cjs',
          // What is imported when it is needed is read when it is needed: of the bytes most belong to mail servers. The preload is one
          // file, because a sandboxed page's door can load nothing beside itself.
          codeSplitting: name !== 'preload',
          entryFileNames: `${name}.cjs`,
          chunkFileNames: `${name}-[name].cjs`,
        },
      },
    },
  };
}

/** Client ids for signing in with a browser, where whoever builds has some; see main/oauth/oauth-client.ts for their form. */
function oauthClients() {
  const clients = process.env.TATTLETAG_OAUTH_CLIENTS;
  return clients ? { 'process.env.TATTLETAG_OAUTH_CLIENTS': JSON.stringify(clients) } : {};
}

/** One classic script, which the browser host puts before the page's own. */
function scriptBundle(name, entry, options) {
  return {
    ...common(options),
    build: {
      ...output(options, 'dist/preload'),
      target: 'chrome114',
      emptyOutDir: false,
      lib: { entry: join(ROOT, entry), formats: ['iife'], name: 'tattletagBridge', fileName: () => `${name}.js` },
    },
  };
}

function rendererBundle(options) {
  return {
    ...common(options),
    root: join(ROOT, 'renderer'),
    base: './',
    plugins: [react(), linkIcon],
    // Replaced by a fresh nonce at every load, by whichever host serves the page.
    html: { cspNonce: '__CSP_NONCE__' },
    build: {
      ...output(options, 'dist/renderer'),
      target: 'chrome114',
      emptyOutDir: true,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4096,
      // One sheet for all: the order of rules must not hang on which screen was opened first.
      cssCodeSplit: false,
    },
  };
}

/** A tab shows an icon, and asks for /favicon.ico where none is named. */
const linkIcon = {
  name: 'link-icon',
  transformIndexHtml: () => [{ tag: 'link', attrs: { rel: 'icon', type: 'image/png', href: './icon.png' }, injectTo: 'head' }],
};

function copyIcon(folder) {
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(ROOT, 'build/icons/icon-256.png'), join(folder, 'icon.png'));
}

function common({ quiet = false }) {
  return {
    root: ROOT,
    publicDir: false,
    configFile: false,
    envDir: false,
    clearScreen: false,
    logLevel: quiet ? 'error' : 'warn',
  };
}

function output({ watch = false }, folder) {
  return { outDir: join(ROOT, folder), sourcemap: false, reportCompressedSize: false, watch: watch ? {} : null };
}
