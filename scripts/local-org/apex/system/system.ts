/** `System.System`: the methods that Apex code calls as `System.debug(…)`. Apex Reference, "System Class". */
import { randomBytes } from 'node:crypto';
import type { ApexDate } from '../values/date.ts';
import { ApexDatetime } from '../values/datetime.ts';
import { ApexEnumValue } from '../values/enum-value.ts';
import { equalValues } from '../values/equality.ts';
import { hashCode } from '../values/hash-code.ts';
import { assertEqual, assertionFailed, assertNotEqual } from './assert.ts';
import { writeDebug } from './debug-log.ts';
import { attachFinalizer } from './jobs/attach-finalizer.ts';
import { cronTriggerNamed, setCronState } from './jobs/cron-triggers.ts';
import { purgeJobs } from './jobs/purge-jobs.ts';
import { optionsOf, queueableOptions } from './jobs/queueable-options.ts';
import type { PlatformClass } from './platform-class.ts';
import { platformEnumValue } from './platform-enums.ts';
import { currentPage } from './pages/page-context.ts';
import { PlatformRecord, recordClass } from './platform-record.ts';
import { Version } from './version.ts';

const check = (isTrue: boolean | null, message: unknown = null): void => {
  if (isTrue !== true) throw assertionFailed(message);
};

/** Records a batch's execute gets at once. */
const DEFAULT_SCOPE = 200;

function newPassword(): PlatformRecord {
  return new PlatformRecord('System.ResetPasswordResult', { password: randomBytes(8).toString('hex') });
}

export const resetPasswordResultClass = recordClass('System.ResetPasswordResult');

export const systemClass: PlatformClass = {
  name: 'System.System',
  statics: {
    'debug(Object)': (tx, value: unknown) => writeDebug(tx, 'DEBUG', value),
    'debug(Object, Object)': (tx, level: unknown, value: unknown) =>
      writeDebug(tx, level instanceof ApexEnumValue ? level.name : 'DEBUG', value),
    'Assert(Boolean)': (_tx, isTrue: boolean | null) => check(isTrue),
    'Assert(Boolean, Object)': (_tx, isTrue: boolean | null, message: unknown) => check(isTrue, message),
    'assertEquals(Object, Object)': (_tx, expected: unknown, actual: unknown) => assertEqual(expected, actual),
    'assertEquals(Object, Object, Object)': (_tx, expected: unknown, actual: unknown, message: unknown) =>
      assertEqual(expected, actual, message),
    'assertNotEquals(Object, Object)': (_tx, unexpected: unknown, actual: unknown) =>
      assertNotEqual(unexpected, actual),
    'assertNotEquals(Object, Object, Object)': (_tx, unexpected: unknown, actual: unknown, message: unknown) =>
      assertNotEqual(unexpected, actual, message),
    'currentPageReference()': (tx) => currentPage(tx),
    // There are no passwords here, so that none is changed.
    'setPassword(Id, String)': () => undefined,
    'resetPassword(Id, Boolean)': newPassword,
    'resetPasswordWithEmailTemplate(Id, Boolean, String)': newPassword,
    'requestVersion()': () => new Version(1, 0),
    'now()': (tx) => new ApexDatetime(tx.org.clock.now()),
    'today()': (tx) => new ApexDatetime(tx.org.clock.now()).dateIn(tx.user.timeZone),
    'currentTimeMillis()': (tx) => BigInt(tx.org.clock.now()),
    'equals(Object, Object)': (_tx, left: unknown, right: unknown) => equalValues(left, right),
    'hashCode(Object)': (_tx, value: unknown) => hashCode(value),
    'isBatch()': (tx) => tx.kind === 'batch',
    'isFuture()': (tx) => tx.kind === 'future',
    'isQueueable()': (tx) => tx.kind === 'queueable',
    'isScheduled()': (tx) => tx.kind === 'scheduled',
    'getApplicationReadWriteMode()': () => platformEnumValue('System.ApplicationReadWriteMode', 'DEFAULT'),
    'enqueueJob(Object)': (tx, job: object) => tx.org.async.enqueueJob(tx, job, queueableOptions(0)),
    'enqueueJob(Object, Integer)': (tx, job: object, minutes: number) =>
      tx.org.async.enqueueJob(tx, job, queueableOptions(minutes)),
    'enqueueJob(Object, System.AsyncOptions)': (tx, job: object, options: PlatformRecord) =>
      tx.org.async.enqueueJob(tx, job, optionsOf(tx, options)),
    'attachFinalizer(System.Finalizer)': (tx, finalizer: object) => attachFinalizer(tx, finalizer),
    'schedule(String, String, Object)': (tx, name: string, cron: string, job: object) =>
      tx.org.async.schedule(tx, name, cron, job),
    // Code runs as the one version of a package that the project is.
    'runAs(System.Version)': () => undefined,
    'scheduleBatch(Object, String, Integer)': (tx, batch: object, name: string, minutes: number) =>
      tx.org.async.scheduleBatch(tx, batch, name, minutes, DEFAULT_SCOPE),
    'scheduleBatch(Object, String, Integer, Integer)': (
      tx,
      batch: object,
      name: string,
      minutes: number,
      scope: number,
    ) => tx.org.async.scheduleBatch(tx, batch, name, minutes, scope),
    'pauseJobById(String)': (tx, id: string) => setCronState(tx, id, 'PAUSED'),
    'resumeJobById(String)': (tx, id: string) => setCronState(tx, id, 'WAITING'),
    'pauseJobByName(String)': (tx, name: string) => setCronState(tx, cronTriggerNamed(tx, name), 'PAUSED'),
    'resumeJobByName(String)': (tx, name: string) => setCronState(tx, cronTriggerNamed(tx, name), 'WAITING'),
    'purgeOldAsyncJobs(Date)': (tx, before: ApexDate) => purgeJobs(tx, before),
    // Passwords do not exist here.
    'changeOwnPassword(String, String)': () => undefined,
    'movePassword(Id, Id)': () => undefined,
    'abortJob(String)': (tx, id: string) => tx.org.async.abort(tx, id),
  },
};
