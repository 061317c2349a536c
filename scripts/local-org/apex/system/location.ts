/** `System.Location` and `System.Address`: places. Apex Reference, "Location Class", "Address Class". */
import { ApexDecimal } from '../values/decimal.ts';
import { ApexDouble } from '../values/double.ts';
import { apexError } from '../values/exception.ts';
import type { PlatformClass } from './platform-class.ts';
import { PlatformRecord, recordClass } from './platform-record.ts';
import type { Transaction } from '../../org/transaction.ts';

const EARTH: Readonly<Record<string, number>> = { mi: 3958.761, km: 6371.009 };

function degrees(tx: Transaction, place: PlatformRecord, name: string): number {
  const value = place.get(tx, name);
  return value instanceof ApexDouble ? value.value : value instanceof ApexDecimal ? value.toNumber() : NaN;
}

/** Along the surface, by the haversine formula. */
function distance(tx: Transaction, from: PlatformRecord, to: PlatformRecord | null, unit: string): ApexDouble | null {
  const radius = EARTH[unit.toLowerCase()];
  if (radius === undefined)
    throw apexError('System.InvalidParameterValueException', `Unsupported unit: ${unit}. Valid values are mi and km.`);
  if (to === null) return null;
  const [phi1, phi2, lambda1, lambda2] = [
    degrees(tx, from, 'latitude'),
    degrees(tx, to, 'latitude'),
    degrees(tx, from, 'longitude'),
    degrees(tx, to, 'longitude'),
  ].map((value) => (value * Math.PI) / 180) as [number, number, number, number];
  const half =
    Math.sin((phi2 - phi1) / 2) ** 2 + Math.cos(phi1) * Math.cos(phi2) * Math.sin((lambda2 - lambda1) / 2) ** 2;
  return Number.isNaN(half) ? null : new ApexDouble(2 * radius * Math.asin(Math.sqrt(half)));
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
