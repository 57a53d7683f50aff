"use strict";
exports.id = 155;
exports.ids = [155];
exports.modules = {

/***/ 2206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DJ: () => (/* binding */ environmentReader),
/* harmony export */   Ge: () => (/* binding */ isHarmlessAction),
/* harmony export */   PK: () => (/* binding */ isHarmlessCommand)
/* harmony export */ });
/* harmony import */ var _shell_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5256);
/* harmony import */ var _workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1870);


const commands = new Set(
  "echo printf cat ls cd pwd mkdir rm cp mv ln touch chmod chown test [ [[ : true false exit return export set unset read local declare shift sleep wait trap grep egrep sed awk cut tr sort uniq head tail tee wc find xargs diff date jq yq envsubst base64 sha256sum md5sum openssl gpg tar gzip gunzip zcat bzip2 bunzip2 unzip zip curl wget git gh gofmt golangci-lint rustup rustc pip pip3 pytest tox gem rspec rubocop ruff mypy black flake8 install aws gcloud az apt apt-get apk yum dnf brew dpkg kubectl kind minikube k3d kustomize istioctl hadolint trivy grype syft dive dockle actionlint shellcheck codecov df du free uname whoami id env printenv which type hash ps kill nc ssh-keygen systemctl service mktemp basename dirname realpath stat sudo swapon fallocate sysctl modprobe update-binfmts cmp seq let break continue corepack pre-commit setcap getent tsc jest vitest mocha eslint prettier vite webpack rollup esbuild tsup rimraf cross-env stylelint biome hostname ip ping dig mount umount losetup nproc ulimit exec pushd popd source-map rsync xz zstd bc expr column docker-credential-pass alias shopt".split(" ")
);
function isHarmlessCommand(words) {
  const [head = "", verb = ""] = words;
  if (head === "") return true;
  if (/^(Write|Get|Set|New|Remove|Copy|Move|Test|Select|Out|ConvertTo|ConvertFrom|Expand|Compress)-\w+$/i.test(
    head
  ))
    return true;
  if (words.length === 2 && tells(head, verb)) return true;
  if (/^python3?$/.test(head) && verb === "-m") return modules.test(words[2] ?? "");
  const known = harmlessVerbs[head];
  if (known?.test(verb) === true) return true;
  const inner = runners[head];
  if (inner?.includes(verb) === true) return isHarmlessCommand(words.slice(verb === "" ? 1 : 2));
  if (head === "npx") return isHarmlessCommand(words.slice(1).filter((word) => !word.startsWith("-")));
  return commands.has(head);
}
function tells(head, verb) {
  if (!/^[a-z][\w.-]*$/.test(head)) return false;
  if (/^(--version|--help)$/.test(verb)) return true;
  return /^(version|help)$/.test(verb) && !runsTargets.test(head);
}
const runsTargets = /^(make|gmake|just|task|mage|rake|mise|npm|pnpm|yarn|bun|npx|nx|turbo|gradle|mvn|ant|bazel|earthly|dagger|invoke|sh|bash|zsh|python3?|node|ruby|php|docker-compose)$/;
const modules = /^(pip|venv|ensurepip|build|pytest|unittest|mypy|flake8|black|isort|pylint|json\.tool|setuptools_scm)$/;
const ofPackages = /^(ci|clean-install|ic|i|install|add|remove|update|link|dedupe|rebuild|prune|cache|test|audit|version|config|-v|--version|)$/;
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
  composer: /^(install|require|update|validate|dump-autoload|config|--version)$/
};
const runners = {
  poetry: ["run"],
  uv: ["run"],
  bundle: ["exec"],
  pnpm: ["exec", "dlx"],
  yarn: ["exec", "dlx"]
};
const owners = [
  "actions/",
  "github/",
  "golangci/",
  "codecov/",
  "sigstore/cosign-installer",
  "dorny/",
  "reviewdog/",
  "aws-actions/",
  "google-github-actions/",
  "swatinem/",
  "dtolnay/",
  "actions-rs/toolchain",
  "taiki-e/install-action",
  "release-drafter/",
  "peaceiris/",
  "cachix/",
  "determinatesystems/"
];
const names = new Set(
  "docker/login-action docker/setup-buildx-action docker/setup-qemu-action docker/metadata-action depot/setup-action useblacksmith/setup-docker-builder docker/setup-docker-action docker/setup-compose-action hadolint/hadolint-action anchore/sbom-action anchore/scan-action aquasecurity/trivy-action aquasecurity/setup-trivy helm/kind-action azure/setup-helm azure/setup-kubectl engineerd/setup-kind medyagh/setup-minikube asdf-vm/actions/install jdx/mise-action softprops/action-gh-release ncipollo/release-action slackapi/slack-github-action step-security/harden-runner gradle/wrapper-validation-action gradle/actions/setup-gradle gradle/actions/wrapper-validation hashicorp/vault-action hashicorp/setup-terraform 8398a7/action-slack rtcamp/action-slack-notify jlumbroso/free-disk-space easimon/maximize-build-space crazy-max/ghaction-setup-docker crazy-max/ghaction-github-runtime crazy-max/ghaction-docker-meta tj-actions/changed-files mikepenz/action-junit-report stefanzweifel/git-auto-commit-action peter-evans/create-pull-request docker/scout-action crazy-max/.github/.github/actions/docker-scout webfactory/ssh-agent peter-evans/dockerhub-description tibdex/github-app-token robinraju/release-downloader dawidd6/action-download-artifact rlespinasse/github-slug-action crazy-max/ghaction-import-gpg mikefarah/yq coverallsapp/github-action peter-evans/repository-dispatch nixos/nix-installer-action nixbuild/nix-quick-install-action mathieudutour/github-tag-action mxschmitt/action-tmate paulhatch/semantic-version aszc/change-string-case-action".split(" ")
);
function isHarmlessAction(name) {
  return owners.some((owner) => name.startsWith(owner)) || names.has(name) || /(^|\/)(setup-[\w-]+|action-setup|setup)$/.test(name) || /docker-oat-login$/.test(name) || /-login(-action)?$|\/login$/.test(name);
}
function environmentReader(step) {
  if (step.run !== void 0) {
    return step.commands.find((command) => !(0,_shell_command_js__WEBPACK_IMPORTED_MODULE_1__/* .isDeaf */ .J)(command))?.words[0];
  }
  const name = (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .actionName */ .aM)(step);
  return name.startsWith("docker/") || isHarmlessAction(name) ? void 0 : name;
}



/***/ }),

/***/ 6096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ jobViews)
});

// EXTERNAL MODULE: ./build/src/workflows/workflow/scope.js + 1 modules
var workflow_scope = __webpack_require__(827);
// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(3217);
// EXTERNAL MODULE: ./build/src/workflows/workflow/image.js
var workflow_image = __webpack_require__(5125);
;// CONCATENATED MODULE: ./build/src/workflows/logins/layout.js

function isUsuallyWritten({ node }, { text }) {
  const condition = (0,tree/* valueOf */.RP)(node, "if");
  const isLong = condition !== void 0 && text.slice(condition.start, condition.end).trim().includes("\n");
  return !isLong && !node.flow && startsItsLine(text, node.start);
}
function startsItsLine(text, start) {
  const dash = text.lastIndexOf("-", start);
  const line = text.lastIndexOf("\n", dash) + 1;
  return text.slice(line, dash).trim() === "" && text.slice(dash + 1, start).trim() === "";
}


// EXTERNAL MODULE: ./build/src/workflows/workflow/workflow.js + 2 modules
var workflow = __webpack_require__(1870);
// EXTERNAL MODULE: ./build/src/workflows/logins/login.js
var login = __webpack_require__(6834);
;// CONCATENATED MODULE: ./build/src/workflows/logins/action.js





