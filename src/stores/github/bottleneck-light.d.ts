/** The build of bottleneck that GitHub's plugins load, without its types. */
declare module 'bottleneck/light.js' {
  export { default } from 'bottleneck'
}
