/** Modifiers: each once, one access level, and those that fit the place. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type {
  ClassDeclaration,
  MethodDeclaration,
  Modifiers,
  Position,
  PropertyDeclaration,
} from '../../syntax/nodes.ts';
import type { UnitContext } from '../context.ts';
import type { ClassSymbol } from '../symbols.ts';
import { isOpen } from '../visibility.ts';

const ACCESS = new Set(['private', 'protected', 'public', 'global']);
/** What an interface asks for is as visible as the interface. */
const NONE: ReadonlySet<string> = new Set();
const ON_CLASS = new Set([...ACCESS, 'abstract', 'virtual', 'with sharing', 'without sharing', 'inherited sharing']);
/** A virtual interface says nothing more than one that is not. */
const ON_INTERFACE = new Set([...ACCESS, 'virtual']);
const ON_FIELD = new Set([...ACCESS, 'static', 'final', 'transient', 'webservice']);
const ON_PROPERTY = new Set([...ON_FIELD, 'virtual', 'abstract', 'override']);
const ON_METHOD = new Set([
  ...ACCESS,
  'static',
  'final',
  'abstract',
  'virtual',
  'override',
  'webservice',
  'testmethod',
]);

const ON_TYPE = { Class: ON_CLASS, Interface: ON_INTERFACE, Enum: ACCESS } as const;
const PLURALS = { Class: 'classes', Interface: 'interfaces', Enum: 'enums' } as const;

export function checkModifiers(symbol: ClassSymbol, unit: UnitContext): void {
  const { declaration } = symbol;
  check(declaration.modifiers, ON_TYPE[declaration.kind], PLURALS[declaration.kind], declaration.at, unit);
  if (symbol.outer === null && !isOpen(declaration.modifiers) && !symbol.isTest) {
    unit.report(compileErrors.topLevelVisibility, declaration.at);
  }
  if (declaration.kind === 'Interface') {
    for (const { modifiers, at } of declaration.methods) check(modifiers, NONE, 'interface methods', at, unit);
  }
  if (declaration.kind === 'Class') {
    checkMembers(declaration, symbol, unit);
  }
}

function checkMembers(declaration: ClassDeclaration, symbol: ClassSymbol, unit: UnitContext): void {
  for (const member of declaration.members) {
    if (member.kind === 'Initializer' && member.isStatic && symbol.outer !== null) {
      unit.report(compileErrors.innerStaticBlock, member.at);
    }
    switch (member.kind) {
      case 'Field':
        check(member.modifiers, ON_FIELD, 'fields', member.at, unit);
        break;
      case 'Property':
        check(member.modifiers, ON_PROPERTY, 'properties', member.at, unit);
        checkAccessors(member, unit);
        break;
      case 'Method':
        check(member.modifiers, ON_METHOD, 'methods', member.at, unit);
        checkPairs(member, unit);
        checkGlobal(member, symbol, unit);
        break;
      case 'Constructor':
        check(member.modifiers, ACCESS, 'constructors', member.at, unit);
        break;
      default:
        continue;
    }
    const isStatic = member.modifiers.words.includes('static');
    if (isStatic && symbol.outer !== null && symbol.outer.declaration.name !== 'AnonymousBlock') {
      unit.report(
        compileErrors.innerStatic,
        member.at,
        member.kind === 'Field' ? (member.declarators[0]?.name ?? '') : member.name,
      );
    }
  }
}

/** An accessor may be less visible than its property, not more. Apex Developer Guide, "Apex Properties". */
function checkAccessors({ modifiers, getter, setter, at }: PropertyDeclaration, unit: UnitContext): void {
  const level = levelOf(modifiers);
  for (const accessor of [getter, setter]) {
    const own = accessor === null ? -1 : levelOf(accessor.modifiers);
    const [, second] = accessor?.modifiers.words ?? [];
    if (second !== undefined) unit.report(compileErrors.syntax, at, `Unexpected token '${second}'.`);
    if (level >= 0 && own > level) unit.report(compileErrors.illegalAccessor, at, LEVELS[own]!, LEVELS[level]!);
  }
}

const LEVELS = ['private', 'protected', 'public', 'global'];
const levelOf = ({ words }: Modifiers): number => LEVELS.findIndex((level) => words.includes(level));

/** What other orgs see is in a class that they see. */
function checkGlobal({ modifiers, at }: MethodDeclaration, around: ClassSymbol, unit: UnitContext): void {
  if (modifiers.words.includes('global') && !around.modifiers.words.includes('global'))
    unit.report(compileErrors.globalInPublic, at);
}

/** A class overrides what it sees of an object's methods: neither static ones nor private ones. */
function checkPairs({ modifiers: { words }, at }: MethodDeclaration, unit: UnitContext): void {
  for (const [one, other] of [
    ['virtual', 'static'],
    ['abstract', 'static'],
    ['abstract', 'private'],
  ] as const)
    if (words.includes(one) && words.includes(other))
      unit.report(compileErrors.modifierNotAllowed, at, one, `${other} methods`);
}

function check(
  { words }: Modifiers,
  allowed: ReadonlySet<string>,
  plural: string,
  at: Position,
  unit: UnitContext,
): void {
  words.forEach((word, index) => {
    if (words.indexOf(word) !== index) {
      unit.report(compileErrors.duplicateModifier, at, word);
    } else if (!allowed.has(word)) {
      unit.report(compileErrors.modifierNotAllowed, at, word, plural);
    }
  });
  const levels = [...new Set(words.filter((word) => ACCESS.has(word)))];
  if (levels.length > 1) {
    unit.report(compileErrors.modifierConflict, at);
  }
  const [, second] = words.filter((word) => word.endsWith(' sharing'));
  if (second !== undefined && words.indexOf(second) === words.lastIndexOf(second))
    unit.report(compileErrors.duplicateModifier, at, second);
}
