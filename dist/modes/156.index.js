"use strict";
exports.id = 156;
exports.ids = [156,838];
exports.modules = {

/***/ 838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Je: () => (/* binding */ repositoryOfUrl),
/* harmony export */   Uw: () => (/* binding */ placeOfUrl),
/* harmony export */   fj: () => (/* binding */ clonedName),
/* harmony export */   ld: () => (/* binding */ clonedCommit),
/* harmony export */   n0: () => (/* binding */ cloneAround)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _job_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1863);


async function openGit(folder, files) {
  const textOf = async (...name) => (await files.read(node_path__WEBPACK_IMPORTED_MODULE_0__.join(...name)).catch(() => void 0))?.trim();
  const dotGit = node_path__WEBPACK_IMPORTED_MODULE_0__.join(folder, ".git");
  const own = /^gitdir: (.+)$/.exec(await textOf(dotGit) ?? "")?.[1];
  const git = own === void 0 ? dotGit : node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(folder, own);
  const head = await textOf(git, "HEAD");
  const shared = node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(git, await textOf(git, "commondir") ?? "");
  return head === void 0 ? void 0 : { head, read: (name) => textOf(shared, name) };
}
const commitName = /^[0-9a-f]{40}$/;
const versionTag = /^refs\/tags\/v\d+\.\d+\.\d+$/;
async function commitOf({ head, read }) {
  const branch = /^ref: (refs\/heads\/\S+)$/.exec(head)?.[1];
  const packed = refsIn(await read("packed-refs") ?? "");
  const commit = branch === void 0 ? head : await read(branch) ?? packed.get(branch) ?? "";
  if (!commitName.test(commit)) return void 0;
  const tag = [...packed].find(([name, target]) => target === commit && versionTag.test(name))?.[0];
  const version = (tag ?? branch ?? "").replace(/^refs\/(tags|heads)\//, "");
  return { commit, version: version === "" ? commit.slice(0, 7) : version };
}
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
async function originOf({ read }) {
  return /\[remote "origin"\][^[]*?\burl *= *(\S+)/.exec(await read("config") ?? "")?.[1];
}
async function clonedCommit(folder, files) {
  const git = await openGit(folder, files);
  return git && commitOf(git);
}
async function clonedName(folder, files, server) {
  const git = await openGit(folder, files);
  return repositoryOfUrl((git && await originOf(git)) ?? "", server);
}
async function cloneAround(file, files, environment) {
  const last = node_path__WEBPACK_IMPORTED_MODULE_0__.resolve((0,_job_js__WEBPACK_IMPORTED_MODULE_1__/* .jobOf */ .Z)(environment).workspace || "/");
  for (let top = node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(file)); ; top = node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(top)) {
    const git = await openGit(top, files);
    if (git !== void 0) return { top, commit: (await commitOf(git))?.commit, origin: await originOf(git) };
    if (top === last || top === node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(top)) return void 0;
  }
}
function placeOfUrl(url) {
  const short = /^(?:[\w.-]+@)?(?<host>[\w.-]+):(?!\/)(?<path>.+)$/.exec(url)?.groups;
  const long = short === void 0 && URL.canParse(url) ? new URL(url) : void 0;
  const host = (short?.["host"] ?? long?.hostname ?? "").toLowerCase();
  const inside = (short?.["path"] ?? long?.pathname ?? "").replace(/^\/+|\/+$/g, "").replace(/\.git$/, "");
  return host === "" || inside === "" ? void 0 : { host, inside };
}
function repositoryOfUrl(url, server) {
  const { host, inside = "" } = placeOfUrl(url) ?? {};
  const isServer = URL.canParse(server) && host === new URL(server).hostname;
  return isServer && /^[\w.-]+\/[\w.-]+$/.test(inside) ? inside : void 0;
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

/***/ 8156:
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
// EXTERNAL MODULE: ./build/src/base/proxy.js
var proxy = __webpack_require__(9743);
// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(1036);
// EXTERNAL MODULE: ./build/src/base/secret.js
var secret = __webpack_require__(1595);
// EXTERNAL MODULE: ./build/src/docker/docker.js + 1 modules
var docker = __webpack_require__(4590);
// EXTERNAL MODULE: ./build/src/login/inputs.js
var login_inputs = __webpack_require__(5254);
// EXTERNAL MODULE: ./build/src/login/start.js + 9 modules
var start = __webpack_require__(2000);
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
// EXTERNAL MODULE: ./build/src/docker/place.js
var docker_place = __webpack_require__(8861);
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
const kindWords = {
  "organization-token": "an organization\u2019s token",
  "personal-token": "a personal access token",
  password: "a password",
  unknown: "a secret of unknown kind"
};
function loginFinding({
  registry,
  username = "somebody",
  kind,
  helper
}) {
  const where = helper === void 0 ? "in config.json" : `by the credential helper ${helper}`;
  const who = `${registry}: logged in as ${username}, kept ${where}`;
  const isHub = registry === hubKey;
  if (!isHub || kind === "organization-token") {
    const message2 = isHub ? `${who}, with ${kindWords[kind]}` : who;
    const remedy2 = isHub ? "leave it" : "not Docker Hub: leave it";
    return { code: "MACHINE_ORGANIZATION", severity: "notice", subject: registry, message: message2, remedy: remedy2 };
  }
  const remedy = `if ${username} is the shared account, log in with a pull token of the organization instead`;
  const message = `${who}, with ${kindWords[kind]}`;
  return { code: "MACHINE_SHARED", severity: "warning", subject: registry, message, remedy };
}
const desktopFinding = {
  code: "MACHINE_DESKTOP",
  severity: "notice",
  subject: "desktop",
  message: "Docker Desktop keeps the logins here, and an organization\u2019s token does not work with it",
  remedy: "sign in to Docker Desktop as yourself, a member of the organization, not with the shared account"
};
const overriddenFinding = {
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
      const { config, place, look } = await (0,config_files/* lookAsDocker */.IW)(ports.docker.configDirectory, hubKey, ports);
      if ("why" in look || look.kept === null) return;
      before = { place, kept: look.kept, config };
      if (needsLogout(place, config)) await (0,log_out/* logOut */.C)((0,host/* parseRegistryHost */.TZ)("docker.io"), ports);
    },
    /** Puts the account before back, if it was taken out. Throws DOCKER_LOGIN_FAILED, CONFIG_INVALID. */
    putBack: async () => {
      if (before === void 0) return;
      const ports = open();
      const { docker, files } = ports;
      const { place, kept, config } = before;
      await (0,config_files/* underLock */.yP)({ ...ports, directory: docker.configDirectory }, async (held) => {
        if (place !== docker_place/* inFile */.s5 && kept !== null) {
          await docker.helper({ name: place, verb: "erase", input: hubKey });
          const failure = await (0,docker_place/* tellHelper */.qZ)(held, { name: place, verb: "store", input: kept });
          if (failure !== void 0) throw (0,docker_failure/* storeFailed */.DO)(place, failure, isOut);
        }
        await (0,config_files/* writeConfigIn */.v$)(docker.configDirectory, files, (0,docker_config/* formatDockerConfig */.YT)(config));
      });
    }
  };
}
const isOut = "the account before is logged out: unlock the credential helper, then run docker login";
function needsLogout(place, config) {
  return place !== docker_place/* inFile */.s5 || (0,docker_config/* entryIn */.Gi)(config, `${hubKey}refresh-token`) !== null;
}


