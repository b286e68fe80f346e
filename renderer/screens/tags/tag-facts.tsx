import { CompanyDomain, CompanyName } from '../../parts/company-name.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Foreign } from '../../parts/foreign.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { CalendarDay, OnDay } from '../../parts/when.tsx';
import { useWords } from '../../words/use-words.ts';
import type { TagRow } from './tag-row.ts';

/** What is known of a tag. */
export const TagFacts = ({ tag }: { readonly tag: TagRow }) => {
  const t = useWords();
  const holder = (
    <>
      <CompanyName company={tag.holder} /> <CompanyDomain company={tag.holder} />
    </>
  );
  const seen =
    tag.messages === 0 ? (
      t('tags.facts.neverSeen')
    ) : (
      <Sentence
        text={t('tags.facts.seenText')}
        fill={{
          messages: t('counts.messages', { count: tag.messages }),
          first: <OnDay at={tag.firstSeen} />,
          last: <OnDay at={tag.lastSeen} />,
        }}
      />
    );
  return (
    <Facts
      facts={[
        { label: t('tags.facts.holder'), value: holder },
        {
          label: t('tags.facts.givenOn'),
          value: tag.givenOn === null ? t('tags.facts.givenUnknown') : <CalendarDay at={tag.givenOn} />,
        },
        { label: t('tags.facts.kind'), value: t(`kind.${tag.kind}`) },
        {
          label: t('tags.facts.strength'),
          value: <span title={t(`strengthHint.${tag.strength}`)}>{t(`strength.${tag.strength}`)}</span>,
        },
        { label: t('tags.facts.seen'), value: seen },
        ...(tag.note === '' ? [] : [{ label: t('tags.facts.note'), value: <Foreign text={tag.note} /> }]),
      ]}
    />
  );
};
