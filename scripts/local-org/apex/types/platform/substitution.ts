/** Type parameters replaced by arguments: `add(T)` of List<Account> takes an Account. */
import { OBJECT } from '../known.ts';
import type { ApexType } from '../type.ts';
import type { PlatformMethod } from './signatures.ts';

/** @param names the parameters of the declaring type, @param args what the receiver gives for them */
export function substitute(type: ApexType, names: readonly string[], args: readonly ApexType[]): ApexType {
  if (names.length === 0 || type.kind !== 'platform') {
    return type;
  }
  if (type.name.startsWith('$')) {
    const index = names.indexOf(type.name.slice(1));
    return index < 0 ? type : (args[index] ?? OBJECT);
  }
  return type.args.length === 0 ? type : { ...type, args: type.args.map((arg) => substitute(arg, names, args)) };
}

export function substituteMethod(
  method: PlatformMethod,
  names: readonly string[],
  args: readonly ApexType[],
): PlatformMethod {
  return names.length === 0
    ? method
    : {
        ...method,
        parameters: method.parameters.map((type) => substitute(type, names, args)),
        returns: substitute(method.returns, names, args),
      };
}
