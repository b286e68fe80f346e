import { useWords } from '../words/use-words.ts';
import styles from './company-name.module.css';
import { Foreign } from './foreign.tsx';

type Company = { readonly name: string; readonly domain: string };

/** A company as a person knows it; without a name its domain, without either a plain word for it. */
export const CompanyName = ({ company, unknown }: { readonly company: Company; readonly unknown?: string }) => {
  const t = useWords();
  const text = company.name || company.domain;
  if (text === '') return <span className={styles.unknown}>{unknown ?? t('company.unknown')}</span>;
  return <Foreign text={text} className={styles.name} />;
};

/** The domain beside a company's name, when it says more than the name. */
export const CompanyDomain = ({ company }: { readonly company: Company }) =>
  company.domain === '' || company.domain === company.name ? null : <Foreign text={company.domain} className={styles.domain} />;
