/** How far two places are from each other along the earth's surface, by the haversine formula. */

const EARTH: Readonly<Record<string, number>> = { mi: 3958.761, km: 6371.009 };

/** Degrees to the north and to the east. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** @returns the earth's radius in miles (`mi`) or kilometres (`km`), or undefined for any other unit. */
export function earthRadius(unit: string): number | undefined {
  return EARTH[unit.toLowerCase()];
}

/** @returns the distance in miles (`mi`) or kilometres (`km`); null for any other unit. */
export function surfaceDistance(from: Place, to: Place, unit: string): number | null {
  const radius = earthRadius(unit);
  if (radius === undefined) return null;
  const [phi1, phi2, lambda1, lambda2] = [from.latitude, to.latitude, from.longitude, to.longitude].map(
    (value) => (value * Math.PI) / 180,
  ) as [number, number, number, number];
  const half =
    Math.sin((phi2 - phi1) / 2) ** 2 + Math.cos(phi1) * Math.cos(phi2) * Math.sin((lambda2 - lambda1) / 2) ** 2;
  return 2 * radius * Math.asin(Math.sqrt(half));
}
