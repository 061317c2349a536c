/**
 * What metadata names beside objects: standard fields by files of their own, and all in formulas and criteria. An org
 * that a rule `IsPersonAccount` was saved in has person accounts, whether or not Apex says so.
 */
import type { Project, XmlElement } from '../project/types.ts';

const FORMULAS: ReadonlySet<string> = new Set(['formula', 'errorConditionFormula', 'defaultValue']);
/** Fields of criteria, filters and updates: `Case.EntitlementId`, `$Source.Account.IsPersonAccount`. */
const FIELDS: ReadonlySet<string> = new Set(['field', 'valueField', 'sourceField']);
const COMPONENTS = ['Workflow', 'ApprovalProcess', 'DuplicateRule'];

/** Texts and comments name nothing. */
const SILENT = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\*[\s\S]*?\*\//g;

const known = new WeakMap<Project, string>();

/** @returns the standard fields, and all that formulas, criteria and filters of the project say, without their texts and comments */
export function metadataWords(project: Project): string {
  const before = known.get(project);
  if (before !== undefined) return before;
  const words = read(project);
  known.set(project, words);
  return words;
}

function read(project: Project): string {
  const found: string[] = [];
  for (const object of project.objects.values())
    for (const { body, fullName } of [...object.fields, ...object.validationRules]) {
      if (body.name === 'CustomField' && !fullName.includes('__')) found.push(fullName);
      collect(body, found);
    }
  for (const type of COMPONENTS) for (const { body } of project.components.get(type) ?? []) collect(body, found);
  return found.join('\n');
}

function collect(element: XmlElement, found: string[]): void {
  for (const child of element.children) {
    if (FORMULAS.has(child.name)) found.push(child.text.replace(SILENT, '""'));
    else if (FIELDS.has(child.name)) found.push(child.text);
    collect(child, found);
  }
}
