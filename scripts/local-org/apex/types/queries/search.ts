import type { SoslSearch } from '../../../soql/syntax.ts';
import type { UnitContext } from '../context.ts';
import type { ApexType } from '../type.ts';

export function checkSearch(_search: SoslSearch, _binds: readonly ApexType[], _unit: UnitContext): void {}
