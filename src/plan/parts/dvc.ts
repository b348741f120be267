import type { ToolParts } from './tool-parts';

export const dvc: ToolParts = { objectStore: ['dvc'], images: [], charts: [], secrets: [] };
