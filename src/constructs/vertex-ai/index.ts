export { GoogleProvider } from '../../bindings/google/provider';
export { GOOGLE_PROVIDER } from '../../bindings/google/version';
export { endpointNumber } from './endpoint-number';
export { VertexAi, type VertexAiProps } from './vertex-ai';
