/** The Metadata namespace, as far as records of custom metadata types go. Apex Reference, "Metadata Namespace". */
import type { Transaction } from '../../org/transaction.ts';
import { platformType } from '../values/apex-type-names.ts';
import { apexError } from '../values/exception.ts';
import { ApexList } from '../values/list.ts';
import { enqueueDeployment } from './metadata/deploy.ts';
import { retrieve } from './metadata/retrieve.ts';
import type { PlatformClass } from './platform-class.ts';
import { recordClass, type PlatformRecord } from './platform-record.ts';

const CONTAINER = 'Metadata.DeployContainer';
const emptyList = (element: string): ApexList => new ApexList(platformType(element), []);

function heldBy(tx: Transaction, container: PlatformRecord): ApexList<PlatformRecord> {
  return container.get(tx, 'metadata') as ApexList<PlatformRecord>;
}

function remove(tx: Transaction, container: PlatformRecord, matches: (held: PlatformRecord) => boolean): boolean {
  const { items } = heldBy(tx, container);
  const index = items.findIndex(matches);
  if (index !== -1) items.splice(index, 1);
  return index !== -1;
}

const containerClass = recordClass(
  CONTAINER,
  {
    methods: {
      'addMetadata(Metadata.Metadata)': (tx, self: PlatformRecord, added: PlatformRecord | null) => {
        if (added === null) throw apexError('System.NullPointerException', 'Attempt to de-reference a null object');
        heldBy(tx, self).items.push(added);
      },
      'removeMetadata(Metadata.Metadata)': (tx, self: PlatformRecord, removed: PlatformRecord | null) =>
        remove(tx, self, (held) => held === removed),
      'removeMetadataByFullName(String)': (tx, self: PlatformRecord, name: string | null) =>
        remove(tx, self, (held) => held.get(tx, 'fullName') === name),
    },
  },
  () => ({ metadata: emptyList('Metadata.Metadata') }),
);

export const metadataClasses: readonly PlatformClass[] = [
  {
    name: 'Metadata.Operations',
    statics: {
      'enqueueDeployment(Metadata.DeployContainer, Metadata.DeployCallback)': (
        tx,
        container: PlatformRecord | null,
        callback: object | null,
      ) => enqueueDeployment(tx, container === null ? [] : heldBy(tx, container).items, callback),
      'retrieve(Metadata.MetadataType, List<String>)': retrieve,
    },
  },
  containerClass,
  recordClass('Metadata.Metadata'),
  recordClass('Metadata.CustomMetadata', {}, () => ({ values: emptyList('Metadata.CustomMetadataValue') })),
  recordClass('Metadata.CustomMetadataValue'),
  recordClass('Metadata.DeployDetails', {}, () => ({
    componentFailures: emptyList('Metadata.DeployMessage'),
    componentSuccesses: emptyList('Metadata.DeployMessage'),
  })),
  recordClass('Metadata.DeployMessage'),
  recordClass('Metadata.DeployResult'),
];
