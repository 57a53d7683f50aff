import { basic, type Vendor } from './vendor.ts'

const vaultPath = '/v1/secret/data/docker/pull'
const azurePath = '/secrets/docker-pull?api-version=7.4'
const onePasswordPath = '/v1/vaults/abcdefghijklmnopqrstuvwxyz/items/zyxwvutsrqponmlkjihgfedcba'
const googleSecret = '/v1/projects/acme/secrets/docker-pull'
const googleVersion = 'projects/acme/secrets/docker-pull/versions/7'
const google = {
  variables: { GOOGLE_ACCESS_TOKEN: 'sandbox-google' },
  credential: ['authorization', 'Bearer sandbox-google'],
  refusals: {
    forbidden: [
      403,
      {
        error: {
          code: 403,
          message: "Permission 'secretmanager.versions.add' denied",
          status: 'PERMISSION_DENIED',
        },
      },
    ],
    gone: [
      404,
      {
        error: {
          code: 404,
          message: 'Secret [projects/acme/secrets/docker-pull] not found.',
          status: 'NOT_FOUND',
        },
      },
    ],
    refused: [400, { error: { code: 400, message: 'The payload is invalid.', status: 'INVALID_ARGUMENT' } }],
  },
} as const
const addVersion = {
  method: 'POST',
  path: `${googleSecret}:addVersion`,
  body: { payload: { data: '<value64>' } },
  answer: { name: googleVersion, state: 'ENABLED' },
} as const

const newestVersion = {
  method: 'GET',
  path: `${googleSecret}/versions/latest:access`,
  answer: { name: googleVersion, payload: { data: '<value64>' } },
} as const

