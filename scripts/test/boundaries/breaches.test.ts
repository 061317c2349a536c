/** The check must catch what it promises to: a feature that reaches into another past its README. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { projectOf } from '../../local-org/project/project-of.testing.ts';
import { buildSchema } from '../../local-org/schema/build-schema.ts';
import { breachesOf } from './breaches.ts';

const meta = '<LightningComponentBundle><apiVersion>66.0</apiVersion></LightningComponentBundle>';

/** Two features: `orders` declares a service, the value it returns, and a component. */
const orders = {
  'main/orders/README.md':
    '# Orders\n\n- **Public service**: `OrderService`, with its value\n  `Order`.\n- **Components for others**: `c-order-badge`.\n- **Pure**: `OrderMath`.\n',
  'main/orders/classes/OrderService.cls':
    'public class OrderService { public static Order first() { return new Order(); } public static List<OrderLine> lines() { return null; } }',
  'main/orders/classes/Order.cls':
    'public class Order { public OrderLine line; public Integer total() { return OrderMath.sum(1, 2); } }',
  'main/orders/classes/OrderLine.cls': 'public class OrderLine { public Integer price; }',
  'main/orders/classes/OrderMath.cls':
    'public class OrderMath { public static Integer sum(Integer a, Integer b) { return a + b; } }',
  'main/orders/classes/OrderController.cls':
    'public class OrderController { @AuraEnabled public static String name() { return null; } }',
  'main/orders/lwc/orderBadge/orderBadge.ts':
    "import { LightningElement } from 'lwc';\nexport default class OrderBadge extends LightningElement {}\n",
  'main/orders/lwc/orderBadge/orderBadge.js-meta.xml': meta,
  'main/orders/lwc/orderSecret/orderSecret.ts':
    "import { LightningElement } from 'lwc';\nexport default class OrderSecret extends LightningElement {}\n",
  'main/orders/lwc/orderSecret/orderSecret.js-meta.xml': meta,
};

async function breaches(bills: Readonly<Record<string, string>>): Promise<string[]> {
  const files = Object.entries(bills).map(([path, text]) => [`main/bills/${path}`, text] as const);
  const project = projectOf({ ...orders, 'main/bills/README.md': '# Bills\n', ...Object.fromEntries(files) });
  return breachesOf(project, buildSchema(project));
}

function bill(body: string): Promise<string[]> {
  return breaches({ 'classes/Bill.cls': `public class Bill { ${body} }` });
}

test('the public service and its values may be used, and so may everything inside a feature', async () => {
  assert.deepEqual(await bill('Integer total() { Order order = OrderService.first(); return order.total(); }'), []);
});

test('a class that is not declared may not', async () => {
  assert.deepEqual(await bill('Integer total() { return OrderMath.sum(1, 2); }'), [
    'force-app/main/bills/classes/Bill.cls:1:56 bills uses OrderMath, which orders does not declare in its README',
  ]);
});

for (const [how, body] of [
  ['as a type argument', 'Map<Id, List<OrderLine>> lines;'],
  ['by its constructor', 'Object line = new OrderLine();'],
  ['through a value that is declared', 'Integer price() { return OrderService.first().line.price; }'],
  ['as the type of a cast', 'Object line(Object thing) { return (OrderLine) thing; }'],
] as const) {
  test(`nor may it be used ${how}`, async () => {
    const [breach, ...others] = await bill(body);
    assert.match(breach ?? '', /bills uses OrderLine, which orders does not declare/);
    assert.deepEqual(others, []);
  });
}

test('a word in a comment or a text uses nothing', async () => {
  assert.deepEqual(await bill("/* OrderMath */ String text = 'OrderMath.sum()';"), []);
});

test('what a README declares is there', async () => {
  const project = projectOf({
    'main/bills/README.md': '- **Public service**: `Gone` and `Bill`.\n- **Components for others**: `c-bill-gone`.\n',
    'main/bills/classes/Bill.cls': 'public class Bill { }',
  });

  assert.deepEqual(await breachesOf(project, buildSchema(project)), [
    'force-app/main/bills/README.md declares billGone, which bills does not have',
    'force-app/main/bills/README.md declares gone, which bills does not have',
  ]);
});

test('tests may use everything', async () => {
  assert.deepEqual(
    await breaches({
      'classes/BillTest.cls': '@IsTest private class BillTest { @IsTest static void t() { OrderMath.sum(1, 2); } }',
    }),
    [],
  );
});

test('a component uses declared components and controllers', async () => {
  const script = (imports: string): string =>
    `import { LightningElement } from 'lwc';\n${imports}\nexport default class BillPage extends LightningElement { used = name; }\n`;
  const page = (template: string, imports: string): Promise<string[]> =>
    breaches({
      'lwc/billPage/billPage.html': `<template>${template}</template>`,
      'lwc/billPage/billPage.ts': script(imports),
      'lwc/billPage/billPage.js-meta.xml': meta,
    });

  assert.deepEqual(await page('<c-order-badge></c-order-badge>', 'const name = 1;'), []);
  assert.deepEqual(await page('<c-order-secret></c-order-secret>', 'const name = 1;'), [
    'force-app/main/bills/lwc/billPage/billPage.html:1:11 bills uses orderSecret, which orders does not declare in its README',
  ]);
  assert.deepEqual(await page('', "import name from '@salesforce/apex/OrderController.name';"), [
    'force-app/main/bills/lwc/billPage/billPage.ts:2:18 bills uses OrderController, which orders does not declare in its README',
  ]);
});
