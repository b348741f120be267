import { chartReference, imageReference, registryPrefix } from '../../src/plan/names';

test.each([
  ['a registry', registryPrefix, 'registry.example.com/mirror', `r.example.com/${'a'.repeat(300)}`],
  ['an image', imageReference, 'registry.example.com/mlflow:v3.17.0', `r.example.com/${'a'.repeat(600)}:1`],
  ['a chart', chartReference, './charts/operator', `./${'a'.repeat(600)}`],
])('the name of %s has an end', (_, grammar, good, endless) => {
  expect(grammar.safeParse(good).success).toBe(true);
  expect(grammar.safeParse(endless).success).toBe(false);
});
