/** What can be wrong with a formula's text, and what the local org does not evaluate. */
import { LocalOrgError, UnsupportedError, fill, type CatalogueEntry } from '../errors/catalogue.ts';

export const FORMULA_SYNTAX: CatalogueEntry = { code: 'LO2201', text: 'Formula on {0}: {1} at character {2} of "{3}"' };
export const FORMULA_UNKNOWN_FIELD: CatalogueEntry = {
  code: 'LO2202',
  text: 'Formula on {0}: Field {1} does not exist',
};
export const FORMULA_UNKNOWN_FUNCTION: CatalogueEntry = {
  code: 'LO2203',
  text: 'Formula on {0}: Unknown function {1}',
};
export const FORMULA_ARGUMENTS: CatalogueEntry = {
  code: 'LO2204',
  text: "Formula on {0}: Incorrect number of parameters for function '{1}()'. Expected {2}, received {3}",
};
export const FORMULA_TYPE: CatalogueEntry = { code: 'LO2205', text: 'Formula on {0}: {1}' };
export const FORMULA_UNSUPPORTED: CatalogueEntry = {
  code: 'LO3201',
  text: 'Formula on {0}: {1} is not supported by the local org',
};

/** @returns the error to throw for a formula that would not deploy. */
export function formulaFault(entry: CatalogueEntry, ...values: string[]): LocalOrgError {
  return new LocalOrgError(entry.code, fill(entry.text, values));
}

/** @returns the error to throw for a formula that Salesforce evaluates and we do not. */
export function formulaUnsupported(object: string, what: string): UnsupportedError {
  return new UnsupportedError(FORMULA_UNSUPPORTED.code, fill(FORMULA_UNSUPPORTED.text, [object, what]));
}

/** A value could not be computed (division by zero, `VALUE("x")`): the platform shows `#Error!`, the API null. */
export class FormulaRuntimeError extends Error {}
