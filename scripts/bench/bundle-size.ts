/** How large the scripts are that the browser loads, as they are served and as gzip would send them. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { repositoryRoot } from '../local-org/paths.ts';
import type { Measure, Row } from './measure.ts';
import { many } from './tier-list.ts';

const features = path.join(repositoryRoot, 'force-app/main');

export const bundleSize: Measure = {
  name: 'bundle-size',
  doing: 'Weighing the scripts',
  async run(bench) {
    const { url } = await bench.product(many);
    const shared = await load(`${url}/local-org/lwc/runtime.js`);
    const rows = [row('Shared bundle: engine, base components, shell', shared)];
    const all: Buffer[] = [];
    for (const name of components()) {
      const script = await load(`${url}/local-org/lwc/c/${name}.js`);
      all.push(script);
      rows.push(row(`Component ${name}`, script));
    }
    return [...rows, row(`All ${all.length} components`, ...all)];
  },
};

function components(): string[] {
  return readdirSync(features)
    .map((feature) => path.join(features, feature, 'lwc'))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

async function load(address: string): Promise<Buffer> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`);
  return Buffer.from(await response.arrayBuffer());
}

/** Each script is a file of its own, so each is compressed alone. */
function row(what: string, ...scripts: readonly Buffer[]): Row {
  const sum = (size: (script: Buffer) => number): number =>
    scripts.reduce((total, script) => total + size(script), 0) / 1024;
  return {
    what,
    value: sum((script) => script.length),
    unit: 'kB',
    note: `gzip ${sum((script) => gzipSync(script).length).toFixed(1)} kB`,
  };
}
