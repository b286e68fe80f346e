import type { DecisionInput } from '../../client/use-decisions.tsx';
import type { Case } from './case.ts';
import type { AskingChoice } from './choices-for.ts';
import { CorrectHolder } from './correct-holder.tsx';
import { PublicSince } from './public-since.tsx';
import { Succession } from './succession.tsx';

type Props = {
  readonly name: AskingChoice['name'];
  readonly about: Case;
  readonly onClose: () => void;
  readonly onKeep: (decision: DecisionInput) => void;
};

/** Asks for what a correction needs to know: the day, the direction, or the right company. */
export const AskFirst = ({ name, about, onClose, onKeep }: Props) => {
  const { tagId, tag, holder, sender } = about;
  switch (name) {
    case 'became':
    case 'acquired':
      return sender === null ? null : <Succession how={name} holder={holder} sender={sender} onClose={onClose} onKeep={onKeep} />;
    case 'holder':
      return (
        <CorrectHolder
          tag={tag}
          holder={holder}
          onClose={onClose}
          onSave={(right) => onKeep({ kind: 'holder', tagId, holder: right })}
        />
      );
    case 'publicSince':
      return <PublicSince tag={tag} onClose={onClose} onKeep={(since) => onKeep({ kind: 'public-since', tagId, since })} />;
  }
};
