/** `start`: the project's apps in a browser. */
import { fault } from '../errors/catalogue.ts';
import { commandErrors } from '../errors/command-errors.ts';
import type { CreatedOrg } from '../org/create-org.ts';
import { administratorUsername } from '../org/deploy/administrator.ts';
import { findUser } from '../org/find-user.ts';
import { startBuildAhead } from '../lwc/build-ahead.ts';
import { startServer } from '../server/start-server.ts';
import type { RunningServer } from '../server/start-server.ts';
import { runTests } from '../testing/run-tests.ts';
import type { Arguments } from './arguments.ts';
import type { Command } from './command.ts';
import { howToConnect } from './how-to-connect.ts';
import { openBrowser } from './open-browser.ts';
import { openProjectOrg } from './open-project-org.ts';

const portsTried = 20;

export const start: Command = {
  name: 'start',
  summary: "serve the project's apps and open them in a browser",
  operands: '',
  async run(given: Arguments): Promise<number> {
    checkHost(given.host);
    const components = await startBuildAhead();
    const org = openProjectOrg(given, (line) => console.log(line));
    // A program with errors is told of now, not at the first click.
    void org.program;
    await components.done;
    org.async.recover();
    const server = await listen(org, given);
    console.log(`ready: ${server.url}`);
    for (const line of howToConnect(server.url, usernameOf(org, given))) console.log(line);
    if (given.opensBrowser) openBrowser(server.url);
    await stopSignal();
    await server.close();
    org.close();
    return 0;
  },
};

/** @throws LocalOrgError LO4007 for an address that others could reach */
function checkHost(host: string | null): void {
  if (host !== null && !['localhost', '127.0.0.1', '::1', '[::1]'].includes(host.toLowerCase()))
    throw fault(commandErrors.notThisMachine, [host]);
}

const usernameOf = (org: CreatedOrg, given: Arguments): string =>
  given.user ?? org.settings.defaultUser ?? administratorUsername;

/** Takes the port asked for, or the next free one when none was. */
async function listen(org: CreatedOrg, given: Arguments): Promise<RunningServer> {
  const username = given.user ?? org.settings.defaultUser;
  const options = {
    org,
    userId: username === null ? org.administratorId : findUser(org, username),
    startApp: org.settings.defaultApp,
    data: org.settings.data.length > 0 ? 'Demo data' : 'Its own data',
    runTests: async (classes: ReadonlySet<string>, withCoverage: boolean) => {
      const { outcomes, coverage } = await runTests({ projectDir: given.project, classes, coverage: withCoverage });
      return { tests: outcomes, coverage };
    },
    onFault: (error: unknown, path: string): void => console.error(path, error),
  };
  for (let port = given.port ?? defaultPort; ; port++) {
    try {
      return await startServer({ ...options, port });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      if (given.port !== null || port === defaultPort + portsTried)
        throw fault(commandErrors.portTaken, [String(port)]);
    }
  }
}

const defaultPort = 3000;

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
