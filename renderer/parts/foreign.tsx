import { visibleLine, visibleText } from '../../shared/text/visible-text.ts';

type Props = { readonly text: string; readonly className?: string | undefined };

/** Text that came from mail or the person, on one line: nothing in it can act, and its direction stays inside. */
export const Foreign = ({ text, className }: Props) => (
  <bdi dir="auto" className={className}>
    {visibleLine(text)}
  </bdi>
);

/** The same for text of several lines. */
export const ForeignText = ({ text, className }: Props) => (
  <div dir="auto" className={className}>
    {visibleText(text)}
  </div>
);
