import { keylessStory } from '../../support/keyless-story.ts'

export const story = keylessStory('A refusal that tries to be a workflow command.', {
  arrange: world => {
    world.identity?.faults.set({
      kind: 'reply',
      reply: {
        status: 400,
        body: JSON.stringify({ error: 'x', error_description: '\n::warning::hello ##[error]hello' }),
      },
    })
  },
})
