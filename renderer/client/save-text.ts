import { call } from './call.ts';

/** How saving ended: by the host's dialog, by the browser's download, or not at all because the person cancelled. */
export type Saved = 'saved' | 'downloaded' | 'cancelled';

/** Saves a text as a file: through the host's dialog where it has one, else as a download. */
export const saveText = async (name: string, content: string): Promise<Saved> => {
  const { dialogs } = await call('host.describe', {});
  if (dialogs) return (await call('host.save', { name, content })).saved ? 'saved' : 'cancelled';
  download(name, content);
  return 'downloaded';
};

const download = (name: string, content: string): void => {
  const address = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download reads the address after this turn; giving it back at once would cut it off.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};
