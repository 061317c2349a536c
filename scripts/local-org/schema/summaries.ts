/** Gives roll-up summary fields the kind of what they summarize. */
import type { Building } from './building.ts';
import { schemaErrors } from '../errors/schema-errors.ts';

export function settleSummaries(building: Building): void {
  for (const object of building.objects.values()) {
    for (const field of object.fields.values()) {
      const { summary } = field;
      if (summary === null) continue;
      const child = building.objects.get(summary.childObject.toLowerCase());
      const source = summary.childField === null ? null : child?.fields.get(summary.childField.toLowerCase());
      const key = child?.fields.get(summary.foreignKey.toLowerCase());
      if (child === undefined || key === undefined || source === undefined) {
        const path =
          building.project.objects.get(object.name)?.fields.find((part) => part.fullName === field.name)?.path ??
          object.name;
        building.fault(
          schemaErrors.unknownSummary,
          path,
          { line: 1, column: 1 },
          `${object.name}.${field.name}`,
          `${summary.childObject}.${summary.childField ?? summary.foreignKey}`,
        );
        continue;
      }
      field.kind = source === null ? 'Number' : source.kind;
      field.precision = source?.precision ?? 18;
      field.scale = source?.scale ?? 0;
      field.length = source?.length ?? null;
    }
  }
}
