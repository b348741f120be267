import { eventually } from './processes';

export interface TaskInstance {
  readonly task_id: string;
  readonly state: string | null;
  readonly try_number: number;
  readonly queued_when: string | null;
  readonly start_date: string | null;
  readonly end_date: string | null;
}

const ENDED = ['success', 'failed'];

/** Airflow's API for people and programs, with the token of an account. */
export class AirflowApi {
  private token = '';

  constructor(
    private readonly url: () => string,
    private readonly password: string,
  ) {}

  /** What a path answers to anybody. */
  public async status(path: string): Promise<number> {
    return (await fetch(`${this.url()}${path}`)).status;
  }

  public async signIn(password = this.password): Promise<number> {
    const answer = await fetch(`${this.url()}/auth/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'admin', password }),
    });
    if (answer.ok) this.token = ((await answer.json()) as { access_token: string }).access_token;
    return answer.status;
  }

  /** The same until it comes about: servers come and go here. */
  public request<T>(path: string, body?: object, method = body === undefined ? 'GET' : 'POST'): Promise<T> {
    return eventually(
      async () => {
        if (this.token === '') await this.signIn();
        const answer = await fetch(`${this.url()}/api/v2${path}`, {
          method,
          headers: {
            authorization: `Bearer ${this.token}`,
            accept: 'application/json',
            'content-type': 'application/json',
          },
          ...(body && { body: JSON.stringify(body) }),
        });
        const text = await answer.text();
        if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 300)}`);
        return JSON.parse(text) as T;
      },
      { seconds: 90 },
    );
  }

  /** Waits until a DAG is known. */
  public async waitForDag(dag: string): Promise<void> {
    await eventually(() => this.request(`/dags/${dag}`), { seconds: 300 });
  }

  public async trigger(dag: string): Promise<string> {
    const made = await this.request<{ dag_run_id: string }>(`/dags/${dag}/dagRuns`, { logical_date: null });
    return made.dag_run_id;
  }

  public async tasks(dag: string, run: string): Promise<readonly TaskInstance[]> {
    const path = `/dags/${dag}/dagRuns/${encodeURIComponent(run)}/taskInstances?limit=100`;
    return (await this.request<{ task_instances: TaskInstance[] }>(path)).task_instances;
  }

  /** Waits until a task of a run is in one of some states. */
  public waitForTask(dag: string, run: string, task: string, states: readonly string[]): Promise<void> {
    return eventually(
      async () => {
        const found = (await this.tasks(dag, run)).find(({ task_id }) => task_id === task);
        expect(states).toContain(found?.state);
      },
      { seconds: 240 },
    );
  }

  /** Waits until a run has ended; how. */
  public waitForRun(dag: string, run: string, seconds = 420): Promise<string> {
    return eventually(
      async () => {
        const { state } = await this.request<{ state: string }>(
          `/dags/${dag}/dagRuns/${encodeURIComponent(run)}`,
        );
        if (!ENDED.includes(state)) {
          const tasks = (await this.tasks(dag, run)).map(({ task_id, state: at }) => `${task_id} ${at}`);
          throw new Error(`${dag} ${run} is ${state}: ${tasks.join(', ')}`);
        }
        return state;
      },
      { seconds, every: 3 },
    );
  }

  /** The log of one attempt at a task, as text. */
  public async log(dag: string, run: string, task: string, attempt = 1): Promise<string> {
    const path = `/dags/${dag}/dagRuns/${encodeURIComponent(run)}/taskInstances/${task}/logs/${attempt}`;
    return JSON.stringify((await this.request<{ content: unknown }>(path)).content);
  }
}
