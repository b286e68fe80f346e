import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useCall } from '../../client/use-call.ts';
import { Button } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { useWords } from '../../words/use-words.ts';
import { firstRoutes, type Route } from '../route.ts';
import { useRoute } from '../use-route.tsx';
import { ImportTags } from './import-tags.tsx';
import { ReviewQueue } from './review-queue.tsx';
import { TagForm } from './tag-form.tsx';
import styles from './tags.module.css';
import { YourTags } from './your-tags.tsx';

type Props = { readonly route: Extract<Route, { screen: 'tags' }> };

/** The person's tags, and the proposals that wait for their word. */
export const TagsScreen = ({ route }: Props) => {
  const t = useWords();
  const { go } = useRoute();
  const [dialog, setDialog] = useState<'none' | 'add' | 'import'>('none');
  const proposed = useCall('home.summary', {}).data?.proposed ?? 0;
  const close = () => setDialog('none');
  const tabs = [
    { value: 'yours', label: t('tags.views.yours') },
    { value: 'proposed', label: proposed === 0 ? t('tags.views.proposed') : t('tags.views.proposedCount', { count: proposed }) },
  ] as const;
  return (
    <Page
      full
      title={t('tags.title')}
      lead={t('tags.lead')}
      action={
        <div className={styles.actions}>
          <Button onClick={() => setDialog('import')}>{t('tags.import')}</Button>
          <Button look="primary" icon={<Plus aria-hidden="true" />} onClick={() => setDialog('add')}>
            {t('tags.add')}
          </Button>
        </div>
      }
    >
      <Tabs label={t('tags.views.label')} value={route.tab} tabs={tabs} onChange={(tab) => go({ ...firstRoutes.tags, tab })}>
        {route.tab === 'yours' ? <YourTags route={route} /> : <ReviewQueue first={route.tagId} />}
      </Tabs>
      {dialog === 'add' && (
        <TagForm changed={null} onClose={close} onAdded={(tagId) => go({ screen: 'tags', tab: 'yours', tagId })} />
      )}
      {dialog === 'import' && <ImportTags onClose={close} />}
    </Page>
  );
};
