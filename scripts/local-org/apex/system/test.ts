/** `System.Test`. Apex Reference, "Test Class". */
import { testContext } from '../../org/test-context.ts';
import { setFixedSearchResults } from '../../org/fixed-search-results.ts';
import type { ApexDatetime } from '../values/datetime.ts';
import { typeText } from '../values/apex-type-names.ts';
import { apexError } from '../values/exception.ts';
import type { ApexObject } from '../values/object.ts';
import type { ApexList } from '../values/list.ts';
import type { ApexMap } from '../values/map.ts';
import type { ApexValue } from '../values/value.ts';
import { flexQueueOrder } from './jobs/flex-queue.ts';
import { enqueueEmptyBatches } from './jobs/empty-batches.ts';
import { invokeContinuationMethod, setContinuationResponse } from './continuation.ts';
import type { PlatformClass } from './platform-class.ts';
import { PlatformRecord } from './platform-record.ts';
import type { ObjectToken } from './schema/tokens.ts';
import { clearPageMessages, setCurrentPage } from './pages/page-context.ts';
import type { PageReference } from './pages/page-reference.ts';
import { emailDefaults } from './testing/email-defaults.ts';
import { testInstall, testSandboxPostCopy, testUninstall } from './testing/install.ts';
import { loadData } from './testing/load-data.ts';
import { setMock } from './testing/mocks.ts';
import { standardPricebookId } from './testing/standard-pricebook.ts';
import { stubRow, stubRows } from './testing/stub-rows.ts';
import { createStub } from './testing/stub.ts';
import { startTest, stopTest } from './testing/test-window.ts';
import type { TypeToken } from './type.ts';

export const testClass: PlatformClass = {
  name: 'System.Test',
  statics: {
    'clearApexPageMessages()': (tx) => clearPageMessages(tx),
    'testInstall(System.InstallHandler, System.Version)': testInstall,
    'testInstall(System.InstallHandler, System.Version, Boolean)': testInstall,
    'testUninstall(System.UninstallHandler)': testUninstall,
    'testSandboxPostCopyScript(System.SandboxPostCopy, Id, Id, String)': testSandboxPostCopy,
    'testSandboxPostCopyScript(System.SandboxPostCopy, Id, Id, String, Boolean)': testSandboxPostCopy,
    'setCurrentPage(Object)': (tx, page: PageReference | null) => setCurrentPage(tx, page),
    'setCurrentPageReference(Object)': (tx, page: PageReference | null) => setCurrentPage(tx, page),
    'isRunningTest()': (tx) => tx.isTest,
    'startTest()': (tx) => startTest(tx),
    'stopTest()': (tx) => stopTest(tx),
    'setMock(System.Type, Object)': (tx, type: TypeToken, mock: ApexObject) => setMock(tx, typeText(type.type), mock),
    'createStub(System.Type, System.StubProvider)': (tx, type: TypeToken, provider: ApexObject) =>
      createStub(tx, type, provider),
    'loadData(Schema.SObjectType, String)': (tx, token: ObjectToken, resource: string) =>
      loadData(tx, token.type, resource),
    'setFixedSearchResults(List<String>)': (tx, ids: ApexList<string>) => setFixedSearchResults(tx, ids.items),
    'setCreatedDate(Id, Datetime)': (tx, id: string, moment: ApexDatetime) => {
      const type = tx.org.schema.objectOfId(id);
      const [record] = type ? tx.org.store.load(type, [id]) : [];
      if (!record) throw apexError('System.SObjectException', `Record does not exist: ${id}`);
      record.fields.set('CreatedDate', moment);
      tx.org.store.update(record, ['CreatedDate']);
    },
    'newSendEmailQuickActionDefaults(Id, Id)': emailDefaults,
    'getStandardPricebookId()': (tx) => standardPricebookId(tx),
    'getFlexQueueOrder()': (tx) => flexQueueOrder(tx),
    'enqueueBatchJobs(Integer)': (tx, count: number) => enqueueEmptyBatches(tx, count),
    'createStubQueryRow(Schema.SObjectType, Map<String, Object>)': (
      _tx,
      token: ObjectToken,
      values: ApexMap<string, ApexValue>,
    ) => stubRow(token.type, values),
    'createStubQueryRows(Schema.SObjectType, List<Map<String, Object>>)': (
      _tx,
      token: ObjectToken,
      rows: ApexList<ApexMap<string, ApexValue>>,
    ) => stubRows(token.type, rows),
    'setContinuationResponse(String, System.HttpResponse)': setContinuationResponse,
    'invokeContinuationMethod(Object, System.Continuation)': invokeContinuationMethod,
    'enableChangeDataCapture()': (tx) => void tx.store.set(testContext.changeCapture, true),
    'getEventBus()': () => new PlatformRecord('eventbus.TestBroker'),
    // Sharing is worked out from the assignments as they are, so there is nothing to calculate.
    'calculatePermissionSetGroup(String)': (tx) => tx.org.access.invalidate(),
    'calculatePermissionSetGroup(List<String>)': (tx) => tx.org.access.invalidate(),
  },
};
