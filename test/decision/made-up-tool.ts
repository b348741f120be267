import type { ToolFacts } from '../../src/tools/catalogue';
import type { Requirements } from '../../src/requirements/requirements';

/** A tool that costs nothing under `EASY` requirements but for being there. */
export function madeUpTool(id: string, facts: Partial<ToolFacts> = {}): ToolFacts {
  return {
    id,
    name: id.toUpperCase(),
    product: id,
    homepage: `https://${id}.example.com`,
    firstRelease: '2018-01-01',
    owner: 'somebody',
    status: 'alive',
    licence: { spdx: 'Apache-2.0', class: 'open-source' },
    coverage: { 'experiment-tracking': 'full' },
    limits: {},
    languages: ['any'],
    languagesPartly: [],
    libraries: ['any'],
    librariesPartly: [],
    customModels: 'supported',
    interfaces: ['command-line', 'graphical', 'sdk'],
    cloud: 'agnostic',
    stars: { value: 50_000, on: '2020-12-06' },
    contributors: { value: 1_000, on: '2020-12-06' },
    needs: [],
    operatingEffort: 0,
    selfHost: 'free',
    warnings: [],
    evidence: [],
    ...facts,
  };
}

/** Requirements that every made-up tool meets. */
export const EASY: Requirements = {
  tasks: ['experiment-tracking'],
  licence: 'commercial',
  cloud: 'agnostic-preferred',
  languages: ['python'],
  libraries: [],
  customModels: false,
  interface: 'any',
  momentum: 'high',
  composition: 'best-of-breed',
};

export const TODAY = '2026-11-24';
export const DAY_OF_COMPARISON = '2020-12-07';
