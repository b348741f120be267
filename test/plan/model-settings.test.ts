import { imagesOf } from '../../src/plan/artifacts';
import { hasMetrics, modelResources } from '../../src/plan/model-resources';
import { PlanError } from '../../src/plan/plan-error';
import { resources } from '../../src/tools/sizes';
import { MODEL_FORMATS } from '../../src/tools/tool-parts';
import { synthesizedPart } from '../../src/review/synthesized-part';
import { markdownOf, synthesize, wholeReport } from '../review/reports';
import { planOf } from '../support/plans';

const planServing = (model: object, serving = 'kserve', platform: object = {}) =>
  planOf({
    stack: { 'experiment-tracking': 'mlflow', 'model-serving': serving },
    platform: {
      ...platform,
      models: [{ name: 'wine', modelUri: 's3://mlflow/1/models/m-1/artifacts', ...model }],
    },
  });

function problems(model: object, serving?: string): readonly string[] {
  try {
    planServing(model, serving);
  } catch (error) {
    if (error instanceof PlanError) return error.issues.map(({ place, message }) => `${place} ${message}`);
    throw error;
  }
  return [];
}

const SMALL = resources('50m 256Mi 256Mi', '1 512Mi 2Gi');

describe('what a model takes', () => {
  test('is what the size has, where its plan says nothing', () => {
    expect(modelResources({}, SMALL)).toEqual(SMALL);
  });

  test('is what its plan says, amount by amount; a lower limit lowers what is asked for', () => {
    const given = { requests: { cpu: '1' }, limits: { cpu: '4', memory: '128Mi', disk: '8Gi' } };
    expect(modelResources({ resources: given }, SMALL)).toEqual(resources('1 128Mi 256Mi', '4 128Mi 8Gi'));
  });

  test.each(['kserve', 'seldon-core-1-apache'])('stands in the review of %s', (serving) => {
    const memory = (model: object) => {
      const plan = planServing(model, serving);
      const { capacity } = synthesizedPart(synthesize(plan), plan);
      return capacity.find(({ name }) => name.includes('wine'))?.limits.memory;
    };
    expect(memory({ resources: { limits: { memory: '3Gi' } } })).toBe(3 * 2 ** 30);
    expect(memory({})).toBe(512 * 2 ** 20);
  });

  test.each(['kserve', 'seldon-core-1-apache'])(
    'is told of GPUs too, of all pods together, of %s',
    (serving) => {
      const plan = planServing({ replicas: 2, resources: { gpus: 2 } }, serving);
      expect(markdownOf(wholeReport({ plan }))).toMatch(/wine.*, 4 GPUs of NVIDIA \|/);
      expect(markdownOf(wholeReport({ plan: planServing({}, serving) }))).not.toContain('GPUs of NVIDIA');
    },
  );
});

describe('settings of a model that cannot be', () => {
  test.each([
    [
      { resources: { limits: { memory: '2G' } } },
      /limits\.memory must be whole Mi or Gi, such as 512Mi or 4Gi$/,
    ],
    [
      { resources: { limits: { cpu: '0.5' } } },
      /limits\.cpu must be whole cores or thousandths of one, such as/,
    ],
    [{ resources: { gpus: 0 } }, /resources\.gpus /],
    [{ image: 'mlserver' }, /0\.image must be an image reference/],
    [{ nodeSelector: { 'a b': 'x' } }, /nodeSelector.* must be the key of a label/],
    [{ tolerations: [{ key: 'gpu', effect: 'Never' }] }, /tolerations\.0\.effect/],
    [{ format: 'custom' }, /0\.image is missing: the format "custom"/],
    [
      { resources: { requests: { memory: '1Gi' } } },
      /0\.resources\.requests\.memory is above the limit 512Mi, which is that of the size\. Write limits\.memory too$/,
    ],
    [
      { resources: { requests: { memory: '4Gi' }, limits: { memory: '2Gi' } } },
      /0\.resources\.requests\.memory is above the limit 2Gi$/,
    ],
  ])('%j is refused in one line', (model, line) => {
    const found = problems(model);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(line);
  });

  test('a server of one’s own is no kind of model of Seldon Core', () => {
    expect(problems({ format: 'custom', image: 'r.example.com/own:1' })).toEqual([]);
    expect(problems({ format: 'custom', image: 'r.example.com/own:1' }, 'seldon-core-1-apache')).toEqual([
      expect.stringContaining('is a kind of model that Seldon Core 1.17.1 does not serve here') as string,
    ]);
  });
});

test('the image of a model is among those that have to be mirrored', () => {
  expect(imagesOf(planServing({ image: 'r.example.com/own:1' }))).toContainEqual({
    name: 'model-wine',
    reference: 'r.example.com/own:1',
    usedBy: ['models'],
  });
});

test('of the metrics of a server of one’s own nothing is known', () => {
  expect(MODEL_FORMATS.filter((format) => !hasMetrics({ format }))).toEqual(['custom']);
});
