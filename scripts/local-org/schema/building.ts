/** What the steps that build a schema share. */
import type { Position } from '../apex/syntax/nodes.ts';
import { fault, type CatalogueEntry, type LocalOrgError } from '../errors/catalogue.ts';
import type { Project, XmlElement } from '../project/types.ts';
import type { ObjectDraft } from './draft.ts';
import { globalValueSets } from './picklists.ts';
import type { PicklistValue } from './types.ts';

export class Building {
  readonly valueSets: ReadonlyMap<string, readonly PicklistValue[]>;

  constructor(
    readonly project: Project,
    /** By lower-case name. */
    readonly objects: Map<string, ObjectDraft>,
    private readonly report: (error: LocalOrgError) => void,
  ) {
    this.valueSets = globalValueSets(project);
  }

  fault(entry: CatalogueEntry, path: string, at: Position | XmlElement | null, ...values: string[]): void {
    const place = at === null ? null : { line: at.line, column: at.column };
    this.report(fault(entry, values, path, place));
  }
}
