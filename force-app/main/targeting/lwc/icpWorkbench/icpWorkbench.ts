import { LightningElement } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import canConfigure from '@salesforce/customPermission/ConfigureModels';
import deleteDraft from '@salesforce/apex/IcpWorkbenchController.deleteDraft';
import getSetup from '@salesforce/apex/IcpWorkbenchController.getSetup';
import makeVersion from '@salesforce/apex/IcpWorkbenchController.makeVersion';
import saveDraft from '@salesforce/apex/IcpWorkbenchController.saveDraft';
import type { CriterionDraft, DraftFault, ModelDraft, WorkbenchSetup } from 'apex/types';
import IcpActivateModal from 'c/icpActivateModal';
import { isComplete } from 'c/icpCriterion';
import { EffectRun, nothing, type Direction, type Effect } from 'c/icpEffectRun';
import { labels } from './labels';

/** A keystroke is not a question yet: the effect waits until typing pauses. */
const effectDelay = 600;

const statusLabels: Readonly<Record<string, string>> = {
  Draft: labels.statusDraft,
  Active: labels.statusActive,
  Retired: labels.statusRetired,
};

/** Versions of the ideal customer profile: criteria on the left, what they would change on the right. */
export default class IcpWorkbench extends LightningElement {
  readonly labels = labels;
  readonly hasAccess = canConfigure === true;

  setup: WorkbenchSetup | null = null;
  model: ModelDraft | null = null;
  effect: Effect = nothing;
  direction: Direction = 'promoted';
  saveFaults: DraftFault[] = [];
  error: unknown;
  loadError: unknown;
  effectError: unknown;
  isBusy = false;

  private stored = '';
  private run?: EffectRun;
  private effectTimer?: number;

  connectedCallback(): void {
    window.addEventListener('beforeunload', this.warnOfLoss);
    if (this.hasAccess) {
      void this.load();
    }
  }