;// CONCATENATED MODULE: ./build/src/migrate/machine/inspect.js





async function inspectMachine(ports) {
  const { runner, docker, files } = ports;
  const { config } = await (0,config_files/* readConfigIn */.Sm)(docker.configDirectory, files);
  const logins = [];
  for (const key of /* @__PURE__ */ new Set([...(0,docker_config/* namedRegistries */.Tn)(config), hubKey])) {
    const place = (0,docker_place/* placeFor */.vM)(config, key, docker);
    const look = await (0,docker_place/* lookIn */.$r)(place, key, { ...ports, config });
    const credential = "why" in look ? void 0 : (0,docker_config/* credentialIn */.Lq)(look.kept);
    if (credential === void 0) continue;
    const [name = "", ...rest] = credential.split(":");
    const secret = rest.join(":");
    if (secret !== "") runner.mask(secret);
    const username = name === "" || rest.length === 0 ? void 0 : (0,base_text/* printable */.g$)(name, 80);
    const helper = place === docker_place/* inFile */.s5 ? void 0 : place;
    logins.push({ registry: key, username, helper, kind: secretKind(secret) });
  }
  const store = config["credsStore"];
  const desktop = typeof store === "string" && store.startsWith("desktop");
  const overridden = (runner.environment["DOCKER_AUTH_CONFIG"] ?? "") !== "";
  runner.info(`looked at ${files.join(docker.configDirectory, "config.json")}`);
  if (logins.length === 0) runner.info("docker is logged in nowhere");
  return {
    findings: [
      ...logins.map(loginFinding),
      ...desktop ? [desktopFinding] : [],
      ...overridden ? [overriddenFinding] : []
    ],
    /** The login to Docker Hub. */
    hub: logins.find((login) => login.registry === hubKey),
    desktop
  };
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


// EXTERNAL MODULE: ./build/src/modes.js
var modes = __webpack_require__(4553);
// EXTERNAL MODULE: ./build/src/runner/failure.js
var runner_failure = __webpack_require__(7726);
// EXTERNAL MODULE: ./build/src/runner/input-words.js
var input_words = __webpack_require__(3152);
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
  const replacement = verb === "logout" || verb === "setup" || verb === "exposed" ? void 0 : instead?.[verb];
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
  const topic = first === "help" ? word : first;
  const isHelp = first === "help" || has("help") || args.length === 0;
  if (isHelp && (topic === void 0 || ["help", "completion", "version"].includes(topic))) {
    return { kind: "help", about: void 0 };
  }
  if (!isHelp && first === "completion") return { kind: "completion", shell: shellNamed(word) };
  const verb = verbNamed(topic);
  if (isHelp) return { kind: "help", about: verb };
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
    ...{ kind: "run", verb, machine, values: valuesOf(flags, input_table/* isInputName */.wp), setup: valuesOf(flags, isWord) },
    ...{ json: has("json"), yes: has("yes"), check: has("check") },
    ...{ limitEnvironment: has("limit-environment"), runPrograms: has("run-programs") },
    ...secretSources(flags, takes)
  };
}
function splitArguments(args) {
  const named = [...input_table/* inputNames */.vj, ...Object.keys(verbs/* extraFlags */.u6)].filter((name) => !(0,verbs/* isSwitch */.Tb)(name));
  const { tokens } = (0,external_node_util_.parseArgs)({
    args: [...args],
    options: {
      ...Object.fromEntries(named.map((name) => [name, { type: "string" }])),
      help: { type: "boolean", short: "h" }
    },
    ...{ strict: false, allowPositionals: true, tokens: true }
  });
  const flags = [];
  const words = [];
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName: raw, value, inlineValue } = token;
    const positive = name.replace(/^no-/, "");
    if (positive !== name && (0,input_table/* isInputName */.wp)(positive) && (0,verbs/* isSwitch */.Tb)(positive) && value === void 0) {
      flags.push({ name: positive, raw, value: "false" });
    } else {
      flags.push({ name, raw, value: inlineValue === false && value.startsWith("-") ? void 0 : value });
    }
  }
  return { flags, words };
}
function refuse({ name, raw, value }, verb, takes) {
  if ((0,input_table/* isInputName */.wp)(name)) {
    if ((0,input_table/* isSecretInput */.pX)(name)) {
      throw invalid(`--${name} would show a secret to everyone on this machine`, (0,verbs/* secretWays */.jd)(name));
    }
    if (!takes.includes(name)) throw unusedFlag(name, verb);
  } else if (!(0,verbs/* isExtraFlag */.zy)(name) || !(0,verbs/* extraFlagsOf */.pU)(verb).includes(name)) throw unknownFlag(raw, verb);
  if ((0,verbs/* isSwitch */.Tb)(name)) {
    if (value === void 0 || (0,input_table/* isInputName */.wp)(name)) return;
    throw invalid(`--${name} takes no value`, `write --${name} alone`);
  }
  if (name === "stdin" || name === "prompt") return;
  if (value === void 0 || value === "" && !(0,input_table/* isInputName */.wp)(name)) {
    throw invalid(`--${name} has no value`, `write --${name} VALUE`);
  }
  const words = (0,input_table/* isInputName */.wp)(name) ? void 0 : (0,verbs/* allowedWords */.wP)(name);
  if (words !== void 0 && !words.includes(value)) {
    throw invalid(`--${name}: ${(0,base_text/* quotedWord */.lG)(value)} is not known`, `write one of: ${words.join(", ")}`);
  }
}
const isWord = (name) => (0,verbs/* isExtraFlag */.zy)(name) && !(0,verbs/* isSwitch */.Tb)(name);
function valuesOf(flags, isOwn) {
  const values = /* @__PURE__ */ new Map();
  for (const { name, value = (0,verbs/* isSwitch */.Tb)(name) ? "true" : void 0 } of flags) {
    if (!isOwn(name) || value === void 0) continue;
    const before = values.get(name);
    if (before !== void 0 && !((0,input_table/* isInputName */.wp)(name) && input_table/* inputTable */.Fu[name].kind === "list")) {
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
      const values = flags.filter((name) => !(0,verbs/* isSwitch */.Tb)(name));
      return [
        ...values.map((name) => [`${verb} --${name}`, completion_valuesOf(name, verb)]),
        // After a switch there is the next flag.
        [verb, flags.map((name) => `--${name}`).join(" ")]
      ];
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
  const cases = offers().map(([before, words]) => {
    const pattern = before.includes(" ") || before === "" ? `'${before}'` : `'${before}'|'${before} '*`;
    return `    ${pattern}) words='${words}' ;;`;
  });
  return `# completion for docker-oat-login: source <(docker-oat-login completion ${shell})
${shell === "zsh" ? "autoload -Uz bashcompinit && bashcompinit\n" : ""}_docker_oat_login() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} verb=\${COMP_WORDS[1]} words=''
  # readline takes --flag=value apart at the sign
  if [[ $word == = ]]; then word=''; elif [[ $before == = ]]; then before=\${COMP_WORDS[COMP_CWORD-2]}; fi
  if (( COMP_CWORD < 2 )); then verb=''; fi
  if [[ $before != --* || $verb == '' ]]; then before=''; fi
  case "$verb\${before:+ $before}" in
${cases.join("\n")}
  esac
  if [[ $words == - ]]; then COMPREPLY=($(compgen -f -- "$word")); return; fi
  # Each word is one of those above: none has a space.
  # shellcheck disable=SC2207
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -F _docker_oat_login docker-oat-login`;
}
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
      const names = words.split(" ").map((name) => name.replace(/^--/, ""));
      return words.startsWith("--") ? names.filter(verbs/* isSwitch */.Tb).map((name) => `${line} --long-option ${name}`) : [`${line} --arguments '${words}'`];
    })
  ].join("\n");
}


