/** `IN (SELECT AccountId FROM Contact WHERE …)`. SOQL and SOSL Reference, "Comparison Operators", semi-joins and anti-joins. */
import type { SObjectType } from '../../schema/types.ts';
import { noSuchObject, queryError } from '../query-error.ts';
import { readRows } from '../run/read-rows.ts';
import type { SoqlQuery } from '../syntax.ts';
import type { Writer } from './emission.ts';
import type { PlanContext } from './plan-context.ts';
import { planStatement, writeFromWhere } from './statement.ts';

export function planSemiJoin(
  context: PlanContext,
  outer: SObjectType,
  query: SoqlQuery,
  includesDeleted: boolean,
): Writer {
  const object = context.schema.object(query.from.name);
  if (!object) throw noSuchObject(query.from.name);
  if (object.name === outer.name) throw queryError('The inner and outer selects should not be on the same object type');
  const [item] = query.select;
  if (query.select.length !== 1 || item?.kind !== 'field')
    throw queryError('A semi join sub-select must have exactly one field');
  const statement = planStatement(context, object, query, includesDeleted);
  const operand = statement.operand(item);
  if (operand.formula || operand.kind !== 'id')
    throw queryError(`The selected field '${operand.name}' in the semi join must be an ID field`);
  if (statement.residual.length === 0) {
    return (emission) => {
      operand.write(emission.add('SELECT '));
      writeFromWhere(emission, statement, [isNotNull(operand.write)]);
    };
  }
  const column = statement.parts.columns.add('value', operand.write);
  // Formulas are tested in JavaScript, so the inner query runs first and gives its list.
  return (emission) => {
    const rows = readRows({ statement, order: [], limit: null, offset: null }, emission.run);
    const values = rows.map(({ row }) => row[column]).filter((value) => value !== null);
    emission.add('SELECT value FROM json_each(').value(JSON.stringify(values)).add(')');
  };
}

function isNotNull(write: Writer): Writer {
  return (emission) => {
    write(emission);
    emission.add(' IS NOT NULL');
  };
}
