"use strict";
exports.id = 438;
exports.ids = [438];
exports.modules = {

/***/ 5273:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DJ: () => (/* binding */ environmentReader),
/* harmony export */   Ge: () => (/* binding */ isHarmlessAction),
/* harmony export */   PK: () => (/* binding */ isHarmlessCommand)
/* harmony export */ });
/* harmony import */ var _shell_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7017);
/* harmony import */ var _workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1631);


const commands = new Set(('echo printf cat ls cd pwd mkdir rm cp mv ln touch chmod chown test [ [[ : true false exit return export set unset ' +
    'read local declare shift sleep wait trap grep egrep sed awk cut tr sort uniq head tail tee wc find xargs diff date ' +
    'jq yq envsubst base64 sha256sum md5sum openssl gpg tar gzip gunzip zcat bzip2 bunzip2 unzip zip curl wget git gh gofmt golangci-lint ' +
    'rustup rustc pip pip3 pytest tox gem rspec rubocop ruff mypy black flake8 install aws gcloud az apt apt-get apk yum dnf brew dpkg kubectl kind ' +
    'minikube k3d kustomize istioctl hadolint trivy grype syft dive dockle actionlint shellcheck codecov df du free uname ' +
    'whoami id env printenv which type hash ps kill nc ssh-keygen systemctl service mktemp basename dirname realpath stat ' +
    'sudo swapon fallocate sysctl modprobe update-binfmts cmp seq let break continue corepack pre-commit setcap getent ' +
    'tsc jest vitest mocha eslint prettier vite webpack rollup esbuild tsup rimraf cross-env stylelint biome ' +
    'hostname ip ping dig mount umount losetup nproc ulimit exec pushd popd source-map rsync xz zstd bc expr column docker-credential-pass alias shopt').split(' '));
/** True for a command that cannot push an image by itself. Anything not known here may. */
function isHarmlessCommand(words) {
    const [head = '', verb = ''] = words;
    if (head === '')
        return true;
    // PowerShell's own.
    if (/^(Write|Get|Set|New|Remove|Copy|Move|Test|Select|Out|ConvertTo|ConvertFrom|Expand|Compress)-\w+$/i.test(head))
        return true;
    if (words.length === 2 && tells(head, verb))
        return true;
    if (/^python3?$/.test(head) && verb === '-m')
        return modules.test(words[2] ?? '');
    const known = harmlessVerbs[head];
    if (known?.test(verb) === true)
        return true;
    const inner = runners[head];
    if (inner?.includes(verb) === true)
        return isHarmlessCommand(words.slice(verb === '' ? 1 : 2));
    if (head === 'npx')
        return isHarmlessCommand(words.slice(1).filter(word => !word.startsWith('-')));
    return commands.has(head);
}
/** A program that is asked what it is, except one that runs targets of the repository, or a file of it. */
function tells(head, verb) {
    if (!/^[a-z][\w.-]*$/.test(head))
        return false;
    if (/^(--version|--help)$/.test(verb))
        return true;
    return /^(version|help)$/.test(verb) && !runsTargets.test(head);
}
const runsTargets = /^(make|gmake|just|task|mage|rake|mise|npm|pnpm|yarn|bun|npx|nx|turbo|gradle|mvn|ant|bazel|earthly|dagger|invoke|sh|bash|zsh|python3?|node|ruby|php|docker-compose)$/;
/** What Python runs by name, and is not the repository's own. */
const modules = /^(pip|venv|ensurepip|build|pytest|unittest|mypy|flake8|black|isort|pylint|json\.tool|setuptools_scm)$/;
const ofPackages = /^(ci|clean-install|ic|i|install|add|remove|update|link|dedupe|rebuild|prune|cache|test|audit|version|config|-v|--version|)$/;
/** What these programs do without running something of the repository's own. */
const harmlessVerbs = {
    npm: ofPackages,
    yarn: ofPackages,
    pnpm: ofPackages,
    go: /^(build|test|mod|get|install|vet|fmt|version|env|list|work|clean|generate|tool)$/,
    cargo: /^(build|test|check|clippy|fmt|install|fetch|metadata|doc|bench|nextest|llvm-cov|audit|deny|publish)$/,
    dotnet: /^(restore|build|test|tool|format|nuget|pack|clean|--version|--info|sln|add|new)$/,
    poetry: /^(install|build|check|config|lock|add|version|env|show|export|self|--version)$/,
    uv: /^(sync|pip|lock|venv|tool|python|build|add|cache|version|--version)$/,
    bundle: /^(install|config|check|update|add|lock|)$/,
    composer: /^(install|require|update|validate|dump-autoload|config|--version)$/,
};
/** Programs that run the command behind their verb. */
const runners = {
    poetry: ['run'],
    uv: ['run'],
    bundle: ['exec'],
    pnpm: ['exec', 'dlx'],
    yarn: ['exec', 'dlx'],
};
const owners = [
    'actions/',
    'github/',
    'golangci/',
    'codecov/',
    'sigstore/cosign-installer',
    'dorny/',
    'reviewdog/',
    'aws-actions/',
    'google-github-actions/',
    'swatinem/',
    'dtolnay/',
    'actions-rs/toolchain',
    'taiki-e/install-action',
    'release-drafter/',
    'peaceiris/',
    'cachix/',
    'determinatesystems/',
];
const names = new Set(('docker/login-action docker/setup-buildx-action docker/setup-qemu-action docker/metadata-action ' +
    'depot/setup-action useblacksmith/setup-docker-builder docker/setup-docker-action docker/setup-compose-action hadolint/hadolint-action anchore/sbom-action ' +
    'anchore/scan-action aquasecurity/trivy-action aquasecurity/setup-trivy helm/kind-action azure/setup-helm ' +
    'azure/setup-kubectl engineerd/setup-kind medyagh/setup-minikube asdf-vm/actions/install jdx/mise-action ' +
    'softprops/action-gh-release ncipollo/release-action slackapi/slack-github-action step-security/harden-runner ' +
    'gradle/wrapper-validation-action gradle/actions/setup-gradle gradle/actions/wrapper-validation ' +
    'hashicorp/vault-action hashicorp/setup-terraform 8398a7/action-slack rtcamp/action-slack-notify ' +
    'jlumbroso/free-disk-space easimon/maximize-build-space crazy-max/ghaction-setup-docker ' +
    'crazy-max/ghaction-github-runtime crazy-max/ghaction-docker-meta tj-actions/changed-files ' +
    'mikepenz/action-junit-report stefanzweifel/git-auto-commit-action peter-evans/create-pull-request ' +
    'docker/scout-action crazy-max/.github/.github/actions/docker-scout webfactory/ssh-agent peter-evans/dockerhub-description tibdex/github-app-token ' +
    'robinraju/release-downloader dawidd6/action-download-artifact rlespinasse/github-slug-action ' +
    'crazy-max/ghaction-import-gpg mikefarah/yq coverallsapp/github-action peter-evans/repository-dispatch ' +
    'nixos/nix-installer-action nixbuild/nix-quick-install-action mathieudutour/github-tag-action mxschmitt/action-tmate paulhatch/semantic-version aszc/change-string-case-action').split(' '));
/** True for an action that is known to push no image with Docker's login. Anything not known here may. */
function isHarmlessAction(name) {
    return (owners.some(owner => name.startsWith(owner)) ||
        names.has(name) ||
        /(^|\/)(setup-[\w-]+|action-setup|setup)$/.test(name) ||
        /docker-oat-login$/.test(name) ||
        /-login(-action)?$|\/login$/.test(name));
}
/** What in a step may read any environment variable, such as a test or a script; `undefined` when nothing does. */
function environmentReader(step) {
    if (step.run !== undefined) {
        return step.commands.find(command => !(0,_shell_command_js__WEBPACK_IMPORTED_MODULE_1__/* .isDeaf */ .J)(command))?.words[0];
    }
    const name = (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .actionName */ .aM)(step);
    return name.startsWith('docker/') || isHarmlessAction(name) ? undefined : name;
}


/***/ }),

/***/ 317:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ jobViews)
});

// EXTERNAL MODULE: ./src/migrate/workflow/scope.ts + 1 modules
var workflow_scope = __webpack_require__(684);
// EXTERNAL MODULE: ./src/yaml/tree.ts
var tree = __webpack_require__(639);
// EXTERNAL MODULE: ./src/migrate/workflow/image.ts
var workflow_image = __webpack_require__(2006);
;// CONCATENATED MODULE: ./src/migrate/logins/layout.ts

/** A step before which another can be put: a key a line, its `if:` on one. */
function isUsuallyWritten({ node }, { text }) {
    const condition = (0,tree/* valueOf */.RP)(node, 'if');
    const isLong = condition !== undefined && text.slice(condition.start, condition.end).trim().includes('\n');
    return !isLong && !node.flow && startsItsLine(text, node.start);
}
/** Nothing but the `-` of its list stands before the step in its line, or in the lines before when those are blank. */
function startsItsLine(text, start) {
    const dash = text.lastIndexOf('-', start);
    const line = text.lastIndexOf('\n', dash) + 1;
    return text.slice(line, dash).trim() === '' && text.slice(dash + 1, start).trim() === '';
}

// EXTERNAL MODULE: ./src/migrate/workflow/workflow.ts + 2 modules
var workflow = __webpack_require__(1631);
// EXTERNAL MODULE: ./src/migrate/logins/login.ts
var login = __webpack_require__(8209);
;// CONCATENATED MODULE: ./src/migrate/logins/action.ts





