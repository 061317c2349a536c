/** Every formula function by upper-case name. */
import { changeFunctions } from './changes.ts';
import { dateFunctions } from './dates.ts';
import type { FunctionTable } from './definition.ts';
import { logicFunctions } from './logic.ts';
import { lookupFunctions } from './lookups.ts';
import { angleFunctions } from './angles.ts';
import { numberFunctions } from './numbers.ts';
import { placeFunctions } from './places.ts';
import { textFunctions } from './texts.ts';

export const formulaFunctions: FunctionTable = {
  ...logicFunctions,
  ...numberFunctions,
  ...angleFunctions,
  ...placeFunctions,
  ...lookupFunctions,
  ...textFunctions,
  ...dateFunctions,
  ...changeFunctions,
};

/** Real functions of Salesforce that the local org does not compute. */
export const unsupportedFunctions: ReadonlySet<string> = new Set([
  'CURRENCYRATE',
  'CONVERTCURRENCY',
  'GETRECORDIDS',
  'PARENTGROUPVAL',
  'PREVGROUPVAL',
  'PREDICT',
  'REQUIRESCRIPT',
  'INCLUDE',
  'LINKTO',
  'JUNCTIONIDLIST',
  'IMAGEPROXYURL',
  'TRUNCDATE',
]);
