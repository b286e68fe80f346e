import { Button } from '../../parts/button.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { useWords } from '../../words/use-words.ts';
import { firstRoutes } from '../route.ts';
import { useRoute } from '../use-route.tsx';
import { NoteList } from './note-list.tsx';
import type { Scan } from './scan.ts';
import styles from './sources.module.css';

/** How the last scan ended, and where to go from there. */
export const ScanEnd = ({ scan }: { readonly scan: Scan }) => {
  const t = useWords();
  const { go } = useRoute();
  const ended = scan.ended ?? 'done';
  return (
    <section className={styles.scan} aria-labelledby="scan-end">
      <h2 id="scan-end">{t(`sources.ended.${ended}`)}</h2>
      <p>
        <Sentence
          text={t(`sources.ended.${ended}Text`)}
          fill={{
            messages: t('counts.messages', { count: scan.messages }),
            time: t('sources.ended.seconds', { count: Math.max(1, Math.round(scan.seconds)) }),
            marks: t('sources.scanning.marks', { count: scan.tags }),
            leaks: t('counts.leaks', { count: scan.leaks }),
          }}
        />
      </p>
      {scan.notes.length > 0 && <NoteList notes={scan.notes} />}
      <div className={styles.buttons}>
        {scan.leaks > 0 && <Button onClick={() => go(firstRoutes.leaks)}>{t('sources.ended.seeLeaks')}</Button>}
        {scan.tags > 0 && (
          <Button onClick={() => go({ ...firstRoutes.tags, tab: 'proposed' })}>{t('sources.ended.review')}</Button>
        )}
      </div>
    </section>
  );
};