const known = new Set(['registry', 'username', 'password', 'logout']);
/** Logins of a step with `docker/login-action`; those in `registry-auth` one by one. */
function dockerLoginActions(place) {
    const { step } = place;
    if ((0,workflow/* actionName */.aM)(step) !== 'docker/login-action')
        return [];
    const list = (0,tree/* scalarOf */.ol)(step.with, 'registry-auth');
    if (list !== undefined)
        return authLogins(place, list);
    const fields = {
        registry: (0,tree/* textOf */.b6)(step.with, 'registry'),
        username: (0,tree/* textOf */.b6)(step.with, 'username'),
        password: (0,tree/* textOf */.b6)(step.with, 'password'),
    };
    return [(0,login/* loginOf */.DQ)(place, { fields, form: formOf(step) })];
}
/** Each entry is a login; the one to Docker Hub can become a step of its own. */
function authLogins(place, list) {
    const entries = authEntries(place.workflow.text, list);
    const unknown = (0,login/* unsupported */.qO)('several logins share one registry-auth', 'give Docker Hub a login step of its own');
    const logins = entries.map(({ fields }) => (0,login/* loginOf */.DQ)(place, { fields, form: unknown }));
    const onHub = logins.filter(one => one.registry === 'hub').length;
    return logins.map((one, at) => {
        const entry = entries[at];
        if (one.registry !== 'hub' || entry === undefined)
            return one;
        return { ...one, form: authForm(place, { list, entry, count: entries.length, onHub }) };
    });
}
function formOf(step) {
    if (step.with?.kind !== 'mapping')
        return (0,login/* unsupported */.qO)('the step has no inputs', 'give it the credential it needs');
    const extra = step.with.entries.find(entry => !known.has(entry.key));
    if (extra !== undefined) {
        return (0,login/* unsupported */.qO)(`the input ${extra.key} has no counterpart`, 'remove the input or move the step by hand');
    }
    const host = (0,tree/* textOf */.b6)(step.with, 'registry');
    if (host !== undefined && host !== '' && !(0,workflow_image/* isPlainHost */.dW)(host) && !host.includes('${{')) {
        return (0,login/* unsupported */.qO)('the registry is written as an address', 'write the host alone');
    }
    return { kind: 'action', with: step.with };
}
const starts = /^[ \t]*-(?:[ \t]|\r?$)/;
const field = /^[ \t]*(?:-[ \t]+)?(registry|username|password):[ \t]+(\S.*?)[ \t]*$/;
/** The entries of a `registry-auth` text: a YAML list of flat mappings (docker/login-action, "Authenticate to multiple registries"). */
function authEntries(text, list) {
    const isBlock = list.style === 'block';
    const raw = isBlock ? text.slice(text.indexOf('\n', list.start) + 1, list.end) : list.value;
    const entries = [];
    for (const line of raw.split(/(?<=\n)/)) {
        if (starts.test(line.trimEnd()))
            entries.push([]);
        entries.at(-1)?.push(line);
    }
    let end = list.end;
    const found = [];
    for (const lines of entries.reverse()) {
        const start = end - lines.join('').length;
        const own = { start, end: start + withoutBlanks(lines).length };
        found.push({ fields: fieldsOf(lines), lines: isBlock && isFlat(lines) ? own : undefined });
        end = start;
    }
    return found.reverse();
}
function fieldsOf(lines) {
    const values = new Map(lines.flatMap(inFlow).flatMap(line => {
        const [, name = '', value = ''] = field.exec(line.trimEnd()) ?? [];
        return name === '' ? [] : [[name, value.replace(/^(['"])(.*)\1$/, '$2')]];
    }));
    return {
        registry: values.get('registry'),
        username: values.get('username'),
        password: values.get('password'),
    };
}
/** `- { registry: ghcr.io, username: me }` as lines of its own. */
function inFlow(line) {
    const [, inside] = /^[ \t]*-[ \t]+\{(.*)\}\s*$/.exec(line) ?? [];
    return inside === undefined ? [line] : inside.split(/,\s+/);
}
/** Blank lines behind an entry part it from what follows, and stay. */
function withoutBlanks(lines) {
    return lines.slice(0, lines.findLastIndex(line => line.trim() !== '') + 1).join('');
}
function isFlat(lines) {
    return lines.every(line => line.trim() === '' || field.test(line.trimEnd()));
}
const byHand = 'give Docker Hub a login step of its own, and take its entry out of registry-auth';
/** Whether an entry for Docker Hub can become a step of its own. */
function authForm({ step, workflow }, part) {
    const { list, entry, count, onHub } = part;
    const alone = count === 1;
    if (onHub > 1)
        return (0,login/* unsupported */.qO)('registry-auth has several logins to Docker Hub, of which the last counts', byHand);
    if (entry.lines === undefined)
        return (0,login/* unsupported */.qO)('the entry in registry-auth has more than a registry, user name and password, or is not written line by line', byHand);
    const input = (0,tree/* entriesOf */.Mc)(step.with).find(({ key }) => key !== 'registry-auth' && key !== 'logout');
    if (input !== undefined)
        return (0,login/* unsupported */.qO)(`the input ${input.key} stands beside registry-auth`, byHand);
    const extra = step.node.entries.find(({ key }) => !/^(name|uses|with|if)$/.test(key));
    if (!alone && extra !== undefined)
        return (0,login/* unsupported */.qO)(`the step has ${extra.key}, and which of two steps it is meant for, the file does not tell`, byHand);
    if (!alone && !isUsuallyWritten(step, workflow))
        return (0,login/* unsupported */.qO)('the step is not written in the usual way, a key a line', byHand);
    return { kind: 'entry', list, lines: entry.lines, alone };
}

// EXTERNAL MODULE: ./src/migrate/logins/credential.ts
var credential = __webpack_require__(5091);
;// CONCATENATED MODULE: ./src/migrate/logins/container.ts




/** The `credentials:` of a job's container and services: the runner pulls these images before any step. */
function containerLogins(workflow, job) {
    const services = (0,tree/* entriesOf */.Mc)((0,workflow_scope/* jobPart */.$X)(job, 'services'));
    const containers = [
        { name: 'container', node: (0,workflow_scope/* jobPart */.$X)(job, 'container') },
        ...services.map(({ key, value }) => ({ name: `services.${key}`, node: value })),
    ];
    return containers.flatMap(({ name, node }) => containerLogin({ workflow, job, name, node }));
}
function containerLogin(place) {
    const { workflow, job, name, node } = place;
    const credentials = (0,tree/* valueOf */.RP)(node, 'credentials');
    if (credentials?.kind !== 'mapping')
        return [];
    const scope = (0,workflow_scope/* scopeOf */.Od)({ workflow, job });
    const images = (0,workflow_scope/* resolveText */.WY)((0,tree/* textOf */.b6)(node, 'image') ?? '', scope);
    const [image] = images;
    const parsed = (0,workflow_image/* parseImage */.zZ)(image ?? '');
    const username = (0,credential/* credentialOf */.$5)((0,tree/* textOf */.b6)(credentials, 'username'), scope);
    return [
        {
            form: { kind: 'credentials', node: credentials, image: images.length === 1 ? image : undefined },
            workflow,
            job,
            step: undefined,
            tool: `${name}.credentials`,
            registry: images.length === 1 ? parsed.registry : 'unknown',
            host: images.join(', '),
            username,
            password: (0,credential/* credentialOf */.$5)((0,tree/* textOf */.b6)(credentials, 'password'), scope),
            account: username.kind === 'literal' ? (0,tree/* textOf */.b6)(credentials, 'username') : undefined,
            at: credentials.start,
        },
    ];
}

;// CONCATENATED MODULE: ./src/migrate/logins/other.ts




/** Actions that do nothing but log Docker in, with the input that names the registry. */
const loginActions = { 'azure/docker-login': 'login-server' };
const foreign = {
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
};
/** Logins of other actions that take a user name and a password. */
function otherLoginActions(place) {
    const { step, scope } = place;
    const name = (0,workflow/* actionName */.aM)(step);
    if (name === 'actions-hub/docker/login') {
        const fields = {
            registry: (0,tree/* textOf */.b6)(step.env, 'DOCKER_REGISTRY_URL'),
            username: (0,tree/* textOf */.b6)(step.env, 'DOCKER_USERNAME'),
            password: (0,tree/* textOf */.b6)(step.env, 'DOCKER_PASSWORD'),
        };
        return [(0,login/* loginOf */.DQ)(place, { fields, form: (0,login/* unsupported */.qO)('another login action', 'replace the step by hand') })];
    }
    const host = loginActions[name];
    if (host !== undefined)
        return [loginStep(place, host)];
    const keys = foreign[name];
    if (keys === undefined)
        return [];
    const value = (key) => (key === undefined ? undefined : (0,tree/* textOf */.b6)(step.with, key));
    const fields = {
        registry: value(keys.registry),
        username: value(keys.username),
        password: value(keys.password),
    };
    const form = (0,login/* unsupported */.qO)('another action that logs in by itself', 'replace it by a login step and a build step');
    const password = (0,credential/* credentialOf */.$5)(fields.password, scope);
    return password.kind === 'missing' ? [] : [(0,login/* loginOf */.DQ)(place, { fields, form })];
}
function loginStep(place, host) {
    const inputs = place.step.with;
    const fields = {
        registry: (0,tree/* textOf */.b6)(inputs, host),
        username: (0,tree/* textOf */.b6)(inputs, 'username'),
        password: (0,tree/* textOf */.b6)(inputs, 'password'),
    };
    const isPlain = inputs?.kind === 'mapping' && !inputs.flow;
    const form = isPlain
        ? { kind: 'action', with: inputs }
        : (0,login/* unsupported */.qO)('its inputs are not written a line each', 'replace the step by hand');
    return (0,login/* loginOf */.DQ)(place, { fields, form });
}

// EXTERNAL MODULE: ./src/migrate/shell/command.ts
var command = __webpack_require__(7017);
;// CONCATENATED MODULE: ./src/migrate/logins/command.ts
const verbs = {
    docker: ['login'],
    podman: ['login'],
    nerdctl: ['login'],
    buildah: ['login'],
    skopeo: ['login'],
    oras: ['login'],
    cosign: ['login'],
    ko: ['login'],
    crane: ['auth', 'login'],
    helm: ['registry', 'login'],
    regctl: ['registry', 'login'],
};
const valued = /^(-u|-p|--username|--password|--user|--pass|--authfile|--cert-dir|--tls-verify|--config|--compat-auth-file)$/;
/** The login that a command is, `undefined` for any other command. */
function parseLoginCommand(command) {
    const [head, ...words] = command.words;
    const name = head.replace(/^.*\//, '');
    const wanted = verbs[name];
    if (wanted === undefined)
        return undefined;
    const start = skipGlobalFlags(words);
    if (!wanted.every((verb, at) => words[start + at] === verb))
        return undefined;
    const args = words.slice(start + wanted.length);
    const { conditional, statement, line, asOther = false } = command;
    return {
        tool: [name, ...wanted].join(' '),
        host: positional(args) ?? '',
        username: flag(args, ['-u', '--username', '--user']),
        password: flag(args, ['-p', '--password', '--pass']) ?? standardInput(command),
        conditional,
        asOther,
        statement,
        line,
        command,
    };
}
/** `docker --config DIR login` */
function skipGlobalFlags(words) {
    let at = 0;
    while (words[at]?.startsWith('-') === true)
        at += valued.test(words[at] ?? '') ? 2 : 1;
    return at;
}
function positional(args) {
    for (let at = 0; at < args.length; at += 1) {
        const word = args[at] ?? '';
        if (/^\d*[<>]/.test(word))
            at += 1;
        else if (valued.test(word))
            at += 1;
        else if (!word.startsWith('-'))
            return word;
    }
    return undefined;
}
function flag(args, names) {
    for (const [at, word] of args.entries()) {
        if (names.includes(word))
            return args[at + 1];
        const [, long, value] = /^(--[a-z]+)=(.*)$/.exec(word) ?? [];
        if (long !== undefined && names.includes(long))
            return value;
        // `-uNAME` and `-u=NAME`, as docker's reader of flags allows it (spf13/pflag)
        const short = names.find(name => name.length === 2 && word.startsWith(name) && word.length > 2);
        if (short !== undefined)
            return word.slice(2).replace(/^=/, '');
    }
    return undefined;
}
/** What the command reads: a here-document, a here-string, or what `echo` and `printf` write. */
function standardInput(command) {
    if (command.input !== undefined)
        return command.input.trim();
    const from = command.pipedFrom;
    if (from === undefined)
        return undefined;
    if (from.words[0] === 'cat' && from.input !== undefined)
        return from.input.trim();
    const written = from.words.filter((word, at) => at > 0 && !/^(-[neE]+|%s(\\n)?)$/.test(word));
    const simple = from.words[0] === 'echo' || from.words[0] === 'printf' || /^\$/.test(from.words[0]);
    if (!simple || from.pipedFrom !== undefined)
        return '$(computed)';
    return written[0] ?? from.words[0];
}

// EXTERNAL MODULE: ./src/migrate/shell/functions.ts
var functions = __webpack_require__(1065);
;// CONCATENATED MODULE: ./src/migrate/logins/tried.ts

const quiet = /^(echo|printf|set|cat|:|true|\[|\[\[|test|seq|sleep|break|continue|let|)$/;
/**
 * Reads a script that decides about nothing but its login: it tries again, and asks whether the credential is there.
 * `undefined` where it does or asks anything else.
 */
function triedLogin({ command }, around) {
    const { commands } = around;
    if (!(0,functions/* isTried */.fm)(command) || !commands.every(one => one === command || isBeside(one, command, around)))
        return undefined;
    const own = command.guards ?? [];
    if (!own.every(one => asksFor(one, around) === 'there'))
        return undefined;
    const isAsked = own.some(one => around.isPassword(askedIn(one)));
    // With a user name alone nobody knows whether there is a password.
    if (own.length > 0 && !isAsked)
        return undefined;
    const leaves = commands.some(one => one.words[0] === 'exit' && isBefore(one, command) && !isFailure(one));
    return { isSkipped: own.length > 0 || leaves };
}
/** What it prints goes to a file, where something may read it. */
function isKept({ output }) {
    return output !== undefined && !/^(\/dev\/|&?[12]$)/.test(output);
}
function isBeside(one, login, around) {
    const { words, guards = [] } = one;
    if (isKept(one))
        return false;
    if (words[0] !== 'exit')
        return quiet.test(words[0]);
    if (!isBefore(one, login))
        return true;
    if (!isFailure(one)) {
        const [only, ...more] = guards;
        return only !== undefined && more.length === 0 && around.isPassword(askedIn(only)) && isGone(only, around);
    }
    return guards.length > 0 && guards.every(guard => isSetting(guard, around) || isGone(guard, around));
}
function isGone(guard, around) {
    return asksFor(guard, around) === 'gone';
}
function isFailure({ words: [, code = '0'] }) {
    return /^[1-9]\d*$/.test(code);
}
/** It stands before the login, and outside of the loop that tries again. */
function isBefore(one, login) {
    return one.line < login.line && one.isLooped !== true;
}
/** What a test asks for if the command that it guards runs: that a credential is there, or gone. */
function asksFor(guard, { isPassword, isUsername }) {
    const { test, isTrue } = guard;
    const [first = '', second, third] = test;
    const word = askedIn(guard);
    if (!isPassword(word) && !isUsername(word))
        return undefined;
    const wantsText = test.length === 1 || first === '-n' || (test.length === 3 && second === '!=' && third === '');
    const wantsNone = first === '-z' || (test.length === 3 && /^==?$/.test(second ?? '') && third === '');
    if (wantsText)
        return isTrue ? 'there' : 'gone';
    if (wantsNone)
        return isTrue ? 'gone' : 'there';
    return undefined;
}
function askedIn({ test }) {
    const [first = '', second = ''] = test;
    return test.length === 2 ? second : first;
}
/** It asks for the number of tries, or the time between them: what sleeps or counts here names the same variable. */
function isSetting({ test }, { commands }) {
    const names = test.flatMap(word => /^\$\{?(\w+)\}?$/.exec(word)?.[1] ?? []);
    const counting = commands.filter(({ words: [head] }) => /^(seq|sleep)$/.test(head));
    const isCounted = (name) => counting.some(({ words }) => words.some(word => new RegExp(`\\$\\{?${name}\\b`).test(word)));
    return names.length > 0 && names.every(isCounted);
}

;// CONCATENATED MODULE: ./src/migrate/logins/script.ts










const script_quiet = /^(echo|printf|set|cat|:|true|)$/;
/** It prepares the login and does nothing else: PowerShell writes a value by naming it. */
function isQuiet(command) {
    const { words } = command;
    if (isKept(command))
        return false;
    return script_quiet.test(words[0]) || (words.length === 1 && /^\$\w+$/.test(words[0]));
}
/** Logins of a `run:` script, and of the `command:` that a retry action runs. */
function scriptLogins(place) {
    const { commands, run, script } = place.step;
    if (script === undefined || !script.includes('login'))
        return [];
    const logins = commands.flatMap(command => parseLoginCommand(command) ?? []);
    const lines = linesOf(place);
    return logins.map(found => {
        const form = script_formOf(found, { place, commands, logins, retried: run === undefined });
        return {
            ...scriptLogin(place, { found, form }),
            at: lines[found.line] ?? place.step.run?.start ?? place.step.node.start,
        };
    });
}
function scriptLogin(place, given) {
    const { found, form } = given;
    const { scope } = place;
    const host = (0,workflow_scope/* resolveVariables */.CO)(found.host, scope);
    const fields = { registry: undefined, username: undefined, password: undefined };
    const base = (0,login/* loginOf */.DQ)(place, { fields: { ...fields, registry: host[0] }, form, tool: found.tool });
    const account = (0,workflow_scope/* resolveVariables */.CO)(found.username ?? '', (0,credential/* credentialScope */.s7)(scope))[0];
    const username = scriptCredential(found.username, scope);
    // podman and its kin have no registry of their own to fall back on.
    const silent = found.host === '' && !/^(docker|nerdctl)/.test(found.tool);
    return {
        ...base,
        registry: silent ? 'unknown' : base.registry,
        username,
        password: scriptCredential(found.password, scope),
        account: username.kind === 'literal' ? account : undefined,
    };
}
/** Where the lines of a script stand in the file: those of a block start on the line after its `|`. */
function linesOf({ workflow, step: { run } }) {
    if (run === undefined)
        return [];
    if (run.style !== 'block')
        return [run.start];
    const lines = [];
    let at = workflow.text.indexOf('\n', run.start);
    for (; at !== -1 && at < run.end; at = workflow.text.indexOf('\n', at + 1))
        lines.push(at + 1);
    return lines;
}
/** A shell variable that no `env:` gives was set by something that the file does not show. */
function scriptCredential(text, scope) {
    if (text === undefined)
        return { kind: 'missing' };
    const [resolved = '', ...more] = (0,workflow_scope/* resolveVariables */.CO)(text, (0,credential/* credentialScope */.s7)(scope));
    if (more.length > 0 || /^\$(?!\{\{)|`|\$\(/.test(resolved))
        return { kind: 'computed' };
    return (0,credential/* credentialOf */.$5)(resolved, scope);
}
function script_formOf(found, around) {
    const { step } = around.place;
    const byHand = 'replace it by a login step before this one';
    if (around.retried || step.run === undefined)
        return isOnlyRetried(found, around)
            ? { kind: 'retried' }
            : (0,login/* unsupported */.qO)('a retry action runs the login', byHand);
    if (!/^docker login/.test(found.tool) && !isHelmOnHub(found)) {
        return (0,login/* unsupported */.qO)(`${found.tool} keeps logins of its own`, 'log in with this action if the tool reads Docker’s file');
    }
    if (found.asOther)
        return (0,login/* unsupported */.qO)('another user logs in (sudo), whose Docker has logins of its own', 'let that user run docker without sudo, or log in by hand');
    const tried = triedForm(found, around);
    if (found.conditional)
        return tried ?? (0,login/* unsupported */.qO)('the script decides whether to log in', byHand);
    const others = around.logins.filter(one => one !== found);
    if (others.some(one => !isElsewhere(one)))
        return (0,login/* unsupported */.qO)('the script logs in more than once', byHand);
    if (found.host !== '' && /\$/.test(found.host))
        return (0,login/* unsupported */.qO)('the registry is a variable', byHand);
    const more = around.commands.find(one => parseLoginCommand(one) === undefined && !isQuiet(one));
    if (more === undefined && ownPlace.test(step.run.value))
        return (0,login/* unsupported */.qO)('the script decides where logins are kept', byHand);
    if (more === undefined && others.length === 0)
        return { kind: 'script', run: step.run };
    if (tried !== undefined)
        return tried;
    const lines = ownLines(found, around);
    if (typeof lines !== 'string')
        return { kind: 'lines', lines };
    const what = more === undefined ? 'logs in elsewhere, too' : `does more than log in (${more.words[0]})`;
    return (0,login/* unsupported */.qO)(`the script ${what}, and ${lines}`, byHand);
}
/** The whole script is one login, tried again, or left out without a password. */
function triedForm(found, { place, commands, logins }) {
    const { run } = place.step;
    if (run === undefined || logins.length > 1 || /\$/.test(found.host) || ownPlace.test(run.value))
        return undefined;
    const same = (word, own) => own !== undefined && isSame(scriptCredential(word, place.scope), scriptCredential(own, place.scope));
    const tried = triedLogin(found, {
        commands,
        isPassword: word => same(word, found.password),
        isUsername: word => same(word, found.username),
    });
    return tried === undefined ? undefined : { kind: 'script', run, isSkipped: tried.isSkipped };
}
/** Two places that take a credential from the same one. */
function isSame(one, other) {
    const isNamed = one.kind === 'secret' || one.kind === 'input' || one.kind === 'variable';
    return isNamed && JSON.stringify(one) === JSON.stringify(other);
}
/** The action that tries again runs one login and nothing else, and does nothing of its own. */
function isOnlyRetried(found, { place, commands, logins }) {
    const { step } = place;
    const isPlain = /^docker login/.test(found.tool) && !found.conditional && !found.asOther;
    const settings = (0,tree/* entriesOf */.Mc)(step.with).map(({ key }) => key);
    return (/^(nick-fields|nick-invision)\/retry$|^wandalen\/wretry\.action$/.test((0,workflow/* actionName */.aM)(step)) &&
        isPlain &&
        logins.length === 1 &&
        !/\$/.test(found.host) &&
        !ownPlace.test(step.script ?? '') &&
        !step.node.flow &&
        commands.every(one => one === found.command || isQuiet(one)) &&
        settings.every(key => !/^(action|with|on_retry_command|new_command_on_retry|continue_on_error)$/.test(key)));
}
/** A registry that is named, and not Docker Hub: its login has a place of its own in Docker's file. */
function isElsewhere({ host }) {
    return (0,workflow_image/* registryKind */.IL)(host) === 'other';
}
/** Helm finds what docker has logged in to under this name (facts of Helm 3.8 and later). */
function isHelmOnHub({ tool, host }) {
    return tool === 'helm registry login' && host === 'registry-1.docker.io';
}
/** Another folder than Docker's own, or one that is emptied first. */
const ownPlace = /DOCKER_CONFIG|--config\b|docker logout[\s\S]*docker login|config\.json/;
const movable = /^(name|id|run|env|if|shell|working-directory|timeout-minutes|background)$/;
/** The lines of a login that can leave its script for a step before it, or why they cannot. */
function ownLines({ statement }, { place, commands }) {
    const { step, workflow } = place;
    const { run, script = '' } = step;
    if (run?.style !== 'block' || workflow.text.charAt(run.start) !== '|' || statement?.isPlain !== true)
        return 'the login is not a line of its own';
    const { from, to } = statement;
    const near = commands.filter(({ statement: other }) => other !== undefined && other.from <= to && other.to >= from);
    if (!near.every(one => one.statement === statement && (parseLoginCommand(one) !== undefined || isQuiet(one))))
        return 'the login is not a line of its own';
    const before = commands.filter(({ line }) => line < from);
    if (before.some(({ words: [head] }) => /^(exit|return|trap)$/.test(head)))
        return 'may end before the login';
    if (ownPlace.test(script))
        return 'it decides where logins are kept';
    const extra = step.node.entries.find(({ key }) => !movable.test(key));
    if (extra !== undefined)
        return `the step has ${extra.key}`;
    if (step.isParallel)
        return 'a step before it would run at the same time';
    if (!isUsuallyWritten(step, workflow))
        return 'the step is not written in the usual way, a key a line';
    const rest = commands.filter(one => one.statement !== statement);
    const own = script
        .split('\n')
        .slice(from, to + 1)
        .join('\n');
    // Only what feeds the login leaves the step with it.
    const isFed = (0,tree/* entriesOf */.Mc)(step.env).some(({ key }) => own.includes(key));
    const reader = isFed ? rest.find(one => !(0,command/* isDeaf */.J)(one)) : undefined;
    if (reader !== undefined)
        return `${reader.words[0]} may read the variables of the step`;
    return rangeOf(place, { from, to });
}
/** Whole lines of a script as a range of the file. */
function rangeOf(place, { from, to }) {
    const starts = linesOf(place);
    const end = place.step.run?.end ?? 0;
    return { start: starts[from] ?? end, end: starts[to + 1] ?? end };
}

;// CONCATENATED MODULE: ./src/migrate/logins/find.ts





/** Every login of a job, to whatever registry, in the order of the file. */
function findLogins(workflow, around) {
    const { job } = around;
    const inSteps = job.steps.flatMap(step => {
        const place = { workflow, job, step, scope: (0,workflow_scope/* scopeOf */.Od)({ workflow, step, ...around }) };
        return [...dockerLoginActions(place), ...otherLoginActions(place), ...scriptLogins(place)];
    });
    return [...containerLogins(workflow, job), ...inSteps];
}

// EXTERNAL MODULE: ./src/migrate/expression/matrix.ts
var matrix = __webpack_require__(4903);
// EXTERNAL MODULE: ./src/migrate/workflow/repository.ts
var workflow_repository = __webpack_require__(4627);
;// CONCATENATED MODULE: ./src/migrate/workflow/handed-rows.ts




/** What each caller in the repository hands to a workflow or an action; none when not all that may call it are seen. */
function handedRowsIn(repository) {
    const uses = (0,workflow_repository/* usesOfActions */.dX)(repository);
    // Files call each other several times: each is asked once.
    const known = new Map();
    const rows = (workflow, depth = 0) => {
        if (!workflow.text.includes('inputs') || !repository.isWhole || depth >= 4)
            return [];
        const key = `${depth} ${workflow.path}`;
        const found = known.get(key) ?? rowsHanded(workflow, { repository, uses, rows, depth: depth + 1 });
        known.set(key, found);
        return found;
    };
    return rows;
}
function rowsHanded(workflow, { repository, uses, rows, depth }) {
    const scopeIn = (caller) => (0,workflow_scope/* scopeOf */.Od)({ ...caller, repository: repository.name, handed: rows(caller.workflow, depth) });
    if (workflow.kind === 'action') {
        const declared = (0,tree/* valueOf */.RP)(workflow.root, 'inputs');
        const calls = uses.get(workflow) ?? [];
        if (calls.length > matrix/* mostRows */.ZB)
            return [];
        return bounded(calls.flatMap(call => rowsOf({ given: call.step.with, declared, isTyped: false }, scopeIn(call))));
    }
    if (workflow.scenarios.some(({ event }) => event !== 'workflow_call'))
        return [];
    const declared = (0,tree/* valueOf */.RP)((0,tree/* valueOf */.RP)(workflow.on, 'workflow_call'), 'inputs');
    const callers = (0,workflow_repository/* callersOf */.Gt)(workflow.path, repository);
    if (callers.length > matrix/* mostRows */.ZB)
        return [];
    const found = callers.flatMap(({ workflow: caller, job }) => rowsOf({ given: (0,tree/* valueOf */.RP)(job.node, 'with'), declared, isTyped: true }, scopeIn({ workflow: caller, job })));
    return bounded(withoutUnusedSwitches(found));
}
function bounded(rows) {
    return rows.length > matrix/* mostRows */.ZB ? [] : rows;
}
/** What no caller here switches on is there for callers elsewhere. */
function withoutUnusedSwitches(rows) {
    const isOff = (key) => rows.every(row => /^(false|)$/.test(String(row.get(key) ?? '')));
    return rows.map(row => new Map([...row].filter(([key]) => !isOff(key))));
}
/** The inputs of one call, in each way in which the caller can run. */
function rowsOf({ given, declared, isTyped }, scope) {
    const around = scope.rows.length === 0 ? [undefined] : scope.rows;
    const rows = around.flatMap(row => {
        const alternatives = (0,tree/* entriesOf */.Mc)(declared).map(({ key, value }) => {
            const written = (0,tree/* valueOf */.RP)(given, key) ?? (0,tree/* valueOf */.RP)(value, 'default');
            const isTruth = isTyped && (0,tree/* textOf */.b6)(value, 'type') === 'boolean';
            const texts = written?.kind === 'scalar' ? (0,workflow_scope/* resolveInRow */.Cy)(String((0,matrix/* plainValue */._y)(written)), scope, row) : [''];
            return texts.map((text) => {
                const isPlain = isTruth && /^(true|false|)$/.test(text);
                return new Map([[`inputs.${key}`, isPlain ? text === 'true' : text]]);
            });
        });
        return alternatives.reduce((known, more) => (0,matrix/* crossed */.GT)(known, more), []);
    });
    const distinct = new Map(rows.map(row => [JSON.stringify([...row]), row]));
    return bounded([...distinct.values()]);
}

// EXTERNAL MODULE: ./src/migrate/workflow/paths.ts
var paths = __webpack_require__(1511);
;// CONCATENATED MODULE: ./src/migrate/effects/place.ts


/** More than anybody's scripts, many times over. */
function readingBudget() {
    return { characters: 10_000_000 };
}
/** Takes what a file costs; a short one is not free, nor is a step. @returns `false` when nothing is left */
function mayRead({ budget }, text, steps = 0) {
    budget.characters -= text.length + 1_000 * (steps + 1);
    return budget.characters >= 0;
}
/** The folder in which a step's script starts. */
function directoryOf(step, { workflow, job }) {
    const fallback = [job.node, workflow.root].map(node => (0,tree/* textOf */.b6)((0,tree/* valueOf */.RP)((0,tree/* valueOf */.RP)(node, 'defaults'), 'run'), 'working-directory'));
    return (0,paths/* joinPath */.uJ)('', (0,tree/* textOf */.b6)(step.node, 'working-directory') ?? fallback.find(Boolean) ?? '');
}
/** The path in the repository of a file that a command names. */
function pathOf(name, { directory, checkouts }) {
    const path = directory === undefined ? undefined : (0,paths/* joinPath */.uJ)(directory, name);
    return path === undefined ? undefined : (0,paths/* pathInRepository */.zB)(path, checkouts);
}
/** The text of a file of the repository that a command names; `undefined` when it cannot be read. */
function textAt(name, place) {
    const path = pathOf(name, place);
    const text = path === undefined ? undefined : place.repository.otherFiles.text(path);
    return text === undefined || !mayRead(place, text) ? undefined : text;
}
/** The same for a file in YAML. */
function yamlAt(name, place) {
    const path = textAt(name, place) === undefined ? undefined : pathOf(name, place);
    return path === undefined ? undefined : place.repository.otherFiles.yaml(path);
}

// EXTERNAL MODULE: ./src/migrate/workflow/conditions.ts + 1 modules
var conditions = __webpack_require__(4368);
;// CONCATENATED MODULE: ./src/migrate/sources/hcl.ts
const deepest = 10;
/** Blocks and attributes of a file in HCL, as bake writes them; a place that it cannot read is skipped up to the next line. */
function readHcl(text) {
    return readBody({ text: withoutComments(text), at: 0, depth: 0 }, { kind: '', label: '' });
}
function readBody(input, head) {
    const attributes = new Map();
    const blocks = [];
    while (input.at < input.text.length) {
        skip(input, /[\s,;]*/y);
        if (skip(input, /\}/y) !== '')
            break;
        const name = skip(input, /[A-Za-z_][\w-]*/y);
        if (name === '') {
            skip(input, /[^\n]*\n?/y);
            continue;
        }
        if (skip(input, /[ \t]*[=:](?!=)/y) !== '') {
            attributes.set(name, readValue(input));
            continue;
        }
        const labels = skip(input, /(?:[ \t]+(?:"[^"\n]*"|[\w-]+))*/y);
        if (skip(input, /\s*\{/y) === '' || input.depth >= deepest) {
            skip(input, /[^\n]*\n?/y);
            continue;
        }
        input.depth += 1;
        blocks.push(readBody(input, { kind: name, label: labels.trim().replaceAll('"', '') }));
        input.depth -= 1;
    }
    return { ...head, attributes, blocks };
}
function skip(input, pattern) {
    pattern.lastIndex = input.at;
    const [found = ''] = pattern.exec(input.text) ?? [];
    input.at += found.length;
    return found;
}
/** Up to the end of the line that is in no bracket. */
function readValue(input) {
    const { text } = input;
    const start = input.at;
    let depth = 0;
    while (input.at < text.length) {
        const character = text.charAt(input.at);
        if (character === '"') {
            skip(input, quoted);
            continue;
        }
        if (character === '\n' && depth === 0)
            break;
        if (/[[{(]/.test(character))
            depth += 1;
        if (/[\]})]/.test(character)) {
            if (depth === 0)
                break;
            depth -= 1;
        }
        input.at += 1;
    }
    return text.slice(start, input.at).trim();
}
const quoted = /"(?:[^"\\\n]|\\.|\$\{(?:[^"}]|"[^"]*")*\})*"?/y;
function withoutComments(text) {
    return text.replace(/"(?:[^"\\\n]|\\.)*"|\/\*[\s\S]*?\*\/|(?:#|\/\/)[^\n]*/g, found => found.startsWith('"') ? found : ' ');
}
/** The texts of a list or of one text; `undefined` for each item that is not written out. */
function hclTexts(value) {
    if (value === undefined)
        return [];
    if (!value.startsWith('['))
        return [hclText(value)];
    if (!value.endsWith(']'))
        return [undefined];
    return items(value.slice(1, -1)).map(hclText);
}
function items(text) {
    const found = [];
    const input = { text, at: 0, depth: 0 };
    let depth = 0;
    let start = 0;
    while (input.at < text.length) {
        const character = text.charAt(input.at);
        if (character === '"') {
            skip(input, quoted);
            continue;
        }
        if (/[[{(]/.test(character))
            depth += 1;
        if (/[\]})]/.test(character))
            depth -= 1;
        if (character === ',' && depth === 0) {
            found.push(text.slice(start, input.at));
            start = input.at + 1;
        }
        input.at += 1;
    }
    return [...found, text.slice(start)].map(one => one.trim()).filter(one => one !== '');
}
/** `"text"`, a name alone as `${name}`, and whatever is computed as `$( )`. */
function hclText(value) {
    if (/^[A-Za-z_]\w*$/.test(value))
        return `\${${value}}`;
    const inside = /^"((?:[^"\\]|\\.|\$\{(?:[^"}]|"[^"]*")*\})*)"$/.exec(value)?.[1];
    return inside?.replace(/\$\{([^}]*)\}/g, (_whole, name) => /^\s*\w+\s*$/.test(name) ? `\${${name.trim()}}` : '$(bake)');
}

;// CONCATENATED MODULE: ./src/migrate/sources/package-scripts.ts
/** The scripts that `npm run NAME` runs, in their order; `undefined` when package.json has none of that name. */
function packageScripts(text, name) {
    const scripts = scriptsIn(text);
    const own = scripts?.get(name);
    if (scripts === undefined || own === undefined)
        return undefined;
    return [scripts.get(`pre${name}`), own, scripts.get(`post${name}`)].flatMap(script => script ?? []);
}
function scriptsIn(text) {
    const content = parseJson(text);
    if (!isRecord(content) || !isRecord(content['scripts']))
        return undefined;
    return new Map(Object.entries(content['scripts']).flatMap(([name, script]) => typeof script === 'string' ? [[name, script]] : []));
}
/** What a JSON text says; `undefined` for a text that is none. */
function parseJson(text) {
    try {
        const content = JSON.parse(text);
        return content;
    }
    catch {
        return undefined;
    }
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./src/migrate/sources/bake-file.ts



function readHclBake(text) {
    const { attributes, blocks } = readHcl(text);
    const of = (kind) => blocks.filter(block => block.kind === kind);
    return {
        targets: new Map(of('target').map(block => [block.label, hclTarget(block)])),
        groups: new Map(of('group').map(({ label, attributes: own }) => [label, bake_file_known(hclTexts(own.get('targets')))])),
        variables: new Map([
            ...[...attributes].map(([name, value]) => [name, hclText(value)]),
            ...of('variable').map(({ label, attributes: own }) => {
                const value = own.get('default');
                return [label, value === undefined ? undefined : (hclText(value) ?? scalar(value))];
            }),
        ]),
    };
}
function scalar(value) {
    return /^(true|false|\d+)$/.test(value) ? value : undefined;
}
function hclTarget({ attributes, blocks }) {
    const text = (name) => {
        const value = attributes.get(name);
        return value === undefined ? undefined : (hclText(value) ?? '$(bake)');
    };
    const list = (name) => (attributes.has(name) ? hclTexts(attributes.get(name)) : undefined);
    return {
        inherits: bake_file_known(list('inherits') ?? []),
        tags: list('tags'),
        output: list('output'),
        context: text('context'),
        dockerfile: text('dockerfile'),
        stage: text('target'),
        args: new Map([
            ...inner('args', { attributes, blocks }).map(([name, value]) => [name, hclText(value)]),
        ]),
        contexts: new Set(inner('contexts', { attributes, blocks }).map(([name]) => name)),
    };
}
/** `args = { … }` and `args { … }`. */
function inner(name, { attributes, blocks }) {
    const written = attributes.get(name);
    const body = written === undefined
        ? undefined
        : readHcl(written.replace(/^\{/, '').replace(/"([\w./:-]+)"(\s*[=:])/g, '$1$2'));
    return [body, blocks.find(({ kind }) => kind === name)].flatMap(block => [...(block?.attributes ?? [])]);
}
function bake_file_known(texts) {
    return texts.flatMap(text => text ?? []);
}
function readJsonBake(text) {
    const content = parseJson(text);
    if (!isRecord(content))
        return undefined;
    const part = (name) => Object.entries(isRecord(content[name]) ? content[name] : {});
    return {
        targets: new Map(part('target').map(([name, value]) => [name, jsonTarget(value)])),
        groups: new Map(part('group').map(([name, value]) => [
            name,
            isRecord(value) ? bake_file_known(texts(value['targets']) ?? []) : [],
        ])),
        variables: new Map(part('variable').map(([name, value]) => [
            name,
            isRecord(value) ? oneText(value['default']) : undefined,
        ])),
    };
}
function jsonTarget(value) {
    const from = isRecord(value) ? value : {};
    const pairs = (name) => Object.entries(isRecord(from[name]) ? from[name] : {});
    return {
        inherits: bake_file_known(texts(from['inherits']) ?? []),
        tags: texts(from['tags']),
        output: texts(from['output']),
        context: oneText(from['context']),
        dockerfile: oneText(from['dockerfile']),
        stage: oneText(from['target']),
        args: new Map(pairs('args').map(([name, one]) => [name, oneText(one)])),
        contexts: new Set(pairs('contexts').map(([name]) => name)),
    };
}
function texts(value) {
    if (value === undefined)
        return undefined;
    return Array.isArray(value) ? value.map(oneText) : [oneText(value)];
}
function oneText(value) {
    return typeof value === 'string' ? value.replace(/\$\{(?!\s*\w+\s*\})[^}]*\}/g, '$(bake)') : undefined;
}
/** A Compose file as bake reads it: each service that is built is a target, all of them are the group `default`. */
function readComposeBake(root) {
    const services = (0,tree/* entriesOf */.Mc)((0,tree/* valueOf */.RP)(root, 'services')).filter(({ value }) => (0,tree/* valueOf */.RP)(value, 'build') !== undefined);
    return {
        targets: new Map(services.map(({ key, value }) => [key, composeTarget(value)])),
        groups: new Map([['default', services.map(({ key }) => key)]]),
        variables: new Map(),
    };
}
function composeTarget(service) {
    const build = (0,tree/* valueOf */.RP)(service, 'build');
    const more = (0,tree/* valueOf */.RP)(build, 'x-bake');
    const image = (0,tree/* textOf */.b6)(service, 'image');
    const listed = [(0,tree/* valueOf */.RP)(more, 'tags'), (0,tree/* valueOf */.RP)(build, 'tags')].flatMap(tree/* itemsOf */.S3);
    const tags = listed.flatMap(item => (item.kind === 'scalar' ? [item.value] : []));
    const output = (0,tree/* valueOf */.RP)(more, 'output');
    const context = build?.kind === 'scalar' ? build.value : (0,tree/* textOf */.b6)(build, 'context');
    return {
        inherits: [],
        tags: [...(image === undefined ? [] : [image]), ...tags],
        output: output === undefined
            ? undefined
            : (0,tree/* itemsOf */.S3)(output).map(item => (item.kind === 'scalar' ? item.value : undefined)),
        context: context ?? '.',
        dockerfile: (0,tree/* textOf */.b6)(build, 'dockerfile'),
        stage: (0,tree/* textOf */.b6)(build, 'target'),
        args: composeArgs((0,tree/* valueOf */.RP)(build, 'args')),
        contexts: new Set((0,tree/* entriesOf */.Mc)((0,tree/* valueOf */.RP)(build, 'additional_contexts')).map(({ key }) => key)),
    };
}
/** `NAME: value`, or `- NAME=value`; a name alone takes the environment's. */
function composeArgs(node) {
    const pairs = (0,tree/* entriesOf */.Mc)(node).map(({ key, value }) => [key, value.kind === 'scalar' ? value.value : undefined]);
    const items = (0,tree/* itemsOf */.S3)(node).flatMap(item => {
        const [name = '', ...rest] = item.kind === 'scalar' ? item.value.split('=') : [];
        return name === '' ? [] : [[name, rest.length === 0 ? undefined : rest.join('=')]];
    });
    return new Map(pairs.length > 0 ? pairs : items);
}
/** What each target of a name builds, what it inherits included; `undefined` for a name that no file has. */
function bakeTargets(files, wanted) {
    const seen = new Set();
    const visit = (name) => {
        if (seen.has(name))
            return [];
        seen.add(name);
        const group = files.flatMap(file => file.groups.get(name) ?? []);
        if (group.length > 0)
            return group.flatMap(visit);
        return [mergedTarget(files, name, 0)];
    };
    return wanted.flatMap(visit);
}
/** Later files and the target itself come before what it inherits. */
function mergedTarget(files, name, depth) {
    const own = files.flatMap(file => file.targets.get(name) ?? []);
    if (own.length === 0 || depth > 10)
        return undefined;
    const parents = own.flatMap(({ inherits }) => inherits.flatMap(parent => mergedTarget(files, parent, depth + 1) ?? []));
    return [...parents, ...own].reduce((below, above) => ({
        inherits: [],
        tags: above.tags ?? below.tags,
        output: above.output ?? below.output,
        context: above.context ?? below.context,
        dockerfile: above.dockerfile ?? below.dockerfile,
        stage: above.stage ?? below.stage,
        args: new Map([...below.args, ...above.args]),
        contexts: new Set([...below.contexts, ...above.contexts]),
    }));
}

;// CONCATENATED MODULE: ./src/migrate/shell/flags.ts
/** What follows a flag, as a word of its own or behind `=`. */
function flagValue(words, flag) {
    return flagValues(words, flag)[0];
}
/** Every value of a flag that may come several times. */
function flagValues(words, flag) {
    return words.flatMap((word, at) => {
        const [name = '', ...rest] = word.split('=');
        if (!flag.test(name))
            return [];
        return [rest.length > 0 ? rest.join('=') : (words[at + 1] ?? '')];
    });
}

;// CONCATENATED MODULE: ./src/migrate/sources/official-images.ts
const names = new Set(('adminer aerospike almalinux alpine amazoncorretto amazonlinux arangodb archlinux bash buildpack-deps bun busybox caddy ' +
    'cassandra centos chronograf clickhouse clojure composer consul couchbase couchdb crate dart debian docker drupal ' +
    'eclipse-mosquitto eclipse-temurin elasticsearch elixir emqx erlang fedora flink fluentd gcc ghost golang gradle groovy ' +
    'haproxy haskell haxe hello-world httpd ibm-semeru-runtimes influxdb jetty joomla jruby julia kapacitor kibana kong ' +
    'liquibase logstash mariadb matomo maven mediawiki memcached mongo mongo-express mysql nats neo4j nextcloud nginx node ' +
    'odoo open-liberty openjdk oraclelinux percona perl photon php phpmyadmin postgres pypy python r-base rabbitmq redis ' +
    'redmine registry rethinkdb rockylinux ros ruby rust sapmachine solr sonarqube spark storm swift swipl telegraf tomcat ' +
    'tomee traefik ubuntu unit valkey varnish vault websphere-liberty wordpress xwiki zookeeper').split(' '));
/**
 * True for images that Docker Hub has under a name alone (docker-library/official-images). Any other such name may be one
 * that only the building machine has.
 */
function isOfficialImage(name) {
    return names.has(name);
}

// EXTERNAL MODULE: ./src/migrate/expression/variables.ts + 1 modules
var expression_variables = __webpack_require__(9999);
;// CONCATENATED MODULE: ./src/migrate/sources/dockerfile.ts



/** `namespace/name` on Docker Hub of every image that a build starts from or copies from. */
function baseImages(text, build) {
    const { stages, globals } = readStages(text);
    const variables = {
        values: name => (globals.has(name) ? (build.args.values(name) ?? globals.get(name)) : undefined),
    };
    const wanted = stages.findIndex(({ name }) => name !== undefined && name === build.target?.toLowerCase());
    const waiting = [wanted === -1 ? stages.length - 1 : wanted];
    const seen = new Set();
    const found = new Set();
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
        const stage = stages[at];
        if (stage === undefined || seen.has(at))
            continue;
        seen.add(at);
        for (const [place, said] of [stage.from, ...stage.sources].entries()) {
            const images = [];
            for (const one of (0,expression_variables/* expandVariables */.i7)(said, variables)) {
                const known = stageAt(one, { stages: stages.slice(0, at), isNumbered: place > 0 });
                if (known.length > 0)
                    waiting.push(...known);
                else if (!build.replaced.has(one))
                    images.push(one);
            }
            // Of several possible images only one is pulled, and which, the file does not tell.
            const repositories = new Set(images.map(hubRepository));
            const [only] = repositories;
            if (repositories.size === 1 && only !== undefined)
                found.add(only);
        }
    }
    return [...found].sort();
}
function hubRepository(text) {
    if (text === 'scratch' || text === '')
        return undefined;
    const image = (0,workflow_image/* parseImage */.zZ)(text);
    if (image.namespace === 'library' && !isOfficialImage(image.name ?? ''))
        return undefined;
    return image.registry === 'hub' ? (0,workflow_image/* repositoryOf */._M)(image) : undefined;
}
/** The stages that a name means: several when a part of it is the platform's. */
function stageAt(said, { stages, isNumbered }) {
    if (isNumbered && /^\d+$/.test(said))
        return [Number(said)];
    const lower = said.toLowerCase();
    const open = /\$\{?\w+\}?/g;
    const [head = ''] = lower.split('$');
    const isOpen = open.test(lower) && head !== '';
    return stages.flatMap(({ name }, at) => name !== undefined && (isOpen ? name.startsWith(head) : name === lower) ? [at] : []);
}
function readStages(text) {
    const stages = [];
    const globals = new Map();
    for (const line of instructions(text)) {
        const [, word = '', rest = ''] = /^\s*([A-Za-z]+)\s+([\s\S]*)$/.exec(line) ?? [];
        const current = stages.at(-1);
        switch (word.toUpperCase()) {
            case 'ARG':
                if (current === undefined)
                    for (const part of rest.trim().split(/\s+/))
                        setGlobal(globals, part);
                break;
            case 'FROM':
                stages.push(stageIn(rest));
                break;
            case 'COPY':
            case 'ADD':
                current?.sources.push(...[...rest.matchAll(/(?:^|\s)--from=(\S+)/g)].map(match => match[1] ?? ''));
                break;
            case 'RUN':
                for (const [, mount = ''] of rest.matchAll(/(?:^|\s)--mount=(\S+)/g))
                    current?.sources.push(...(/(?:^|,)from=([^,]+)/.exec(mount)?.slice(1) ?? []));
                break;
        }
    }
    return { stages, globals };
}
function setGlobal(globals, part) {
    const [name = '', ...rest] = part.split('=');
    const value = rest.join('=').replace(/^(['"])(.*)\1$/, '$2');
    const known = { values: one => globals.get(one) };
    globals.set(name, rest.length === 0 ? [] : (0,expression_variables/* expandVariables */.i7)(value, known));
}
function stageIn(rest) {
    const words = rest
        .trim()
        .split(/\s+/)
        .filter(word => !word.startsWith('--'));
    const [from = '', as = '', name] = words;
    return {
        from: from.replace(/^(['"])(.*)\1$/, '$2'),
        name: as.toLowerCase() === 'as' ? name?.toLowerCase() : undefined,
        sources: [],
    };
}
/** Instructions without comments, continued lines joined, here-documents left out. */
function instructions(text) {
    const escape = /^#\s*escape=`/im.test(text.slice(0, 500)) ? '`' : '\\';
    const found = [];
    let open = '';
    let end;
    for (const line of text.replace(/\r\n/g, '\n').split('\n')) {
        if (end !== undefined) {
            if (line.trim() === end)
                end = undefined;
            continue;
        }
        if (/^\s*#/.test(line) || (open !== '' && line.trim() === ''))
            continue;
        if (line.trimEnd().endsWith(escape)) {
            open += `${line.trimEnd().slice(0, -1)} `;
            continue;
        }
        const whole = open + line;
        open = '';
        end = /^\s*(?:RUN|COPY|ADD)\b.*<<-?["']?([A-Za-z_]\w*)["']?/i.exec(whole)?.[1];
        found.push(whole);
    }
    return open === '' ? found : [...found, open];
}

;// CONCATENATED MODULE: ./src/migrate/effects/effect.ts
/** An effect; images and condition default to none. */
function effect(kind, part) {
    return { kind, images: [], condition: undefined, ...part };
}
/** Images that something leaves on the machine; none where it names none. */
function localEffects(images, part) {
    return images.length === 0 ? [] : [effect('local', { ...part, images })];
}

;// CONCATENATED MODULE: ./src/migrate/effects/bases.ts




/** What a build pulls: the images that its Dockerfile starts from, where that stands in the repository. */
function buildEffect(build, place) {
    const { by, at } = place;
    const text = dockerfileOf(build, place);
    const names = text === undefined ? [] : baseImages(text, { ...build, replaced: build.contexts });
    const images = names.map(name => ({ image: (0,workflow_image/* parseImage */.zZ)(name), tags: [] }));
    return effect('base', { by, at, images });
}
function dockerfileOf({ context, dockerfile, isInContext }, place) {
    if (/^(https?|git|ssh):|^git@|^-$/.test(context))
        return undefined;
    const folder = context.replace(/\/$/, '');
    if (dockerfile !== undefined && !isInContext)
        return textAt(dockerfile, place);
    return textAt(`${folder}/${dockerfile ?? 'Dockerfile'}`, place);
}
/** `NAME=value` lines as the arguments of a build; a name alone takes its value from the environment. */
function buildArguments(lines, environment) {
    const given = new Map();
    let isOpen = false;
    for (const line of lines) {
        const [, name = '', value] = /^([A-Za-z_]\w*)(?:=([\s\S]*))?$/.exec(line.trim()) ?? [];
        if (name === '')
            isOpen ||= line.trim() !== '';
        else if (value === undefined)
            given.set(name, environment.values(name) ?? []);
        else
            given.set(name, [value]);
    }
    // A line that is computed may set any of them.
    return { values: name => given.get(name) ?? (isOpen ? [] : undefined) };
}

// EXTERNAL MODULE: ./src/migrate/expression/expression.ts
var expression = __webpack_require__(6612);
// EXTERNAL MODULE: ./src/migrate/expression/open-text.ts
var open_text = __webpack_require__(916);
// EXTERNAL MODULE: ./src/migrate/effects/tags.ts
var effects_tags = __webpack_require__(4555);
;// CONCATENATED MODULE: ./src/migrate/effects/images.ts






/** The images of a `tags:` list, those of a `docker/metadata-action` step included. */
function imagesIn(tags, place) {
    return lines(tags).flatMap(line => {
        const described = metadataImages(line, place);
        if (described.length > 0)
            return described;
        // What a step or an input gives may itself be a list.
        return (0,workflow_scope/* resolveText */.WY)(line, place.scope).flatMap(text => lines(text).flatMap(one => imageOrDescribed(one, place)));
    });
}
function imageOrDescribed(text, place) {
    const described = metadataImages(text, place);
    return described.length > 0 ? described : [taggedImage(text)];
}
function lines(text) {
    return (0,open_text/* splitOutside */.kO)(text ?? '', /[\r\n,]+/, ['{{'])
        .map(line => line.trim())
        .filter(line => line !== '' && !line.startsWith('#'));
}
/** One word of a command, with everything that its variables and expressions can become. */
function imagesOfWord(word, place) {
    return (0,workflow_scope/* resolveVariables */.CO)(word, place.scope).flatMap(text => {
        const described = metadataImages(text, place);
        if (described.length > 0)
            return described;
        return text.split(/[\s,]+/).length > 1 && /[\r\n]/.test(text)
            ? lines(text).map(taggedImage)
            : [taggedImage(text)];
    });
}
function taggedImage(text) {
    const image = (0,workflow_image/* parseImage */.zZ)(text);
    // Behind a variable that holds the whole image may be any tag.
    const tag = image.tag ?? (image.name === undefined ? '${{ }}' : undefined);
    return { image, tags: isByDigest(text) ? [] : [(0,effects_tags/* tagKind */.pk)(tag)] };
}
/** `name@sha256:…`: no tag is set. */
function isByDigest(text) {
    return /@(sha256:|\$)/.test(text);
}
const ofStep = /\bsteps\.([\w-]+)\.outputs\.(tags|json|bake-file(-tags)?)\b/;
const ofJob = /\bneeds\.([\w-]+)\.outputs\.([\w-]+)/;
/** The images that a text takes from `docker/metadata-action`, here or in a job that is needed. */
function metadataImages(text, place) {
    const { job, workflow } = place;
    if (/\bDOCKER_METADATA_OUTPUT_(TAGS|JSON)/.test(text)) {
        const last = job.steps.findLast(isMetadata);
        return last === undefined ? [] : imagesOf(last, place);
    }
    const id = ofStep.exec(text)?.[1];
    const step = id === undefined ? undefined : job.steps.find(one => one.id === id && isMetadata(one));
    if (step !== undefined)
        return imagesOf(step, place);
    const [, needed, name = ''] = ofJob.exec(text) ?? [];
    const other = workflow.jobs.find(one => one.id === needed && one !== job);
    const output = other === undefined ? undefined : (0,tree/* textOf */.b6)((0,tree/* valueOf */.RP)(other.node, 'outputs'), name);
    return other === undefined || output === undefined ? [] : metadataImages(output, { ...place, job: other });
}
function isMetadata(step) {
    return (0,workflow/* actionName */.aM)(step) === 'docker/metadata-action';
}
function imagesOf(step, { scope }) {
    const tags = (0,effects_tags/* metadataTags */.Vs)((0,tree/* textOf */.b6)(step.with, 'tags'), (0,tree/* textOf */.b6)(step.with, 'flavor'));
    return ((0,tree/* textOf */.b6)(step.with, 'images') ?? '')
        .split(/[\r\n]+/)
        .flatMap(line => (0,workflow_scope/* resolveText */.WY)(line, scope).flatMap(text => text.split(/[\r\n]+/)))
        .filter(line => !/,enable=false\b/.test(line))
        .map(line => line
        .trim()
        .replace(/^name=/, '')
        .replace(/,enable=.*$/, ''))
        .filter(line => line !== '' && !line.startsWith('#'))
        .map(text => ({ image: (0,workflow_image/* parseImage */.zZ)(text, { isName: true }), tags }));
}

;// CONCATENATED MODULE: ./src/migrate/effects/build.ts






/** `docker/build-push-action`: `push`, `outputs`, and a registry cache that is written. */
function buildPushEffects(place) {
    const { step, scope } = place;
    const input = (name) => (0,tree/* textOf */.b6)(step.with, name);
    const at = step.node.start;
    const by = 'docker/build-push-action';
    const effects = [
        effect('pull', { by, at }),
        ...localEffects(imagesIn(input('tags'), place), { by, at }),
        ...builds(place).map(build => buildEffect(build, { ...place, directory: '', by, at })),
    ];
    const pushed = pushCondition(input('push'), scope);
    const texts = (0,workflow_scope/* resolveText */.WY)(input('outputs') ?? '', scope);
    const outputs = texts.flatMap(text => text.split(/\r?\n/)).filter(line => pushesOutput(line));
    if (pushed !== 'never') {
        effects.push(effect('push', { by, at, images: imagesIn(input('tags'), place), condition: pushed }));
    }
    if (outputs.length > 0) {
        const named = outputs.flatMap(line => /(?:^|,)"?name=([^,"]+)/.exec(line)?.[1] ?? []);
        effects.push(effect('push', { by, at, images: imagesIn(named.join('\n') || input('tags'), place) }));
    }
    const cache = /type=registry,.*?ref=([^,\s]+)/.exec(input('cache-to') ?? '')?.[1];
    if (cache !== undefined) {
        const images = imagesIn(cache, place).map(one => ({ ...one, tags: [] }));
        effects.push(effect('push', { by: `${by} (cache)`, at, images }));
    }
    return effects;
}
/** What the step builds, in each of its rows: without a `context:` the repository as GitHub has it. */
function builds({ step, scope }) {
    const text = (name) => (0,tree/* textOf */.b6)(step.with, name);
    return resolvedTogether([text('context') ?? '.', text('file') ?? '', text('target') ?? '', text('build-args') ?? ''], scope).map(([context = '', file = '', target = '', args = '']) => ({
        context: context.replace(/^\{\{\s*defaultContext\s*\}\}:?/, './'),
        dockerfile: file === '' ? undefined : file,
        isInContext: false,
        target: target === '' ? undefined : target,
        args: buildArguments(args.split(/\r?\n/), scope.env),
        contexts: new Set((text('build-contexts') ?? '').split(/\r?\n/).map(line => line.split('=')[0]?.trim() ?? '')),
    }));
}
/** Texts that belong together, in each row of the scope. */
function resolvedTogether(texts, scope) {
    const separator = '\0';
    return (0,workflow_scope/* resolveText */.WY)(texts.join(separator), scope).map(text => text.split(separator));
}
/** `type=registry` always pushes, `type=image` with `push=true`. */
function pushesOutput(line) {
    return /type=registry/.test(line) || /push=true/.test(line);
}
/** When a `push:` input says so; `undefined` for always. */
function pushCondition(push, scope) {
    const texts = (0,workflow_scope/* resolveText */.WY)(push ?? '', scope).map(text => text.trim());
    if (texts.every(text => text === '' || text === 'false'))
        return 'never';
    const [only = '', ...more] = texts;
    if (more.length > 0)
        return (0,expression/* parseExpression */.Y)('unknown.value');
    return only === 'true' ? undefined : ((0,expression/* parseCondition */.z)(only) ?? (0,expression/* parseExpression */.Y)('unknown.value'));
}

;// CONCATENATED MODULE: ./src/migrate/effects/bake.ts










/** `docker/bake-action`: what it pushes stands in its files, unless `set` or metadata say it. */
function bakeEffects(place) {
    const { step, scope } = place;
    const list = (name, separator = /[\r\n,]+/) => ((0,tree/* textOf */.b6)(step.with, name) ?? '')
        .split(separator)
        .map(line => line.trim())
        .filter(line => line !== '');
    const folder = (0,tree/* textOf */.b6)(step.with, 'workdir') ?? (0,tree/* textOf */.b6)(step.with, 'source') ?? '';
    const directory = (0,paths/* joinPath */.uJ)('', folder) ?? (folder.includes('{{') ? '' : undefined);
    const overrides = list('set', /[\r\n]+/).flatMap(line => (0,workflow_scope/* resolveText */.WY)(line, scope));
    const request = {
        files: list('files').flatMap(file => (0,workflow_scope/* resolveText */.WY)(file, scope)),
        targets: list('targets').flatMap(target => (0,workflow_scope/* resolveText */.WY)(target, scope)),
        overrides,
        push: pushCondition((0,tree/* textOf */.b6)(step.with, 'push'), scope),
        by: 'docker/bake-action',
        at: step.node.start,
    };
    return requestEffects(request, { ...place, directory });
}
/** `docker buildx bake`. */
function bakeCommandEffects(words, place) {
    const valued = /^(-f|--file|--set|--progress|--builder|--metadata-file|--allow|--call|--sbom|--provenance)$/;
    const targets = words
        .slice(2)
        .filter((word, at, all) => !word.startsWith('-') && !valued.test(all[at - 1] ?? ''));
    const request = {
        files: flagValues(words, /^(-f|--file)$/),
        targets,
        overrides: flagValues(words, /^--set$/),
        push: words.some(word => /^--push(=true)?$/.test(word)) ? undefined : 'never',
        by: 'docker buildx bake',
        at: place.at,
    };
    return requestEffects(request, place);
}
function requestEffects(request, place) {
    const { by, at, overrides, push } = request;
    const forced = overrides.some(line => /output=type=(registry|image,.*push=true)|\.push=true/.test(line));
    const files = filesOf(request, place);
    const targets = files === undefined
        ? []
        : bakeTargets(files, request.targets.length === 0 ? ['default'] : request.targets);
    const known = targets.flatMap(target => target ?? []);
    const isKnown = files !== undefined && known.length > 0 && known.length === targets.length;
    const here = files === undefined ? place : { ...place, scope: withDefaults(place.scope, files) };
    const bases = isKnown ? known.map(target => baseEffect(target, { ...here, by, at })) : [];
    const built = known.flatMap(({ tags = [] }) => tags.flatMap(tag => imagesOfWord(tag ?? '$(bake)', here)));
    const effects = [effect('pull', { by, at }), ...bases, ...localEffects(built, { by, at })];
    const pushing = known.filter(({ output }) => output?.some(one => one !== undefined && pushesOutput(one)));
    const doubtful = known.some(({ output }) => output?.includes(undefined) === true);
    if (!forced && push === 'never' && pushing.length === 0) {
        return isKnown && !doubtful ? effects : [...effects, effect('opaque', { by, at })];
    }
    const pushed = forced || push !== 'never' ? known : pushing;
    const images = overridden(request, place) ??
        (isKnown ? bake_imagesOf(pushed, { request, place: here }) : metadataOf(request, place));
    const condition = forced || push === 'never' ? undefined : push;
    return [...effects, effect('push', { by, at, images, condition })];
}
/** The images that `set` names in the place of those of the file: as tags, or as the name of what is pushed. */
function overridden({ overrides }, place) {
    const tags = overrides.flatMap(line => /\.tags\+?=(\S+)/.exec(line)?.slice(1) ?? []);
    const names = overrides.flatMap(line => /\.output=.*\bname=([^",]+)/.exec(line)?.slice(1) ?? []);
    const named = tags.length > 0 ? tags : names;
    return named.length === 0 ? undefined : named.flatMap(tag => imagesIn(tag, place));
}
function metadataOf({ files }, place) {
    return files.flatMap(file => metadataImages(file, place));
}
/** Metadata-action's own file gives tags to the targets that inherit its target and have none themselves. */
function bake_imagesOf(targets, { request, place }) {
    const described = metadataOf(request, place);
    const images = targets.map(({ tags }) => {
        if (tags === undefined || tags.length === 0)
            return described;
        return tags.flatMap(tag => imagesOfWord(tag ?? '$(bake)', place));
    });
    // A push of which nothing is known makes all unknown.
    return images.some(list => list.length === 0) ? [] : images.flat();
}
const usual = [
    ...['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'],
    ...['docker-bake.json', 'docker-bake.hcl', 'docker-bake.override.json', 'docker-bake.override.hcl'],
];
/** The files that bake reads; `undefined` when one of them cannot be read. */
function filesOf({ files }, place) {
    const own = files.filter(file => metadataImages(file, place).length === 0);
    // bake-action reads a path as it is, with or without `cwd://`.
    const named = own.map(file => readFile(file.replace(/^cwd:\/\//, ''), place));
    const metadata = own.length < files.length ? [metadataTarget] : [];
    if (own.length === 0) {
        const found = usual.flatMap(file => readFile(file, place) ?? []);
        return found.length === 0 ? undefined : [...found, ...metadata];
    }
    return named.some(file => file === undefined)
        ? undefined
        : [...named.flatMap(file => file ?? []), ...metadata];
}
const metadataTarget = {
    targets: new Map([
        [
            'docker-metadata-action',
            {
                inherits: [],
                tags: [],
                output: undefined,
                context: undefined,
                dockerfile: undefined,
                stage: undefined,
                args: new Map(),
                contexts: new Set(),
            },
        ],
    ]),
    groups: new Map(),
    variables: new Map(),
};
function readFile(name, place) {
    if (/\.ya?ml$/.test(name)) {
        const root = yamlAt(name, place);
        return root === undefined ? undefined : readComposeBake(root);
    }
    const text = textAt(name, place);
    if (text === undefined)
        return undefined;
    return name.endsWith('.json') ? readJsonBake(text) : readHclBake(text);
}
/** A variable of the file is what the environment says, else its default. */
function withDefaults(scope, files) {
    const defaults = new Map(files.flatMap(file => [...file.variables]));
    const values = (name) => {
        const set = scope.env.values(name);
        if (set !== undefined || !defaults.has(name))
            return set;
        const value = defaults.get(name);
        return value === undefined || value.includes(`\${${name}}`) ? [] : [value];
    };
    // A default may name another variable of the file.
    const env = {
        values: name => {
            const own = values(name);
            return own?.map(text => text.replace(/\$\{(\w+)\}/g, (whole, inner) => values(inner)?.[0] ?? whole));
        },
    };
    return { ...scope, env };
}
function baseEffect(target, place) {
    const { context = '.', dockerfile, stage, args, contexts } = target;
    const lines = [...args].map(([name, value]) => `${name}=${value ?? '$(bake)'}`);
    const buildArgs = buildArguments(lines, place.scope.env);
    return buildEffect({ context, dockerfile, isInContext: true, target: stage, contexts, args: buildArgs }, place);
}
/** What Compose pushes: the images of the services that it builds. */
function composePushed(words, place) {
    const named = flagValues(words, /^(-f|--file)$/);
    const files = (named.length > 0 ? named : usual.slice(0, 4)).flatMap(file => readFile(file, place) ?? []);
    const targets = bakeTargets(files, ['default']).flatMap(target => target ?? []);
    return targets.flatMap(({ tags = [] }) => tags.flatMap(tag => (tag === undefined ? [] : imagesOfWord(tag, place))));
}

;// CONCATENATED MODULE: ./src/migrate/sources/goreleaser-file.ts

/** Reads `.goreleaser.yaml` (goreleaser.com, "Docker", "Docker manifests", "Docker images (v2)", "ko"). */
function readGoreleaser(root) {
    const project = (0,tree/* textOf */.b6)(root, 'project_name');
    const environment = new Map((0,tree/* itemsOf */.S3)((0,tree/* valueOf */.RP)(root, 'env')).flatMap(item => {
        const [name = '', ...rest] = item.kind === 'scalar' ? item.value.split('=') : [];
        return name === '' ? [] : [[name, rest.join('=')]];
    }));
    const scope = { project, environment };
    const parts = (key) => (0,tree/* itemsOf */.S3)((0,tree/* valueOf */.RP)(root, key)).filter(isUsed);
    const plain = [
        ...parts('dockers').flatMap(part => textsIn(part, 'image_templates')),
        ...parts('docker_manifests').flatMap(part => [
            ...textsIn(part, 'name_template'),
            ...textsIn(part, 'image_templates'),
        ]),
    ];
    const tagged = [
        ...parts('dockers_v2').flatMap(part => withTags(textsIn(part, 'images'), textsIn(part, 'tags'))),
        ...parts('kos').flatMap(part => withTags([...textsIn(part, 'repository'), ...textsIn(part, 'repositories')], textsIn(part, 'tags'))),
    ];
    const builds = [...parts('dockers'), ...parts('dockers_v2')];
    const told = ['includes', 'publishers', 'kos'].some(key => (0,tree/* valueOf */.RP)(root, key) !== undefined);
    return {
        images: [...plain, ...tagged].map(text => readTemplate(text, scope)),
        dockerfiles: builds.map(part => readTemplate((0,tree/* textOf */.b6)(part, 'dockerfile') ?? 'Dockerfile', scope)),
        isOpen: told || hooksIn(root),
    };
}
/** `skip_push: auto` leaves out pre-releases alone; a template may say anything. */
function isUsed(part) {
    return (0,tree/* textOf */.b6)(part, 'skip_push') !== 'true' && (0,tree/* textOf */.b6)(part, 'disable') !== 'true';
}
function hooksIn(root) {
    const hooks = ['before', 'after'].flatMap(key => (0,tree/* itemsOf */.S3)((0,tree/* valueOf */.RP)((0,tree/* valueOf */.RP)(root, key), 'hooks')));
    const texts = hooks.map(hook => (hook.kind === 'scalar' ? hook.value : ((0,tree/* textOf */.b6)(hook, 'cmd') ?? '')));
    return texts.some(text => !/^(go|echo|mkdir|rm|cp|curl|npm (ci|install)|rm|chmod|bash -c ['"]?(go|mkdir)) ?/.test(text));
}
function textsIn(part, key) {
    return (0,tree/* itemsOf */.S3)((0,tree/* valueOf */.RP)(part, key)).flatMap(item => (item.kind === 'scalar' ? [item.value] : []));
}
function withTags(images, tags) {
    return tags.length === 0 ? images : images.flatMap(image => tags.map(tag => `${image}:${tag}`));
}
const versions = /^(\.Version|\.Tag|\.RawVersion|\.Major|\.Minor|\.Patch|\.Summary)$/;
/** Go's `{{ }}`: a version as one, a variable as `${NAME}`, and whatever else is computed as `$( )`. */
function readTemplate(text, scope, depth = 0) {
    return text.replace(/\{\{-?\s*(.*?)\s*-?\}\}/g, (_whole, inside) => {
        const [, name] = /^\.Env\.(\w+)$/.exec(inside) ?? [];
        if (name !== undefined) {
            const own = scope.environment.get(name);
            if (own === undefined)
                return `\${${name}}`;
            return depth > 3 || own.includes(`.Env.${name}`) ? '$(goreleaser)' : readTemplate(own, scope, depth + 1);
        }
        if (inside === '.ProjectName')
            return scope.project ?? '$(goreleaser)';
        return versions.test(inside) ? '1' : '$(goreleaser)';
    });
}
/** Names of the file that goreleaser looks for, in its order. */
const goreleaserFiles = ['.config/goreleaser', '.goreleaser', 'goreleaser'].flatMap(name => [
    `${name}.yml`,
    `${name}.yaml`,
]);

;// CONCATENATED MODULE: ./src/migrate/effects/goreleaser.ts






/**
 * What goreleaser does: `release` pushes the images of its own file; `--snapshot` and skipped publishing do not. With
 * `--split` it pushes images, too, and leaves their manifests to a later `continue --merge` (goreleaser.com, "Splitting and
 * merging").
 */
function goreleaserEffects(args, place) {
    const { by, at } = place;
    const text = args.join(' ');
    const [verb = ''] = args.filter(word => !word.startsWith('-') && word !== '');
    if (/--snapshot(?!=false)|--skip[-=]\S*(publish|docker)|--skip\s+\S*(publish|docker)/.test(text))
        return [effect('pull', { by, at })];
    if (verb === 'release' || verb === 'continue' || verb === 'publish')
        return released(args, place);
    // Flags alone are those of a release.
    if (verb === '' &&
        args.every(word => /^--?[a-z-]+(=\S*)?$/.test(word) && !/^(-h|-v|--help|--version)$/.test(word)))
        return released(args, place);
    if (verb === 'build' || verb === 'check' || verb === 'healthcheck')
        return [];
    return [effect('opaque', { by, at })];
}
function released(args, place) {
    const { by, at } = place;
    const named = flagValue(args, /^(-f|--config)$/);
    const [root] = (named === undefined ? goreleaserFiles : [named]).flatMap(name => yamlAt(name, place) ?? []);
    const file = root === undefined ? undefined : readGoreleaser(root);
    if (file === undefined || (file.isOpen && file.images.length === 0))
        return [effect('push', { by, at })];
    const nightly = args.includes('--nightly');
    const images = file.images
        .flatMap(image => imagesOfWord(image, place))
        .map(one => (nightly ? asNightly(one) : one));
    const bases = [...new Set(file.dockerfiles)].map(dockerfile => buildEffect({
        context: '.',
        dockerfile,
        isInContext: false,
        target: undefined,
        args: buildArguments(['$(goreleaser)'], place.scope.env),
        contexts: new Set(),
    }, place));
    // Hooks and publishers may push something else, too.
    const open = file.isOpen ? [effect('opaque', { by, at })] : [];
    if (images.length === 0)
        return [effect('pull', { by, at }), ...bases, ...open];
    return [...bases, effect('push', { by, at, images }), ...open];
}
/** A nightly's version is not that of a release (goreleaser.com, "Nightlies"). */
function asNightly({ image, tags }) {
    return { image, tags: tags.map(kind => (kind === 'release' ? 'nightly' : kind)) };
}

// EXTERNAL MODULE: ./src/migrate/effects/harmless.ts
var harmless = __webpack_require__(5273);
;// CONCATENATED MODULE: ./src/migrate/effects/publishers.ts





/** Actions that build and push by themselves, and the input with their image. */
const imageInputs = {
    'elgohr/publish-docker-github-action': 'name',
    'mr-smithers-excellent/docker-build-push': 'image',
    'whoan/docker-build-with-cache-action': 'image_name',
    'jerray/publish-docker-action': 'repository',
};
/** What such an action pushes; `undefined` for any other one. */
function publisherEffects(place) {
    const { step, scope } = place;
    const by = (0,workflow/* actionName */.aM)(step);
    // Its first major version had no `tags:`, and pushed unless it was told not to.
    const isFirst = by === 'docker/build-push-action' && (0,tree/* textOf */.b6)(step.with, 'repository') !== undefined;
    const input = isFirst ? 'repository' : imageInputs[by];
    if (input === undefined)
        return undefined;
    const isOff = (0,workflow_scope/* resolveText */.WY)((0,tree/* textOf */.b6)(step.with, 'push') ?? '', scope).every(text => text.trim() === 'false');
    const at = step.node.start;
    return isOff
        ? [effect('pull', { by, at })]
        : [effect('push', { by, at, images: imagesIn((0,tree/* textOf */.b6)(step.with, input), place) })];
}

;// CONCATENATED MODULE: ./src/migrate/effects/actions.ts











const apis = /dockerhub-description|container-description|sync-(dockerhub-)?readme|docker-?hub.*(clean|delete|prune)/;
/** What an action from elsewhere does to registries. */
function actionEffects(place) {
    const { step } = place;
    const published = publisherEffects(place);
    if (published !== undefined)
        return published;
    const name = (0,workflow/* actionName */.aM)(step);
    const at = step.node.start;
    const input = (key) => (0,tree/* textOf */.b6)(step.with, key);
    const push = (images) => [
        effect('push', { by: name, at, images: imagesIn(images, place) }),
    ];
    switch (name) {
        // Builders of others that take the same inputs.
        case 'depot/build-push-action':
        case 'useblacksmith/build-push-action':
        case 'docker/build-push-action':
            return buildPushEffects(place);
        case 'depot/bake-action':
        case 'docker/bake-action':
            return bakeEffects(place);
        case 'docker/setup-buildx-action':
            return input('driver') === 'cloud' ? [effect('cloud', { by: name, at })] : [];
        case 'goreleaser/goreleaser-action':
            return goreleaserActionEffects(place);
        case 'redhat-actions/push-to-registry':
            return push(registryImages(input('registry'), input('image')));
        case 'akhilerm/tag-push-action':
            return push(input('dst'));
        case 'noelware/docker-manifest-action':
            return input('push') === 'true' ? push(input('base-image') ?? input('tags')) : [];
        case 'int128/docker-manifest-create-action':
            return push(input('tags') ?? input('index-annotations'));
        case 'actions/attest-build-provenance':
        case 'actions/attest-sbom':
        case 'actions/attest':
            return input('push-to-registry') === 'true' ? untagged(push(input('subject-name'))) : [];
        case 'aquasecurity/trivy-action':
            return pulls(place, input('image-ref'));
        case 'anchore/sbom-action':
        case 'anchore/scan-action':
        case 'docker/scout-action':
            return [...pulls(place, input('image')), ...(name === 'docker/scout-action' ? scout(place) : [])];
        case 'actions/github-script':
            return /docker|exec/.test(input('script') ?? '') ? [effect('opaque', { by: name, at })] : [];
        default:
            if (apis.test(name))
                return [effect('api', { by: name, at })];
            if (name.startsWith('docker://'))
                return [dockerStep(place)];
            return (0,harmless/* isHarmlessAction */.Ge)(name) ? [] : [effect('opaque', { by: name, at })];
    }
}
function goreleaserActionEffects(place) {
    const { step, scope } = place;
    const directory = (0,paths/* joinPath */.uJ)('', (0,tree/* textOf */.b6)(step.with, 'workdir') ?? '');
    const here = { ...place, directory, by: 'goreleaser', at: step.node.start };
    const texts = (0,workflow_scope/* resolveText */.WY)((0,tree/* textOf */.b6)(step.with, 'args') ?? '', scope);
    return texts.flatMap(text => goreleaserEffects(text.trim().split(/\s+/), here));
}
/** The image of an attestation or signature gets no tag of its own. */
function untagged(effects) {
    return effects.map(one => ({ ...one, images: one.images.map(({ image }) => ({ image, tags: [] })) }));
}
function pulls(place, image) {
    const { step } = place;
    return [effect('pull', { by: (0,workflow/* actionName */.aM)(step), at: step.node.start, images: imagesIn(image, place) })];
}
/** Docker Scout signs in at Docker's own service with what it is given. */
function scout({ step }) {
    const given = (0,tree/* textOf */.b6)(step.with, 'dockerhub-password') !== undefined;
    return given ? [effect('api', { by: 'docker/scout-action', at: step.node.start })] : [];
}
/** A container as a step: kaniko is one, and pushes with the login's file. */
function dockerStep({ step }) {
    const by = step.uses?.value ?? '';
    return effect('opaque', { by, at: step.node.start });
}
function registryImages(registry, image) {
    return [registry ?? '', image ?? ''].filter(part => part !== '').join('/');
}

// EXTERNAL MODULE: ./src/migrate/shell/variables.ts + 1 modules
var shell_variables = __webpack_require__(470);
;// CONCATENATED MODULE: ./src/migrate/sources/makefile.ts
/** Reads a Makefile (gnu.org, "GNU make manual"). Both branches of a condition count. */
function readMakefile(text) {
    const variables = new Map();
    const rules = [];
    const includes = [];
    let isComputed = false;
    let conditions = 0;
    let definition = false;
    for (const line of logicalLines(text)) {
        if (definition) {
            definition = !/^\s*endef\b/.test(line);
            continue;
        }
        const rule = rules.at(-1);
        if (line.startsWith('\t') && rule !== undefined) {
            rule.recipe.push(line.slice(1).trim());
            continue;
        }
        const bare = line.replace(/(^|\s)#.*$/, '').trim();
        if (bare === '')
            continue;
        if (/^(ifeq|ifneq|ifdef|ifndef)\b/.test(bare))
            conditions += 1;
        else if (/^endif\b/.test(bare))
            conditions -= 1;
        else if (/^else\b/.test(bare))
            continue;
        else if (/^define\b/.test(bare))
            definition = true;
        else if (/^-?s?include\b/.test(bare))
            includes.push(...bare.split(/\s+/).slice(1));
        else if (/^\$\(eval\b|^\$\(foreach\b|^\$\(call\b/.test(bare))
            isComputed = true;
        else if (!makefile_assign(variables, bare, conditions > 0)) {
            const added = ruleIn(bare);
            if (added !== undefined)
                rules.push(added);
        }
    }
    return { variables, rules, includes, isComputed };
}
function logicalLines(text) {
    return text
        .replace(/\r\n/g, '\n')
        .replace(/\\\n\t?/g, ' ')
        .split('\n');
}
function makefile_assign(variables, line, isConditional) {
    const plain = line.replace(/^(export|override|private)\s+/, '');
    const [, name = '', operator = '', text = ''] = /^([\w.-]+)\s*(\?=|:{1,3}=|\+=|!=|=)\s*(.*)$/.exec(plain) ?? [];
    if (name === '')
        return /^(export|unexport|vpath)\b/.test(line);
    const before = variables.get(name);
    const isDefault = operator === '?=';
    const isOpen = isConditional || before !== undefined || operator === '+=' || operator === '!=';
    variables.set(name, { text: operator === '!=' ? '' : text, isOpen, isDefault: isDefault && !isOpen });
    return true;
}
/** `a b: c | d ; recipe`; a variable of one target alone opens nothing here but its name. */
function ruleIn(line) {
    const colon = outsideReferences(line, ':');
    if (colon <= 0)
        return undefined;
    const targets = line.slice(0, colon).replace(/&$/, '').trim().split(/\s+/);
    const rest = line.slice(colon + 1).replace(/^:/, '');
    if (/^\s*[\w.-]+\s*[?:+]?=/.test(rest))
        return { targets: targets.map(name => `${name} `), needs: [], recipe: [] };
    const [needs = '', ...recipe] = rest.split(';');
    const [, second] = /^[^$]*?:\s*(.*)$/.exec(needs) ?? [];
    return {
        targets,
        needs: (second ?? needs).replace('|', ' ').trim().split(/\s+/).filter(Boolean),
        recipe: recipe.length === 0 ? [] : [recipe.join(';').trim()],
    };
}
/** Where a character stands that is in no `$( )`. */
function outsideReferences(line, wanted) {
    let depth = 0;
    for (let at = 0; at < line.length; at += 1) {
        const character = line.charAt(at);
        if (character === '(' || character === '{')
            depth += 1;
        else if (character === ')' || character === '}')
            depth -= 1;
        else if (depth === 0 && character === wanted)
            return at;
    }
    return -1;
}
/** @param given what the command line sets. */
function makeRecipe(file, { goals, given }) {
    const lines = [];
    const seen = new Set();
    const expanded = file.rules.map(rule => ({
        ...rule,
        targets: rule.targets.flatMap(name => makefile_names(name, { file, given })),
    }));
    let gaps = file.isComputed || file.rules.some(hasOwnVariables);
    const visit = (name, isGoal) => {
        if (seen.has(name) || seen.size > mostTargets)
            return;
        seen.add(name);
        const rules = rulesFor(name, expanded);
        if (rules.length === 0 && isGoal)
            gaps = true;
        for (const { rule, stem } of rules) {
            for (const need of rule.needs) {
                for (const one of makefile_names(need.replace('%', stem), { file, given }))
                    visit(one, false);
            }
            const own = new Map([...given, ['@', name], ['*', stem]]);
            for (const line of rule.recipe)
                lines.push(expand(line, { file, given: own }).replace(/^[@+-]+\s*/, ''));
        }
    };
    const [first] = expanded
        .flatMap(rule => rule.targets)
        .filter(name => !name.startsWith('.') && name.trim() === name);
    for (const goal of goals.length === 0 ? [first ?? ''] : goals)
        visit(goal, true);
    return { lines: lines.filter(line => line !== ''), gaps };
}
const mostTargets = 500;
/** A variable of one target changes what others say there. */
function hasOwnVariables({ targets }) {
    return targets.some(name => name.endsWith(' '));
}
function rulesFor(name, rules) {
    const exact = rules.filter(rule => rule.targets.includes(name)).map(rule => ({ rule, stem: '' }));
    if (exact.some(({ rule }) => rule.recipe.length > 0))
        return exact;
    const patterns = rules.flatMap(rule => rule.targets.flatMap(target => {
        const [head = '', tail] = target.split('%');
        if (tail === undefined || !name.startsWith(head) || !name.endsWith(tail))
            return [];
        const stem = name.slice(head.length, name.length - tail.length);
        return stem === '' ? [] : [{ rule, stem }];
    }));
    return [...exact, ...patterns];
}
function makefile_names(text, scope) {
    return expand(text, scope).trim().split(/\s+/).filter(Boolean);
}
const reference = /\$(?:\$|([@*<^?%])|\(([^()]*(?:\([^()]*\)[^()]*)*)\)|\{([^{}]*)\})/g;
/** What nobody can tell: to the shell that reads a recipe, what a command that does nothing prints. */
const makefile_open = '$(:)';
/** What make hands to the shell. What only make knows stays open. */
function expand(text, scope, depth = 0) {
    return text.replace(reference, (whole, ...groups) => {
        if (whole === '$$')
            return '$';
        const name = groups.slice(0, 3).find(group => typeof group === 'string') ?? '';
        const set = scope.given.get(name);
        if (set !== undefined)
            return set;
        if (name === 'MAKE')
            return 'make';
        if (/^(CURDIR|PWD)$/.test(name))
            return '.';
        if (name.startsWith('shell '))
            return `$(${depth > 9 ? ':' : expand(name.slice(6), scope, depth + 1)})`;
        if (name.startsWith('if '))
            return flagsOf(name);
        if (name.startsWith('or '))
            return firstOf(name.slice(3), { ...scope, depth });
        if (!/^[\w.-]+$/.test(name) || depth > 9)
            return makefile_open;
        return variable(name, { ...scope, depth });
    });
}
/** `$(if $(PUSH),--push,--load)`: both branches count, where they are flags. */
function flagsOf(text) {
    const [, ...branches] = text.replace(/\$\([^()]*\)|\$\{[^{}]*\}/g, makefile_open).split(',');
    const flags = branches.map(branch => branch.trim()).filter(branch => branch !== '');
    return flags.every(flag => /^--?[\w=./-]+$/.test(flag)) ? flags.join(' ') : makefile_open;
}
/** `$(or $(NAME),acme)`: a variable with a default. */
function firstOf(text, scope) {
    const parts = text.split(',').map(part => part.trim());
    const [first = '', ...rest] = parts;
    const fallback = rest.pop();
    const name = /^\$[({](\w+)[)}]$/.exec(first)?.[1];
    if (name === undefined || fallback === undefined || scope.depth > 9 || rest.some(part => part !== first))
        return makefile_open;
    return scope.given.get(name) ?? withDefault(name, expand(fallback, scope, scope.depth + 1));
}
function variable(name, scope) {
    const known = scope.file.variables.get(name);
    if (known === undefined)
        return `\${${name}}`;
    if (known.isOpen)
        return makefile_open;
    const text = expand(known.text, scope, scope.depth + 1);
    return known.isDefault ? withDefault(name, text) : text;
}
/** A default in a default is as deep as anybody reads. */
function withDefault(name, text) {
    const outside = text.replace(/\$\{\w+(:-[^{}$]*)?\}/g, '');
    return /[{}$]/.test(outside) ? makefile_open : `\${${name}:-${text}}`;
}

;// CONCATENATED MODULE: ./src/migrate/effects/calls.ts





/** The scripts behind `make`, `npm run` and `./script.sh`; `undefined` when they cannot be read. */
function calledScripts(words, place) {
    const [head = '', ...args] = words;
    switch (head) {
        case 'make':
        case 'gmake':
            return makeCall(args, place);
        case 'npm':
        case 'pnpm':
        case 'yarn':
        case 'bun':
            return packageCall(head, { args, place });
        case 'node':
            return args[0] === '--run' ? packageCall('npm', { args: ['run', ...args.slice(1)], place }) : undefined;
        case 'source':
        case '.':
            return scriptCall(args.slice(0, 1), { ...place, isSourced: true });
        case 'bash':
        case 'sh':
            return scriptCall(withoutFlags(args), place);
        default:
            return head.includes('/') ? scriptCall(words, place) : undefined;
    }
}
function withoutFlags(args) {
    const start = args.findIndex(word => !word.startsWith('-'));
    return start === -1 ? [] : args.slice(start);
}
const valuedMakeFlag = /^(-C|--directory|-f|--file|--makefile|-I|-o|-W|-l)$/;
function makeCall(args, place) {
    const folder = flagValues(args, /^(-C|--directory)$/).join('/');
    const directory = place.directory === undefined ? undefined : (0,paths/* joinPath */.uJ)(place.directory, folder);
    const here = { ...place, directory };
    const named = flagValue(args, /^(-f|--file|--makefile)$/);
    const [text] = (named === undefined ? ['GNUmakefile', 'makefile', 'Makefile'] : [named]).flatMap(name => textAt(name, here) ?? []);
    if (text === undefined)
        return undefined;
    const own = args.filter((word, at) => !word.startsWith('-') && !valuedMakeFlag.test(args[at - 1] ?? ''));
    const given = new Map(own.flatMap(word => {
        const [, name = '', value = ''] = /^([\w.-]+):{0,3}=([\s\S]*)$/.exec(word) ?? [];
        return name === '' ? [] : [[name, value]];
    }));
    const goals = own.filter(word => !/^[\w.-]+:{0,3}=/.test(word));
    const { file, isWhole } = withIncludes(readMakefile(text), here);
    const { lines, gaps } = makeRecipe(file, { goals, given });
    const by = ['make', ...goals].join(' ');
    return { by, texts: lines, directory, gaps: gaps || !isWhole || goals.some(goal => goal.includes('$')) };
}
/** The rules of a Makefile together with those of the files that it includes. */
function withIncludes(file, place) {
    let isWhole = true;
    let all = file;
    const waiting = [...file.includes];
    for (let read = 0; waiting.length > 0 && read < 50; read += 1) {
        const text = textAt(waiting.shift() ?? '', place);
        if (text === undefined) {
            isWhole = false;
            continue;
        }
        const more = readMakefile(text);
        waiting.push(...more.includes);
        all = {
            variables: new Map([
                ...all.variables,
                ...[...more.variables].map(([name, variable]) => [name, all.variables.has(name) ? { ...variable, isOpen: true } : variable]),
            ]),
            rules: [...all.rules, ...more.rules],
            includes: [],
            isComputed: all.isComputed || more.isComputed,
        };
    }
    return { file: all, isWhole: isWhole && waiting.length === 0 };
}
const ofPackages = /^(-C|--dir|--prefix|--cwd|-w|--workspace|--filter|-F)$/;
function packageCall(tool, { args, place }) {
    if (args.some(word => /^(-w|-ws|--workspaces?|--filter|-F|-r|--recursive|workspaces?)(=|$)/.test(word)))
        return undefined;
    const folder = flagValue(args, /^(-C|--dir|--prefix|--cwd)$/) ?? '';
    const plain = args.filter((word, at) => !word.startsWith('-') && !ofPackages.test(args[at - 1] ?? ''));
    const isRun = /^(run|run-script|rum)$/.test(plain[0] ?? '');
    if (!isRun && tool !== 'yarn' && tool !== 'pnpm')
        return undefined;
    const name = isRun ? plain[1] : plain[0];
    const directory = place.directory === undefined ? undefined : (0,paths/* joinPath */.uJ)(place.directory, folder);
    const text = name === undefined ? undefined : textAt('package.json', { ...place, directory });
    const texts = text === undefined || name === undefined ? undefined : packageScripts(text, name);
    if (texts === undefined)
        return undefined;
    const rest = args.includes('--') ? args.slice(args.indexOf('--') + 1) : [];
    const whole = texts.map((script, at) => (at === texts.length - 1 ? [script, ...rest].join(' ') : script));
    return { by: `${tool} run ${name ?? ''}`, texts: whole, directory, gaps: false };
}
/** A script in the repository, unless another program than a shell reads it. */
function scriptCall([name, ...args], place) {
    const text = name === undefined ? undefined : textAt(name, place);
    if (text === undefined || name === undefined)
        return undefined;
    const isShell = place.isSourced === true ||
        /^#!.*\b(ba|da|z|k)?sh\b/.test(text) ||
        (!text.startsWith('#!') && /\.(ba|z)?sh$/.test(name));
    if (!isShell)
        return undefined;
    const called = { by: name, file: name, texts: [text], directory: place.directory, gaps: false };
    return place.isSourced === true ? called : { ...called, args };
}

;// CONCATENATED MODULE: ./src/migrate/effects/containers.ts






/** What `docker`, `podman`, `buildah`, `nerdctl` and `docker-compose` do to registries. */
function containerEffects(all, place) {
    const words = withoutGlobalFlags(all);
    const verbs = words.slice(1).filter(word => !word.startsWith('-'));
    const [head = ''] = words;
    const [first = '', second = ''] = verbs;
    const composed = head === 'docker-compose' || first === 'compose';
    if (composed)
        return composeEffects(words, place);
    const push = (images) => [
        pushOf(images, { ...place, by: `${head} ${verbs.slice(0, 1).join(' ')}` }),
    ];
    switch (first) {
        case 'push':
            return push([verbs.at(head === 'docker' ? 1 : -1) ?? '']);
        case 'pull':
        case 'run':
        case 'create':
            return [effect('pull', { by: `${head} ${first}`, at: place.at, images: pulled(verbs.slice(1), place) })];
        case 'image':
            return containerEffects([head, ...words.slice(words.indexOf('image') + 1)], place);
        case 'tag':
            return localEffects(imagesOfWord(verbs[2] ?? '', place), { by: `${head} tag`, at: place.at });
        case 'load':
        case 'import':
            return [effect('local', { by: `${head} ${first}`, at: place.at })];
        case 'manifest':
            return second === 'push' ? push([verbs[2] ?? '']) : [];
        case 'plugin':
            return second === 'push' ? push([verbs[2] ?? '']) : [];
        case 'trust':
            return second === 'sign' ? push([verbs[2] ?? '']) : [];
        case 'pushrm':
            return [effect('api', { by: 'docker pushrm', at: place.at })];
        case 'build':
            return buildEffects(words, place);
        case 'bake':
            return bakeCommandEffects(['buildx', ...words.slice(1)], place);
        case 'buildx':
            return buildxEffects(words.slice(words.indexOf('buildx')), place);
        default:
            // A verb not known here, behind which a push may still come, or one that is computed.
            return words.includes('push') || /[$`\s]/.test(first)
                ? [effect('opaque', { by: `${head} ${first}`, at: place.at })]
                : [];
    }
}
/** `docker --config DIR push`: flags before the verb, those with a value included. */
function withoutGlobalFlags([head = '', ...rest]) {
    let at = 0;
    while (rest[at]?.startsWith('-') === true) {
        at +=
            /^(--config|-c|--context|-H|--host|-l|--log-level|--tlscacert|--tlscert|--tlskey|--root|--storage-driver|-f|--file)$/.test(rest[at] ?? '')
                ? 2
                : 1;
    }
    return [head, ...rest.slice(at)];
}
function buildxEffects(words, place) {
    const [, verb = '', third = ''] = words;
    if (verb === 'build' || verb === 'b')
        return buildEffects(words, place);
    if (verb === 'imagetools' && third === 'create') {
        const named = flagValues(words, /^(-t|--tag)$/);
        // Docker's own example takes the tags out of what metadata-action left in the environment.
        const described = words.filter(word => /DOCKER_METADATA_OUTPUT_|\bsteps\.[\w-]+\.outputs\.(json|tags)/.test(word));
        const images = named.length > 0 ? named : described.slice(0, 1);
        return [pushOf(images, { ...place, by: 'docker buildx imagetools create' })];
    }
    if (verb === 'create' && flagValue(words, /^--driver$/) === 'cloud') {
        return [effect('cloud', { by: 'docker buildx create --driver cloud', at: place.at })];
    }
    return verb === 'bake' || verb === 'f' ? bakeCommandEffects(words, place) : [];
}
function buildEffects(words, place) {
    const tags = flagValues(words, /^(-t|--tag)$/);
    const outputs = flagValues(words, /^(-o|--output)$/);
    const pushes = words.some(word => /^--push(=true)?$/.test(word)) || outputs.some(pushesOutput);
    const cache = flagValues(words, /^--cache-to$/).flatMap(value => /type=registry.*ref=([^,]+)/.exec(value)?.[1] ?? []);
    const effects = [
        effect('pull', { by: 'docker build', at: place.at }),
        baseOf(words, { ...place, by: 'docker build' }),
        ...localEffects(tags.flatMap(tag => imagesOfWord(tag, place)), { by: 'docker build', at: place.at }),
    ];
    if (pushes)
        effects.push(pushOf(tags, { ...place, by: 'docker build --push' }));
    if (cache.length > 0) {
        const push = pushOf(cache, { ...place, by: 'docker build --cache-to' });
        effects.push({ ...push, images: push.images.map(({ image }) => ({ image, tags: [] })) });
    }
    return effects;
}
const valuedBuildFlag = /^(-t|--tag|-f|--file|--build-arg|--target|--platform|-o|--output|--label|--cache-(to|from)|--secret|--ssh|--network|--builder|--progress|--build-context|--metadata-file|--iidfile|--annotation|--attest|--add-host|--shm-size|--ulimit|--allow|-m|--memory|--project)$/;
/** The images that a build starts from: its last word is the context. */
function baseOf(words, place) {
    const named = words.filter((word, at) => !word.startsWith('-') && !valuedBuildFlag.test(words[at - 1] ?? ''));
    const context = named.at(-1) ?? '.';
    const contexts = flagValues(words, /^--build-context$/).map(value => value.split('=')[0] ?? '');
    const build = {
        context: context === 'build' ? '.' : context,
        dockerfile: flagValue(words, /^(-f|--file)$/),
        isInContext: false,
        target: flagValue(words, /^--target$/),
        args: buildArguments(flagValues(words, /^--build-arg$/), place.scope.env),
        contexts: new Set(contexts),
    };
    return buildEffect(build, place);
}
function composeEffects(words, place) {
    const by = 'docker compose';
    if (words.includes('push') || words.includes('--push'))
        return [effect('push', { by: `${by} push`, at: place.at, images: composePushed(words, place) })];
    return [effect('pull', { by, at: place.at })];
}
/** The first word that reads as an image: flags of `docker run` may take values, which the list of words does not tell. */
function pulled(words, place) {
    const named = words.find(word => /^[\w.-]+(:\d+)?(\/[\w.${}-]+)+(:[\w.${}-]+)?(@\S+)?$/.test(word) && !/^[./]/.test(word));
    const [first = ''] = words;
    const image = named ?? (words.length === 1 ? first : undefined);
    return image === undefined ? [] : imagesOfWord(image, place);
}
function pushOf(images, place) {
    const named = images.filter(image => image !== '').flatMap(image => imagesOfWord(image, place));
    return effect('push', { by: place.by, at: place.at, images: named });
}

;// CONCATENATED MODULE: ./src/migrate/shell/own-path.ts
const resolved = /\$\(\s*(?:realpath|readlink -f)\s+"?(\$(?:0|BASH_SOURCE|\{0\}|\{BASH_SOURCE(?:\[0\])?\}))"?\s*\)/g;
const folder = /\$\(\s*dirname\s+(?:--\s+)?"?\$(?:(0|\{0\})|BASH_SOURCE|\{BASH_SOURCE(?:\[0\])?\})"?\s*\)|\$\{(?:(0)|BASH_SOURCE(?:\[0\])?)%\/\*\}/g;
/** Stands before a path that is the script's own, until the whole text is read. */
const mark = '\u0001';
const whole = /\$\(\s*(?:realpath|cd(?:\s+-P)?(?:\s+--)?)\s+"?\u0001([\w./-]{1,200})"?([\w./-]{0,200})(?:\s*(?:&?>|2>)\s*(?:\/dev\/null|&1))*(?:\s*(?:&&|;)\s*pwd(?:\s+-P)?)?\s*\)/g;
/** A script's text with the folder that it stands in written out, wherever it asks for that. */
function withOwnPath(text, { script, file, absolute }) {
    if (!/\$\{?(0|BASH_SOURCE)\b/.test(text))
        return text;
    const plain = text
        .replace(resolved, '$1')
        .replace(folder, (found, bare, braced) => {
        const own = folderOf((bare ?? braced) === undefined ? file : script);
        return own === undefined ? found : mark + own;
    })
        .replace(whole, (found, path, rest) => {
        const all = absolute(path + rest);
        return all === undefined ? found : `$GITHUB_WORKSPACE/${all}`;
    });
    return plain.replaceAll(mark, '');
}
function folderOf(name) {
    if (!/^[\w./-]+$/.test(name))
        return undefined;
    const end = name.lastIndexOf('/');
    return end === -1 ? '.' : name.slice(0, end);
}

// EXTERNAL MODULE: ./src/migrate/shell/script.ts + 1 modules
var shell_script = __webpack_require__(3764);
// EXTERNAL MODULE: ./src/migrate/shell/lists.ts
var shell_lists = __webpack_require__(5665);
;// CONCATENATED MODULE: ./src/migrate/effects/words.ts


/** The words of a command with its variables replaced; a word with several meanings stays as it is. */
function wordsOf(words, { scope }) {
    return words.flatMap(word => meaningOf(word, scope));
}
function meaningOf(word, scope) {
    const [only = '', ...more] = (0,workflow_scope/* resolveVariables */.CO)(word, scope);
    if (more.length > 0)
        return [word];
    return isVariable(word) ? separated(only) : [only];
}
function isVariable(word) {
    return /^\$\{?\w+\}?$/.test(word);
}
/** An unquoted variable may hold several words. */
function separated(text) {
    return /^[^\s{(`]+( [^\s{(`]+)+$/.test(text) ? text.split(' ') : [text];
}
/** Every list of words that a command can have: each list that it names, and each program that its first word can be. */
function commandWords(words, { scope, lists }) {
    const parts = words.map((word, at) => {
        const listed = lists?.inWord(word);
        if (listed !== undefined)
            return listed.map(list => list.flatMap(one => resolvedOnce(one, scope)));
        return at === 0 ? programs(word, scope) : [meaningOf(word, scope)];
    });
    return (0,shell_lists/* joinedLists */.d)(parts) ?? [wordsOf(words, { scope })];
}
function resolvedOnce(word, scope) {
    const [only = '', ...more] = (0,workflow_scope/* resolveVariables */.CO)(word, scope);
    return [more.length > 0 ? word : only];
}
/** `$COMMAND` may be a program with its words. */
function programs(word, scope) {
    if (!isVariable(word))
        return [meaningOf(word, scope)];
    const texts = (0,workflow_scope/* resolveVariables */.CO)(word, scope);
    const isTold = texts.every(text => text !== '' && !/^\s*[$`]/.test(text));
    return isTold ? texts.map(text => text.trim().split(/\s+/)) : [[word]];
}

;// CONCATENATED MODULE: ./src/migrate/effects/opened.ts








/** The commands of the scripts that something calls; `undefined` where one cannot be read. */
function readScripts({ texts, args, file, directory }, { script = file, repository }) {
    const absolute = (path) => (directory === undefined ? undefined : (0,paths/* joinPath */.uJ)(directory, path));
    const own = { script: args === undefined ? script : file, file, absolute };
    const scripts = texts.map(text => {
        const { script: name, file: path } = own;
        const written = name === undefined || path === undefined
            ? text
            : withOwnPath(text, { script: name, file: path, absolute });
        return (0,shell_script/* calledWith */.Yz)(repository.otherFiles.script(written), args);
    });
    const commands = scripts.flatMap(one => ('commands' in one ? [one.commands] : []));
    return commands.length === scripts.length ? commands : undefined;
}
/** A command that may run logs in by itself: what follows a login of its own is not this job's. */
function logsIn(commands, place) {
    if (!commands.some(isLogin))
        return false;
    for (const { command } of (0,shell_variables/* withVariables */.s)(commands, place.scope.env))
        if (isLogin(command))
            return true;
    return false;
}
/** It logs in, unless it is plain that this is not to Docker Hub. */
function isLogin({ words }) {
    if (words.length < 2 || !words.slice(1, 3).includes('login'))
        return false;
    const hosts = words.filter((word, at) => /^[\w-]+(\.[\w-]+)+(:\d+)?(\/|$)/.test(word) && !/^--?[a-z]+$/.test(words[at - 1] ?? ''));
    return !hosts.some(host => (0,workflow_image/* registryKind */.IL)(host) === 'other');
}
/** What `source` and `eval` run where they stand. */
function openedScript({ words }, place) {
    if (words[0] === 'eval')
        return evaluated(words.slice(1), place);
    const called = calledScripts(wordsOf(words, place), place);
    const commands = called === undefined ? undefined : readScripts(called, place)?.flat();
    return called === undefined || commands === undefined || commands.some(isLogin)
        ? undefined
        : { commands, file: called.by };
}
/** As many as anybody's branches make. */
const mostEvaluated = 8;
/** Takes what a text costs: less than a file, but what evaluates itself has to end. */
function mayEvaluate({ budget }, text) {
    budget.characters -= text.length + 300;
    return budget.characters >= 0;
}
/** `eval "$COMMAND"`, where it is known what that can be. */
function evaluated(words, place) {
    const texts = (0,workflow_scope/* resolveVariables */.CO)(words.join(' '), place.scope);
    const isTold = texts.length <= mostEvaluated &&
        texts.every(text => /^\s*[\w./-]+(\s|$)/.test(text) && !/\$\(|`/.test(text) && mayEvaluate(place, text));
    const commands = isTold
        ? readScripts({ by: 'eval', texts, directory: undefined, gaps: false }, place)
        : undefined;
    const all = commands?.flat() ?? [];
    if (commands === undefined || all.some(isLogin))
        return undefined;
    return {
        commands: texts.length > 1 ? all.map(one => ({ ...one, conditional: true })) : all,
        file: undefined,
    };
}

;// CONCATENATED MODULE: ./src/migrate/effects/scripts.ts












/** What a script does to registries, the scripts of the repository that it calls included. */
function shellEffects(commands, place) {
    const effects = [];
    let { directory } = place;
    let sometimes = false;
    const open = (command, variables) => openedScript(command, { ...place, directory, scope: { ...place.scope, env: variables } });
    for (const { command, variables, lists, file } of (0,shell_variables/* withVariables */.s)(commands, place.scope.env, open)) {
        const here = { ...place, scope: { ...place.scope, env: variables } };
        if (/^(cd|pushd|popd)$/.test(command.words[0])) {
            const [, target = ''] = wordsOf(command.words, here);
            directory = directory === undefined || target === '' ? undefined : (0,paths/* joinPath */.uJ)(directory, target);
            sometimes = command.conditional;
            continue;
        }
        // Behind a `cd` that may have been skipped, or was in a subshell, the folder is open.
        const isOpen = sometimes && !command.conditional;
        const at = { ...here, directory: isOpen ? undefined : directory };
        const found = commandWords(command.words, { scope: here.scope, lists }).flatMap(words => commandEffects(words, at));
        for (const one of file === undefined ? found : named(found, file))
            effects.push(one);
    }
    return effects;
}
const flagged = /^(skopeo|crane|regctl|oras|cosign|helm|ko|goreleaser)$/;
function commandEffects(words, place) {
    const [head = '', verb = ''] = words;
    const by = head.startsWith('$(') ? 'a computed command' : [head, verb].join(' ').trim().slice(0, 60);
    if (words.some(word => /hub\.docker\.com|\/v2\/users\/login/.test(word)) || head === 'hub-tool') {
        return [effect('api', { by: head, at: place.at })];
    }
    // Flags before the verb may take values: what the verb is, the words alone do not tell.
    if (verb.startsWith('-') && flagged.test(head))
        return [effect('opaque', { by, at: place.at })];
    const known = tool(words, place);
    if (known !== undefined)
        return known;
    const called = calledScripts(words, place);
    if (called !== undefined)
        return calledEffects(called, place);
    return (0,harmless/* isHarmlessCommand */.PK)(words) ? [] : [effect('opaque', { by, at: place.at })];
}
/** Files may call each other in a ring. */
const scripts_deepest = 6;
function calledEffects(called, place) {
    const { by, directory, gaps } = called;
    const opaque = effect('opaque', { by, at: place.at });
    const depth = place.depth + 1;
    if (depth > scripts_deepest)
        return [opaque];
    const commands = readScripts(called, place);
    if (commands?.every(list => !logsIn(list, place)) !== true)
        return [opaque];
    const { file: script } = called;
    const inner = { ...place, directory, depth, ...(script === undefined ? {} : { script }) };
    const effects = named(commands.flatMap(list => shellEffects(list, inner)), by);
    return gaps ? [...effects, opaque] : effects;
}
function named(effects, by) {
    return effects.map(one => ({ ...one, by: one.by.includes('(') ? one.by : `${by} (${one.by})` }));
}
function tool(words, place) {
    const [head = '', verb = '', third = ''] = words;
    const { at } = place;
    const push = (image) => {
        const images = image === undefined ? [] : imagesOfWord(image, place);
        return [effect('push', { by: `${head} ${verb}`, at, images })];
    };
    const last = words.filter(word => !word.startsWith('-')).at(-1);
    const named = flagValue(words, /^(-t|--tag|--new_tag)$/);
    switch (head.replace(/^.*\//, '')) {
        case 'docker':
        case 'podman':
        case 'nerdctl':
        case 'buildah':
        case 'docker-compose':
        case 'depot':
            return containerEffects(words, place);
        case 'buildx':
        case 'docker-buildx':
            return containerEffects(['docker', 'buildx', ...words.slice(1)], place);
        case 'skopeo':
            if (verb === 'copy')
                return /^docker:\/\//.test(last ?? '') ? push(last) : [];
            return verb === 'sync' ? [effect('opaque', { by: 'skopeo sync', at })] : [];
        case 'crane':
            if (/^(copy|cp|push)$/.test(verb))
                return push(last);
            if (/^(tag|delete)$/.test(verb))
                return push(third);
            if (/^(append|mutate|flatten|rebase)$/.test(verb))
                return push(named);
            return [];
        case 'regctl':
            return /^(copy|cp|create|mod|import)$/.test(third) ? push(last) : [];
        case 'oras':
            return /^(push|copy|cp|attach|tag)$/.test(verb)
                ? push(verb === 'copy' || verb === 'cp' ? last : third)
                : [];
        case 'cosign':
            return /^(sign|attest|attach|copy|clean)$/.test(verb) ? scripts_untagged(push(last?.replace(/@.*$/, ''))) : [];
        case 'helm':
            return verb === 'push' ? scripts_untagged(push(chartOf(words))) : [];
        case 'ko':
            return koEffects(words, place);
        case 'goreleaser':
            return goreleaserEffects(words.slice(1), { ...place, by: 'goreleaser' });
        case 'gradle':
        case 'gradlew':
        case 'mvn':
        case 'mvnw':
            return jibEffects(words, place);
        default:
            return undefined;
    }
}
function scripts_untagged(effects) {
    return effects.map(one => ({ ...one, images: one.images.map(({ image }) => ({ image, tags: [] })) }));
}
/** A chart goes below the name that `helm push FILE REMOTE` gives, under its own (helm.sh, "Use OCI-based registries"). */
function chartOf(words) {
    const [file = '', remote = ''] = words.slice(2).filter(word => !word.startsWith('-'));
    const name = /(?:^|\/)([a-z][\w-]*?)-v?\d[^/]*\.tgz$/.exec(file)?.[1];
    return `${remote.replace(/\/$/, '')}/${name ?? '$(chart)'}`;
}
/** ko pushes under `KO_DOCKER_REPO` (ko.build), except to its local targets. */
function koEffects(words, place) {
    const { at } = place;
    const by = `ko ${words[1] ?? ''}`;
    const repo = (0,expression_variables/* onlyValue */.aU)(place.scope.env, 'KO_DOCKER_REPO');
    if (!/^(build|publish|apply|resolve|create)$/.test(words[1] ?? ''))
        return [];
    if (words.some(word => /^(-L|--local|--push=false)$/.test(word)) || /^(ko|kind)\.local/.test(repo ?? ''))
        return [];
    const images = repo === undefined ? [] : imagesOfWord(`${repo}/\${IMPORT_PATH}`, place);
    const tags = flagValue(words, /^(-t|--tags)$/);
    const tagged = tags === undefined ? images : images.flatMap(({ image }) => imagesOfWord(`${image.text}:${tags}`, place));
    return [effect('push', { by, at, images: tagged })];
}
/** jib pushes to an image that its build file names, unless the command does; any other build may push too. */
function jibEffects(words, place) {
    const { at } = place;
    const by = words.slice(0, 2).join(' ');
    if (!words.some(word => /(^|:)(jib|jib:build)$/.test(word)))
        return [effect('opaque', { by, at })];
    const [, image] = words.map(word => /^(?:-Djib\.to\.image|-Dimage|--image)=(.+)$/.exec(word)).find(Boolean) ?? [];
    const images = image === undefined ? [] : imagesOfWord(image, place);
    return [effect(image === undefined ? 'opaque' : 'push', { by, at, images })];
}

;// CONCATENATED MODULE: ./src/migrate/effects/step.ts











/** What one step does to registries, a local action's steps included. */
function stepEffects(step, job) {
    const place = placeOf(step, job);
    if (place === undefined)
        return [];
    const at = step.node.start;
    if (step.script !== undefined)
        return shellEffects(step.commands, { ...place, at, depth: 0 });
    // `wait`, `wait-all` and `cancel` run nothing themselves.
    if (step.uses === undefined)
        return [];
    const name = (0,workflow/* actionName */.aM)(step);
    if ((0,workflow_repository/* pathHere */.y)(name) !== undefined || (0,workflow_repository/* localAction */.On)(step.uses.value, job.repository) !== undefined) {
        return calledActionEffects(place, job);
    }
    return actionEffects(place);
}
/** `undefined` for a step that nothing lets run. */
function placeOf(step, place) {
    const { repository, workflow, job, handed, checkouts, budget, around } = place;
    const own = (0,workflow_scope/* scopeOf */.Od)({ workflow, job, step, repository: repository.name, handed });
    const rows = (0,conditions/* rowsWhere */.Hu)(own.rows, [job.condition, step.condition]);
    // A call is this one. A workflow may also be called from elsewhere, with inputs that nobody knows.
    const isWhole = handed.length === 0 || around !== undefined;
    if (own.rows.length > 0 && rows.length === 0 && isWhole)
        return undefined;
    const env = { values: name => own.env.values(name) ?? around?.values(name) };
    const scope = { ...own, env, rows };
    return { repository, workflow, job, step, scope, checkouts, budget, directory: directoryOf(step, place) };
}
function calledActionEffects(place, around) {
    const { step, repository, scope, checkouts, budget } = place;
    const at = step.node.start;
    const uses = step.uses?.value ?? '';
    const action = (0,workflow_repository/* localAction */.On)(uses, repository, checkouts);
    const depth = (around.depth ?? 0) + 1;
    const [job] = action?.jobs ?? [];
    // Actions may call each other in a ring, which GitHub ends at ten.
    const isRead = action !== undefined && job !== undefined && depth <= 10 && mayRead(place, action.text, job.steps.length);
    if (!isRead)
        return [effect('opaque', { by: uses, at })];
    const declared = (0,tree/* valueOf */.RP)(action.root, 'inputs');
    const rows = rowsOf({ given: step.with, declared, isTyped: false }, scope);
    const handed = rows.map(row => new Map([...row].map(([key, value]) => [key, described(value, place)])));
    const inner = { repository, workflow: action, job, handed, checkouts, budget, around: scope.env, depth };
    return job.steps.flatMap(one => stepEffects(one, inner).map(found => ({ ...found, at, condition: conditionOf(found, one) })));
}
/** The action knows no step of the job: what metadata-action gives is told by its images, whose tags stay open. */
function described(value, place) {
    const images = typeof value === 'string' ? metadataImages(value, place) : [];
    return images.length === 0 ? value : images.map(({ image }) => `${image.text}:\${{ steps }}`).join('\n');
}
/** What a condition in the action says of its inputs, the ways in which the workflow starts do not tell. */
function conditionOf({ condition }, step) {
    return condition === undefined && step.condition === undefined ? undefined : undecided;
}
/** What an action's step depends on is the action's own: here it may hold or not. */
const undecided = { kind: 'context', name: 'inputs' };

;// CONCATENATED MODULE: ./src/migrate/effects/job.ts





/** Everything the steps of a job do to registries, in order. */
function jobEffects(place) {
    const { repository, job } = place;
    const checkouts = (0,paths/* checkoutsOf */.F9)(job, repository.name);
    return job.steps.flatMap(step => stepEffects(step, { ...place, checkouts }).map(effect => ({ ...effect, step })));
}
/** Every job of the repository with its logins and what its steps do. */
function jobViews(repository) {
    const handedTo = handedRowsIn(repository);
    const jobs = [...repository.workflows.values()].flatMap(workflow => {
        const handed = handedTo(workflow);
        const budget = readingBudget();
        return workflow.jobs.map(job => ({
            workflow,
            job,
            handed,
            budget,
            logins: findLogins(workflow, { job, handed, repository: repository.name }),
        }));
    });
    const passwords = new Set(jobs.flatMap(({ logins }) => logins.flatMap(({ registry, password }) => registry === 'hub' && password.kind === 'secret' ? [password.name] : [])));
    return jobs.map(({ workflow, job, logins, handed, budget }) => ({
        repository,
        workflow,
        job,
        logins,
        passwords,
        effects: once(() => jobEffects({ repository, workflow, job, handed, budget })),
    }));
}
function once(read) {
    let known;
    return () => (known ??= { found: read() }).found;
}


/***/ }),

/***/ 4555:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kn: () => (/* binding */ saysNightly),
/* harmony export */   Vs: () => (/* binding */ metadataTags),
/* harmony export */   pk: () => (/* binding */ tagKind)
/* harmony export */ });
/* harmony import */ var _expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(916);

const nightlyWord = /(^|[^a-z])(nightl(y|ies)|edge|canary|snapshots?|unstable|devel)([^a-z]|$)/i;
/** True for names that say nightly: of an image, a tag, or a branch. */
function saysNightly(text) {
    return nightlyWord.test(text);
}
const fromRef = /github\.(ref|ref_name|sha|run_id|run_number|head_ref)\b|GITHUB_(REF|REF_NAME|SHA|RUN_ID|RUN_NUMBER|HEAD_REF)\b/i;
/** @param tag the text after an image's colon, `undefined` for an image without one. */
function tagKind(tag) {
    if (tag === undefined || tag === '' || tag === 'latest')
        return 'latest';
    const parts = (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .textParts */ .KO)(tag, _expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .inImages */ .a4);
    const literal = parts.map(part => (part.open === undefined ? part.text.replace(/\$\w+/g, '') : '')).join('');
    if (saysNightly(literal))
        return 'nightly';
    if (/^(sha|commit|git)-/.test(literal))
        return 'neutral';
    if (/^pr-|[-.](dev|next)$|^(main|master|dev|develop|next|trunk)([-.]|$)/.test(literal))
        return 'nightly';
    // An expression that chooses between texts may choose any of them.
    if (parts.some(part => part.open === '${{' && part.text.includes("'")))
        return 'open';
    if (literal !== tag)
        return fromRef.test(tag) || /\$\(git rev-parse|\$\(date/.test(tag) ? 'neutral' : 'open';
    if (/^v?\d+(\.\d+)*([-.+].*)?$/.test(literal) || /^(stable|lts|release)\b/.test(literal))
        return 'release';
    return /^latest/.test(literal) ? 'latest' : 'open';
}
/** The tags of docker/metadata-action (its README, "tags input", "flavor input"); without any they follow the ref. */
function metadataTags(tags, flavor = '') {
    const lines = (tags ?? '').split(/\r?\n/).map(line => line.trim());
    const wanted = lines.filter(line => line !== '' && !line.startsWith('#') && !/,enable=false\b/.test(line));
    const kinds = wanted.length === 0 ? ['neutral'] : wanted.map(metadataTag);
    const [, around = ''] = /^\s*(?:prefix|suffix)=(.*)$/m.exec(flavor) ?? [];
    if (saysNightly(around))
        return ['nightly'];
    return /^\s*latest=true\b/m.test(flavor) ? [...kinds, 'latest'] : kinds;
}
function metadataTag(line) {
    const fields = new Map(splitFields(line));
    const type = fields.get('type') ?? 'raw';
    const value = fields.get('value') ?? fields.get('pattern') ?? (line.includes('=') ? undefined : line);
    switch (type) {
        case 'semver':
        case 'pep440':
        case 'match':
            return 'release';
        case 'schedule':
            return value === undefined ? 'nightly' : scheduleKind(value);
        case 'edge':
            return 'nightly';
        case 'sha':
        case 'ref':
            return 'neutral';
        default:
            return rawKind(value ?? '');
    }
}
/** A schedule's own pattern, such as `nightly` or `{{date 'YYYYMMDD'}}`. */
function scheduleKind(pattern) {
    return saysNightly(pattern) ? 'nightly' : 'neutral';
}
function rawKind(value) {
    return /^\{\{\s*(branch|sha|tag|base_ref|date)/.test(value) ? 'neutral' : tagKind(value);
}
/** Commas inside `${{ }}` and `{{ }}` are not separators. */
function splitFields(line) {
    return (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitOutside */ .kO)(line, /,/, ['{{'])
        .filter(part => part !== '')
        .map(part => {
        const at = part.indexOf('=');
        return at === -1 ? ['value', part] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
    });
}


/***/ }),

/***/ 6612:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ parseExpression),
/* harmony export */   z: () => (/* binding */ parseCondition)
/* harmony export */ });
const token = /\s*('(?:[^']|'')*'|-?\d+(?:\.\d+)?(?![\w.-])|&&|\|\||[=!]=|[<>]=?|[!(),[\]]|[A-Za-z_][\w-]*(?:\.(?:[\w-]+|\*))*|\.[\w*-]+)/y;
/** GitHub refuses longer and deeper ones (actions/runner, ExpressionConstants); the tokens are as many as a person writes. */
const limits = { characters: 21_000, depth: 50, tokens: 2_000 };
/** Parses the inside of `${{ }}`, or an `if:` without it; `undefined` for what the language does not allow. */
function parseExpression(text) {
    const tokens = text.length > limits.characters ? undefined : tokenize(text);
    if (tokens === undefined || tokens.length === 0 || tokens.length > limits.tokens)
        return undefined;
    const input = { tokens, at: 0, depth: 0 };
    const result = parseLevel(input, 0);
    return input.at === tokens.length ? result : undefined;
}
/** An `if:` value: the braces are optional there, and text around them makes it a string. */
function parseCondition(text) {
    const braced = /^\s*\$\{\{([\s\S]*)\}\}\s*$/.exec(text);
    const inside = braced?.[1] ?? text;
    return inside.includes('${{') ? undefined : parseExpression(inside);
}
function tokenize(text) {
    const tokens = [];
    token.lastIndex = 0;
    const end = text.trimEnd().length;
    while (token.lastIndex < end) {
        const found = token.exec(text)?.[1];
        if (found === undefined)
            return undefined;
        tokens.push(found);
    }
    return tokens;
}
const levels = [['||'], ['&&'], ['==', '!='], ['<', '<=', '>', '>=']];
function parseLevel(input, level) {
    const operators = levels[level];
    if (operators === undefined)
        return parseUnary(input);
    let left = parseLevel(input, level + 1);
    for (;;) {
        const operator = input.tokens[input.at] ?? '';
        if (left === undefined || !operators.includes(operator))
            return left;
        input.at += 1;
        const right = parseLevel(input, level + 1);
        left = right === undefined ? undefined : { kind: 'binary', operator, left, right };
    }
}
function parseUnary(input) {
    const next = input.tokens[input.at] ?? '';
    input.at += 1;
    if (next === '!') {
        const of = parseInside(input, () => parseUnary(input));
        return of === undefined ? undefined : { kind: 'not', of };
    }
    if (next === '(') {
        const inner = parseInside(input, () => parseLevel(input, 0));
        return take(input, ')') ? inner : undefined;
    }
    if (next.startsWith("'"))
        return { kind: 'literal', value: next.slice(1, -1).replaceAll("''", "'") };
    if (/^-?\d/.test(next))
        return { kind: 'literal', value: Number(next) };
    if (next === 'true' || next === 'false')
        return { kind: 'literal', value: next === 'true' };
    if (next === 'null')
        return { kind: 'literal', value: null };
    if (!/^[A-Za-z_]/.test(next))
        return undefined;
    return take(input, '(') ? parseCall(input, next) : parseContext(input, next);
}
function parseInside(input, parse) {
    if (input.depth >= limits.depth)
        return undefined;
    input.depth += 1;
    const inside = parse();
    input.depth -= 1;
    return inside;
}
function parseCall(input, name) {
    const args = [];
    while (!take(input, ')')) {
        const argument = parseInside(input, () => parseLevel(input, 0));
        if (argument === undefined)
            return undefined;
        args.push(argument);
        if (!take(input, ',') && input.tokens[input.at] !== ')')
            return undefined;
    }
    return { kind: 'call', name: name.toLowerCase(), args };
}
/** `secrets['NAME']` is `secrets.NAME`; an index that is computed becomes `[*]`. */
function parseContext(input, first) {
    let name = first;
    for (;;) {
        const next = input.tokens[input.at] ?? '';
        if (next.startsWith('.')) {
            name += next;
            input.at += 1;
        }
        else if (take(input, '[')) {
            const index = parseInside(input, () => parseLevel(input, 0));
            if (index === undefined || !take(input, ']'))
                return undefined;
            name += index.kind === 'literal' ? `.${String(index.value)}` : '[*]';
        }
        else
            return { kind: 'context', name };
    }
}
function take(input, token) {
    if (input.tokens[input.at] !== token)
        return false;
    input.at += 1;
    return true;
}


/***/ }),

/***/ 4903:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GM: () => (/* binding */ wholeList),
/* harmony export */   GT: () => (/* binding */ crossed),
/* harmony export */   ZB: () => (/* binding */ mostRows),
/* harmony export */   _y: () => (/* binding */ plainValue),
/* harmony export */   qe: () => (/* binding */ listSeparator),
/* harmony export */   xI: () => (/* binding */ matrixRows)
/* harmony export */ });
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(639);

/** As many as GitHub starts. */
const mostRows = 256;
/** The name under which a row has a list as a whole: no expression can say it. */
function wholeList(name) {
    return `${name}[]`;
}
/** Between the items of a whole list. */
const listSeparator = '\0';
/** Every combination of a matrix (docs.github.com, "Running variations of jobs"); none when the file does not tell. */
function matrixRows(matrix) {
    const axes = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(matrix).filter(({ key }) => key !== 'include' && key !== 'exclude');
    let rows = axes.length === 0 ? [] : [new Map()];
    for (const { key, value } of axes) {
        const items = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(value);
        if (rows.length * items.length > mostRows)
            return [];
        const listed = items.map(item => cells(`matrix.${key}`, item));
        rows = rows.flatMap(row => listed.map(item => new Map([...row, ...item])));
    }
    const excluded = listOf(matrix, 'exclude');
    const kept = rows.filter(row => !excluded.some(hole => isWithin(hole, row)));
    return included(kept, {
        list: listOf(matrix, 'include'),
        axes: new Set(axes.map(({ key }) => `matrix.${key}`)),
    });
}
function listOf(matrix, name) {
    const list = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(matrix).find(({ key }) => key === name)?.value;
    return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(list).map(item => new Map((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(item).flatMap(({ key, value }) => cells(`matrix.${key}`, value))));
}
function cells(key, node) {
    if (node.kind === 'scalar')
        return [[key, plainValue(node)]];
    if (node.kind === 'sequence')
        return listCells(key, node);
    return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(node).flatMap(inner => cells(`${key}.${inner.key}`, inner.value));
}
/** Longer lists are nobody's, and each row would have them. */
const longestList = 64;
/** Each item, and all of them together; nothing for a list that holds more than plain values. */
function listCells(key, node) {
    const items = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(node);
    const values = items.flatMap(item => (item.kind === 'scalar' ? [plainValue(item)] : []));
    if (values.length < items.length || values.length > longestList)
        return [];
    return [
        ...values.map((value, at) => [`${key}.${String(at)}`, value]),
        [wholeList(key), values.join(listSeparator)],
    ];
}
function isWithin(part, row) {
    return part.size > 0 && [...part].every(([key, value]) => row.get(key) === value);
}
/** An entry goes to every combination of which it changes no axis; if there is none, it is one more. */
function included(rows, { list, axes }) {
    const grown = rows.map(row => new Map(row));
    const more = [];
    for (const entry of list.slice(0, mostRows)) {
        const own = [...entry].filter(([key]) => axes.has(key.split(/[.[]/).slice(0, 2).join('.')));
        const fitting = rows.flatMap((row, at) => own.every(([key, value]) => row.get(key) === value) ? (grown[at] ?? []) : []);
        if (fitting.length === 0)
            more.push(entry);
        for (const row of fitting)
            for (const [key, value] of entry)
                row.set(key, value);
    }
    return [...grown, ...more];
}
/** A scalar as an expression has it: a truth, or its text. */
function plainValue(node) {
    const value = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .coreValue */ .T4)(node);
    return typeof value === 'boolean' ? value : node.value;
}
/** Every row of one list with every row of another; none when those would be too many, for then the file does not tell. */
function crossed(rows, others) {
    if (rows.length === 0 || others.length === 0)
        return [...rows, ...others];
    if (rows.length * others.length > mostRows)
        return [];
    return rows.flatMap(row => others.map(other => new Map([...row, ...other])));
}


/***/ }),

/***/ 5664:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JM: () => (/* binding */ startingWith),
/* harmony export */   dd: () => (/* binding */ hasPrefix),
/* harmony export */   dj: () => (/* binding */ fromGlob),
/* harmony export */   gI: () => (/* binding */ splitAt),
/* harmony export */   gs: () => (/* binding */ hasSuffix),
/* harmony export */   n4: () => (/* binding */ isEqual),
/* harmony export */   pV: () => (/* binding */ exactly),
/* harmony export */   wU: () => (/* binding */ hasPart)
/* harmony export */ });
/** One name. */
function exactly(name) {
    return { prefix: name, exact: true, without: [] };
}
/** All names that start so; `''` is every name. */
function startingWith(prefix, without = []) {
    return { prefix, exact: false, without };
}
/** A branch or tag filter of a workflow: the text before its first wildcard decides. */
function fromGlob(glob) {
    const wildcard = glob.search(/[*?+[\]]/);
    if (wildcard === -1)
        return exactly(glob);
    // `v1?` makes the character before it optional.
    const optional = /[?+]/.test(glob.charAt(wildcard)) ? 1 : 0;
    return startingWith(glob.slice(0, Math.max(0, wildcard - optional)));
}
/** Is every name of the set equal to that text? `undefined`: some may be. */
function isEqual(pattern, text) {
    if (pattern.exact)
        return pattern.prefix === text;
    if (!text.startsWith(pattern.prefix))
        return false;
    return pattern.without.some(hole => covers(hole, text)) ? false : undefined;
}
/** Does every name of the set start with that text? `undefined`: some may. */
function hasPrefix(pattern, text) {
    if (pattern.prefix.startsWith(text))
        return true;
    if (pattern.exact || !text.startsWith(pattern.prefix))
        return false;
    return pattern.without.some(hole => !hole.exact && text.startsWith(hole.prefix)) ? false : undefined;
}
/** Does every name of the set contain that text? `undefined`: some may. */
function hasPart(pattern, text) {
    if (pattern.prefix.includes(text))
        return true;
    return pattern.exact ? false : undefined;
}
/** Does every name of the set end with that text? `undefined`: some may. */
function hasSuffix(pattern, text) {
    return pattern.exact ? pattern.prefix.endsWith(text) : undefined;
}
/** Cuts the set in two at `part`: what is in it and what is not; just the set when `part` does not cut it. */
function splitAt(pattern, part) {
    if (pattern.exact || !part.prefix.startsWith(pattern.prefix))
        return [pattern];
    if (!part.exact && part.prefix === pattern.prefix)
        return [pattern];
    if (pattern.without.some(hole => covers(hole, part.prefix)))
        return [pattern];
    return [part, { ...pattern, without: [...pattern.without, part] }];
}
function covers(hole, text) {
    return hole.exact ? hole.prefix === text : text.startsWith(hole.prefix);
}


/***/ }),

/***/ 916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KO: () => (/* binding */ textParts),
/* harmony export */   Ky: () => (/* binding */ blankExpressions),
/* harmony export */   M7: () => (/* binding */ expressionIn),
/* harmony export */   a4: () => (/* binding */ inImages),
/* harmony export */   kO: () => (/* binding */ splitOutside),
/* harmony export */   xS: () => (/* binding */ hasExpression)
/* harmony export */ });
const closings = { '${{': '}}', '${': '}', '$(': ')', '{{': '}}' };
/**
 * Cuts a text at what is replaced in it: at `${{ … }}`, or at other openings too, the longest first. What is never closed
 * is text. Linear, which a regular expression is not: it would look for each missing end anew.
 */
function textParts(text, openings = ['${{']) {
    const parts = [];
    const closable = new Set(openings);
    let from = 0;
    const sign = openings.includes('{{') ? '{' : '$';
    let at = text.indexOf(sign);
    while (at !== -1 && closable.size > 0) {
        const here = at;
        const open = [...closable].find(opening => text.startsWith(opening, here));
        const close = open === undefined ? -1 : text.indexOf(closings[open], here + open.length);
        if (open !== undefined && close === -1)
            closable.delete(open);
        if (open === undefined || close === -1) {
            at = text.indexOf(sign, open === undefined ? here + 1 : here);
            continue;
        }
        if (here > from)
            parts.push({ text: text.slice(from, here), open: undefined });
        from = close + closings[open].length;
        parts.push({ text: text.slice(here, from), open });
        at = text.indexOf(sign, from);
    }
    return from < text.length || parts.length === 0
        ? [...parts, { text: text.slice(from), open: undefined }]
        : parts;
}
/** GitHub replaces something in it: only a run knows what it becomes. */
function hasExpression(text) {
    return text.includes('${{');
}
/** Everything in a text that is replaced before an image's name is read. */
const inImages = ['${{', '${', '$('];
/** What stands between `${{` and `}}`, without white space around it; `undefined` for any other part. */
function expressionIn({ text, open }) {
    return open === '${{' ? text.slice(3, -2).trim() : undefined;
}
/** Cuts a text at a separator that stands in nothing that is replaced. */
function splitOutside(text, separator, openings = inImages) {
    const pieces = [''];
    for (const part of textParts(text, openings)) {
        const [head = '', ...rest] = part.open === undefined ? part.text.split(separator) : [part.text];
        pieces.push((pieces.pop() ?? '') + head);
        pieces.push(...rest);
    }
    return pieces;
}
/**
 * The text with each `${{ … }}` made of underscores, as long as it was: what is left is what a shell reads, in the same
 * places (as actionlint does before it asks shellcheck).
 */
function blankExpressions(text) {
    return textParts(text)
        .map(part => (part.open === undefined ? part.text : '_'.repeat(part.text.length)))
        .join('');
}


/***/ }),

/***/ 4296:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ declaredSecrets),
/* harmony export */   v: () => (/* binding */ scenariosOf)
/* harmony export */ });
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(639);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5664);


const branches = 'refs/heads/';
const tags = 'refs/tags/';
/** Every way in which `on:` lets a workflow start. @param on the value of the workflow's `on`. */
function scenariosOf(on) {
    if (on?.kind !== 'mapping') {
        return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(on).flatMap(item => (item.kind === 'scalar' ? ofEvent(item.value, item) : []));
    }
    return on.entries.flatMap(({ key, value, keyRange }) => ofEvent(key, value).map(scenario => ({ ...scenario, at: keyRange.start })));
}
function ofEvent(event, filter) {
    const base = { event, glob: '', cron: undefined, manual: false, called: false, at: filter.start };
    switch (event) {
        case 'push':
            return pushScenarios(filter).map(({ ref, glob }) => ({ ...base, ref, glob }));
        case 'pull_request':
        case 'pull_request_review':
            return [{ ...base, ref: (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .startingWith */ .JM)('refs/pull/') }];
        case 'release':
            return releaseScenarios(filter).map(glob => ({ ...base, glob, ref: (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .startingWith */ .JM)(tags) }));
        case 'schedule':
            return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(filter).map(item => ({
                ...base,
                ref: (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .startingWith */ .JM)(branches),
                cron: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(item, 'cron'),
            }));
        case 'workflow_dispatch':
            return [branches, tags].map(prefix => ({ ...base, ref: (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .startingWith */ .JM)(prefix), manual: true }));
        case 'create':
            return [branches, tags].map(prefix => ({ ...base, ref: (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .startingWith */ .JM)(prefix) }));
        case 'merge_group':
            return [{ ...base, ref: (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .startingWith */ .JM)('refs/heads/gh-readonly-queue/') }];
        default:
            return [{ ...base, ref: (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .startingWith */ .JM)(branches) }];
    }
}
/** Removed and unpublished releases start something else than a release. */
function releaseScenarios(filter) {
    const types = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(filter, 'types')).flatMap(item => item.kind === 'scalar' ? [item.value] : []);
    return types.length === 0 ? ['published'] : types;
}
/** A filter for branches alone leaves tags out, and the other way round (docs.github.com, "push"). */
function pushScenarios(filter) {
    const has = (key) => (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(filter, key) !== undefined;
    const named = ['branches', 'branches-ignore', 'tags', 'tags-ignore'].some(has);
    const found = [];
    if (!named || has('branches') || has('branches-ignore'))
        found.push(...refs(filter, branches));
    if (!named || has('tags') || has('tags-ignore'))
        found.push(...refs(filter, tags));
    return found;
}
function refs(filter, prefix) {
    const key = prefix === tags ? 'tags' : 'branches';
    const globs = texts((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(filter, key));
    const ignored = [
        ...globs.filter(glob => glob.startsWith('!')).map(glob => glob.slice(1)),
        ...texts((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(filter, `${key}-ignore`)),
    ].map(glob => within(prefix, (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .fromGlob */ .dj)(glob)));
    const wanted = globs.filter(glob => !glob.startsWith('!'));
    const kept = wanted.length === 0 ? [''] : wanted;
    return kept.map(glob => {
        const ref = within(prefix, glob === '' ? (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .startingWith */ .JM)('') : (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .fromGlob */ .dj)(glob));
        return { glob, ref: ref.exact ? ref : { ...ref, without: ignored } };
    });
}
function within(prefix, pattern) {
    return pattern.exact ? (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .exactly */ .pV)(prefix + pattern.prefix) : (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .startingWith */ .JM)(prefix + pattern.prefix);
}
function texts(node) {
    return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(node).flatMap(item => (item.kind === 'scalar' ? [item.value] : []));
}
/** The workflow's declared secrets for callers; `undefined` when it is not callable. */
function declaredSecrets(on) {
    const call = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(on, 'workflow_call');
    if (call !== undefined)
        return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(call, 'secrets')).map(entry => entry.key);
    const bare = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(on).some(item => item.kind === 'scalar' && item.value === 'workflow_call');
    return on?.kind !== 'mapping' && bare ? [] : undefined;
}


/***/ }),

/***/ 9999:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i7: () => (/* binding */ expandVariables),
  VQ: () => (/* binding */ isExplicit),
  oR: () => (/* binding */ joined),
  aU: () => (/* binding */ onlyValue),
  DK: () => (/* binding */ runnerVariable),
  DF: () => (/* binding */ variablesIn)
});

// EXTERNAL MODULE: ./src/yaml/tree.ts
var tree = __webpack_require__(639);
// EXTERNAL MODULE: ./src/migrate/expression/open-text.ts
var open_text = __webpack_require__(916);
;// CONCATENATED MODULE: ./src/migrate/expression/lower-case.ts

/** As long as anybody writes one: what is never closed then costs no look at all the rest. */
const substitution = /\$\(([^()]{1,500})\)/g;
/** Cuts a text at the commands that print something in lower case. */
function caseParts(text) {
    if (!text.includes('tr '))
        return [{ text, isLowered: false }];
    const parts = [];
    let from = 0;
    for (const match of text.matchAll(substitution)) {
        const said = loweredBy(match[1] ?? '');
        if (said === undefined)
            continue;
        parts.push({ text: text.slice(from, match.index), isLowered: false }, { text: said, isLowered: true });
        from = match.index + match[0].length;
    }
    return [...parts, { text: text.slice(from), isLowered: false }];
}
/** The one word that a command prints in lower case: `echo WORD | tr A-Z a-z`, `tr A-Z a-z <<< WORD`. */
function loweredBy(command) {
    const [head = '', tail, ...more] = (0,open_text/* splitOutside */.kO)(command, /\||<<</);
    if (tail === undefined || more.length > 0)
        return undefined;
    const isHereString = command.includes('<<<');
    const [tool, word] = isHereString ? [head, tail] : [tail, saidBy(head)];
    return isLowering(tool) && word !== undefined ? onlyWord(word.trim()) : undefined;
}
function isLowering(command) {
    const plain = command.replace(/["']/g, '').trim().replace(/\s+/g, ' ');
    return /^tr (\[:upper:\] \[:lower:\]|A-Z a-z|\[A-Z\] \[a-z\])$/.test(plain);
}
function saidBy(command) {
    return /^\s*(?:echo(?:\s+-n)?|printf\s+["']?%s["']?)\s(.*)$/s.exec(command)?.[1];
}
/** A word without its quotes; `undefined` for several. */
function onlyWord(text) {
    const quoted = /^"([^"]*)"$|^'((?:\$\{\{|[^'$])*)'$/.exec(text);
    if (quoted !== null)
        return quoted[1] ?? quoted[2];
    const outside = (0,open_text/* textParts */.KO)(text).map(part => (part.open === undefined ? part.text : ''));
    return text === '' || /[\s"'`<>&;]/.test(outside.join('')) ? undefined : text;
}
/** The text in lower case, but for what is replaced in it: GitHub and Docker take names in either. */
function lowered(text) {
    const parts = (0,open_text/* textParts */.KO)(text, open_text/* inImages */.a4);
    return parts
        .map(part => part.open === undefined
        ? part.text.replace(/(\$\w+)|[A-Z]+/g, (found, name) => name ?? found.toLowerCase())
        : part.text)
        .join('');
}

;// CONCATENATED MODULE: ./src/migrate/expression/variables.ts


/** The variables that an `env:` gives, as written. */
function variablesIn(env) {
    const variables = new Map();
    for (const { key, value } of (0,tree/* entriesOf */.Mc)(env))
        if (value.kind === 'scalar')
            variables.set(key, value.value);
    return variables;
}
/** What the runner sets in each step, as the expression that says the same. */
function runnerVariable(name) {
    if (name === 'GITHUB_REPOSITORY')
        return '${{ github.repository }}';
    return name === 'GITHUB_REPOSITORY_OWNER' ? '${{ github.repository_owner }}' : undefined;
}
/** The one text that a name stands for; `undefined` where there are several or none. */
function onlyValue(variables, name) {
    const [value, ...more] = variables.values(name) ?? [];
    return more.length > 0 ? undefined : value;
}
/** More texts than anybody writes out: what would be more stays as it is written. */
const mostAlternatives = 64;
/** A text that doubles itself would soon fill the memory. */
const longest = 4_096;
/** Every head with every tail behind it; `undefined` when those would be too many. */
function joined(heads, tails) {
    const [head = ''] = heads;
    const [tail = ''] = tails;
    if (heads.length === 1 && tails.length === 1)
        return head.length + tail.length > longest ? undefined : [head + tail];
    if (heads.length * tails.length > mostAlternatives)
        return undefined;
    const texts = new Set(heads.flatMap(head => tails.map(tail => head + tail)));
    return [...texts].some(text => text.length > longest) ? undefined : [...texts];
}
const reference = /\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:\[[@*\d]\])?(?:(,,)|:?[-=]((?:[^{}$]|\$\w+|\$\{\w+(?::?-[^{}$]*)?\})*))?\})/g;
/**
 * Every text that this one can become, with `$NAME`, `${NAME}`, `${NAME,,}` and `${NAME:-default}` replaced where that is known,
 * and with what is only put in lower case.
 */
function expandVariables(text, variables) {
    if (!text.includes('$'))
        return [text];
    let texts = [''];
    for (const part of caseParts(text)) {
        const values = replacedIn(part.text, variables);
        texts = joined(texts, part.isLowered ? values.map(lowered) : values);
        if (texts === undefined)
            return [text];
    }
    return texts;
}
function replacedIn(text, variables) {
    let texts = [''];
    let from = 0;
    for (const match of text.matchAll(reference)) {
        const [whole, bare, braced = '', isLower, fallback] = match;
        const set = variables.values(bare ?? braced);
        const values = set ?? (fallback === undefined ? [] : expandVariables(unquoted(fallback), variables));
        const before = text.slice(from, match.index);
        const ends = values.length === 0
            ? [before + whole]
            : values.map(value => before + (isLower === undefined ? value : lowered(value)));
        // Of too many texts the name stays: what stands around it is told nevertheless.
        const grown = joined(texts, ends) ?? joined(texts, [before + whole]);
        if (grown === undefined)
            return [text];
        texts = grown;
        from = match.index + whole.length;
    }
    return joined(texts, [text.slice(from)]) ?? [text];
}
/** Everything in the text is set, and no default is taken. */
function isExplicit(text, variables) {
    return [...text.matchAll(reference)].every(([, bare, braced = '']) => {
        const name = bare ?? braced;
        return variables.values(name) !== undefined && variables.isAssumed?.(name) !== true;
    });
}
/** `${NAME:-"default"}` */
function unquoted(text) {
    return text.replace(/^(["'])(.*)\1$/s, '$2');
}


/***/ }),

/***/ 6778:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ createUnifiedDiff),
/* harmony export */   x: () => (/* binding */ createWorkflowFiles)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9039);
/* harmony import */ var _base_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7421);


const largest = 1_000_000;
const deepest = 12;
/** The files below `root`. `unique` names temporary ones. */
function createWorkflowFiles(root, unique) {
    const fs = process.getBuiltinModule('node:fs');
    const path = process.getBuiltinModule('node:path');
    const workspace = (0,_base_files_js__WEBPACK_IMPORTED_MODULE_1__/* .realPath */ .Y)(root);
    const placeOf = (relative) => path.join(workspace, relative);
    /** Why a path may not be followed; the files are somebody's checkout, and a link in it may lead anywhere. */
    const strays = (relative) => {
        if (path.isAbsolute(relative) || relative.split(path.sep).includes('..'))
            return outside;
        const parent = path.dirname(placeOf(relative));
        return (0,_base_files_js__WEBPACK_IMPORTED_MODULE_1__/* .realPath */ .Y)(parent) === parent ? undefined : onTheWay;
    };
    const visit = (relative, depth) => {
        const shown = relative.split(path.sep).join('/');
        try {
            const status = fs.lstatSync(placeOf(relative), { throwIfNoEntry: false });
            if (status === undefined)
                return [];
            if (status.isDirectory()) {
                if (depth > deepest)
                    return [{ path: shown, problem: `directories are nested more than ${deepest} deep` }];
                const names = fs.readdirSync(placeOf(relative)).sort();
                const wanted = names.filter(name => name !== 'node_modules' && name !== '.git');
                return wanted.flatMap(name => visit(path.join(relative, name), depth + 1));
            }
            const isYaml = /\.ya?ml$/i.test(relative);
            if (status.isSymbolicLink() && leadsToDirectory(fs, placeOf(relative))) {
                // Asked for by name, what it hides is missing from the answer; met on the way, it rarely holds workflows.
                return [{ path: shown, problem: linkedDirectory, isMinor: depth > 0 }];
            }
            if (!isYaml)
                return [];
            if (status.isSymbolicLink())
                return [{ path: shown, problem: 'it is a symbolic link, which is not followed' }];
            if (!status.isFile())
                return [{ path: shown, problem: 'it is not a regular file' }];
            if (status.size > largest)
                return [{ path: shown, problem: 'it is larger than 1,000,000 bytes' }];
            return [{ path: shown, target: placeOf(relative) }];
        }
        catch (error) {
            return [{ path: shown, problem: reasonOf(error) }];
        }
    };
    const start = (given) => {
        const relative = path.relative(workspace, path.resolve(workspace, given));
        const problem = strays(relative);
        if (problem === undefined)
            return visit(relative, 0);
        // `.github/actions` is always looked for: where nothing is, nothing is missing.
        const isThere = fs.existsSync(path.resolve(workspace, given));
        return isThere ? [{ path: given.split(path.sep).join('/'), problem }] : [];
    };
    return {
        find: paths => textsOf(fs, onePerPath(paths.flatMap(start))),
        text: given => {
            const relative = path.normalize(given);
            return strays(relative) === undefined ? boundedText(fs, placeOf(relative)) : undefined;
        },
        has: relative => Promise.resolve(fs.existsSync(placeOf(path.normalize(relative)))),
        replace: ({ path: relative, before, after }) => {
            const target = placeOf(path.normalize(relative));
            return Promise.resolve(strays(relative) ?? replace(fs, { target, before, after, unique }));
        },
        create: (given, text) => {
            const relative = path.relative(workspace, path.resolve(workspace, given));
            return Promise.resolve(strays(relative) ?? create(fs, { target: placeOf(relative), text }));
        },
    };
}
const outside = 'it is outside the workspace';
const onTheWay = 'a directory on the way to it is a symbolic link, which is not followed';
const linkedDirectory = 'it is a symbolic link to a directory, which is not followed';
function leadsToDirectory(fs, target) {
    try {
        return fs.statSync(target).isDirectory();
    }
    catch {
        // It leads nowhere, or in a circle: not to a directory.
        return false;
    }
}
/** Decoding must lose nothing: what is not UTF-8 is refused, and a byte order mark stays. */
function decoded(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
function* textsOf(fs, seen) {
    for (const file of seen)
        yield 'problem' in file ? file : readText(fs, file);
}
function readText(fs, { path, target }) {
    try {
        const text = decoded(fs.readFileSync(target));
        return text === undefined ? { path, problem: 'it is not UTF-8 text' } : { path, text };
    }
    catch (error) {
        return { path, problem: reasonOf(error) };
    }
}
/** What is missing or may not be read tells nothing, and costs only itself. */
function boundedText(fs, target) {
    try {
        const status = fs.lstatSync(target);
        if (!status.isFile() || status.size > largest)
            return undefined;
        return decoded(fs.readFileSync(target));
    }
    catch {
        return undefined;
    }
}
function replace(fs, { target, before, after, unique }) {
    const temporary = `${target}.${unique()}`;
    try {
        const status = fs.lstatSync(target);
        if (!status.isFile())
            return 'it is not a regular file any more';
        fs.accessSync(target, fs.constants.W_OK);
        fs.writeFileSync(temporary, after, { flag: 'wx', mode: status.mode });
        try {
            fs.chmodSync(temporary, status.mode);
            // The last moment at which somebody else's change can be seen.
            if (!fs.readFileSync(target).equals(Buffer.from(before)))
                return 'it was changed while migrate ran';
            fs.renameSync(temporary, target);
        }
        finally {
            fs.rmSync(temporary, { force: true });
        }
        return undefined;
    }
    catch (error) {
        return reasonOf(error);
    }
}
function create(fs, { target, text }) {
    try {
        fs.mkdirSync(process.getBuiltinModule('node:path').dirname(target), { recursive: true });
        fs.writeFileSync(target, text, { flag: 'wx' });
        return undefined;
    }
    catch (error) {
        return reasonOf(error);
    }
}
function reasonOf(error) {
    const code = (0,_base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errno */ .b)(error) ?? 'unknown';
    return ({
        EACCES: 'no permission',
        EPERM: 'no permission',
        ELOOP: 'links lead in a circle',
        ENOENT: 'it is not there any more',
        EEXIST: 'something is there already',
    }[code] ?? `it failed (${code})`);
}
function onePerPath(found) {
    return [...new Map(found.map(file => [file.path, file])).values()];
}
/** Loads the diff library. Lines are compared with their endings, so that CRLF stays visible as what it is. */
async function createUnifiedDiff() {
    const { createTwoFilesPatch } = await __webpack_require__.e(/* import() */ 23).then(__webpack_require__.bind(__webpack_require__, 4023));
    return ({ path, before, after }) => {
        const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
            context: 3,
        });
        return patch.replace(/^(Index: .*\n)?=+\n/, '');
    };
}


/***/ }),

/***/ 5091:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ credentialOf),
/* harmony export */   XG: () => (/* binding */ secretNames),
/* harmony export */   ah: () => (/* binding */ isScopedName),
/* harmony export */   ot: () => (/* binding */ isDockerPassword),
/* harmony export */   s7: () => (/* binding */ credentialScope),
/* harmony export */   zJ: () => (/* binding */ isTokenName),
/* harmony export */   z_: () => (/* binding */ onlySecret)
/* harmony export */ });
/* harmony import */ var _expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(916);
/* harmony import */ var _workflow_scope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(684);


/** Reads a `username:` or `password:` value. `scope` opens one that comes through `env:`. */
function credentialOf(text, scope) {
    if (text === undefined || text.trim() === '')
        return { kind: 'missing' };
    const resolved = (0,_workflow_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveText */ .WY)(text, credentialScope(scope));
    const [only = ''] = resolved;
    return resolved.length === 1 ? readOne(only.trim()) : { kind: 'computed' };
}
/** What an input holds is its callers' matter where it is a credential. */
function credentialScope(scope) {
    return {
        ...scope,
        // Asked for only where a matrix feeds the credential.
        get rows() {
            return scope.rows.map(withoutInputs);
        },
    };
}
function withoutInputs(row) {
    return new Map([...row].filter(([name]) => !name.startsWith('inputs.')));
}
function readOne(text) {
    const [part, ...more] = (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .textParts */ .KO)(text);
    const inside = part === undefined || more.length > 0 ? undefined : (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .expressionIn */ .M7)(part);
    if (inside === undefined)
        return readOutside(text);
    const [, context = '', name = '', quoted = ''] = single.exec(inside) ?? [];
    switch (context.toLowerCase()) {
        case 'secrets':
            return { kind: 'secret', name: (name || quoted).toUpperCase() };
        case 'vars':
            return { kind: 'variable', name: name || quoted };
        case 'inputs':
            return { kind: 'input', name: name || quoted };
        default:
            if (/^(github\.(actor|repository_owner|repository))$/.test(inside))
                return { kind: 'variable', name: inside };
            return /^(steps|needs|env)[.[]/.test(inside) ? { kind: 'step' } : { kind: 'computed' };
    }
}
const single = /^(secrets|vars|inputs)(?:\.([\w-]+)|\[\s*'([\w-]+)'\s*\])$/i;
function readOutside(text) {
    if (text.includes('${{'))
        return { kind: 'computed' };
    if (/^\$\w+$|^\$\{\w/.test(text))
        return { kind: 'broken', why: 'a shell variable is not replaced here' };
    if (/^\$?\{\s*(secrets|env|vars)\b|^\{\{|^secrets\./.test(text)) {
        return { kind: 'broken', why: 'an expression needs ${{ }} around it' };
    }
    return { kind: 'literal' };
}
/** The one secret that a text is, in upper case as GitHub has it; `undefined` for anything else. */
function onlySecret(text) {
    return /^\s*\$\{\{\s*secrets\.([\w-]+)\s*\}\}\s*$/i.exec(text)?.[1]?.toUpperCase();
}
/** Names under which a token of this action is kept: nothing is left to migrate there. */
function isScopedName(name) {
    return /(^|_)OAT(_|$)|(^|_)(RELEASE|NIGHTLY)_(PULL|PUSH)(_|$)/.test(name.toUpperCase());
}
/** Names that migrate itself gives; a shared account's secret may have such a name, too. */
function isTokenName(name) {
    return isScopedName(name) || /^DOCKERHUB_(\w+_)?(PULL|PUSH)_TOKEN$/.test(name.toUpperCase());
}
/** True for a secret whose name says that it is a password or token for Docker Hub. */
function isDockerPassword(name) {
    return (/DOCKER|DHUB|(^|_)HUB_/.test(name) &&
        /PASS|PWD|TOKEN|PAT$|SECRET|KEY|AUTH|CRED/.test(name) &&
        !/GITHUB|GHCR|(^|_)ECR(_|$)|QUAY|ACR_|GCR|ARTIFACTORY|HARBOR/.test(name));
}
/** The secrets that a text names in expressions, in upper case. */
function secretNames(text) {
    return [...text.matchAll(/\bsecrets(?:\.([\w-]+)|\[\s*'([\w-]+)'\s*\])/gi)].map(match => (match[1] ?? match[2] ?? '').toUpperCase());
}


/***/ }),

/***/ 8209:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ loginOf),
/* harmony export */   TC: () => (/* binding */ credentialKey),
/* harmony export */   cw: () => (/* binding */ isSameCredential),
/* harmony export */   qO: () => (/* binding */ unsupported)
/* harmony export */ });
/* harmony import */ var _workflow_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2006);
/* harmony import */ var _workflow_scope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(684);
/* harmony import */ var _workflow_workflow_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1631);
/* harmony import */ var _credential_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5091);




/** A form that is reported, not changed. */
function unsupported(why, remedy) {
    return { kind: 'other', why, remedy };
}
/** Two logins to Docker Hub in one file that take their password from the same place. */
function isSameCredential(one, other) {
    return one.registry === 'hub' && credentialKey(one) === credentialKey(other);
}
/** The same for logins in one file that take their password from the same place. */
function credentialKey({ workflow, registry, password }) {
    return JSON.stringify([workflow.path, registry, password]);
}
/** A login of a step, its registry and credentials resolved as far as the file tells. */
function loginOf(place, given) {
    const { workflow, job, step, scope } = place;
    const { fields, form } = given;
    const hosts = (0,_workflow_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveText */ .WY)(fields.registry ?? '', scope);
    const kinds = new Set(hosts.map(registryOf(job)));
    const [kind = 'unknown'] = kinds;
    const username = (0,_credential_js__WEBPACK_IMPORTED_MODULE_3__/* .credentialOf */ .$5)(fields.username, scope);
    const [account] = (0,_workflow_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveText */ .WY)(fields.username ?? '', (0,_credential_js__WEBPACK_IMPORTED_MODULE_3__/* .credentialScope */ .s7)(scope));
    return {
        form,
        workflow,
        job,
        step,
        tool: given.tool ?? (step.uses?.value ?? '').replace(/@.*$/, ''),
        registry: kinds.size === 1 ? kind : 'unknown',
        host: hosts.join(', '),
        username,
        password: (0,_credential_js__WEBPACK_IMPORTED_MODULE_3__/* .credentialOf */ .$5)(fields.password, scope),
        account: username.kind === 'literal' ? account : undefined,
        at: step.node.start,
    };
}
/** The output of a cloud's own login step names that cloud's registry. */
function registryOf(job) {
    return host => {
        const id = /steps\.([\w-]+)\.outputs/.exec(host)?.[1];
        const step = job.steps.find(one => one.id === id);
        if (id !== undefined && step !== undefined && /ecr|gcloud|acr/.test((0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .actionName */ .aM)(step)))
            return 'other';
        return (0,_workflow_image_js__WEBPACK_IMPORTED_MODULE_0__/* .registryKind */ .IL)(host);
    };
}


/***/ }),

/***/ 605:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ createOtherFiles)
/* harmony export */ });
/* harmony import */ var _shell_script_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3764);
/* harmony import */ var _workflow_workflow_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1631);


/** Reads each file once. @param read the text of a file, `undefined` for one that is not there or cannot be read. */
function createOtherFiles(read, readYaml) {
    const text = once(read);
    const document = once(path => {
        const found = text(path);
        const parsed = found === undefined ? undefined : readYaml(found);
        // A broken file costs only what it would have told.
        return found === undefined || parsed === undefined || 'problem' in parsed
            ? undefined
            : { ...parsed, text: found };
    });
    return {
        text,
        script: once(_shell_script_js__WEBPACK_IMPORTED_MODULE_0__/* .parseShell */ .aV),
        yaml: path => document(path)?.root,
        action: once(path => {
            const found = document(path);
            const action = found === undefined ? undefined : (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_1__/* .readWorkflow */ .S6)({ path, ...found });
            return action === undefined || 'problem' in action || action.kind !== 'action' ? undefined : action;
        }),
    };
}
function once(read) {
    const known = new Map();
    return path => {
        const { found } = known.get(path) ?? { found: read(path) };
        known.set(path, { found });
        return found;
    };
}


/***/ }),

/***/ 7017:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ isDeaf)
/* harmony export */ });
const deaf = /^(echo|printf|ls|cd|pwd|mkdir|rm|cp|mv|cat|chmod|test|\[|\[\[|true|false|exit|export|set|sleep|docker|git|cut|tr|head|tail|sort|uniq|wc|basename|dirname|date|tee|grep|sed|)$/;
/** True for a command that reads no variable but those in its words. */
function isDeaf({ words }) {
    return deaf.test(words[0]);
}


/***/ }),

/***/ 1065:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nf: () => (/* binding */ unsure),
/* harmony export */   fm: () => (/* binding */ isTried),
/* harmony export */   up: () => (/* binding */ withCalls)
/* harmony export */ });
/* harmony import */ var _wrapper_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6035);

/** Functions that call each other would be written out without end. */
const deepest = 5;
/** What calls may add to a script, for each command that it has, and how many characters count as a command. */
const mostAdded = { each: 2, atLeast: 2_000, characters: 500 };
/** What is given may be put into each word. */
const mostGiven = 2_000_000;
/**
 * The commands of a script, each call of a function replaced by what the function does. Functions that nothing calls come last:
 * a trap or another file may.
 * @param args what the script is given; `undefined` where nobody tells
 */
function withCalls(script, args) {
    const { commands, functions } = script;
    const known = args !== undefined && weightOf(commands, args) < mostGiven ? args : undefined;
    // A copy has no room for more, which lists that grew have: there is one for each step.
    if (functions.size === 0)
        return known === undefined ? commands.slice() : given(commands, known);
    const bodies = [...functions.values()];
    const size = bodies.reduce((sum, body) => sum + body.length, commands.length);
    const left = size * mostAdded.each + mostAdded.atLeast;
    const writing = { functions, found: [], called: new Set(), left };
    write(given(commands, known), writing, { depth: 0, call: undefined });
    const { found, called } = writing;
    // Too many calls: each function counts once, whatever it is given.
    if (writing.left < 0) {
        const all = [...commands, ...bodies.flatMap(body => body.map(unsure))];
        return all.filter(({ words: [head] }) => !functions.has(head));
    }
    for (const [name, body] of functions)
        if (!called.has(name))
            write(uncalled(body), writing, { depth: 0, call: undefined });
    return found.slice();
}
function write(commands, writing, { depth, call }) {
    const copies = call === undefined ? commands : copied(commands, call);
    for (const command of copies) {
        const [head, ...args] = command.words;
        const body = writing.functions.get(head);
        if (body === undefined)
            writing.found.push(command);
        else {
            writing.called.add(head);
            if (command.assignments.length > 0)
                writing.found.push({ ...command, words: [''] });
            writing.left -= depth < deepest ? weightOf(body, args) / mostAdded.characters : Infinity;
            if (writing.left >= 0)
                write(given(body, args), writing, { depth: depth + 1, call: command });
        }
        writing.left -= 1;
        if (writing.left < 0)
            return;
    }
}
/** How many characters the words may come to hold more. */
function weightOf(commands, args) {
    const places = commands.flatMap(one => [...one.words, ...one.assignments, one.input ?? '']);
    return places.reduce((sum, text) => sum + text.split('$').length - 1, 0) * args.join(' ').length;
}
/** A function's commands as one call runs them: they need not run, and run where the call does. */
function copied(commands, call) {
    const { guards: around = [] } = call;
    const own = new Map();
    // What a loop calls again may come out otherwise.
    const { isLooped = false } = call;
    const asked = ({ test, ...rest }) => {
        // Each call asks anew.
        const words = own.get(test) ?? [...test];
        own.set(test, words);
        return { ...rest, test: words, ...(isLooped ? { isLooped } : {}) };
    };
    return commands.map(command => ({
        ...unsure(command),
        isTried: isTried(call) && isTried(command),
        isLooped: isLooped || command.isLooped === true,
        guards: [...around, ...(command.guards ?? []).map(asked)],
    }));
}
/** If its tests let it run, it runs. */
function isTried(command) {
    return !command.conditional || command.isTried === true;
}
/** Nothing is known of what such a function is given: what it runs of that stands with whoever calls it. */
function uncalled(body) {
    return body.filter(({ words: [head] }) => !/^\$\{?[@*]\}?$/.test(head)).map(unsure);
}
/** The command as one of which it is not told whether it runs. */
function unsure(command) {
    return { ...command, conditional: true, isGuarded: false };
}
/** The commands with `$1`, `$@` and the like replaced, as long as it is known what those are. */
function given(commands, args) {
    if (args === undefined || commands.some(isUnsteady))
        return commands;
    let rest = args;
    const tests = new Map();
    return commands.map(command => {
        const [head, by = '1'] = command.words;
        if (head === 'shift')
            rest = rest.slice(Number(by));
        const now = rest;
        const text = (one) => replaced(one, now);
        const ownTest = (test) => {
            const own = tests.get(test) ?? test.map(text);
            tests.set(test, own);
            return own;
        };
        if (command.isApart === true || !takesAny(command))
            return command;
        const { guards, input, output } = command;
        return {
            ...command,
            words: placed(command.words, now),
            assignments: command.assignments.map(text),
            input: input === undefined ? undefined : text(input),
            output: output === undefined ? undefined : text(output),
            ...(guards === undefined ? {} : { guards: guards.map(one => ({ ...one, test: ownTest(one.test) })) }),
        };
    });
}
/** Something in it may be what is given: most commands have nothing of it. */
function takesAny({ words, assignments, input = '', output = '', guards = [] }) {
    const tests = guards.flatMap(({ test }) => test);
    return [...words, ...assignments, input, output, ...tests].some(text => /\$[\d@*{]/.test(text));
}
/** It changes what `$1` is, in a way that the script alone does not tell. */
function isUnsteady({ words: [head, by = '1'], conditional }) {
    if (head === 'shift')
        return conditional || !/^\d+$/.test(by);
    return head === 'set' && by === '--';
}
function placed(words, args) {
    const all = words.flatMap(word => {
        if (/^\$(?:[@*]|\{[@*]\})$/.test(word))
            return args;
        const [, from] = /^\$\{[@*]:(\d+)\}$/.exec(word) ?? [];
        return from === undefined ? [replaced(word, args)] : args.slice(Math.max(Number(from) - 1, 0));
    });
    const [head = '', ...rest] = all.slice((0,_wrapper_js__WEBPACK_IMPORTED_MODULE_0__/* .wrapped */ .T)(all));
    return [head, ...rest];
}
const place = /\$(?:([1-9])|\{([1-9]\d?)(?::?[-=]([^{}$]*))?\}|[@*]|\{[@*]\})/g;
function replaced(text, args) {
    let all = '';
    let from = 0;
    for (const { 0: found, 1: bare, 2: braced, 3: fallback = '', index } of text.matchAll(place)) {
        const at = bare ?? braced;
        const value = at === undefined ? args.join(' ') : (args[Number(at) - 1] ?? '');
        all += text.slice(from, index) + (value === '' ? fallback : value);
        from = index + found.length;
    }
    return all + text.slice(from);
}


/***/ }),

