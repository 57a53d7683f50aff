"use strict";
exports.id = 475;
exports.ids = [475,325];
exports.modules = {

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

/***/ 3461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O6: () => (/* binding */ reaches),
/* harmony export */   gO: () => (/* binding */ severities),
/* harmony export */   iP: () => (/* binding */ announce)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1036);

const severities = ["error", "warning", "notice"];
function announce(log, finding, subject = "") {
  const { code, severity, message, remedy, file, line: startLine = 1 } = finding;
  const text = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)([code, subject, `${message}; ${remedy}`].filter(Boolean).join(": "), 600);
  log[severity](text, file === void 0 ? void 0 : { file, startLine });
}
function reaches(severity, failOn) {
  return failOn !== "never" && severities.indexOf(severity) <= severities.indexOf(failOn);
}



/***/ }),

/***/ 3678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ readTyped),
/* harmony export */   k: () => (/* binding */ ask)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(481);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7075);
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5881);
/* harmony import */ var _verbs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2115);





async function readTyped({ secret }) {
  if (secret === void 0) return void 0;
  if (secret.from === "stdin") return readStdin();
  if (process.stdin.isTTY) return ask(`${secret.input} (not shown): `, true);
  const message = "--prompt needs a terminal to ask at, and standard input is not one";
  const hint = `use --stdin ${secret.input} or the variable ${(0,_verbs_js__WEBPACK_IMPORTED_MODULE_4__/* .terminalName */ .Ao)(secret.input)}`;
  throw new _base_error_js__WEBPACK_IMPORTED_MODULE_3__/* .OatError */ .vE("INPUT_INVALID", { message, hint });
}
function readStdin() {
  try {
    return node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(0, "utf8").replace(/\r?\n$/, "");
  } catch (error) {
    throw new _base_error_js__WEBPACK_IMPORTED_MODULE_3__/* .OatError */ .vE("INPUT_INVALID", {
      message: `standard input cannot be read (${(0,_base_error_js__WEBPACK_IMPORTED_MODULE_3__/* .errno */ .b)(error) ?? "unknown"})`,
      hint: "pipe the secret into this command, such as: pass show docker/push | COMMAND",
      cause: error
    });
  }
}
async function ask(question, hidden, last = /^/) {
  if (!process.stdin.isTTY) return void 0;
  const silent = new node_stream__WEBPACK_IMPORTED_MODULE_2__.Writable({
    write(...[, , next]) {
      next();
    }
  });
  const lines = (0,node_readline__WEBPACK_IMPORTED_MODULE_1__.createInterface)({
    input: process.stdin,
    output: hidden ? silent : process.stderr,
    terminal: hidden
  });
  process.stderr.write(question);
  const answer = await new Promise((resolve, reject) => {
    const typed = [];
    lines.on("line", (line) => {
      typed.push(line);
      if (last.test(line)) resolve(typed.join("\n"));
    });
    lines.once("SIGINT", () => {
      reject(new DOMException("cancelled: nothing was changed", "AbortError"));
      lines.close();
      process.stderr.write("\n");
    });
    lines.once("close", () => {
      resolve(void 0);
    });
  });
  lines.close();
  if (hidden) process.stderr.write("\n");
  return answer;
}



/***/ }),

/***/ 6475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startTerminal: () => (/* binding */ startTerminal)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/package.json
var build_package = __webpack_require__(8797);
// EXTERNAL MODULE: ./build/src/base/error.js
var base_error = __webpack_require__(5881);
// EXTERNAL MODULE: ./build/src/base/files.js + 1 modules
var files = __webpack_require__(940);
// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(1036);
// EXTERNAL MODULE: ./build/src/base/secret.js
var secret = __webpack_require__(1595);
// EXTERNAL MODULE: ./build/src/docker/docker.js + 1 modules
var docker = __webpack_require__(5707);
// EXTERNAL MODULE: ./build/src/docker/log-out.js
var log_out = __webpack_require__(7297);
// EXTERNAL MODULE: ./build/src/login/inputs.js
var login_inputs = __webpack_require__(5254);
// EXTERNAL MODULE: ./build/src/login/start.js + 14 modules
var start = __webpack_require__(264);
// EXTERNAL MODULE: ./build/src/registry/host.js
var host = __webpack_require__(2099);
// EXTERNAL MODULE: ./build/src/runner/finding.js
var runner_finding = __webpack_require__(3461);
// EXTERNAL MODULE: ./build/src/runner/inputs.js
var inputs = __webpack_require__(3563);
// EXTERNAL MODULE: ./build/src/runner/run.js
var run = __webpack_require__(9425);
// EXTERNAL MODULE: ./build/src/runner/terminal/asking.js
var asking = __webpack_require__(3678);
// EXTERNAL MODULE: ./build/src/runner/terminal/verbs.js
var verbs = __webpack_require__(2115);
// EXTERNAL MODULE: ./build/src/docker/config.js
var docker_config = __webpack_require__(466);
// EXTERNAL MODULE: ./build/src/docker/config-files.js
var config_files = __webpack_require__(9184);
// EXTERNAL MODULE: ./build/src/docker/failure.js
var failure = __webpack_require__(3016);
// EXTERNAL MODULE: ./build/src/docker/credential-helper.js
var credential_helper = __webpack_require__(9966);
;// CONCATENATED MODULE: ./build/src/migrate/machine/inspect.js






