/** What the readers of a project share: the files, the way to report a fault, names already taken. */
import { join } from 'node:path';
import { LocalOrgError, fault, type CatalogueEntry } from '../errors/catalogue.ts';
import type { Position } from '../apex/syntax/nodes.ts';
import { projectErrors } from '../errors/project-errors.ts';
import type { XmlElement } from './types.ts';
import { readText } from './read-text.ts';
import { parsePartXml, parseXml } from './xml.ts';

/** Gets each fault of a project; one that throws ends the reading. */
export type Report = (error: LocalOrgError) => void;

export class Reading {
  private readonly taken = new Map<string, string>();
  private readonly present: ReadonlySet<string>;

  constructor(
    readonly root: string,
    readonly files: readonly string[],
    private readonly report: Report,
  ) {
    this.present = new Set(files);
  }

  has(path: string): boolean {
    return this.present.has(path);
  }

  text(path: string): string {
    return readText(join(this.root, path));
  }

  /** @returns null, and reports, when the XML is malformed */
  xml(path: string, parse = parseXml): XmlElement | null {
    try {
      return parse(this.text(path), path);
    } catch (error) {
      if (!(error instanceof LocalOrgError)) throw error;
      this.report(error);
      return null;
    }
  }

  /** The XML of an object or a part of one. */
  partXml(path: string): XmlElement | null {
    return this.xml(path, parsePartXml);
  }

  fault(
    entry: CatalogueEntry,
    path: string,
    values: readonly string[],
    at: Position | null = { line: 1, column: 1 },
  ): void {
    this.report(fault(entry, values, path, at));
  }

  /** Takes a name for a type; names are the same in any case. @returns false, and reports, when it was taken */
  take(type: string, name: string, path: string): boolean {
    const key = `${type}:${name.toLowerCase()}`;
    const first = this.taken.get(key);
    if (first !== undefined) {
      this.fault(projectErrors.duplicateName, path, [type, name, first]);
      return false;
    }
    this.taken.set(key, path);
    return true;
  }
}

/** @returns the last part of a path */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** @returns the path without its last part */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
