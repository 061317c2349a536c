/** One type of the stubs, from what `javap` prints of it. */

export interface StubType {
  /** Within its namespace: `FeedItem`, `InboundEmail$Header`. */
  readonly name: string;
  readonly kind: 'class' | 'interface' | 'enum';
  readonly extends: string | null;
  readonly implements: readonly string[];
  /** Fields by name, with their type. */
  readonly fields: readonly (readonly [name: string, type: string])[];
  /** All members in the notation of the platform tables, inherited ones left out. */
  readonly members: readonly string[];
}

/** Methods the stubs write into every class. */
const common = /^(static )?(valueOf|values|clone\$?|equals\$?|hashCode\$?|toString\$?|getBuildVersion)\(/;

/** @param printed one class as `javap -public` prints it */
export function readType(printed: string): StubType {
  const [head = '', ...rest] = printed.slice(printed.indexOf('public ')).split('\n');
  const declared = /(class|interface) (\S+?)(?:<.*?>)?(?: extends (.*?))?(?: implements (.*?))? \{/.exec(head);
  const isEnum = head.includes('java.lang.Enum<');
  const kind = isEnum ? 'enum' : (declared?.[1] as 'class' | 'interface');
  const parents = (text: string | undefined): string[] => (text === undefined ? [] : splitTop(text).map(typeText));
  const above = isEnum ? [] : parents(declared?.[3]);
  const name = (declared?.[2] ?? '').split('.').at(-1) ?? '';
  const lines = rest.map((line) => line.trim()).filter((line) => line.startsWith('public ') && line.endsWith(';'));
  const fields = isEnum ? [] : lines.filter((line) => !line.includes('(')).map(readField);
  return {
    name,
    kind,
    extends: kind === 'class' ? (above[0] ?? null) : null,
    implements: [...(kind === 'interface' ? above : []), ...parents(declared?.[4])],
    fields,
    members: isEnum
      ? lines.flatMap(enumValue)
      : lines.map((line) => memberOf(line, kind)).filter((line) => !common.test(line)),
  };
}

function enumValue(line: string): string[] {
  const found = /^public static final \S+ (\w+);$/.exec(line);
  return found === null ? [] : [found[1] ?? ''];
}

function readField(line: string): [string, string] {
  const [, type = '', name = ''] = /^public (?:static |final )*(.*) (\S+);$/.exec(line) ?? [];
  return [name, typeText(type)];
}

function memberOf(line: string, kind: StubType['kind']): string {
  const open = line.indexOf('(');
  const isStatic = line.includes(' static ');
  if (open < 0) {
    const [name, type] = readField(line);
    return `${isStatic ? 'static ' : ''}${name}: ${type}`;
  }
  const before = line
    .slice(0, open)
    .replace(/\b(public|static|final|abstract|default|synchronized) /g, '')
    .replace(/^<.*?> /, '');
  const parameters = splitTop(line.slice(open + 1, line.lastIndexOf(')')))
    .map(typeText)
    .join(', ');
  const space = before.lastIndexOf(' ');
  if (space < 0) return `new(${parameters})`;
  const prefix = isStatic ? 'static ' : kind === 'interface' || line.includes(' abstract ') ? 'abstract ' : '';
  return `${prefix}${before.slice(space + 1)}(${parameters}): ${typeText(before.slice(0, space))}`;
}

/** `com.nawforce.runforce.System.List<…Id>` → `List<Id>`; records as `SObjectStubs.Account`. */
function typeText(type: string): string {
  return type
    .trim()
    .replaceAll('com.nawforce.runforce.', '')
    .replaceAll('Internal.Object$', 'Object')
    .replaceAll('Internal.Any$', 'ANY')
    .replaceAll('Internal.RecordSet$', 'RecordSet$')
    .replaceAll('SObjects.', 'SObjectStubs.')
    .replaceAll('java.lang.', '')
    .replace(/\bSystem\.(\w+)/g, '$1')
    .replace(/\? extends /g, '');
}

/** Splits at commas outside angle brackets. */
function splitTop(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const c = text[i];
    depth += c === '<' ? 1 : c === '>' ? -1 : 0;
    if (i < text.length && (c !== ',' || depth !== 0)) continue;
    if (text.slice(start, i).trim() !== '') parts.push(text.slice(start, i).trim());
    start = i + 1;
  }
  return parts;
}
