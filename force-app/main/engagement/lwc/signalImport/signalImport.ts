import { LightningElement } from 'lwc';
import check from '@salesforce/apex/SignalImportController.check';
import getColumns from '@salesforce/apex/SignalImportController.getColumns';
import getOffer from '@salesforce/apex/SignalImportController.getOffer';
import save from '@salesforce/apex/SignalImportController.save';
import type { SignalImportColumn, SignalImportLine, SignalImportOffer, SignalImportResult } from 'apex/types';
import { loadPapa, papa, readSheet, saveFile, SheetFault, type Sheet } from 'c/csvSheet';
import { filled, labels } from './labels';
import { countsOf, laidOver, refusedAsCsv, thatAre } from './results';
import { sendInParts, type Send } from './run';

type Step = 'choose' | 'checking' | 'checked' | 'importing' | 'stopped' | 'done';

const mostLines = 20_000;
const rules = { mostLines, understood: (cells: readonly string[]): number => cells.filter(Boolean).length };

/** Brings a file of signals in: choose it, see which column means what and what each line does, import it. */
export default class SignalImport extends LightningElement {
  readonly labels = labels;
  offer: SignalImportOffer | null = null;
  loadError: unknown;
  /** Why the chosen file cannot be read. */
  fileFault: string | null = null;
  runError: unknown;
  step: Step = 'choose';
  source = '';
  sheet: Sheet | null = null;
  columns: readonly SignalImportColumn[] = [];
  results: readonly SignalImportResult[] = [];
  keepsRefused = true;
  private progress = { done: 0, total: 0 };
  private sent: readonly SignalImportLine[] = [];
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

  get isChoosing(): boolean {
    return this.step === 'choose';
  }

  get isImporting(): boolean {
    return this.step === 'importing';
  }

  get isRunning(): boolean {
    return this.step === 'checking' || this.isImporting;
  }

  get isPreview(): boolean {
    return this.step === 'checking' || this.step === 'checked';
  }

  get isDone(): boolean {
    return this.isImporting || this.step === 'stopped' || this.step === 'done';
  }

  get canGoOn(): boolean {
    return this.step === 'stopped';
  }

  get chosenText(): string {
    return this.sheet === null ? '' : filled(labels.fileAndSource, this.sheet.fileName, this.source);
  }

  get sourceOptions(): { label: string; value: string }[] {
    return (this.offer?.sources ?? []).map((name) => ({ label: name, value: name }));
  }

  get hasNoSource(): boolean {
    return this.source === '';
  }

  get percent(): number {
    const { done, total } = this.progress;
    return total === 0 ? 0 : Math.round((100 * done) / total);
  }

  get statusText(): string {
    if (this.isRunning) {
      const label = this.step === 'checking' ? labels.checking : labels.importing;
      return filled(label, this.progress.done, this.progress.total);
    }
    return this.step === 'done' ? filled(labels.done, countsOf(this.results)) : countsOf(this.results);
  }

  /** Fields that every signal needs and no column fills. */
  get missingText(): string | null {
    const missing = this.columns.filter(({ isRequired, heading }) => isRequired === true && !heading);
    const names = missing.map(({ label }) => label).join(', ');
    return names === '' ? null : filled(labels.missing, names);
  }

  get changesNothing(): boolean {
    return this.results.length > 0 && thatAre(this.results, 'duplicate').length === this.results.length;
  }

  get firstCells(): readonly string[] {
    return this.sheet?.lines[0]?.cells ?? [];
  }

  get hasRefused(): boolean {
    return thatAre(this.results, 'quarantined', 'failed').length > 0;
  }

  get cannotImport(): boolean {
    return this.isRunning || this.linesToImport.length === 0;
  }

  get importLabel(): string {
    const count = this.linesToImport.length;
    return count === 0 ? labels.nothing : filled(labels.importLines, count);
  }

  // ── What the user does ──

  chooseSource(event: CustomEvent<{ value: string }>): void {
    this.source = event.detail.value;
  }

