import { checkOverrides } from '../../src/cli/answers/decision-flags';
import { namedBefore } from '../../src/cli/answers/named-before';
import { parsePlan } from '../../src/plan/parse-plan';
import { catalogueAsOf, CATALOGUE_DATE } from '../../src/tools/catalogue';
import { minimal } from '../plan/minimal-plan';

const plan = parsePlan({
  ...minimal,
  overrides: {
    use: { 'experiment-tracking': 'mlflow', 'model-serving': 'kserve' },
    exclude: ['aim', 'kubeflow-model-registry'],
  },
});

test('what a plan names for tasks that it asks for stays so, and a flag wins, whatever it calls a tool', () => {
  expect(namedBefore(plan, {})).toEqual({
    use: ['experiment-tracking=mlflow'],
    exclude: ['aim', 'kubeflow-model-registry'],
    kept: { use: { 'experiment-tracking': 'mlflow' }, exclude: ['aim', 'kubeflow-model-registry'] },
  });
  expect(namedBefore(plan, { exclude: ['MLflow, Aim'] })).toEqual({
    exclude: ['MLflow, Aim', 'kubeflow-model-registry'],
    kept: { use: {}, exclude: ['kubeflow-model-registry'] },
  });
  expect(namedBefore(plan, { use: ['experiment-tracking=Kubeflow Hub'] })).toEqual({
    use: ['experiment-tracking=Kubeflow Hub'],
    exclude: ['aim'],
    kept: { use: {}, exclude: ['aim'] },
  });
});

test('a tool that does not do its task on the day that decides is told of where it was named', () => {
  const use = { 'experiment-tracking': 'dvc', 'model-serving': 'dvc' };
  const flags = { asOf: CATALOGUE_DATE, use, exclude: ['nosuch', 'neither'] };
  const kept = { use: { 'model-serving': 'dvc' }, exclude: ['nosuch'] };
  const places = checkOverrides(flags, catalogueAsOf(CATALOGUE_DATE), undefined, kept).map(
    ({ place }) => place,
  );
  expect(places).toEqual(['overrides.use.model-serving', 'overrides.exclude', '--exclude']);
});
