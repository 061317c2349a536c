/**
 * The facts kept about standard objects: `field-types.json` names every field with its Apex type, one JSON file
 * an object (and `others.json`) adds labels, lengths, picklist values and relationships from Salesforce's
 * Object Reference.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../paths.ts';
import type { FieldKind, SharingModel, SObjectType } from './types.ts';

export interface FieldFacts {
  readonly label?: string;
  readonly kind?: FieldKind;
  readonly length?: number;
  readonly precision?: number;
  readonly scale?: number;
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly nameField?: boolean;
  readonly values?: readonly string[];
  /** As in a custom field's metadata, but text without quotes. */
  readonly default?: string;
  /** Objects referred to; `what` is everything activities can relate to, `any` every object. */
  readonly to?: readonly string[] | 'what' | 'any';
  /** Null where queries cannot go on to the record referred to. */
  readonly relationship?: null;
  /** Child relationship name on the object referred to; null when it has none. */
  readonly child?: string | null;
  readonly onDelete?: 'SetNull' | 'Restrict' | 'Cascade';
  readonly readOnly?: boolean;
  readonly createOnly?: boolean;
  /** Seen by whoever sees the object: no permission set hides it. */
  readonly isOpen?: boolean;
  /** Counts or sums records: `OrderItem.TotalPrice` by `OrderId`; without a field it counts. */
  readonly summary?: { readonly of: string; readonly by: string };
  /** What the platform takes from the records around, as a formula would. */
  readonly formula?: string;
  /** Display format of an auto number. */
  readonly format?: string;
}

export interface ObjectFacts {
  readonly label?: string;
  readonly plural?: string;
  readonly prefix?: string;
  readonly kind?: SObjectType['kind'];
  readonly sharing?: SharingModel;
  readonly isWhat?: boolean;
  /** Has no rows; `unless named` has them where the project names the object. */
  readonly isVirtual?: boolean | 'unless named';
  readonly queryable?: boolean;
  readonly tracksHistory?: boolean;
  /** Named where the object does not support it. */
  readonly createable?: false;
  readonly updateable?: false;
  readonly deletable?: false;
  readonly noShare?: boolean;
  readonly compactLayout?: readonly string[];
  readonly fields?: Readonly<Record<string, FieldFacts>>;
  /** Fields a plain org does not have: they come with features that are off by default. */
  readonly without?: readonly string[];
}

export interface FieldTypes {
  readonly fields: Readonly<Record<string, string>>;
  /** Child relationship name → child object. */
  readonly children?: Readonly<Record<string, string>>;
}

export interface StandardFacts {
  readonly types: Readonly<Record<string, FieldTypes>>;
  readonly objects: Readonly<Record<string, ObjectFacts>>;
  /** First characters of ids, by object, for those whose facts do not tell. */
  readonly prefixes: Readonly<Record<string, string>>;
}

let loaded: StandardFacts | null = null;

/** Read once a process. */
export function standardFacts(): StandardFacts {
  loaded ??= load();
  return loaded;
}

function load(): StandardFacts {
  const folder = join(repositoryRoot, 'scripts/local-org/schema/standard-objects');
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const objects: Record<string, ObjectFacts> = { ...(read('others.json') as Record<string, ObjectFacts>) };
  for (const file of readdirSync(folder)) {
    if (!/^[A-Z].*\.json$/.test(file)) continue;
    objects[file.slice(0, -'.json'.length)] = read(file) as ObjectFacts;
  }
  return {
    types: read('field-types.json') as Record<string, FieldTypes>,
    objects,
    prefixes: read('prefixes.json') as Record<string, string>,
  };
}
