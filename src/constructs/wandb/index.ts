export {
  WandbServer,
  type WandbImages,
  type WandbMysql,
  type WandbRedis,
  type WandbResources,
  type WandbServerProps,
} from './wandb-server';
