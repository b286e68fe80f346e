import { accounts } from './en/accounts.ts';
import { asking } from './en/asking.ts';
import { corrections } from './en/corrections.ts';
import { failures } from './en/failures.ts';
import { general } from './en/general.ts';
import { home } from './en/home.ts';
import { leaks } from './en/leaks.ts';
import { letters } from './en/letters.ts';
import { settings } from './en/settings.ts';
import { signIn } from './en/sign-in.ts';
import { sources } from './en/sources.ts';
import { tags } from './en/tags.ts';
import { watching } from './en/watching.ts';
import { welcome } from './en/welcome.ts';

/** Every sentence the screens say, in English. `{{x}}` is filled with text, `{x}` with an element (see `Sentence`). */
export const en = {
  ...general,
  failures,
  welcome,
  home,
  sources,
  accounts,
  asking,
  signIn,
  tags,
  leaks,
  corrections,
  letters,
  settings,
  watching,
} as const;
