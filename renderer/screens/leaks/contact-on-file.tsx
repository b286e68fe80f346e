import { ContactLines } from '../../parts/contact-lines.tsx';
import { useWords } from '../../words/use-words.ts';
import type { LeakDetail } from './leak-detail.ts';
import styles from './leaks.module.css';

/** Where the holder can be written to, as far as it is on file. */
export const ContactOnFile = ({ contact }: { readonly contact: LeakDetail['contact'] }) => {
  const t = useWords();
  return (
    <section className={styles.section} aria-labelledby="contact">
      <h2 id="contact">{t('leaks.contact.title')}</h2>
      <ContactLines contact={contact} />
    </section>
  );
};