  async chooseFile(event: CustomEvent<{ files: FileList }>): Promise<void> {
    const files = [...event.detail.files];
    const run = ++this.run;
    this.fileFault = null;
    try {
      if (files.length !== 1) {
        throw new SheetFault(labels.manyFiles);
      }
      const sheet = await readSheet(files[0]!, papa(), rules);
      if (run === this.run) {
        await this.take(sheet);
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

  changeColumn({ detail }: CustomEvent<{ name: string; heading: string }>): void {
    this.columns = this.columns.map((column) => {
      const isMeant = column.name === detail.name;
      return isMeant ? { ...column, heading: detail.heading } : column;
    });
    void this.check();
  }

  changeKeep(event: CustomEvent<{ checked: boolean }>): void {
    this.keepsRefused = event.detail.checked;
  }

  /** Has every line judged by the rules of storing; what was stored before an error is found as stored. */
  async check(): Promise<void> {
    this.results = [];
    await this.go('checking', 'checked', 'checked', this.lines, check);
  }

  async importLines(): Promise<void> {
    this.nextFocus = '.summary';
    this.sent = this.linesToImport;
    const sent = new Set(this.sent.map(({ line }) => line));
    this.results = this.results.filter(({ line }) => !sent.has(line ?? 0));
    await this.go('importing', 'done', 'stopped', this.sent, save);
  }

  /** Goes on behind the last part that was answered. */
  async goOn(): Promise<void> {
    const known = new Set(this.results.map(({ line }) => line));
    const rest = this.sent.filter(({ line }) => !known.has(line ?? 0));
    await this.go('importing', 'done', 'stopped', rest, save);
  }

  downloadRefused(): void {
    if (this.sheet !== null) {
      saveFile('refused-signals.csv', refusedAsCsv(this.sheet, this.results, papa()));
    }
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

  private get lines(): readonly SignalImportLine[] {
    return (this.sheet?.lines ?? []).map(({ line, cells }) => ({ line, cells: [...cells] }));
  }

  /** What is new, and what goes into quarantine when it is wanted. */
  private get linesToImport(): readonly SignalImportLine[] {
    const outcomes = this.keepsRefused ? ['accepted', 'quarantined', 'failed'] : ['accepted', 'failed'];
    const wanted = new Set(thatAre(this.results, ...outcomes).map(({ line }) => line));
    return this.step === 'checked' ? this.lines.filter(({ line }) => wanted.has(line)) : [];
  }

  private async take(sheet: Sheet): Promise<void> {
    const run = this.run;
    this.runError = undefined;
    this.sheet = sheet;
    this.columns = [];
    this.step = 'checking';
    this.progress = { done: 0, total: sheet.lines.length };
    this.nextFocus = '.summary';
    try {
      const columns = (await getColumns({ source: this.source, headings: [...sheet.headings] })) ?? [];
      if (run === this.run) {
        this.columns = columns;
        await this.check();
      }
    } catch (error) {
      if (run === this.run) {
        this.runError = error;
        this.step = 'checked';
      }
    }
  }

  /** Goes through a run, unless a later one begins meanwhile. */
  private async go(
    during: Step,
    after: Step,
    onError: Step,
    lines: readonly SignalImportLine[],
    send: Send,
  ): Promise<void> {
    const run = ++this.run;
    const setting = { source: this.source, headings: [...(this.sheet?.headings ?? [])], columns: [...this.columns] };
    this.runError = undefined;
    this.step = during;
    this.progress = { done: 0, total: lines.length };
    try {
      await sendInParts(lines, setting, this.offer?.mostLines ?? 1, send, (results) => {
        if (run === this.run) {
          this.results = laidOver(this.results, results);
          this.progress = { ...this.progress, done: this.progress.done + results.length };
        }
        return run === this.run;
      });
    } catch (error) {
      if (run === this.run) {
        this.runError = error;
      }
    }
    if (run === this.run) {
      this.step = this.runError === undefined ? after : onError;
    }
  }
}
