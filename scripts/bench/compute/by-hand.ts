/**
 * The workloads of `workloads/`, written by hand in JavaScript as somebody would who wants them fast.
 * Each gives the same number as its Apex class.
 */

export function sorting(count: number): number {
  const numbers: number[] = [];
  const items: { weight: number; name: string }[] = [];
  let seed = 12345;
  for (let i = 0; i < count; i++) {
    seed = (Math.imul(seed, 1103) + 12721) & 1048575;
    numbers.push(seed);
    items.push({ weight: seed & 1023, name: `item ${i}` });
  }
  numbers.sort((a, b) => a - b);
  items.sort((a, b) => a.weight - b.weight || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return numbers.reduce((sum, number, i) => (Math.imul(sum, 31) + number + items[i]!.weight) & 16777215, 0);
}

export function textBuilding(count: number): number {
  let text = '';
  for (let i = 0; i < count; i++) {
    text += `row ${i}${i % 3 === 0 ? ';' : ','}Value ${i * 7}`;
    text += '\n';
  }
  const rows = text.split('\n');
  // Apex leaves out empty parts at the end.
  if (rows.at(-1) === '') rows.pop();
  const names: string[] = [];
  let sum = 0;
  for (const row of rows) {
    const comma = row.indexOf(',');
    const name = comma < 0 ? row.slice(0, row.indexOf(';')) : row.slice(0, comma);
    names.push(name.toUpperCase().replaceAll('ROW', 'Line'));
    sum += row.length;
  }
  return sum + names.join('|').length;
}

export function mapCounting(count: number): number {
  const counts = new Map<string, number>();
  const groups = new Map<number, number[]>();
  const seen = new Set<string>();
  for (let i = 0; i < count; i++) {
    const key = `key ${Math.imul(i, 7919) % 5000}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    const bucket = i % 997;
    if (!groups.has(bucket)) groups.set(bucket, []);
    groups.get(bucket)!.push(i);
    seen.add(key);
  }
  let sum = seen.size;
  for (const [key, times] of counts) sum = (Math.imul(sum, 31) + times + key.length) & 16777215;
  for (const numbers of groups.values()) sum = (sum + numbers.length * numbers[0]!) & 16777215;
  return sum;
}

/** A decimal as one would write it by hand: digits without bounds and a scale, as Apex keeps them. */
class Amount {
  constructor(
    readonly digits: bigint,
    readonly scale: number,
  ) {}

  plus(other: Amount): Amount {
    const scale = Math.max(this.scale, other.scale);
    return new Amount(this.at(scale) + other.at(scale), scale);
  }

  minus(other: Amount): Amount {
    const scale = Math.max(this.scale, other.scale);
    return new Amount(this.at(scale) - other.at(scale), scale);
  }

  times(other: Amount): Amount {
    return new Amount(this.digits * other.digits, this.scale + other.scale);
  }

  /** Half up. */
  rounded(scale: number): Amount {
    return new Amount(halfUp(this.digits, 10n ** BigInt(this.scale - scale)), scale);
  }

  /** Half up. */
  dividedBy(other: Amount, scale: number): Amount {
    const shift = 10n ** BigInt(scale + other.scale);
    return new Amount(halfUp(this.digits * shift, other.digits * 10n ** BigInt(this.scale)), scale);
  }

  isMoreThan(other: Amount): boolean {
    const scale = Math.max(this.scale, other.scale);
    return this.at(scale) > other.at(scale);
  }

  private at(scale: number): bigint {
    return scale === this.scale ? this.digits : this.digits * 10n ** BigInt(scale - this.scale);
  }
}

/** Of a positive dividend. */
const halfUp = (dividend: bigint, divisor: bigint): bigint => (dividend * 2n + divisor) / (divisor * 2n);

/** Every amount knows its scale, as a Decimal does. */
export function amounts(count: number): number {
  const [rate, cent, forty, three] = [new Amount(19n, 2), new Amount(1n, 2), new Amount(40n, 0), new Amount(3n, 0)];
  let total = new Amount(0n, 0);
  for (let i = 0; i < count; i++) {
    const price = new Amount(BigInt((i % 9000) + 100), 0).times(cent);
    const net = price.times(new Amount(BigInt((i % 7) + 1), 0));
    const tax = net.times(rate).rounded(2);
    const share = net.plus(tax).dividedBy(three, 2);
    if (share.isMoreThan(forty)) total = total.minus(share);
    total = total.plus(net.plus(tax));
  }
  return Number(total.digits % 1000000n);
}

/** The same sum for who knows beforehand that all is in cents: not what a Decimal does, but the fastest there is. */
export function cents(count: number): number {
  let total = 0n;
  for (let i = 0; i < count; i++) {
    const net = BigInt((i % 9000) + 100) * BigInt((i % 7) + 1);
    const tax = (net * 19n + 50n) / 100n;
    const share = ((net + tax) * 2n + 3n) / 6n;
    if (share > 4000n) total -= share;
    total += net + tax;
  }
  return Number(total % 1000000n);
}
