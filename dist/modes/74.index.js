"use strict";
exports.id = 74;
exports.ids = [74,838];
exports.modules = {

/***/ 838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Je: () => (/* binding */ repositoryOfUrl),
/* harmony export */   fj: () => (/* binding */ clonedName),
/* harmony export */   ld: () => (/* binding */ clonedCommit),
/* harmony export */   yE: () => (/* binding */ clonedOrigin)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

const commitName = /^[0-9a-f]{40}$/;
async function clonedCommit(folder, files) {
  const read = async (...name) => (await textOf(node_path__WEBPACK_IMPORTED_MODULE_0__.join(...name), files))?.trim();
  const { git, shared } = await gitFolders(folder, files);
  const head = await read(git, "HEAD");
  if (head === void 0) return void 0;
  const branch = /^ref: (refs\/heads\/\S+)$/.exec(head)?.[1];
  const packed = refsIn(await read(shared, "packed-refs") ?? "");
  const commit = branch === void 0 ? head : await read(shared, branch) ?? packed.get(branch) ?? "";
  if (!commitName.test(commit)) return void 0;
  const tag = [...packed].find(([name, target]) => target === commit && versionTag.test(name))?.[0];
  const version = (tag ?? branch ?? "").replace(/^refs\/(tags|heads)\//, "");
  return { commit, version: version === "" ? commit.slice(0, 7) : version };
}
async function clonedOrigin(folder, files) {
  const { git, shared } = await gitFolders(folder, files);
  if (await textOf(node_path__WEBPACK_IMPORTED_MODULE_0__.join(git, "HEAD"), files) === void 0) return void 0;
  const config = await textOf(node_path__WEBPACK_IMPORTED_MODULE_0__.join(shared, "config"), files) ?? "";
  return { url: /\[remote "origin"\][^[]*?\burl *= *(\S+)/.exec(config)?.[1] };
}
async function clonedName(folder, files, server) {
  return repositoryOfUrl((await clonedOrigin(folder, files))?.url ?? "", server);
}
function repositoryOfUrl(url, server) {
  const short = /^(?:[\w.-]+@)?(?<host>[\w.-]+):(?!\/)(?<path>.+)$/.exec(url)?.groups;
  const long = short === void 0 && URL.canParse(url) ? new URL(url) : void 0;
  const host = short?.["host"] ?? long?.hostname;
  const path2 = (short?.["path"] ?? long?.pathname ?? "").replace(/^\/+|\/+$/g, "").replace(/\.git$/, "");
  const isServer = URL.canParse(server) && host?.toLowerCase() === new URL(server).hostname;
  return isServer && /^[\w.-]+\/[\w.-]+$/.test(path2) ? path2 : void 0;
}
async function gitFolders(folder, files) {
  const dotGit = node_path__WEBPACK_IMPORTED_MODULE_0__.join(folder, ".git");
  const own = /^gitdir: (.+)$/.exec((await textOf(dotGit, files))?.trim() ?? "")?.[1];
  const git = own === void 0 ? dotGit : node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(folder, own);
  const common = (await textOf(node_path__WEBPACK_IMPORTED_MODULE_0__.join(git, "commondir"), files))?.trim();
  return { git, shared: node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(git, common ?? "") };
}
async function textOf(name, files) {
  try {
    return await files.read(name);
  } catch {
    return void 0;
  }
}
const versionTag = /^refs\/tags\/v\d+\.\d+\.\d+$/;
function refsIn(text) {
  const refs = /* @__PURE__ */ new Map();
  let last = "";
  for (const line of text.split("\n")) {
    const [, target = "", name = ""] = /^([0-9a-f]{40}) (refs\/\S+)$/.exec(line) ?? [];
    const peeled = /^\^([0-9a-f]{40})$/.exec(line)?.[1];
    if (name !== "") refs.set(name, target);
    else if (peeled !== void 0) refs.set(last, peeled);
    if (name !== "") last = name;
  }
  return refs;
}



/***/ }),

/***/ 3678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ask),
/* harmony export */   v: () => (/* binding */ readStdin)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(481);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7075);
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5881);




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
    write(...[, , done]) {
      done();
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

/***/ 1877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ fitted),
/* harmony export */   dm: () => (/* binding */ createScreen),
/* harmony export */   qz: () => (/* binding */ widthOf)
/* harmony export */ });
/* unused harmony export isColoured */
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1036);

const colours = { error: "31", warning: "33", notice: "36", added: "32", removed: "31" };
function isColoured(environment, isTerminal) {
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: kind } = environment;
  if (forced !== void 0) return forced !== "0" && forced !== "false";
  return !refused && isTerminal && kind !== "dumb";
}
function widthOf(stream, { COLUMNS: wanted }) {
  return Number(wanted) || stream.columns || 80;
}
const eraseLine = "\r\x1B[K";
function createScreen(options) {
  const { out, environment, hide } = options;
  const { stderr } = process;
  let isUnderWay = false;
  const progress = (text) => {
    if (!stderr.isTTY || environment["TERM"] === "dumb") return;
    const width = Math.max(widthOf(stderr, environment) - 1, 20);
    if (isUnderWay || text !== "") stderr.write(`${eraseLine}${hide((0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text)).slice(0, width)}`);
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
      write(to, hide((0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text)), colour);
    },
    tell: (to, text, colour) => {
      const stream = streamOf(to);
      for (const line of fitted(
        hide((0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text)),
        stream.isTTY ? widthOf(stream, environment) : Infinity
      )) {
        write(to, line, colour);
      }
    },
    progress
  };
}
function fitted(text, width) {
  const indent = /^ */.exec(text)?.[0] ?? "";
  const [first = "", ...rest] = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .wrap */ .LV)(text.trimStart(), Math.max(width - indent.length - 2, 20));
  return [`${indent}${first}`, ...rest.map((line) => `${indent}  ${line}`)];
}



/***/ }),

/***/ 4074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startTerminal: () => (/* binding */ startTerminal)
});

