/** Arguments of calls, and the query among them that a parameter turns into a record. */
import type { Expression } from '../../syntax/nodes.ts';
import type { BodyContext } from '../context.ts';
import { firstMissing, isUnknown, UNKNOWN } from '../known.ts';
import type { Argument } from '../members/overloads.ts';
import type { ApexType } from '../type.ts';
import { checkReadable } from './accessors.ts';
import { checkExpression } from './expression.ts';

export function checkArguments(nodes: readonly Expression[], body: BodyContext): Argument[] {
  return nodes.map((node) => ({ node, type: argumentType(node, body) }));
}

/** What gives nothing fits no parameter; that a method of the platform gives nothing is not relied on. */
function argumentType(node: Expression, body: BodyContext): ApexType {
  const type = checkExpression(node, body);
  checkReadable(node, body);
  const isNothing = type.kind === 'void' && !isUnknown(type);
  return isNothing && body.unit.facts.resolutions.get(node)?.kind !== 'method' ? UNKNOWN : type;
}

/** Called when the overload is known. */
export function settleArguments(args: readonly Argument[], parameters: readonly ApexType[], body: BodyContext): void {
  args.forEach(({ node, type }, index) => {
    const parameter = parameters[index];
    if (node.kind === 'Soql' && parameter?.kind === 'sobject' && type.kind === 'platform') {
      body.unit.facts.types.set(node, type.args[0]!);
    }
  });
}

/** @returns what a call gives that cannot be judged, since an argument's type is not known */
export function unjudged(args: readonly Argument[]): ApexType {
  return firstMissing(args.map(({ type }) => type)) ?? UNKNOWN;
}

/** After a mistake in an argument the call itself cannot be judged. */
export function hasMistake(args: readonly Argument[]): boolean {
  return args.some(({ type }) => isUnknown(type));
}
