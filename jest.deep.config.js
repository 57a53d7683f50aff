import quick from './jest.config.js'

/** All tests, with the long searches, crash schedules and paced simulations: `npm run test:deep`. */
export default { ...quick, globals: { isDeep: true } }