// EXTERNAL MODULE: ./build/src/base/proxy.js
var proxy = __webpack_require__(9743);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(1036);
// EXTERNAL MODULE: ./build/src/base/error.js
var base_error = __webpack_require__(5881);
// EXTERNAL MODULE: ./build/src/base/secret.js
var secret = __webpack_require__(1595);
// EXTERNAL MODULE: ./build/src/docker/docker.js + 1 modules
var docker = __webpack_require__(4590);
// EXTERNAL MODULE: ./build/src/login/inputs.js
var login_inputs = __webpack_require__(5254);
// EXTERNAL MODULE: ./build/src/login/start.js + 8 modules
var start = __webpack_require__(4);
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
// EXTERNAL MODULE: ./build/src/docker/config-lock.js
var config_lock = __webpack_require__(6712);
// EXTERNAL MODULE: ./build/src/docker/stored-login.js
var stored_login = __webpack_require__(731);
// EXTERNAL MODULE: ./build/src/docker/failure.js
var docker_failure = __webpack_require__(3016);
// EXTERNAL MODULE: ./build/src/docker/log-out.js
var log_out = __webpack_require__(7297);
// EXTERNAL MODULE: ./build/src/registry/host.js
var host = __webpack_require__(2099);
;// CONCATENATED MODULE: ./build/src/migrate/machine/findings.js
const machineCodes = (/* unused pure expression or super */ null && ([
  "MACHINE_SHARED",
  "MACHINE_ORGANIZATION",
  "MACHINE_DESKTOP",
  "MACHINE_OVERRIDDEN"
]));
const hubKey = "https://index.docker.io/v1/";
function secretKind(secret) {
  if (secret === "") return "unknown";
  if (secret.startsWith("dckr_oat_")) return "organization-token";
  return secret.startsWith("dckr_pat_") ? "personal-token" : "password";
}
function machineFindings(logins, machine) {
  const findings = logins.map(loginFinding);
  if (machine.desktop) findings.push(desktop);
  if (machine.overridden) findings.push(overridden);
  return findings;
}
function loginFinding({ registry, username = "somebody", kind, helper }) {
  const where = helper === void 0 ? "in config.json" : `by the credential helper ${helper}`;
  const who = `${registry}: logged in as ${username}, kept ${where}`;
  const base = { subject: registry, severity: "notice", code: "MACHINE_ORGANIZATION" };
  if (registry !== hubKey) return { ...base, message: who, remedy: "not Docker Hub: leave it" };
  if (kind === "organization-token") {
    return { ...base, message: `${who}, with an organization\u2019s token`, remedy: "leave it" };
  }
  const secret = {
    "personal-token": "a personal access token",
    password: "a password",
    unknown: "a secret of unknown kind"
  }[kind];
  return {
    code: "MACHINE_SHARED",
    severity: "warning",
    subject: registry,
    message: `${who}, with ${secret}`,
    remedy: `if ${username} is the shared account, log in with a pull token of the organization instead`
  };
}
const desktop = {
  code: "MACHINE_DESKTOP",
  severity: "notice",
  subject: "desktop",
  message: "Docker Desktop keeps the logins here, and an organization\u2019s token does not work with it",
  remedy: "sign in to Docker Desktop as yourself, a member of the organization, not with the shared account"
};
const overridden = {
  code: "MACHINE_OVERRIDDEN",
  severity: "warning",
  subject: "DOCKER_AUTH_CONFIG",
  message: "the variable DOCKER_AUTH_CONFIG has logins, which docker prefers to every other",
  remedy: "remove it from your shell\u2019s start files"
};


;// CONCATENATED MODULE: ./build/src/migrate/machine/change-account.js








function changeAccount(open) {
  let before;
  return {
    /** Logs the account before out, where a login alone would not replace it. Throws as `logOut` does. */
    leave: async () => {
      const ports = open();
      const { docker, files } = ports;
      const { config } = await (0,config_files/* readConfigIn */.Sm)(docker.configDirectory, files);
      const place = (0,stored_login/* placeFor */.vM)(config, hubKey, docker);
      const look = await (0,stored_login/* lookIn */.$r)(place, hubKey, { ...ports, config });
      if (look.kind !== "login") return;
      before = { place, kept: look.kept, config };
      if (needsLogout(place, config)) await (0,log_out/* logOut */.j)((0,host/* parseRegistryHost */.TZ)("docker.io"), ports);
    },
    /** Puts the account before back, if it was taken out. Throws DOCKER_LOGIN_FAILED, CONFIG_INVALID. */
    putBack: async () => {
      if (before === void 0) return;
      const ports = open();
      const { docker, files } = ports;
      const { place, kept, config } = before;
      const lock = await (0,config_lock/* lockConfig */.k)(docker.configDirectory, ports);
      try {
        if (place !== stored_login/* inFile */.s5 && "answer" in kept && kept.answer !== null) {
          await docker.helper({ name: place, verb: "erase", input: hubKey });
          const failure = await (0,stored_login/* tellHelper */.qZ)(ports, { name: place, verb: "store", input: kept.answer });
          if (failure !== void 0) throw (0,docker_failure/* helperFailed */.mu)(place, { verb: "store", why: failure, hint: isOut });
        }
        await (0,config_files/* writeConfigIn */.v$)(docker.configDirectory, files, (0,docker_config/* formatDockerConfig */.YT)(config));
      } finally {
        await lock.release();
      }
    }
  };
}
const isOut = "the account before is logged out: unlock the credential helper, then run docker login";
function needsLogout(place, config) {
  return place !== stored_login/* inFile */.s5 || (0,docker_config/* authsEntry */.YP)(config, `${hubKey}refresh-token`) !== void 0;
}


;// CONCATENATED MODULE: ./build/src/migrate/machine/inspect.js





async function inspectMachine(ports) {
  const { runner, docker, files } = ports;
  const path = files.join(docker.configDirectory, "config.json");
  const { config } = await (0,config_files/* readConfigIn */.Sm)(docker.configDirectory, files);
  const store = config["credsStore"];
  const keys = /* @__PURE__ */ new Set([...(0,docker_config/* namedRegistries */.Tn)(config), hubKey]);
  const logins = [];
  for (const key of keys) {
    const login = await readLogin(key, config, ports);
    if (login !== void 0) logins.push(login);
  }
  const desktop = typeof store === "string" && store.startsWith("desktop");
  const overridden = (runner.environment["DOCKER_AUTH_CONFIG"] ?? "") !== "";
  runner.info(`looked at ${path}`);
  if (logins.length === 0) runner.info("docker is logged in nowhere");
  return {
    findings: machineFindings(logins, { desktop, overridden }),
    /** The login to Docker Hub. */
    hub: logins.find((login) => login.registry === hubKey),
    desktop
  };
}
async function readLogin(key, config, ports) {
  const { docker, runner } = ports;
  const place = (0,stored_login/* placeFor */.vM)(config, key, docker);
  const look = await (0,stored_login/* lookIn */.$r)(place, key, { ...ports, config });
  const credential = look.kind === "login" ? (0,stored_login/* keptCredential */.Su)(look.kept) : void 0;
  if (credential === void 0) return void 0;
  const at = credential.indexOf(":");
  const secret = at === -1 ? "" : credential.slice(at + 1);
  if (secret !== "") runner.mask(secret);
  const username = at <= 0 ? void 0 : (0,base_text/* printable */.g$)(credential.slice(0, at), 80);
  const helper = place === stored_login/* inFile */.s5 ? void 0 : place;
  return { registry: key, username, helper, kind: secretKind(secret) };
}


;// CONCATENATED MODULE: ./build/src/migrate/machine/machine.js












