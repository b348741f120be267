export { RequestLog, REQUEST_LOG_RESOURCES, REQUESTS_PREFIX, type RequestLogProps } from './request-log';
