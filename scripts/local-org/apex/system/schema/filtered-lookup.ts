/** `Schema.FilteredLookupInfo`: how the filter of a lookup works. Apex Reference, "FilteredLookupInfo Class". */
import type { XmlElement } from '../../../project/types.ts';
import type { Field } from '../../../schema/types.ts';
import { stringType } from '../../values/apex-type-names.ts';
import { ApexList } from '../../values/list.ts';
import { PlatformRecord, recordClass } from '../platform-record.ts';
import type { PlatformClass } from '../platform-class.ts';

const SOURCE = '$Source.';

/** @returns null for a field without an active filter */
export function filteredLookup({ lookupFilter }: Field): PlatformRecord | null {
  const body = lookupFilter?.filter as XmlElement | undefined;
  if (lookupFilter === null || body === undefined || !body.flag('active', true)) return null;
  const named = body.all('filterItems').flatMap((item) => [item.value('field') ?? '', item.value('valueField') ?? '']);
  const controlling = named.filter((name) => name.startsWith(SOURCE)).map((name) => name.slice(SOURCE.length));
  return new PlatformRecord('Schema.FilteredLookupInfo', {
    ControllingFields: new ApexList(stringType, [...new Set(controlling)]),
    Dependent: controlling.length > 0,
    OptionalFilter: lookupFilter.isOptional,
  });
}

export const filteredLookupClass: PlatformClass = recordClass('Schema.FilteredLookupInfo');