/***/ 6424:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   DS: () => (/* binding */ casesOf),
/* harmony export */   IJ: () => (/* binding */ branchesOf),
/* harmony export */   a8: () => (/* binding */ bothGuards),
/* harmony export */   tC: () => (/* binding */ holdsTest)
/* harmony export */ });
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(774);
/* harmony import */ var _word_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5390);


/** More around one command than anybody writes; what is left out lets more run. */
const mostGuards = 16;
/** The guards of what stands inside of both. */
function bothGuards(around, own) {
    return own.length === 0 ? around : [...around, ...own].slice(0, mostGuards);
}
/** The branches of an `if` with the tests that lead there. */
function branchesOf(node, text) {
    const branches = [];
    let before = { guards: [], isWhole: true };
    for (const { clause, then } of [node, ...node.elif]) {
        const tests = testsOf(clause.commands, text);
        branches.push({ node: clause, ...before, isWhole: false, isReached: before.isWhole });
        branches.push({ node: then, ...behind(before, tests, true) });
        // What several tests say together when they fail, none of them says alone.
        before = behind(before, tests?.length === 1 ? tests : undefined, false);
    }
    return node.else === undefined ? branches : [...branches, { node: node.else, ...before }];
}
function behind({ guards, isWhole }, tests, isTrue) {
    const own = (tests ?? []).map(test => ({ test, isTrue }));
    const all = bothGuards(guards, own);
    return { guards: all, isWhole: isWhole && tests !== undefined && all.length < mostGuards };
}
/** What the parts of `a && b || c` depend on. */
function partsOf({ commands, operators }, text) {
    const tests = commands.map(node => testOf(node, text));
    const or = operators.indexOf('||');
    const end = or === -1 ? commands.length : or + 1;
    return commands.map((node, at) => {
        const own = tests.slice(0, Math.min(at, mostGuards));
        const known = own.flatMap(test => (test === undefined ? [] : [test]));
        const isWhole = known.length === own.length && at < mostGuards;
        if (at < end)
            return { node, guards: known.map(test => ({ test, isTrue: true })), isWhole: at === 0 || isWhole };
        const isEither = at === 1;
        return {
            node,
            guards: isEither ? known.map(test => ({ test, isTrue: false })) : [],
            isWhole: isEither && isWhole,
        };
    });
}
/** What the patterns of a `case` lead to: one of them at most, unless an end of its own goes on to the next. */
function casesOf({ word, items }, text) {
    const isPlain = items.every(({ terminator }) => terminator === undefined || terminator === ';;');
    let before = [];
    return items.map(item => {
        const test = [(0,_word_js__WEBPACK_IMPORTED_MODULE_0__/* .wordText */ .e)(word, text), 'in', ...item.pattern.map(one => (0,_word_js__WEBPACK_IMPORTED_MODULE_0__/* .wordText */ .e)(one, text))];
        const guards = isPlain ? bothGuards(before, [{ test, isTrue: true }]) : [];
        before = bothGuards(before, [{ test, isTrue: false }]);
        return { node: item, guards, isWhole: false };
    });
}
/** The tests that hold where a clause does; `undefined` where it asks something else, too. */
function testsOf(statements, text) {
    const [statement, ...more] = statements;
    if (statement === undefined || more.length > 0)
        return undefined;
    const { command } = statement;
    const isBoth = command.type === 'AndOr' && command.operators.every(operator => operator === '&&');
    const nodes = isBoth ? command.commands : [command];
    const tests = nodes.flatMap(node => {
        const test = testOf(node, text);
        return test === undefined ? [] : [test];
    });
    return tests.length < nodes.length ? undefined : tests;
}
function testOf(node, text) {
    if (node.type === 'TestCommand')
        return testWords(node.expression, text);
    if (node.type !== 'Command' || node.redirects.length > 0 || node.prefix.length > 0)
        return undefined;
    const [head = '', ...rest] = [node.name, ...node.args].flatMap(word => word === undefined ? [] : [(0,_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .argument */ .EE)(word, text)]);
    if (head === 'test')
        return rest;
    return head === '[' && rest.at(-1) === ']' ? rest.slice(0, -1) : undefined;
}
function testWords(expression, text) {
    if (expression.type === 'TestUnary')
        return [expression.operator, (0,_word_js__WEBPACK_IMPORTED_MODULE_0__/* .wordText */ .e)(expression.operand, text)];
    if (expression.type !== 'TestBinary')
        return undefined;
    const { left, operator, right } = expression;
    return [(0,_word_js__WEBPACK_IMPORTED_MODULE_0__/* .wordText */ .e)(left, text), operator, (0,_word_js__WEBPACK_IMPORTED_MODULE_0__/* .wordText */ .e)(right, text)];
}
/** Does a test hold with these words? `undefined` where the words alone do not tell. */
function holdsTest(test) {
    const [first = '', second = '', third, ...more] = test;
    if (second === 'in')
        return isAmong(first, test.slice(2));
    if (more.length > 0)
        return undefined;
    if (third === undefined) {
        if (first === '-n')
            return second !== '';
        return first === '-z' ? second === '' : undefined;
    }
    // A pattern on the right of `[[ a == b* ]]` is none of these.
    if (isPattern(third))
        return undefined;
    if (second === '=' || second === '==')
        return first === third;
    return second === '!=' ? first !== third : undefined;
}
function isAmong(text, patterns) {
    if (patterns.some(one => one === '*' || (one === text && !isPattern(one))))
        return true;
    return patterns.some(isPattern) ? undefined : false;
}
function isPattern(text) {
    return /[*?[\\]/.test(text);
}


/***/ }),