const known = /* @__PURE__ */ new Set(["registry", "username", "password", "logout"]);
function dockerLoginActions(place) {
  const { step } = place;
  if ((0,workflow/* actionName */.aM)(step) !== "docker/login-action") return [];
  const list = (0,tree/* scalarOf */.ol)(step.with, "registry-auth");
  if (list !== void 0) return authLogins(place, list);
  const fields = {
    registry: (0,tree/* textOf */.b6)(step.with, "registry"),
    username: (0,tree/* textOf */.b6)(step.with, "username"),
    password: (0,tree/* textOf */.b6)(step.with, "password")
  };
  return [(0,login/* loginOf */.DQ)(place, { fields, form: formOf(step) })];
}
function authLogins(place, list) {
  const entries = authEntries(place.workflow.text, list);
  const unknown = (0,login/* unsupported */.qO)(
    "several logins share one registry-auth",
    "give Docker Hub a login step of its own"
  );
  const logins = entries.map(({ fields }) => (0,login/* loginOf */.DQ)(place, { fields, form: unknown }));
  const onHub = logins.filter((one) => one.registry === "hub").length;
  return logins.map((one, at) => {
    const entry = entries[at];
    if (one.registry !== "hub" || entry === void 0) return one;
    return { ...one, form: authForm(place, { list, entry, count: entries.length, onHub }) };
  });
}
function formOf(step) {
  if (step.with?.kind !== "mapping")
    return (0,login/* unsupported */.qO)("the step has no inputs", "give it the credential it needs");
  const extra = step.with.entries.find((entry) => !known.has(entry.key));
  if (extra !== void 0) {
    return (0,login/* unsupported */.qO)(
      `the input ${extra.key} has no counterpart`,
      "remove the input or move the step by hand"
    );
  }
  const host = (0,tree/* textOf */.b6)(step.with, "registry");
  if (host !== void 0 && host !== "" && !(0,workflow_image/* isPlainHost */.dW)(host) && !host.includes("${{")) {
    return (0,login/* unsupported */.qO)("the registry is written as an address", "write the host alone");
  }
  return { kind: "action", with: step.with };
}
const starts = /^[ \t]*-(?:[ \t]|\r?$)/;
const field = /^[ \t]*(?:-[ \t]+)?(registry|username|password):[ \t]+(\S.*?)[ \t]*$/;
function authEntries(text, list) {
  const isBlock = list.style === "block";
  const raw = isBlock ? text.slice(text.indexOf("\n", list.start) + 1, list.end) : list.value;
  const entries = [];
  for (const line of raw.split(/(?<=\n)/)) {
    if (starts.test(line.trimEnd())) entries.push([]);
    entries.at(-1)?.push(line);
  }
  let end = list.end;
  const found = [];
  for (const lines of entries.reverse()) {
    const start = end - lines.join("").length;
    const own = { start, end: start + withoutBlanks(lines).length };
    found.push({ fields: fieldsOf(lines), lines: isBlock && isFlat(lines) ? own : void 0 });
    end = start;
  }
  return found.reverse();
}
function fieldsOf(lines) {
  const values = new Map(
    lines.flatMap(inFlow).flatMap((line) => {
      const [, name = "", value = ""] = field.exec(line.trimEnd()) ?? [];
      return name === "" ? [] : [[name, value.replace(/^(['"])(.*)\1$/, "$2")]];
    })
  );
  return {
    registry: values.get("registry"),
    username: values.get("username"),
    password: values.get("password")
  };
}
function inFlow(line) {
  const [, inside] = /^[ \t]*-[ \t]+\{(.*)\}\s*$/.exec(line) ?? [];
  return inside === void 0 ? [line] : inside.split(/,\s+/);
}
function withoutBlanks(lines) {
  return lines.slice(0, lines.findLastIndex((line) => line.trim() !== "") + 1).join("");
}
function isFlat(lines) {
  return lines.every((line) => line.trim() === "" || field.test(line.trimEnd()));
}
const byHand = "give Docker Hub a login step of its own, and take its entry out of registry-auth";
function authForm({ step, workflow }, part) {
  const { list, entry, count, onHub } = part;
  const alone = count === 1;
  if (onHub > 1)
    return (0,login/* unsupported */.qO)("registry-auth has several logins to Docker Hub, of which the last counts", byHand);
  if (entry.lines === void 0)
    return (0,login/* unsupported */.qO)(
      "the entry in registry-auth has more than a registry, user name and password, or is not written line by line",
      byHand
    );
  const input = (0,tree/* entriesOf */.Mc)(step.with).find(({ key }) => key !== "registry-auth" && key !== "logout");
  if (input !== void 0) return (0,login/* unsupported */.qO)(`the input ${input.key} stands beside registry-auth`, byHand);
  const extra = step.node.entries.find(({ key }) => !/^(name|uses|with|if)$/.test(key));
  if (!alone && extra !== void 0)
    return (0,login/* unsupported */.qO)(
      `the step has ${extra.key}, and which of two steps it is meant for, the file does not tell`,
      byHand
    );
  if (!alone && !isUsuallyWritten(step, workflow))
    return (0,login/* unsupported */.qO)("the step is not written in the usual way, a key a line", byHand);
  return { kind: "entry", list, lines: entry.lines, alone };
}


// EXTERNAL MODULE: ./build/src/workflows/logins/credential.js
var credential = __webpack_require__(462);
;// CONCATENATED MODULE: ./build/src/workflows/logins/container.js




function containerLogins(workflow, job) {
  const services = (0,tree/* entriesOf */.Mc)((0,workflow_scope/* jobPart */.$X)(job, "services"));
  const containers = [
    { name: "container", node: (0,workflow_scope/* jobPart */.$X)(job, "container") },
    ...services.map(({ key, value }) => ({ name: `services.${key}`, node: value }))
  ];
  return containers.flatMap(({ name, node }) => containerLogin({ workflow, job, name, node }));
}
function containerLogin(place) {
  const { workflow, job, name, node } = place;
  const credentials = (0,tree/* valueOf */.RP)(node, "credentials");
  if (credentials?.kind !== "mapping") return [];
  const scope = (0,workflow_scope/* scopeOf */.Od)({ workflow, job });
  const images = (0,workflow_scope/* resolveText */.WY)((0,tree/* textOf */.b6)(node, "image") ?? "", scope);
  const [image] = images;
  const parsed = (0,workflow_image/* parseImage */.zZ)(image ?? "");
  const username = (0,credential/* credentialOf */.$5)((0,tree/* textOf */.b6)(credentials, "username"), scope);
  return [
    {
      form: { kind: "credentials", node: credentials, image: images.length === 1 ? image : void 0 },
      workflow,
      job,
      step: void 0,
      tool: `${name}.credentials`,
      registry: images.length === 1 ? parsed.registry : "unknown",
      host: images.join(", "),
      username,
      password: (0,credential/* credentialOf */.$5)((0,tree/* textOf */.b6)(credentials, "password"), scope),
      account: username.kind === "literal" ? (0,tree/* textOf */.b6)(credentials, "username") : void 0,
      at: credentials.start
    }
  ];
}


;// CONCATENATED MODULE: ./build/src/workflows/logins/other.js




const loginActions = { "azure/docker-login": "login-server" };
const foreign = {
  "redhat-actions/podman-login": { registry: "registry", username: "username", password: "password" },
  "elgohr/publish-docker-github-action": { registry: "registry", username: "username", password: "password" },
  "mr-smithers-excellent/docker-build-push": {
    registry: "registry",
    username: "username",
    password: "password"
  },
  "whoan/docker-build-with-cache-action": {
    registry: "registry",
    username: "username",
    password: "password"
  },
  "jerray/publish-docker-action": { registry: "registry", username: "username", password: "password" },
  "docker/build-push-action": { registry: "registry", username: "username", password: "password" }
};
function otherLoginActions(place) {
  const { step, scope } = place;
  const name = (0,workflow/* actionName */.aM)(step);
  if (name === "actions-hub/docker/login") {
    const fields2 = {
      registry: (0,tree/* textOf */.b6)(step.env, "DOCKER_REGISTRY_URL"),
      username: (0,tree/* textOf */.b6)(step.env, "DOCKER_USERNAME"),
      password: (0,tree/* textOf */.b6)(step.env, "DOCKER_PASSWORD")
    };
    return [(0,login/* loginOf */.DQ)(place, { fields: fields2, form: (0,login/* unsupported */.qO)("another login action", "replace the step by hand") })];
  }
  const host = loginActions[name];
  if (host !== void 0) return [loginStep(place, host)];
  const keys = foreign[name];
  if (keys === void 0) return [];
  const value = (key) => key === void 0 ? void 0 : (0,tree/* textOf */.b6)(step.with, key);
  const fields = {
    registry: value(keys.registry),
    username: value(keys.username),
    password: value(keys.password)
  };
  const form = (0,login/* unsupported */.qO)(
    "another action that logs in by itself",
    "replace it by a login step and a build step"
  );
  const password = (0,credential/* credentialOf */.$5)(fields.password, scope);
  return password.kind === "missing" ? [] : [(0,login/* loginOf */.DQ)(place, { fields, form })];
}
function loginStep(place, host) {
  const inputs = place.step.with;
  const fields = {
    registry: (0,tree/* textOf */.b6)(inputs, host),
    username: (0,tree/* textOf */.b6)(inputs, "username"),
    password: (0,tree/* textOf */.b6)(inputs, "password")
  };
  const isPlain = inputs?.kind === "mapping" && !inputs.flow;
  const form = isPlain ? { kind: "action", with: inputs } : (0,login/* unsupported */.qO)("its inputs are not written a line each", "replace the step by hand");
  return (0,login/* loginOf */.DQ)(place, { fields, form });
}


// EXTERNAL MODULE: ./build/src/workflows/shell/command.js
var command = __webpack_require__(5256);
;// CONCATENATED MODULE: ./build/src/workflows/logins/command.js
const verbs = {
  docker: ["login"],
  podman: ["login"],
  nerdctl: ["login"],
  buildah: ["login"],
  skopeo: ["login"],
  oras: ["login"],
  cosign: ["login"],
  ko: ["login"],
  crane: ["auth", "login"],
  helm: ["registry", "login"],
  regctl: ["registry", "login"]
};
const valued = /^(-u|-p|--username|--password|--user|--pass|--authfile|--cert-dir|--tls-verify|--config|--compat-auth-file)$/;
function parseLoginCommand(command) {
  const [head, ...words] = command.words;
  const name = head.replace(/^.*\//, "");
  const wanted = verbs[name];
  if (wanted === void 0) return void 0;
  const start = skipGlobalFlags(words);
  if (!wanted.every((verb, at) => words[start + at] === verb)) return void 0;
  const args = words.slice(start + wanted.length);
  const { conditional, statement, line, asOther = false } = command;
  return {
    tool: [name, ...wanted].join(" "),
    host: positional(args) ?? "",
    username: flag(args, ["-u", "--username", "--user"]),
    password: flag(args, ["-p", "--password", "--pass"]) ?? standardInput(command),
    conditional,
    asOther,
    statement,
    line,
    command
  };
}
function skipGlobalFlags(words) {
  let at = 0;
  while (words[at]?.startsWith("-") === true) at += valued.test(words[at] ?? "") ? 2 : 1;
  return at;
}
function positional(args) {
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? "";
    if (/^\d*[<>]/.test(word)) at += 1;
    else if (valued.test(word)) at += 1;
    else if (!word.startsWith("-")) return word;
  }
  return void 0;
}
function flag(args, names) {
  for (const [at, word] of args.entries()) {
    if (names.includes(word)) return args[at + 1];
    const [, long, value] = /^(--[a-z]+)=(.*)$/.exec(word) ?? [];
    if (long !== void 0 && names.includes(long)) return value;
    const short = names.find((name) => name.length === 2 && word.startsWith(name) && word.length > 2);
    if (short !== void 0) return word.slice(2).replace(/^=/, "");
  }
  return void 0;
}
function standardInput(command) {
  if (command.input !== void 0) return command.input.trim();
  const from = command.pipedFrom;
  if (from === void 0) return void 0;
  if (from.words[0] === "cat" && from.input !== void 0) return from.input.trim();
  const written = from.words.filter((word, at) => at > 0 && !/^(-[neE]+|%s(\\n)?)$/.test(word));
  const simple = from.words[0] === "echo" || from.words[0] === "printf" || /^\$/.test(from.words[0]);
  if (!simple || from.pipedFrom !== void 0) return "$(computed)";
  return written[0] ?? from.words[0];
}


// EXTERNAL MODULE: ./build/src/workflows/shell/functions.js
var functions = __webpack_require__(2244);
;// CONCATENATED MODULE: ./build/src/workflows/logins/tried.js

const quiet = /^(echo|printf|set|cat|:|true|\[|\[\[|test|seq|sleep|break|continue|let|)$/;
function triedLogin({ command }, around) {
  const { commands } = around;
  if (!(0,functions/* isTried */.fm)(command) || !commands.every((one) => one === command || isBeside(one, command, around)))
    return void 0;
  const own = command.guards ?? [];
  if (!own.every((one) => asksFor(one, around) === "there")) return void 0;
  const isAsked = own.some((one) => around.isPassword(askedIn(one)));
  if (own.length > 0 && !isAsked) return void 0;
  const leaves = commands.some((one) => one.words[0] === "exit" && isBefore(one, command) && !isFailure(one));
  return { isSkipped: own.length > 0 || leaves };
}
function isKept({ output }) {
  return output !== void 0 && !/^(\/dev\/|&?[12]$)/.test(output);
}
function isBeside(one, login, around) {
  const { words, guards = [] } = one;
  if (isKept(one)) return false;
  if (words[0] !== "exit") return quiet.test(words[0]);
  if (!isBefore(one, login)) return true;
  if (!isFailure(one)) {
    const [only, ...more] = guards;
    return only !== void 0 && more.length === 0 && around.isPassword(askedIn(only)) && isGone(only, around);
  }
  return guards.length > 0 && guards.every((guard) => isSetting(guard, around) || isGone(guard, around));
}
function isGone(guard, around) {
  return asksFor(guard, around) === "gone";
}
function isFailure({ words: [, code = "0"] }) {
  return /^[1-9]\d*$/.test(code);
}
function isBefore(one, login) {
  return one.line < login.line && one.isLooped !== true;
}
function asksFor(guard, { isPassword, isUsername }) {
  const { test, isTrue } = guard;
  const [first = "", second, third] = test;
  const word = askedIn(guard);
  if (!isPassword(word) && !isUsername(word)) return void 0;
  const wantsText = test.length === 1 || first === "-n" || test.length === 3 && second === "!=" && third === "";
  const wantsNone = first === "-z" || test.length === 3 && /^==?$/.test(second ?? "") && third === "";
  if (wantsText) return isTrue ? "there" : "gone";
  if (wantsNone) return isTrue ? "gone" : "there";
  return void 0;
}
function askedIn({ test }) {
  const [first = "", second = ""] = test;
  return test.length === 2 ? second : first;
}
function isSetting({ test }, { commands }) {
  const names = test.flatMap((word) => /^\$\{?(\w+)\}?$/.exec(word)?.[1] ?? []);
  const counting = commands.filter(({ words: [head] }) => /^(seq|sleep)$/.test(head));
  const isCounted = (name) => counting.some(({ words }) => words.some((word) => new RegExp(`\\$\\{?${name}\\b`).test(word)));
  return names.length > 0 && names.every(isCounted);
}


;// CONCATENATED MODULE: ./build/src/workflows/logins/script.js










const script_quiet = /^(echo|printf|set|cat|:|true|)$/;
function isQuiet(command) {
  const { words } = command;
  if (isKept(command)) return false;
  return script_quiet.test(words[0]) || words.length === 1 && /^\$\w+$/.test(words[0]);
}
function scriptLogins(place) {
  const { commands, run, script } = place.step;
  if (script === void 0 || !script.includes("login")) return [];
  const logins = commands.flatMap((command) => parseLoginCommand(command) ?? []);
  const lines = linesOf(place);
  return logins.map((found) => {
    const form = script_formOf(found, { place, commands, logins, retried: run === void 0 });
    return {
      ...scriptLogin(place, { found, form }),
      at: lines[found.line] ?? place.step.run?.start ?? place.step.node.start
    };
  });
}
function scriptLogin(place, given) {
  const { found, form } = given;
  const { scope } = place;
  const host = (0,workflow_scope/* resolveVariables */.CO)(found.host, scope);
  const fields = { registry: void 0, username: void 0, password: void 0 };
  const base = (0,login/* loginOf */.DQ)(place, { fields: { ...fields, registry: host[0] }, form, tool: found.tool });
  const account = (0,workflow_scope/* resolveVariables */.CO)(found.username ?? "", (0,credential/* credentialScope */.s7)(scope))[0];
  const username = scriptCredential(found.username, scope);
  const silent = found.host === "" && !/^(docker|nerdctl)/.test(found.tool);
  return {
    ...base,
    registry: silent ? "unknown" : base.registry,
    username,
    password: scriptCredential(found.password, scope),
    account: username.kind === "literal" ? account : void 0
  };
}
function linesOf({ workflow, step: { run } }) {
  if (run === void 0) return [];
  if (run.style !== "block") return [run.start];
  const lines = [];
  let at = workflow.text.indexOf("\n", run.start);
  for (; at !== -1 && at < run.end; at = workflow.text.indexOf("\n", at + 1)) lines.push(at + 1);
  return lines;
}
function scriptCredential(text, scope) {
  if (text === void 0) return { kind: "missing" };
  const [resolved = "", ...more] = (0,workflow_scope/* resolveVariables */.CO)(text, (0,credential/* credentialScope */.s7)(scope));
  if (more.length > 0 || /^\$(?!\{\{)|`|\$\(/.test(resolved)) return { kind: "computed" };
  return (0,credential/* credentialOf */.$5)(resolved, scope);
}
function script_formOf(found, around) {
  const { step } = around.place;
  const byHand = "replace it by a login step before this one";
  if (around.retried || step.run === void 0)
    return isOnlyRetried(found, around) ? { kind: "retried" } : (0,login/* unsupported */.qO)("a retry action runs the login", byHand);
  if (!/^docker login/.test(found.tool) && !isHelmOnHub(found)) {
    return (0,login/* unsupported */.qO)(
      `${found.tool} keeps logins of its own`,
      "log in with this action if the tool reads Docker\u2019s file"
    );
  }
  if (found.asOther)
    return (0,login/* unsupported */.qO)(
      "another user logs in (sudo), whose Docker has logins of its own",
      "let that user run docker without sudo, or log in by hand"
    );
  const tried = triedForm(found, around);
  if (found.conditional) return tried ?? (0,login/* unsupported */.qO)("the script decides whether to log in", byHand);
  const others = around.logins.filter((one) => one !== found);
  if (others.some((one) => !isElsewhere(one))) return (0,login/* unsupported */.qO)("the script logs in more than once", byHand);
  if (found.host !== "" && /\$/.test(found.host)) return (0,login/* unsupported */.qO)("the registry is a variable", byHand);
  const more = around.commands.find((one) => parseLoginCommand(one) === void 0 && !isQuiet(one));
  if (more === void 0 && ownPlace.test(step.run.value))
    return (0,login/* unsupported */.qO)("the script decides where logins are kept", byHand);
  if (more === void 0 && others.length === 0) return { kind: "script", run: step.run };
  if (tried !== void 0) return tried;
  const lines = ownLines(found, around);
  if (typeof lines !== "string") return { kind: "lines", lines };
  const what = more === void 0 ? "logs in elsewhere, too" : `does more than log in (${more.words[0]})`;
  return (0,login/* unsupported */.qO)(`the script ${what}, and ${lines}`, byHand);
}
function triedForm(found, { place, commands, logins }) {
  const { run } = place.step;
  if (run === void 0 || logins.length > 1 || /\$/.test(found.host) || ownPlace.test(run.value))
    return void 0;
  const same = (word, own) => own !== void 0 && isSame(scriptCredential(word, place.scope), scriptCredential(own, place.scope));
  const tried = triedLogin(found, {
    commands,
    isPassword: (word) => same(word, found.password),
    isUsername: (word) => same(word, found.username)
  });
  return tried === void 0 ? void 0 : { kind: "script", run, isSkipped: tried.isSkipped };
}
function isSame(one, other) {
  const isNamed = one.kind === "secret" || one.kind === "input" || one.kind === "variable";
  return isNamed && JSON.stringify(one) === JSON.stringify(other);
}
function isOnlyRetried(found, { place, commands, logins }) {
  const { step } = place;
  const isPlain = /^docker login/.test(found.tool) && !found.conditional && !found.asOther;
  const settings = (0,tree/* entriesOf */.Mc)(step.with).map(({ key }) => key);
  return /^(nick-fields|nick-invision)\/retry$|^wandalen\/wretry\.action$/.test((0,workflow/* actionName */.aM)(step)) && isPlain && logins.length === 1 && !/\$/.test(found.host) && !ownPlace.test(step.script ?? "") && !step.node.flow && commands.every((one) => one === found.command || isQuiet(one)) && settings.every(
    (key) => !/^(action|with|on_retry_command|new_command_on_retry|continue_on_error)$/.test(key)
  );
}
function isElsewhere({ host }) {
  return (0,workflow_image/* registryKind */.IL)(host) === "other";
}
function isHelmOnHub({ tool, host }) {
  return tool === "helm registry login" && host === "registry-1.docker.io";
}
const ownPlace = /DOCKER_CONFIG|--config\b|docker logout[\s\S]*docker login|config\.json/;
const movable = /^(name|id|run|env|if|shell|working-directory|timeout-minutes|background)$/;
function ownLines({ statement }, { place, commands }) {
  const { step, workflow } = place;
  const { run, script = "" } = step;
  if (run?.style !== "block" || workflow.text.charAt(run.start) !== "|" || statement?.isPlain !== true)
    return "the login is not a line of its own";
  const { from, to } = statement;
  const near = commands.filter(
    ({ statement: other }) => other !== void 0 && other.from <= to && other.to >= from
  );
  if (!near.every((one) => one.statement === statement && (parseLoginCommand(one) !== void 0 || isQuiet(one))))
    return "the login is not a line of its own";
  const before = commands.filter(({ line }) => line < from);
  if (before.some(({ words: [head] }) => /^(exit|return|trap)$/.test(head))) return "may end before the login";
  if (ownPlace.test(script)) return "it decides where logins are kept";
  const extra = step.node.entries.find(({ key }) => !movable.test(key));
  if (extra !== void 0) return `the step has ${extra.key}`;
  if (step.isParallel) return "a step before it would run at the same time";
  if (!isUsuallyWritten(step, workflow)) return "the step is not written in the usual way, a key a line";
  const rest = commands.filter((one) => one.statement !== statement);
  const own = script.split("\n").slice(from, to + 1).join("\n");
  const isFed = (0,tree/* entriesOf */.Mc)(step.env).some(({ key }) => own.includes(key));
  const reader = isFed ? rest.find((one) => !(0,command/* isDeaf */.J)(one)) : void 0;
  if (reader !== void 0) return `${reader.words[0]} may read the variables of the step`;
  return rangeOf(place, { from, to });
}
function rangeOf(place, { from, to }) {
  const starts = linesOf(place);
  const end = place.step.run?.end ?? 0;
  return { start: starts[from] ?? end, end: starts[to + 1] ?? end };
}


;// CONCATENATED MODULE: ./build/src/workflows/logins/find.js





function findLogins(workflow, around) {
  const { job } = around;
  const inSteps = job.steps.flatMap((step) => {
    const place = { workflow, job, step, scope: (0,workflow_scope/* scopeOf */.Od)({ workflow, step, ...around }) };
    return [...dockerLoginActions(place), ...otherLoginActions(place), ...scriptLogins(place)];
  });
  return [...containerLogins(workflow, job), ...inSteps];
}


// EXTERNAL MODULE: ./build/src/workflows/expression/matrix.js
var matrix = __webpack_require__(94);
// EXTERNAL MODULE: ./build/src/workflows/workflow/repository.js
var workflow_repository = __webpack_require__(2830);
;// CONCATENATED MODULE: ./build/src/workflows/workflow/handed-rows.js




function handedRowsIn(repository) {
  const uses = (0,workflow_repository/* usesOfActions */.dX)(repository);
  const known = /* @__PURE__ */ new Map();
  const rows = (workflow, depth = 0) => {
    if (!workflow.text.includes("inputs") || !repository.isWhole || depth >= 4) return [];
    const key = `${depth} ${workflow.path}`;
    const found = known.get(key) ?? rowsHanded(workflow, { repository, uses, rows, depth: depth + 1 });
    known.set(key, found);
    return found;
  };
  return rows;
}
function rowsHanded(workflow, { repository, uses, rows, depth }) {
  const scopeIn = (caller) => (0,workflow_scope/* scopeOf */.Od)({ ...caller, repository: repository.name, handed: rows(caller.workflow, depth) });
  if (workflow.kind === "action") {
    const declared2 = (0,tree/* valueOf */.RP)(workflow.root, "inputs");
    const calls = uses.get(workflow) ?? [];
    if (calls.length > matrix/* mostRows */.ZB) return [];
    return bounded(
      calls.flatMap((call) => rowsOf({ given: call.step.with, declared: declared2, isTyped: false }, scopeIn(call)))
    );
  }
  if (workflow.scenarios.some(({ event }) => event !== "workflow_call")) return [];
  const declared = (0,tree/* valueOf */.RP)((0,tree/* valueOf */.RP)(workflow.on, "workflow_call"), "inputs");
  const callers = (0,workflow_repository/* callersOf */.Gt)(workflow.path, repository);
  if (callers.length > matrix/* mostRows */.ZB) return [];
  const found = callers.flatMap(
    ({ workflow: caller, job }) => rowsOf({ given: (0,tree/* valueOf */.RP)(job.node, "with"), declared, isTyped: true }, scopeIn({ workflow: caller, job }))
  );
  return bounded(withoutUnusedSwitches(found));
}
function bounded(rows) {
  return rows.length > matrix/* mostRows */.ZB ? [] : rows;
}
function withoutUnusedSwitches(rows) {
  const isOff = (key) => rows.every((row) => /^(false|)$/.test(String(row.get(key) ?? "")));
  return rows.map((row) => new Map([...row].filter(([key]) => !isOff(key))));
}
function rowsOf({ given, declared, isTyped }, scope) {
  const around = scope.rows.length === 0 ? [void 0] : scope.rows;
  const rows = around.flatMap((row) => {
    const alternatives = (0,tree/* entriesOf */.Mc)(declared).map(({ key, value }) => {
      const written = (0,tree/* valueOf */.RP)(given, key) ?? (0,tree/* valueOf */.RP)(value, "default");
      const isTruth = isTyped && (0,tree/* textOf */.b6)(value, "type") === "boolean";
      const texts = written?.kind === "scalar" ? (0,workflow_scope/* resolveInRow */.Cy)(String((0,matrix/* plainValue */._y)(written)), scope, row) : [""];
      return texts.map((text) => {
        const isPlain = isTruth && /^(true|false|)$/.test(text);
        return /* @__PURE__ */ new Map([[`inputs.${key}`, isPlain ? text === "true" : text]]);
      });
    });
    return alternatives.reduce((known, more) => (0,matrix/* crossed */.GT)(known, more), []);
  });
  const distinct = new Map(rows.map((row) => [JSON.stringify([...row]), row]));
  return bounded([...distinct.values()]);
}


// EXTERNAL MODULE: ./build/src/workflows/workflow/paths.js
var paths = __webpack_require__(6212);
;// CONCATENATED MODULE: ./build/src/workflows/effects/place.js


function readingBudget() {
  return { characters: 1e7 };
}
function mayRead({ budget }, text, steps = 0) {
  budget.characters -= text.length + 1e3 * (steps + 1);
  return budget.characters >= 0;
}
function directoryOf(step, { workflow, job }) {
  const fallback = [job.node, workflow.root].map(
    (node) => (0,tree/* textOf */.b6)((0,tree/* valueOf */.RP)((0,tree/* valueOf */.RP)(node, "defaults"), "run"), "working-directory")
  );
  return (0,paths/* joinPath */.uJ)("", (0,tree/* textOf */.b6)(step.node, "working-directory") ?? fallback.find(Boolean) ?? "");
}
function pathOf(name, { directory, checkouts }) {
  const path = directory === void 0 ? void 0 : (0,paths/* joinPath */.uJ)(directory, name);
  return path === void 0 ? void 0 : (0,paths/* pathInRepository */.zB)(path, checkouts);
}
function textAt(name, place) {
  const path = pathOf(name, place);
  const text = path === void 0 ? void 0 : place.repository.otherFiles.text(path);
  return text === void 0 || !mayRead(place, text) ? void 0 : text;
}
function yamlAt(name, place) {
  const path = textAt(name, place) === void 0 ? void 0 : pathOf(name, place);
  return path === void 0 ? void 0 : place.repository.otherFiles.yaml(path);
}


// EXTERNAL MODULE: ./build/src/workflows/workflow/conditions.js + 1 modules
var conditions = __webpack_require__(6257);
;// CONCATENATED MODULE: ./build/src/workflows/sources/hcl.js
const deepest = 10;
function readHcl(text) {
  return readBody({ text: withoutComments(text), at: 0, depth: 0 }, { kind: "", label: "" });
}
function readBody(input, head) {
  const attributes = /* @__PURE__ */ new Map();
  const blocks = [];
  while (input.at < input.text.length) {
    skip(input, /[\s,;]*/y);
    if (skip(input, /\}/y) !== "") break;
    const name = skip(input, /[A-Za-z_][\w-]*/y);
    if (name === "") {
      skip(input, /[^\n]*\n?/y);
      continue;
    }
    if (skip(input, /[ \t]*[=:](?!=)/y) !== "") {
      attributes.set(name, readValue(input));
      continue;
    }
    const labels = skip(input, /(?:[ \t]+(?:"[^"\n]*"|[\w-]+))*/y);
    if (skip(input, /\s*\{/y) === "" || input.depth >= deepest) {
      skip(input, /[^\n]*\n?/y);
      continue;
    }
    input.depth += 1;
    blocks.push(readBody(input, { kind: name, label: labels.trim().replaceAll('"', "") }));
    input.depth -= 1;
  }
  return { ...head, attributes, blocks };
}
function skip(input, pattern) {
  pattern.lastIndex = input.at;
  const [found = ""] = pattern.exec(input.text) ?? [];
  input.at += found.length;
  return found;
}
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
    if (character === "\n" && depth === 0) break;
    if (/[[{(]/.test(character)) depth += 1;
    if (/[\]})]/.test(character)) {
      if (depth === 0) break;
      depth -= 1;
    }
    input.at += 1;
  }
  return text.slice(start, input.at).trim();
}
const quoted = /"(?:[^"\\\n]|\\.|\$\{(?:[^"}]|"[^"]*")*\})*"?/y;
function withoutComments(text) {
  return text.replace(
    /"(?:[^"\\\n]|\\.)*"|\/\*[\s\S]*?\*\/|(?:#|\/\/)[^\n]*/g,
    (found) => found.startsWith('"') ? found : " "
  );
}
function hclTexts(value) {
  if (value === void 0) return [];
  if (!value.startsWith("[")) return [hclText(value)];
  if (!value.endsWith("]")) return [void 0];
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
    if (/[[{(]/.test(character)) depth += 1;
    if (/[\]})]/.test(character)) depth -= 1;
    if (character === "," && depth === 0) {
      found.push(text.slice(start, input.at));
      start = input.at + 1;
    }
    input.at += 1;
  }
  return [...found, text.slice(start)].map((one) => one.trim()).filter((one) => one !== "");
}
function hclText(value) {
  if (/^[A-Za-z_]\w*$/.test(value)) return `\${${value}}`;
  const inside = /^"((?:[^"\\]|\\.|\$\{(?:[^"}]|"[^"]*")*\})*)"$/.exec(value)?.[1];
  return inside?.replace(
    /\$\{([^}]*)\}/g,
    (_whole, name) => /^\s*\w+\s*$/.test(name) ? `\${${name.trim()}}` : "$(bake)"
  );
}


;// CONCATENATED MODULE: ./build/src/workflows/sources/package-scripts.js
function packageScripts(text, name) {
  const scripts = scriptsIn(text);
  const own = scripts?.get(name);
  if (scripts === void 0 || own === void 0) return void 0;
  return [scripts.get(`pre${name}`), own, scripts.get(`post${name}`)].flatMap((script) => script ?? []);
}
function scriptsIn(text) {
  const content = parseJson(text);
  if (!isRecord(content) || !isRecord(content["scripts"])) return void 0;
  return new Map(
    Object.entries(content["scripts"]).flatMap(
      ([name, script]) => typeof script === "string" ? [[name, script]] : []
    )
  );
}
function parseJson(text) {
  try {
    const content = JSON.parse(text);
    return content;
  } catch {
    return void 0;
  }
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}


;// CONCATENATED MODULE: ./build/src/workflows/sources/bake-file.js



function readHclBake(text) {
  const { attributes, blocks } = readHcl(text);
  const of = (kind) => blocks.filter((block) => block.kind === kind);
  return {
    targets: new Map(of("target").map((block) => [block.label, hclTarget(block)])),
    groups: new Map(
      of("group").map(({ label, attributes: own }) => [label, bake_file_known(hclTexts(own.get("targets")))])
    ),
    variables: new Map([
      ...[...attributes].map(([name, value]) => [name, hclText(value)]),
      ...of("variable").map(({ label, attributes: own }) => {
        const value = own.get("default");
        return [label, value === void 0 ? void 0 : hclText(value) ?? scalar(value)];
      })
    ])
  };
}
function scalar(value) {
  return /^(true|false|\d+)$/.test(value) ? value : void 0;
}
function hclTarget({ attributes, blocks }) {
  const text = (name) => {
    const value = attributes.get(name);
    return value === void 0 ? void 0 : hclText(value) ?? "$(bake)";
  };
  const list = (name) => attributes.has(name) ? hclTexts(attributes.get(name)) : void 0;
  return {
    inherits: bake_file_known(list("inherits") ?? []),
    tags: list("tags"),
    output: list("output"),
    context: text("context"),
    dockerfile: text("dockerfile"),
    stage: text("target"),
    args: new Map([
      ...inner("args", { attributes, blocks }).map(([name, value]) => [name, hclText(value)])
    ]),
    contexts: new Set(inner("contexts", { attributes, blocks }).map(([name]) => name))
  };
}
function inner(name, { attributes, blocks }) {
  const written = attributes.get(name);
  const body = written === void 0 ? void 0 : readHcl(written.replace(/^\{/, "").replace(/"([\w./:-]+)"(\s*[=:])/g, "$1$2"));
  return [body, blocks.find(({ kind }) => kind === name)].flatMap((block) => [...block?.attributes ?? []]);
}
function bake_file_known(texts2) {
  return texts2.flatMap((text) => text ?? []);
}
function readJsonBake(text) {
  const content = parseJson(text);
  if (!isRecord(content)) return void 0;
  const part = (name) => Object.entries(isRecord(content[name]) ? content[name] : {});
  return {
    targets: new Map(part("target").map(([name, value]) => [name, jsonTarget(value)])),
    groups: new Map(
      part("group").map(([name, value]) => [
        name,
        isRecord(value) ? bake_file_known(texts(value["targets"]) ?? []) : []
      ])
    ),
    variables: new Map(
      part("variable").map(([name, value]) => [
        name,
        isRecord(value) ? oneText(value["default"]) : void 0
      ])
    )
  };
}
function jsonTarget(value) {
  const from = isRecord(value) ? value : {};
  const pairs = (name) => Object.entries(isRecord(from[name]) ? from[name] : {});
  return {
    inherits: bake_file_known(texts(from["inherits"]) ?? []),
    tags: texts(from["tags"]),
    output: texts(from["output"]),
    context: oneText(from["context"]),
    dockerfile: oneText(from["dockerfile"]),
    stage: oneText(from["target"]),
    args: new Map(pairs("args").map(([name, one]) => [name, oneText(one)])),
    contexts: new Set(pairs("contexts").map(([name]) => name))
  };
}
function texts(value) {
  if (value === void 0) return void 0;
  return Array.isArray(value) ? value.map(oneText) : [oneText(value)];
}
function oneText(value) {
  return typeof value === "string" ? value.replace(/\$\{(?!\s*\w+\s*\})[^}]*\}/g, "$(bake)") : void 0;
}
function readComposeBake(root) {
  const services = (0,tree/* entriesOf */.Mc)((0,tree/* valueOf */.RP)(root, "services")).filter(
    ({ value }) => (0,tree/* valueOf */.RP)(value, "build") !== void 0
  );
  return {
    targets: new Map(services.map(({ key, value }) => [key, composeTarget(value)])),
    groups: /* @__PURE__ */ new Map([["default", services.map(({ key }) => key)]]),
    variables: /* @__PURE__ */ new Map()
  };
}
function composeTarget(service) {
  const build = (0,tree/* valueOf */.RP)(service, "build");
  const more = (0,tree/* valueOf */.RP)(build, "x-bake");
  const image = (0,tree/* textOf */.b6)(service, "image");
  const listed = [(0,tree/* valueOf */.RP)(more, "tags"), (0,tree/* valueOf */.RP)(build, "tags")].flatMap(tree/* itemsOf */.S3);
  const tags = listed.flatMap((item) => item.kind === "scalar" ? [item.value] : []);
  const output = (0,tree/* valueOf */.RP)(more, "output");
  const context = build?.kind === "scalar" ? build.value : (0,tree/* textOf */.b6)(build, "context");
  return {
    inherits: [],
    tags: [...image === void 0 ? [] : [image], ...tags],
    output: output === void 0 ? void 0 : (0,tree/* itemsOf */.S3)(output).map((item) => item.kind === "scalar" ? item.value : void 0),
    context: context ?? ".",
    dockerfile: (0,tree/* textOf */.b6)(build, "dockerfile"),
    stage: (0,tree/* textOf */.b6)(build, "target"),
    args: composeArgs((0,tree/* valueOf */.RP)(build, "args")),
    contexts: new Set((0,tree/* entriesOf */.Mc)((0,tree/* valueOf */.RP)(build, "additional_contexts")).map(({ key }) => key))
  };
}
function composeArgs(node) {
  const pairs = (0,tree/* entriesOf */.Mc)(node).map(
    ({ key, value }) => [key, value.kind === "scalar" ? value.value : void 0]
  );
  const items = (0,tree/* itemsOf */.S3)(node).flatMap((item) => {
    const [name = "", ...rest] = item.kind === "scalar" ? item.value.split("=") : [];
    return name === "" ? [] : [[name, rest.length === 0 ? void 0 : rest.join("=")]];
  });
  return new Map(pairs.length > 0 ? pairs : items);
}
function bakeTargets(files, wanted) {
  const seen = /* @__PURE__ */ new Set();
  const visit = (name) => {
    if (seen.has(name)) return [];
    seen.add(name);
    const group = files.flatMap((file) => file.groups.get(name) ?? []);
    if (group.length > 0) return group.flatMap(visit);
    return [mergedTarget(files, name, 0)];
  };
  return wanted.flatMap(visit);
}
function mergedTarget(files, name, depth) {
  const own = files.flatMap((file) => file.targets.get(name) ?? []);
  if (own.length === 0 || depth > 10) return void 0;
  const parents = own.flatMap(
    ({ inherits }) => inherits.flatMap((parent) => mergedTarget(files, parent, depth + 1) ?? [])
  );
  return [...parents, ...own].reduce((below, above) => ({
    inherits: [],
    tags: above.tags ?? below.tags,
    output: above.output ?? below.output,
    context: above.context ?? below.context,
    dockerfile: above.dockerfile ?? below.dockerfile,
    stage: above.stage ?? below.stage,
    args: new Map([...below.args, ...above.args]),
    contexts: /* @__PURE__ */ new Set([...below.contexts, ...above.contexts])
  }));
}


;// CONCATENATED MODULE: ./build/src/workflows/shell/flags.js
function flagValue(words, flag) {
  return flagValues(words, flag)[0];
}
function flagValues(words, flag) {
  return words.flatMap((word, at) => {
    const [name = "", ...rest] = word.split("=");
    if (!flag.test(name)) return [];
    return [rest.length > 0 ? rest.join("=") : words[at + 1] ?? ""];
  });
}


;// CONCATENATED MODULE: ./build/src/workflows/sources/official-images.js
const names = new Set(
  "adminer aerospike almalinux alpine amazoncorretto amazonlinux arangodb archlinux bash buildpack-deps bun busybox caddy cassandra centos chronograf clickhouse clojure composer consul couchbase couchdb crate dart debian docker drupal eclipse-mosquitto eclipse-temurin elasticsearch elixir emqx erlang fedora flink fluentd gcc ghost golang gradle groovy haproxy haskell haxe hello-world httpd ibm-semeru-runtimes influxdb jetty joomla jruby julia kapacitor kibana kong liquibase logstash mariadb matomo maven mediawiki memcached mongo mongo-express mysql nats neo4j nextcloud nginx node odoo open-liberty openjdk oraclelinux percona perl photon php phpmyadmin postgres pypy python r-base rabbitmq redis redmine registry rethinkdb rockylinux ros ruby rust sapmachine solr sonarqube spark storm swift swipl telegraf tomcat tomee traefik ubuntu unit valkey varnish vault websphere-liberty wordpress xwiki zookeeper".split(" ")
);
function isOfficialImage(name) {
  return names.has(name);
}


// EXTERNAL MODULE: ./build/src/workflows/expression/variables.js + 1 modules
var expression_variables = __webpack_require__(9325);
;// CONCATENATED MODULE: ./build/src/workflows/sources/dockerfile.js



function baseImages(text, build) {
  const { stages, globals } = readStages(text);
  const variables = {
    values: (name) => globals.has(name) ? build.args.values(name) ?? globals.get(name) : void 0
  };
  const wanted = stages.findIndex(({ name }) => name !== void 0 && name === build.target?.toLowerCase());
  const waiting = [wanted === -1 ? stages.length - 1 : wanted];
  const seen = /* @__PURE__ */ new Set();
  const found = /* @__PURE__ */ new Set();
  for (let at = waiting.pop(); at !== void 0; at = waiting.pop()) {
    const stage = stages[at];
    if (stage === void 0 || seen.has(at)) continue;
    seen.add(at);
    for (const [place, said] of [stage.from, ...stage.sources].entries()) {
      const images = [];
      for (const one of (0,expression_variables/* expandVariables */.i7)(said, variables)) {
        const known = stageAt(one, { stages: stages.slice(0, at), isNumbered: place > 0 });
        if (known.length > 0) waiting.push(...known);
        else if (!build.replaced.has(one)) images.push(one);
      }
      const repositories = new Set(images.map(hubRepository));
      const [only] = repositories;
      if (repositories.size === 1 && only !== void 0) found.add(only);
    }
  }
  return [...found].sort();
}
function hubRepository(text) {
  if (text === "scratch" || text === "") return void 0;
  const image = (0,workflow_image/* parseImage */.zZ)(text);
  if (image.namespace === "library" && !isOfficialImage(image.name ?? "")) return void 0;
  return image.registry === "hub" ? (0,workflow_image/* repositoryOf */._M)(image) : void 0;
}
function stageAt(said, { stages, isNumbered }) {
  if (isNumbered && /^\d+$/.test(said)) return [Number(said)];
  const lower = said.toLowerCase();
  const open = /\$\{?\w+\}?/g;
  const [head = ""] = lower.split("$");
  const isOpen = open.test(lower) && head !== "";
  return stages.flatMap(
    ({ name }, at) => name !== void 0 && (isOpen ? name.startsWith(head) : name === lower) ? [at] : []
  );
}
function readStages(text) {
  const stages = [];
  const globals = /* @__PURE__ */ new Map();
  for (const line of instructions(text)) {
    const [, word = "", rest = ""] = /^\s*([A-Za-z]+)\s+([\s\S]*)$/.exec(line) ?? [];
    const current = stages.at(-1);
    switch (word.toUpperCase()) {
      case "ARG":
        if (current === void 0) for (const part of rest.trim().split(/\s+/)) setGlobal(globals, part);
        break;
      case "FROM":
        stages.push(stageIn(rest));
        break;
      case "COPY":
      case "ADD":
        current?.sources.push(...[...rest.matchAll(/(?:^|\s)--from=(\S+)/g)].map((match) => match[1] ?? ""));
        break;
      case "RUN":
        for (const [, mount = ""] of rest.matchAll(/(?:^|\s)--mount=(\S+)/g))
          current?.sources.push(.../(?:^|,)from=([^,]+)/.exec(mount)?.slice(1) ?? []);
        break;
    }
  }
  return { stages, globals };
}
function setGlobal(globals, part) {
  const [name = "", ...rest] = part.split("=");
  const value = rest.join("=").replace(/^(['"])(.*)\1$/, "$2");
  const known = { values: (one) => globals.get(one) };
  globals.set(name, rest.length === 0 ? [] : (0,expression_variables/* expandVariables */.i7)(value, known));
}
function stageIn(rest) {
  const words = rest.trim().split(/\s+/).filter((word) => !word.startsWith("--"));
  const [from = "", as = "", name] = words;
  return {
    from: from.replace(/^(['"])(.*)\1$/, "$2"),
    name: as.toLowerCase() === "as" ? name?.toLowerCase() : void 0,
    sources: []
  };
}
function instructions(text) {
  const escape = /^#\s*escape=`/im.test(text.slice(0, 500)) ? "`" : "\\";
  const found = [];
  let open = "";
  let end;
  for (const line of text.replace(/\r\n/g, "\n").split("\n")) {
    if (end !== void 0) {
      if (line.trim() === end) end = void 0;
      continue;
    }
    if (/^\s*#/.test(line) || open !== "" && line.trim() === "") continue;
    if (line.trimEnd().endsWith(escape)) {
      open += `${line.trimEnd().slice(0, -1)} `;
      continue;
    }
    const whole = open + line;
    open = "";
    end = /^\s*(?:RUN|COPY|ADD)\b.*<<-?["']?([A-Za-z_]\w*)["']?/i.exec(whole)?.[1];
    found.push(whole);
  }
  return open === "" ? found : [...found, open];
}


;// CONCATENATED MODULE: ./build/src/workflows/effects/effect.js
function effect(kind, part) {
  return { kind, images: [], condition: void 0, ...part };
}
function localEffects(images, part) {
  return images.length === 0 ? [] : [effect("local", { ...part, images })];
}


;// CONCATENATED MODULE: ./build/src/workflows/effects/bases.js




function buildEffect(build, place) {
  const { by, at } = place;
  const text = dockerfileOf(build, place);
  const names = text === void 0 ? [] : baseImages(text, { ...build, replaced: build.contexts });
  const images = names.map((name) => ({ image: (0,workflow_image/* parseImage */.zZ)(name), tags: [] }));
  return effect("base", { by, at, images });
}
function dockerfileOf({ context, dockerfile, isInContext }, place) {
  if (/^(https?|git|ssh):|^git@|^-$/.test(context)) return void 0;
  const folder = context.replace(/\/$/, "");
  if (dockerfile !== void 0 && !isInContext) return textAt(dockerfile, place);
  return textAt(`${folder}/${dockerfile ?? "Dockerfile"}`, place);
}
function buildArguments(lines, environment) {
  const given = /* @__PURE__ */ new Map();
  let isOpen = false;
  for (const line of lines) {
    const [, name = "", value] = /^([A-Za-z_]\w*)(?:=([\s\S]*))?$/.exec(line.trim()) ?? [];
    if (name === "") isOpen ||= line.trim() !== "";
    else if (value === void 0) given.set(name, environment.values(name) ?? []);
    else given.set(name, [value]);
  }
  return { values: (name) => given.get(name) ?? (isOpen ? [] : void 0) };
}


// EXTERNAL MODULE: ./build/src/workflows/expression/expression.js
var expression = __webpack_require__(3489);
// EXTERNAL MODULE: ./build/src/workflows/expression/open-text.js
var open_text = __webpack_require__(3571);
// EXTERNAL MODULE: ./build/src/workflows/effects/tags.js
var effects_tags = __webpack_require__(4828);
;// CONCATENATED MODULE: ./build/src/workflows/effects/images.js






function imagesIn(tags, place) {
  return lines(tags).flatMap((line) => {
    const described = metadataImages(line, place);
    if (described.length > 0) return described;
    return (0,workflow_scope/* resolveText */.WY)(line, place.scope).flatMap(
      (text) => lines(text).flatMap((one) => imageOrDescribed(one, place))
    );
  });
}
function imageOrDescribed(text, place) {
  const described = metadataImages(text, place);
  return described.length > 0 ? described : [taggedImage(text)];
}
function lines(text) {
  return (0,open_text/* splitOutside */.kO)(text ?? "", /[\r\n,]+/, ["{{"]).map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
}
function imagesOfWord(word, place) {
  return (0,workflow_scope/* resolveVariables */.CO)(word, place.scope).flatMap((text) => {
    const described = metadataImages(text, place);
    if (described.length > 0) return described;
    return text.split(/[\s,]+/).length > 1 && /[\r\n]/.test(text) ? lines(text).map(taggedImage) : [taggedImage(text)];
  });
}
function taggedImage(text) {
  const image = (0,workflow_image/* parseImage */.zZ)(text);
  const tag = image.tag ?? (image.name === void 0 ? "${{ }}" : void 0);
  return { image, tags: isByDigest(text) ? [] : [(0,effects_tags/* tagKind */.pk)(tag)] };
}
function isByDigest(text) {
  return /@(sha256:|\$)/.test(text);
}
const ofStep = /\bsteps\.([\w-]+)\.outputs\.(tags|json|bake-file(-tags)?)\b/;
const ofJob = /\bneeds\.([\w-]+)\.outputs\.([\w-]+)/;
function metadataImages(text, place) {
  const { job, workflow } = place;
  if (/\bDOCKER_METADATA_OUTPUT_(TAGS|JSON)/.test(text)) {
    const last = job.steps.findLast(isMetadata);
    return last === void 0 ? [] : imagesOf(last, place);
  }
  const id = ofStep.exec(text)?.[1];
  const step = id === void 0 ? void 0 : job.steps.find((one) => one.id === id && isMetadata(one));
  if (step !== void 0) return imagesOf(step, place);
  const [, needed, name = ""] = ofJob.exec(text) ?? [];
  const other = workflow.jobs.find((one) => one.id === needed && one !== job);
  const output = other === void 0 ? void 0 : (0,tree/* textOf */.b6)((0,tree/* valueOf */.RP)(other.node, "outputs"), name);
  return other === void 0 || output === void 0 ? [] : metadataImages(output, { ...place, job: other });
}
function isMetadata(step) {
  return (0,workflow/* actionName */.aM)(step) === "docker/metadata-action";
}
function imagesOf(step, { scope }) {
  const tags = (0,effects_tags/* metadataTags */.Vs)((0,tree/* textOf */.b6)(step.with, "tags"), (0,tree/* textOf */.b6)(step.with, "flavor"));
  return ((0,tree/* textOf */.b6)(step.with, "images") ?? "").split(/[\r\n]+/).flatMap((line) => (0,workflow_scope/* resolveText */.WY)(line, scope).flatMap((text) => text.split(/[\r\n]+/))).filter((line) => !/,enable=false\b/.test(line)).map(
    (line) => line.trim().replace(/^name=/, "").replace(/,enable=.*$/, "")
  ).filter((line) => line !== "" && !line.startsWith("#")).map((text) => ({ image: (0,workflow_image/* parseImage */.zZ)(text, { isName: true }), tags }));
}


;// CONCATENATED MODULE: ./build/src/workflows/effects/build.js






function buildPushEffects(place) {
  const { step, scope } = place;
  const input = (name) => (0,tree/* textOf */.b6)(step.with, name);
  const at = step.node.start;
  const by = "docker/build-push-action";
  const effects = [
    effect("pull", { by, at }),
    ...localEffects(imagesIn(input("tags"), place), { by, at }),
    ...builds(place).map((build) => buildEffect(build, { ...place, directory: "", by, at }))
  ];
  const pushed = pushCondition(input("push"), scope);
  const texts = (0,workflow_scope/* resolveText */.WY)(input("outputs") ?? "", scope);
  const outputs = texts.flatMap((text) => text.split(/\r?\n/)).filter((line) => pushesOutput(line));
  if (pushed !== "never") {
    effects.push(effect("push", { by, at, images: imagesIn(input("tags"), place), condition: pushed }));
  }
  if (outputs.length > 0) {
    const named = outputs.flatMap((line) => /(?:^|,)"?name=([^,"]+)/.exec(line)?.[1] ?? []);
    effects.push(effect("push", { by, at, images: imagesIn(named.join("\n") || input("tags"), place) }));
  }
  const cache = /type=registry,.*?ref=([^,\s]+)/.exec(input("cache-to") ?? "")?.[1];
  if (cache !== void 0) {
    const images = imagesIn(cache, place).map((one) => ({ ...one, tags: [] }));
    effects.push(effect("push", { by: `${by} (cache)`, at, images }));
  }
  return effects;
}
function builds({ step, scope }) {
  const text = (name) => (0,tree/* textOf */.b6)(step.with, name);
  return resolvedTogether(
    [text("context") ?? ".", text("file") ?? "", text("target") ?? "", text("build-args") ?? ""],
    scope
  ).map(([context = "", file = "", target = "", args = ""]) => ({
    context: context.replace(/^\{\{\s*defaultContext\s*\}\}:?/, "./"),
    dockerfile: file === "" ? void 0 : file,
    isInContext: false,
    target: target === "" ? void 0 : target,
    args: buildArguments(args.split(/\r?\n/), scope.env),
    contexts: new Set(
      (text("build-contexts") ?? "").split(/\r?\n/).map((line) => line.split("=")[0]?.trim() ?? "")
    )
  }));
}
function resolvedTogether(texts, scope) {
  const separator = "\0";
  return (0,workflow_scope/* resolveText */.WY)(texts.join(separator), scope).map((text) => text.split(separator));
}
function pushesOutput(line) {
  return /type=registry/.test(line) || /push=true/.test(line);
}
function pushCondition(push, scope) {
  const texts = (0,workflow_scope/* resolveText */.WY)(push ?? "", scope).map((text) => text.trim());
  if (texts.every((text) => text === "" || text === "false")) return "never";
  const [only = "", ...more] = texts;
  if (more.length > 0) return (0,expression/* parseExpression */.Y)("unknown.value");
  return only === "true" ? void 0 : (0,expression/* parseCondition */.z)(only) ?? (0,expression/* parseExpression */.Y)("unknown.value");
}


;// CONCATENATED MODULE: ./build/src/workflows/effects/bake.js










function bakeEffects(place) {
  const { step, scope } = place;
  const list = (name, separator = /[\r\n,]+/) => ((0,tree/* textOf */.b6)(step.with, name) ?? "").split(separator).map((line) => line.trim()).filter((line) => line !== "");
  const folder = (0,tree/* textOf */.b6)(step.with, "workdir") ?? (0,tree/* textOf */.b6)(step.with, "source") ?? "";
  const directory = (0,paths/* joinPath */.uJ)("", folder) ?? (folder.includes("{{") ? "" : void 0);
  const overrides = list("set", /[\r\n]+/).flatMap((line) => (0,workflow_scope/* resolveText */.WY)(line, scope));
  const request = {
    files: list("files").flatMap((file) => (0,workflow_scope/* resolveText */.WY)(file, scope)),
    targets: list("targets").flatMap((target) => (0,workflow_scope/* resolveText */.WY)(target, scope)),
    overrides,
    push: pushCondition((0,tree/* textOf */.b6)(step.with, "push"), scope),
    by: "docker/bake-action",
    at: step.node.start
  };
  return requestEffects(request, { ...place, directory });
}
function bakeCommandEffects(words, place) {
  const valued = /^(-f|--file|--set|--progress|--builder|--metadata-file|--allow|--call|--sbom|--provenance)$/;
  const targets = words.slice(2).filter((word, at, all) => !word.startsWith("-") && !valued.test(all[at - 1] ?? ""));
  const request = {
    files: flagValues(words, /^(-f|--file)$/),
    targets,
    overrides: flagValues(words, /^--set$/),
    push: words.some((word) => /^--push(=true)?$/.test(word)) ? void 0 : "never",
    by: "docker buildx bake",
    at: place.at
  };
  return requestEffects(request, place);
}
function requestEffects(request, place) {
  const { by, at, overrides, push } = request;
  const forced = overrides.some((line) => /output=type=(registry|image,.*push=true)|\.push=true/.test(line));
  const files = filesOf(request, place);
  const targets = files === void 0 ? [] : bakeTargets(files, request.targets.length === 0 ? ["default"] : request.targets);
  const known = targets.flatMap((target) => target ?? []);
  const isKnown = files !== void 0 && known.length > 0 && known.length === targets.length;
  const here = files === void 0 ? place : { ...place, scope: withDefaults(place.scope, files) };
  const bases = isKnown ? known.map((target) => baseEffect(target, { ...here, by, at })) : [];
  const built = known.flatMap(({ tags = [] }) => tags.flatMap((tag) => imagesOfWord(tag ?? "$(bake)", here)));
  const effects = [effect("pull", { by, at }), ...bases, ...localEffects(built, { by, at })];
  const pushing = known.filter(({ output }) => output?.some((one) => one !== void 0 && pushesOutput(one)));
  const doubtful = known.some(({ output }) => output?.includes(void 0) === true);
  if (!forced && push === "never" && pushing.length === 0) {
    return isKnown && !doubtful ? effects : [...effects, effect("opaque", { by, at })];
  }
  const pushed = forced || push !== "never" ? known : pushing;
  const images = overridden(request, place) ?? (isKnown ? bake_imagesOf(pushed, { request, place: here }) : metadataOf(request, place));
  const condition = forced || push === "never" ? void 0 : push;
  return [...effects, effect("push", { by, at, images, condition })];
}
function overridden({ overrides }, place) {
  const tags = overrides.flatMap((line) => /\.tags\+?=(\S+)/.exec(line)?.slice(1) ?? []);
  const names = overrides.flatMap((line) => /\.output=.*\bname=([^",]+)/.exec(line)?.slice(1) ?? []);
  const named = tags.length > 0 ? tags : names;
  return named.length === 0 ? void 0 : named.flatMap((tag) => imagesIn(tag, place));
}
function metadataOf({ files }, place) {
  return files.flatMap((file) => metadataImages(file, place));
}
function bake_imagesOf(targets, { request, place }) {
  const described = metadataOf(request, place);
  const images = targets.map(({ tags }) => {
    if (tags === void 0 || tags.length === 0) return described;
    return tags.flatMap((tag) => imagesOfWord(tag ?? "$(bake)", place));
  });
  return images.some((list) => list.length === 0) ? [] : images.flat();
}
const usual = [
  ...["compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"],
  ...["docker-bake.json", "docker-bake.hcl", "docker-bake.override.json", "docker-bake.override.hcl"]
];
function filesOf({ files }, place) {
  const own = files.filter((file) => metadataImages(file, place).length === 0);
  const named = own.map((file) => readFile(file.replace(/^cwd:\/\//, ""), place));
  const metadata = own.length < files.length ? [metadataTarget] : [];
  if (own.length === 0) {
    const found = usual.flatMap((file) => readFile(file, place) ?? []);
    return found.length === 0 ? void 0 : [...found, ...metadata];
  }
  return named.some((file) => file === void 0) ? void 0 : [...named.flatMap((file) => file ?? []), ...metadata];
}
const metadataTarget = {
  targets: /* @__PURE__ */ new Map([
    [
      "docker-metadata-action",
      {
        inherits: [],
        tags: [],
        output: void 0,
        context: void 0,
        dockerfile: void 0,
        stage: void 0,
        args: /* @__PURE__ */ new Map(),
        contexts: /* @__PURE__ */ new Set()
      }
    ]
  ]),
  groups: /* @__PURE__ */ new Map(),
  variables: /* @__PURE__ */ new Map()
};
function readFile(name, place) {
  if (/\.ya?ml$/.test(name)) {
    const root = yamlAt(name, place);
    return root === void 0 ? void 0 : readComposeBake(root);
  }
  const text = textAt(name, place);
  if (text === void 0) return void 0;
  return name.endsWith(".json") ? readJsonBake(text) : readHclBake(text);
}
function withDefaults(scope, files) {
  const defaults = new Map(files.flatMap((file) => [...file.variables]));
  const values = (name) => {
    const set = scope.env.values(name);
    if (set !== void 0 || !defaults.has(name)) return set;
    const value = defaults.get(name);
    return value === void 0 || value.includes(`\${${name}}`) ? [] : [value];
  };
  const env = {
    values: (name) => {
      const own = values(name);
      return own?.map(
        (text) => text.replace(/\$\{(\w+)\}/g, (whole, inner) => values(inner)?.[0] ?? whole)
      );
    }
  };
  return { ...scope, env };
}
function baseEffect(target, place) {
  const { context = ".", dockerfile, stage, args, contexts } = target;
  const lines = [...args].map(([name, value]) => `${name}=${value ?? "$(bake)"}`);
  const buildArgs = buildArguments(lines, place.scope.env);
  return buildEffect(
    { context, dockerfile, isInContext: true, target: stage, contexts, args: buildArgs },
    place
  );
}
function composePushed(words, place) {
  const named = flagValues(words, /^(-f|--file)$/);
  const files = (named.length > 0 ? named : usual.slice(0, 4)).flatMap((file) => readFile(file, place) ?? []);
  const targets = bakeTargets(files, ["default"]).flatMap((target) => target ?? []);
  return targets.flatMap(
    ({ tags = [] }) => tags.flatMap((tag) => tag === void 0 ? [] : imagesOfWord(tag, place))
  );
}


;// CONCATENATED MODULE: ./build/src/workflows/sources/goreleaser-file.js

function readGoreleaser(root) {
  const project = (0,tree/* textOf */.b6)(root, "project_name");
  const environment = new Map(
    (0,tree/* itemsOf */.S3)((0,tree/* valueOf */.RP)(root, "env")).flatMap((item) => {
      const [name = "", ...rest] = item.kind === "scalar" ? item.value.split("=") : [];
      return name === "" ? [] : [[name, rest.join("=")]];
    })
  );
  const scope = { project, environment };
  const parts = (key) => (0,tree/* itemsOf */.S3)((0,tree/* valueOf */.RP)(root, key)).filter(isUsed);
  const plain = [
    ...parts("dockers").flatMap((part) => textsIn(part, "image_templates")),
    ...parts("docker_manifests").flatMap((part) => [
      ...textsIn(part, "name_template"),
      ...textsIn(part, "image_templates")
    ])
  ];
  const tagged = [
    ...parts("dockers_v2").flatMap((part) => withTags(textsIn(part, "images"), textsIn(part, "tags"))),
    ...parts("kos").flatMap(
      (part) => withTags([...textsIn(part, "repository"), ...textsIn(part, "repositories")], textsIn(part, "tags"))
    )
  ];
  const builds = [...parts("dockers"), ...parts("dockers_v2")];
  const told = ["includes", "publishers", "kos"].some((key) => (0,tree/* valueOf */.RP)(root, key) !== void 0);
  return {
    images: [...plain, ...tagged].map((text) => readTemplate(text, scope)),
    dockerfiles: builds.map((part) => readTemplate((0,tree/* textOf */.b6)(part, "dockerfile") ?? "Dockerfile", scope)),
    isOpen: told || hooksIn(root)
  };
}
function isUsed(part) {
  return (0,tree/* textOf */.b6)(part, "skip_push") !== "true" && (0,tree/* textOf */.b6)(part, "disable") !== "true";
}
function hooksIn(root) {
  const hooks = ["before", "after"].flatMap((key) => (0,tree/* itemsOf */.S3)((0,tree/* valueOf */.RP)((0,tree/* valueOf */.RP)(root, key), "hooks")));
  const texts = hooks.map((hook) => hook.kind === "scalar" ? hook.value : (0,tree/* textOf */.b6)(hook, "cmd") ?? "");
  return texts.some(
    (text) => !/^(go|echo|mkdir|rm|cp|curl|npm (ci|install)|rm|chmod|bash -c ['"]?(go|mkdir)) ?/.test(text)
  );
}
function textsIn(part, key) {
  return (0,tree/* itemsOf */.S3)((0,tree/* valueOf */.RP)(part, key)).flatMap((item) => item.kind === "scalar" ? [item.value] : []);
}
function withTags(images, tags) {
  return tags.length === 0 ? images : images.flatMap((image) => tags.map((tag) => `${image}:${tag}`));
}
const versions = /^(\.Version|\.Tag|\.RawVersion|\.Major|\.Minor|\.Patch|\.Summary)$/;
function readTemplate(text, scope, depth = 0) {
  return text.replace(/\{\{-?\s*(.*?)\s*-?\}\}/g, (_whole, inside) => {
    const [, name] = /^\.Env\.(\w+)$/.exec(inside) ?? [];
    if (name !== void 0) {
      const own = scope.environment.get(name);
      if (own === void 0) return `\${${name}}`;
      return depth > 3 || own.includes(`.Env.${name}`) ? "$(goreleaser)" : readTemplate(own, scope, depth + 1);
    }
    if (inside === ".ProjectName") return scope.project ?? "$(goreleaser)";
    return versions.test(inside) ? "1" : "$(goreleaser)";
  });
}
const goreleaserFiles = [".config/goreleaser", ".goreleaser", "goreleaser"].flatMap((name) => [
  `${name}.yml`,
  `${name}.yaml`
]);


;// CONCATENATED MODULE: ./build/src/workflows/effects/goreleaser.js






function goreleaserEffects(args, place) {
  const { by, at } = place;
  const text = args.join(" ");
  const [verb = ""] = args.filter((word) => !word.startsWith("-") && word !== "");
  if (/--snapshot(?!=false)|--skip[-=]\S*(publish|docker)|--skip\s+\S*(publish|docker)/.test(text))
    return [effect("pull", { by, at })];
  if (verb === "release" || verb === "continue" || verb === "publish") return released(args, place);
  if (verb === "" && args.every((word) => /^--?[a-z-]+(=\S*)?$/.test(word) && !/^(-h|-v|--help|--version)$/.test(word)))
    return released(args, place);
  if (verb === "build" || verb === "check" || verb === "healthcheck") return [];
  return [effect("opaque", { by, at })];
}
function released(args, place) {
  const { by, at } = place;
  const named = flagValue(args, /^(-f|--config)$/);
  const [root] = (named === void 0 ? goreleaserFiles : [named]).flatMap((name) => yamlAt(name, place) ?? []);
  const file = root === void 0 ? void 0 : readGoreleaser(root);
  if (file === void 0 || file.isOpen && file.images.length === 0) return [effect("push", { by, at })];
  const nightly = args.includes("--nightly");
  const images = file.images.flatMap((image) => imagesOfWord(image, place)).map((one) => nightly ? asNightly(one) : one);
  const bases = [...new Set(file.dockerfiles)].map(
    (dockerfile) => buildEffect(
      {
        context: ".",
        dockerfile,
        isInContext: false,
        target: void 0,
        args: buildArguments(["$(goreleaser)"], place.scope.env),
        contexts: /* @__PURE__ */ new Set()
      },
      place
    )
  );
  const open = file.isOpen ? [effect("opaque", { by, at })] : [];
  if (images.length === 0) return [effect("pull", { by, at }), ...bases, ...open];
  return [...bases, effect("push", { by, at, images }), ...open];
}
function asNightly({ image, tags }) {
  return { image, tags: tags.map((kind) => kind === "release" ? "nightly" : kind) };
}


// EXTERNAL MODULE: ./build/src/workflows/effects/harmless.js
var harmless = __webpack_require__(2206);
;// CONCATENATED MODULE: ./build/src/workflows/effects/publishers.js





const imageInputs = {
  "elgohr/publish-docker-github-action": "name",
  "mr-smithers-excellent/docker-build-push": "image",
  "whoan/docker-build-with-cache-action": "image_name",
  "jerray/publish-docker-action": "repository"
};
function publisherEffects(place) {
  const { step, scope } = place;
  const by = (0,workflow/* actionName */.aM)(step);
  const isFirst = by === "docker/build-push-action" && (0,tree/* textOf */.b6)(step.with, "repository") !== void 0;
  const input = isFirst ? "repository" : imageInputs[by];
  if (input === void 0) return void 0;
  const isOff = (0,workflow_scope/* resolveText */.WY)((0,tree/* textOf */.b6)(step.with, "push") ?? "", scope).every((text) => text.trim() === "false");
  const at = step.node.start;
  return isOff ? [effect("pull", { by, at })] : [effect("push", { by, at, images: imagesIn((0,tree/* textOf */.b6)(step.with, input), place) })];
}


;// CONCATENATED MODULE: ./build/src/workflows/effects/actions.js











const apis = /dockerhub-description|container-description|sync-(dockerhub-)?readme|docker-?hub.*(clean|delete|prune)/;
function actionEffects(place) {
  const { step } = place;
  const published = publisherEffects(place);
  if (published !== void 0) return published;
  const name = (0,workflow/* actionName */.aM)(step);
  const at = step.node.start;
  const input = (key) => (0,tree/* textOf */.b6)(step.with, key);
  const push = (images) => [
    effect("push", { by: name, at, images: imagesIn(images, place) })
  ];
  switch (name) {
    // Builders of others that take the same inputs.
    case "depot/build-push-action":
    case "useblacksmith/build-push-action":
    case "docker/build-push-action":
      return buildPushEffects(place);
    case "depot/bake-action":
    case "docker/bake-action":
      return bakeEffects(place);
    case "docker/setup-buildx-action":
      return input("driver") === "cloud" ? [effect("cloud", { by: name, at })] : [];
    case "goreleaser/goreleaser-action":
      return goreleaserActionEffects(place);
    case "redhat-actions/push-to-registry":
      return push(registryImages(input("registry"), input("image")));
    case "akhilerm/tag-push-action":
      return push(input("dst"));
    case "noelware/docker-manifest-action":
      return input("push") === "true" ? push(input("base-image") ?? input("tags")) : [];
    case "int128/docker-manifest-create-action":
      return push(input("tags") ?? input("index-annotations"));
    case "actions/attest-build-provenance":
    case "actions/attest-sbom":
    case "actions/attest":
      return input("push-to-registry") === "true" ? untagged(push(input("subject-name"))) : [];
    case "aquasecurity/trivy-action":
      return pulls(place, input("image-ref"));
    case "anchore/sbom-action":
    case "anchore/scan-action":
    case "docker/scout-action":
      return [...pulls(place, input("image")), ...name === "docker/scout-action" ? scout(place) : []];
    case "actions/github-script":
      return /docker|exec/.test(input("script") ?? "") ? [effect("opaque", { by: name, at })] : [];
    default:
      if (apis.test(name)) return [effect("api", { by: name, at })];
      if (name.startsWith("docker://")) return [dockerStep(place)];
      return (0,harmless/* isHarmlessAction */.Ge)(name) ? [] : [effect("opaque", { by: name, at })];
  }
}
function goreleaserActionEffects(place) {
  const { step, scope } = place;
  const directory = (0,paths/* joinPath */.uJ)("", (0,tree/* textOf */.b6)(step.with, "workdir") ?? "");
  const here = { ...place, directory, by: "goreleaser", at: step.node.start };
  const texts = (0,workflow_scope/* resolveText */.WY)((0,tree/* textOf */.b6)(step.with, "args") ?? "", scope);
  return texts.flatMap((text) => goreleaserEffects(text.trim().split(/\s+/), here));
}
function untagged(effects) {
  return effects.map((one) => ({ ...one, images: one.images.map(({ image }) => ({ image, tags: [] })) }));
}
function pulls(place, image) {
  const { step } = place;
  return [effect("pull", { by: (0,workflow/* actionName */.aM)(step), at: step.node.start, images: imagesIn(image, place) })];
}
function scout({ step }) {
  const given = (0,tree/* textOf */.b6)(step.with, "dockerhub-password") !== void 0;
  return given ? [effect("api", { by: "docker/scout-action", at: step.node.start })] : [];
}
function dockerStep({ step }) {
  const by = step.uses?.value ?? "";
  return effect("opaque", { by, at: step.node.start });
}
function registryImages(registry, image) {
  return [registry ?? "", image ?? ""].filter((part) => part !== "").join("/");
}


// EXTERNAL MODULE: ./build/src/workflows/shell/variables.js + 1 modules
var shell_variables = __webpack_require__(1440);
;// CONCATENATED MODULE: ./build/src/workflows/sources/makefile.js
function readMakefile(text) {
  const variables = /* @__PURE__ */ new Map();
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
    if (line.startsWith("	") && rule !== void 0) {
      rule.recipe.push(line.slice(1).trim());
      continue;
    }
    const bare = line.replace(/(^|\s)#.*$/, "").trim();
    if (bare === "") continue;
    if (/^(ifeq|ifneq|ifdef|ifndef)\b/.test(bare)) conditions += 1;
    else if (/^endif\b/.test(bare)) conditions -= 1;
    else if (/^else\b/.test(bare)) continue;
    else if (/^define\b/.test(bare)) definition = true;
    else if (/^-?s?include\b/.test(bare)) includes.push(...bare.split(/\s+/).slice(1));
    else if (/^\$\(eval\b|^\$\(foreach\b|^\$\(call\b/.test(bare)) isComputed = true;
    else if (!makefile_assign(variables, bare, conditions > 0)) {
      const added = ruleIn(bare);
      if (added !== void 0) rules.push(added);
    }
  }
  return { variables, rules, includes, isComputed };
}
function logicalLines(text) {
  return text.replace(/\r\n/g, "\n").replace(/\\\n\t?/g, " ").split("\n");
}
function makefile_assign(variables, line, isConditional) {
  const plain = line.replace(/^(export|override|private)\s+/, "");
  const [, name = "", operator = "", text = ""] = /^([\w.-]+)\s*(\?=|:{1,3}=|\+=|!=|=)\s*(.*)$/.exec(plain) ?? [];
  if (name === "") return /^(export|unexport|vpath)\b/.test(line);
  const before = variables.get(name);
  const isDefault = operator === "?=";
  const isOpen = isConditional || before !== void 0 || operator === "+=" || operator === "!=";
  variables.set(name, { text: operator === "!=" ? "" : text, isOpen, isDefault: isDefault && !isOpen });
  return true;
}
function ruleIn(line) {
  const colon = outsideReferences(line, ":");
  if (colon <= 0) return void 0;
  const targets = line.slice(0, colon).replace(/&$/, "").trim().split(/\s+/);
  const rest = line.slice(colon + 1).replace(/^:/, "");
  if (/^\s*[\w.-]+\s*[?:+]?=/.test(rest))
    return { targets: targets.map((name) => `${name} `), needs: [], recipe: [] };
  const [needs = "", ...recipe] = rest.split(";");
  const [, second] = /^[^$]*?:\s*(.*)$/.exec(needs) ?? [];
  return {
    targets,
    needs: (second ?? needs).replace("|", " ").trim().split(/\s+/).filter(Boolean),
    recipe: recipe.length === 0 ? [] : [recipe.join(";").trim()]
  };
}
function outsideReferences(line, wanted) {
  let depth = 0;
  for (let at = 0; at < line.length; at += 1) {
    const character = line.charAt(at);
    if (character === "(" || character === "{") depth += 1;
    else if (character === ")" || character === "}") depth -= 1;
    else if (depth === 0 && character === wanted) return at;
  }
  return -1;
}
function makeRecipe(file, { goals, given }) {
  const lines = [];
  const seen = /* @__PURE__ */ new Set();
  const expanded = file.rules.map((rule) => ({
    ...rule,
    targets: rule.targets.flatMap((name) => makefile_names(name, { file, given }))
  }));
  let gaps = file.isComputed || file.rules.some(hasOwnVariables);
  const visit = (name, isGoal) => {
    if (seen.has(name) || seen.size > mostTargets) return;
    seen.add(name);
    const rules = rulesFor(name, expanded);
    if (rules.length === 0 && isGoal) gaps = true;
    for (const { rule, stem } of rules) {
      for (const need of rule.needs) {
        for (const one of makefile_names(need.replace("%", stem), { file, given })) visit(one, false);
      }
      const own = new Map([...given, ["@", name], ["*", stem]]);
      for (const line of rule.recipe) lines.push(expand(line, { file, given: own }).replace(/^[@+-]+\s*/, ""));
    }
  };
  const [first] = expanded.flatMap((rule) => rule.targets).filter((name) => !name.startsWith(".") && name.trim() === name);
  for (const goal of goals.length === 0 ? [first ?? ""] : goals) visit(goal, true);
  return { lines: lines.filter((line) => line !== ""), gaps };
}
const mostTargets = 500;
function hasOwnVariables({ targets }) {
  return targets.some((name) => name.endsWith(" "));
}
function rulesFor(name, rules) {
  const exact = rules.filter((rule) => rule.targets.includes(name)).map((rule) => ({ rule, stem: "" }));
  if (exact.some(({ rule }) => rule.recipe.length > 0)) return exact;
  const patterns = rules.flatMap(
    (rule) => rule.targets.flatMap((target) => {
      const [head = "", tail] = target.split("%");
      if (tail === void 0 || !name.startsWith(head) || !name.endsWith(tail)) return [];
      const stem = name.slice(head.length, name.length - tail.length);
      return stem === "" ? [] : [{ rule, stem }];
    })
  );
  return [...exact, ...patterns];
}
function makefile_names(text, scope) {
  return expand(text, scope).trim().split(/\s+/).filter(Boolean);
}
const reference = /\$(?:\$|([@*<^?%])|\(([^()]*(?:\([^()]*\)[^()]*)*)\)|\{([^{}]*)\})/g;
const makefile_open = "$(:)";
function expand(text, scope, depth = 0) {
  return text.replace(reference, (whole, ...groups) => {
    if (whole === "$$") return "$";
    const name = groups.slice(0, 3).find((group) => typeof group === "string") ?? "";
    const set = scope.given.get(name);
    if (set !== void 0) return set;
    if (name === "MAKE") return "make";
    if (/^(CURDIR|PWD)$/.test(name)) return ".";
    if (name.startsWith("shell ")) return `$(${depth > 9 ? ":" : expand(name.slice(6), scope, depth + 1)})`;
    if (name.startsWith("if ")) return flagsOf(name);
    if (name.startsWith("or ")) return firstOf(name.slice(3), { ...scope, depth });
    if (!/^[\w.-]+$/.test(name) || depth > 9) return makefile_open;
    return variable(name, { ...scope, depth });
  });
}
function flagsOf(text) {
  const [, ...branches] = text.replace(/\$\([^()]*\)|\$\{[^{}]*\}/g, makefile_open).split(",");
  const flags = branches.map((branch) => branch.trim()).filter((branch) => branch !== "");
  return flags.every((flag) => /^--?[\w=./-]+$/.test(flag)) ? flags.join(" ") : makefile_open;
}
function firstOf(text, scope) {
  const parts = text.split(",").map((part) => part.trim());
  const [first = "", ...rest] = parts;
  const fallback = rest.pop();
  const name = /^\$[({](\w+)[)}]$/.exec(first)?.[1];
  if (name === void 0 || fallback === void 0 || scope.depth > 9 || rest.some((part) => part !== first))
    return makefile_open;
  return scope.given.get(name) ?? withDefault(name, expand(fallback, scope, scope.depth + 1));
}
function variable(name, scope) {
  const known = scope.file.variables.get(name);
  if (known === void 0) return `\${${name}}`;
  if (known.isOpen) return makefile_open;
  const text = expand(known.text, scope, scope.depth + 1);
  return known.isDefault ? withDefault(name, text) : text;
}
function withDefault(name, text) {
  const outside = text.replace(/\$\{\w+(:-[^{}$]*)?\}/g, "");
  return /[{}$]/.test(outside) ? makefile_open : `\${${name}:-${text}}`;
}


;// CONCATENATED MODULE: ./build/src/workflows/effects/calls.js





function calledScripts(words, place) {
  const [head = "", ...args] = words;
  switch (head) {
    case "make":
    case "gmake":
      return makeCall(args, place);
    case "npm":
    case "pnpm":
    case "yarn":
    case "bun":
      return packageCall(head, { args, place });
    case "node":
      return args[0] === "--run" ? packageCall("npm", { args: ["run", ...args.slice(1)], place }) : void 0;
    case "source":
    case ".":
      return scriptCall(args.slice(0, 1), { ...place, isSourced: true });
    case "bash":
    case "sh":
      return scriptCall(withoutFlags(args), place);
    default:
      return head.includes("/") ? scriptCall(words, place) : void 0;
  }
}
function withoutFlags(args) {
  const start = args.findIndex((word) => !word.startsWith("-"));
  return start === -1 ? [] : args.slice(start);
}
const valuedMakeFlag = /^(-C|--directory|-f|--file|--makefile|-I|-o|-W|-l)$/;
function makeCall(args, place) {
  const folder = flagValues(args, /^(-C|--directory)$/).join("/");
  const directory = place.directory === void 0 ? void 0 : (0,paths/* joinPath */.uJ)(place.directory, folder);
  const here = { ...place, directory };
  const named = flagValue(args, /^(-f|--file|--makefile)$/);
  const [text] = (named === void 0 ? ["GNUmakefile", "makefile", "Makefile"] : [named]).flatMap(
    (name) => textAt(name, here) ?? []
  );
  if (text === void 0) return void 0;
  const own = args.filter((word, at) => !word.startsWith("-") && !valuedMakeFlag.test(args[at - 1] ?? ""));
  const given = new Map(
    own.flatMap((word) => {
      const [, name = "", value = ""] = /^([\w.-]+):{0,3}=([\s\S]*)$/.exec(word) ?? [];
      return name === "" ? [] : [[name, value]];
    })
  );
  const goals = own.filter((word) => !/^[\w.-]+:{0,3}=/.test(word));
  const { file, isWhole } = withIncludes(readMakefile(text), here);
  const { lines, gaps } = makeRecipe(file, { goals, given });
  const by = ["make", ...goals].join(" ");
  return { by, texts: lines, directory, gaps: gaps || !isWhole || goals.some((goal) => goal.includes("$")) };
}
function withIncludes(file, place) {
  let isWhole = true;
  let all = file;
  const waiting = [...file.includes];
  for (let read = 0; waiting.length > 0 && read < 50; read += 1) {
    const text = textAt(waiting.shift() ?? "", place);
    if (text === void 0) {
      isWhole = false;
      continue;
    }
    const more = readMakefile(text);
    waiting.push(...more.includes);
    all = {
      variables: new Map([
        ...all.variables,
        ...[...more.variables].map(
          ([name, variable]) => [name, all.variables.has(name) ? { ...variable, isOpen: true } : variable]
        )
      ]),
      rules: [...all.rules, ...more.rules],
      includes: [],
      isComputed: all.isComputed || more.isComputed
    };
  }
  return { file: all, isWhole: isWhole && waiting.length === 0 };
}
const ofPackages = /^(-C|--dir|--prefix|--cwd|-w|--workspace|--filter|-F)$/;
function packageCall(tool, { args, place }) {
  if (args.some((word) => /^(-w|-ws|--workspaces?|--filter|-F|-r|--recursive|workspaces?)(=|$)/.test(word)))
    return void 0;
  const folder = flagValue(args, /^(-C|--dir|--prefix|--cwd)$/) ?? "";
  const plain = args.filter((word, at) => !word.startsWith("-") && !ofPackages.test(args[at - 1] ?? ""));
  const isRun = /^(run|run-script|rum)$/.test(plain[0] ?? "");
  if (!isRun && tool !== "yarn" && tool !== "pnpm") return void 0;
  const name = isRun ? plain[1] : plain[0];
  const directory = place.directory === void 0 ? void 0 : (0,paths/* joinPath */.uJ)(place.directory, folder);
  const text = name === void 0 ? void 0 : textAt("package.json", { ...place, directory });
  const texts = text === void 0 || name === void 0 ? void 0 : packageScripts(text, name);
  if (texts === void 0) return void 0;
  const rest = args.includes("--") ? args.slice(args.indexOf("--") + 1) : [];
  const whole = texts.map((script, at) => at === texts.length - 1 ? [script, ...rest].join(" ") : script);
  return { by: `${tool} run ${name ?? ""}`, texts: whole, directory, gaps: false };
}
function scriptCall([name, ...args], place) {
  const text = name === void 0 ? void 0 : textAt(name, place);
  if (text === void 0 || name === void 0) return void 0;
  const isShell = place.isSourced === true || /^#!.*\b(ba|da|z|k)?sh\b/.test(text) || !text.startsWith("#!") && /\.(ba|z)?sh$/.test(name);
  if (!isShell) return void 0;
  const called = { by: name, file: name, texts: [text], directory: place.directory, gaps: false };
  return place.isSourced === true ? called : { ...called, args };
}


;// CONCATENATED MODULE: ./build/src/workflows/effects/containers.js






function containerEffects(all, place) {
  const words = withoutGlobalFlags(all);
  const verbs = words.slice(1).filter((word) => !word.startsWith("-"));
  const [head = ""] = words;
  const [first = "", second = ""] = verbs;
  const composed = head === "docker-compose" || first === "compose";
  if (composed) return composeEffects(words, place);
  const push = (images) => [
    pushOf(images, { ...place, by: `${head} ${verbs.slice(0, 1).join(" ")}` })
  ];
  switch (first) {
    case "push":
      return push([verbs.at(head === "docker" ? 1 : -1) ?? ""]);
    case "pull":
    case "run":
    case "create":
      return [effect("pull", { by: `${head} ${first}`, at: place.at, images: pulled(verbs.slice(1), place) })];
    case "image":
      return containerEffects([head, ...words.slice(words.indexOf("image") + 1)], place);
    case "tag":
      return localEffects(imagesOfWord(verbs[2] ?? "", place), { by: `${head} tag`, at: place.at });
    case "load":
    case "import":
      return [effect("local", { by: `${head} ${first}`, at: place.at })];
    case "manifest":
      return second === "push" ? push([verbs[2] ?? ""]) : [];
    case "plugin":
      return second === "push" ? push([verbs[2] ?? ""]) : [];
    case "trust":
      return second === "sign" ? push([verbs[2] ?? ""]) : [];
    case "pushrm":
      return [effect("api", { by: "docker pushrm", at: place.at })];
    case "build":
      return buildEffects(words, place);
    case "bake":
      return bakeCommandEffects(["buildx", ...words.slice(1)], place);
    case "buildx":
      return buildxEffects(words.slice(words.indexOf("buildx")), place);
    default:
      return words.includes("push") || /[$`\s]/.test(first) ? [effect("opaque", { by: `${head} ${first}`, at: place.at })] : [];
  }
}
function withoutGlobalFlags([head = "", ...rest]) {
  let at = 0;
  while (rest[at]?.startsWith("-") === true) {
    at += /^(--config|-c|--context|-H|--host|-l|--log-level|--tlscacert|--tlscert|--tlskey|--root|--storage-driver|-f|--file)$/.test(
      rest[at] ?? ""
    ) ? 2 : 1;
  }
  return [head, ...rest.slice(at)];
}
function buildxEffects(words, place) {
  const [, verb = "", third = ""] = words;
  if (verb === "build" || verb === "b") return buildEffects(words, place);
  if (verb === "imagetools" && third === "create") {
    const named = flagValues(words, /^(-t|--tag)$/);
    const described = words.filter(
      (word) => /DOCKER_METADATA_OUTPUT_|\bsteps\.[\w-]+\.outputs\.(json|tags)/.test(word)
    );
    const images = named.length > 0 ? named : described.slice(0, 1);
    return [pushOf(images, { ...place, by: "docker buildx imagetools create" })];
  }
  if (verb === "create" && flagValue(words, /^--driver$/) === "cloud") {
    return [effect("cloud", { by: "docker buildx create --driver cloud", at: place.at })];
  }
  return verb === "bake" || verb === "f" ? bakeCommandEffects(words, place) : [];
}
function buildEffects(words, place) {
  const tags = flagValues(words, /^(-t|--tag)$/);
  const outputs = flagValues(words, /^(-o|--output)$/);
  const pushes = words.some((word) => /^--push(=true)?$/.test(word)) || outputs.some(pushesOutput);
  const cache = flagValues(words, /^--cache-to$/).flatMap(
    (value) => /type=registry.*ref=([^,]+)/.exec(value)?.[1] ?? []
  );
  const effects = [
    effect("pull", { by: "docker build", at: place.at }),
    baseOf(words, { ...place, by: "docker build" }),
    ...localEffects(
      tags.flatMap((tag) => imagesOfWord(tag, place)),
      { by: "docker build", at: place.at }
    )
  ];
  if (pushes) effects.push(pushOf(tags, { ...place, by: "docker build --push" }));
  if (cache.length > 0) {
    const push = pushOf(cache, { ...place, by: "docker build --cache-to" });
    effects.push({ ...push, images: push.images.map(({ image }) => ({ image, tags: [] })) });
  }
  return effects;
}
const valuedBuildFlag = /^(-t|--tag|-f|--file|--build-arg|--target|--platform|-o|--output|--label|--cache-(to|from)|--secret|--ssh|--network|--builder|--progress|--build-context|--metadata-file|--iidfile|--annotation|--attest|--add-host|--shm-size|--ulimit|--allow|-m|--memory|--project)$/;
function baseOf(words, place) {
  const named = words.filter(
    (word, at) => !word.startsWith("-") && !valuedBuildFlag.test(words[at - 1] ?? "")
  );
  const context = named.at(-1) ?? ".";
  const contexts = flagValues(words, /^--build-context$/).map((value) => value.split("=")[0] ?? "");
  const build = {
    context: context === "build" ? "." : context,
    dockerfile: flagValue(words, /^(-f|--file)$/),
    isInContext: false,
    target: flagValue(words, /^--target$/),
    args: buildArguments(flagValues(words, /^--build-arg$/), place.scope.env),
    contexts: new Set(contexts)
  };
  return buildEffect(build, place);
}
function composeEffects(words, place) {
  const by = "docker compose";
  if (words.includes("push") || words.includes("--push"))
    return [effect("push", { by: `${by} push`, at: place.at, images: composePushed(words, place) })];
  return [effect("pull", { by, at: place.at })];
}
function pulled(words, place) {
  const named = words.find(
    (word) => /^[\w.-]+(:\d+)?(\/[\w.${}-]+)+(:[\w.${}-]+)?(@\S+)?$/.test(word) && !/^[./]/.test(word)
  );
  const [first = ""] = words;
  const image = named ?? (words.length === 1 ? first : void 0);
  return image === void 0 ? [] : imagesOfWord(image, place);
}
function pushOf(images, place) {
  const named = images.filter((image) => image !== "").flatMap((image) => imagesOfWord(image, place));
  return effect("push", { by: place.by, at: place.at, images: named });
}


;// CONCATENATED MODULE: ./build/src/workflows/shell/own-path.js
const resolved = /\$\(\s*(?:realpath|readlink -f)\s+"?(\$(?:0|BASH_SOURCE|\{0\}|\{BASH_SOURCE(?:\[0\])?\}))"?\s*\)/g;
const folder = /\$\(\s*dirname\s+(?:--\s+)?"?\$(?:(0|\{0\})|BASH_SOURCE|\{BASH_SOURCE(?:\[0\])?\})"?\s*\)|\$\{(?:(0)|BASH_SOURCE(?:\[0\])?)%\/\*\}/g;
const mark = "";
const whole = /\$\(\s*(?:realpath|cd(?:\s+-P)?(?:\s+--)?)\s+"?\u0001([\w./-]{1,200})"?([\w./-]{0,200})(?:\s*(?:&?>|2>)\s*(?:\/dev\/null|&1))*(?:\s*(?:&&|;)\s*pwd(?:\s+-P)?)?\s*\)/g;
function withOwnPath(text, { script, file, absolute }) {
  if (!/\$\{?(0|BASH_SOURCE)\b/.test(text)) return text;
  const plain = text.replace(resolved, "$1").replace(folder, (found, bare, braced) => {
    const own = folderOf((bare ?? braced) === void 0 ? file : script);
    return own === void 0 ? found : mark + own;
  }).replace(whole, (found, path, rest) => {
    const all = absolute(path + rest);
    return all === void 0 ? found : `$GITHUB_WORKSPACE/${all}`;
  });
  return plain.replaceAll(mark, "");
}
function folderOf(name) {
  if (!/^[\w./-]+$/.test(name)) return void 0;
  const end = name.lastIndexOf("/");
  return end === -1 ? "." : name.slice(0, end);
}


// EXTERNAL MODULE: ./build/src/workflows/shell/script.js + 1 modules
var shell_script = __webpack_require__(1417);
// EXTERNAL MODULE: ./build/src/workflows/shell/lists.js
var shell_lists = __webpack_require__(3132);
;// CONCATENATED MODULE: ./build/src/workflows/effects/words.js


function wordsOf(words, { scope }) {
  return words.flatMap((word) => meaningOf(word, scope));
}
function meaningOf(word, scope) {
  const [only = "", ...more] = (0,workflow_scope/* resolveVariables */.CO)(word, scope);
  if (more.length > 0) return [word];
  return isVariable(word) ? separated(only) : [only];
}
function isVariable(word) {
  return /^\$\{?\w+\}?$/.test(word);
}
function separated(text) {
  return /^[^\s{(`]+( [^\s{(`]+)+$/.test(text) ? text.split(" ") : [text];
}
function commandWords(words, { scope, lists }) {
  const parts = words.map((word, at) => {
    const listed = lists?.inWord(word);
    if (listed !== void 0) return listed.map((list) => list.flatMap((one) => resolvedOnce(one, scope)));
    return at === 0 ? programs(word, scope) : [meaningOf(word, scope)];
  });
  return (0,shell_lists/* joinedLists */.d)(parts) ?? [wordsOf(words, { scope })];
}
function resolvedOnce(word, scope) {
  const [only = "", ...more] = (0,workflow_scope/* resolveVariables */.CO)(word, scope);
  return [more.length > 0 ? word : only];
}
function programs(word, scope) {
  if (!isVariable(word)) return [meaningOf(word, scope)];
  const texts = (0,workflow_scope/* resolveVariables */.CO)(word, scope);
  const isTold = texts.every((text) => text !== "" && !/^\s*[$`]/.test(text));
  return isTold ? texts.map((text) => text.trim().split(/\s+/)) : [[word]];
}


;// CONCATENATED MODULE: ./build/src/workflows/effects/opened.js








function readScripts({ texts, args, file, directory }, { script = file, repository }) {
  const absolute = (path) => directory === void 0 ? void 0 : (0,paths/* joinPath */.uJ)(directory, path);
  const own = { script: args === void 0 ? script : file, file, absolute };
  const scripts = texts.map((text) => {
    const { script: name, file: path } = own;
    const written = name === void 0 || path === void 0 ? text : withOwnPath(text, { script: name, file: path, absolute });
    return (0,shell_script/* calledWith */.Yz)(repository.otherFiles.script(written), args);
  });
  const commands = scripts.flatMap((one) => "commands" in one ? [one.commands] : []);
  return commands.length === scripts.length ? commands : void 0;
}
function logsIn(commands, place) {
  if (!commands.some(isLogin)) return false;
  for (const { command } of (0,shell_variables/* withVariables */.s)(commands, place.scope.env)) if (isLogin(command)) return true;
  return false;
}
function isLogin({ words }) {
  if (words.length < 2 || !words.slice(1, 3).includes("login")) return false;
  const hosts = words.filter(
    (word, at) => /^[\w-]+(\.[\w-]+)+(:\d+)?(\/|$)/.test(word) && !/^--?[a-z]+$/.test(words[at - 1] ?? "")
  );
  return !hosts.some((host) => (0,workflow_image/* registryKind */.IL)(host) === "other");
}
function openedScript({ words }, place) {
  if (words[0] === "eval") return evaluated(words.slice(1), place);
  const called = calledScripts(wordsOf(words, place), place);
  const commands = called === void 0 ? void 0 : readScripts(called, place)?.flat();
  return called === void 0 || commands === void 0 || commands.some(isLogin) ? void 0 : { commands, file: called.by };
}
const mostEvaluated = 8;
function mayEvaluate({ budget }, text) {
  budget.characters -= text.length + 300;
  return budget.characters >= 0;
}
function evaluated(words, place) {
  const texts = (0,workflow_scope/* resolveVariables */.CO)(words.join(" "), place.scope);
  const isTold = texts.length <= mostEvaluated && texts.every((text) => /^\s*[\w./-]+(\s|$)/.test(text) && !/\$\(|`/.test(text) && mayEvaluate(place, text));
  const commands = isTold ? readScripts({ by: "eval", texts, directory: void 0, gaps: false }, place) : void 0;
  const all = commands?.flat() ?? [];
  if (commands === void 0 || all.some(isLogin)) return void 0;
  return {
    commands: texts.length > 1 ? all.map((one) => ({ ...one, conditional: true })) : all,
    file: void 0
  };
}


;// CONCATENATED MODULE: ./build/src/workflows/effects/scripts.js












function shellEffects(commands, place) {
  const effects = [];
  let { directory } = place;
  let sometimes = false;
  const open = (command, variables) => openedScript(command, { ...place, directory, scope: { ...place.scope, env: variables } });
  for (const { command, variables, lists, file } of (0,shell_variables/* withVariables */.s)(commands, place.scope.env, open)) {
    const here = { ...place, scope: { ...place.scope, env: variables } };
    if (/^(cd|pushd|popd)$/.test(command.words[0])) {
      const [, target = ""] = wordsOf(command.words, here);
      directory = directory === void 0 || target === "" ? void 0 : (0,paths/* joinPath */.uJ)(directory, target);
      sometimes = command.conditional;
      continue;
    }
    const isOpen = sometimes && !command.conditional;
    const at = { ...here, directory: isOpen ? void 0 : directory };
    const found = commandWords(command.words, { scope: here.scope, lists }).flatMap(
      (words) => commandEffects(words, at)
    );
    for (const one of file === void 0 ? found : named(found, file)) effects.push(one);
  }
  return effects;
}
const flagged = /^(skopeo|crane|regctl|oras|cosign|helm|ko|goreleaser)$/;
function commandEffects(words, place) {
  const [head = "", verb = ""] = words;
  const by = head.startsWith("$(") ? "a computed command" : [head, verb].join(" ").trim().slice(0, 60);
  if (words.some((word) => /hub\.docker\.com|\/v2\/users\/login/.test(word)) || head === "hub-tool") {
    return [effect("api", { by: head, at: place.at })];
  }
  if (verb.startsWith("-") && flagged.test(head)) return [effect("opaque", { by, at: place.at })];
  const known = tool(words, place);
  if (known !== void 0) return known;
  const called = calledScripts(words, place);
  if (called !== void 0) return calledEffects(called, place);
  return (0,harmless/* isHarmlessCommand */.PK)(words) ? [] : [effect("opaque", { by, at: place.at })];
}
const scripts_deepest = 6;
function calledEffects(called, place) {
  const { by, directory, gaps } = called;
  const opaque = effect("opaque", { by, at: place.at });
  const depth = place.depth + 1;
  if (depth > scripts_deepest) return [opaque];
  const commands = readScripts(called, place);
  if (commands?.every((list) => !logsIn(list, place)) !== true) return [opaque];
  const { file: script } = called;
  const inner = { ...place, directory, depth, ...script === void 0 ? {} : { script } };
  const effects = named(
    commands.flatMap((list) => shellEffects(list, inner)),
    by
  );
  return gaps ? [...effects, opaque] : effects;
}
function named(effects, by) {
  return effects.map((one) => ({ ...one, by: one.by.includes("(") ? one.by : `${by} (${one.by})` }));
}
function tool(words, place) {
  const [head = "", verb = "", third = ""] = words;
  const { at } = place;
  const push = (image) => {
    const images = image === void 0 ? [] : imagesOfWord(image, place);
    return [effect("push", { by: `${head} ${verb}`, at, images })];
  };
  const last = words.filter((word) => !word.startsWith("-")).at(-1);
  const named2 = flagValue(words, /^(-t|--tag|--new_tag)$/);
  switch (head.replace(/^.*\//, "")) {
    case "docker":
    case "podman":
    case "nerdctl":
    case "buildah":
    case "docker-compose":
    case "depot":
      return containerEffects(words, place);
    case "buildx":
    case "docker-buildx":
      return containerEffects(["docker", "buildx", ...words.slice(1)], place);
    case "skopeo":
      if (verb === "copy") return /^docker:\/\//.test(last ?? "") ? push(last) : [];
      return verb === "sync" ? [effect("opaque", { by: "skopeo sync", at })] : [];
    case "crane":
      if (/^(copy|cp|push)$/.test(verb)) return push(last);
      if (/^(tag|delete)$/.test(verb)) return push(third);
      if (/^(append|mutate|flatten|rebase)$/.test(verb)) return push(named2);
      return [];
    case "regctl":
      return /^(copy|cp|create|mod|import)$/.test(third) ? push(last) : [];
    case "oras":
      return /^(push|copy|cp|attach|tag)$/.test(verb) ? push(verb === "copy" || verb === "cp" ? last : third) : [];
    case "cosign":
      return /^(sign|attest|attach|copy|clean)$/.test(verb) ? scripts_untagged(push(last?.replace(/@.*$/, ""))) : [];
    case "helm":
      return verb === "push" ? scripts_untagged(push(chartOf(words))) : [];
    case "ko":
      return koEffects(words, place);
    case "goreleaser":
      return goreleaserEffects(words.slice(1), { ...place, by: "goreleaser" });
    case "gradle":
    case "gradlew":
    case "mvn":
    case "mvnw":
      return jibEffects(words, place);
    default:
      return void 0;
  }
}
function scripts_untagged(effects) {
  return effects.map((one) => ({ ...one, images: one.images.map(({ image }) => ({ image, tags: [] })) }));
}
function chartOf(words) {
  const [file = "", remote = ""] = words.slice(2).filter((word) => !word.startsWith("-"));
  const name = /(?:^|\/)([a-z][\w-]*?)-v?\d[^/]*\.tgz$/.exec(file)?.[1];
  return `${remote.replace(/\/$/, "")}/${name ?? "$(chart)"}`;
}
function koEffects(words, place) {
  const { at } = place;
  const by = `ko ${words[1] ?? ""}`;
  const repo = (0,expression_variables/* onlyValue */.aU)(place.scope.env, "KO_DOCKER_REPO");
  if (!/^(build|publish|apply|resolve|create)$/.test(words[1] ?? "")) return [];
  if (words.some((word) => /^(-L|--local|--push=false)$/.test(word)) || /^(ko|kind)\.local/.test(repo ?? ""))
    return [];
  const images = repo === void 0 ? [] : imagesOfWord(`${repo}/\${IMPORT_PATH}`, place);
  const tags = flagValue(words, /^(-t|--tags)$/);
  const tagged = tags === void 0 ? images : images.flatMap(({ image }) => imagesOfWord(`${image.text}:${tags}`, place));
  return [effect("push", { by, at, images: tagged })];
}
function jibEffects(words, place) {
  const { at } = place;
  const by = words.slice(0, 2).join(" ");
  if (!words.some((word) => /(^|:)(jib|jib:build)$/.test(word))) return [effect("opaque", { by, at })];
  const [, image] = words.map((word) => /^(?:-Djib\.to\.image|-Dimage|--image)=(.+)$/.exec(word)).find(Boolean) ?? [];
  const images = image === void 0 ? [] : imagesOfWord(image, place);
  return [effect(image === void 0 ? "opaque" : "push", { by, at, images })];
}


;// CONCATENATED MODULE: ./build/src/workflows/effects/step.js











function stepEffects(step, job) {
  const place = placeOf(step, job);
  if (place === void 0) return [];
  const at = step.node.start;
  if (step.script !== void 0) return shellEffects(step.commands, { ...place, at, depth: 0 });
  if (step.uses === void 0) return [];
  const name = (0,workflow/* actionName */.aM)(step);
  if ((0,workflow_repository/* pathHere */.y)(name) !== void 0 || (0,workflow_repository/* localAction */.On)(step.uses.value, job.repository) !== void 0) {
    return calledActionEffects(place, job);
  }
  return actionEffects(place);
}
function placeOf(step, place) {
  const { repository, workflow, job, handed, checkouts, budget, around } = place;
  const own = (0,workflow_scope/* scopeOf */.Od)({ workflow, job, step, repository: repository.name, handed });
  const rows = (0,conditions/* rowsWhere */.Hu)(own.rows, [job.condition, step.condition]);
  const isWhole = handed.length === 0 || around !== void 0;
  if (own.rows.length > 0 && rows.length === 0 && isWhole) return void 0;
  const env = { values: (name) => own.env.values(name) ?? around?.values(name) };
  const scope = { ...own, env, rows };
  return { repository, workflow, job, step, scope, checkouts, budget, directory: directoryOf(step, place) };
}
function calledActionEffects(place, around) {
  const { step, repository, scope, checkouts, budget } = place;
  const at = step.node.start;
  const uses = step.uses?.value ?? "";
  const action = (0,workflow_repository/* localAction */.On)(uses, repository, checkouts);
  const depth = (around.depth ?? 0) + 1;
  const [job] = action?.jobs ?? [];
  const isRead = action !== void 0 && job !== void 0 && depth <= 10 && mayRead(place, action.text, job.steps.length);
  if (!isRead) return [effect("opaque", { by: uses, at })];
  const declared = (0,tree/* valueOf */.RP)(action.root, "inputs");
  const rows = rowsOf({ given: step.with, declared, isTyped: false }, scope);
  const handed = rows.map((row) => new Map([...row].map(([key, value]) => [key, described(value, place)])));
  const inner = { repository, workflow: action, job, handed, checkouts, budget, around: scope.env, depth };
  return job.steps.flatMap(
    (one) => stepEffects(one, inner).map((found) => ({ ...found, at, condition: conditionOf(found, one) }))
  );
}
function described(value, place) {
  const images = typeof value === "string" ? metadataImages(value, place) : [];
  return images.length === 0 ? value : images.map(({ image }) => `${image.text}:\${{ steps }}`).join("\n");
}
function conditionOf({ condition }, step) {
  return condition === void 0 && step.condition === void 0 ? void 0 : undecided;
}
const undecided = { kind: "context", name: "inputs" };


;// CONCATENATED MODULE: ./build/src/workflows/effects/job.js





function jobEffects(place) {
  const { repository, job } = place;
  const checkouts = (0,paths/* checkoutsOf */.F9)(job, repository.name);
  return job.steps.flatMap(
    (step) => stepEffects(step, { ...place, checkouts }).map((effect) => ({ ...effect, step }))
  );
}
function jobViews(repository) {
  const handedTo = handedRowsIn(repository);
  const jobs = [...repository.workflows.values()].flatMap((workflow) => {
    const handed = handedTo(workflow);
    const budget = readingBudget();
    return workflow.jobs.map((job) => ({
      workflow,
      job,
      handed,
      budget,
      logins: findLogins(workflow, { job, handed, repository: repository.name })
    }));
  });
  const passwords = new Set(
    jobs.flatMap(
      ({ logins }) => logins.flatMap(
        ({ registry, password }) => registry === "hub" && password.kind === "secret" ? [password.name] : []
      )
    )
  );
  return jobs.map(({ workflow, job, logins, handed, budget }) => ({
    repository,
    workflow,
    job,
    logins,
    passwords,
    effects: once(() => jobEffects({ repository, workflow, job, handed, budget }))
  }));
}
function once(read) {
  let known;
  return () => (known ??= { found: read() }).found;
}



/***/ }),

/***/ 4828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kn: () => (/* binding */ saysNightly),
/* harmony export */   Vs: () => (/* binding */ metadataTags),
/* harmony export */   pk: () => (/* binding */ tagKind)
/* harmony export */ });
/* harmony import */ var _expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3571);

const nightlyWord = /(^|[^a-z])(nightl(y|ies)|edge|canary|snapshots?|unstable|devel)([^a-z]|$)/i;
function saysNightly(text) {
  return nightlyWord.test(text);
}
const fromRef = /github\.(ref|ref_name|sha|run_id|run_number|head_ref)\b|GITHUB_(REF|REF_NAME|SHA|RUN_ID|RUN_NUMBER|HEAD_REF)\b/i;
function tagKind(tag) {
  if (tag === void 0 || tag === "" || tag === "latest") return "latest";
  const parts = (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .textParts */ .KO)(tag, _expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .inImages */ .a4);
  const literal = parts.map((part) => part.open === void 0 ? part.text.replace(/\$\w+/g, "") : "").join("");
  if (saysNightly(literal)) return "nightly";
  if (/^(sha|commit|git)-/.test(literal)) return "neutral";
  if (/^pr-|[-.](dev|next)$|^(main|master|dev|develop|next|trunk)([-.]|$)/.test(literal)) return "nightly";
  if (parts.some((part) => part.open === "${{" && part.text.includes("'"))) return "open";
  if (literal !== tag) return fromRef.test(tag) || /\$\(git rev-parse|\$\(date/.test(tag) ? "neutral" : "open";
  if (/^v?\d+(\.\d+)*([-.+].*)?$/.test(literal) || /^(stable|lts|release)\b/.test(literal)) return "release";
  return /^latest/.test(literal) ? "latest" : "open";
}
function metadataTags(tags, flavor = "") {
  const lines = (tags ?? "").split(/\r?\n/).map((line) => line.trim());
  const wanted = lines.filter((line) => line !== "" && !line.startsWith("#") && !/,enable=false\b/.test(line));
  const kinds = wanted.length === 0 ? ["neutral"] : wanted.map(metadataTag);
  const [, around = ""] = /^\s*(?:prefix|suffix)=(.*)$/m.exec(flavor) ?? [];
  if (saysNightly(around)) return ["nightly"];
  return /^\s*latest=true\b/m.test(flavor) ? [...kinds, "latest"] : kinds;
}
function metadataTag(line) {
  const fields = new Map(splitFields(line));
  const type = fields.get("type") ?? "raw";
  const value = fields.get("value") ?? fields.get("pattern") ?? (line.includes("=") ? void 0 : line);
  switch (type) {
    case "semver":
    case "pep440":
    case "match":
      return "release";
    case "schedule":
      return value === void 0 ? "nightly" : scheduleKind(value);
    case "edge":
      return "nightly";
    case "sha":
    case "ref":
      return "neutral";
    default:
      return rawKind(value ?? "");
  }
}
function scheduleKind(pattern) {
  return saysNightly(pattern) ? "nightly" : "neutral";
}
function rawKind(value) {
  return /^\{\{\s*(branch|sha|tag|base_ref|date)/.test(value) ? "neutral" : tagKind(value);
}
function splitFields(line) {
  return (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitOutside */ .kO)(line, /,/, ["{{"]).filter((part) => part !== "").map((part) => {
    const at = part.indexOf("=");
    return at === -1 ? ["value", part] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
  });
}



/***/ }),

/***/ 3489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ parseExpression),
/* harmony export */   z: () => (/* binding */ parseCondition)
/* harmony export */ });
const token = /\s*('(?:[^']|'')*'|-?\d+(?:\.\d+)?(?![\w.-])|&&|\|\||[=!]=|[<>]=?|[!(),[\]]|[A-Za-z_][\w-]*(?:\.(?:[\w-]+|\*))*|\.[\w*-]+)/y;
const limits = { characters: 21e3, depth: 50, tokens: 2e3 };
function parseExpression(text) {
  const tokens = text.length > limits.characters ? void 0 : tokenize(text);
  if (tokens === void 0 || tokens.length === 0 || tokens.length > limits.tokens) return void 0;
  const input = { tokens, at: 0, depth: 0 };
  const result = parseLevel(input, 0);
  return input.at === tokens.length ? result : void 0;
}
function parseCondition(text) {
  const braced = /^\s*\$\{\{([\s\S]*)\}\}\s*$/.exec(text);
  const inside = braced?.[1] ?? text;
  return inside.includes("${{") ? void 0 : parseExpression(inside);
}
function tokenize(text) {
  const tokens = [];
  token.lastIndex = 0;
  const end = text.trimEnd().length;
  while (token.lastIndex < end) {
    const found = token.exec(text)?.[1];
    if (found === void 0) return void 0;
    tokens.push(found);
  }
  return tokens;
}
const levels = [["||"], ["&&"], ["==", "!="], ["<", "<=", ">", ">="]];
function parseLevel(input, level) {
  const operators = levels[level];
  if (operators === void 0) return parseUnary(input);
  let left = parseLevel(input, level + 1);
  for (; ; ) {
    const operator = input.tokens[input.at] ?? "";
    if (left === void 0 || !operators.includes(operator)) return left;
    input.at += 1;
    const right = parseLevel(input, level + 1);
    left = right === void 0 ? void 0 : { kind: "binary", operator, left, right };
  }
}
function parseUnary(input) {
  const next = input.tokens[input.at] ?? "";
  input.at += 1;
  if (next === "!") {
    const of = parseInside(input, () => parseUnary(input));
    return of === void 0 ? void 0 : { kind: "not", of };
  }
  if (next === "(") {
    const inner = parseInside(input, () => parseLevel(input, 0));
    return take(input, ")") ? inner : void 0;
  }
  if (next.startsWith("'")) return { kind: "literal", value: next.slice(1, -1).replaceAll("''", "'") };
  if (/^-?\d/.test(next)) return { kind: "literal", value: Number(next) };
  if (next === "true" || next === "false") return { kind: "literal", value: next === "true" };
  if (next === "null") return { kind: "literal", value: null };
  if (!/^[A-Za-z_]/.test(next)) return void 0;
  return take(input, "(") ? parseCall(input, next) : parseContext(input, next);
}
function parseInside(input, parse) {
  if (input.depth >= limits.depth) return void 0;
  input.depth += 1;
  const inside = parse();
  input.depth -= 1;
  return inside;
}
function parseCall(input, name) {
  const args = [];
  while (!take(input, ")")) {
    const argument = parseInside(input, () => parseLevel(input, 0));
    if (argument === void 0) return void 0;
    args.push(argument);
    if (!take(input, ",") && input.tokens[input.at] !== ")") return void 0;
  }
  return { kind: "call", name: name.toLowerCase(), args };
}
function parseContext(input, first) {
  let name = first;
  for (; ; ) {
    const next = input.tokens[input.at] ?? "";
    if (next.startsWith(".")) {
      name += next;
      input.at += 1;
    } else if (take(input, "[")) {
      const index = parseInside(input, () => parseLevel(input, 0));
      if (index === void 0 || !take(input, "]")) return void 0;
      name += index.kind === "literal" ? `.${String(index.value)}` : "[*]";
    } else return { kind: "context", name };
  }
}
function take(input, token2) {
  if (input.tokens[input.at] !== token2) return false;
  input.at += 1;
  return true;
}



/***/ }),

/***/ 94:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GM: () => (/* binding */ wholeList),
/* harmony export */   GT: () => (/* binding */ crossed),
/* harmony export */   ZB: () => (/* binding */ mostRows),
/* harmony export */   _y: () => (/* binding */ plainValue),
/* harmony export */   qe: () => (/* binding */ listSeparator),
/* harmony export */   xI: () => (/* binding */ matrixRows)
/* harmony export */ });
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3217);

const mostRows = 256;
function wholeList(name) {
  return `${name}[]`;
}
const listSeparator = "\0";
function matrixRows(matrix) {
  const axes = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(matrix).filter(({ key }) => key !== "include" && key !== "exclude");
  let rows = axes.length === 0 ? [] : [/* @__PURE__ */ new Map()];
  for (const { key, value } of axes) {
    const items = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(value);
    if (rows.length * items.length > mostRows) return [];
    const listed = items.map((item) => cells(`matrix.${key}`, item));
    rows = rows.flatMap((row) => listed.map((item) => new Map([...row, ...item])));
  }
  const excluded = listOf(matrix, "exclude");
  const kept = rows.filter((row) => !excluded.some((hole) => isWithin(hole, row)));
  return included(kept, {
    list: listOf(matrix, "include"),
    axes: new Set(axes.map(({ key }) => `matrix.${key}`))
  });
}
function listOf(matrix, name) {
  const list = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(matrix).find(({ key }) => key === name)?.value;
  return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(list).map(
    (item) => new Map((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(item).flatMap(({ key, value }) => cells(`matrix.${key}`, value)))
  );
}
function cells(key, node) {
  if (node.kind === "scalar") return [[key, plainValue(node)]];
  if (node.kind === "sequence") return listCells(key, node);
  return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(node).flatMap((inner) => cells(`${key}.${inner.key}`, inner.value));
}
const longestList = 64;
function listCells(key, node) {
  const items = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(node);
  const values = items.flatMap((item) => item.kind === "scalar" ? [plainValue(item)] : []);
  if (values.length < items.length || values.length > longestList) return [];
  return [
    ...values.map((value, at) => [`${key}.${String(at)}`, value]),
    [wholeList(key), values.join(listSeparator)]
  ];
}
function isWithin(part, row) {
  return part.size > 0 && [...part].every(([key, value]) => row.get(key) === value);
}
function included(rows, { list, axes }) {
  const grown = rows.map((row) => new Map(row));
  const more = [];
  for (const entry of list.slice(0, mostRows)) {
    const own = [...entry].filter(([key]) => axes.has(key.split(/[.[]/).slice(0, 2).join(".")));
    const fitting = rows.flatMap(
      (row, at) => own.every(([key, value]) => row.get(key) === value) ? grown[at] ?? [] : []
    );
    if (fitting.length === 0) more.push(entry);
    for (const row of fitting) for (const [key, value] of entry) row.set(key, value);
  }
  return [...grown, ...more];
}
function plainValue(node) {
  const value = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .coreValue */ .T4)(node);
  return typeof value === "boolean" ? value : node.value;
}
function crossed(rows, others) {
  if (rows.length === 0 || others.length === 0) return [...rows, ...others];
  if (rows.length * others.length > mostRows) return [];
  return rows.flatMap((row) => others.map((other) => new Map([...row, ...other])));
}



/***/ }),

/***/ 8475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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
function exactly(name) {
  return { prefix: name, exact: true, without: [] };
}
function startingWith(prefix, without = []) {
  return { prefix, exact: false, without };
}
function fromGlob(glob) {
  const wildcard = glob.search(/[*?+[\]]/);
  if (wildcard === -1) return exactly(glob);
  const optional = /[?+]/.test(glob.charAt(wildcard)) ? 1 : 0;
  return startingWith(glob.slice(0, Math.max(0, wildcard - optional)));
}
function isEqual(pattern, text) {
  if (pattern.exact) return pattern.prefix === text;
  if (!text.startsWith(pattern.prefix)) return false;
  return pattern.without.some((hole) => covers(hole, text)) ? false : void 0;
}
function hasPrefix(pattern, text) {
  if (pattern.prefix.startsWith(text)) return true;
  if (pattern.exact || !text.startsWith(pattern.prefix)) return false;
  return pattern.without.some((hole) => !hole.exact && text.startsWith(hole.prefix)) ? false : void 0;
}
function hasPart(pattern, text) {
  if (pattern.prefix.includes(text)) return true;
  return pattern.exact ? false : void 0;
}
function hasSuffix(pattern, text) {
  return pattern.exact ? pattern.prefix.endsWith(text) : void 0;
}
function splitAt(pattern, part) {
  if (pattern.exact || !part.prefix.startsWith(pattern.prefix)) return [pattern];
  if (!part.exact && part.prefix === pattern.prefix) return [pattern];
  if (pattern.without.some((hole) => covers(hole, part.prefix))) return [pattern];
  return [part, { ...pattern, without: [...pattern.without, part] }];
}
function covers(hole, text) {
  return hole.exact ? hole.prefix === text : text.startsWith(hole.prefix);
}



/***/ }),

/***/ 3571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KO: () => (/* binding */ textParts),
/* harmony export */   Ky: () => (/* binding */ blankExpressions),
/* harmony export */   M7: () => (/* binding */ expressionIn),
/* harmony export */   a4: () => (/* binding */ inImages),
/* harmony export */   kO: () => (/* binding */ splitOutside),
/* harmony export */   xS: () => (/* binding */ hasExpression)
/* harmony export */ });
const closings = { "${{": "}}", "${": "}", "$(": ")", "{{": "}}" };
function textParts(text, openings = ["${{"]) {
  const parts = [];
  const closable = new Set(openings);
  let from = 0;
  const sign = openings.includes("{{") ? "{" : "$";
  let at = text.indexOf(sign);
  while (at !== -1 && closable.size > 0) {
    const here = at;
    const open = [...closable].find((opening) => text.startsWith(opening, here));
    const close = open === void 0 ? -1 : text.indexOf(closings[open], here + open.length);
    if (open !== void 0 && close === -1) closable.delete(open);
    if (open === void 0 || close === -1) {
      at = text.indexOf(sign, open === void 0 ? here + 1 : here);
      continue;
    }
    if (here > from) parts.push({ text: text.slice(from, here), open: void 0 });
    from = close + closings[open].length;
    parts.push({ text: text.slice(here, from), open });
    at = text.indexOf(sign, from);
  }
  return from < text.length || parts.length === 0 ? [...parts, { text: text.slice(from), open: void 0 }] : parts;
}
function hasExpression(text) {
  return text.includes("${{");
}
const inImages = ["${{", "${", "$("];
function expressionIn({ text, open }) {
  return open === "${{" ? text.slice(3, -2).trim() : void 0;
}
function splitOutside(text, separator, openings = inImages) {
  const pieces = [""];
  for (const part of textParts(text, openings)) {
    const [head = "", ...rest] = part.open === void 0 ? part.text.split(separator) : [part.text];
    pieces.push((pieces.pop() ?? "") + head);
    pieces.push(...rest);
  }
  return pieces;
}
function blankExpressions(text) {
  return textParts(text).map((part) => part.open === void 0 ? part.text : "_".repeat(part.text.length)).join("");
}



/***/ }),

/***/ 9433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ declaredSecrets),
/* harmony export */   v: () => (/* binding */ scenariosOf)
/* harmony export */ });
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3217);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8475);


const branches = "refs/heads/";
const tags = "refs/tags/";
function scenariosOf(on) {
  if (on?.kind !== "mapping") {
    return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(on).flatMap((item) => item.kind === "scalar" ? ofEvent(item.value, item) : []);
  }
  return on.entries.flatMap(
    ({ key, value, keyRange }) => ofEvent(key, value).map((scenario) => ({ ...scenario, at: keyRange.start }))
  );
}
function ofEvent(event, filter) {
  const base = { event, glob: "", cron: void 0, manual: false, called: false, at: filter.start };
  switch (event) {
    case "push":
      return pushScenarios(filter).map(({ ref, glob }) => ({ ...base, ref, glob }));
    case "pull_request":
    case "pull_request_review":
      return [{ ...base, ref: (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .startingWith */ .JM)("refs/pull/") }];
    case "release":
      return releaseScenarios(filter).map((glob) => ({ ...base, glob, ref: (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .startingWith */ .JM)(tags) }));
    case "schedule":
      return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(filter).map((item) => ({
        ...base,
        ref: (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .startingWith */ .JM)(branches),
        cron: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(item, "cron")
      }));
    case "workflow_dispatch":
      return [branches, tags].map((prefix) => ({ ...base, ref: (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .startingWith */ .JM)(prefix), manual: true }));
    case "create":
      return [branches, tags].map((prefix) => ({ ...base, ref: (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .startingWith */ .JM)(prefix) }));
    case "merge_group":
      return [{ ...base, ref: (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .startingWith */ .JM)("refs/heads/gh-readonly-queue/") }];
    default:
      return [{ ...base, ref: (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .startingWith */ .JM)(branches) }];
  }
}
function releaseScenarios(filter) {
  const types = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(filter, "types")).flatMap(
    (item) => item.kind === "scalar" ? [item.value] : []
  );
  return types.length === 0 ? ["published"] : types;
}
function pushScenarios(filter) {
  const has = (key) => (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(filter, key) !== void 0;
  const named = ["branches", "branches-ignore", "tags", "tags-ignore"].some(has);
  const found = [];
  if (!named || has("branches") || has("branches-ignore")) found.push(...refs(filter, branches));
  if (!named || has("tags") || has("tags-ignore")) found.push(...refs(filter, tags));
  return found;
}
function refs(filter, prefix) {
  const key = prefix === tags ? "tags" : "branches";
  const globs = texts((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(filter, key));
  const ignored = [
    ...globs.filter((glob) => glob.startsWith("!")).map((glob) => glob.slice(1)),
    ...texts((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(filter, `${key}-ignore`))
  ].map((glob) => within(prefix, (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .fromGlob */ .dj)(glob)));
  const wanted = globs.filter((glob) => !glob.startsWith("!"));
  const kept = wanted.length === 0 ? [""] : wanted;
  return kept.map((glob) => {
    const ref = within(prefix, glob === "" ? (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .startingWith */ .JM)("") : (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .fromGlob */ .dj)(glob));
    return { glob, ref: ref.exact ? ref : { ...ref, without: ignored } };
  });
}
function within(prefix, pattern) {
  return pattern.exact ? (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .exactly */ .pV)(prefix + pattern.prefix) : (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .startingWith */ .JM)(prefix + pattern.prefix);
}
function texts(node) {
  return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(node).flatMap((item) => item.kind === "scalar" ? [item.value] : []);
}
function declaredSecrets(on) {
  const call = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(on, "workflow_call");
  if (call !== void 0) return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(call, "secrets")).map((entry) => entry.key);
  const bare = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(on).some((item) => item.kind === "scalar" && item.value === "workflow_call");
  return on?.kind !== "mapping" && bare ? [] : void 0;
}



/***/ }),

/***/ 9325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i7: () => (/* binding */ expandVariables),
  VQ: () => (/* binding */ isExplicit),
  oR: () => (/* binding */ joined),
  aU: () => (/* binding */ onlyValue),
  DK: () => (/* binding */ runnerVariable),
  DF: () => (/* binding */ variablesIn)
});

// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(3217);
// EXTERNAL MODULE: ./build/src/workflows/expression/open-text.js
var open_text = __webpack_require__(3571);
;// CONCATENATED MODULE: ./build/src/workflows/expression/lower-case.js

const substitution = /\$\(([^()]{1,500})\)/g;
function caseParts(text) {
  if (!text.includes("tr ")) return [{ text, isLowered: false }];
  const parts = [];
  let from = 0;
  for (const match of text.matchAll(substitution)) {
    const said = loweredBy(match[1] ?? "");
    if (said === void 0) continue;
    parts.push({ text: text.slice(from, match.index), isLowered: false }, { text: said, isLowered: true });
    from = match.index + match[0].length;
  }
  return [...parts, { text: text.slice(from), isLowered: false }];
}
function loweredBy(command) {
  const [head = "", tail, ...more] = (0,open_text/* splitOutside */.kO)(command, /\||<<</);
  if (tail === void 0 || more.length > 0) return void 0;
  const isHereString = command.includes("<<<");
  const [tool, word] = isHereString ? [head, tail] : [tail, saidBy(head)];
  return isLowering(tool) && word !== void 0 ? onlyWord(word.trim()) : void 0;
}
function isLowering(command) {
  const plain = command.replace(/["']/g, "").trim().replace(/\s+/g, " ");
  return /^tr (\[:upper:\] \[:lower:\]|A-Z a-z|\[A-Z\] \[a-z\])$/.test(plain);
}
function saidBy(command) {
  return /^\s*(?:echo(?:\s+-n)?|printf\s+["']?%s["']?)\s(.*)$/s.exec(command)?.[1];
}
function onlyWord(text) {
  const quoted = /^"([^"]*)"$|^'((?:\$\{\{|[^'$])*)'$/.exec(text);
  if (quoted !== null) return quoted[1] ?? quoted[2];
  const outside = (0,open_text/* textParts */.KO)(text).map((part) => part.open === void 0 ? part.text : "");
  return text === "" || /[\s"'`<>&;]/.test(outside.join("")) ? void 0 : text;
}
function lowered(text) {
  const parts = (0,open_text/* textParts */.KO)(text, open_text/* inImages */.a4);
  return parts.map(
    (part) => part.open === void 0 ? part.text.replace(/(\$\w+)|[A-Z]+/g, (found, name) => name ?? found.toLowerCase()) : part.text
  ).join("");
}


;// CONCATENATED MODULE: ./build/src/workflows/expression/variables.js


function variablesIn(env) {
  const variables = /* @__PURE__ */ new Map();
  for (const { key, value } of (0,tree/* entriesOf */.Mc)(env)) if (value.kind === "scalar") variables.set(key, value.value);
  return variables;
}
function runnerVariable(name) {
  if (name === "GITHUB_REPOSITORY") return "${{ github.repository }}";
  return name === "GITHUB_REPOSITORY_OWNER" ? "${{ github.repository_owner }}" : void 0;
}
function onlyValue(variables, name) {
  const [value, ...more] = variables.values(name) ?? [];
  return more.length > 0 ? void 0 : value;
}
const mostAlternatives = 64;
const longest = 4096;
function joined(heads, tails) {
  const [head = ""] = heads;
  const [tail = ""] = tails;
  if (heads.length === 1 && tails.length === 1)
    return head.length + tail.length > longest ? void 0 : [head + tail];
  if (heads.length * tails.length > mostAlternatives) return void 0;
  const texts = new Set(heads.flatMap((head2) => tails.map((tail2) => head2 + tail2)));
  return [...texts].some((text) => text.length > longest) ? void 0 : [...texts];
}
const reference = /\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:\[[@*\d]\])?(?:(,,)|:?[-=]((?:[^{}$]|\$\w+|\$\{\w+(?::?-[^{}$]*)?\})*))?\})/g;
function expandVariables(text, variables) {
  if (!text.includes("$")) return [text];
  let texts = [""];
  for (const part of caseParts(text)) {
    const values = replacedIn(part.text, variables);
    texts = joined(texts, part.isLowered ? values.map(lowered) : values);
    if (texts === void 0) return [text];
  }
  return texts;
}
function replacedIn(text, variables) {
  let texts = [""];
  let from = 0;
  for (const match of text.matchAll(reference)) {
    const [whole, bare, braced = "", isLower, fallback] = match;
    const set = variables.values(bare ?? braced);
    const values = set ?? (fallback === void 0 ? [] : expandVariables(unquoted(fallback), variables));
    const before = text.slice(from, match.index);
    const ends = values.length === 0 ? [before + whole] : values.map((value) => before + (isLower === void 0 ? value : lowered(value)));
    const grown = joined(texts, ends) ?? joined(texts, [before + whole]);
    if (grown === void 0) return [text];
    texts = grown;
    from = match.index + whole.length;
  }
  return joined(texts, [text.slice(from)]) ?? [text];
}
function isExplicit(text, variables) {
  return [...text.matchAll(reference)].every(([, bare, braced = ""]) => {
    const name = bare ?? braced;
    return variables.values(name) !== void 0 && variables.isAssumed?.(name) !== true;
  });
}
function unquoted(text) {
  return text.replace(/^(["'])(.*)\1$/s, "$2");
}



/***/ }),

/***/ 1543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ createUnifiedDiff),
/* harmony export */   x: () => (/* binding */ createWorkflowFiles)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5881);
/* harmony import */ var _base_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4443);


const largest = 1e6;
const deepest = 12;
function createWorkflowFiles(root, unique) {
  const fs = process.getBuiltinModule("node:fs");
  const path = process.getBuiltinModule("node:path");
  const workspace = (0,_base_files_js__WEBPACK_IMPORTED_MODULE_1__/* .realPath */ .Y)(root);
  const placeOf = (relative) => path.join(workspace, relative);
  const strays = (relative) => {
    if (path.isAbsolute(relative) || relative.split(path.sep).includes("..")) return outside;
    const parent = path.dirname(placeOf(relative));
    return (0,_base_files_js__WEBPACK_IMPORTED_MODULE_1__/* .realPath */ .Y)(parent) === parent ? void 0 : onTheWay;
  };
  const visit = (relative, depth) => {
    const shown = relative.split(path.sep).join("/");
    try {
      const status = fs.lstatSync(placeOf(relative), { throwIfNoEntry: false });
      if (status === void 0) return [];
      if (status.isDirectory()) {
        if (depth > deepest)
          return [{ path: shown, problem: `directories are nested more than ${deepest} deep` }];
        const names = fs.readdirSync(placeOf(relative)).sort();
        const wanted = names.filter((name) => name !== "node_modules" && name !== ".git");
        return wanted.flatMap((name) => visit(path.join(relative, name), depth + 1));
      }
      const isYaml = /\.ya?ml$/i.test(relative);
      if (status.isSymbolicLink() && leadsToDirectory(fs, placeOf(relative))) {
        return [{ path: shown, problem: linkedDirectory, isMinor: depth > 0 }];
      }
      if (!isYaml) return [];
      if (status.isSymbolicLink())
        return [{ path: shown, problem: "it is a symbolic link, which is not followed" }];
      if (!status.isFile()) return [{ path: shown, problem: "it is not a regular file" }];
      if (status.size > largest) return [{ path: shown, problem: "it is larger than 1,000,000 bytes" }];
      return [{ path: shown, target: placeOf(relative) }];
    } catch (error) {
      return [{ path: shown, problem: reasonOf(error) }];
    }
  };
  const start = (given) => {
    const relative = path.relative(workspace, path.resolve(workspace, given));
    const problem = strays(relative);
    if (problem === void 0) return visit(relative, 0);
    const isThere = fs.existsSync(path.resolve(workspace, given));
    return isThere ? [{ path: given.split(path.sep).join("/"), problem }] : [];
  };
  return {
    find: (paths) => textsOf(fs, onePerPath(paths.flatMap(start))),
    text: (given) => {
      const relative = path.normalize(given);
      return strays(relative) === void 0 ? boundedText(fs, placeOf(relative)) : void 0;
    },
    has: (relative) => Promise.resolve(fs.existsSync(placeOf(path.normalize(relative)))),
    replace: ({ path: relative, before, after }) => {
      const target = placeOf(path.normalize(relative));
      return Promise.resolve(strays(relative) ?? replace(fs, { target, before, after, unique }));
    },
    create: (given, text) => {
      const relative = path.relative(workspace, path.resolve(workspace, given));
      return Promise.resolve(strays(relative) ?? create(fs, { target: placeOf(relative), text }));
    }
  };
}
const outside = "it is outside the workspace";
const onTheWay = "a directory on the way to it is a symbolic link, which is not followed";
const linkedDirectory = "it is a symbolic link to a directory, which is not followed";
function leadsToDirectory(fs, target) {
  try {
    return fs.statSync(target).isDirectory();
  } catch {
    return false;
  }
}
function decoded(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return void 0;
  }
}
function* textsOf(fs, seen) {
  for (const file of seen) yield "problem" in file ? file : readText(fs, file);
}
function readText(fs, { path, target }) {
  try {
    const text = decoded(fs.readFileSync(target));
    return text === void 0 ? { path, problem: "it is not UTF-8 text" } : { path, text };
  } catch (error) {
    return { path, problem: reasonOf(error) };
  }
}
function boundedText(fs, target) {
  try {
    const status = fs.lstatSync(target);
    if (!status.isFile() || status.size > largest) return void 0;
    return decoded(fs.readFileSync(target));
  } catch {
    return void 0;
  }
}
function replace(fs, { target, before, after, unique }) {
  const temporary = `${target}.${unique()}`;
  try {
    const status = fs.lstatSync(target);
    if (!status.isFile()) return "it is not a regular file any more";
    fs.accessSync(target, fs.constants.W_OK);
    fs.writeFileSync(temporary, after, { flag: "wx", mode: status.mode });
    try {
      fs.chmodSync(temporary, status.mode);
      if (!fs.readFileSync(target).equals(Buffer.from(before))) return "it was changed while migrate ran";
      fs.renameSync(temporary, target);
    } finally {
      fs.rmSync(temporary, { force: true });
    }
    return void 0;
  } catch (error) {
    return reasonOf(error);
  }
}
function create(fs, { target, text }) {
  try {
    fs.mkdirSync(process.getBuiltinModule("node:path").dirname(target), { recursive: true });
    fs.writeFileSync(target, text, { flag: "wx" });
    return void 0;
  } catch (error) {
    return reasonOf(error);
  }
}
function reasonOf(error) {
  const code = (0,_base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errno */ .b)(error) ?? "unknown";
  return {
    EACCES: "no permission",
    EPERM: "no permission",
    ELOOP: "links lead in a circle",
    ENOENT: "it is not there any more",
    EEXIST: "something is there already"
  }[code] ?? `it failed (${code})`;
}
function onePerPath(found) {
  return [...new Map(found.map((file) => [file.path, file])).values()];
}
async function createUnifiedDiff() {
  const { createTwoFilesPatch } = await __webpack_require__.e(/* import() */ 23).then(__webpack_require__.bind(__webpack_require__, 4023));
  return ({ path, before, after }) => {
    const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, void 0, void 0, {
      context: 3
    });
    return patch.replace(/^(Index: .*\n)?=+\n/, "");
  };
}



/***/ }),

/***/ 462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ credentialOf),
/* harmony export */   XG: () => (/* binding */ secretNames),
/* harmony export */   ah: () => (/* binding */ isScopedName),
/* harmony export */   ot: () => (/* binding */ isDockerPassword),
/* harmony export */   s7: () => (/* binding */ credentialScope),
/* harmony export */   zJ: () => (/* binding */ isTokenName),
/* harmony export */   z_: () => (/* binding */ onlySecret)
/* harmony export */ });
/* harmony import */ var _expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3571);
/* harmony import */ var _workflow_scope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(827);


function credentialOf(text, scope) {
  if (text === void 0 || text.trim() === "") return { kind: "missing" };
  const resolved = (0,_workflow_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveText */ .WY)(text, credentialScope(scope));
  const [only = ""] = resolved;
  return resolved.length === 1 ? readOne(only.trim()) : { kind: "computed" };
}
function credentialScope(scope) {
  return {
    ...scope,
    // Asked for only where a matrix feeds the credential.
    get rows() {
      return scope.rows.map(withoutInputs);
    }
  };
}
function withoutInputs(row) {
  return new Map([...row].filter(([name]) => !name.startsWith("inputs.")));
}
function readOne(text) {
  const [part, ...more] = (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .textParts */ .KO)(text);
  const inside = part === void 0 || more.length > 0 ? void 0 : (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .expressionIn */ .M7)(part);
  if (inside === void 0) return readOutside(text);
  const [, context = "", name = "", quoted = ""] = single.exec(inside) ?? [];
  switch (context.toLowerCase()) {
    case "secrets":
      return { kind: "secret", name: (name || quoted).toUpperCase() };
    case "vars":
      return { kind: "variable", name: name || quoted };
    case "inputs":
      return { kind: "input", name: name || quoted };
    default:
      if (/^(github\.(actor|repository_owner|repository))$/.test(inside))
        return { kind: "variable", name: inside };
      return /^(steps|needs|env)[.[]/.test(inside) ? { kind: "step" } : { kind: "computed" };
  }
}
const single = /^(secrets|vars|inputs)(?:\.([\w-]+)|\[\s*'([\w-]+)'\s*\])$/i;
function readOutside(text) {
  if (text.includes("${{")) return { kind: "computed" };
  if (/^\$\w+$|^\$\{\w/.test(text)) return { kind: "broken", why: "a shell variable is not replaced here" };
  if (/^\$?\{\s*(secrets|env|vars)\b|^\{\{|^secrets\./.test(text)) {
    return { kind: "broken", why: "an expression needs ${{ }} around it" };
  }
  return { kind: "literal" };
}
function onlySecret(text) {
  return /^\s*\$\{\{\s*secrets\.([\w-]+)\s*\}\}\s*$/i.exec(text)?.[1]?.toUpperCase();
}
function isScopedName(name) {
  return /(^|_)OAT(_|$)|(^|_)(RELEASE|NIGHTLY)_(PULL|PUSH)(_|$)/.test(name.toUpperCase());
}
function isTokenName(name) {
  return isScopedName(name) || /^DOCKERHUB_(\w+_)?(PULL|PUSH)_TOKEN$/.test(name.toUpperCase());
}
function isDockerPassword(name) {
  return /DOCKER|DHUB|(^|_)HUB_/.test(name) && /PASS|PWD|TOKEN|PAT$|SECRET|KEY|AUTH|CRED/.test(name) && !/GITHUB|GHCR|(^|_)ECR(_|$)|QUAY|ACR_|GCR|ARTIFACTORY|HARBOR/.test(name);
}
function secretNames(text) {
  return [...text.matchAll(/\bsecrets(?:\.([\w-]+)|\[\s*'([\w-]+)'\s*\])/gi)].map(
    (match) => (match[1] ?? match[2] ?? "").toUpperCase()
  );
}



/***/ }),

/***/ 6834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ loginOf),
/* harmony export */   TC: () => (/* binding */ credentialKey),
/* harmony export */   cw: () => (/* binding */ isSameCredential),
/* harmony export */   qO: () => (/* binding */ unsupported)
/* harmony export */ });
/* harmony import */ var _workflow_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5125);
/* harmony import */ var _workflow_scope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(827);
/* harmony import */ var _workflow_workflow_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1870);
/* harmony import */ var _credential_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(462);




function unsupported(why, remedy) {
  return { kind: "other", why, remedy };
}
function isSameCredential(one, other) {
  return one.registry === "hub" && credentialKey(one) === credentialKey(other);
}
function credentialKey({ workflow, registry, password }) {
  return JSON.stringify([workflow.path, registry, password]);
}
function loginOf(place, given) {
  const { workflow, job, step, scope } = place;
  const { fields, form } = given;
  const hosts = (0,_workflow_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveText */ .WY)(fields.registry ?? "", scope);
  const kinds = new Set(hosts.map(registryOf(job)));
  const [kind = "unknown"] = kinds;
  const username = (0,_credential_js__WEBPACK_IMPORTED_MODULE_3__/* .credentialOf */ .$5)(fields.username, scope);
  const [account] = (0,_workflow_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveText */ .WY)(fields.username ?? "", (0,_credential_js__WEBPACK_IMPORTED_MODULE_3__/* .credentialScope */ .s7)(scope));
  return {
    form,
    workflow,
    job,
    step,
    tool: given.tool ?? (step.uses?.value ?? "").replace(/@.*$/, ""),
    registry: kinds.size === 1 ? kind : "unknown",
    host: hosts.join(", "),
    username,
    password: (0,_credential_js__WEBPACK_IMPORTED_MODULE_3__/* .credentialOf */ .$5)(fields.password, scope),
    account: username.kind === "literal" ? account : void 0,
    at: step.node.start
  };
}
function registryOf(job) {
  return (host) => {
    const id = /steps\.([\w-]+)\.outputs/.exec(host)?.[1];
    const step = job.steps.find((one) => one.id === id);
    if (id !== void 0 && step !== void 0 && /ecr|gcloud|acr/.test((0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .actionName */ .aM)(step))) return "other";
    return (0,_workflow_image_js__WEBPACK_IMPORTED_MODULE_0__/* .registryKind */ .IL)(host);
  };
}



/***/ }),

/***/ 5148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ createOtherFiles)
/* harmony export */ });
/* harmony import */ var _shell_script_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1417);
/* harmony import */ var _workflow_workflow_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1870);


function createOtherFiles(read, readYaml) {
  const text = once(read);
  const document = once((path) => {
    const found = text(path);
    const parsed = found === void 0 ? void 0 : readYaml(found);
    return found === void 0 || parsed === void 0 || "problem" in parsed ? void 0 : { ...parsed, text: found };
  });
  return {
    text,
    script: once(_shell_script_js__WEBPACK_IMPORTED_MODULE_0__/* .parseShell */ .aV),
    yaml: (path) => document(path)?.root,
    action: once((path) => {
      const found = document(path);
      const action = found === void 0 ? void 0 : (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_1__/* .readWorkflow */ .S6)({ path, ...found });
      return action === void 0 || "problem" in action || action.kind !== "action" ? void 0 : action;
    })
  };
}
function once(read) {
  const known = /* @__PURE__ */ new Map();
  return (path) => {
    const { found } = known.get(path) ?? { found: read(path) };
    known.set(path, { found });
    return found;
  };
}



/***/ }),

/***/ 5256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ isDeaf)
/* harmony export */ });
const deaf = /^(echo|printf|ls|cd|pwd|mkdir|rm|cp|mv|cat|chmod|test|\[|\[\[|true|false|exit|export|set|sleep|docker|git|cut|tr|head|tail|sort|uniq|wc|basename|dirname|date|tee|grep|sed|)$/;
function isDeaf({ words }) {
  return deaf.test(words[0]);
}



/***/ }),

/***/ 2244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nf: () => (/* binding */ unsure),
/* harmony export */   fm: () => (/* binding */ isTried),
/* harmony export */   up: () => (/* binding */ withCalls)
/* harmony export */ });
/* harmony import */ var _wrapper_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2158);

