import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueAsOf, DEPLOYABLE, TOOLS } from '../../src/tools/catalogue';
import { decide } from '../../src/decision/decide';
import { platformSchema } from '../../src/plan/platform';
import { DEFAULT_REQUIREMENTS } from '../../src/requirements/default-requirements';
import { parseRequirements } from '../../src/requirements/parse-requirements';
import { PRESETS } from '../../src/requirements/presets';

const TODAY = '2026-11-24';
const SOURCES = join(__dirname, '../../src');

const NAMED = Object.entries({
  ...PRESETS,
  'nothing answered': {
    requirements: DEFAULT_REQUIREMENTS,
    title: 'Default',
    description: 'Default',
    platform: {},
  },
});

describe.each(NAMED)('%s', (_name, { title, description, requirements, platform }) => {
  it('is valid and described', () => {
    expect(parseRequirements(requirements)).toEqual(requirements);
    expect(platformSchema.partial().safeParse({ ...platform }).success).toBe(true);
    expect(Math.min(title.length, description.length)).toBeGreaterThan(5);
  });

  it('speaks of needs and names no tool that answers them', () => {
    const words = JSON.stringify({ title, description }).toLowerCase();
    const named = Object.keys(TOOLS).filter((id) => words.includes(id));
    expect(named).toEqual([]);
  });

  it('leads to a stack that can be generated today', () => {
    const result = decide(catalogueAsOf(TODAY), requirements, { asOf: TODAY, deployable: DEPLOYABLE });
    expect(result.feasible).toBe(true);
  });
});

it('is not asked for by name in the decision', () => {
  const files = ['catalogue', 'decision', 'requirements'].flatMap((layer) =>
    readdirSync(join(SOURCES, layer), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.startsWith('tools') && file !== 'presets.ts')
      .map((file) => readFileSync(join(SOURCES, layer, file), 'utf8')),
  );
  const quoted = new RegExp(`['"\`](${Object.keys(PRESETS).join('|')})['"\`]`);
  for (const text of files) expect(text).not.toMatch(quoted);
});
