import type { Story } from '../../support/story.ts'
import type { Stories } from '../../support/story.ts'

const app = 'acme/app'
const nightly = 'acme/nightly-app'

/** A login that takes the list of docker/metadata-action, as it is, at Docker Hub. */
function immutableStory(
  about: string,
  hub: {
    rules: readonly string[]
    published: readonly string[]
    visibility?: 'public' | 'private'
    inputs?: Readonly<Record<string, string>>
  },
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
            ...hub.inputs,
          }),
        ],
      }
    },
  }
}

export const stories: Stories = {
  bake: {
    about:
      'The job names a bake file: what it pushes, its registry cache and its base image are checked as if they stood in push and pull.',
    world: { tls: true },
    atOnce: true,
    buildx: {
      version: 'github.com/docker/buildx v0.32.1 0123456789',
      bake: JSON.stringify({
        group: { default: { targets: ['app'] } },
        target: {
          app: {
            'dockerfile-inline': 'FROM golang:1.25\n',
            contexts: { base: `docker-image://${app}:1` },
            tags: [`${app}:1.3.0`, `ghcr.io/${app}:1.3.0`],
            'cache-to': [{ type: 'registry', ref: `${app}:cache`, mode: 'max' }],
          },
          lib: { context: 'https://github.com/acme/lib.git', tags: [`${nightly}:1`] },
        },
      }),
    },
    job: async ({ step, proxy }) => ({
      env: await proxy('through'),
      steps: [
        step({ registry: 'docker.io', bake: 'docker-bake.hcl#app', token: '${{ secrets.RELEASE_PUSH }}' }),
      ],
    }),
  },
  'docker-hub-through-a-proxy': {
    about:
      'Docker Hub by its own name, through a real proxy, with a private authority; docker keeps it under its old key.',
    world: { tls: true },
    isBuilt: true,
    isTraced: true,
    job: async ({ step, proxy }) => {
      const inputs = {
        push: 'acme/app',
        registry: 'docker.io',
      }
      return {
        env: await proxy('through'),
        steps: [step({ ...inputs, token: '${{ secrets.RELEASE_PUSH }}' })],
      }
    },
  },
  'tags-of-another-action': {
    ...immutableStory(
      'The tags of another action: what lies on another registry is left out, and a release that is there already and cannot be replaced ends the job before the build.',
      { rules: [String.raw`\d+\.\d+\.\d+`], published: ['1.2.3', 'latest'] },
    ),
    isWhole: true,
  },
  'tags-of-a-second-attempt': immutableStory(
    'A release that is run again after half of its tags were pushed: the output tags has the rest, other registries included.',
    { rules: [String.raw`\d+\.\d+\.\d+`], published: ['1.2.3'], inputs: { 'on-immutable': 'skip' } },
  ),
  'tags-whose-rule-cannot-be-read': immutableStory(
    'A private repository, and a token that may not read its rule: a row of the page says so, and there is no warning.',
    { rules: ['.*'], published: ['latest'], visibility: 'private' },
  ),
}
