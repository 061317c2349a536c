/** What Apex sees of a dependent picklist, in today's format and in that of before value sets. */
import { test } from 'node:test';
import { loadUser } from '../apex/runtime/current-user.ts';
import { runInTransaction } from '../apex/runtime/transaction.ts';
import { projectFolderOf } from '../project/project-of.testing.ts';
import { createOrg } from './create-org.ts';

const older = (name: string, isControlling: string): string =>
  `<picklistValues><fullName>${name}</fullName><default>false</default>${isControlling}</picklistValues>`;

const files = {
  'objects/Order__c.object': `<CustomObject><label>Order</label><nameField><label>Name</label><type>Text</type></nameField>
    <fields><fullName>Kind__c</fullName><label>Kind</label><picklist>${older('A', '')}${older('B', '')}</picklist><type>Picklist</type></fields>
    <fields><fullName>Size__c</fullName><label>Size</label><picklist><controllingField>Kind__c</controllingField>${older('S', '<controllingFieldValues>B</controllingFieldValues>')}</picklist><type>Picklist</type></fields>
  </CustomObject>`,
};

test('a dependent picklist names its controlling field, and its entries as JSON the values they go with', () => {
  const org = createOrg({ projectDir: projectFolderOf(files), database: ':memory:' });

  runInTransaction(org, loadUser(org, org.administratorId), 'sync', (tx) =>
    org.program.executeAnonymous(
      tx,
      `Schema.DescribeFieldResult size = Order__c.Size__c.getDescribe();
       Assert.isTrue(size.isDependentPicklist());
       Assert.areEqual(Order__c.Kind__c, size.getController());
       Assert.isTrue(JSON.serialize(size.getPicklistValues()).contains('"validFor":"QAAA"'));
       Assert.isFalse(Order__c.Kind__c.getDescribe().isDependentPicklist());
       Assert.isNull(Order__c.Kind__c.getDescribe().getController());`,
    ),
  );
  org.close();
});
