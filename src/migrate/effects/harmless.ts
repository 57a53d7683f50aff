import { isDeaf } from '../shell/command.ts'
import { actionName, type WorkflowStep } from '../workflow/workflow.ts'
const commands = new Set(
  (
    'echo printf cat ls cd pwd mkdir rm cp mv ln touch chmod chown test [ [[ : true false exit return export set unset ' +
    'read local declare shift sleep wait trap grep egrep sed awk cut tr sort uniq head tail tee wc find xargs diff date ' +
    'jq yq envsubst base64 sha256sum md5sum openssl gpg tar gzip unzip zip curl wget git gh go gofmt golangci-lint cargo ' +
    'rustup rustc pip pip3 pytest tox poetry uv bundle gem composer dotnet apt apt-get apk yum dnf brew dpkg kubectl kind ' +
    'minikube k3d kustomize istioctl hadolint trivy grype syft dive dockle actionlint shellcheck codecov df du free uname ' +
    'whoami id env printenv which type hash ps kill nc ssh-keygen systemctl service mktemp basename dirname realpath stat ' +
    'sudo swapon fallocate sysctl modprobe update-binfmts cmp seq let break continue npx corepack pre-commit setcap getent ' +
    'tsc jest vitest mocha eslint prettier vite webpack rollup esbuild tsup rimraf cross-env stylelint biome ' +
    'hostname ip ping dig mount umount losetup nproc ulimit exec pushd popd source-map rsync xz zstd bc expr column docker-credential-pass'
  ).split(' '),
)

/** True for a command that cannot push an image by itself. Anything not known here may. */
export function isHarmlessCommand(words: readonly string[]): boolean {
  const [head = '', verb = ''] = words
  if (head === '') return true
  // PowerShell's own.
  if (
    /^(Write|Get|Set|New|Remove|Copy|Move|Test|Select|Out|ConvertTo|ConvertFrom|Expand|Compress)-\w+$/i.test(
      head,
    )
  )
    return true
  if (/^(npm|yarn|pnpm)$/.test(head))
    return /^(ci|i|install|add|test|audit|version|config|-v|--version|)$/.test(verb)
  return commands.has(head)
}

const owners = [
  'actions/',
  'github/',
  'golangci/',
  'codecov/',
  'sigstore/cosign-installer',
  'dorny/',
  'reviewdog/',
]
const names = new Set(
  (
    'docker/login-action docker/setup-buildx-action docker/setup-qemu-action docker/metadata-action ' +
    'depot/setup-action useblacksmith/setup-docker-builder docker/setup-docker-action docker/setup-compose-action hadolint/hadolint-action anchore/sbom-action ' +
    'anchore/scan-action aquasecurity/trivy-action aquasecurity/setup-trivy helm/kind-action azure/setup-helm ' +
    'azure/setup-kubectl engineerd/setup-kind medyagh/setup-minikube asdf-vm/actions/install jdx/mise-action ' +
    'softprops/action-gh-release ncipollo/release-action slackapi/slack-github-action step-security/harden-runner ' +
    'gradle/wrapper-validation-action gradle/actions/setup-gradle gradle/actions/wrapper-validation ' +
    'hashicorp/vault-action hashicorp/setup-terraform 8398a7/action-slack rtcamp/action-slack-notify ' +
    'jlumbroso/free-disk-space easimon/maximize-build-space crazy-max/ghaction-setup-docker ' +
    'crazy-max/ghaction-github-runtime crazy-max/ghaction-docker-meta tj-actions/changed-files ' +
    'mikepenz/action-junit-report stefanzweifel/git-auto-commit-action peter-evans/create-pull-request ' +
    'docker/scout-action webfactory/ssh-agent peter-evans/dockerhub-description'
  ).split(' '),
)

/** True for an action that is known to push no image with Docker's login. Anything not known here may. */
export function isHarmlessAction(name: string): boolean {
  return (
    owners.some(owner => name.startsWith(owner)) ||
    names.has(name) ||
    /(^|\/)setup-[\w-]+$/.test(name) ||
    /docker-oat-login$/.test(name) ||
    /-login(-action)?$|\/login$/.test(name)
  )
}

/** What in a step may read any environment variable, such as a test or a script; `undefined` when nothing does. */
export function environmentReader(step: WorkflowStep): string | undefined {
  if (step.run !== undefined) {
    return step.commands.find(command => !isDeaf(command))?.words[0]
  }
  const name = actionName(step)
  return name.startsWith('docker/') || isHarmlessAction(name) ? undefined : name
}
