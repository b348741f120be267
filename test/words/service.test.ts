import { ARTICLE_DAY } from '../../src/catalogue/article';
import { CATALOGUE_DATE, catalogueAsOf } from '../../src/tools/catalogue';
import { serviceLines, servicesBeside, serviceWords } from '../../src/words/service';
import { COMPARISON, decisionOf } from '../decision/decide-or-throw';
import { madeUpTool } from '../decision/made-up-tool';

const today = catalogueAsOf(CATALOGUE_DATE);
const about = (id: string): string => serviceLines(today.filter((tool) => tool.id === id)).join();

test('says who runs it, where data are then, and what else there is', () => {
  expect(about('wandb')).toBe(
    'Weights & Biases: run by Weights & Biases, data with the vendor; price: unknown: no dated list of prices was seen; with a bought licence it runs on your own cluster too',
  );
  expect(about('sagemaker')).toContain('data in your own account at the cloud');
  expect(about('sagemaker')).toContain('it runs nowhere else');
  expect(about('neptune')).toBe('Neptune: was run by Neptune Labs, and was shut down');
  expect(about('dvc')).toBe('');
});

test('a price comes with the day of what it was read in, and how sure it is', () => {
  expect(about('langsmith')).toMatch(/price: .*39 US dollars .* \(reported, as of 2026-09-20\); /);
  const made = madeUpTool('x', { service: { runBy: 'X', dataAt: 'vendor' }, price: '1 US dollar' });
  // A price without a fact behind it is none.
  expect(serviceWords(made).join()).toContain('price: unknown');
});

test('every product that runs only at its vendor is known as a service, and no price is there without one', () => {
  const silent = today.filter(({ selfHost, service }) => selfHost === 'no' && service === undefined);
  expect(silent.map(({ id }) => id)).toEqual([]);
  expect(today.filter(({ price, service }) => price !== undefined && service === undefined)).toEqual([]);
});

test('prices of today are not told of an earlier day', () => {
  const then = catalogueAsOf(ARTICLE_DAY);
  expect(then.filter(({ price }) => price !== undefined)).toEqual([]);
  expect(then.find(({ id }) => id === 'sagemaker')?.service?.dataAt).toBe('own-account');
});

test('beside a decision stand those of the chosen tools and of the next best ones', () => {
  const options = { asOf: CATALOGUE_DATE };
  const suite = decisionOf(today, { ...COMPARISON, cloud: 'aws', licence: 'commercial' }, options);
  expect(suite.chosen.tools).toContain('sagemaker');
  expect(servicesBeside(suite, today).join('\n')).toContain(
    'Amazon SageMaker AI: run by Amazon Web Services',
  );
  const open = decisionOf(today, { ...COMPARISON, licence: 'open-source' }, options);
  expect(servicesBeside(open, today)).toEqual([]);
});