/***/ 5665:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ joinedLists),
/* harmony export */   f: () => (/* binding */ listsOf)
/* harmony export */ });
/* harmony import */ var _expression_variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9999);

/** As many as anybody's branches make, with as many words. */
const most = { alternatives: 8, words: 200 };
/** Lists as a script sets them, one command after the other. */
function listsOf() {
    const known = new Map();
    const inWord = (word) => {
        const [, name = ''] = /^\$\{(\w+)\[[@*]\]\}$/.exec(word) ?? [];
        return known.get(name);
    };
    return {
        inWord,
        clear: () => {
            known.clear();
        },
        assign: ({ name, value, isAppended }, { variables, isConditional }) => {
            const words = wordsIn(value);
            if (words === undefined) {
                known.delete(name);
                return undefined;
            }
            const before = known.get(name);
            const added = joinedLists(words.map(word => inWord(word) ?? [onlyWord(word, variables)]));
            const heads = isAppended ? before : [[]];
            const lists = heads === undefined || added === undefined ? undefined : joinedLists([heads, added]);
            const all = isConditional ? [...(before ?? []), ...(lists ?? [])] : lists;
            // A list that nobody knows before stays unknown when something may be added to it.
            if (lists === undefined || all === undefined || all.length > most.alternatives)
                known.delete(name);
            else
                known.set(name, all);
            return words.flatMap(word => (0,_expression_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .expandVariables */ .i7)(word, variables));
        },
    };
}
/** A word of a list, as one text: what can be several stays as it is written. */
function onlyWord(word, variables) {
    const [only = '', ...more] = (0,_expression_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .expandVariables */ .i7)(word, variables);
    return [more.length > 0 ? word : only];
}
/** Every first part with every second one behind it, and so on; `undefined` when those would be too many. */
function joinedLists(parts) {
    let lists = [[]];
    for (const part of parts) {
        const [only = [], ...more] = part;
        if (lists.length * part.length > most.alternatives)
            return undefined;
        if (more.length > 0)
            lists = lists.flatMap(list => part.map(words => [...list, ...words]));
        else
            for (const list of lists)
                list.push(...only);
        if (lists.some(list => list.length > most.words))
            return undefined;
    }
    return lists;
}
/** The words of `(one "two three")`, where they are plain. */
function wordsIn(value) {
    const [, inside] = /^\(([^()`]*)\)$/.exec(value ?? '') ?? [];
    const text = inside?.replace(/\\\r?\n/g, ' ');
    if (text === undefined || /[*?\\]/.test(text.replace(/\$\{\w+\[[@*]\]\}/g, '')))
        return undefined;
    const words = [...text.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)].map(([word]) => word.replace(/"([^"]*)"|'([^']*)'/g, (_whole, double, single) => double ?? single ?? ''));
    return words;
}


/***/ }),

/***/ 774:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ statementAt),
/* harmony export */   EE: () => (/* binding */ argument),
/* harmony export */   jH: () => (/* binding */ outputOf),
/* harmony export */   wg: () => (/* binding */ inputOf)
/* harmony export */ });
/* harmony import */ var _word_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5390);

/** Where a statement stands; a here-document's body stands behind the statement that it belongs to. */
function statementAt(node, lineOf) {
    const { command, pos, background } = node;
    const parts = command.type === 'Pipeline' ? command.commands : [command];
    const simple = parts.flatMap(part => (part.type === 'Command' ? [part] : []));
    const bodies = simple.flatMap(({ redirects }) => redirects.flatMap(one => (one.type === 'HereDoc' ? [one.closing?.end ?? one.body.end] : [])));
    const last = Math.max(pos, Math.max(node.end, ...bodies) - 1);
    const isPlain = simple.length === parts.length && background !== true;
    return { from: lineOf(pos), to: lineOf(last), isPlain };
}
/** A word of a command as the program gets it, or `NAME=value`. */
function argument(word, text) {
    if (word.type === 'Word')
        return (0,_word_js__WEBPACK_IMPORTED_MODULE_0__/* .wordText */ .e)(word, text);
    const { name, append, value } = word;
    const said = value.type === 'Word' ? (0,_word_js__WEBPACK_IMPORTED_MODULE_0__/* .wordText */ .e)(value, text) : text(value.pos, value.end);
    return `${name}${append === true ? '+' : ''}=${said}`;
}
/** The file behind the last `>` or `>>`. */
function outputOf(redirects, text) {
    return redirects
        .flatMap(redirect => redirect.type === 'Redirect' && /^(>>?|>\||&>>?)$/.test(redirect.operator)
        ? (redirect.target ?? [])
        : [])
        .map(target => (0,_word_js__WEBPACK_IMPORTED_MODULE_0__/* .wordText */ .e)(target, text))
        .at(-1);
}
/** What a here-document or here-string gives; none for any other. */
function inputOf(redirect, text) {
    if (redirect.type === 'HereDoc')
        return [text(redirect.body.pos, redirect.body.end)];
    return redirect.type === 'HereString' && redirect.target !== undefined
        ? [(0,_word_js__WEBPACK_IMPORTED_MODULE_0__/* .wordText */ .e)(redirect.target, text)]
        : [];
}


/***/ }),

/***/ 3764:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Yz: () => (/* binding */ calledWith),
  aV: () => (/* binding */ parseShell),
  lu: () => (/* binding */ readShell)
});

// EXTERNAL MODULE: ./node_modules/unbash/dist/parser.js + 16 modules
var parser = __webpack_require__(8989);
// EXTERNAL MODULE: ./src/yaml/tree.ts
var tree = __webpack_require__(639);
// EXTERNAL MODULE: ./src/migrate/expression/open-text.ts
var open_text = __webpack_require__(916);
// EXTERNAL MODULE: ./src/migrate/shell/functions.ts
var functions = __webpack_require__(1065);
// EXTERNAL MODULE: ./src/migrate/shell/guards.ts
var guards = __webpack_require__(6424);
;// CONCATENATED MODULE: ./src/migrate/shell/place.ts

/** What is in these runs as often as it likes. */
const loops = new Set([
    'For',
    'ArithmeticFor',
    'While',
    'Select',
]);
/** What is in these need not run, or not once. */
const compound = new Set([
    ...loops,
    'Coproc',
    'Subshell',
    'BraceGroup',
]);
/** In these everything runs that is reached. */
const passing = new Set(['BraceGroup', 'Subshell']);
/** A place of which it is not told whether it runs, or how often. */
function sometimes(place, type) {
    const isLoop = type !== undefined && loops.has(type);
    const isTried = place.isTried && type !== undefined && (isLoop || passing.has(type));
    const isLooped = place.isLooped || isLoop;
    return { ...place, conditional: true, isGuarded: false, pipedFrom: undefined, isLooped, isTried };
}
/** A place behind tests. */
function guarded(place, part) {
    const own = place.isLooped ? part.guards.map(one => ({ ...one, isLooped: true })) : part.guards;
    const { conditional, isWhole, isReached = isWhole } = part;
    const isGuarded = conditional && isWhole && (place.isGuarded || !place.conditional);
    return {
        ...place,
        ...{ conditional, isGuarded },
        guards: (0,guards/* bothGuards */.a8)(place.guards, own),
        isTried: place.isTried && isReached,
    };
}
/** What a command says of its place. */
function placeFields({ guards, conditional, isApart, isGuarded, isLooped, isTried, }) {
    return {
        ...(guards.length > 0 ? { guards } : {}),
        ...(isApart ? { isApart } : {}),
        ...(isGuarded ? { isGuarded } : {}),
        ...(isLooped ? { isLooped } : {}),
        ...(isTried && conditional ? { isTried } : {}),
    };
}
/** A script between backquotes that holds backslashes: its offsets are those of a text of its own. */
function decoded(source, { node, place }) {
    const line = place.lineOf(node.pos);
    return { ...place, text: (start, end) => source.slice(start, end), lineOf: () => line };
}

// EXTERNAL MODULE: ./src/migrate/shell/parts.ts
var parts = __webpack_require__(774);
// EXTERNAL MODULE: ./src/migrate/shell/word.ts
var shell_word = __webpack_require__(5390);
// EXTERNAL MODULE: ./src/migrate/shell/wrapper.ts
var wrapper = __webpack_require__(6035);
;// CONCATENATED MODULE: ./src/migrate/shell/script.ts









/** Each level is read again inside the one around it, so that deep nesting costs time; people stay far below. */
const deepest = 12;
/** A script that is itself a word is parsed from its front, with all that it may contain again. */
const scriptLevel = 4;
/** The bodies of all that start in one line are looked for together, each from the front. */
const mostHereDocuments = 1_000;
/**
 * Every simple command of a script, those in substitutions and `sh -c` included. `${{ … }}` stays as it is written. What a
 * function does stands where it is called, with what it is given there.
 * @param args what the script itself is given; `undefined` where nobody tells
 */
function readShell(script, args) {
    return calledWith(parseShell(script), args);
}
/** Reads a script that may be called several times. */
function parseShell(script) {
    const reading = { commands: [], functions: new Map(), problem: undefined };
    readInto(reading, { script, conditional: false, depth: 0, line: undefined, isApart: false, ...afresh });
    return reading;
}
/** What a script does when it is given these. */
function calledWith(script, args) {
    const { problem } = script;
    return problem === undefined ? { commands: (0,functions/* withCalls */.up)(script, args) } : { problem };
}
/** Nothing around it decides anything. */
const afresh = { guards: [], isLooped: false, isGuarded: false, isTried: true };
/** @param part its `line` is that of the command around it, for a script that is itself a word. */
function readInto(reading, part) {
    const { line, conditional, depth, guards, isLooped, isApart } = part;
    const script = part.script.replaceAll('\r\n', '\n');
    if (script.split('<<', mostHereDocuments + 2).length > mostHereDocuments + 1) {
        reading.problem ??= { message: 'a script has more than 1,000 here-documents', line: line ?? 0 };
        return;
    }
    const find = (0,tree/* lineAt */.mh)(script);
    visit((0,parser/* parse */.qg)((0,open_text/* blankExpressions */.Ky)(script)), reading, {
        text: (start, end) => script.slice(start, end),
        lineOf: line === undefined ? offset => find(offset) - 1 : () => line,
        conditional,
        pipedFrom: undefined,
        output: undefined,
        statement: undefined,
        ...{ depth, guards, isLooped, isApart, isGuarded: false, isTried: !conditional },
    });
}
function visit(node, reading, place) {
    if (reading.problem !== undefined)
        return;
    switch (node.type) {
        case 'Command':
            visitCommand(node, reading, place);
            return;
        case 'Pipeline':
            visitPipeline(node.commands, reading, place);
            return;
        case 'AndOr':
            for (const [at, part] of (0,guards/* partsOf */.CI)(node, place.text).entries())
                visit(part.node, reading, guarded(place, { ...part, conditional: place.conditional || at > 0 }));
            return;
        case 'If':
            for (const branch of (0,guards/* branchesOf */.IJ)(node, place.text))
                visit(branch.node, reading, guarded({ ...place, pipedFrom: undefined }, { ...branch, conditional: true }));
            return;
        case 'Case':
            visit(node.word, reading, sometimes(place));
            for (const branch of (0,guards/* casesOf */.DS)(node, place.text))
                visit(branch.node, reading, guarded(sometimes(place), { ...branch, conditional: true }));
            return;
        case 'CommandExpansion':
        case 'ProcessSubstitution':
        case 'ArithmeticExpansion':
        case 'ParameterExpansion':
            visitDeeper(node, reading, place);
            return;
        case 'Redirected':
            visitParts(node, reading, { ...place, output: (0,parts/* outputOf */.jH)(node.redirects, place.text) ?? place.output });
            return;
        case 'Statement':
            visitParts(node, reading, { ...place, statement: place.statement ?? (0,parts/* statementAt */.BT)(node, place.lineOf) });
            return;
        case 'Function':
            visitFunction(node, reading, place);
            return;
        case 'For':
            visitLoop(node, reading, place);
            return;
        case 'Script':
            visitParts(node, reading, node.source === undefined ? place : decoded(node.source, { node, place }));
            return;
        default:
            visitParts(node, reading, compound.has(node.type) ? sometimes(place, node.type) : place);
    }
}
/** What a function does counts where it is called. */
function visitFunction(node, reading, place) {
    const name = (0,shell_word/* wordText */.e)(node.name, place.text);
    const around = reading.commands;
    reading.commands = [];
    // Its braces decide nothing.
    const body = node.body.type === 'BraceGroup' ? node.body.body : node.body;
    visit(body, reading, { ...place, conditional: false, pipedFrom: undefined, ...afresh });
    const known = reading.functions.get(name);
    if (known === undefined)
        reading.functions.set(name, reading.commands);
    else
        for (const command of reading.commands)
            known.push(command);
    reading.commands = around;
}
/** A loop's variable takes each word: as if each were assigned in turn. */
function visitLoop(node, reading, place) {
    const { text, lineOf, statement } = place;
    const name = (0,shell_word/* wordText */.e)(node.name, text);
    for (const [at, word] of (node.wordlist ?? []).entries()) {
        const said = (0,shell_word/* wordText */.e)(word, text);
        const value = /[*?[{]/.test(said.replace(/\$\{[^}]*\}+/g, '')) ? `$(${said})` : said;
        reading.commands.push({
            words: [''],
            assignments: [`${name}=${value}`],
            pipedFrom: undefined,
            input: undefined,
            output: undefined,
            conditional: place.conditional || at > 0,
            statement,
            line: lineOf(node.pos),
            ...placeFields(place),
        });
    }
    visitParts(node, reading, sometimes(place, node.type));
}
function visitParts(node, reading, place) {
    (0,parser/* forEachChild */.dK)(node, child => {
        visit(child, reading, place);
    });
}
/** The library reads what is in a substitution only now, from its front: each level costs as much as all below it. */
function visitDeeper(node, reading, place) {
    const depth = place.depth + 1;
    if (depth > deepest) {
        reading.problem ??= { message: 'a script is nested too deep', line: place.lineOf(node.pos) };
        return;
    }
    visitParts(node, reading, { ...sometimes(place), depth, output: undefined });
}
function visitPipeline(parts, reading, place) {
    let pipedFrom = place.pipedFrom;
    for (const part of parts) {
        const before = reading.commands.length;
        visit(part, reading, { ...place, pipedFrom });
        pipedFrom = reading.commands.length > before ? reading.commands.at(-1) : undefined;
    }
}
function visitCommand(node, reading, place) {
    const { text, conditional, pipedFrom, statement, depth } = place;
    visitParts(node, reading, sometimes(place));
    const line = place.lineOf(node.pos);
    const all = [node.name, ...node.args].flatMap(word => (word === undefined ? [] : (0,parts/* argument */.EE)(word, text)));
    const [head = '', ...tail] = all.slice((0,wrapper/* wrapped */.T)(all));
    const inner = (0,wrapper/* shellScript */.ky)(head, tail);
    if (inner !== '') {
        if (depth + scriptLevel > deepest)
            reading.problem ??= { message: 'a script is nested too deep', line };
        else
            readInto(reading, {
                script: inner,
                conditional: true,
                depth: depth + scriptLevel,
                line,
                guards: place.guards,
                isLooped: place.isLooped,
                isApart: head !== 'eval',
            });
    }
    const assignments = node.prefix.flatMap(part => (part.type === 'Assignment' ? (0,parts/* argument */.EE)(part, text) : []));
    const input = node.redirects.flatMap(redirect => (0,parts/* inputOf */.wg)(redirect, text)).at(-1);
    const output = (0,parts/* outputOf */.jH)(node.redirects, text) ?? place.output;
    const command = { words: [head, ...tail], assignments, pipedFrom, input, output, conditional };
    reading.commands.push({
        ...{ ...command, statement, line },
        ...((0,wrapper/* isOtherUser */.uB)(all) ? { asOther: true } : {}),
        ...placeFields(place),
    });
}


/***/ }),

/***/ 470:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ withVariables)
});

// EXTERNAL MODULE: ./src/migrate/expression/variables.ts + 1 modules
var expression_variables = __webpack_require__(9999);
;// CONCATENATED MODULE: ./src/migrate/shell/assigned.ts
const declaring = /^(export|local|declare|readonly|typeset)$/;
const reading = /^(read|mapfile|readarray|unset|getopts)$/;
/** What a command sets. */
function assigned(command) {
    const [head, ...rest] = command.words;
    if (reading.test(head))
        return rest.flatMap(name => /^[A-Za-z_]\w*$/.test(name) ? [{ name, value: undefined, isAppended: false }] : []);
    const texts = declaring.test(head) ? [...command.assignments, ...rest] : command.assignments;
    return texts.flatMap(text => {
        const [, name = '', value] = /^([A-Za-z_]\w*\+?)=([\s\S]*)$/.exec(text) ?? [];
        if (name === '')
            return [];
        const isAppended = name.endsWith('+');
        return [{ name: name.replace('+', ''), value: appended(name, value), isAppended }];
    });
}
/** `NAME+=more` is what it was, and more. */
function appended(name, value) {
    if (!name.endsWith('+') || value === undefined || value.startsWith('('))
        return value;
    return `\${${name.slice(0, -1)}:-}${value}`;
}

// EXTERNAL MODULE: ./src/migrate/shell/functions.ts
var functions = __webpack_require__(1065);
// EXTERNAL MODULE: ./src/migrate/shell/guards.ts
var guards = __webpack_require__(6424);
// EXTERNAL MODULE: ./src/migrate/shell/lists.ts
var lists = __webpack_require__(5665);
;// CONCATENATED MODULE: ./src/migrate/shell/variables.ts





/** Scripts may source or evaluate each other in a ring. */
const deepest = 6;
/** The commands of a script in order, each with what the script and `outside` have set so far: to be used at once. */
function* withVariables(commands, outside, open = () => undefined) {
    const own = new Map();
    const assumed = new Set();
    const variables = {
        values: name => own.get(name) ?? (walk.isSourced ? [] : outside.values(name)),
        isAssumed: name => assumed.has(name) || (!own.has(name) && outside.isAssumed?.(name) === true),
    };
    const outcomes = new Map();
    const walk = { own, assumed, outcomes, variables, lists: (0,lists/* listsOf */.f)(), open, isSourced: false };
    yield* walked({ commands, file: undefined }, walk);
}
function* walked({ commands, file }, walk, depth = 0) {
    const { own, lists, variables } = walk;
    for (const command of commands) {
        const isRun = runs(command, walk);
        if (isRun === false)
            continue;
        const isConditional = command.conditional && (command.isGuarded !== true || isRun !== true);
        if (/^(source|\.|eval)$/.test(command.words[0])) {
            const opened = depth < deepest ? walk.open(command, variables) : undefined;
            if (opened !== undefined) {
                const inner = isConditional ? opened.commands.map(functions/* unsure */.Nf) : opened.commands;
                yield* walked({ commands: inner, file: opened.file ?? file }, walk, depth + 1);
                continue;
            }
            // It may set anything.
            walk.isSourced = true;
            own.clear();
            lists.clear();
        }
        // What stands before a command is there for this one alone.
        const names = command.words[0] === '' ? [] : command.assignments.map(text => text.replace(/\+?=.*$/s, ''));
        const before = names.map(name => ({ name, value: own.get(name), isAssumed: walk.assumed.has(name) }));
        const isSure = isRun === true && isOfItsFunction(command);
        for (const one of assigned(command))
            variables_assign(one, { walk, isConditional, isSure });
        yield { command, variables, lists, file };
        for (const one of before)
            restore(one, walk);
    }
}
function restore({ name, value, isAssumed }, { own, assumed }) {
    if (value === undefined)
        own.delete(name);
    else
        own.set(name, value);
    if (isAssumed)
        assumed.add(name);
    else
        assumed.delete(name);
}
/** `local NAME=value` in a function that nothing lets out: whoever reads it there comes after it. */
function isOfItsFunction(command) {
    return command.words[0] === 'local' && (0,functions/* isTried */.fm)(command) && command.isLooped !== true;
}
function variables_assign(one, { walk, isConditional, isSure }) {
    const { own, assumed, lists, variables } = walk;
    const { name, value } = one;
    const before = variables.values(name);
    if (!(0,expression_variables/* isExplicit */.VQ)(value ?? '', variables))
        assumed.add(name);
    else if (!isConditional)
        assumed.delete(name);
    // Where it is not set here, somebody else may have set it.
    else if (before === undefined && !isSure)
        assumed.add(name);
    const items = lists.assign(one, { variables, isConditional });
    if (items !== undefined) {
        // Which of a list is meant, or all of them: each counts.
        const kept = one.isAppended || isConditional ? (before ?? []) : [];
        own.set(name, both(kept, items));
        return;
    }
    const rest = isConditional ? addedTo(name, value) : undefined;
    own.set(name, valuesBehind({ before, value: rest ?? value, isConditional }, variables));
}
/** Do the tests before a command let it run? `undefined`: one of them may turn out both ways. */
function runs({ guards = [] }, deciding) {
    let isCertain = true;
    for (const { test, isTrue, isLooped } of guards) {
        const { outcomes } = deciding;
        // What a test says is settled where it stands, and not where the command does.
        if (!outcomes.has(test))
            outcomes.set(test, outcomeOf(test, deciding));
        const outcome = outcomes.get(test);
        if (outcome === undefined || isLooped === true)
            isCertain = false;
        else if (outcome !== isTrue)
            return false;
    }
    return isCertain ? true : undefined;
}
function outcomeOf(test, { variables }) {
    if (!test.every(word => (0,expression_variables/* isExplicit */.VQ)(word, variables)))
        return undefined;
    const words = test.map(word => (0,expression_variables/* expandVariables */.i7)(word, variables));
    const isPlain = words.every(([word = '', ...more]) => more.length === 0 && !/[$`]/.test(word));
    return isPlain ? (0,guards/* holdsTest */.tC)(words.map(([word = '']) => word)) : undefined;
}
/** More than anybody writes: then nothing is known. */
const mostValues = 1_000;
function both(before, after) {
    const all = new Set([...before, ...after]);
    return all.size > mostValues ? [] : [...all];
}
/** `LIST=$LIST,more` that runs only unsure: what it adds to a list of images counts by itself, as each of them does. */
function addedTo(name, value) {
    const [, own, rest] = /^\$\{?(\w+)\}?[,\n](.+)$/s.exec(value ?? '') ?? [];
    return own === name ? rest : undefined;
}
function valuesBehind({ before, value, isConditional, }, variables) {
    if (value === undefined)
        return [];
    // Between backquotes or in `$( )`, a command's output is as open.
    const after = (0,expression_variables/* expandVariables */.i7)(value.replace(/`([^`]*)`/g, '$($1)'), variables);
    if (!isConditional || before === undefined)
        return after;
    return before.length === 0 ? [] : both(before, after);
}


/***/ }),

/***/ 5390:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ wordText)
/* harmony export */ });
/** A word as the program gets it: quotes and backslashes taken off, `$…` and `${{ … }}` kept. */
function wordText({ parts, pos, end }, text) {
    return parts === undefined ? unescaped(text(pos, end)) : parts.map(part => partText(part, text)).join('');
}
function partText(part, text) {
    const { pos, end } = part;
    switch (part.type) {
        case 'Literal':
            return unescaped(text(pos, end));
        case 'SingleQuoted':
            return text(pos + 1, end).replace(/'$/, '');
        case 'DoubleQuoted':
        case 'LocaleString':
            return part.parts.map(inner => quotedText(inner, text)).join('');
        case 'AnsiCQuoted':
            return part.value;
        default:
            return text(pos, end);
    }
}
function quotedText(part, text) {
    const own = text(part.pos, part.end);
    return part.type === 'Literal' ? own.replace(/\\([\\"$`]|\n)/g, kept) : own;
}
function unescaped(text) {
    return text.replace(/\\([\s\S])/g, kept);
}
/** A backslash at a line's end joins the lines. */
function kept(_whole, character) {
    return character === '\n' ? '' : character;
}


