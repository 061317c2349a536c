/** `OrgLimits`: allocations of the org. Apex Reference, "OrgLimits Class"; figures of a Developer Edition org. */
import { platformType, stringType } from '../values/apex-type-names.ts';
import { ApexList } from '../values/list.ts';
import { ApexMap } from '../values/map.ts';
import type { PlatformClass } from './platform-class.ts';
import { PlatformRecord, recordClass } from './platform-record.ts';

const LIMITS: Readonly<Record<string, number>> = {
  ActiveScratchOrgs: 3,
  AnalyticsExternalDataSizeMB: 40960,
  ConcurrentAsyncGetReportInstances: 200,
  ConcurrentSyncReportRuns: 20,
  DailyApiRequests: 15000,
  DailyAsyncApexExecutions: 250000,
  DailyAsyncApexTests: 500,
  DailyBulkApiBatches: 15000,
  DailyBulkV2QueryFileStorageMB: 976562,
  DailyBulkV2QueryJobs: 10000,
  DailyDurableStreamingApiEvents: 10000,
  DailyScratchOrgs: 6,
  DailyStandardVolumePlatformEvents: 10000,
  DailyStreamingApiEvents: 10000,
  DailyWorkflowEmails: 390,
  DataStorageMB: 5,
  DurableStreamingApiConcurrentClients: 20,
  FileStorageMB: 20,
  HourlyAsyncReportRuns: 1200,
  HourlyDashboardRefreshes: 200,
  HourlyDashboardResults: 5000,
  HourlyDashboardStatuses: 999999999,
  HourlyLongTermIdMapping: 100000,
  HourlyODataCallout: 1000,
  HourlyPublishedPlatformEvents: 50000,
  HourlyPublishedStandardVolumePlatformEvents: 1000,
  HourlyShortTermIdMapping: 100000,
  HourlySyncReportRuns: 500,
  HourlyTimeBasedWorkflow: 50,
  MassEmail: 10,
  MonthlyPlatformEvents: 300000,
  PermissionSets: 1500,
  SingleEmail: 15,
  StreamingApiConcurrentClients: 20,
};

function all(): PlatformRecord[] {
  return Object.entries(LIMITS).map(
    ([name, limit]) => new PlatformRecord('System.OrgLimit', { Name: name, Limit: limit, Value: 0 }),
  );
}

const limitType = platformType('System.OrgLimit');

export const orgLimitsClasses: readonly PlatformClass[] = [
  recordClass('System.OrgLimit'),
  {
    name: 'System.OrgLimits',
    statics: {
      'getAll()': () => new ApexList(limitType, all()),
      'getMap()': (tx) =>
        new ApexMap(
          stringType,
          limitType,
          all().map((limit) => [String(limit.get(tx, 'Name')), limit] as const),
        ),
    },
  },
];
