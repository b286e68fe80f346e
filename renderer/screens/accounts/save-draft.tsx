import { useState } from 'react';
import { failureOf } from '../../client/call-failure.ts';
import { useCall } from '../../client/use-call.ts';
import { useChange } from '../../client/use-change.ts';
import { Button } from '../../parts/button.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Filter } from '../../parts/field.tsx';
import { useTell } from '../../parts/toaster.tsx';
import { useWords } from '../../words/use-words.ts';

type Props = { readonly letterId: number; readonly text: { readonly subject: string; readonly body: string } };

/** Lays the letter into the Drafts folder of an account, after asking: it is the only thing ever written to a mailbox. */
export const SaveDraft = ({ letterId, text }: Props) => {
  const t = useWords();
  const tell = useTell();
  const change = useChange('letters.change');
  const draft = useChange('letters.to-drafts');
  const accounts = (useCall('sources.list', {}).data?.sources ?? []).filter(({ kind }) => kind === 'imap');
  const [asking, setAsking] = useState(false);
  const [chosen, setChosen] = useState<number | null>(null);
  const [first] = accounts;
  if (first === undefined) return null;
  const source = chosen ?? first.id;
  const go = async () => {
    try {
      await change.mutateAsync({ id: letterId, ...text });
      await draft.mutateAsync({ id: letterId, source });
      tell(t('accounts.draft.done'));
    } catch (error) {
      tell(failureOf(error).message);
    }
    setAsking(false);
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('accounts.draft.save')}</Button>
      <Confirm open={asking} onClose={() => setAsking(false)} title={t('accounts.draft.title')} text={t('accounts.draft.text')}>
        {accounts.length > 1 && (
          <Filter label={t('accounts.draft.where')} value={source} onChange={(event) => setChosen(Number(event.target.value))}>
            {accounts.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </Filter>
        )}
        <Button look="primary" disabled={draft.isPending} onClick={() => void go()}>
          {t('accounts.draft.go')}
        </Button>
      </Confirm>
    </>
  );
};
