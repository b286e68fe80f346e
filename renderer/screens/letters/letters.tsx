import { Page } from '../../parts/page.tsx';

/** The Letters screen. */
export const Letters = (_: { readonly letterId: number | null }) => <Page title="Letters">{null}</Page>;
