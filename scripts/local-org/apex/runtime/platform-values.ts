/** Values that emitted code names rather than computes: tokens, describes, labels. */
import type { Transaction } from '../../org/transaction.ts';
import { unsupported } from '../../errors/catalogue.ts';
import { unsupportedPlatform } from '../../errors/unsupported-platform.ts';
import { findMethod, findProperty } from '../system/registry.ts';
import { siteLabel } from '../system/sites/site-labels.ts';
import { fieldSet } from '../system/schema/field-sets.ts';
import { fieldToken, objectToken } from '../system/schema/tokens.ts';

const OF_SITES = 'site.';

/** @param kind as in the checker's `sobjectToken` resolution */
export function token(tx: Transaction, object: string, kind: string, field: string | null): unknown {
  if (kind === 'fieldSets' && field !== null)
    return supported(fieldSetNamed(tx, object, field), `${object}.fieldSets.${field}`);
  switch (kind) {
    case 'type':
      return objectToken(tx, object);
    case 'field':
      return fieldToken(tx, object, field ?? '');
    case 'describe':
      return describe(tx, 'Schema.SObjectType', objectToken(tx, object));
    case 'fieldDescribe':
      return describe(tx, 'Schema.SObjectField', fieldToken(tx, object, field ?? ''));
    default: {
      const described = describe(tx, 'Schema.SObjectType', objectToken(tx, object));
      return supported(findProperty('Schema.DescribeSObjectResult', kind, false), `SObjectType.${object}.${kind}`).get(
        tx,
        described,
      );
    }
  }
}

function fieldSetNamed(tx: Transaction, object: string, name: string): object | undefined {
  const type = tx.org.schema.object(object);
  const found = Object.keys(type?.fieldSets ?? {}).find((own) => own.toLowerCase() === name.toLowerCase());
  return type && found !== undefined ? fieldSet(type, found) : undefined;
}

function describe(tx: Transaction, type: string, value: object): unknown {
  return supported(findMethod(type, 'getDescribe()'), `${type}.getDescribe()`)(tx, value);
}

function supported<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw unsupported(unsupportedPlatform.member, [what]);
  return found;
}

/** A custom label in the org's language, or one of the platform's for sites. @param name `Greeting`, `site.error` */
export function label(tx: Transaction, name: string): string {
  if (name.startsWith(OF_SITES)) return supported(siteLabel(name.slice(OF_SITES.length)), `Label.${name}`);
  const { labels } = tx.org.project;
  const found = labels.get(name) ?? [...labels].find(([own]) => own.toLowerCase() === name.toLowerCase())?.[1];
  return supported(found, `label ${name}`).value;
}
