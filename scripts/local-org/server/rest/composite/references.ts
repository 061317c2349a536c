/** `@{NewAccount.id}` in a request: what an earlier one answered. REST API Developer Guide, "Composite". */
import { badRequest } from '../../http/fault.ts';

const reference = /@\{(\w+)((?:\.\w+|\[\d+\])*)\}/g;

export type Answers = ReadonlyMap<string, unknown>;

/** @returns the value with its references filled in @throws HttpFault for one that leads nowhere */
export function filled(value: unknown, answers: Answers): unknown {
  if (typeof value === 'string') return filledText(value, answers);
  if (Array.isArray(value)) return value.map((each) => filled(each, answers));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, filled(each, answers)]));
}

/** What a text consists of alone keeps its kind. */
function filledText(text: string, answers: Answers): unknown {
  const [whole] = text.matchAll(reference);
  if (whole !== undefined && whole[0] === text) return valueAt(answers, whole[1] ?? '', whole[2] ?? '');
  return text.replace(reference, (_, name: string, path: string) => String(valueAt(answers, name, path)));
}

export const filledAddress = (address: string, answers: Answers): string =>
  address.replace(reference, (_, name: string, path: string) => encodeURI(String(valueAt(answers, name, path))));

function valueAt(answers: Answers, name: string, path: string): unknown {
  let value: unknown = answers.get(name);
  for (const [, member = '', index] of path.matchAll(/\.(\w+)|\[(\d+)\]/g)) {
    if (typeof value !== 'object' || value === null) value = undefined;
    else if (index !== undefined) value = (value as readonly unknown[])[Number(index)];
    else value = memberOf(value as Readonly<Record<string, unknown>>, member);
  }
  if (value !== undefined && value !== null) return value;
  throw badRequest(`Invalid reference specified. No value for ${name}${path} found in ${name}`, 'PROCESSING_HALTED');
}

/** `id` and `Id` are the same. */
function memberOf(value: Readonly<Record<string, unknown>>, member: string): unknown {
  if (Object.hasOwn(value, member)) return value[member];
  const name = Object.keys(value).find((each) => each.toLowerCase() === member.toLowerCase());
  return name === undefined ? undefined : value[name];
}
