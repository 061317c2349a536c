import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Expression } from '../syntax/nodes.ts';
import { checkAnonymous } from './anonymous.ts';
import type { CheckedUnit } from './checked.ts';
import { checkTexts, told } from './testing/check-source.ts';
import { typeName } from './type-names.ts';

function check(text: string): CheckedUnit {
  const { unit, diagnostics } = checkAnonymous(text, checkTexts());
  assert.deepEqual(told(diagnostics), []);
  return unit!;
}

/** @returns unit and initial value of the last declared variable */
function lastValue(text: string): { readonly unit: CheckedUnit; readonly value: Expression } {
  const unit = check(text);
  const statement = unit.unit.kind === 'Anonymous' ? unit.unit.statements.at(-1) : undefined;
  const value = statement?.kind === 'LocalVariable' ? statement.declarators[0]?.initial : null;
  assert.ok(value);
  return { unit, value };
}

function typeOf(text: string): string {
  const { unit, value } = lastValue(text);
  return typeName(unit.typeOf(value));
}

test('a query gives what its place asks for', () => {
  assert.equal(typeOf('Account a = [SELECT Id FROM Account];'), 'Account');
  assert.equal(typeOf('List<Account> a = [SELECT Id FROM Account];'), 'List<Account>');
  assert.equal(typeOf('Integer n = [SELECT COUNT() FROM Account];'), 'Integer');
  assert.equal(
    typeOf('List<AggregateResult> r = [SELECT Industry, COUNT(Id) n FROM Account GROUP BY Industry];'),
    'List<AggregateResult>',
  );
  assert.equal(typeOf('String s = [SELECT Name FROM Account LIMIT 1].Name;'), 'String');
  assert.equal(typeOf('Map<Id, Account> m = new Map<Id, Account>([SELECT Id FROM Account]);'), 'Map<Id, Account>');
});

test('records, relationships, tokens and queries check cleanly', () => {
  check(`
    Account a = new Account(Name = 'x', industry = 'y', OwnerId = UserInfo.getUserId(), AnnualRevenue = 5);
    a.put('Name', 1); a.Name = a.get('Industry') + '!'; a.addError('no'); a.Name.addError('no'); a.Since__c.addError('no');
    String owner = a.Owner.Email; Id parent = a.Parent.Parent.Id; Integer n = a.Contacts.size(); Account copy = a.clone(false, true);
    for (Contact c : a.Contacts) { c.Account = a; c.AccountId = a.Id; }
    Task t = [SELECT What.Name, What.Type FROM Task LIMIT 1]; String what = t.What.Name;
    SObject s = a; Account back = (Account) s; Id sid = s.Id; List<SObject> all = new List<Account>{ a }; List<Account> some = Database.query('x');
    Schema.SObjectType type = Account.SObjectType; SObjectField field = Contact.AccountId; SObjectField far = Contact.Account.Name; SObjectField long_form = Account.Fields.Name;
    Schema.DescribeSObjectResult d = Schema.SObjectType.Account; String named = Schema.SObjectType.Account.fields.Name.getLabel();
    Map<String, Schema.SObjectField> fields = Account.SObjectType.getDescribe().fields.getMap(); SObjectField token = Contact.SObjectType.fields.LastName; Integer count = Account.SObjectType.fields.getMap().size();
    String plural = SObjectType.Account.getLabelPlural(); Boolean ok = Schema.SObjectType.Account.isAccessible(); Schema.SObjectType asked = Account.getSObjectType();
    Setting__c setting = Setting__c.getOrgDefaults(); Decimal most = Setting__c.getInstance().Limit__c; Rule__mdt rule = Rule__mdt.getInstance('a');
    Set<Id> ids = new Map<Id, Account>(some).keySet(); Date day = Date.today();
    List<Account> found = [
      SELECT Id, Owner.Name, toLabel(Industry), (SELECT Id, Email FROM Contacts WHERE Email != null) FROM Account acc
      WHERE Id IN :ids AND acc.Name LIKE :('%' + owner) AND (CreatedDate > :day OR CreatedDate = LAST_N_DAYS:3) AND Since__c <= TODAY
        AND Id IN (SELECT AccountId FROM Contact WHERE FirstName IN ('a', :owner)) AND NumberOfEmployees > 5 AND IsTarget__c = TRUE
      WITH USER_MODE ORDER BY Owner.Name DESC NULLS LAST LIMIT :n
    ];
    for (List<Account> chunk : [SELECT Id FROM Account]) { update chunk; }
    AggregateResult r = [SELECT CALENDAR_YEAR(CreatedDate) y, MAX(AnnualRevenue) m FROM Account GROUP BY CALENDAR_YEAR(CreatedDate) HAVING COUNT(Id) > 1];
    Decimal m = (Decimal) r.get('m');
    List<List<SObject>> hits = [FIND :owner IN ALL FIELDS RETURNING Account(Id, Name), Contact];
    insert as user found; upsert found Key__c; upsert found Account.Key__c; delete [SELECT Id FROM Contact]; merge a copy;
    Database.SaveResult[] results = Database.insert(found, false); Database.update(found, AccessLevel.USER_MODE);
    System.runAs(new User(Id = UserInfo.getUserId())) { String greeting = System.Label.Greeting + Label.c.Greeting; }
    SObject made = Account.SObjectType.newSObject(); Type kind = Type.forName('Account'); String iso = Datetime.now().formatGmt('yyyy');
    switch on s { when Account acc { update acc; } when null { return; } when else { throw new DmlException('x'); } }
  `);
});