const machineCodes = (/* unused pure expression or super */ null && (["MACHINE_SHARED", "MACHINE_ORGANIZATION", "MACHINE_DESKTOP"]));
const hubKey = "https://index.docker.io/v1/";
const desktopFinding = {
  code: "MACHINE_DESKTOP",
  severity: "notice",
  subject: "desktop",
  message: "Docker Desktop keeps the logins here, and an organization\u2019s token does not work with it",
  remedy: "sign in to Docker Desktop as yourself, a member of the organization, not with the shared account"
};
async function inspectMachine(ports) {
  const { runner, docker, files } = ports;
  (0,docker_config/* refuseAuthConfigOverride */.fV)(runner.environment, (0,host/* parseRegistryHost */.TZ)("docker.io"));
  const { config, place, look: answer } = await (0,config_files/* lookAsDocker */.IW)(docker.configDirectory, hubKey, ports);
  if ("why" in answer) throw (0,failure/* helperUnreadable */.OJ)(place, answer.why);
  const credential = (0,docker_config/* credentialIn */.Lq)(answer.kept);
  const [name = "", ...secretParts] = credential?.split(":") ?? [];
  const secret = secretParts.join(":");
  if (secret !== "") runner.mask(secret);
  const isLoggedIn = credential !== void 0;
  const username = name === "" ? "somebody" : (0,base_text/* printable */.g$)(name, 80);
  const isOrganizations = secret.startsWith("dckr_oat_");
  const store = config["credsStore"];
  const isDesktop = typeof store === "string" && store.startsWith("desktop");
  const where = place === credential_helper/* inFile */.s5 ? files.join(docker.configDirectory, "config.json") : `the credential helper ${place}`;
  if (!isLoggedIn) runner.info(`docker is not logged in to Docker Hub: ${where} has no login`);
  const loginFinding = {
    code: isOrganizations ? "MACHINE_ORGANIZATION" : "MACHINE_SHARED",
    severity: isOrganizations ? "notice" : "warning",
    subject: hubKey,
    message: `docker is logged in to Docker Hub as ${username}, kept in ${where}`,
    remedy: isOrganizations ? "it is an organization\u2019s token: leave it" : `if ${username} is the shared account, log in with a pull token of the organization instead`
  };
  return {
    findings: [isLoggedIn ? loginFinding : [], isDesktop ? desktopFinding : []].flat(),
    username: isLoggedIn ? username : void 0,
    isDone: isDesktop || isOrganizations,
    /**
     * A login alone does not replace it: a helper may keep both accounts (pass serves the first by the
     * alphabet, its pass.go), and a login by browser leaves tokens that docker prefers.
     */
    staysBeside: isLoggedIn && (place !== credential_helper/* inFile */.s5 || (0,docker_config/* entryIn */.Gi)(config, `${hubKey}refresh-token`) !== null)
  };
}


;// CONCATENATED MODULE: ./build/src/migrate/machine/machine.js













async function startMachine(runner, line) {
  (0,run/* checkCertificates */.rQ)(runner);
  const open = () => (0,docker/* openDockerPorts */.$)(runner, { timeout: 60 });
  const machine = await inspectMachine(open());
  for (const finding of machine.findings) (0,runner_finding/* announce */.iP)(runner, finding);
  runner.output("findings", JSON.stringify(machine.findings));
  if (machine.isDone) return true;
  const organization = await organizationOf(runner, line);
  if (organization === "") return true;
  const token = await tokenOf(runner);
  if (!await consents(line, machine.username)) {
    runner.info("nothing was changed");
    return true;
  }
  const state = { isOut: false };
  const leave = async () => {
    if (machine.staysBeside) await (0,log_out/* logOut */.C)((0,host/* parseRegistryHost */.TZ)("docker.io"), open());
    state.isOut = machine.staysBeside;
  };
  try {
    const input = (name) => name === "token" ? token.reveal() : runner.input(name);
    await (0,start/* startLoginWith */.m)(loginInputs(runner, organization, token), { ...runner, input }, leave);
  } catch (error) {
    if (state.isOut) runner.warning("the account before is logged out: docker login brings it back");
    throw error;
  }
  const loginNote = machine.username === void 0 ? "" : `; the login of ${machine.username} is gone from this machine`;
  runner.info(`docker is now logged in as ${organization}${loginNote}`);
  return true;
}
async function organizationOf(runner, line) {
  const question = "Docker organization to log in as (empty: leave it): ";
  const name = runner.input("organization") || await (0,asking/* ask */.k)(question, false);
  if (name === void 0 && (line.values.has("yes") || line.secret?.from === "stdin")) {
    throw refused('missing: input "organization"', "name the Docker organization that the token belongs to");
  }
  return name?.trim() ?? "";
}
async function tokenOf(runner) {
  const token = (0,inputs/* readSecret */.n5)(runner, "token");
  if (token !== void 0) return token;
  const typed = (await (0,asking/* ask */.k)("Pull token (not shown): ", true) ?? "").trim();
  if (typed !== "") return new secret/* Secret */.z(typed, runner.mask);
  throw new base_error/* OatError */.vE("TOKEN_MISSING", {
    message: "there is no token to log in with",
    hint: (0,verbs/* secretWays */.jd)("token")
  });
}
async function consents(line, username) {
  if (line.values.has("yes")) return true;
  const logoutNote = username === void 0 ? "" : ` and ${username} logged out`;
  const answer = await (0,asking/* ask */.k)(`Shall docker be logged in with this token${logoutNote}? [y/N] `, false);
  if (answer !== void 0) return /^y(es)?$/i.test(answer);
  throw refused("nobody is here to confirm the change", "run it at a terminal, or add --yes");
}
function refused(message, hint) {
  return new base_error/* OatError */.vE("INPUT_INVALID", { message, hint: `${hint}; nothing was changed` });
}
function loginInputs(runner, organization, token) {
  const inputValues = {
    organization,
    channel: runner.input("channel"),
    pull: runner.input("pull")
  };
  const inputs = (0,login_inputs/* readLoginInputs */.H)({ ...runner, input: (name) => inputValues[name] ?? "" });
  return { ...inputs, logout: false, tokens: { token: { value: token, trimmed: false } } };
}


