/** Source files as nobody writes them: each compiles, or is refused alone. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectFolderOf } from '../../project/project-of.testing.ts';
import { endingOf } from './hostile-project.testing.ts';

const many = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => part(i)).join('');
const testClass = (name: string, body: string): Record<string, string> => ({
  [`classes/${name}.cls`]: `@IsTest private class ${name} { @IsTest static void runs() { ${body} } }`,
});

test('size is no obstacle', async () => {
  const { outcomes, warnings } = await endingOf(
    projectFolderOf({
      'classes/Long5000.cls': `public class Long5000 {\n${many(800, (i) => `  public Integer m${i}(Integer a) {\n    Integer b = a + ${i};\n    if (b > 10) {\n      b = b * 2;\n    }\n    return b;\n  }\n`)}}`,
      'classes/Many.cls': `public class Many {\n${many(10_000, (i) => `  public static Integer m${i}() { return ${i}; }\n`)}}`,
      'classes/Wide.cls': `public class Wide { public static final String TEXT = '${'x'.repeat(1_000_000)}'; }`,
      'classes/Sum.cls': `public class Sum { public static String all() { return ${many(300, () => "'a' + ")}''; } }`,
      ...testClass(
        'SizeTest',
        `Assert.areEqual(1598, new Long5000().m799(0));
         Assert.areEqual(9999, Many.m9999());
         Assert.areEqual(1000000, Wide.TEXT.length());
         Assert.areEqual(300, Sum.all().length());`,
      ),
    }),
  );

  assert.deepEqual(outcomes, { 'SizeTest.runs': 'passed' });
  assert.deepEqual(warnings, []);
});

test('what is nested deeper than the compiler goes is left out alone', async () => {
  const { outcomes } = await endingOf(
    projectFolderOf({
      'classes/Deep.cls': `public class Deep { public static Integer deep() { return ${'('.repeat(20_000)}1${')'.repeat(20_000)}; } }`,
      ...testClass('DeepTest', 'Deep.deep();'),
      ...testClass('OtherTest', 'Assert.isTrue(true);'),
    }),
  );

  assert.equal(outcomes['OtherTest.runs'], 'passed');
  assert.match(outcomes['DeepTest.runs']!, /^(failed|unsupported) LO\d+ /);
});

test('files that are no source are refused with their names, and the encodings of editors are read', async () => {
  const root = projectFolderOf({
    'classes/Nothing.cls': '',
    'classes/Comment.cls': '// nothing',
    'classes/Lines.cls': 'public class Lines {\r\n  public static Integer i = 1; // end\r\n}\r\n',
    ...testClass('TextTest', "Assert.areEqual('ä', Utf16.s); Assert.areEqual(3, Bom.i + Lines.i);"),
  });
  const write = (name: string, bytes: Uint8Array): void => {
    writeFileSync(join(root, `force-app/classes/${name}.cls`), bytes);
    writeFileSync(join(root, `force-app/classes/${name}.cls-meta.xml`), '<ApexClass/>');
  };
  write(
    'Binary',
    Uint8Array.from({ length: 5000 }, (_, i) => (i * 7) % 256),
  );
  write('Utf16', Buffer.from("\uFEFFpublic class Utf16 { public static String s = 'ä'; }", 'utf16le'));
  write('Bom', Buffer.from('\uFEFFpublic class Bom { public static Integer i = 2; }'));

  const { outcomes, warnings } = await endingOf(root);

  assert.deepEqual(outcomes, { 'TextTest.runs': 'passed' });
  for (const name of ['Binary', 'Nothing', 'Comment'])
    assert.ok(
      warnings.some((warning) => warning.startsWith(`the class ${name} is left out: force-app/classes/${name}.cls:`)),
      `${name} is refused`,
    );
});

test('of classes with one name the first is taken and the others are named', async () => {
  const root = projectFolderOf({
    'a/classes/Twice.cls': 'public class Twice { public static Integer i = 1; }',
    'b/classes/TWICE.cls': 'public class TWICE { public static Integer i = 2; }',
    ...testClass('TwiceTest', 'Assert.areEqual(1, Twice.i);'),
  });
  mkdirSync(join(root, 'other/classes'), { recursive: true });
  writeFileSync(
    join(root, 'sfdx-project.json'),
    '{"packageDirectories":[{"path":"force-app"},{"path":"other"}],"sourceApiVersion":"66.0"}',
  );
  writeFileSync(join(root, 'other/classes/Twice.cls'), 'public class Twice { public static Integer i = 3; }');

  const { outcomes, warnings } = await endingOf(root);

  assert.deepEqual(outcomes, { 'TwiceTest.runs': 'passed' });
  assert.equal(warnings.filter((warning) => / LO2005 /.test(warning)).length, 2);
});
