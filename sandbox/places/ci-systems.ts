import { basic, type Vendor } from './vendor.ts'

const gitlab: Omit<Vendor, 'write' | 'read'> = {
  host: 'gitlab.com',
  variables: { GITLAB_TOKEN: 'sandbox-gitlab' },
  credential: ['private-token', 'sandbox-gitlab'],
  refusals: {
    forbidden: [403, { message: '403 Forbidden' }],
    gone: [404, { message: '404 Variable Not Found' }],
    refused: [400, { message: { value: ['is invalid'] } }],
  },
}
/** docs.gitlab.com/api/project_level_variables, and group_level_variables. */
const gitlabVariable = {
  variable_type: 'env_var',
  key: 'DOCKERHUB_PULL_TOKEN',
  value: '<value>',
  hidden: false,
  protected: true,
  masked: true,
  raw: true,
  environment_scope: '*',
  description: null,
}
const projectVariable = '/api/v4/projects/acme%2Fapp/variables/DOCKERHUB_PULL_TOKEN'
const anyScope = '?filter%5Benvironment_scope%5D=%2A'
const groupVariable = '/api/v4/groups/acme/variables/DOCKERHUB_PULL_TOKEN'
const circleContext = 'f1c2d3e4-0000-4000-8000-000000000001'
const buildkiteSecret =
  '/v2/organizations/acme/clusters/c1d2e3f4-0000-4000-8000-000000000002/secrets/e1f2a3b4-0000-4000-8000-000000000003'

export const ciSystems = {
  'GitLab project': {
    ...gitlab,
    write: { method: 'PUT', path: projectVariable, body: { value: '<value>' }, answer: gitlabVariable },
    read: { method: 'GET', path: projectVariable, answer: gitlabVariable },
  },
  'GitLab group': {
    ...gitlab,
    write: { method: 'PUT', path: groupVariable, body: { value: '<value>' }, answer: gitlabVariable },
    read: { method: 'GET', path: groupVariable, answer: gitlabVariable },
  },
  /** As glab 1.53 asks: it sends all settings, and those that it was not told are off. */
  'GitLab by glab': {
    ...gitlab,
    write: {
      method: 'PUT',
      path: `${projectVariable}${anyScope}`,
      body: {
        value: '<value>',
        description: '',
        environment_scope: '*',
        masked: true,
        protected: true,
        raw: true,
        variable_type: 'env_var',
      },
      answer: gitlabVariable,
    },
    read: { method: 'GET', path: `${projectVariable}${anyScope}`, answer: gitlabVariable },
  },
  /** buildkite.com/docs/apis/rest-api/clusters/secrets */
  Buildkite: {
    host: 'api.buildkite.com',
    variables: { BUILDKITE_API_TOKEN: 'sandbox-buildkite' },
    credential: ['authorization', 'Bearer sandbox-buildkite'],
    write: {
      method: 'PUT',
      path: `${buildkiteSecret}/value`,
      body: { value: '<value>' },
      answer: { id: 'e1f2a3b4-0000-4000-8000-000000000003', key: 'DOCKERHUB_PULL_TOKEN' },
    },
    refusals: {
      forbidden: [403, { message: 'Forbidden. Your access token needs the write_secrets scope' }],
      gone: [404, { message: 'Not Found' }],
      refused: [422, { message: 'Validation failed', errors: [{ field: 'value', code: 'invalid' }] }],
    },
  },
  /** circleci.com/docs/api/v2: addEnvironmentVariableToContext */
  CircleCI: {
    host: 'circleci.com',
    variables: { CIRCLECI_TOKEN: 'sandbox-circleci' },
    credential: ['circle-token', 'sandbox-circleci'],
    write: {
      method: 'PUT',
      path: `/api/v2/context/${circleContext}/environment-variable/DOCKERHUB_PULL_TOKEN`,
      body: { value: '<value>' },
      answer: { variable: 'DOCKERHUB_PULL_TOKEN', context_id: circleContext },
    },
    refusals: {
      forbidden: [403, { message: 'Permission denied.' }],
      gone: [404, { message: 'Context not found.' }],
      refused: [400, { message: 'Unexpected request body provided.' }],
    },
  },
  /** plugins.jenkins.io/credentials: REST API; an API token needs no crumb. */
  Jenkins: {
    host: 'jenkins.example.com',
    variables: { JENKINS_USER: 'rotation', JENKINS_API_TOKEN: 'sandbox-jenkins' },
    credential: ['authorization', basic('rotation', 'sandbox-jenkins')],
    write: {
      method: 'POST',
      path: '/credentials/store/system/domain/_/credential/docker-hub/config.xml',
      type: 'application/xml',
      body: [
        '<com.cloudbees.plugins.credentials.impl.UsernamePasswordCredentialsImpl>',
        '  <scope>GLOBAL</scope>',
        '  <id>docker-hub</id>',
        '  <username>kong</username>',
        '  <password><value></password>',
        '</com.cloudbees.plugins.credentials.impl.UsernamePasswordCredentialsImpl>',
        '',
      ].join('\n'),
      answer: '',
    },
    refusals: {
      forbidden: [403, 'rotation is missing the Credentials/Update permission'],
      gone: [404, 'Not Found'],
      refused: [500, 'Oops! A problem occurred while processing the request.'],
    },
  },
  /** developer.atlassian.com/cloud/bitbucket/rest/api-group-pipelines */
  Bitbucket: {
    host: 'api.bitbucket.org',
    variables: { BITBUCKET_TOKEN: 'sandbox-bitbucket' },
    credential: ['authorization', 'Bearer sandbox-bitbucket'],
    write: {
      method: 'PUT',
      path: '/2.0/repositories/acme/app/pipelines_config/variables/%7B0a1b2c3d-0000-4000-8000-000000000004%7D',
      body: { key: 'DOCKERHUB_PULL_TOKEN', value: '<value>', secured: true },
      answer: { type: 'pipeline_variable', key: 'DOCKERHUB_PULL_TOKEN', secured: true },
    },
    refusals: {
      forbidden: [
        403,
        { type: 'error', error: { message: 'Your credentials lack one or more required privilege scopes.' } },
      ],
      gone: [404, { type: 'error', error: { message: 'Variable not found' } }],
      refused: [400, { type: 'error', error: { message: 'Bad request' } }],
    },
  },
} as const satisfies Record<string, Vendor>
