/** What the classes of the conformance suite say they are about: `@feature`, `@family`, `@reference` of their headers. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const families = ['language', 'platform', 'org', 'queries', 'saving', 'access', 'limits'] as const;

export interface Feature {
  readonly className: string;
  readonly feature: string;
  readonly family: (typeof families)[number];
  readonly reference: string;
}

export interface FeaturesRead {
  readonly features: readonly Feature[];
  /** Test classes that do not say what they are about. */
  readonly faults: readonly string[];
}

/** What files of test classes end with; others hold what they share. */
const ENDING = 'Conformance.cls';

/** @param folder the suite's package directory */
export function readFeatures(folder: string): FeaturesRead {
  const features: Feature[] = [];
  const faults: string[] = [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ENDING));
  for (const file of files.sort()) {
    const text = readFileSync(path.join(folder, file), 'utf8');
    const [header = ''] = /\/\*\*[^]*?\*\//.exec(text) ?? [];
    const feature = headerOf(header, path.basename(file, '.cls'));
    if (typeof feature === 'string') faults.push(`${file.replaceAll('\\', '/')}: ${feature}`);
    else features.push(feature);
  }
  return { features, faults };
}

/** @returns the feature, or what its header lacks */
export function headerOf(header: string, className: string): Feature | string {
  const [feature, family, reference] = ['feature', 'family', 'reference'].map((tag) => tagged(header, tag));
  const known = families.find((one) => one === family);
  if (!feature) return 'the header has no @feature';
  if (known === undefined) return `the header has no @family of ${families.join(', ')}`;
  if (!reference) return 'the header has no @reference';
  return { className, feature, family: known, reference };
}

/** A tag may go on over several lines, to the next tag or the end of the comment. */
function tagged(header: string, tag: string): string | undefined {
  const found = new RegExp(`@${tag}\\s+([^]*?)(?=\\n\\s*\\*\\s*@|\\n\\s*\\*\\s*\\n|\\*/)`).exec(header)?.[1];
  return found?.replace(/\s*\n\s*\*\s*/g, ' ').trim();
}
