import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { useWords } from '../../words/use-words.ts';
import { ConnectAccount } from '../accounts/connect-account.tsx';
import type { AddMailStart, Ticket } from './add-mail.ts';
import { ChooseMail } from './choose-mail.tsx';
import { ConfirmMail } from './confirm-mail.tsx';

type Props = {
  readonly start: AddMailStart;
  readonly sample: boolean;
  readonly onOwn: () => void;
  readonly onClose: () => void;
};

/** Adds mail: choose it or connect an account, look at what it is, and say who you are. */
export const AddMailDialog = ({ start, sample, onOwn, onClose }: Props) => {
  const t = useWords();
  const [ticket, setTicket] = useState<Ticket | null>(start === 'cannot-drop' ? null : start);
  const [account, setAccount] = useState(false);
  if (sample) return <NotInSample onOwn={onOwn} onClose={onClose} />;
  return (
    <Dialog open onClose={onClose} title={t('sources.adding.title')} text={t('sources.adding.text')}>
      {account ? (
        <ConnectAccount onBack={() => setAccount(false)} onDone={onClose} />
      ) : ticket === null ? (
        <ChooseMail cannotDrop={start === 'cannot-drop'} onTicket={setTicket} onAccount={() => setAccount(true)} />
      ) : (
        <ConfirmMail ticket={ticket} onAnother={() => setTicket(null)} onDone={onClose} />
      )}
    </Dialog>
  );
};

const NotInSample = ({ onOwn, onClose }: { readonly onOwn: () => void; readonly onClose: () => void }) => {
  const t = useWords();
  return (
    <Dialog open onClose={onClose} title={t('sources.adding.sampleTitle')} text={t('sources.adding.sampleText')}>
      <DialogActions>
        <Button onClick={onClose}>{t('actions.cancel')}</Button>
        <Button
          look="primary"
          onClick={() => {
            onClose();
            onOwn();
          }}
        >
          {t('sample.leave')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
