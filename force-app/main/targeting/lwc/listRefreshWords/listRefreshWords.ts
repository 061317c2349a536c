import { labels } from './labels';

const statuses: Readonly<Record<string, string>> = {
  Building: labels.building,
  Open: labels.open,
  'Signed by One Side': labels.signedOnce,
  Applying: labels.applying,
  Closed: labels.closed,
  Cancelled: labels.cancelled,
};

/** @returns the status of a list refresh as people say it */
export function statusText(status: string | null | undefined): string {
  return statuses[status ?? ''] ?? status ?? '';
}

/** @returns the label with `{0}`, `{1}` … replaced by the values in their order */
export function filled(label: string, ...values: readonly (string | number | null | undefined)[]): string {
  return values.reduce<string>((text, value, index) => text.replace(`{${index}}`, String(value ?? '')), label);
}
