import type { CallOutput } from '../../../shared/contract/calls.ts';
import { CompanyName } from '../../parts/company-name.tsx';
import { wholeNumber } from '../../words/numbers.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './leaks.module.css';

type Row = CallOutput<'charts.by-company'>['rows'][number];
const columns = ['leaks', 'certain', 'likely', 'possible', 'receivers', 'messages'] as const;

/** The numbers behind the chart. */
export const PictureTable = ({ rows }: { readonly rows: readonly Row[] }) => {
  const t = useWords();
  const headOf = (column: (typeof columns)[number]) =>
    column === 'certain' || column === 'likely' || column === 'possible'
      ? t(`confidence.${column}`)
      : t(`leaks.picture.${column}`);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('leaks.picture.company')}</th>
          {columns.map((column) => (
            <th key={column} scope="col" className={styles.number}>
              {headOf(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.holder.domain}:${row.holder.name}`}>
            <th scope="row">
              <CompanyName company={row.holder} />
            </th>
            {columns.map((column) => (
              <td key={column} className={styles.number}>
                {wholeNumber(row[column])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
