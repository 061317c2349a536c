/** Installs what is missing, so that `npm start` and `npm test` work on a machine with Node and npm only. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyStaticResources } from './static-resources.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const oldestNode = [20, 19];

/**
 * Makes sure that the packages are there in the versions package.json pins, and what is copied from them.
 * @param {{ tools: boolean }} options tools: also those that only testing needs
 */
export function ensureInstalled({ tools }) {
  requireNode();
  installPackages(tools);
  copyStaticResources(root);
}

function installPackages(tools) {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const wanted = { ...manifest.dependencies, ...(tools ? manifest.devDependencies : {}) };
  if (Object.entries(wanted).every(([name, version]) => installedVersion(name) === version)) {
    return;
  }
  const seen = existsSync(path.join(root, 'node_modules/typescript'));
  const args = ['ci', '--no-progress', '--loglevel=error', ...(tools || seen ? [] : ['--omit=dev'])];
  console.log(`Installing what is missing (npm ${args.join(' ')}) …`);
  const npm = spawnSync('npm', args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    console.error(
      'The packages could not be installed. The message above says why; check the network and run it again.',
    );
    process.exit(1);
  }
}

function installedVersion(name) {
  const file = path.join(root, 'node_modules', name, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : null;
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    console.error(`Node ${oldestNode.join('.')} or newer is needed; this is ${process.versions.node}.`);
    process.exit(1);
  }
}
