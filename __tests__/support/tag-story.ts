import type { Story } from './story.ts'

const app = 'acme/app'

/** A login that takes the list of docker/metadata-action, as it is, at Docker Hub. */
export function immutableStory(
  about: string,
  hub: { rules: readonly string[]; published: readonly string[]; visibility?: 'public' | 'private' },
): Story {
  return {
    about,
    world: { tls: true, hub: true },
    atOnce: true,
    job: async ({ step, proxy, world }) => {
      world.book.addRepository({ name: app, visibility: hub.visibility ?? 'public' })
      world.hub?.immutableTags.set(app, { enabled: true, rules: [...hub.rules] })
      for (const tag of hub.published) world.registry.published.add(`${app}:${tag}`)
      const tags = [`${app}:1.2.3`, `${app}:latest`, `ghcr.io/${app}:1.2.3`]
      return {
        env: await proxy('through'),
        steps: [
          {
            id: 'meta',
            name: 'meta',
            run: `printf 'tags<<E\\n%s\\nE\\n' '${tags.join('\n')}' >> "$GITHUB_OUTPUT"`,
          },
          step({
            registry: 'docker.io',
            push: '${{ steps.meta.outputs.tags }}',
            token: '${{ secrets.RELEASE_PUSH }}',
          }),
        ],
      }
    },
  }
}
