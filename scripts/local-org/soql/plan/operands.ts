/** Field expressions — fields, aggregates and date functions — as operands. */
import { AGGREGATES } from '../syntax.ts';
import { queryError } from '../query-error.ts';
import type { FieldExpression, FunctionItem } from '../syntax.ts';
import { unsupported } from '../../errors/catalogue.ts';
import { unsupportedQueries } from '../../errors/unsupported-queries.ts';
import { dateFunction } from './date-functions.ts';
import type { Emission, Writer } from './emission.ts';
import type { Operand } from './operand.ts';
import { resolvePath, type Place } from './place.ts';
import type { PlanContext } from './plan-context.ts';

/** What neither MIN nor MAX takes, for all that it is a date: whoever needs the latest sorts by it. */
const UNAGGREGATED = new Set(['Task.ActivityDate']);
/** Kinds without a least and a greatest. SOQL and SOSL Reference, "Aggregate Functions", support for field types. */
const UNORDERED: ReadonlySet<Operand['kind']> = new Set(['boolean', 'multipicklist']);

type PathReader = (written: readonly string[]) => readonly string[];

export function planOperand(
  expression: FieldExpression,
  place: Place,
  path: PathReader,
  context: PlanContext,
): Operand {
  context.at = expression.at;
  if (expression.kind === 'field') return resolvePath(place, path(expression.path));
  const { name } = expression;
  if (name === 'COUNT' && expression.arguments.length === 0) return counted(null);
  const notBuilt = (): Error => unsupported(unsupportedQueries.function, [name], null, expression.at);
  // Its arguments are not even kept: places are not computed with.
  if (name === 'DISTANCE') throw notBuilt();
  const [argument] = expression.arguments;
  if (!argument) throw queryError(`${name} takes one argument`);
  // Shown differently, compared as the field itself.
  if (name === 'TOLABEL' || name === 'FORMAT' || name === 'CONVERTCURRENCY')
    return planOperand(argument, place, path, context);
  const isInZone = argument.kind === 'function' && argument.name === 'CONVERTTIMEZONE';
  const inner = planOperand(isInZone ? (argument.arguments[0] ?? argument) : argument, place, path, context);
  if (AGGREGATES.has(name)) return aggregate(expression, inner, place.type?.name ?? '');
  const operand = dateFunction(name, inner, isInZone);
  if (operand === null) throw notBuilt();
  return operand;
}

function aggregate({ name }: FunctionItem, inner: Operand, object: string): Operand {
  if (name === 'COUNT') return counted(inner);
  if (name === 'COUNT_DISTINCT')
    return {
      ...counted(inner),
      write: call('count(DISTINCT ', inner.writeComparable),
      writeComparable: call('count(DISTINCT ', inner.writeComparable),
    };
  const isSum = name === 'SUM' || name === 'AVG';
  const isUnfit = isSum ? inner.kind !== 'number' : UNORDERED.has(inner.kind);
  if (isUnfit || UNAGGREGATED.has(`${object}.${inner.name}`))
    throw queryError(`field ${inner.name} does not support aggregate operator ${name}`);
  const write = call(`${name.toLowerCase()}(`, inner.write);
  const writeComparable = call(`${name.toLowerCase()}(`, inner.writeComparable);
  // The field stays for MIN and MAX, whose value is one of the field's.
  return { ...inner, write, writeComparable, formula: null, isAggregate: true };
}

function counted(inner: Operand | null): Operand {
  const write: Writer = inner === null ? (emission) => void emission.add('count(*)') : call('count(', inner.write);
  return {
    name: 'count',
    kind: 'number',
    field: null,
    write,
    writeComparable: write,
    isFolded: false,
    formula: null,
    isAggregate: true,
  };
}

function call(start: string, inner: Writer): Writer {
  return (emission: Emission) => {
    inner(emission.add(start));
    emission.add(')');
  };
}
