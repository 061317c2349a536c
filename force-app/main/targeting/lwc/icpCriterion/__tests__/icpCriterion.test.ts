import { isComplete, operatorLabel, ruleText, takesMany, valueInputOf, valuesOf } from 'c/icpCriterion';
import type { CriterionDraft, FieldChoice } from 'apex/types';

const field = (kind: string, values: { value: string; label: string }[] = []): FieldChoice => ({
  name: 'Field__c',
  label: 'Field',
  kind,
  operators: [],
  values,
});
const regions = [{ value: 'AMER', label: 'Americas' }];

function criterion(changes: Partial<CriterionDraft>): CriterionDraft {
  return {
    criterionId: null,
    name: 'Large enough',
    kind: 'Firmographic',
    field: 'Field__c',
    operator: 'equals',
    value: 'x',
    warning: null,
    ...changes,
  };
}

describe('c/icpCriterion', () => {
  it('enters a value the way field and operator need it', () => {
    expect(valueInputOf('is filled', field('LINK'))).toBe('none');
    expect(valueInputOf('equals', field('FLAG'))).toBe('flag');
    expect(valueInputOf('between', field('AMOUNT'))).toBe('numbers');
    expect(valueInputOf('greater or equal', field('DAY'))).toBe('date');
    expect(valueInputOf('equals', field('WORDS', regions))).toBe('choice');
    expect(valueInputOf('not in', field('WORDS', regions))).toBe('choices');
    expect(valueInputOf('contains', field('WORDS', regions))).toBe('text');
    expect(valueInputOf('in', field('WORDS'))).toBe('text');
    expect(valueInputOf('equals', undefined)).toBe('text');
  });

  it('knows when something is missing', () => {
    expect(isComplete(criterion({}))).toBe(true);
    expect(isComplete(criterion({ value: ' ; ' }))).toBe(false);
    expect(isComplete(criterion({ operator: 'is filled', value: null }))).toBe(true);
    expect(isComplete(criterion({ operator: 'between', value: '1;' }))).toBe(false);
    expect(isComplete(criterion({ operator: 'between', value: '1;2' }))).toBe(true);
    expect(isComplete(criterion({ name: ' ' }))).toBe(false);
  });

  it('reads a criterion as a sentence', () => {
    expect(ruleText(criterion({ operator: 'between', value: '1000;5000' }), field('AMOUNT'), 'en-US')).toBe(
      'Field c.IcpOpBetween 1,000 – 5,000',
    );
    expect(ruleText(criterion({ operator: 'in', value: 'AMER; EMEA' }), field('WORDS', regions), 'en-US')).toBe(
      'Field c.IcpOpIn Americas, EMEA',
    );
    expect(ruleText(criterion({ value: 'true' }), field('FLAG'), 'en-US')).toBe('Field c.IcpOpEquals c.IcpChecked');
    expect(ruleText(criterion({}), undefined, 'en-US')).toContain('c.IcpFieldGone');
  });

  it('leaves operators it does not know as they are', () => {
    expect(operatorLabel('resembles')).toBe('resembles');
    expect(operatorLabel(null)).toBe('');
    expect(takesMany('excludes')).toBe(true);
    expect(valuesOf(null)).toEqual([]);
  });
});
