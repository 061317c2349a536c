/**
 * In a project with a namespace its own objects and fields are found with the prefix and without it, as in the code of
 * a package. ISVforce Guide, "Namespace Prefix".
 */

/** A map by lower-case name in which `prefix__name__c` finds `name__c`. */
export class NamespacedNames<T> extends Map<string, T> {
  private readonly prefix: string;

  /** @param namespace of the project */
  constructor(entries: Iterable<readonly [string, T]>, namespace: string) {
    super();
    this.prefix = `${namespace.toLowerCase()}__`;
    for (const [name, value] of entries) this.set(name, value);
  }

  override get(name: string): T | undefined {
    return super.get(name) ?? (name.startsWith(this.prefix) ? super.get(name.slice(this.prefix.length)) : undefined);
  }

  override has(name: string): boolean {
    return super.has(name) || (name.startsWith(this.prefix) && super.has(name.slice(this.prefix.length)));
  }
}
