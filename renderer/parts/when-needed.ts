import { type ComponentType, lazy } from 'react';

/** A part of the page that is loaded when it is first drawn: what the first screen does not need does not delay it. */
export const whenNeeded = <P extends object>(load: () => Promise<ComponentType<P>>) =>
  lazy(async () => ({ default: await load() }));
