/** Modules that the shell's build resolves: base components, and the shell's own by their folder. */
declare module 'lightning/*' {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- base components are typed for templates, not for scripts
  const component: any;
  export default component;
}
declare module 'shell/*' {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each component is checked in its own file
  const component: any;
  export default component;
}
