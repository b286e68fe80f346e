import { type FormEvent, useState } from 'react';
import type { CallInput } from '../../../shared/contract/calls.ts';
import { useChange } from '../../client/use-change.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { Problem } from '../../parts/problem.tsx';
import { useTell } from '../../parts/toaster.tsx';
import { fieldDay } from '../../words/dates.ts';
import { useWords } from '../../words/use-words.ts';
import { TagFields } from './tag-fields.tsx';
import type { TagRow } from './tag-row.ts';

type TagEntry = CallInput<'tags.add'>;
type Props = {
  /** The tag to change; null: add one. */
  readonly changed: TagRow | null;
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
};

const blank: TagEntry = { tag: '', kind: 'alias', holder: '', domain: '', givenOn: '', note: '' };

/** Adds a tag by hand, or changes what is recorded of one. */
export const TagForm = ({ changed, onClose, onAdded }: Props) => {
  const t = useWords();
  const tell = useTell();
  const add = useChange('tags.add');
  const change = useChange('tags.change');
  const [entry, setEntry] = useState<TagEntry>(() => (changed === null ? blank : entryOf(changed)));
  const done = (text: string) => {
    tell(text);
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (changed === null)
      add.mutate(entry, {
        onSuccess: ({ id }) => {
          done(t('tags.form.added'));
          onAdded(id);
        },
      });
    else {
      const { holder, domain, givenOn, note } = entry;
      change.mutate({ id: changed.id, holder, domain, givenOn, note }, { onSuccess: () => done(t('tags.form.changed')) });
    }
  };
  const error = add.error ?? change.error;
  const busy = add.isPending || change.isPending;
  return (
    <Dialog open onClose={onClose} title={t(changed === null ? 'tags.form.addTitle' : 'tags.form.changeTitle')}>
      <form onSubmit={submit}>
        <TagFields entry={entry} fixed={changed !== null} onChange={setEntry} />
        {error !== null && <Problem error={error} />}
        <DialogActions>
          <Button onClick={onClose}>{t('actions.cancel')}</Button>
          <Button
            look="primary"
            type="submit"
            disabled={busy || entry.tag.trim() === '' || (entry.holder + entry.domain).trim() === ''}
          >
            {t('tags.form.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};

const entryOf = ({ tag, kind, holder, givenOn, note }: TagRow): TagEntry => ({
  tag,
  kind,
  holder: holder.name,
  domain: holder.domain,
  givenOn: fieldDay(givenOn),
  note,
});
