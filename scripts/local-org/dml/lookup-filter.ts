/** Lookup filters: criteria that the chosen record must meet. Source: Metadata API Developer Guide, "LookupFilter". */
import type { SObjectValue } from '../apex/values/sobject.ts';
import type { Field } from '../schema/types.ts';
import type { XmlElement } from '../project/types.ts';
import { criteriaFormula } from '../formula/criteria.ts';
import type { SaveChunk } from './save-chunk.ts';

export interface LookupFilter {
  readonly items: readonly {
    readonly field: string;
    readonly operation: string;
    readonly value: string;
    readonly valueField: string | null;
  }[];
  readonly logic: string | null;
  readonly isOptional: boolean;
  readonly message: string | null;
}

/** @returns the active filter of a field, or null. */
export function lookupFilterOf(field: Field): LookupFilter | null {
  if (field.lookupFilter === null) return null;
  const body = field.lookupFilter.filter as XmlElement;
  if (typeof body?.all !== 'function' || !body.flag('active', true)) return null;
  const items = body.all('filterItems').map((item) => ({
    field: item.value('field') ?? '',
    operation: item.value('operation') ?? 'equals',
    value: item.value('value') ?? '',
    valueField: item.value('valueField') ?? null,
  }));
  return {
    items,
    logic: body.value('booleanFilter') ?? null,
    isOptional: field.lookupFilter.isOptional,
    message: field.lookupFilter.message,
  };
}

/** `$Source.X` is a field of the record that points; `Object.X` one of the record pointed to. */
export function matchesLookupFilter(
  chunk: SaveChunk,
  filter: LookupFilter,
  source: SObjectValue,
  target: SObjectValue,
): boolean {
  const verdicts = filter.items.map((item) => {
    const isSource = item.field.startsWith('$Source.');
    const subject = isSource ? source : target;
    const path = item.field.slice(item.field.indexOf('.') + 1);
    const value = item.valueField === null ? item.value : textOfField(chunk, item.valueField, source, target);
    const formula = criteriaFormula(
      chunk.tx.org.schema,
      subject.type,
      [{ field: path, operation: item.operation, value }],
      null,
    );
    return (
      chunk.tx.org.formula.evaluate(subject.type.name, formula, subject, { tx: chunk.tx, isNew: false, old: null }) ===
      true
    );
  });
  return combine(filter.logic, verdicts);
}

function textOfField(chunk: SaveChunk, path: string, source: SObjectValue, target: SObjectValue): string {
  if (path.startsWith('$User.') || path.startsWith('$Profile.')) {
    const value = chunk.tx.org.formula.evaluate(target.type.name, path, target, {
      tx: chunk.tx,
      isNew: false,
      old: null,
    });
    return value === null ? '' : String(value);
  }
  const subject = path.startsWith('$Source.') ? source : target;
  const value = subject.fields.get(path.slice(path.indexOf('.') + 1)) ?? null;
  return value === null ? '' : String(value);
}

/** @returns the verdicts joined as `1 AND (2 OR 3)` says; all of them without logic. */
function combine(logic: string | null, verdicts: readonly boolean[]): boolean {
  if (logic === null || logic.trim() === '') return verdicts.every(Boolean);
  const tokens = logic.toUpperCase().match(/\d+|AND|OR|NOT|\(|\)/g) ?? [];
  let at = 0;
  const or = (): boolean => {
    let result = and();
    while (tokens[at] === 'OR') {
      at++;
      const right = and();
      result = result || right;
    }
    return result;
  };
  const and = (): boolean => {
    let result = one();
    while (tokens[at] === 'AND') {
      at++;
      const right = one();
      result = result && right;
    }
    return result;
  };
  const one = (): boolean => {
    const token = tokens[at++];
    if (token === 'NOT') return !one();
    if (token !== '(') return verdicts[Number(token) - 1] ?? false;
    const inner = or();
    at++;
    return inner;
  };
  return or();
}
