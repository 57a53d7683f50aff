import { TestEnvironment } from 'jest-environment-node'
import { cleanEnvironment } from './clean-environment.js'

/** Node's, where programs that a test starts are as on any other machine. In a terminal jest gives its workers FORCE_COLOR. */
export default class CleanEnvironment extends TestEnvironment {
  constructor(...options) {
    super(...options)
    cleanEnvironment(process.env)
  }

  handleTestEvent({ name }) {
    // A test's own copy: by now jest has read there whether it may colour.
    if (name === 'setup') cleanEnvironment(this.global.process.env)
  }
}
