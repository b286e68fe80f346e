import { CircleHelp } from 'lucide-react';
import { useState } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { useList } from '../../client/use-list.ts';
import { useWideWindow } from '../../client/use-wide-window.ts';
import { CompanyName } from '../../parts/company-name.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Foreign } from '../../parts/foreign.tsx';
import { MasterDetail } from '../../parts/master-detail.tsx';
import { Problem } from '../../parts/problem.tsx';
import { RowList } from '../../parts/row-list.tsx';
import { Reading } from '../../parts/shown.tsx';
import { When } from '../../parts/when.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './leaks.module.css';
import { UnsurePage } from './unsure-page.tsx';
import { keyOfSighting, type UnsureSighting } from './unsure-sighting.ts';

const sightingsOf = ({ sightings }: CallOutput<'sightings.list'>): readonly UnsureSighting[] => sightings;
const drawUnsure = (sighting: UnsureSighting) => <UnsureLine sighting={sighting} />;

/** Messages where the evidence speaks both ways, for the person to settle. */
export const ReviewUnsure = () => {
  const t = useWords();
  const wide = useWideWindow();
  const [chosen, setChosen] = useState<string | null>(null);
  const pages = useList('sightings.list', { verdict: 'unsure', tagId: null, sender: null }, sightingsOf);
  if (pages.failure !== null) return <Problem error={pages.failure} onRetry={pages.retry} />;
  if (pages.first === undefined) return <Reading />;
  const { rows } = pages;
  if (rows.length === 0)
    return (
      <Empty icon={<CircleHelp />} title={t('leaks.review.empty')}>
        <p>{t('leaks.review.emptyText')}</p>
      </Empty>
    );
  const shown = rows.find((row) => row !== undefined && keyOfSighting(row) === chosen) ?? (wide ? rows[0] : undefined);
  return (
    <MasterDetail
      chosen={shown !== undefined}
      onBack={() => setChosen(null)}
      detailLabel={t('leaks.review.detail')}
      list={
        <>
          <p className={styles.lead}>{t('leaks.review.lead')}</p>
          <RowList
            label={t('leaks.review.list')}
            rows={rows}
            view={pages.view}
            keyOf={keyOfSighting}
            selected={shown === undefined ? null : keyOfSighting(shown)}
            onSelect={(row) => setChosen(keyOfSighting(row))}
          >
            {drawUnsure}
          </RowList>
        </>
      }
      detail={shown === undefined ? null : <UnsurePage key={keyOfSighting(shown)} sighting={shown} />}
    />
  );
};

const UnsureLine = ({ sighting }: { readonly sighting: UnsureSighting }) => (
  <div className={styles.line}>
    <p>
      <CompanyName company={sighting.sender} />
    </p>
    <p className={styles.cut}>
      <Foreign text={sighting.subject} />
    </p>
    <p className={styles.cut}>
      <Foreign text={sighting.tag} /> · <When at={sighting.at} />
    </p>
  </div>
);
