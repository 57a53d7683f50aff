import { expect, it } from '@jest/globals'
import { play } from '../support/play.ts'

it('hands docker no variable that carries a token, of whichever entry', async () => {
  const scene = await play({
    about: '',
    job: ({ step, world }) => {
      const [push, pull] = [world.entry('release', 'push'), world.entry('nightly', 'pull')]
      const tokens = { 'release-push-token': push.token.value, 'nightly-pull-token': pull.token.value }
      const inputs = { channel: 'release', push: push.repository }
      const env = { MY_PUSH: `a ${push.token.value} b`, MY_PULL: pull.token.value, MY_OWN: 'kept' }
      return { env, steps: [step({ ...inputs, ...tokens })] }
    },
  })
  const inherited = scene.docker.map(({ variables }) => variables.filter(name => name.startsWith('MY_')))
  expect(inherited).toEqual([['MY_OWN']])
})
