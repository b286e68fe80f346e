import { startTransition, useCallback, useState } from 'react';

/** How wide a part is, in pixels: 0 until it is known. To be given to the part as its `ref`. */
export const useWidth = (): { readonly width: number; readonly ref: (part: HTMLElement | null) => (() => void) | undefined } => {
  const [width, setWidth] = useState(0);
  const ref = useCallback((part: HTMLElement | null) => {
    if (part === null) return undefined;
    // What is drawn into the width is much: it is drawn in small steps.
    const observer = new ResizeObserver(([entry]) => startTransition(() => setWidth(Math.floor(entry?.contentRect.width ?? 0))));
    observer.observe(part);
    return () => observer.disconnect();
  }, []);
  return { width, ref };
};
