import type { CriterionDraft, FieldChoice } from 'apex/types';
import { labels } from './labels';

const operatorLabels: Readonly<Record<string, string>> = {
  equals: labels.opEquals,
  'not equals': labels.opNotEquals,
  in: labels.opIn,
  'not in': labels.opNotIn,
  contains: labels.opContains,
  'not contains': labels.opNotContains,
  'starts with': labels.opStartsWith,
  'greater or equal': labels.opAtLeast,
  'less or equal': labels.opAtMost,
  between: labels.opBetween,
  includes: labels.opIncludes,
  'includes all': labels.opIncludesAll,
  excludes: labels.opExcludes,
  'is filled': labels.opFilled,
};

const manyValues = new Set(['in', 'not in', 'includes', 'includes all', 'excludes']);
const parts = new Set(['contains', 'not contains', 'starts with']);

/** How the value of a criterion is entered. */
export type ValueInput = 'none' | 'flag' | 'choice' | 'choices' | 'number' | 'numbers' | 'date' | 'dates' | 'text';

/** @returns the operator in the words of a sentence */
export function operatorLabel(operator: string | null): string {
  return operatorLabels[operator ?? ''] ?? operator ?? '';
}

/** @returns the values of a semicolon-separated list */
export function valuesOf(value: string | null): string[] {
  return (value ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** @returns true when the operator takes several values */
export function takesMany(operator: string | null): boolean {
  return manyValues.has(operator ?? '');
}

/** @returns how the value is entered for that field and operator */
export function valueInputOf(operator: string | null, field: FieldChoice | undefined): ValueInput {
  if (operator === 'is filled') {
    return 'none';
  }
  if (field?.kind === 'AMOUNT' || field?.kind === 'DAY') {
    const one = field.kind === 'AMOUNT' ? 'number' : 'date';
    return operator === 'between' ? `${one}s` : one;
  }
  if (field?.kind === 'FLAG') {
    return 'flag';
  }
  if ((field?.values ?? []).length === 0 || parts.has(operator ?? '')) {
    return 'text';
  }
  return takesMany(operator) ? 'choices' : 'choice';
}

/** @returns true when nothing is missing; whether it makes sense is for Apex to say */
export function isComplete({ name, kind, field, operator, value }: CriterionDraft): boolean {
  const isFilled = operator === 'is filled';
  const wanted = operator === 'between' ? 2 : 1;
  return (
    [name, kind, field, operator].every((text) => (text ?? '').trim() !== '') &&
    (isFilled || valuesOf(value).length >= wanted)
  );
}

/**
 * @param locale how the user writes numbers
 * @returns the requirement as people read it: `Employees is at least 1,000`
 */
export function ruleText(criterion: CriterionDraft, field: FieldChoice | undefined, locale: string): string {
  const fieldLabel = field?.label ?? labels.fieldGone.replace('{0}', criterion.field ?? '');
  const values = valuesOf(criterion.value).map((value) => valueText(value, field, locale));
  const joined = criterion.operator === 'between' ? values.join(' – ') : values.join(', ');
  return [fieldLabel, operatorLabel(criterion.operator), joined].filter((text) => text !== '').join(' ');
}

function valueText(value: string, field: FieldChoice | undefined, locale: string): string {
  if (field?.kind === 'AMOUNT' && Number.isFinite(Number(value))) {
    return Number(value).toLocaleString(locale);
  }
  if (field?.kind === 'FLAG') {
    return value === 'true' ? labels.checked : labels.unchecked;
  }
  return field?.values?.find((choice) => choice.value === value)?.label ?? value;
}
