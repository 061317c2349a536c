/** `/services/data` and `/services/data/v66.0`: where everything else is. REST API Developer Guide, "Versions", "Resources by Version". */
import type { Org } from '../../org/org.ts';
import { json } from '../http/answers.ts';
import type { Routes } from '../http/router.ts';
import { apiVersions } from './api-versions.ts';

const resources = [
  'actions',
  'composite',
  'jobs',
  'limits',
  'parameterizedSearch',
  'process',
  'query',
  'queryAll',
  'recent',
  'search',
  'sobjects',
  'tabs',
  'theme',
  'tooling',
];

export function versionRoutes(org: Org): Routes {
  return [
    { method: 'GET', pattern: '/services/data', isOpen: true, handler: () => json(apiVersions) },
    {
      method: 'GET',
      pattern: '/services/data/:version',
      handler: (request) => {
        const base = `/services/data/${request.params['version']}`;
        const host = request.headers.host ?? 'localhost';
        return json({
          ...Object.fromEntries(resources.map((name) => [name, `${base}/${name}`])),
          identity: `http://${host}/id/${org.id}/${request.userId}`,
        });
      },
    },
  ];
}
