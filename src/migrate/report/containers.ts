import { entriesOf, scalarOf, valueOf, type YamlNode } from '../../yaml/tree.ts'
import type { Repository } from '../../workflows/jobs/repository.ts'
import type { WorkflowJob } from '../../workflows/jobs/workflow.ts'
import { parseImage } from '../../workflows/values/image.ts'
import { knownText } from '../../workflows/values/text.ts'
import type { ListView, LoginPlan } from '../decide/plan.ts'
import { tokenExpression } from '../rewrite/rewrite.ts'
import type { Finding } from './finding.ts'

/** Images of the organizations that are pulled before any step, and so without a login of a step. */
export function containerFindings(
  plans: readonly LoginPlan[],
  { workflows }: Repository,
  list: ListView | undefined,
): readonly Finding[] {
  const organizations = [...plans.map(({ organization }) => organization), list?.organization]
  const tokens = [...(list?.entries ?? []), ...plans].filter(({ access }) => access === 'pull')
  const token = tokenExpression(tokens[0]?.secret ?? 'DOCKERHUB_PULL_TOKEN')
  return Array.from(workflows.values()).flatMap(file =>
    file.jobs.flatMap(pulledFirst).flatMap(([place, image]): readonly Finding[] => {
      const subject = image?.value.replace(/^docker:\/\//, '') ?? ''
      const { registry, namespace = [] } = parseImage([subject])
      const owner = knownText(namespace)
      if (image === undefined || registry !== 'hub' || !organizations.includes(owner)) return []
      const message = `${place} pulls ${subject} before any step, so without a login`
      const block = `write beside its image: credentials: { username: ${owner}, password: "${token}" }`
      const remedy = `if it is private, ${place === 'the step' ? 'run it by docker run in a step behind the login' : block}`
      const { line } = file.positionAt(image.start)
      return [
        { code: 'CONTAINER_ANONYMOUS', severity: 'notice', subject, file: file.path, line, message, remedy },
      ]
    }),
  )
}

/** A container, services without `credentials:`, and steps that are an image. */
function pulledFirst({ node, steps }: WorkflowJob) {
  const imageOf = (place: YamlNode | undefined) =>
    valueOf(place, 'credentials') === undefined ? scalarOf(place, 'image') : undefined
  const container = valueOf(node, 'container')
  return [
    ['the container', container?.kind === 'scalar' ? container : imageOf(container)] as const,
    ...entriesOf(valueOf(node, 'services')).map(
      ({ key, value }) => [`the service ${key}`, imageOf(value)] as const,
    ),
    ...steps.flatMap(({ uses }) =>
      uses?.value.startsWith('docker://') === true ? [['the step', uses] as const] : [],
    ),
  ]
}
