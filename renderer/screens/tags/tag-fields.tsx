import type { CallInput } from '../../../shared/contract/calls.ts';
import { SelectField, TextField } from '../../parts/field.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './tags.module.css';

type TagEntry = CallInput<'tags.add'>;
type Props = {
  readonly entry: TagEntry;
  /** Mark and kind are given and cannot be changed. */
  readonly fixed: boolean;
  readonly onChange: (entry: TagEntry) => void;
};

const kinds = ['alias', 'name', 'address-line', 'phone'] as const;

/** The fields of a tag. */
export const TagFields = ({ entry, fixed, onChange }: Props) => {
  const t = useWords();
  const put = (part: Partial<TagEntry>) => onChange({ ...entry, ...part });
  return (
    <div className={styles.fields}>
      <TextField
        label={t('tags.form.tag')}
        hint={t('tags.form.tagHint')}
        value={entry.tag}
        disabled={fixed}
        required
        onChange={({ target }) => put({ tag: target.value })}
      />
      <SelectField
        label={t('tags.form.kind')}
        value={entry.kind}
        disabled={fixed}
        onChange={({ target }) => put({ kind: kinds.find((kind) => kind === target.value) ?? 'alias' })}
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kind.${kind}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('tags.form.holder')}
        hint={t('tags.form.holderHint')}
        value={entry.holder}
        onChange={({ target }) => put({ holder: target.value })}
      />
      <TextField
        label={t('tags.form.domain')}
        hint={t('tags.form.domainHint')}
        value={entry.domain}
        onChange={({ target }) => put({ domain: target.value })}
      />
      <TextField
        label={t('tags.form.givenOn')}
        hint={t('tags.form.givenHint')}
        type="date"
        value={entry.givenOn}
        onChange={({ target }) => put({ givenOn: target.value })}
      />
      <TextField label={t('tags.form.note')} value={entry.note} onChange={({ target }) => put({ note: target.value })} />
    </div>
  );
};
