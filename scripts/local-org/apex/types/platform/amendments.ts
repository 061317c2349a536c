/**
 * Types and values that the Apex Reference Guide has and the extracted table lacks.
 * Source: Apex Reference Guide, System namespace, "Quiddity Enum".
 */
import type { PlatformTable } from './table.ts';

const exception = {
  kind: 'class',
  extends: ['Exception'],
  members: ['new()', 'new(Exception)', 'new(String)', 'new(String, Exception)'],
} as const;

export const amendments: PlatformTable = {
  'System.Quiddity': {
    kind: 'enum',
    merge: true,
    members: ['EXTERNAL_SERVICE_CALLBACK', 'POST_INSTALL_SCRIPT', 'UNDEFINED'],
  },
  'System.DataWeaveScriptException': exception,
  'System.FormulaEvaluationException': exception,
  'System.FormulaValidationException': exception,
};
