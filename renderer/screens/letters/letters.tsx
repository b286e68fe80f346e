import { Mail } from 'lucide-react';
import { useEffect } from 'react';
import { useCall } from '../../client/use-call.ts';
import { useWideWindow } from '../../client/use-wide-window.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { MasterDetail } from '../../parts/master-detail.tsx';
import { Page } from '../../parts/page.tsx';
import { RowList } from '../../parts/row-list.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useWords } from '../../words/use-words.ts';
import { firstRoutes } from '../route.ts';
import { useRoute } from '../use-route.tsx';
import { LetterLine } from './letter-line.tsx';
import { LetterPage } from './letter-page.tsx';
import type { LetterRow } from './letter-row.ts';

/** The drafts beside the one that is open. */
export const Letters = ({ letterId }: { readonly letterId: number | null }) => {
  const t = useWords();
  const { go } = useRoute();
  const list = useCall('letters.list', {});
  return (
    <Page full title={t('letters.title')} lead={t('letters.lead')}>
      <Shown query={list}>
        {({ letters }) =>
          letters.length === 0 ? (
            <Empty
              icon={<Mail />}
              title={t('letters.empty')}
              action={<Button onClick={() => go(firstRoutes.leaks)}>{t('letters.seeLeaks')}</Button>}
            >
              <p>{t('letters.emptyText')}</p>
            </Empty>
          ) : (
            <LetterPanes letters={letters} letterId={letterId} />
          )
        }
      </Shown>
    </Page>
  );
};

const idOf = ({ id }: LetterRow): string => String(id);
const drawLetter = (letter: LetterRow) => <LetterLine letter={letter} />;

const LetterPanes = ({ letters, letterId }: { readonly letters: readonly LetterRow[]; readonly letterId: number | null }) => {
  const t = useWords();
  const { go, replace } = useRoute();
  const wide = useWideWindow();
  const firstId = letters[0]?.id ?? null;
  useEffect(() => {
    if (wide && letterId === null && firstId !== null) replace({ screen: 'letters', letterId: firstId });
  }, [wide, letterId, firstId, replace]);
  return (
    <MasterDetail
      chosen={letterId !== null}
      onBack={() => go(firstRoutes.letters)}
      detailLabel={t('letters.detail')}
      list={
        <RowList
          label={t('letters.list')}
          rows={letters}
          keyOf={idOf}
          selected={letterId === null ? null : String(letterId)}
          onSelect={({ id }) => replace({ screen: 'letters', letterId: id })}
        >
          {drawLetter}
        </RowList>
      }
      detail={letterId === null ? <p>{t('letters.choose')}</p> : <LetterPage key={letterId} letterId={letterId} />}
    />
  );
};
