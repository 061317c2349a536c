import { LightningElement } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import canConfigure from '@salesforce/customPermission/ConfigureModels';
import deleteDraft from '@salesforce/apex/IcpWorkbenchController.deleteDraft';
import getSetup from '@salesforce/apex/IcpWorkbenchController.getSetup';
import makeVersion from '@salesforce/apex/IcpWorkbenchController.makeVersion';
import saveDraft from '@salesforce/apex/IcpWorkbenchController.saveDraft';
import type { CriterionDraft, DraftFault, ModelDraft } from 'apex/types';
import type { Direction } from 'c/icpEffectRun';
import { Comparing, notCompared, typingPause } from './comparison';
import { readinessOf, type Readiness } from './criteriaReadiness';
import { labels } from './labels';
import { LossGuard } from './lossGuard';
import { edited, opened } from './modelEditing';
import { offersFor, type Offers } from './offers';
import { confirmActivation, mayDelete } from './questions';
import { setupFrom, type Setup } from './setup';
import { statusLabelOf, versionToOpen } from './versions';

/** Versions of the ideal customer profile: criteria on the left, what they would change on the right. */
export default class IcpWorkbench extends LightningElement {
  readonly labels = labels;
  readonly hasAccess = canConfigure === true;

  setup: Setup | null = null;
  editing = opened(null);
  comparison = notCompared;
  direction: Direction = 'promoted';
  saveFaults: DraftFault[] = [];
  error: unknown;
  loadError: unknown;
  isBusy = false;

  private readonly guard = new LossGuard(() => this.editing.isDirty);
  private readonly comparing = new Comparing((comparison) => {
    this.comparison = comparison;
  });

  connectedCallback(): void {
    this.guard.watch();
    if (this.hasAccess) {
      void this.load();
    }
  }

  disconnectedCallback(): void {
    this.guard.unwatch();
    this.comparing.stop();
  }

  // ── What the template shows ──

  get hasNoAccess(): boolean {
    return !this.hasAccess;
  }

  get isLoading(): boolean {
    return this.hasAccess && this.setup === null && this.loadError === undefined;
  }

  get isEmpty(): boolean {
    return this.setup !== null && this.model === null;
  }

  get model(): ModelDraft | null {
    return this.editing.model;
  }

  get statusLabel(): string {
    return statusLabelOf(this.model);
  }

  get isActive(): boolean {
    return this.model?.status === 'Active';
  }

  get isNotActive(): boolean {
    return !this.isActive;
  }

  get offers(): Offers {
    return offersFor(this.setup, this.editing);
  }

  get isReadOnly(): boolean {
    return !this.offers.editing;
  }

  get areCriteriaFixed(): boolean {
    return !this.offers.draft;
  }

  get cannotSave(): boolean {
    return this.isBusy || !this.editing.isDirty;
  }

  get cannotActivate(): boolean {
    return this.isBusy || this.editing.isDirty;
  }

  get activateHelp(): string | undefined {
    return this.editing.isDirty ? labels.activateHelp : undefined;
  }

  get rollBackLabel(): string {
    return labels.rollBack.replace('{0}', String(this.offers.rollBackTo?.version ?? ''));
  }

  get criteria(): CriterionDraft[] {
    return this.model?.criteria ?? [];
  }

  get readiness(): Readiness {
    return readinessOf(this.criteria);
  }

  /** What a save was refused for; else what the effect cannot judge. */
  get faults(): DraftFault[] {
    return this.saveFaults.length > 0 ? this.saveFaults : [...this.comparison.effect.faults];
  }

  // ── What the user does ──

  async chooseVersion(event: CustomEvent<{ value: string }>): Promise<void> {
    const picker = event.target as HTMLElement & { value: string | null };
    const chosen = this.models.find(({ modelId }) => modelId === event.detail.value) ?? null;
    if (await this.guard.mayLeave()) {
      this.show(chosen);
    } else {
      // The list shows again what is still open.
      picker.value = this.model?.modelId ?? null;
    }
  }

  edit(event: CustomEvent<Partial<ModelDraft>>): void {
    this.change(event.detail);
  }

  editCriteria(event: CustomEvent<CriterionDraft[]>): void {
    this.change({ criteria: event.detail });
  }

  chooseDirection(event: CustomEvent<Direction>): void {
    this.direction = event.detail;
    const lists = this.template?.querySelector<HTMLElement>('c-icp-effect-moves');
    lists?.scrollIntoView?.({ block: 'nearest' });
  }

  async save(): Promise<void> {
    const form = this.template?.querySelector<HTMLElement & { reportValidity(): boolean }>('c-icp-model-form');
    if (this.model === null || form?.reportValidity() === false) {
      return;
    }
    const draft = this.model;
    await this.doing(async () => {
      this.saveFaults = (await saveDraft({ draft })) ?? [];
      if (this.saveFaults.length > 0) {
        this.toast(labels.couldNotSave, 'error');
        return;
      }
      this.toast(labels.saved, 'success');
      await this.load(draft.modelId);
    });
  }

  async makeVersion(): Promise<void> {
    if (await this.guard.mayLeave()) {
      await this.doing(async () => {
        const id = await makeVersion({ modelId: this.model?.modelId ?? null });
        await this.load(id);
        this.toast(labels.versionMade.replace('{0}', String(this.model?.version ?? '')), 'success');
      });
    }
  }

  async deleteDraft(): Promise<void> {
    if (await mayDelete(this.model)) {
      await this.doing(async () => {
        await deleteDraft({ modelId: this.model?.modelId ?? null });
        this.toast(labels.deleted, 'success');
        await this.load();
      });
    }
  }

  activate(): Promise<void> {
    return this.makeActive(this.model);
  }

  async rollBack(): Promise<void> {
    if (await this.guard.mayLeave()) {
      await this.makeActive(this.offers.rollBackTo);
    }
  }

  /** The same version once more: after a failure, or since all accounts were measured meanwhile. */
  compareAgain(): void {
    this.compare();
  }

  retryLoad(): Promise<void> {
    return this.load(this.model?.modelId);
  }

  // ── Parts ──

  private get models(): readonly ModelDraft[] {
    return this.setup?.models ?? [];
  }

  /** @param modelId which version to show; the newest draft, else the active one, when not given */
  private async load(modelId?: string | null): Promise<void> {
    this.loadError = undefined;
    try {
      this.setup = setupFrom(await getSetup());
      this.show(versionToOpen(this.models, modelId));
    } catch (error) {
      this.loadError = error;
    }
  }

  private show(model: ModelDraft | null): void {
    this.editing = opened(model);
    this.saveFaults = [];
    this.error = undefined;
    this.compare();
  }

  private change(changes: Partial<ModelDraft>): void {
    this.editing = edited(this.editing, changes);
    this.saveFaults = [];
    this.compare(typingPause);
  }

  private compare(delay = 0): void {
    this.comparing.start(this.readiness.missing === null ? this.model : null, delay);
  }

  private async makeActive(model: ModelDraft | null): Promise<void> {
    if (await confirmActivation(model, this.setup?.active ?? null, this.setup?.seatsUsed ?? 0)) {
      this.toast(labels.activated.replace('{0}', String(model?.version ?? '')), 'success');
      await this.load(model?.modelId);
      this.template?.querySelector<HTMLElement>('h2')?.focus();
    }
  }

  private async doing(work: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    this.error = undefined;
    try {
      await work();
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
    }
  }

  private toast(title: string, variant: 'success' | 'error'): void {
    this.dispatchEvent(new ShowToastEvent({ title, variant }));
  }
}