;// CONCATENATED MODULE: ./build/src/runner/input-meanings.js

const texts = {
  mode: "What to do: `login`, `verify`, `rotate`, `audit` or `migrate`",
  config: "Path of the token list. Optional for login and verify, but a path that is written must exist",
  push: "Repositories that the job pushes to (`org/name`, by line or comma), or the tags that another action gives. Each is checked before the build. Names on other registries are left out. A tag is looked up: one that exists and cannot be replaced is the error TAG_IMMUTABLE",
  pull: "Repositories that the job pulls: private ones, and base images of a build (`golang` means `library/golang`). Each is checked before the build",
  proof: "`sufficient`: check that the token can do what the job needs. `exact`: and no more on these repositories. `off`: do not check",
  bake: "Bake files and targets, such as `docker-bake.hcl#release` or `#release`. What `docker buildx bake --print` says that they push (tags, registry caches) and pull (`docker-image://` contexts, base images) is checked as if it stood in `push` and `pull`",
  "on-missing": "If the token is empty: `fail`, or `skip` with `logged-in: false` (forks, Dependabot)",
  "docker-config": "`shared`: Docker's usual configuration, the previous login restored afterwards. `isolated`: a directory for this job alone. `scoped`: for builds with buildx 0.31 or later alone, one login per repository; docs/scoped.md has its limits",
  logout: "Undo the login in the post step",
  "pull-secret": "Only with access `pull`: also write a Kubernetes pull secret (`.dockerconfigjson`) to this path, for example below `runner.temp`. The post step removes it",
  "oidc-connection-id": "Keyless: Docker's OIDC connection (a UUID, not a secret). A token that is given too is the fallback. If left out: that of the token list's entry",
  "oidc-expires-in": `Seconds until the keyless token expires, ${input_table/* inputTable */.Fu["oidc-expires-in"].range.join(" to ")}: more than the job takes from login to last push`,
  organization: "Docker organization, which is also the username. Not a secret: GitHub would hide it in every image name. If left out: that of the token list, otherwise of the first repository in push, then pull",
  channel: "Which token to use when several fit: a line of images, such as `release` or `nightly`",
  access: "`pull` or `push`, where neither push nor pull is written",
  username: "Only for registries where the username is not the organization",
  token: "The token, if there is only one. In mode rotate: the new token of the one entry that `only` names",
  "release-pull-token": "Token for channel release, access pull. Login uses the one that matches; verify checks each; rotate copies them (assisted)",
  "release-push-token": "Token for channel release, access push",
  "nightly-pull-token": "Token for channel nightly, access pull",
  "nightly-push-token": "Token for channel nightly, access push",
  registry: "Registry as host[:port]. Loopback hosts speak plain HTTP",
  "expires-at": "Expiry date of the token (ISO), from the variable that rotate writes. Warns in time; never fails a token that the registry accepts. In mode rotate: the expiry of the tokens that are given",
  "expiry-warning-days": "Warn if fewer days are left before expires-at (login), or before the expiry date on Docker Hub (audit)",
  repositories: "In mode verify: repositories to check (`org/name`, by line or comma). If left out: those of each token in the token list",
  probe: "In mode verify, for tokens that can push: `upload` starts a push of each repository and cancels it, the strongest check. `off`: do not",
  "hub-username": "Docker account that owns the organization, or has a role that manages its access tokens. An access token cannot do this",
  "hub-password": "Its password: save it in a protected environment, or use assisted rotation",
  "hub-totp-secret": "For two-factor authentication: the base32 text behind the QR code of the authenticator, or the whole `otpauth://` link",
  "hub-url": "Docker Hub API",
  "github-token": "Token of a GitHub App, or a fine-grained token, that can write secrets (rotate) or read them (audit); `GITHUB_TOKEN` never can",
  "github-app-client-id": "In place of `github-token`: client ID of a GitHub App. The action makes its tokens, limited to what the token list needs, and revokes them in the end",
  "github-app-private-key": "Private key of that App, the whole `.pem` file: save it in a protected environment",
  "allow-ref": "Run for this ref (`refs/tags/v1` or the name of a branch) although it is not the default branch. Its token list decides where tokens go",
  evidence: "Folder to write the page, tables and a report into, new or empty",
  only: "Labels of the token list to include, by line or comma. If left out: all",
  force: "Labels, or `all` that this run includes, to rotate although nothing is due; takes over from a run that died",
  compromised: "Labels, or `all` that this run includes, that leaked: rotate now, and end every older token whatever happens; jobs that still use one fail until their copy is new. `explained ID`: a person knows that this token is not the leaked one",
  "dry-run": "Print the plan and change nothing",
  "activity-token": "Reads Docker's audit log without an owner's password: an organization access token with `scope-activity-read`, for the part `repositories` also `scope-repository-read`, and nothing else",
  parts: "What is compared: `hub` (tokens), `github` (secrets), `activity` (Docker's audit log), `programs` (copies with a check) and `repositories` (whether they exist, immutable tags); the last three by default where something that is given can read them. A part that cannot be read is an error",
  "fail-on": "Which findings fail the job: `error`, `warning` or `never`",
  paths: "Workflow files or directories, by line or comma",
  write: "Change the files in place instead of only showing the diff",
  answer: "What a login is for, by line: `FILE:LINE=push:org/image`. See docs/migrate.md",
  answers: "A file of answers, one per line, `#` starts a comment",
  action: "How workflows are to name this action: `OWNER/NAME@REF`. If left out: the action that runs",
  prefer: "`token`, or `oidc`: without a secret where that is sure to work",
  list: "Save the draft of the token list at `config` if no file is there",
  timeout: "Seconds for everything (login, verify), or for each exchange (rotate, audit; waits for a rate limit are not counted)",
  attempts: "Tries per request for temporary errors"
};
const inTerminals = {
  config: "Path of the token list",
  push: {
    usual: "Repositories to push to (repeat it, or separate by commas). The token is checked on each",
    setup: "Repositories that jobs push to, where no workflow shows it (repeat it, or separate by commas)"
  },
  pull: {
    usual: "Repositories to pull: private ones, and base images of a build (golang means library/golang). The token is checked on each",
    setup: "Repositories that jobs only pull"
  },
  bake: "Bake files and targets, such as docker-bake.hcl#release. The token is checked on what they push and pull",
  proof: "sufficient: the token can do what is asked. exact: and no more on these repositories. off: do not ask",
  "on-missing": "When there is no token: fail, or skip without a login",
  "docker-config": "shared: docker\u2019s usual configuration. isolated: a directory of its own below RUNNER_TEMP. scoped: for builds alone (buildx 0.31 or later), one login for each repository",
  "pull-secret": "Only with access pull: also write a Kubernetes pull secret (.dockerconfigjson) to this path",
  "oidc-connection-id": "Keyless, inside a job of GitHub Actions: Docker\u2019s OIDC connection",
  organization: {
    usual: "Docker organization, which is also the user name. If left out: that of the token list, otherwise of the first repository",
    setup: "Docker organization that owns the images"
  },
  channel: "Line of images, such as release or nightly. Needed only if several tokens fit",
  access: "Push includes pull",
  token: {
    usual: "The token, when there is one",
    rotate: "The new token of the one entry that --only names"
  },
  "release-pull-token": "Token for channel release, access pull",
  "expires-at": {
    usual: "When the token expires (a date, or an ISO time). Warns in time",
    rotate: "When the given token expires (a date, or an ISO time): for the variables beside the secrets",
    setup: "When the pasted token expires: for the variables beside the secrets"
  },
  "expiry-warning-days": {
    usual: "Warn if fewer days are left before --expires-at",
    audit: "Warn if fewer days are left before the expiry date on Docker Hub"
  },
  repositories: "Repositories to check (repeat it, or separate by commas). If left out: those of each token in the token list",
  probe: "For tokens that can push. upload: start a push of each repository and cancel it, the strongest check. off: do not",
  "hub-password": "Password of --hub-username. It is more powerful than the tokens: do not leave it in a file",
  "github-token": {
    usual: "Token that can write secrets, or GH_TOKEN",
    audit: "Token that can read secrets, or GH_TOKEN",
    exposed: "Token that can read Actions and contents, or GH_TOKEN",
    setup: "Token of an administrator, or GH_TOKEN, or that of gh"
  },
  "github-app-client-id": "Client ID of a GitHub App, in place of a GitHub token. Tokens of the App are made, limited to what the token list needs, and revoked in the end",
  "github-app-private-key": "Private key of the App in --github-app-client-id: the whole .pem file",
  "allow-ref": "Inside a job of GitHub Actions: run for this ref although it is not the default branch",
  only: "Labels of the token list to include, by comma. If left out: all",
  parts: "What is compared: some of hub (tokens), github (secrets), activity (Docker's audit log), programs (copies that a check of the token list reads) and repositories. The last three are counted by default where something that you give can read them",
  "fail-on": "Which findings end with exit code 1",
  answer: "What a login that cannot be decided is for: FILE:LINE=push:org/image (repeat it)",
  action: {
    usual: "This action, as workflows name it: OWNER/NAME@REF, best with a commit. If left out: the release or the clone that runs",
    exposed: "The action that was compromised: OWNER/NAME, or OWNER/NAME@REF for one version"
  },
  list: "Save the draft of the token list at --config if no file is there",
  timeout: "Seconds that it may take"
};
const groups = {
  workflow: ["mode", "logout"],
  work: [
    "config",
    "push",
    "pull",
    "bake",
    "organization",
    "channel",
    "access",
    "username",
    "registry",
    "repositories",
    "only",
    "paths",
    "answer",
    "answers",
    "action"
  ],
  act: [
    "proof",
    "on-missing",
    "docker-config",
    "pull-secret",
    "expires-at",
    "expiry-warning-days",
    "probe",
    "allow-ref",
    "evidence",
    "force",
    "compromised",
    "dry-run",
    "parts",
    "fail-on",
    "write",
    "prefer",
    "list"
  ],
  account: ["oidc-connection-id", "oidc-expires-in", "hub-username", "hub-url", "github-app-client-id"],
  secret: [
    "token",
    "release-pull-token",
    "release-push-token",
    "nightly-pull-token",
    "nightly-push-token",
    "hub-password",
    "hub-totp-secret",
    "github-token",
    "github-app-private-key",
    "activity-token"
  ],
  network: ["timeout", "attempts"],
  output: []
};
function inputMeaning(name) {
  return texts[name];
}
function meaningInTerminal(name, verb = "usual") {
  const words = inTerminals[name] ?? texts[name].replaceAll("`", "");
  return typeof words === "string" ? words : words[verb] ?? words["usual"] ?? "";
}
function groupOfInput(name) {
  const all = groups;
  return Object.keys(groups).find((group) => all[group].includes(name)) ?? "work";
}


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
  exposed: {
    purpose: "After an action was compromised: say which secrets its jobs saw, and which tokens to replace. Changes nothing.",
    needs: "A token list, --action, --since, and a GitHub token that may read Actions and Contents (DOCKER_OAT_GITHUB_TOKEN or GH_TOKEN).",
    examples: ["exposed --action tj-actions/changed-files --since 2026-11-01T00:00:00Z"]
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
  bake: "FILE#TARGET",
  channel: "CHANNEL",
  compromised: "LABEL",
  evidence: "DIR",
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
const groupOf = (flag) => (0,input_table/* isInputName */.wp)(flag) ? groupOfInput(flag) : verbs/* extraFlags */.u6[flag][1];
function flagMeaning(flag, verb) {
  if (!(0,input_table/* isInputName */.wp)(flag)) return verbs/* extraFlags */.u6[flag][3];
  const text = meaningInTerminal(flag, verb);
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


// EXTERNAL MODULE: ./build/src/base/files.js + 1 modules
var files = __webpack_require__(940);
// EXTERNAL MODULE: ./build/src/runner/checkout.js
var checkout = __webpack_require__(838);
// EXTERNAL MODULE: ./build/src/runner/job.js
var job = __webpack_require__(1863);
;// CONCATENATED MODULE: ./build/src/runner/terminal/repository.js




async function withRepository(environment, folder = process.cwd()) {
  const { repository: known, server } = (0,job/* jobOf */.Z)(environment);
  if (known !== "") return environment;
  const clone = await (0,checkout/* cloneAround */.n0)(external_node_path_.join(folder, ".git"), (0,files/* createFiles */.q)(String), environment);
  const repository = (0,checkout/* repositoryOfUrl */.Je)(clone?.origin ?? "", server);
  return repository === void 0 ? environment : (0,job/* inRepository */.y)(environment, { repository });
}


;// CONCATENATED MODULE: ./build/src/runner/terminal/screen.js

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
    tell: (to, text, colour) => {
      const stream = streamOf(to);
      for (const line of fitted(
        hide((0,base_text/* oneLine */.TN)(text)),
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
  const [first = "", ...rest] = (0,base_text/* wrap */.LV)(text.trimStart(), Math.max(width - indent.length - 2, 20));
  return [`${indent}${first}`, ...rest.map((line) => `${indent}  ${line}`)];
}


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
  const screen = createScreen({ out, environment, hide: masks.hide });
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
  const saying = (to, kind) => (text) => {
    tell(to, `${kind === void 0 ? "" : `${kind}: `}${words(text)}`, kind);
  };
  return {
    info: saying("out"),
    notice: saying("out", "notice"),
    warning: saying("err", "warning"),
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
  const { print } = createScreen({ ...screen, out: to });
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
    if (error instanceof DOMException && error.name === "AbortError") return 130;
    if (!(error instanceof base_error/* OatError */.vE)) throw error;
    return terminal_refuse(error, args.includes("--json"));
  }
}
function terminal_refuse(error, json) {
  const shown = (text) => (0,input_words/* inTerminal */.e)((0,base_text/* oneLine */.TN)(text), verbs/* terminalName */.Ao);
  const screen = createScreen({ out: process.stdout, environment: process.env, hide: (text) => text });
  screen.tell("err", `error: ${shown((0,base_error/* describeError */.Uc)(error, reader))}`, "error");
  const report = { exitCode: usageMistake, outputs: {}, error: (0,runner_failure/* failureReport */.LK)(error, reader, shown) };
  if (json) process.stdout.write(`${(0,base_text/* withoutTokens */.N_)(JSON.stringify(report))}
`);
  return usageMistake;
}
function textOf(typed) {
  if (typed.kind === "version") return build_package/* version */.r;
  if (typed.kind === "completion") return completionScript(typed.shell);
  const width = Math.min(widthOf(process.stdout, process.env), widest);
  return typed.about === void 0 ? programHelp(width) : commandHelp(typed.about, width);
}
async function startVerb(line) {
  const secret = await secretOf(line);
  const environment = await withRepository(process.env);
  const terminal = createTerminal({ line, environment, secret, errorPage: reader.errorPage });
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
    const { startSetup } = await Promise.all(/* import() */[__webpack_require__.e(422), __webpack_require__.e(814), __webpack_require__.e(863), __webpack_require__.e(657), __webpack_require__.e(810), __webpack_require__.e(499), __webpack_require__.e(740), __webpack_require__.e(297), __webpack_require__.e(852)]).then(__webpack_require__.bind(__webpack_require__, 8852));
    return startSetup(terminal, { line, release });
  }
  if (line.verb === "exposed") {
    const { startExposed } = await Promise.all(/* import() */[__webpack_require__.e(422), __webpack_require__.e(657), __webpack_require__.e(810), __webpack_require__.e(978)]).then(__webpack_require__.bind(__webpack_require__, 8978));
    return startExposed(terminal, line.setup.get("since"));
  }
  if (line.verb !== "logout") return (0,modes/* startMode */.Y)(terminal, secrets, release);
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