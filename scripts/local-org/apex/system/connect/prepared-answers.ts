/**
 * What a test says that a method of ConnectApi is to answer: `setTestX(…, answer)`, then `X(…)` with the same arguments.
 * Apex Developer Guide, "Testing ConnectApi Code".
 */
import { testContext } from '../../../org/test-context.ts';
import type { Transaction } from '../../../org/transaction.ts';
import { stringOf } from '../../values/string-of.ts';
import type { PlatformFunction } from '../platform-class.ts';
import { factsOf, plainKey } from '../platform-facts.ts';

type Answers = Map<string, unknown>;

/** @returns the method that keeps an answer, or the one that gives it; undefined where a test cannot prepare any. */
export function preparedMethod(type: string, key: string, missing: PlatformFunction): PlatformFunction | undefined {
  if (!/^connectapi\./i.test(type)) return undefined;
  const [name = ''] = plainKey(key).split('(');
  if (/^setTest/i.test(name))
    return (tx, ...args: unknown[]) =>
      void answersOf(tx).set(keyOf(type, name.slice('setTest'.length), args.slice(0, -1)), args.at(-1));
  const setter = `static setTest${name}(`.toLowerCase();
  if (factsOf(type)?.members.some((member) => member.toLowerCase().startsWith(setter)) !== true) return undefined;
  return (tx, ...args: unknown[]) => {
    const wanted = keyOf(type, name, args);
    return answersOf(tx).has(wanted) ? answersOf(tx).get(wanted) : (missing(tx, ...args) as unknown);
  };
}

const keyOf = (type: string, name: string, args: readonly unknown[]): string =>
  `${type}.${name}(${args.map(stringOf).join(', ')})`.toLowerCase();

function answersOf(tx: Transaction): Answers {
  const known = tx.store.get(testContext.answers) as Answers | undefined;
  if (known !== undefined) return known;
  const made: Answers = new Map();
  tx.store.set(testContext.answers, made);
  return made;
}
