import { createContext, useContext } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';

/** A file or folder the host gave out. */
export type Ticket = CallOutput<'host.pick'>['tickets'][number];

/** What the dialog starts with: nothing, a ticket, or the news that a drop could not be opened here. */
export type AddMailStart = Ticket | 'cannot-drop' | null;

/** How the dialog is opened; filled by `AddMailProvider`. */
export const AddMailContext = createContext<(start: AddMailStart) => void>(() => {});

/** Opens the dialog that adds mail. */
export const useAddMail = (): ((start: AddMailStart) => void) => useContext(AddMailContext);
