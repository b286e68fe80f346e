import { Page } from '../../parts/page.tsx';

/** The Home screen. */
export const Home = () => <Page title="Home">{null}</Page>;
