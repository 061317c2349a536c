/** The Apex interface, by which `sf apex run` runs blocks. SOAP API Developer Guide, "executeAnonymous()". */
import { executeAnonymous } from '../apex/anonymous.ts';
import type { Acting } from '../data/act-as.ts';
import { elements, textOf } from './envelope.ts';
import type { SoapOperations } from './soap-routes.ts';

export function apexOperations(acting: Acting): SoapOperations {
  return {
    executeAnonymous(body, { userId }) {
      const { outcome, log } = executeAnonymous(acting, userId(), textOf(body, 'apexcode') || textOf(body, 'String'));
      const { column, compileProblem, compiled, exceptionMessage, exceptionStackTrace, line, success } = outcome;
      const result = { column, compileProblem, compiled, exceptionMessage, exceptionStackTrace, line, success };
      return {
        body: `<result>${elements(result)}</result>`,
        header: `<DebuggingInfo>${elements({ debugLog: log })}</DebuggingInfo>`,
      };
    },
  };
}
