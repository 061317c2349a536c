/** Finds the tests of a program. Apex Developer Guide, "Testing Apex". */
import type { ClassInfo, MethodInfo } from '../apex/runtime/class-info.ts';

export interface TestClass {
  readonly name: string;
  readonly setup: readonly MethodInfo[];
  readonly methods: readonly MethodInfo[];
  /** Those that ask for the org's data with SeeAllData=true; tests here start on an empty database all the same. */
  readonly seeingAllData: ReadonlySet<MethodInfo>;
}

/** @returns the classes that have tests, by name */
export function discoverTests(classes: Iterable<ClassInfo>): TestClass[] {
  const found: TestClass[] = [];
  for (const info of classes) {
    const own = info.methods.filter((method) => method.isStatic);
    const methods = own.filter(isTest);
    if (methods.length === 0) continue;
    const setup = own.filter((method) => 'testsetup' in method.annotations);
    const seeingAllData = new Set(methods.filter((method) => asksForData(info) || asksForData(method)));
    found.push({ name: info.name, setup, methods, seeingAllData });
  }
  return found.sort((left, right) => (left.name < right.name ? -1 : 1));
}

function asksForData({ annotations }: ClassInfo | MethodInfo): boolean {
  return annotations['istest']?.['seealldata'] === true;
}

function isTest(method: MethodInfo): boolean {
  return 'istest' in method.annotations || method.modifiers.includes('testmethod');
}
