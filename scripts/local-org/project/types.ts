/**
 * An SFDX project as read from disk: every source file of every package directory, metadata as typed
 * records with the file each came from. Nothing is resolved here; that is the schema's work.
 */
export interface SourceFile {
  readonly name: string;
  /** Relative to the project, with `/`. */
  readonly path: string;
  readonly text: string;
}

export interface ApexSource extends SourceFile {
  readonly apiVersion: string;
  readonly isActive: boolean;
}

/** An XML element as plain data: repeated elements are arrays; text is a string. */
export type XmlValue = string | { readonly [name: string]: readonly XmlValue[] };

/** A metadata component: type as in the Metadata API (`FlexiPage`), full name, parsed XML. */
export interface Component<T = XmlElement> {
  readonly type: string;
  readonly fullName: string;
  readonly path: string;
  readonly body: T;
}

/** A parsed element with typed access; see `xml.ts`. */
export interface XmlElement {
  readonly name: string;
  readonly line: number;
  readonly column: number;
  readonly children: readonly XmlElement[];
  readonly text: string;
  /** Text of the first child of that name, or undefined. */
  value(name: string): string | undefined;
  values(name: string): readonly string[];
  child(name: string): XmlElement | undefined;
  all(name: string): readonly XmlElement[];
  /** Value of an attribute, by its name as written. */
  attribute(name: string): string | undefined;
  /** `true`/`false` text of a child; `fallback` when absent. */
  flag(name: string, fallback?: boolean): boolean;
}

/** A custom object folder: object-meta.xml (null when only parts of a standard object are here) and its decomposed parts. */
export interface ObjectSource {
  readonly name: string;
  readonly body: XmlElement | null;
  readonly path: string;
  readonly fields: readonly Component[];
  readonly validationRules: readonly Component[];
  readonly listViews: readonly Component[];
  readonly recordTypes: readonly Component[];
  readonly compactLayouts: readonly Component[];
  readonly webLinks: readonly Component[];
  readonly fieldSets: readonly Component[];
  readonly indexes: readonly Component[];
}

export interface LwcBundle {
  readonly name: string;
  readonly folder: string;
  readonly path: string;
  /** File names inside the bundle, without tests. */
  readonly files: readonly string[];
  /** `name.js-meta.xml` */
  readonly meta: XmlElement | null;
}

export interface Project {
  readonly root: string;
  readonly name: string;
  readonly namespace: string | null;
  readonly sourceApiVersion: string;
  readonly packageDirectories: readonly string[];
  readonly classes: readonly ApexSource[];
  readonly triggers: readonly ApexSource[];
  /** One entry per object name; parts found in several feature folders are joined. */
  readonly objects: ReadonlyMap<string, ObjectSource>;
  readonly lwc: readonly LwcBundle[];
  /** All other components by metadata type: PermissionSet, FlexiPage, Layout, CustomTab, CustomApplication, CustomLabels, ApprovalProcess, Workflow, Queue, Role … */
  readonly components: ReadonlyMap<string, readonly Component[]>;
  readonly staticResources: readonly { readonly name: string; readonly path: string; readonly contentType: string }[];
  /** Merged custom labels, by name. */
  readonly labels: ReadonlyMap<string, { readonly value: string; readonly path: string }>;
}
