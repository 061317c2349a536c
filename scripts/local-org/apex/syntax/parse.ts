/**
 * Apex text to a frozen tree. A source with syntax errors gives no tree, only the errors.
 */
import type {
  AnonymousBlockMemberContext,
  AnonymousUnitContext,
  CompilationUnitContext,
  TriggerBlockMemberContext,
  TriggerUnitContext,
} from '@apexdevtools/apex-parser';
import type { ParserRuleContext } from 'antlr4';
import type { Diagnostic } from '../types/checked.ts';
import { LocalOrgError, UnsupportedError } from '../../errors/catalogue.ts';
import { compileErrors } from '../../errors/compile-errors.ts';
import { typeDeclaration } from './declarations.ts';
import { freezeTree } from './freeze.ts';
import { parseRule } from './grammar.ts';
import { member } from './members.ts';
import { modifiers } from './modifiers.ts';
import type {
  AnonymousBlock,
  CompilationUnit,
  Member,
  Statement,
  TriggerDeclaration,
  TypeDeclaration,
} from './nodes.ts';
import { at } from './place.ts';
import { statement } from './statements.ts';

export interface Source {
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

export interface Parsed<T extends CompilationUnit> {
  /** null when there are errors. */
  readonly unit: T | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses a class, interface or enum file. */
export function parseClass(source: Source): Parsed<TypeDeclaration> {
  return parse(
    source,
    (parser) => parser.compilationUnit(),
    (ctx: CompilationUnitContext) => typeDeclaration(ctx.typeDeclaration()),
  );
}

/** Parses a trigger file. */
export function parseTrigger(source: Source): Parsed<TriggerDeclaration> {
  return parse(source, (parser) => parser.triggerUnit(), triggerDeclaration);
}

/** Parses what `executeAnonymous` is given. */
export function parseAnonymous(text: string, path = 'anonymous.apex'): Parsed<AnonymousBlock> {
  return parse({ name: 'AnonymousBlock', path, text }, (parser) => parser.anonymousUnit(), anonymousBlock);
}

function parse<C extends ParserRuleContext, T extends CompilationUnit>(
  source: Source,
  rule: Parameters<typeof parseRule<C>>[1],
  convert: (ctx: C) => T,
): Parsed<T> {
  const { tree, faults } = parseRule(source.text, rule);
  if (faults.length > 0) {
    return {
      unit: null,
      diagnostics: faults.map((fault) => ({
        code: compileErrors.syntax.code,
        path: source.path,
        severity: 'error',
        ...fault,
      })),
    };
  }
  try {
    return { unit: freezeTree(convert(tree)), diagnostics: [] };
  } catch (error) {
    if (error instanceof LocalOrgError && error.at !== null) {
      return {
        unit: null,
        diagnostics: [
          {
            code: error.code,
            message: error.message,
            path: source.path,
            at: error.at,
            severity: error instanceof UnsupportedError ? 'unsupported' : 'error',
          },
        ],
      };
    }
    throw error;
  }
}

function triggerDeclaration(ctx: TriggerUnitContext): TriggerDeclaration {
  const [name, object] = ctx.id_list();
  const body = ctx.triggerBlock();
  const { statements, members } = blockMembers(body.triggerBlockMember_list());
  return {
    kind: 'Trigger',
    name: name!.getText(),
    object: object!.getText(),
    events: ctx
      .triggerCase_list()
      .map((event) => event.children!.map((word) => word.getText().toLowerCase()).join(' ')),
    body: { kind: 'Block', statements, at: at(body) },
    members,
    at: at(name!),
  };
}

function anonymousBlock(ctx: AnonymousUnitContext): AnonymousBlock {
  return {
    kind: 'Anonymous',
    ...blockMembers(ctx.anonymousBlock().anonymousBlockMember_list()),
    at: { line: 1, column: 1 },
  };
}

/** What the grammar takes for a field between statements is a local variable. */
function blockMembers(list: readonly (TriggerBlockMemberContext | AnonymousBlockMemberContext)[]) {
  const statements: Statement[] = [];
  const members: Member[] = [];
  for (const part of list) {
    const inner = part.statement();
    if (inner) {
      statements.push(statement(inner));
      continue;
    }
    const declared =
      'triggerMemberDeclaration' in part ? part.triggerMemberDeclaration() : part.anonymousMemberDeclaration();
    const node = member(declared, modifiers(part.modifier_list()));
    if (node.kind === 'Field') {
      const { type, declarators, at: place } = node;
      statements.push({
        kind: 'LocalVariable',
        type,
        declarators,
        isFinal: node.modifiers.words.includes('final'),
        at: place,
      });
    } else {
      members.push(node);
    }
  }
  return { statements, members };
}