const deepest = 5;
const mostAdded = { each: 2, atLeast: 2e3, characters: 500 };
const mostGiven = 2e6;
function withCalls(script, args) {
  const { commands, functions } = script;
  const known = args !== void 0 && weightOf(commands, args) < mostGiven ? args : void 0;
  if (functions.size === 0) return known === void 0 ? commands.slice() : given(commands, known);
  const bodies = [...functions.values()];
  const size = bodies.reduce((sum, body) => sum + body.length, commands.length);
  const left = size * mostAdded.each + mostAdded.atLeast;
  const writing = { functions, found: [], called: /* @__PURE__ */ new Set(), left };
  write(given(commands, known), writing, { depth: 0, call: void 0 });
  const { found, called } = writing;
  if (writing.left < 0) {
    const all = [...commands, ...bodies.flatMap((body) => body.map(unsure))];
    return all.filter(({ words: [head] }) => !functions.has(head));
  }
  for (const [name, body] of functions)
    if (!called.has(name)) write(uncalled(body), writing, { depth: 0, call: void 0 });
  return found.slice();
}
function write(commands, writing, { depth, call }) {
  const copies = call === void 0 ? commands : copied(commands, call);
  for (const command of copies) {
    const [head, ...args] = command.words;
    const body = writing.functions.get(head);
    if (body === void 0) writing.found.push(command);
    else {
      writing.called.add(head);
      if (command.assignments.length > 0) writing.found.push({ ...command, words: [""] });
      writing.left -= depth < deepest ? weightOf(body, args) / mostAdded.characters : Infinity;
      if (writing.left >= 0) write(given(body, args), writing, { depth: depth + 1, call: command });
    }
    writing.left -= 1;
    if (writing.left < 0) return;
  }
}
function weightOf(commands, args) {
  const places = commands.flatMap((one) => [...one.words, ...one.assignments, one.input ?? ""]);
  return places.reduce((sum, text) => sum + text.split("$").length - 1, 0) * args.join(" ").length;
}
function copied(commands, call) {
  const { guards: around = [] } = call;
  const own = /* @__PURE__ */ new Map();
  const { isLooped = false } = call;
  const asked = ({ test, ...rest }) => {
    const words = own.get(test) ?? [...test];
    own.set(test, words);
    return { ...rest, test: words, ...isLooped ? { isLooped } : {} };
  };
  return commands.map((command) => ({
    ...unsure(command),
    isTried: isTried(call) && isTried(command),
    isLooped: isLooped || command.isLooped === true,
    guards: [...around, ...(command.guards ?? []).map(asked)]
  }));
}
function isTried(command) {
  return !command.conditional || command.isTried === true;
}
function uncalled(body) {
  return body.filter(({ words: [head] }) => !/^\$\{?[@*]\}?$/.test(head)).map(unsure);
}
function unsure(command) {
  return { ...command, conditional: true, isGuarded: false };
}
function given(commands, args) {
  if (args === void 0 || commands.some(isUnsteady)) return commands;
  let rest = args;
  const tests = /* @__PURE__ */ new Map();
  return commands.map((command) => {
    const [head, by = "1"] = command.words;
    if (head === "shift") rest = rest.slice(Number(by));
    const now = rest;
    const text = (one) => replaced(one, now);
    const ownTest = (test) => {
      const own = tests.get(test) ?? test.map(text);
      tests.set(test, own);
      return own;
    };
    if (command.isApart === true || !takesAny(command)) return command;
    const { guards, input, output } = command;
    return {
      ...command,
      words: placed(command.words, now),
      assignments: command.assignments.map(text),
      input: input === void 0 ? void 0 : text(input),
      output: output === void 0 ? void 0 : text(output),
      ...guards === void 0 ? {} : { guards: guards.map((one) => ({ ...one, test: ownTest(one.test) })) }
    };
  });
}
function takesAny({ words, assignments, input = "", output = "", guards = [] }) {
  const tests = guards.flatMap(({ test }) => test);
  return [...words, ...assignments, input, output, ...tests].some((text) => /\$[\d@*{]/.test(text));
}
function isUnsteady({ words: [head, by = "1"], conditional }) {
  if (head === "shift") return conditional || !/^\d+$/.test(by);
  return head === "set" && by === "--";
}
function placed(words, args) {
  const all = words.flatMap((word) => {
    if (/^\$(?:[@*]|\{[@*]\})$/.test(word)) return args;
    const [, from] = /^\$\{[@*]:(\d+)\}$/.exec(word) ?? [];
    return from === void 0 ? [replaced(word, args)] : args.slice(Math.max(Number(from) - 1, 0));
  });
  const [head = "", ...rest] = all.slice((0,_wrapper_js__WEBPACK_IMPORTED_MODULE_0__/* .wrapped */ .T)(all));
  return [head, ...rest];
}
const place = /\$(?:([1-9])|\{([1-9]\d?)(?::?[-=]([^{}$]*))?\}|[@*]|\{[@*]\})/g;
function replaced(text, args) {
  let all = "";
  let from = 0;
  for (const { 0: found, 1: bare, 2: braced, 3: fallback = "", index } of text.matchAll(place)) {
    const at = bare ?? braced;
    const value = at === void 0 ? args.join(" ") : args[Number(at) - 1] ?? "";
    all += text.slice(from, index) + (value === "" ? fallback : value);
    from = index + found.length;
  }
  return all + text.slice(from);
}



/***/ }),

