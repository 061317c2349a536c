/**
 * Null arguments of platform functions that take a value: most raise `Argument cannot be null.` before they do
 * anything; the text methods that Salesforce has from Apache Commons give a quiet answer instead.
 * Apex Reference, "String Class", "Primitive Types".
 */
import { apexError } from '../values/exception.ts';
import type { PlatformFunction } from './platform-class.ts';

/** Their parameters of these types must not be null. */
const guardedTypes = /^(Integer|Long|Double|Decimal|Boolean)$/;
const guardedClasses = new Set(
  [
    'Blob',
    'Crypto',
    'Date',
    'Datetime',
    'Decimal',
    'Double',
    'EncodingUtil',
    'Integer',
    'List',
    'Long',
    'Matcher',
    'Math',
    'Pattern',
    'String',
    'Time',
  ].map((name) => `system.${name.toLowerCase()}`),
);
const collections = new Set(['system.list', 'system.set', 'system.map']);
/** Here values of every type must be there. */
const strictClasses = new Set(['system.blob', 'system.crypto', 'system.encodingutil', 'system.pattern']);
const strictStatics = new Set(
  ['Date', 'Datetime', 'Decimal', 'Double', 'Id', 'Integer', 'Long', 'Time'].map(
    (name) => `system.${name.toLowerCase()}`,
  ),
);

/** Text methods that ask for their text. */
const strictTextMethods =
  /^(compareTo|contains|endsWith|indexOf|lastIndexOf|replace|replaceAll|replaceFirst|split|startsWith|escapeSingleQuotes|join|format)\(/;

/** What the others answer for a null in the place of text. */
const quietAnswers: Readonly<Record<string, (self: string) => unknown>> = {
  containsAny: () => false,
  containsIgnoreCase: () => false,
  containsNone: () => true,
  containsOnly: () => false,
  countMatches: () => 0,
  difference: (self) => self,
  endsWithIgnoreCase: () => false,
  indexOfAny: () => -1,
  indexOfAnyBut: () => -1,
  indexOfDifference: () => 0,
  indexOfIgnoreCase: () => -1,
  lastIndexOfIgnoreCase: () => -1,
  remove: (self) => self,
  removeEnd: (self) => self,
  removeEndIgnoreCase: (self) => self,
  removeStart: (self) => self,
  removeStartIgnoreCase: (self) => self,
  startsWithIgnoreCase: () => false,
  substringAfter: () => '',
  substringAfterLast: () => '',
  substringBefore: (self) => self,
  substringBeforeLast: (self) => self,
  substringBetween: () => null,
};

/**
 * @param type full name, `System.Date`
 * @param key signature, `addDays(Integer)`
 * @param isStatic whether the function has no receiver
 * @returns the function, or one that looks at its arguments first
 */
export function guardNulls(type: string, key: string, run: PlatformFunction, isStatic: boolean): PlatformFunction {
  return guard(type, key, run, isStatic, isStatic ? 0 : 1);
}

/** As `guardNulls`, for a constructor: its first argument is the list of type arguments. */
export function guardConstructor(type: string, key: string, run: PlatformFunction): PlatformFunction {
  return guard(type, key.replace(/^new\(|^\(/, 'new('), run, true, 1);
}

function guard(type: string, key: string, run: PlatformFunction, isStatic: boolean, offset: number): PlatformFunction {
  const name = type.replace(/<.*/, '').toLowerCase();
  const [, method = '', list = ''] = /^(?:static )?(\w*)\$?\((.*)\)/.exec(key) ?? [];
  const parameters = list === '' ? [] : list.split(/,(?![^<]*>)/).map((part) => part.trim());
  const checked = parameters.flatMap((parameter, index) =>
    isGuarded(name, `${method}(${list})`, parameter, isStatic) ? [index] : [],
  );
  const guarded =
    checked.length === 0
      ? run
      : refusing(
          run,
          checked.map((index) => index + offset),
        );
  const quiet = name === 'system.string' && !isStatic ? quietAnswers[method] : undefined;
  const texts = quiet ? parameters.flatMap((parameter, index) => (parameter === 'String' ? [index] : [])) : [];
  if (!quiet || texts.length === 0) return guarded;
  return (tx, self: string, ...args) =>
    texts.some((index) => args[index] === null) ? quiet(self) : guarded(tx, self, ...args);
}

function isGuarded(name: string, key: string, parameter: string, isStatic: boolean): boolean {
  if (guardedTypes.test(parameter)) return guardedClasses.has(name) && !/^valueOf\((Object|Boolean)/.test(key);
  if (parameter === 'Object') return false;
  // Other collections are taken in, so they must be there; equality may ask for null.
  if (collections.has(name))
    return /^(List|Set|Map)</.test(parameter) && !key.startsWith('equals') && !isListOfList(name, key);
  if (strictClasses.has(name) || (isStatic && strictStatics.has(name))) return true;
  return (
    name === 'system.string' && strictTextMethods.test(key) && parameter === 'String' && !key.startsWith('valueOf')
  );
}

/** `new List<String>(texts)`: of null it makes an empty list. */
function isListOfList(name: string, key: string): boolean {
  return name === 'system.list' && key === 'new(List<T>)';
}

/** Written out for speed: such functions stand in inner loops. */
function refusing(run: PlatformFunction, places: readonly number[]): PlatformFunction {
  const [p0, p1, p2, p3, p4, p5, p6] = Array.from({ length: 7 }, (_, place) => places.includes(place));
  return (tx, a: unknown, b: unknown, c: unknown, d: unknown, e: unknown, f: unknown, g: unknown) => {
    if (
      (p1 && b === null) ||
      (p0 && a === null) ||
      (p2 && c === null) ||
      (p3 && d === null) ||
      (p4 && e === null) ||
      (p5 && f === null) ||
      (p6 && g === null)
    )
      throw apexError('System.NullPointerException', 'Argument cannot be null.');
    return run(tx, a, b, c, d, e, f, g) as unknown;
  };
}
