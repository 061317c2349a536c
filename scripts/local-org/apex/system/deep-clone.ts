/** `List.deepClone`: new records in a new list. Apex Reference, "List.deepClone(preserveId, preserveReadonlyTimestamps, preserveAutonumber)". */
import { ApexList } from '../values/list.ts';
import { cloneRecord } from '../values/record-clone.ts';
import { SObjectValue } from '../values/sobject.ts';

export function deepCopy(
  list: ApexList,
  keepsId: boolean,
  keepsTimestamps: boolean,
  keepsAutonumber: boolean,
): ApexList {
  const options = { keepsId, keepsTimestamps, keepsAutonumber, isDeep: true };
  return new ApexList(
    list.elementType,
    list.items.map((item) => (item instanceof SObjectValue ? cloneRecord(item, options) : item)),
  );
}
