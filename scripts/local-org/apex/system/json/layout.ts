/** Where the spaces go: none, or as `JSON.serializePretty` writes. */
import { quote } from './write.ts';

export interface JsonLayout {
  array(items: readonly string[], depth: number): string;
  object(members: readonly (readonly [name: string, value: string])[], depth: number): string;
}

export const compact: JsonLayout = {
  array: (items) => `[${items.join(',')}]`,
  object: (members) => `{${members.map(([name, value]) => `${quote(name)}:${value}`).join(',')}}`,
};

/** Members on lines of their own, two spaces deeper; arrays on one line. */
export const pretty: JsonLayout = {
  array: (items) => (items.length === 0 ? '[ ]' : `[ ${items.join(', ')} ]`),
  object: (members, depth) => {
    if (members.length === 0) return '{ }';
    const indent = '  '.repeat(depth + 1);
    return `{\n${members.map(([name, value]) => `${indent}${quote(name)} : ${value}`).join(',\n')}\n${'  '.repeat(depth)}}`;
  },
};
