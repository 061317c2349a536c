import { LightningElement } from 'lwc';
import { loadScript } from 'lightning/platformResourceLoader';
import papaparse from '@salesforce/resourceUrl/papaparse';
import getOffer from '@salesforce/apex/NominationImportController.getOffer';
import type * as PapaParse from 'papaparse';
import type { ImportOffer, ImportRow, ImportedRow } from 'apex/types';
import { mappingOf, targets, type Mapping } from './columns';
import { emptySheet, problemsAsCsv, saveFile } from './download';
import { filled, labels } from './labels';
import { partsOf, readLine, wordsOf } from './lines';
import { checkAll, saveAll, submitAll, type Settings } from './run';
import { readSheet, SheetFault, type Sheet } from './sheet';

type Step = 'choose' | 'checking' | 'checked' | 'importing' | 'done';

/** Brings a nomination sheet in: choose it, see what each line does, import it. Nothing is saved before. */
export default class NominationImport extends LightningElement {
  readonly labels = labels;
  offer: ImportOffer | null = null;
  loadError: unknown;
  /** Why the chosen file cannot be read. */
  fileFault: string | null = null;
  runError: unknown;
  step: Step = 'choose';
  sheet: Sheet | null = null;
  results: readonly ImportedRow[] = [];
  goal = 'draft';
  take = 'all';
  showsColumns = false;
  private mapping: Mapping = {};
  private sent: readonly ImportRow[] = [];
  private words: ReadonlyMap<number | null, string> = new Map();
  private progress = { label: '', done: 0, total: 0 };
  private nextFocus: string | null = null;
  /** Counts the runs: what an earlier one still answers is not looked at. */
  private run = 0;

  private readonly warnBeforeLeaving = (event: BeforeUnloadEvent): void => {
    if (this.step === 'importing') {
      event.preventDefault();
    }
  };

  connectedCallback(): void {
    window.addEventListener('beforeunload', this.warnBeforeLeaving);
    void this.load();
  }

  disconnectedCallback(): void {
    window.removeEventListener('beforeunload', this.warnBeforeLeaving);
    this.run++;
  }

  renderedCallback(): void {
    const next = this.nextFocus === null ? null : this.template?.querySelector<HTMLElement>(this.nextFocus);
    if (next) {
      this.nextFocus = null;
      next.focus();
    }
  }

  // ── What the template shows ──

  get isLoading(): boolean {
    return this.offer === null && this.loadError === undefined;
  }

  get deadline(): string {
    return filled(labels.closes, this.offer?.windowName ?? '', this.offer?.daysLeft ?? 0);
  }

  get isChoosing(): boolean {
    return this.step === 'choose';
  }

  get isRunning(): boolean {
    return this.step === 'checking' || this.step === 'importing';
  }

  /** The choices stay while they are checked again, so that the focus stays with them. */
  get isPreview(): boolean {
    return this.step === 'checking' || this.step === 'checked';
  }

  get columnsOpen(): string {
    return String(this.showsColumns);
  }

  get columnsIcon(): string {
    return this.showsColumns ? 'utility:chevrondown' : 'utility:chevronright';
  }

  get shownRows(): (ImportedRow & { read: string })[] {
    return this.results.map((row) => ({ ...row, read: this.words.get(row.line) ?? '' }));
  }

  get isDone(): boolean {
    return this.step === 'done';
  }

  get hasSheet(): boolean {
    return this.sheet !== null;
  }

  get sheetName(): string {
    return filled(labels.fileName, this.sheet?.fileName ?? '');
  }

  get progressPercent(): number {
    return this.progress.total === 0 ? 0 : Math.round((100 * this.progress.done) / this.progress.total);
  }

  get statusText(): string {
    if (this.isRunning) {
      return filled(this.progress.label, this.progress.done, this.progress.total);
    }
    if (this.isDone) {
      return filled(labels.done, this.importedCount, this.results.length);
    }
    const counts: [string, number][] = [
      [labels.countReady, this.ready.length],
      [labels.countNothing, this.countOf('Unchanged')],
      [labels.countProblem, this.problems.length],
    ];
    return counts
      .filter(([, count]) => count > 0)
      .map(([label, count]) => filled(label, count))
      .join(', ');
  }

