/**
 * The Apex syntax tree: frozen records with a `kind` and a place. What a name means is not known
 * here; the checker (`../types`) answers that beside the tree, never in it.
 */
import type { SoqlQuery, SoslSearch } from '../../soql/syntax.ts';

/** A place in a source file; both numbers count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

interface Base {
  readonly at: Position;
}

/** `Map<String, List<Account>>[]` → names [{Map, args}], arrayDepth 1. `Outer.Inner` has two names. */
export interface TypeRef extends Base {
  readonly kind: 'TypeRef';
  readonly names: readonly { readonly name: string; readonly args: readonly TypeRef[] }[];
  readonly arrayDepth: number;
}

export interface Annotation extends Base {
  readonly kind: 'Annotation';
  readonly name: string;
  /** `@AuraEnabled(cacheable=true)` → cacheable: Literal; a lone value is under `value`. */
  readonly values: Readonly<Record<string, Expression>>;
}

/** Lower-case modifier words in source order: `public`, `static`, `with sharing`, `virtual` … */
export interface Modifiers {
  readonly words: readonly string[];
  readonly annotations: readonly Annotation[];
}

// ── Declarations ────────────────────────────────────────────────────────────

export interface ClassDeclaration extends Base {
  readonly kind: 'Class';
  readonly name: string;
  readonly modifiers: Modifiers;
  readonly superclass: TypeRef | null;
  readonly interfaces: readonly TypeRef[];
  readonly members: readonly Member[];
}
export interface InterfaceDeclaration extends Base {
  readonly kind: 'Interface';
  readonly name: string;
  readonly modifiers: Modifiers;
  readonly interfaces: readonly TypeRef[];
  readonly methods: readonly MethodDeclaration[];
}
export interface EnumDeclaration extends Base {
  readonly kind: 'Enum';
  readonly name: string;
  readonly modifiers: Modifiers;
  readonly values: readonly { readonly name: string; readonly at: Position }[];
}
export interface TriggerDeclaration extends Base {
  readonly kind: 'Trigger';
  readonly name: string;
  readonly object: string;
  /** `before insert`, `after undelete` …, lower case. */
  readonly events: readonly string[];
  readonly body: Block;
  /** Methods and types declared between the statements. */
  readonly members: readonly Member[];
}
export type TypeDeclaration = ClassDeclaration | InterfaceDeclaration | EnumDeclaration;
export type CompilationUnit = TypeDeclaration | TriggerDeclaration | AnonymousBlock;

/** What `executeAnonymous` runs: statements, with methods and types declared between them. */
export interface AnonymousBlock extends Base {
  readonly kind: 'Anonymous';
  readonly statements: readonly Statement[];
  readonly members: readonly Member[];
}

export interface FieldDeclaration extends Base {
  readonly kind: 'Field';
  readonly modifiers: Modifiers;
  readonly type: TypeRef;
  readonly declarators: readonly Declarator[];
}
export interface Declarator extends Base {
  readonly name: string;
  readonly initial: Expression | null;
}
export interface Parameter extends Base {
  readonly kind: 'Parameter';
  readonly name: string;
  readonly type: TypeRef;
  readonly isFinal: boolean;
}
export interface MethodDeclaration extends Base {
  readonly kind: 'Method';
  readonly name: string;
  readonly modifiers: Modifiers;
  /** `void` is a TypeRef named void. */
  readonly returns: TypeRef;
  readonly parameters: readonly Parameter[];
  /** null for abstract and interface methods. */
  readonly body: Block | null;
}
export interface ConstructorDeclaration extends Base {
  readonly kind: 'Constructor';
  readonly name: string;
  readonly modifiers: Modifiers;
  readonly parameters: readonly Parameter[];
  readonly body: Block;
}
export interface Accessor extends Base {
  readonly modifiers: Modifiers;
  /** null for the automatic form `get;`. */
  readonly body: Block | null;
}
export interface PropertyDeclaration extends Base {
  readonly kind: 'Property';
  readonly name: string;
  readonly modifiers: Modifiers;
  readonly type: TypeRef;
  readonly getter: Accessor | null;
  readonly setter: Accessor | null;
}
export interface InitializerDeclaration extends Base {
  readonly kind: 'Initializer';
  readonly isStatic: boolean;
  readonly body: Block;
}
export type Member =
  | FieldDeclaration
  | MethodDeclaration
  | ConstructorDeclaration
  | PropertyDeclaration
  | InitializerDeclaration
  | TypeDeclaration;