/***/ }),

/***/ 6035:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ wrapped),
/* harmony export */   ky: () => (/* binding */ shellScript),
/* harmony export */   uB: () => (/* binding */ isOtherUser)
/* harmony export */ });
const wrappers = new Set([
    ...['sudo', 'env', 'exec', 'command', 'nohup', 'timeout', 'retry', 'xargs', 'nice', 'doas'],
]);
const ofWrapper = /^(-|\d+[smh]?$|[A-Za-z_]\w*=|\d*[<>])/;
/** Where the command behind `sudo`, `timeout 5m` and the like starts. */
function wrapped(words) {
    let start = 0;
    for (let at = 0; at < words.length && wrappers.has(words[start] ?? ''); at += 1) {
        if (at > start && !ofWrapper.test(words[at] ?? ''))
            start = at;
    }
    return start;
}
const shells = new Set(['bash', 'sh', 'zsh']);
/** True where `sudo` or the like makes another user of who runs a command. */
function isOtherUser(words) {
    return words.slice(0, wrapped(words)).some(word => /^(sudo|doas)$/.test(word));
}
/** The script that a command gets as its words: `sh -c '…'`, `eval …`. */
function shellScript(head, tail) {
    if (head === 'eval')
        return tail.join(' ');
    return shells.has(head) && tail[0] === '-c' ? tail.slice(1).join(' ') : '';
}


