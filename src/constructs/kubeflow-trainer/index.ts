export { Controller, type ControllerProps } from './controller';
export {
  KUBEFLOW_TRAINER_IMAGES,
  KUBEFLOW_TRAINER_RESOURCES,
  KubeflowTrainer,
  type KubeflowTrainerImages,
  type KubeflowTrainerProps,
} from './kubeflow-trainer';
