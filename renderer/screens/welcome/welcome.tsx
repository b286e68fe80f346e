import { Page } from '../../parts/page.tsx';

/** The Welcome screen. */
export const Welcome = (_: { readonly choosing: boolean; readonly onSample: () => void }) => <Page title="Welcome">{null}</Page>;
