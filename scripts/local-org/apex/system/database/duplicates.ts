/** What a duplicate rule tells of a record that it refused. Apex Reference, Datacloud namespace. */
import type { DuplicateMatch, Duplicates } from '../../../org/services/saving.ts';
import { platformType } from '../../values/apex-type-names.ts';
import { ApexDouble } from '../../values/double.ts';
import { ApexList } from '../../values/list.ts';
import type { PlatformClass } from '../platform-class.ts';
import { PlatformRecord, recordClass } from '../platform-record.ts';

const NAMES = ['DuplicateResult', 'MatchResult', 'MatchRecord', 'FieldDiff'];

export const duplicateClasses: readonly PlatformClass[] = NAMES.map((name) => recordClass(`Datacloud.${name}`));

/** @param message the alert of the rule */
export function duplicateResult(message: string, { rule, object, isAllowed, results }: Duplicates): PlatformRecord {
  return new PlatformRecord('Datacloud.DuplicateResult', {
    DuplicateRule: rule,
    DuplicateRuleEntityType: object,
    ErrorMessage: message,
    AllowSave: isAllowed,
    MatchResults: listOf(
      'MatchResult',
      results.map((result) => ({
        EntityType: object,
        Rule: result.rule,
        // Fuzzy rules refuse nothing here.
        MatchEngine: 'ExactMatchEngine',
        MatchRecords: matchRecords(result.matches),
        Size: result.matches.length,
        Success: true,
        Errors: new ApexList(platformType('Database.Error')),
      })),
    ),
  });
}

function matchRecords(matches: readonly DuplicateMatch[]): ApexList<PlatformRecord> {
  return listOf(
    'MatchRecord',
    matches.map(({ record, differences }) => ({
      Record: record,
      MatchConfidence: new ApexDouble(100),
      AdditionalInformation: new ApexList(platformType('Datacloud.AdditionalInformationMap')),
      FieldDiffs: listOf(
        'FieldDiff',
        differences.map(([Name, Difference]) => ({ Name, Difference })),
      ),
    })),
  );
}

function listOf(name: string, values: readonly Readonly<Record<string, unknown>>[]): ApexList<PlatformRecord> {
  const type = `Datacloud.${name}`;
  return new ApexList(
    platformType(type),
    values.map((each) => new PlatformRecord(type, each)),
  );
}
