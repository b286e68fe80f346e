import type { CallOutput } from '../../../shared/contract/calls.ts';

/** One message where the evidence speaks both ways. */
export type UnsureSighting = CallOutput<'sightings.list'>['sightings'][number];

/** One message can bear several tags: both together name a sighting. */
export const keyOfSighting = ({ id, tagId }: UnsureSighting): string => `${id}:${tagId}`;
