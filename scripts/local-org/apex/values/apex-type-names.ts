/** Types that come up in values, and their names as messages print them. */
import type { ApexType, PrimitiveName } from '../types/type.ts';

const primitive = (name: PrimitiveName): ApexType => ({ kind: 'primitive', name });

export const stringType = primitive('String');
export const integerType = primitive('Integer');
export const idType = primitive('Id');
export const booleanType = primitive('Boolean');
export const decimalType = primitive('Decimal');
export const objectType = primitive('Object');
export const anySObjectType: ApexType = { kind: 'sobject', name: null };

export const sobjectType = (name: string): ApexType => ({ kind: 'sobject', name });
export const platformType = (name: string, ...args: ApexType[]): ApexType => ({ kind: 'platform', name, args });
export const listType = (element: ApexType): ApexType => platformType('System.List', element);

/** @returns `Integer`, `List<Account>`, `Outer.Inner`, `Database.SaveResult`. */
export function typeText(type: ApexType): string {
  switch (type.kind) {
    case 'primitive':
      return type.name;
    case 'void':
      return 'void';
    case 'null':
      return 'null';
    case 'class':
      return type.symbol.fullName;
    case 'sobject':
      return type.name ?? 'SObject';
    case 'platform': {
      const name = type.name.replace(/^System\./, '').replaceAll('$', '.');
      return type.args.length === 0 ? name : `${name}<${type.args.map(typeText).join(', ')}>`;
    }
  }
}

export function isId(type: ApexType): boolean {
  return type.kind === 'primitive' && type.name === 'Id';
}