async function startMachine(runner, secrets, line) {
  (0,run/* checkCertificates */.rQ)(runner);
  const open = () => (0,docker/* openDockerPorts */.$)(runner, secrets, { timeout: 60 });
  const machine = await inspectMachine(open());
  for (const finding of machine.findings) {
    runner[finding.severity]((0,base_text/* printable */.g$)(`${finding.code}: ${finding.message}; ${finding.remedy}`, 600));
  }
  runner.output("findings", JSON.stringify(machine.findings));
  if (machine.desktop || machine.hub?.kind === "organization-token") return true;
  const organization = runner.input("organization") || await (0,asking/* ask */.k)("Docker organization to log in as (empty: leave it): ", false);
  if (organization === void 0 && (line.yes || line.stdin !== void 0)) {
    throw new base_error/* OatError */.vE("INPUT_INVALID", {
      message: 'missing: input "organization"',
      hint: "name the Docker organization that the token belongs to; nothing was changed"
    });
  }
  if (organization === void 0 || organization.trim() === "") return true;
  const token = await tokenOf(runner);
  if (!await consents(line, machine.hub?.username)) {
    runner.info("nothing was changed");
    return true;
  }
  const change = changeAccount(open);
  try {
    await (0,start/* startLoginWith */.m)(loginInputs(runner, organization.trim(), token), {
      runner,
      secrets: [...secrets, token],
      leave: change.leave
    });
    const { hub } = await inspectMachine(open());
    if (hub?.kind !== "organization-token" || hub.username !== organization.trim()) throw notLoggedIn(hub);
  } catch (error) {
    await change.putBack();
    throw error;
  }
  runner.info(`docker is now logged in as ${organization.trim()}; the login before is gone from this machine`);
  return true;
}
function notLoggedIn(hub) {
  return new base_error/* OatError */.vE("DOCKER_LOGIN_FAILED", {
    message: `docker login succeeded, but ${hub?.username ?? "nobody"} is logged in to Docker Hub afterwards`,
    hint: "look at config.json and its credential helpers; docker logout takes a login out"
  });
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
  if (line.yes) return true;
  const before = username === void 0 ? "" : ` and ${username} logged out`;
  const answer = await (0,asking/* ask */.k)(`Shall docker be logged in with this token${before}? [y/N] `, false);
  if (answer !== void 0) return /^y(es)?$/i.test(answer);
  throw new base_error/* OatError */.vE("INPUT_INVALID", {
    message: "nobody is here to confirm the change",
    hint: "run it at a terminal, or add --yes"
  });
}
function loginInputs(runner, organization, token) {
  const kept = ["channel", "pull"];
  const inputs = (0,login_inputs/* readLoginInputs */.H)({
    ...runner,
    input: (name) => name === "organization" ? organization : kept.includes(name) ? runner.input(name) : ""
  });
  return { ...inputs, logout: false, tokens: { token: { value: token, trimmed: false } } };
}


// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/src/runner/command.js
var command = __webpack_require__(601);
// EXTERNAL MODULE: ./build/src/runner/input-table.js
var input_table = __webpack_require__(6789);
;// CONCATENATED MODULE: ./build/src/runner/terminal/failure.js





const seeHelp = (verb) => `see ${(0,command/* command */.G5)()} help ${verb}`;
function invalid(message, hint) {
  return new base_error/* OatError */.vE("INPUT_INVALID", { message, hint });
}
function unused(message, verb, hint = seeHelp(verb)) {
  return new base_error/* OatError */.vE("INPUT_UNUSED", { message, hint });
}
function unknownFlag(raw, verb) {
  const meant = (0,base_text/* nearest */.pA)(raw.replace(/^-+/, "").toLowerCase(), [...(0,verbs/* flagsOf */.Zo)(verb), ...(0,verbs/* extraFlagsOf */.pU)(verb)]);
  const isPassword = /^-*p(assword(-stdin)?)?$/.test(raw) && (0,verbs/* secretsOf */.Fj)(verb).includes("token");
  const other = isPassword ? (0,verbs/* secretWays */.jd)("token") : seeHelp(verb);
  return new base_error/* OatError */.vE("INPUT_UNKNOWN", {
    message: `${(0,base_text/* printable */.g$)(raw, 60)} is not a flag of ${verb}`,
    hint: meant === void 0 ? other : `did you mean --${meant}?`
  });
}
function unusedFlag(input, verb) {
  const { modes, instead } = input_table/* inputTable */.Fu[input];
  const isMissed = (0,verbs/* flagsOf */.Zo)(verb).includes(input);
  const way = verbs/* machineInputs */.nY.some((name) => name === input) ? "without" : "with";
  const users = isMissed || input === "mode" || input === "logout" ? [] : modes;
  const replacement = verb === "logout" || verb === "setup" ? void 0 : instead?.[verb];
  return unused(
    `${verb} does not use --${input}${isMissed ? ` ${way} --machine` : ""}`,
    verb,
    replacement ?? (users.length === 0 ? void 0 : `remove it; it is a flag of ${users.join(", ")}`)
  );
}


;// CONCATENATED MODULE: ./build/src/runner/terminal/command-line.js






