/**
 * `Metadata.Operations.enqueueDeployment`: records of custom metadata types, all or none, after the transaction that
 * asks for it; then the callback, in a transaction of its own. A start keeps them (`org/applied-metadata.ts`).
 * Sources: Apex Developer Guide, "Retrieving and Deploying Metadata", "Testing Metadata Deployments"; Metadata API
 * Developer Guide, "Modify Metadata Through Metadata API Functions Permission".
 */
import { randomBytes } from 'node:crypto';
import { PlatformRows } from '../../../database/platform-rows.ts';
import { unsupported } from '../../../errors/catalogue.ts';
import { unsupportedPlatform } from '../../../errors/unsupported-platform.ts';
import { rememberApplied } from '../../../org/applied-metadata.ts';
import type { Transaction } from '../../../org/transaction.ts';
import { platformSlot } from '../../types/platform-slot.ts';
import { apexError } from '../../values/exception.ts';
import { id18 } from '../../values/id.ts';
import type { ApexList } from '../../values/list.ts';
import type { ApexValue } from '../../values/value.ts';
import { PlatformRecord } from '../platform-record.ts';
import { fieldOutcome } from './field-value.ts';
import { isRelated, relatedOutcome } from './related-record.ts';
import { placeOf, type RecordPlace } from './record.ts';
import { resultOf, type ComponentOutcome } from './result.ts';

const CALLBACK = platformSlot('Metadata.DeployCallback', 'handleResult', 2);
const CONTEXT = 'Metadata.DeployCallbackContext';
const JOB_ID = platformSlot(CONTEXT, 'getCallbackJobId', 0);
/** Changing metadata needs both. */
const PERMISSIONS = ['CustomizeApplication', 'ModifyMetadata'];

interface Component {
  readonly fullName: string;
  readonly label: string | null;
  readonly values: readonly (readonly [field: string, value: ApexValue])[];
}

/** @returns the id of the deployment */
export function enqueueDeployment(tx: Transaction, given: readonly PlatformRecord[], callback: object | null): string {
  if (tx.isTest) throw apexError('System.AsyncException', 'Metadata cannot be deployed from within a test');
  if (given.length === 0)
    throw apexError('System.IllegalArgumentException', 'A deployment needs at least one component');
  if (!PERMISSIONS.every((name) => tx.org.access.userPermission(tx, name)))
    throw apexError(
      'System.NoAccessException',
      'Insufficient Privileges: You do not have the level of access necessary to perform the operation you requested.',
    );
  // What the container holds now counts, whatever Apex does to it later.
  const components = given.map((each) => componentOf(tx, each));
  const id = id18(`0Af${randomBytes(6).toString('hex')}`);
  const askedAt = tx.org.clock.now();
  let outcomes: readonly ComponentOutcome[] = [];
  tx.org.async.later(tx, [
    (inner) => void (outcomes = apply(inner, components)),
    (inner) => {
      if (callback === null) return;
      // Found by its slot, as that of a context which a test made itself.
      const context = Object.assign(new PlatformRecord(CONTEXT, { CallbackJobId: id }), { [JOB_ID]: () => id });
      inner.org.program.invoke(inner, callback, CALLBACK, [resultOf(inner, { id, askedAt, outcomes }), context]);
    },
  ]);
  return id;
}

function componentOf(tx: Transaction, given: PlatformRecord): Component {
  if (given.typeName !== 'Metadata.CustomMetadata')
    throw unsupported(unsupportedPlatform.feature, [`Deploying a ${given.typeName} in Apex`]);
  const values = given.get(tx, 'values') as ApexList<PlatformRecord>;
  return {
    fullName: String(given.get(tx, 'fullName') ?? ''),
    label: given.get(tx, 'label') as string | null,
    values: values.items.map((each) => [String(each.get(tx, 'field') ?? ''), each.get(tx, 'value') as ApexValue]),
  };
}

function apply(tx: Transaction, components: readonly Component[]): ComponentOutcome[] {
  const names = components.map((component) => component.fullName.toLowerCase());
  const outcomes = components.map((component, index): ComponentOutcome & { readonly write: () => void } => {
    const place = placeOf(tx, component.fullName);
    const stored: Record<string, ApexValue> = {};
    const problem =
      names.indexOf(names[index]!) === index
        ? judge(tx, place, component, stored)
        : `Duplicate component: ${component.fullName}`;
    return {
      fullName: component.fullName,
      isNew: place?.record === null,
      problem,
      write: () => write(tx, place!, component, stored),
    };
  });
  if (outcomes.every((outcome) => outcome.problem === null)) {
    for (const { write: writeOne } of outcomes) writeOne();
    const fullNames = components.map((component) => placeOf(tx, component.fullName)!.fullName);
    rememberApplied(tx.org.store.driver, tx.org.project, fullNames);
  }
  return outcomes;
}

/** @param stored gets the values to write; @returns what is wrong, or null */
function judge(
  tx: Transaction,
  place: RecordPlace | null,
  component: Component,
  stored: Record<string, ApexValue>,
): string | null {
  if (place === null) return `No custom metadata type and record has the name ${component.fullName}`;
  for (const [name, value] of component.values) {
    const field = place.type.fields.get(name.toLowerCase());
    if (field?.isCustom !== true) return `No field ${name} on ${place.type.name}`;
    const outcome = isRelated(tx, field) ? relatedOutcome(tx, field, value) : fieldOutcome(field, value);
    if ('problem' in outcome) return outcome.problem;
    stored[field.name] = outcome.value;
  }
  if (place.record !== null) return null;
  const missing = [...place.type.fields.values()].find(
    (field) => field.isCustom && field.isRequired && (stored[field.name] ?? null) === null,
  );
  return missing === undefined ? null : `Required field is missing: ${missing.name}`;
}

function write(
  tx: Transaction,
  { type, developerName, record }: RecordPlace,
  { label }: Component,
  stored: Readonly<Record<string, ApexValue>>,
): void {
  const rows = new PlatformRows(tx.org.store);
  const labels: Readonly<Record<string, ApexValue>> = label === null ? {} : { MasterLabel: label, Label: label };
  if (record !== null) rows.update(tx, record, { ...labels, ...stored });
  else
    rows.insert(tx, type.name, {
      DeveloperName: developerName,
      QualifiedApiName: developerName,
      Language: 'en_US',
      MasterLabel: developerName,
      Label: developerName,
      ...labels,
      ...stored,
    });
}
