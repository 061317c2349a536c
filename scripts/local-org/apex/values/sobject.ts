/** A record in memory. */
import type { SObjectType } from '../../schema/types.ts';
import type { ApexValue } from './value.ts';

export class SObjectValue {
  /** Field values by canonical API name; only what was set or queried is present. */
  readonly fields = new Map<string, ApexValue>();
  /** Parent records by relationship name (`Account`, `Account__r`); children (ApexList) by child relationship name. */
  readonly relations = new Map<string, ApexValue>();
  /** Set on records that came from a query: reading a field that was not selected is then an error. */
  isQueried = false;
  /** Formula fields that could not be computed, by canonical name: reading one raises why. */
  unreadable: ReadonlyMap<string, () => ApexValue> | null = null;
  /** Set in after triggers and on Trigger.old. */
  isReadOnly = false;
  /** Errors from addError, collected by the save order. */
  errors: { readonly message: string; readonly field: string | null }[] | null = null;

  constructor(readonly type: SObjectType) {}

  get id(): string | null {
    return (this.fields.get('Id') as string | null | undefined) ?? null;
  }
}