// EXTERNAL MODULE: ./build/src/modes.js
var modes = __webpack_require__(4553);
// EXTERNAL MODULE: ./build/src/runner/checkout.js
var checkout = __webpack_require__(838);
// EXTERNAL MODULE: ./build/src/runner/failure.js
var runner_failure = __webpack_require__(7726);
// EXTERNAL MODULE: ./build/src/runner/input-words.js
var input_words = __webpack_require__(3152);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/src/runner/command.js
var command = __webpack_require__(601);
// EXTERNAL MODULE: ./build/src/runner/input-defaults.js
var input_defaults = __webpack_require__(79);
;// CONCATENATED MODULE: ./build/src/runner/terminal/flags.js



const setup = ["setup"];
const secretVerbs = verbs/* verbs */.PB.filter((verb) => verb !== "logout");
const rows = {
  rotation: [setup, "owner|assisted|none", "Who creates new tokens: a workflow, a person, or nobody"],
  audit: [setup, "nightly|none", "Whether a workflow compares tokens and secrets every night"],
  "no-review": [setup, "", "Do not write the workflow that looks at pull requests"],
  environment: [setup, "NAME", "GitHub environment of rotation and audit. Default: docker-rotation"],
  app: [setup, "CLIENT_ID", "GitHub App of rotation and audit; without it a link is printed"],
  check: [setup, "", "Print the status, change nothing; 0 only when everything is in place"],
  base: [["audit"], "REF", "With --parts workflows: what the branch is compared with, such as origin/main"],
  since: [["exposed"], "TIME", "When the action was compromised, such as 2026-11-01T00:00:00Z"],
  repository: [secretVerbs, "OWNER/NAME", "The GitHub repository. Default: that of this clone"],
  until: [["exposed"], "TIME", "Leave out runs that were created after that"],
  "not-affected": [["exposed"], "REF,\u2026", "Tags, branches and commits of the action that were harmless"],
  machine: [["migrate"], "", "Look at this machine\u2019s docker configuration instead of workflow files"],
  yes: [["setup", "migrate"], "", "Do not ask before a change"],
  stdin: [secretVerbs, "NAME", "Read the secret NAME from standard input, such as --stdin token"],
  prompt: [secretVerbs, "NAME", "Ask for the secret NAME at this terminal; nothing of it is shown"],
  debug: [verbs/* verbs */.PB, "", "Print each request, program call and decision on stderr, without values"],
  json: [verbs/* verbs */.PB, "", "Print one JSON object on stdout, everything else on stderr"],
  help: [verbs/* verbs */.PB, "", "Print this help"]
};
const extraFlags = rows;
const extraNames = Object.keys(rows);
function isExtraFlag(name) {
  return Object.hasOwn(rows, name);
}
const inputsOf = {
  setup: `organization registry push pull answer action expires-at hub-url hub-username hub-password
    hub-totp-secret github-token token timeout attempts`,
  exposed: "action config github-token timeout attempts",
  logout: "registry timeout",
  machine: "organization channel pull token"
};
function inputsOfVerb(verb) {
  if (verb in inputsOf) return inputsOf[verb].split(/\s+/).filter(input_defaults/* isInputName */.wp);
  const isOfVerb = (name) => input_defaults/* inputTable */.Fu[name].modes.some((mode) => mode === verb);
  return input_defaults/* inputNames */.vj.filter((name) => name !== "mode" && name !== "logout" && isOfVerb(name));
}
const allInputsOf = (verb) => (0,base_text/* unique */.Am)(inputsOfVerb(verb).concat(verb === "migrate" ? inputsOfVerb("machine") : []));
function flagsOf(verb) {
  const inputs = allInputsOf(verb).filter((name) => !(0,input_defaults/* isSecretInput */.pX)(name));
  return [inputs, extraNames.filter((name) => extraFlags[name][0].includes(verb))].flat();
}
function secretsOf(verb) {
  return allInputsOf(verb).filter(input_defaults/* isSecretInput */.pX);
}
function isSwitch(name) {
  if ((0,input_defaults/* isInputName */.wp)(name)) return /^(true|false)$/.test(input_defaults/* inputTable */.Fu[name].default ?? "");
  return isExtraFlag(name) && rows[name][1] === "";
}
function allowedWords(name) {
  if ((0,input_defaults/* isInputName */.wp)(name)) return input_defaults/* inputTable */.Fu[name].choices;
  const value = isExtraFlag(name) ? rows[name][1] : "";
  return value.includes("|") ? value.split("|") : void 0;
}
function flagUsage(name, verb) {
  if (isSwitch(name)) return `--${name}`;
  if (verb === "exposed" && name === "action") return "--action OWNER/NAME[@REF]";
  if (!(0,input_defaults/* isInputName */.wp)(name)) return `--${name} ${isExtraFlag(name) ? rows[name][1] : ""}`;
  const { choices, range, kind, value } = input_defaults/* inputTable */.Fu[name];
  const usual = range === void 0 ? kind === "file" ? "FILE" : "VALUE" : "NUMBER";
  return `--${name} ${choices?.join("|") ?? value ?? usual}`;
}


