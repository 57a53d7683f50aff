"use strict";
exports.id = 260;
exports.ids = [260,325];
exports.modules = {

/***/ 2260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readBake: () => (/* binding */ readBake),
  startBakedLogin: () => (/* binding */ startBakedLogin)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/base/error.js
var base_error = __webpack_require__(5881);
// EXTERNAL MODULE: ./build/src/base/json.js
var json = __webpack_require__(5221);
// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(1036);
// EXTERNAL MODULE: ./build/src/docker/docker.js + 1 modules
var docker = __webpack_require__(5707);
// EXTERNAL MODULE: ./build/src/runner/inputs.js
var inputs = __webpack_require__(3563);
// EXTERNAL MODULE: ./build/src/runner/command.js
var command = __webpack_require__(601);
// EXTERNAL MODULE: ./build/src/workflows/effects/build.js
var build = __webpack_require__(5593);
// EXTERNAL MODULE: ./build/src/workflows/values/text.js
var values_text = __webpack_require__(2528);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/src/docker/config-files.js
var config_files = __webpack_require__(9184);
// EXTERNAL MODULE: ./build/src/runner/checkout.js
var checkout = __webpack_require__(838);
// EXTERNAL MODULE: ./build/src/runner/github-variables.js
var github_variables = __webpack_require__(3761);
// EXTERNAL MODULE: ./build/src/workflows/files.js
var workflows_files = __webpack_require__(1543);
// EXTERNAL MODULE: ./build/src/workflows/jobs/workflow.js
var jobs_workflow = __webpack_require__(2468);
// EXTERNAL MODULE: ./build/src/yaml/read.js + 1 modules
var read = __webpack_require__(3869);
// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(3217);
;// CONCATENATED MODULE: ./build/src/login/bake-step.js









const unknownValue = "90071992547";
const isBake = (step) => (0,jobs_workflow/* actionName */.aM)(step) === "docker/bake-action" || /\bbake\b/.test((0,jobs_workflow/* scriptOf */.Fl)(step) ?? "");
async function bakeVariables({ runner, files }) {
  const { isGithub, job: jobId, workflow, workflowSha, workspace } = (0,github_variables/* jobOf */.Z)(runner.environment);
  if (!isGithub) return /* @__PURE__ */ new Map();
  const path = workflow.replace(/^[^/]+\/[^/]+\/|@.*$/gs, "");
  const commit = await (0,checkout/* checkedOutCommit */.Xg)(files.join(workspace, path), files, runner.environment);
  const text = (0,workflows_files/* createWorkflowFiles */.xz)(workspace, () => "").text(path) ?? "";
  const document = (await (0,read/* loadWorkflowYaml */.T)())(text);
  if (commit !== workflowSha || "problem" in document) return void 0;
  const job = (0,jobs_workflow/* readWorkflow */.S6)({ path, text, ...document })?.jobs.find(({ id }) => id === jobId);
  const envs = (job?.steps ?? []).filter(isBake).map((step) => (0,tree/* entriesOf */.Mc)(step.env));
  const variables = /* @__PURE__ */ new Map();
  for (const { key, value } of envs.flat()) {
    const text2 = plainValue(value);
    const isAgreed = envs.every((env) => env.some((it) => it.key === key && plainValue(it.value) === text2));
    variables.set(key, isAgreed ? text2 : unknownValue);
  }
  return envs.length === 0 ? void 0 : variables;
}
function plainValue(node) {
  return node.kind === "scalar" && !node.value.includes("${{") ? node.value : unknownValue;
}
async function printedThere(names, print, ports) {
  const variables = await bakeVariables(ports);
  const values = Array.from(variables ?? []);
  const unknown = values.filter(([, text]) => text === unknownValue);
  const knownValues = values.filter((value) => !unknown.includes(value));
  const printed = await printWith(values, { names, print }, ports);
  const isSure = variables !== void 0 && (values.length === 0 || printed?.isSame === true);
  const doubts = (unknown.length === 0 ? values : unknown).map(([name]) => name);
  const subject = `${doubts.length === 0 ? "" : `what ${doubts.join(", ")} is in `}the step that builds`;
  const effect = isSure ? "no tag that depends on it is" : "no tag is";
  if (unknown.length > 0 || !isSure) {
    ports.runner.info(`bake: ${subject} was not seen, so ${effect} looked up; write its "env:" on the job`);
  }
  const { result } = printed ?? await printWith(knownValues, { names, print }, ports) ?? { result: await print(names) };
  return { result, isSure };
}
async function printWith(values, { names, print }, ports) {
  const { files, runner } = ports;
  const definitions = await definitionFiles(names, values, ports);
  if (definitions === void 0 || values.length === 0) return void 0;
  const directory = runner.environment["RUNNER_TEMP"] || (0,external_node_os_.tmpdir)();
  const folder = await (0,config_files/* writingConfig */.RI)(directory, () => files.makeBeside(files.join(directory, "bake")));
  const printAs = async (valueOf) => {
    const variables = values.map(([name, text2]) => [name, { default: valueOf(text2) }]);
    const path = files.join(folder, "variables.json");
    const text = JSON.stringify({ variable: Object.fromEntries(variables) });
    await (0,config_files/* writingConfig */.RI)(folder, () => files.writeOwn(path, text));
    return print(definitions.concat(path));
  };
  try {
    const result = await printAs(asTemplate);
    if (result?.exitCode !== 0) return void 0;
    const typed = await printAs((text) => literal.test(text) ? JSON.parse(text) : asTemplate(text));
    return { result, isSame: typed?.stdout === result.stdout };
  } finally {
    await files.removeTree(folder);
  }
}
const literal = /^(true|false|0|-?[1-9]\d{0,14})$/;
const asTemplate = (text) => text.replace(/[$%](?=\{)/g, "$&$&");
async function definitionFiles(names, values, { files, runner }) {
  const { environment } = runner;
  const isSet = values.some(([name, text]) => (environment[name] ?? text) !== text);
  if (isSet || names.length > 0) return !isSet && names.every((name) => bakeFile.test(name)) ? names : void 0;
  const file = environment["BUILDX_BAKE_FILE"] ?? new Map(values).get("BUILDX_BAKE_FILE");
  if (file !== void 0) return void 0;
  const fileNames = await files.list(".");
  const isOdd = fileNames.some((name) => oddFile.test(name));
  return isOdd ? void 0 : usualFiles.filter((name) => fileNames.includes(name));
}
const bakeFile = /\.(hcl|json)$/i;
const usualFiles = ["docker-bake.json", "docker-bake.hcl", "docker-bake.override.hcl"];
const oddFile = /^(docker-)?compose\.ya?ml$|^docker-bake\.override\.json$/;
function wholeNames(images, isSure, runner) {
  const bare = images.map((image) => image.replace(isSure ? unknownTag : /[:@][^/]*$/, ""));
  const unchecked = bare.filter((name) => name.includes(unknownValue));
  const names = (0,base_text/* printable */.g$)(unchecked.join(", ").replaceAll(unknownValue, "\u2026"), 300);
  if (names !== "") runner.notice(`bake: not checked, since only the step that builds knows it: ${names}`);
  return bare.filter((name) => !unchecked.includes(name));
}
const unknownTag = new RegExp(`[:@][^/]*${unknownValue}[^/]*$`);


// EXTERNAL MODULE: ./build/src/login/inputs.js
var login_inputs = __webpack_require__(5254);
// EXTERNAL MODULE: ./build/src/login/start.js + 14 modules
var start = __webpack_require__(264);
;// CONCATENATED MODULE: ./build/src/login/bake.js












const longestPrint = 1024 * 1024;
async function startBakedLogin(runner, open = docker/* openDockerPorts */.$) {
  const built = await readBake(runner, open);
  await (0,start/* startLoginWith */.m)((0,login_inputs/* readLoginInputs */.H)(runner, built), runner);
}
async function readBake(runner, open = docker/* openDockerPorts */.$) {
  const build = bakeBuild((0,inputs/* readText */.yR)(runner, "bake"));
  const ports = open(runner, { timeout: (0,inputs/* readInteger */.JI)(runner, "timeout") });
  const { clock, deadline } = ports;
  const since = clock.now();
  try {
    const { targets, requestedNames, isSure } = await printedTargets(build, ports);
    const bases = [];
    for (const [name, target] of targets) {
      const text = await dockerfileOf(target, ports);
      if (text !== void 0) bases.push(basesOf(text, target));
      else {
        const subject = `the Dockerfile of ${(0,base_text/* printable */.g$)(name, 80)}`;
        runner.info(`bake: ${subject} was not read, so its base images are not checked`);
      }
    }
    const requestedTargets2 = targets.filter(([name]) => requestedNames.has(name));
    const builds = requestedTargets2.map(([name, target]) => pushOf(name, target));
    const push = builds.flatMap(({ images }) => images);
    const localBuilds = (0,base_text/* printable */.g$)(builds.flatMap((build2) => build2.local).join(", "), 300);
    if (localBuilds !== "") runner.info(`bake: not counted as pushed: ${localBuilds}`);
    const pull = targets.flatMap(([, target]) => Array.from(contextsOf(target).values()).flatMap(imageOf));
    const took = Math.ceil((clock.now() - since) / 1e3);
    const namesOf = (images) => wholeNames(images, isSure, runner).map(withHost);
    return { push: namesOf(push), pull: namesOf(pull.concat(bases.flat())), took };
  } finally {
    deadline.close();
  }
}
const setting = /^[ \t]*[\w.*-]+\.[\w.*-]+\+?=/;
function bakeBuild(text) {
  const lines = text.split("\n");
  const items = (0,base_text/* parseList */.E1)(lines.filter((line) => !setting.test(line)).join("\n"));
  const settings = lines.filter((line) => setting.test(line)).map((line) => `--set=${line.trim()}`);
  const parts = items.map((item) => item.split("#"));
  for (const [index, [file = "", target = "", ...surplus]] of parts.entries()) {
    const isRemote = /^(?!cwd:)[a-z+]+:\/\/|^git@|^-$/i.test(file);
    if (!isRemote && surplus.length === 0 && /^(?!-)[\w.*-]*$/.test(target)) continue;
    const hint = 'write files of the workspace, and a target behind "#": docker-bake.hcl#release';
    throw (0,inputs/* invalidInput */.aY)("bake", `: ${(0,base_text/* quotedWord */.lG)(items[index] ?? "")} is not a bake file with a target`, hint);
  }
  const files = (0,base_text/* unique */.Am)(parts.map(([file = ""]) => file)).filter(Boolean);
  const targets = (0,base_text/* unique */.Am)(parts.map(([, target = ""]) => target)).filter(Boolean);
  const bake = ["docker", "buildx", "bake", "--print"];
  const argvOf = (paths) => {
    const fileFlags = paths.map((path) => `--file=${path}`);
    return bake.concat(fileFlags, settings, "--", targets);
  };
  return { files, argvOf };
}
async function printedTargets({ files, argvOf }, ports) {
  const { docker, deadline } = ports;
  const version = await docker.call(["docker", "buildx", "version"]);
  if (version?.exitCode !== 0) {
    const message = 'input "bake" needs docker buildx, and there is none here';
    const hint2 = "install it before this step (docker/setup-buildx-action does)";
    throw new base_error/* OatError */.vE("DOCKER_MISSING", { message, hint: hint2 });
  }
  const timeoutMs = deadline.timeoutMs / 2;
  const limits = { timeoutMs, mostKept: longestPrint };
  const { result, isSure } = await printedThere(files, (paths) => docker.call(argvOf(paths), limits), ports);
  const { exitCode = 1, stdout = "", stderr = "" } = result ?? {};
  const hint = `try it: ${argvOf(files).map(command/* shellWord */.r7).join(" ")}`;
  const refuse = (why) => (0,inputs/* invalidInput */.aY)("bake", `: buildx cannot read it (${why})`, hint);
  if (exitCode !== 0) throw refuse((0,base_text/* printable */.g$)(stderr.trim().split("\n").at(-1) ?? "", 300));
  const { target: printed, group } = (0,json/* parseJsonObject */.dw)(stdout) ?? {};
  const targets = (0,json/* asJsonObject */.Oe)(printed);
  if (targets === void 0) throw refuse("it prints no targets, or more than 1 MiB of them");
  return {
    targets: Object.entries(targets).map(([name, target]) => [name, (0,json/* asJsonObject */.Oe)(target) ?? {}]),
    requestedNames: requestedTargets((0,json/* asJsonObject */.Oe)(group) ?? {}),
    isSure
  };
}
function requestedTargets(groups) {
  const targets = /* @__PURE__ */ new Set(["default"]);
  for (const name of targets) {
    for (const member of listAt((0,json/* asJsonObject */.Oe)(groups[name]) ?? {}, "targets")) targets.add(String(member));
  }
  return targets;
}
function pushOf(name, target) {
  const outputs = listAt(target, "output").map((value) => attributes(value, { type: "local" }));
  const pushed = outputs.filter(
    ({ type, push }) => type === "registry" || type === "image" && String(push) !== "false"
  );
  const isPushed = outputs.length === 0 || pushed.length > 0;
  const tags = listAt(target, "tags");
  const names = tags.length > 0 ? tags : pushed.map((output) => output["name"]);
  const caches = listAt(target, "cache-to").map((value) => attributes(value, { type: "registry", ref: value })).filter(({ type }) => type === "registry");
  const images = (isPushed ? names : []).concat(caches.map(({ ref }) => ref));
  return {
    images: images.flatMap((image) => typeof image === "string" ? image.split(",") : []),
    local: isPushed ? [] : `${name} (${outputs.map(({ type }) => `type=${String(type)}`).join(", ")})`
  };
}
const listAt = (target, name) => Array.isArray(target[name]) ? target[name] : [];
function attributes(value, plain) {
  if (typeof value !== "string") return (0,json/* asJsonObject */.Oe)(value) ?? {};
  if (!value.includes("=")) return plain;
  const parts = value.matchAll(/"((?:[^"]|"")*)"|[^,"]+/g);
  const texts = Array.from(parts, ([part, quoted]) => quoted?.replaceAll('""', '"') ?? part);
  return Object.fromEntries(texts.map((text) => text.split(/=(.*)/s)));
}
function contextsOf(target) {
  const contexts = Object.entries((0,json/* asJsonObject */.Oe)(target["contexts"]) ?? {});
  return new Map(contexts.map(([name, from]) => [name, String(from)]));
}
function imageOf(context) {
  const [, image] = /^docker-image:\/\/(.+)$/.exec(context) ?? [];
  return image === void 0 ? [] : [image];
}
async function dockerfileOf(target, { files }) {
  const inline = textAt(target, "dockerfile-inline");
  if (inline !== void 0) return inline;
  const pathAt = (name, usual) => (textAt(target, name) ?? usual).replace(/^cwd:\/\//, "");
  const [context, file] = [pathAt("context", "."), pathAt("dockerfile", "Dockerfile")];
  if (/^[a-z+-]{2,}:|^git@|^-$/i.test(context)) return void 0;
  try {
    return await files.read((0,external_node_path_.isAbsolute)(file) ? file : files.join(context, file));
  } catch (error) {
    if ((0,base_error/* errno */.b)(error) === void 0) throw error;
    return void 0;
  }
}
function basesOf(text, target) {
  const args = (0,json/* asJsonObject */.Oe)(target["args"]) ?? {};
  const images = (0,build/* baseImages */["if"])(text, {
    target: textAt(target, "target"),
    args: new Map(Object.keys(args).map((name) => [name, textAt(args, name)])),
    contexts: contextsOf(target)
  });
  return images.flatMap(
    ({ registry, path, text: whole }) => (0,values_text/* knownText */.bG)(registry === "hub" ? path ?? [] : whole) ?? []
  );
}
function textAt(object, name) {
  const value = object[name];
  return typeof value === "string" ? value : void 0;
}
function withHost(image) {
  return /^(localhost|[^/]*[.:][^/]*)\//.test(image) ? image : `docker.io/${image}`;
}



/***/ }),

