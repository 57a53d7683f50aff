import { expect, it } from '@jest/globals'
import { decided, job } from '../migrate/samples.ts'
import { harmlessFiles, harmlessSteps } from './harmless-steps.ts'
import { besideLogin, waysToPush } from './ways-to-push.ts'

it.each(waysToPush)('after %s no login gets the pull token', (_name, step) => {
  const files = new Map([...job(step), ...Object.entries(harmlessFiles)])
  // In a terminal nothing says which repository it is.
  for (const name of ['acme/app', undefined]) {
    const [[, outcome] = ['', '']] = decided(files, undefined, { name })
    expect(outcome).toMatch(/^(=> push|\?\? access)/)
  }
})

it.each(besideLogin)('beside %s no login gets the pull token', (_name, step) => {
  const [[path, text] = ['', '']] = job('      - run: docker pull acme/base\n')
  const [outcome] = decided(new Map([[path, text.replace('    steps:\n', `$&${step}`)]])).values()
  expect(outcome).toMatch(/^(=> push|\?\? access)/)
})

it.each(harmlessSteps)('%s leaves the pull token', step => {
  const [[, outcome] = ['', '']] = decided(new Map([...job(step), ...Object.entries(harmlessFiles)]))
  expect(outcome).toMatch(/^=> pull of \$\{\{ vars\.DOCKERHUB_ORGANIZATION \}\}(; pull acme\/base)?$/)
})