;// CONCATENATED MODULE: ./build/src/runner/terminal/command-line.js







function parseCommandLine(args) {
  const { flags, words } = splitArguments(args);
  const has = (name) => flags.some((flag) => flag.name === name);
  const [first, word] = words;
  if (first === "version" && !has("help") || first === void 0 && ["version", "v", "V"].some(has)) {
    return { kind: "version" };
  }
  const topic = first === "help" ? word : first;
  const isHelp = first === "help" || has("help") || args.length === 0;
  if (isHelp && (topic === void 0 || ["help", "version"].includes(topic))) {
    return { kind: "help", about: void 0 };
  }
  const verb = verbOf(topic);
  if (isHelp) return { kind: "help", about: verb };
  for (const flag of flags) refuse(flag, verb, has("machine"));
  if (word !== void 0) {
    const hint = `write --FLAG ${(0,base_text/* printable */.g$)(word, 60)}; ${seeHelp(verb)}`;
    throw wrong(`${(0,base_text/* quotedWord */.lG)(word)} has no flag in front of it`, hint);
  }
  const values = valuesOf(flags);
  return { kind: "run", verb, values, secret: secretOf(values, verb) };
}
function splitArguments(args) {
  const options = { help: { type: "boolean", short: "h" } };
  for (const name of [input_defaults/* inputNames */.vj, extraNames].flat()) if (!isSwitch(name)) options[name] = { type: "string" };
  const { tokens } = (0,external_node_util_.parseArgs)({ args, options, strict: false, allowPositionals: true, tokens: true });
  const words = tokens.flatMap((token) => token.kind === "positional" ? token.value : []);
  const flags = tokens.flatMap((token) => {
    if (token.kind !== "option") return [];
    const { name, rawName: raw, value, inlineValue } = token;
    const positive = name.replace(/^no-/, "");
    if (positive !== name && (0,input_defaults/* isInputName */.wp)(positive) && isSwitch(positive) && value === void 0) {
      return [{ name: positive, raw, value: "false" }];
    }
    return [{ name, raw, value: inlineValue === false && value.startsWith("-") ? void 0 : value }];
  });
  return { flags, words };
}
function refuse({ name, raw, value }, verb, machine) {
  if ((0,input_defaults/* isInputName */.wp)(name) && (0,input_defaults/* isSecretInput */.pX)(name)) {
    throw wrong(`--${name} would show a secret to everyone on this machine`, (0,verbs/* secretWays */.jd)(name));
  }
  const isKnown = flagsOf(verb).includes(name);
  if (!isKnown && !(0,input_defaults/* isInputName */.wp)(name)) throw unknownFlag(raw, verb);
  if ((0,input_defaults/* isInputName */.wp)(name) && !inputsOfVerb(machine ? "machine" : verb).includes(name)) {
    const way = isKnown ? ` ${machine ? "with" : "without"} --machine` : "";
    throw wrong(`${verb} does not use --${name}${way}`, seeHelp(verb), "INPUT_UNUSED");
  }
  if (isSwitch(name)) {
    if (value === void 0 || (0,input_defaults/* isInputName */.wp)(name)) return;
    throw wrong(`--${name} takes no value`, `write --${name} alone`);
  }
  if (name === "stdin" || name === "prompt") return;
  if (value === void 0 || value === "" && !(0,input_defaults/* isInputName */.wp)(name)) {
    throw wrong(`--${name} has no value`, `write --${name} VALUE`);
  }
  const words = isExtraFlag(name) ? allowedWords(name) : void 0;
  if (words?.includes(value) === false) {
    throw wrong(`--${name}: ${(0,base_text/* quotedWord */.lG)(value)} is not known`, `write one of: ${words.join(", ")}`);
  }
}
function unknownFlag(raw, verb) {
  const suggestion = (0,base_text/* nearest */.pA)(raw.replace(/^-+/, "").toLowerCase(), flagsOf(verb));
  const isPassword = /^-*p(assword(-stdin)?)?$/.test(raw) && secretsOf(verb).includes("token");
  const other = isPassword ? (0,verbs/* secretWays */.jd)("token") : seeHelp(verb);
  const hint = suggestion === void 0 ? other : `did you mean --${suggestion}?`;
  return wrong(`${(0,base_text/* printable */.g$)(raw, 60)} is not a flag of ${verb}`, hint, "INPUT_UNKNOWN");
}
function valuesOf(flags) {
  const values = /* @__PURE__ */ new Map();
  for (const { name, value = isSwitch(name) ? "true" : "" } of flags) {
    const first = values.get(name);
    if (first !== void 0 && !isSwitch(name) && !((0,input_defaults/* isInputName */.wp)(name) && input_defaults/* inputTable */.Fu[name].kind === "list")) {
      throw wrong(`--${name} is given twice`, "give it once");
    }
    values.set(name, first === void 0 || isSwitch(name) ? value : `${first}
${value}`);
  }
  return values;
}
function secretOf(values, verb) {
  const [from, second] = ["stdin", "prompt"].filter((way) => values.has(way));
  if (from === void 0) return void 0;
  if (second !== void 0) {
    const hint2 = "give one secret this way, and the others by their variables";
    throw wrong("--stdin and --prompt are both given", hint2);
  }
  const secrets = inputsOfVerb(values.has("machine") ? "machine" : verb).filter(input_defaults/* isSecretInput */.pX);
  const input = secrets.find((name) => name === values.get(from));
  if (input !== void 0) return { input, from };
  const hint = secrets.length === 0 ? seeHelp(verb) : `name one of: ${secrets.join(", ")}`;
  throw wrong(`--${from} does not name a secret that ${verb} takes`, hint);
}
function verbOf(typed) {
  const verb = verbs/* verbs */.PB.find((name) => name === typed);
  if (verb !== void 0) return verb;
  const suggestion = typed === void 0 ? void 0 : (0,base_text/* nearest */.pA)(typed.toLowerCase(), verbs/* verbs */.PB);
  const guess = suggestion === void 0 ? "" : `did you mean ${suggestion}? `;
  const message = typed === void 0 ? "no command is given" : `${(0,base_text/* quotedWord */.lG)(typed)} is not a command`;
  throw wrong(message, `${guess}write one of: ${verbs/* verbs */.PB.join(", ")}`);
}
const seeHelp = (verb) => `see ${(0,command/* command */.G5)()} help ${verb}`;
function wrong(message, hint, code = "INPUT_INVALID") {
  return new base_error/* OatError */.vE(code, { message, hint });
}


