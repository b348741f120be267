import { librarySource } from '../../catalogue/evidence';
import { since, type History, type Support } from '../../catalogue/tool';
import type { Library } from '../../catalogue/vocabulary';
import { DISTRIBUTION, FIRST } from './releases';

/** What its operators train, and what KServe serves, from the release on that brings a KServe that does. */
export const LIBRARIES: History<Support<Library>> = [
  since(
    FIRST,
    { full: ['tensorflow', 'keras', 'pytorch', 'xgboost', 'scikit-learn'], partly: ['any'] },
    DISTRIBUTION,
  ),
  since(
    '2019-11-01',
    { full: ['tensorflow', 'keras', 'pytorch', 'xgboost', 'scikit-learn', 'onnx'], partly: ['any'] },
    librarySource(
      'https://github.com/kubeflow/community-distribution v0.7.0-rc.2 (2019-10-17): kfserving/kfserving-install/base/config-map.yaml; https://github.com/kubeflow/kubeflow v0.7.0 (2019-11-01)',
    ),
  ),
  since(
    '2021-04-21',
    {
      full: ['tensorflow', 'keras', 'pytorch', 'xgboost', 'lightgbm', 'scikit-learn', 'onnx'],
      partly: ['any'],
    },
    librarySource(
      'https://github.com/kubeflow/community-distribution v1.3.0 (2021-04-21): apps/kfserving/upstream/configmap/inferenceservice.yaml',
    ),
  ),
  since(
    '2024-07-22',
    {
      full: ['tensorflow', 'keras', 'pytorch', 'xgboost', 'lightgbm', 'scikit-learn', 'transformers', 'onnx'],
      partly: ['any'],
    },
    librarySource(
      'https://github.com/kubeflow/community-distribution v1.9.0 (2024-07-22): contrib/kserve/kserve/kserve-cluster-resources.yaml, with the server of Hugging Face; 26.03 (2026-03-21) brings KServe 0.16.0 in applications/kserve',
    ),
  ),
];
