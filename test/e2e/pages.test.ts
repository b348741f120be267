import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { missingBrowser, openPage, startBrowser } from '../support/browser';
import { describeOnCluster, kubectl } from '../support/cluster';
import { DeployedPlatform } from '../support/deployed-platform';
import { attack, ForeignSite } from '../support/foreign-site';
import { PortForward } from '../support/port-forward';
import { eventually } from '../support/processes';

interface Account {
  readonly username: string;
  readonly password: string;
}

const GRACE: Account = { username: 'grace', password: 'a password for tests' };
const basic = ({ username, password }: Account) => ({
  authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
  'content-type': 'application/json',
});

describeOnCluster('In a browser,', [missingBrowser()], () => {
  const platform = new DeployedPlatform('pages');
  let browser: Browser, site: ForeignSite, mlflow: PortForward, dashboard: PortForward;
  let admin: Account, optuna: Account;

  /** What to undo in the end, as far as the beginning went. */
  const undo: (() => unknown)[] = [];
  const contexts: BrowserContext[] = [];
  /** A browser of its own, that answers a password prompt as the user would. */
  const contextOf = async (account: Account): Promise<BrowserContext> => {
    const context = await browser.newContext({
      httpCredentials: account,
      viewport: { width: 1280, height: 800 },
    });
    contexts.push(context);
    return context;
  };

  beforeAll(async () => {
    await platform.apply();
    await platform.podsWhenReady();
    mlflow = await PortForward.open(platform.namespace, 'service/mlflow', 5000);
    undo.push(() => mlflow.close());
    dashboard = await PortForward.open(platform.namespace, 'service/optuna-dashboard', 8080);
    undo.push(() => dashboard.close());
    admin = { username: 'admin', password: await platform.secretValue('mlflow', 'admin-password') };
    optuna = { username: 'optuna', password: await platform.secretValue('optuna-dashboard', 'password') };
    site = await ForeignSite.open();
    undo.push(() => site.close());
    browser = await startBrowser();
    undo.push(() => browser.close());
  });
  afterEach(() => Promise.all(contexts.splice(0).map((context) => context.close())));
  afterAll(async () => {
    for (const step of undo) await step();
    await platform.remove();
  });

  /** A request of a client of MLflow. */
  async function ask<T>(account: Account, path: string, body?: object): Promise<T> {
    const method = body === undefined ? 'GET' : 'POST';
    const init = { method, headers: basic(account), body: body && JSON.stringify(body) };
    const answer = await fetch(`${mlflow.url}/api/2.0/mlflow/${path}`, init);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  }
  const experimentNames = async (account: Account): Promise<readonly string[]> => {
    const found = await ask<{ readonly experiments?: readonly { readonly name: string }[] }>(
      account,
      'experiments/search',
      { max_results: 100 },
    );
    return (found.experiments ?? []).map(({ name }) => name);
  };
  const studyNames = async (): Promise<readonly string[]> => {
    const answer = await fetch(`${dashboard.url}/api/studies`, { headers: basic(optuna) });
    const found = (await answer.json()) as {
      readonly study_summaries: readonly { readonly study_name: string }[];
    };
    return found.study_summaries.map(({ study_name }) => study_name);
  };

  test("MLflow's page shows what a client wrote, and makes an experiment", async () => {
    const { experiment_id } = await ask<{ experiment_id: string }>(admin, 'experiments/create', {
      name: 'of-a-client',
    });
    const { run } = await ask<{ run: { info: { run_id: string } } }>(admin, 'runs/create', { experiment_id });
    const { run_id } = run.info;
    await ask(admin, 'runs/log-metric', { run_id, key: 'accuracy', value: 0.75, timestamp: 0, step: 0 });

    const { page, errors, strangers } = await openPage(await contextOf(admin), mlflow.url);
    await page.goto(`${mlflow.url}/#/experiments`);
    await page.getByRole('link', { name: 'of-a-client' }).waitFor();
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await page.getByRole('dialog').getByRole('textbox').first().fill('of-the-page');
    await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click();
    await eventually(async () => expect(await experimentNames(admin)).toContain('of-the-page'), {
      seconds: 60,
    });

    await page.goto(`${mlflow.url}/#/experiments/${experiment_id}/runs/${run_id}`);
    await page.getByText('accuracy').first().waitFor();
    await page.getByText('0.75').first().waitFor();
    // It asks first whether there is an experiment of that name.
    const asked = expect.stringMatching(
      /experiments\/get-by-name\?experiment_name=of-the-page .*404/,
    ) as string;
    expect({ errors, strangers }).toEqual({ errors: [asked], strangers: [] });
  });

  test('the admin makes an account at /signup, which sees nothing that is not its own', async () => {
    const { page, errors, strangers } = await openPage(await contextOf(admin), mlflow.url);
    await page.goto(`${mlflow.url}/signup`);
    await page.locator('input[name=username]').fill(GRACE.username);
    await page.locator('input[name=password]').fill(GRACE.password);
    await page.getByRole('button', { name: 'Sign up' }).or(page.locator('input[type=submit]')).click();
    await eventually(() => experimentNames(GRACE), { seconds: 60 });
    expect(await experimentNames(GRACE)).not.toContain('of-a-client');
    // MLflow's page of a few lines names no icon.
    expect({ errors: errors.filter((error) => !error.startsWith('/favicon.ico ')), strangers }).toEqual({
      errors: [],
      strangers: [],
    });
  });

  test("the dashboard's page shows a study and its plots, and makes a study", async () => {
    const script = readFileSync(join(__dirname, 'clients', 'small_study.py'), 'utf8');
    const python = ['exec', '-i', 'deploy/optuna-dashboard', '--', 'python3', '-', 'of-a-client'];
    await kubectl(['-n', platform.namespace, ...python], { input: script });

    const { page, errors, strangers } = await openPage(await contextOf(optuna), dashboard.url);
    await page.goto(`${dashboard.url}/dashboard/`);
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByRole('dialog').getByRole('textbox').first().fill('of-the-page');
    await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click();
    await eventually(async () => expect(await studyNames()).toContain('of-the-page'), { seconds: 60 });

    await page.getByText('of-a-client').first().click();
    await page.locator('.js-plotly-plot svg.main-svg').first().waitFor();
    expect({ errors, strangers }).toEqual({ errors: [], strangers: [] });
  });

  describe.each(['mlflow', 'optuna-dashboard'] as const)('%s', (service) => {
    const forward = () => (service === 'mlflow' ? mlflow : dashboard);
    const open = async () => openPage(await contextOf(service === 'mlflow' ? admin : optuna), forward().url);
    const target = { mlflow: '/api/2.0/mlflow/experiments/create', 'optuna-dashboard': '/api/studies' }[
      service
    ];
    // MLflow takes requests of pages on this machine, whatever its list of origins says.
    const hosts = service === 'mlflow' ? ['elsewhere.example'] : ['elsewhere.example', 'localhost'];

    test.each(hosts)("lets a page of %s change nothing with its visitor's password", async (host) => {
      const { page } = await open();
      await page.goto(`${forward().url}/${service === 'mlflow' ? 'version' : 'api/meta'}`);
      await page.goto(`http://${host}:${site.port}/`);
      const body = {
        mlflow: { name: 'stolen' },
        'optuna-dashboard': { study_name: 'stolen', directions: ['minimize'] },
      };
      expect(await attack(page, `${forward().url}${target}`, JSON.stringify(body[service]))).toEqual({
        simple: '403',
        preflighted: 'none',
        form: '403',
      });
      expect([...(await experimentNames(admin)), ...(await studyNames())]).not.toContain('stolen');
    });

    // As after DNS rebinding: the other site's name leads to the server.
    test('is not served under the name of another site', async () => {
      const { page } = await open();
      const answer = await page.goto(`http://elsewhere.example:${forward().port}/`);
      expect(answer?.status()).toBe(403);
    });
  });
});
