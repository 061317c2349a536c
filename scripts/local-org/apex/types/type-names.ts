/** Types in words, and compared. */
import type { ApexType } from './type.ts';

/** @returns the name the platform's messages use: `List<String>`, `Outer.Inner`, `Database.SaveResult` */
export function typeName(type: ApexType): string {
  switch (type.kind) {
    case 'primitive':
      return type.name;
    case 'void':
      return 'void';
    case 'null':
      return 'NULL';
    case 'class':
      return type.symbol.fullName;
    case 'sobject':
      return type.name ?? 'SObject';
    case 'platform': {
      const name = type.name.replace(/^\?(?=.)/, '');
      const bare = name.startsWith('System.') && type.args.length > 0 ? name.slice(7) : name;
      return type.args.length === 0 ? bare.replaceAll('$', '.') : `${bare}<${type.args.map(typeName).join(', ')}>`;
    }
  }
}

/** @returns `(String, List<Id>)` without the parentheses, as messages list arguments */
export function typeNames(types: readonly ApexType[]): string {
  return types.map(typeName).join(', ');
}

export function sameType(a: ApexType, b: ApexType): boolean {
  if (a === b) {
    return true;
  }
  switch (a.kind) {
    case 'primitive':
      return b.kind === 'primitive' && a.name === b.name;
    case 'class':
      return b.kind === 'class' && a.symbol === b.symbol;
    case 'sobject':
      return b.kind === 'sobject' && a.name === b.name;
    case 'platform':
      return b.kind === 'platform' && a.name === b.name && sameTypes(a.args, b.args);
    default:
      return a.kind === b.kind;
  }
}

export function sameTypes(a: readonly ApexType[], b: readonly ApexType[]): boolean {
  return a.length === b.length && a.every((type, index) => sameType(type, b[index]!));
}
