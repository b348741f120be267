import {
  evidence,
  githubRanking,
  judgement,
  lfai,
  RENEWAL_SURVEY,
  THIRD_SURVEY,
} from '../../catalogue/evidence';
import { MIT } from '../../catalogue/licences';
import { constant, defineTool, since } from '../../catalogue/tool';

/** It was in use on that day; the first day was not established. */
const FIRST = '2019-09-09';
const REPOSITORY = evidence(
  'source',
  'https://github.com/microsoft/onnxruntime/issues/1788 (2019-09-09: its interface), and PyPI onnxruntime (the licence)',
  THIRD_SURVEY,
);
const DEPRECATED = evidence(
  'source',
  'https://github.com/microsoft/onnxruntime/pull/6172 (2020-12-18: a notice of deprecation)',
  THIRD_SURVEY,
);
const ENDED = evidence(
  'source',
  'https://github.com/microsoft/onnxruntime/issues/8655 (2021-08-09: its makers recommend Triton instead), https://github.com/onnx/tutorials/pull/250 and https://github.com/kserve/kserve/issues/1792',
  THIRD_SURVEY,
);

/** The server only: the library of the same name lives, and other servers use it. */
export const onnxRuntimeServer = defineTool({
  id: 'onnx-runtime-server',
  name: 'ONNX Runtime Server',
  homepage: 'https://github.com/microsoft/onnxruntime',
  firstRelease: FIRST,
  status: [
    since(FIRST, 'alive', REPOSITORY),
    since('2020-12-18', 'superseded', DEPRECATED),
    since('2021-08-09', 'shutdown', ENDED),
  ],
  coverage: [
    since(
      FIRST,
      { 'model-serving': { partial: 'a server for one pod; rollout and scaling on the cluster are yours' } },
      judgement('https://github.com/microsoft/onnxruntime/issues/1788', THIRD_SURVEY),
    ),
  ],
  operatingEffort: [
    since(
      FIRST,
      2,
      judgement('https://github.com/microsoft/onnxruntime/issues/1788: as other servers', THIRD_SURVEY),
    ),
  ],
  ...constant(FIRST, REPOSITORY, {
    owner: 'Microsoft',
    licence: MIT,
    languages: { full: ['any'] },
    libraries: { full: ['onnx'] },
    customModels: 'unsupported',
    interfaces: ['command-line'],
    cloud: 'agnostic',
    needs: ['object-store'],
    selfHost: 'free',
  }),
  stars: [
    since('2020-01-31', 1768, lfai('2020-01-31')),
    since('2020-12-06', 3724, lfai('2020-12-06')),
    since('2021-06-21', 4775, lfai('2021-06-21')),
    since('2026-08-22', 21486, githubRanking('2026-08-22', RENEWAL_SURVEY)),
  ],
  contributors: [
    since('2020-01-31', 134, lfai('2020-01-31')),
    since('2020-12-06', 240, lfai('2020-12-06')),
    since('2021-06-21', 293, lfai('2021-06-21')),
  ],
});
