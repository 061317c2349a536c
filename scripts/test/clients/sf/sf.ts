/** The `sf` program, in a home of its own: nothing of it leaves this machine or stays on it. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../../../local-org/paths.ts';

export interface SfResult<Result> {
  readonly status: number;
  readonly result: Result;
  /** Of what went wrong. */
  readonly name?: string;
  readonly message?: string;
}

const program = path.join(repositoryRoot, 'node_modules/@salesforce/cli/bin/run.js');

const quiet = {
  SF_DISABLE_TELEMETRY: 'true',
  SF_DISABLE_AUTOUPDATE: 'true',
  SF_AUTOUPDATE_DISABLE: 'true',
  SF_SKIP_NEW_VERSION_CHECK: 'true',
  SF_HIDE_RELEASE_NOTES: 'true',
  SF_DISABLE_LOG_FILE: 'true',
  SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
  NO_COLOR: '1',
};

export class Sf {
  /** @param folder where it works and keeps what it knows */
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  /** Writes a file to its folder. @returns the name */
  file(name: string, text: string): string {
    writeFileSync(path.join(this.folder, name), text);
    return name;
  }

  /** @returns the text of a file in its folder */
  read(name: string): string {
    return readFileSync(path.join(this.folder, name), 'utf8');
  }

  /** Runs a command with `--json`. @returns its answer, of a failure too @throws when it gives none */
  async json<Result>(words: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<SfResult<Result>> {
    const text = await this.text([...words, '--json'], more);
    const begin = text.indexOf('{');
    if (begin === -1) throw new Error(`sf ${words.join(' ')} printed no JSON:\n${text}`);
    return JSON.parse(text.slice(begin)) as SfResult<Result>;
  }

  /** @returns what the command prints */
  text(words: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<string> {
    const environment = { ...process.env, ...quiet, HOME: this.folder, USERPROFILE: this.folder, ...more };
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [program, ...words], {
        cwd: this.folder,
        env: environment,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let output = '';
      let errors = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
      child.on('error', reject);
      child.on('close', () => resolve(output === '' ? errors : output));
    });
  }
}
