import { startTransition, useEffect, useState } from 'react';

/** Counts from 0 to `steps`, one a moment, once it may begin: what takes long to draw is drawn part after part, and other things in between. */
export const useSteps = (steps: number, mayBegin: boolean): number => {
  const [step, setStep] = useState(0);
  const goesOn = mayBegin && step < steps;
  useEffect(() => {
    if (!goesOn) return undefined;
    const timer = setTimeout(() => startTransition(() => setStep(step + 1)));
    return () => clearTimeout(timer);
  }, [goesOn, step]);
  return step;
};
