/** Reads the notation of the platform tables: `static name(Type, Map<K, V>): Return`. */
import { BLOB, OBJECT, platform, PRIMITIVES, SOBJECT, VOID, listOf } from '../known.ts';
import type { ApexType } from '../type.ts';

export interface PlatformMethod {
  readonly name: string;
  /** `add(Integer, T)`: what a platform class implements. */
  readonly key: string;
  readonly isStatic: boolean;
  readonly isAbstract: boolean;
  readonly parameters: readonly ApexType[];
  readonly returns: ApexType;
}
export interface PlatformProperty {
  readonly key: string;
  readonly type: ApexType;
  readonly isStatic: boolean;
}
export type PlatformMember =
  | ({ readonly kind: 'method' | 'constructor' } & PlatformMethod)
  | ({ readonly kind: 'property' } & PlatformProperty)
  | { readonly kind: 'value'; readonly name: string };

/** A type parameter inside a signature: T, K, V. */
function typeParameter(name: string): ApexType {
  return platform(`$${name}`);
}

/** @returns the member a line of a table stands for; a trailing `$` of a method's name is dropped */
export function readMember(line: string, typeParameters: readonly string[]): PlatformMember {
  const isStatic = line.startsWith('static ');
  const isAbstract = line.startsWith('abstract ');
  const text = isStatic ? line.slice(7) : isAbstract ? line.slice(9) : line;
  const open = text.indexOf('(');
  if (open < 0) {
    const colon = text.indexOf(':');
    return colon < 0
      ? { kind: 'value', name: text }
      : {
          kind: 'property',
          key: text.slice(0, colon),
          type: readType(text.slice(colon + 1).trim(), typeParameters),
          isStatic,
        };
  }
  const name = text.slice(0, open).replace(/\$$/, '');
  const close = text.lastIndexOf(')');
  const list = text.slice(open + 1, close);
  const parameters = splitTop(list).map((part) => readType(part, typeParameters));
  if (name === 'new') {
    return {
      kind: 'constructor',
      name,
      key: `(${list})`,
      isStatic: false,
      isAbstract: false,
      parameters,
      returns: VOID,
    };
  }
  const returns = readType(text.slice(close + 2).trim(), typeParameters);
  return { kind: 'method', name, key: `${name}(${list})`, isStatic, isAbstract, parameters, returns };
}

/** @returns a type as the tables write it; what they name but do not hold stands as Object */
export function readType(text: string, typeParameters: readonly string[]): ApexType {
  if (text.endsWith('[]')) {
    return listOf(readType(text.slice(0, -2), typeParameters));
  }
  const open = text.indexOf('<');
  const name = open < 0 ? text : text.slice(0, open);
  const args = open < 0 ? [] : splitTop(text.slice(open + 1, -1)).map((part) => readType(part, typeParameters));
  if (typeParameters.includes(name)) {
    return typeParameter(name);
  }
  const bare = name.replace(/^System\./, '');
  const simple = PRIMITIVES.get(bare.toLowerCase());
  if (simple !== undefined) {
    return simple;
  }
  switch (bare) {
    case 'void':
      return VOID;
    case 'SObject':
      return SOBJECT;
    case 'RecordSet$':
      return listOf(args[0] ?? SOBJECT);
    case 'ANY':
      return OBJECT;
    case 'Blob':
      return BLOB;
    default:
      return name.startsWith('SObjectStubs.')
        ? { kind: 'sobject', name: name.slice(13) }
        : platform(name.includes('.') ? name : `System.${name}`, ...args);
  }
}

/** Splits at commas outside angle brackets. */
function splitTop(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    depth += c === '<' ? 1 : c === '>' ? -1 : 0;
    if (c === ',' && depth === 0) {
      parts.push(text.slice(start, i).trim());
      start = i + 1;
    }
  }
  const last = text.slice(start).trim();
  return last === '' ? parts : [...parts, last];
}
