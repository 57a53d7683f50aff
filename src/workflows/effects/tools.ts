import { groupBy } from '../../base/group-by.ts'

/**
 * What a command does by its row: Docker's verbs; `idle` where it pushes nothing and starts nothing that was not read;
 * `starts` where another command follows. `goals`: each of its words names what it does; `verb`: the first one;
 * `check`: it is a test or a check itself.
 */
export type Deed = ReadDeed | 'starts' | 'goals' | 'verb' | 'check' | 'unread'
export type ReadDeed = 'push' | 'pull' | 'tags' | 'build' | 'bake' | 'compose' | 'run' | 'release' | 'idle'

/** Tools of images, by the words in front of theirs. */
const readDeeds: readonly (readonly [tool: string, verb: string, does: ReadDeed])[] = [
  ['docker', '(image |manifest )?push', 'push'],
  ['docker', '(image )?pull', 'pull'],
  ['docker', '(buildx |image |builder )?build', 'build'],
  ['docker', 'buildx imagetools create', 'tags'],
  ['docker', '(buildx )?bake', 'bake'],
  ['docker', 'compose', 'compose'],
  ['docker', '(container )?(run|create)', 'run'],
  ['cosign', 'sign|attest|attach \\S+|copy|clean', 'push'],
  ['oras', 'restore', 'push'],
  ['goreleaser', 'release|continue|publish', 'release'],
]

const inGit = '((-C|-c (user|advice|safe|init)\\.) ?\\S+ |--no-pager )*'
/** Their verbs, '' for any, that push nothing and start nothing which was not read. */
const idleVerbs: Readonly<Record<string, string>> = {
  docker:
    'login|logout|version|--version|info|logs|images|ps|stats|rmi?|save|load|cp|(image )?tag|inspect|history|stop|kill|' +
    'wait|scout (cves|quickview|compare|recommendations|sbom|policy)|network|volume|context|system|' +
    'manifest (create|add|annotate)|buildx imagetools inspect|' +
    '(container|image|manifest|builder|buildx) (inspect|ls|list|prune|rm|stop|kill|wait|logs|version|create|use|du)',
  // What a shell has, and what reads or writes files and hosts
  ['echo printf cat ls cd pwd pushd popd mkdir rmdir rm cp mv ln touch chmod chown install test [ [[ : true false exit ' +
  'return export declare typeset set unset shift local read readonly getopts shopt ulimit umask sleep wait jobs kill ' +
  'break continue type grep egrep cut tr sort uniq head tail tee wc xargs diff cmp date printenv which id whoami ' +
  'hostname uname nproc seq jq yq xmllint base64 md5sum sha256sum sha512sum shasum openssl gpg gzip gunzip unzip xz ' +
  'zstd curl wget rustc aws gcloud az apt apt-get apk yum dnf brew dpkg kind k3d kustomize grype snyk df du free stat ' +
  'file mktemp basename dirname realpath readlink service systemctl sysctl modprobe mount umount dd losetup ps lsof ' +
  'ss ping ssh-keyscan tree journalctl dmesg lsb_release mapfile readarray zip rsync find sed awk gawk mawk']:
    '',
  env: '$',
  tar: '-?[acdfhjkmprtuvxzCJOPS]+|--\\w+',
  git:
    `${inGit}(add|am|apply|archive|branch|checkout|cherry-pick|clean|clone(?!.* -u )|commit|describe|diff|fetch|for-each-ref|` +
    'init|log|ls-files|ls-remote|ls-tree|merge|merge-base|mv|pull|push|rebase|remote|reset|restore|rev-list|rev-parse|' +
    'rm|shortlog|show|show-ref|stash|status|submodule (init|update|sync|status)|switch|symbolic-ref|tag|update-index|' +
    'worktree|--version|lfs (install|pull|fetch|ls-files)|' +
    'config (-\\S+ )*(user|safe|init|url|http|advice|pull|push|color|commit|tag|remote)\\.\\S+)',
  gh: 'api|auth|label|secret|variable|cache|search|attestation|workflow|(issue|pr|release|run|repo|gist) \\w+|--version',
  'kubectl oc':
    '((-n|--(namespace|context|kubeconfig))[ =]\\S+ )*(apply|get|describe|logs|wait|rollout|create|delete|config|' +
    'cluster-info|version|set|label|annotate|scale|port-forward|top|patch|explain|diff|cp|kustomize|auth)',
  minikube: 'start|status|stop|delete|addons|ip|config|cache|image (load|ls)',
  rustup: 'show|default|target|component|toolchain|override|update|self|install|--version',
  trivy: 'image|fs|filesystem|repo|repository|config|sbom|rootfs|k8s|version|--version',
  syft: '(?!attest)\\S+',
  'npm pnpm bun': 'ci',
  'uv pdm rye pipenv': 'sync',
  'terraform tofu': 'init|output|show|version|providers|workspace',
  'go cargo': 'build',
  ['npm pnpm yarn bun deno go cargo dotnet mix swift poetry uv pipenv hatch pdm rye bundle gem pip pip3 pipx conda mamba ' +
  'composer helm ct cosign crane skopeo regctl oras podman nerdctl buildah ko goreleaser mise asdf nix bazel snap choco ' +
  'vcpkg conan opam flux argocd vault op sops doctl eksctl istioctl buf tflint notation']:
    '(?!version .*)((auth|registry|image|manifest|container|repo|dependency|tag|blob|mod|deps) )?(login|logout|(--)?version|' +
    'info|inspect|ls|list(-tags)?|get|head|show|status|digest|fetch|pull|download|prune|tree|env|config|cache|template|' +
    'verify(-blob)?(-attestation)?|tidy|i|add|install|restore|update|upgrade|uninstall)',
}

