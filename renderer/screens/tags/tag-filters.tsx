import type { CallInput } from '../../../shared/contract/calls.ts';
import { Filter } from '../../parts/field.tsx';
import { ListBar } from '../../parts/list-bar.tsx';
import { SearchField } from '../../parts/search-field.tsx';
import { useWords } from '../../words/use-words.ts';

/** What of the tags is shown, and in which order. */
export type TagFilter = Pick<CallInput<'tags.list'>, 'search' | 'sort' | 'descending'>;

const sorts = ['leaks', 'messages', 'holder', 'tag', 'given'] as const;
const mostFirst: ReadonlySet<string> = new Set(['leaks', 'messages', 'given']);

/** All of them, those with leaks first. */
export const everyTag: TagFilter = { search: '', sort: 'leaks', descending: true };

type Props = { readonly filter: TagFilter; readonly onChange: (filter: TagFilter) => void; readonly count: string };

/** Search and order of the tags. */
export const TagFilters = ({ filter, onChange, count }: Props) => {
  const t = useWords();
  const order = (value: string) => {
    const sort = sorts.find((one) => one === value) ?? 'leaks';
    onChange({ ...filter, sort, descending: mostFirst.has(sort) });
  };
  return (
    <ListBar count={count}>
      <SearchField label={t('tags.search')} value={filter.search} onChange={(search) => onChange({ ...filter, search })} />
      <Filter label={t('tags.sort.label')} value={filter.sort} onChange={({ target }) => order(target.value)}>
        {sorts.map((sort) => (
          <option key={sort} value={sort}>
            {t(`tags.sort.${sort}`)}
          </option>
        ))}
      </Filter>
    </ListBar>
  );
};
