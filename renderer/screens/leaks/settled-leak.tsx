import { Check } from 'lucide-react';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { useWords } from '../../words/use-words.ts';
import { firstRoutes } from '../route.ts';
import { useRoute } from '../use-route.tsx';

/** What is shown in the place of a leak that is none any more; the focus goes on from here. */
export const SettledLeak = () => {
  const t = useWords();
  const { replace } = useRoute();
  return (
    <Empty
      icon={<Check />}
      title={t('leaks.gone')}
      action={
        <Button autoFocus onClick={() => replace(firstRoutes.leaks)}>
          {t('leaks.others')}
        </Button>
      }
    >
      <p>{t('leaks.goneText')}</p>
    </Empty>
  );
};
