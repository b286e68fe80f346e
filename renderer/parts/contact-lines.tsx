import type { CallOutput } from '../../shared/contract/calls.ts';
import { useWords } from '../words/use-words.ts';
import styles from './contact-lines.module.css';
import { Facts } from './facts.tsx';
import { Foreign, ForeignText } from './foreign.tsx';
import { Sentence } from './sentence.tsx';

type Contact = CallOutput<'leaks.get'>['contact'];

/** A company's contact with where it is known from and its age; never a guess. */
export const ContactLines = ({ contact }: { readonly contact: Contact }) => {
  const t = useWords();
  if (contact === null) return <p className={styles.soft}>{t('leaks.contact.none')}</p>;
  const { email, postal, webform, source, updated } = contact;
  return (
    <div className={styles.contact}>
      <Facts
        facts={[
          ...(email === '' ? [] : [{ label: t('leaks.contact.email'), value: <Foreign text={email} /> }]),
          ...(webform === '' ? [] : [{ label: t('leaks.contact.webform'), value: <Foreign text={webform} /> }]),
          ...(postal === ''
            ? []
            : [{ label: t('leaks.contact.postal'), value: <ForeignText text={postal} className={styles.postal} /> }]),
        ]}
      />
      <p className={styles.soft}>
        <Sentence
          text={t('leaks.contact.from')}
          fill={{ source: <Foreign text={source} />, updated: <Foreign text={updated} /> }}
        />
      </p>
    </div>
  );
};
