// The chain of numbers as a numbered list of steps.
import type { ChainStepWords } from './chainSteps.ts';
import { ChainStep } from './ChainStep.tsx';
import styles from './ChainStep.module.css';

export function ChainList({ steps }: { readonly steps: readonly ChainStepWords[] }) {
  return (
    <ol className={styles.list}>
      {steps.map((step, index) => (
        <ChainStep key={step.name} number={index + 1} {...step} />
      ))}
    </ol>
  );
}
