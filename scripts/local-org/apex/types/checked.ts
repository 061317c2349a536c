/**
 * What the checker hands to the emitter: the frozen tree, and beside it the type of every expression
 * and the meaning of every name. The emitter looks nothing up by name.
 */
import type { CompilationUnit, Expression, NewObject, Position, TypeRef } from '../syntax/nodes.ts';
import type { ClassSymbol, ConstructorSymbol, FieldSymbol, MethodSymbol } from './symbols.ts';
import type { ApexType } from './type.ts';

/** A local variable, parameter, loop or catch variable. */
export interface LocalSymbol {
  readonly name: string;
  readonly type: ApexType;
  readonly isFinal: boolean;
  /** Of the exception that a `catch` names, where it is private to another class: told where the variable is used. */
  readonly isHiddenType?: boolean;
}

export type Resolution =
  | { readonly kind: 'local'; readonly local: LocalSymbol }
  | { readonly kind: 'field'; readonly field: FieldSymbol }
  /** A name that denotes a type: the target of a static member. */
  | { readonly kind: 'type'; readonly type: ApexType }
  /** The first part of `System.Assert` or `Schema.Account`. */
  | { readonly kind: 'namespace'; readonly name: string }
  | { readonly kind: 'enumValue'; readonly symbol: ClassSymbol; readonly value: string }
  /** `System.StatusCode.REQUIRED_FIELD_MISSING` */
  | { readonly kind: 'platformEnumValue'; readonly type: string; readonly value: string }
  /** `account.Name` (canonical field name) or, with `isRelationship`, `contact.Account`, `account.Contacts`. */
  | { readonly kind: 'sobjectField'; readonly object: string; readonly name: string; readonly isRelationship: boolean }
  /** `Account.SObjectType`, `Account.Name` as Schema.SObjectField, `Schema.SObjectType.Account` (describe). */
  | {
      readonly kind: 'sobjectToken';
      readonly object: string;
      readonly token: 'type' | 'field' | 'describe' | 'fieldDescribe' | 'fields' | 'fieldSets';
      readonly field: string | null;
    }
  /** `Label.X` / `System.Label.X` */
  | { readonly kind: 'label'; readonly name: string }
  /** A constant that is the text of its own name. */
  | { readonly kind: 'text'; readonly text: string }
  /** `Page.Invoice`, a Visualforce page. */
  | { readonly kind: 'page'; readonly name: string }
  /** `Trigger.new` and the others, lower case. */
  | { readonly kind: 'triggerVariable'; readonly name: string }
  /** A property of a platform type; `key` as in the platform table. */
  | { readonly kind: 'platformProperty'; readonly type: string; readonly key: string; readonly isStatic: boolean }
  | {
      readonly kind: 'method';
      readonly method: MethodSymbol;
      /** `super.m()` calls the superclass's own body. */
      readonly isSuper: boolean;
    }
  /** `type` is the declaring platform type (`System.String`), `key` its signature (`valueOf(Object)`). */
  | {
      readonly kind: 'platformMethod';
      readonly type: string;
      readonly key: string;
      readonly isStatic: boolean;
      readonly parameters: readonly ApexType[];
      readonly returns: ApexType;
    }
  | { readonly kind: 'constructor'; readonly constructor: ConstructorSymbol }
  | {
      readonly kind: 'platformConstructor';
      readonly type: ApexType;
      readonly key: string;
      readonly parameters: readonly ApexType[];
    }
  | { readonly kind: 'sobjectConstructor'; readonly object: string }
  /** A custom setting's `X__c.getInstance()`, a custom metadata type's `getAll()`, any object's `getSObjectType()`. */
  | {
      readonly kind: 'settingMethod';
      readonly object: string;
      readonly name: string;
      readonly parameters: readonly ApexType[];
    };

/** Why the code of a place cannot run here; it raises this error where it is reached. */
export interface Refusal {
  /** Number in the catalogue of errors. */
  readonly code: string;
  readonly message: string;
  readonly path: string;
  readonly at: Position;
  /** This org lacks it; else it needs a class of the project that does not compile. */
  readonly isUnsupported: boolean;
}

/** Locals by lower-case name. */
export interface NameableLocals {
  readonly inScope: ReadonlyMap<string, LocalSymbol>;
  /** Of blocks that ended before, where nothing of the name is in scope. */
  readonly ended: ReadonlyMap<string, LocalSymbol>;
}

export interface CheckedUnit {
  readonly unit: CompilationUnit;
  readonly source: {
    readonly name: string;
    readonly path: string;
    readonly text: string;
    /** The version of the API the code was written for; the newest when it is not known. */
    readonly apiVersion?: string;
  };
  /** Top-level symbol of a class file; null for triggers and anonymous blocks. */
  readonly symbol: ClassSymbol | null;
  typeOf(expression: Expression): ApexType;
  resolutionOf(node: Expression | NewObject): Resolution | undefined;
  typeOfRef(ref: TypeRef): ApexType;
  /** Of an expression that has a type and no meaning. */
  refusalOf(node: object): Refusal | undefined;
  /** @returns what a call that resolves binds by name (`Database.query`) can name; undefined for all others */
  localsAt(node: Expression): NameableLocals | undefined;
  /** Whether such a call may name the variable after its block has ended. */
  outlivesBlock(local: LocalSymbol): boolean;
  /**
   * Symbols of the declarations inside this unit, by their node: types, methods, constructors, properties,
   * declarators (of fields and of locals), parameters, `for (… : …)` statements, catch clauses, when clauses;
   * a setter's accessor gives its `value`.
   */
  symbolOf(node: object): ClassSymbol | MethodSymbol | ConstructorSymbol | FieldSymbol | LocalSymbol | undefined;
}

export interface Diagnostic {
  /** Number in the catalogue of errors. */
  readonly code: string;
  readonly message: string;
  readonly path: string;
  readonly at: Position;
  /** `unsupported`: no mistake, but this org lacks what the code names; it compiles and raises the error when it gets there. */
  readonly severity: 'error' | 'warning' | 'unsupported';
  /** A mistake in the body of a method, constructor or accessor: the body is refused, the rest of the class may run. */
  readonly isConfined?: boolean;
}

export interface CheckedProgram {
  readonly units: readonly CheckedUnit[];
  readonly diagnostics: readonly Diagnostic[];
  /** Top-level classes by lower-case name. */
  readonly classes: ReadonlyMap<string, ClassSymbol>;
  /** The first error of each class that does not parse, by the lower-case name of its file. */
  readonly unparsed: ReadonlyMap<string, Diagnostic>;
}
