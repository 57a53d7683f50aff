import { rmSync } from 'node:fs'

/** Takes away what `before-tests.js` made. */
export default function afterTests() {
  rmSync(process.env.SANDBOX_SHARED, { recursive: true, force: true })
}
