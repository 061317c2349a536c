/** XML text → elements that know where they stand in the file. */
import { SaxesParser } from 'saxes';
import { fault } from '../errors/catalogue.ts';
import { projectErrors } from '../errors/project-errors.ts';
import type { XmlElement } from './types.ts';

class ParsedElement implements XmlElement {
  readonly children: XmlElement[] = [];
  text = '';

  constructor(
    readonly name: string,
    readonly line: number,
    readonly column: number,
    private readonly attributes: Readonly<Record<string, string>>,
  ) {}

  value(name: string): string | undefined {
    return this.child(name)?.text;
  }

  values(name: string): readonly string[] {
    return this.all(name).map((child) => child.text);
  }

  child(name: string): XmlElement | undefined {
    return this.children.find((child) => child.name === name);
  }

  all(name: string): readonly XmlElement[] {
    return this.children.filter((child) => child.name === name);
  }

  attribute(name: string): string | undefined {
    return this.attributes[name];
  }

  flag(name: string, fallback = false): boolean {
    const text = this.value(name);
    return text === undefined ? fallback : text.trim() === 'true';
  }
}

/** An element that no file holds as it is, at the place of the one it is made from. */
export function madeElement(name: string, from: XmlElement, children: readonly XmlElement[], text = ''): XmlElement {
  const element = new ParsedElement(name, from.line, from.column, {});
  element.children.push(...children);
  element.text = text;
  return element;
}

/** Stands for an `&` of the text while it is parsed: no file holds this character, and places stay right. */
const BARE_AMPERSAND = '\uE000';

/**
 * Takes an `&` that starts no entity for itself, as the tools do that take apart and put together the source of an
 * object before they deploy it.
 */
export function parsePartXml(text: string, path: string): XmlElement {
  return parseXml(text.replace(/&(?!#?\w+;)/g, BARE_AMPERSAND), path);
}

/**
 * @returns the root element; text is trimmed unless it is all the element holds
 * @throws LocalOrgError LO2001 with the place of the first fault
 */
export function parseXml(text: string, path: string): XmlElement {
  const parser = new SaxesParser({ position: true });
  const open: ParsedElement[] = [];
  const places = new PlaceFinder(text);
  let root: ParsedElement | null = null;
  let start = 0;
  parser.on('error', (error) => {
    throw fault(projectErrors.malformedXml, [error.message.replace(/^\d+:\d+:\s*/, '')], path, {
      line: parser.line,
      column: parser.column + 1,
    });
  });
  parser.on('opentagstart', () => {
    start = text.lastIndexOf('<', parser.position - 1);
  });
  parser.on('opentag', (tag) => {
    const { line, column } = places.at(start);
    const element = new ParsedElement(tag.name, line, column, tag.attributes as Readonly<Record<string, string>>);
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const addText = (part: string): void => {
    const element = open.at(-1);
    if (element !== undefined) element.text += part.replaceAll(BARE_AMPERSAND, '&');
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop();
    if (element !== undefined && element.children.length > 0) element.text = element.text.trim();
  });
  parser.write(text).close();
  if (root === null) {
    throw fault(projectErrors.malformedXml, ['there is no element'], path, { line: 1, column: 1 });
  }
  return root;
}

/** Turns rising offsets into lines and columns (both from 1) in one pass. */
class PlaceFinder {
  private line = 1;
  private lineStart = 0;
  private offset = 0;

  constructor(private readonly text: string) {}

  at(offset: number): { line: number; column: number } {
    for (
      let next = this.text.indexOf('\n', this.offset);
      next !== -1 && next < offset;
      next = this.text.indexOf('\n', next + 1)
    ) {
      this.line++;
      this.lineStart = next + 1;
    }
    this.offset = Math.max(this.lineStart, this.offset);
    return { line: this.line, column: offset - this.lineStart + 1 };
  }
}
