// Decides the order in which vitest starts test files: those of the project "long" first, as they are listed there, then the rest.
import { BaseSequencer, type TestSpecification } from 'vitest/node';

export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rest = await super.sort(files.filter(({ project }) => project.name !== 'long'));
    const rank = ({ project, moduleId }: TestSpecification) =>
      (project.config.include ?? []).findIndex((pattern) => moduleId.replaceAll('\\', '/').endsWith(pattern));
    const long = files.filter(({ project }) => project.name === 'long').sort((a, b) => rank(a) - rank(b));
    return [...long, ...rest];
  }
}
