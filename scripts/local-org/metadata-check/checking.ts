/** What the checks of metadata share: the project, its schema, how to report, and what exists. */
import type { Position } from '../apex/syntax/nodes.ts';
import { LocalOrgError, fault, type CatalogueEntry } from '../errors/catalogue.ts';
import type { FormulaService } from '../org/services/formulas.ts';
import type { Field, Schema, SObjectType } from '../schema/types.ts';
import type { Component, Project, XmlElement } from '../project/types.ts';
import { metadataErrors } from '../errors/metadata-errors.ts';

export class Checking {
  private readonly names = new Map<string, ReadonlySet<string>>();

  constructor(
    readonly project: Project,
    readonly schema: Schema,
    readonly formula: Pick<FormulaService, 'fieldsOf'>,
    private readonly report: (error: LocalOrgError) => void,
  ) {}

  fault(entry: CatalogueEntry, path: string, at: Position | XmlElement | undefined, ...values: string[]): void {
    this.report(fault(entry, values, path, { line: at?.line ?? 1, column: at?.column ?? 1 }));
  }

  components(type: string): readonly Component[] {
    return this.project.components.get(type) ?? [];
  }

  has(type: string, fullName: string): boolean {
    let names = this.names.get(type);
    if (names === undefined)
      this.names.set(
        type,
        (names = new Set(this.components(type).map((component) => component.fullName.toLowerCase()))),
      );
    return names.has(fullName.toLowerCase());
  }

  hasClass(name: string): boolean {
    return this.project.classes.some((source) => source.name.toLowerCase() === name.toLowerCase());
  }

  hasLwc(name: string): boolean {
    return this.project.lwc.some((bundle) => bundle.name === name);
  }

  /** Reports a component that is not in the project. */
  need(type: string, fullName: string, path: string, at: XmlElement | undefined): void {
    if (!this.has(type, fullName)) this.fault(metadataErrors.unknownComponent, path, at, words(type), fullName);
  }

  /** @returns the object, or undefined with the fault reported */
  object(name: string, path: string, at: XmlElement | undefined): SObjectType | undefined {
    // Fields of activities are kept on an object that is two in an org.
    const object = this.schema.object(name === 'Activity' ? 'Task' : name);
    if (object === undefined) this.fault(metadataErrors.unknownObject, path, at, name);
    return object;
  }

  /** @returns the field of the object, or undefined with the fault reported */
  field(object: SObjectType, name: string, path: string, at: XmlElement | undefined): Field | undefined {
    const field = object.fields.get(name.toLowerCase()) ?? byMetadataName(object, name);
    if (field === undefined) this.fault(metadataErrors.unknownField, path, at, `${object.name}.${name}`);
    return field;
  }

  /** `Account.Industry` */
  qualifiedField(
    text: string,
    path: string,
    at: XmlElement | undefined,
  ): { readonly object: SObjectType; readonly field: Field } | undefined {
    const dot = text.indexOf('.');
    const object = this.object(text.slice(0, dot === -1 ? undefined : dot), path, at);
    const field = object === undefined ? undefined : this.field(object, text.slice(dot + 1), path, at);
    return object === undefined || field === undefined ? undefined : { object, field };
  }

  checkFormula(object: string, text: string, path: string, at: XmlElement | undefined, what: string): void {
    try {
      this.formula.fieldsOf(object, text);
    } catch (error) {
      if (!(error instanceof LocalOrgError)) throw error;
      this.fault({ ...metadataErrors.badFormula, code: error.code }, path, at, what, error.message);
    }
  }
}

/** Compound fields have a name of their own in layouts, and references drop their `Id` in places. */
function byMetadataName(object: SObjectType, name: string): Field | undefined {
  return object.parentRelationships.get(name.toLowerCase())?.isCustom === false
    ? object.parentRelationships.get(name.toLowerCase())
    : undefined;
}

/** `CustomPermission` → `custom permission` */
function words(type: string): string {
  return type.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
