import { LightningElement, api } from 'lwc';
import type { PageComponent, PageRegion, RecordPage } from '../../../server/ui/types.ts';

/** Accordion of a page. */
export default class Accordion extends LightningElement {
  @api component?: PageComponent;
  @api record?: RecordPage;

  get sections(): { name: string; label: string; region: PageRegion | undefined }[] {
    const components = this.component?.children.flatMap((region) => region.components) ?? [];
    return components.map((section, index) => ({
      name: section.id || String(index),
      label: String(section.attributes['label'] ?? section.attributes['title'] ?? 'Section'),
      region: section.children[0],
    }));
  }
  get open(): string[] {
    return this.sections.slice(0, 1).map((section) => section.name);
  }
}