const address = '(?:\\d+|\\$|/(?:\\\\.|[^\\\\/])*/I?)'
const replaces =
  's(?<edge>[^\\w\\s\\\\])(?:\\\\.|(?!\\k<edge>)[^\\\\])*\\k<edge>(?:\\\\.|(?!\\k<edge>)[^\\\\])*\\k<edge>[gpiIMm\\d]*'
/** Each word of it in one way: one that is made to exhaust would take years else. */
const change = `(?:${address}(?:,\\+?${address})?[ !]*)?(?:(?:[dpqDPNnGgHhxl=]|${replaces})(?=[\\s;}]|$)|[aic][\\\\ ].*(?!.))`
/** The words of sed, a line each: its flags, what it does, and files. */
const sedLines = new RegExp(
  `^(?:-[nErsuz]*(?:i|i\\.\\w+)?e?\n|--in-place\n)*(?:[ \\t;{}!]*${change})+[ \\t;}]*(?:\n(?!-).*)*$`,
)
/** What each other word of an idle tool has to be, where it may start a program. */
const plainWords: Readonly<Record<string, string>> = {
  'mapfile readarray': '(?!-)|-(t|[dnOsu].*)$',
  zip: '(?!-)|-[0-9jqruxymd]+$',
  tar:
    '(?!-)|-([acdfhjkmprtuvxzCJOPST]+|-(create|extract|list|g?zip|xz|zstd|file|exclude|directory|strip|owner|group|mode|' +
    'sort|mtime).*)$',
  rsync: '(?!-)|-([avzhrlptgoDnucPWxRSiqm]+|-(?!rsh|rsync-path).*)$',
  find:
    '(?!-)|-(i?(name|path|regex)|type|(min|max)depth|delete|print0?|printf|not|o|a|or|and|size|[acm](time|min)|' +
    'newer\\w*|empty|prune|regextype|perm|user|group|[LHP]|ls|quit|executable|links|mount|xdev|depth)$',
  'awk gawk mawk': '(?!-[^Fv]|--|[^]*(system|getline|@|print[^;}\\n]*\\|(?!\\|)))',
  git: '(?!-[xOc]|--upload-pack)',
  cargo: '(?!--config)',
  // What brings a plugin, and a file, which people name for people.
  'pytest unittest phpunit vitest jest mocha ava rspec bats playwright cypress':
    '(?!-[pr]|--(plugin|require)|(?!-).*\\.(sh|py|rb|php|bats|[cm]?[jt]sx?)$)',
}

/** They start what follows, or do what their words name. */
const startingTools: readonly (readonly [tools: string, verb: string, does: Deed])[] = [
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
    'npm pnpm yarn bun composer hatch mise deno go cargo dotnet swift mix rails bazel nx nix helm ct terraform',
    '',
    'verb',
  ],
]
const checks =
  'pytest phpunit vitest jest mocha ava rspec ctest bats gotestsum ginkgo playwright cypress unittest tsc mypy pyright ruff ' +
  'flake8 pylint black isort bandit eslint prettier stylelint biome rubocop phpstan phpcs psalm shellcheck hadolint ' +
  'yamllint actionlint markdownlint markdownlint-cli2 golangci-lint staticcheck govulncheck gosec gofmt goimports ' +
  'codespell typos semgrep kubeconform kubeval tflint swiftlint pre-commit commitlint ansible-lint'

const idleRows = Object.entries(idleVerbs).map(([tools, verb]) => [tools, verb, 'idle'] as const)
const byTool = groupBy(
  [...readDeeds, ...idleRows, ...startingTools, [checks, '', 'check'] as const].flatMap(
    ([tools, verb, does]) => {
      const pattern = verb === '' ? /^/ : new RegExp(`^(?:${verb})(?= |$)`)
      return tools.split(' ').map(tool => ({ tool, pattern, does }))
    },
  ),
  ({ tool }) => tool,
)
const plainByTool = new Map(
  Object.entries(plainWords).flatMap(([tools, words]) =>
    tools.split(' ').map(tool => [tool, new RegExp(`^(?:${words})`)] as const),
  ),
)

/**
 * What a command does, and how many of its words say so; `undefined` for a tool without a row.
 * @param args with `$` for what is computed
 */
export function deedOf(tool: string, args: readonly string[]) {
  const rows = byTool.get(tool)
  const line = args.join(' ')
  const { pattern, does } = rows?.find(row => row.pattern.test(line)) ?? {
    pattern: /^/,
    does: 'unread' as const,
  }
  const [match = ''] = pattern.exec(line) ?? []
  const length = match === '' ? 0 : match.split(' ').length
  const plain = plainByTool.get(tool)
  // A pattern takes long for a word that is made to exhaust.
  const isRead = (word: string) => plain === undefined || (word.length < 1_000 && plain.test(word))
  const isPlain =
    tool === 'sed'
      ? line.length < 1_000 && sedLines.test(args.join('\n'))
      : args.slice(length).every(word => isRead(word) && !startsAnother.test(word))
  return rows && { does: does !== 'idle' || isPlain ? does : ('unread' as const), length, isPlain }
}

/** A flag whose value is a program, whatever the tool's own verb does. */
const startsAnother =
  /^--?(?!ignore-|no-|skip-)[\w-]*(exec|cmd|command|program|tool|askpass|rsh|render|engine|eval|script|shell|split)|^:::/
