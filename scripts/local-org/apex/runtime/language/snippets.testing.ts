/** Apex as the Developer Guide describes it: what a snippet returns. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../run-apex.testing.ts';

/** `members` stand beside the statements, in their class. */
export type Snippet = readonly [name: string, statements: string, expected: string, members?: string];

/** A test for each: the statements return what is expected, as Apex prints it. */
export function testSnippets(snippets: readonly Snippet[], others: Readonly<Record<string, string>> = {}): void {
  for (const [name, statements, expected, members = ''] of snippets)
    test(name, () => assert.equal(run(statements, members, others), expected));
}
