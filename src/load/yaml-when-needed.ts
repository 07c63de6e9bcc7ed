// The build puts a file in the place of this one that loads the library when it is first called.
export { parseYaml } from './yaml.js';