// EXTERNAL MODULE: ./build/node_modules/yaml/browser/index.js + 72 modules
var browser = __webpack_require__(9820);
// EXTERNAL MODULE: ./build/src/base/json.js
var json = __webpack_require__(5221);
;// CONCATENATED MODULE: ./build/src/runner/terminal/help.js







const verbHelp = {
  setup: {
    purpose: "Set everything up in this repository: token, logins, token list, rotation and audit. Asks what it cannot see, shows a plan, and can be run again.",
    needs: "A clone of the repository, and a GitHub token of an administrator: gh, GH_TOKEN or DOCKER_OAT_GITHUB_TOKEN.",
    examples: ["setup", "setup --check", "setup --push acme/app --rotation none --audit none"]
  },
  login: {
    purpose: "Check a token, and log Docker in with it.",
    needs: "A token, and --push or --pull with the repositories to check it on.",
    examples: ["login --push acme/app --prompt token", "login --pull acme/app,golang --prompt token"]
  },
  verify: {
    purpose: "Check that tokens can do what the token list says, and no more. Does not log in.",
    needs: "One token or several, and --repositories or a token list.",
    examples: ["verify --access push --repositories acme/app --prompt token", "verify --json --prompt token"]
  },
  rotate: {
    purpose: "Replace tokens that are due, and update every copy of them.",
    needs: "A token list. With --hub-username and its password the tokens are created for you; without, give the new tokens. A GitHub token (DOCKER_OAT_GITHUB_TOKEN or GH_TOKEN) where the list has GitHub secrets.",
    examples: [
      "rotate --dry-run --hub-username ada --prompt hub-password",
      "rotate --hub-username ada --prompt hub-password",
      'rotate --only "app push" --prompt token'
    ]
  },
  audit: {
    purpose: "Compare Docker Hub and GitHub with the token list. Changes nothing.",
    needs: "A token list, an owner account of Docker Hub and a GitHub token (DOCKER_OAT_GITHUB_TOKEN or GH_TOKEN). Without one of them: --parts.",
    examples: ["audit --hub-username ada --prompt hub-password", "audit --parts github"]
  },
  migrate: {
    purpose: "Find logins with a shared account, in workflows or on this machine, and replace them.",
    needs: "The workflow files. With --machine: --organization and a token, to change the login.",
    examples: ["migrate", "migrate --write", "migrate --machine --organization acme --prompt token"]
  },
  exposed: {
    purpose: "After an action was compromised: say which secrets its jobs saw, and which tokens to replace. Changes nothing.",
    needs: "A token list, --action, --since, and a GitHub token that may read Actions, Contents and Pull requests (DOCKER_OAT_GITHUB_TOKEN or GH_TOKEN).",
    examples: ["exposed --action tj-actions/changed-files --since 2026-11-01T00:00:00Z"]
  },
  logout: {
    purpose: "Remove docker\u2019s login to a registry from this machine, and the logins for builds alone.",
    needs: "Nothing.",
    examples: ["logout", "logout --registry registry.example.com"]
  }
};
const words = {
  "login docker-config": "shared: docker\u2019s usual configuration. isolated: a directory of its own below RUNNER_TEMP. scoped: for builds alone (buildx 0.31 or later), one login for each repository",
  "login pull-secret": "Only with access pull: also write a Kubernetes pull secret to this path",
  "setup push": "Repositories that jobs push to, where no workflow shows it",
  "setup pull": "Repositories that jobs only pull",
  "setup github-token": "Token of an administrator, or GH_TOKEN, or that of gh",
  "exposed action": "The action that was compromised: OWNER/NAME, or OWNER/NAME@REF for one version",
  "exposed github-token": "Token that can read Actions, Contents and Pull requests, or GH_TOKEN"
};
function programHelp(width) {
  const program = (0,command/* command */.G5)();
  const codes = {
    "0": "It worked, or nothing was found.",
    "1": "It failed, or something was found.",
    "2": "A flag, a variable or a command is wrong. Nothing was done.",
    "3": "Nothing was found, but not everything could be looked at (exposed).",
    "130": "Cancelled, for example by Ctrl-C."
  };
  const linesFor = (rows) => rows.flatMap(([name, meaning]) => entry(name, meaning, { width, column: 14 }));
  return [
    `Usage: ${program} COMMAND [--flag VALUE]`,
    "",
    "Commands",
    linesFor(verbs/* verbs */.PB.map((verb) => [verb, verbHelp[verb].purpose])),
    linesFor([["help", "Explain a command and its flags, such as help rotate."]]),
    "",
    "Examples",
    ["setup", verbHelp.login.examples[0] ?? "", "migrate", "help login"].map((it) => `  ${program} ${it}`),
    "",
    "Exit codes",
    linesFor(Object.entries(codes)),
    "",
    (0,base_text/* wrap */.LV)(
      `--version prints the version. NO_COLOR and FORCE_COLOR decide about colours. HTTPS_PROXY and NO_PROXY are used on Node 22.21, 24.5 and newer; an older Node connects directly.`,
      width
    )
  ].flat().join("\n");
}
function commandHelp(verb, width, action) {
  const { purpose, needs, examples } = verbHelp[verb];
  const inputs = (0,json/* asJsonObject */.Oe)((0,json/* asJsonObject */.Oe)((0,browser.parse)(action))?.["inputs"]);
  const descriptionOf = (name) => (0,json/* asJsonObject */.Oe)(inputs?.[name])?.["description"];
  const meaningOf = (name) => {
    if (isExtraFlag(name)) return extraFlags[name][2];
    const preset = (0,input_defaults/* isInputName */.wp)(name) && !isSwitch(name) ? input_defaults/* inputTable */.Fu[name].default : void 0;
    const text = words[`${verb} ${name}`] ?? descriptionOf(name);
    const fullText = (typeof text === "string" ? text : "").replace(/\. Default: .*$/, "").replaceAll("`", "");
    const meaning = verb === "rotate" ? fullText : fullText.replace(/\. (?:In a rotation|With only)\b.*$/, "");
    return preset === void 0 ? meaning : `${meaning}. Default: ${preset}`;
  };
  const linesFor = (name, usage) => entry(usage, meaningOf(name), { width, column: 30 });
  const secrets = secretsOf(verb).flatMap((name) => linesFor(name, (0,verbs/* environmentName */.VE)(name)));
  const ways = "Secrets are never flags. Give one by its variable, by --stdin NAME or by --prompt NAME:";
  const other = `Every flag with a value can also be given as a variable, such as ${(0,verbs/* environmentName */.VE)("registry")}.`;
  return [
    `Usage: ${(0,command/* command */.G5)()} ${verb} [--flag VALUE]`,
    "",
    (0,base_text/* wrap */.LV)(purpose, width),
    (0,base_text/* wrap */.LV)(`Needs: ${needs}`, width),
    "",
    "Examples",
    examples.map((line) => `  ${(0,command/* command */.G5)()} ${line}`),
    "",
    "Flags",
    flagsOf(verb).flatMap((name) => linesFor(name, flagUsage(name, verb))),
    secrets.length === 0 ? [] : ["", (0,base_text/* wrap */.LV)(ways, width), secrets].flat(),
    "",
    (0,base_text/* wrap */.LV)(other, width)
  ].flat().join("\n");
}
function entry(name, meaning, { width, column }) {
  const lines = (0,base_text/* wrap */.LV)(meaning, Math.max(width - column, 24)).map((line) => `${" ".repeat(column)}${line}`);
  const head = `  ${name}`;
  if (head.length + 2 > column) return [head].concat(lines);
  const [first = "", ...furtherLines] = lines;
  return [`${head.padEnd(column)}${first.slice(column)}`.trimEnd()].concat(furtherLines);
}


