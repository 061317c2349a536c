/** What a class must be as a whole. */
import type { UnitContext } from '../context.ts';
import type { ClassSymbol } from '../symbols.ts';
import { checkAnnotations } from './annotations.ts';
import { checkAnnotationPlaces } from './annotation-places.ts';
import { checkConstructors } from './constructors.ts';
import { checkImplementations } from './implementations.ts';
import { checkMethodShapes } from './method-shapes.ts';
import { checkModifiers } from './modifiers.ts';
import { checkOverrides } from './overrides.ts';
import { checkRestResource } from './rest-resource.ts';
import { checkInterfacesOnce } from './interfaces-once.ts';
import { checkWebServiceTypes } from './web-service-types.ts';

export function checkClassRules(symbol: ClassSymbol, unit: UnitContext): void {
  checkModifiers(symbol, unit);
  checkConstructors(symbol, unit);
  checkMethodShapes(symbol, unit);
  checkOverrides(symbol, unit);
  checkImplementations(symbol, unit);
  checkAnnotations(symbol, unit);
  checkAnnotationPlaces(symbol, unit);
  checkWebServiceTypes(symbol, unit);
  checkInterfacesOnce(symbol, unit);
  checkRestResource(symbol, unit);
  symbol.inner.forEach((inner) => checkClassRules(inner, unit));
}
