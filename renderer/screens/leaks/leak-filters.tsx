import type { CallInput } from '../../../shared/contract/calls.ts';
import { Filter } from '../../parts/field.tsx';
import { ListBar } from '../../parts/list-bar.tsx';
import { SearchField } from '../../parts/search-field.tsx';
import { useWords } from '../../words/use-words.ts';

/** What of the leaks is shown, and in which order. */
export type LeakFilter = Pick<CallInput<'leaks.list'>, 'search' | 'confidence' | 'manner' | 'sort'>;

/** All of them, newest first. */
export const everyLeak: LeakFilter = { search: '', confidence: null, manner: null, sort: 'newest' };

const confidences = ['certain', 'likely', 'possible'] as const;
const manners = ['marketing', 'spam', 'phishing'] as const;
const sorts = ['newest', 'oldest', 'holder', 'receiver', 'messages', 'confidence'] as const;

type Props = {
  readonly filter: LeakFilter;
  readonly onChange: (filter: LeakFilter) => void;
  readonly shown: number;
  readonly all: number;
};

/** Search, filters and order of the leaks. */
export const LeakFilters = ({ filter, onChange, shown, all }: Props) => {
  const t = useWords();
  return (
    <ListBar count={t('leaks.shown', { part: shown, count: all })}>
      <SearchField label={t('leaks.search')} value={filter.search} onChange={(search) => onChange({ ...filter, search })} />
      <Filter
        label={t('leaks.filters.confidence')}
        value={filter.confidence ?? ''}
        onChange={({ target }) => onChange({ ...filter, confidence: confidences.find((one) => one === target.value) ?? null })}
      >
        <option value="">{t('leaks.filters.anyConfidence')}</option>
        {confidences.map((one) => (
          <option key={one} value={one}>
            {t(`confidence.${one}`)}
          </option>
        ))}
      </Filter>
      <Filter
        label={t('leaks.filters.manner')}
        value={filter.manner ?? ''}
        onChange={({ target }) => onChange({ ...filter, manner: manners.find((one) => one === target.value) ?? null })}
      >
        <option value="">{t('leaks.filters.anyManner')}</option>
        {manners.map((one) => (
          <option key={one} value={one}>
            {t(`manner.${one}`)}
          </option>
        ))}
      </Filter>
      <Filter
        label={t('leaks.filters.sort')}
        value={filter.sort}
        onChange={({ target }) => onChange({ ...filter, sort: sorts.find((one) => one === target.value) ?? 'newest' })}
      >
        {sorts.map((one) => (
          <option key={one} value={one}>
            {t(one === 'confidence' ? 'leaks.filters.sure' : `leaks.filters.${one}`)}
          </option>
        ))}
      </Filter>
    </ListBar>
  );
};
