/** Coverage for people: a line a class, with the lines that nothing reached. */
import { figuresOf, type CoveredFile } from './coverage.ts';

/** @returns the lines of the table, least covered first */
export function coverageTable(files: readonly CoveredFile[]): string[] {
  if (files.length === 0) return ['Coverage: no class or trigger has lines that can run.'];
  const width = Math.max(...files.map(({ name }) => name.length), 'Class or trigger'.length);
  const row = (name: string, percent: string, lines: string, left: string): string =>
    `  ${name.padEnd(width)}  ${percent.padStart(5)}  ${lines.padStart(11)}  ${left}`.trimEnd();
  const rows = files
    .map((file) => ({ file, figures: figuresOf([file]) }))
    .sort((a, b) => a.figures.percent - b.figures.percent || (a.file.name < b.file.name ? -1 : 1))
    .map(({ file, figures }) =>
      row(file.name, `${figures.percent} %`, `${figures.covered}/${figures.lines}`, uncovered(file)),
    );
  const all = figuresOf(files);
  return [
    'Coverage:',
    row('Class or trigger', '', 'lines', 'not reached'),
    ...rows,
    row('all', `${all.percent} %`, `${all.covered}/${all.lines}`, ''),
  ];
}

/** @returns `3, 7-9`; executable lines that follow each other are one stretch whatever lies between them */
export function uncovered({ lines }: CoveredFile): string {
  const stretches: [number, number][] = [];
  let isOpen = false;
  for (const [line, hits] of lines) {
    const last = stretches.at(-1);
    if (hits > 0) isOpen = false;
    else if (isOpen && last !== undefined) last[1] = line;
    else {
      stretches.push([line, line]);
      isOpen = true;
    }
  }
  return stretches.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}
