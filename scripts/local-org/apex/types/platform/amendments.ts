/**
 * Types and members that the Apex Reference Guide has and the extracted tables lack.
 * Source: Apex Reference Guide, System namespace, "Quiddity Enum", "Address Class"; Database namespace,
 * "DuplicateError Class" (its example casts an Error to it); QuickAction namespace, "SendEmailQuickActionDefaults
 * Class"; Reports namespace, "ReportFactWithDetails Class"; CommercePayments namespace.
 */
import type { PlatformTable } from './table.ts';

const exception = {
  kind: 'class',
  extends: ['Exception'],
  members: ['new()', 'new(Exception)', 'new(String)', 'new(String, Exception)'],
} as const;

export const amendments: PlatformTable = {
  'Database.DuplicateError': {
    kind: 'class',
    extends: ['Database.Error'],
    members: ['DuplicateResult: Datacloud.DuplicateResult', 'new()', 'getDuplicateResult(): Datacloud.DuplicateResult'],
  },
  'QuickAction.SendEmailQuickActionDefaults': {
    kind: 'class',
    merge: true,
    extends: ['QuickAction.QuickActionDefaults'],
    members: [],
  },
  'System.Address': { kind: 'class', merge: true, members: ['latitude: Double', 'longitude: Double'] },
  'System.Quiddity': {
    kind: 'enum',
    merge: true,
    members: ['EXTERNAL_SERVICE_CALLBACK', 'POST_INSTALL_SCRIPT', 'UNDEFINED'],
  },
  'System.StatusCode': {
    kind: 'enum',
    merge: true,
    members: ['OPERATION_ENQUEUED', 'OPERATION_WITH_CALLBACK_ENQUEUED'],
  },
  'System.DataWeaveScriptException': exception,
  'System.FormulaEvaluationException': exception,
  'System.FormulaValidationException': exception,
};

/** Of namespaces that are read when a project first names them. */
export const amendmentsOnDemand: PlatformTable = {
  'CommercePayments.BaseRequest': {
    kind: 'class',
    merge: true,
    members: ['additionalData: Map<String, String>', 'idempotencyKey: String'],
  },
  'CommercePayments.PaymentGatewayContext': {
    kind: 'class',
    merge: true,
    members: ['getPaymentRequestType(): CommercePayments.RequestType'],
  },
  'CommercePayments.PaymentMethodTokenizationResponse': {
    kind: 'class',
    merge: true,
    implements: ['CommercePayments.GatewayResponse'],
    members: [],
  },
  'CommercePayments.PostAuthorizationRequest': {
    kind: 'class',
    merge: true,
    members: ['paymentMethod: CommercePayments.PostAuthApiPaymentMethodRequest'],
  },
  'reports.ReportFactWithDetails': { kind: 'class', merge: true, extends: ['reports.ReportFact'], members: [] },
  'reports.ReportFactWithSummaries': { kind: 'class', merge: true, extends: ['reports.ReportFact'], members: [] },
};
