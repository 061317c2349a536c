/**
 * The `@salesforce/*` modules of a project's components, as text. What depends on the user is read from the
 * page's context in the browser, so that one build serves everyone.
 * LWC developer guide, "@salesforce Modules".
 */
import { lwcCodes } from '../compile/faults.ts';
import type { ModuleTarget } from './module-host.ts';

/** What the project offers to its components. */
export interface PlatformFacts {
  readonly namespace: string | null;
  label(name: string): string | undefined;
  hasStaticResource(name: string): boolean;
  /** Whether `Class.method` is an Aura-enabled static method; undefined when that is not known. */
  hasApexMethod(className: string, method: string): boolean | undefined;
  /** Whether the path (`Account`, `Account.Name`, `Contact.Account.Name`) is in the schema; undefined when not known. */
  hasSchemaPath(path: string): boolean | undefined;
}

const fromContext = (expression: string): string =>
  `import { context } from 'local-org/context'; export default ${expression};`;

/** @returns the module an import of `@salesforce/…` means; null for another specifier */
export function platformModule(specifier: string, facts: PlatformFacts): ModuleTarget | null {
  const match = /^@salesforce\/([^/]+)(?:\/(.+))?$/.exec(specifier);
  if (match === null) return null;
  const [, family = '', rest = ''] = match;
  const text = (code: string): ModuleTarget => ({ kind: 'text', key: specifier, text: code });
  const missing = (message: string, code: string = lwcCodes.unresolved): ModuleTarget => ({
    kind: 'missing',
    code,
    message,
  });

  switch (family) {
    case 'apex': {
      if (rest === '') return text(`export { refreshApex, getSObjectValue } from 'local-org/apex';`);
      const parts = rest.split('.');
      const method = parts.pop() ?? '';
      const className = parts.at(-1) ?? '';
      if (facts.hasApexMethod(className, method) === false)
        return missing(`There is no @AuraEnabled static method ${className}.${method}.`);
      return text(
        `import { apexMethod } from 'local-org/apex'; export default apexMethod(${JSON.stringify(className)}, ${JSON.stringify(method)});`,
      );
    }
    case 'schema':
      if (facts.hasSchemaPath(rest) === false) return missing(`There is no object or field ${rest}.`);
      return text(`export default ${JSON.stringify(schemaToken(rest))};`);
    case 'label': {
      const name = rest.replace(/^(c|[A-Za-z]\w*)\./, '');
      const value = facts.label(name);
      return value === undefined
        ? missing(`There is no custom label ${name}.`, lwcCodes.unknownLabel)
        : text(`export default ${JSON.stringify(value)};`);
    }
    case 'resourceUrl': {
      const name = rest.split('.').at(-1) ?? rest;
      return facts.hasStaticResource(name)
        ? text(`export default ${JSON.stringify(`/resource/${name}`)};`)
        : missing(`There is no static resource ${name}.`);
    }
    case 'contentAssetUrl':
      return missing(`Content assets (${rest}) are not kept by the local org.`, lwcCodes.unsupportedModule);
    case 'user':
      if (rest === 'Id') return text(fromContext('context.user.id'));
      if (rest === 'isGuest') return text('export default false;');
      return missing(`There is no module ${specifier}.`);
    case 'userPermission':
      return text(fromContext(`context.userPermissions.includes(${JSON.stringify(rest)}) || undefined`));
    case 'customPermission':
      return text(
        fromContext(
          `context.customPermissions.includes(${JSON.stringify(rest.split('.').at(-1) ?? rest)}) || undefined`,
        ),
      );
    case 'client':
      return text(fromContext('context.formFactor'));
    case 'community':
    case 'site':
      return missing(
        `Experience Cloud sites (${specifier}) are not part of the local org.`,
        lwcCodes.unsupportedModule,
      );
    case 'messageChannel':
      return text(`export default { channelName: ${JSON.stringify(rest)} };`);
    case 'i18n':
      return i18nModule(rest);
    default:
      return missing(`The module ${specifier} is not one the local org has.`, lwcCodes.unsupportedModule);
  }
}

/** `Account` → an object token; `Contact.Account.Name` → a field token with its path. */
function schemaToken(path: string): { objectApiName: string; fieldApiName?: string } {
  const [objectApiName = '', ...fields] = path.split('.');
  return fields.length === 0 ? { objectApiName } : { fieldApiName: fields.join('.'), objectApiName };
}

const userI18n: Readonly<Record<string, string>> = {
  locale: 'context.locale',
  lang: 'context.locale',
  timeZone: 'context.timeZone',
  currency: 'context.currency',
};

/** Worked out from the user's locale by `lwc/runtime/locale-patterns.ts`. */
const localeI18n: Readonly<Record<string, string>> = {
  'dateTime.shortDateFormat': "datePattern(context.locale, 'short')",
  'dateTime.mediumDateFormat': "datePattern(context.locale, 'medium')",
  'dateTime.longDateFormat': "datePattern(context.locale, 'long')",
  'dateTime.shortTimeFormat': "timePattern(context.locale, 'short')",
  'dateTime.mediumTimeFormat': "timePattern(context.locale, 'medium')",
  'number.decimalSeparator': "separator(context.locale, 'decimal')",
  'number.groupingSeparator': "separator(context.locale, 'group')",
  firstDayOfWeek: 'firstDayOfWeek(context.locale)',
};

/** @returns the i18n modules that follow the user; null for those that the base components' own files answer */
export function i18nModule(name: string): ModuleTarget | null {
  const key = `@salesforce/i18n/${name}`;
  const plain = userI18n[name];
  if (plain !== undefined) return { kind: 'text', key, text: fromContext(plain) };
  const worked = localeI18n[name];
  const [maker = ''] = worked?.split('(') ?? [];
  return worked === undefined
    ? null
    : { kind: 'text', key, text: `import { ${maker} } from 'local-org/locale-patterns';\n${fromContext(worked)}` };
}
