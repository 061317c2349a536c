/** Names in a project with a namespace, told by its own Apex tests: with the prefix, and taken without it too. */
import { playApexTests } from '../testing/play-apex-tests.testing.ts';

const field = (name: string, rest: string) =>
  `<CustomField><fullName>${name}</fullName><label>${name}</label>${rest}</CustomField>`;

const files = {
  'sfdx-project.json': JSON.stringify({
    packageDirectories: [{ path: 'force-app', default: true }],
    namespace: 'acme',
    sourceApiVersion: '64.0',
  }),
  'objects/Plan__c/Plan__c.object-meta.xml':
    '<CustomObject><label>Plan</label><pluralLabel>Plans</pluralLabel><deploymentStatus>Deployed</deploymentStatus><nameField><label>Name</label><type>Text</type></nameField><sharingModel>ReadWrite</sharingModel></CustomObject>',
  'objects/Plan__c/fields/Tier__c.field-meta.xml': field('Tier__c', '<type>Text</type><length>20</length>'),
  'objects/Plan__c/fields/Account__c.field-meta.xml': field(
    'Account__c',
    '<type>Lookup</type><referenceTo>Account</referenceTo><relationshipName>Plans</relationshipName>',
  ),
  'objects/Plan__c/recordTypes/Big.recordType-meta.xml':
    '<RecordType><fullName>Big</fullName><active>true</active><label>Big</label></RecordType>',
  'objects/Account/fields/Size__c.field-meta.xml': field(
    'Size__c',
    '<type>Number</type><precision>6</precision><scale>0</scale>',
  ),
  'classes/NamesTest.cls': `@IsTest
private class NamesTest {
  @IsTest static void describesTellThePrefix() {
    Assert.areEqual('acme__Plan__c', Plan__c.SObjectType.getDescribe().getName());
    Assert.areEqual('Plan__c', Plan__c.SObjectType.getDescribe().getLocalName());
    Assert.areEqual('acme__Tier__c', Plan__c.Tier__c.getDescribe().getName());
    Assert.areEqual('Tier__c', Plan__c.Tier__c.getDescribe().getLocalName());
    Assert.areEqual('acme__Account__r', Plan__c.Account__c.getDescribe().getRelationshipName());
    Assert.areEqual('acme__Size__c', String.valueOf(Account.Size__c));
    Assert.areEqual('acme__Plan__c', String.valueOf(Plan__c.SObjectType));
    Assert.areEqual('Account', Account.SObjectType.getDescribe().getName());
    Assert.areEqual('Industry', Account.Industry.getDescribe().getName());
  }
  @IsTest static void mapsHaveItAndTakeBoth() {
    Map<String, SObjectType> objects = Schema.getGlobalDescribe();
    Assert.isTrue(objects.keySet().contains('acme__plan__c'));
    Assert.isFalse(objects.keySet().contains('plan__c'));
    Assert.areEqual(Plan__c.SObjectType, objects.get('acme__Plan__c'));
    Assert.areEqual(Plan__c.SObjectType, objects.get('Plan__c'));
    Map<String, SObjectField> fields = SObjectType.Plan__c.fields.getMap();
    Assert.areEqual(Plan__c.Tier__c, fields.get('acme__Tier__c'));
    Assert.areEqual(Plan__c.Tier__c, fields.get('Tier__c'));
    Assert.isTrue(fields.keySet().contains('acme__tier__c'));
  }
  @IsTest static void codeNamesFieldsBothWays() {
    Account parent = new Account(Name = 'Acme', acme__Size__c = 3);
    insert parent;
    acme__Plan__c plan = new acme__Plan__c(Name = 'P', acme__Tier__c = 'Gold', Account__c = parent.Id);
    insert plan;
    plan = [SELECT acme__Tier__c, acme__Account__r.acme__Size__c FROM acme__Plan__c WHERE acme__Tier__c = 'Gold'];
    Assert.areEqual('Gold', plan.Tier__c);
    Assert.areEqual(3, plan.Account__r.Size__c);
    Assert.areEqual('Gold', plan.get('acme__Tier__c'));
    Assert.areEqual('Gold', plan.get('Tier__c'));
    Assert.areEqual(3, plan.getSObject('acme__Account__r').get('Size__c'));
    plan.put('acme__Tier__c', 'Silver');
    Assert.areEqual('Silver', plan.acme__Tier__c);
    Plan__c again = Database.query('SELECT acme__Tier__c, Account__r.Name FROM acme__Plan__c');
    Assert.areEqual('Acme', again.Account__r.Name);
    List<Account> parents = [SELECT (SELECT Tier__c FROM acme__Plans__r) FROM Account];
    Assert.areEqual(1, parents[0].Plans__r.size());
    Assert.areEqual(1, parents[0].acme__Plans__r.size());
  }
  @IsTest static void populatedFieldsAndJsonHaveThePrefix() {
    Plan__c plan = new Plan__c(Tier__c = 'Gold');
    Map<String, Object> populated = plan.getPopulatedFieldsAsMap();
    Assert.areEqual(new Set<String>{ 'acme__Tier__c' }, populated.keySet());
    Assert.areEqual('Gold', populated.get('Tier__c'));
    String text = JSON.serialize(plan);
    Assert.isTrue(text.contains('"acme__Tier__c":"Gold"'), text);
    Assert.isTrue(text.contains('"type":"acme__Plan__c"'), text);
    Assert.areEqual(plan, (Plan__c) JSON.deserialize(text, Plan__c.class));
    Assert.areEqual('x', ((Plan__c) JSON.deserialize('{"Tier__c":"x"}', Plan__c.class)).Tier__c);
  }
  @IsTest static void rowsNameTheirObjectsWithIt() {
    String name = Plan__c.SObjectType.getDescribe().getName();
    RecordType big = [SELECT SObjectType FROM RecordType WHERE DeveloperName = 'Big' AND SObjectType = :name];
    Assert.areEqual('acme__Plan__c', big.SobjectType);
    Assert.areEqual(big.Id, SObjectType.Plan__c.getRecordTypeInfosByDeveloperName().get('Big').getRecordTypeId());
    PermissionSet permissions = new PermissionSet(Name = 'Planner', Label = 'Planner');
    insert permissions;
    insert new ObjectPermissions(ParentId = permissions.Id, SobjectType = name, PermissionsRead = true);
    Assert.areEqual(1, [SELECT COUNT() FROM ObjectPermissions WHERE SobjectType = 'acme__Plan__c' AND ParentId = :permissions.Id]);
  }
  public class Made {}
  @IsTest static void typesAreFound() {
    Assert.isNotNull(Type.forName('acme', 'NamesTest.Made'));
    Assert.isNotNull(Type.forName('acme.NamesTest.Made'));
    Assert.isNotNull(Type.forName('acme__Plan__c'));
    Assert.isNotNull(Type.forName('Plan__c'));
    Assert.isNotNull(new acme.NamesTest.Made());
  }
}`,
};

playApexTests(files);
