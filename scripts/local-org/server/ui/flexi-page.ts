/** FlexiPage metadata → what the shell lays out. Metadata API Developer Guide, "FlexiPage". */
import type { Project, XmlElement } from '../../project/types.ts';
import type { PageComponent, PageLayout, PageRegion } from './types.ts';
import { isVisible, type VisibilityFacts } from './visibility.ts';

/** @returns the page with what its visibility rules leave */
export function flexiPage(project: Project, name: string, page: XmlElement, facts: VisibilityFacts): PageLayout {
  const elements = page.all('flexiPageRegions');
  const facets = new Map(elements.map((each) => [each.value('name') ?? '', each]));
  const region = (element: XmlElement, shown: string, depth: number): PageRegion => ({
    name: shown,
    components: element
      .all('itemInstances')
      .map((item) => item.child('componentInstance'))
      .concat(element.all('componentInstances'))
      .filter((each): each is XmlElement => each !== undefined)
      .filter((each) => isVisible(each.child('visibilityRule'), facts))
      .map((each, index) => component(each, `${shown}-${index}`, depth)),
  });
  const component = (instance: XmlElement, fallbackId: string, depth: number): PageComponent => {
    const type = typeOf(instance.value('componentName') ?? '');
    const attributes: Record<string, unknown> = {};
    const children: PageRegion[] = [];
    for (const property of instance.all('componentInstanceProperties')) {
      const key = property.value('name') ?? '';
      const text = property.value('value') ?? '';
      const facet = depth < 12 ? facets.get(text) : undefined;
      if (facet !== undefined && facet.value('type') === 'Facet') children.push(region(facet, key, depth + 1));
      else
        attributes[key] =
          property.child('valueList') === undefined
            ? typedValue(text)
            : property
                .child('valueList')
                ?.all('valueListItems')
                .map((item) => item.value('value') ?? '');
    }
    if (typeof attributes['title'] === 'string') attributes['title'] = titleOf(project, attributes['title']);
    return { id: instance.value('identifier') ?? fallbackId, type, attributes, children };
  };
  return {
    name,
    label: page.value('masterLabel') ?? name,
    template: page.child('template')?.value('name') ?? '',
    regions: elements
      .filter((each) => each.value('type') !== 'Facet')
      .map((each) => region(each, each.value('name') ?? '', 0)),
    isDefault: false,
  };
}

/** A component without a namespace, or with `c__`, is the project's. */
function typeOf(name: string): string {
  return name.includes(':') ? name : `c:${name.replace(/^c__/, '')}`;
}

const tabTitles: Readonly<Record<string, string>> = {
  detail: 'Details',
  relatedLists: 'Related',
  activity: 'Activity',
  collaborate: 'Chatter',
  chatter: 'Chatter',
  news: 'News',
  marketing: 'Marketing',
  customer360: 'Customer 360',
};

function titleOf(project: Project, title: string): string {
  const standard = /^Standard\.Tab\.(\w+)$/.exec(title)?.[1];
  if (standard !== undefined) return tabTitles[standard] ?? standard;
  const label = /^\{!\$Label\.(?:c\.)?(\w+)\}$/.exec(title)?.[1];
  return label === undefined ? title : (project.labels.get(label)?.value ?? title);
}

/** Attributes are text in metadata; what reads as a boolean or a whole number is one. */
function typedValue(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^(0|[1-9]\d{0,8})$/.test(text) ? Number(text) : text;
}

const single = (type: string): PageComponent => ({ id: type, type, attributes: {}, children: [] });
const tab = (id: string, title: string, ...types: readonly string[]): PageComponent => ({
  id,
  type: 'flexipage:tab',
  attributes: { title },
  children: [{ name: 'body', components: types.map(single) }],
});

/** The page of a record for which the project has none, as Salesforce's own default is laid out. */
export function defaultRecordPage(label: string): PageLayout {
  return {
    name: 'default',
    label,
    template: 'flexipage:recordHomeTemplateDesktop',
    isDefault: true,
    regions: [
      { name: 'header', components: [single('force:highlightsPanel')] },
      {
        name: 'main',
        components: [
          {
            id: 'tabs',
            type: 'flexipage:tabset',
            attributes: {},
            children: [
              {
                name: 'tabs',
                components: [
                  tab('detail', 'Details', 'force:detailPanel'),
                  tab('related', 'Related', 'force:relatedListContainer'),
                ],
              },
            ],
          },
        ],
      },
      { name: 'sidebar', components: [single('runtime_sales_activities:activityPanel')] },
    ],
  };
}
