/** One value of an enum, of the project or the platform; there is one frozen instance of each, so identity is equality. */
export class ApexEnumValue {
  constructor(
    /** Full name of its enum: `System.StatusCode`, `Outer.Colour`. */
    readonly typeName: string,
    readonly name: string,
    readonly ordinal: number,
  ) {
    Object.freeze(this);
  }

  toString(): string {
    return this.name;
  }
}
