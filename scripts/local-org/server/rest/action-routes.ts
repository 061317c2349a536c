/** `/actions/custom/apex`: invocable Apex. Actions Developer Guide, "Apex Actions", "Invoking Actions Using the REST API". */
import { ApexException } from '../../apex/values/exception.ts';
import type { ApexType } from '../../apex/types/type.ts';
import type { InvocableAction, InvocableParameter } from '../../org/services/program.ts';
import type { Transaction } from '../../org/transaction.ts';
import { ApexFault } from '../apex/apex-fault.ts';
import type { Acting } from '../data/act-as.ts';
import { actAs } from '../data/act-as.ts';
import { json } from '../http/answers.ts';
import { badRequest, HttpFault, notFound } from '../http/fault.ts';
import type { Request, Routes } from '../http/router.ts';

const base = '/services/data/:version/actions/custom/apex';

type Row = Readonly<Record<string, unknown>>;

interface ActionError {
  readonly statusCode: string;
  readonly message: string;
  readonly fields: readonly string[];
}

export function actionRoutes(acting: Acting): Routes {
  return [
    {
      method: 'GET',
      pattern: base,
      handler: (request) =>
        json(actAs(acting, request.userId, 'Actions', (tx) => ({ actions: actionsFor(tx, request.url.pathname) }))),
    },
    {
      method: 'GET',
      pattern: `${base}/:name`,
      handler: (request) => json(actAs(acting, request.userId, 'Action', (tx) => described(actionOf(tx, request)))),
    },
    {
      method: 'POST',
      pattern: `${base}/:name`,
      handler: (request) => {
        const rows = inputsOf(request);
        try {
          return json(
            actAs(acting, request.userId, `Action ${request.params['name']}`, (tx) => called(tx, request, rows)),
          );
        } catch (error) {
          if (!(error instanceof ApexFault)) throw error;
          return json(refused(request.params['name'] ?? '', rows, [errorOf(error.exception)]), 400);
        }
      },
    },
  ];
}

function actionsFor(tx: Transaction, path: string): object[] {
  const names = tx.org.project.classes.map((each) => each.name).sort();
  return names
    .filter((name) => tx.org.access.apexClass(tx, name))
    .flatMap((name) => tx.org.program.invocable(tx, name) ?? [])
    .map(({ label, name }) => ({ label, name, type: 'APEX', url: `${path.replace(/\/$/, '')}/${name}` }));
}

/** @throws HttpFault 404 for a class that offers nothing, 403 for one that the user may not use */
function actionOf(tx: Transaction, request: Request): InvocableAction {
  const name = request.params['name'] ?? '';
  const action = tx.org.program.invocable(tx, name);
  if (action === null) throw notFound();
  if (!tx.org.access.apexClass(tx, name))
    throw new HttpFault(403, 'INSUFFICIENT_ACCESS', `You do not have access to the Apex class named '${name}'.`);
  return action;
}

function called(tx: Transaction, request: Request, rows: readonly Row[]): object[] {
  const action = actionOf(tx, request);
  const faults = rows.map((row) => faultsOf(action, row));
  if (faults.some((each) => each.length > 0)) throw badRequest(faults.flat()[0]?.message ?? '', 'INVALID_API_INPUT');
  try {
    return tx.org.program.callInvocable(tx, action.name, rows).map((outputValues) => ({
      actionName: action.name,
      errors: null,
      invocationId: null,
      isSuccess: true,
      outcome: null,
      outputValues,
      sortOrder: -1,
      version: 1,
    }));
  } catch (error) {
    // The transaction must still be undone, so the fault travels on as an exception.
    if (error instanceof ApexException) throw new ApexFault(error);
    throw error;
  }
}

/** What was undone was undone for every row. */
function refused(actionName: string, rows: readonly Row[], errors: readonly ActionError[]): object[] {
  return rows.map(() => ({ actionName, errors, isSuccess: false, outputValues: null }));
}

function errorOf(exception: ApexException): ActionError {
  const row = exception.dml[0]?.error;
  return row === undefined
    ? { statusCode: 'UNKNOWN_EXCEPTION', message: exception.message ?? 'Script-thrown exception', fields: [] }
    : { statusCode: row.statusCode, message: row.message, fields: row.fields };
}

function faultsOf(action: InvocableAction, row: Row): { readonly message: string }[] {
  const given = new Set(
    Object.entries(row)
      .filter(([, value]) => value !== null)
      .map(([name]) => name.toLowerCase()),
  );
  const known = new Set(action.inputs.map(({ name }) => name.toLowerCase()));
  return [
    ...action.inputs
      .filter(({ name, isRequired }) => isRequired && !given.has(name.toLowerCase()))
      .map(({ name }) => ({ message: `Missing required input parameter: ${name}` })),
    ...[...given].filter((name) => !known.has(name)).map((name) => ({ message: `Unknown input parameter: ${name}` })),
  ];
}

function inputsOf(request: Request): Row[] {
  const { inputs } = (request.body ?? {}) as { readonly inputs?: unknown };
  if (!Array.isArray(inputs) || inputs.some((each) => typeof each !== 'object' || each === null))
    throw badRequest('The request has no inputs: a list with an object for each call is needed.', 'INVALID_API_INPUT');
  return inputs as Row[];
}

function described({ name, label, description, category, inputs, outputs }: InvocableAction): object {
  return {
    category,
    description,
    inputs: inputs.map((each) => ({ ...parameter(each), byteLength: 0, required: each.isRequired })),
    label,
    name,
    outputs: outputs.map(parameter),
    standard: false,
    targetEntityName: null,
    type: 'APEX',
  };
}

function parameter({ name, label, description, type }: InvocableParameter): object {
  const isList = type.kind === 'platform' && type.name === 'System.List';
  const element = isList ? (type.args[0] ?? type) : type;
  return {
    apexClass: element.kind === 'class' ? element.symbol.fullName : null,
    description,
    label,
    maxOccurs: isList ? 2000 : 1,
    name,
    picklistValues: null,
    sobjectType: element.kind === 'sobject' ? element.name : null,
    type: typeName(element),
  };
}

const typeNames: Readonly<Record<string, string>> = {
  Decimal: 'DOUBLE',
  Double: 'DOUBLE',
  Id: 'ID',
  Integer: 'INTEGER',
  Long: 'LONG',
};

function typeName(type: ApexType): string {
  if (type.kind === 'primitive') return typeNames[type.name] ?? type.name.toUpperCase();
  return type.kind === 'sobject' ? 'SOBJECT' : 'APEX';
}
