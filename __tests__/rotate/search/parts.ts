/** Mode rotate as the search plays it: from the sources as they are, or bundled with one rule broken (`rules.ts`). */
export { OatError } from '../../../src/base/error.ts'
export { Secret } from '../../../src/base/secret.ts'
export { readOwner } from '../../../src/hub/inputs.ts'
export { parseRegistryHost } from '../../../src/registry/host.ts'
export { openRotateJob } from '../../../src/rotate/job.ts'
export { rotate } from '../../../src/rotate/rotate.ts'
export { routeStores } from '../../../src/stores/stores.ts'
export { noteMark } from '../../../src/tokens/copies.ts'
