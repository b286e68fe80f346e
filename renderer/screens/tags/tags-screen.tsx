import { Page } from '../../parts/page.tsx';

/** The TagsScreen screen. */
export const TagsScreen = (_: { readonly route: object }) => <Page title="TagsScreen">{null}</Page>;
