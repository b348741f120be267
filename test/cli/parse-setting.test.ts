import { getAnswer } from '../../src/wizard/answers';
import { parseSetting } from '../../src/cli/answers/parse-setting';

function value(setting: string): unknown {
  const parsed = parseSetting(setting);
  if ('issue' in parsed) throw new Error(parsed.issue.message);
  return getAnswer(parsed.answers, setting.slice(0, setting.indexOf('=')));
}

function issue(setting: string) {
  const parsed = parseSetting(setting);
  return 'issue' in parsed ? parsed.issue : undefined;
}

describe('--set', () => {
  it.each([
    ['platform.name=no', 'no'],
    ['platform.name=1.10', '1.10'],
    ['platform.name="quoted"', '"quoted"'],
    ['platform.database.host=a=b', 'a=b'],
    ['platform.database.port=6432', 6432],
    ['platform.deletionProtection=false', false],
    ['platform.size=', ''],
    ['requirements.tasks=model-serving', ['model-serving']],
    ['requirements.tasks=model-serving, monitoring', ['model-serving', 'monitoring']],
    ['requirements.tasks=[model-serving, monitoring]', ['model-serving', 'monitoring']],
    ['requirements.libraries=[]', []],
    ['requirements.libraries=', []],
    ['platform.images.overrides.mlflow=registry.example.com/mlflow:v3', 'registry.example.com/mlflow:v3'],
    ['platform.state.config.bucket=tf', 'tf'],
    ['platform.state.config.encrypt=true', true],
    [
      'platform.models=[{name: wine, modelUri: "s3://mlflow/1"}]',
      [{ name: 'wine', modelUri: 's3://mlflow/1' }],
    ],
  ])('reads %s', (setting, expected) => {
    expect(value(setting)).toEqual(expected);
  });

  it.each(['requirements.users=', 'requirements.budget= ', 'platform.database.storageGiB='])(
    'takes %s for no answer, as where it is asked for',
    (setting) => {
      expect(parseSetting(setting)).toEqual({ answers: {}, withdrawn: setting.split('=')[0] });
    },
  );

  it('suggests the key that was meant', () => {
    expect(issue('requirements.task=monitoring')).toMatchObject({ suggestion: 'requirements.tasks' });
    expect(issue('platform.databse.kind=existing')).toMatchObject({ suggestion: 'platform.database.kind' });
  });

  it.each([
    'platform',
    'nonsense',
    'platform.__proto__.x=1',
    '__proto__.x=1',
    'platform.constructor=1',
    'requirements.weights.__proto__=5',
  ])('refuses %s', (setting) => {
    expect(issue(setting)).toBeDefined();
  });

  it('suggests no name that is none, where only the name is wrong', () => {
    expect(issue('requirements.weights.__proto__=5')).not.toHaveProperty('suggestion');
    expect(issue('requirements.weigts.overlap=5')).toHaveProperty(
      'suggestion',
      'requirements.weights.<name>',
    );
  });

  it.each(['=x', '=', 'x', ''])('is written with a key: not %j', (setting) => {
    expect(issue(setting)).toEqual({
      place: '--set',
      value: setting,
      message: 'must be written as key=value',
    });
  });

  it('expands no YAML alias, and reports what is no YAML', () => {
    expect(issue('requirements.tasks=[&a [x], *a]')).toMatchObject({ place: 'requirements.tasks' });
    expect(issue('requirements.tasks=[x')).toMatchObject({ place: 'requirements.tasks' });
  });
});
