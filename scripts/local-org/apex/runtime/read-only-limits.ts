/** Limits under which DML is refused: a cacheable method only reads. Lightning Web Components Guide, "Call Apex Methods". */
import { fatalError } from '../values/exception-types.ts';
import type { Limits } from '../../limits/limits.ts';

export function readOnly(limits: Limits): Limits {
  return {
    used: (name) => limits.used(name),
    allowed: (name) => (name === 'dmlStatements' ? 0 : limits.allowed(name)),
    count: (name, amount) => {
      if (name === 'dmlStatements') throw fatalError('System.LimitException', 'Too many DML statements: 1');
      limits.count(name, amount);
    },
    tick: () => limits.tick(),
    mark: () => limits.mark(),
    fresh: () => readOnly(limits.fresh()),
  };
}
