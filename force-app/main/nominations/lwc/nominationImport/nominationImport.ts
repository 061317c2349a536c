import { LightningElement } from 'lwc';
import getOffer from '@salesforce/apex/NominationImportController.getOffer';
import type { ImportOffer, ImportedRow } from 'apex/types';
import { loadPapa, papa, saveFile, SheetFault, type Sheet } from 'c/csvSheet';
import { mappingOf, meaningsIn, remapped, type Mapping, type Meaning } from './columns';
import { emptySheet, problemsAsCsv } from './download';
import { filled, labels } from './labels';
import { partsOf, readLines, wordsOf, type ReadLines } from './lines';
import { notBegun, percentOf, sentenceOf, type Follower } from './progress';
import { changesNothing, inOrder, laidOver, outcomeOf, readyIn, refusedIn, unsubmittedIn, verdictOn } from './results';
import { checkAll, importAll, type Settings } from './run';
import { readNominations } from './sheet';

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
  private read: ReadLines = { rows: [], refused: [] };
  private progress = notBegun;
  private nextFocus: string | null = null;
  /** Counts the runs: what an earlier one still answers is not looked at. */
  private run = 0;

  connectedCallback(): void {
    void this.load();
  }

  disconnectedCallback(): void {
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
    const { windowName, daysLeft } = this.offer ?? {};
    return windowName ? filled(labels.closes, windowName, daysLeft ?? 0) : '';
  }

  get isChoosing(): boolean {
    return this.step === 'choose';
  }

  get isImporting(): boolean {
    return this.step === 'importing';
  }

  get isRunning(): boolean {
    return this.step === 'checking' || this.isImporting;
  }

  /** The choices stay while they are checked again, so that the focus stays with them. */
  get isPreview(): boolean {
    return this.step === 'checking' || this.step === 'checked';
  }

  get isDone(): boolean {
    return this.step === 'done';
  }

  get sheetName(): string {
    return this.sheet === null ? '' : filled(labels.fileName, this.sheet.fileName);
  }

  get percent(): number {
    return percentOf(this.progress);
  }

  get statusText(): string {
    if (this.isRunning) {
      return sentenceOf(this.progress);
    }
    return this.isDone ? outcomeOf(this.results) : verdictOn(this.results);
  }

  get changesNothing(): boolean {
    return changesNothing(this.results);
  }

  get meanings(): Meaning[] {
    return meaningsIn(this.mapping);
  }

  get shownRows(): (ImportedRow & { read: string })[] {
    const words = new Map(this.read.rows.map((row) => [row.line, wordsOf(row)]));
    return this.results.map((row) => ({ ...row, read: words.get(row.line) ?? '' }));
  }

  /** All or none is one transaction, which takes one part. */
  get isInParts(): boolean {
    return partsOf(this.read.rows).length > 1;
  }

  get readyCount(): number {
    return readyIn(this.results).length;
  }

  get problems(): ImportedRow[] {
    return this.isDone && this.goal === 'submit' ? unsubmittedIn(this.results) : refusedIn(this.results);
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
      const sheet = await readNominations(files[0]!, papa());
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
    this.nextFocus = null;
  }

  toggleColumns(): void {
    this.showsColumns = !this.showsColumns;
  }

  changeColumn({ detail: { key, column } }: CustomEvent<{ key: string; column: number | null }>): void {
    this.mapping = remapped(this.mapping, key, column);
    void this.check();
  }

  changeGoal(event: CustomEvent<string>): void {
    this.goal = event.detail;
    void this.check();
  }

  changeTake(event: CustomEvent<string>): void {
    this.take = event.detail;
  }

  /** Has every line judged by the rules of saving; what was saved before an error is found as saved. */
  async check(): Promise<void> {
    this.read = readLines(this.sheet?.lines ?? [], this.mapping);
    const { rows, refused } = this.read;
    await this.go('checking', 'checked', refused, (follower) => checkAll(rows, this.settings, follower));
  }

  async importSheet(): Promise<void> {
    const ready = new Set(readyIn(this.results).map(({ line }) => line));
    const rows = this.read.rows.filter(({ line }) => ready.has(line));
    this.nextFocus = '.summary';
    await this.go('importing', 'done', this.results, (follower) => importAll(rows, this.settings, follower));
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
      await loadPapa(this);
      this.offer = await getOffer();
    } catch (error) {
      this.loadError = error;
    }
  }

  // ── Runs ──

  private get settings(): Settings {
    return {
      isForSubmission: this.goal === 'submit',
      isForOwners: this.goal === 'owners',
      isAllOrNothing: this.take === 'all' && !this.isInParts,
    };
  }

  /** Goes through a run, unless a later one begins meanwhile; an error leads back to the preview. */
  private async go(
    during: Step,
    after: Step,
    before: readonly ImportedRow[],
    work: (follower: Follower) => Promise<void>,
  ): Promise<void> {
    const run = ++this.run;
    this.runError = undefined;
    this.step = during;
    try {
      await work(this.followerOf(run, before));
    } catch (error) {
      if (run === this.run) {
        this.runError = error;
      }
    }
    if (run === this.run) {
      this.step = this.runError === undefined ? after : 'checked';
    }
  }

  /** @param before what is known of lines that the run says nothing about */
  private followerOf(run: number, before: readonly ImportedRow[]): Follower {
    const isCurrent = (): boolean => run === this.run;
    return {
      begins: (label, total) => {
        if (isCurrent()) {
          this.progress = { label, done: 0, total };
        }
        return isCurrent();
      },
      knows: (results, done) => {
        if (isCurrent()) {
          this.results = inOrder(laidOver(before, results));
          this.progress = { ...this.progress, done };
        }
        return isCurrent();
      },
    };
  }
}
