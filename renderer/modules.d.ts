// Types of the files that the bundler turns into modules.
declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>;
  export default classes;
}

declare module '*.css';
declare module '*.md?raw' {
  const text: string;
  export default text;
}
declare module '@fontsource-variable/noto-sans-sc';
