import { Page } from '../../parts/page.tsx';

/** The Sources screen. */
export const Sources = () => <Page title="Sources">{null}</Page>;
