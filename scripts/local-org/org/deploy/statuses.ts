/** Rows that say what the values of standard picklists mean: stages, task and lead statuses, priorities. */
import type { XmlElement } from '../../project/types.ts';
import type { Deployment, RowValues } from './deployment.ts';

/** Probability and forecast category of the stages an org starts with. */
const standardStages: Readonly<Record<string, readonly [number, string]>> = {
  Prospecting: [10, 'Pipeline'],
  Qualification: [10, 'Pipeline'],
  'Needs Analysis': [20, 'Pipeline'],
  'Value Proposition': [50, 'Pipeline'],
  'Id. Decision Makers': [60, 'Pipeline'],
  'Perception Analysis': [70, 'Pipeline'],
  'Proposal/Price Quote': [75, 'Pipeline'],
  'Negotiation/Review': [90, 'Pipeline'],
  'Closed Won': [100, 'Closed'],
  'Closed Lost': [0, 'Omitted'],
};

const categoryNames: Readonly<Record<string, string>> = {
  BestCase: 'Best Case',
  MostLikely: 'Most Likely',
  Forecast: 'Commit',
};

const contractCodes: Readonly<Record<string, string>> = {
  'In Approval Process': 'InApproval',
  Activated: 'Activated',
};

export function deployStatuses(deployment: Deployment): void {
  const stages = setElements(deployment, 'OpportunityStage');
  valuesOf(deployment, 'Opportunity', 'StageName').forEach((stage, index) => {
    const [probability, category] = standardStages[stage] ?? [0, 'Pipeline'];
    const given = stages.get(stage);
    const forecast = given?.value('forecastCategory') ?? category;
    put(deployment, 'OpportunityStage', stage, index, {
      ApiName: stage,
      IsActive: true,
      IsClosed: given?.flag('closed') ?? stage.startsWith('Closed'),
      IsWon: given?.flag('won') ?? stage === 'Closed Won',
      DefaultProbability: Number(given?.value('probability') ?? probability),
      ForecastCategory: forecast,
      ForecastCategoryName: categoryNames[forecast] ?? forecast,
    });
  });
  putStatuses(deployment, 'TaskStatus', 'Task', (value, given) => ({
    IsClosed: given?.flag('closed') ?? value === 'Completed',
  }));
  putStatuses(deployment, 'LeadStatus', 'Lead', (value, given) => ({
    IsConverted: given?.flag('converted') ?? value === 'Closed - Converted',
  }));
  putStatuses(deployment, 'CaseStatus', 'Case', (value, given) => ({
    IsClosed: given?.flag('closed') ?? value === 'Closed',
  }));
  putStatuses(deployment, 'ContractStatus', 'Contract', (value) => ({ StatusCode: contractCodes[value] ?? 'Draft' }));
  putStatuses(deployment, 'OrderStatus', 'Order', (value, given) => ({
    StatusCode: given?.value('groupingString') ?? (value === 'Activated' ? 'Activated' : 'Draft'),
  }));
  putStatuses(deployment, 'SolutionStatus', 'Solution', (value, given) => ({
    IsReviewed: given?.flag('reviewed') ?? value === 'Reviewed',
  }));
  const priorities = setElements(deployment, 'TaskPriority');
  valuesOf(deployment, 'Task', 'Priority').forEach((value, index) =>
    put(deployment, 'TaskPriority', value, index, {
      IsHighPriority: priorities.get(value)?.flag('highPriority') ?? value === 'High',
    }),
  );
}

function putStatuses(
  deployment: Deployment,
  status: string,
  object: string,
  meaning: (value: string, given: XmlElement | undefined) => RowValues,
): void {
  if (!deployment.has(status)) return;
  const given = setElements(deployment, status);
  valuesOf(deployment, object, 'Status').forEach((value, index) =>
    put(deployment, status, value, index, { ApiName: value, ...meaning(value, given.get(value)) }),
  );
}

function put(deployment: Deployment, object: string, label: string, index: number, values: RowValues): void {
  const known = new Set(deployment.fieldsOf(object));
  const row: RowValues = { SortOrder: index + 1, IsDefault: index === 0, ...values };
  deployment.put(
    object,
    { MasterLabel: label },
    Object.fromEntries(Object.entries(row).filter(([name]) => known.has(name))),
  );
}

function valuesOf(deployment: Deployment, object: string, field: string): string[] {
  return (
    deployment.store.schema
      .object(object)
      ?.fields.get(field.toLowerCase())
      ?.picklist.map((entry) => entry.value) ?? []
  );
}

function setElements(deployment: Deployment, name: string): Map<string, XmlElement> {
  const set = deployment.project.components.get('StandardValueSet')?.find((component) => component.fullName === name);
  return new Map((set?.body.all('standardValue') ?? []).map((element) => [element.value('fullName') ?? '', element]));
}
