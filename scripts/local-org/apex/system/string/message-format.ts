/** `String.format`: `{0}` stands for a value, `''` for a quote, and quoted text for itself. Apex Reference, "String.format(stringToFormat, formattingArguments)". */
import { stringOf } from '../../values/string-of.ts';

export function formatMessage(pattern: string, values: readonly unknown[]): string {
  return pattern.replace(/''|'([^']*)'?|\{(\d+)\}/g, (whole, quoted: string | undefined, index: string | undefined) => {
    if (whole === "''") return "'";
    if (quoted !== undefined) return quoted;
    const at = Number(index);
    return at < values.length ? stringOf(values[at]) : whole;
  });
}
