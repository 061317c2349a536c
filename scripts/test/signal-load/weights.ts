/** What signals count for, read from the project's files and not from the org: the other side of the comparison. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../../local-org/paths.ts';

const folder = path.join(repositoryRoot, 'force-app/main/engagement/customMetadata');

interface TypeWeight {
  readonly points: number;
  readonly isPerUnit: boolean;
  readonly mostUnits: number;
}

export class Weights {
  readonly halfLifeDays: number;
  private readonly types = new Map<string, TypeWeight>();
  private readonly personas = new Map<string, number>();

  constructor() {
    for (const values of recordsOf('SignalType')) {
      this.types.set(`${values['Source__c']}:${values['Type__c']}`, {
        points: Number(values['Points__c']),
        isPerUnit: values['IsPerUnit__c'] === 'true',
        mostUnits: Number(values['MostUnits__c'] ?? Infinity),
      });
    }
    for (const values of recordsOf('PersonaWeight'))
      this.personas.set(values['Persona__c'] ?? '', Number(values['Weight__c']));
    this.halfLifeDays = Number(recordsOf('EngagementSetting')[0]?.['HalfLifeDays__c']);
  }

  /** @throws when the project has no such type: the feed is to know all of its points */
  pointsOf(source: string, type: string, value: number | null, persona: string | null): number {
    const weight = this.types.get(`${source}:${type}`);
    if (weight === undefined) throw new Error(`The project has no type ${type} of ${source}.`);
    const units = weight.isPerUnit && value !== null ? Math.min(value, weight.mostUnits) : 1;
    const points = weight.points * units * (persona === null ? 1 : (this.personas.get(persona) ?? 1));
    // The field keeps four digits.
    return Math.round(points * 10_000) / 10_000;
  }
}

/** @returns the values of each record of a custom metadata type, those that are nil left out */
function recordsOf(type: string): Readonly<Record<string, string>>[] {
  return readdirSync(folder)
    .filter((file) => file.startsWith(`${type}.`))
    .map((file) => {
      const text = readFileSync(path.join(folder, file), 'utf8');
      const values = [...text.matchAll(/<field>(\w+)<\/field>\s*<value[^>/]*>([^<]*)</g)];
      return Object.fromEntries(values.map((match) => [match[1] ?? '', match[2] ?? '']));
    });
}
