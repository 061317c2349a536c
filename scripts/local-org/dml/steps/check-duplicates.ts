/**
 * Duplicate rules with matching rules that compare exactly, against the records that are there. Metadata API Developer
 * Guide, "DuplicateRule", "MatchingRule"; Apex Reference, "DMLOptions.DuplicateRuleHeader".
 */
import { doubt, unsupported } from '../../errors/catalogue.ts';
import { unsupportedMetadata } from '../../errors/unsupported-metadata.ts';
import { criteriaFormula } from '../../formula/criteria.ts';
import type { Component, XmlElement } from '../../project/types.ts';
import type { Duplicates } from '../../org/services/saving.ts';
import { dmlErrors } from '../errors.ts';
import { comparisonsOf, matchesOf, type Comparison } from '../rules/matches.ts';
import { isChanged, living, type SaveChunk, type SaveRow } from '../save-chunk.ts';

/** Refuses rows that a rule blocks, and those it warns of unless the caller saves them all the same. */
export function checkDuplicates(chunk: SaveChunk): void {
  if (chunk.options.isFieldUpdate === true || (chunk.operation !== 'insert' && chunk.operation !== 'update')) return;
  for (const rule of rulesOf(chunk)) {
    const [action, operations] =
      chunk.operation === 'insert'
        ? [rule.body.value('actionOnInsert'), rule.body.values('operationsOnInsert')]
        : [rule.body.value('actionOnUpdate'), rule.body.values('operationsOnUpdate')];
    const isRefusing = action === 'Block' || (operations.includes('Alert') && chunk.options.allowsDuplicates !== true);
    if (isRefusing) refuseMatches(chunk, rule, action !== 'Block');
  }
}

function rulesOf({ tx, object }: SaveChunk): readonly Component[] {
  return (tx.org.project.components.get('DuplicateRule') ?? []).filter(
    ({ fullName, body }) => fullName.startsWith(`${object.name}.`) && body.flag('isActive'),
  );
}

function refuseMatches(chunk: SaveChunk, rule: Component, isAllowed: boolean): void {
  const found = new Map<SaveRow, Duplicates['results'][number][]>();
  for (const use of rule.body.all('duplicateRuleMatchRules')) {
    const matching = matchingRule(chunk, use);
    const isExact = matching?.all('matchingRuleItems').every((item) => item.value('matchingMethod') === 'Exact');
    if (matching === undefined || use.value('matchRuleSObjectType') !== chunk.object.name || isExact !== true) {
      doubt(() => unsupported(unsupportedMetadata.duplicateRule, [rule.fullName, chunk.object.name]));
      continue;
    }
    const comparisons = comparisonsOf(chunk, matching);
    for (const row of living(chunk)) {
      if (!isAsked(chunk, rule.body, row, comparisons)) continue;
      const matches = matchesOf(chunk, row, comparisons, matching.value('booleanFilter') ?? null);
      const result = { rule: matching.value('fullName') ?? '', matches };
      if (matches.length > 0) found.set(row, [...(found.get(row) ?? []), result]);
    }
  }
  const alert = rule.body.value('alertText') ?? 'Use one of these records?';
  const [object = '', name = ''] = rule.fullName.split('.');
  for (const [row, results] of found)
    row.errors.push(dmlErrors.duplicates(alert, { rule: name, object, isAllowed, results }));
}

/** Standard matching rules of the platform are no metadata. */
function matchingRule({ tx }: SaveChunk, use: XmlElement): XmlElement | undefined {
  return (tx.org.project.components.get('MatchingRules') ?? [])
    .filter(({ fullName }) => fullName === use.value('matchRuleSObjectType'))
    .flatMap(({ body }) => body.all('matchingRules'))
    .find((each) => each.value('fullName') === use.value('matchingRule'));
}

/** The rule's own condition is met and, in an update, something that is compared has changed. */
function isAsked(
  { tx, object }: SaveChunk,
  rule: XmlElement,
  row: SaveRow,
  comparisons: readonly Comparison[],
): boolean {
  if (row.old !== null && !comparisons.some((each) => each !== null && isChanged(row, each.field))) return false;
  const filter = rule.child('duplicateRuleFilter');
  const items = (filter?.all('duplicateRuleFilterItems') ?? []).map((item) => ({
    field: item.value('field') ?? '',
    operation: item.value('operation') ?? 'equals',
    value: item.value('value') ?? '',
  }));
  if (items.length === 0) return true;
  const formula = criteriaFormula(tx.org.schema, object, items, filter?.value('booleanFilter') ?? null);
  return (
    tx.org.formula.evaluate(object.name, formula, row.record, { tx, isNew: row.old === null, old: row.old }) === true
  );
}
