import assert from 'node:assert/strict';
import { test } from 'node:test';
import { temporaryFolder } from '../temporary-folder.testing.ts';
import { projectFolderOf } from '../project/project-of.testing.ts';
import { consoleReport } from './console-report.ts';
import { junitReport } from './junit-report.ts';
import { runTests, TestsRefused } from './run-tests.ts';

/** @returns the folder of a project with these classes */
function projectOf(classes: Readonly<Record<string, string>>): string {
  return projectFolderOf(
    Object.fromEntries(Object.entries(classes).map(([name, text]) => [`main/classes/${name}.cls`, text])),
  );
}

const classes = {
  Shapes:
    'public class Shapes {\n  public static Integer area(Integer side) { System.debug(side);\n    return side * side;\n  }\n}',
  ShapesTest: `@IsTest
private class ShapesTest {
  @TestSetup
  static void data() {
    insert new Account(Name = 'Setup');
  }
  @IsTest
  static void squares() {
    Assert.areEqual(9, Shapes.area(3));
  }
  @IsTest
  static void nullSide() {
    Shapes.area(null);
  }
  @IsTest
  static void changesStayHere() {
    delete [SELECT Id FROM Account];
    Assert.areEqual(0, [SELECT COUNT() FROM Account]);
  }
  @IsTest
  static void seesTheSetup() {
    Assert.areEqual('Setup', [SELECT Name FROM Account].Name);
  }
  @IsTest
  static void needsMore() {
    Answers.findSimilar(new Account());
  }
}`,
  OtherTest:
    "@IsTest(SeeAllData=true)\nprivate class OtherTest {\n  @IsTest\n  static void wrong() {\n    Assert.areEqual(1, 2, 'One is two');\n  }\n}",
};

test('tests run apart from each other, and failures say where and why', async () => {
  const report = await runTests({ projectDir: projectOf(classes), workers: 2 });

  const outcomes = Object.fromEntries(
    report.outcomes.map(({ className, method, status }) => [`${className}.${method}`, status]),
  );
  assert.deepEqual(outcomes, {
    'OtherTest.wrong': 'failed',
    'ShapesTest.squares': 'passed',
    'ShapesTest.nullSide': 'failed',
    'ShapesTest.changesStayHere': 'passed',
    'ShapesTest.seesTheSetup': 'passed',
    'ShapesTest.needsMore': 'unsupported',
  });
  const failure = report.outcomes.find(({ method }) => method === 'nullSide')?.failure;
  assert.deepEqual(failure, {
    message: 'System.NullPointerException: Attempt to de-reference a null object',
    stack: ['Class.Shapes.area: line 3, column 1', 'Class.ShapesTest.nullSide: line 13, column 1'],
    excerpt: {
      path: 'force-app/main/classes/Shapes.cls',
      line: 3,
      column: 5,
      lines: [
        { line: 2, text: '  public static Integer area(Integer side) { System.debug(side);' },
        { line: 3, text: '    return side * side;' },
        { line: 4, text: '  }' },
      ],
    },
    debug: ['Class.Shapes.area: line 2|DEBUG|null'],
  });
  assert.deepEqual(report.warnings, ['OtherTest asks for SeeAllData; tests start on an empty database here']);

  const text = consoleReport(report);
  assert.match(text, /✗ OtherTest\.wrong\n {4}System\.AssertException: Assertion Failed: One is two/);
  assert.equal(text.split('\n').at(-1), '3 passed, 2 failed');
  assert.equal(text.split('\n').at(-2), '1 unsupported');
  assert.match(text, /\n {2}LO3001 .*: 1 test force-app\/main\/classes\/ShapesTest\.cls:26 in ShapesTest\.needsMore\n/);
  assert.match(junitReport(report), /<testsuite name="ShapesTest" tests="5" failures="1" errors="0" skipped="1"/);
});

test('a filter picks methods', async () => {
  const report = await runTests({ projectDir: projectOf(classes), filter: 'shapestest.sq', workers: 1 });
  assert.deepEqual(
    report.outcomes.map(({ method, status }) => `${method} ${status}`),
    ['squares passed'],
  );
});

test('a class that does not compile fails its own tests and those that reach it', async () => {
  const report = await runTests({
    projectDir: projectOf({
      Broken: 'public class Broken {\n  Integer x = unknown;\n  public static Integer one() { return 1; }\n}',
      BrokenTest: '@IsTest private class BrokenTest { @IsTest static void one() { Integer i = ; } }',
      UserTest:
        '@IsTest private class UserTest { @IsTest static void reaches() { Broken.one(); } @IsTest static void stays() { Assert.isTrue(true); } }',
    }),
    workers: 1,
  });

  assert.deepEqual(
    report.outcomes.map(({ className, method, status }) => `${className}.${method} ${status}`),
    ['BrokenTest.one failed', 'UserTest.reaches failed', 'UserTest.stays passed'],
  );
  assert.match(report.warnings[0]!, /^the class Broken is left out: .*Broken\.cls:2:15 LO1\d+ /);
  assert.match(report.outcomes[1]!.failure!.message, /^LO1\d+ /);
  assert.equal(report.outcomes[1]!.failure!.excerpt?.path, 'force-app/main/classes/Broken.cls');
});

test('a folder without a project refuses the run', async () => {
  await assert.rejects(
    runTests({ projectDir: temporaryFolder('no-project'), workers: 1 }),
    (error) => error instanceof TestsRefused && /^LO2002 /.test(error.message),
  );
});

test('tests run on the day that was asked for', async () => {
  const projectDir = projectOf({
    DayTest: `@IsTest
private class DayTest {
  @IsTest
  static void leapDay() {
    Assert.areEqual(Date.newInstance(2028, 2, 29), System.now().dateGmt());
  }
  @IsTest
  static void stillTheLeapDay() {
    Assert.areEqual(Date.newInstance(2028, 2, 29), System.now().dateGmt());
  }
}`,
  });

  const report = await runTests({ projectDir, workers: 1, now: Date.parse('2028-02-29T12:00:00Z') });

  assert.deepEqual(
    report.outcomes.map(({ status }) => status),
    ['passed', 'passed'],
  );
});

test('coverage tells which lines of classes and triggers were reached', async () => {
  const projectDir = projectFolderOf({
    'classes/Shapes.cls': `public class Shapes {
  static final Integer CORNERS = cornersOf('square');
  Integer side = 1;
  public static Integer cornersOf(String shape) {
    // Not a line to be covered.
    System.debug(shape);
    if (shape == 'square') {
      return 4;
    } else {
      return 0;
    }
  }
}`,
    'triggers/Accounts.trigger': 'trigger Accounts on Account (before insert) {\n  Integer n = Trigger.new.size();\n}',
    'classes/ShapesTest.cls': `@IsTest
private class ShapesTest {
  @IsTest static void corners() { Assert.areEqual(4, Shapes.cornersOf('square')); }
  @IsTest static void account() { insert new Account(Name = 'a'); }
}`,
  });

  const { coverage } = await runTests({ projectDir, workers: 2, coverage: true });

  assert.deepEqual(
    coverage!.map(({ name, lines }) => [name, lines.map(([line, hits]) => [line, hits > 0])]),
    [
      [
        'Shapes',
        [
          [2, true],
          [3, false],
          [7, true],
          [8, true],
          [10, false],
        ],
      ],
      ['Accounts', [[2, true]]],
    ],
  );
});
