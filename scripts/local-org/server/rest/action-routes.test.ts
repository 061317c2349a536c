import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findUser } from '../../org/find-user.ts';
import { loadUser } from '../../apex/runtime/current-user.ts';
import { runInTransaction } from '../../apex/runtime/transaction.ts';
import { servedOrg } from '../served-org.testing.ts';

const served = servedOrg({
  'classes/Greet.cls': `public with sharing class Greet {
  public class Request {
    @InvocableVariable(label='Who' description='Name to greet' required=true) public String name;
    @InvocableVariable public Integer times;
    public String secret;
  }
  public class Result {
    @InvocableVariable(label='Text') public String text;
    @InvocableVariable public List<String> words;
    public String hidden = 'x';
  }
  @InvocableMethod(label='Greet people' description='Says hello' category='Hello')
  public static List<Result> greet(List<Request> requests) {
    List<Result> results = new List<Result>();
    for (Request request : requests) {
      if (request.name == 'nobody') throw new HandledException('There is nobody.');
      insert new Contact(LastName = request.name);
      Result result = new Result();
      result.text = 'Hello ' + request.name.repeat(request.times == null ? 1 : request.times) + request.secret;
      result.words = result.text.split(' ');
      results.add(result);
    }
    return results;
  }
}`,
  'classes/CountLetters.cls': `public class CountLetters {
  @InvocableMethod public static List<Integer> count(List<String> texts) {
    List<Integer> counts = new List<Integer>();
    for (String text : texts) counts.add(text.length());
    return counts;
  }
}`,
  'permissionsets/None.permissionset-meta.xml': '<PermissionSet><label>None</label></PermissionSet>',
});
const { get, post, org } = served;
const root = '/services/data/v66.0/actions/custom/apex';

/** A user who was granted no class. */
function outsider(): string {
  const user = loadUser(org, org.administratorId);
  runInTransaction(org, user, 'sync', (tx) =>
    org.program.executeAnonymous(
      tx,
      `insert new User(Username = 'out@hello.example', LastName = 'Out', Email = 'out@hello.example', Alias = 'out', TimeZoneSidKey = 'UTC', LocaleSidKey = 'en_US', EmailEncodingKey = 'UTF-8', LanguageLocaleKey = 'en_US', ProfileId = [SELECT Id FROM Profile WHERE Name = 'Standard User'].Id);`,
    ),
  );
  return findUser(org, 'out@hello.example');
}

test('the list names each class with an invocable method', async () => {
  assert.deepEqual((await get(root)).body, {
    actions: [
      { label: 'count', name: 'CountLetters', type: 'APEX', url: `${root}/CountLetters` },
      { label: 'Greet people', name: 'Greet', type: 'APEX', url: `${root}/Greet` },
    ],
  });
});

test('a description tells inputs and outputs, of their variables only', async () => {
  const body = (await get(`${root}/Greet`)).body as {
    readonly label: string;
    readonly inputs: readonly { name: string; type: string; required: boolean }[];
    readonly outputs: readonly { name: string; type: string; maxOccurs: number }[];
  };

  assert.equal(body.label, 'Greet people');
  assert.deepEqual(
    body.inputs.map(({ name, type, required }) => [name, type, required]),
    [
      ['name', 'STRING', true],
      ['times', 'INTEGER', false],
    ],
  );
  assert.deepEqual(
    body.outputs.map(({ name, type, maxOccurs }) => [name, type, maxOccurs]),
    [
      ['text', 'STRING', 1],
      ['words', 'STRING', 2000],
    ],
  );
});

test('a call answers each input in its place, and says nothing of fields that are no variables', async () => {
  const { status, body } = await post(`${root}/Greet`, { inputs: [{ name: 'Ada', times: 2 }, { name: 'Bo' }] });

  assert.equal(status, 200);
  assert.deepEqual(
    (body as { isSuccess: boolean; outputValues: unknown }[]).map(({ isSuccess, outputValues }) => [
      isSuccess,
      outputValues,
    ]),
    [
      [true, { text: 'Hello AdaAdanull', words: ['Hello', 'AdaAdanull'] }],
      [true, { text: 'Hello Bonull', words: ['Hello', 'Bonull'] }],
    ],
  );
});

test('plain values go in under the parameter’s name and come out as output', async () => {
  const { body } = await post(`${root}/CountLetters`, { inputs: [{ texts: 'four' }, { texts: '' }] });

  assert.deepEqual(
    (body as { outputValues: unknown }[]).map(({ outputValues }) => outputValues),
    [{ output: 4 }, { output: 0 }],
  );
});

test('an exception fails every row with its message, and what was written before it is undone', async () => {
  const contacts = async (): Promise<unknown> =>
    (
      (await get(`/services/data/v66.0/query?q=${encodeURIComponent("SELECT Id FROM Contact WHERE LastName = 'Cy'")}`))
        .body as { totalSize: number }
    ).totalSize;

  const { status, body } = await post(`${root}/Greet`, { inputs: [{ name: 'Cy' }, { name: 'nobody' }] });

  assert.equal(status, 400);
  assert.deepEqual(
    (body as { isSuccess: boolean; errors: { message: string }[] }[]).map(({ isSuccess, errors }) => [
      isSuccess,
      errors[0]?.message,
    ]),
    [
      [false, 'There is nobody.'],
      [false, 'There is nobody.'],
    ],
  );
  assert.equal(await contacts(), 0);
});

test('a missing input, an unknown one, no inputs, no such action and no access are refused', async () => {
  const user = outsider();
  const refusals = [
    await post(`${root}/Greet`, { inputs: [{ times: 1 }] }),
    await post(`${root}/Greet`, { inputs: [{ name: 'Ada', secret: 'x' }] }),
    await post(`${root}/Greet`, {}),
    await post(`${root}/Nothing`, { inputs: [] }),
    await post(`${root}/Greet`, { inputs: [{ name: 'Ada' }] }, user),
  ];

  assert.deepEqual(
    refusals.map(({ status, body }) => [status, (body as { errorCode: string }[])[0]?.errorCode]),
    [
      [400, 'INVALID_API_INPUT'],
      [400, 'INVALID_API_INPUT'],
      [400, 'INVALID_API_INPUT'],
      [404, 'NOT_FOUND'],
      [403, 'INSUFFICIENT_ACCESS'],
    ],
  );
  assert.deepEqual((await get(root, user)).body, { actions: [] });
});
