import { entriesOf, textOf, valueOf, type YamlNode } from '../../yaml/tree.ts'
import type { JobReader } from '../jobs/lookup.ts'
import type { PlayedJob } from '../jobs/play.ts'
import { parseImage } from '../values/image.ts'
import { actionLogins } from './actions.ts'
import { type Login, loginOf } from './login.ts'
import { scriptLogins } from './scripts.ts'

/** Every login of a job, to whatever registry, in the order in which they are played. */
export function loginsOf(job: PlayedJob, reader: JobReader): readonly Login[] {
  const inSteps = job.played.flatMap(step => [
    ...actionLogins({ job, step, reader }),
    ...scriptLogins({ job, step, reader }),
  ])
  return [...containerLogins(job, reader), ...inSteps]
}

/** The `credentials:` of a job's container and services: the runner pulls these images before any step. */
function containerLogins(job: PlayedJob, reader: JobReader): readonly Login[] {
  const services = entriesOf(valueOf(job.node, 'services'))
  const containers: readonly { name: string; node: YamlNode | undefined }[] = [
    { name: 'container', node: valueOf(job.node, 'container') },
    ...services.map(({ key, value }) => ({ name: `services.${key}`, node: value })),
  ]
  return containers.flatMap(({ name, node }) => {
    const credentials = valueOf(node, 'credentials')
    if (credentials?.kind !== 'mapping') return []
    const value = (text: string | undefined) => (text === undefined ? undefined : reader.value(text, { job }))
    const image = value(textOf(node, 'image')) ?? []
    const passwordText = textOf(credentials, 'password')
    const login = loginOf({
      form: { kind: 'credentials', node: credentials, image },
      job,
      step: undefined,
      at: credentials.start,
      tool: `${name}.credentials`,
      registry: [],
      username: value(textOf(credentials, 'username')),
      password: value(passwordText),
      passwordText,
    })
    const kinds = new Set(image.map(text => parseImage(text).registry))
    const [kind = 'unknown', ...more] = kinds
    // Whose password it is, its name tells where the image does not.
    const isNamed = [login.username, login.password].every(one =>
      'name' in one ? /docker_?hub/i.test(one.name) : one.kind === 'literal',
    )
    const registry = more.length > 0 || kind === 'unknown' ? (isNamed ? 'hub' : login.registry) : kind
    return [{ ...login, registry, host: '' }]
  })
}
