/** An Apex exception on its way to a component. */
import type { ApexException } from '../../apex/values/exception.ts';
import { json } from '../http/answers.ts';
import type { Answer } from '../http/router.ts';

/** Carries an Apex exception past the transaction to the answer. */
export class ApexFault extends Error {
  constructor(readonly exception: ApexException) {
    super(exception.message ?? exception.typeName);
  }

  /** What components get in `error.body`. */
  answer(): Answer {
    const { exception } = this;
    const isPlatform = exception.typeName.includes('.') && exception.typeName.startsWith('System.');
    const dml = exception.dml[0]?.error;
    return json(
      {
        message: exception.message ?? 'Script-thrown exception',
        exceptionType: exception.typeName,
        isUserDefinedException: !isPlatform,
        stackTrace: stackOf(exception),
        ...(dml === undefined
          ? {}
          : {
              pageErrors: [{ statusCode: dml.statusCode, message: dml.message }],
              fieldErrors: Object.fromEntries(
                dml.fields.map((field) => [field, [{ statusCode: dml.statusCode, message: dml.message }]]),
              ),
            }),
      },
      500,
    );
  }
}

/** @returns a line for each frame of Apex, innermost first */
export function stackOf(exception: ApexException): string {
  return (exception.frames ?? [])
    .map((frame) => `${frame.place}: line ${frame.line}, column ${frame.column}`)
    .join('\n');
}
