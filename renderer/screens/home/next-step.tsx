import { ArrowRight, Plus } from 'lucide-react';
import { Button } from '../../parts/button.tsx';
import { useWords } from '../../words/use-words.ts';
import { firstRoutes } from '../route.ts';
import { useAddMail } from '../sources/add-mail.ts';
import { useRoute } from '../use-route.tsx';
import type { Summary } from './summary.ts';

/** The one thing to do next: add mail, say which marks are right, or look at the leaks. */
export const NextStep = ({ summary }: { readonly summary: Summary }) => {
  const t = useWords();
  const { go } = useRoute();
  const addMail = useAddMail();
  if (summary.messages === 0)
    return (
      <Button look="primary" icon={<Plus aria-hidden="true" />} onClick={() => addMail(null)}>
        {t('home.next.addMail')}
      </Button>
    );
  const leaksFirst = summary.leaks > 0;
  if (!leaksFirst && summary.proposed === 0) return null;
  return (
    <Button
      look="primary"
      icon={<ArrowRight aria-hidden="true" />}
      onClick={() => go(leaksFirst ? firstRoutes.leaks : { ...firstRoutes.tags, tab: 'proposed' })}
    >
      {t(leaksFirst ? 'home.next.seeLeaks' : 'home.next.reviewProposals')}
    </Button>
  );
};
