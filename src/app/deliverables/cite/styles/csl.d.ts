declare module '*.csl' {
  const style: string;
  export default style;
}