test('field access tells the canonical names', () => {
  const { unit, value } = lastValue('Contact c = new Contact(); String s = c.account.NAME;');
  assert.deepEqual(unit.resolutionOf(value), {
    kind: 'sobjectField',
    object: 'Account',
    name: 'Name',
    isRelationship: false,
  });
  assert.ok(value.kind === 'FieldAccess');
  assert.deepEqual(unit.resolutionOf(value.target), {
    kind: 'sobjectField',
    object: 'Contact',
    name: 'Account',
    isRelationship: true,
  });
});

test('a dynamic query knows the variables around it', () => {
  const { unit, value } = lastValue(
    "Id parent; List<Account> a = Database.query('SELECT Id FROM Account WHERE ParentId = :parent');",
  );
  assert.deepEqual([...unit.localsAt(value)!.inScope.keys()], ['parent']);
});

test('a dynamic query knows the variables of blocks that have ended, the latest of a name', () => {
  const { unit, value } = lastValue(
    "if (true) { String name = 'A'; } else { Integer name = 1; String open = ''; } String open; List<Account> a = Database.query('');",
  );
  const { inScope, ended } = unit.localsAt(value)!;
  assert.deepEqual([...inScope.keys()], ['open']);
  assert.deepEqual(
    [...ended].map(([name, { type }]) => [name, typeName(type)]),
    [['name', 'Integer']],
  );
  assert.ok(unit.outlivesBlock(ended.get('name')!));
});

test('an anonymous block has methods and classes of its own', () => {
  check(
    'Integer twice(Integer n) { return n * 2; }\nclass Box { Integer n = 1; }\nBox b = new Box(); b.n = twice(b.n); final Integer m = twice(3); System.debug(m);',
  );
});

test('slots name platform methods plainly and project methods by their types', () => {
  const program = checkTexts(`public class A implements Comparable, Database.Batchable<SObject>, Queueable {
    public Integer compareTo(Object o) { return 0; }
    public Database.QueryLocator start(Database.BatchableContext c) { return Database.getQueryLocator([SELECT Id FROM Account]); }
    public void execute(Database.BatchableContext c, List<Account> scope) {}
    public void execute(QueueableContext c) {}
    public void finish(Database.BatchableContext c) {}
    public void other(String s, List<Id> ids) {}
    public override String toString() { return ''; }
  }`);
  assert.deepEqual(told(program.diagnostics), []);
  const slots = [...program.classes.get('a')!.methods.values()].flat().map((method) => method.slot);
  assert.deepEqual(slots, [
    'compareto/1',
    'start/1',
    'execute/2',
    'execute/1:queueable',
    'finish/1',
    'other(string,list<id>)',
    'tostring/0',
  ]);
});
