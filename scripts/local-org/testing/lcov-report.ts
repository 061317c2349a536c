/** Coverage for tools: the trace file format of lcov. */
import { figuresOf, type CoveredFile } from './coverage.ts';

export function lcovReport(files: readonly CoveredFile[]): string {
  return files
    .flatMap((file) => {
      const { covered, lines } = figuresOf([file]);
      const hits = file.lines.map(([line, count]) => `DA:${line},${count}`);
      return ['TN:', `SF:${file.path}`, ...hits, `LF:${lines}`, `LH:${covered}`, 'end_of_record', ''];
    })
    .join('\n');
}
