/** `Metadata.Operations.retrieve`: records as they are now. What is not found is left out. */
import type { Transaction } from '../../../org/transaction.ts';
import { unsupported } from '../../../errors/catalogue.ts';
import { unsupportedPlatform } from '../../../errors/unsupported-platform.ts';
import { platformType } from '../../values/apex-type-names.ts';
import type { ApexEnumValue } from '../../values/enum-value.ts';
import type { ApexValue } from '../../values/value.ts';
import type { Field } from '../../../schema/types.ts';
import { ApexList } from '../../values/list.ts';
import { PlatformRecord } from '../platform-record.ts';
import { isRelated, relatedName } from './related-record.ts';
import { placeOf, type RecordPlace } from './record.ts';

export function retrieve(tx: Transaction, type: ApexEnumValue, names: ApexList<string>): ApexList<PlatformRecord> {
  if (type.name !== 'CustomMetadata') throw unsupported(unsupportedPlatform.feature, ['Retrieving layouts in Apex']);
  const places = names.items.map((name) => placeOf(tx, name)).filter((place) => place !== null);
  return new ApexList(
    platformType('Metadata.Metadata'),
    places.filter((place) => place.record !== null).map((place) => component(tx, place)),
  );
}

function component(tx: Transaction, { type, fullName, record }: RecordPlace): PlatformRecord {
  const values = [...type.fields.values()]
    .filter((field) => field.isCustom)
    .map(
      (field) =>
        new PlatformRecord('Metadata.CustomMetadataValue', {
          field: field.name,
          value: valueOf(tx, field, record?.fields.get(field.name) ?? null),
        }),
    );
  return new PlatformRecord('Metadata.CustomMetadata', {
    fullName,
    label: record?.fields.get('MasterLabel') ?? null,
    values: new ApexList(platformType('Metadata.CustomMetadataValue'), values),
  });
}

function valueOf(tx: Transaction, field: Field, stored: ApexValue): ApexValue {
  return typeof stored === 'string' && isRelated(tx, field) ? relatedName(tx, stored) : stored;
}
