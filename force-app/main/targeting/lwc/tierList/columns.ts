import { labels } from './labels';

/** Columns of the datatable. `fieldName` of a sortable column is what Apex sorts by. */
export const columns = [
  {
    label: labels.account,
    fieldName: 'accountUrl',
    type: 'url',
    sortable: true,
    initialWidth: 220,
    typeAttributes: { label: { fieldName: 'accountName' }, tooltip: { fieldName: 'accountName' } },
  },
  { label: labels.assignedTier, fieldName: 'tier', type: 'tier', sortable: true, initialWidth: 150 },
  { label: labels.program, fieldName: 'program', sortable: true, initialWidth: 130 },
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
  // Takes what the others leave, so that the table fills its card.
  { label: labels.closest, fieldName: 'closestToTier1', wrapText: false },
  { label: labels.industry, fieldName: 'industry', sortable: true, initialWidth: 155 },
  { label: labels.region, fieldName: 'region', sortable: true, initialWidth: 110 },
  { label: labels.owner, fieldName: 'ownerName', sortable: true, initialWidth: 140 },
  {
    label: labels.since,
    fieldName: 'since',
    type: 'date-local',
    sortable: true,
    initialWidth: 130,
    typeAttributes: { day: 'numeric', month: 'short', year: 'numeric' },
  },
] as const;

/** On a phone: who, which tier, how close. */
const narrowWidths: Readonly<Record<string, number | undefined>> = { accountUrl: undefined, tier: 150, fitPercent: 72 };
export const narrowColumns = columns
  .filter(({ fieldName }) => fieldName in narrowWidths)
  .map((column) => ({
    ...column,
    label: column.fieldName === 'fitPercent' ? labels.fit : column.label,
    initialWidth: narrowWidths[column.fieldName],
  }));

/** What Apex sorts by for a column. */
export function sortFieldOf(columnField: string): string {
  return columnField === 'accountUrl' ? 'accountName' : columnField;
}
