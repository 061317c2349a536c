/** `Metadata.DeployResult` of a deployment that has ended. */
import type { Transaction } from '../../../org/transaction.ts';
import { platformType } from '../../values/apex-type-names.ts';
import { ApexDatetime } from '../../values/datetime.ts';
import { ApexList } from '../../values/list.ts';
import { platformEnumValue } from '../platform-enums.ts';
import { PlatformRecord } from '../platform-record.ts';

export interface ComponentOutcome {
  readonly fullName: string;
  readonly isNew: boolean;
  /** null when it could be written */
  readonly problem: string | null;
}

interface Deployed {
  readonly id: string;
  readonly askedAt: number;
  readonly outcomes: readonly ComponentOutcome[];
}

const MESSAGE = 'Metadata.DeployMessage';

/** One bad component undoes them all. */
export function resultOf(tx: Transaction, { id, askedAt, outcomes }: Deployed): PlatformRecord {
  const now = new ApexDatetime(tx.org.clock.now());
  const failed = outcomes.filter((outcome) => outcome.problem !== null);
  const isSuccess = failed.length === 0;
  const messages = (some: readonly ComponentOutcome[]): ApexList =>
    new ApexList(
      platformType(MESSAGE),
      some.map((outcome) => messageOf(outcome, now)),
    );
  return new PlatformRecord('Metadata.DeployResult', {
    id,
    status: platformEnumValue('Metadata.DeployStatus', isSuccess ? 'Succeeded' : 'Failed'),
    success: isSuccess,
    done: true,
    checkOnly: false,
    ignoreWarnings: false,
    rollbackOnError: true,
    createdBy: tx.user.id,
    createdByName: tx.user.name,
    createdDate: new ApexDatetime(askedAt),
    startDate: now,
    completedDate: now,
    lastModifiedDate: now,
    numberComponentsTotal: outcomes.length,
    numberComponentsDeployed: isSuccess ? outcomes.length : 0,
    numberComponentErrors: failed.length,
    messages: messages(outcomes),
    details: new PlatformRecord('Metadata.DeployDetails', {
      componentFailures: messages(failed),
      componentSuccesses: messages(isSuccess ? outcomes : []),
    }),
  });
}

function messageOf({ fullName, isNew, problem }: ComponentOutcome, now: ApexDatetime): PlatformRecord {
  return new PlatformRecord(MESSAGE, {
    componentType: 'CustomMetadata',
    fullName,
    fileName: `customMetadata/${fullName}.md`,
    changed: problem === null,
    created: problem === null && isNew,
    deleted: false,
    createdDate: now,
    problem,
    problemType: problem === null ? null : platformEnumValue('Metadata.DeployProblemType', 'Error'),
    success: problem === null,
  });
}
