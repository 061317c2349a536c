/** What emitted code calls `$`: the current transaction, the program's classes, and the doors to the org. */
import type { DmlOperation } from '../../org/services/saving.ts';
import type { AccessLevel, Transaction } from '../../org/transaction.ts';
import type { Schema } from '../../schema/types.ts';
import type { SoqlQuery, SoslSearch } from '../../soql/syntax.ts';
import type { AccessLevelValue } from '../system/access-level.ts';
import type { QueryLocator } from '../system/database/query-locator.ts';
import { extendableBase } from '../system/extendable/base-class.ts';
import { pageNamed, type PageReference } from '../system/pages/page-reference.ts';
import type { PlatformFunction } from '../system/platform-class.ts';
import { platformEnumValue } from '../system/platform-enums.ts';
import { TypeToken } from '../system/type.ts';
import type { Refusal } from '../types/checked.ts';
import type { ApexType } from '../types/type.ts';
import { ApexException } from '../values/exception.ts';
import { nullPointer, stackDepthReached } from '../values/exception-types.ts';
import type { ApexList } from '../values/list.ts';
import { ApexObject } from '../values/object.ts';
import { SObjectValue } from '../values/sobject.ts';
import type { ApexValue } from '../values/value.ts';
import { loadUser } from './current-user.ts';
import { queryLocator, runCount, runDml, runMerge, runQuery, runSearch } from './data-access.ts';
import { withLocals } from './dynamic-binds.ts';
import { enumStatic } from './enum-static.ts';
import { Holders, type Holder } from './holder.ts';
import { operations } from './operations.ts';
import { PlatformLinks } from './platform-links.ts';
import { LineHits } from './line-hits.ts';
import { label, token } from './platform-values.ts';
import { recordMaker } from './record-maker.ts';
import { refused, unmakeable } from './refused.ts';
import { StackTraces } from './stack-trace.ts';
import { Statics } from './statics.ts';
import { bodyOfObject } from './super-call.ts';
import { Triggers } from './triggers.ts';
import { castTo, isInstance } from './type-test.ts';

/** Loop turns and calls between two questions for the CPU time; the limits look at the clock only every so often themselves. */
const FUEL = 16;

export class Runtime {
  /** Emitted code runs only inside `within`, so there is one whenever it looks. */
  declare tx: Transaction;
  epoch = 0;
  fuel = FUEL;
  /** Calls under way that may call others. */
  depth = 0;
  readonly operations = operations;
  readonly Object = ApexObject;
  readonly Exception = ApexException;
  readonly holders = new Holders();
  readonly traces = new StackTraces();
  readonly triggers = new Triggers();
  readonly lineHits = new LineHits();
  readonly classes = new Map<string, () => new () => ApexObject>();
  /** The last loaded anonymous block. */
  anonymous: (() => void) | null = null;
  private readonly links = new PlatformLinks(this.traces);
  private readonly state = new Statics();

  constructor(private readonly schema: Schema) {}

  /** Runs work as part of the transaction; when another one is under way, that one goes on afterwards, its statics unchanged. */
  within<T>(tx: Transaction, work: () => T): T {
    if (this.tx === tx) return work();
    const [outer, epoch, depth] = [this.tx, this.epoch, this.depth];
    const inner = this.state.epochOf(tx);
    // Asynchronous work of a test goes on with the test's static variables.
    const saved = outer === undefined || inner === epoch ? null : this.state.save();
    this.tx = tx;
    this.epoch = inner;
    this.depth = 0;
    try {
      return this.triggers.outside(work);
    } finally {
      this.tx = outer;
      this.depth = depth;
      this.epoch = epoch;
      if (saved !== null) this.state.restore(saved);
    }
  }

  refuel(): void {
    this.fuel = FUEL;
    this.tx.limits.tick();
  }
  tooDeep(): never {
    throw stackDepthReached();
  }

  // ── While units load ──

