// A dialog that shows what was refused in it inside it. Every form in a dialog is one.
import { Modal, type ModalProps } from 'antd';
import { DialogErrors } from './DialogErrors.tsx';
import type { FieldOf } from './fieldErrors.ts';

interface DialogProps extends ModalProps {
  /** What is typed: refusals go when it changes. */
  readonly of?: unknown;
  /** The field to show a kind of refusal at, by the field's name. */
  readonly fields?: FieldOf;
}

export function Dialog({ of = null, fields, children, ...modal }: DialogProps) {
  return (
    <Modal {...modal}>
      <DialogErrors of={of} fields={fields}>
        {children}
      </DialogErrors>
    </Modal>
  );
}
