import { App, TerraformStack } from 'cdktf';
import { PropError } from '../../src/constructs/kubernetes/prop-error';
import { parsePlanText } from '../../src/plan/parse-plan';
import { tellErrors } from '../../src/stacks/tell-errors';

let told = '';
beforeEach(() => {
  told = '';
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told += String(text);
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  process.exitCode = undefined;
});

test.each<[string, () => void, string]>([
  ['a plan that is refused', () => void parsePlanText('{"platform": {"sise": 1}}'), 'platform.sise is not'],
  ['a plan that is no JSON', () => void parsePlanText('{'), 'is not JSON'],
  ['a key that stands twice', () => void parsePlanText('{"a": 1, "a": 2}'), 'has the key "a" twice'],
  [
    'a prop that is refused',
    () => {
      throw new PropError(new TerraformStack(new App(), 'stack'), 'host', 'must be a host');
    },
    'stack: `host` must be a host',
  ],
])('%s is told in words, with the exit code of the command line', (_, work, words) => {
  tellErrors(work);
  const code = process.exitCode;
  process.exitCode = undefined;
  expect({ code, told }).toEqual({ code: 2, told: expect.stringMatching(/^error: /) as string });
  expect(told).toContain(words);
  expect(told).not.toMatch(/\n\s+at /);
});

test('a defect keeps its trace', () => {
  expect(() =>
    tellErrors(() => {
      throw new TypeError('broken');
    }),
  ).toThrow(TypeError);
  expect(told).toBe('');
});
