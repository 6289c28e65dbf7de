// What became of goods that were on the road when their paper was revoked.

export const roadFates = ['returned', 'received', 'lost'] as const;
export type RoadFate = (typeof roadFates)[number];
