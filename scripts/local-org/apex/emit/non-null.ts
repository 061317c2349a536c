/**
 * Finds locals that never hold null, so that loops over counters run as plain JavaScript. A local
 * counts when every value it is ever given is provably not null; parameters never count.
 */
import type { AssignExpression, Expression, LocalVariable, Statement } from '../syntax/nodes.ts';
import type { BodyContext } from './body-context.ts';
import { walk } from './walk.ts';

const PLAIN = new Set(['Integer', 'Long', 'Boolean', 'String']);
const NEVER_NULL = new Set([
  'size()',
  'length()',
  'isEmpty()',
  'contains(Object)',
  'containsKey(Object)',
  'contains(T)',
  'containsKey(K)',
]);

/** @returns whether the expression's value is certainly not null. */
export function isNonNull(e: Expression, cx: BodyContext, locals: ReadonlySet<string> = cx.nonNull): boolean {
  switch (e.kind) {
    case 'Literal':
      return e.type !== 'null';
    case 'Name': {
      const resolution = cx.resolution(e);
      return resolution?.kind === 'enumValue' || (resolution?.kind === 'local' && locals.has(e.name.toLowerCase()));
    }
    case 'Binary':
      return e.operator !== '??' || isNonNull(e.right, cx, locals);
    case 'Unary':
    case 'Postfix':
    case 'InstanceOf':
    case 'NewObject':
    case 'NewCollection':
    case 'This':
      return true;
    case 'Ternary':
      return isNonNull(e.then, cx, locals) && isNonNull(e.otherwise, cx, locals);
    case 'Cast':
      return isNonNull(e.value, cx, locals);
    case 'Assign':
      return e.operator !== '=' || isNonNull(e.value, cx, locals);
    case 'MethodCall': {
      const resolution = cx.resolution(e);
      return !e.isSafe && resolution?.kind === 'platformMethod' && NEVER_NULL.has(resolution.key);
    }
    default:
      return false;
  }
}

/** @returns the lower-case names of such locals in a body. */
export function nonNullLocals(body: readonly Statement[], cx: BodyContext): ReadonlySet<string> {
  const given = new Map<string, (Expression | null)[]>();
  const give = (name: string, value: Expression | null): void => {
    const key = name.toLowerCase();
    const values = given.get(key);
    if (values === undefined) given.set(key, [value]);
    else values.push(value);
  };
  walk(body, (node) => {
    if (node.kind === 'LocalVariable') {
      const local = node as LocalVariable;
      const type = cx.typeOfRef(local.type);
      const isPlain = type.kind === 'primitive' && PLAIN.has(type.name);
      for (const declarator of local.declarators) give(declarator.name, isPlain ? declarator.initial : null);
    } else if (node.kind === 'ForEach') {
      give((node as unknown as { name: string }).name, null);
    } else if (node.kind === 'Try') {
      for (const { name } of (node as unknown as { catches: { name: string }[] }).catches) give(name, null);
    } else if (node.kind === 'Assign') {
      const assign = node as AssignExpression;
      if (assign.operator === '=' && assign.target.kind === 'Name') give(assign.target.name, assign.value);
    }
  });
  const names = new Set(given.keys());
  for (let isSettled = false; !isSettled;) {
    isSettled = true;
    for (const name of names) {
      if (given.get(name)!.every((value) => value !== null && isNonNull(value, cx, names))) continue;
      names.delete(name);
      isSettled = false;
    }
  }
  return names;
}
