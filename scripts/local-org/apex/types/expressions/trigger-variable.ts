/** `Trigger.new` and the others; in a trigger they are typed by its object, elsewhere by SObject. */
import type { FieldAccess } from '../../syntax/nodes.ts';
import type { BodyContext } from '../context.ts';
import { BOOLEAN, ID, INTEGER, listOf, platform, sobject, SOBJECT } from '../known.ts';
import type { ApexType } from '../type.ts';
import type { Access } from './field-access.ts';

const FLAGS = new Set(['isafter', 'isbefore', 'isdelete', 'isexecuting', 'isinsert', 'isundelete', 'isupdate']);

export function triggerVariable(node: FieldAccess, body: BodyContext): Access | undefined {
  const name = node.name.toLowerCase();
  const type = variableType(name, body.triggerObject === null ? SOBJECT : sobject(body.triggerObject));
  return type === undefined ? undefined : { type, resolution: { kind: 'triggerVariable', name } };
}

function variableType(name: string, record: ApexType): ApexType | undefined {
  if (FLAGS.has(name)) {
    return BOOLEAN;
  }
  switch (name) {
    case 'new':
    case 'old':
      return listOf(record);
    case 'newmap':
    case 'oldmap':
      return platform('System.Map', ID, record);
    case 'size':
      return INTEGER;
    case 'operationtype':
      return platform('System.TriggerOperation');
    default:
      return undefined;
  }
}
