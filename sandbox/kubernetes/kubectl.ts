import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a call is told whose words have `when` in them. */
export interface KubectlAnswer {
  readonly when: string
  readonly out?: unknown
  /** What it says on stderr, and it fails. */
  readonly error?: string
  /** Shell lines instead. */
  readonly script?: string
}

interface Place {
  readonly kind: 'secret' | 'serviceaccount'
  readonly namespace: string
  readonly name: string
}

/** As much of one as is looked at. */
interface KubernetesObject {
  readonly metadata?: Readonly<Record<string, unknown>>
  readonly [field: string]: unknown
}

export interface RecordedKubectl {
  /** Goes first on PATH. */
  readonly path: string
  /** The first that fits; other calls are answered from the objects. */
  readonly answer: (answers: readonly KubectlAnswer[]) => void
  readonly calls: () => readonly string[]
  /** Arguments and environment of all calls. */
  readonly recorded: () => string
  readonly object: (place: Place) => KubernetesObject | undefined
  readonly put: (place: Place, object: KubernetesObject) => void
  /** What somebody else makes of an object right before the next change of it. */
  readonly meanwhile: (place: Place, object: KubernetesObject) => void
}

const shown = 'Error from server'

/**
 * A kubectl that records how it is called and answers from files, an object each. It keeps what is applied and patched, as far as this
 * action does that, and plays no API server: `__tests__/real/cluster.test.ts` has Kubernetes' own.
 */
export function placeKubectl(folder: string): RecordedKubectl {
  const log = join(folder, 'calls')
  const answers = join(folder, 'answers')
  const objects = join(folder, 'objects')
  for (const each of [objects, answers]) mkdirSync(each, { recursive: true })
  writeFileSync(log, '')
  const fileOf = ({ kind, namespace, name }: Place): string => join(objects, `${namespace}.${kind}.${name}`)
  const write = (file: string, object: KubernetesObject) => {
    writeFileSync(file, JSON.stringify(object))
  }
  const place = (cases: readonly string[]) => {
    writeFileSync(join(folder, 'kubectl'), programOf(folder, cases), { mode: 0o700 })
  }
  place([])
  return {
    path: folder,
    answer: list => {
      rmSync(answers, { recursive: true })
      mkdirSync(answers)
      place(
        list.map(({ when, out = '', error, script }, at) => {
          const file = join(answers, String(at))
          writeFileSync(file, typeof out === 'string' ? out : JSON.stringify(out))
          writeFileSync(`${file}.error`, error ?? '')
          const lines =
            script ?? `cat "${file}"; cat "${file}.error" >&2; exit ${error === undefined ? 0 : 1}`
          return `  *${JSON.stringify(when)}*) ${lines} ;;`
        }),
      )
    },
    calls: () =>
      readFileSync(log, 'utf8')
        .split('\n')
        .flatMap(line => /^kubectl (.*)/.exec(line)?.[1] ?? []),
    recorded: () => readFileSync(log, 'utf8'),
    object: at => {
      const file = fileOf(at)
      return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as KubernetesObject) : undefined
    },
    put: (at, object) => {
      write(fileOf(at), object)
    },
    meanwhile: (at, object) => {
      write(`${fileOf(at)}.meanwhile`, object)
    },
  }
}

/** Nothing but sh and cat: it is started often. */
function programOf(folder: string, cases: readonly string[]): string {
  return `#!/bin/sh
{ echo "kubectl $*"; env; } >>"${folder}/calls"
case " $* " in *" --filename=- "*) sent=$(cat) ;; esac
case "$*" in
${cases.join('\n')}
esac
namespace=default; words=
for word; do
  case $word in
    --namespace=*) namespace=\${word#*=} ;;
    --patch=*) patch=\${word#*=} ;;
    --*) ;;
    *) words="$words $word" ;;
  esac
done
file="${folder}/objects/$namespace"
fails() { echo "$1" >&2; exit 1; }
change() { [ ! -e "$1.meanwhile" ] || mv "$1.meanwhile" "$1"; }
case "$words" in
  ' get secret '*) file=$file.secret.\${words##* }; [ ! -e "$file" ] || cat "$file" ;;
  ' get serviceaccount '*)
    list=
    for name in \${words#' get serviceaccount '}; do
      [ -e "$file.serviceaccount.$name" ] || fails "${shown} (NotFound): serviceaccounts \\"$name\\" not found"
      list=$list\${list:+,}$(cat "$file.serviceaccount.$name")
    done
    echo "{\\"items\\":[$list]}" ;;
  ' patch serviceaccount '*)
    file=$file.serviceaccount.\${words##* }
    change "$file"
    version=\${patch#*'"resourceVersion":"'}; version=\${version%%'"'*}
    case $(cat "$file") in
      *"\\"resourceVersion\\":\\"$version\\""*) ;;
      *) fails "${shown} (Conflict): Operation cannot be fulfilled on serviceaccounts: the object has been modified" ;;
    esac
    pulls=\${patch#*,'"imagePullSecrets":'}
    case "$*" in *--dry-run=server*) ;; *) printf '{"metadata":{"name":"%s","resourceVersion":"%s"},"imagePullSecrets":%s' "\${words##* }" $((version + 1)) "$pulls" >"$file" ;; esac ;;
  ' apply')
    name=\${sent#*'"name":"'}; file=$file.secret.\${name%%'"'*}
    case "$*" in *--dry-run=server*) ;; *) printf %s "$sent" >"$file" ;; esac ;;
esac
`
}
