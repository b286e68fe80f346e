import { useCall } from '../../client/use-call.ts';
import { Button } from '../../parts/button.tsx';
import { DialogActions } from '../../parts/dialog.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Foreign } from '../../parts/foreign.tsx';
import { Problem } from '../../parts/problem.tsx';
import { Reading } from '../../parts/shown.tsx';
import { byteSize } from '../../words/numbers.ts';
import { useWords } from '../../words/use-words.ts';
import { AboutYou } from './about-you.tsx';
import type { Ticket } from './add-mail.ts';
import { NoteList } from './note-list.tsx';

type Props = { readonly ticket: Ticket; readonly onAnother: () => void; readonly onDone: () => void };

/** Says what the chosen thing is before anything is read, and asks who the person is. */
export const ConfirmMail = ({ ticket, onAnother, onDone }: Props) => {
  const t = useWords();
  const looked = useCall('sources.inspect', { ticket: ticket.id });
  const person = useCall('person.get', {});
  if (looked.error !== null)
    return (
      <>
        <Problem error={looked.error} />
        <DialogActions>
          <Button onClick={onAnother}>{t('sources.adding.another')}</Button>
        </DialogActions>
      </>
    );
  if (looked.data === undefined || (person.data === undefined && person.error === null))
    return <Reading text={t('sources.adding.looking')} />;
  const { kind, label, bytes, note } = looked.data;
  return (
    <>
      <Facts
        facts={[
          { label: t('sources.adding.where'), value: <Foreign text={label} /> },
          { label: t('sources.adding.what'), value: t(`sources.kind.${kind}`) },
          ...(bytes === null ? [] : [{ label: t('sources.adding.size'), value: byteSize(bytes) }]),
        ]}
      />
      {note !== null && <NoteList notes={[note]} />}
      <AboutYou what={{ ticket: ticket.id }} person={person.data ?? null} onAnother={onAnother} onDone={onDone} />
    </>
  );
};
