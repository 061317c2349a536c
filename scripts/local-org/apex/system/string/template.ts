/**
 * `String.template`: places of a text, `${name}`, are filled from a map. Summer '26 Release Notes, "Write Cleaner Code by
 * Using Multiline Strings". How other values than texts, numbers and truth are printed, and what becomes of places for
 * which the map has nothing, is not told there: it is refused, not guessed.
 */
import { unsupported } from '../../../errors/catalogue.ts';
import { unsupportedPlatform } from '../../../errors/unsupported-platform.ts';
import type { ApexMap } from '../../values/map.ts';
import { stringOf } from '../../values/string-of.ts';
import { typeNameOf } from '../../values/type-name-of.ts';
import type { PlatformFunction } from '../platform-class.ts';

const PLACE = /\$\{([^{}]*)\}/g;
const PLAIN = new Set(['Boolean', 'Decimal', 'Double', 'Id', 'Integer', 'Long', 'String']);

function filling(name: string, values: ApexMap<string, unknown>): string {
  const value = values.get(name);
  const type = typeNameOf(value);
  if (!PLAIN.has(type))
    throw unsupported(unsupportedPlatform.feature, [`${type} for \${${name}} in String.template(Map<String, Object>)`]);
  return stringOf(value);
}

export const templateMethods: Readonly<Record<string, PlatformFunction>> = {
  'template(Map<String, Object>)': (_tx, self: string, values: ApexMap<string, unknown>) =>
    self.replace(PLACE, (_place, name: string) => filling(name, values)),
};
