// A new project, with no stage reached and no commitments.
import type { CapacityProject } from '../../shared/capacity/project.ts';
import { projectStages } from '../../shared/capacity/projectKinds.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';

export function newProject({ enterprises, products }: Dataset): CapacityProject {
  return {
    id: '',
    name: '',
    kind: 'new',
    enterprise: enterprises[0]?.code ?? '',
    milestones: projectStages.map((stage) => ({ stage, planned: null, real: null })),
    lines: [{ code: '', product: products[0]?.code ?? '', piecesPerDay: 0 }],
    verification: null,
    obstacles: [],
    subsidies: [],
  };
}
