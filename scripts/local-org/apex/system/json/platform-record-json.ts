/**
 * Results and descriptions of the platform as JSON: `{"success":true,"id":"001…","errors":[]}`. Tests make results
 * of DML that way. Which members there are says the platform's table.
 */
import type { Transaction } from '../../../org/transaction.ts';
import { readType } from '../../types/platform/signatures.ts';
import type { ApexType } from '../../types/type.ts';
import { normalisedId } from '../../values/id.ts';
import { ApexList } from '../../values/list.ts';
import { membersOf, PlatformRecord } from '../platform-record.ts';
import type { JsonObject, JsonValue } from './parse.ts';
import { readTyped, type ReadContext } from './read-typed.ts';

interface Member {
  /** `errors` for `getErrors()`, `success` for `isSuccess()`. */
  readonly name: string;
  readonly type: ApexType;
}

/** Messages of callouts and pages are no data. */
const refused = /^(System\.(Http|Rest|Page|Request)|ApexPages\.|Metadata\.)/;

/** @returns whether objects of the type are written to JSON and read from it */
export function isRecordType(typeName: string): boolean {
  return !refused.test(typeName) && membersIn(typeName).length > 0;
}

/** @returns names and values, in the order in which JSON has them */
export function platformMembers(tx: Transaction, record: PlatformRecord): (readonly [string, unknown])[] {
  return membersIn(record.typeName)
    .filter(({ name }) => !unlisted.has(`${record.typeName}.${name}`) || record.held(name) !== undefined)
    .map(({ name }) => [name, record.get(tx, name)] as const);
}

/** @returns an object of the type with the members that the JSON has; what it does not know is passed over */
export function readPlatformRecord(json: JsonObject, typeName: string, context: ReadContext): PlatformRecord {
  // The platform's table writes inner classes with `$`, their objects say it with a dot.
  const record = new PlatformRecord(typeName.replaceAll('$', '.'));
  const given = new Map([...json.members].map(([name, value]) => [name.toLowerCase(), value] as const));
  for (const { name, type } of membersIn(typeName)) {
    const json = given.get(name.toLowerCase()) ?? null;
    record.set(name, (isNoId(json, type) ? null : readTyped(json, type, context)) ?? absent(type));
  }
  return record;
}

/** Results take any text for their id, such as the word that a null id becomes within a text. */
function isNoId(json: JsonValue, type: ApexType): boolean {
  return type.kind === 'primitive' && type.name === 'Id' && typeof json === 'string' && normalisedId(json) === null;
}

function absent(type: ApexType): unknown {
  if (type.kind === 'primitive' && type.name === 'Boolean') return false;
  return type.kind === 'platform' && type.name === 'System.List' ? new ApexList(type.args[0] ?? type) : null;
}

const known = new Map<string, readonly Member[]>();

function membersIn(typeName: string): readonly Member[] {
  let members = known.get(typeName);
  if (members === undefined) known.set(typeName, (members = readMembers(typeName)));
  return members;
}

/** Tokens are no JSON, and so no members of what describes. */
const heldTokens = /\bSchema\.SObject(Field|Type)\b/;

/** What only JSON shows, where there is such a value: Apex has no name for it. */
const unlisted: ReadonlyMap<string, string> = new Map([['Schema.PicklistEntry.validFor', 'validFor: String']]);

/** Those that tell how it went come first. */
function readMembers(typeName: string): readonly Member[] {
  const members = new Map<string, Member>();
  const more = [...unlisted].filter(([name]) => name.startsWith(`${typeName}.`)).map(([, line]) => line);
  for (const line of [...membersOf(typeName), ...more]) {
    const [, name, type] = /^(?:get|is)([A-Z]\w*)\$?\(\): (.*)$/.exec(line) ?? /^(\w+): (.*)$/.exec(line) ?? [];
    if (name === undefined || type === undefined || heldTokens.test(type)) continue;
    const key = name.charAt(0).toLowerCase() + name.slice(1);
    if (!members.has(key.toLowerCase())) members.set(key.toLowerCase(), { name: key, type: readType(type, []) });
  }
  const first = ['success', 'id'];
  const rank = ({ name }: Member): number => (first.includes(name) ? first.indexOf(name) : first.length);
  return [...members.values()].sort((left, right) => rank(left) - rank(right));
}
