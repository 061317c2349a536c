import { LightningElement, api } from 'lwc';
import type { PageComponent, PageRegion, RecordPage } from '../../../server/ui/types.ts';

/** Tabs of a page. A tab's content is made when it is first opened, as lightning-tab does. */
export default class Tabset extends LightningElement {
  @api component?: PageComponent;
  @api record?: RecordPage;

  get tabs(): { value: string; label: string; region: PageRegion | undefined; isActive: boolean }[] {
    const components = this.component?.children.flatMap((region) => region.components) ?? [];
    return components.map((tab, index) => ({
      value: tab.id || String(index),
      label: String(tab.attributes['title'] ?? 'Tab'),
      region: tab.children[0],
      isActive: tab.attributes['active'] === true,
    }));
  }
  get activeTab(): string | undefined {
    return (this.tabs.find((tab) => tab.isActive) ?? this.tabs[0])?.value;
  }
}
