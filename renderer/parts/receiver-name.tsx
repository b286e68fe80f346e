import type { CallOutput } from '../../shared/contract/calls.ts';
import { useWords } from '../words/use-words.ts';
import { CompanyName } from './company-name.tsx';

type Receiver = CallOutput<'leaks.list'>['leaks'][number]['receiver'];

/** Who has a mark now; without a name the words for that, as they stand alone or within a sentence. */
export const ReceiverName = ({ receiver, within = false }: { readonly receiver: Receiver; readonly within?: boolean }) => {
  const t = useWords();
  const who = receiver.identity === 'forged' ? 'forged' : 'nobody';
  return <CompanyName company={receiver} unknown={t(within ? `company.within.${who}` : `company.${who}`)} />;
};
