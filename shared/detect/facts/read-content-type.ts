import { readParameters } from './read-parameters.ts';

/** The top Content-Type in lower case, with `report-type` (RFC 6522) or `method` (RFC 6047) where they tell something. */
export const readContentType = (value: string): string => {
  const end = value.indexOf(';');
  const main = (end < 0 ? value : value.slice(0, end)).trim().toLowerCase().slice(0, 100);
  if (end < 0) return main;
  if (main === 'multipart/report') return withParameter(main, value, 'report-type');
  return main === 'text/calendar' ? withParameter(main, value, 'method') : main;
};

const withParameter = (main: string, value: string, name: string): string => {
  const parameter = readParameters(value).parameters.get(name)?.toLowerCase().slice(0, 100) ?? '';
  return parameter === '' ? main : `${main}; ${name}=${parameter}`;
};