function parseCommandLine(args) {
  const { flags, words } = splitArguments(args);
  const has = (name) => flags.some((flag) => flag.name === name);
  const [first, word] = words;
  if (first === "version" && !has("help") || first === void 0 && ["version", "v", "V"].some(has)) {
    return { kind: "version" };
  }
  const isAbout = (topic) => topic === void 0 || ["help", "completion", "version"].includes(topic);
  const topics = first === "help" ? [word] : has("help") || args.length === 0 ? [first] : [];
  if (topics.some(isAbout)) return { kind: "help", about: void 0 };
  if (first === "help") return { kind: "help", about: verbNamed(word) };
  if (first === "completion") return { kind: "completion", shell: shellNamed(word) };
  const verb = verbNamed(first);
  if (has("help")) return { kind: "help", about: verb };
  const machine = verb === "migrate" && has("machine");
  const takes = machine ? verbs/* machineInputs */.nY : (0,verbs/* inputsOfVerb */.Ow)(verb);
  for (const flag of flags) refuse(flag, verb, takes);
  if (word !== void 0) {
    throw invalid(
      `${(0,base_text/* quotedWord */.lG)(word)} has no flag in front of it`,
      `write --FLAG ${(0,base_text/* printable */.g$)(word, 60)}; see ${(0,command/* command */.G5)()} help ${verb}`
    );
  }
  return {
    ...{ kind: "run", verb, machine, values: valuesOf(flags), setup: setupOf(flags) },
    ...{ json: has("json"), yes: has("yes"), check: has("check") },
    ...{ limitEnvironment: has("limit-environment"), runPrograms: has("run-programs") },
    ...secretSources(flags, takes)
  };
}
function splitArguments(args) {
  const known = [...input_table/* inputNames */.vj, ...Object.keys(verbs/* extraFlags */.u6)];
  const { tokens } = (0,external_node_util_.parseArgs)({
    args: [...args],
    options: {
      ...Object.fromEntries(
        known.filter((name) => !(0,verbs/* isSwitch */.Tb)(name)).map((name) => [name, { type: "string" }])
      ),
      help: { type: "boolean", short: "h" }
    },
    ...{ strict: false, allowPositionals: true, tokens: true }
  });
  return {
    flags: tokens.flatMap((token) => token.kind === "option" ? [flagOf(token)] : []),
    words: tokens.flatMap((token) => token.kind === "positional" ? [token.value] : [])
  };
}
function flagOf(token) {
  const { name, rawName: raw, value, inlineValue } = token;
  const [, positive = ""] = /^no-(.+)$/.exec(name) ?? [];
  if ((0,input_table/* isInputName */.wp)(positive) && (0,verbs/* isSwitch */.Tb)(positive) && value === void 0) {
    return { name: positive, raw, value: "false" };
  }
  return { name, raw, value: inlineValue === false && value?.startsWith("-") === true ? void 0 : value };
}
function refuse({ name, raw, value }, verb, takes) {
  if ((0,input_table/* isInputName */.wp)(name)) {
    if ((0,input_table/* isSecretInput */.pX)(name)) {
      throw invalid(`--${name} would show a secret to everyone on this machine`, (0,verbs/* secretWays */.jd)(name));
    }
    if (!takes.includes(name)) throw unusedFlag(name, verb);
    if (!(0,verbs/* isSwitch */.Tb)(name) && value === void 0) {
      throw invalid(`--${name} has no value`, `write --${name} VALUE`);
    }
    return;
  }
  if (!(0,verbs/* isExtraFlag */.zy)(name) || !(0,verbs/* extraFlagsOf */.pU)(verb).includes(name)) throw unknownFlag(raw, verb);
  if ((0,verbs/* isSwitch */.Tb)(name)) {
    if (value !== void 0) throw invalid(`--${name} takes no value`, `write --${name} alone`);
    return;
  }
  if (name === "stdin" || name === "prompt") return;
  if (value === void 0 || value === "") throw invalid(`--${name} has no value`, `write --${name} VALUE`);
  const words = (0,verbs/* allowedWords */.wP)(name);
  if (words !== void 0 && !words.includes(value)) {
    throw invalid(`--${name}: ${(0,base_text/* quotedWord */.lG)(value)} is not known`, `write one of: ${words.join(", ")}`);
  }
}
function setupOf(flags) {
  const values = /* @__PURE__ */ new Map();
  for (const { name, value } of flags) {
    if (!(0,verbs/* isExtraFlag */.zy)(name) || (0,verbs/* isSwitch */.Tb)(name) || value === void 0) continue;
    if (values.has(name)) throw invalid(`--${name} is given twice`, "give it once");
    values.set(name, value);
  }
  return values;
}
function valuesOf(flags) {
  const values = /* @__PURE__ */ new Map();
  for (const { name, value = "true" } of flags) {
    if (!(0,input_table/* isInputName */.wp)(name)) continue;
    const before = values.get(name);
    if (before !== void 0 && input_table/* inputTable */.Fu[name].kind !== "list") {
      throw invalid(`--${name} is given twice`, "give it once");
    }
    values.set(name, before === void 0 ? value : `${before}
${value}`);
  }
  return values;
}
function secretSources(flags, takes) {
  const [first, second] = flags.filter(({ name }) => name === "stdin" || name === "prompt");
  if (first === void 0) return { stdin: void 0, prompt: void 0 };
  if (second !== void 0) {
    throw invalid(
      `--${first.name} and --${second.name} are both given`,
      "give one secret this way, and the others by their variables"
    );
  }
  const known = input_table/* secretInputs */._y.filter((secret2) => takes.includes(secret2));
  if (known.length === 0) throw unused(`migrate does not use --${first.name} without --machine`, "migrate");
  const secret = known.find((input) => input === first.value);
  if (secret === void 0) {
    throw invalid(`--${first.name} does not name a secret`, `name one of: ${known.join(", ")}`);
  }
  return first.name === "stdin" ? { stdin: secret, prompt: void 0 } : { stdin: void 0, prompt: secret };
}
function verbNamed(word) {
  const verb = verbs/* verbs */.PB.find((known) => known === word);
  if (verb !== void 0) return verb;
  const meant = word === void 0 ? void 0 : (0,base_text/* nearest */.pA)(word.toLowerCase(), [...verbs/* verbs */.PB, "completion", "help"]);
  throw invalid(
    word === void 0 ? "no command is given" : `${(0,base_text/* quotedWord */.lG)(word)} is not a command`,
    `${meant === void 0 ? "" : `did you mean ${meant}? `}the commands are ${verbs/* verbs */.PB.join(", ")}, completion and help`
  );
}
function shellNamed(word) {
  const shell = verbs/* shells */.mP.find((known) => known === word);
  if (shell !== void 0) return shell;
  throw invalid(
    word === void 0 ? "no shell is named" : `${(0,base_text/* quotedWord */.lG)(word)} is not a shell that has completion here`,
    `the shells are ${verbs/* shells */.mP.join(", ")}`
  );
}


;// CONCATENATED MODULE: ./build/src/runner/terminal/completion.js


function offers() {
  return [
    ["", [...verbs/* verbs */.PB, "completion", "help", "--version", "--help"].join(" ")],
    ["completion", verbs/* shells */.mP.join(" ")],
    ["help", verbs/* verbs */.PB.join(" ")],
    ...verbs/* verbs */.PB.flatMap((verb) => {
      const flags = [...(0,verbs/* flagsOf */.Zo)(verb), ...(0,verbs/* extraFlagsOf */.pU)(verb)];
      const values = flags.filter((name) => !(0,verbs/* isSwitch */.Tb)(name)).map((name) => [`${verb} --${name}`, completion_valuesOf(name, verb)]);
      return [[verb, flags.map((name) => `--${name}`).join(" ")], ...values];
    })
  ];
}
function completion_valuesOf(name, verb) {
  if (name === "stdin" || name === "prompt") return (0,verbs/* secretsOf */.Fj)(verb).join(" ");
  const isFile = name === "paths" || (0,input_table/* isInputName */.wp)(name) && input_table/* inputTable */.Fu[name].kind === "file";
  return isFile ? "-" : (0,verbs/* allowedWords */.wP)(name)?.join(" ") ?? "";
}
function completionScript(shell) {
  return shell === "fish" ? fish() : bash(shell);
}
function bash(shell) {
  const cases = offers().map(([before, words]) => `    '${before}') words='${words}' ;;`);
  return `# completion for docker-oat-login: source <(docker-oat-login completion ${shell})
${shell === "zsh" ? "autoload -Uz bashcompinit && bashcompinit\n" : ""}_docker_oat_login() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} verb=\${COMP_WORDS[1]} words=''
  # readline takes --flag=value apart at the sign
  if [[ $word == = ]]; then word=''; elif [[ $before == = ]]; then before=\${COMP_WORDS[COMP_CWORD-2]}; fi
  if (( COMP_CWORD < 2 )); then verb=''; fi
  case $verb in completion|help|'') before='' ;; esac
  if [[ $before != --* ]]; then before=''; fi
  case "$verb\${before:+ $before}" in
${cases.join("\n")}
    # After a switch there is the next flag.
    *) case $verb in
${verbs/* verbs */.PB.map((verb) => `      ${verb}) words='${wordsBehind(verb)}' ;;`).join("\n")}
    esac ;;
  esac
  if [[ $words == - ]]; then COMPREPLY=($(compgen -f -- "$word")); return; fi
  # Each word is one of those above: none has a space.
  # shellcheck disable=SC2207
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -F _docker_oat_login docker-oat-login`;
}
const wordsBehind = (verb) => offers().find(([before]) => before === verb)?.[1] ?? "";
function fish() {
  const begin = "complete --command docker-oat-login";
  return [
    "# fish completion for docker-oat-login: docker-oat-login completion fish | source",
    `${begin} --no-files`,
    ...offers().flatMap(([before, words]) => {
      const [verb = "", flag] = before.split(" --");
      const condition = verb === "" ? "__fish_use_subcommand" : `__fish_seen_subcommand_from ${verb}`;
      const line = `${begin} --condition '${condition}'`;
      if (flag !== void 0) {
        const rest = words === "-" ? "--require-parameter --force-files" : `--exclusive --arguments '${words}'`;
        return [`${line} --long-option ${flag} ${rest}`];
      }
      if (!words.startsWith("--")) return [`${line} --arguments '${words}'`];
      const switches = words.split(" ").map((name) => name.slice(2)).filter(verbs/* isSwitch */.Tb);
      return switches.map((name) => `${line} --long-option ${name}`);
    })
  ].join("\n");
}


