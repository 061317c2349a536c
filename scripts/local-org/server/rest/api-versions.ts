/** The versions of the API that are answered. REST API Developer Guide, "Versions"; "API End-of-Life Policy". */
import { notFound } from '../http/fault.ts';
import type { Handler, Request, Routes } from '../http/router.ts';

const oldest = 31;
export const newest = 66;

/** Three releases a year: 60 was that of spring 2024. */
const seasons = ['Spring', 'Summer', 'Winter'] as const;

export interface ApiVersion {
  readonly label: string;
  readonly url: string;
  readonly version: string;
}

export const apiVersions: readonly ApiVersion[] = Array.from({ length: newest - oldest + 1 }, (_, index) => {
  const number = oldest + index;
  const season = seasons[number % 3] ?? 'Spring';
  // Winter comes in the autumn before the year it is named for.
  const year = 4 + Math.floor(number / 3) + (season === 'Winter' ? 1 : 0);
  return { label: `${season} '${year}`, url: `/services/data/v${number}.0`, version: `${number}.0` };
});

const known = new Set(apiVersions.map(({ version }) => `v${version}`));

/** @returns the routes, which answer 404 for a version that is none */
export function ofKnownVersions(routes: Routes): Routes {
  return routes.map((route) =>
    route.pattern.includes(':version') && route.pattern.startsWith('/services/data/')
      ? { ...route, handler: checked(route.handler) }
      : route,
  );
}

function checked(handler: Handler): Handler {
  return (request: Request) => {
    const version = (request.params['version'] ?? '').toLowerCase();
    if (!known.has(version)) throw notFound();
    return handler({ ...request, params: { ...request.params, version } });
  };
}
