/** Plans what a formula field reads: the record, with its parents, that the formula is evaluated on. */
import { LocalOrgError, withoutCollecting } from '../../errors/catalogue.ts';
import type { Field, SObjectType } from '../../schema/types.ts';
import type { FormulaUse } from './formula-use.ts';
import type { Place } from './place.ts';
import type { StatementParts } from './plan-context.ts';
import { ShapeBuilder } from './shape-builder.ts';

/** @returns the formula's place among those of the statement; the same one for the same field of the same record. */
export function planFormula(parts: StatementParts, place: Place, object: SObjectType, field: Field): FormulaUse {
  const builder = new ShapeBuilder(parts, place);
  const known = parts.formulas.find((use) => use.field === field && use.shape.idColumn === builder.shape.idColumn);
  if (known) return known;
  const use: FormulaUse = { index: parts.formulas.length, object, field, shape: builder.shape };
  parts.formulas.push(use);
  const { context } = parts;
  const wasInside = context.isInsideFormula;
  context.isInsideFormula = true;
  try {
    for (const path of withoutCollecting(() => context.formula.fieldsOf(object.name, field.formula ?? ''))) {
      // $User and the other globals are no fields of the record; the formula engine reads them itself.
      if (path[0]?.startsWith('$') !== true) builder.addField(path);
    }
  } catch (fault) {
    // What the formula asks for in vain is raised when it is computed.
    if (!(fault instanceof LocalOrgError)) throw fault;
  } finally {
    context.isInsideFormula = wasInside;
  }
  return use;
}
