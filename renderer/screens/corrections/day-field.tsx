import { TextField } from '../../parts/field.tsx';
import { fieldDay } from '../../words/dates.ts';

type Props = {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly autoFocus?: boolean;
  readonly onChange: (value: string) => void;
};

/** A day that is over or today. */
export const DayField = ({ label, hint, value, autoFocus = false, onChange }: Props) => (
  <TextField
    label={label}
    hint={hint}
    type="date"
    required
    max={fieldDay(Date.now())}
    value={value}
    autoFocus={autoFocus}
    onChange={({ target }) => onChange(target.value)}
  />
);

/** The start of a chosen day in UTC; null while the field is empty or holds no day. */
export const dayIn = (value: string): number | null => {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) ? null : time;
};
