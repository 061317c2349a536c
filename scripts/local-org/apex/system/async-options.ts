/** `System.AsyncOptions`. Apex Reference, "AsyncOptions Class". */
import { recordClass } from './platform-record.ts';

export const asyncOptionsClass = recordClass('System.AsyncOptions');
