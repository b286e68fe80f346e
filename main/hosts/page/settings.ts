import type { z } from 'zod';
import type { Answer } from '../../../shared/contract/answer.ts';
import { type CallInput, type CallOutput, calls } from '../../../shared/contract/calls.ts';

/** What the person set about reading and the window; nothing personal. */
export type Settings = CallOutput<'settings.get'>;

/** Where a host keeps the settings. */
export type SettingsKeeper = {
  readonly read: () => Settings;
  readonly write: (settings: Settings) => Answer<null>;
};

/** What holds until the person changes it. */
export const firstSettings: Settings = { theme: 'system', welcomed: false };

const kept = calls['settings.get'].output.extend({}).partial().catch({});

/** Reads settings out of anything; what is missing or damaged is as on the first day. */
export function settingsFrom(value: unknown): Settings {
  const found: z.infer<typeof kept> = kept.parse(value);
  return { theme: found.theme ?? firstSettings.theme, welcomed: found.welcomed ?? firstSettings.welcomed };
}

/** The settings after a change; what the change does not name stays. */
export function changeSettings(settings: Settings, change: CallInput<'settings.set'>): Settings {
  return { theme: change.theme ?? settings.theme, welcomed: change.welcomed ?? settings.welcomed };
}
