export {
  AdmissionWebhooks,
  type AdmissionWebhook,
  type AdmissionWebhooksProps,
} from './admission-webhooks';
export type { ChartReference } from './chart-reference';
export { CustomResources, type CustomResourcesProps } from './custom-resources';
export {
  Prerequisites,
  type PrerequisitesProps,
  type RequiredSecret,
  type RequiredVolume,
} from './prerequisites';
export { renderValues } from './render-values';
export { SelfSignedCertificate, type SelfSignedCertificateProps } from './self-signed-certificate';
