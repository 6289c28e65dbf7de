// A name that leads to its page, in the colour of the text around it.
import { useContext } from 'react';
import { Link } from 'react-router';
import { LinkStop } from '../ui/linkStop.ts';
import styles from './NameLink.module.css';

export function NameLink({ to, name }: { readonly to: string; readonly name: string }) {
  const tabIndex = useContext(LinkStop);
  return (
    <Link to={to} className={styles.link} title={name} tabIndex={tabIndex === 0 ? undefined : tabIndex}>
      {name}
    </Link>
  );
}
