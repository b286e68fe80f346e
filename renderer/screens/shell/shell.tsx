import { useRef } from 'react';
import { useWords } from '../../words/use-words.ts';
import { AddMailProvider } from '../sources/add-mail-provider.tsx';
import { useRoute } from '../use-route.tsx';
import { HostNotice } from './host-notice.tsx';
import { PresentScreen } from './present-screen.tsx';
import { Rail } from './rail.tsx';
import { SampleLabel } from './sample-label.tsx';
import styles from './shell.module.css';
import { Shortcuts } from './shortcuts.tsx';
import { StatusLine } from './status-line.tsx';

/** The frame around every screen: the rail, the sample's label, the screen, and what the engine is doing. */
export const Shell = ({ sample, onOwn }: { readonly sample: boolean; readonly onOwn: () => void }) => {
  const t = useWords();
  const { route } = useRoute();
  const content = useRef<HTMLElement>(null);
  return (
    <AddMailProvider sample={sample} onOwn={onOwn}>
      <div className={styles.shell}>
        <button type="button" className={styles.skip} onClick={() => content.current?.focus()}>
          {t('app.skip')}
        </button>
        <Rail />
        <div className={styles.column}>
          {sample && <SampleLabel onOwn={onOwn} />}
          <HostNotice />
          <main ref={content} tabIndex={-1} className={styles.main} data-screen={route.screen}>
            <PresentScreen />
          </main>
          <StatusLine />
        </div>
        <Shortcuts />
      </div>
    </AddMailProvider>
  );
};
