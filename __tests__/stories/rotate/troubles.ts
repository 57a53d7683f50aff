import { fault } from '../../../sandbox/fault.ts'
import { fourStores, oneStore, rotation, rotationWorld, twoEntries } from '../../support/rotation-story.ts'
import type { Stories } from '../../support/story.ts'

export const stories: Stories = {
  cancelled: {
    about:
      'The run is cancelled while it writes the second copy: the label says that it is over, and the log what was written.',
    world: rotationWorld,
    job: async stage => {
      const told = new AbortController()
      const { github } = stage.world
      let writes = 0
      if (github !== undefined) {
        github.faults.take = request => {
          if (!/^PUT .*secrets/.test(request) || (writes += 1) < 2) return undefined
          told.abort()
          return { kind: 'hang' }
        }
      }
      const job = await rotation(stage, { tokenList: fourStores })
      return { ...job, interruption: { how: 'cancel', signal: told.signal } }
    },
  },
  'mint-unanswered': {
    about: 'The answer to the mint is lost: the token is found in the list, deleted, and another one minted.',
    world: rotationWorld,
    job: stage => {
      stage.world.hub?.faults.set(
        { kind: 'reset', late: true },
        { times: 1, matching: /^POST .*access-tokens/ },
      )
      return rotation(stage)
    },
  },
  'not-known-yet': {
    about: 'The token service does not know the new token at once.',
    world: rotationWorld,
    job: stage => {
      stage.world.auth.faults.set(fault.details('incorrect username or password'), { times: 1 })
      return rotation(stage)
    },
  },
  'one-store-forbidden': {
    about: 'The token may write one of two entries: that one rotates, the other is left alone.',
    isWhole: true,
    world: rotationWorld,
    job: stage => {
      stage.world.github?.addToken({
        name: 'narrow',
        value: 'github_pat_narrow',
        permissions: { secrets: 'write', actions_variables: 'write' },
      })
      const tokenList = twoEntries.replace(
        '- secret: RELEASE_PUSH',
        '- secret: RELEASE_PUSH\n        environment: nightly',
      )
      return rotation(stage, { tokenList, inputs: { 'github-token': 'github_pat_narrow' } })
    },
  },
  'organization-secret': {
    about: 'A secret of the organization: who may read it stays as it was.',
    world: rotationWorld,
    job: stage => {
      const place = stage.world.github?.place('actions:acme')
      const at = Date.now() - 1000
      const access = { visibility: 'selected' as const, repositoryIds: [1000, 1001] }
      place?.secrets.set('NIGHTLY_PUSH', {
        name: 'NIGHTLY_PUSH',
        value: 'old',
        createdAt: at,
        updatedAt: at,
        access,
      })
      return rotation(stage, { tokenList: `${oneStore}        organization: acme\n` })
    },
  },
  'quota-full': {
    about: 'The organization has as many tokens as its plan allows, many of them dead.',
    world: rotationWorld,
    job: stage => {
      const { book } = stage.world
      while (book.tokens('acme').length < 100) {
        const { id } = book.mint('acme', { label: 'filler', resources: [] })
        if (book.tokens('acme').length > 40) book.change(id, { isActive: false })
      }
      return rotation(stage)
    },
  },
  'runner-a-day-behind': {
    about: "The runner's clock is a day behind everybody else's.",
    world: { ...rotationWorld, now: () => Date.now() + 86_400_000 },
    job: stage => rotation(stage),
  },
}
