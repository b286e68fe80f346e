import type { DecisionInput } from '../../client/use-decisions.tsx';
import type { TagRow } from './tag-row.ts';

/** A proposal can be accepted as it is only when it names a company. */
export const canAccept = ({ holder }: TagRow): boolean => holder.name !== '' || holder.domain !== '';

/** The decision that takes a proposal as it stands. */
export const acceptance = ({ id, holder }: TagRow): DecisionInput => ({ kind: 'holder', tagId: id, holder });
