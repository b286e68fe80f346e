/**
 * When a piece of so many bytes has crossed a line: pieces leave one after the other at the line's rate, then travel for half a
 * round trip. `free` is when the line has sent off everything before; the answer says when it is free again. All in milliseconds.
 */
export function cross(free, now, bytes, { bitsPerSecond, roundTripMs }) {
  const sentOff = Math.max(free, now) + (bytes * 8000) / bitsPerSecond;
  return { free: sentOff, arrives: sentOff + roundTripMs / 2 };
}

/** Seconds that a line itself takes for so many bytes one way and so many questions, each of which waits for its answer. */
export function secondsOfLine(bytes, roundTrips, { bitsPerSecond, roundTripMs }) {
  return (bytes * 8) / bitsPerSecond + (roundTrips * roundTripMs) / 1000;
}