/***/ 838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ withRepository),
/* harmony export */   Je: () => (/* binding */ repositoryOfUrl),
/* harmony export */   Xg: () => (/* binding */ checkedOutCommit),
/* harmony export */   e4: () => (/* binding */ otherCommit),
/* harmony export */   mU: () => (/* binding */ hashesOf),
/* harmony export */   ok: () => (/* binding */ openClone),
/* harmony export */   qp: () => (/* binding */ readHome),
/* harmony export */   rM: () => (/* binding */ readListFile)
/* harmony export */ });
/* unused harmony export homeOfUrl */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5881);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1036);
/* harmony import */ var _github_variables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3761);





async function openClone(folder, files) {
  const textOf = async (folder2, name = "") => (await files.read(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder2, name)).catch(() => void 0))?.trim();
  const dotGit = node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, ".git");
  const gitDirectory = /^gitdir: (.+)$/.exec(await textOf(dotGit) ?? "")?.[1];
  const git = gitDirectory === void 0 ? dotGit : node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(folder, gitDirectory);
  const head = await textOf(git, "HEAD");
  const shared = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(git, await textOf(git, "commondir") ?? "");
  if (head === void 0) return void 0;
  const branch = /^ref: (refs\/heads\/\S+)$/.exec(head)?.[1];
  const packed = refsIn(await textOf(shared, "packed-refs") ?? "");
  const commit = branch === void 0 ? head : await textOf(shared, branch) ?? packed.get(branch) ?? "";
  const tags = Array.from(packed.keys()).filter((name) => versionTag.test(name));
  const tag = tags.find((name) => packed.get(name) === commit);
  const version = (tag ?? branch ?? "").replace(/^refs\/(tags|heads)\//, "") || commit.slice(0, 7);
  return {
    commit: /^[0-9a-f]{40}$/.test(commit) ? commit : void 0,
    /** How people call the commit: its version tag, or its branch. */
    version,
    origin: /\[remote "origin"\][^[]*?\burl *= *(\S+)/.exec(await textOf(shared, "config") ?? "")?.[1]
  };
}
const versionTag = /^refs\/tags\/v\d+\.\d+\.\d+$/;
function refsIn(text) {
  const refs = /* @__PURE__ */ new Map();
  let last = "";
  for (const [, target, name, peeled] of text.matchAll(
    /^(?:([0-9a-f]{40}) (refs\/\S+)|\^([0-9a-f]{40}))$/gm
  )) {
    last = name ?? last;
    refs.set(last, peeled ?? target ?? "");
  }
  return refs;
}
async function cloneAround(file, files, environment) {
  const last = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve((0,_github_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .jobOf */ .Z)(environment).workspace || "/");
  for (let top = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(file)); ; top = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(top)) {
    const git = await openClone(top, files);
    if (git !== void 0) return { top, commit: git.commit, origin: git.origin };
    if (top === last || top === node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(top)) return void 0;
  }
}
async function checkedOutCommit(file, files, environment) {
  return (await cloneAround(file, files, environment))?.commit;
}
function otherCommit(commit, environment) {
  const { isGithub, sha: started, ref } = (0,_github_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .jobOf */ .Z)(environment);
  if (!isGithub || started === "" || commit === void 0 || commit === started) return void 0;
  return `the token list comes from commit ${commit.slice(0, 7)}, and this run was started for commit ${started.slice(0, 7)} of ${ref || "its ref"}`;
}
async function withRepository(environment, files, { repository, folder = process.cwd() } = {}) {
  if (repository !== void 0) {
    if (namePattern.test(repository)) return (0,_github_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .inRepository */ .y)(environment, repository);
    const message = `--repository: ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quotedWord */ .lG)(repository)} is not the name of a repository`;
    throw new _base_error_js__WEBPACK_IMPORTED_MODULE_2__/* .OatError */ .vE("INPUT_INVALID", { message, hint: "write it like acme/app" });
  }
  const { repository: set, server } = (0,_github_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .jobOf */ .Z)(environment);
  const clone = await cloneAround(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, ".git"), files, environment);
  const origin = repositoryOfUrl(clone?.origin ?? "", server) ?? set;
  if (set === "") return origin === "" ? environment : (0,_github_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .inRepository */ .y)(environment, origin);
  if (origin.toLowerCase() === set.toLowerCase()) return environment;
  throw new _base_error_js__WEBPACK_IMPORTED_MODULE_2__/* .OatError */ .vE("INPUT_INVALID", {
    message: `the variable GITHUB_REPOSITORY is ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(set, 100)}, and the remote "origin" of this clone is ${origin}`,
    hint: "say with --repository which of the two is meant; nothing was asked or changed"
  });
}
const namePattern = /^[\w.-]+\/[\w.-]+$/;
const usualPath = ".github/docker-oat.yml";
async function readHome(file, files, environment) {
  const { repository, server, workspace } = (0,_github_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .jobOf */ .Z)(environment);
  const clone = await cloneAround(file, files, environment);
  const base = homeOfUrl(repository === "" ? clone?.origin ?? "" : `${server}/${repository}`);
  if (base === void 0) return void 0;
  const top = clone?.top ?? workspace;
  const inside = top === "" ? usualPath : node_path__WEBPACK_IMPORTED_MODULE_1__.relative(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(top), node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(file));
  const isUsual = inside === node_path__WEBPACK_IMPORTED_MODULE_1__.normalize(usualPath) || inside.startsWith("..") || node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(inside);
  return (isUsual ? base : `${base}#${inside.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_1__.sep, "/")}`).toLowerCase();
}
async function readListFile(file, files, environment) {
  const { isGithub, ref, workspace } = (0,_github_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .jobOf */ .Z)(environment);
  const text = await files.read(file) ?? "";
  const inside = node_path__WEBPACK_IMPORTED_MODULE_1__.relative(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workspace), node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(file)).replaceAll(node_path__WEBPACK_IMPORTED_MODULE_1__.sep, "/");
  if (!isGithub || inside.startsWith("../")) return void 0;
  return { path: inside, branch: ref.replace("refs/heads/", ""), hashes: hashesOf(text) };
}
function hashesOf(text) {
  return [text, text.replaceAll("\r\n", "\n")].map((content) => {
    const bytes = Buffer.from(content);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
  });
}
function homeOfUrl(url) {
  const { host, inside } = placeOfUrl(url) ?? {};
  return host === void 0 || host === "github.com" ? inside : `${host}/${inside ?? ""}`;
}
function placeOfUrl(url) {
  const short = /^(?:[\w.-]+@)?(?<host>[\w.-]+):(?!\/)(?<path>.+)$/.exec(url)?.groups;
  const long = short === void 0 && URL.canParse(url) ? new URL(url) : void 0;
  const address = (short?.["host"] ?? long?.hostname ?? "").toLowerCase();
  const host = address.replace(/^ssh\.(?=github\.com$|.+\.ghe\.com$)/, "");
  const inside = (short?.["path"] ?? long?.pathname ?? "").replace(/^\/+|\/+$/g, "").replace(/\.git$/, "");
  return host === "" || inside === "" ? void 0 : { host, inside };
}
function repositoryOfUrl(url, server) {
  const { host, inside = "" } = placeOfUrl(url) ?? {};
  const isServer = URL.canParse(server) && host === new URL(server).hostname;
  return isServer && namePattern.test(inside) ? inside : void 0;
}