// EXTERNAL MODULE: ./build/src/runner/failure.js
var runner_failure = __webpack_require__(7726);
;// CONCATENATED MODULE: ./build/src/runner/input-meanings.js

function meaning(group, text, words = text.replaceAll("`", "")) {
  return typeof words === "string" ? { group, text, terminal: words, of: {} } : { group, text, terminal: words["usual"] ?? "", of: words };
}
const inputMeanings = {
  mode: meaning("workflow", "What to do: `login`, `verify`, `rotate`, `audit` or `migrate`"),
  config: meaning(
    "work",
    "Path of the token list. Optional for login and verify, but a path that is written must exist",
    "Path of the token list"
  ),
  organization: meaning(
    "work",
    "Docker organization, which is also the username. Not a secret: as one it would turn every image name in the log into `***`. If left out: the organization in the token list, otherwise the namespace of the first repository in push, then pull",
    {
      usual: "Docker organization, which is also the user name. If left out: that of the token list, otherwise of the first repository",
      setup: "Docker organization that owns the images"
    }
  ),
  registry: meaning("work", "Registry as host[:port]. Loopback hosts speak plain HTTP"),
  push: meaning(
    "work",
    "Repositories that the job pushes to (`org/name`, by line or comma; tags, digests, capitals and the host docker.io are ignored). Each is checked before the build",
    {
      usual: "Repositories to push to (repeat it, or separate by commas). The token is checked on each",
      setup: "Repositories that jobs push to, where no workflow shows it (repeat it, or separate by commas)"
    }
  ),
  pull: meaning(
    "work",
    "Repositories that the job pulls: private ones, and base images of a build (`golang` means `library/golang`). Each is checked before the build",
    {
      usual: "Repositories to pull: private ones, and base images of a build (golang means library/golang). The token is checked on each",
      setup: "Repositories that jobs only pull"
    }
  ),
  access: meaning(
    "work",
    "`pull` or `push` (push includes pull), if neither push nor pull is written. If left out: `push` if push is written, otherwise `pull`",
    "Push includes pull"
  ),
  channel: meaning(
    "work",
    "Line of images, such as `release` or `nightly`. Needed only if several tokens, or entries of the token list, fit",
    "Line of images, such as release or nightly. Needed only if several tokens fit"
  ),
  token: meaning(
    "secret",
    "The token, if there is only one. With several, use the four below. In mode rotate: the new token of the one entry that `only` names",
    { usual: "The token, when there is one", rotate: "The new token of the one entry that --only names" }
  ),
  "release-pull-token": meaning(
    "secret",
    "Token for channel release, access pull. Login uses the token that matches `channel` and `access`; verify checks each one that is given; rotate copies them (assisted)",
    "Token for channel release, access pull"
  ),
  "release-push-token": meaning("secret", "Token for channel release, access push"),
  "nightly-pull-token": meaning("secret", "Token for channel nightly, access pull"),
  "nightly-push-token": meaning("secret", "Token for channel nightly, access push"),
  repositories: meaning(
    "work",
    "In mode verify: repositories to check (`org/name`, by line or comma). If left out: those of each token in the token list",
    "Repositories to check (repeat it, or separate by commas). If left out: those of each token in the token list"
  ),
  username: meaning("work", "Only for registries where the username is not the organization"),
  proof: meaning(
    "act",
    "`sufficient`: check that the token can do what the job needs. `exact`: and no more on these repositories. `off`: do not check",
    "sufficient: the token can do what is asked. exact: and no more on these repositories. off: do not ask"
  ),
  probe: meaning(
    "act",
    "In mode verify, for tokens that can push: `upload` starts a push of each repository and cancels it, the strongest check. `off`: do not",
    "For tokens that can push. upload: start a push of each repository and cancel it, the strongest check. off: do not"
  ),
  "on-missing": meaning(
    "act",
    "If the token is empty: `fail`, or `skip` with `logged-in: false` (forks, Dependabot)",
    "When there is no token: fail, or skip without a login"
  ),
  "expires-at": meaning(
    "act",
    "ISO time at which the token expires, from the variable that rotate writes: a note, so a past one is only a warning if the registry accepts the token. In mode rotate: the expiry of new tokens that are given, for those variables",
    {
      usual: "When the token expires (a date, or an ISO time). Warns in time",
      rotate: "When the given token expires (a date, or an ISO time): for the variables beside the secrets",
      setup: "When the pasted token expires: for the variables beside the secrets"
    }
  ),
  "expiry-warning-days": meaning(
    "act",
    "Warn if fewer days are left before expires-at (login), or before the expiry date on Docker Hub (audit)",
    {
      usual: "Warn if fewer days are left before --expires-at",
      audit: "Warn if fewer days are left before the expiry date on Docker Hub"
    }
  ),
  "docker-config": meaning(
    "act",
    `\`shared\`: Docker's usual configuration, the previous login restored afterwards. \`isolated\`: a directory for this job alone. \`scoped\`: for builds with buildx 0.31 or later alone, one login per repository; docs/scoped.md has its limits`,
    `shared: docker\u2019s usual configuration. isolated: a directory of its own below RUNNER_TEMP. scoped: for builds alone (buildx 0.31 or later), one login for each repository`
  ),
  logout: meaning("workflow", "Undo the login in the post step"),
  "pull-secret": meaning(
    "act",
    "Only with access `pull`: also write a Kubernetes pull secret (`.dockerconfigjson`, mode 0600, on Windows with the permissions of its folder) to this path, for example below `runner.temp`. Nothing else can be there; the post step removes it",
    "Only with access pull: also write a Kubernetes pull secret (.dockerconfigjson) to this path"
  ),
  "oidc-connection-id": meaning(
    "account",
    "Keyless: Docker's OIDC connection (a UUID, not a secret), for which the job's ID token is exchanged. If a token is given too, it is the fallback. If left out: that of the token list's entry",
    "Keyless, inside a job of GitHub Actions: Docker\u2019s OIDC connection"
  ),
  "oidc-expires-in": meaning(
    "account",
    `Seconds until the keyless token expires, ${input_table/* inputTable */.Fu["oidc-expires-in"].range.join(" to ")}: more than the job takes from login to last push`
  ),
  timeout: meaning(
    "network",
    "Seconds for everything (login, verify), or for each exchange (rotate, audit; waits for a rate limit are not counted)",
    "Seconds that it may take"
  ),
  attempts: meaning("network", "Tries per request for temporary errors"),
  "hub-url": meaning("account", "Docker Hub API"),
  "hub-username": meaning(
    "account",
    "Docker account that owns the organization, or has a role that manages its access tokens. An access token cannot do this"
  ),
  "hub-password": meaning(
    "secret",
    "Its password. It is more powerful than the tokens it rotates: save it in a protected environment, or use assisted rotation",
    "Password of --hub-username. It is more powerful than the tokens: do not leave it in a file"
  ),
  "hub-totp-secret": meaning(
    "secret",
    "For two-factor authentication: the base32 text behind the QR code of the authenticator, or the whole `otpauth://` link"
  ),
  "activity-token": meaning(
    "secret",
    "Reads Docker's audit log without an owner's password, and the repositories: an organization access token that may read activity (`scope-activity-read`), for the part `repositories` also repositories (`scope-repository-read`), and nothing else"
  ),
  "github-token": meaning(
    "secret",
    "Token of a GitHub App, or a fine-grained token, that can write secrets (rotate) or read them (audit); `GITHUB_TOKEN` never can",
    {
      usual: "Token that can write secrets, or GH_TOKEN",
      audit: "Token that can read secrets, or GH_TOKEN",
      setup: "Token of an administrator, or GH_TOKEN, or that of gh"
    }
  ),
  "github-app-client-id": meaning(
    "account",
    "In place of `github-token`: client ID of a GitHub App. The action makes tokens of the App itself, limited to what the token list needs, renews them, and revokes them in the end",
    "Client ID of a GitHub App, in place of a GitHub token. Tokens of the App are made, limited to what the token list needs, and revoked in the end"
  ),
  "github-app-private-key": meaning(
    "secret",
    "Private key of that App: the whole `.pem` file. Whoever has it has every permission of the App: save it in a protected environment",
    "Private key of the App in --github-app-client-id: the whole .pem file"
  ),
  only: meaning(
    "work",
    "Labels of the token list to include, by line or comma. If left out: all",
    "Labels of the token list to include, by comma. If left out: all"
  ),
  force: meaning(
    "act",
    "Labels, or `all` that this run includes, to rotate although nothing is due; takes over from a run that died"
  ),
  compromised: meaning(
    "act",
    "Labels, or `all` that this run includes, that leaked: rotate now, and end every older token whatever happens; jobs that still use one fail until their copy is new. `explained ID`: a person knows that this token is not the leaked one"
  ),
  "dry-run": meaning("act", "Print the plan and change nothing"),
  "allow-ref": meaning(
    "act",
    "Run for this ref (`refs/heads/release`, `refs/tags/v1` or the name of a branch) although it is not the default branch. Its token list decides where tokens go",
    "Inside a job of GitHub Actions: run for this ref although it is not the default branch"
  ),
  evidence: meaning(
    "act",
    "Folder to write into, new or empty: `page.html`, `page.md`, `report.json`, and `tokens.csv`, `findings.csv` and `pushes.csv` as far as that was looked at. Checked before anything else happens",
    "Folder to write the page, tables and report into, new or empty"
  ),
  parts: meaning(
    "act",
    "What is compared: some of `hub` (tokens), `github` (secrets), `activity` (Docker's audit log), `programs` (copies that a check of the token list reads) and `repositories` (whether they exist, immutable tags). The last three are counted by default where an owner account, or activity-token for the log, is given. A part that cannot be read is an error, and so is an empty input that it needs",
    "What is compared: some of hub (tokens), github (secrets), activity (Docker's audit log), programs (copies that a check of the token list reads) and repositories. The last three are counted by default where something that you give can read them"
  ),
  "fail-on": meaning(
    "act",
    "Which findings fail the job: `error`, `warning` or `never`",
    "Which findings end with exit code 1"
  ),
  paths: meaning("work", "Workflow files or directories, by line or comma"),
  write: meaning("act", "Change the files in place instead of only showing the diff"),
  answer: meaning(
    "work",
    "What a login needs that the files do not tell, by line: `FILE:LINE=push:org/image`, with the file and line of the finding. See docs/migrate.md",
    "What a login that cannot be decided is for: FILE:LINE=push:org/image (repeat it)"
  ),
  answers: meaning("work", "A file of answers, one per line, `#` starts a comment"),
  action: meaning(
    "work",
    "How workflows are to name this action: `OWNER/NAME@REF`. If left out: the action that runs",
    "This action, as workflows name it: OWNER/NAME@REF, best with a commit. If left out: the release or the clone that runs"
  ),
  prefer: meaning("act", "`token`, or `oidc`: without a secret where that is sure to work"),
  list: meaning(
    "act",
    "Save the draft of the token list at `config` if no file is there",
    "Save the draft of the token list at --config if no file is there"
  )
};


