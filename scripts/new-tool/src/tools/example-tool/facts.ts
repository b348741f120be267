import { evidence } from '../../catalogue/evidence';
import { APACHE_2 } from '../../catalogue/licences';
import { constant, defineTool } from '../../catalogue/tool';

const FIRST = '2000-01-01';
// Each fact gets the day it became true and the place where it was read, in the tool's own files where there is one.
const ASSUMED = evidence('unverified', 'assumed when the folder was made, and read nowhere yet', FIRST);

export const exampleTool = defineTool({
  id: 'example-tool',
  name: 'Example Tool',
  homepage: 'https://example.com/example-tool',
  firstRelease: FIRST,
  ...constant(FIRST, ASSUMED, {
    owner: 'Example Tool',
    status: 'alive',
    licence: APACHE_2,
    coverage: { 'the-task': { partial: 'a page that says it runs, and nothing else that is known of' } },
    languages: { full: ['any'] },
    libraries: { full: ['any'] },
    customModels: 'not-applicable',
    interfaces: ['graphical'],
    designedAround: ['graphical'],
    cloud: 'agnostic',
    needs: [],
    operatingEffort: 1,
    selfHost: 'free',
  }),
});
