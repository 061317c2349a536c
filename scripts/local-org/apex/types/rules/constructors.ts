/** Constructors as a class must have them, and how many parameters one may take. */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { UnitContext } from '../context.ts';
import { isException, superclassOf } from '../hierarchy.ts';
import { EXCEPTION, STRING } from '../known.ts';
import type { ClassSymbol, ConstructorSymbol } from '../symbols.ts';
import type { ApexType } from '../type.ts';
import { sameTypes, typeName, typeNames } from '../type-names.ts';

const MOST_PARAMETERS = 32;
/** Those of Exception, which every class that extends it has. */
const OF_EXCEPTIONS: readonly (readonly ApexType[])[] = [[], [STRING], [EXCEPTION], [STRING, EXCEPTION]];

/** Reports constructors that lack one to call above, repeat those of Exception, or take too many parameters. */
export function checkConstructors(symbol: ClassSymbol, unit: UnitContext): void {
  if (symbol.kind !== 'class') return;
  const isOfException = isException({ kind: 'class', symbol });
  for (const constructor of symbol.constructors) {
    const types = constructor.parameters.map(({ type }) => type);
    if (!isOfException) {
      checkSuperclass(constructor, unit);
    } else if (constructor.declaration !== null && OF_EXCEPTIONS.some((own) => sameTypes(own, types))) {
      unit.report(compileErrors.exceptionConstructor, constructor.declaration.at, `<Constructor>(${typeNames(types)})`);
    }
  }
  checkCounts(symbol, unit);
}

/** Without `this(…)` or `super(…)` a constructor needs a superclass that can be made from nothing. */
function checkSuperclass({ owner, declaration }: ConstructorSymbol, unit: UnitContext): void {
  const parent = superclassOf(owner);
  const [first] = declaration?.body.statements ?? [];
  if (
    parent?.kind !== 'class' ||
    (first?.kind === 'ExpressionStatement' && first.expression.kind === 'ConstructorCall')
  )
    return;
  if (!parent.constructors.some(({ parameters }) => parameters.length === 0)) {
    unit.report(
      compileErrors.noDefaultConstructor,
      declaration?.at ?? owner.declaration.at,
      typeName({ kind: 'class', symbol: parent }),
    );
  }
}

function checkCounts(symbol: ClassSymbol, unit: UnitContext): void {
  for (const { parameters, declaration } of [...symbol.constructors, ...[...symbol.methods.values()].flat()]) {
    if (declaration !== null && parameters.length > MOST_PARAMETERS) {
      unit.report(compileErrors.parameterCount, declaration.at, String(MOST_PARAMETERS));
    }
  }
}
