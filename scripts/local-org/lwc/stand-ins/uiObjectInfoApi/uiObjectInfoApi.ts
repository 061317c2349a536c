/** Object descriptions and picklist values. LWC developer guide, "lightning/uiObjectInfoApi". */
import { request } from 'local-org/request';
import { sharedAdapter } from 'local-org/shared-data';
import { objectName, qualified, uiApi, wireMarker, type FieldReference } from 'local-org/ui-api';

type ObjectReference = string | { readonly objectApiName: string };

export const getObjectInfo = wireMarker(
  sharedAdapter<{ objectApiName?: ObjectReference }>((config) => {
    const object = objectName(config.objectApiName);
    if (!object) return null;
    const url = `${uiApi}/object-info/${object}`;
    return { key: url, load: () => request(url) };
  }),
);

export const getObjectInfos = wireMarker(
  sharedAdapter<{ objectApiNames?: readonly ObjectReference[] }>((config) => {
    if (config.objectApiNames === undefined) return null;
    const urls = config.objectApiNames.map((each) => `${uiApi}/object-info/${objectName(each)}`);
    return {
      key: urls.join(' '),
      load: async () => ({
        results: await Promise.all(urls.map(async (url) => ({ statusCode: 200, result: await request(url) }))),
      }),
    };
  }),
);

export const getPicklistValues = wireMarker(
  sharedAdapter<{ recordTypeId?: string; fieldApiName?: FieldReference }>((config) => {
    if (!config.recordTypeId || config.fieldApiName === undefined) return null;
    const [object = '', field = ''] = qualified(config.fieldApiName).split('.');
    const url = `${uiApi}/object-info/${object}/picklist-values/${config.recordTypeId}/${field}`;
    return { key: url, load: () => request(url) };
  }),
);

export const getPicklistValuesByRecordType = wireMarker(
  sharedAdapter<{ recordTypeId?: string; objectApiName?: ObjectReference }>((config) => {
    const object = objectName(config.objectApiName);
    if (!config.recordTypeId || !object) return null;
    const url = `${uiApi}/object-info/${object}/picklist-values/${config.recordTypeId}`;
    return { key: url, load: () => request(url) };
  }),
);