;// CONCATENATED MODULE: ./build/src/runner/terminal/screen.js

const colours = { error: "31", warning: "33", notice: "36", debug: "2" };
function isColoured(environment, isTerminal) {
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: kind } = environment;
  if (forced !== void 0) return forced !== "0" && forced !== "false";
  return !refused && isTerminal && kind !== "dumb";
}
function widthOf(stream, { COLUMNS: columns }) {
  return Number(columns) || stream.columns || 80;
}
const eraseLine = "\r\x1B[K";
function createScreen(options) {
  const { out, environment, hide } = options;
  const { stderr } = process;
  let isUnderWay = false;
  const progress = (text) => {
    if (!stderr.isTTY || environment["TERM"] === "dumb") return;
    const width = Math.max(widthOf(stderr, environment) - 1, 20);
    if (isUnderWay || text !== "") stderr.write(`${eraseLine}${hide((0,base_text/* oneLine */.TN)(text)).slice(0, width)}`);
    isUnderWay = text !== "";
  };
  const streamOf = (to) => to === "out" ? out : stderr;
  const write = (to, line, colour) => {
    progress("");
    const stream = streamOf(to);
    const coloured = colour !== void 0 && isColoured(environment, stream.isTTY);
    stream.write(coloured ? `\x1B[${colours[colour]}m${line}\x1B[0m
` : `${line}
`);
  };
  return {
    print: (to, text, colour) => {
      write(to, hide((0,base_text/* oneLine */.TN)(text)), colour);
    },
    /** A sentence: on a terminal in lines that fit, of which each but the first is indented. */
    tell: (to, text, colour) => {
      const stream = streamOf(to);
      const width = stream.isTTY ? widthOf(stream, environment) : Infinity;
      for (const line of fitted(hide((0,base_text/* oneLine */.TN)(text)), width)) write(to, line, colour);
    },
    progress
  };
}
function fitted(text, width) {
  const indent = /^ */.exec(text)?.[0] ?? "";
  const [first = "", ...furtherLines] = (0,base_text/* wrap */.LV)(text.trimStart(), Math.max(width - indent.length - 2, 20));
  return [`${indent}${first}`].concat(furtherLines.map((line) => `${indent}  ${line}`));
}


