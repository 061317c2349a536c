/** `/limits`: what the org allows. Here nothing of it runs out, but requests of the day are counted. REST API Developer Guide, "Limits". */
import type { Org } from '../../org/org.ts';
import { json } from '../http/answers.ts';
import type { Routes } from '../http/router.ts';
import { dailyRequests, type ApiUsage } from './api-usage.ts';

/** Figures of a Developer Edition org. */
const allowed: Readonly<Record<string, number>> = {
  ActiveScratchOrgs: 3,
  ConcurrentAsyncGetReportInstances: 200,
  ConcurrentSyncReportRuns: 20,
  DailyAsyncApexExecutions: 250_000,
  DailyBulkApiBatches: 15_000,
  DailyBulkV2QueryFileStorageMB: 976_562,
  DailyBulkV2QueryJobs: 10_000,
  DailyDurableStreamingApiEvents: 10_000,
  DailyGenericStreamingApiEvents: 10_000,
  DailyScratchOrgs: 6,
  DailyStandardVolumePlatformEvents: 10_000,
  DailyStreamingApiEvents: 10_000,
  DailyWorkflowEmails: 1_000,
  DataStorageMB: 5_120,
  FileStorageMB: 5_120,
  HourlyPublishedPlatformEvents: 50_000,
  MassEmail: 10,
  SingleEmail: 15,
};

export function limitsRoutes(org: Org, usage: ApiUsage): Routes {
  return [
    {
      method: 'GET',
      pattern: '/services/data/:version/limits',
      handler: () => {
        const entries = Object.entries(allowed).map(([name, max]) => [name, { Max: max, Remaining: max }]);
        const used = usage.today(org.clock.now());
        return json({
          ...Object.fromEntries(entries),
          DailyApiRequests: { Max: dailyRequests, Remaining: Math.max(0, dailyRequests - used) },
        });
      },
    },
  ];
}
