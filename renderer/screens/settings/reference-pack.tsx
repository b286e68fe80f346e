import { useState } from 'react';
import type { CallOutput } from '../../../shared/contract/calls.ts';
import { useCall } from '../../client/use-call.ts';
import { useChange } from '../../client/use-change.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Facts } from '../../parts/facts.tsx';
import { FolderBrowser } from '../../parts/folder-browser.tsx';
import { Foreign } from '../../parts/foreign.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useTell } from '../../parts/toaster.tsx';
import { useWords } from '../../words/use-words.ts';
import { Section } from './section.tsx';
import styles from './settings.module.css';

type Described = CallOutput<'reference.describe'>;

/** The reference pack that is loaded, with its sources and licences, and choosing another. */
export const ReferencePack = () => {
  const t = useWords();
  const described = useCall('reference.describe', {});
  return (
    <Section title={t('settings.reference.title')} text={t('settings.reference.text')}>
      <Shown query={described}>
        {(value) => (
          <>
            {value.loaded ? <PackFacts pack={value} /> : <p>{t('settings.reference.none')}</p>}
            {value.problem !== '' && (
              <p role="alert">
                <Foreign text={value.problem} />
              </p>
            )}
            <ChoosePack loaded={value.loaded} />
          </>
        )}
      </Shown>
    </Section>
  );
};

const PackFacts = ({ pack }: { readonly pack: Described }) => {
  const t = useWords();
  return (
    <Facts
      facts={[
        { label: t('settings.reference.version'), value: <Foreign text={pack.version} /> },
        { label: t('settings.reference.sources'), value: <Foreign text={pack.sources.join(', ')} /> },
        { label: t('settings.reference.licences'), value: <Foreign text={pack.licences.join(', ')} /> },
      ]}
    />
  );
};

const ChoosePack = ({ loaded }: { readonly loaded: boolean }) => {
  const t = useWords();
  const tell = useTell();
  const dialogs = useCall('host.describe', {}).data?.dialogs ?? false;
  const pick = useChange('host.pick');
  const choose = useChange('reference.choose');
  const [browsing, setBrowsing] = useState(false);
  const take = (ticket: string | null) =>
    choose.mutate({ ticket }, { onSuccess: () => tell(t('settings.reference.chosen')), onSettled: () => setBrowsing(false) });
  const start = () =>
    dialogs
      ? pick.mutate({ what: 'folder', purpose: 'reference' }, { onSuccess: ({ tickets }) => tickets[0] && take(tickets[0].id) })
      : setBrowsing(true);
  const error = pick.error ?? choose.error;
  return (
    <>
      <div className={styles.actions}>
        <Button disabled={choose.isPending} onClick={start}>
          {t('settings.reference.choose')}
        </Button>
        {loaded && (
          <Button look="quiet" disabled={choose.isPending} onClick={() => take(null)}>
            {t('settings.reference.forget')}
          </Button>
        )}
      </div>
      {error !== null && <Problem error={error} />}
      <Dialog open={browsing} onClose={() => setBrowsing(false)} title={t('settings.reference.choose')}>
        <FolderBrowser files={false} onChoose={({ id }) => take(id)} />
      </Dialog>
    </>
  );
};
