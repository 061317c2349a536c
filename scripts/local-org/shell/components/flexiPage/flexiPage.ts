import { LightningElement, api } from 'lwc';
import type { PageLayout, PageRegion, RecordPage } from '../../../server/ui/types.ts';

interface Row {
  readonly key: string;
  readonly className: string;
  readonly regions: readonly { readonly name: string; readonly className: string; readonly region: PageRegion }[];
}

/** Regions that go over the whole width, above or below the columns. */
const fullWidth = /^(header|subheader|top|footer|bottom)$/i;

/** The standard home page: what is beside the sidebar is a column of its own, with two columns below its top. */
const homeTemplate = 'home:desktopTemplate';

/** Lays out a page's regions as its template does. */
export default class FlexiPage extends LightningElement {
  @api page?: PageLayout;
  @api record?: RecordPage;

  get rows(): Row[] {
    const regions = (this.page?.regions ?? []).filter((region) => region.components.length > 0);
    if (this.page?.template === homeTemplate) return [homeRow(regions)];
    const rows: PageRegion[][] = [];
    for (const region of regions) {
      const last = rows.at(-1);
      const isAlone = fullWidth.test(region.name);
      if (isAlone || last === undefined || fullWidth.test(last[0]?.name ?? '')) rows.push([region]);
      else last.push(region);
    }
    return rows.map((row) => ({
      key: row.map((region) => region.name).join(' '),
      className: `row ${columnsOf(row)}`,
      regions: row.map((region) => ({ name: region.name, className: 'column', region })),
    }));
  }
}

function homeRow(regions: readonly PageRegion[]): Row {
  const hasSidebar = regions.some((region) => region.name === 'sidebar');
  const isSingle = regions.filter((region) => region.name.startsWith('bottom')).length === 1;
  const areaOf = (name: string): string => (isSingle && name.startsWith('bottom') ? 'bottom' : name);
  return {
    key: 'home',
    className: `row home ${hasSidebar ? 'with-sidebar' : ''}`,
    regions: regions.map((region) => ({ name: region.name, className: `column ${areaOf(region.name)}`, region })),
  };
}

function columnsOf(row: readonly PageRegion[]): string {
  const names = row.map((region) => region.name.toLowerCase());
  if (names.length === 2) {
    if (/side|right/.test(names[1] ?? '') && /main|left|center/.test(names[0] ?? ''))
      return names[1] === 'right' ? 'two' : 'main-side';
    if (/side/.test(names[0] ?? '')) return 'side-main';
    return 'two';
  }
  if (names.length >= 3) return names.some((name) => /main|center/.test(name)) ? 'side-main-side' : 'three';
  return '';
}
