import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../../temporary-folder.testing.ts';
import { checkAnonymous } from '../types/anonymous.ts';
import { fakeSchema } from '../types/testing/fake-schema.ts';
import { compileProgram, type Compilation } from './compile-program.ts';
import { emitForRuntime } from './compiled-program.ts';

/** Compiles into a cache of its own, again and again. */
function cached(): {
  readonly cache: string;
  compile(classes: Readonly<Record<string, string>>, labels?: string[]): Compilation;
} {
  const cache = temporaryFolder('apex-cache');
  return {
    cache,
    compile: (classes, labels = []) => {
      const sources = Object.entries(classes).map(([name, text]) => ({
        name,
        path: `${name}.cls`,
        text,
        apiVersion: '66.0',
        isActive: true,
      }));
      return compileProgram({ classes: sources, triggers: [] }, fakeSchema(), { labels, cache });
    },
  };
}

const shapes = {
  Square:
    'public class Square { public Integer side; public static Integer area(Integer side) { return side * side; } public Integer twice { get { return side * 2; } } }',
  Caller:
    'public class Caller { static final List<Square> ALL = new List<Square>(); public static Object run() { return Square.area(3); } }',
};
const codeOf = ({ program }: Compilation): Record<string, string> =>
  Object.fromEntries(program.units.map(({ path, code }) => [path, code]));

test('an unchanged program is neither parsed nor checked nor emitted', () => {
  const { compile } = cached();
  const first = compile(shapes);

  const second = compile(shapes);

  assert.deepEqual(first.parsed, ['Square', 'Caller']);
  assert.equal(second.parsed, null);
  assert.deepEqual(codeOf(second), codeOf(first));
});

test('a changed class is parsed alone, and those that use it are compiled anew', () => {
  const { compile } = cached();
  const first = compile(shapes);

  const changed = compile({
    ...shapes,
    Square: shapes.Square.replace('static Integer area(Integer side)', 'static Decimal area(Decimal side)'),
  });
  const broken = compile({ ...shapes, Square: shapes.Square.replace(/area/g, 'surface') });

  assert.deepEqual(changed.parsed, ['Square']);
  assert.notEqual(codeOf(changed)['Caller.cls'], codeOf(first)['Caller.cls']);
  assert.deepEqual(
    broken.diagnostics.map(({ path }) => path),
    ['Caller.cls'],
  );
  assert.deepEqual(
    broken.program.mistakes.map(({ path }) => path),
    ['Caller.cls'],
  );
});

test('a label that is gone is missed', () => {
  const { compile } = cached();
  const greeting = { Greeter: 'public class Greeter { public static String hello() { return Label.Hello; } }' };

  assert.deepEqual(compile(greeting, ['Hello']).diagnostics, []);
  assert.deepEqual(
    compile(greeting).diagnostics.map(({ path }) => path),
    ['Greeter.cls'],
  );
});

test('damaged files are as good as none', () => {
  const { cache, compile } = cached();
  const first = compile(shapes);
  for (const file of ['program.bin', 'syntax.bin']) {
    const bytes = readFileSync(join(cache, file));
    bytes[bytes.length >> 1]! ^= 0xff;
    writeFileSync(join(cache, file), bytes);
  }

  const again = compile(shapes);

  assert.deepEqual(again.parsed, ['Square', 'Caller']);
  assert.deepEqual(codeOf(again), codeOf(first));
  assert.equal(compile(shapes).parsed, null);
});

test('the cache does not grow', () => {
  const { cache, compile } = cached();
  for (const side of ['a', 'b', 'c']) compile({ [`Of${side}`]: `public class Of${side} {}` });

  assert.deepEqual(readdirSync(cache).sort(), ['program.bin', 'syntax.bin']);
});

test('anonymous Apex is checked against cached classes as against fresh ones', () => {
  const { compile } = cached();
  const check = (text: string, { program }: Compilation): unknown =>
    checkAnonymous(text, program.checked).diagnostics.map(({ message }) => message);
  const [fresh, kept] = [compile(shapes), compile(shapes)];

  for (const text of [
    'Square s = new Square(); Integer n = s.twice + Square.area(2);',
    'Square.perimeter(2);',
    'new Square().twice = 4;',
  ]) {
    assert.deepEqual(check(text, kept), check(text, fresh));
  }
  assert.deepEqual(check('Square.area(2);', kept), []);
});

test('anonymous Apex makes objects of cached classes as of fresh ones', () => {
  const { compile } = cached();
  const classes = {
    Base: 'public virtual class Base { public Integer size = 256; }',
    Child: 'public class Child extends Base {}',
    Blocked: 'public class Blocked { public Integer size; { size = 3; } }',
    Plain: 'public class Plain { public Integer size; }',
  };
  const text = 'new Base(); new Child(); new Blocked(); new Plain();';
  const emitted = ({ program }: Compilation): string =>
    emitForRuntime(checkAnonymous(text, program.checked).unit!).code;

  assert.equal(emitted(compile(classes)), emitted(compile(classes)), 'their fields are set before their constructors');
});
