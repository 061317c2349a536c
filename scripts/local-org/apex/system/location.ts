/** `System.Location` and `System.Address`: places. Apex Reference, "Location Class", "Address Class". */
import { ApexDecimal } from '../values/decimal.ts';
import { ApexDouble } from '../values/double.ts';
import { apexError } from '../values/exception.ts';
import { earthRadius, surfaceDistance, type Place } from '../values/surface-distance.ts';
import type { PlatformClass } from './platform-class.ts';
import { PlatformRecord, recordClass } from './platform-record.ts';
import type { Transaction } from '../../org/transaction.ts';

function degrees(tx: Transaction, place: PlatformRecord, name: string): number {
  const value = place.get(tx, name);
  return value instanceof ApexDouble ? value.value : value instanceof ApexDecimal ? value.toNumber() : NaN;
}

const placeOf = (tx: Transaction, from: PlatformRecord): Place => ({
  latitude: degrees(tx, from, 'latitude'),
  longitude: degrees(tx, from, 'longitude'),
});

function distance(tx: Transaction, from: PlatformRecord, to: PlatformRecord | null, unit: string): ApexDouble | null {
  if (earthRadius(unit) === undefined)
    throw apexError('System.InvalidParameterValueException', `Unsupported unit: ${unit}. Valid values are mi and km.`);
  if (to === null) return null;
  const found = surfaceDistance(placeOf(tx, from), placeOf(tx, to), unit);
  return found === null || Number.isNaN(found) ? null : new ApexDouble(found);
}

const getDistance = {
  'getDistance(System.Location, String)': (
    tx: Transaction,
    self: PlatformRecord,
    to: PlatformRecord | null,
    unit: string,
  ) => distance(tx, self, to, unit),
};

export const locationClasses: readonly PlatformClass[] = [
  recordClass('System.Location', {
    statics: {
      'newInstance(Decimal, Decimal)': (_tx, latitude: ApexDecimal, longitude: ApexDecimal) =>
        new PlatformRecord('System.Location', {
          latitude: new ApexDouble(latitude.toNumber()),
          longitude: new ApexDouble(longitude.toNumber()),
        }),
      'getDistance(System.Location, System.Location, String)': (
        tx,
        from: PlatformRecord,
        to: PlatformRecord | null,
        unit: string,
      ) => distance(tx, from, to, unit),
    },
    methods: getDistance,
  }),
  recordClass('System.Address', { methods: getDistance }),
];
