// Button that asks for one file; the browser's own field is hidden beside it.
import { Button } from 'antd';
import { useRef, type ReactNode } from 'react';
import styles from './FileButton.module.css';

interface FileButtonProps {
  /** Label of the field for screen readers. */
  readonly label: string;
  /** File extensions or types the dialog offers. */
  readonly accept: string;
  readonly type?: 'primary';
  readonly loading?: boolean;
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}

export function FileButton({ label, accept, type, loading, onFile, children }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <span className={styles.file}>
      <input
        ref={input}
        type="file"
        accept={accept}
        className="visuallyHidden"
        tabIndex={-1}
        aria-label={label}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file !== undefined) onFile(file);
          // Lets the same file be chosen again.
          target.value = '';
        }}
      />
      <Button type={type} loading={loading} onClick={() => input.current?.click()}>
        {children}
      </Button>
    </span>
  );
}
