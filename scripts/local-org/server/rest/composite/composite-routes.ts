/** `/composite`, `/composite/graph`, `/composite/batch`. REST API Developer Guide, "Composite Resources". */
import type { Acting } from '../../data/act-as.ts';
import { json } from '../../http/answers.ts';
import { badRequest } from '../../http/fault.ts';
import type { Request, Routes } from '../../http/router.ts';
import { allOrNone, oneByOne, requestsOf } from './composite-requests.ts';
import { answering, type SubrequestRoutes } from './subrequest.ts';

const base = '/services/data/:version/composite';

const mostRequests = 25;
const mostGraphs = 75;
/** Of all graphs together. */
const mostNodes = 500;

type Row = Readonly<Record<string, unknown>>;

export function compositeRoutes(acting: Acting, routes: SubrequestRoutes): Routes {
  const post = (path: string, work: (request: Request, body: Row) => object): Routes[number] => ({
    method: 'POST',
    pattern: base + path,
    handler: (request) => json(work(request, (request.body ?? {}) as Row)),
  });
  return [
    {
      method: 'GET',
      pattern: base,
      handler: (request) => {
        const url = `/services/data/${request.params['version']}/composite`;
        return json({ tree: `${url}/tree`, batch: `${url}/batch`, sobjects: `${url}/sobjects`, graph: `${url}/graph` });
      },
    },
    post('', (request, body) => {
      const requests = requestsOf(body['compositeRequest'], mostRequests);
      const compositeResponse =
        body['allOrNone'] === true
          ? allOrNone(acting, routes, request, requests).responses
          : oneByOne(acting, routes, request, requests);
      return { compositeResponse };
    }),
    post('/graph', (request, body) => ({ graphs: graphs(acting, routes, request, body['graphs']) })),
    post('/batch', (request, body) => batch(acting, routes, request, body)),
  ];
}

function graphs(acting: Acting, routes: SubrequestRoutes, request: Request, given: unknown): object[] {
  if (!Array.isArray(given) || given.length === 0)
    throw badRequest('The request needs graphs, a list.', 'INVALID_INPUT');
  if (given.length > mostGraphs) throw badRequest(`A request has at most ${mostGraphs} graphs.`, 'LIMIT_EXCEEDED');
  const read = (given as readonly Row[]).map((graph) => ({
    graphId: String(graph?.['graphId'] ?? ''),
    requests: requestsOf(graph?.['compositeRequest'], mostNodes),
  }));
  if (read.reduce((sum, { requests }) => sum + requests.length, 0) > mostNodes)
    throw badRequest(`A request has at most ${mostNodes} nodes.`, 'LIMIT_EXCEEDED');
  return read.map(({ graphId, requests }) => {
    const { isSuccessful, responses } = allOrNone(acting, routes, request, requests);
    return { graphId, graphResponse: { compositeResponse: responses }, isSuccessful };
  });
}

const halted = [{ errorCode: 'BATCH_PROCESSING_HALTED', message: 'Batch processing halted per request' }];

/** Each request on its own; their addresses begin with the version. */
function batch(acting: Acting, routes: SubrequestRoutes, outer: Request, body: Row): object {
  const { batchRequests, haltOnError } = body;
  if (!Array.isArray(batchRequests) || batchRequests.length === 0)
    throw badRequest('The request needs batchRequests, a list of requests.', 'INVALID_INPUT');
  if (batchRequests.length > mostRequests)
    throw badRequest(`A batch has at most ${mostRequests} requests.`, 'LIMIT_EXCEEDED');
  const answerTo = answering(acting, routes, outer);
  let hasErrors = false;
  const results = (batchRequests as readonly Row[]).map((each) => {
    if (hasErrors && haltOnError === true) return { statusCode: 412, result: halted };
    const url = String(each?.['url'] ?? '').replace(/^\/?(services\/data\/)?/, '/services/data/');
    const { status, body: result } = answerTo({
      method: String(each?.['method'] ?? '').toUpperCase(),
      url,
      body: each?.['richInput'],
    });
    hasErrors ||= status >= 400;
    return { statusCode: status, result };
  });
  return { hasErrors, results };
}
