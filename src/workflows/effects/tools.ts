import { groupBy } from '../../base/group-by.ts'

/**
 * What a command does by its row: Docker's verbs; `idle` where it pushes nothing and starts nothing that was not read;
 * `starts` where another command follows. `goals`: each of its words names what it does; `verb`: the first one;
 * `check`: it is a test or a check itself.
 */
export type Deed = ReadDeed | 'starts' | 'goals' | 'verb' | 'check' | 'unread'
export type ReadDeed = 'push' | 'pull' | 'tags' | 'build' | 'bake' | 'compose' | 'run' | 'release' | 'idle'

/** Words that are no flag, and these flags. */
const flags = (source: string) => new RegExp(`^(?!-)|^-(?:${source})$`)

const address = '(?:\\d+|\\$|/(?:\\\\.|[^\\\\/])*/I?)'
const replaces = 's([^\\w\\s\\\\])(?:\\\\.|(?!\\1)[^\\\\])*\\1(?:\\\\.|(?!\\1)[^\\\\])*\\1[gpiIMm\\d]*'
const change = `(?:${address}(?:,\\+?${address})?)?[ !]*(?:[dpqDPNnGgHhxl=]|${replaces}|[aic][\\\\ ].*)`
const inGit = '((-C|-c (user|advice|safe|init)\\.) ?\\S+ |--no-pager )*'

