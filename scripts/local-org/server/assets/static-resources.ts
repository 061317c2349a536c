/** `/resource/Name` and `/resource/Name/path/inside`: the project's static resources. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Project } from '../../project/types.ts';
import { contentTypeOf, file } from '../http/answers.ts';
import { notFound } from '../http/fault.ts';
import type { Routes } from '../http/router.ts';

export function staticResourceRoutes(project: Project): Routes {
  const byName = new Map(project.staticResources.map((each) => [each.name, each]));
  return [
    {
      method: 'GET',
      pattern: '/resource/*path',
      handler: (request) => {
        const parts = (request.params['path'] ?? '').split('/');
        // The platform puts a time stamp before the name: /resource/1700000000/Name.
        if (/^\d+$/.test(parts[0] ?? '')) parts.shift();
        const [name = '', ...inside] = parts;
        const resource = byName.get(name);
        if (resource === undefined) throw notFound(`There is no static resource ${name}.`);
        const base = path.join(project.root, resource.path);
        const wanted = path.join(base, ...inside);
        if (!wanted.startsWith(base) || !existsSync(wanted) || !statSync(wanted).isFile())
          throw notFound(`${inside.join('/') || name} is not in the static resource ${name}.`);
        const type = inside.length === 0 ? resource.contentType || contentTypeOf(wanted) : contentTypeOf(wanted);
        return file(request, readFileSync(wanted), type);
      },
    },
  ];
}
