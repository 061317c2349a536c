/** What the checker knows of a project's classes; the emitter reads it, nobody changes it after. */
import type {
  ClassDeclaration,
  ConstructorDeclaration,
  EnumDeclaration,
  InterfaceDeclaration,
  MethodDeclaration,
  Modifiers,
  Position,
} from '../syntax/nodes.ts';
import type { ApexType } from './type.ts';

export type SharingMode = 'with' | 'without' | 'inherited' | null;

export interface ClassSymbol {
  readonly kind: 'class' | 'interface' | 'enum';
  readonly name: string;
  /** `Outer.Inner`; equals `name` for a top-level type. */
  readonly fullName: string;
  readonly outer: ClassSymbol | null;
  readonly declaration: ClassDeclaration | InterfaceDeclaration | EnumDeclaration;
  readonly modifiers: Modifiers;
  readonly isTest: boolean;
  readonly isAbstract: boolean;
  readonly isVirtual: boolean;
  /** As declared; an inner class without one takes none from its outer class. */
  readonly sharing: SharingMode;
  /** Project class or platform type (`System.Exception`); null when the class extends nothing. */
  readonly superclass: ApexType | null;
  readonly interfaces: readonly ApexType[];
  /** The type it extends, or an interface it implements, when this org lacks it: members may come from there. */
  readonly lacks: string | null;
  /** Keys are lower case. */
  readonly fields: ReadonlyMap<string, FieldSymbol>;
  /** Overloads by lower-case name, own members only. */
  readonly methods: ReadonlyMap<string, readonly MethodSymbol[]>;
  readonly constructors: readonly ConstructorSymbol[];
  readonly inner: ReadonlyMap<string, ClassSymbol>;
  readonly enumValues: readonly string[];
  /** Slots of interfaces that static methods answer to. */
  readonly staticAnswers: readonly (readonly [string, MethodSymbol])[];
  /** Slots of interfaces that methods of a platform superclass answer to. */
  readonly platformAnswers: readonly (readonly [string, PlatformAnswer])[];
  /** Further slots of methods that it has or inherits: alias, slot. */
  readonly aliases: readonly (readonly [string, string])[];
}

/** A method of the platform that a class of the project inherits. */
export interface PlatformAnswer {
  readonly type: string;
  readonly key: string;
  /** Under which the class may have a body of its own. */
  readonly slot: string;
}

/** A field or a property. */
export interface FieldSymbol {
  readonly kind: 'field' | 'property';
  readonly name: string;
  readonly owner: ClassSymbol;
  readonly type: ApexType;
  readonly isStatic: boolean;
  readonly isFinal: boolean;
  readonly isTransient: boolean;
  readonly modifiers: Modifiers;
  readonly at: Position;
}

export interface MethodSymbol {
  readonly name: string;
  readonly owner: ClassSymbol;
  readonly returns: ApexType;
  readonly parameters: readonly { readonly name: string; readonly type: ApexType }[];
  readonly isStatic: boolean;
  readonly isAbstract: boolean;
  readonly modifiers: Modifiers;
  readonly declaration: MethodDeclaration;
  /**
   * The JavaScript name the method is emitted under: lower-case name and parameter types, the same
   * for every override and every implementation of an interface's method.
   * A method that a platform interface or Object demands (`compareTo`, `execute`, `toString`,
   * `equals`, `hashCode`) has the slot of `platform-slot.ts`, e.g. `compareto/1`, `execute/1:queueable`.
   */
  readonly slot: string;
}

export interface ConstructorSymbol {
  readonly owner: ClassSymbol;
  readonly parameters: readonly { readonly name: string; readonly type: ApexType }[];
  readonly modifiers: Modifiers;
  /** null for the implicit one. */
  readonly declaration: ConstructorDeclaration | null;
  /** Index among the class's constructors. */
  readonly index: number;
}
