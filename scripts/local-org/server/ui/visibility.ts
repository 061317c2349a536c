/** Component visibility rules. Metadata API Developer Guide, "FlexiPage: UiFormulaRule". */
import type { XmlElement } from '../../project/types.ts';

export interface VisibilityFacts {
  /** Value of `Record.Status__c`, `$User.Title`, `$Permission.CustomPermission.X`; undefined when there is none. */
  value(path: string): string | number | boolean | null | undefined;
}

type Scalar = string | number | boolean | null | undefined;

/** @returns true without a rule */
export function isVisible(rule: XmlElement | undefined, facts: VisibilityFacts): boolean {
  if (rule === undefined) return true;
  const results = rule.all('criteria').map((each) => {
    const path = (each.value('leftValue') ?? '').replace(/^\{!|\}$/g, '');
    return holds(facts.value(path), each.value('operator') ?? 'EQUAL', each.value('rightValue') ?? '');
  });
  const filter = rule.value('booleanFilter');
  return filter === undefined ? results.every(Boolean) : evaluate(filter, results);
}

export function holds(left: Scalar, operator: string, right: string): boolean {
  const text = left === null || left === undefined ? '' : String(left);
  const order =
    typeof left === 'number' || (text !== '' && !Number.isNaN(Number(text)) && right !== '')
      ? Number(text) - Number(right)
      : text.localeCompare(right);
  switch (operator) {
    case 'EQUAL':
      return text.toLowerCase() === right.toLowerCase();
    case 'NE':
      return text.toLowerCase() !== right.toLowerCase();
    case 'CONTAINS':
      return text.toLowerCase().includes(right.toLowerCase());
    case 'GT':
      return order > 0;
    case 'GE':
      return order >= 0;
    case 'LT':
      return order < 0;
    case 'LE':
      return order <= 0;
    default:
      return false;
  }
}

/** `1 AND (2 OR 3)`: OR binds weaker than AND. */
export function evaluate(filter: string, results: readonly boolean[]): boolean {
  const tokens = filter.toUpperCase().match(/\d+|AND|OR|NOT|\(|\)/g) ?? [];
  let at = 0;
  const either = (): boolean => {
    let result = both();
    while (tokens[at] === 'OR') {
      at += 1;
      const next = both();
      result = result || next;
    }
    return result;
  };
  const both = (): boolean => {
    let result = one();
    while (tokens[at] === 'AND') {
      at += 1;
      const next = one();
      result = result && next;
    }
    return result;
  };
  const one = (): boolean => {
    const token = tokens[at++];
    if (token === 'NOT') return !one();
    if (token !== '(') return results[Number(token) - 1] === true;
    const inner = either();
    at += 1;
    return inner;
  };
  return either();
}
