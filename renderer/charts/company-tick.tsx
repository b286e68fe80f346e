import styles from './charts.module.css';

type Props = { readonly x: number | string; readonly y: number | string; readonly payload: { readonly value: string } };

const longest = 26;

/** A company's name beside its bar; a long one is cut, the whole one shows on hover. */
export const CompanyTick = ({ x, y, payload }: Props) => {
  const { value } = payload;
  const name = value.length > longest ? `${value.slice(0, longest - 1)}…` : value;
  return (
    <text x={x} y={y} dy={4} textAnchor="end" className={styles.name}>
      <title>{value}</title>
      {name}
    </text>
  );
};