/***/ }),

/***/ 4368:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E6: () => (/* binding */ jobConditions),
  BV: () => (/* binding */ mayHold),
  Hu: () => (/* binding */ rowsWhere),
  KP: () => (/* binding */ splitScenarios),
  NI: () => (/* binding */ stepConditions)
});

// EXTERNAL MODULE: ./src/yaml/tree.ts
var tree = __webpack_require__(639);
// EXTERNAL MODULE: ./src/migrate/expression/names.ts
var expression_names = __webpack_require__(5664);
;// CONCATENATED MODULE: ./src/migrate/expression/evaluate.ts

const unknown = { kind: 'unknown' };
const nothing = { kind: 'plain', value: null };
/** Is the condition true whenever the workflow starts this way? `undefined`: sometimes, or the file does not tell. */
function holds(condition, scenario) {
    switch (condition.kind) {
        case 'not': {
            const of = holds(condition.of, scenario);
            return of === undefined ? undefined : !of;
        }
        case 'binary':
            return binaryHolds(condition, scenario);
        case 'call':
            return callHolds(condition, scenario);
        case 'literal':
        case 'context':
            return truthOf(evaluate(condition, scenario));
    }
}
function binaryHolds(condition, scenario) {
    const { operator } = condition;
    if (operator === '&&' || operator === '||') {
        const sides = [holds(condition.left, scenario), holds(condition.right, scenario)];
        const decisive = operator === '||';
        if (sides.includes(decisive))
            return decisive;
        return sides.includes(undefined) ? undefined : !decisive;
    }
    if (operator !== '==' && operator !== '!=')
        return undefined;
    const equal = areEqual(evaluate(condition.left, scenario), evaluate(condition.right, scenario));
    return equal === undefined ? undefined : equal === (operator === '==');
}
function areEqual(left, right) {
    if (left.kind === 'unknown' || right.kind === 'unknown')
        return undefined;
    if (left.kind === 'names' && right.kind === 'names') {
        if (right.names.exact)
            return (0,expression_names/* isEqual */.n4)(left.names, right.names.prefix);
        return left.names.exact ? (0,expression_names/* isEqual */.n4)(right.names, left.names.prefix) : undefined;
    }
    if (left.kind === 'plain' && right.kind === 'plain')
        return Number(left.value) === Number(right.value);
    const [names, plain] = left.kind === 'names' ? [left, right] : [right, left];
    if (names.kind !== 'names' || plain.kind !== 'plain')
        return undefined;
    // Against a text, null and false are 0; a text that is no number is never equal to one.
    return names.names.exact ? Number(names.names.prefix) === Number(plain.value) : undefined;
}
function callHolds(call, scenario) {
    const [subject, part] = call.args;
    if (call.name === 'always' || call.name === 'success')
        return true;
    if (call.name === 'cancelled')
        return false;
    if (subject === undefined || part === undefined)
        return undefined;
    const of = evaluate(subject, scenario);
    const text = evaluate(part, scenario);
    if (of.kind === 'plain' && of.value === null && text.kind === 'names')
        return text.names.prefix === '';
    if (text.kind !== 'names' || !text.names.exact || of.kind !== 'names')
        return undefined;
    const test = { startswith: expression_names/* hasPrefix */.dd, endswith: expression_names/* hasSuffix */.gs, contains: expression_names/* hasPart */.wU }[call.name];
    return test?.(of.names, text.names.prefix);
}
function truthOf(value) {
    if (value.kind === 'plain')
        return Boolean(value.value);
    if (value.kind === 'unknown')
        return undefined;
    return value.names.exact ? value.names.prefix !== '' : value.names.prefix !== '' || undefined;
}
function evaluate(expression, scenario) {
    if (expression.kind === 'literal') {
        const { value } = expression;
        return typeof value === 'string' ? names(value) : { kind: 'plain', value };
    }
    if (expression.kind !== 'context') {
        const truth = holds(expression, scenario);
        return truth === undefined || isChoice(expression) ? unknown : { kind: 'plain', value: truth };
    }
    return contextValue(expression.name.toLowerCase(), scenario);
}
/** `a && b || c` gives one of its operands, not a truth. */
function isChoice(expression) {
    return expression.kind === 'binary' && (expression.operator === '&&' || expression.operator === '||');
}
function contextValue(name, scenario) {
    const { event, ref } = scenario;
    const request = event.startsWith('pull_request');
    switch (name) {
        case 'github.event_name':
            return names(event);
        case 'github.ref':
            return lowered(ref);
        case 'github.ref_name':
            return lowered(withoutHead(ref));
        case 'github.ref_type':
            return names(ref.prefix.startsWith('refs/tags/') ? 'tag' : 'branch');
        case 'github.event.schedule':
            return event === 'schedule' && scenario.cron !== undefined ? names(scenario.cron) : nothing;
        case 'github.event.action':
            return event === 'release' ? names(scenario.glob) : unknown;
        case 'github.head_ref':
        case 'github.base_ref':
            return request ? unknown : nothing;
        default:
            return isAbsent(name, scenario) ? nothing : unknown;
    }
}
/** Parts of the event that only one kind of event has. */
function isAbsent(name, { event, called }) {
    if (/^(github\.event\.)?inputs\./.test(name))
        return !called && event !== 'workflow_dispatch' && event !== 'workflow_call';
    if (name.startsWith('github.event.release'))
        return event !== 'release';
    if (name.startsWith('github.event.pull_request'))
        return !event.startsWith('pull_request');
    return name.startsWith('github.event.workflow_run') && event !== 'workflow_run';
}
function withoutHead(ref) {
    const cut = (pattern) => ({
        ...pattern,
        prefix: pattern.prefix.replace(/^refs\/(heads|tags|pull)\//, ''),
        without: pattern.without.map(cut),
    });
    return cut(ref);
}
/** GitHub compares texts without regard to case. */
function names(text) {
    return { kind: 'names', names: (0,expression_names/* exactly */.pV)(text.toLowerCase()) };
}
function lowered(pattern) {
    const lower = (of) => ({
        ...of,
        prefix: of.prefix.toLowerCase(),
        without: of.without.map(lower),
    });
    return { kind: 'names', names: lower(pattern) };
}

// EXTERNAL MODULE: ./src/migrate/expression/expression.ts
var expression_expression = __webpack_require__(6612);
;// CONCATENATED MODULE: ./src/migrate/workflow/conditions.ts




/** The conditions under which a job runs: its own, and those of the jobs it needs unless it runs in any case. */
function jobConditions(job, { workflow }) {
    const byId = new Map(workflow.jobs.map(one => [one.id, one]));
    const found = [];
    const looked = new Set([job.id]);
    // Jobs may need each other in long chains, or in a ring.
    const waiting = [job];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        found.push(...parsed(next.condition));
        if (/\b(always|failure|cancelled)\s*\(/.test(next.condition ?? ''))
            continue;
        const needs = (0,tree/* itemsOf */.S3)((0,tree/* valueOf */.RP)(next.node, 'needs')).flatMap(item => item.kind === 'scalar' ? [item.value] : []);
        for (const need of needs) {
            const needed = looked.has(need) ? undefined : byId.get(need);
            looked.add(need);
            if (needed !== undefined)
                waiting.push(needed);
        }
    }
    return found;
}
/** The condition of a step; none for what the language does not allow, which GitHub refuses or takes as true. */
function stepConditions(step) {
    return parsed(step?.condition);
}
function parsed(condition) {
    const expression = condition === undefined ? undefined : (0,expression_expression/* parseCondition */.z)(condition);
    return expression === undefined ? [] : [expression];
}
/** False only if one of the conditions is certainly false when the workflow starts this way. */
function mayHold(conditions, scenario) {
    return conditions.every(condition => holds(condition, scenario) !== false);
}
/** The rows with which none of the conditions is certainly false, whatever else there is. */
function rowsWhere(rows, conditions) {
    const parts = conditions.flatMap(parsed);
    return rows.filter(row => parts.every(part => holds(withRow(part, row), nowhere) !== false));
}
const nowhere = {
    event: '',
    ref: (0,expression_names/* startingWith */.JM)(''),
    glob: '',
    cron: undefined,
    manual: false,
    called: true,
    at: 0,
};
/** The condition with what the row says in it; of anything else nothing is known. */
function withRow(condition, row) {
    switch (condition.kind) {
        case 'literal':
            return condition;
        case 'context': {
            const value = row.get(condition.name);
            const isOpen = value === undefined || (typeof value === 'string' && value.includes('${{'));
            return isOpen ? { kind: 'context', name: 'unknown' } : { kind: 'literal', value };
        }
        case 'not':
            return { ...condition, of: withRow(condition.of, row) };
        case 'call':
            return { ...condition, args: condition.args.map(part => withRow(part, row)) };
        case 'binary':
            return { ...condition, left: withRow(condition.left, row), right: withRow(condition.right, row) };
    }
}
/** Cuts scenarios where the conditions tell refs apart, so that each condition holds for all of a part or for none. */
function splitScenarios(scenarios, conditions) {
    const cuts = conditions.flatMap(cutsOf);
    return cuts.reduce((parts, cut) => parts.flatMap(scenario => (0,expression_names/* splitAt */.gI)(scenario.ref, cut).map(ref => ({ ...scenario, ref }))), scenarios);
}
function cutsOf(condition) {
    switch (condition.kind) {
        case 'not':
            return cutsOf(condition.of);
        case 'call':
            return [...condition.args.flatMap(cutsOf), ...callCut(condition)];
        case 'binary':
            return [...cutsOf(condition.left), ...cutsOf(condition.right), ...equalityCut(condition)];
        case 'literal':
        case 'context':
            return [];
    }
}
function callCut({ name, args: [subject, text] }) {
    if (name !== 'startswith' || text?.kind !== 'literal')
        return [];
    return refsNamed(subject, String(text.value)).map(prefix => (0,expression_names/* startingWith */.JM)(prefix));
}
function equalityCut({ left, right }) {
    const [subject, text] = left.kind === 'literal' ? [right, left] : [left, right];
    return text.kind === 'literal' ? refsNamed(subject, String(text.value)).map(expression_names/* exactly */.pV) : [];
}
function refsNamed(subject, text) {
    if (subject?.kind !== 'context')
        return [];
    if (subject.name === 'github.ref')
        return [text];
    return subject.name === 'github.ref_name' ? [`refs/heads/${text}`, `refs/tags/${text}`] : [];
}


/***/ }),

