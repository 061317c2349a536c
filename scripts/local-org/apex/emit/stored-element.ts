/** Lists that may have been made as ones of something narrower than they are declared as: what is stored is looked at. */
import type { MethodCall } from '../syntax/nodes.ts';
import type { Resolution } from '../types/checked.ts';
import type { ApexType } from '../types/type.ts';
import type { BodyContext } from './body-context.ts';

/** @returns whether it is a `List<Object>` or a `List<SObject>`. */
export function isWidelyDeclared(type: ApexType): boolean {
  if (type.kind !== 'platform' || type.name !== 'System.List') return false;
  const [element] = type.args;
  return (
    (element?.kind === 'sobject' && element.name === null) ||
    (element?.kind === 'primitive' && element.name === 'Object') ||
    (element?.kind === 'platform' && element.name === 'System.SObject')
  );
}

/** @returns the operation that a call on such a list goes through, or null. */
export function storingOf(
  e: MethodCall,
  to: Extract<Resolution, { kind: 'platformMethod' }>,
  cx: BodyContext,
): string | null {
  if (to.type !== 'System.List' || e.target === null || !isWidelyDeclared(cx.typeOf(e.target))) return null;
  if (/^(?:add|set)\(/.test(to.key)) return 'storing';
  return to.key.startsWith('addAll(') ? 'storingAll' : null;
}
