/** `System.Cookie`. Apex Reference, "Cookie Class". */
import type { PlatformClass, PlatformConstructor } from '../platform-class.ts';

export class Cookie {
  readonly typeName = 'System.Cookie';

  constructor(
    readonly name: string,
    readonly value: string | null,
    readonly path: string | null,
    readonly maxAge: number,
    readonly isSecure: boolean,
    readonly sameSite: string | null = null,
    readonly isHttpOnly = false,
  ) {}

  toString(): string {
    return `System.Cookie[name=${this.name}, value=${this.value}, path=${this.path}, maxAge=${this.maxAge}, isSecure=${this.isSecure}]`;
  }
}

const make: PlatformConstructor = (_tx, _types, ...parts: ConstructorParameters<typeof Cookie>) => new Cookie(...parts);

export const cookieClass: PlatformClass = {
  name: 'System.Cookie',
  constructors: {
    '(String, String, String, Integer, Boolean)': make,
    '(String, String, String, Integer, Boolean, String)': make,
    '(String, String, String, Integer, Boolean, String, Boolean)': make,
  },
  methods: {
    // The domain is the server's to say; Apex cannot set it.
    'getDomain()': () => null,
    'getMaxAge()': (_tx, self: Cookie) => self.maxAge,
    'getName()': (_tx, self: Cookie) => self.name,
    'getPath()': (_tx, self: Cookie) => self.path,
    'getSameSite()': (_tx, self: Cookie) => self.sameSite,
    'getValue()': (_tx, self: Cookie) => self.value,
    'isSecure()': (_tx, self: Cookie) => self.isSecure,
    'isHttpOnly()': (_tx, self: Cookie) => self.isHttpOnly,
  },
  isInstance: (value) => value instanceof Cookie,
};
