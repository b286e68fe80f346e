import { Page } from '../../parts/page.tsx';
import { useWords } from '../../words/use-words.ts';
import { AboutPerson } from './about-person.tsx';
import { Appearance } from './appearance.tsx';
import { Decisions } from './decisions.tsx';
import { ExportReport } from './export-report.tsx';
import { LedgerState } from './ledger-state.tsx';
import { ReferencePack } from './reference-pack.tsx';
import { Section } from './section.tsx';
import { Watching } from './watching.tsx';
import { WipeEverything } from './wipe-everything.tsx';

/** What can be set, what is kept and where, and the way out with everything. */
export const SettingsScreen = () => {
  const t = useWords();
  return (
    <Page title={t('settings.title')}>
      <Appearance />
      <AboutPerson />
      <LedgerState />
      <Watching />
      <ReferencePack />
      <ExportReport />
      <Decisions />
      <Section title={t('settings.updates.title')} text={t('settings.updates.text')} />
      <WipeEverything />
    </Page>
  );
};
