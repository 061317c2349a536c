/** Apex for components: `POST /local-org/apex/Class/method` with `{ args }`. LWC developer guide, "Call Apex Methods". */
import { ApexException } from '../../apex/values/exception.ts';
import type { Acting } from '../data/act-as.ts';
import { actAs } from '../data/act-as.ts';
import { json } from '../http/answers.ts';
import { ApexFault } from './apex-fault.ts';
import type { Answer, Routes } from '../http/router.ts';

export function apexRoutes(acting: Acting): Routes {
  return [
    {
      method: 'POST',
      pattern: '/local-org/apex/:class/:method',
      handler: (request): Answer => {
        const { class: className = '', method = '' } = request.params;
        const body = (request.body ?? {}) as { readonly args?: Readonly<Record<string, unknown>> };
        return actAs(acting, request.userId, `${className}.${method}`, (tx): Answer => {
          if (!tx.org.access.apexClass(tx, className)) {
            return json(
              {
                message: `You do not have access to the Apex class named '${className}'.`,
                exceptionType: 'System.NoAccessException',
                isUserDefinedException: false,
                stackTrace: '',
              },
              403,
            );
          }
          try {
            return json({
              returnValue: tx.org.program.callAuraEnabled(tx, className, method, body.args ?? {}) ?? null,
            });
          } catch (error) {
            // The transaction must still be undone, so the fault travels on as an exception.
            if (error instanceof ApexException) throw new ApexFault(error);
            throw error;
          }
        });
      },
    },
  ];
}
