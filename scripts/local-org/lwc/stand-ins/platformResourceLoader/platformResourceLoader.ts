/** Loads scripts and style sheets from static resources, once each. LWC developer guide, "Use Third-Party JavaScript Libraries". */
const loading = new Map<string, Promise<void>>();

/** @throws Error when the file cannot be loaded */
export function loadScript(_component: unknown, url: string): Promise<void> {
  return once(url, () => Object.assign(document.createElement('script'), { src: url }));
}

export function loadStyle(_component: unknown, url: string): Promise<void> {
  return once(url, () => Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url }));
}

function once(url: string, make: () => HTMLElement): Promise<void> {
  let promise = loading.get(url);
  if (promise === undefined) {
    promise = new Promise<void>((resolve, reject) => {
      const element = make();
      element.addEventListener('load', () => resolve());
      element.addEventListener('error', () => {
        loading.delete(url);
        reject(new Error(`Could not load ${url}.`));
      });
      document.head.append(element);
    });
    loading.set(url, promise);
  }
  return promise;
}
