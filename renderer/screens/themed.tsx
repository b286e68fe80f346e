import { type ReactNode, useEffect } from 'react';
import { useCall } from '../client/use-call.ts';
import { applyTheme } from '../look/apply-theme.ts';

/** Puts the chosen theme on the page; until it is known, the computer's. */
export const Themed = ({ children }: { readonly children: ReactNode }) => {
  const choice = useCall('settings.get', {}).data?.theme ?? 'system';
  useEffect(() => applyTheme(choice), [choice]);
  return <>{children}</>;
};
