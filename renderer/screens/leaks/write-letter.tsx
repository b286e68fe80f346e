import { PenLine } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { visibleLine } from '../../../shared/text/visible-text.ts';
import { failureOf } from '../../client/call-failure.ts';
import { useCall } from '../../client/use-call.ts';
import { useChange } from '../../client/use-change.ts';
import { Button } from '../../parts/button.tsx';
import menu from '../../parts/menu.module.css';
import { useTell } from '../../parts/toaster.tsx';
import { useWords } from '../../words/use-words.ts';
import { useRoute } from '../use-route.tsx';

/** Starts a letter to the company that had the mark, or to the one that has it now. */
export const WriteLetter = ({ leakId }: { readonly leakId: string }) => {
  const t = useWords();
  const tell = useTell();
  const { go } = useRoute();
  const detail = useCall('leaks.get', { id: leakId });
  const leak = detail.error === null ? detail.data?.leak : undefined;
  const draft = useChange('letters.draft');
  if (leak === undefined) return null;
  const write = (addressee: 'holder' | 'receiver') =>
    draft.mutate(
      { leakId, addressee },
      {
        onSuccess: ({ letter }) => go({ screen: 'letters', letterId: letter.id }),
        onError: (error) => tell(failureOf(error).message),
      },
    );
  const nameOf = ({ name, domain }: { name: string; domain: string }) => visibleLine(name || domain) || t('company.unknown');
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>
        <Button look="primary" disabled={draft.isPending} icon={<PenLine aria-hidden="true" />}>
          {t('leaks.actions.write')}
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={menu.menu} align="end" sideOffset={4}>
          <DropdownMenu.Item onSelect={() => write('holder')}>
            {t('leaks.actions.writeTo', { company: nameOf(leak.holder) })}
          </DropdownMenu.Item>
          {leak.receiver.domain !== '' && (
            <DropdownMenu.Item onSelect={() => write('receiver')}>
              {t('leaks.actions.askTo', { company: nameOf(leak.receiver) })}
            </DropdownMenu.Item>
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
};
