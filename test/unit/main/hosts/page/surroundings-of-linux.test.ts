import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../../../../main/engine/ports.ts';
import { followSurroundings } from '../../../../../main/hosts/page/follow-surroundings.ts';
import { readBattery } from '../../../../../main/hosts/page/read-battery.ts';
import { readMetered } from '../../../../../main/hosts/page/read-metered.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tattletag-power-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Supply = Readonly<Record<string, string>>;
const plug = (online: string): Supply => ({ type: 'Mains', online });
const battery = (status: string): Supply => ({ type: 'Battery', status });

function supplies(all: Readonly<Record<string, Supply>>): string {
  for (const [name, files] of Object.entries(all)) {
    mkdirSync(join(folder, name));
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, name, file), `${text}\n`);
  }
  return folder;
}

describe('a computer on Linux', () => {
  it.each([
    ['a laptop that is unplugged', { AC: plug('0'), BAT0: battery('Discharging') }, true],
    ['a laptop that is plugged in', { AC: plug('1'), BAT0: battery('Charging') }, false],
    ['a laptop charged by USB', { AC: plug('0'), usb: { type: 'USB', online: '1' }, BAT0: battery('Charging') }, false],
    ['two batteries, one at work', { BAT0: battery('Unknown'), BAT1: battery('Discharging') }, true],
    ['a desktop', { AC: plug('1') }, false],
    ['a desktop with the battery of a mouse', { mouse: { ...battery('Discharging'), scope: 'Device' } }, false],
    ['a virtual machine', {}, false],
    ['a supply that tells nothing', { odd: {} }, false],
  ] as const)('is seen: %s', (_, all, onBattery) => {
    expect(readBattery(supplies(all))).toBe(onBattery);
  });

  it('that does not tell its supplies is not guessed at', () => {
    expect(readBattery(join(folder, 'nowhere'))).toBeNull();
  });

  it.each([
    ['u 1', true],
    ['u 3', true],
    ['u 2', false],
    ['u 4', false],
    ['u 0', null],
    ['u 17', null],
    ['nonsense', null],
    ['', null],
  ] as const)('with NetworkManager answering %j', async (answer, metered) => {
    const program = join(folder, 'program');
    writeFileSync(program, `#!/bin/sh\necho '${answer}'\n`);
    chmodSync(program, 0o755);
    expect(await readMetered(program)).toBe(metered);
  });

  it('without that program, or where it fails, is not guessed at', async () => {
    expect(await readMetered(join(folder, 'nowhere'))).toBeNull();
    expect(await readMetered('false')).toBeNull();
  });
});

it('The engine is told at once, and again when something changed', async () => {
  const told: unknown[] = [];
  const answer: Engine['answer'] = async (name, input) => {
    told.push([name, input]);
    return { ok: true, value: {} };
  };
  const engine: Engine = { answer, listen: () => () => undefined, close: async () => undefined };
  let onBattery = false;
  const following = followSurroundings(engine, { battery: () => onBattery, metered: async () => null });
  onBattery = true;
  await following.look(true);
  following.stop();
  const surroundings = (onPower: boolean, woke: boolean) => [
    'watching.surroundings',
    { from: 'host', battery: onPower, metered: null, woke },
  ];
  expect(told).toEqual([surroundings(false, false), surroundings(true, true)]);
});