  get columnsText(): string {
    return filled(labels.columnsFound, Object.keys(this.mapping).length, this.sheet?.headings.length ?? 0);
  }

  get columnOptions(): { label: string; value: string }[] {
    const headings = this.sheet?.headings ?? [];
    return [
      { label: labels.noColumn, value: '' },
      ...headings.map((heading, index) => ({
        label: heading === '' ? filled(labels.column, index + 1) : heading,
        value: String(index),
      })),
    ];
  }

  get columnChoices(): { key: string; label: string; value: string }[] {
    return targets.map(({ key, label }) => ({ key, label, value: String(this.mapping[key] ?? '') }));
  }

  get goalOptions(): { label: string; value: string }[] {
    return [
      { label: labels.asDrafts, value: 'draft' },
      ...(this.offer?.approverName ? [{ label: labels.asSubmitted, value: 'submit' }] : []),
      ...(this.offer?.canServeOwners ? [{ label: labels.inOwnersName, value: 'owners' }] : []),
    ];
  }

  get takeOptions(): { label: string; value: string }[] {
    return [
      { label: labels.allOrNone, value: 'all' },
      { label: labels.goodLines, value: 'good' },
    ];
  }

  get lacksManager(): boolean {
    return !this.offer?.approverName;
  }

  /** All or none is one transaction, which takes one part. */
  get isInParts(): boolean {
    return partsOf(this.sent).length > 1;
  }

  get mustMend(): string | null {
    return this.isAllOrNothing && this.problems.length > 0 && this.ready.length > 0
      ? filled(labels.mendFirst, this.problems.length)
      : null;
  }

  get cannotImport(): boolean {
    return this.isRunning || this.ready.length === 0 || (this.isAllOrNothing && this.problems.length > 0);
  }

  get importLabel(): string {
    return this.ready.length === 0 ? labels.nothing : filled(labels.nominate, this.ready.length);
  }

  get changesNothing(): boolean {
    return this.results.length > 0 && this.countOf('Unchanged') === this.results.length;
  }

  get hasProblems(): boolean {
    return this.problems.length > 0;
  }

  // ── What the user does ──

  async choose(event: CustomEvent<{ files: FileList }>): Promise<void> {
    const files = [...event.detail.files];
    const run = ++this.run;
    this.fileFault = null;
    this.nextFocus = null;
    try {
      if (files.length !== 1) {
        throw new SheetFault(labels.manyFiles);
      }
      const sheet = await readSheet(files[0]!, papa());
      if (run === this.run) {
        this.sheet = sheet;
        this.mapping = mappingOf(sheet.headings);
        this.nextFocus = '.summary';
        void this.check();
      }
    } catch (fault) {
      this.fileFault = fault instanceof SheetFault ? fault.message : labels.notText;
    }
  }

  chooseAnother(): void {
    this.run++;
    this.sheet = null;
    this.results = [];
    this.runError = undefined;
    this.step = 'choose';
    this.nextFocus = '.heading';
  }

  toggleColumns(): void {
    this.showsColumns = !this.showsColumns;
  }

  changeColumn(event: CustomEvent<{ value: string }>): void {
    const key = (event.target as HTMLElement).dataset.key ?? '';
    const { [key]: _, ...others } = this.mapping;
    this.mapping = event.detail.value === '' ? others : { ...others, [key]: Number(event.detail.value) };
    void this.check();
  }

  changeGoal(event: CustomEvent<{ value: string }>): void {
    this.goal = event.detail.value;
    void this.check();
  }

  changeTake(event: CustomEvent<{ value: string }>): void {
    this.take = event.detail.value;
  }