/***/ 6351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   DS: () => (/* binding */ casesOf),
/* harmony export */   IJ: () => (/* binding */ branchesOf),
/* harmony export */   a8: () => (/* binding */ bothGuards),
/* harmony export */   tC: () => (/* binding */ holdsTest)
/* harmony export */ });
/* harmony import */ var _parts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(751);
/* harmony import */ var _word_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4857);


const mostGuards = 16;
function bothGuards(around, own) {
  return own.length === 0 ? around : [...around, ...own].slice(0, mostGuards);
}
function branchesOf(node, text) {
  const branches = [];
  let before = { guards: [], isWhole: true };
  for (const { clause, then } of [node, ...node.elif]) {
    const tests = testsOf(clause.commands, text);
    branches.push({ node: clause, ...before, isWhole: false, isReached: before.isWhole });
    branches.push({ node: then, ...behind(before, tests, true) });
    before = behind(before, tests?.length === 1 ? tests : void 0, false);
  }
  return node.else === void 0 ? branches : [...branches, { node: node.else, ...before }];
}
function behind({ guards, isWhole }, tests, isTrue) {
  const own = (tests ?? []).map((test) => ({ test, isTrue }));
  const all = bothGuards(guards, own);
  return { guards: all, isWhole: isWhole && tests !== void 0 && all.length < mostGuards };
}
function partsOf({ commands, operators }, text) {
  const tests = commands.map((node) => testOf(node, text));
  const or = operators.indexOf("||");
  const end = or === -1 ? commands.length : or + 1;
  return commands.map((node, at) => {
    const own = tests.slice(0, Math.min(at, mostGuards));
    const known = own.flatMap((test) => test === void 0 ? [] : [test]);
    const isWhole = known.length === own.length && at < mostGuards;
    if (at < end)
      return { node, guards: known.map((test) => ({ test, isTrue: true })), isWhole: at === 0 || isWhole };
    const isEither = at === 1;
    return {
      node,
      guards: isEither ? known.map((test) => ({ test, isTrue: false })) : [],
      isWhole: isEither && isWhole
    };
  });
}
function casesOf({ word, items }, text) {
  const isPlain = items.every(({ terminator }) => terminator === void 0 || terminator === ";;");
  let before = [];
  return items.map((item) => {
    const test = [(0,_word_js__WEBPACK_IMPORTED_MODULE_0__/* .wordText */ .e)(word, text), "in", ...item.pattern.map((one) => (0,_word_js__WEBPACK_IMPORTED_MODULE_0__/* .wordText */ .e)(one, text))];
    const guards = isPlain ? bothGuards(before, [{ test, isTrue: true }]) : [];
    before = bothGuards(before, [{ test, isTrue: false }]);
    return { node: item, guards, isWhole: false };
  });
}
function testsOf(statements, text) {
  const [statement, ...more] = statements;
  if (statement === void 0 || more.length > 0) return void 0;
  const { command } = statement;
  const isBoth = command.type === "AndOr" && command.operators.every((operator) => operator === "&&");
  const nodes = isBoth ? command.commands : [command];
  const tests = nodes.flatMap((node) => {
    const test = testOf(node, text);
    return test === void 0 ? [] : [test];
  });
  return tests.length < nodes.length ? void 0 : tests;
}
function testOf(node, text) {
  if (node.type === "TestCommand") return testWords(node.expression, text);
  if (node.type !== "Command" || node.redirects.length > 0 || node.prefix.length > 0) return void 0;
  const [head = "", ...rest] = [node.name, ...node.args].flatMap(
    (word) => word === void 0 ? [] : [(0,_parts_js__WEBPACK_IMPORTED_MODULE_1__/* .argument */ .EE)(word, text)]
  );
  if (head === "test") return rest;
  return head === "[" && rest.at(-1) === "]" ? rest.slice(0, -1) : void 0;
}
function testWords(expression, text) {
  if (expression.type === "TestUnary") return [expression.operator, (0,_word_js__WEBPACK_IMPORTED_MODULE_0__/* .wordText */ .e)(expression.operand, text)];
  if (expression.type !== "TestBinary") return void 0;
  const { left, operator, right } = expression;
  return [(0,_word_js__WEBPACK_IMPORTED_MODULE_0__/* .wordText */ .e)(left, text), operator, (0,_word_js__WEBPACK_IMPORTED_MODULE_0__/* .wordText */ .e)(right, text)];
}
function holdsTest(test) {
  const [first = "", second = "", third, ...more] = test;
  if (second === "in") return isAmong(first, test.slice(2));
  if (more.length > 0) return void 0;
  if (third === void 0) {
    if (first === "-n") return second !== "";
    return first === "-z" ? second === "" : void 0;
  }
  if (isPattern(third)) return void 0;
  if (second === "=" || second === "==") return first === third;
  return second === "!=" ? first !== third : void 0;
}
function isAmong(text, patterns) {
  if (patterns.some((one) => one === "*" || one === text && !isPattern(one))) return true;
  return patterns.some(isPattern) ? void 0 : false;
}
function isPattern(text) {
  return /[*?[\\]/.test(text);
}



/***/ }),