/***/ }),

/***/ 601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G5: () => (/* binding */ command),
/* harmony export */   H3: () => (/* binding */ published),
/* harmony export */   r7: () => (/* binding */ shellWord),
/* harmony export */   rd: () => (/* binding */ givenFlags),
/* harmony export */   yj: () => (/* binding */ startedFrom)
/* harmony export */ });
/* unused harmony export startedBy */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5881);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5221);




const published = {
  command: 'npx --allow-git=all "github:<OWNER>/docker-oat-login#<COMMIT>"',
  uses: "org/docker-oat-login@v1"
};
let started;
function command() {
  started ??= startedBy(process.argv[1] ?? "", process.env["PATH"] ?? "");
  return started;
}
function startedBy(script, folders) {
  const program = realPath(script);
  if (program === void 0 || !/[\\/]cli[\\/]index\.js$/.test(program)) return published.command;
  const root = node_path__WEBPACK_IMPORTED_MODULE_1__.join(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(program), "../..");
  const cache = node_path__WEBPACK_IMPORTED_MODULE_1__.join(root, "../..");
  if (node_path__WEBPACK_IMPORTED_MODULE_1__.basename(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(cache)) === "_npx") {
    const spec = wantedOfNpx(cache) ?? "docker-oat-login";
    return /^git|^[\w-]+\/|^\w+:.*#/.test(spec) ? `npx --allow-git=all "${spec}"` : `npx ${spec}`;
  }
  const onPath = folders.split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter).some((folder) => node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(folder) && realPath(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, "docker-oat-login")) === program);
  if (onPath) return "docker-oat-login";
  const relative = node_path__WEBPACK_IMPORTED_MODULE_1__.relative(process.cwd(), script);
  const file = relative.length < script.length ? relative : script;
  return `node ${/[^\w./\\:-]/.test(file) ? `"${file}"` : file}`;
}
function shellWord(word) {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
function givenFlags({ input }, names) {
  const linesOf = (name) => input(name).split("\n").filter((line) => line.trim() !== "");
  return names.flatMap((name) => linesOf(name).map((line) => ` --${name} ${shellWord(line.trim())}`)).join("");
}
const ofGithub = /^(?:github:|git\+https:\/\/github\.com\/)([\w.-]+\/[\w.-]+?)(?:\.git)?#([0-9a-f]{40}|v\d+)$/;
function startedFrom(script = process.argv[1] ?? "") {
  const spec = wantedOfNpx(node_path__WEBPACK_IMPORTED_MODULE_1__.join(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(realPath(script) ?? script), "../../../..")) ?? "";
  const [, name, ref] = ofGithub.exec(spec) ?? [];
  return name && `${name}@${ref}`;
}
function wantedOfNpx(folder) {
  const text = (0,_base_error_js__WEBPACK_IMPORTED_MODULE_2__/* .unlessThrown */ .rR)(() => node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, "package.json"), "utf8")) ?? "";
  const { _npx: request, dependencies } = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJsonObject */ .dw)(text) ?? {};
  const packages = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isJsonObject */ .OW)(request) ? request["packages"] : void 0;
  const first = Array.isArray(packages) ? packages[0] : void 0;
  if (typeof first === "string") return first;
  const address = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isJsonObject */ .OW)(dependencies) ? dependencies["docker-oat-login"] : void 0;
  return typeof address === "string" && address.includes("#") ? address : void 0;
}
const realPath = (file) => (0,_base_error_js__WEBPACK_IMPORTED_MODULE_2__/* .unlessThrown */ .rR)(() => node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync(file));



