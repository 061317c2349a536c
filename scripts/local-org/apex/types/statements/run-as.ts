/** `System.runAs(user) { … }`. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { RunAsStatement } from '../../syntax/nodes.ts';
import type { BodyContext } from '../context.ts';
import { checkValue } from '../expressions/expression.ts';
import { isUnknown, sobject } from '../known.ts';
import { block } from './block.ts';

export function runAs(node: RunAsStatement, body: BodyContext): void {
  const type = checkValue(node.user, body, sobject('User'));
  const isUser = type.kind === 'sobject' && (type.name === null || type.name === 'User');
  const isVersion = type.kind === 'platform' && type.name === 'System.Version';
  if (!isUnknown(type) && !isUser && !isVersion) {
    body.unit.report(compileErrors.runAsUser, node.user.at);
  }
  block(node.body, body);
}
