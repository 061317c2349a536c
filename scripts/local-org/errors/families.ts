/** The whole catalogue, in the order of its numbers. */
import type { CatalogueEntry } from './catalogue.ts';
import { commandErrors } from './command-errors.ts';
import { compileErrors } from './compile-errors.ts';
import { componentErrors } from './component-errors.ts';
import { formulaErrors } from './formula-errors.ts';
import { metadataErrors } from './metadata-errors.ts';
import { orgErrors } from './org-errors.ts';
import { projectErrors } from './project-errors.ts';
import { schemaErrors } from './schema-errors.ts';
import { unsupportedMetadata } from './unsupported-metadata.ts';
import { unsupportedPlatform } from './unsupported-platform.ts';
import { unsupportedQueries } from './unsupported-queries.ts';
import { unsupportedSource } from './unsupported-source.ts';

export interface ErrorFamily {
  readonly title: string;
  readonly entries: Readonly<Record<string, CatalogueEntry>>;
}

export const errorFamilies: readonly ErrorFamily[] = [
  { title: '1: Apex and queries that do not compile', entries: compileErrors },
  { title: '15: components that do not compile', entries: componentErrors },
  { title: '20: files of a project', entries: projectErrors },
  { title: '20: objects and fields', entries: schemaErrors },
  { title: '21: metadata a deploy would refuse', entries: metadataErrors },
  { title: '22: formulas that would not deploy', entries: formulaErrors },
  { title: '30: not supported, of the platform', entries: unsupportedPlatform },
  { title: '31: not supported, in source', entries: unsupportedSource },
  { title: '32: not supported, in queries', entries: unsupportedQueries },
  { title: '33: not supported, in metadata', entries: unsupportedMetadata },
  { title: '40: commands', entries: commandErrors },
  { title: '41: what fills an org', entries: orgErrors },
];
