export { WandbServer, type WandbImages, type WandbServerProps } from './wandb-server';
export type { WandbMysql, WandbRedis, WandbResources } from './wandb-stores';
