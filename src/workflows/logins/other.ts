import { scalarsIn, textOf } from '../../yaml/tree.ts'
import {
  actionName,
  inputEntry,
  inputText,
  isFirstBuildAction,
  type WorkflowStep,
} from '../workflow/workflow.ts'
import { credentialOf } from './credential.ts'
import { type Login, type LoginForm, loginOf, type LoginContext, unsupported } from './login.ts'

/** Actions that do nothing but log in, with the input that names the registry. */
const loginActions: Readonly<Record<string, string>> = {
  'azure/docker-login': 'login-server',
  'redhat-actions/podman-login': 'registry',
}

/** Actions that build and push, and log in before. */
const publishers = new Set([
  'elgohr/publish-docker-github-action',
  'mr-smithers-excellent/docker-build-push',
  'whoan/docker-build-with-cache-action',
  'jerray/publish-docker-action',
  'docker/build-push-action',
])
/** It hands a user name and a password to each `podman push`, of whole names in `tags` or below `registry` (its source). */
const podmanPush = 'redhat-actions/push-to-registry'

/** Logins of other actions that take a user name and a password. */
export function otherLoginActions(place: LoginContext): readonly Login[] {
  const { step, scope } = place
  const name = actionName(step)
  if (name === 'actions-hub/docker/login') {
    const fields = {
      registry: textOf(step.env, 'DOCKER_REGISTRY_URL'),
      username: textOf(step.env, 'DOCKER_USERNAME'),
      password: textOf(step.env, 'DOCKER_PASSWORD'),
    }
    return [loginOf(place, { fields, form: unsupported('another login action', 'replace the step by hand') })]
  }
  const host = loginActions[name]
  if (host !== undefined) return [loginStep(place, host)]
  if (!publishers.has(name) && name !== podmanPush) return []
  const input = (key: string) => inputText(step, key)
  const [username, password] = [input('username'), input('password')]
  const registry = input('registry') ?? (name === podmanPush ? input('tags') : undefined)
  const form =
    name === podmanPush
      ? unsupported(
          'it pushes with a user name and a password of its own',
          'log in in a step before it, and leave both inputs out',
        )
      : unsupported('another action that logs in by itself', 'replace it by a login step and a build step')
  const isGiven = credentialOf(password, scope).kind !== 'missing'
  if (!isGiven) return []
  const login = loginOf(place, { fields: { registry, username, password }, form })
  const isLater = name === 'docker/build-push-action' && !isFirstBuildAction(step)
  const why = 'the action takes none from its version 2 on'
  return [isLater ? { ...login, password: { kind: 'broken', why } } : login]
}

function loginStep(place: LoginContext, host: string): Login {
  const { step } = place
  const inputs = step.with
  const [registry, username, password] = [host, 'username', 'password'].map(name => inputText(step, name))
  const byHand = 'replace the step by hand'
  const kept = keptByPodman(place)
  const isPlain = inputs?.kind === 'mapping' && !inputs.flow
  const form: LoginForm = !isPlain
    ? unsupported('its inputs are not written a line each', byHand)
    : kept === undefined
      ? { kind: 'action', with: inputs }
      : unsupported(kept, 'replace each step with podman-login in this job together')
  const login = loginOf(place, { fields: { registry, username, password }, form })
  return isPodman(step) ? { ...login, keptBy: 'podman' } : login
}

function isPodman(step: WorkflowStep): boolean {
  return actionName(step) === 'redhat-actions/podman-login'
}

/**
 * Why podman would not find a login of Docker's: it reads Docker's file only where nothing names another one, and its login
 * action names one for the rest of the job (its source, `REGISTRY_AUTH_FILE`).
 */
function keptByPodman({ step, job, workflow }: LoginContext): string | undefined {
  if (!isPodman(step)) return undefined
  if (job.steps.some(one => one !== step && isPodman(one))) {
    return 'another login of the job makes podman read its own file of logins'
  }
  const texts = [job.node, ...(workflow.env === undefined ? [] : [workflow.env])].flatMap(node => [
    ...scalarsIn(node),
  ])
  const isNamed =
    inputEntry(step.with, 'auth_file_path') !== undefined ||
    texts.some(({ value }) => /auth-?_?file/i.test(value))
  return isNamed || [...job.variables.keys(), ...workflow.variables.keys()].includes('REGISTRY_AUTH_FILE')
    ? 'the job names a file of logins of its own'
    : undefined
}
