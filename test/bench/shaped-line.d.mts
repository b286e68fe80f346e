/** A line of a rate and a length. */
export type Line = { readonly bitsPerSecond: number; readonly roundTripMs: number };
export function cross(free: number, now: number, bytes: number, line: Line): { readonly free: number; readonly arrives: number };
export function secondsOfLine(bytes: number, roundTrips: number, line: Line): number;
