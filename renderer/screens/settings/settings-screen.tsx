import { Page } from '../../parts/page.tsx';

/** The SettingsScreen screen. */
export const SettingsScreen = () => <Page title="SettingsScreen">{null}</Page>;