  holder(key: string): Holder {
    return this.holders.of(key);
  }
  /** The class is made when first asked for, so that units may load in any order. */
  define(key: string, make: () => new () => ApexObject): void {
    let made: (new () => ApexObject) | null = null;
    this.classes.set(key, () => (made ??= this.made(key, make())));
  }
  classNamed(key: string): new () => ApexObject {
    const make = this.classes.get(key) ?? this.holders.brokenClass(key);
    if (make === undefined) throw new Error(`class ${key} is not loaded`);
    return make();
  }
  private made(key: string, type: new () => ApexObject): new () => ApexObject {
    const holder = this.holder(key);
    holder.K = type;
    Object.defineProperty(type.prototype, '$info', { value: holder.$info });
    return type;
  }
  /** A platform class that is extended; where it is not built its subclasses load, and cannot be made. */
  platformBase(name: string): new () => ApexObject {
    const missing = (member: string) => this.links.missing(member)(this.tx);
    const base = extendableBase(name, { transaction: () => this.tx, missing });
    return base ?? unmakeable(() => this.links.missing(`extending ${name}`)(this.tx));
  }
  /** Reached code that is not to run here. */
  refuse(refusal: Refusal): never {
    throw refused(refusal);
  }
  statics(save: () => readonly unknown[], restore: (saved: readonly unknown[]) => void): void {
    this.state.add({ save, restore });
  }
  hits(path: string): Uint32Array {
    return this.lineHits.of(path);
  }
  defineTrigger(name: string, object: string, events: readonly string[], run: () => void): void {
    this.triggers.define(name, object, events, run);
  }
  static(type: string, key: string): PlatformFunction {
    return this.links.static(type, key);
  }
  method(type: string, key: string): PlatformFunction {
    return this.links.method(type, key);
  }
  newPlatform(type: string, key: string): PlatformFunction {
    return this.links.constructorOf(type, key);
  }
  property(type: string, key: string, isStatic: boolean): unknown {
    return this.links.property(type, key, isStatic);
  }
  settingMethod(object: string, name: string): PlatformFunction {
    return this.links.setting(object, name);
  }
  enumValue(key: string, name: string): object {
    const value = this.holder(key).$info?.enumValues.find(
      (one) => (one as { name: string }).name.toLowerCase() === name.toLowerCase(),
    );
    if (value === undefined) throw new Error(`no enum value ${key}.${name}`);
    return value;
  }
  platformEnumValue(type: string, name: string): object {
    return platformEnumValue(type, name);
  }
  recordMaker(object: string, ...names: string[]): (...values: ApexValue[]) => SObjectValue {
    return recordMaker(this.schema, object, names);
  }

  // ── While they run ──

  query(query: SoqlQuery, binds: readonly ApexValue[], type: ApexType): ApexList {
    return runQuery(this.tx, query, binds, type);
  }
  locator(query: SoqlQuery, binds: readonly ApexValue[], access: AccessLevelValue | null): QueryLocator {
    return queryLocator(this.tx, query, binds, access);
  }
  count(query: SoqlQuery, binds: readonly ApexValue[]): number {
    return runCount(this.tx, query, binds);
  }
  search(search: SoslSearch, binds: readonly ApexValue[]): ApexList {
    return runSearch(this.tx, search, binds);
  }
  dml(operation: DmlOperation, value: ApexValue, access: AccessLevel, externalId: string | null = null): void {
    runDml(this.tx, operation, value, access, externalId);
  }
  merge(master: ApexValue, duplicates: ApexValue, access: AccessLevel): void {
    runMerge(this.tx, master, duplicates, access);
  }
  /** "The user's sharing rules … are enforced within a runAs block, regardless of the sharing mode of the test class." */
  beginRunAs(user: ApexValue): Pick<Transaction, 'user' | 'sharing'> {
    if (!(user instanceof SObjectValue)) throw nullPointer();
    const { user: before, sharing } = this.tx;
    // "Every call to runAs counts against the total number of DML statements issued in the process."
    this.tx.limits.count('dmlStatements');
    if (user.id === null) runDml(this.tx, 'insert', user, 'system', null);
    this.tx.user = loadUser(this.tx.org, user.id ?? '');
    this.tx.sharing = 'with';
    return { user: before, sharing };
  }
  endRunAs({ user, sharing }: Pick<Transaction, 'user' | 'sharing'>): void {
    this.tx.user = user;
    this.tx.sharing = sharing;
  }
  future(run: () => void, className: string, method: string, types: string): void {
    this.tx.org.async.future(this.tx, run, className, method, types);
  }
  triggerVariable(name: string): ApexValue {
    return this.triggers.variable(name);
  }
  withLocals(locals: Readonly<Record<string, ApexValue>>): Transaction {
    return withLocals(this.tx, locals);
  }
  token(object: string, kind: string, field: string | null): unknown {
    return token(this.tx, object, kind, field);
  }
  page(name: string): PageReference {
    return pageNamed(name);
  }
  label(name: string): string {
    return label(this.tx, name);
  }
  classLiteral(type: ApexType): unknown {
    return new TypeToken(type);
  }
  enumStatic(type: ApexType, method: string, name: string | null = null): ApexValue {
    return enumStatic(this.holders, type, method, name);
  }
  isInstance(value: unknown, type: ApexType): boolean {
    return isInstance(value, type);
  }
  cast(value: ApexValue, type: ApexType, text: string): ApexValue {
    return castTo(value, type, text);
  }
  /** A method of Object, Exception or a platform interface: the object's own body where it has one. */
  dispatch(slot: string, otherwise: PlatformFunction, self: object, ...args: unknown[]): unknown {
    const own = (self as Record<string, unknown>)[slot];
    return typeof own === 'function' ? own.apply(self, args) : otherwise(this.tx, self, ...args);
  }
  superCall(slot: string, above: unknown, otherwise: PlatformFunction, self: ApexObject, ...args: unknown[]): unknown {
    if (typeof above === 'function') return above.apply(self, args);
    const ofObject = bodyOfObject(slot);
    return ofObject === undefined ? otherwise(this.tx, self, ...args) : ofObject(self, ...args);
  }
  /** The constructors every exception class has: (), (message), (cause), (message, cause). */
  initException(exception: ApexException, ...args: unknown[]): ApexException {
    for (const value of args) {
      if (value instanceof ApexException) exception.cause = value;
      else if (typeof value === 'string') exception.message = value;
    }
    return exception;
  }
}
