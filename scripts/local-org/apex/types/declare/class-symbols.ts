/** First pass: a symbol for every class, interface and enum, so that any type can be named anywhere. */
import type {
  ClassDeclaration,
  EnumDeclaration,
  InterfaceDeclaration,
  Modifiers,
  TypeDeclaration,
} from '../../syntax/nodes.ts';
import type { UnitContext } from '../context.ts';
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { ClassSymbol, ConstructorSymbol, FieldSymbol, MethodSymbol, SharingMode } from '../symbols.ts';
import { checkTypeName, checkVariableName } from '../rules/reserved-names.ts';
import type { ApexType } from '../type.ts';
import { hasAnnotation } from '../visibility.ts';

/** A symbol while it is being filled; nobody writes to it once the members are declared. */
export interface OpenClassSymbol extends ClassSymbol {
  superclass: ApexType | null;
  interfaces: readonly ApexType[];
  lacks: string | null;
  aliases: ClassSymbol['aliases'];
  staticAnswers: ClassSymbol['staticAnswers'];
  platformAnswers: ClassSymbol['platformAnswers'];
  readonly fields: Map<string, FieldSymbol>;
  readonly methods: Map<string, MethodSymbol[]>;
  readonly constructors: ConstructorSymbol[];
  readonly inner: Map<string, OpenClassSymbol>;
}

export function declareClass(
  declaration: TypeDeclaration,
  unit: UnitContext,
  outer: OpenClassSymbol | null,
): OpenClassSymbol {
  const { modifiers } = declaration;
  const isInterface = declaration.kind === 'Interface';
  const symbol: OpenClassSymbol = {
    kind: declaration.kind === 'Class' ? 'class' : isInterface ? 'interface' : 'enum',
    name: declaration.name,
    fullName: outer === null ? declaration.name : `${outer.fullName}.${declaration.name}`,
    outer,
    declaration,
    modifiers,
    isTest: hasAnnotation(modifiers, 'istest'),
    isAbstract: isInterface || modifiers.words.includes('abstract'),
    isVirtual: modifiers.words.includes('virtual'),
    sharing: sharingOf(modifiers),
    superclass: null,
    interfaces: [],
    lacks: null,
    aliases: [],
    staticAnswers: [],
    platformAnswers: [],
    fields: new Map(),
    methods: new Map(),
    constructors: [],
    inner: new Map(),
    enumValues: declaration.kind === 'Enum' ? enumValues(declaration, unit) : [],
  };
  unit.facts.symbols.set(declaration, symbol);
  if (!declaration.name.includes('$')) {
    checkTypeName(declaration.name, declaration.at, unit);
  }
  for (const member of innerTypes(declaration)) {
    const key = member.name.toLowerCase();
    if (symbol.inner.has(key) || key === declaration.name.toLowerCase()) {
      unit.report(compileErrors.duplicateType, member.at, member.name);
    }
    if (outer !== null) {
      unit.report(compileErrors.innerNesting, member.at);
    }
    symbol.inner.set(key, declareClass(member, unit, symbol));
  }
  return symbol;
}

function innerTypes(declaration: TypeDeclaration): (ClassDeclaration | InterfaceDeclaration | EnumDeclaration)[] {
  const members = declaration.kind === 'Class' ? declaration.members : [];
  return members.filter((member) => member.kind === 'Class' || member.kind === 'Interface' || member.kind === 'Enum');
}

function enumValues(declaration: EnumDeclaration, unit: UnitContext): string[] {
  const seen = new Set<string>();
  for (const value of declaration.values) {
    if (seen.has(value.name.toLowerCase())) {
      unit.report(compileErrors.duplicateEnumValue, value.at, value.name);
    }
    seen.add(value.name.toLowerCase());
    checkVariableName(value.name, value.at, unit);
  }
  return declaration.values.map((value) => value.name);
}

function sharingOf({ words }: Modifiers): SharingMode {
  const word = words.find((each) => each.endsWith('sharing'));
  return word === undefined ? null : (word.replace(' sharing', '') as SharingMode);
}