/***/ }),

/***/ 5593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e4: () => (/* binding */ bakeAct),
/* harmony export */   "if": () => (/* binding */ baseImages),
/* harmony export */   zx: () => (/* binding */ buildAct)
/* harmony export */ });
/* harmony import */ var _values_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1370);
/* harmony import */ var _values_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2528);
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7208);



function buildAct(call, context, readFile) {
  const { tool, valuesOf, order } = call;
  const [outputs, caches] = [valuesOf("outputs", "-o", "--output"), valuesOf("cache-to", "--cache-to")];
  const names = outputs.filter((text) => exporterReading(text) === "pushes").flatMap(nameIn);
  const tags = names.length > 0 ? names : (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .imagesIn */ .o$)(valuesOf("tags", "-t", "--tag"));
  const isTaken = [context ?? [], ...valuesOf("build-contexts", "--build-context")].some(_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .holdsHome */ .Wb);
  const isSecret = valuesOf("secret-files", "--secret").some((text) => computedFile.test((0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .showText */ .h$)(text)));
  const build = (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .readingOf */ .MU)([order, isTaken || isSecret ? "unread" : "idle", ...outputs.map(exporterReading)]);
  const does = (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .readingOf */ .MU)([build, ...caches.map(cacheReading)]);
  const cacheImages = caches.filter((text) => cacheReading(text) === "pushes").flatMap(refIn);
  const images = build === "idle" && does !== "idle" ? cacheImages : tags.concat(cacheImages);
  const isWhole = build !== "unread" && !caches.some((text) => cacheReading(text) === "unread");
  const unread = isWhole || images.some(({ registry }) => registry === "hub") ? [] : [(0,_values_image_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImage */ .zZ)((0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .openText */ .Uq)())];
  return {
    ...(0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .act */ .Rb)(does, tool, does === "unread" ? [] : images.concat(unread)),
    bases: basesOf(call, context, readFile)
  };
}
const computedFile = /^(?!id=)[^,]*[$…]|,(src|source)=[^,]*[$…]/;
function bakeAct({ tool, valuesOf, order }) {
  const sets = valuesOf("set", "--set");
  const outputs = sets.filter((text) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .onlyHole */ .rl)(text) || /(output|cache-to|push)=/.test((0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(text)));
  const does = (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .readingOf */ .MU)([order, ...outputs.map(exporterReading)]);
  const files = (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .imagesIn */ .o$)(valuesOf("files", "bake-file")).filter(({ text }) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .knownText */ .bG)(text) === void 0);
  return (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .act */ .Rb)(does, tool, does === "pushes" && sets.length === 0 ? files : []);
}
function exporterReading(target) {
  const words = (0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(target);
  if (/(push(-by-digest)?=(?!false)|type=registry)/.test(words) && !/push=false/.test(words)) return "pushes";
  const isPlain = (0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .knownText */ .bG)(target) !== void 0 || /type=(local|tar|oci|docker|cacheonly|gha|inline|s3|azblob)\b/.test(words);
  return isPlain ? "idle" : "unread";
}
function cacheReading(cache) {
  return /=/.test((0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(cache)) || (0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .onlyHole */ .rl)(cache) ? exporterReading(cache) : "pushes";
}
function refIn(cache) {
  return /=/.test((0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(cache)) ? valueIn(cache, /^[^]*?(^|,|")ref=/) : (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .imagesIn */ .o$)([cache]);
}
const nameIn = (output) => valueIn(output, /^[^]*?(^|,|")name=/);
function valueIn(text, begin) {
  const index = text.findIndex((piece) => typeof piece === "string" && begin.test(piece));
  if (index === -1) return [];
  return (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .imagesIn */ .o$)([(0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .mapStrings */ .to)(text.slice(index), (piece) => piece.replace(begin, "").replaceAll('"', ""))]);
}
function basesOf({ valuesOf }, context = ["."], readFile) {
  const [targets, files] = [valuesOf("target", "--target"), valuesOf("file", "-f", "--file")];
  const [folder, target] = [(0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .knownText */ .bG)(context), (0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .knownText */ .bG)(targets[0] ?? [])];
  const path = (0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .knownText */ .bG)(files[0] ?? [`${folder}/Dockerfile`]);
  const isHere = folder !== void 0 && !/^(https?|git|ssh):|^git@|^-$/.test(folder);
  const text = isHere && path !== void 0 ? readFile?.(path.replace(/(^|\/)(\.?\/)+/g, "$1")) : void 0;
  if (text === void 0 || target === void 0) return [];
  const names = valuesOf("build-args", "--build-arg").map((one) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(one).replace(/=[^]*/, "").trim());
  const args = new Map(names.map((name) => [name, void 0]));
  return baseImages(text, { target, args, contexts: /* @__PURE__ */ new Map() });
}
function baseImages(text, { target = "", args, contexts }) {
  const globals = /* @__PURE__ */ new Map();
  const stages = [];
  const joined = text.replace(/^[ \t]*#.*\n?/gm, "").replace(/\\[ \t]*\r?\n/g, " ");
  if (/(?<!<)<<-?["']?[A-Za-z_]/.test(joined)) return [];
  for (const line of joined.split("\n")) {
    const [word = "", ...parts] = line.trim().split(/\s+/);
    const kind = word.toUpperCase();
    if (kind === "ARG" && stages.length === 0) {
      const [, name = "", value] = /^(\w+)(?:=["']?([^"']*))?/.exec(parts[0] ?? "") ?? [];
      globals.set(name, args.has(name) ? args.get(name) : value && expanded(value, globals));
    } else if (kind === "FROM") {
      const [from = "", , name = ""] = parts.filter((one) => !one.startsWith("--"));
      stages.push({ name: name.toLowerCase(), sources: [from.replace(/["']/g, "")] });
    } else if (kind === "COPY" || kind === "RUN") {
      const end = parts.findIndex((part) => !part.startsWith("--"));
      const froms = parts.slice(0, end).map((flag) => /^--(?:mount=(?:.*,)?)?from=([^,]+)/.exec(flag)?.[1]);
      stages.at(-1)?.sources.push(...froms.filter((from) => from !== void 0));
    }
  }
  const images = /* @__PURE__ */ new Map();
  const visit = (index) => {
    for (const source of stages[index]?.sources.splice(0) ?? []) {
      const name = expanded(source, globals);
      const isMade = (stage) => stage !== "" && (name === void 0 || stage === name.toLowerCase());
      const indexes = stages.slice(0, index).flatMap((stage, place) => isMade(stage.name) ? [place] : []);
      const places = /^\d+$/.test(source) ? [Number(source)] : indexes;
      places.forEach(visit);
      if (name === void 0 || places.length > 0 || contexts.has(name)) continue;
      const image = (0,_values_image_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImage */ .zZ)([name]);
      const repository = image.registry === "hub" ? (0,_values_image_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryOf */ ._M)(image) : void 0;
      if (repository !== void 0 && isOfHub.test(repository)) images.set(repository, image);
    }
  };
  if (stages.length > 1e3) return [];
  const targetIndex = stages.findLastIndex(({ name }) => name !== "" && name === target.toLowerCase());
  visit(targetIndex === -1 ? stages.length - 1 : targetIndex);
  return [...images.values()];
}
function expanded(text, values) {
  if (text.length > 1e3) return void 0;
  const value = (all, plain, braced) => values.get(plain ?? braced) ?? all;
  const result = text.replace(/\$(?:(\w+)|\{(\w+)\})/g, value);
  const [name = ""] = result.split(/[:@](?!.*\/)/);
  if (name.includes("$") || result.length > 1e3) return void 0;
  return result.includes("$") ? name : result;
}
const isOfHub = /^((?!library\/).*|library\/(alpine|amazoncorretto|busybox|caddy|centos|debian|docker|eclipse-temurin|elixir|fedora|gcc|golang|gradle|haproxy|httpd|maven|nginx|node|openjdk|php|postgres|python|redis|ruby|rust|tomcat|ubuntu))$/;



/***/ }),

/***/ 7208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MU: () => (/* binding */ readingOf),
/* harmony export */   Rb: () => (/* binding */ act),
/* harmony export */   VW: () => (/* binding */ takesLogins),
/* harmony export */   Wb: () => (/* binding */ holdsHome),
/* harmony export */   o$: () => (/* binding */ imagesIn)
/* harmony export */ });
/* harmony import */ var _values_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1370);
/* harmony import */ var _values_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2528);


function act(does, tool, images = []) {
  return { does, by: tool, images, bases: [] };
}
function readingOf(readings) {
  if (readings.includes("pushes")) return "pushes";
  return readings.includes("unread") ? "unread" : "idle";
}
function takesLogins(tool, words) {
  const variable = tool !== "jq" && /DOCKER_CONFIG\s*(\/\s*)?(config\.json|$)/m.test(words);
  return variable || /(^|[/\s=:,"'])\.docker(\/config\.json|\/?\s*$)/m.test(words);
}
function holdsHome(folder) {
  return /(^|=)(~|\/|\/root|\/home(\/\w+)?|\$\{\{ env\.HOME \}\}|(\.\.\/)+\.\.)\/*$/.test((0,_values_text_js__WEBPACK_IMPORTED_MODULE_1__/* .showText */ .h$)(folder));
}
function imagesIn(texts) {
  return texts.flatMap((text) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_1__/* .splitText */ .Ad)(text, /[\s,]+/)).filter((text) => !/^(#|\.{0,2}\/|[\w.-]+=)|\.(hcl|json|ya?ml)$/.test((0,_values_text_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9)(text))).map(_values_image_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImage */ .zZ);
}



/***/ }),

/***/ 1543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ke: () => (/* binding */ lockFile),
/* harmony export */   gu: () => (/* binding */ createUnifiedDiff),
/* harmony export */   xz: () => (/* binding */ createWorkflowFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5881);
/* harmony import */ var _base_file_access_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6940);
/* harmony import */ var _base_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(940);





const lockFile = ".github/workflows/actions.lock";
const largest = 1e6;
const most = 2e7;
const deepest = 12;
function createWorkflowFiles(root, unique) {
  const workspace = (0,_base_files_js__WEBPACK_IMPORTED_MODULE_4__/* .realPath */ .Y)(root);
  const reasonAgainst = (name, act) => new Promise((resolve) => {
    const { place, problem = act(place) } = placeIn(workspace, name);
    resolve(problem);
  }).catch(reasonOf);
  let budget = most;
  const texts = /* @__PURE__ */ new Map();
  return {
    /** YAML files at these paths and below them, each read when its turn comes. */
    *find(paths) {
      const knownPaths = /* @__PURE__ */ new Set();
      budget = most;
      texts.clear();
      for (const name of paths) {
        const { place, problem } = placeIn(workspace, name);
        const refused = problem !== void 0 && node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync(place) ? [{ path: slashed(name), problem }] : [];
        for (const file of problem === void 0 ? visit(workspace, place) : refused) {
          if (knownPaths.has(file.path)) continue;
          knownPaths.add(file.path);
          budget -= "text" in file ? file.text.length : 0;
          yield budget < 0 ? { path: file.path, problem: "the files before it have 20,000,000 characters" } : file;
        }
      }
    },
    /** The text of a regular file; `undefined` for any other, and for what cannot be read. */
    text(name) {
      if (!texts.has(name)) texts.set(name, textAt(workspace, name));
      const text = budget >= 0 ? texts.get(name) : void 0;
      budget -= text?.length ?? 0;
      return text;
    },
    /** Atomic; keeps the mode. Gives the reason when it cannot, or when the file is not `before` any more. */
    replace: ({ path: name, before: oldText, after: newText }) => reasonAgainst(name, (place) => {
      if (!node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(place).isFile()) return "it is not a regular file any more";
      node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync(place, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
      if (!node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(place).equals(Buffer.from(oldText))) return "it was changed while migrate ran";
      (0,_base_file_access_js__WEBPACK_IMPORTED_MODULE_3__/* .replaceFile */ .fR)(place, { text: newText, own: false }, unique);
      return void 0;
    }),
    /** Makes a file that is not there yet, and the directories above it. Gives the reason when it cannot. */
    create: (name, text) => reasonAgainst(name, (place) => {
      node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(place), { recursive: true });
      try {
        node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync(place, text, { flag: "wx" });
      } catch (error) {
        if (/^(ENOSPC|EDQUOT|EFBIG|EIO)$/.test((0,_base_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errno */ .b)(error) ?? "")) node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync(place);
        throw error;
      }
      return void 0;
    })
  };
}
function textAt(workspace, name) {
  try {
    const { place, problem } = placeIn(workspace, name);
    const text = problem === void 0 ? decoded(place) : void 0;
    return typeof text === "string" ? text : void 0;
  } catch {
    return void 0;
  }
}
function placeIn(workspace, name) {
  const place = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workspace, name);
  const relative = node_path__WEBPACK_IMPORTED_MODULE_1__.relative(workspace, place);
  if (node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(relative) || relative.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).includes("..")) {
    return { place, problem: "it is outside the current directory" };
  }
  const parent = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(place);
  const problem = "a directory on the way to it is a symbolic link, which is not followed";
  return (0,_base_files_js__WEBPACK_IMPORTED_MODULE_4__/* .realPath */ .Y)(parent) === parent ? { place } : { place, problem };
}
function slashed(name) {
  return name.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join("/");
}
function* visit(workspace, place, depth = 0) {
  const file = slashed(node_path__WEBPACK_IMPORTED_MODULE_1__.relative(workspace, place));
  try {
    const status = node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(place, { throwIfNoEntry: false });
    if (status?.isDirectory() === true) {
      if (depth > deepest) yield { path: file, problem: `directories are nested more than ${deepest} deep` };
      else {
        const names = node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync(place).filter((name) => name !== "node_modules" && name !== ".git");
        for (const name of names.sort()) yield* visit(workspace, node_path__WEBPACK_IMPORTED_MODULE_1__.join(place, name), depth + 1);
      }
    } else if (status?.isSymbolicLink() === true && node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync(place) && node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync(place).isDirectory()) {
      const problem = "it is a symbolic link to a directory, which is not followed";
      yield { path: file, problem, isMinor: depth > 0 };
    } else if (status !== void 0 && /\.ya?ml$/i.test(place)) {
      const text = decoded(place);
      yield typeof text === "string" ? { path: file, text } : { path: file, ...text };
    }
  } catch (error) {
    yield { path: file, problem: reasonOf(error) };
  }
}
function decoded(place) {
  const status = node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(place);
  if (status.isSymbolicLink()) return { problem: "it is a symbolic link, which is not followed" };
  if (!status.isFile()) return { problem: "it is not a regular file" };
  if (status.size > largest) return { problem: "it is larger than 1,000,000 bytes" };
  const bytes = node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(place);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { problem: "it is not UTF-8 text" };
  }
}
function reasonOf(error) {
  const code = (0,_base_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errno */ .b)(error) ?? "unknown";
  if (code === "EEXIST") return "something is there already";
  return /^(EACCES|EPERM)$/.test(code) ? "no permission" : `it failed (${code})`;
}
async function createUnifiedDiff() {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await __webpack_require__.e(/* import() */ 23).then(__webpack_require__.bind(__webpack_require__, 4023));
  const options = { context: 3, headerOptions: FILE_HEADERS_ONLY };
  return ({ path: name, before, after }) => createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, void 0, void 0, options);
}



/***/ }),

/***/ 2468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ inputText),
/* harmony export */   Fl: () => (/* binding */ scriptOf),
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   Mu: () => (/* binding */ namesWritten),
/* harmony export */   Q4: () => (/* binding */ isOurLogin),
/* harmony export */   S6: () => (/* binding */ readWorkflow),
/* harmony export */   aM: () => (/* binding */ actionName),
/* harmony export */   nJ: () => (/* binding */ inputEntry)
/* harmony export */ });
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3217);

