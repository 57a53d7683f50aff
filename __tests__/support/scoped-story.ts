import type { Stage, Story, StoryJob } from './story.ts'

export const release = 'acme/app'
export const nightly = 'acme/nightly-app'

const buildx = 'github.com/docker/buildx v0.32.1 0123456789abcdef0123456789abcdef01234567'

interface ScopedStage extends Stage {
  /** A step of ours with `docker-config: scoped`. */
  readonly scoped: Stage['step']
  /** A step in which buildx pushes or pulls images of the sandbox's registry; what is refused fails nothing. */
  readonly builds: (...commands: readonly string[]) => { name: string; run: string }
  /** Writes what somebody else left for builds, for `host[/repository][@actions]`. */
  readonly leave: (key: string, config: object) => Promise<void>
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
export function scopedStory(
  about: string,
  job: (stage: ScopedStage) => StoryJob | readonly StoryJob[] | Promise<StoryJob | readonly StoryJob[]>,
  more: Omit<Story, 'about' | 'job'> = {},
): Story {
  return {
    about,
    buildx: { version: buildx },
    ...more,
    job: stage => {
      const { step, world, write } = stage
      const { host } = world.registry
      return job({
        ...stage,
        scoped: (inputs, others) => step({ 'docker-config': 'scoped', ...inputs }, others),
        builds: (...commands) => ({
          name: 'build',
          run: commands.map(command => `${typed(command, host)} 2>&1 || true`).join('\n'),
        }),
        leave: (key, config) =>
          write(`.docker/buildx/config/${key.replace('HOST', host)}/config.json`, JSON.stringify(config)),
      })
    },
  }
}