/***/ 3132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ joinedLists),
/* harmony export */   f: () => (/* binding */ listsOf)
/* harmony export */ });
/* harmony import */ var _expression_variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9325);

const most = { alternatives: 8, words: 200 };
function listsOf() {
  const known = /* @__PURE__ */ new Map();
  const inWord = (word) => {
    const [, name = ""] = /^\$\{(\w+)\[[@*]\]\}$/.exec(word) ?? [];
    return known.get(name);
  };
  return {
    inWord,
    clear: () => {
      known.clear();
    },
    assign: ({ name, value, isAppended }, { variables, isConditional }) => {
      const words = wordsIn(value);
      if (words === void 0) {
        known.delete(name);
        return void 0;
      }
      const before = known.get(name);
      const added = joinedLists(words.map((word) => inWord(word) ?? [onlyWord(word, variables)]));
      const heads = isAppended ? before : [[]];
      const lists = heads === void 0 || added === void 0 ? void 0 : joinedLists([heads, added]);
      const all = isConditional ? [...before ?? [], ...lists ?? []] : lists;
      if (lists === void 0 || all === void 0 || all.length > most.alternatives) known.delete(name);
      else known.set(name, all);
      return words.flatMap((word) => (0,_expression_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .expandVariables */ .i7)(word, variables));
    }
  };
}
function onlyWord(word, variables) {
  const [only = "", ...more] = (0,_expression_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .expandVariables */ .i7)(word, variables);
  return [more.length > 0 ? word : only];
}
function joinedLists(parts) {
  let lists = [[]];
  for (const part of parts) {
    const [only = [], ...more] = part;
    if (lists.length * part.length > most.alternatives) return void 0;
    if (more.length > 0) lists = lists.flatMap((list) => part.map((words) => [...list, ...words]));
    else for (const list of lists) list.push(...only);
    if (lists.some((list) => list.length > most.words)) return void 0;
  }
  return lists;
}
function wordsIn(value) {
  const [, inside] = /^\(([^()`]*)\)$/.exec(value ?? "") ?? [];
  const text = inside?.replace(/\\\r?\n/g, " ");
  if (text === void 0 || /[*?\\]/.test(text.replace(/\$\{\w+\[[@*]\]\}/g, ""))) return void 0;
  const words = [...text.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)].map(
    ([word]) => word.replace(
      /"([^"]*)"|'([^']*)'/g,
      (_whole, double, single) => double ?? single ?? ""
    )
  );
  return words;
}



/***/ }),

/***/ 751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ statementAt),
/* harmony export */   EE: () => (/* binding */ argument),
/* harmony export */   jH: () => (/* binding */ outputOf),
/* harmony export */   wg: () => (/* binding */ inputOf)
/* harmony export */ });
/* harmony import */ var _word_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4857);

function statementAt(node, lineOf) {
  const { command, pos, background } = node;
  const parts = command.type === "Pipeline" ? command.commands : [command];
  const simple = parts.flatMap((part) => part.type === "Command" ? [part] : []);
  const bodies = simple.flatMap(
    ({ redirects }) => redirects.flatMap((one) => one.type === "HereDoc" ? [one.closing?.end ?? one.body.end] : [])
  );
  const last = Math.max(pos, Math.max(node.end, ...bodies) - 1);
  const isPlain = simple.length === parts.length && background !== true;
  return { from: lineOf(pos), to: lineOf(last), isPlain };
}
function argument(word, text) {
  if (word.type === "Word") return (0,_word_js__WEBPACK_IMPORTED_MODULE_0__/* .wordText */ .e)(word, text);
  const { name, append, value } = word;
  const said = value.type === "Word" ? (0,_word_js__WEBPACK_IMPORTED_MODULE_0__/* .wordText */ .e)(value, text) : text(value.pos, value.end);
  return `${name}${append === true ? "+" : ""}=${said}`;
}
function outputOf(redirects, text) {
  return redirects.flatMap(
    (redirect) => redirect.type === "Redirect" && /^(>>?|>\||&>>?)$/.test(redirect.operator) ? redirect.target ?? [] : []
  ).map((target) => (0,_word_js__WEBPACK_IMPORTED_MODULE_0__/* .wordText */ .e)(target, text)).at(-1);
}
function inputOf(redirect, text) {
  if (redirect.type === "HereDoc") return [text(redirect.body.pos, redirect.body.end)];
  return redirect.type === "HereString" && redirect.target !== void 0 ? [(0,_word_js__WEBPACK_IMPORTED_MODULE_0__/* .wordText */ .e)(redirect.target, text)] : [];
}



/***/ }),

/***/ 1417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Yz: () => (/* binding */ calledWith),
  aV: () => (/* binding */ parseShell),
  lu: () => (/* binding */ readShell)
});

// EXTERNAL MODULE: ./node_modules/unbash/dist/parser.js + 16 modules
var parser = __webpack_require__(8989);
// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(3217);
// EXTERNAL MODULE: ./build/src/workflows/expression/open-text.js
var open_text = __webpack_require__(3571);
// EXTERNAL MODULE: ./build/src/workflows/shell/functions.js
var functions = __webpack_require__(2244);
// EXTERNAL MODULE: ./build/src/workflows/shell/guards.js
var guards = __webpack_require__(6351);
;// CONCATENATED MODULE: ./build/src/workflows/shell/place.js

const loops = /* @__PURE__ */ new Set([
  "For",
  "ArithmeticFor",
  "While",
  "Select"
]);
const compound = /* @__PURE__ */ new Set([
  ...loops,
  "Coproc",
  "Subshell",
  "BraceGroup"
]);
const passing = /* @__PURE__ */ new Set(["BraceGroup", "Subshell"]);
function sometimes(place, type) {
  const isLoop = type !== void 0 && loops.has(type);
  const isTried = place.isTried && type !== void 0 && (isLoop || passing.has(type));
  const isLooped = place.isLooped || isLoop;
  return { ...place, conditional: true, isGuarded: false, pipedFrom: void 0, isLooped, isTried };
}
function guarded(place, part) {
  const own = place.isLooped ? part.guards.map((one) => ({ ...one, isLooped: true })) : part.guards;
  const { conditional, isWhole, isReached = isWhole } = part;
  const isGuarded = conditional && isWhole && (place.isGuarded || !place.conditional);
  return {
    ...place,
    ...{ conditional, isGuarded },
    guards: (0,guards/* bothGuards */.a8)(place.guards, own),
    isTried: place.isTried && isReached
  };
}
function placeFields({
  guards,
  conditional,
  isApart,
  isGuarded,
  isLooped,
  isTried
}) {
  return {
    ...guards.length > 0 ? { guards } : {},
    ...isApart ? { isApart } : {},
    ...isGuarded ? { isGuarded } : {},
    ...isLooped ? { isLooped } : {},
    ...isTried && conditional ? { isTried } : {}
  };
}
function decoded(source, { node, place }) {
  const line = place.lineOf(node.pos);
  return { ...place, text: (start, end) => source.slice(start, end), lineOf: () => line };
}


// EXTERNAL MODULE: ./build/src/workflows/shell/parts.js
var parts = __webpack_require__(751);
// EXTERNAL MODULE: ./build/src/workflows/shell/word.js
var shell_word = __webpack_require__(4857);
// EXTERNAL MODULE: ./build/src/workflows/shell/wrapper.js
var wrapper = __webpack_require__(2158);
;// CONCATENATED MODULE: ./build/src/workflows/shell/script.js









const deepest = 12;
const scriptLevel = 4;
const mostHereDocuments = 1e3;
function readShell(script, args) {
  return calledWith(parseShell(script), args);
}
function parseShell(script) {
  const reading = { commands: [], functions: /* @__PURE__ */ new Map(), problem: void 0 };
  readInto(reading, { script, conditional: false, depth: 0, line: void 0, isApart: false, ...afresh });
  return reading;
}
function calledWith(script, args) {
  const { problem } = script;
  return problem === void 0 ? { commands: (0,functions/* withCalls */.up)(script, args) } : { problem };
}
const afresh = { guards: [], isLooped: false, isGuarded: false, isTried: true };
function readInto(reading, part) {
  const { line, conditional, depth, guards, isLooped, isApart } = part;
  const script = part.script.replaceAll("\r\n", "\n");
  if (script.split("<<", mostHereDocuments + 2).length > mostHereDocuments + 1) {
    reading.problem ??= { message: "a script has more than 1,000 here-documents", line: line ?? 0 };
    return;
  }
  const find = (0,tree/* lineAt */.mh)(script);
  visit((0,parser/* parse */.qg)((0,open_text/* blankExpressions */.Ky)(script)), reading, {
    text: (start, end) => script.slice(start, end),
    lineOf: line === void 0 ? (offset) => find(offset) - 1 : () => line,
    conditional,
    pipedFrom: void 0,
    output: void 0,
    statement: void 0,
    ...{ depth, guards, isLooped, isApart, isGuarded: false, isTried: !conditional }
  });
}
function visit(node, reading, place) {
  if (reading.problem !== void 0) return;
  switch (node.type) {
    case "Command":
      visitCommand(node, reading, place);
      return;
    case "Pipeline":
      visitPipeline(node.commands, reading, place);
      return;
    case "AndOr":
      for (const [at, part] of (0,guards/* partsOf */.CI)(node, place.text).entries())
        visit(part.node, reading, guarded(place, { ...part, conditional: place.conditional || at > 0 }));
      return;
    case "If":
      for (const branch of (0,guards/* branchesOf */.IJ)(node, place.text))
        visit(
          branch.node,
          reading,
          guarded({ ...place, pipedFrom: void 0 }, { ...branch, conditional: true })
        );
      return;
    case "Case":
      visit(node.word, reading, sometimes(place));
      for (const branch of (0,guards/* casesOf */.DS)(node, place.text))
        visit(branch.node, reading, guarded(sometimes(place), { ...branch, conditional: true }));
      return;
    case "CommandExpansion":
    case "ProcessSubstitution":
    case "ArithmeticExpansion":
    case "ParameterExpansion":
      visitDeeper(node, reading, place);
      return;
    case "Redirected":
      visitParts(node, reading, { ...place, output: (0,parts/* outputOf */.jH)(node.redirects, place.text) ?? place.output });
      return;
    case "Statement":
      visitParts(node, reading, { ...place, statement: place.statement ?? (0,parts/* statementAt */.BT)(node, place.lineOf) });
      return;
    case "Function":
      visitFunction(node, reading, place);
      return;
    case "For":
      visitLoop(node, reading, place);
      return;
    case "Script":
      visitParts(node, reading, node.source === void 0 ? place : decoded(node.source, { node, place }));
      return;
    default:
      visitParts(node, reading, compound.has(node.type) ? sometimes(place, node.type) : place);
  }
}
function visitFunction(node, reading, place) {
  const name = (0,shell_word/* wordText */.e)(node.name, place.text);
  const around = reading.commands;
  reading.commands = [];
  const body = node.body.type === "BraceGroup" ? node.body.body : node.body;
  visit(body, reading, { ...place, conditional: false, pipedFrom: void 0, ...afresh });
  const known = reading.functions.get(name);
  if (known === void 0) reading.functions.set(name, reading.commands);
  else for (const command of reading.commands) known.push(command);
  reading.commands = around;
}
function visitLoop(node, reading, place) {
  const { text, lineOf, statement } = place;
  const name = (0,shell_word/* wordText */.e)(node.name, text);
  for (const [at, word] of (node.wordlist ?? []).entries()) {
    const said = (0,shell_word/* wordText */.e)(word, text);
    const value = /[*?[{]/.test(said.replace(/\$\{[^}]*\}+/g, "")) ? `$(${said})` : said;
    reading.commands.push({
      words: [""],
      assignments: [`${name}=${value}`],
      pipedFrom: void 0,
      input: void 0,
      output: void 0,
      conditional: place.conditional || at > 0,
      statement,
      line: lineOf(node.pos),
      ...placeFields(place)
    });
  }
  visitParts(node, reading, sometimes(place, node.type));
}
function visitParts(node, reading, place) {
  (0,parser/* forEachChild */.dK)(node, (child) => {
    visit(child, reading, place);
  });
}
function visitDeeper(node, reading, place) {
  const depth = place.depth + 1;
  if (depth > deepest) {
    reading.problem ??= { message: "a script is nested too deep", line: place.lineOf(node.pos) };
    return;
  }
  visitParts(node, reading, { ...sometimes(place), depth, output: void 0 });
}
function visitPipeline(parts, reading, place) {
  let pipedFrom = place.pipedFrom;
  for (const part of parts) {
    const before = reading.commands.length;
    visit(part, reading, { ...place, pipedFrom });
    pipedFrom = reading.commands.length > before ? reading.commands.at(-1) : void 0;
  }
}
function visitCommand(node, reading, place) {
  const { text, conditional, pipedFrom, statement, depth } = place;
  visitParts(node, reading, sometimes(place));
  const line = place.lineOf(node.pos);
  const all = [node.name, ...node.args].flatMap((word) => word === void 0 ? [] : (0,parts/* argument */.EE)(word, text));
  const [head = "", ...tail] = all.slice((0,wrapper/* wrapped */.T)(all));
  const inner = (0,wrapper/* shellScript */.ky)(head, tail);
  if (inner !== "") {
    if (depth + scriptLevel > deepest) reading.problem ??= { message: "a script is nested too deep", line };
    else
      readInto(reading, {
        script: inner,
        conditional: true,
        depth: depth + scriptLevel,
        line,
        guards: place.guards,
        isLooped: place.isLooped,
        isApart: head !== "eval"
      });
  }
  const assignments = node.prefix.flatMap((part) => part.type === "Assignment" ? (0,parts/* argument */.EE)(part, text) : []);
  const input = node.redirects.flatMap((redirect) => (0,parts/* inputOf */.wg)(redirect, text)).at(-1);
  const output = (0,parts/* outputOf */.jH)(node.redirects, text) ?? place.output;
  const command = { words: [head, ...tail], assignments, pipedFrom, input, output, conditional };
  reading.commands.push({
    ...{ ...command, statement, line },
    ...(0,wrapper/* isOtherUser */.uB)(all) ? { asOther: true } : {},
    ...placeFields(place)
  });
}



/***/ }),

/***/ 1440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ withVariables)
});

// EXTERNAL MODULE: ./build/src/workflows/expression/variables.js + 1 modules
var expression_variables = __webpack_require__(9325);
;// CONCATENATED MODULE: ./build/src/workflows/shell/assigned.js
const declaring = /^(export|local|declare|readonly|typeset)$/;
const reading = /^(read|mapfile|readarray|unset|getopts)$/;
function assigned(command) {
  const [head, ...rest] = command.words;
  if (reading.test(head))
    return rest.flatMap(
      (name) => /^[A-Za-z_]\w*$/.test(name) ? [{ name, value: void 0, isAppended: false }] : []
    );
  const texts = declaring.test(head) ? [...command.assignments, ...rest] : command.assignments;
  return texts.flatMap((text) => {
    const [, name = "", value] = /^([A-Za-z_]\w*\+?)=([\s\S]*)$/.exec(text) ?? [];
    if (name === "") return [];
    const isAppended = name.endsWith("+");
    return [{ name: name.replace("+", ""), value: appended(name, value), isAppended }];
  });
}
function appended(name, value) {
  if (!name.endsWith("+") || value === void 0 || value.startsWith("(")) return value;
  return `\${${name.slice(0, -1)}:-}${value}`;
}


// EXTERNAL MODULE: ./build/src/workflows/shell/functions.js
var functions = __webpack_require__(2244);
// EXTERNAL MODULE: ./build/src/workflows/shell/guards.js
var guards = __webpack_require__(6351);
// EXTERNAL MODULE: ./build/src/workflows/shell/lists.js
var lists = __webpack_require__(3132);
;// CONCATENATED MODULE: ./build/src/workflows/shell/variables.js





const deepest = 6;
function* withVariables(commands, outside, open = () => void 0) {
  const own = /* @__PURE__ */ new Map();
  const assumed = /* @__PURE__ */ new Set();
  const variables = {
    values: (name) => own.get(name) ?? (walk.isSourced ? [] : outside.values(name)),
    isAssumed: (name) => assumed.has(name) || !own.has(name) && outside.isAssumed?.(name) === true
  };
  const outcomes = /* @__PURE__ */ new Map();
  const walk = { own, assumed, outcomes, variables, lists: (0,lists/* listsOf */.f)(), open, isSourced: false };
  yield* walked({ commands, file: void 0 }, walk);
}
function* walked({ commands, file }, walk, depth = 0) {
  const { own, lists, variables } = walk;
  for (const command of commands) {
    const isRun = runs(command, walk);
    if (isRun === false) continue;
    const isConditional = command.conditional && (command.isGuarded !== true || isRun !== true);
    if (/^(source|\.|eval)$/.test(command.words[0])) {
      const opened = depth < deepest ? walk.open(command, variables) : void 0;
      if (opened !== void 0) {
        const inner = isConditional ? opened.commands.map(functions/* unsure */.Nf) : opened.commands;
        yield* walked({ commands: inner, file: opened.file ?? file }, walk, depth + 1);
        continue;
      }
      walk.isSourced = true;
      own.clear();
      lists.clear();
    }
    const names = command.words[0] === "" ? [] : command.assignments.map((text) => text.replace(/\+?=.*$/s, ""));
    const before = names.map((name) => ({ name, value: own.get(name), isAssumed: walk.assumed.has(name) }));
    const isSure = isRun === true && isOfItsFunction(command);
    for (const one of assigned(command)) variables_assign(one, { walk, isConditional, isSure });
    yield { command, variables, lists, file };
    for (const one of before) restore(one, walk);
  }
}
function restore({ name, value, isAssumed }, { own, assumed }) {
  if (value === void 0) own.delete(name);
  else own.set(name, value);
  if (isAssumed) assumed.add(name);
  else assumed.delete(name);
}
function isOfItsFunction(command) {
  return command.words[0] === "local" && (0,functions/* isTried */.fm)(command) && command.isLooped !== true;
}
function variables_assign(one, { walk, isConditional, isSure }) {
  const { own, assumed, lists, variables } = walk;
  const { name, value } = one;
  const before = variables.values(name);
  if (!(0,expression_variables/* isExplicit */.VQ)(value ?? "", variables)) assumed.add(name);
  else if (!isConditional) assumed.delete(name);
  else if (before === void 0 && !isSure) assumed.add(name);
  const items = lists.assign(one, { variables, isConditional });
  if (items !== void 0) {
    const kept = one.isAppended || isConditional ? before ?? [] : [];
    own.set(name, both(kept, items));
    return;
  }
  const rest = isConditional ? addedTo(name, value) : void 0;
  own.set(name, valuesBehind({ before, value: rest ?? value, isConditional }, variables));
}
function runs({ guards = [] }, deciding) {
  let isCertain = true;
  for (const { test, isTrue, isLooped } of guards) {
    const { outcomes } = deciding;
    if (!outcomes.has(test)) outcomes.set(test, outcomeOf(test, deciding));
    const outcome = outcomes.get(test);
    if (outcome === void 0 || isLooped === true) isCertain = false;
    else if (outcome !== isTrue) return false;
  }
  return isCertain ? true : void 0;
}
function outcomeOf(test, { variables }) {
  if (!test.every((word) => (0,expression_variables/* isExplicit */.VQ)(word, variables))) return void 0;
  const words = test.map((word) => (0,expression_variables/* expandVariables */.i7)(word, variables));
  const isPlain = words.every(([word = "", ...more]) => more.length === 0 && !/[$`]/.test(word));
  return isPlain ? (0,guards/* holdsTest */.tC)(words.map(([word = ""]) => word)) : void 0;
}
const mostValues = 1e3;
function both(before, after) {
  const all = /* @__PURE__ */ new Set([...before, ...after]);
  return all.size > mostValues ? [] : [...all];
}
function addedTo(name, value) {
  const [, own, rest] = /^\$\{?(\w+)\}?[,\n](.+)$/s.exec(value ?? "") ?? [];
  return own === name ? rest : void 0;
}
function valuesBehind({
  before,
  value,
  isConditional
}, variables) {
  if (value === void 0) return [];
  const after = (0,expression_variables/* expandVariables */.i7)(value.replace(/`([^`]*)`/g, "$($1)"), variables);
  if (!isConditional || before === void 0) return after;
  return before.length === 0 ? [] : both(before, after);
}



/***/ }),

/***/ 4857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ wordText)
/* harmony export */ });
function wordText({ parts, pos, end }, text) {
  return parts === void 0 ? unescaped(text(pos, end)) : parts.map((part) => partText(part, text)).join("");
}
function partText(part, text) {
  const { pos, end } = part;
  switch (part.type) {
    case "Literal":
      return unescaped(text(pos, end));
    case "SingleQuoted":
      return text(pos + 1, end).replace(/'$/, "");
    case "DoubleQuoted":
    case "LocaleString":
      return part.parts.map((inner) => quotedText(inner, text)).join("");
    case "AnsiCQuoted":
      return part.value;
    default:
      return text(pos, end);
  }
}
function quotedText(part, text) {
  const own = text(part.pos, part.end);
  return part.type === "Literal" ? own.replace(/\\([\\"$`]|\n)/g, kept) : own;
}
function unescaped(text) {
  return text.replace(/\\([\s\S])/g, kept);
}
function kept(_whole, character) {
  return character === "\n" ? "" : character;
}



