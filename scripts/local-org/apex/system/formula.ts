/** `Formula` and `FormulaEval`: formulas computed on demand. Apex Reference, "Formula Class", "FormulaEval Namespace". */
import type { Transaction } from '../../org/transaction.ts';
import type { SObjectType } from '../../schema/types.ts';
import { LocalOrgError, unsupported, UnsupportedError } from '../../errors/catalogue.ts';
import { unsupportedPlatform } from '../../errors/unsupported-platform.ts';
import { platformType, stringType } from '../values/apex-type-names.ts';
import { ApexDecimal } from '../values/decimal.ts';
import { ApexDouble } from '../values/double.ts';
import type { ApexEnumValue } from '../values/enum-value.ts';
import { apexError } from '../values/exception.ts';
import { toId } from '../values/id.ts';
import { toInteger, toLong } from '../values/integer.ts';
import { ApexList } from '../values/list.ts';
import { ApexSet } from '../values/set.ts';
import { ApexObject } from '../values/object.ts';
import { SObjectValue } from '../values/sobject.ts';
import { stringOf } from '../values/string-of.ts';
import type { ApexValue } from '../values/value.ts';
import type { PlatformClass } from './platform-class.ts';
import { PlatformRecord, recordClass } from './platform-record.ts';
import { contextRecord, contextType } from './formula-context.ts';
import { objectToken, type ObjectToken } from './schema/tokens.ts';
import type { TypeToken } from './type.ts';

class FormulaBuilder {
  readonly typeName = 'FormulaEval.FormulaBuilder';
  formula = '';
  /** Objects of the schema, or a class of the project as one. */
  object: SObjectType | null = null;
  returns = 'STRING';
  isTemplate = false;
}

class FormulaInstance {
  readonly typeName = 'FormulaEval.FormulaInstance';

  constructor(
    readonly object: SObjectType,
    readonly formula: string,
    readonly returns: string,
  ) {}
}

/** `Hello {!Name}!` as a formula: text and the expressions in it, one after another. */
function templateFormula(text: string): string {
  const parts = text
    .split(/(\{![^}]*\})/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('{!') ? part.slice(2, -1) : JSON.stringify(part)));
  return parts.length === 0 ? '""' : parts.join(' & ');
}

function build(tx: Transaction, self: FormulaBuilder): FormulaInstance {
  const { object } = self;
  if (object === null)
    throw apexError('System.FormulaValidationException', 'A context type is required. Use withType().');
  const formula = self.isTemplate ? templateFormula(self.formula) : self.formula;
  checked(() => tx.org.formula.fieldsOf(object, formula));
  return new FormulaInstance(object, formula, self.returns);
}

/** A formula that would not deploy is not built. */
function checked<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof LocalOrgError && !(error instanceof UnsupportedError))
      throw apexError('System.FormulaValidationException', error.message);
    throw error;
  }
}

const conversions: Readonly<Record<string, (value: ApexValue) => unknown>> = {
  DECIMAL: (value) => value,
  DOUBLE: (value) => (value instanceof ApexDecimal ? new ApexDouble(value.toNumber()) : value),
  INTEGER: (value) => (value instanceof ApexDecimal ? toInteger(value.truncate()) : value),
  LONG: (value) => (value instanceof ApexDecimal ? toLong(value.truncate()) : value),
  ID: (value) => (typeof value === 'string' ? toId(value) : value),
  STRING: (value) => (value === null ? null : stringOf(value)),
};

function evaluate(tx: Transaction, self: FormulaInstance, given: unknown): unknown {
  const record = given instanceof ApexObject ? contextRecord(self.object, given) : given;
  if (!(record instanceof SObjectValue) || record.type.name !== self.object.name)
    throw apexError('System.FormulaEvaluationException', `The context must be of type ${self.object.name}`);
  const value = tx.org.formula.evaluate(self.object, self.formula, record, { tx, isNew: false, old: null });
  return (conversions[self.returns] ?? ((same: ApexValue) => same))(value);
}

/** Classes and objects may stand behind a formula; other types may not. */
function objectOf(tx: Transaction, { type }: TypeToken): SObjectType {
  if (type.kind === 'sobject' && type.name !== null) return objectToken(tx, type.name).type;
  const info = type.kind === 'class' ? tx.org.program.classInfo(tx, type.symbol.fullName) : null;
  if (info?.isGlobal === false)
    throw apexError('System.FormulaValidationException', `The context type ${info.name} must be a global class`);
  if (info) return contextType(info);
  throw unsupported(unsupportedPlatform.feature, [`A formula over ${type.kind} values`]);
}

/** Computes a record's formula fields anew from what it holds in memory. */
function recalculated(tx: Transaction, record: SObjectValue): PlatformRecord {
  for (const field of record.type.fields.values()) {
    if (field.formula === null || field.formula === undefined) continue;
    const context = { tx, isNew: false, old: null, field };
    record.fields.set(field.name, tx.org.formula.evaluate(record.type.name, field.formula, record, context));
  }
  return new PlatformRecord('System.FormulaRecalcResult', {
    Success: true,
    SObject: record,
    Errors: new ApexList(platformType('System.FormulaRecalcFieldError')),
  });
}

const builderMethods: PlatformClass['methods'] = {
  'build()': build,
  'parseAsTemplate(Boolean)': (_tx, self: FormulaBuilder, isTemplate: boolean) => Object.assign(self, { isTemplate }),
  'treatNumericNullAsZero(Boolean)': (_tx, self: FormulaBuilder) => self,
  'withFormula(String)': (_tx, self: FormulaBuilder, formula: string) => Object.assign(self, { formula }),
  'withGlobalVariables(List<FormulaEval.FormulaGlobal>)': (_tx, self: FormulaBuilder) => self,
  'withReturnType(FormulaEval.FormulaReturnType)': (_tx, self: FormulaBuilder, type: ApexEnumValue) =>
    Object.assign(self, { returns: type.name }),
  'withType(Schema.SObjectType)': (_tx, self: FormulaBuilder, token: ObjectToken) =>
    Object.assign(self, { object: token.type }),
  'withType(System.Type)': (tx, self: FormulaBuilder, token: TypeToken) =>
    Object.assign(self, { object: objectOf(tx, token) }),
};

export const formulaClasses: readonly PlatformClass[] = [
  {
    name: 'System.Formula',
    statics: {
      'builder()': () => new FormulaBuilder(),
      'recalculateFormulas(List<SObject>)': (tx, records: ApexList<SObjectValue>) =>
        new ApexList(
          platformType('System.FormulaRecalcResult'),
          records.items.map((record) => recalculated(tx, record)),
        ),
    },
  },
  {
    name: 'FormulaEval.FormulaBuilder',
    statics: { 'builder()': () => new FormulaBuilder() },
    methods: builderMethods,
    isInstance: (value) => value instanceof FormulaBuilder,
  },
  {
    name: 'FormulaEval.FormulaInstance',
    methods: {
      'evaluate(Object)': evaluate,
      'getReferencedFields()': (tx, self: FormulaInstance) =>
        new ApexSet(
          stringType,
          tx.org.formula.fieldsOf(self.object, self.formula).map((path) => path.join('.')),
        ),
    },
    isInstance: (value) => value instanceof FormulaInstance,
  },
  recordClass('System.FormulaRecalcResult'),
  recordClass('System.FormulaRecalcFieldError'),
];
