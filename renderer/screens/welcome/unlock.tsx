import { Page } from '../../parts/page.tsx';

/** The Unlock screen. */
export const Unlock = (_: { readonly onSample: () => void }) => <Page title="Unlock">{null}</Page>;