  /** Has every line judged by the rules of saving; nothing is stored. */
  async check(): Promise<void> {
    const run = this.begin('checking');
    const read = (this.sheet?.lines ?? []).map((line) => readLine(line, this.mapping));
    const refused = read.flatMap((line) => ('refused' in line ? line.refused : []));
    this.sent = read.flatMap((line) => ('row' in line ? line.row : []));
    this.words = new Map(this.sent.map((row) => [row.line, wordsOf(row)]));
    const total = this.sent.length;
    this.progress = { label: labels.checking, done: 0, total };
    await this.attempt(run, 'checked', () =>
      checkAll(this.sent, this.settings, (results) => this.show(run, [...results, ...refused], results.length)),
    );
    if (total === 0 && run === this.run) {
      this.results = inOrder(refused);
    }
  }

  async importSheet(): Promise<void> {
    const run = this.begin('importing');
    this.nextFocus = '.summary';
    const before = this.results;
    const ready = new Set(this.ready.map(({ line }) => line));
    const rows = this.sent.filter(({ line }) => ready.has(line));
    const keepOthers = (results: readonly ImportedRow[]): ImportedRow[] => {
      const known = new Set(results.map(({ line }) => line));
      return [...results, ...before.filter(({ line }) => !known.has(line))];
    };
    let saved: readonly ImportedRow[] = [];
    this.progress = { label: labels.importing, done: 0, total: rows.length };
    await this.attempt(run, 'done', async () => {
      await saveAll(rows, this.settings, (results) => {
        saved = results;
        return this.show(run, keepOthers(results), results.length);
      });
      if (this.goal === 'submit' && run === this.run) {
        this.progress = { label: labels.submitting, done: 0, total: saved.length };
        await submitAll(saved, (results) => {
          const lines = new Set(results.map(({ line }) => line));
          const others = saved.filter(({ line }) => !lines.has(line));
          return this.show(run, keepOthers([...results, ...others]), results.length);
        });
      }
    });
  }

  /** What was saved before an error is found as saved by the next check. */
  retry(): void {
    void this.check();
  }

  downloadProblems(): void {
    if (this.sheet !== null) {
      saveFile('nomination-problems.csv', problemsAsCsv(this.sheet, this.problems, papa()));
    }
  }

  downloadEmpty(): void {
    saveFile('nominations.csv', emptySheet(papa()));
  }

  async load(): Promise<void> {
    this.loadError = undefined;
    try {
      await loadScript(this, papaparse);
      this.offer = await getOffer();
    } catch (error) {
      this.loadError = error;
    }
  }

  // ── Parts ──

  private get settings(): Settings {
    return {
      isForSubmission: this.goal === 'submit',
      isForOwners: this.goal === 'owners',
      isAllOrNothing: this.isAllOrNothing,
    };
  }

  private get isAllOrNothing(): boolean {
    return this.take === 'all' && !this.isInParts;
  }

  private get ready(): ImportedRow[] {
    return this.results.filter(({ outcome }) => outcome === 'Created' || outcome === 'Changed');
  }

  private get problems(): ImportedRow[] {
    return this.results.filter(
      ({ outcome, status, message }) =>
        outcome === 'Refused' ||
        outcome === 'HeldBack' ||
        (this.isDone && this.goal === 'submit' && status === 'Draft' && message !== null),
    );
  }

  private get importedCount(): number {
    return this.results.filter(({ nominationId, outcome }) => nominationId !== null && outcome !== 'Refused').length;
  }

  private countOf(outcome: string): number {
    return this.results.filter((row) => row.outcome === outcome).length;
  }

  private begin(step: Step): number {
    this.runError = undefined;
    this.step = step;
    return ++this.run;
  }

  private show(run: number, results: readonly ImportedRow[], done: number): boolean {
    if (run !== this.run) {
      return false;
    }
    this.results = inOrder(results);
    this.progress = { ...this.progress, done };
    return true;
  }

  private async attempt(run: number, next: Step, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (run === this.run) {
        this.runError = error;
      }
    }
    if (run === this.run) {
      this.step = this.runError === undefined ? next : 'checked';
    }
  }
}

function inOrder(results: readonly ImportedRow[]): ImportedRow[] {
  return [...results].sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
}

/** The library as the static resource leaves it on the page. */
function papa(): typeof PapaParse {
  return (window as unknown as { Papa: typeof PapaParse }).Papa;
}