function readWorkflow(file, mayMatter = () => true) {
  const { root, text } = file;
  const runs = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(root, "runs");
  const using = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(runs, "using");
  const pinsByCommit = /^[^#\n]*\buses["']?:[ \t]*["']?[\w./-]+@[0-9a-f]{40}\b/im.test(text);
  if (using === "composite" || using === "docker") {
    const jobs2 = using === "docker" ? [] : [readJob("", runs ?? root, root)];
    return { ...file, kind: "action", events: [], jobs: jobs2, pinsByCommit };
  }
  const entries = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(root, "jobs"));
  if (entries.length === 0) return void 0;
  const isIn = (node) => node !== void 0 && mayMatter(text.slice(node.start, node.end));
  const isAround = isIn((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(root, "env"));
  const jobs = entries.filter(({ value }) => isAround || isIn(value)).map(({ key, value }) => readJob(key, value, root));
  const on = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(root, "on");
  const items = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(on).flatMap((item) => item.kind === "scalar" ? [item.value] : []);
  const events = [...items, ...(0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(on).map(({ key }) => key)];
  const top = { ...root, entries: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(root).filter(({ key }) => key !== "jobs") };
  return { ...file, root: top, kind: "workflow", events, jobs, pinsByCommit };
}
function readJob(id, node, root) {
  const environment = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, "environment");
  const shells = [node, root].map((one) => (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(one, "defaults"), "run"), "shell"));
  const usual = /^windows/i.test((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "runs-on") ?? "") ? "pwsh" : "bash";
  return {
    id,
    node,
    condition: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "if"),
    environment: environment?.kind === "scalar" ? environment.value : (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(environment, "name"),
    uses: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarOf */ .ol)(node, "uses"),
    steps: readSteps((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, "steps"), shells[0] ?? shells[1] ?? usual)
  };
}
function readSteps(list, shell, isBeside = false) {
  return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(list).flatMap((node) => {
    if (node.kind !== "mapping") return [];
    const inner = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, "parallel");
    return inner === void 0 ? [readStep(node, { shell, isBeside })] : readSteps(inner, shell, true);
  });
}
function readStep(node, { shell, isBeside }) {
  return {
    node,
    id: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "id"),
    name: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "name") ?? "",
    uses: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarOf */ .ol)(node, "uses"),
    run: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarOf */ .ol)(node, "run"),
    with: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, "with"),
    env: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, "env"),
    condition: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "if"),
    /** The steps behind it do not wait for its end. */
    isBeside: isBeside || (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, "background") !== void 0 || leaves.test((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "run") ?? ""),
    isForeign: !plainShell.test((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "shell") ?? shell)
  };
}
const plainShell = /^((nix|script|(\/usr\/bin\/)?env)\s([^;&|]*\s"?)?)?(\/[\w/]+\/)?(ba|z|da)?sh( +(-[\w-]+|pipefail))*( +\{0\}"?)?$/;
const leaves = /\bdocker (container )?run (\\\n|[^\n]){0,300}(?<=\s)(-[it]*d[it]*|--detach)(?=\s)|(?<![&|<>])&(?=[\s;)}]|$)(?!\s*[&\d])|(^|[;&|(])[ \t]*(sudo )?(coproc|setsid|screen|tmux|at|batch|systemd-run) /m;
function inputEntry(inputs, name) {
  return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(inputs).find(({ key }) => key.toLowerCase() === name.toLowerCase());
}
function inputText(step, name) {
  const value = inputEntry(step.with, name)?.value;
  return value?.kind === "scalar" ? value.value : void 0;
}
function actionName({ uses }) {
  return (uses?.value ?? "").replace(/@.*/s, "").toLowerCase();
}
function scriptOf(step) {
  const inputs = /retry/i.test(actionName(step)) ? (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(step.with) : [];
  const commands = inputs.flatMap(({ key }) => /command/i.test(key) ? [inputText(step, key)] : []);
  return step.run?.value ?? (commands.join("\n") || void 0);
}
function namesWritten(step) {
  const script = scriptOf(step) ?? "";
  if (!/GITHUB_ENV|set-env/.test(script)) return [];
  return [...script.matchAll(/\b(\w+)(?:=|<<)/g)].map(([, name = ""]) => name);
}
function isOurs(step) {
  return actionName(step).endsWith("/docker-oat-login");
}
function isOurLogin(step) {
  return isOurs(step) && /^(login)?$/.test(inputText(step, "mode") ?? "");
}



/***/ }),

