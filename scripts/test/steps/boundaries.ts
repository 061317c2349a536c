import { readSettings } from '../../local-org/org/settings.ts';
import { repositoryRoot } from '../../local-org/paths.ts';
import { readProject } from '../../local-org/project/read-project.ts';
import { buildSchema } from '../../local-org/schema/build-schema.ts';
import { breachesOf } from '../boundaries/breaches.ts';
import type { Step } from '../step.ts';

export const boundaries: Step = {
  name: 'boundaries',
  proves: 'a feature reaches another only through what that one declares in its README',
  async run() {
    const project = readProject(repositoryRoot, undefined, readSettings(repositoryRoot).metadata);
    const breaches = await breachesOf(project, buildSchema(project));
    return { passed: breaches.length === 0 ? 1 : 0, failed: breaches.length, report: breaches.join('\n') };
  },
};
