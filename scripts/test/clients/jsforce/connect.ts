/** Connections of jsforce, in the ways it logs in. */
import jsforce from 'jsforce';
import type { Connection } from 'jsforce';

export const version = '66.0';

/** By `conn.login`, which is SOAP. */
export async function connect(url: string, username: string): Promise<Connection> {
  const connection = new jsforce.Connection({ loginUrl: url, version });
  await connection.login(username, 'any');
  return connection;
}

export type { Connection };
export { jsforce };
