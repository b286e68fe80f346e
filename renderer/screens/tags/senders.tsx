import { useState } from 'react';
import { visibleLine } from '../../../shared/text/visible-text.ts';
import { Button } from '../../parts/button.tsx';
import { CompanyDomain, CompanyName } from '../../parts/company-name.tsx';
import { useFirst } from '../../parts/use-first.ts';
import { When } from '../../parts/when.tsx';
import { wholeNumber } from '../../words/numbers.ts';
import { useWords } from '../../words/use-words.ts';
import { SenderDialog } from './sender-dialog.tsx';
import type { TagDetail } from './tag-row.ts';
import styles from './tags.module.css';

/** Everyone who writes to a tag, and what each of them is. */
export const Senders = ({ tag, senders }: Pick<TagDetail, 'tag' | 'senders'>) => {
  const t = useWords();
  const { shown, more } = useFirst(senders);
  const [asked, setAsked] = useState<TagDetail['senders'][number] | null>(null);
  return (
    <section className={styles.senders} aria-labelledby="senders">
      <h2 id="senders">{t('tags.senders.title')}</h2>
      {senders.length === 0 ? (
        <p className={styles.soft}>{t('tags.senders.empty')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('tags.senders.sender')}</th>
              <th scope="col">{t('tags.senders.verdict')}</th>
              <th scope="col" className={styles.number}>
                {t('tags.senders.messages')}
              </th>
              <th scope="col">{t('tags.senders.last')}</th>
              <th scope="col">{t('tags.senders.reasons')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((sender) => (
              <tr key={`${sender.domain}:${sender.name}:${sender.verdict}`}>
                <td>
                  <CompanyName company={sender} /> <CompanyDomain company={sender} />
                </td>
                <td className={sender.verdict === 'passed-on' ? styles.leaking : undefined}>{t(`verdict.${sender.verdict}`)}</td>
                <td className={styles.number}>{wholeNumber(sender.messages)}</td>
                <td>
                  <When at={sender.lastSeen} />
                </td>
                <td className={styles.reasons}>
                  <Button
                    look="quiet"
                    aria-label={t('tags.senders.whyLabel', {
                      sender: visibleLine(sender.name || sender.domain) || t('company.unknown'),
                      verdict: t(`verdict.${sender.verdict}`),
                    })}
                    onClick={() => setAsked(sender)}
                  >
                    {t('tags.senders.why')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {more !== null && (
        <div>
          <Button onClick={more}>{t('actions.more')}</Button>
        </div>
      )}
      {asked !== null && <SenderDialog tag={tag} sender={asked} onClose={() => setAsked(null)} />}
    </section>
  );
};
