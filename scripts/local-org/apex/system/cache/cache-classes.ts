/** `Cache.Org`, `Cache.Session` and their partitions. Apex Reference, Cache namespace. */
import type { Transaction } from '../../../org/transaction.ts';
import { booleanType, objectType, stringType } from '../../values/apex-type-names.ts';
import { apexError } from '../../values/exception.ts';
import { ApexList } from '../../values/list.ts';
import { ApexSet } from '../../values/set.ts';
import type { PlatformClass, PlatformFunction } from '../platform-class.ts';
import { factsOf, plainKey } from '../platform-facts.ts';
import type { TypeToken } from '../type.ts';
import { CachePartition, placeOf, type CacheKind } from './store.ts';

type Place = (tx: Transaction, key: string | null) => readonly [CachePartition, string | null];

/** What a partition does, whether it is called on the class or on the partition. */
function functionsOf(placed: Place): Readonly<Record<string, PlatformFunction>> {
  const get = (tx: Transaction, key: string | null): unknown => {
    const [partition, name] = placed(tx, key);
    return partition.get(name);
  };
  const remove = (tx: Transaction, key: string | null): boolean => {
    const [partition, name] = placed(tx, key);
    return partition.remove(name);
  };
  const put = (tx: Transaction, key: string | null, value: unknown, seconds: unknown): void => {
    const [partition, name] = placed(tx, key);
    partition.put(name, value, typeof seconds === 'number' ? seconds : null);
  };
  return {
    'get(String)': get,
    'get(List<String>)': (tx, keys: ApexList<string>) =>
      new ApexList(
        objectType,
        keys.items.map((key) => get(tx, key)),
      ),
    'get(System.Type, String)': (tx, builder: TypeToken, key: string) => built(tx, builder, key, placed),
    'contains(String)': (tx, key: string) => get(tx, key) !== null,
    'contains(List<String>)': (tx, keys: ApexList<string>) =>
      new ApexList(
        booleanType,
        keys.items.map((key) => get(tx, key) !== null),
      ),
    'put(String, Object)': put,
    'put(String, Object, Integer)': put,
    'put(String, Object, Integer, cache.Visibility, Boolean)': put,
    'put(String, Object, cache.Visibility)': put,
    'remove(String)': remove,
    'remove(List<String>)': (tx, keys: ApexList<string>) =>
      new ApexList(
        booleanType,
        keys.items.map((key) => remove(tx, key)),
      ),
    'remove(System.Type, String)': (tx, builder: TypeToken, key: string) => remove(tx, builtKey(builder, key)),
    'isAvailable()': () => true,
    'getKeys()': (tx) => new ApexSet(stringType, placed(tx, 'x')[0].keys()),
    'getNumKeys()': (tx) => BigInt(placed(tx, 'x')[0].keys().length),
    'getName()': (tx) => placed(tx, 'x')[0].name,
    'getCapacity()': () => 0,
    'getMissRate()': () => 0,
    'getAvgGetTime()': () => 0n,
    'getMaxGetTime()': () => 0n,
    'getAvgValueSize()': () => 0n,
    'getMaxValueSize()': () => 0n,
  };
}

/** The builder's value for a key: made when it is missing. Apex Reference, "CacheBuilder Interface". */
function built(tx: Transaction, builder: TypeToken, key: string, placed: Place): unknown {
  const [partition, name] = placed(tx, builtKey(builder, key));
  const known = partition.get(name);
  if (known !== null) return known;
  const object = tx.org.program.newInstance(tx, builder.toString());
  if (object === null)
    throw apexError('cache.InvalidCacheBuilderException', `Class ${builder.toString()} cannot be instantiated`);
  const value = tx.org.program.invoke(tx, object, 'doload/1', [key]);
  if (value !== null) partition.put(name, value, null);
  return value;
}

function builtKey(builder: TypeToken, key: string): string {
  return `${builder.toString().replaceAll('.', '_')}_${key.replace(/\W/g, '_')}`.slice(-50);
}

