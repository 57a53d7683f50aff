import { join } from 'node:path'
import Sequencer from '@jest/test-sequencer'

/**
 * The test files that take long, the longest first: started last, one of them would run alone while the other cores have nothing to
 * do. Jest knows only their sizes until it has run them once, and a story's test has three lines.
 */
const longTests = [
  'stories/rotate',
  'stories/login',
  'crash/crash',
  'docker/process',
  'docker/lock',
  'docker/scoped-kills',
  'rotate/plan/registers',
  'docker/kills',
  'rotate/plan/search',
  'docker/odd-files',
  'crash/mutants',
  'stories/verify',
  'stories/audit',
  'audit/token-expired',
  'stores/programs',
  'hub/failure',
  'docs/run-examples',
  'stores/kubernetes/kubernetes',
  'real/rotation',
  'sandbox/suggestions',
  'docker/undo',
  'migrate/patch',
  'audit/audit',
  'docker/scoped',
  'sandbox/docker/recorder',
  'base/refusal-body',
  'entry/package',
  'entry/cli',
  'rotate/requests',
].map(name => join('__tests__', `${name}.test.ts`))

/** Jest's order, with those first. */
export default class LongTestsFirst extends Sequencer {
  sort(tests) {
    const place = ({ path }) => {
      const at = longTests.findIndex(name => path.endsWith(name))
      return at < 0 ? longTests.length : at
    }
    return super.sort(tests).toSorted((one, other) => place(one) - place(other))
  }
}
