import { keylessStory } from '../../support/keyless-story.ts'
import { nightly, release, scopedStory } from '../../support/scoped-story.ts'
import type { Stories } from '../../support/story.ts'
import { mkdir, symlink } from 'node:fs/promises'

const look = {
  name: 'build',
  run: [
    'docker buildx build --push --tag acme/app .',
    'docker buildx imagetools inspect golang',
    'ls "$HOME"/.docker/buildx/config/*/*/*/config.json',
  ].join('\n'),
}

// The build is a step of the job, which has the runner's variables.
const inherited = ['ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_URL']

export const stories: Stories = {
  'scoped-anonymous-before': scopedStory(
    'A file without a login to the registry has builds ask as nobody, whatever docker is logged in to.',
    async ({ step, leave }) => {
      await leave('HOST', { auths: {} })
      return { steps: [step({ push: release, token: '${{ secrets.RELEASE_PUSH }}' })] }
    },
  ),
  'scoped-base-images': scopedStory(
    'A token that may not read public images is no hindrance: they are left out, and pulled by nobody. One that may serves those that the step names.',
    ({ scoped, builds, world }) => {
      const narrow = [{ type: 'TYPE_REPO' as const, path: release, scopes: ['scope-image-push'] }]
      const wide = [
        ...narrow,
        { type: 'TYPE_REPO' as const, path: '*/*/public', scopes: ['scope-image-pull'] },
      ]
      const secrets = {
        NARROW: world.book.mint('acme', { label: 'narrow push', resources: narrow }).value,
        WIDE: world.book.mint('acme', { label: 'wide push', resources: wide }).value,
      }
      const images = { push: release, pull: 'library/golang:1.25' }
      return {
        secrets,
        steps: [
          scoped({ ...images, token: '${{ secrets.NARROW }}' }, { name: 'narrow' }),
          builds(`push ${release}`, 'pull library/golang'),
          scoped({ ...images, token: '${{ secrets.WIDE }}' }, { name: 'with public images' }),
          builds(`push ${release}`, 'pull library/golang:1.25', 'pull library/alpine'),
        ],
      }
    },
  ),
  'scoped-before-others': scopedStory(
    "A login of the whole registry, shared or in a directory of the job's own, comes after one for builds with another token: builds would not use it.",
    ({ scoped, step }) => {
      const whole = { push: nightly, token: '${{ secrets.NIGHTLY_PUSH }}' }
      return {
        steps: [
          scoped({ pull: nightly, token: '${{ secrets.NIGHTLY_PULL }}' }, { name: 'for builds' }),
          step(whole, { name: 'for all', if: 'always()' }),
          step({ ...whole, 'docker-config': 'isolated' }, { name: 'for the job', if: 'always()' }),
        ],
      }
    },
  ),
  'scoped-behind-a-link': scopedStory(
    'A directory on the way is a link, which buildx would not follow, and the token must not go through.',
    async ({ scoped, machine, world }) => {
      const root = `${machine.home}/.docker/buildx/config/${world.registry.host}`
      await mkdir(root, { recursive: true })
      await mkdir(`${machine.home}/elsewhere`)
      await symlink(`${machine.home}/elsewhere`, `${root}/acme`)
      return { steps: [scoped({ push: release, token: '${{ secrets.RELEASE_PUSH }}' })] }
    },
  ),
  'scoped-beside-shared': scopedStory(
    'One token for builds and for docker push, and a login of the whole registry for other repositories: neither is in the way.',
    ({ scoped, step, builds }) => ({
      steps: [
        scoped({ push: release, token: '${{ secrets.RELEASE_PUSH }}' }, { name: 'for builds' }),
        step({ push: release, token: '${{ secrets.RELEASE_PUSH }}' }, { name: 'the same for all' }),
        step({ push: nightly, token: '${{ secrets.NIGHTLY_PUSH }}' }, { name: 'another for others' }),
        builds(`push ${release}`, `push ${nightly}`),
      ],
    }),
  ),
  'scoped-for-actions-before': scopedStory(
    'Another action left a login for the pushes of this repository alone, which comes before ours.',
    async ({ scoped, leave, world }) => {
      await leave(`HOST/${release}@push`, { auths: { [world.registry.host]: { auth: 'YWRhOm90aGVy' } } })
      return { steps: [scoped({ push: release, token: '${{ secrets.RELEASE_PUSH }}' })] }
    },
  ),
  'scoped-in-containerds-store': scopedStory(
    'The builder of the engine, with containerd’s image store, pushes with the login for builds.',
    ({ scoped, builds }) => ({
      steps: [scoped({ push: release, token: '${{ secrets.RELEASE_PUSH }}' }), builds(`push ${release}`)],
    }),
    { buildx: { version: 'v0.32.1', builder: 'engine', store: 'containerd' } },
  ),
  'scoped-inside-isolated': scopedStory(
    "A login for builds in a job with a directory of its own: all of it goes, and the machine's is untouched.",
    ({ scoped, step, builds }) => ({
      steps: [
        step(
          { pull: nightly, token: '${{ secrets.NIGHTLY_PULL }}', 'docker-config': 'isolated' },
          { name: 'for the job' },
        ),
        scoped({ push: release, token: '${{ secrets.RELEASE_PUSH }}' }, { name: 'for builds' }),
        builds(`push ${release}`, `pull ${nightly}`),
      ],
    }),
  ),
  'scoped-keyless': {
    ...keylessStory('Without a secret, for builds of one repository of Docker Hub alone.', {
      inputs: { 'docker-config': 'scoped' },
      job: { steps: [look] },
    }),
    leaves: [...inherited, ...inherited].map(name => `docker inherits ${name}`),
    buildx: { version: 'github.com/docker/buildx v1.0.0-rc1 0123456789' },
  },
  'scoped-left-by-another': scopedStory(
    'Another login for the same repository was there: it comes back, byte for byte.',
    async ({ scoped, builds, leave, world }) => {
      await leave(`HOST/${release}`, {
        credsStore: 'desktop',
        auths: { [world.registry.host]: {} },
        kept: true,
      })
      return {
        steps: [scoped({ push: release, token: '${{ secrets.RELEASE_PUSH }}' }), builds(`push ${release}`)],
      }
    },
  ),
  'scoped-nothing': scopedStory(
    'No repository is named, or the token covers none of them.',
    ({ scoped, world }) => {
      const resources = [{ type: 'TYPE_REPO' as const, path: release, scopes: ['scope-image-pull'] }]
      const token = world.book.mint('acme', { label: 'narrow pull', resources })
      return {
        secrets: { NARROW: token.value },
        steps: [
          scoped({ token: '${{ secrets.NARROW }}' }, { name: 'none named' }),
          scoped(
            { pull: 'library/golang', token: '${{ secrets.NARROW }}' },
            { name: 'none covered', if: 'always()' },
          ),
        ],
      }
    },
  ),
  'scoped-pushed-by-the-engine': scopedStory(
    'The builder of the engine, with the classic image store, would push as nobody: the step is refused before anything is asked. Where docker has a login that may be meant for that, it is a warning.',
    ({ scoped, step }) => {
      const builds = { push: release, token: '${{ secrets.RELEASE_PUSH }}' }
      return {
        steps: [
          scoped(builds, { name: 'logged out' }),
          step({ push: nightly, token: '${{ secrets.NIGHTLY_PUSH }}' }, { name: 'for all', if: 'always()' }),
          scoped(builds, { name: 'logged in', if: 'always()' }),
        ],
      }
    },
    { buildx: { version: 'v0.32.1', builder: 'engine', store: 'classic' } },
  ),
  'scoped-two-pushes': scopedStory(
    'One build is pushed to two repositories: buildx asks for both at once, as nobody. That is said before.',
    ({ scoped, builds, world }) => {
      const resources = [release, nightly].map(path => ({
        type: 'TYPE_REPO' as const,
        path,
        scopes: ['scope-image-push'],
      }))
      const { value } = world.book.mint('acme', { label: 'both push', resources })
      return {
        secrets: { BOTH: value },
        steps: [
          scoped({ push: `${release}, ${nightly}`, token: '${{ secrets.BOTH }}' }),
          builds(`push ${release}`, `push ${nightly}`, `push ${release} ${nightly}`),
        ],
      }
    },
  ),
  scoped: {
    ...scopedStory(
      'A login for builds of one repository alone: base images and other repositories are asked for by nobody.',
      ({ scoped, builds }) => ({
        steps: [
          scoped({ push: release, token: '${{ secrets.RELEASE_PUSH }}' }),
          builds(`push ${release}`, `pull ${release}`, 'pull library/golang', `pull ${nightly}`),
          {
            name: 'look',
            run: 'cd "$HOME/.docker"; cat config.json; stat -c "%a %n" buildx/config/*/*/*/.d* buildx/config/*/*/*/*',
          },
        ],
      }),
    ),
    isWhole: true,
  },
}
