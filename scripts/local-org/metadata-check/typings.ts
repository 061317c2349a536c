/**
 * The Metadata API's types as data, read from the typings of `@salesforce/types` (`lib/metadata.d.ts`) with the
 * TypeScript compiler. Both are development tools: where they are not installed there are no typings.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type ts from 'typescript';
import { repositoryRoot } from '../paths.ts';

export interface Member {
  readonly isOptional: boolean;
  readonly isList: boolean;
  /** A name of another type, an alias, or `string`, `number`, `boolean`, `any`. */
  readonly type: string;
}

export interface MetadataTypings {
  /** Members with those inherited, or undefined for names that are no such type. */
  members(type: string): ReadonlyMap<string, Member> | undefined;
  /** The values of an enumeration, or undefined. */
  values(type: string): readonly string[] | undefined;
}

interface Shape {
  readonly bases: readonly string[];
  readonly members: Map<string, Member>;
}

/** Members of the Metadata API that the typings lack. Metadata API Developer Guide, "CustomField". */
const lacking: Readonly<Record<string, Readonly<Record<string, Member>>>> = {
  CustomField: { displayLocationInDecimal: { isOptional: true, isList: false, type: 'boolean' } },
};

let loaded: Promise<MetadataTypings | null> | null = null;

/** Read once a process. @returns null when `@salesforce/types` or `typescript` is not installed */
export function loadTypings(): Promise<MetadataTypings | null> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<MetadataTypings | null> {
  const file = join(repositoryRoot, 'node_modules/@salesforce/types/lib/metadata.d.ts');
  if (!existsSync(file)) return null;
  try {
    const { default: compiler } = await import('typescript');
    return readTypings(compiler, readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}

/** @param text declarations of the form `export type X = Base & { … }` and `export type Y = 'a' | 'b'` */
function readTypings(compiler: typeof ts, text: string): MetadataTypings {
  const shapes = new Map<string, Shape>();
  const enumerations = new Map<string, readonly string[]>();
  const source = compiler.createSourceFile('metadata.d.ts', text, compiler.ScriptTarget.Latest, false);
  compiler.forEachChild(source, (node) => {
    if (!compiler.isTypeAliasDeclaration(node)) return;
    const name = node.name.text;
    const parts = compiler.isIntersectionTypeNode(node.type) ? [...node.type.types] : [node.type];
    const literals = compiler.isUnionTypeNode(node.type)
      ? node.type.types
      : compiler.isLiteralTypeNode(node.type)
        ? [node.type]
        : [];
    const values = literals.flatMap((type) =>
      compiler.isLiteralTypeNode(type) && compiler.isStringLiteral(type.literal) ? [type.literal.text] : [],
    );
    if (values.length > 0) enumerations.set(name, values);
    else if (parts.some((part) => compiler.isTypeLiteralNode(part) || compiler.isTypeReferenceNode(part))) {
      shapes.set(name, {
        bases: parts.flatMap((part) => (compiler.isTypeReferenceNode(part) ? [typeName(compiler, part)] : [])),
        members: new Map(parts.flatMap((part) => (compiler.isTypeLiteralNode(part) ? membersOf(compiler, part) : []))),
      });
    }
  });
  const inherited = new Map<string, ReadonlyMap<string, Member>>();
  const members = (type: string): ReadonlyMap<string, Member> | undefined => {
    const known = inherited.get(type);
    const shape = shapes.get(type);
    if (known !== undefined || shape === undefined) return known;
    const all = new Map([
      ...shape.bases.flatMap((base) => [...(members(base) ?? [])]),
      ...shape.members,
      ...Object.entries(lacking[type] ?? {}),
    ]);
    inherited.set(type, all);
    return all;
  };
  return { members, values: (type) => enumerations.get(type) };
}

function membersOf(compiler: typeof ts, literal: ts.TypeLiteralNode): [string, Member][] {
  return literal.members.flatMap((member): [string, Member][] => {
    if (!compiler.isPropertySignature(member) || member.type === undefined || !compiler.isIdentifier(member.name))
      return [];
    const isList = compiler.isArrayTypeNode(member.type);
    const element = compiler.isArrayTypeNode(member.type) ? member.type.elementType : member.type;
    return [
      [member.name.text, { isOptional: member.questionToken !== undefined, isList, type: typeName(compiler, element) }],
    ];
  });
}

function typeName(compiler: typeof ts, node: ts.TypeNode): string {
  if (compiler.isTypeReferenceNode(node) && compiler.isIdentifier(node.typeName)) return node.typeName.text;
  if (node.kind === compiler.SyntaxKind.NumberKeyword) return 'number';
  if (node.kind === compiler.SyntaxKind.BooleanKeyword) return 'boolean';
  return node.kind === compiler.SyntaxKind.StringKeyword ? 'string' : 'any';
}
