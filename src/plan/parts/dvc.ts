import type { ToolParts } from './tool-parts';

export const dvc: ToolParts = {
  buckets: [{ consumer: 'dvc', bucket: 'dvc', access: 'read-write' }],
  images: [],
  charts: [],
  secrets: [],
};
