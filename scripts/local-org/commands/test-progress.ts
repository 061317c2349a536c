/** One line that tells how far the tests are, on a terminal only; it is gone when they end. */
import { nameOf, type TestOutcome } from '../testing/outcome.ts';

export interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Milliseconds between two looks at the line: more often nobody can read it. */
const PAUSE = 50;

export class Progress {
  private failed = 0;
  private lastShown = 0;
  private isShown = false;

  constructor(private readonly terminal: Terminal) {}

  show(outcome: TestOutcome, done: number, total: number): void {
    if (outcome.status === 'failed') this.failed++;
    if (this.terminal.isTTY !== true || performance.now() - this.lastShown < PAUSE) return;
    const failed = this.failed > 0 ? `, ${this.failed} failed` : '';
    const line = `${done} of ${total}${failed}  ${nameOf(outcome)}`;
    this.terminal.write(`\r\x1b[2K${line.slice(0, (this.terminal.columns ?? 80) - 1)}`);
    this.lastShown = performance.now();
    this.isShown = true;
  }

  end(): void {
    if (this.isShown) this.terminal.write('\r\x1b[2K');
    this.isShown = false;
  }
}
