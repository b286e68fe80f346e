import { useCall } from '../../client/use-call.ts';
import { CompanyDomain, CompanyName } from '../../parts/company-name.tsx';
import { ContactLines } from '../../parts/contact-lines.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Foreign, ForeignText } from '../../parts/foreign.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useWords } from '../../words/use-words.ts';
import { LetterActions } from './letter-actions.tsx';
import { LetterEditor } from './letter-editor.tsx';
import type { Letter } from './letter-row.ts';
import styles from './letters.module.css';
import { useLetterText } from './use-letter-text.ts';

/** One draft: who gets it, on what basis, as whom it is written, and its text. */
export const LetterPage = ({ letterId }: { readonly letterId: number }) => (
  <Shown query={useCall('letters.get', { id: letterId })}>{({ letter }) => <LetterOf letter={letter} />}</Shown>
);

const LetterOf = ({ letter }: { readonly letter: Letter }) => {
  const t = useWords();
  const writing = useLetterText(letter);
  const to = (
    <>
      <CompanyName company={letter.company} /> <CompanyDomain company={letter.company} />
    </>
  );
  const writtenAs = (
    <>
      <ForeignText text={letter.writtenAs} className={styles.mark} />
      <p className={styles.soft}>{t('letters.writtenAsHint')}</p>
    </>
  );
  return (
    <article className={styles.letter}>
      <LetterActions letter={letter} text={writing.text} />
      <p className={styles.notSent} role="note">
        <strong>{t('letters.nothingSent')}</strong> {t('letters.nothingSentText')}
      </p>
      <Facts
        facts={[
          { label: t('letters.addressee'), value: to },
          { label: t('letters.contact'), value: <ContactLines contact={letter.contact} /> },
          { label: t('letters.writtenAs'), value: writtenAs },
          { label: t('letters.basis'), value: <Foreign text={letter.basis} /> },
        ]}
      />
      <LetterEditor writing={writing} />
    </article>
  );
};
