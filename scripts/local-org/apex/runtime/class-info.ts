/** What generated code knows of itself at run time: for JSON, Type, describe, the Apex endpoint and the test runner. */
import type { ApexType } from '../types/type.ts';
import type { ApexValue } from '../values/value.ts';

export interface FieldInfo {
  readonly name: string;
  readonly type: ApexType;
  readonly isStatic: boolean;
  readonly isTransient: boolean;
  readonly isAuraEnabled: boolean;
  readonly isGlobal: boolean;
  /** As of methods: `invocablevariable`. */
  readonly annotations: MethodInfo['annotations'];
  /** A property whose getter is written out. */
  readonly isComputed: boolean;
  readonly isReadable: boolean;
  readonly isWritable: boolean;
  get(target: object | null): ApexValue;
  set(target: object | null, value: ApexValue): void;
}

export interface MethodInfo {
  readonly name: string;
  readonly slot: string;
  readonly isStatic: boolean;
  /** Lower-case names with their values: `auraenabled`, `istest`, `testsetup`, `invocablemethod`, `httpget`, `future`. */
  readonly annotations: Readonly<Record<string, Readonly<Record<string, ApexValue>>>>;
  readonly parameters: readonly { readonly name: string; readonly type: ApexType }[];
  readonly returns: ApexType;
  readonly modifiers: readonly string[];
}

export interface ClassInfo {
  readonly name: string;
  readonly kind: 'class' | 'interface' | 'enum';
  readonly type: ApexType;
  readonly isTest: boolean;
  readonly isAbstract: boolean;
  readonly isGlobal: boolean;
  readonly annotations: Readonly<Record<string, Readonly<Record<string, ApexValue>>>>;
  readonly fields: readonly FieldInfo[];
  readonly methods: readonly MethodInfo[];
  readonly enumValues: readonly object[];
  /** With the no-argument constructor; null when there is none. */
  newInstance: (() => object) | null;
  /** Without running any constructor: what JSON.deserialize starts from. */
  allocate(): object;
  isAssignableTo(type: ApexType): boolean;
}
