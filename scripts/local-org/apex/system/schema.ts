/** `System.Schema`. Apex Reference, "Schema Class". */
import { describeTabs } from './schema/tabs.ts';
import { platformType, stringType } from '../values/apex-type-names.ts';
import { apexError } from '../values/exception.ts';
import { ApexList } from '../values/list.ts';
import type { Transaction } from '../../org/transaction.ts';
import type { PlatformClass } from './platform-class.ts';
import type { PlatformRecord } from './platform-record.ts';
import { describeWith } from './schema/describe-object.ts';
import { FoldedMap } from './schema/folded-map.ts';
import { tokenOf } from './schema/tokens.ts';

function describeAll(tx: Transaction, names: ApexList<string>, options: unknown): ApexList<PlatformRecord> {
  return new ApexList(
    platformType('Schema.DescribeSObjectResult'),
    names.items.map((name) => {
      const type = tx.org.schema.object(name);
      if (!type) throw apexError('System.InvalidParameterValueException', `sObject type '${name}' is not supported.`);
      return describeWith(type, options);
    }),
  );
}

export const schemaClass: PlatformClass = {
  name: 'System.Schema',
  statics: {
    'describeTabs()': (tx) => describeTabs(tx),
    'getGlobalDescribe()': (tx) =>
      new FoldedMap(
        stringType,
        platformType('Schema.SObjectType'),
        [...tx.org.schema.objects.values()].map((type) => [type.name, tokenOf(type)] as const),
        tx.org.schema.namespace,
      ),
    'describeSObjects(List<String>)': (tx, names: ApexList<string>) => describeAll(tx, names, null),
    'describeSObjects(List<String>, Object)': (tx, names: ApexList<string>, options: unknown) =>
      describeAll(tx, names, options),
  },
};
