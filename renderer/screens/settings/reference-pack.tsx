import type { CallOutput } from '../../../shared/contract/calls.ts';
import { useCall } from '../../client/use-call.ts';
import { useChange } from '../../client/use-change.ts';
import { Button } from '../../parts/button.tsx';
import { ChoosePack } from '../../parts/choose-pack.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Foreign } from '../../parts/foreign.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useTell } from '../../parts/toaster.tsx';
import { useWords } from '../../words/use-words.ts';
import { Section } from './section.tsx';

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
            <ChoosePack>{value.loaded && <Forget />}</ChoosePack>
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

const Forget = () => {
  const t = useWords();
  const tell = useTell();
  const choose = useChange('reference.choose');
  return (
    <>
      <Button
        look="quiet"
        disabled={choose.isPending}
        onClick={() => choose.mutate({ ticket: null }, { onSuccess: () => tell(t('settings.reference.chosen')) })}
      >
        {t('settings.reference.forget')}
      </Button>
      {choose.error !== null && <Problem error={choose.error} />}
    </>
  );
};
