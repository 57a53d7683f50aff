import { entriesOf, scalarOf, valueOf, type YamlScalar } from '../../yaml/tree.ts'
import type { Repository } from '../../workflows/jobs/repository.ts'
import type { WorkflowJob } from '../../workflows/jobs/workflow.ts'
import { parseImage } from '../../workflows/values/image.ts'
import { knownText } from '../../workflows/values/text.ts'
import type { ListView, LoginPlan } from '../decide/plan.ts'
import { tokenExpression } from '../rewrite/inputs.ts'
import type { Finding } from './finding.ts'

/** Images of the organizations that are pulled before any step, and so without a login of a step. */
export function containerFindings(
  plans: readonly LoginPlan[],
  { workflows }: Repository,
  list: ListView | undefined,
): readonly Finding[] {
  const organizations = new Set([...plans.map(({ organization }) => organization), list?.organization])
  const secrets = [...(list?.entries ?? []), ...plans].flatMap(one =>
    one.access === 'pull' ? (one.secret ?? []) : [],
  )
  const token = tokenExpression(secrets[0] ?? 'DOCKERHUB_PULL_TOKEN')
  return [...workflows.values()].flatMap(file =>
    file.jobs.flatMap(pulledFirst).flatMap(({ what, image, remedy }): readonly Finding[] => {
      const text = image.value.replace(/^docker:\/\//, '')
      const { registry, namespace = [] } = parseImage([text])
      const owner = knownText(namespace)
      if (registry !== 'hub' || owner === undefined || !organizations.has(owner)) return []
      const block = `write beside its image: credentials: { username: ${owner}, password: "${token}" }`
      return [
        {
          code: 'CONTAINER_ANONYMOUS',
          severity: 'notice',
          subject: text,
          file: file.path,
          line: file.positionAt(image.start).line,
          message: `${what} pulls ${text} before any step, so without a login`,
          remedy: `if it is private, ${remedy ?? block}`,
        },
      ]
    }),
  )
}

/** A container, services without `credentials:`, and steps that are an image. */
function pulledFirst({ node, steps }: WorkflowJob) {
  const services = entriesOf(valueOf(node, 'services'))
  const containers = [
    ['the container', valueOf(node, 'container')] as const,
    ...services.map(({ key, value }) => [`the service ${key}`, value] as const),
  ]
  const images = containers.flatMap(([what, place]) => {
    const image = place?.kind === 'scalar' ? place : scalarOf(place, 'image')
    return image === undefined || valueOf(place, 'credentials') !== undefined
      ? []
      : [{ what, image, remedy: undefined }]
  })
  const isImage = (uses: YamlScalar | undefined): uses is YamlScalar =>
    uses?.value.startsWith('docker://') === true
  const remedy = 'run it by docker run in a step behind the login'
  return [
    ...images,
    ...steps.flatMap(({ uses }) => (isImage(uses) ? [{ what: 'the step', image: uses, remedy }] : [])),
  ]
}
