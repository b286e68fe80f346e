import type { ReactNode } from 'react';

type Props = { readonly sample: boolean; readonly onOwn: () => void; readonly children: ReactNode };
/** Adding mail from anywhere. */
export const AddMailProvider = ({ children }: Props) => <>{children}</>;
