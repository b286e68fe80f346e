import { Bar, BarChart, LabelList, Rectangle, type RectangleProps, XAxis, YAxis } from 'recharts';
import type { CallOutput } from '../../shared/contract/calls.ts';
import { visibleLine } from '../../shared/text/visible-text.ts';
import { wholeNumber } from '../words/numbers.ts';
import { chartHeight } from './chart-height.ts';
import styles from './charts.module.css';
import { CompanyTick } from './company-tick.tsx';
import { useSteps } from './use-steps.ts';
import { useWidth } from './use-width.ts';

type Row = CallOutput<'charts.by-company'>['rows'][number];
type Props = {
  readonly rows: readonly Row[];
  readonly label: string;
  readonly onChoose: (holder: Row['holder']) => void;
};

const nameWidth = 190;
const room = { top: 0, right: 48, bottom: 0, left: 0 };

const OutlinedBar = (props: RectangleProps) => <Rectangle {...props} className={styles.outlined ?? ''} />;

const bars = [
  { dataKey: 'certain', className: styles.certain ?? '' },
  { dataKey: 'likely', fill: 'url(#hatch-likely)', shape: OutlinedBar },
  { dataKey: 'possible', fill: 'transparent', shape: OutlinedBar },
] as const;

/** Horizontal bars, longest first; how sure we are is the fill: solid, hatched, outlined. */
export const LeaksByCompanyChart = ({ rows, label, onChoose }: Props) => {
  const data = rows.map((row) => ({ ...row, name: visibleLine(row.holder.name || row.holder.domain) }));
  const { width, ref } = useWidth();
  // The axes, then one kind of bars after the other, then the numbers.
  const step = useSteps(bars.length + 1, width > 0);
  const most = Math.max(1, ...rows.map(({ leaks }) => leaks));
  const choose = (index: number) => {
    const row = rows[index];
    if (row !== undefined) onChoose(row.holder);
  };
  return (
    <div ref={ref} className={styles.chart} role="img" aria-label={label} style={{ height: chartHeight(rows.length) }}>
      {width > 0 && (
        <BarChart
          width={width}
          height={chartHeight(rows.length)}
          data={data}
          layout="vertical"
          margin={room}
          barSize={20}
          accessibilityLayer={false}
        >
          <defs>
            <pattern id="hatch-likely" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="2.4" height="5" className={styles.certain} />
            </pattern>
          </defs>
          <XAxis type="number" hide domain={[0, most]} allowDecimals={false} />
          <YAxis
            type="category"
            dataKey="name"
            width={nameWidth}
            axisLine={false}
            tickLine={false}
            tick={CompanyTick}
            interval={0}
          />
          {bars.slice(0, step).map((bar) => (
            <Bar key={bar.dataKey} stackId="leaks" isAnimationActive={false} onClick={(_, at) => choose(at)} {...bar}>
              {bar === bars.at(-1) && step > bars.length && (
                <LabelList
                  dataKey="leaks"
                  position="right"
                  className={styles.value}
                  formatter={(value) => wholeNumber(Number(value))}
                />
              )}
            </Bar>
          ))}
        </BarChart>
      )}
    </div>
  );
};
