/** `switch on`: text is compared with regard to case, unlike `==`. Apex Developer Guide, "Switch Statements". */
import type { SwitchStatement, WhenClause } from '../syntax/nodes.ts';
import type { ApexType } from '../types/type.ts';
import type { BodyContext } from './body-context.ts';
import { convert } from './conversion.ts';
import { expression } from './expression.ts';
import { localName } from './names.ts';
import { statements } from './statement.ts';

export function switchOn(s: SwitchStatement, cx: BodyContext): void {
  const subject = cx.temporary();
  const type = cx.typeOf(s.subject);
  cx.write(`${subject} = ${expression(s.subject, cx)};`);
  let head = '';
  for (const when of s.whens) {
    cx.unit.writer.mark(when.at);
    cx.write(`${head}${test(when, subject, type, cx)}{${binding(when, subject)}`);
    statements(when.body.statements, cx);
    head = '} else ';
  }
  cx.write('}');
}

function test(when: WhenClause, subject: string, type: ApexType, cx: BodyContext): string {
  switch (when.match.kind) {
    case 'else':
      return '';
    case 'type':
      return `if ($.isInstance(${subject}, ${cx.unit.constant(cx.typeOfRef(when.match.type))})) `;
    case 'values': {
      const tests = when.match.values.map(
        (value) => `${subject} === ${convert(expression(value, cx), cx.typeOf(value), type, true)}`,
      );
      return `if (${tests.join(' || ')}) `;
    }
  }
}

function binding(when: WhenClause, subject: string): string {
  return when.match.kind === 'type' ? ` let ${localName(when.match.name)} = ${subject};` : '';
}
