import { register } from 'node:module'

/** For `node --import`: tests get `describe` and `it` from beside this file, and not from jest. */
register('./resolve.js', import.meta.url)
