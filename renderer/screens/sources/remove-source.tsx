import { failureOf } from '../../client/call-failure.ts';
import { useCall } from '../../client/use-call.ts';
import { useChange } from '../../client/use-change.ts';
import { Button } from '../../parts/button.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { useTell } from '../../parts/toaster.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Forgotten } from '../accounts/withdraw-sign-in.tsx';
import type { SourceRow } from './source-row.ts';

type Props = {
  readonly source: SourceRow;
  readonly open: boolean;
  readonly onForgotten: (forgotten: Forgotten) => void;
  readonly onClose: () => void;
};

/** Asks what becomes of the findings before a source is removed. */
export const RemoveSource = ({ source, open, onForgotten, onClose }: Props) => {
  const t = useWords();
  const tell = useTell();
  const remove = useChange('sources.remove');
  const account = useCall('accounts.get', { id: source.id }, { enabled: open && source.kind === 'imap' }).data;
  const signsIn = account !== undefined && account.signIn !== 'none';
  const text = `${t('sources.removeDialog.text')}${signsIn ? ` ${t('signIn.removing')}` : ''}`;
  const go = (findings: 'keep' | 'remove') =>
    remove.mutate(
      { id: source.id, findings },
      {
        onSuccess: ({ signIn }) => {
          tell(t('sources.removeDialog.done'));
          if (signIn !== null && !signIn.revoked) onForgotten(signIn);
        },
        onError: (error) => tell(failureOf(error).message),
        onSettled: onClose,
      },
    );
  return (
    <Confirm open={open} onClose={onClose} title={t('sources.removeDialog.title')} text={text}>
      <Button disabled={remove.isPending} onClick={() => go('keep')}>
        {t('sources.removeDialog.keep')}
      </Button>
      <Button look="loss" disabled={remove.isPending} onClick={() => go('remove')}>
        {t('sources.removeDialog.drop')}
      </Button>
    </Confirm>
  );
};