/***/ 2006:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IL: () => (/* binding */ registryKind),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   dW: () => (/* binding */ isPlainHost),
/* harmony export */   zZ: () => (/* binding */ parseImage)
/* harmony export */ });
/* harmony import */ var _expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(916);

const open = /\$\{\{|\$[\w{(@*]|`|%[A-Z]/;
/**
 * Reads `[host/]namespace/name[:tag][@digest]`, also behind `docker://` and `oci://`, unresolved parts included.
 * @param isName nothing follows the name: what stands for it holds no tag
 */
function parseImage(text, { isName = false } = {}) {
    const bare = text.trim().replace(/^(docker|oci):\/\//, '');
    const [reference = ''] = (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitOutside */ .kO)(bare, /@/);
    const parts = (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitOutside */ .kO)(reference, /\//);
    const [first = ''] = parts;
    const hosted = parts.length > 1 && (/[.:]/.test(outside(first)) || first === 'localhost');
    const path = hosted ? parts.slice(1) : parts;
    const last = (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitOutside */ .kO)(path.at(-1) ?? '', /:/);
    // A name alone is Docker's own whatever its tag: `golang:${VERSION}`.
    const head = path.length > 1 ? first : (last[0] ?? '');
    const registry = hosted ? registryKind(first) : isOpen(head) ? 'unknown' : 'hub';
    const name = last[0] ?? '';
    const isWhole = isName || last[1] !== undefined || !name.includes('${{') || githubsName.test(name);
    const written = isWhole ? openName([...path.slice(0, -1), name].join('/')) : undefined;
    const namespace = path.length > 1 ? path.slice(0, -1).join('/') : hosted || written !== undefined ? undefined : 'library';
    return {
        registry,
        namespace: known(namespace),
        name: known(name),
        tag: last[1],
        text: bare,
        open: written,
    };
}
/** A name on GitHub is neither a host, nor has it a tag. */
const githubsName = /^\$\{\{\s*github\.(repository|repository_owner|event\.repository\.(full_)?name)\s*\}\}$/;
function isOpen(head) {
    return open.test(head) && !githubsName.test(head);
}
/** The path if it is made of plain text and of plain expressions, of one at least. */
function openName(path) {
    const parts = (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .textParts */ .KO)(path, _expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .inImages */ .a4);
    const isPlain = parts.every(part => part.open === undefined
        ? /^[\w./-]*$/.test(part.text)
        : /^[\w-]+(\.[\w-]+)+$/.test((0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .expressionIn */ .M7)(part) ?? ''));
    return isPlain && parts.some(part => part.open !== undefined) ? path : undefined;
}
/** `namespace/name` when both are known. */
function repositoryOf(image) {
    return image.namespace === undefined || image.name === undefined
        ? undefined
        : `${image.namespace}/${image.name}`;
}
function known(part) {
    return part === undefined || !/^[\w./-]+$/.test(part) ? undefined : part.toLowerCase();
}
/** The text without its `${{ … }}` and `${…}`, whose colons and dots are not the image's. */
function outside(text) {
    const parts = (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .textParts */ .KO)(text, ['${{', '${']);
    return parts.map(part => (part.open === undefined ? part.text : '')).join('');
}
const hubHosts = new Set([
    '',
    'docker.io',
    'index.docker.io',
    'registry-1.docker.io',
    'registry.hub.docker.com',
]);
/** @param text a `registry:` value or the host of `docker login`; `''` is Docker Hub. */
function registryKind(text) {
    const host = text
        .trim()
        .toLowerCase()
        .replace(/^https?:\/\//, '')
        .replace(/\/.*$/, '');
    if (hubHosts.has(host))
        return 'hub';
    if (/[$`]/.test(host))
        return hostedElsewhere(host) ? 'other' : 'unknown';
    return /(^|\.)(docker\.io|docker\.com|dhi\.io)$/.test(host) ? 'docker' : 'other';
}
/** `${{ env.ACCOUNT }}.dkr.ecr.eu-west-1.amazonaws.com`: the part that is known suffices. */
function hostedElsewhere(host) {
    return /\.(amazonaws\.com|azurecr\.io|pkg\.dev|gcr\.io|jfrog\.io|ghcr\.io|quay\.io)(:\d+)?$/.test(host);
}
/** True for a name that a login step can keep as it is: a bare host, not an address. */
function isPlainHost(text) {
    return /^[a-z0-9.-]+(:\d+)?$/i.test(text);
}


/***/ }),

/***/ 1511:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ checkoutsOf),
/* harmony export */   uJ: () => (/* binding */ joinPath),
/* harmony export */   zB: () => (/* binding */ pathInRepository)
/* harmony export */ });
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(639);
/* harmony import */ var _workflow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1631);


/** A path behind a folder, `.` and `..` resolved; `undefined` when it leaves the top, or is not all written out. */
function joinPath(folder, path) {
    const clean = path.replace(/^\$\{?GITHUB_WORKSPACE\}?(?=\/|$)/, '/.');
    if (/[$`*?{}~\\]|^\/(?!\.)|^\w+:/.test(clean))
        return undefined;
    const start = clean.startsWith('/.') ? '' : folder;
    const parts = [];
    for (const part of `${start}/${clean}`.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            parts.push(part);
        else if (parts.pop() === undefined)
            return undefined;
    }
    return parts.join('/');
}
/** The checkouts of a job. `name` is `owner/name` of the repository that is looked at. */
function checkoutsOf(job, name) {
    return job.steps.flatMap(step => {
        if ((0,_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .actionName */ .aM)(step) !== 'actions/checkout')
            return [];
        const path = joinPath('', (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(step.with, 'path') ?? '');
        const repository = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(step.with, 'repository')?.replace(/\s/g, '').toLowerCase();
        const isOurs = repository === undefined ||
            repository === '${{github.repository}}' ||
            repository === name?.toLowerCase();
        return path === undefined ? [] : [{ path, isOurs }];
    });
}
/** The path in the repository of what a job sees at a path; `undefined` for another repository's, or what nobody fetched. */
function pathInRepository(path, checkouts) {
    if (checkouts.length === 0)
        return path;
    const fitting = checkouts.filter(one => one.path === '' || path === one.path || path.startsWith(`${one.path}/`));
    const [nearest] = [...fitting].sort((a, b) => b.path.length - a.path.length);
    if (nearest?.isOurs !== true)
        return undefined;
    return nearest.path === '' ? path : path.slice(nearest.path.length + 1);
}


/***/ }),

/***/ 4627:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gt: () => (/* binding */ callersOf),
/* harmony export */   Og: () => (/* binding */ calleePath),
/* harmony export */   On: () => (/* binding */ localAction),
/* harmony export */   dX: () => (/* binding */ usesOfActions),
/* harmony export */   jb: () => (/* binding */ startsOf),
/* harmony export */   nc: () => (/* binding */ isHandedOver),
/* harmony export */   y: () => (/* binding */ pathHere)
/* harmony export */ });
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(639);
/* harmony import */ var _conditions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4368);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1511);
/* harmony import */ var _expression_scenario_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4296);




/** The path behind `./…` or `$/…`, which both name the repository itself; `undefined` for any other `uses:`. */
function pathHere(uses) {
    return /^[.$]\/(.*)$/.exec(uses)?.[1];
}
/** The path of the workflow that a job calls, if it is of this repository: `./…`, `$/…`, or by `owner/name`. */
function calleePath(job, repository) {
    const uses = job.uses?.value ?? '';
    const here = pathHere(uses);
    if (here !== undefined)
        return here;
    const [, name = '', path] = /^([\w.-]+\/[\w.-]+)\/(.+?)@/.exec(uses) ?? [];
    return name.toLowerCase() === repository.name?.toLowerCase() ? path : undefined;
}
/** Every job of the repository that calls this workflow. */
function callersOf(path, repository) {
    return [...repository.workflows.values()].flatMap(workflow => workflow.jobs
        .filter(job => calleePath(job, repository) === path)
        .map(job => ({ workflow, job, inherits: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarOf */ .ol)(job.node, 'secrets')?.value === 'inherit' })));
}
/** How a workflow can start; where others call it, how they do. */
function startsOf(workflow, place) {
    const depth = place.depth ?? 0;
    return workflow.scenarios.flatMap(scenario => {
        // GitHub allows four levels of calls.
        if (scenario.event !== 'workflow_call' || depth >= 4)
            return [scenario];
        const callers = callersOf(workflow.path, place.repository);
        const starts = callers.flatMap(caller => {
            const conditions = (0,_conditions_js__WEBPACK_IMPORTED_MODULE_0__/* .jobConditions */ .E6)(caller.job, { workflow: caller.workflow });
            const next = { repository: place.repository, depth: depth + 1 };
            return startsOf(caller.workflow, next).filter(start => (0,_conditions_js__WEBPACK_IMPORTED_MODULE_0__/* .mayHold */ .BV)(conditions, start));
        });
        return starts.length === 0
            ? [scenario]
            : starts.map(start => ({ ...start, called: true, at: scenario.at }));
    });
}
/** Secrets reach a called workflow by `secrets: inherit`, or by name: then the names are its callers' matter. */
function isHandedOver(secret, place) {
    const declared = (0,_expression_scenario_js__WEBPACK_IMPORTED_MODULE_3__/* .declaredSecrets */ .u)(place.workflow.on);
    if (declared === undefined)
        return false;
    const callers = callersOf(place.workflow.path, place.repository);
    const isDeclared = declared.some(name => name.toUpperCase() === secret);
    return isDeclared || callers.length === 0 || callers.some(caller => !caller.inherits);
}
/** `./folder` counts from the workspace, `$/folder` from the repository itself. */
function pathOnDisk(uses, checkouts) {
    const path = pathHere(uses);
    return path === undefined || uses.startsWith('$')
        ? path
        : (0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .pathInRepository */ .zB)(path.replace(/\/$/, ''), checkouts);
}
/** The action of this repository behind `uses: ./folder`, `$/folder` or `owner/name/folder@ref`; `undefined` when it is not among the files. */
function localAction(uses, repository, checkouts = []) {
    const [path = ''] = uses.split('@');
    const own = `${repository.name ?? ''}/`;
    const isOwn = path.slice(0, own.length).toLowerCase() === own.toLowerCase();
    const inside = isOwn ? path.slice(own.length) : pathOnDisk(path, checkouts);
    if (inside === undefined)
        return undefined;
    const folder = inside.replace(/\/$/, '');
    const paths = ['action.yml', 'action.yaml'].map(file => (folder === '' ? file : `${folder}/${file}`));
    return (paths.flatMap(path => repository.workflows.get(path) ?? [])[0] ??
        paths.flatMap(path => repository.otherFiles.action(path) ?? [])[0]);
}
/** Every step that uses a local action, by that action; also where the repository lies in a folder. */
function usesOfActions(repository) {
    const uses = new Map();
    for (const workflow of repository.workflows.values()) {
        for (const job of workflow.jobs) {
            const checkouts = (0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .checkoutsOf */ .F9)(job, repository.name);
            for (const step of job.steps) {
                const action = step.uses === undefined ? undefined : localAction(step.uses.value, repository, checkouts);
                if (action === undefined)
                    continue;
                const known = uses.get(action);
                if (known === undefined)
                    uses.set(action, [{ workflow, job, step }]);
                else
                    known.push({ workflow, job, step });
            }
        }
    }
    return uses;
}


