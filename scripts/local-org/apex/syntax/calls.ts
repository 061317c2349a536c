/** Calls: with a receiver, without one, and `this(…)` / `super(…)`. */
import type { DotMethodCallContext, MethodCallContext } from '@apexdevtools/apex-parser';
import { expressions } from './expressions.ts';
import type { Expression } from './nodes.ts';
import { at } from './place.ts';

export function dotCall(ctx: DotMethodCallContext, target: Expression, isSafe: boolean): Expression {
  const name = ctx.anyId();
  return {
    kind: 'MethodCall',
    target,
    name: name.getText(),
    arguments: expressions(ctx.expressionList()),
    isSafe,
    at: at(name),
  };
}

export function bareCall(ctx: MethodCallContext): Expression {
  const place = at(ctx);
  const args = expressions(ctx.expressionList());
  const name = ctx.id();
  if (name) {
    const [first = '', method] = name.getText().split('.');
    if (method !== undefined) {
      const target: Expression = { kind: 'Name', name: first, at: place };
      return { kind: 'MethodCall', target, name: method, arguments: args, isSafe: false, at: place };
    }
    return { kind: 'MethodCall', target: null, name: name.getText(), arguments: args, isSafe: false, at: place };
  }
  return { kind: 'ConstructorCall', of: ctx.THIS() ? 'this' : 'super', arguments: args, at: place };
}
