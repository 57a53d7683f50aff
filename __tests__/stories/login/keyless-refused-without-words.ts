import { keylessStory } from '../../support/keyless-story.ts'

export const story = keylessStory('A refusal that says nothing.', {
  arrange: world => {
    world.identity?.faults.set({ kind: 'reply', reply: { status: 401, body: '' } })
  },
})
