/** Formulas of validation and workflow rules over records. */
import type { SObjectValue } from '../apex/values/sobject.ts';
import type { ApexValue } from '../apex/values/value.ts';
import { countsDoubts, doubt, LocalOrgError, unsupported, UnsupportedError } from '../errors/catalogue.ts';
import { unsupportedMetadata } from '../errors/unsupported-metadata.ts';
import type { FormulaContext } from '../org/services/formulas.ts';
import type { SaveChunk } from './save-chunk.ts';

/**
 * In tests a rule whose formula does not deploy is left out and noted, as it did deploy on Salesforce: it names a field
 * that the project does not bring along. Elsewhere it is an error, which the project's developer should see.
 * @returns the outcomes; none for a rule that is left out
 */
export function ruleOutcomes(
  { tx, object }: SaveChunk,
  rule: string,
  formulaOf: () => string,
  records: readonly SObjectValue[],
  contextOf: (record: SObjectValue, index: number) => FormulaContext,
): readonly ApexValue[] {
  try {
    return tx.org.formula.evaluateMany(object.name, formulaOf(), records, contextOf);
  } catch (fault) {
    if (!(fault instanceof LocalOrgError) || fault instanceof UnsupportedError) throw fault;
    if (!fault.code.startsWith('LO22') || !countsDoubts()) throw fault;
    doubt(() => unsupported(unsupportedMetadata.rule, [rule, object.name, fault.message]));
    return [];
  }
}
