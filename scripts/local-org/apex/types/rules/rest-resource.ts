/** What a class that answers REST requests must be. Apex Developer Guide, "RestResource Annotation", "Apex REST Methods". */
import { compileErrors } from '../../../errors/compile-errors.ts';
import type { Annotation } from '../../syntax/nodes.ts';
import type { UnitContext } from '../context.ts';
import type { ClassSymbol, MethodSymbol } from '../symbols.ts';
import { hasAnnotation } from '../visibility.ts';

const verbs = ['httpdelete', 'httpget', 'httppatch', 'httppost', 'httpput'];
/** Their requests have no body that could be read into parameters. */
const withoutBody = ['httpdelete', 'httpget'];
const longestMapping = 255;

export function checkRestResource(symbol: ClassSymbol, unit: UnitContext): void {
  const annotation = symbol.modifiers.annotations.find((each) => each.name.toLowerCase() === 'restresource');
  if (annotation !== undefined) {
    checkClass(symbol, annotation, unit);
  }
  const seen = new Set<string>();
  for (const method of [...symbol.methods.values()].flat()) {
    for (const verb of verbs.filter((each) => hasAnnotation(method.modifiers, each))) {
      checkMethod(method, verb, unit);
      if (seen.has(verb)) unit.report(compileErrors.restSecond, symbol.declaration.at, annotationOf(verb));
      seen.add(verb);
    }
  }
}

function checkClass(symbol: ClassSymbol, annotation: Annotation, unit: UnitContext): void {
  if (!symbol.modifiers.words.includes('global') || symbol.outer !== null) {
    unit.report(compileErrors.restClass, symbol.declaration.at, symbol.fullName);
  }
  const mapping = Object.entries(annotation.values).find(([name]) => name.toLowerCase() === 'urlmapping')?.[1];
  if (mapping?.kind === 'Literal' && !isMapping(String(mapping.value))) {
    unit.report(compileErrors.restMapping, symbol.declaration.at, String(mapping.value));
  }
}

/** A wildcard is a whole part of the path. */
function isMapping(text: string): boolean {
  return text.startsWith('/') && text.length <= longestMapping && /^[^*]*$/.test(text.replace(/\/\*(?=\/|$)/g, '/'));
}

function checkMethod(method: MethodSymbol, verb: string, unit: UnitContext): void {
  const { at } = method.declaration;
  if (!method.isStatic || !method.modifiers.words.includes('global')) {
    unit.report(compileErrors.restMethod, at, method.name);
  }
  if (withoutBody.includes(verb) && method.parameters.length > 0) {
    unit.report(compileErrors.restParameters, at, annotationOf(verb));
  }
}

/** `httpget` as it is usually written. */
function annotationOf(verb: string): string {
  return `Http${verb.charAt(4).toUpperCase()}${verb.slice(5)}`;
}
