export {
  HttpExposure,
  type GatewayRoute,
  type HttpExposureProps,
  type IHttpService,
  type IngressRoute,
} from './http-exposure';
