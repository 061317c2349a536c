/** Arithmetic on operands that already have one type and are not null. */

const WORDS: Readonly<Record<string, string>> = { '+': 'plus', '-': 'minus', '*': 'times', '/': 'divide' };

/** @returns the code of `left operator right`, both of the named type. */
export function arithmetic(operator: string, type: string, left: string, right: string): string {
  switch (type) {
    case 'Integer':
      if (operator === '*') return `imul(${left}, ${right})`;
      if (operator === '/') return `divideIntegers(${left}, ${right})`;
      return `(${left} ${operator} ${right}${operator === '>>>' ? ' | 0' : isBitwise(operator) ? '' : ' | 0'})`;
    case 'Long':
      if (operator === '/') return `divideLongs(${left}, ${right})`;
      if (operator === '>>>') return `shiftLongUnsigned(${left}, ${right})`;
      // As an Integer is shifted by the last five bits of the count alone, a Long is by the last six.
      if (isShift(operator)) return `BigInt.asIntN(64, ${left} ${operator} (${right} & 63n))`;
      return `BigInt.asIntN(64, ${left} ${operator} ${right})`;
    case 'Boolean':
      return `!!(${left} ${operator} ${right})`;
    case 'Double':
      return `${WORDS[operator]}Doubles(${left}, ${right})`;
    default:
      return `${WORDS[operator]}Decimals(${left}, ${right})`;
  }
}

const isBitwise = (operator: string): boolean =>
  operator === '&' || operator === '|' || operator === '^' || operator === '<<' || operator === '>>';

export const isShift = (operator: string): boolean => operator === '<<' || operator === '>>' || operator === '>>>';

/** @returns the wider of two numeric types. */
export function wider(left: string, right: string): string {
  return (
    ['Decimal', 'Double', 'Long', 'Integer', 'Boolean'].find((name) => name === left || name === right) ?? 'Decimal'
  );
}