// EXTERNAL MODULE: ./build/src/base/trace.js
var trace = __webpack_require__(4634);
// EXTERNAL MODULE: ./build/src/runner/masks.js
var runner_masks = __webpack_require__(861);
;// CONCATENATED MODULE: ./build/src/runner/terminal/terminal.js











const usageMistake = 2;
function createTerminal(options) {
  const { line, environment, errorPage } = options;
  const reader = { place: "terminal", errorPage };
  const masks = (0,runner_masks/* createMasks */._)();
  const outputs = {};
  let failure;
  const hasText = line.verb === "migrate" && !line.values.has("machine");
  const isJson = line.values.has("json");
  const blocks = isJson ? process.stderr : process.stdout;
  const out = hasText ? process.stderr : blocks;
  const screen = createScreen({ out, environment, hide: masks.hide });
  const words = (text) => (0,input_words/* inTerminal */.e)(text, (input) => nameIn(line, input, environment));
  const saying = (to, kind) => (text) => {
    screen.tell(to, `${kind === void 0 ? "" : `${kind}: `}${words(text)}`, kind);
  };
  const error = saying("err", "error");
  if (line.values.has("debug") || environment["RUNNER_DEBUG"] === "1") (0,trace/* openTrace */.yH)(saying("err", "debug"));
  const runner = {
    ...reader,
    info: saying("out"),
    notice: saying("out", "notice"),
    warning: saying("err", "warning"),
    error,
    progress: screen.progress,
    exportVariable: (name, value) => {
      screen.print("err", `set ${name}=${value} in your shell`);
    },
    input: (name) => inputOf(name, options),
    environment,
    mask: masks.add,
    output: (name, value) => {
      const text = masks.hideOutput(value);
      outputs[name] = (/^([[{]|true$|false$)/.test(text) ? (0,json/* parseJson */.qF)(text) : void 0) ?? text;
    },
    hasPost: false,
    saveState: () => void 0,
    state: () => "",
    block: (text) => {
      screen.progress("");
      printBlock(text, { out: blocks, environment, hide: masks.hideOurs });
    },
    fail: (failed) => {
      failure = failed;
      error((0,base_error/* describeError */.Uc)(failed, reader));
      return Promise.resolve(failed.code.startsWith("INPUT_") ? usageMistake : 1);
    },
    // The lines have said it all; Markdown is for GitHub's page.
    summary: () => Promise.resolve(),
    hide: masks.hideOutput
  };
  const finish = (exitCode) => {
    screen.progress("");
    if (!isJson) return;
    const clean = (text) => masks.hide((0,base_text/* oneLine */.TN)(words(text)));
    const error2 = failure && (0,runner_failure/* failureReport */.L)(failure, reader, clean);
    process.stdout.write(`${(0,base_text/* withoutTokens */.N_)(JSON.stringify({ exitCode, outputs, error: error2 }))}
`);
  };
  return { ...runner, finish };
}
function printBlock(text, options) {
  const { out, hide } = options;
  if (!out.isTTY) {
    out.write((0,base_text/* withoutTokens */.N_)(hide(text)));
    return;
  }
  const { print } = createScreen(options);
  for (const row of text.replace(/\n$/, "").split("\n")) print("out", row);
}
function inputOf(name, options) {
  const { line, environment, secret } = options;
  if (name === "mode") return line.verb;
  if (name === line.secret?.input) return secret ?? "";
  if (!(0,input_defaults/* isInputName */.wp)(name)) return "";
  const value = line.values.get(name) ?? environment[(0,verbs/* environmentName */.VE)(name)];
  const usesToken = inputsOfVerb(line.verb).includes("github-token");
  if (value !== void 0 || name !== "github-token" || !usesToken) return value ?? "";
  return inputOf("github-app-client-id", options) === "" ? environment["GH_TOKEN"] ?? "" : "";
}
function nameIn({ secret, values }, input, environment) {
  if (input === secret?.input) return `--${secret.from} ${input}`;
  if (values.has(input)) return `--${input}`;
  const isGh = input === "github-token" && environment[(0,verbs/* environmentName */.VE)(input)] === void 0;
  return isGh && environment["GH_TOKEN"] ? "GH_TOKEN" : (0,verbs/* terminalName */.Ao)(input);
}


;// CONCATENATED MODULE: ./build/src/terminal.js




















const root = external_node_path_.join(external_node_path_.dirname(external_node_fs_.realpathSync(process.argv[1] ?? "")), "../..");
const reader = { place: "terminal", errorPage: external_node_path_.join(root, base_error/* errorPagePath */.nj) };
const release = external_node_path_.join(root, "release.json");
const widest = 100;
async function startTerminal() {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", endOfOutput);
  process.exitCode = await terminal_start(process.argv.slice(2));
}
function endOfOutput(error) {
  if ((0,base_error/* errno */.b)(error) === "EPIPE") return;
  process.once("exit", () => {
    process.exitCode = 1;
    try {
      external_node_fs_.writeSync(2, `error: the output could not be written (${(0,base_error/* errno */.b)(error) ?? "unknown"})
`);
    } catch {
    }
  });
}
async function terminal_start(args) {
  try {
    const typed = parseCommandLine(args);
    if (typed.kind === "run") return await startVerb(typed);
    process.stdout.write(`${textOf(typed)}
`);
    return 0;
  } catch (error) {
    if ((0,run/* isCancel */.FZ)(error)) return run/* cancelled */.KW;
    if (!(error instanceof base_error/* OatError */.vE)) throw error;
    return terminal_refuse(error, args.includes("--json"));
  }
}
function terminal_refuse(error, json) {
  const clean = (text) => (0,input_words/* inTerminal */.e)((0,base_text/* oneLine */.TN)(text), verbs/* terminalName */.Ao);
  const screen = createScreen({ out: process.stdout, environment: process.env, hide: (text) => text });
  screen.tell("err", `error: ${clean((0,base_error/* describeError */.Uc)(error, reader))}`, "error");
  const report = { exitCode: usageMistake, outputs: {}, error: (0,runner_failure/* failureReport */.L)(error, reader, clean) };
  if (json) process.stdout.write(`${(0,base_text/* withoutTokens */.N_)(JSON.stringify(report))}
`);
  return usageMistake;
}
function textOf(typed) {
  if (typed.kind === "version") return build_package/* version */.r;
  const width = Math.min(widthOf(process.stdout, process.env), widest);
  return typed.about === void 0 ? programHelp(width) : commandHelp(typed.about, width, external_node_fs_.readFileSync(external_node_path_.join(root, "action.yml"), "utf8"));
}
async function startVerb(line) {
  const { values, verb } = line;
  const isAboutOne = flagsOf(verb).includes("repository") && !values.has("machine");
  const repository = values.get("repository");
  const environment = isAboutOne ? await (0,checkout/* withRepository */.Bq)(process.env, (0,files/* createFiles */.q)(String), { repository }) : process.env;
  const secret = await (0,asking/* readTyped */.f)(line);
  const terminal = createTerminal({ line, environment, secret, errorPage: reader.errorPage });
  const exitCode = await (0,run/* run */.eF)(terminal, () => runVerb(line, terminal));
  terminal.finish(exitCode);
  return exitCode;
}
async function runVerb(line, terminal) {
  (0,inputs/* readSecrets */.ql)(terminal);
  if (line.values.has("machine")) return startMachine(terminal, line);
  if (line.verb === "setup") {
    const { startSetup } = await Promise.all(/* import() */[__webpack_require__.e(422), __webpack_require__.e(22), __webpack_require__.e(863), __webpack_require__.e(462), __webpack_require__.e(187), __webpack_require__.e(583), __webpack_require__.e(329), __webpack_require__.e(683), __webpack_require__.e(795), __webpack_require__.e(354), __webpack_require__.e(760)]).then(__webpack_require__.bind(__webpack_require__, 4760));
    return startSetup(terminal, line, release);
  }
  if (line.verb === "exposed") {
    const { startExposed } = await Promise.all(/* import() */[__webpack_require__.e(422), __webpack_require__.e(462), __webpack_require__.e(329), __webpack_require__.e(707)]).then(__webpack_require__.bind(__webpack_require__, 8088));
    return startExposed(terminal, line.values);
  }
  const base = line.values.get("base");
  if (base !== void 0) return (await Promise.all(/* import() */[__webpack_require__.e(422), __webpack_require__.e(22), __webpack_require__.e(462), __webpack_require__.e(187), __webpack_require__.e(583), __webpack_require__.e(706)]).then(__webpack_require__.bind(__webpack_require__, 706))).review(terminal, base);
  if (line.verb !== "logout") return (0,modes/* startMode */.Y)(terminal, release);
  await (0,modes/* startLogout */.F)(terminal);
  return true;
}



/***/ })

};
;