import { mkdir, symlink } from 'node:fs/promises'
import type { Stage, Stories, Story, StoryJob } from '../../support/story.ts'

const release = 'acme/app'
const nightly = 'acme/nightly-app'

const buildx = 'github.com/docker/buildx v0.32.1 0123456789abcdef0123456789abcdef01234567'

interface ScopedStage extends Stage {
  /** A step of ours with `docker-config: scoped`. */
  readonly scoped: Stage['step']
  /** A step in which buildx pushes or pulls images of the sandbox's registry; what is refused fails nothing. */
  readonly builds: (...commands: readonly string[]) => { name: string; run: string }
}

/** `push IMAGE…` and `pull IMAGE` as a user of buildx types them. */
function typed(command: string, host: string): string {
  const [verb = '', ...images] = command.split(' ')
  const names = images.map(image => `${host}/${image}`)
  return verb === 'push'
    ? `docker buildx build --push ${names.map(name => `--tag ${name}`).join(' ')} .`
    : `docker buildx imagetools inspect ${names.join(' ')}`
}

/** A story in which buildx is new enough, unless it says otherwise. */
function scopedStory(
  about: string,
  job: (stage: ScopedStage) => StoryJob | Promise<StoryJob>,
  more: Omit<Story, 'about' | 'job'> = {},
): Story {
  return {
    about,
    buildx: { version: buildx },
    ...more,
    job: stage => {
      const { step, world } = stage
      const { host } = world.registry
      return job({
        ...stage,
        scoped: (inputs, others) => step({ 'docker-config': 'scoped', ...inputs }, others),
        builds: (...commands) => ({
          name: 'build',
          run: commands.map(command => `${typed(command, host)} 2>&1 || true`).join('\n'),
        }),
      })
    },
  }
}

export const stories: Stories = {
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
            run: 'cd "$HOME/.docker"; cat config.json; for file in buildx/config/*/*/*/.d* buildx/config/*/*/*/*; do echo "$(ls -ld "$file" | cut -c1-10) $file"; done',
          },
        ],
      }),
    ),
    isWhole: true,
  },
}
