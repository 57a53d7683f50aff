import { mkdir, symlink } from 'node:fs/promises'
import { release, scopedStory } from '../../support/scoped-story.ts'

export const story = scopedStory(
  'A directory on the way is a link, which buildx would not follow, and the token must not go through.',
  async ({ scoped, machine, world }) => {
    const root = `${machine.home}/.docker/buildx/config/${world.registry.host}`
    await mkdir(root, { recursive: true })
    await mkdir(`${machine.home}/elsewhere`)
    await symlink(`${machine.home}/elsewhere`, `${root}/acme`)
    return { steps: [scoped({ push: release, token: '${{ secrets.RELEASE_PUSH }}' })] }
  },
)
