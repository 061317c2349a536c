/** How the field updates of approvals and workflow rules are saved: on behalf of nobody, past rules and locks. */
import type { SObjectValue } from '../../apex/values/sobject.ts';
import type { DmlOptions } from './saving.ts';

/** @param before what the records were, by id, before the save that set the updates off; triggers see that as old */
export function fieldUpdateOptions(before?: ReadonlyMap<string, SObjectValue>): DmlOptions {
  return { allOrNone: true, access: 'system', sharing: 'without', isUncounted: true, isFieldUpdate: true, before };
}
