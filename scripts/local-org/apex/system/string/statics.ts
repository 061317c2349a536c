/** Static String methods. */
import type { ApexDate } from '../../values/date.ts';
import { ApexDatetime } from '../../values/datetime.ts';
import type { ApexList } from '../../values/list.ts';
import { stringOf } from '../../values/string-of.ts';
import { elementsOf } from '../iterator.ts';
import type { PlatformFunction } from '../platform-class.ts';
import { formatMessage } from './message-format.ts';
import { ONLY_WHITE_SPACE } from './white-space.ts';

const isBlank = (text: string | null): boolean => text === null || ONLY_WHITE_SPACE.test(text);
const isEmpty = (text: string | null): boolean => text === null || text === '';
/** `String.valueOf` of null is null, not the word. */
const valueOf: PlatformFunction = (_tx, value: unknown) => (value === null ? null : stringOf(value));

function commonPrefix(texts: readonly (string | null)[]): string {
  const [first, ...rest] = texts.map((text) => text ?? '');
  let length = first?.length ?? 0;
  for (const text of rest) while (!text.startsWith(first?.slice(0, length) ?? '')) length--;
  return first?.slice(0, length) ?? '';
}

export const stringStatics: Readonly<Record<string, PlatformFunction>> = {
  'isBlank(String)': (_tx, text: string | null) => isBlank(text),
  'isNotBlank(String)': (_tx, text: string | null) => !isBlank(text),
  'isEmpty(String)': (_tx, text: string | null) => isEmpty(text),
  'isNotEmpty(String)': (_tx, text: string | null) => !isEmpty(text),
  'join(Object, String)': (_tx, items: unknown, separator: string) =>
    [...elementsOf(items)].map((item) => (item === null ? '' : stringOf(item))).join(separator),
  'format(String, List<Object>)': (_tx, pattern: string, values: ApexList | null) =>
    formatMessage(pattern, values?.items ?? []),
  'escapeSingleQuotes(String)': (_tx, text: string | null) => text?.replace(/['\\]/g, '\\$&') ?? null,
  'fromCharArray(List<Integer>)': (_tx, codes: ApexList<number>) =>
    codes.items.map((code) => String.fromCharCode(code)).join(''),
  'getCommonPrefix(List<String>)': (_tx, texts: ApexList<string | null>) => commonPrefix(texts.items),
  // Unlike concatenation, these print a Date without a time and a Datetime in the user's zone.
  'valueOf(Date)': (_tx, date: ApexDate | null) => date?.toString() ?? null,
  'valueOf(Datetime)': (tx, moment: ApexDatetime | null) => moment?.textIn(tx.user.timeZone) ?? null,
  'valueOfGmt(Datetime)': (_tx, moment: ApexDatetime | null) => moment?.textIn('UTC') ?? null,
  'valueOf(Object)': (tx, value: unknown) =>
    value instanceof ApexDatetime ? value.textIn(tx.user.timeZone) : valueOf(tx, value),
  'valueOf(Decimal)': valueOf,
  'valueOf(Double)': valueOf,
  'valueOf(Integer)': valueOf,
  'valueOf(Long)': valueOf,
};
