import { Page } from '../../parts/page.tsx';

/** The Leaks screen. */
export const Leaks = (_: { readonly route: object }) => <Page title="Leaks">{null}</Page>;