/** The tools, the words in front, what is done, and what each other word has to be where it may start a program. */
const rows: readonly (readonly [tools: string, verb: string, does: Deed, each?: RegExp])[] = [
  ['docker', '(image |manifest )?push', 'push'],
  ['docker', '(image )?pull', 'pull'],
  ['docker', '(buildx |image |builder )?build', 'build'],
  ['docker', 'buildx imagetools create', 'tags'],
  ['docker', '(buildx )?bake', 'bake'],
  ['docker', 'compose', 'compose'],
  ['docker', '(container )?(run|create)', 'run'],
  [
    'docker',
    'login|logout|version|--version|info|logs|images|ps|stats|rmi?|save|load|cp|(image )?tag|inspect|history|stop|kill|wait|' +
      'scout (cves|quickview|compare|recommendations|sbom|policy)|network|volume|context|system|manifest (create|add|annotate)|' +
      '(container|image|manifest|builder|buildx) (inspect|ls|list|prune|rm|stop|kill|wait|logs|version|create|use|du)|' +
      'buildx imagetools inspect',
    'idle',
  ],
  ['cosign', 'sign|attest|attach \\S+|copy|clean', 'push'],
  ['oras', 'restore', 'push'],
  ['goreleaser', 'release|continue|publish', 'release'],

  [
    'echo printf cat ls cd pwd pushd popd mkdir rmdir rm cp mv ln touch chmod chown install test [ [[ : true false exit ' +
      'return export declare typeset set unset shift local read readonly getopts shopt ulimit umask sleep wait jobs kill ' +
      'break continue type grep egrep cut tr sort uniq head tail tee wc xargs diff cmp date printenv which id whoami ' +
      'hostname uname nproc seq jq yq xmllint base64 md5sum sha256sum sha512sum shasum openssl gpg gzip gunzip unzip xz ' +
      'zstd curl wget rustc aws gcloud az apt apt-get apk yum dnf brew dpkg kind k3d kustomize grype snyk df du free stat ' +
      'file mktemp basename dirname realpath readlink service systemctl sysctl modprobe mount umount dd losetup ps lsof ' +
      'ss ping ssh-keyscan tree journalctl dmesg lsb_release',
    '',
    'idle',
  ],
  ['env', '$', 'idle'],
  ['mapfile readarray', '', 'idle', flags('t|[dnOsu].*')],
  ['zip', '', 'idle', flags('[0-9jqruxymd]+')],
  [
    'tar',
    '-?[acdfhjkmprtuvxzCJOPS]+|--\\w+',
    'idle',
    flags(
      '[acdfhjkmprtuvxzCJOPST]+|-(create|extract|list|g?zip|xz|zstd|file|exclude|directory|strip|owner|group|mode|sort|mtime).*',
    ),
  ],
  ['rsync', '', 'idle', flags('[avzhrlptgoDnucPWxRSiqm]+|-(?!rsh|rsync-path).*')],
  [
    'find',
    '',
    'idle',
    flags(
      'i?(name|path|regex)|type|(min|max)depth|delete|print0?|printf|not|o|a|or|and|size|[acm](time|min)|newer\\w*|empty|' +
        'prune|regextype|perm|user|group|[LHP]|ls|quit|executable|links|mount|xdev|depth',
    ),
  ],
  // A file has three letters: a shorter word may be the order to start what it reads.
  [
    'sed',
    '',
    'idle',
    new RegExp(
      `^(?:-[nErsuz]*(?:i|i\\.\\w+)?e?|--in-place|\\$|[\\w./*$-]{3,}|(?:[\\s;{}]*${change})+[\\s;}]*)$`,
    ),
  ],
  ['awk gawk mawk', '', 'idle', /^(?!-[^Fv]|--|[^]*(system|getline|@|print[^;}\n]*\|(?!\|)))/],
  ['git', `${inGit}push`, 'idle'],
  [
    'git',
    `${inGit}(` +
      'add|am|apply|archive|branch|checkout|cherry-pick|clean|clone|commit|describe|diff|fetch|for-each-ref|init|log|' +
      'ls-files|ls-remote|ls-tree|merge|merge-base|mv|pull|rebase|remote|reset|restore|rev-list|rev-parse|rm|shortlog|' +
      'show|show-ref|stash|status|submodule (init|update|sync|status)|switch|symbolic-ref|tag|update-index|worktree|' +
      '--version|lfs (install|pull|fetch|ls-files)|' +
      'config (-\\S+ )*(user|safe|init|url|http|advice|pull|push|color|commit|tag|remote)\\.\\S+)',
    'idle',
    /^(?!-[xOuc]|--upload-pack)/,
  ],
  [
    'gh',
    'api|auth|label|secret|variable|cache|search|attestation|workflow|(issue|pr|release|run|repo|gist|ruleset) \\w+|--version',
    'idle',
  ],
  [
    'kubectl oc',
    '((-n|--(namespace|context|kubeconfig))[ =]\\S+ )*(apply|get|describe|logs|wait|rollout|create|delete|config|cluster-info|version|' +
      'set|label|annotate|scale|port-forward|top|patch|explain|diff|cp|kustomize|auth|api-resources)',
    'idle',
  ],
  ['minikube', 'start|status|stop|delete|addons|ip|config|cache|image (load|ls)', 'idle'],
  ['rustup', 'show|default|target|component|toolchain|override|update|self|install|--version', 'idle'],
  ['trivy', 'image|fs|filesystem|repo|repository|config|sbom|rootfs|k8s|version|--version', 'idle'],
  ['syft', '(?!attest)\\S+', 'idle'],

  ['npm yarn pnpm', 'version', 'unread'],
  ['npm pnpm bun', 'ci', 'idle'],
  ['uv pdm rye pipenv', 'sync', 'idle'],
  ['terraform tofu', 'init|output|show|version|providers|workspace', 'idle'],
  ['go cargo', 'build', 'idle'],
  [
    'npm pnpm yarn bun deno go cargo dotnet mix swift poetry uv pipenv hatch pdm rye bundle gem pip pip3 pipx conda mamba ' +
      'composer helm ct cosign crane skopeo regctl oras podman nerdctl buildah ko goreleaser mise asdf nix bazel snap choco ' +
      'vcpkg conan opam flux argocd vault op sops doctl eksctl istioctl buf tflint notation',
    '((auth|registry|image|manifest|container|repo|dependency|tag|blob|mod|deps) )?(login|logout|(--)?version|info|inspect|ls|' +
      'list(-tags)?|get|head|show|status|digest|fetch|pull|download|prune|tree|env|config|cache|template|' +
      'verify(-blob)?(-attestation)?|tidy|i|add|install|restore|update|upgrade|uninstall)',
    'idle',
  ],
  ['npx bunx uvx xvfb-run', '(-y|--yes|-a|--auto-servernum)', 'starts'],
  ['npx bunx uvx xvfb-run', '', 'starts'],
  ['bundle npm pnpm yarn mise', '(exec|x|dlx)( --)?', 'starts'],
  ['poetry uv pipenv hatch pdm rye', 'run( --(frozen|locked|no-sync))*', 'starts'],
  ['python python3 coverage', '(run )?-m', 'starts'],
  ['turbo mise', 'run', 'goals'],
  [
    'make gmake just task mage rake turbo gradle gradlew mvn mvnw sbt ant earthly tox nox invoke',
    '',
    'goals',
  ],
  ['npm pnpm yarn bun composer hatch', 'run|run-script', 'verb'],
  [
    'npm pnpm yarn bun composer hatch mise deno go cargo dotnet swift mix rails bazel nx nix helm ct terraform tofu',
    '',
    'verb',
  ],
  [
    'pytest phpunit vitest jest mocha ava rspec ctest bats gotestsum ginkgo playwright cypress unittest tsc mypy pyright ruff ' +
      'flake8 pylint black isort bandit eslint prettier stylelint biome rubocop phpstan phpcs psalm shellcheck hadolint ' +
      'yamllint actionlint markdownlint markdownlint-cli2 golangci-lint staticcheck govulncheck gosec gofmt goimports ' +
      'codespell typos semgrep kubeconform kubeval tflint swiftlint pre-commit commitlint ansible-lint',
    '',
    'check',
  ],
]

const byTool = groupBy(
  rows.flatMap(([tools, verb, does, each]) => {
    const pattern = verb === '' ? /^/ : new RegExp(`^(?:${verb})(?= |$)`)
    return tools.split(' ').map(tool => ({ tool, pattern, does, each }))
  }),
  ({ tool }) => tool,
)

/**
 * What a command does, and how many of its words say so; `undefined` for a tool without a row.
 * @param args with `$` for what is computed
 */
export function deedOf(tool: string, args: readonly string[]) {
  const line = args.join(' ')
  for (const { pattern, does, each } of byTool.get(tool) ?? []) {
    const [match] = pattern.exec(line) ?? []
    if (match === undefined) continue
    const length = match === '' ? 0 : match.split(' ').length
    const isPlain = args.slice(length).every(word => each?.test(word) !== false && !startsAnother.test(word))
    return { does: does !== 'idle' || isPlain ? does : 'unread', length, isPlain }
  }
  return byTool.has(tool) ? { does: 'unread' as const, length: 0, isPlain: true } : undefined
}

/** A flag whose value is a program, whatever the tool's own verb does. */
const startsAnother =
  /^--?(?!ignore-|no-|skip-)[\w-]*(exec|cmd|command|program|tool|askpass|rsh|render|engine|eval|script|shell|split)|^:::/