/***/ }),

/***/ 2158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ wrapped),
/* harmony export */   ky: () => (/* binding */ shellScript),
/* harmony export */   uB: () => (/* binding */ isOtherUser)
/* harmony export */ });
const wrappers = /* @__PURE__ */ new Set([
  ...["sudo", "env", "exec", "command", "nohup", "timeout", "retry", "xargs", "nice", "doas"]
]);
const ofWrapper = /^(-|\d+[smh]?$|[A-Za-z_]\w*=|\d*[<>])/;
function wrapped(words) {
  let start = 0;
  for (let at = 0; at < words.length && wrappers.has(words[start] ?? ""); at += 1) {
    if (at > start && !ofWrapper.test(words[at] ?? "")) start = at;
  }
  return start;
}
const shells = /* @__PURE__ */ new Set(["bash", "sh", "zsh"]);
function isOtherUser(words) {
  return words.slice(0, wrapped(words)).some((word) => /^(sudo|doas)$/.test(word));
}
function shellScript(head, tail) {
  if (head === "eval") return tail.join(" ");
  return shells.has(head) && tail[0] === "-c" ? tail.slice(1).join(" ") : "";
}



/***/ }),

/***/ 6257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E6: () => (/* binding */ jobConditions),
  BV: () => (/* binding */ mayHold),
  Hu: () => (/* binding */ rowsWhere),
  KP: () => (/* binding */ splitScenarios),
  NI: () => (/* binding */ stepConditions)
});

// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(3217);
// EXTERNAL MODULE: ./build/src/workflows/expression/names.js
var names = __webpack_require__(8475);
;// CONCATENATED MODULE: ./build/src/workflows/expression/evaluate.js

const unknown = { kind: "unknown" };
const nothing = { kind: "plain", value: null };
function holds(condition, scenario) {
  switch (condition.kind) {
    case "not": {
      const of = holds(condition.of, scenario);
      return of === void 0 ? void 0 : !of;
    }
    case "binary":
      return binaryHolds(condition, scenario);
    case "call":
      return callHolds(condition, scenario);
    case "literal":
    case "context":
      return truthOf(evaluate(condition, scenario));
  }
}
function binaryHolds(condition, scenario) {
  const { operator } = condition;
  if (operator === "&&" || operator === "||") {
    const sides = [holds(condition.left, scenario), holds(condition.right, scenario)];
    const decisive = operator === "||";
    if (sides.includes(decisive)) return decisive;
    return sides.includes(void 0) ? void 0 : !decisive;
  }
  if (operator !== "==" && operator !== "!=") return void 0;
  const equal = areEqual(evaluate(condition.left, scenario), evaluate(condition.right, scenario));
  return equal === void 0 ? void 0 : equal === (operator === "==");
}
function areEqual(left, right) {
  if (left.kind === "unknown" || right.kind === "unknown") return void 0;
  if (left.kind === "names" && right.kind === "names") {
    if (right.names.exact) return (0,names/* isEqual */.n4)(left.names, right.names.prefix);
    return left.names.exact ? (0,names/* isEqual */.n4)(right.names, left.names.prefix) : void 0;
  }
  if (left.kind === "plain" && right.kind === "plain") return Number(left.value) === Number(right.value);
  const [names2, plain] = left.kind === "names" ? [left, right] : [right, left];
  if (names2.kind !== "names" || plain.kind !== "plain") return void 0;
  return names2.names.exact ? Number(names2.names.prefix) === Number(plain.value) : void 0;
}
function callHolds(call, scenario) {
  const [subject, part] = call.args;
  if (call.name === "always" || call.name === "success") return true;
  if (call.name === "cancelled") return false;
  if (subject === void 0 || part === void 0) return void 0;
  const of = evaluate(subject, scenario);
  const text = evaluate(part, scenario);
  if (of.kind === "plain" && of.value === null && text.kind === "names") return text.names.prefix === "";
  if (text.kind !== "names" || !text.names.exact || of.kind !== "names") return void 0;
  const test = { startswith: names/* hasPrefix */.dd, endswith: names/* hasSuffix */.gs, contains: names/* hasPart */.wU }[call.name];
  return test?.(of.names, text.names.prefix);
}
function truthOf(value) {
  if (value.kind === "plain") return Boolean(value.value);
  if (value.kind === "unknown") return void 0;
  return value.names.exact ? value.names.prefix !== "" : value.names.prefix !== "" || void 0;
}
function evaluate(expression, scenario) {
  if (expression.kind === "literal") {
    const { value } = expression;
    return typeof value === "string" ? evaluate_names(value) : { kind: "plain", value };
  }
  if (expression.kind !== "context") {
    const truth = holds(expression, scenario);
    return truth === void 0 || isChoice(expression) ? unknown : { kind: "plain", value: truth };
  }
  return contextValue(expression.name.toLowerCase(), scenario);
}
function isChoice(expression) {
  return expression.kind === "binary" && (expression.operator === "&&" || expression.operator === "||");
}
function contextValue(name, scenario) {
  const { event, ref } = scenario;
  const request = event.startsWith("pull_request");
  switch (name) {
    case "github.event_name":
      return evaluate_names(event);
    case "github.ref":
      return lowered(ref);
    case "github.ref_name":
      return lowered(withoutHead(ref));
    case "github.ref_type":
      return evaluate_names(ref.prefix.startsWith("refs/tags/") ? "tag" : "branch");
    case "github.event.schedule":
      return event === "schedule" && scenario.cron !== void 0 ? evaluate_names(scenario.cron) : nothing;
    case "github.event.action":
      return event === "release" ? evaluate_names(scenario.glob) : unknown;
    case "github.head_ref":
    case "github.base_ref":
      return request ? unknown : nothing;
    default:
      return isAbsent(name, scenario) ? nothing : unknown;
  }
}
function isAbsent(name, { event, called }) {
  if (/^(github\.event\.)?inputs\./.test(name))
    return !called && event !== "workflow_dispatch" && event !== "workflow_call";
  if (name.startsWith("github.event.release")) return event !== "release";
  if (name.startsWith("github.event.pull_request")) return !event.startsWith("pull_request");
  return name.startsWith("github.event.workflow_run") && event !== "workflow_run";
}
function withoutHead(ref) {
  const cut = (pattern) => ({
    ...pattern,
    prefix: pattern.prefix.replace(/^refs\/(heads|tags|pull)\//, ""),
    without: pattern.without.map(cut)
  });
  return cut(ref);
}
function evaluate_names(text) {
  return { kind: "names", names: (0,names/* exactly */.pV)(text.toLowerCase()) };
}
function lowered(pattern) {
  const lower = (of) => ({
    ...of,
    prefix: of.prefix.toLowerCase(),
    without: of.without.map(lower)
  });
  return { kind: "names", names: lower(pattern) };
}


// EXTERNAL MODULE: ./build/src/workflows/expression/expression.js
var expression_expression = __webpack_require__(3489);
;// CONCATENATED MODULE: ./build/src/workflows/workflow/conditions.js




function jobConditions(job, { workflow }) {
  const byId = new Map(workflow.jobs.map((one) => [one.id, one]));
  const found = [];
  const looked = /* @__PURE__ */ new Set([job.id]);
  const waiting = [job];
  for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
    found.push(...parsed(next.condition));
    if (/\b(always|failure|cancelled)\s*\(/.test(next.condition ?? "")) continue;
    const needs = (0,tree/* itemsOf */.S3)((0,tree/* valueOf */.RP)(next.node, "needs")).flatMap(
      (item) => item.kind === "scalar" ? [item.value] : []
    );
    for (const need of needs) {
      const needed = looked.has(need) ? void 0 : byId.get(need);
      looked.add(need);
      if (needed !== void 0) waiting.push(needed);
    }
  }
  return found;
}
function stepConditions(step) {
  return parsed(step?.condition);
}
function parsed(condition) {
  const expression = condition === void 0 ? void 0 : (0,expression_expression/* parseCondition */.z)(condition);
  return expression === void 0 ? [] : [expression];
}
function mayHold(conditions, scenario) {
  return conditions.every((condition) => holds(condition, scenario) !== false);
}
function rowsWhere(rows, conditions) {
  const parts = conditions.flatMap(parsed);
  return rows.filter((row) => parts.every((part) => holds(withRow(part, row), nowhere) !== false));
}
const nowhere = {
  event: "",
  ref: (0,names/* startingWith */.JM)(""),
  glob: "",
  cron: void 0,
  manual: false,
  called: true,
  at: 0
};
function withRow(condition, row) {
  switch (condition.kind) {
    case "literal":
      return condition;
    case "context": {
      const value = row.get(condition.name);
      const isOpen = value === void 0 || typeof value === "string" && value.includes("${{");
      return isOpen ? { kind: "context", name: "unknown" } : { kind: "literal", value };
    }
    case "not":
      return { ...condition, of: withRow(condition.of, row) };
    case "call":
      return { ...condition, args: condition.args.map((part) => withRow(part, row)) };
    case "binary":
      return { ...condition, left: withRow(condition.left, row), right: withRow(condition.right, row) };
  }
}
function splitScenarios(scenarios, conditions) {
  const cuts = conditions.flatMap(cutsOf);
  return cuts.reduce(
    (parts, cut) => parts.flatMap((scenario) => (0,names/* splitAt */.gI)(scenario.ref, cut).map((ref) => ({ ...scenario, ref }))),
    scenarios
  );
}
function cutsOf(condition) {
  switch (condition.kind) {
    case "not":
      return cutsOf(condition.of);
    case "call":
      return [...condition.args.flatMap(cutsOf), ...callCut(condition)];
    case "binary":
      return [...cutsOf(condition.left), ...cutsOf(condition.right), ...equalityCut(condition)];
    case "literal":
    case "context":
      return [];
  }
}
function callCut({ name, args: [subject, text] }) {
  if (name !== "startswith" || text?.kind !== "literal") return [];
  return refsNamed(subject, String(text.value)).map((prefix) => (0,names/* startingWith */.JM)(prefix));
}
function equalityCut({ left, right }) {
  const [subject, text] = left.kind === "literal" ? [right, left] : [left, right];
  return text.kind === "literal" ? refsNamed(subject, String(text.value)).map(names/* exactly */.pV) : [];
}
function refsNamed(subject, text) {
  if (subject?.kind !== "context") return [];
  if (subject.name === "github.ref") return [text];
  return subject.name === "github.ref_name" ? [`refs/heads/${text}`, `refs/tags/${text}`] : [];
}



/***/ }),

/***/ 5125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IL: () => (/* binding */ registryKind),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   dW: () => (/* binding */ isPlainHost),
/* harmony export */   zZ: () => (/* binding */ parseImage)
/* harmony export */ });
/* harmony import */ var _expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3571);