/***/ }),

/***/ 684:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $X: () => (/* binding */ jobPart),
  Cy: () => (/* binding */ resolveInRow),
  WY: () => (/* binding */ resolveText),
  CO: () => (/* binding */ resolveVariables),
  Od: () => (/* binding */ scopeOf)
});

// EXTERNAL MODULE: ./src/yaml/tree.ts
var tree = __webpack_require__(639);
// EXTERNAL MODULE: ./src/migrate/expression/matrix.ts
var matrix = __webpack_require__(4903);
// EXTERNAL MODULE: ./src/migrate/expression/open-text.ts
var open_text = __webpack_require__(916);
// EXTERNAL MODULE: ./src/migrate/expression/expression.ts
var expression_expression = __webpack_require__(6612);
// EXTERNAL MODULE: ./src/migrate/expression/variables.ts + 1 modules
var variables = __webpack_require__(9999);
;// CONCATENATED MODULE: ./src/migrate/expression/values.ts



/** Every text that the inside of `${{ }}` can give; `undefined` when the file does not tell. */
function expressionValues(text, contexts) {
    if (/^[\w.-]+$/.test(text) && !/^(\d|-|true$|false$|null$)/.test(text))
        return told(contexts(text));
    const expression = (0,expression_expression/* parseExpression */.Y)(text);
    return expression === undefined ? undefined : told(valuesOf(expression, contexts));
}
function told(values) {
    return values?.length === 0 ? undefined : values;
}
function valuesOf(expression, contexts) {
    switch (expression.kind) {
        case 'literal':
            return [expression.value === null ? '' : String(expression.value)];
        case 'context':
            return told(contexts(expression.name));
        case 'not':
            return undefined;
        case 'call':
            return callValues(expression, contexts);
        case 'binary':
            return binaryValues(expression, contexts);
    }
}
function binaryValues({ operator, left, right }, contexts) {
    // A truth stays as it is written: when it holds, the ways to start may tell.
    if (operator !== '&&' && operator !== '||')
        return undefined;
    const ends = valuesOf(right, contexts);
    const heads = valuesOf(left, contexts);
    if (ends === undefined)
        return undefined;
    // A condition that does not hold gives nothing that is an image or a tag.
    if (operator === '&&')
        return [...new Set(['', ...ends])];
    if (heads === undefined || heads.some(text => text.includes('${{')))
        return undefined;
    const kept = heads.filter(isTrue);
    return kept.length === heads.length ? kept : [...new Set([...kept, ...ends])];
}
function isTrue(text) {
    return text !== '' && text !== 'false' && text !== '0';
}
function callValues({ name, args }, contexts) {
    if (name === 'join')
        return joinValues(args, contexts);
    const values = args.map(argument => valuesOf(argument, contexts));
    if (name !== 'format')
        return undefined;
    const [formats = [], ...rest] = values;
    // Only what is known everywhere: what is left open in an argument would be lost in the text.
    if (values.some(one => one === undefined))
        return undefined;
    let texts = formats.map(text => text.replace(/\{\{|\}\}/g, found => found.charAt(0)));
    for (const [at, replacing] of rest.entries()) {
        texts = texts?.flatMap(text => (replacing ?? []).map(value => text.replaceAll(`{${at}}`, value)));
        texts = (0,variables/* joined */.oR)(texts ?? [], ['']);
    }
    return texts;
}
/** `join(list, separator)`, where a row has the list; a comma without a separator. */
function joinValues([list, between = { kind: 'literal', value: ',' }], contexts) {
    if (list?.kind !== 'context' || between.kind !== 'literal')
        return undefined;
    return contexts((0,matrix/* wholeList */.GM)(list.name))?.map(text => text.split(matrix/* listSeparator */.qe).join(String(between.value)));
}

;// CONCATENATED MODULE: ./src/migrate/workflow/scope.ts





/** The scope of a step: its own `env:`, what steps before it wrote, the job's and the workflow's `env:`. */
function scopeOf(place) {
    const { job, step } = place;
    const own = (0,variables/* variablesIn */.DF)(step?.env);
    const around = environmentOf(place);
    return {
        // Looked up and not copied: there may be many variables and many steps.
        env: { values: name => listed(own.get(name)) ?? around(name) ?? listed((0,variables/* runnerVariable */.DK)(name)) },
        outputs: { values: reference => outputValues(reference, place) },
        rows: (0,matrix/* crossed */.GT)(place.handed ?? [], job.matrix),
        repository: place.repository,
    };
}
function listed(value) {
    return value === undefined ? undefined : [value];
}
/** What a job's variables are when a step starts: what a script wrote comes before what an `env:` says. */
function environmentOf({ workflow, job, step }) {
    const end = step?.index ?? 0;
    return name => {
        const given = listed(job.variables.get(name) ?? workflow.variables.get(name));
        if (!job.setByScripts.has(name))
            return given;
        const before = job.written.filter(one => one.kind === 'env' && one.name === name && one.step.index < end);
        return before.reduce(writtenOver, given);
    };
}
function writtenOver(before, { values, conditional }) {
    if (values.length === 0 || !conditional || before === undefined)
        return values;
    return before.length === 0 ? [] : [...new Set([...before, ...values])];
}
function outputValues(reference, place) {
    const [, id, name] = /^steps\.([\w-]+)\.outputs\.([\w-]+)$/.exec(reference) ?? [];
    if (id !== undefined) {
        const written = place.job.written.filter(one => one.kind === 'output' && one.step.id === id && one.name === name);
        return written.reduce(writtenOver, undefined);
    }
    const [, needed, output = ''] = /^needs\.([\w-]+)\.outputs\.([\w-]+)$/.exec(reference) ?? [];
    const job = place.workflow.jobs.find(one => one.id === needed);
    const text = job === undefined ? undefined : (0,tree/* textOf */.b6)((0,tree/* valueOf */.RP)(job.node, 'outputs'), output);
    if (job === undefined || text === undefined)
        return undefined;
    // The other job's own words mean nothing here.
    const texts = resolveText(text, scopeOf({ ...withoutStep(place), job }));
    if (!texts.some(open_text/* hasExpression */.xS))
        return texts;
    // A host tells the registry, whatever the other job puts behind it.
    return texts.every(one => /^[a-z0-9.-]+\.[a-z]+(:\d+)?\//.test(one)) ? texts.map(withoutMeaning) : [];
}
function withoutMeaning(text) {
    return (0,open_text/* textParts */.KO)(text)
        .map(part => ((0,open_text/* expressionIn */.M7)(part) === undefined ? part.text : '${{ other }}'))
        .join('');
}
function withoutStep({ workflow, repository, handed = [] }) {
    return { workflow, repository, handed };
}
/**
 * Every text that this one can become, expressions replaced as far as the file tells; what it does not tell
 * stays as `${{ … }}`.
 */
function resolveText(text, scope) {
    if (!text.includes('${{'))
        return [text];
    const texts = resolveRounds([text], scope, undefined);
    if (!texts.some(one => /matrix|inputs/.test(one)) || scope.rows.length === 0)
        return texts;
    const rows = [...new Set(scope.rows.flatMap(row => resolveRounds(texts, scope, row)))];
    return rows.length > mostTexts ? texts : rows;
}
const mostTexts = 64;
/** Each round opens one level of indirection; a cycle stops here too. */
function resolveRounds(given, scope, row) {
    let texts = given;
    for (let round = 0; round < 4; round += 1) {
        const next = [...new Set(texts.flatMap(one => resolveOnce(one, scope, row)))];
        if (next.length > mostTexts)
            return texts;
        if (next.length === texts.length && next.every((one, at) => one === texts[at]))
            return texts;
        texts = next;
    }
    return texts;
}
function resolveOnce(text, scope, row) {
    let texts = [''];
    for (const part of (0,open_text/* textParts */.KO)(text)) {
        const inside = (0,open_text/* expressionIn */.M7)(part);
        const values = inside === undefined ? undefined : expressionValues(inside, name => contextValues(name, scope, row));
        const grown = (0,variables/* joined */.oR)(texts, values === undefined || values.length === 0 ? [part.text] : values);
        if (grown === undefined)
            return [text];
        texts = grown;
    }
    return texts;
}
function contextValues(name, scope, row) {
    if (name.startsWith('env.'))
        return scope.env.values(name.slice('env.'.length));
    const value = row?.get(name.replace(/^github\.event\.inputs\./, 'inputs.'));
    if (value !== undefined)
        return [String(value)];
    const [owner, repository] = scope.repository?.split('/') ?? [];
    switch (name) {
        case 'github.repository':
        case 'github.event.repository.full_name':
            return listed(scope.repository);
        case 'github.repository_owner':
            return listed(owner);
        case 'github.event.repository.name':
            return listed(repository);
        case 'github.workspace':
            return ['.'];
        default:
            return scope.outputs.values(name);
    }
}
/** Every text that this one can become when a row of the scope holds. */
function resolveInRow(text, scope, row) {
    return text.includes('${{') ? resolveRounds([text], scope, row) : [text];
}
/** A script's text with `$NAME` and `${NAME}` replaced where an `env:` gives them. */
function resolveVariables(text, scope) {
    const texts = (0,variables/* expandVariables */.i7)(text, scope.env).flatMap(one => resolveText(one, scope));
    return texts.length > mostTexts ? [text] : [...new Set(texts)];
}
/** The mapping under a job's key, for what is not a step. */
function jobPart(job, key) {
    return (0,tree/* valueOf */.RP)(job.node, key);
}


/***/ }),

/***/ 1631:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aM: () => (/* binding */ actionName),
  MU: () => (/* binding */ isOurs),
  S6: () => (/* binding */ readWorkflow)
});

// EXTERNAL MODULE: ./src/yaml/tree.ts
var tree = __webpack_require__(639);
;// CONCATENATED MODULE: ./src/migrate/shell/foreign.ts
/** A pipe, or a word that every shell reads alike. */
const piece = /\s*(\||(?:"[^"`]*"|'[^']*'|\$\{\{[^}]*\}\}|[\w$:./@,=+%*-])+)/y;
/** Words that may lead to a registry, wherever they stand. */
const telling = /docker|podman|buildah|nerdctl|\bmake\b|push|publish|skopeo|crane|helm|gradle|mvn|npm|bake|\.(ps1|sh|cmd|bat|py)\b/i;
/**
 * The commands of a script for another program than sh. Only lines that any of them reads alike are taken apart. Any other
 * line that may lead to a registry is one command with the program's name, of which nothing is known.
 */
function foreignCommands(script, program) {
    const isLines = /^(pwsh|powershell|cmd)$/i.test(program);
    const conditional = /[{}]/.test(script.replace(/\$?\{\{.*?\}\}/g, ''));
    return script.split('\n').flatMap((text, line) => {
        const here = { line, conditional };
        const parts = isLines ? simpleCommands(text) : undefined;
        if (parts !== undefined)
            return pipeline(parts, here);
        return telling.test(text) ? [commandOf([`a ${program} script`], here)] : [];
    });
}
/** The commands of a line between its pipes; `undefined` for a line with anything else in it. */
function simpleCommands(text) {
    const line = text.trim().replace(/\$env:(\w+)/gi, '$$$1');
    const commands = [[]];
    piece.lastIndex = 0;
    while (piece.lastIndex < line.length) {
        const [, found] = piece.exec(line) ?? [];
        if (found === undefined)
            return undefined;
        if (found === '|')
            commands.push([]);
        else
            commands.at(-1)?.push(found.replace(/["']/g, ''));
    }
    return commands.every(([head = '']) => /^[\w$./]/.test(head)) ? commands : undefined;
}
function pipeline(parts, around) {
    const commands = [];
    for (const words of parts)
        commands.push({ ...commandOf(words, around), pipedFrom: commands.at(-1) });
    return commands;
}
/** PowerShell sets a variable by `$name = value`. */
function commandOf([head = '', ...rest], { line, conditional }) {
    const isSet = head.startsWith('$') && rest[0] === '=';
    return {
        words: isSet ? [''] : [head, ...rest],
        assignments: isSet ? [`${head.slice(1)}=${rest.slice(1).join(' ')}`] : [],
        pipedFrom: undefined,
        input: undefined,
        output: undefined,
        conditional,
        statement: undefined,
        line,
    };
}

// EXTERNAL MODULE: ./src/migrate/expression/matrix.ts
var matrix = __webpack_require__(4903);
// EXTERNAL MODULE: ./src/migrate/expression/scenario.ts
var scenario = __webpack_require__(4296);
// EXTERNAL MODULE: ./src/migrate/shell/script.ts + 1 modules
var shell_script = __webpack_require__(3764);
// EXTERNAL MODULE: ./src/migrate/expression/variables.ts + 1 modules
var expression_variables = __webpack_require__(9999);
// EXTERNAL MODULE: ./src/migrate/shell/variables.ts + 1 modules
var shell_variables = __webpack_require__(470);
;// CONCATENATED MODULE: ./src/migrate/shell/written.ts


/** What a script writes to `$GITHUB_ENV` and `$GITHUB_OUTPUT` (docs.github.com, "Workflow commands"). */
function writtenBy({ text, commands, variables }) {
    if (!/GITHUB_(ENV|OUTPUT)|::set-output|::set-env/.test(text))
        return [];
    const outside = { values: name => own(variables.get(name)) };
    const lines = [];
    let isClear = commands.length > 0;
    for (const { command, variables: here } of (0,shell_variables/* withVariables */.s)(commands, outside)) {
        const kind = targetOf(command);
        const said = saidBy(command);
        if (kind === undefined) {
            if (said !== undefined)
                lines.push(...oldCommands(said, command.conditional));
            continue;
        }
        if (said === undefined)
            isClear = false;
        for (const line of (said ?? '').split('\n')) {
            const texts = (0,expression_variables/* expandVariables */.i7)(line, here);
            lines.push({ kind, texts, conditional: command.conditional });
        }
    }
    const found = readLines(lines);
    return isClear ? found : [...found, ...namesIn(text)];
}
function own(value) {
    return value === undefined ? undefined : [value];
}
function targetOf({ words, output }) {
    const target = words[0] === 'tee' ? words.slice(1).join(' ') : (output ?? '');
    if (/GITHUB_ENV\b/.test(target))
        return 'env';
    return /GITHUB_OUTPUT\b/.test(target) ? 'output' : undefined;
}
/** What a command prints, if that can be read off it. */
function saidBy(command) {
    const [head, ...args] = command.words;
    switch (head) {
        case 'echo':
            return args.filter((word, at) => at > 0 || !/^-[neE]+$/.test(word)).join(' ');
        case 'printf':
            return formatted(args);
        case 'cat':
            return command.input?.replace(/\n$/, '');
        case 'tee':
            return command.input ?? (command.pipedFrom === undefined ? undefined : saidBy(command.pipedFrom));
        default:
            return undefined;
    }
}
function formatted([format = '', ...args]) {
    const parts = format.replaceAll('\\n', '\n').split('%s');
    if (parts.length - 1 !== args.length || parts.some(part => part.includes('%')))
        return undefined;
    return parts
        .map((part, at) => part + (args[at] ?? ''))
        .join('')
        .replace(/\n$/, '');
}
function oldCommands(said, conditional) {
    const [, name = '', value = ''] = /^::set-output name=([\w-]+)::(.*)$/.exec(said) ?? [];
    return name === '' ? [] : [{ kind: 'output', texts: [`${name}=${value}`], conditional }];
}
/** `NAME=value`, and `NAME<<END` with lines up to `END`. */
function readLines(lines) {
    const found = [];
    let open;
    for (const { kind, texts, conditional } of lines) {
        const [only = ''] = texts;
        if (open !== undefined) {
            if (only !== open.end) {
                open.texts = (0,expression_variables/* joined */.oR)(open.texts ?? [], texts.map(text => `${text}\n`));
                continue;
            }
            found.push({
                kind,
                name: open.name,
                values: (open.texts ?? []).map(text => text.trimEnd()),
                conditional,
            });
            open = undefined;
            continue;
        }
        const [, name = '', end = ''] = /^([A-Za-z_][\w-]*)<<(\S+)$/.exec(only) ?? [];
        if (name !== '')
            open = { name, end, texts: [''] };
        else
            found.push(...pairIn(texts, { kind, conditional }));
    }
    return found;
}
function pairIn(texts, part) {
    const pairs = texts.map(text => /^([A-Za-z_][\w-]*)=([\s\S]*)$/.exec(text));
    const name = pairs[0]?.[1];
    if (name === undefined)
        return [];
    const values = pairs.map(pair => handedOn(pair?.[2] ?? ''));
    return [{ ...part, name, values }];
}
/** A variable that the script does not set itself is one of the job; an image's name is read in lower case anyway. */
function handedOn(value) {
    return value.replace(/\$(?:(\w+)|\{(\w+)(?:,,)?\})/g, (whole, bare, braced = '') => {
        const name = bare ?? String(braced);
        const ofJob = /^(GITHUB|RUNNER)_|^\d/.test(name) ? whole : `\${{ env.${name} }}`;
        return (0,expression_variables/* runnerVariable */.DK)(name) ?? ofJob;
    });
}
/** Every name that a script may set, in every spelling that names it. */
function namesIn(text) {
    const names = new Set([...text.matchAll(/\b([A-Za-z_]\w*)(?:=|<<)/g)].map(match => match[1] ?? ''));
    return [...names].flatMap(name => ['env', 'output'].map(kind => ({ kind, name, values: [], conditional: false })));
}

;// CONCATENATED MODULE: ./src/migrate/workflow/workflow.ts







/** A workflow or composite action; `undefined` for a file that is neither. */
function readWorkflow(file) {
    const { root } = file;
    const on = (0,tree/* valueOf */.RP)(root, 'on');
    const env = (0,tree/* valueOf */.RP)(root, 'env');
    const runs = (0,tree/* valueOf */.RP)(root, 'runs');
    const reading = { file, problem: undefined };
    if ((0,tree/* textOf */.b6)(runs, 'using') === 'composite') {
        const jobs = [readJob('', { node: runs ?? root, reading })];
        if (reading.problem !== undefined)
            return { problem: reading.problem };
        return {
            ...file,
            kind: 'action',
            on: undefined,
            env: undefined,
            variables: new Map(),
            scenarios: [],
            jobs,
        };
    }
    const jobs = (0,tree/* entriesOf */.Mc)((0,tree/* valueOf */.RP)(root, 'jobs')).map(({ key, value }) => readJob(key, { node: value, reading }));
    if (reading.problem !== undefined)
        return { problem: reading.problem };
    if (jobs.length === 0)
        return undefined;
    return { ...file, kind: 'workflow', on, env, variables: (0,expression_variables/* variablesIn */.DF)(env), scenarios: (0,scenario/* scenariosOf */.v)(on), jobs };
}
function readJob(id, { node, reading }) {
    const environment = (0,tree/* valueOf */.RP)(node, 'environment');
    const env = (0,tree/* valueOf */.RP)(node, 'env');
    const shell = defaultShell(node, reading);
    const steps = placedSteps((0,tree/* valueOf */.RP)(node, 'steps')).map((step, index) => readStep(step.node, { index, group: step.group, shell, reading }));
    const written = steps.flatMap(writtenIn);
    return {
        id,
        node,
        condition: (0,tree/* textOf */.b6)(node, 'if'),
        env,
        variables: (0,expression_variables/* variablesIn */.DF)(env),
        setByScripts: new Set(written.flatMap(({ kind, name }) => (kind === 'env' ? [name] : []))),
        written,
        matrix: (0,matrix/* matrixRows */.xI)((0,tree/* valueOf */.RP)((0,tree/* valueOf */.RP)(node, 'strategy'), 'matrix')),
        environment: environment?.kind === 'scalar' ? environment.value : (0,tree/* textOf */.b6)(environment, 'name'),
        uses: (0,tree/* scalarOf */.ol)(node, 'uses'),
        steps,
    };
}
function writtenIn(step) {
    const { script, commands, env, condition } = step;
    if (script === undefined)
        return [];
    return writtenBy({ text: script, commands, variables: (0,expression_variables/* variablesIn */.DF)(env) }).map(value => ({
        ...value,
        conditional: value.conditional || condition !== undefined,
        step,
    }));
}
/** What reads a `run:` without a `shell:` of its own. */
function defaultShell(job, { file }) {
    const own = [job, file.root].flatMap(node => (0,tree/* textOf */.b6)((0,tree/* valueOf */.RP)((0,tree/* valueOf */.RP)(node, 'defaults'), 'run'), 'shell') ?? []);
    const runner = (0,tree/* textOf */.b6)(job, 'runs-on') ?? '';
    return own[0] ?? (/^windows/i.test(runner) ? 'pwsh' : undefined);
}
/** The steps in their order; those under `parallel:` stand in a list of their own (GitHub, since June 2026). */
function placedSteps(list) {
    return (0,tree/* itemsOf */.S3)(list).flatMap((step, at) => {
        if (step.kind !== 'mapping')
            return [];
        const inner = (0,tree/* valueOf */.RP)(step, 'parallel');
        if (inner === undefined)
            return [{ node: step, group: undefined }];
        return placedSteps(inner).map(({ node }) => ({ node, group: at }));
    });
}
function readStep(node, place) {
    const { index, group, reading } = place;
    const uses = (0,tree/* scalarOf */.ol)(node, 'uses');
    const run = (0,tree/* scalarOf */.ol)(node, 'run');
    const script = run ?? (/retry/i.test(uses?.value ?? '') ? (0,tree/* scalarOf */.ol)((0,tree/* valueOf */.RP)(node, 'with'), 'command') : undefined);
    const shell = (0,tree/* textOf */.b6)(node, 'shell') ?? place.shell ?? 'bash';
    const foreign = run === undefined || /^(ba|z|da|)sh\b/.test(shell) ? undefined : shell.split(' ')[0];
    return {
        node,
        index,
        isParallel: group !== undefined,
        group,
        id: (0,tree/* textOf */.b6)(node, 'id'),
        uses,
        run,
        script: script?.value,
        foreignShell: foreign,
        commands: script === undefined ? [] : commandsOf(script, { foreign, reading }),
        with: (0,tree/* valueOf */.RP)(node, 'with'),
        env: (0,tree/* valueOf */.RP)(node, 'env'),
        condition: (0,tree/* textOf */.b6)(node, 'if'),
    };
}
function commandsOf(script, { foreign, reading }) {
    if (foreign !== undefined)
        return foreignCommands(script.value, foreign);
    const shell = (0,shell_script/* readShell */.lu)(script.value);
    if ('commands' in shell)
        return shell.commands;
    const { message, line } = shell.problem;
    const first = reading.file.positionAt(script.start).line;
    reading.problem ??= { message, line: script.style === 'block' ? first + 1 + line : first };
    return [];
}
/** `owner/name` or `owner/name/path` of an action in lower case, without its version; `''` for a step without. */
function actionName(step) {
    return (step.uses?.value ?? '').split('@')[0]?.toLowerCase() ?? '';
}
/** A step with this action, under whatever owner. */
function isOurs(step) {
    return actionName(step).endsWith('/docker-oat-login');
}


/***/ })

};
;