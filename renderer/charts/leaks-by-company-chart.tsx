import { Bar, BarChart, LabelList, Rectangle, type RectangleProps, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { CallOutput } from '../../shared/contract/calls.ts';
import { visibleLine } from '../../shared/text/visible-text.ts';
import { wholeNumber } from '../words/numbers.ts';
import { chartHeight } from './chart-height.ts';
import styles from './charts.module.css';
import { CompanyTick } from './company-tick.tsx';

type Row = CallOutput<'charts.by-company'>['rows'][number];
type Props = {
  readonly rows: readonly Row[];
  readonly label: string;
  readonly onChoose: (holder: Row['holder']) => void;
};

const nameWidth = 190;
const room = { top: 0, right: 48, bottom: 0, left: 0 };

/** Horizontal bars, longest first; how sure we are is the fill: solid, hatched, outlined. */
export const LeaksByCompanyChart = ({ rows, label, onChoose }: Props) => {
  const data = rows.map((row) => ({ ...row, name: visibleLine(row.holder.name || row.holder.domain) }));
  const choose = (index: number) => {
    const row = rows[index];
    if (row !== undefined) onChoose(row.holder);
  };
  return (
    <div className={styles.chart} role="img" aria-label={label} style={{ height: chartHeight(rows.length) }}>
      <ResponsiveContainer width="100%" height="100%">
        <BarChart data={data} layout="vertical" margin={room} barSize={20} accessibilityLayer={false}>
          <defs>
            <pattern id="hatch-likely" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="2.4" height="5" className={styles.certain} />
            </pattern>
          </defs>
          <XAxis type="number" hide domain={[0, 'dataMax']} allowDecimals={false} />
          <YAxis
            type="category"
            dataKey="name"
            width={nameWidth}
            axisLine={false}
            tickLine={false}
            tick={CompanyTick}
            interval={0}
          />
          <Bar
            dataKey="certain"
            stackId="leaks"
            className={styles.certain ?? ''}
            isAnimationActive={false}
            onClick={(_, at) => choose(at)}
          />
          <Bar
            dataKey="likely"
            stackId="leaks"
            fill="url(#hatch-likely)"
            shape={OutlinedBar}
            isAnimationActive={false}
            onClick={(_, at) => choose(at)}
          />
          <Bar
            dataKey="possible"
            stackId="leaks"
            fill="transparent"
            shape={OutlinedBar}
            isAnimationActive={false}
            onClick={(_, at) => choose(at)}
          >
            <LabelList
              dataKey="leaks"
              position="right"
              className={styles.value}
              formatter={(value) => wholeNumber(Number(value))}
            />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
};

const OutlinedBar = (props: RectangleProps) => <Rectangle {...props} className={styles.outlined ?? ''} />;
