import { PlanError } from '../../src/plan/plan-error';
import { planOf } from '../support/plans';
import { renderReadme } from '../../src/scaffold/render-readme';
import { inputOf } from '../scaffold/projects';
import { planOf as projectPlan } from '../scaffold/plans';

function problems(platform: Record<string, unknown>): readonly string[] {
  try {
    planOf({ platform });
  } catch (error) {
    if (error instanceof PlanError) return error.issues.map(({ place, message }) => `${place} ${message}`);
    throw error;
  }
  return [];
}

const store = (settings: object) => ({
  objectStore: { kind: 'existing', endpoint: 'https://s3.example.com', ...settings },
});

describe('what a platform has not is refused in one line, which says what to do instead', () => {
  test.each([
    [
      { proxy: 'http://proxy:3128' },
      /^platform\.proxy is not a known setting: pods open their connections directly/,
    ],
    [{ httpsProxy: 'http://proxy:3128' }, /without one: .*packageIndex or platform\.monitoring\.image$/],
    [
      store({ caBundle: 'my-ca' }),
      /^platform\.objectStore\.caBundle .*authorities that their images know, and no other/,
    ],
    [{ openshift: true }, /fixed user ids .* "nonroot-v2" is given to the service accounts/],
    [{ staticPrefix: '/mlflow' }, /a host name of its own below platform\.exposure\.domain/],
    [{ environments: ['dev', 'prod'] }, /a project is one platform\. .*init NAME --config mlops\.json$/],
    [
      store({ endpoint: 'https://example.com/s3' }),
      /endpoint must be an http .*A store below a path is not reached by/,
    ],
    [
      { backup: { kind: 's3', endpoint: 'https://example.com/s3', bucket: 'backups' } },
      /endpoint must be an http .*A store below a path is not reached by S3's clients: give it a host name of its own$/,
    ],
  ])('%j', (platform, line) => {
    const found = problems(platform);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(line);
  });

  test('a name that nobody looks for is unknown, and no more', () => {
    expect(problems({ colour: 'red' })).toEqual(['platform.colour is not a known setting']);
  });
});

test('the README says what the pods must be let do, and what they cannot', () => {
  const { objectStore } = store({});
  const readme = renderReadme(inputOf({ plan: projectPlan({ objectStore }) })).replace(/\s+/g, ' ');
  expect(readme).toContain('oc adm policy add-scc-to-group nonroot-v2 system:serviceaccounts:mlops');
  expect(readme).toContain('Pods reach it directly, through no HTTP proxy.');
  expect(readme).toContain('its certificate must be of an authority that the images know');
  expect(readme).toContain(
    '**Another environment**, such as production beside development, is another project',
  );
});
