/** What can be wrong with a formula's text, what the local org does not evaluate, and values that cannot be computed. */
import { fault, unsupported } from '../errors/catalogue.ts';
import type { CatalogueEntry, LocalOrgError, UnsupportedError } from '../errors/catalogue.ts';
import { unsupportedMetadata } from '../errors/unsupported-metadata.ts';

/** @returns the error to throw for a formula that would not deploy. */
export function formulaFault(entry: CatalogueEntry, ...values: string[]): LocalOrgError {
  return fault(entry, values);
}

/** @returns the error to throw for a formula that Salesforce evaluates and we do not. */
export function formulaUnsupported(object: string, what: string): UnsupportedError {
  return unsupported(unsupportedMetadata.formula, [object, what]);
}

/** A value could not be computed (division by zero, `VALUE("x")`): the platform shows `#Error!`, the API null. */
export class FormulaRuntimeError extends Error {}
