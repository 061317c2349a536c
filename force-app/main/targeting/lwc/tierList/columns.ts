import { labels } from './labels';

/** Columns of the datatable. `fieldName` of a sortable column is what Apex sorts by. */
export const columns = [
  {
    label: labels.account,
    fieldName: 'accountUrl',
    type: 'url',
    sortable: true,
    initialWidth: 240,
    typeAttributes: { label: { fieldName: 'accountName' }, tooltip: { fieldName: 'accountName' } },
  },
  { label: labels.assignedTier, fieldName: 'tier', sortable: true, initialWidth: 120 },
  { label: labels.program, fieldName: 'program', sortable: true, initialWidth: 140 },
  {
    label: labels.criteria,
    fieldName: 'fitPercent',
    type: 'button',
    sortable: true,
    initialWidth: 130,
    typeAttributes: {
      label: { fieldName: 'criteria' },
      name: 'evidence',
      variant: 'base',
      title: { fieldName: 'evidenceTitle' },
    },
  },
  { label: labels.fitTier, fieldName: 'fitTier', sortable: true, initialWidth: 110 },
  { label: labels.closest, fieldName: 'closestToTier1', wrapText: false, initialWidth: 260 },
  { label: labels.industry, fieldName: 'industry', sortable: true, initialWidth: 160 },
  { label: labels.region, fieldName: 'region', sortable: true, initialWidth: 110 },
  { label: labels.owner, fieldName: 'ownerName', sortable: true, initialWidth: 150 },
  {
    label: labels.since,
    fieldName: 'since',
    type: 'date-local',
    sortable: true,
    initialWidth: 130,
    typeAttributes: { day: 'numeric', month: 'short', year: 'numeric' },
  },
] as const;

/** What Apex sorts by for a column. */
export function sortFieldOf(columnField: string): string {
  return columnField === 'accountUrl' ? 'accountName' : columnField;
}
