// Shows what was refused in a dialog inside it: at the field where the field is known, above the form otherwise. It goes when something
// else is typed, and with the dialog.
import { useEffect, useId, type ReactNode } from 'react';
import type { AppError } from '../../shared/domain/errors.ts';
import { errorText } from '../../shared/text/errorText.ts';
import { namedError } from '../../shared/text/namedError.ts';
import { useStored } from '../state/stores.ts';
import styles from './DialogErrors.module.css';
import { fieldErrors, FieldErrorsContext, type FieldOf } from './fieldErrors.ts';
import { useNames } from './names.ts';

interface DialogErrorsProps {
  /** What is typed: refusals go when it changes. */
  readonly of: unknown;
  /** The field to show a kind of refusal at, by the field's name. Input that is not as required is shown at the field it names. */
  readonly fields?: FieldOf;
  readonly children: ReactNode;
}

/** Fields of a form are called what they fill. */
function namesIn(of: unknown): readonly string[] {
  return typeof of === 'object' && of !== null && !Array.isArray(of) ? Object.keys(of) : [];
}

export function DialogErrors({ of, fields = {}, children }: DialogErrorsProps) {
  const place = useId();
  const names = useNames(useStored('dataset', (state) => state.dataset));
  const { language } = names;
  const { enter, leave, clearAt } = useStored('notices', (state) => state);
  const notices = useStored('notices', (state) => state.notices);
  const typed = JSON.stringify(of);
  useEffect(() => {
    enter(place);
    return () => leave(place);
  }, [enter, leave, place]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever is typed ends what was said before
  useEffect(() => () => clearAt(place), [clearAt, place, typed]);
  const errors: AppError[] = notices.filter((notice) => notice.place === place).map(({ error }) => namedError(error, names));
  const { atFields, others } = fieldErrors(errors, { fields, known: namesIn(of) }, language);
  return (
    <FieldErrorsContext value={atFields}>
      {others.map((error) => {
        const { title, detail, remedy } = errorText(error, language);
        return (
          <div key={JSON.stringify(error)} className={styles.error} role="alert">
            <strong className={styles.title}>{`▲ ${title}`}</strong>
            <span>{remedy}</span>
            {detail.length > 0 && (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list is scrolled by keys
              <ul className={styles.detail} tabIndex={0} aria-label={title}>
                {detail.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
          </div>
        );
      })}
      {children}
    </FieldErrorsContext>
  );
}
