import { useState } from 'react';
import { failureOf } from '../../client/call-failure.ts';
import { saveText } from '../../client/save-text.ts';
import { useChange } from '../../client/use-change.ts';
import { Button } from '../../parts/button.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { useTell } from '../../parts/toaster.tsx';
import { useWords } from '../../words/use-words.ts';
import { SaveDraft } from '../accounts/save-draft.tsx';
import { firstRoutes } from '../route.ts';
import { useRoute } from '../use-route.tsx';
import { fileNameOf } from './file-name-of.ts';
import type { Letter } from './letter-row.ts';
import styles from './letters.module.css';

type Props = { readonly letter: Letter; readonly text: { readonly subject: string; readonly body: string } };

/** Copy, save as text, put into Drafts, delete. Nothing here sends anything. */
export const LetterActions = ({ letter, text }: Props) => {
  const t = useWords();
  const tell = useTell();
  const whole = `${text.subject}\n\n${text.body}\n`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(whole);
      tell(t('letters.copied'));
    } catch {
      tell(t('letters.copyFailed'));
    }
  };
  const save = async () => {
    const name = fileNameOf(letter);
    try {
      const saved = await saveText(name, whole);
      if (saved === 'saved') tell(t('letters.savedFile'));
      if (saved === 'downloaded') tell(t('letters.downloaded', { name }));
    } catch (error) {
      tell(failureOf(error).message);
    }
  };
  return (
    <div className={styles.actions}>
      <Button look="primary" onClick={() => void copy()}>
        {t('letters.copy')}
      </Button>
      <Button onClick={() => void save()}>{t('letters.save')}</Button>
      <SaveDraft letterId={letter.id} text={text} />
      <DeleteLetter id={letter.id} />
    </div>
  );
};

const DeleteLetter = ({ id }: { readonly id: number }) => {
  const t = useWords();
  const tell = useTell();
  const { replace } = useRoute();
  const remove = useChange('letters.remove');
  const [asking, setAsking] = useState(false);
  const go = () => {
    // The page of the letter goes first, so that nothing asks for a letter that is no longer there.
    replace(firstRoutes.letters);
    remove.mutate(
      { id },
      { onSuccess: () => tell(t('letters.removeDialog.done')), onError: (error) => tell(failureOf(error).message) },
    );
  };
  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)}>
        {t('letters.remove')}
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('letters.removeDialog.title')}
        text={t('letters.removeDialog.text')}
      >
        <Button look="loss" disabled={remove.isPending} onClick={go}>
          {t('letters.removeDialog.do')}
        </Button>
      </Confirm>
    </>
  );
};
