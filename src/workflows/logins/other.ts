import { textOf } from '../../yaml/tree.ts'
import { actionName, inputOf } from '../workflow/workflow.ts'
import { credentialOf } from './credential.ts'
import { type Fields, type Login, type LoginForm, loginOf, type LoginContext, unsupported } from './login.ts'

/** Actions that do nothing but log Docker in, with the input that names the registry. */
const loginActions: Readonly<Record<string, string>> = { 'azure/docker-login': 'login-server' }

const foreign: Readonly<Record<string, Fields>> = {
  'redhat-actions/podman-login': { registry: 'registry', username: 'username', password: 'password' },
  'elgohr/publish-docker-github-action': { registry: 'registry', username: 'username', password: 'password' },
  'mr-smithers-excellent/docker-build-push': {
    registry: 'registry',
    username: 'username',
    password: 'password',
  },
  'whoan/docker-build-with-cache-action': {
    registry: 'registry',
    username: 'username',
    password: 'password',
  },
  'jerray/publish-docker-action': { registry: 'registry', username: 'username', password: 'password' },
  'docker/build-push-action': { registry: 'registry', username: 'username', password: 'password' },
}

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
  const keys = foreign[name]
  if (keys === undefined) return []
  const value = (key: string | undefined) => (key === undefined ? undefined : inputOf(step, key))
  const fields = {
    registry: value(keys.registry),
    username: value(keys.username),
    password: value(keys.password),
  }
  const form = unsupported(
    'another action that logs in by itself',
    'replace it by a login step and a build step',
  )
  const password = credentialOf(fields.password, scope)
  return password.kind === 'missing' ? [] : [loginOf(place, { fields, form })]
}

function loginStep(place: LoginContext, host: string): Login {
  const inputs = place.step.with
  const fields = {
    registry: textOf(inputs, host),
    username: textOf(inputs, 'username'),
    password: textOf(inputs, 'password'),
  }
  const isPlain = inputs?.kind === 'mapping' && !inputs.flow
  const form: LoginForm = isPlain
    ? { kind: 'action', with: inputs }
    : unsupported('its inputs are not written a line each', 'replace the step by hand')
  return loginOf(place, { fields, form })
}
