import { useCall } from '../../client/use-call.ts';
import { Page } from '../../parts/page.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { useWords } from '../../words/use-words.ts';
import { firstRoutes, type Route } from '../route.ts';
import { useRoute } from '../use-route.tsx';
import { LeakList } from './leak-list.tsx';
import { Picture } from './picture.tsx';
import { ReviewUnsure } from './review-unsure.tsx';
import { WriteLetter } from './write-letter.tsx';

type LeaksRoute = Extract<Route, { screen: 'leaks' }>;

/** The leaks as a list beside their proof, as a picture, and what cannot be told. */
export const Leaks = ({ route }: { readonly route: LeaksRoute }) => {
  const t = useWords();
  const { go } = useRoute();
  const unsure = useCall('home.summary', {}).data?.unsure ?? 0;
  const tabs = [
    { value: 'list', label: t('leaks.views.list') },
    { value: 'picture', label: t('leaks.views.picture') },
    { value: 'review', label: unsure === 0 ? t('leaks.views.review') : t('leaks.views.reviewCount', { count: unsure }) },
  ] as const;
  return (
    <Page
      full
      title={t('leaks.title')}
      lead={t('leaks.lead')}
      action={route.view === 'list' && route.leakId !== null ? <WriteLetter leakId={route.leakId} /> : undefined}
    >
      <Tabs label={t('leaks.views.label')} value={route.view} tabs={tabs} onChange={(view) => go({ ...firstRoutes.leaks, view })}>
        {route.view === 'list' && <LeakList route={route} />}
        {route.view === 'picture' && <Picture />}
        {route.view === 'review' && <ReviewUnsure />}
      </Tabs>
    </Page>
  );
};
