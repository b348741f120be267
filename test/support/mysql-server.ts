import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kubectl } from './cluster';

/** A MySQL in a namespace of its own, with the databases and the user that a README says to make. */
export class MysqlServer {
  public readonly password = randomBytes(16).toString('hex');
  public readonly host: string;

  constructor(
    private readonly namespace: string,
    private readonly image: string,
  ) {
    this.host = `mysql.${namespace}.svc`;
  }

  /** Starts it; `folder` takes a file with what it is told. */
  public async start(folder: string, sql: string): Promise<void> {
    const { namespace, image, password } = this;
    const labels = { app: 'mysql' };
    const objects = [
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } },
      {
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name: 'mysql', namespace },
        stringData: {
          'root-password': randomBytes(16).toString('hex'),
          'init.sql': sql.replaceAll('<password>', password),
        },
      },
      {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'mysql', namespace, labels },
        spec: {
          securityContext: { runAsUser: 999, runAsGroup: 999, fsGroup: 999 },
          containers: [
            {
              name: 'mysql',
              image,
              imagePullPolicy: 'IfNotPresent',
              env: [
                {
                  name: 'MYSQL_ROOT_PASSWORD',
                  valueFrom: { secretKeyRef: { name: 'mysql', key: 'root-password' } },
                },
              ],
              readinessProbe: { tcpSocket: { port: 3306 }, periodSeconds: 2 },
              volumeMounts: [
                { name: 'data', mountPath: '/var/lib/mysql' },
                { name: 'init', mountPath: '/docker-entrypoint-initdb.d' },
              ],
            },
          ],
          volumes: [
            { name: 'data', emptyDir: {} },
            { name: 'init', secret: { secretName: 'mysql', items: [{ key: 'init.sql', path: 'init.sql' }] } },
          ],
        },
      },
      {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: 'mysql', namespace },
        spec: { selector: labels, ports: [{ port: 3306 }] },
      },
    ];
    const file = join(folder, 'mysql.json');
    writeFileSync(file, JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects }), { mode: 0o600 });
    await kubectl(['apply', '-f', file]);
    await kubectl(['-n', namespace, 'wait', 'pod/mysql', '--for=condition=Ready', '--timeout=3m']);
  }

  public async remove(): Promise<void> {
    await kubectl(['delete', 'namespace', this.namespace, '--ignore-not-found', '--timeout=2m']);
  }
}
