import type { OpenDialogOptions } from 'electron';
import type { CallInput } from '../../../shared/contract/calls.ts';

type Pick = CallInput<'host.pick'>;

const everything = { name: 'All files', extensions: ['*'] };

/** How the system's own dialog asks for a file or folder of each purpose. */
export function dialogFor(what: Pick['what'], purpose: Pick['purpose']): OpenDialogOptions {
  if (what === 'folder') return { properties: ['openDirectory', ...hidden(purpose)] };
  return { properties: ['openFile', ...many(purpose), ...hidden(purpose)], filters: filtersFor(purpose) };
}

// Thunderbird and friends keep mail in folders that begin with a dot.
function hidden(purpose: Pick['purpose']): readonly 'showHiddenFiles'[] {
  return purpose === 'mail' ? ['showHiddenFiles'] : [];
}

function many(purpose: Pick['purpose']): readonly 'multiSelections'[] {
  return purpose === 'mail' ? ['multiSelections'] : [];
}

function filtersFor(purpose: Pick['purpose']): NonNullable<OpenDialogOptions['filters']> {
  switch (purpose) {
    case 'mail':
      // Many mailboxes (Thunderbird, /var/mail) have no ending, so everything comes first.
      return [everything, { name: 'Mailboxes and messages', extensions: ['mbox', 'eml', 'gz'] }];
    case 'tags':
      return [{ name: 'Tags (CSV)', extensions: ['csv'] }, everything];
    case 'reference':
      return [everything];
  }
}
