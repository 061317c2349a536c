/** Puts conditions together by a filter logic such as `1 AND (2 OR 3)`; all of them must hold without one. */
export function evaluateText(logic: string | null, conditions: readonly string[]): string {
  if (logic === null || !/^[\d\s()]*(?:(?:AND|OR|NOT)[\d\s()]*)*$/i.test(logic))
    return conditions.map((each) => `(${each})`).join(' AND ');
  return logic.replace(/\d+/g, (index) => `(${conditions[Number(index) - 1] ?? 'Id != null'})`);
}
