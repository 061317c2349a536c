/**
 * Who may know whom. Parsing, checking, emitting and storing are ignorant of each other; parts meet in the interfaces
 * that everyone may use, and only `org/`, `commands/` and what they start put the parts together.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import test from 'node:test';
import { repositoryRoot } from './paths.ts';

/** Interfaces, values and faults: what the parts speak with. Files at the top are for everyone too. */
const shared = [
  'apex/runtime/class-info.ts',
  'apex/syntax/nodes.ts',
  'apex/types/type.ts',
  'apex/values/',
  'database/driver.ts',
  'database/platform-rows.ts',
  'database/record-store.ts',
  'database/record-types.ts',
  'database/text-value.ts',
  'errors/',
  'limits/limits.ts',
  'org/applied-metadata.ts',
  'org/elevation.ts',
  'org/event-delivery.ts',
  'org/fixed-search-results.ts',
  'org/org.ts',
  'org/outbox.ts',
  'org/services/',
  'org/test-context.ts',
  'org/transaction.ts',
  'org/undo-point.ts',
  'project/percent-names.ts',
  'project/types.ts',
  'schema/associated-object.ts',
  'schema/defaulted.ts',
  'schema/qualified-name.ts',
  'schema/types.ts',
  'schema/put-together.ts',
  'schema/virtual-children.ts',
  'soql/query-text.ts',
  'soql/syntax.ts',
];

/** What a part may use beside that. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  access: [],
  // Queries stand in Apex and Apex expressions in queries, so the two converters of one grammar know each other.
  'apex/syntax': ['soql/parse/', 'apex/types/checked.ts'],
  'apex/types': ['apex/syntax/'],
  'apex/emit': ['apex/types/symbols.ts', 'apex/types/checked.ts', 'apex/types/platform-slot.ts'],
  'apex/compile': ['apex/syntax/', 'apex/types/', 'apex/emit/', 'apex/runtime/operations.ts'],
  'apex/values': [],
  'apex/system': [
    'apex/runtime/data-access.ts',
    'apex/runtime/dynamic-binds.ts',
    'apex/runtime/element-type.ts',
    'apex/runtime/type-test.ts',
    'apex/types/platform-slot.ts',
    'apex/types/platform-types.json',
    'apex/types/platform/',
  ],
  // Anonymous blocks are compiled when they are run.
  'apex/runtime': ['apex/compile/', 'apex/emit/', 'apex/types/', 'apex/system/', 'limits/'],
  approval: ['formula/criteria.ts'],
  async: [
    'apex/system/platform-record.ts',
    'apex/system/platform-enums.ts',
    'apex/system/database/query-locator.ts',
    'apex/system/iterator.ts',
    'dml/errors.ts',
    'dml/save-chunk.ts',
  ],
  database: [],
  dml: ['formula/criteria.ts', 'database/', 'project/record-flows.ts'],
  errors: [],
  // REGEX() reads the same expressions as Pattern.
  formula: ['apex/system/pattern/java-pattern.ts'],
  limits: [],
  lwc: ['server/ui/types.ts'],
  'metadata-check': ['project/', 'schema/', 'formula/', 'org/missing-part.ts'],
  project: [],
  schema: [],
  server: [
    'lwc/',
    'apex/runtime/transaction.ts',
    'apex/system/platform-record.ts',
    'org/find-user.ts',
    'org/seed/json-value.ts',
    'soql/parse/parse-query.ts',
  ],
  // A compound field is a platform object: System.Address, System.Location.
  soql: ['apex/syntax/', 'apex/system/platform-record.ts'],
  stubs: ['apex/types/platform-types.json', 'apex/types/platform/table.ts'],
  testing: ['org/', 'apex/compile/', 'apex/runtime/', 'project/', 'schema/'],
};

/** They know all parts. */
const whole = ['commands', 'org', 'shell'];

const folder = join(repositoryRoot, 'scripts/local-org');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.includes('/') && file.endsWith('.ts') && !/\.(test|testing)\.ts$/.test(file))
  .filter((file) => !file.startsWith('fixtures/'));

/** `apex/emit` for `apex/emit/loops.ts`, `soql` for `soql/plan/order.ts` */
function partOf(file: string): string {
  const [top = '', second = ''] = file.split('/');
  return top === 'apex' ? `${top}/${second}` : top;
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(folder, file), 'utf8');
  return [...text.matchAll(/^(?:import|export)\b[^;]*?from '(\.[^']+)'/gm)].map((match) =>
    posix.normalize(posix.join(dirname(file), match[1]!)),
  );
}

test('a part knows the shared interfaces and what it is allowed, no other part', () => {
  const trespasses = files
    .filter((file) => !whole.includes(partOf(file)))
    .flatMap((file) => {
      const part = partOf(file);
      const open = [...shared, ...(allowed[part] ?? []), `${part}/`];
      return importsOf(file)
        .filter(
          (target) =>
            target.includes('/') &&
            !open.some((path) => (path.endsWith('/') ? target.startsWith(path) : target === path)),
        )
        .map((target) => `${file} → ${target}`);
    });
  assert.deepEqual(trespasses, []);
});

test('what a part is allowed it uses', () => {
  const idle = Object.entries(allowed).flatMap(([part, paths]) => {
    const used = files.filter((file) => partOf(file) === part).flatMap(importsOf);
    return paths
      .filter((path) => !used.some((target) => (path.endsWith('/') ? target.startsWith(path) : target === path)))
      .map((path) => `${part} → ${path}`);
  });
  assert.deepEqual(idle, []);
});

test('every part is known here', () => {
  const parts = new Set(files.map(partOf));
  assert.deepEqual([...parts].sort(), [...Object.keys(allowed), ...whole].sort());
});
