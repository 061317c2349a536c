import { hasJava, withoutJava } from '../java.ts';
import { runCommand } from '../command.ts';
import type { Step } from '../step.ts';

interface Issue {
  readonly path: string;
  readonly line: number;
  readonly category: string;
  readonly message: string;
}

/**
 * A second opinion on whether the Apex compiles, by a checker we did not write.
 * Its unused-code warnings are left out: it cannot see what metadata and components call.
 */
export const apexSemantics: Step = {
  name: 'apex-ls',
  proves: 'an independent Apex checker finds no fault',
  async run() {
    if (!(await hasJava())) {
      return withoutJava('apex-ls');
    }
    const jars = 'node_modules/@salesforce/code-analyzer-pmd-engine/dist/java-lib/*';
    const result = await runCommand('java', [
      '-cp',
      jars,
      'io.github.apexdevtools.apexls.CheckForIssues',
      '-w',
      '.',
      '-f',
      'json',
      '-d',
      'errors',
      '--nocache',
    ]);
    const issues = parseIssues(result.output);
    if (issues === null) {
      return { passed: 0, failed: 1, report: result.output + result.errors };
    }
    const report = issues.map((issue) => `${issue.path}:${issue.line} ${issue.category}: ${issue.message}`).join('\n');
    return { passed: issues.length === 0 ? 1 : 0, failed: issues.length, report };
  },
};

function parseIssues(output: string): Issue[] | null {
  const start = output.indexOf('{');
  if (start < 0) {
    return null;
  }
  const parsed = JSON.parse(output.slice(start)) as {
    files?: {
      path: string;
      messages: { start: { line: number }; category: string; message: string }[];
    }[];
  };
  return (parsed.files ?? []).flatMap((file) =>
    file.messages.map((found) => ({
      path: file.path,
      line: found.start.line,
      category: found.category,
      message: found.message,
    })),
  );
}
