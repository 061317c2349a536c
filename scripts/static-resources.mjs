/** Static resources that are libraries from npm: copied beside their metadata, never kept in git. */
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** File in the package → file of the static resource. */
const libraries = {
  'chart.js/dist/chart.umd.min.js': 'force-app/main/foundation/staticresources/chartjs.js',
  'papaparse/papaparse.min.js': 'force-app/main/foundation/staticresources/papaparse.js',
};

/**
 * Copies what is missing or of another version.
 * @param {string} root folder of the project, its packages installed
 */
export function copyStaticResources(root) {
  for (const [source, target] of Object.entries(libraries)) {
    const from = path.join(root, 'node_modules', source);
    const to = path.join(root, target);
    if (!existsSync(to) || !readFileSync(from).equals(readFileSync(to))) {
      copyFileSync(from, to);
    }
  }
}
