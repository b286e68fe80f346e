import { formatOf } from './formats.ts';
import { words } from './words.ts';

/** A whole number as the language writes it: "12,304". */
export const wholeNumber = (value: number): string => formatOf(Intl.NumberFormat, words.language, {}).format(value);

/** A size in bytes: "2.4 GB". */
export const byteSize = (bytes: number): string => {
  const steps = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
  const step = bytes < 1 ? 0 : Math.min(steps.length - 1, Math.floor(Math.log10(bytes) / 3));
  const unit = steps[step] ?? 'byte';
  const format = formatOf(Intl.NumberFormat, words.language, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: step > 1 ? 1 : 0,
  });
  return format.format(bytes / 1000 ** step);
};