;// CONCATENATED MODULE: ./build/src/runner/terminal/help-texts.js
const verbHelp = {
  setup: {
    purpose: "Set everything up in this repository: token, logins, token list, rotation and audit. Asks what it cannot see, shows a plan, and can be run again.",
    needs: "A clone of the repository, and a GitHub token of an administrator: gh, GH_TOKEN or DOCKER_OAT_GITHUB_TOKEN.",
    examples: ["setup", "setup --check", "setup --push acme/app --rotation none --audit none"]
  },
  login: {
    purpose: "Check a token, and log Docker in with it.",
    needs: "A token, and --push or --pull with the repositories to check it on.",
    examples: [
      "login --push acme/app --prompt token",
      "login --pull acme/app,golang --stdin token < token.txt"
    ]
  },
  verify: {
    purpose: "Check that tokens can do what the token list says, and no more. Does not log in.",
    needs: "One token or several, and --repositories or a token list.",
    examples: [
      "verify --access push --repositories acme/app --prompt token",
      "verify --access pull --stdin token --json < token.txt"
    ]
  },
  rotate: {
    purpose: "Replace tokens that are due, and update every copy of them.",
    needs: "A token list. With --hub-username and its password the tokens are created for you; without, give the new tokens. A GitHub token (DOCKER_OAT_GITHUB_TOKEN or GH_TOKEN) where the list has GitHub secrets.",
    examples: [
      "rotate --dry-run --hub-username ada --prompt hub-password",
      "rotate --hub-username ada --prompt hub-password",
      "rotate --only 'app push' --prompt token"
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
  logout: {
    purpose: "Remove docker\u2019s login to a registry from this machine, and the logins for builds alone.",
    needs: "Nothing.",
    examples: ["logout", "logout --registry registry.example.com"]
  }
};
const shownValues = {
  action: "OWNER/NAME@COMMIT",
  "allow-ref": "REF",
  answer: "FILE:LINE=push:ORG/NAME",
  answers: "FILE",
  channel: "CHANNEL",
  compromised: "LABEL",
  "expires-at": "DATE",
  force: "LABEL",
  "github-app-client-id": "CLIENT_ID",
  "hub-url": "URL",
  "hub-username": "NAME",
  "oidc-connection-id": "UUID",
  only: "LABEL",
  organization: "ORG",
  parts: "LIST",
  paths: "PATH",
  pull: "ORG/NAME",
  push: "ORG/NAME",
  registry: "HOST",
  repositories: "ORG/NAME",
  username: "NAME"
};


;// CONCATENATED MODULE: ./build/src/runner/terminal/help.js






function programHelp(width) {
  const program = (0,command/* command */.G5)();
  const rows = [
    ...verbs/* verbs */.PB.map((verb) => [verb, verbHelp[verb].purpose]),
    ["completion", `Print the completion script of a shell: ${verbs/* shells */.mP.join(", ")}.`],
    ["help", "Explain a command and its flags, such as help rotate."]
  ];
  const codes = [
    ["0", "It worked, or nothing was found."],
    ["1", "It failed, or something was found."],
    ["2", "A flag, a variable or a command is wrong. Nothing was done."],
    ["130", "Cancelled, for example by Ctrl-C."]
  ];
  const listed = (entries) => entries.flatMap(([name, meaning]) => entry(name, meaning, { width, column: 14 }));
  return [
    `Usage: ${program} COMMAND [--flag VALUE]`,
    "",
    "Commands",
    ...listed(rows),
    "",
    "Examples",
    ...["setup", verbHelp.login.examples[0] ?? "", "migrate", "help login"].map(
      (line) => `  ${program} ${line}`
    ),
    "",
    "Exit codes",
    ...listed(codes),
    "",
    ...(0,base_text/* wrap */.LV)(
      `--version prints the version. NO_COLOR and FORCE_COLOR decide about colours. HTTPS_PROXY and NO_PROXY are used on Node 22.21, 24.5 and newer; an older Node warns and connects directly.`,
      width
    )
  ].join("\n");
}
function commandHelp(verb, width) {
  const { purpose, needs, examples } = verbHelp[verb];
  const secrets = (0,verbs/* secretsOf */.Fj)(verb);
  const listed = (name, flag) => entry(name, flagMeaning(flag, verb), { width, column: 30 });
  return [
    `Usage: ${(0,command/* command */.G5)()} ${verb} [--flag VALUE]`,
    "",
    ...(0,base_text/* wrap */.LV)(purpose, width),
    ...(0,base_text/* wrap */.LV)(`Needs: ${needs}`, width),
    "",
    "Examples",
    ...examples.map((line) => `  ${(0,command/* command */.G5)()} ${line}`),
    ...flagGroups.flatMap(([group, title]) => {
      const names = [...(0,verbs/* flagsOf */.Zo)(verb), ...(0,verbs/* extraFlagsOf */.pU)(verb)].filter((flag) => groupOf(flag) === group);
      return names.length === 0 ? [] : ["", title, ...names.flatMap((name) => listed(flagUsage(name), name))];
    }),
    ...secrets.length === 0 ? [] : [
      "",
      ...(0,base_text/* wrap */.LV)(
        "Secrets are never flags. Give one by its variable, by --stdin NAME or by --prompt NAME:",
        width
      ),
      ...secrets.flatMap((name) => listed((0,verbs/* environmentName */.VE)(name), name))
    ],
    "",
    ...(0,base_text/* wrap */.LV)(
      `Every flag with a value can also be given as a variable, such as ${(0,verbs/* environmentName */.VE)("registry")}.`,
      width
    )
  ].join("\n");
}
const flagGroups = [
  ["work", "What to work on"],
  ["act", "What to do"],
  ["account", "Accounts"],
  ["network", "Network"],
  ["output", "Secrets and output"]
];
const groupOf = (flag) => (0,input_table/* isInputName */.wp)(flag) ? inputMeanings[flag].group : verbs/* extraFlags */.u6[flag][1];
function flagMeaning(flag, verb) {
  if (!(0,input_table/* isInputName */.wp)(flag)) return verbs/* extraFlags */.u6[flag][3];
  const { terminal, of } = inputMeanings[flag];
  const text = of[verb ?? ""] ?? terminal;
  const preset = (0,verbs/* isSwitch */.Tb)(flag) ? void 0 : input_table/* inputTable */.Fu[flag].default;
  return preset === void 0 ? text : `${text}. Default: ${preset}`;
}
function flagUsage(flag) {
  if ((0,verbs/* isSwitch */.Tb)(flag)) return `--${flag}`;
  if (!(0,input_table/* isInputName */.wp)(flag)) return `--${flag} ${verbs/* extraFlags */.u6[flag][2]}`;
  const { choices, range, kind } = input_table/* inputTable */.Fu[flag];
  const usual = range === void 0 ? kind === "file" ? "FILE" : "VALUE" : "NUMBER";
  return `--${flag} ${choices?.join("|") ?? shownValues[flag] ?? usual}`;
}
function entry(name, meaning, { width, column }) {
  const lines = (0,base_text/* wrap */.LV)(meaning, Math.max(width - column, 24));
  const indented = lines.map((line) => `${" ".repeat(column)}${line}`);
  const head = `  ${name}`;
  if (head.length + 2 > column) return [head, ...indented];
  const [first = "", ...rest] = indented;
  return [`${head.padEnd(column)}${first.slice(column)}`.trimEnd(), ...rest];
}


// EXTERNAL MODULE: ./build/src/runner/input-words.js
var input_words = __webpack_require__(3152);
// EXTERNAL MODULE: ./build/node_modules/@actions/exec/lib/exec.js + 3 modules
var exec = __webpack_require__(9863);
// EXTERNAL MODULE: ./build/src/base/program.js
var program = __webpack_require__(3363);
// EXTERNAL MODULE: ./build/src/runner/job.js
var job = __webpack_require__(1863);
// EXTERNAL MODULE: ./build/src/runner/checkout.js
var checkout = __webpack_require__(838);
;// CONCATENATED MODULE: ./build/src/runner/terminal/repository.js




async function withRepository(environment) {
  const { repository: known, server } = (0,job/* jobOf */.Z)(environment);
  if (known !== "") return environment;
  const git = (0,program/* findProgram */.Kp)("git", environment);
  if (git === void 0) return environment;
  const { stdout } = await (0,exec/* getExecOutput */.H)(`"${git}"`, ["config", "--get", "remote.origin.url"], {
    silent: true,
    ignoreReturnCode: true
  });
  const repository = (0,checkout/* repositoryOfUrl */.Je)(stdout.trim(), server);
  return repository === void 0 ? environment : (0,job/* inRepository */.y)(environment, { repository });
}


// EXTERNAL MODULE: ./build/src/runner/terminal/screen.js
var terminal_screen = __webpack_require__(1877);
// EXTERNAL MODULE: ./build/src/base/json.js
var json = __webpack_require__(5221);
// EXTERNAL MODULE: ./build/src/runner/masks.js
var runner_masks = __webpack_require__(861);
;// CONCATENATED MODULE: ./build/src/runner/terminal/terminal.js









const usageMistake = 2;
function createTerminal(options) {
  const { line, environment, errorPage } = options;
  const reader = { place: "terminal", errorPage };
  const masks = (0,runner_masks/* createMasks */._)();
  const outputs = /* @__PURE__ */ new Map();
  let failure;
  const hasText = line.verb === "migrate" && !line.machine;
  const out = line.json || hasText ? process.stderr : process.stdout;
  const screen = (0,terminal_screen/* createScreen */.dm)({ out, environment, hide: masks.hide });
  const words = (text) => (0,input_words/* inTerminal */.e)(text, (input) => nameIn(line, input, environment));
  const voice = createVoice(screen, words);
  return {
    ...reader,
    ...voice,
    input: (name) => inputOf(name, options),
    environment,
    mask: masks.add,
    output: (name, value) => {
      outputs.set(name, value);
    },
    hasPost: false,
    saveState: () => void 0,
    state: () => "",
    block: (text) => {
      screen.progress("");
      printBlock(text, { to: line.json ? process.stderr : process.stdout, environment, hide: masks.hide });
    },
    fail: (failed) => {
      failure = failed;
      voice.error((0,base_error/* errorLines */.S6)(failed, reader));
      return Promise.resolve(failed.code.startsWith("INPUT_") ? usageMistake : 1);
    },
    summary: async () => {
    },
    hide: masks.hideOutput,
    finish: (exitCode) => {
      screen.progress("");
      if (!line.json) return;
      const shown = (text) => masks.hide((0,base_text/* oneLine */.TN)(words(text)));
      const report = {
        exitCode,
        outputs: structured(outputs, masks.hideOutput),
        ...failure !== void 0 && { error: (0,runner_failure/* failureReport */.LK)(failure, reader, shown) }
      };
      process.stdout.write(`${(0,base_text/* withoutTokens */.N_)(JSON.stringify(report))}
`);
    }
  };
}
function createVoice({ print, tell, progress }, words) {
  return {
    info: (text) => {
      print("out", words(text));
    },
    notice: (text) => {
      tell("out", `notice: ${words(text)}`, "notice");
    },
    warning: (text) => {
      tell("err", `warning: ${words(text)}`, "warning");
    },
    error: (text) => {
      for (const line of `error: ${text}`.split("\n")) tell("err", words(line), "error");
    },
    progress,
    exportVariable: (name, value) => {
      print("err", `set ${name}=${value} in your shell`);
    }
  };
}
function printBlock(text, screen) {
  const { to, hide } = screen;
  if (!to.isTTY) {
    to.write((0,base_text/* withoutTokens */.N_)(hide(text)));
    return;
  }
  const { print } = (0,terminal_screen/* createScreen */.dm)({ ...screen, out: to });
  for (const row of text.replace(/\n$/, "").split("\n")) print("out", row, diffColour(row));
}
function structured(outputs, hide) {
  return Object.fromEntries(
    [...outputs].map(([name, value]) => {
      const shown = hide(value);
      return [name, (/^([[{]|true$|false$)/.test(shown) ? (0,json/* parseJson */.qF)(shown) : void 0) ?? shown];
    })
  );
}
function diffColour(row) {
  if (row.startsWith("+")) return "added";
  return row.startsWith("-") ? "removed" : void 0;
}
function inputOf(name, options) {
  const { line, environment, secret } = options;
  if (name === "mode") return line.verb;
  if (name === (line.stdin ?? line.prompt)) return secret ?? "";
  if (!(0,input_table/* isInputName */.wp)(name)) return "";
  const value = line.values.get(name) ?? environment[(0,verbs/* environmentName */.VE)(name)];
  const usesToken = (0,verbs/* inputsOfVerb */.Ow)(line.verb).includes("github-token");
  if (value !== void 0 || name !== "github-token" || !usesToken) return value ?? "";
  if (inputOf("github-app-client-id", options) !== "") return "";
  return environment["GH_TOKEN"] ?? "";
}
function nameIn({ stdin, prompt, values }, input, environment) {
  if (input === stdin) return `--stdin ${input}`;
  if (input === prompt) return `--prompt ${input}`;
  if (values.has(input)) return `--${input}`;
  const isGh = input === "github-token" && environment[(0,verbs/* environmentName */.VE)(input)] === void 0;
  return isGh && environment["GH_TOKEN"] ? "GH_TOKEN" : (0,verbs/* terminalName */.Ao)(input);
}


// EXTERNAL MODULE: ./build/src/modes.js
var modes = __webpack_require__(4553);
;// CONCATENATED MODULE: ./build/src/terminal.js




















const root = external_node_path_.join(external_node_path_.dirname(external_node_fs_.realpathSync(process.argv[1] ?? "")), "../..");
const reader = { place: "terminal", errorPage: external_node_path_.join(root, base_error/* errorPagePath */.nj) };
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
    if (error instanceof DOMException && error.name === "AbortError") return 130;
    if (!(error instanceof base_error/* OatError */.vE)) throw error;
    return terminal_refuse(error, args.includes("--json"));
  }
}
function terminal_refuse(error, json) {
  const shown = (text) => (0,input_words/* inTerminal */.e)((0,base_text/* oneLine */.TN)(text), verbs/* terminalName */.Ao);
  const screen = (0,terminal_screen/* createScreen */.dm)({ out: process.stdout, environment: process.env, hide: (text) => text });
  screen.tell("err", `error: ${shown((0,base_error/* describeError */.Uc)(error, reader))}`, "error");
  const report = (0,runner_failure/* failureReport */.LK)(error, reader, shown);
  if (json) {
    const text = JSON.stringify({ exitCode: usageMistake, outputs: {}, error: report });
    process.stdout.write(`${(0,base_text/* withoutTokens */.N_)(text)}
`);
  }
  return usageMistake;
}
function textOf(typed) {
  if (typed.kind === "version") {
    const manifest = external_node_fs_.readFileSync(external_node_path_.join(root, "package.json"), "utf8");
    return JSON.parse(manifest).version;
  }
  if (typed.kind === "completion") return completionScript(typed.shell);
  const width = Math.min((0,terminal_screen/* widthOf */.qz)(process.stdout, process.env), widest);
  return typed.about === void 0 ? programHelp(width) : commandHelp(typed.about, width);
}
async function startVerb(line) {
  const secret = await secretOf(line);
  const terminal = createTerminal({
    line,
    environment: await withRepository(process.env),
    secret,
    errorPage: reader.errorPage
  });
  const warning = (0,proxy/* unusedProxy */.p)(process.env, process.versions.node);
  if (warning !== void 0) terminal.warning(warning);
  const exitCode = await (0,run/* run */.eF)(terminal, () => runVerb(line, terminal));
  terminal.finish(exitCode);
  return exitCode;
}
async function runVerb(line, terminal) {
  const secrets = (0,inputs/* readSecrets */.ql)(terminal);
  if (line.machine) return startMachine(terminal, secrets, line);
  if (line.verb === "setup") {
    const { startSetup } = await Promise.all(/* import() */[__webpack_require__.e(185), __webpack_require__.e(814), __webpack_require__.e(906), __webpack_require__.e(39), __webpack_require__.e(666), __webpack_require__.e(53), __webpack_require__.e(689)]).then(__webpack_require__.bind(__webpack_require__, 1689));
    return startSetup(terminal, { line, release: external_node_path_.join(root, "release.json") });
  }
  if (line.verb !== "logout") return (0,modes/* startMode */.Y)(terminal, secrets, external_node_path_.join(root, "release.json"));
  await (0,modes/* startLogout */.F)(terminal, secrets);
  return true;
}
async function secretOf({ stdin, prompt }) {
  if (stdin !== void 0) return (0,asking/* readStdin */.v)();
  if (prompt === void 0 || process.stdin.isTTY) return prompt && (0,asking/* ask */.k)(`${prompt} (not shown): `, true);
  throw new base_error/* OatError */.vE("INPUT_INVALID", {
    message: "--prompt needs a terminal to ask at, and standard input is not one",
    hint: `use --stdin ${prompt} or the variable ${(0,verbs/* terminalName */.Ao)(prompt)}`
  });
}



/***/ })

};
;