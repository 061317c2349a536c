/** What the checker writes down beside one unit's tree. */
import type { Source } from '../syntax/parse.ts';
import type { CompilationUnit, Expression, TypeRef } from '../syntax/nodes.ts';
import type { CheckedUnit, LocalSymbol, NameableLocals, Refusal, Resolution } from './checked.ts';
import { UNKNOWN } from './known.ts';
import type { ClassSymbol, ConstructorSymbol, FieldSymbol, MethodSymbol } from './symbols.ts';
import type { ApexType } from './type.ts';

export type AnySymbol = ClassSymbol | MethodSymbol | ConstructorSymbol | FieldSymbol | LocalSymbol;

export class UnitFacts implements CheckedUnit {
  readonly types = new Map<object, ApexType>();
  readonly resolutions = new Map<object, Resolution>();
  readonly refs = new Map<TypeRef, ApexType>();
  readonly refusals = new Map<object, Refusal>();
  readonly symbols = new Map<object, AnySymbol>();
  readonly locals = new Map<object, NameableLocals>();
  readonly outliving = new Set<LocalSymbol>();
  symbol: ClassSymbol | null = null;

  constructor(
    readonly unit: CompilationUnit,
    readonly source: Source & { readonly apiVersion?: string },
  ) {}

  typeOf(expression: Expression): ApexType {
    return this.types.get(expression) ?? UNKNOWN;
  }

  resolutionOf(node: Expression): Resolution | undefined {
    return this.resolutions.get(node);
  }

  typeOfRef(ref: TypeRef): ApexType {
    return this.refs.get(ref) ?? UNKNOWN;
  }

  refusalOf(node: object): Refusal | undefined {
    return this.refusals.get(node);
  }

  localsAt(node: Expression): NameableLocals | undefined {
    return this.locals.get(node);
  }

  outlivesBlock(local: LocalSymbol): boolean {
    return this.outliving.has(local);
  }

  symbolOf(node: object): AnySymbol | undefined {
    return this.symbols.get(node);
  }
}
