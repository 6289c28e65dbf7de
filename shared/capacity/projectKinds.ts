// What the fields of a capacity project may name: its kind, its stages, what obstructs it and who subsidizes it.

/** 挖潜改造, 扩产转产, 新建. */
export const projectKinds = ['upgrade', 'conversion', 'new'] as const;
export const projectStages = ['approved', 'building', 'installed', 'trial', 'verified'] as const;
export const obstacleKinds = ['material', 'workers', 'funds', 'transport', 'standard'] as const;
export const subsidyLevels = ['central', 'provincial'] as const;
