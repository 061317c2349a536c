/** Custom validation rules; one that is true refuses the row with its message. Field updates skip them. */
import { dmlErrors } from '../errors.ts';
import { ruleOutcomes } from '../rule-formula.ts';
import { living, type SaveChunk } from '../save-chunk.ts';

export function checkValidationRules(chunk: SaveChunk): void {
  if (chunk.options.isFieldUpdate === true) return;
  const { tx, object, operation } = chunk;
  const rows = living(chunk);
  for (const rule of object.validationRules) {
    if (!rule.isActive || rows.length === 0) continue;
    const contextOf = (_: unknown, index: number) => ({ tx, isNew: operation === 'insert', old: rows[index]!.old });
    const records = rows.map((row) => row.record);
    const verdicts = ruleOutcomes(chunk, rule.name, () => rule.formula, records, contextOf);
    rows.forEach((row, index) => {
      if (verdicts[index] === true) row.errors.push(dmlErrors.validation(rule.message, rule.errorField));
    });
  }
}