  disconnectedCallback(): void {
    window.removeEventListener('beforeunload', this.warnOfLoss);
    this.stopEffect();
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

  get versionOptions(): { label: string; value: string }[] {
    return this.models.map(({ modelId, version, name, status }) => ({
      value: modelId ?? '',
      label: labels.versionOption
        .replace('{0}', String(version ?? '–'))
        .replace('{1}', name ?? '')
        .replace('{2}', statusLabels[status ?? ''] ?? ''),
    }));
  }

  get statusLabel(): string {
    return statusLabels[this.model?.status ?? ''] ?? '';
  }

  get isDraft(): boolean {
    return this.model?.status === 'Draft';
  }

  get isActive(): boolean {
    return this.model?.status === 'Active';
  }

  get isNotActive(): boolean {
    return !this.isActive;
  }

  get isRetired(): boolean {
    return this.model?.status === 'Retired';
  }

  get canEdit(): boolean {
    return this.setup?.canEdit === true;
  }

  get canActivate(): boolean {
    return this.setup?.canActivate === true;
  }

  get offersDraftActions(): boolean {
    return this.isDraft && this.canEdit;
  }

  get offersActivation(): boolean {
    return this.isDraft && this.canActivate;
  }

  get offersSeats(): boolean {
    return this.isActive && this.canEdit && this.isDirty;
  }

  get offersNewVersion(): boolean {
    return !this.isDraft && this.canEdit;
  }

  get isReadOnly(): boolean {
    return !this.canEdit || this.isRetired;
  }

  get areCriteriaFixed(): boolean {
    return !this.isDraft || !this.canEdit;
  }

  get isDirty(): boolean {
    return this.model !== null && editedPart(this.model) !== this.stored;
  }

  get cannotSave(): boolean {
    return this.isBusy || !this.isDirty;
  }

  get cannotActivate(): boolean {
    return this.isBusy || this.isDirty;
  }

  get activateHelp(): string | undefined {
    return this.isDirty ? labels.activateHelp : undefined;
  }

  /** The version to go back to: the one shown when it is retired, else the one that was active last. */
  get earlier(): ModelDraft | null {
    if (this.isRetired) {
      return this.model;
    }
    const retired = this.models.filter(({ status, activatedAt }) => status === 'Retired' && activatedAt);
    return retired.sort((one, other) => (other.activatedAt ?? '').localeCompare(one.activatedAt ?? ''))[0] ?? null;
  }

  get offersRollBack(): boolean {
    return !this.isDraft && this.canActivate && this.earlier !== null;
  }

  get rollBackLabel(): string {
    return labels.rollBack.replace('{0}', String(this.earlier?.version ?? ''));
  }

  get criteria(): CriterionDraft[] {
    return this.model?.criteria ?? [];
  }

  /** What a save was refused for; else what the effect cannot judge. */
  get faults(): DraftFault[] {
    return this.saveFaults.length > 0 ? this.saveFaults : [...this.effect.faults];
  }

  get warnings(): { key: string; name: string; text: string }[] {
    return this.criteria
      .filter(({ warning }) => (warning ?? '') !== '')
      .map(({ criterionId, name, warning }) => ({ key: criterionId ?? '', name: name ?? '', text: warning ?? '' }));
  }

  get hasWarnings(): boolean {
    return this.warnings.length > 0;
  }

  get incomplete(): CriterionDraft[] {
    return this.criteria.filter((criterion) => !isComplete(criterion));
  }

  get isWaiting(): boolean {
    return this.criteria.length === 0 || this.incomplete.length > 0;
  }

  get waitingText(): string {
    return this.criteria.length === 0
      ? labels.noCriteria
      : labels.waitingHelp.replace('{0}', this.incomplete.map(({ name }) => name || '–').join(', '));
  }

  get activeModel(): ModelDraft | null {
    return this.models.find(({ status }) => status === 'Active') ?? null;
  }

  get regions(): string[] {
    return this.setup?.regions ?? [];
  }

  get seatsNow(): number | null {
    return this.activeModel?.seats ?? null;
  }

  get seatsUsed(): number {
    return this.setup?.seatsUsed ?? 0;
  }

  get showsMoves(): boolean {
    return !this.isActive;
  }

  // ── What the user does ──

  async chooseVersion(event: CustomEvent<{ value: string }>): Promise<void> {
    const picker = event.target as HTMLElement & { value: string | null };
    const chosen = this.models.find(({ modelId }) => modelId === event.detail.value) ?? null;
    if (await this.mayLeave()) {
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
    if (await this.mayLeave()) {
      await this.doing(async () => {
        const id = await makeVersion({ modelId: this.model?.modelId ?? null });
        await this.load(id);
        this.toast(labels.versionMade.replace('{0}', String(this.model?.version ?? '')), 'success');
      });
    }
  }

  async deleteDraft(): Promise<void> {
    const isSure = await LightningConfirm.open({
      label: labels.deleteDraft,
      message: labels.deleteQuestion.replace('{0}', String(this.model?.version ?? '')),
      theme: 'warning',
    });
    if (isSure) {
      await this.doing(async () => {
        await deleteDraft({ modelId: this.model?.modelId ?? null });
        this.toast(labels.deleted, 'success');
        await this.load();
      });
    }
  }

  activate(): Promise<void> {
    return this.confirmActivation(this.model);
  }

  async rollBack(): Promise<void> {
    if (await this.mayLeave()) {
      await this.confirmActivation(this.earlier);
    }
  }

  /** All accounts are measured, so that the effect is another one; what is being edited stays. */
  refresh(): void {
    this.startEffect(0);
  }

  retryLoad(): Promise<void> {
    return this.load(this.model?.modelId);
  }

  retryEffect(): void {
    this.startEffect(0);
  }

  // ── Loading ──

  /** @param modelId which model to show; the newest draft, else the active one, when not given */
  async load(modelId?: string | null): Promise<void> {
    this.loadError = undefined;
    try {
      this.setup = await getSetup();
      const byDefault = this.models.find(({ status }) => status === 'Draft') ?? this.activeModel ?? this.models[0];
      this.show(this.models.find((model) => model.modelId === modelId) ?? byDefault ?? null);
    } catch (error) {
      this.loadError = error;
    }
  }

  // ── Parts ──

  private get models(): ModelDraft[] {
    return this.setup?.models ?? [];
  }

  private show(model: ModelDraft | null): void {
    this.model = model;
    this.stored = model === null ? '' : editedPart(model);
    this.saveFaults = [];
    this.error = undefined;
    this.startEffect(0);
  }

  private change(changes: Partial<ModelDraft>): void {
    if (this.model !== null) {
      this.model = { ...this.model, ...changes };
      this.saveFaults = [];
      this.startEffect(effectDelay);
    }
  }

  private async confirmActivation(model: ModelDraft | null): Promise<void> {
    const isActive = await IcpActivateModal.open({
      size: 'small',
      label: labels.activate,
      model,
      activeVersion: this.activeModel?.version ?? null,
      seatsUsed: this.seatsUsed,
    });
    if (isActive === true) {
      this.toast(labels.activated.replace('{0}', String(model?.version ?? '')), 'success');
      await this.load(model?.modelId);
      this.template?.querySelector<HTMLElement>('h2')?.focus();
    }
  }

  /** The effect always belongs to what is on the left: a change stops the comparison and starts it anew. */
  private startEffect(delay: number): void {
    this.stopEffect();
    this.effectError = undefined;
    if (this.model === null || this.isWaiting) {
      this.effect = nothing;
      return;
    }
    const draft = this.model;
    // eslint-disable-next-line @lwc/lwc/no-async-operation
    this.effectTimer = window.setTimeout(() => {
      void this.compare(draft);
    }, delay);
  }

  private async compare(draft: ModelDraft): Promise<void> {
    this.run = new EffectRun(draft, (effect) => {
      this.effect = effect;
    });
    try {
      await this.run.run();
    } catch (error) {
      this.effectError = error;
    }
  }

  private stopEffect(): void {
    window.clearTimeout(this.effectTimer);
    this.run?.cancel();
  }

  private async mayLeave(): Promise<boolean> {
    return (
      !this.isDirty ||
      LightningConfirm.open({ label: labels.discardTitle, message: labels.discardQuestion, theme: 'warning' })
    );
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

  private readonly warnOfLoss = (event: BeforeUnloadEvent): void => {
    if (this.isDirty) {
      event.preventDefault();
    }
  };
}

/** What can be edited, as text to compare: warnings come and go by themselves. */
function editedPart(model: ModelDraft): string {
  const { name, source, sourceUrl, tier2Minimum, targetMinimum, seats, shares, criteria } = model;
  const asked = (criteria ?? []).map((one) => [
    one.criterionId,
    one.name,
    one.kind,
    one.field,
    one.operator,
    one.value,
  ]);
  const split = (shares ?? []).map(({ region, seats: part }) => [region, part]);
  const parts: unknown[] = [name, source, sourceUrl, tier2Minimum, targetMinimum, seats, split, asked];
  // What was emptied is as good as what was never filled in.
  return JSON.stringify(parts, (_, value: unknown) => {
    return value === '' || value === undefined ? null : value;
  });
}
