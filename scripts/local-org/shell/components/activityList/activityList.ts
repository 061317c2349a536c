import { LightningElement, api } from 'lwc';
import { request } from 'local-org/request';
import type { RecordPage, SearchGroup } from '../../../server/ui/types.ts';

/** Tasks and events of a record, newest first. */
export default class ActivityList extends LightningElement {
  groups: readonly SearchGroup[] = [];
  #record?: RecordPage;

  @api
  get record(): RecordPage | undefined {
    return this.#record;
  }
  set record(record: RecordPage | undefined) {
    this.#record = record;
    if (record !== undefined) void this.#load(record.id);
  }

  get rows(): { id: string; name: string; detail: string; url: string; icon: string }[] {
    return this.groups.flatMap((group) => group.records.map((each) => ({ ...each, icon: group.object.icon })));
  }
  get hasAny(): boolean {
    return this.rows.length > 0;
  }

  async #load(id: string): Promise<void> {
    this.groups = await request<readonly SearchGroup[]>(`/local-org/ui/activities/${id}`).catch(() => []);
  }
}
