/** List views. LWC developer guide, "lightning/uiListsApi". */
import { request } from 'local-org/request';
import { sharedAdapter } from 'local-org/shared-data';
import { uiApi, wireMarker } from 'local-org/ui-api';

interface ListConfig extends Readonly<Record<string, unknown>> {
  readonly objectApiName?: string;
  readonly listViewApiName?: string;
  readonly pageSize?: number;
}

export const getListRecordsByName = wireMarker(
  sharedAdapter<ListConfig>((config) => {
    if (!config.objectApiName || !config.listViewApiName) return null;
    const url = `${uiApi}/list-records/${config.objectApiName}/${config.listViewApiName}?pageSize=${config.pageSize ?? 50}`;
    return { key: url, load: () => request(url) };
  }),
);

export const getListInfosByObjectName = wireMarker(
  sharedAdapter<ListConfig>((config) => {
    if (!config.objectApiName) return null;
    const url = `${uiApi}/list-info/${config.objectApiName}`;
    return { key: url, load: () => request(url) };
  }),
);