/** Those of the functions that the class's table has. */
function known(
  type: string,
  functions: Readonly<Record<string, PlatformFunction>>,
  isStatic: boolean,
): Readonly<Record<string, PlatformFunction>> {
  const keys = (factsOf(type)?.members ?? [])
    .filter((member) => member.startsWith('static ') === isStatic && member.includes('('))
    .map((member) => plainKey(member.replace('static ', '').replace(/\): .*$/, ')')));
  return Object.fromEntries(keys.flatMap((key) => (functions[key] === undefined ? [] : [[key, functions[key]]])));
}

function onPartition(run: PlatformFunction): PlatformFunction {
  return (tx, self: CachePartitionObject, ...args: unknown[]) => run(self.bound(tx), ...args);
}

/** A partition that a script holds; a transaction of its own names it to the shared functions. */
class CachePartitionObject {
  readonly typeName: string;

  constructor(
    readonly kind: CacheKind,
    readonly name: string,
  ) {
    this.typeName = `cache.${kind}Partition`;
  }

  bound(tx: Transaction): Transaction {
    return Object.create(tx, { partition: { value: this } }) as Transaction;
  }
}

function partitionNamed(kind: CacheKind, name: string): CachePartitionObject {
  if (!/^\w+(\.\w+)?$/.test(name)) throw apexError('cache.InvalidParamException', `Invalid partition name: ${name}`);
  return new CachePartitionObject(kind, name.includes('.') ? name : `local.${name}`);
}

const inPartition: Place = (tx, key) => {
  const { kind, name } = (tx as Transaction & { readonly partition: CachePartitionObject }).partition;
  return [new CachePartition(tx, kind, name), key];
};

/** What a partition's class knows of names and keys without a partition. Apex Reference, "Partition Class". */
function namesOf(kind: CacheKind): Readonly<Record<string, PlatformFunction>> {
  const checkKey = (tx: Transaction, key: string): void => void new CachePartition(tx, kind, '').get(key);
  return {
    'createFullyQualifiedKey(String, String, String)': (_tx, ...parts: string[]) => parts.join('.'),
    'createFullyQualifiedPartition(String, String)': (_tx, ...parts: string[]) => parts.join('.'),
    'validatePartitionName(String)': (_tx, name: string) => void partitionNamed(kind, name),
    'validateKey(Boolean, String)': (tx, _isDefault: boolean, key: string) => checkKey(tx, key),
    'validateKeys(Boolean, List<String>)': (tx, _isDefault: boolean, keys: ApexList<string>) =>
      keys.items.forEach((key) => checkKey(tx, key)),
    'validateKeyValue(Boolean, String, Object)': (tx, _isDefault: boolean, key: string) => checkKey(tx, key),
  };
}

function classesOf(kind: CacheKind): readonly PlatformClass[] {
  const ofPartition = Object.fromEntries(
    Object.entries(functionsOf(inPartition)).map(([key, run]) => [key, onPartition(run)]),
  );
  const partition = `cache.${kind}Partition`;
  return [
    {
      name: `cache.${kind}`,
      statics: {
        ...known(
          `cache.${kind}`,
          functionsOf((tx, key) => placeOf(tx, kind, key)),
          true,
        ),
        'getPartition(String)': (_tx, name: string) => partitionNamed(kind, name),
      },
      staticProperties: { MAX_TTL_SECS: { get: () => (kind === 'Org' ? 172_800 : 28_800) } },
      properties: { MAX_TTL_SECS: { get: () => (kind === 'Org' ? 172_800 : 28_800) } },
    },
    {
      name: partition,
      statics: namesOf(kind),
      methods: known(partition, ofPartition, false),
      isInstance: (value) => value instanceof CachePartitionObject && value.kind === kind,
    },
  ];
}

export const cacheClasses: readonly PlatformClass[] = [
  ...classesOf('Org'),
  ...classesOf('Session'),
  {
    name: 'cache.Partition',
    methods: known(
      'cache.Partition',
      Object.fromEntries(Object.entries(functionsOf(inPartition)).map(([key, run]) => [key, onPartition(run)])),
      false,
    ),
    statics: namesOf('Org'),
    isInstance: (value) => value instanceof CachePartitionObject,
  },
];
