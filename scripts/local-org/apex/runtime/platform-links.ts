/** Binds emitted code to the platform's functions; one that is missing becomes a function that says so when it is reached. */
import { unsupported } from '../../errors/catalogue.ts';
import { unsupportedPlatform } from '../../errors/unsupported-platform.ts';
import type { Transaction } from '../../org/transaction.ts';
import { preparedMethod } from '../system/connect/prepared-answers.ts';
import { asksChatter, refuseWithoutData } from '../system/connect-api.ts';
import { settingMethod } from '../system/custom-settings.ts';
import type { PlatformFunction } from '../system/platform-class.ts';
import { guardConstructor, guardNulls } from '../system/null-guard.ts';
import { findConstructor, findMethod, findProperty, findStatic } from '../system/registry.ts';
import type { StackTraces } from './stack-trace.ts';

type Accessors = { get(...args: unknown[]): unknown; set(...args: unknown[]): unknown };

export class PlatformLinks {
  constructor(private readonly traces: StackTraces) {}

  static(type: string, key: string): PlatformFunction {
    const found = findStatic(type, key);
    if (found) return guardNulls(type, key, found, true);
    const missing = this.missing(`${type}.${key}`);
    const prepared = preparedMethod(type, key, missing);
    if (prepared !== undefined) return prepared;
    if (!asksChatter(type, key)) return missing;
    return (tx) => {
      refuseWithoutData(tx);
      return missing(tx);
    };
  }

  method(type: string, key: string): PlatformFunction {
    const found = findMethod(type, key);
    return found ? guardNulls(type, key, found, false) : this.missing(`${type}.${key}`);
  }

  constructorOf(type: string, key: string): PlatformFunction {
    const found = findConstructor(type, key) as PlatformFunction | undefined;
    return found ? guardConstructor(type, key, found) : this.missing(`new ${type}${key}`);
  }

  property(type: string, key: string, isStatic: boolean): Accessors {
    const found = findProperty(type, key, isStatic) as
      { get(...args: unknown[]): unknown; set?(...args: unknown[]): unknown } | undefined;
    const missing = this.missing(`${type}.${key}`);
    const set = found?.set?.bind(found);
    return {
      get: found === undefined ? missing : found.get.bind(found),
      // As an expression an assignment is its value.
      set: set === undefined ? missing : (...args) => (set(...args), args.at(-1)),
    };
  }

  setting(object: string, name: string): PlatformFunction {
    return settingMethod(object, name) ?? this.missing(`${object}.${name}`);
  }

  /** @returns a function that raises the error, located where Apex called it */
  missing(what: string): (tx: Transaction, ...args: unknown[]) => never {
    return () => {
      const place = this.traces.locate(new Error().stack ?? '');
      throw unsupported(unsupportedPlatform.member, [what], place?.path ?? null, place?.at ?? null);
    };
  }
}
