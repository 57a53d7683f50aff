import { type Access, type Channel, repositoryOf } from '../book/entry.ts'
import type { Step } from '../runner/job.ts'
import type { World } from '../world.ts'
import { actionDirectory, type ImageTool } from './image-tool.ts'

/** The four secrets of a repository, by the names that the README uses. */
export function entrySecrets(world: World): Record<string, string> {
  const pairs = world.entries.map(
    ({ channel, access, token }) => [secretName(channel, access), token.value] as const,
  )
  return Object.fromEntries(pairs)
}

export function secretName(channel: Channel, access: Access): string {
  return `DOCKERHUB_${channel}_${access}_TOKEN`.toUpperCase()
}

/** The step that every workflow has, with all four secrets; channel and access choose. */
export function loginStep(world: World, { channel, access }: { channel: Channel; access: Access }): Step {
  return {
    name: 'log in',
    uses: actionDirectory,
    with: {
      registry: world.registry.host,
      organization: 'acme',
      channel,
      [access]: repositoryOf(channel),
      ...Object.fromEntries(
        world.entries.map(entry => [
          `${entry.channel}-${entry.access}-token`,
          `\${{ secrets.${secretName(entry.channel, entry.access)} }}`,
        ]),
      ),
    },
  }
}

export function imageOf(world: World, channel: Channel): string {
  return `${world.registry.host}/${repositoryOf(channel)}:demo`
}

/** What the job is there for; a pull job also shows that it cannot push. */
export function workSteps(image: string, { access, tool }: { access: Access; tool: ImageTool }): Step[] {
  if (access === 'push') return [{ name: 'push', run: tool.push(image) }]
  return [
    { name: 'pull', run: tool.pull(image) },
    {
      name: 'push is refused',
      run: `if ${tool.push(image)} 2>&1; then echo 'pushed: that must not be'; exit 1; fi\necho 'Refused, as it should be.'`,
    },
  ]
}
