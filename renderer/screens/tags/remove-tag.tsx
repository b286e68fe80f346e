import { failureOf } from '../../client/call-failure.ts';
import { useChange } from '../../client/use-change.ts';
import { Button } from '../../parts/button.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { useTell } from '../../parts/toaster.tsx';
import { fieldDay } from '../../words/dates.ts';
import { useWords } from '../../words/use-words.ts';
import { firstRoutes } from '../route.ts';
import { useRoute } from '../use-route.tsx';
import type { TagRow } from './tag-row.ts';

type Props = { readonly tag: TagRow; readonly open: boolean; readonly onClose: () => void };

/** Removes a tag after asking; Undo adds it again as it was. */
export const RemoveTag = ({ tag, open, onClose }: Props) => {
  const t = useWords();
  const tell = useTell();
  const { replace } = useRoute();
  const remove = useChange('tags.remove');
  const add = useChange('tags.add');
  const addAgain = () => {
    const { holder, kind, note } = tag;
    add.mutate(
      { tag: tag.tag, kind, holder: holder.name, domain: holder.domain, givenOn: fieldDay(tag.givenOn), note },
      { onError: (error) => tell(failureOf(error).message) },
    );
  };
  const go = () =>
    remove.mutate(
      { id: tag.id },
      {
        onSuccess: () => {
          tell(t('tags.removeDialog.done'), addAgain);
          replace(firstRoutes.tags);
        },
        onError: (error) => tell(failureOf(error).message),
        onSettled: onClose,
      },
    );
  return (
    <Confirm open={open} onClose={onClose} title={t('tags.removeDialog.title')} text={t('tags.removeDialog.text')}>
      <Button look="loss" disabled={remove.isPending} onClick={go}>
        {t('actions.remove')}
      </Button>
    </Confirm>
  );
};
