export { H2O_RESOURCES, H2oCluster, type H2oClusterProps } from './h2o-cluster';
