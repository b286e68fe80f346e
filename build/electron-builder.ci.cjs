'use strict';
const { existsSync, readFileSync, rmSync } = require('node:fs');
const { join } = require('node:path');

/**
 * The same package around an Electron that is already on this machine (ELECTRON_OVERRIDE_DIST_PATH), for checks only; it is
 * never shipped. An older Electron lacks the newest fuse, and setting one it lacks fails the build.
 */
const root = join(__dirname, '..');
const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? '';
const version = existsSync(join(dist, 'version')) ? readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '') : '';
if (version === '') throw new Error('ELECTRON_OVERRIDE_DIST_PATH names no Electron');

const { load } = require('js-yaml');
const config = load(readFileSync(join(root, 'electron-builder.yml'), 'utf8'));
if (Number(version.split('.')[0]) < 29) delete config.electronFuses.grantFileProtocolExtraPrivileges;

module.exports = {
  ...config,
  electronVersion: version,
  electronDist: dist,
  compression: 'store',
  // The stand-in for Electron's own start app does not belong into the package.
  afterPack: ({ appOutDir }) => rmSync(join(appOutDir, 'resources', 'default_app.asar'), { force: true }),
};
