import { LightningElement, api } from 'lwc';
import { NavigationMixin, type PageReference } from 'lightning/navigation';

/** A link to a record: a real address to open in a new tab, and in-app navigation on a plain click. */
export default class RecordLink extends NavigationMixin(LightningElement) {
  @api label = '';
  /** Tells links with the same label apart for screen readers. */
  @api description?: string;

  private targetId?: string;
  url = '';

  /** Id of the record the link opens. */
  @api get recordId(): string | undefined {
    return this.targetId;
  }

  set recordId(value: string | undefined) {
    this.targetId = value;
    void this.resolveUrl();
  }

  connectedCallback(): void {
    void this.resolveUrl();
  }

  open(event: MouseEvent): void {
    if (event.metaKey || event.ctrlKey || event.shiftKey || this.targetId === undefined) {
      return;
    }
    event.preventDefault();
    this[NavigationMixin.Navigate](pageOf(this.targetId));
  }

  private async resolveUrl(): Promise<void> {
    if (this.targetId !== undefined && this.isConnected) {
      this.url = await this[NavigationMixin.GenerateUrl](pageOf(this.targetId));
    }
  }
}

function pageOf(recordId: string): PageReference {
  return { type: 'standard__recordPage', attributes: { recordId, actionName: 'view' } };
}
