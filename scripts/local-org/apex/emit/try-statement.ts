/**
 * try/catch/finally. What JavaScript itself raises becomes an Apex exception in `caught`. An exception that no
 * catch block stops (a failed assertion, a governor limit) ends the transaction at once: no finally block runs.
 */
import type { TryStatement } from '../syntax/nodes.ts';
import type { BodyContext } from './body-context.ts';
import { localName, quote } from './names.ts';
import { braced, statements } from './statement.ts';

export function tryStatement(s: TryStatement, cx: BodyContext): void {
  if (s.finally === null) {
    tryCatch(s, cx);
    return;
  }
  const isFatal = cx.temporary();
  cx.write(`${isFatal} = false; try {`);
  if (s.catches.length > 0) tryCatch(s, cx);
  else statements(s.body.statements, cx);
  cx.write(`} catch ($f) { ${isFatal} = endsAll($f); throw $f; } finally { if (!${isFatal}) {`);
  statements(s.finally.statements, cx);
  cx.write('} }');
}

function tryCatch(s: TryStatement, cx: BodyContext): void {
  braced(s.body, 'try', cx);
  const error = `$e${s.at.line}_${s.at.column}`;
  cx.write(`catch (${error}) { ${error} = caught(${error});`);
  let head = '';
  for (const clause of s.catches) {
    const type = cx.typeOfRef(clause.type);
    const test =
      type.kind === 'class'
        ? `${error} instanceof ${cx.unit.classOf(type.symbol)}`
        : `isCaughtBy(${error}, ${quote(type.kind === 'platform' ? type.name : 'System.Exception')})`;
    cx.unit.writer.mark(clause.at);
    cx.write(`${head}if (${test}) { let ${localName(clause.name)} = ${error};`);
    cx.unit.counts?.at(clause.at, cx.unit.writer);
    statements(clause.body.statements, cx);
    head = '} else ';
  }
  cx.write(`} else throw ${error}; }`);
}