export const managers = {
  /** developer.hashicorp.com/vault/api-docs/secret/kv/kv-v2 */
  Vault: {
    host: 'vault.example.com',
    variables: { VAULT_TOKEN: 'sandbox-vault', VAULT_ADDR: 'https://vault.example.com' },
    credential: ['x-vault-token', 'sandbox-vault'],
    write: {
      method: 'POST',
      path: vaultPath,
      body: { data: { token: '<value>' } },
      answer: { data: { version: 2 } },
    },
    read: {
      method: 'GET',
      path: vaultPath,
      answer: { data: { data: { token: '<value>' }, metadata: { version: 2 } } },
    },
    refusals: {
      forbidden: [403, { errors: ['1 error occurred:\n\t* permission denied\n\n'] }],
      gone: [404, { errors: ['no handler for route "secret/data/docker/pull". route entry not found.'] }],
      refused: [400, { errors: ['error parsing JSON'] }],
    },
  },
  /** cloud.google.com/secret-manager/docs/reference/rest */
  'Google Secret Manager': {
    ...google,
    host: 'secretmanager.googleapis.com',
    write: addVersion,
    read: newestVersion,
  },
  /** And cloud.google.com/artifact-registry/docs/reference/rest/v1/projects.locations.repositories */
  'Artifact Registry': {
    ...google,
    host: 'secretmanager.googleapis.com',
    write: addVersion,
    read: newestVersion,
    then: {
      method: 'PATCH',
      host: 'artifactregistry.googleapis.com',
      path: '/v1/projects/acme/locations/europe/repositories/docker-hub?updateMask=remoteRepositoryConfig.upstreamCredentials',
      body: {
        remoteRepositoryConfig: {
          upstreamCredentials: {
            usernamePasswordCredentials: { username: 'kong', passwordSecretVersion: googleVersion },
          },
        },
      },
      answer: { name: 'projects/acme/locations/europe/repositories/docker-hub', format: 'DOCKER' },
    },
  },
  /** learn.microsoft.com/rest/api/keyvault/secrets/set-secret */
  'Azure Key Vault': {
    host: 'acme.vault.azure.net',
    variables: { AZURE_VAULT_TOKEN: 'sandbox-azure' },
    credential: ['authorization', 'Bearer sandbox-azure'],
    write: {
      method: 'PUT',
      path: azurePath,
      body: { value: '<value>' },
      answer: { value: '<value>', attributes: { enabled: true } },
    },
    read: { method: 'GET', path: azurePath, answer: { value: '<value>', attributes: { enabled: true } } },
    refusals: {
      forbidden: [
        403,
        { error: { code: 'Forbidden', message: 'Caller is not authorized to perform action on resource.' } },
      ],
      gone: [
        404,
        {
          error: {
            code: 'SecretNotFound',
            message: 'A secret with (name/id) docker-pull was not found in this key vault.',
          },
        },
      ],
      refused: [400, { error: { code: 'BadParameter', message: 'Property value is invalid.' } }],
    },
  },
  /** developer.1password.com/docs/connect/api-reference */
  '1Password': {
    host: 'connect.example.com',
    variables: { OP_CONNECT_TOKEN: 'sandbox-1password', OP_CONNECT_HOST: 'https://connect.example.com' },
    credential: ['authorization', 'Bearer sandbox-1password'],
    write: {
      method: 'PATCH',
      path: onePasswordPath,
      body: [{ op: 'replace', path: '/fields/password/value', value: '<value>' }],
      answer: { fields: [{ id: 'password', value: '<value>' }] },
    },
    read: {
      method: 'GET',
      path: onePasswordPath,
      answer: {
        fields: [
          { id: 'username', value: 'kong' },
          { id: 'password', value: '<value>' },
        ],
      },
    },
    refusals: {
      forbidden: [
        403,
        { status: 403, message: 'Authorization: token does not have permission to perform update on vault' },
      ],
      gone: [404, { status: 404, message: 'Item not found' }],
      refused: [400, { status: 400, message: 'Unable to create item due to invalid input' }],
    },
  },
  /** docs.doppler.com/reference/secrets-update */
  Doppler: {
    host: 'api.doppler.com',
    variables: { DOPPLER_TOKEN: 'sandbox-doppler' },
    credential: ['authorization', 'Bearer sandbox-doppler'],
    write: {
      method: 'POST',
      path: '/v3/configs/config/secrets',
      body: { project: 'app', config: 'ci', secrets: { DOCKERHUB_PULL_TOKEN: '<value>' } },
      answer: { success: true, secrets: { DOCKERHUB_PULL_TOKEN: { raw: '<value>', computed: '<value>' } } },
    },
    read: {
      method: 'GET',
      path: '/v3/configs/config/secret?project=app&config=ci&name=DOCKERHUB_PULL_TOKEN',
      answer: {
        success: true,
        name: 'DOCKERHUB_PULL_TOKEN',
        value: { raw: '<value>', computed: '<value>', note: '' },
      },
    },
    refusals: {
      forbidden: [403, { success: false, messages: ['You do not have access to this config.'] }],
      gone: [404, { success: false, messages: ['Could not find requested config'] }],
      refused: [400, { success: false, messages: ['Invalid secret value'] }],
    },
  },
  /** goharbor.io: the API's swagger of 2.x; the ping makes Harbor log in to Docker Hub with what it has. */
  Harbor: {
    host: 'harbor.example.com',
    variables: { HARBOR_USER: 'robot$rotation', HARBOR_PASSWORD: 'sandbox-harbor' },
    credential: ['authorization', basic('robot$rotation', 'sandbox-harbor')],
    write: {
      method: 'PUT',
      path: '/api/v2.0/registries/1',
      body: { credential_type: 'basic', access_key: 'kong', access_secret: '<value>' },
      answer: '',
    },
    then: { method: 'POST', path: '/api/v2.0/registries/ping', body: { id: 1 }, answer: '' },
    refusals: {
      forbidden: [403, { errors: [{ code: 'FORBIDDEN', message: 'forbidden' }] }],
      gone: [404, { errors: [{ code: 'NOT_FOUND', message: 'registry 1 not found' }] }],
      refused: [400, { errors: [{ code: 'BAD_REQUEST', message: 'registry is unhealthy' }] }],
    },
  },
  /** jfrog.com/help: Update Repository Configuration */
  Artifactory: {
    host: 'acme.jfrog.io',
    variables: { JFROG_TOKEN: 'sandbox-jfrog' },
    credential: ['authorization', 'Bearer sandbox-jfrog'],
    write: {
      method: 'POST',
      path: '/artifactory/api/repositories/docker-hub',
      body: { username: 'kong', password: '<value>' },
      answer: 'Repository docker-hub update successfully.\n',
    },
    refusals: {
      forbidden: [403, { errors: [{ status: 403, message: 'Forbidden' }] }],
      gone: [404, { errors: [{ status: 404, message: 'Repository docker-hub does not exist' }] }],
      refused: [400, { errors: [{ status: 400, message: 'Bad Request' }] }],
    },
  },
} as const satisfies Record<string, Vendor>
