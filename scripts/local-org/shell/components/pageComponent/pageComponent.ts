import { LightningElement, api } from 'lwc';
import type { PageComponent as Component, RecordPage } from '../../../server/ui/types.ts';

/** Parts of Lightning pages that say nothing here: Chatter, path guidance, news. */
const silent = /^(forceChatter:|runtime_sales_path|force:relatedListQuickLinks|home:|flexipage:reportChart|einstein)/i;

/** One component of a page: the project's own, or the shell's for a standard one. */
export default class PageComponent extends LightningElement {
  @api component?: Component;
  @api record?: RecordPage;

  get type(): string {
    return this.component?.type ?? '';
  }
  get projectName(): string | null {
    return this.type.startsWith('c:') ? this.type.slice(2) : null;
  }
  get isHighlights(): boolean {
    return this.type === 'force:highlightsPanel';
  }
  get isDetail(): boolean {
    return this.type === 'force:detailPanel';
  }
  get isRelatedLists(): boolean {
    return this.type === 'force:relatedListContainer';
  }
  get isRelatedList(): boolean {
    return /^(force:relatedListSingleContainer|lst:dynamicRelatedList)$/.test(this.type);
  }
  get relatedListName(): string {
    const { relatedListApiName, relatedListComponentOverride } = this.component?.attributes ?? {};
    return String(relatedListApiName ?? relatedListComponentOverride ?? '');
  }
  get isActivity(): boolean {
    return this.type.startsWith('runtime_sales_activities');
  }
  get isApproval(): boolean {
    return /approval/i.test(this.type) && !this.type.startsWith('c:');
  }
  get isTabset(): boolean {
    return this.type === 'flexipage:tabset';
  }
  get isAccordion(): boolean {
    return this.type === 'flexipage:accordion';
  }
  get isWelcome(): boolean {
    return this.type === 'localOrg:welcome';
  }
  get isRichText(): boolean {
    return this.type === 'flexipage:richText';
  }
  get richText(): string {
    return String(this.component?.attributes['richTextValue'] ?? '');
  }
  get isListView(): boolean {
    return this.type === 'flexipage:filterListCard';
  }
  get listObject(): string {
    return String(this.component?.attributes['entityName'] ?? '');
  }
  get listFilter(): string {
    return String(this.component?.attributes['filterName'] ?? '');
  }
  get isUnknown(): boolean {
    return !silent.test(this.type);
  }
}