// ── Statements ──────────────────────────────────────────────────────────────

export interface Block extends Base {
  readonly kind: 'Block';
  readonly statements: readonly Statement[];
}
export interface LocalVariable extends Base {
  readonly kind: 'LocalVariable';
  readonly type: TypeRef;
  readonly declarators: readonly Declarator[];
  readonly isFinal: boolean;
}
export interface ExpressionStatement extends Base {
  readonly kind: 'ExpressionStatement';
  readonly expression: Expression;
}
export interface IfStatement extends Base {
  readonly kind: 'If';
  readonly condition: Expression;
  readonly then: Statement;
  readonly otherwise: Statement | null;
}
export interface WhileStatement extends Base {
  readonly kind: 'While';
  readonly condition: Expression;
  readonly body: Statement | null;
}
export interface DoWhileStatement extends Base {
  readonly kind: 'DoWhile';
  readonly body: Statement;
  readonly condition: Expression;
}
export interface ForStatement extends Base {
  readonly kind: 'For';
  readonly init: LocalVariable | readonly Expression[] | null;
  readonly condition: Expression | null;
  readonly update: readonly Expression[];
  readonly body: Statement | null;
}
/** Over a collection, or over a query (`iterable` is a SoqlExpression: chunks of 200 when the variable is a list). */
export interface ForEachStatement extends Base {
  readonly kind: 'ForEach';
  readonly type: TypeRef;
  readonly name: string;
  readonly iterable: Expression;
  readonly body: Statement | null;
}
export interface TryStatement extends Base {
  readonly kind: 'Try';
  readonly body: Block;
  readonly catches: readonly {
    readonly type: TypeRef;
    readonly name: string;
    readonly body: Block;
    readonly at: Position;
  }[];
  readonly finally: Block | null;
}
export interface ThrowStatement extends Base {
  readonly kind: 'Throw';
  readonly value: Expression;
}
export interface ReturnStatement extends Base {
  readonly kind: 'Return';
  readonly value: Expression | null;
}
export interface BreakStatement extends Base {
  readonly kind: 'Break';
}
export interface ContinueStatement extends Base {
  readonly kind: 'Continue';
}
export interface SwitchStatement extends Base {
  readonly kind: 'Switch';
  readonly subject: Expression;
  readonly whens: readonly WhenClause[];
}
export interface WhenClause extends Base {
  readonly match:
    | { readonly kind: 'values'; readonly values: readonly Expression[] }
    | { readonly kind: 'type'; readonly type: TypeRef; readonly name: string }
    | { readonly kind: 'else' };
  readonly body: Block;
}
export type AccessWord = 'user' | 'system' | null;
export interface DmlStatement extends Base {
  readonly kind: 'Dml';
  readonly operation: 'insert' | 'update' | 'upsert' | 'delete' | 'undelete' | 'merge';
  readonly access: AccessWord;
  readonly target: Expression;
  /** The external id of `upsert x Account.Key__c` as written, or the merge's second operand. */
  readonly externalId: TypeRef | null;
  readonly mergeWith: Expression | null;
}
export interface RunAsStatement extends Base {
  readonly kind: 'RunAs';
  readonly user: Expression;
  readonly body: Block;
}
export type Statement =
  | Block
  | LocalVariable
  | ExpressionStatement
  | IfStatement
  | WhileStatement
  | DoWhileStatement
  | ForStatement
  | ForEachStatement
  | TryStatement
  | ThrowStatement
  | ReturnStatement
  | BreakStatement
  | ContinueStatement
  | SwitchStatement
  | DmlStatement
  | RunAsStatement;

// ── Expressions ─────────────────────────────────────────────────────────────

