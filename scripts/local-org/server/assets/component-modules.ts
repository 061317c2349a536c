/** The shared bundle and the project's components as modules. */
import type { ProjectComponents } from '../../lwc/build-project.ts';
import { lwcCodes } from '../../lwc/compile/faults.ts';
import type { Runtime } from '../../lwc/build-runtime.ts';
import { file, json } from '../http/answers.ts';
import { HttpFault, notFound } from '../http/fault.ts';
import type { Routes } from '../http/router.ts';

const scriptType = 'text/javascript; charset=utf-8';

export function componentModuleRoutes(runtime: Runtime, components: ProjectComponents): Routes {
  return [
    {
      method: 'GET',
      pattern: '/local-org/lwc/runtime.js',
      handler: (request) => file(request, runtime.script, scriptType, runtime.hash),
    },
    {
      method: 'GET',
      pattern: '/local-org/lwc/c/:file',
      handler: async (request) => {
        const name = (request.params['file'] ?? '').replace(/\.js$/, '');
        const built = await components.get(name);
        if (built === null) throw notFound(`There is no component c/${name}.`);
        const first = built.kind === 'faulty' ? built.faults[0] : undefined;
        if (built.kind === 'faulty')
          throw new HttpFault(
            500,
            first?.code ?? lwcCodes.compile,
            `${first?.path}:${first?.line}:${first?.column} ${first?.message}`,
          );
        return file(request, built.script, scriptType, built.hash);
      },
    },
    {
      method: 'GET',
      pattern: '/local-org/lwc/faults/:name',
      handler: async (request) => {
        const name = request.params['name'] ?? '';
        const built = await components.get(name);
        if (built === null)
          return json([
            {
              code: lwcCodes.unresolved,
              message: `The project has no component named ${name}.`,
              path: '',
              line: 1,
              column: 1,
            },
          ]);
        return json(built.kind === 'faulty' ? built.faults : []);
      },
    },
  ];
}