const open = /\$\{\{|\$[\w{(@*]|`|%[A-Z]/;
function parseImage(text, { isName = false } = {}) {
  const bare = text.trim().replace(/^(docker|oci):\/\//, "");
  const [reference = ""] = (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitOutside */ .kO)(bare, /@/);
  const parts = (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitOutside */ .kO)(reference, /\//);
  const [first = ""] = parts;
  const hosted = parts.length > 1 && (/[.:]/.test(outside(first)) || first === "localhost");
  const path = hosted ? parts.slice(1) : parts;
  const last = (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitOutside */ .kO)(path.at(-1) ?? "", /:/);
  const head = path.length > 1 ? first : last[0] ?? "";
  const registry = hosted ? registryKind(first) : isOpen(head) ? "unknown" : "hub";
  const name = last[0] ?? "";
  const isWhole = isName || last[1] !== void 0 || !name.includes("${{") || githubsName.test(name);
  const written = isWhole ? openName([...path.slice(0, -1), name].join("/")) : void 0;
  const namespace = path.length > 1 ? path.slice(0, -1).join("/") : hosted || written !== void 0 ? void 0 : "library";
  return {
    registry,
    namespace: known(namespace),
    name: known(name),
    tag: last[1],
    text: bare,
    open: written
  };
}
const githubsName = /^\$\{\{\s*github\.(repository|repository_owner|event\.repository\.(full_)?name)\s*\}\}$/;
function isOpen(head) {
  return open.test(head) && !githubsName.test(head);
}
function openName(path) {
  const parts = (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .textParts */ .KO)(path, _expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .inImages */ .a4);
  const isPlain = parts.every(
    (part) => part.open === void 0 ? /^[\w./-]*$/.test(part.text) : /^[\w-]+(\.[\w-]+)+$/.test((0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .expressionIn */ .M7)(part) ?? "")
  );
  return isPlain && parts.some((part) => part.open !== void 0) ? path : void 0;
}
function repositoryOf(image) {
  return image.namespace === void 0 || image.name === void 0 ? void 0 : `${image.namespace}/${image.name}`;
}
function known(part) {
  return part === void 0 || !/^[\w./-]+$/.test(part) ? void 0 : part.toLowerCase();
}
function outside(text) {
  const parts = (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .textParts */ .KO)(text, ["${{", "${"]);
  return parts.map((part) => part.open === void 0 ? part.text : "").join("");
}
const hubHosts = /* @__PURE__ */ new Set([
  "",
  "docker.io",
  "index.docker.io",
  "registry-1.docker.io",
  "registry.hub.docker.com"
]);
function registryKind(text) {
  const host = text.trim().toLowerCase().replace(/^https?:\/\//, "").replace(/\/.*$/, "");
  if (hubHosts.has(host)) return "hub";
  if (/[$`]/.test(host)) return hostedElsewhere(host) ? "other" : "unknown";
  return /(^|\.)(docker\.io|docker\.com|dhi\.io)$/.test(host) ? "docker" : "other";
}
function hostedElsewhere(host) {
  return /\.(amazonaws\.com|azurecr\.io|pkg\.dev|gcr\.io|jfrog\.io|ghcr\.io|quay\.io)(:\d+)?$/.test(host);
}
function isPlainHost(text) {
  return /^[a-z0-9.-]+(:\d+)?$/i.test(text);
}



/***/ }),

/***/ 6212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ checkoutsOf),
/* harmony export */   uJ: () => (/* binding */ joinPath),
/* harmony export */   zB: () => (/* binding */ pathInRepository)
/* harmony export */ });
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3217);
/* harmony import */ var _workflow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1870);


function joinPath(folder, path) {
  const clean = path.replace(/^\$\{?GITHUB_WORKSPACE\}?(?=\/|$)/, "/.");
  if (/[$`*?{}~\\]|^\/(?!\.)|^\w+:/.test(clean)) return void 0;
  const start = clean.startsWith("/.") ? "" : folder;
  const parts = [];
  for (const part of `${start}/${clean}`.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === void 0) return void 0;
  }
  return parts.join("/");
}
function checkoutsOf(job, name) {
  return job.steps.flatMap((step) => {
    if ((0,_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .actionName */ .aM)(step) !== "actions/checkout") return [];
    const path = joinPath("", (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(step.with, "path") ?? "");
    const repository = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(step.with, "repository")?.replace(/\s/g, "").toLowerCase();
    const isOurs = repository === void 0 || repository === "${{github.repository}}" || repository === name?.toLowerCase();
    return path === void 0 ? [] : [{ path, isOurs }];
  });
}
function pathInRepository(path, checkouts) {
  if (checkouts.length === 0) return path;
  const fitting = checkouts.filter(
    (one) => one.path === "" || path === one.path || path.startsWith(`${one.path}/`)
  );
  const [nearest] = [...fitting].sort((a, b) => b.path.length - a.path.length);
  if (nearest?.isOurs !== true) return void 0;
  return nearest.path === "" ? path : path.slice(nearest.path.length + 1);
}



/***/ }),

/***/ 2830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gt: () => (/* binding */ callersOf),
/* harmony export */   Og: () => (/* binding */ calleePath),
/* harmony export */   On: () => (/* binding */ localAction),
/* harmony export */   dX: () => (/* binding */ usesOfActions),
/* harmony export */   jb: () => (/* binding */ startsOf),
/* harmony export */   nc: () => (/* binding */ isHandedOver),
/* harmony export */   y: () => (/* binding */ pathHere)
/* harmony export */ });
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3217);
/* harmony import */ var _conditions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6257);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6212);
/* harmony import */ var _expression_scenario_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9433);




function pathHere(uses) {
  return /^[.$]\/(.*)$/.exec(uses)?.[1];
}
function calleePath(job, repository) {
  const uses = job.uses?.value ?? "";
  const here = pathHere(uses);
  if (here !== void 0) return here;
  const [, name = "", path] = /^([\w.-]+\/[\w.-]+)\/(.+?)@/.exec(uses) ?? [];
  return name.toLowerCase() === repository.name?.toLowerCase() ? path : void 0;
}
function callersOf(path, repository) {
  return [...repository.workflows.values()].flatMap(
    (workflow) => workflow.jobs.filter((job) => calleePath(job, repository) === path).map((job) => ({ workflow, job, inherits: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarOf */ .ol)(job.node, "secrets")?.value === "inherit" }))
  );
}
function startsOf(workflow, place) {
  const depth = place.depth ?? 0;
  return workflow.scenarios.flatMap((scenario) => {
    if (scenario.event !== "workflow_call" || depth >= 4) return [scenario];
    const callers = callersOf(workflow.path, place.repository);
    const starts = callers.flatMap((caller) => {
      const conditions = (0,_conditions_js__WEBPACK_IMPORTED_MODULE_0__/* .jobConditions */ .E6)(caller.job, { workflow: caller.workflow });
      const next = { repository: place.repository, depth: depth + 1 };
      return startsOf(caller.workflow, next).filter((start) => (0,_conditions_js__WEBPACK_IMPORTED_MODULE_0__/* .mayHold */ .BV)(conditions, start));
    });
    return starts.length === 0 ? [scenario] : starts.map((start) => ({ ...start, called: true, at: scenario.at }));
  });
}
function isHandedOver(secret, place) {
  const declared = (0,_expression_scenario_js__WEBPACK_IMPORTED_MODULE_3__/* .declaredSecrets */ .u)(place.workflow.on);
  if (declared === void 0) return false;
  const callers = callersOf(place.workflow.path, place.repository);
  const isDeclared = declared.some((name) => name.toUpperCase() === secret);
  return isDeclared || callers.length === 0 || callers.some((caller) => !caller.inherits);
}
function pathOnDisk(uses, checkouts) {
  const path = pathHere(uses);
  return path === void 0 || uses.startsWith("$") ? path : (0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .pathInRepository */ .zB)(path.replace(/\/$/, ""), checkouts);
}
function localAction(uses, repository, checkouts = []) {
  const [path = ""] = uses.split("@");
  const own = `${repository.name ?? ""}/`;
  const isOwn = path.slice(0, own.length).toLowerCase() === own.toLowerCase();
  const inside = isOwn ? path.slice(own.length) : pathOnDisk(path, checkouts);
  if (inside === void 0) return void 0;
  const folder = inside.replace(/\/$/, "");
  const paths = ["action.yml", "action.yaml"].map((file) => folder === "" ? file : `${folder}/${file}`);
  return paths.flatMap((path2) => repository.workflows.get(path2) ?? [])[0] ?? paths.flatMap((path2) => repository.otherFiles.action(path2) ?? [])[0];
}
function usesOfActions(repository) {
  const uses = /* @__PURE__ */ new Map();
  for (const workflow of repository.workflows.values()) {
    for (const job of workflow.jobs) {
      const checkouts = (0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .checkoutsOf */ .F9)(job, repository.name);
      for (const step of job.steps) {
        const action = step.uses === void 0 ? void 0 : localAction(step.uses.value, repository, checkouts);
        if (action === void 0) continue;
        const known = uses.get(action);
        if (known === void 0) uses.set(action, [{ workflow, job, step }]);
        else known.push({ workflow, job, step });
      }
    }
  }
  return uses;
}



/***/ }),

/***/ 827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $X: () => (/* binding */ jobPart),
  Cy: () => (/* binding */ resolveInRow),
  WY: () => (/* binding */ resolveText),
  CO: () => (/* binding */ resolveVariables),
  Od: () => (/* binding */ scopeOf)
});

// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(3217);
// EXTERNAL MODULE: ./build/src/workflows/expression/matrix.js
var matrix = __webpack_require__(94);
// EXTERNAL MODULE: ./build/src/workflows/expression/open-text.js
var open_text = __webpack_require__(3571);
// EXTERNAL MODULE: ./build/src/workflows/expression/expression.js
var expression_expression = __webpack_require__(3489);
// EXTERNAL MODULE: ./build/src/workflows/expression/variables.js + 1 modules
var variables = __webpack_require__(9325);
;// CONCATENATED MODULE: ./build/src/workflows/expression/values.js



function expressionValues(text, contexts) {
  if (/^[\w.-]+$/.test(text) && !/^(\d|-|true$|false$|null$)/.test(text)) return told(contexts(text));
  const expression = (0,expression_expression/* parseExpression */.Y)(text);
  return expression === void 0 ? void 0 : told(valuesOf(expression, contexts));
}
function told(values) {
  return values?.length === 0 ? void 0 : values;
}
function valuesOf(expression, contexts) {
  switch (expression.kind) {
    case "literal":
      return [expression.value === null ? "" : String(expression.value)];
    case "context":
      return told(contexts(expression.name));
    case "not":
      return void 0;
    case "call":
      return callValues(expression, contexts);
    case "binary":
      return binaryValues(expression, contexts);
  }
}
function binaryValues({ operator, left, right }, contexts) {
  if (operator !== "&&" && operator !== "||") return void 0;
  const ends = valuesOf(right, contexts);
  const heads = valuesOf(left, contexts);
  if (ends === void 0) return void 0;
  if (operator === "&&") return [.../* @__PURE__ */ new Set(["", ...ends])];
  if (heads === void 0 || heads.some((text) => text.includes("${{"))) return void 0;
  const kept = heads.filter(isTrue);
  return kept.length === heads.length ? kept : [.../* @__PURE__ */ new Set([...kept, ...ends])];
}
function isTrue(text) {
  return text !== "" && text !== "false" && text !== "0";
}
function callValues({ name, args }, contexts) {
  if (name === "join") return joinValues(args, contexts);
  const values = args.map((argument) => valuesOf(argument, contexts));
  if (name !== "format") return void 0;
  const [formats = [], ...rest] = values;
  if (values.some((one) => one === void 0)) return void 0;
  let texts = formats.map(
    (text) => text.replace(/\{\{|\}\}/g, (found) => found.charAt(0))
  );
  for (const [at, replacing] of rest.entries()) {
    texts = texts?.flatMap((text) => (replacing ?? []).map((value) => text.replaceAll(`{${at}}`, value)));
    texts = (0,variables/* joined */.oR)(texts ?? [], [""]);
  }
  return texts;
}
function joinValues([list, between = { kind: "literal", value: "," }], contexts) {
  if (list?.kind !== "context" || between.kind !== "literal") return void 0;
  return contexts((0,matrix/* wholeList */.GM)(list.name))?.map((text) => text.split(matrix/* listSeparator */.qe).join(String(between.value)));
}


;// CONCATENATED MODULE: ./build/src/workflows/workflow/scope.js





function scopeOf(place) {
  const { job, step } = place;
  const own = (0,variables/* variablesIn */.DF)(step?.env);
  const around = environmentOf(place);
  return {
    // Looked up and not copied: there may be many variables and many steps.
    env: { values: (name) => listed(own.get(name)) ?? around(name) ?? listed((0,variables/* runnerVariable */.DK)(name)) },
    outputs: { values: (reference) => outputValues(reference, place) },
    rows: (0,matrix/* crossed */.GT)(place.handed ?? [], job.matrix),
    repository: place.repository
  };
}
function listed(value) {
  return value === void 0 ? void 0 : [value];
}
function environmentOf({ workflow, job, step }) {
  const end = step?.index ?? 0;
  return (name) => {
    const given = listed(job.variables.get(name) ?? workflow.variables.get(name));
    if (!job.setByScripts.has(name)) return given;
    const before = job.written.filter((one) => one.kind === "env" && one.name === name && one.step.index < end);
    return before.reduce(writtenOver, given);
  };
}
function writtenOver(before, { values, conditional }) {
  if (values.length === 0 || !conditional || before === void 0) return values;
  return before.length === 0 ? [] : [.../* @__PURE__ */ new Set([...before, ...values])];
}
function outputValues(reference, place) {
  const [, id, name] = /^steps\.([\w-]+)\.outputs\.([\w-]+)$/.exec(reference) ?? [];
  if (id !== void 0) {
    const written = place.job.written.filter(
      (one) => one.kind === "output" && one.step.id === id && one.name === name
    );
    return written.reduce(writtenOver, void 0);
  }
  const [, needed, output = ""] = /^needs\.([\w-]+)\.outputs\.([\w-]+)$/.exec(reference) ?? [];
  const job = place.workflow.jobs.find((one) => one.id === needed);
  const text = job === void 0 ? void 0 : (0,tree/* textOf */.b6)((0,tree/* valueOf */.RP)(job.node, "outputs"), output);
  if (job === void 0 || text === void 0) return void 0;
  const texts = resolveText(text, scopeOf({ ...withoutStep(place), job }));
  if (!texts.some(open_text/* hasExpression */.xS)) return texts;
  return texts.every((one) => /^[a-z0-9.-]+\.[a-z]+(:\d+)?\//.test(one)) ? texts.map(withoutMeaning) : [];
}
function withoutMeaning(text) {
  return (0,open_text/* textParts */.KO)(text).map((part) => (0,open_text/* expressionIn */.M7)(part) === void 0 ? part.text : "${{ other }}").join("");
}
function withoutStep({ workflow, repository, handed = [] }) {
  return { workflow, repository, handed };
}
function resolveText(text, scope) {
  if (!text.includes("${{")) return [text];
  const texts = resolveRounds([text], scope, void 0);
  if (!texts.some((one) => /matrix|inputs/.test(one)) || scope.rows.length === 0) return texts;
  const rows = [...new Set(scope.rows.flatMap((row) => resolveRounds(texts, scope, row)))];
  return rows.length > mostTexts ? texts : rows;
}
const mostTexts = 64;
function resolveRounds(given, scope, row) {
  let texts = given;
  for (let round = 0; round < 4; round += 1) {
    const next = [...new Set(texts.flatMap((one) => resolveOnce(one, scope, row)))];
    if (next.length > mostTexts) return texts;
    if (next.length === texts.length && next.every((one, at) => one === texts[at])) return texts;
    texts = next;
  }
  return texts;
}
function resolveOnce(text, scope, row) {
  let texts = [""];
  for (const part of (0,open_text/* textParts */.KO)(text)) {
    const inside = (0,open_text/* expressionIn */.M7)(part);
    const values = inside === void 0 ? void 0 : expressionValues(inside, (name) => contextValues(name, scope, row));
    const grown = (0,variables/* joined */.oR)(texts, values === void 0 || values.length === 0 ? [part.text] : values);
    if (grown === void 0) return [text];
    texts = grown;
  }
  return texts;
}
function contextValues(name, scope, row) {
  if (name.startsWith("env.")) return scope.env.values(name.slice("env.".length));
  const value = row?.get(name.replace(/^github\.event\.inputs\./, "inputs."));
  if (value !== void 0) return [String(value)];
  const [owner, repository] = scope.repository?.split("/") ?? [];
  switch (name) {
    case "github.repository":
    case "github.event.repository.full_name":
      return listed(scope.repository);
    case "github.repository_owner":
      return listed(owner);
    case "github.event.repository.name":
      return listed(repository);
    case "github.workspace":
      return ["."];
    default:
      return scope.outputs.values(name);
  }
}
function resolveInRow(text, scope, row) {
  return text.includes("${{") ? resolveRounds([text], scope, row) : [text];
}
function resolveVariables(text, scope) {
  const texts = (0,variables/* expandVariables */.i7)(text, scope.env).flatMap((one) => resolveText(one, scope));
  return texts.length > mostTexts ? [text] : [...new Set(texts)];
}
function jobPart(job, key) {
  return (0,tree/* valueOf */.RP)(job.node, key);
}



/***/ }),

/***/ 1870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aM: () => (/* binding */ actionName),
  MU: () => (/* binding */ isOurs),
  S6: () => (/* binding */ readWorkflow)
});

// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(3217);
;// CONCATENATED MODULE: ./build/src/workflows/shell/foreign.js
const piece = /\s*(\||(?:"[^"`]*"|'[^']*'|\$\{\{[^}]*\}\}|[\w$:./@,=+%*-])+)/y;
const telling = /docker|podman|buildah|nerdctl|\bmake\b|push|publish|skopeo|crane|helm|gradle|mvn|npm|bake|\.(ps1|sh|cmd|bat|py)\b/i;
function foreignCommands(script, program) {
  const isLines = /^(pwsh|powershell|cmd)$/i.test(program);
  const conditional = /[{}]/.test(script.replace(/\$?\{\{.*?\}\}/g, ""));
  return script.split("\n").flatMap((text, line) => {
    const here = { line, conditional };
    const parts = isLines ? simpleCommands(text) : void 0;
    if (parts !== void 0) return pipeline(parts, here);
    return telling.test(text) ? [commandOf([`a ${program} script`], here)] : [];
  });
}
function simpleCommands(text) {
  const line = text.trim().replace(/\$env:(\w+)/gi, "$$$1");
  const commands = [[]];
  piece.lastIndex = 0;
  while (piece.lastIndex < line.length) {
    const [, found] = piece.exec(line) ?? [];
    if (found === void 0) return void 0;
    if (found === "|") commands.push([]);
    else commands.at(-1)?.push(found.replace(/["']/g, ""));
  }
  return commands.every(([head = ""]) => /^[\w$./]/.test(head)) ? commands : void 0;
}
function pipeline(parts, around) {
  const commands = [];
  for (const words of parts) commands.push({ ...commandOf(words, around), pipedFrom: commands.at(-1) });
  return commands;
}
function commandOf([head = "", ...rest], { line, conditional }) {
  const isSet = head.startsWith("$") && rest[0] === "=";
  return {
    words: isSet ? [""] : [head, ...rest],
    assignments: isSet ? [`${head.slice(1)}=${rest.slice(1).join(" ")}`] : [],
    pipedFrom: void 0,
    input: void 0,
    output: void 0,
    conditional,
    statement: void 0,
    line
  };
}


// EXTERNAL MODULE: ./build/src/workflows/expression/matrix.js
var matrix = __webpack_require__(94);
// EXTERNAL MODULE: ./build/src/workflows/expression/scenario.js
var scenario = __webpack_require__(9433);
// EXTERNAL MODULE: ./build/src/workflows/shell/script.js + 1 modules
var shell_script = __webpack_require__(1417);
// EXTERNAL MODULE: ./build/src/workflows/expression/variables.js + 1 modules
var expression_variables = __webpack_require__(9325);
// EXTERNAL MODULE: ./build/src/workflows/shell/variables.js + 1 modules
var shell_variables = __webpack_require__(1440);
;// CONCATENATED MODULE: ./build/src/workflows/shell/written.js


function writtenBy({ text, commands, variables }) {
  if (!/GITHUB_(ENV|OUTPUT)|::set-output|::set-env/.test(text)) return [];
  const outside = { values: (name) => own(variables.get(name)) };
  const lines = [];
  let isClear = commands.length > 0;
  for (const { command, variables: here } of (0,shell_variables/* withVariables */.s)(commands, outside)) {
    const kind = targetOf(command);
    const said = saidBy(command);
    if (kind === void 0) {
      if (said !== void 0) lines.push(...oldCommands(said, command.conditional));
      continue;
    }
    if (said === void 0) isClear = false;
    for (const line of (said ?? "").split("\n")) {
      const texts = (0,expression_variables/* expandVariables */.i7)(line, here);
      lines.push({ kind, texts, conditional: command.conditional });
    }
  }
  const found = readLines(lines);
  return isClear ? found : [...found, ...namesIn(text)];
}
function own(value) {
  return value === void 0 ? void 0 : [value];
}
function targetOf({ words, output }) {
  const target = words[0] === "tee" ? words.slice(1).join(" ") : output ?? "";
  if (/GITHUB_ENV\b/.test(target)) return "env";
  return /GITHUB_OUTPUT\b/.test(target) ? "output" : void 0;
}
function saidBy(command) {
  const [head, ...args] = command.words;
  switch (head) {
    case "echo":
      return args.filter((word, at) => at > 0 || !/^-[neE]+$/.test(word)).join(" ");
    case "printf":
      return formatted(args);
    case "cat":
      return command.input?.replace(/\n$/, "");
    case "tee":
      return command.input ?? (command.pipedFrom === void 0 ? void 0 : saidBy(command.pipedFrom));
    default:
      return void 0;
  }
}
function formatted([format = "", ...args]) {
  const parts = format.replaceAll("\\n", "\n").split("%s");
  if (parts.length - 1 !== args.length || parts.some((part) => part.includes("%"))) return void 0;
  return parts.map((part, at) => part + (args[at] ?? "")).join("").replace(/\n$/, "");
}
function oldCommands(said, conditional) {
  const [, name = "", value = ""] = /^::set-output name=([\w-]+)::(.*)$/.exec(said) ?? [];
  return name === "" ? [] : [{ kind: "output", texts: [`${name}=${value}`], conditional }];
}
function readLines(lines) {
  const found = [];
  let open;
  for (const { kind, texts, conditional } of lines) {
    const [only = ""] = texts;
    if (open !== void 0) {
      if (only !== open.end) {
        open.texts = (0,expression_variables/* joined */.oR)(
          open.texts ?? [],
          texts.map((text) => `${text}
`)
        );
        continue;
      }
      found.push({
        kind,
        name: open.name,
        values: (open.texts ?? []).map((text) => text.trimEnd()),
        conditional
      });
      open = void 0;
      continue;
    }
    const [, name = "", end = ""] = /^([A-Za-z_][\w-]*)<<(\S+)$/.exec(only) ?? [];
    if (name !== "") open = { name, end, texts: [""] };
    else found.push(...pairIn(texts, { kind, conditional }));
  }
  return found;
}
function pairIn(texts, part) {
  const pairs = texts.map((text) => /^([A-Za-z_][\w-]*)=([\s\S]*)$/.exec(text));
  const name = pairs[0]?.[1];
  if (name === void 0) return [];
  const values = pairs.map((pair) => handedOn(pair?.[2] ?? ""));
  return [{ ...part, name, values }];
}
function handedOn(value) {
  return value.replace(/\$(?:(\w+)|\{(\w+)(?:,,)?\})/g, (whole, bare, braced = "") => {
    const name = bare ?? String(braced);
    const ofJob = /^(GITHUB|RUNNER)_|^\d/.test(name) ? whole : `\${{ env.${name} }}`;
    return (0,expression_variables/* runnerVariable */.DK)(name) ?? ofJob;
  });
}
function namesIn(text) {
  const names = new Set([...text.matchAll(/\b([A-Za-z_]\w*)(?:=|<<)/g)].map((match) => match[1] ?? ""));
  return [...names].flatMap(
    (name) => ["env", "output"].map((kind) => ({ kind, name, values: [], conditional: false }))
  );
}


;// CONCATENATED MODULE: ./build/src/workflows/workflow/workflow.js







function readWorkflow(file) {
  const { root } = file;
  const on = (0,tree/* valueOf */.RP)(root, "on");
  const env = (0,tree/* valueOf */.RP)(root, "env");
  const runs = (0,tree/* valueOf */.RP)(root, "runs");
  const reading = { file, problem: void 0 };
  if ((0,tree/* textOf */.b6)(runs, "using") === "composite") {
    const jobs2 = [readJob("", { node: runs ?? root, reading })];
    if (reading.problem !== void 0) return { problem: reading.problem };
    return {
      ...file,
      kind: "action",
      on: void 0,
      env: void 0,
      variables: /* @__PURE__ */ new Map(),
      scenarios: [],
      jobs: jobs2
    };
  }
  const jobs = (0,tree/* entriesOf */.Mc)((0,tree/* valueOf */.RP)(root, "jobs")).map(
    ({ key, value }) => readJob(key, { node: value, reading })
  );
  if (reading.problem !== void 0) return { problem: reading.problem };
  if (jobs.length === 0) return void 0;
  return { ...file, kind: "workflow", on, env, variables: (0,expression_variables/* variablesIn */.DF)(env), scenarios: (0,scenario/* scenariosOf */.v)(on), jobs };
}
function readJob(id, { node, reading }) {
  const environment = (0,tree/* valueOf */.RP)(node, "environment");
  const env = (0,tree/* valueOf */.RP)(node, "env");
  const shell = defaultShell(node, reading);
  const steps = placedSteps((0,tree/* valueOf */.RP)(node, "steps")).map(
    (step, index) => readStep(step.node, { index, group: step.group, shell, reading })
  );
  const written = steps.flatMap(writtenIn);
  return {
    id,
    node,
    condition: (0,tree/* textOf */.b6)(node, "if"),
    env,
    variables: (0,expression_variables/* variablesIn */.DF)(env),
    setByScripts: new Set(written.flatMap(({ kind, name }) => kind === "env" ? [name] : [])),
    written,
    matrix: (0,matrix/* matrixRows */.xI)((0,tree/* valueOf */.RP)((0,tree/* valueOf */.RP)(node, "strategy"), "matrix")),
    environment: environment?.kind === "scalar" ? environment.value : (0,tree/* textOf */.b6)(environment, "name"),
    uses: (0,tree/* scalarOf */.ol)(node, "uses"),
    steps
  };
}
function writtenIn(step) {
  const { script, commands, env, condition } = step;
  if (script === void 0) return [];
  return writtenBy({ text: script, commands, variables: (0,expression_variables/* variablesIn */.DF)(env) }).map((value) => ({
    ...value,
    conditional: value.conditional || condition !== void 0,
    step
  }));
}
function defaultShell(job, { file }) {
  const own = [job, file.root].flatMap(
    (node) => (0,tree/* textOf */.b6)((0,tree/* valueOf */.RP)((0,tree/* valueOf */.RP)(node, "defaults"), "run"), "shell") ?? []
  );
  const runner = (0,tree/* textOf */.b6)(job, "runs-on") ?? "";
  return own[0] ?? (/^windows/i.test(runner) ? "pwsh" : void 0);
}
function placedSteps(list) {
  return (0,tree/* itemsOf */.S3)(list).flatMap((step, at) => {
    if (step.kind !== "mapping") return [];
    const inner = (0,tree/* valueOf */.RP)(step, "parallel");
    if (inner === void 0) return [{ node: step, group: void 0 }];
    return placedSteps(inner).map(({ node }) => ({ node, group: at }));
  });
}
function readStep(node, place) {
  const { index, group, reading } = place;
  const uses = (0,tree/* scalarOf */.ol)(node, "uses");
  const run = (0,tree/* scalarOf */.ol)(node, "run");
  const script = run ?? (/retry/i.test(uses?.value ?? "") ? (0,tree/* scalarOf */.ol)((0,tree/* valueOf */.RP)(node, "with"), "command") : void 0);
  const shell = (0,tree/* textOf */.b6)(node, "shell") ?? place.shell ?? "bash";
  const foreign = run === void 0 || /^(ba|z|da|)sh\b/.test(shell) ? void 0 : shell.split(" ")[0];
  return {
    node,
    index,
    isParallel: group !== void 0,
    group,
    id: (0,tree/* textOf */.b6)(node, "id"),
    uses,
    run,
    script: script?.value,
    foreignShell: foreign,
    commands: script === void 0 ? [] : commandsOf(script, { foreign, reading }),
    with: (0,tree/* valueOf */.RP)(node, "with"),
    env: (0,tree/* valueOf */.RP)(node, "env"),
    condition: (0,tree/* textOf */.b6)(node, "if")
  };
}
function commandsOf(script, { foreign, reading }) {
  if (foreign !== void 0) return foreignCommands(script.value, foreign);
  const shell = (0,shell_script/* readShell */.lu)(script.value);
  if ("commands" in shell) return shell.commands;
  const { message, line } = shell.problem;
  const first = reading.file.positionAt(script.start).line;
  reading.problem ??= { message, line: script.style === "block" ? first + 1 + line : first };
  return [];
}
function actionName(step) {
  return (step.uses?.value ?? "").split("@")[0]?.toLowerCase() ?? "";
}
function isOurs(step) {
  return actionName(step).endsWith("/docker-oat-login");
}



/***/ })

};
;