export interface Literal extends Base {
  readonly kind: 'Literal';
  /** `1` Integer, `1L` Long, `1.50` Decimal (its text kept for the scale), `1d` Double. */
  readonly type: 'Integer' | 'Long' | 'Decimal' | 'Double' | 'String' | 'Boolean' | 'null';
  /** Integer → number, Long → bigint, Decimal and Double → the digits as text, String unescaped. */
  readonly value: number | bigint | string | boolean | null;
}
/** A bare identifier: a variable, field, property, type or namespace. */
export interface NameExpression extends Base {
  readonly kind: 'Name';
  readonly name: string;
}
export interface FieldAccess extends Base {
  readonly kind: 'FieldAccess';
  readonly target: Expression;
  readonly name: string;
  readonly isSafe: boolean;
}
export interface MethodCall extends Base {
  readonly kind: 'MethodCall';
  /** null for a call without a receiver. */
  readonly target: Expression | null;
  readonly name: string;
  readonly arguments: readonly Expression[];
  readonly isSafe: boolean;
}
/** `this(…)` or `super(…)` as the first statement of a constructor. */
export interface ConstructorCall extends Base {
  readonly kind: 'ConstructorCall';
  readonly of: 'this' | 'super';
  readonly arguments: readonly Expression[];
}
/** `new Foo(a)`; `new Account(Name = 'x')` has `fields`. */
export interface NewObject extends Base {
  readonly kind: 'NewObject';
  readonly type: TypeRef;
  readonly arguments: readonly Expression[];
  readonly fields: readonly { readonly name: string; readonly value: Expression; readonly at: Position }[] | null;
}
/** `new List<T>{a}`, `new Set<T>{a}`, `new T[]{a}`: elements; `new Map<K,V>{k => v}`: entries; `new T[3]`: size. */
export interface NewCollection extends Base {
  readonly kind: 'NewCollection';
  readonly type: TypeRef;
  readonly elements: readonly Expression[] | null;
  readonly entries: readonly { readonly key: Expression; readonly value: Expression }[] | null;
  readonly size: Expression | null;
}
export interface CastExpression extends Base {
  readonly kind: 'Cast';
  readonly type: TypeRef;
  readonly value: Expression;
}
export interface InstanceOfExpression extends Base {
  readonly kind: 'InstanceOf';
  readonly value: Expression;
  readonly type: TypeRef;
}
export interface UnaryExpression extends Base {
  readonly kind: 'Unary';
  readonly operator: '!' | '~' | '-' | '+' | '++' | '--';
  readonly operand: Expression;
}
export interface PostfixExpression extends Base {
  readonly kind: 'Postfix';
  readonly operator: '++' | '--';
  readonly operand: Expression;
}
export interface BinaryExpression extends Base {
  readonly kind: 'Binary';
  /** `<>` arrives as `!=`. */
  readonly operator:
    | '+'
    | '-'
    | '*'
    | '/'
    | '<<'
    | '>>'
    | '>>>'
    | '&'
    | '|'
    | '^'
    | '&&'
    | '||'
    | '=='
    | '!='
    | '==='
    | '!=='
    | '<'
    | '<='
    | '>'
    | '>='
    | '??';
  readonly left: Expression;
  readonly right: Expression;
}
export interface AssignExpression extends Base {
  readonly kind: 'Assign';
  readonly operator: '=' | '+=' | '-=' | '*=' | '/=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '>>>=';
  readonly target: Expression;
  readonly value: Expression;
}
export interface TernaryExpression extends Base {
  readonly kind: 'Ternary';
  readonly condition: Expression;
  readonly then: Expression;
  readonly otherwise: Expression;
}
export interface IndexExpression extends Base {
  readonly kind: 'Index';
  readonly target: Expression;
  readonly index: Expression;
}
export interface ThisExpression extends Base {
  readonly kind: 'This';
}
export interface SuperExpression extends Base {
  readonly kind: 'Super';
}
/** `Foo.class` */
export interface ClassLiteral extends Base {
  readonly kind: 'ClassLiteral';
  readonly type: TypeRef;
}
/** `[SELECT …]`; bind `:expr` number n of the query is `binds[n]`. */
export interface SoqlExpression extends Base {
  readonly kind: 'Soql';
  readonly query: SoqlQuery;
  readonly binds: readonly Expression[];
}
export interface SoslExpression extends Base {
  readonly kind: 'Sosl';
  readonly search: SoslSearch;
  readonly binds: readonly Expression[];
}
export type Expression =
  | Literal
  | NameExpression
  | FieldAccess
  | MethodCall
  | ConstructorCall
  | NewObject
  | NewCollection
  | CastExpression
  | InstanceOfExpression
  | UnaryExpression
  | PostfixExpression
  | BinaryExpression
  | AssignExpression
  | TernaryExpression
  | IndexExpression
  | ThisExpression
  | SuperExpression
  | ClassLiteral
  | SoqlExpression
  | SoslExpression;