/***/ 1370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IL: () => (/* binding */ registryKind),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   it: () => (/* binding */ namesAnother),
/* harmony export */   zZ: () => (/* binding */ parseImage)
/* harmony export */ });
/* harmony import */ var _registry_host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2099);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2528);


function registryKind(text) {
  const plain = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .knownText */ .bG)(text)?.trim().toLowerCase();
  if (plain === void 0) {
    const words = text.filter((piece) => typeof piece !== "string" || /[.:]/.test(piece));
    return namesAnother((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9)(words)) ? "other" : "unknown";
  }
  const [host = ""] = plain.replace(/^https?:\/\//, "").split("/");
  if (host === "" || (0,_registry_host_js__WEBPACK_IMPORTED_MODULE_0__/* .isDockerHub */ .gr)(host) && host !== "hub.docker.com") return "hub";
  return /(^|\.)(docker\.io|docker\.com|dhi\.io)$/.test(host) ? "docker" : "other";
}
const otherRegistries = /ghcr|github(?!\.)|gitea|forgejo|(^|[^a-z])(ecr|acr|gcr|gar|gcp|aws)([^a-z]|$)|pkg\.dev|amazon|azure|google|quay|harbor|jfrog|artifactory|nexus|gitlab|scaleway|aliyun|alibaba|tencent|huawei|digitalocean|openshift/i;
function namesAnother(words) {
  return otherRegistries.test(words);
}
function parseImage(text) {
  const [reference = []] = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .splitText */ .Ad)(text, /@.*/s);
  const segments = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .splitText */ .Ad)(
    (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .mapStrings */ .to)(reference, (piece) => piece.replace(/^\s*(docker|oci|docker-image|cwd):\/\//, "").trim()),
    /\//
  );
  const [head = []] = segments;
  const isOpen = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .knownText */ .bG)(head) === void 0;
  const prefix = head.map((piece) => typeof piece === "string" ? piece : "").join("");
  const isHost = segments.length > 1 && (/^localhost$|[.:]/.test(prefix) || isOpen && segments.length > 2);
  const isUnclear = isOpen && (segments.length > 1 || typeof head[0] !== "string");
  const registry = isHost || isUnclear ? registryKind(head) : "hub";
  const image = { registry, text, namespace: void 0, path: void 0 };
  const names = (isHost ? segments.slice(1) : segments).map(
    (one) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .mapStrings */ .to)(one, (piece) => piece.toLowerCase())
  );
  const tagged = names.findIndex((one) => one.some((piece) => typeof piece === "string" && piece.includes(":")));
  const path = tagged === -1 ? names : names.slice(0, tagged + 1).flatMap((one) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .splitText */ .Ad)(one, /:.*/s).slice(0, 1));
  if (path.length > 1) {
    const between = path.flatMap((part, at) => at === 0 ? [part] : [["/"], part]);
    return { ...image, namespace: between.slice(0, -2).flat(), path: between.flat() };
  }
  const [name = []] = path;
  const plain = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .knownText */ .bG)(name);
  if (plain === void 0) return { ...image, path: name.length === 1 ? name : void 0 };
  if (plain === "" || registry !== "hub") return image;
  return { ...image, namespace: ["library"], path: [`library/${plain}`] };
}
function repositoryOf({ path = [] }) {
  const plain = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .knownText */ .bG)(path);
  return plain !== void 0 && /^[\w.-]+(\/[\w.-]+)+$/.test(plain) ? plain : void 0;
}



