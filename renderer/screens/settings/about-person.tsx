import { useState } from 'react';
import { useCall } from '../../client/use-call.ts';
import { Button } from '../../parts/button.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Foreign } from '../../parts/foreign.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useWords } from '../../words/use-words.ts';
import { PersonForm } from './person-form.tsx';
import { Section } from './section.tsx';
import styles from './settings.module.css';

/** The person's names, addresses and postal address, as far as they gave them. */
export const AboutPerson = () => {
  const t = useWords();
  const person = useCall('person.get', {});
  const [changing, setChanging] = useState(false);
  return (
    <Section title={t('settings.person.title')} text={t('settings.person.text')}>
      <Shown query={person}>
        {(value) => (
          <>
            <Facts
              facts={[
                { label: t('settings.person.names'), value: <Lines lines={value.names} /> },
                { label: t('settings.person.addresses'), value: <Lines lines={value.addresses} /> },
                ...(value.learned.length === 0
                  ? []
                  : [{ label: t('settings.person.learned'), value: <Lines lines={value.learned} /> }]),
                { label: t('settings.person.postal'), value: <Lines lines={value.postal.split('\n')} /> },
              ]}
            />
            <div>
              <Button onClick={() => setChanging(true)}>{t('settings.person.change')}</Button>
            </div>
            {changing && <PersonForm person={value} onClose={() => setChanging(false)} />}
          </>
        )}
      </Shown>
    </Section>
  );
};

const Lines = ({ lines }: { readonly lines: readonly string[] }) => {
  const t = useWords();
  const given = lines.filter((line) => line !== '');
  if (given.length === 0) return <span className={styles.soft}>{t('settings.person.none')}</span>;
  return (
    <ul>
      {given.map((line) => (
        <li key={line}>
          <Foreign text={line} />
        </li>
      ))}
    </ul>
  );
};
