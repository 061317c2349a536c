/** Related lists. LWC developer guide, "lightning/uiRelatedListApi". */
import { request } from 'local-org/request';
import { sharedAdapter } from 'local-org/shared-data';
import { uiApi, wireMarker } from 'local-org/ui-api';

interface RelatedListConfig extends Readonly<Record<string, unknown>> {
  readonly parentRecordId?: string;
  readonly relatedListId?: string;
  readonly fields?: readonly string[];
  readonly optionalFields?: readonly string[];
  readonly sortBy?: readonly string[];
  readonly where?: string;
  readonly pageSize?: number;
}

export const getRelatedListRecords = wireMarker(
  sharedAdapter<RelatedListConfig>((config) => {
    if (!config.parentRecordId || !config.relatedListId) return null;
    const query = new URLSearchParams({
      fields: (config.fields ?? []).join(','),
      optionalFields: (config.optionalFields ?? []).join(','),
      pageSize: String(config.pageSize ?? 50),
    });
    if (config.sortBy !== undefined) query.set('sortBy', [config.sortBy].flat().join(','));
    const url = `${uiApi}/related-list-records/${config.parentRecordId}/${config.relatedListId}?${query}`;
    return { key: url, load: () => request(url), recordIds: [config.parentRecordId] };
  }),
);

export const getRelatedListCount = wireMarker(
  sharedAdapter<RelatedListConfig>((config) => {
    if (!config.parentRecordId || !config.relatedListId) return null;
    const url = `${uiApi}/related-list-count/${config.parentRecordId}/${config.relatedListId}`;
    return { key: url, load: () => request(url), recordIds: [config.parentRecordId] };
  }),
);

export const getRelatedListsInfo = wireMarker(
  sharedAdapter<{ parentObjectApiName?: string }>((config) => {
    if (!config.parentObjectApiName) return null;
    const url = `${uiApi}/related-list-info/${config.parentObjectApiName}`;
    return { key: url, load: () => request(url) };
  }),
);