/***/ }),

/***/ 2528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   Ad: () => (/* binding */ splitText),
/* harmony export */   B5: () => (/* binding */ joinTexts),
/* harmony export */   Uq: () => (/* binding */ openText),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   bG: () => (/* binding */ knownText),
/* harmony export */   h$: () => (/* binding */ showText),
/* harmony export */   rl: () => (/* binding */ onlyHole),
/* harmony export */   to: () => (/* binding */ mapStrings)
/* harmony export */ });
function openText(source, file) {
  return [{ source, file }];
}
function knownText(text) {
  return text.every((piece) => typeof piece === "string") ? text.join("") : void 0;
}
function showText(text) {
  const holeText = ({ source }) => source === void 0 ? "\u2026" : `\${{ ${source} }}`;
  return text.map((piece) => typeof piece === "string" ? piece : holeText(piece)).join("");
}
function onlyHole(text = []) {
  const [piece, ...morePieces] = text;
  return typeof piece === "string" || morePieces.length > 0 ? void 0 : piece;
}
function wordsOf(text) {
  return text.map((piece) => typeof piece === "string" ? piece : ` ${piece.source ?? ""} `).join("");
}
function mapStrings(text, change) {
  return text.map((piece) => typeof piece === "string" ? change(piece) : piece);
}
function joinTexts(texts) {
  const pieces = [];
  let size = 0;
  for (const text of texts) {
    size += sizeOf(text);
    if (size > 1e5) return openText();
    for (const piece of text) {
      const last = pieces.at(-1);
      if (typeof piece === "string" && typeof last === "string") pieces[pieces.length - 1] = last + piece;
      else pieces.push(piece);
    }
  }
  return pieces;
}
function sizeOf(text) {
  return text.reduce((size, piece) => size + (typeof piece === "string" ? piece.length : 100), 0);
}
function splitText(text, separator) {
  const parts = [[]];
  for (const piece of text) {
    if (typeof piece !== "string") {
      parts.at(-1)?.push(piece);
      continue;
    }
    const [head = "", ...tail] = piece.split(separator);
    if (head !== "") parts.at(-1)?.push(head);
    for (const one of tail) parts.push(one === "" ? [] : [one]);
  }
  return parts.filter((part) => part.length > 0);
}



/***/ })

};
;