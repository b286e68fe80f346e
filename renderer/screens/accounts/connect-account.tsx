import { useState } from 'react';
import type { CallInput } from '../../../shared/contract/calls.ts';
import { useCall } from '../../client/use-call.ts';
import { AboutYou } from '../sources/about-you.tsx';
import type { Guess, Listed } from './account-draft.ts';
import { AccountForm } from './account-form.tsx';
import { AskAddress } from './ask-address.tsx';
import { AskProvider, canAsk } from './ask-provider.tsx';
import { ChooseFolders, type Wishes } from './choose-folders.tsx';
import { KeptPassword } from './kept-password.tsx';
import { useGiveBack } from './use-sign-in.ts';

type Props = { readonly onBack: () => void; readonly onDone: () => void };

type Tried = { readonly input: CallInput<'accounts.test'>; readonly folders: Listed };

/** Connects an account in steps: the address, where an unknown provider keeps its mail, signing in, and what is read. */
export const ConnectAccount = ({ onBack, onDone }: Props) => {
  const [guess, setGuess] = useState<Guess | null>(null);
  const [settled, setSettled] = useState(false);
  const [tried, setTried] = useState<Tried | null>(null);
  const [wishes, setWishes] = useState<Wishes>({ folders: null, trash: false });
  const [ticket, setTicket] = useState<string | null>(null);
  useGiveBack(ticket);
  const person = useCall('person.get', {});
  if (guess === null) return <AskAddress onBack={onBack} onGuess={setGuess} />;
  if (!settled && canAsk(guess)) {
    const settle = (better: Guess) => {
      setGuess(better);
      setSettled(true);
    };
    return <AskProvider guess={guess} onBack={() => setGuess(null)} onSettled={settle} />;
  }
  if (tried === null) {
    const signedIn = (input: Tried['input'], folders: Listed) => setTried({ input, folders });
    const back = () => {
      setGuess(null);
      setSettled(false);
    };
    return <AccountForm guess={guess} onBack={back} onTicket={setTicket} onSignedIn={signedIn} />;
  }
  const { user } = tried.input;
  const known = person.data ?? { names: [], addresses: [], learned: [], postal: '' };
  const addresses = user.includes('@') && !known.addresses.includes(user) ? [...known.addresses, user] : known.addresses;
  return (
    <>
      <ChooseFolders folders={tried.folders} wishes={wishes} onChange={setWishes} />
      <KeptPassword signIn={tried.input.signIn !== undefined} />
      {!person.isPending && (
        <AboutYou
          what={{ account: { ...tried.input, ...wishes } }}
          person={{ ...known, addresses }}
          onAnother={() => setTried(null)}
          onDone={onDone}
        />
      )}
    </>
  );
};
