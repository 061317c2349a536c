/**
 * Duplicate rules with matching rules that compare exactly, against the records that are there. Metadata API Developer
 * Guide, "DuplicateRule", "MatchingRule"; Apex Reference, "DMLOptions.DuplicateRuleHeader".
 */
import type { SqlValue } from '../../database/driver.ts';
import { doubt, unsupported } from '../../errors/catalogue.ts';
import { unsupportedMetadata } from '../../errors/unsupported-metadata.ts';
import { criteriaFormula } from '../../formula/criteria.ts';
import type { Component, XmlElement } from '../../project/types.ts';
import type { Field } from '../../schema/types.ts';
import { dmlErrors } from '../errors.ts';
import { isChanged, living, valueOf, type SaveChunk, type SaveRow } from '../save-chunk.ts';

interface Comparison {
  readonly field: Field;
  readonly matchesBlanks: boolean;
}

/** Refuses rows that a rule blocks, and those it warns of unless the caller saves them all the same. */
export function checkDuplicates(chunk: SaveChunk): void {
  if (chunk.options.isFieldUpdate === true || (chunk.operation !== 'insert' && chunk.operation !== 'update')) return;
  for (const rule of rulesOf(chunk)) {
    const [action, operations] =
      chunk.operation === 'insert'
        ? [rule.body.value('actionOnInsert'), rule.body.values('operationsOnInsert')]
        : [rule.body.value('actionOnUpdate'), rule.body.values('operationsOnUpdate')];
    const isRefusing = action === 'Block' || (operations.includes('Alert') && chunk.options.allowsDuplicates !== true);
    if (!isRefusing) continue;
    for (const matching of rule.body.all('duplicateRuleMatchRules')) refuseMatches(chunk, rule, matching);
  }
}

function rulesOf({ tx, object }: SaveChunk): readonly Component[] {
  return (tx.org.project.components.get('DuplicateRule') ?? []).filter(
    ({ fullName, body }) => fullName.startsWith(`${object.name}.`) && body.flag('isActive'),
  );
}

function refuseMatches(chunk: SaveChunk, rule: Component, use: XmlElement): void {
  const matching = matchingRule(chunk, use);
  const items = matching?.all('matchingRuleItems') ?? [];
  const isExact = items.every((item) => item.value('matchingMethod') === 'Exact');
  if (matching === undefined || use.value('matchRuleSObjectType') !== chunk.object.name || !isExact)
    return doubt(() => unsupported(unsupportedMetadata.duplicateRule, [rule.fullName, chunk.object.name]));
  const comparisons = items.map((item) => comparisonOf(chunk, item));
  for (const row of living(chunk)) {
    if (!isAsked(chunk, rule.body, row, comparisons)) continue;
    if (hasMatch(chunk, row, comparisons, matching.value('booleanFilter') ?? null))
      row.errors.push(dmlErrors.duplicates(rule.body.value('alertText') ?? 'Use one of these records?'));
  }
}

/** Standard matching rules of the platform are no metadata. */
function matchingRule({ tx }: SaveChunk, use: XmlElement): XmlElement | undefined {
  return (tx.org.project.components.get('MatchingRules') ?? [])
    .filter(({ fullName }) => fullName === use.value('matchRuleSObjectType'))
    .flatMap(({ body }) => body.all('matchingRules'))
    .find((each) => each.value('fullName') === use.value('matchingRule'));
}

function comparisonOf({ object }: SaveChunk, item: XmlElement): Comparison | null {
  const field = object.fields.get((item.value('fieldName') ?? '').toLowerCase());
  return field === undefined ? null : { field, matchesBlanks: item.value('blankValueBehavior') === 'MatchBlanks' };
}

/** The rule's own condition is met and, in an update, something that is compared has changed. */
function isAsked(
  { tx, object }: SaveChunk,
  rule: XmlElement,
  row: SaveRow,
  comparisons: readonly (Comparison | null)[],
): boolean {
  if (row.old !== null && !comparisons.some((each) => each !== null && isChanged(row, each.field))) return false;
  const filter = rule.child('duplicateRuleFilter');
  const items = (filter?.all('duplicateRuleFilterItems') ?? []).map((item) => ({
    field: item.value('field') ?? '',
    operation: item.value('operation') ?? 'equals',
    value: item.value('value') ?? '',
  }));
  if (items.length === 0) return true;
  const formula = criteriaFormula(object, items, filter?.value('booleanFilter') ?? null);
  return (
    tx.org.formula.evaluate(object.name, formula, row.record, { tx, isNew: row.old === null, old: row.old }) === true
  );
}

function hasMatch(
  { store, object }: SaveChunk,
  row: SaveRow,
  comparisons: readonly (Comparison | null)[],
  logic: string | null,
): boolean {
  const values: SqlValue[] = [];
  const sqlOf = (comparison: Comparison | null | undefined): string => {
    if (comparison === null || comparison === undefined) return '0';
    const { field, matchesBlanks } = comparison;
    const value = store.toSql(field, valueOf(row.record, field.name));
    const column = store.foldedColumn(field);
    if (value === null) return matchesBlanks ? `${column} IS NULL` : '0';
    values.push(typeof value === 'string' && column !== store.column(field) ? store.fold(value) : value);
    return `${column} = ?`;
  };
  const condition =
    logic === null || logic.trim() === ''
      ? comparisons.map(sqlOf).join(' AND ')
      : logic.replace(/\d+/g, (number) => sqlOf(comparisons[Number(number) - 1]));
  const found = store.driver
    .prepare(`SELECT 1 FROM ${store.table(object)} WHERE (${condition}) AND "IsDeleted" = 0 AND "Id" <> ? LIMIT 1`)
    .get(...values, row.id ?? '');
  return found !== undefined;
}
