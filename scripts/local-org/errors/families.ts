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
  /** As code names it. */
  readonly name: string;
  readonly title: string;
  readonly entries: Readonly<Record<string, CatalogueEntry>>;
}

export const errorFamilies: readonly ErrorFamily[] = [
  { name: 'compileErrors', title: '1: Apex and queries that do not compile', entries: compileErrors },
  { name: 'componentErrors', title: '15: components that do not compile', entries: componentErrors },
  { name: 'projectErrors', title: '20: files of a project', entries: projectErrors },
  { name: 'schemaErrors', title: '20: objects and fields', entries: schemaErrors },
  { name: 'metadataErrors', title: '21: metadata a deploy would refuse', entries: metadataErrors },
  { name: 'formulaErrors', title: '22: formulas that would not deploy', entries: formulaErrors },
  { name: 'unsupportedPlatform', title: '30: not supported, of the platform', entries: unsupportedPlatform },
  { name: 'unsupportedSource', title: '31: not supported, in source', entries: unsupportedSource },
  { name: 'unsupportedQueries', title: '32: not supported, in queries', entries: unsupportedQueries },
  { name: 'unsupportedMetadata', title: '33: not supported, in metadata', entries: unsupportedMetadata },
  { name: 'commandErrors', title: '40: commands', entries: commandErrors },
  { name: 'orgErrors', title: '41: what fills an org', entries: orgErrors },
];
