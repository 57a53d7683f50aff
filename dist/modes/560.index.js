"use strict";
exports.id = 560;
exports.ids = [560];
exports.modules = {

/***/ 9976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy)
/* harmony export */ });
function groupBy(items, keyOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === void 0) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}



/***/ }),

/***/ 482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ listView),
  $: () => (/* binding */ migrateFiles)
});

// EXTERNAL MODULE: ./build/src/register/find-slot.js
var find_slot = __webpack_require__(4397);
// EXTERNAL MODULE: ./build/src/workflows/effects/job.js + 1 modules
var effects_job = __webpack_require__(4731);
// EXTERNAL MODULE: ./build/src/workflows/logins/login.js
var logins_login = __webpack_require__(6834);
// EXTERNAL MODULE: ./build/src/base/group-by.js
var group_by = __webpack_require__(9976);
// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(3217);
// EXTERNAL MODULE: ./build/src/workflows/values/image.js
var values_image = __webpack_require__(1370);
// EXTERNAL MODULE: ./build/src/workflows/effects/actions.js
var actions = __webpack_require__(2414);
// EXTERNAL MODULE: ./build/src/workflows/jobs/workflow.js
var workflow = __webpack_require__(2468);
// EXTERNAL MODULE: ./build/src/workflows/values/text.js
var values_text = __webpack_require__(2528);
// EXTERNAL MODULE: ./build/src/workflows/logins/credential.js
var credential = __webpack_require__(462);
;// CONCATENATED MODULE: ./build/src/workflows/logins/actions.js







const known = /* @__PURE__ */ new Set(["registry", "username", "password", "logout"]);
const loginActions = {
  "docker/login-action": "registry",
  "azure/docker-login": "login-server",
  "redhat-actions/podman-login": "registry"
};
const publishers = /^(elgohr\/publish-docker-github-action|mr-smithers-excellent\/docker-build-push|whoan\/docker-build-with-cache-action|jerray\/publish-docker-action|redhat-actions\/push-to-registry)$/;
function actionLogins(place) {
  const { job, step, reader } = place;
  const name = (0,workflow/* actionName */.aM)(step);
  const value = (text2) => text2 === void 0 ? void 0 : reader.value(text2, { job, step });
  const host = loginActions[name] ?? (isCopy(step, name) ? "registry" : void 0);
  const isPublisher = publishers.test(name) || (0,actions/* isFirstBuildAction */.B)(step);
  const list = (0,workflow/* inputText */.AN)(step, "registry-auth");
  const base = { job, step, at: step.node.start, tool: (step.uses?.value ?? "").replace(/@.*$/, "") };
  if (host !== void 0 && list !== void 0) {
    const remedy = "give Docker Hub a login step of its own, and take its entry out of registry-auth";
    return authEntries(list).map(
      ({ registry: registry2, username, password }) => (0,logins_login/* loginOf */.DQ)({
        ...base,
        form: (0,logins_login/* byHand */.XL)("it stands in registry-auth", remedy),
        registry: value(registry2) ?? (0,values_text/* literalValue */.XP)(""),
        username: value(username),
        password: value(password),
        passwordText: password
      })
    );
  }
  const text = (0,workflow/* inputText */.AN)(step, "password");
  if (host === void 0 && (!isPublisher || text === void 0)) return [];
  const registry = (0,workflow/* inputText */.AN)(step, host ?? "registry") ?? (name === "redhat-actions/push-to-registry" ? (0,workflow/* inputText */.AN)(step, "tags") : void 0);
  const isPodman = name === "redhat-actions/podman-login";
  const form = host === void 0 ? (0,logins_login/* byHand */.XL)(
    "it pushes with a user name and a password of its own",
    "log in in a step before it, and leave both inputs out"
  ) : formOf(place, name);
  return [
    (0,logins_login/* loginOf */.DQ)({
      ...base,
      form,
      registry: value(registry) ?? (0,values_text/* literalValue */.XP)(""),
      username: value((0,workflow/* inputText */.AN)(step, "username")),
      password: value(text),
      passwordText: text,
      ...isPodman ? { keptBy: "podman" } : {}
    })
  ];
}
function isCopy(step, name) {
  const secret = (0,credential/* onlySecret */.z_)((0,workflow/* inputText */.AN)(step, "password") ?? "");
  const isNamed = name.endsWith("/login-action") && secret !== void 0 && (0,credential/* isDockerPassword */.ot)(secret);
  return isNamed && (0,tree/* entriesOf */.Mc)(step.with).every(({ key }) => known.has(key.toLowerCase()));
}
function formOf({ job, step }, name) {
  const inputs = step.with;
  if (inputs?.kind !== "mapping") return (0,logins_login/* byHand */.XL)("the step has no inputs", "give it the credential it needs");
  const extra = inputs.entries.find(
    ({ key }) => /^(ecr|scope)$/i.test(key) || inputs.flow && !known.has(key.toLowerCase())
  );
  if (extra !== void 0) {
    return (0,logins_login/* byHand */.XL)(
      `the input ${extra.key} has no counterpart`,
      "remove the input, or replace the step by hand"
    );
  }
  const host = (0,workflow/* inputText */.AN)(step, "registry") ?? "";
  if (/\/\/|\/./.test(host) && !host.includes("${{")) {
    return (0,logins_login/* byHand */.XL)("the registry is written as an address", "write the host alone");
  }
  if (inputs.flow && !name.endsWith("/login-action")) {
    return (0,logins_login/* byHand */.XL)("its inputs are not written a line each", "replace the step by hand");
  }
  if (name !== "redhat-actions/podman-login") return { kind: "action", with: inputs };
  const others = job.played.filter((one) => one !== step && (0,workflow/* actionName */.aM)(one) === name);
  const texts = [job.node, (0,tree/* valueOf */.RP)(job.frame.file.root, "env")].flatMap(
    (node) => node === void 0 ? [] : [...(0,tree/* scalarsIn */.PX)(node)]
  );
  const ownFile = (0,workflow/* inputEntry */.nJ)(inputs, "auth_file_path") !== void 0 || texts.some(({ value }) => /auth-?_?file/i.test(value)) || (0,tree/* textOf */.b6)((0,tree/* valueOf */.RP)(job.node, "env"), "REGISTRY_AUTH_FILE") !== void 0;
  if (others.length > 0) {
    return (0,logins_login/* byHand */.XL)(
      "podman-login makes podman read a file of its own",
      "replace each step with podman-login in this job together"
    );
  }
  return ownFile ? (0,logins_login/* byHand */.XL)("the job names a file of logins of its own", "replace the step by hand") : { kind: "action", with: inputs };
}
function strayInputs(step) {
  return (0,workflow/* actionName */.aM)(step) === "docker/login-action" ? (0,tree/* entriesOf */.Mc)(step.with).filter(({ key }) => !known.has(key.toLowerCase())) : [];
}
function authEntries(text) {
  return text.split(/^(?=[ \t]*-\s)/m).flatMap((entry) => {
    const field = (name) => new RegExp(`(?:^|[\\s{-])${name}:\\s+((?:\\$\\{\\{.*?\\}\\}|[^\\s,}])+)`).exec(entry)?.[1]?.replace(/^(['"])(.*)\1$/, "$2");
    const found = { registry: field("registry"), username: field("username"), password: field("password") };
    return found.password === void 0 && found.username === void 0 ? [] : [found];
  });
}


// EXTERNAL MODULE: ./build/src/workflows/effects/tools.js
var tools = __webpack_require__(4682);
// EXTERNAL MODULE: ./build/src/workflows/jobs/outputs.js + 5 modules
var outputs = __webpack_require__(5649);
// EXTERNAL MODULE: ./build/src/workflows/shell/written.js
var written = __webpack_require__(5842);
;// CONCATENATED MODULE: ./build/src/workflows/logins/scripts.js








const before = "replace it by a login step before this one";
const severalPrograms = (0,logins_login/* byHand */.XL)("the program is one of several", before);
function scriptLogins(place) {
  const { job, step, reader } = place;
  const script = (0,outputs/* scriptOf */.Fl)(step);
  if (script === void 0 || !script.includes("login")) return [];
  const [first, ...rest] = reader.scripts(step, job);
  if (first === void 0) return [];
  const toolsOf = (one) => one.commands.flatMap((command) => loginCommand(command)?.tool ?? []).join();
  const isSame = rest.every((one) => toolsOf(one) === toolsOf(first));
  const logins = first.commands.flatMap((command) => loginCommand(command) ?? []);
  const offsetOf = (0,effects_job/* scriptLines */.P)(step);
  return logins.map((found) => {
    const { command, tool, keptBy, host, username, password } = found;
    return (0,logins_login/* loginOf */.DQ)({
      form: isSame ? scripts_formOf(found, { place, commands: first.commands, logins }) : severalPrograms,
      job,
      step,
      at: offsetOf(command.line),
      tool,
      registry: host,
      username,
      password,
      passwordText: void 0,
      keptBy: command.asOther ? `sudo ${keptBy}` : keptBy,
      isConditional: command.isConditional
    });
  });
}
const valued = /^(-u|-p|--username|--password|--user|--pass|--authfile|--cert-dir|--tls-verify|--config|--compat-auth-file)$/;
function loginCommand(command) {
  const found = command.ways.flatMap((way) => {
    const [head = "", ...words] = way.map((word) => (0,values_text/* knownText */.bG)(word) ?? "$");
    const name2 = head.replace(/^.*\//, "");
    const tool2 = Object.hasOwn(tools/* loginTools */.XP, name2) ? tools/* loginTools */.XP[name2] : void 0;
    if (tool2 === void 0) return [];
    let start = 0;
    while (words[start]?.startsWith("-") === true) start += valued.test(words[start] ?? "") ? 2 : 1;
    const verbs = tool2.verb.split(" ");
    if (!verbs.every((verb, at) => words[start + at] === verb)) return [];
    return [{ name: name2, tool: tool2, args: way.slice(1 + start + verbs.length) }];
  });
  const [one] = found;
  if (one === void 0) return void 0;
  const { name, tool, args } = one;
  const hosts = found.map((way) => positional(way.args)).filter((host) => host !== void 0);
  return {
    command,
    tool: `${name} ${tool.verb}`,
    keptBy: tool.keptBy,
    isOneOfSeveral: new Set(found.map((way) => way.name)).size > 1,
    host: hosts.length > 0 ? hosts : tool.isHubByDefault ? (0,values_text/* literalValue */.XP)("") : (0,values_text/* openValue */.Kv)(),
    username: flag(args, ["-u", "--username", "--user"]),
    password: flag(args, ["-p", "--password", "--pass"]) ?? standardInput(command)
  };
}
function positional(args) {
  for (let at = 0; at < args.length; at += 1) {
    const [first] = args[at] ?? [];
    if (typeof first !== "string" || !first.startsWith("-")) return args[at];
    if (valued.test(first)) at += 1;
  }
  return void 0;
}
function flag(args, names) {
  for (const [at, [first, ...rest]] of args.entries()) {
    if (typeof first !== "string") continue;
    if (names.includes(first) && rest.length === 0) return [args[at + 1] ?? []];
    const [, long = "", value = ""] = /^(--[a-z]+)=(.*)$/s.exec(first) ?? [];
    if (names.includes(long)) return [value === "" ? rest : [value, ...rest]];
    const short = names.find((name) => name.length === 2 && first.startsWith(name));
    if (short !== void 0) return [[first.slice(2).replace(/^=/, ""), ...rest]];
  }
  return void 0;
}
function standardInput({ input, pipedFrom }) {
  if (input !== void 0) return input;
  if (pipedFrom === void 0) return void 0;
  const isNamed = pipedFrom.ways.every((way) => way.length === 1 && (0,values_text/* knownText */.bG)(way[0] ?? []) === void 0);
  if (isNamed) return pipedFrom.ways.map(([only = []]) => only);
  return (0,written/* printedBy */.e)(pipedFrom) ?? (0,values_text/* openValue */.Kv)();
}
const quiet = /^(echo|printf|set|cat|:|true|)$/;
function isQuiet({ ways, output }) {
  const isPrinted = output === void 0 || /^(\/dev\/|&?[12]$)/.test(output);
  return isPrinted && ways.every(
    ([head = [], ...rest]) => quiet.test((0,values_text/* knownText */.bG)(head) ?? "$") || rest.length === 0 && (0,values_text/* knownText */.bG)(head) === void 0
  );
}
const ownPlace = /DOCKER_CONFIG|--config\b|config\.json/;
function scripts_formOf(found, around) {
  const { step } = around.place;
  const script = step.run?.value;
  const { command, tool, keptBy, host } = found;
  if (script === void 0) return (0,logins_login/* byHand */.XL)("a retry action runs the login", before);
  const isHelmOnHub = keptBy === "helm" && host.every((text) => (0,values_text/* knownText */.bG)(text) === "registry-1.docker.io");
  if (keptBy !== "docker" && !isHelmOnHub) {
    return (0,logins_login/* byHand */.XL)(
      `${tool} keeps logins of its own`,
      "log in with this action if the tool reads Docker\u2019s file"
    );
  }
  if (found.isOneOfSeveral) return severalPrograms;
  if (command.asOther) {
    return (0,logins_login/* byHand */.XL)(
      "another user logs in (sudo), whose Docker has logins of its own",
      "let that user run docker without sudo, or log in by hand"
    );
  }
  if (command.isConditional) return (0,logins_login/* byHand */.XL)("the login is inside a condition, a loop or a group", before);
  const others = around.logins.filter((one) => one !== found);
  if (others.some((one) => one.host.some((text) => (0,values_image/* registryKind */.IL)(text) !== "other"))) {
    return (0,logins_login/* byHand */.XL)("the script logs in more than once", before);
  }
  if (host.some((text) => (0,values_text/* knownText */.bG)(text) === void 0)) return (0,logins_login/* byHand */.XL)("the registry is a variable", before);
  if (/docker logout[\s\S]*docker login/.test(script)) {
    return (0,logins_login/* byHand */.XL)("the script logs out first", `${before}, and take its logout away`);
  }
  const more = around.commands.find(
    (one) => !around.logins.some((login) => login.command === one) && !isQuiet(one)
  );
  if (more === void 0 && ownPlace.test(script)) {
    return (0,logins_login/* byHand */.XL)("the script decides where logins are kept", before);
  }
  if (more === void 0 && others.length === 0) {
    return step.node.flow ? (0,logins_login/* byHand */.XL)("the script stands in a flow mapping", before) : { kind: "script" };
  }
  const lines = ownLines(found, around);
  return typeof lines === "string" ? (0,logins_login/* byHand */.XL)(lines, before) : { kind: "lines", lines, reader: readerBeside(found, around) };
}
const movable = /^(name|id|run|env|if|shell|working-directory|timeout-minutes|background)$/;
function ownLines({ command: { statement } }, { place: { step }, commands, logins }) {
  const { run, node, frame } = step;
  const { from, to, isPlain } = statement;
  const near = commands.filter(({ statement: other }) => other.from <= to && other.to >= from);
  const isAlone = near.every(
    (one) => one.statement === statement && (isQuiet(one) || logins.some(({ command }) => command === one))
  );
  if (run?.style !== "block" || frame.file.text.charAt(run.start) !== "|" || !isPlain || !isAlone || step.foreignShell !== void 0) {
    return "the script does more than log in, and the login is not a line of its own";
  }
  const ends = (one) => one.ways.some(([head = []]) => /^(exit|return|trap)$/.test((0,values_text/* knownText */.bG)(head) ?? ""));
  if (commands.some((one) => one.line < from && ends(one))) return "the script may end before the login";
  if (ownPlace.test(run.value)) return "the script decides where logins are kept";
  const extra = node.entries.find(({ key }) => !movable.test(key));
  if (extra !== void 0) return `the step has ${extra.key}`;
  if (step.isParallel) return "a step before it would run at the same time";
  const { text } = frame.file;
  const isUsual = !node.flow && /^[ \t]*- $/.test(text.slice(text.lastIndexOf("\n", node.start - 1) + 1, node.start));
  if (!isUsual) return "the step is not written in the usual way, a key a line";
  const offsetOf = (0,effects_job/* scriptLines */.P)(step);
  return { start: offsetOf(from), end: offsetOf(to + 1) };
}
function readerBeside({ command }, { place: { step }, commands, logins }) {
  const own = (step.run?.value ?? "").split("\n").slice(command.statement.from, command.statement.to + 1).join("\n");
  const isFed = (0,tree/* entriesOf */.Mc)(step.env).some(({ key }) => new RegExp(`\\b${key}\\b`).test(own));
  const deaf = /^(echo|printf|ls|cd|pwd|mkdir|rm|cp|mv|cat|chmod|test|\[|true|false|exit|export|set|sleep|docker|git|cut|tr|head|tail|sort|date|grep|sed|)$/;
  const reader = commands.find(
    (one) => !logins.some((login) => login.command === one) && one.ways.some(([head = []]) => !deaf.test((0,values_text/* knownText */.bG)(head) ?? "$"))
  );
  return isFed ? reader?.source.trim().split(/\s/)[0] : void 0;
}


;// CONCATENATED MODULE: ./build/src/workflows/logins/find.js





function loginsOf(job, reader) {
  const inSteps = job.played.flatMap((step) => [
    ...actionLogins({ job, step, reader }),
    ...scriptLogins({ job, step, reader })
  ]);
  return [...containerLogins(job, reader), ...inSteps];
}
function containerLogins(job, reader) {
  const services = (0,tree/* entriesOf */.Mc)((0,tree/* valueOf */.RP)(job.node, "services"));
  const containers = [
    { name: "container", node: (0,tree/* valueOf */.RP)(job.node, "container") },
    ...services.map(({ key, value }) => ({ name: `services.${key}`, node: value }))
  ];
  return containers.flatMap(({ name, node }) => {
    const credentials = (0,tree/* valueOf */.RP)(node, "credentials");
    if (credentials?.kind !== "mapping") return [];
    const value = (text) => text === void 0 ? void 0 : reader.value(text, { job });
    const image = value((0,tree/* textOf */.b6)(node, "image")) ?? [];
    const passwordText = (0,tree/* textOf */.b6)(credentials, "password");
    const login = (0,logins_login/* loginOf */.DQ)({
      form: { kind: "credentials", node: credentials, image },
      job,
      step: void 0,
      at: credentials.start,
      tool: `${name}.credentials`,
      registry: [],
      username: value((0,tree/* textOf */.b6)(credentials, "username")),
      password: value(passwordText),
      passwordText
    });
    const kinds = new Set(image.map((text) => (0,values_image/* parseImage */.zZ)(text).registry));
    const [kind = "unknown", ...more] = kinds;
    const isNamed = [login.username, login.password].every(
      (one) => "name" in one ? /docker_?hub/i.test(one.name) : one.kind === "literal"
    );
    const registry = more.length > 0 || kind === "unknown" ? isNamed ? "hub" : login.registry : kind;
    return [{ ...login, registry, host: "" }];
  });
}


// EXTERNAL MODULE: ./build/src/workflows/jobs/repository.js
var repository = __webpack_require__(3953);
// EXTERNAL MODULE: ./build/src/workflows/values/expression.js
var expression = __webpack_require__(3489);
;// CONCATENATED MODULE: ./build/src/migrate/decide/form.js






function settledLogin(login, list) {
  const { password, account, form, registry, host, tool } = login;
  const leave = (code, why, remedy = "leave it") => ({ code, why, remedy });
  const broken = (why) => leave("LOGIN_BROKEN", `${tool}: ${why}`, "repair the login, then migrate again");
  if (host.replace(/^https?:\/\//, "").startsWith("hub.docker.com")) {
    return broken("hub.docker.com is Docker Hub\u2019s website, not its registry");
  }
  if (registry === "docker") return leave("LOGIN_ELSEWHERE", `${host} is Docker\u2019s, but not Docker Hub`);
  if (isKeyless(login)) return leave("LOGIN_KEYLESS", "the job logs in without a stored secret");
  if (password.kind === "literal") {
    return leave(
      "CREDENTIAL_LITERAL",
      `the password of ${tool} stands in the file`,
      "revoke it now, then use a token from a secret"
    );
  }
  const fault = faultOf(login);
  if (fault !== void 0) return broken(fault);
  if (password.kind !== "secret") return void 0;
  const isWrittenOut = form.kind === "credentials" && account !== void 0;
  const isNamed = (isWrittenOut ? credential/* isTokenName */.zJ : credential/* isScopedName */.ah)(password.name);
  const isListed = list !== void 0 && (account?.toLowerCase() === list.organization || list.slots.some(({ secret }) => secret === password.name));
  return isNamed || isListed ? leave(
    "LOGIN_SCOPED",
    `the login already uses a token of an organization, as ${isNamed ? "the name of its secret" : "the token list"} says`
  ) : void 0;
}
function faultOf({ username, password, file, account, passwordText }) {
  if (password.kind === "broken") return `password: ${password.why}`;
  if (username.kind === "broken") return `user name: ${username.why}`;
  if (password.kind === "missing") return "it has no password";
  if (file.kind === "action" && (0,credential/* onlySecret */.z_)(passwordText ?? "") !== void 0) {
    return "an action has no secrets: it needs the password as an input";
  }
  if (password.kind === "secret" && password.name === "GITHUB_TOKEN") {
    return "GitHub\u2019s token does not open Docker Hub";
  }
  if (account?.includes("@") === true) return "the user name is an e-mail address";
  return username.kind === "missing" ? "it has no user name" : void 0;
}
function isKeyless({ job, step, password, passwordText }) {
  if (step === void 0) return false;
  const connection = "DOCKERHUB_OIDC_CONNECTIONID";
  const around = [step.env, (0,tree/* valueOf */.RP)(job.node, "env"), (0,tree/* valueOf */.RP)(job.frame.file.root, "env")];
  if (password.kind === "missing" && around.some((env) => (0,tree/* textOf */.b6)(env, connection) !== void 0)) return true;
  const [context, id] = (0,expression/* onlyReference */.k7)(passwordText ?? "") ?? [];
  const source = context === "steps" ? job.played.find((one) => one.id === id && one.frame === step.frame) : void 0;
  return source !== void 0 && (0,workflow/* actionName */.aM)(source) === "docker/oidc-action";
}
function passagesOf(ways, others, isWhole) {
  const [login] = ways;
  if (login === void 0) return [];
  const { password, passwordText, file } = login;
  if (password.kind !== "secret") {
    const why = {
      step: "the password comes from a step, another job or a variable that nothing here sets",
      input: "the password comes from an input: who calls this file decides",
      variable: "the password comes from a variable, which is not secret"
    }[password.kind];
    return {
      why: why ?? "the password is not the plain value of one secret",
      remedy: "take the token from one secret"
    };
  }
  const [context = "", name = ""] = (0,expression/* onlyReference */.k7)(passwordText ?? "") ?? [];
  const text = /^(secrets|inputs)$/.test(context) ? passwordText ?? "" : `\${{ secrets.${password.name} }}`;
  const frames = ways.map((way) => way.step?.frame ?? way.job.frame);
  const passages = frames.map((frame) => (0,credential/* passingOf */.Xt)(text, frame));
  const known = passages.flatMap((one) => one ?? []);
  const isPassed = ways.some((way) => way.password.kind === "secret" && way.password.file !== file.path);
  const isDeclared = declaresSecret(file, password.name) || declaresSecret(file, name);
  const isElsewhere = file.kind === "workflow" && (0,repository/* isOnlyCalled */.ow)(file) && frames.some(({ caller }) => caller === void 0);
  if (!isPassed && !isDeclared && !isElsewhere) return [];
  const isInherited = known.length === passages.length && known.every(({ through }) => through.length === 0);
  if (isInherited && !isDeclared && !isElsewhere) return [];
  const isTold = known.length === passages.length && known.every(({ through }) => through.length > 0);
  const remedy = "change this file and its callers together";
  if (!isTold || !isWhole) {
    return {
      why: "not every caller of this file is seen to hand over one plain secret as its password",
      remedy
    };
  }
  const isUsedBetween = known.some(
    ({ through }) => through.slice(0, -1).some(({ frame, node }) => countIn(frame.file, node.value) > 1)
  );
  if (isUsedBetween || countIn(file, text) > others + 1) {
    return { why: `${name} is named in other places, too`, remedy };
  }
  return known;
}
function declaresSecret({ on }, name) {
  return (0,workflow/* inputEntry */.nJ)((0,tree/* valueOf */.RP)((0,tree/* valueOf */.RP)(on, "workflow_call"), "secrets"), name) !== void 0;
}
function countIn({ text }, reference) {
  const [context = "", name = ""] = (0,expression/* onlyReference */.k7)(reference) ?? [];
  const pattern = new RegExp(`\\b${context}(\\.|\\[')${name.replace(/\W/g, "\\$&")}\\b`, "gi");
  return text.match(pattern)?.length ?? 0;
}
function formObstacle(login, pin) {
  const { form, job, step, file } = login;
  if (form.kind === "other") return { why: `${login.tool}: ${form.why}`, remedy: form.remedy };
  const node = step?.node ?? (form.kind === "credentials" ? form.node : job.node);
  if ((0,tree/* isShared */.yM)(node) || step?.frame === job.frame && job.node.shared) {
    return {
      why: "an anchor shares this text with other places",
      remedy: "write the login out in each place"
    };
  }
  const condition = secretCondition(login);
  if (condition !== void 0 && "why" in condition) {
    return {
      why: `the condition (${condition.why}) looks at the old secret`,
      remedy: "use on-missing: skip in place of what asks for the secret, and keep the rest"
    };
  }
  const isPinned = form.kind === "action" ? /@[0-9a-f]{40}$/i.test(step?.uses?.value ?? "") : form.kind !== "credentials" && pinsByCommit(file.text);
  if (isPinned && !pin.isKnown) {
    return {
      why: "the file pins actions by commit, and the commit of this action is not known here",
      remedy: "name it: --action OWNER/NAME@COMMIT"
    };
  }
  return void 0;
}
function pinsByCommit(text) {
  const written = text.matchAll(/^[^#\n]*\buses["']?:[ \t]*["']?([\w.-]+\/[\w./-]+@[\w./-]+)/gm);
  const uses = [...written].map(([, name = ""]) => name);
  return uses.filter((name) => /@[0-9a-f]{40}$/i.test(name)).length * 2 > uses.length;
}
function secretCondition(login) {
  const { job, step, form } = login;
  if (asks(login, job.condition)) return { why: job.condition ?? "" };
  const condition = step?.condition;
  if (condition === void 0 || !asks(login, condition)) return void 0;
  const inside = /^\s*\$\{\{([\s\S]*)\}\}\s*$/.exec(condition)?.[1] ?? condition;
  const rest = (0,expression/* conjuncts */.im)(inside).filter((part) => !isQuestion(login, part));
  const isPlain = !/\$\{\{|[\r\n]/.test(inside) && (form.kind === "action" || form.kind === "script");
  if (!isPlain || rest.some((part) => asks(login, part))) return { why: condition };
  return { rest: rest.length === 0 ? void 0 : rest.join(" && ") };
}
function isQuestion(login, part) {
  const [, name = ""] = /^env\.([\w-]+)(?:\s*!=\s*(?:''|null))?$/.exec(part) ?? [];
  const [text, ...more] = name === "" ? [] : variable(login, name);
  if (text !== void 0 && more.length === 0 && secretsOf(login).includes((0,credential/* onlySecret */.z_)(text) ?? "")) {
    return true;
  }
  const [, flag = ""] = /^env\.([\w-]+)\s*==\s*'true'$/.exec(part) ?? [];
  const [asked = ""] = flag === "" ? [] : variable(login, flag);
  const [, inside = ""] = /^\s*\$\{\{([\s\S]*)\}\}\s*$/.exec(asked) ?? [];
  const parts = (0,expression/* conjuncts */.im)(inside.replace(/&& 'true' \|\| 'false'\s*$/, ""));
  return parts.every(
    (one) => secretsOf(login).includes(/^secrets\.([\w-]+)\s*!=\s*''$/.exec(one)?.[1]?.toUpperCase() ?? "")
  );
}
function asks(login, condition) {
  if (condition === void 0) return false;
  const names = [...condition.matchAll(/env\.([\w-]+)/g)].flatMap(([, name = ""]) => variable(login, name));
  return [condition, ...names].some((text) => (0,credential/* secretNames */.XG)(text).some((name) => secretsOf(login).includes(name)));
}
function variable({ step, job }, name) {
  const around = [step?.env, (0,tree/* valueOf */.RP)(job.node, "env"), (0,tree/* valueOf */.RP)(job.frame.file.root, "env")];
  return around.flatMap((env) => (0,tree/* textOf */.b6)(env, name) ?? []).slice(0, 1);
}
function secretsOf({ password, username }) {
  return [password, username].flatMap((one) => one.kind === "secret" ? [one.name] : []);
}
function environmentObstacle({ job }, organization) {
  const { environment = "" } = job;
  if (!environment.includes("${{") || !organization.includes("${{")) return void 0;
  return {
    why: `the environment ${environment} is computed, and each may hold another account`,
    remedy: "name the environment, or write the organization out"
  };
}


;// CONCATENATED MODULE: ./build/src/migrate/decide/use.js




function accessOf(context) {
  const { login, answer, effects } = context;
  const after = effects.filter((one) => isAfter(one, context));
  const told = after.filter(({ kind }) => kind === "push").map((one) => ({ one, target: targetOf(one, context) }));
  const pushes = told.flatMap(({ one, target }) => target === "hub" ? [one] : []);
  const more = pushes.length === 0 ? [] : after.filter(({ kind, by }) => kind === "open" && /releas|publish/i.test(by));
  const doubtful = told.find(({ target }) => target === "unknown")?.one;
  const use = {
    login,
    pushes: [
      ...pushes,
      ...[
        ...more,
        ...doubtful !== void 0 && (pushes.length > 0 || context.known !== void 0) ? [doubtful] : []
      ].map((one) => ({
        ...one,
        kind: "push",
        images: [],
        isMore: true
      }))
    ],
    bases: after.filter(({ kind }) => kind === "base"),
    pulls: after.filter(({ kind }) => kind === "pull"),
    locals: effects.filter(({ kind }) => kind === "local" || kind === "open")
  };
  if (answer !== void 0) return { ...use, access: answer.access, why: `the answer is ${answer.text}` };
  const [push] = use.pushes;
  if (push !== void 0) {
    const words = push.isByWords === true ? ", as its words say" : "";
    return { ...use, access: "push", why: `${at(push)} pushes${words}` };
  }
  const reader = readerOf(login);
  if (reader !== void 0) return { ...use, access: "pull", why: reader };
  if (doubtful !== void 0) {
    return { kind: "access", why: `${at(doubtful)} pushes, and the files do not say to which registry` };
  }
  const open = after.find(({ kind }) => kind === "open");
  if (open !== void 0) return { kind: "access", why: `${at(open)} may push: it is not read` };
  if (after.length === 0 && isIdle(login)) {
    return { kind: "access", why: "nothing after the login is seen to use a registry" };
  }
  const quiet = after.find(({ kind }) => kind === "quiet");
  const why = quiet === void 0 ? "nothing after it is seen to push to Docker Hub" : `nothing after it is seen to push, and ${quiet.by} does not by its name`;
  return { ...use, access: "pull", why };
}
function isIdle({ step, job }) {
  const rest = step === void 0 ? [] : job.played.slice(step.index + 1);
  const isDeaf = (script) => script.split("\n").every((line) => /^\s*((echo|printf|ls|cat|docker (logout|info|version))\b.*)?$/.test(line));
  return step !== void 0 && rest.every(
    ({ run, uses }) => run === void 0 ? /^actions\/|login/i.test(uses?.value ?? "") : isDeaf(run.value)
  );
}
function at({ by, at: offset, step }) {
  const { file } = step.frame;
  return `${by} (${file.kind === "action" ? `${file.path}:` : "line "}${file.positionAt(offset).line})`;
}
function isAfter(effect, { login, logins }) {
  const { step } = login;
  if (step === void 0) return false;
  if (effect.step.uses !== void 0 && logins.some((one) => one !== login && one.step === effect.step)) {
    return false;
  }
  if (login.keptBy === "podman" && effect.kind === "push" && !/^(podman|buildah|skopeo|redhat)/.test(effect.by)) {
    return false;
  }
  const from = logins.indexOf(login);
  const next = logins.slice(from + 1).find(
    (one) => one.step !== void 0 && (0,logins_login/* isHubLogin */.Nk)(one) && one.keptBy === login.keptBy && !one.isConditional && (one.step.condition === void 0 || one.step.condition === step.condition)
  );
  return isBehind(effect, step.index, login.at) && (next?.step === void 0 || !isBehind(effect, next.step.index, next.at));
}
function isBehind({ step, at: offset }, index, place) {
  return step.index > index || step.index === index && offset >= place;
}
function targetOf(push, { login, logins }) {
  const kinds = new Set(push.images.map(({ registry }) => registry));
  if (kinds.has("hub")) return "hub";
  if (push.images.length > 0 && !kinds.has("unknown")) return "other";
  const { name, index } = push.step;
  const open = push.images.filter(({ registry }) => registry === "unknown").map(({ text }) => (0,values_text/* wordsOf */.Z9)(text));
  const words = [name, push.by, ...open].join(" ");
  const isHub = /docker[-_ ]?hub|docker\.io/i.test(words) && !/registries/i.test(name);
  const behind = push.images.flatMap(
    ({ registry, path }) => registry === "other" && path !== void 0 ? [(0,values_text/* showText */.h$)(path)] : []
  );
  const isTwin = push.images.some(
    ({ registry, path }) => registry === "unknown" && path !== void 0 && behind.includes((0,values_text/* showText */.h$)(path))
  );
  if (isTwin || behind.length > 0 && /docker|hub/i.test(open.join(" "))) return "hub";
  if (isHub && !(0,values_image/* namesAnother */.it)(name)) return "hub";
  if (push.images.length === 0 && (0,values_image/* namesAnother */.it)(words)) return isHub ? "unknown" : "other";
  const others = logins.some((one) => one.registry === "other" && (one.step?.index ?? 0) <= index);
  return others || login.job.played.some((step) => step.index <= index && signsInElsewhere(step)) ? "unknown" : "hub";
}
function signsInElsewhere({ uses, run }) {
  return /ecr-login|google-github-actions\/auth|acr-login|azure\/login/i.test(uses?.value ?? "") || /configure-docker|acr login|get-login-password/.test(run?.value ?? "");
}
function readerOf({ password, username, step }) {
  const names = [password, username].flatMap(
    (one) => one.kind === "secret" || one.kind === "variable" ? [one.name] : []
  );
  const reader = names.find(credential/* isReaderName */.jP);
  if (reader !== void 0) return `its credential may only read, as the name ${reader} says`;
  return /rate.?limit/i.test(step?.name ?? "") ? "it is there for the rate limit of pulls, as the name of its step says" : void 0;
}


;// CONCATENATED MODULE: ./build/src/migrate/decide/known.js




function servedBy(contexts) {
  const served = /* @__PURE__ */ new Map();
  for (const context of contexts) {
    const { password } = context.login;
    const use = password.kind === "secret" ? accessOf(context) : void 0;
    if (password.kind !== "secret" || use === void 0 || "kind" in use) continue;
    const names = use.pushes.flatMap(
      ({ images }) => images.flatMap((image) => image.registry === "hub" ? (0,values_image/* repositoryOf */._M)(image) ?? [] : [])
    );
    const owners = served.get(password.name) ?? /* @__PURE__ */ new Set();
    served.set(password.name, /* @__PURE__ */ new Set([...owners, ...names.map((name) => name.replace(/\/.*/, ""))]));
  }
  return ({ password, job }) => {
    const [only, ...more] = password.kind === "secret" && job.environment === void 0 ? served.get(password.name) ?? [] : [];
    return more.length > 0 || only === "library" ? void 0 : only;
  };
}
function accountsOf(logins) {
  const nameOf = ({ password }) => password.kind === "secret" ? password.name : "";
  return (login) => new Set(
    logins.flatMap(
      (one) => nameOf(one) === nameOf(login) && (0,logins_login/* isHubLogin */.Nk)(one) ? one.account?.toLowerCase() ?? [] : []
    )
  );
}
function besideOf(logins) {
  const keyOf = ({ file, passwordText }) => `${file.path} ${passwordText ?? ""}`;
  const places = (0,group_by/* groupBy */.$)(logins, keyOf);
  return (login) => new Set((places.get(keyOf(login)) ?? []).map(({ at }) => at)).size - 1;
}
function sharedPassages(plans) {
  const nodesOf = ({ passed }) => passed.flatMap(({ through }) => through.at(-1)?.node ?? []);
  const secrets = /* @__PURE__ */ new Map();
  for (const plan of plans) {
    for (const node of nodesOf(plan)) secrets.set(node, (secrets.get(node) ?? /* @__PURE__ */ new Set()).add(plan.secret));
  }
  return (plan) => nodesOf(plan).some((node) => (secrets.get(node)?.size ?? 0) > 1);
}


// EXTERNAL MODULE: ./build/src/runner/input-table.js
var input_table = __webpack_require__(6789);
;// CONCATENATED MODULE: ./build/src/migrate/rewrite/edit.js
function applyEdits(text, edits) {
  let result = "";
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
function indentAt(text, offset) {
  return text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset).replace(/[^\t ]/g, " ");
}
function lineEndingAt(text, offset) {
  const next = text.indexOf("\n", offset);
  const end = next === -1 ? text.lastIndexOf("\n") : next;
  return end > 0 && text.charAt(end - 1) === "\r" ? "\r\n" : "\n";
}
function trimmedEnd(text, range) {
  return range.start + text.slice(range.start, range.end).trimEnd().length;
}
function replacedEnd(text, range) {
  const end = trimmedEnd(text, range);
  const [comment = ""] = /^[ \t]+#[^\r\n]*/.exec(text.slice(end)) ?? [];
  return /ignore|disable|allow|nosec|noqa/i.test(comment) ? end : end + comment.length;
}
function replaceEntry(text, { keyRange, value }, { flow = false, lines }) {
  const { start } = keyRange;
  const separator = flow ? ", " : lineEndingAt(text, start) + indentAt(text, start);
  return { start, end: replacedEnd(text, { start, end: value.end }), text: lines.join(separator) };
}
function removeEntries(text, entries, item) {
  const own = item?.entries ?? [];
  const leading = own.slice(
    0,
    own.findIndex((entry) => !entries.includes(entry))
  );
  return entries.map((entry) => {
    const { keyRange, value } = entry;
    const end = trimmedEnd(text, { start: keyRange.start, end: Math.max(value.end, keyRange.end) });
    const lineEnd = text.indexOf("\n", end);
    const next = lineEnd === -1 ? text.length : lineEnd + 1;
    if (leading.includes(entry)) {
      const following = /^[ \t]*/.exec(text.slice(next))?.[0].length ?? 0;
      return { start: keyRange.start, end: next + following, text: "" };
    }
    const start = text.lastIndexOf("\n", keyRange.start) + 1;
    return { start: lineEnd === -1 ? text.slice(0, start).trimEnd().length : start, end: next, text: "" };
  });
}
function quoteOf(value, flow) {
  const style = value.kind === "scalar" ? value.style : "plain";
  if (style === "single") return "'";
  return style === "double" || flow ? '"' : "";
}
function replaceValue(text, node, value) {
  const quote = quoteOf(node, false);
  return { start: node.start, end: replacedEnd(text, node), text: quote + value + quote };
}


;// CONCATENATED MODULE: ./build/src/migrate/rewrite/permissions.js



function idTokenPermission(workflow, job) {
  if (workflow.kind === "action") return "the jobs that use this action have the permissions";
  if (workflow.triggers.some(({ event }) => event === "workflow_call")) {
    return "callers decide about the permissions of this workflow";
  }
  const own = (0,tree/* entryOf */.Ms)(job.node, "permissions")?.value;
  const around = (0,tree/* entryOf */.Ms)(workflow.root, "permissions")?.value;
  if (own !== void 0) return inPermissions(workflow.text, own);
  if (around === void 0) {
    return needsNothingElse(workflow, job) ? added(workflow.text, job, ["contents: read"]) : "it has no permissions:, and the files do not say which its GITHUB_TOKEN needs";
  }
  const inside = inPermissions(workflow.text, around);
  if (typeof inside === "string" || inside.length === 0) return inside;
  const lines = (0,tree/* entriesOf */.Mc)(around).flatMap(
    ({ key, value }) => value.kind === "scalar" ? [`${key}: ${value.value}`] : []
  );
  return added(workflow.text, job, lines);
}
function inPermissions(text, node) {
  if (node.kind === "scalar" && node.value === "write-all") return [];
  if (node.kind !== "mapping") return "its permissions: cannot be added to";
  if (node.shared) return "an anchor shares its permissions with other places";
  const granted = (0,tree/* entryOf */.Ms)(node, "id-token")?.value;
  if (granted?.kind === "scalar") {
    return granted.value === "write" ? [] : "its permissions: deny the ID token";
  }
  const [first] = node.entries;
  if (first === void 0 || node.flow) return "its permissions: are not written a line each";
  const { start } = first.keyRange;
  const line = `id-token: write${lineEndingAt(text, start)}${indentAt(text, start)}`;
  return [{ start, end: start, text: line }];
}
function needsNothingElse({ text }, { node, steps, uses }) {
  const isKnown = steps.every(
    (step) => step.uses === void 0 || /^(actions\/(checkout|cache|setup-)|docker\/)/.test((0,workflow/* actionName */.aM)(step))
  );
  return isKnown && uses === void 0 && !/github_token|github\.token/i.test(text.slice(node.start, node.end));
}
function added(text, { node }, lines) {
  const [first] = (0,tree/* entriesOf */.Mc)(node);
  if (first === void 0 || node.kind === "mapping" && node.flow) {
    return "the job is not written a line each";
  }
  const { start } = first.keyRange;
  const end = lineEndingAt(text, start) + indentAt(text, start);
  const all = ["permissions:", ...[...lines, "id-token: write"].map((line) => `  ${line}`)];
  return [{ start, end: start, text: all.map((line) => line + end).join("") }];
}


;// CONCATENATED MODULE: ./build/src/migrate/decide/keyless.js



const connection = "${{ vars.DOCKER_OIDC_CONNECTION }}";
const usual = Number(input_table/* inputTable */.Fu["oidc-expires-in"].default);
const [, longest] = input_table/* inputTable */.Fu["oidc-expires-in"].range;
function keylessPart(plan, prefer) {
  if (prefer === "token") return void 0;
  const { login, passed } = plan;
  if (login.form.kind === "credentials") return "GitHub pulls this image before any step, with a secret";
  if (passed.length > 0) return "callers pass the credential";
  const minutes = (0,tree/* textOf */.b6)(login.job.node, "timeout-minutes") ?? "";
  const seconds = /^\d+$/.test(minutes) ? Number(minutes) * 60 : 0;
  if (seconds > longest) {
    return `the job may run for ${minutes} minutes, and a keyless token lives for ${longest / 60} at most`;
  }
  const permission = idTokenPermission(login.file, login.job);
  if (typeof permission === "string") return permission;
  return { connection, lifetime: Math.max(seconds, usual), isLong: seconds > usual };
}


// EXTERNAL MODULE: ./build/src/register/names.js
var names = __webpack_require__(699);
// EXTERNAL MODULE: ./build/src/migrate/decide/plan.js
var plan = __webpack_require__(265);
;// CONCATENATED MODULE: ./build/src/migrate/decide/organization.js




function organizationFor(use, seen) {
  const { login } = use;
  const spaces = pushedSpaces(use);
  const pushed = [...new Set(spaces.flatMap((space) => (0,values_text/* knownText */.bG)(space) ?? []))];
  const deep = pushed.find((name2) => name2.includes("/"));
  if (deep !== void 0) {
    return {
      why: `below ${deep} Docker Hub has no images: their names have two parts`,
      remedy: "correct the image\u2019s name"
    };
  }
  const told = seen.answer?.repositories[0]?.replace(/\/.*/, "") ?? seen.list?.organization;
  if (told !== void 0) return foreignContainer(login, told) ?? toldOwner(told, pushed, seen);
  const account = accountIn(use);
  if (account !== void 0) return person(`the user name is also the owner of ${account}`);
  const open = spaces.filter((space) => (0,values_text/* knownText */.bG)(space) === void 0 && isKnownAt(login)(space)).map(values_text/* showText */.h$);
  const [name, ...more] = /* @__PURE__ */ new Set([...pushed, ...open]);
  if (more.length > 0) {
    return {
      why: `it pushes to ${[name, ...more].join(" and ")}`,
      remedy: "give each of them a login of its own, before its push"
    };
  }
  const owner = name ?? seen.known;
  if (owner === void 0) return unnamedOwner(use, seen);
  if (/\{\{\s*needs\.|\.[\w-]*(user|login|account)[\w-]*\s*\}\}|\{.*(REGISTRY|HOST|SERVER)/i.test(owner)) {
    return person(`the owner ${owner} is computed`);
  }
  if (!owner.includes("{") && (0,names/* organizationProblem */.hE)(owner) !== void 0) {
    return {
      why: `${owner} is not the name of an organization on Docker Hub`,
      remedy: "correct the image\u2019s name"
    };
  }
  if (seen.accounts.has(owner.toLowerCase()) || isGithubs(login)) {
    return person(`the user name may be that of a person who owns the images`);
  }
  return {
    organization: owner,
    isListed: false,
    ...name === void 0 ? { shown: `the same secret serves ${owner} in another place` } : {}
  };
}
function toldOwner(told, pushed, { list }) {
  const other = pushed.find((name) => name !== told) ?? (list !== void 0 && list.organization !== told ? told : void 0);
  if (other === void 0) return { organization: told, isListed: list?.organization === told };
  const why = `it pushes to ${other}, and ${list === void 0 ? `the answer names ${told}` : `the token list is that of ${list.organization}`}`;
  return { why, remedy: "give each organization a login of its own, and a token list of its own" };
}
function unnamedOwner(use, { home }) {
  const { login, access, pushes } = use;
  if (login.form.kind === "credentials") return containerOwner(login.form.image);
  if (login.file.kind === "action") {
    return { kind: "organization", why: "no image names the organization, and an action has no variables" };
  }
  if (access === "push") {
    const images = pushes.flatMap((push) => push.images);
    const isBare = images.length > 0 && images.every(({ text }) => (0,values_text/* knownText */.bG)(text) !== void 0);
    if (isGithubs(login)) return person("the user name is that of who owns the repository on GitHub");
    if (isBare) {
      return {
        kind: "organization",
        why: `${(0,values_text/* showText */.h$)(images[0]?.text ?? [])} has no organization before its name`
      };
    }
  }
  const [owner = ""] = (home ?? "").toLowerCase().split("/");
  const isRead = use.pulls.some(
    ({ images }) => images.some((image) => (0,values_image/* repositoryOf */._M)(image)?.startsWith(`${owner}/`))
  );
  return {
    organization: access === "pull" && isRead && owner !== "" ? owner : plan/* namedByVariable */.F,
    isListed: false
  };
}
function foreignContainer({ form }, told) {
  if (form.kind !== "credentials") return void 0;
  const other = form.image.map((text) => (0,values_text/* knownText */.bG)((0,values_image/* parseImage */.zZ)(text).namespace ?? []) ?? "").find((name) => name !== "" && name !== told && name !== "library");
  return other === void 0 ? void 0 : { why: `the image belongs to ${other}`, remedy: "drop the credentials if the image is public" };
}
function containerOwner(image) {
  const [only, ...more] = new Set(
    image.map((text) => (0,values_image/* parseImage */.zZ)(text).namespace).map((space) => space === void 0 ? "" : (0,values_text/* showText */.h$)(space))
  );
  const isTold = only !== void 0 && more.length === 0 && only !== "" && !only.includes("{") && only !== "library";
  return { organization: isTold ? only : plan/* namedByVariable */.F, isListed: false };
}
function person(why) {
  return { kind: "organization", why };
}
function pushedSpaces({ pushes }) {
  const images = pushes.flatMap((push) => push.images).filter(({ registry }) => registry === "hub" || registry === "unknown");
  const spaces = images.flatMap(({ namespace }) => namespace === void 0 ? [] : [namespace]);
  return spaces.filter((space) => (0,values_text/* knownText */.bG)(space) !== "library");
}
function accountIn({ login: { username, account }, pushes, pulls }) {
  const images = [...pushes, ...pulls].flatMap((one) => one.images);
  const own = images.find(
    ({ namespace }) => account !== void 0 && namespace !== void 0 && (0,values_text/* knownText */.bG)(namespace) === account.toLowerCase()
  );
  if (own !== void 0) return (0,values_text/* showText */.h$)(own.text);
  if (username.kind !== "secret" && username.kind !== "variable") return void 0;
  const isAccount = (hole) => hole.source?.toUpperCase() === `${username.kind === "secret" ? "SECRETS" : "VARS"}.${username.name.toUpperCase()}`;
  const found = [...pushes, ...pulls].flatMap(({ images: images2 }) => images2).find(({ text }) => {
    const [owner = []] = (0,values_text/* splitText */.Ad)(text, /\//);
    return owner.some((piece) => typeof piece !== "string" && isAccount(piece));
  });
  return found === void 0 ? void 0 : (0,values_text/* showText */.h$)(found.text);
}
function isGithubs({ username }) {
  return username.kind === "variable" && username.name.startsWith("github.");
}
function isKnownAt({ file, step }) {
  const isKnown = (hole) => {
    const { source = "" } = hole;
    if (!/^[\w-]+(\.[\w-]+)+$/.test(source)) return false;
    if (/^github\.(repository|repository_owner|event\.repository\.name)$/.test(source)) return true;
    if (file.kind === "action" || step === void 0) return false;
    return /^vars\./.test(source) || hole.file === file.path && /^(secrets|inputs|matrix|needs)\./.test(source);
  };
  return (text) => text.every((piece) => typeof piece === "string" || isKnown(piece));
}
function repositoriesOf(use, organization) {
  const { login, access, pushes, pulls } = use;
  const isKnown = isKnownAt(login);
  const images = (access === "push" ? pushes : pulls).flatMap((one) => one.images);
  const hub = images.filter(
    ({ registry }) => registry === "hub" || access === "push" && registry === "unknown"
  );
  const usual = hub.filter(({ text }) => !/^github\.event\.inputs\./.test((0,values_text/* onlyHole */.rl)(text)?.source ?? ""));
  const written = (usual.length > 0 ? usual : hub).map((image) => (0,values_image/* writtenPath */.dR)(image, (hole) => isKnown([hole])));
  const names = [
    ...new Set(written.flatMap((name) => name === void 0 || name.startsWith("library/") ? [] : [name]))
  ].sort();
  const isOnly = names.length === 1 && organization === plan/* namedByVariable */.F;
  const isOwn = (name) => name.startsWith(`${organization}/`) || isOnly && /^\$\{\{[^}]*\}\}$/.test(name);
  const isTold = pushes.every((push) => push.images.length > 0 && push.isMore !== true);
  const isWhole = names.length > 0 && !written.includes(void 0) && names.every(isOwn) && (access === "pull" || isTold);
  return { names: names.filter(isOwn), isWhole, others: names.filter((name) => !isOwn(name)) };
}
function basesOf({ bases, locals, login }, seen) {
  if (locals.some(({ kind, step }) => kind === "open" && step.index < (login.step?.index ?? 0))) return [];
  const made = new Set(locals.flatMap(({ images }) => images.flatMap((image) => (0,values_image/* repositoryOf */._M)(image) ?? [])));
  const names = bases.flatMap(({ images }) => images.flatMap((image) => (0,values_image/* repositoryOf */._M)(image) ?? []));
  return [...new Set(names)].filter((name) => !made.has(name) && !seen.includes(name)).sort();
}


;// CONCATENATED MODULE: ./build/src/migrate/decide/token.js

function tokenFor(access, repositories, { list, answer }) {
  const isNightly = repositories.length > 0 && repositories.every(
    (name) => /(^|[^a-z])(nightl(y|ies)|edge|canary|snapshots?|unstable)([^a-z]|$)/i.test(name.replace(/^.*\//, ""))
  );
  const channel = answer?.channel ?? (isNightly ? "nightly" : void 0);
  if (list === void 0) return { secret: secretName({ channel, access }), channel, isKeyless: false };
  const entries = list.slots.filter((slot) => slot.access === access);
  const fitting = entries.filter((slot) => repositories.every((name) => slot.repositories.includes(name)));
  const wanted = fitting.filter(
    (slot) => answer?.channel === void 0 ? channel === void 0 || slot.channel === channel : slot.channel === answer.channel
  );
  const [chosen, ...others] = wanted.length > 0 || answer?.channel !== void 0 ? wanted : fitting;
  const listed = repositories.join(", ");
  if (chosen === void 0) {
    return {
      why: `the token list has no ${access} token${listed === "" ? "" : ` for ${listed}`}`,
      remedy: `add an entry with access: ${access}${listed === "" ? "" : `, repositories: [${listed}]`} and the secret that holds its token`
    };
  }
  if (others.length > 0) {
    return {
      kind: "access",
      why: `the token list has ${fitting.length} ${access} tokens that fit (${fitting.map((slot) => slot.channel ?? "no channel").join(", ")})`
    };
  }
  if (chosen.secret === void 0) {
    return {
      why: `the token list keeps the ${access} token of ${chosen.repositories.join(", ")} in no Actions secret of this repository`,
      remedy: "add that secret under stores: of its entry"
    };
  }
  const isTold = entries.some((one) => one.channel !== chosen.channel);
  return {
    secret: chosen.secret,
    channel: isTold ? chosen.channel : void 0,
    isKeyless: chosen.oidc !== void 0
  };
}
function secretName(plan) {
  const words = ["DOCKERHUB", plan.owner, plan.channel, plan.access, "TOKEN"];
  return words.filter((word) => word !== void 0).join("_").replace(/\W/g, "_").toUpperCase();
}
function withSecretNames(plans, logins) {
  const owners = new Set(plans.map((plan) => plan.organization).filter((name) => name !== plan/* namedByVariable */.F));
  const taken = new Set(
    logins.flatMap(
      ({ username, password }) => [username, password].flatMap((one) => one.kind === "secret" ? [one.name] : [])
    )
  );
  return plans.map((plan) => {
    const { organization, channel, access } = plan;
    const plain = secretName({ channel, access });
    const others = [...owners].filter((name) => organization.includes("{") || !name.includes("{"));
    const isAlone = (/* @__PURE__ */ new Set([...others, organization])).size < 2;
    if (isAlone && !taken.has(plain)) return { ...plan, secret: plain };
    const owner = (/\.([\w-]+)\s*\}\}$/.exec(organization)?.[1] ?? organization).replace(
      /^docker_?(hub_?|_)/i,
      ""
    );
    const owned = secretName({ owner, channel, access });
    return {
      ...plan,
      secret: taken.has(owned) ? secretName({ owner: `${owner}_oat`, channel, access }) : owned
    };
  });
}


;// CONCATENATED MODULE: ./build/src/migrate/decide/decide.js










function decideAll(view, wishes) {
  const contexts = view.jobs.flatMap(({ job, effects }) => {
    const logins2 = loginsOf(job, view.reader);
    const isAny = logins2.some(({ registry }) => registry !== "other");
    return logins2.map((login) => ({
      login,
      logins: logins2,
      effects: isAny ? effects() : [],
      answer: answerTo(login, wishes.answers),
      known: void 0
    }));
  });
  const logins = contexts.map(({ login }) => login);
  const placeOf = ({ login }) => `${(0,logins_login/* placeOfLogin */.eh)(login)} ${login.tool} ${login.passwordText ?? ""}`;
  const ways = (0,group_by/* groupBy */.$)(contexts, placeOf);
  const isHub = ({ login }) => login.registry !== "other";
  const known = servedBy(contexts.filter(isHub));
  const seen = { ...wishes, view, accounts: accountsOf(logins), beside: besideOf(logins) };
  const decisions = [...ways.values()].filter((group) => group.some(isHub)).map(
    (group) => decide(
      group.map((one) => ({ ...one, known: known(one.login) })),
      seen
    )
  );
  const plans = decisions.flatMap((one) => "plan" in one ? [one.plan] : []);
  const named = wishes.list === void 0 ? withSecretNames(plans, logins) : plans;
  const byLogin = new Map(named.map((plan) => [plan.login, plan]));
  const isShared = sharedPassages(named);
  return {
    logins,
    decisions: decisions.map((one) => {
      const plan = byLogin.get(one.login);
      if (plan === void 0 || !("plan" in one)) return one;
      if (one.kind === "edit" && isShared(plan)) {
        const why = "a caller hands one secret over to logins that need two tokens";
        return {
          kind: "hand",
          login: one.login,
          plan,
          obstacle: { why, remedy: "hand over a secret for each" }
        };
      }
      return { ...one, plan };
    })
  };
}
function answerTo(login, answers) {
  return answers.find(({ file, line }) => `${file}:${line}` === (0,logins_login/* placeOfLogin */.eh)(login));
}
function decide(all, seen) {
  const given = all.filter(({ login: login2 }) => login2.password.kind !== "missing");
  const ways = given.length > 0 ? given : all;
  const [first] = ways;
  if (first === void 0) throw new Error("a login is played at least once");
  const { login, answer } = first;
  const { view } = seen;
  const settled = settledLogin(login, seen.list);
  if (settled !== void 0) return { kind: "settled", login, settled };
  const early = earlyObstacle(ways);
  if (early !== void 0) return { kind: "hand", login, obstacle: early };
  const passed = passagesOf(
    ways.map((way) => way.login),
    seen.beside(login),
    view.repository.isWhole
  );
  const obstacle = "why" in passed ? passed : formObstacle(login, { isKnown: view.repository.own.pin !== void 0 });
  if (login.registry === "unknown" && answer === void 0) {
    return obstacle === void 0 ? {
      kind: "ask",
      login,
      question: {
        kind: "registry",
        why: `the registry (${login.host || "none is named"}) is not written out`
      }
    } : {
      kind: "hand",
      login,
      obstacle: { ...obstacle, why: `if ${login.host} is Docker Hub: ${obstacle.why}` }
    };
  }
  const use = usedBy(ways);
  if ("kind" in use) {
    return obstacle === void 0 ? { kind: "ask", login, question: use } : { kind: "hand", login, obstacle };
  }
  const plan = planOf(use, first, { ...seen, passed: "why" in passed ? [] : passed });
  if ("kind" in plan) {
    return obstacle === void 0 ? { kind: "ask", login, question: plan } : { kind: "hand", login, obstacle };
  }
  if (!("secret" in plan)) return { kind: "hand", login, obstacle: plan };
  if (obstacle !== void 0) return { kind: "hand", login, obstacle, plan };
  const part = keylessPart(plan, seen.prefer);
  return typeof part === "string" ? { kind: "edit", login, plan, note: `not keyless: ${part}` } : { kind: "edit", login, plan: { ...plan, keyless: part } };
}
function earlyObstacle(ways) {
  if (ways.some(({ login }) => login.registry === "other")) {
    const why2 = "some of its callers log in to another registry";
    return { why: why2, remedy: "give Docker Hub a login of its own" };
  }
  if (!ways.some(({ effects }) => effects.some(({ kind }) => kind === "cloud"))) return void 0;
  const why = "the job builds in Docker Build Cloud, which needs a scope of its own";
  return { why, remedy: "make a token with that scope, and write the step by hand" };
}
function usedBy(ways) {
  const uses = ways.map(accessOf);
  const question = uses.find((one) => "kind" in one);
  if (question !== void 0 && "kind" in question) return question;
  const known = uses.flatMap((one) => "kind" in one ? [] : [one]);
  const [first, ...rest] = known;
  if (first === void 0) return { kind: "access", why: "nothing plays it" };
  if (rest.some(({ access }) => access !== first.access)) {
    return { kind: "access", why: "some of the jobs that call this push, and others do not" };
  }
  const all = (part) => known.flatMap(part);
  return {
    ...first,
    pushes: all((use) => use.pushes),
    pulls: all((use) => use.pulls),
    bases: all((use) => use.bases),
    locals: all((use) => use.locals)
  };
}
function planOf(use, { answer, known }, seen) {
  const { login, access, why } = use;
  const { list, view, passed } = seen;
  const owner = organizationFor(use, {
    answer,
    known,
    list,
    accounts: seen.accounts(login),
    home: view.repository.name
  });
  if (!("organization" in owner)) return owner;
  const { organization } = owner;
  const obstacle = environmentObstacle(login, organization);
  if (obstacle !== void 0) return obstacle;
  const shown = repositoriesOf(use, organization);
  const names = [.../* @__PURE__ */ new Set([...answer?.repositories ?? [], ...shown.names])].sort();
  const isWhole = answer === void 0 || answer.repositories.length === 0 ? shown.isWhole : true;
  const plain = names.filter((name) => !name.includes("{"));
  const token = tokenFor(access, plain, { list, answer });
  if (!("secret" in token)) return token;
  const condition = secretCondition(login);
  return {
    login,
    access,
    why: owner.shown === void 0 ? why : `${why}; ${owner.shown}`,
    channel: token.channel,
    secret: token.secret,
    organization,
    isListed: owner.isListed,
    seen: names,
    isWhole: isWhole || list !== void 0 && names.length > 0,
    bases: basesOf(use, names),
    publicRead: use.pulls.find(
      ({ images }) => images.length === 0 || images.some((image) => (0,values_image/* repositoryOf */._M)(image)?.startsWith(`${organization}/`) !== true)
    ),
    condition: condition !== void 0 && "rest" in condition ? condition : void 0,
    passed,
    keyless: void 0,
    answer
  };
}


// EXTERNAL MODULE: ./build/src/migrate/report/draft.js
var draft = __webpack_require__(5337);
// EXTERNAL MODULE: ./build/src/migrate/report/finding.js
var finding = __webpack_require__(7575);
// EXTERNAL MODULE: ./build/src/workflows/effects/words.js
var words = __webpack_require__(8376);
;// CONCATENATED MODULE: ./build/src/migrate/report/secrets.js





function otherUses({ workflows }, { logins, plans }) {
  const passwords = new Set(
    logins.flatMap(
      ({ password, registry }) => registry === "hub" && password.kind === "secret" ? [password.name] : []
    )
  );
  const own = new Set(logins.map(({ step }) => step?.node));
  const passed = new Set(
    plans.flatMap((plan) => plan.passed.flatMap((one) => one.through.map(({ node }) => node)))
  );
  const isPassed = (node) => node !== void 0 && [...(0,tree/* scalarsIn */.PX)(node)].some((one) => passed.has(one));
  return [...workflows.values()].flatMap(
    (file) => file.jobs.flatMap((job) => {
      const secrets = job.uses === void 0 ? void 0 : (0,tree/* valueOf */.RP)(job.node, "secrets");
      const call = secrets === void 0 ? [] : [{ node: secrets, who: job.uses?.value ?? "", script: "", isApi: false }];
      const steps = job.steps.flatMap((step) => {
        const who = step.uses === void 0 ? "a script" : (0,workflow/* actionName */.aM)(step);
        const isLogin = own.has(step.node) || (0,workflow/* isOurs */.MU)(step);
        return isLogin ? [] : [{ node: step.node, who, script: step.run?.value ?? "", isApi: (0,words/* isHubApi */.WA)((0,workflow/* actionName */.aM)(step)) }];
      });
      return [...call, ...steps].flatMap(
        (one) => isPassed(one.node) ? [] : otherUse(file, one, passwords) ?? []
      );
    })
  );
}
function otherUse(file, use, passwords) {
  const { node, who, script, isApi } = use;
  const scalars = [...(0,tree/* scalarsIn */.PX)(node)];
  const isOne = (name2) => passwords.has(name2) || (0,credential/* isDockerPassword */.ot)(name2);
  const held = scalars.find(({ value }) => (0,credential/* secretNames */.XG)(value).some(isOne));
  const name = held === void 0 ? void 0 : (0,credential/* secretNames */.XG)(held.value).find(isOne);
  const at = held !== void 0 && held.style !== "block" ? held.start : node.start;
  const place = { severity: "warning", file: file.path, line: file.positionAt(at).line };
  const isFile = scalars.some(({ value }) => /DOCKER_AUTH_CONFIG|"auths"|\.docker\/config\.json/.test(value));
  if (isFile && (name !== void 0 || /auths/.test(script))) {
    const message2 = "it writes a file of logins by hand";
    return { ...place, code: "AUTH_FILE", message: message2, remedy: "log in with this action instead" };
  }
  if (name === void 0) return void 0;
  if (isApi || /hub\.docker\.com|hub-tool/.test(script)) {
    const remedy2 = "keep this secret: a token for pull and push does not serve there";
    return {
      ...place,
      code: "HUB_API_USE",
      subject: name,
      message: `it uses ${name} with Docker Hub\u2019s API`,
      remedy: remedy2
    };
  }
  const message = `${who} gets ${name}, and is not read`;
  const remedy = "if it logs in, give it the organization\u2019s name and the new token";
  return { ...place, code: "CREDENTIAL_ENVIRONMENT", subject: name, message, remedy };
}
function secretFindings(repository, plans, edits) {
  const texts = [...repository.workflows].map(
    ([path, { text }]) => [path, uncommented(applyEdits(text, edits.get(path) ?? []))]
  );
  const freed = new Set(
    plans.flatMap(
      ({ login }) => [login.username, login.password].flatMap((one) => one.kind === "secret" ? [one.name] : [])
    )
  );
  const anything = texts.find(([, text]) => /toJSON\(\s*secrets\s*\)|\bsecrets\[(?!\s*'[\w-]+'\s*\])/i.test(text))?.[0] ?? inheritor(repository);
  return [...freed].sort().map((name) => {
    const places = texts.flatMap(([path, text]) => placesOf(name, text).map((line) => `${path}:${line}`));
    const use = { severity: "notice", subject: name, code: "SECRET_IN_USE" };
    if (places.length > 0) {
      return {
        ...use,
        message: `${name} is still named in ${places.slice(0, 5).join(", ")}${places.length > 5 ? " and more" : ""}`,
        remedy: "keep it until nothing names it"
      };
    }
    if (anything !== void 0 || !repository.isWhole) {
      const why = anything === void 0 ? "not every workflow was read" : `${anything} may reach every secret`;
      return {
        ...use,
        message: `no other text that was read names ${name}, but ${why}`,
        remedy: "look there before you remove it"
      };
    }
    return {
      ...use,
      code: "SECRET_REMOVABLE",
      message: `no expression that was read uses the stored secret ${name} any more`,
      remedy: "remove it once the new tokens have worked"
    };
  });
}
function placesOf(name, text) {
  return [...text.matchAll(credential/* secretReference */.QO)].flatMap(
    ({ index, 1: plain, 2: quoted }) => (plain ?? quoted ?? "").toUpperCase() === name ? [text.slice(0, index).split("\n").length] : []
  );
}
function uncommented(text) {
  return text.replace(/^(\s*)#.*$/gm, "$1");
}
function inheritor({ workflows }) {
  const jobs = [...workflows.values()].flatMap(({ jobs: jobs2 }) => jobs2);
  return jobs.find(({ uses, node }) => {
    const secrets = (0,tree/* valueOf */.RP)(node, "secrets");
    return uses !== void 0 && !/^[.$]\//.test(uses.value) && secrets?.kind === "scalar" && secrets.value === "inherit";
  })?.uses?.value;
}


// EXTERNAL MODULE: ./build/src/migrate/report/tokens.js
var report_tokens = __webpack_require__(1778);
// EXTERNAL MODULE: ./build/src/migrate/rewrite/inputs.js
var rewrite_inputs = __webpack_require__(1419);
;// CONCATENATED MODULE: ./build/src/migrate/rewrite/uses.js

function usesEdits(text, uses, own) {
  const quoted = uses.style === "single" || uses.style === "double" ? 1 : 0;
  const [start, end] = [uses.start + quoted, uses.end - quoted];
  const { name, tag, pin } = own;
  if (!/@[0-9a-f]{40}$/i.test(uses.value) || pin === void 0) {
    return [{ start, end, text: `${name}@${tag}` }];
  }
  const reference = { start, end, text: `${name}@${pin.commit}` };
  const rest = /^[^\r\n]*/.exec(text.slice(uses.end))?.[0] ?? "";
  const [comment] = /^[ \t]*#.*/.exec(rest) ?? [];
  if (comment === void 0) {
    return rest.trim() === "" ? [reference, { start: uses.end, end: uses.end, text: ` # ${pin.version}` }] : [reference];
  }
  const [shown = "", prefix = "", action = ""] = versionComment.exec(comment) ?? [];
  if (shown === "") return [reference];
  const at = uses.end + comment.indexOf(shown);
  return [
    reference,
    {
      start: at,
      end: at + shown.length,
      text: action === "" ? `${prefix}${pin.version}` : `${prefix}${name}@${pin.version}`
    }
  ];
}
const versionComment = /((?:tag=|ratchet:|pin@|@)?)(docker\/login-action@)?v?\d+(?:\.\d+)*(?![\w.])/;
function newUses(text, { name, tag, pin }) {
  return pinsByCommit(text) && pin !== void 0 ? `${name}@${pin.commit} # ${pin.version}` : `${name}@${tag}`;
}


;// CONCATENATED MODULE: ./build/src/migrate/rewrite/rewrite.js








function rewrite(plan, style) {
  const { login, keyless, passed, secret } = plan;
  const permission = keyless === void 0 ? [] : idTokenPermission(login.file, login.job);
  const own = [...typeof permission === "string" ? [] : permission, ...loginEdits(plan, style)];
  const handed = passed.flatMap(({ through }) => {
    const last = through.at(-1);
    return last === void 0 ? [] : [
      {
        path: last.frame.file.path,
        ...replaceValue(last.frame.file.text, last.node, (0,rewrite_inputs/* tokenExpression */.Ud)(secret))
      }
    ];
  });
  return [...own.map((edit) => ({ ...edit, path: login.file.path })), ...handed];
}
function loginEdits(plan, { own, warns }) {
  const { form, step, file } = plan.login;
  const { text } = file;
  if (form.kind === "credentials") return credentialEdits(plan, form.node);
  if (step === void 0 || form.kind === "other") return [];
  if (form.kind === "action") {
    const uses2 = step.uses === void 0 ? [] : usesEdits(text, step.uses, own);
    return [...uses2, ...sourceEdits(plan, step), ...inputEdits(plan, step, { inputs: form.with, warns })];
  }
  const style = { quote: "", warns };
  const inputs = [...registryLine(plan), ...(0,rewrite_inputs/* useLines */.xH)(plan, style), ...(0,rewrite_inputs/* tokenLines */.du)(plan, style)];
  const uses = newUses(text, own);
  if (form.kind === "script") {
    return scriptEdits(plan, step, [`uses: ${uses}`, "with:", ...inputs.map((line) => `  ${line}`)]);
  }
  return [
    stepBefore(text, step, [
      `uses: ${uses}`,
      ...conditionLine(text, step),
      "with:",
      ...inputs.map((line) => `  ${line}`)
    ]),
    withoutLines(text, form.lines),
    ...form.reader === void 0 ? feedingEdits(text, step, form.lines) : []
  ];
}
function inputEdits(plan, step, { inputs, warns }) {
  const { login } = plan;
  const { text } = login.file;
  const { flow } = inputs;
  const username = (0,workflow/* inputEntry */.nJ)(inputs, "username");
  const password = (0,workflow/* inputEntry */.nJ)(inputs, "password");
  if (username === void 0 || password === void 0) return [];
  const server = (0,workflow/* inputEntry */.nJ)(inputs, "login-server") ?? (login.tool.endsWith("/podman-login") ? (0,workflow/* inputEntry */.nJ)(inputs, "registry") : void 0);
  const gone = [...server === void 0 ? [] : [server], ...strayInputs(step)];
  const lines = (entry, of) => of(plan, { quote: quoteOf(entry.value, inputs.flow), warns });
  return [
    ...removeEntries(text, gone, void 0),
    replaceEntry(text, username, { flow, lines: lines(username, rewrite_inputs/* useLines */.xH) }),
    replaceEntry(text, password, { flow, lines: lines(password, rewrite_inputs/* tokenLines */.du) })
  ];
}
function credentialEdits(plan, credentials) {
  const { text } = plan.login.file;
  const username = (0,tree/* entryOf */.Ms)(credentials, "username");
  const password = (0,tree/* entryOf */.Ms)(credentials, "password");
  if (username === void 0 || password === void 0) return [];
  const name = replaceValue(text, username.value, plan.organization);
  return plan.passed.length > 0 ? [name] : [name, replaceValue(text, password.value, (0,rewrite_inputs/* tokenExpression */.Ud)(plan.secret))];
}
function sourceEdits(plan, step) {
  const { text } = plan.login.file;
  const rest = plan.condition === void 0 ? step.condition ?? "" : plan.condition.rest ?? "";
  const others = (0,tree/* entriesOf */.Mc)(step.with).filter(({ key }) => !/^(username|password)$/i.test(key));
  const kept = [rest, ...others.map(({ value }) => value.kind === "scalar" ? value.value : "")].join(" ");
  const secrets = [plan.login.username, plan.login.password].flatMap(
    (one) => one.kind === "secret" ? [one.name] : []
  );
  const idle = (0,tree/* entriesOf */.Mc)(step.env).filter(({ key, value }) => {
    const name = (0,credential/* onlySecret */.z_)(value.kind === "scalar" ? value.value : "");
    return name !== void 0 && secrets.includes(name) && !new RegExp(`\\b${key}\\b`).test(kept);
  });
  return [
    ...conditionEdits(plan, step),
    ...removeEntries(text, [...goneCondition(plan, step), ...variableEntries(step, idle)], step.node)
  ];
}
function goneCondition({ condition }, step) {
  const entry = (0,tree/* entryOf */.Ms)(step.node, "if");
  return condition !== void 0 && condition.rest === void 0 && entry !== void 0 ? [entry] : [];
}
function conditionEdits({ condition, login }, step) {
  const entry = (0,tree/* entryOf */.Ms)(step.node, "if");
  if (condition?.rest === void 0 || entry?.value.kind !== "scalar") return [];
  const { style, value } = entry.value;
  const whole = /^\s*\$\{\{/.test(value) || condition.rest.startsWith("!") ? `\${{ ${condition.rest} }}` : condition.rest;
  const text = style === "plain" ? whole : style === "double" ? JSON.stringify(whole) : `'${condition.rest.replaceAll("'", "''")}'`;
  return [{ start: entry.value.start, end: trimmedEnd(login.file.text, entry.value), text }];
}
function scriptEdits(plan, step, lines) {
  const { text } = plan.login.file;
  const run = (0,tree/* entryOf */.Ms)(step.node, "run");
  if (run === void 0) return [];
  const keys = ["shell", "working-directory"].flatMap((key) => (0,tree/* entryOf */.Ms)(step.node, key) ?? []);
  const feeding = variableEntries(
    step,
    (0,tree/* entriesOf */.Mc)(step.env).filter((one) => feeds(one, step.run?.value ?? ""))
  );
  return [
    replaceEntry(text, run, { lines }),
    ...conditionEdits(plan, step),
    ...removeEntries(text, [...keys, ...goneCondition(plan, step), ...feeding], step.node)
  ];
}
function stepBefore(text, step, lines) {
  const { start } = step.node;
  const dash = text.lastIndexOf("-", start);
  const added = lines.join(lineEndingAt(text, start) + indentAt(text, start));
  return {
    start,
    end: start,
    text: added + lineEndingAt(text, start) + indentAt(text, dash) + text.slice(dash, start)
  };
}
function conditionLine(text, step) {
  const entry = (0,tree/* entryOf */.Ms)(step.node, "if");
  if (entry === void 0) return [];
  const range = { start: entry.keyRange.start, end: entry.value.end };
  return [text.slice(range.start, trimmedEnd(text, range))];
}
function withoutLines(text, { start, end }) {
  const isOpen = !text.slice(start, end).endsWith("\n");
  return { start: isOpen ? text.slice(0, start).trimEnd().length : start, end, text: "" };
}
function feedingEdits(text, step, lines) {
  const { run } = step;
  if (run === void 0) return [];
  const rest = text.slice(run.start, lines.start) + text.slice(lines.end, run.end);
  const feeding = (0,tree/* entriesOf */.Mc)(step.env).filter((one) => !rewrite_names(rest, one.key) && feeds(one, run.value));
  return removeEntries(text, variableEntries(step, feeding), step.node);
}
function feeds({ key, value }, script) {
  return rewrite_names(script, key) && value.kind === "scalar" && /secrets|vars|inputs|^[\w.@-]*$/.test(value.value);
}
function rewrite_names(script, variable) {
  return new RegExp(`\\$(env:)?\\{?${variable}\\b|\\benv\\.${variable}\\b`, "i").test(script);
}
function variableEntries(step, gone) {
  const env = (0,tree/* entryOf */.Ms)(step.node, "env");
  if (env?.value.kind !== "mapping" || gone.length === 0) return [];
  if (gone.length === env.value.entries.length) return [env];
  return env.value.flow ? [] : gone;
}
function registryLine({ login }) {
  const isUsual = login.tool.startsWith("helm ") || login.host === "" || /^(https:\/\/)?(index\.)?docker\.io(\/|$)/.test(login.host);
  return isUsual ? [] : [`registry: ${login.host}`];
}


;// CONCATENATED MODULE: ./build/src/migrate/analyse.js










function migrateFiles(repository, list, wishes = { answers: [], prefer: "token" }) {
  const { decisions, logins } = decideAll((0,effects_job/* viewRepository */.s)(repository), { ...wishes, list });
  const plans = decisions.flatMap((one) => one.kind === "edit" ? [one.plan] : []);
  const needed = decisions.flatMap((one) => "plan" in one ? [one.plan] : []);
  const edits = editsByFile(plans, { own: repository.own, warns: wishes.warns === true });
  const tokens = (0,report_tokens/* newTokens */.$K)(
    needed.filter(({ keyless: keyless2 }) => keyless2 === void 0),
    repository
  );
  const keyless = (0,report_tokens/* newTokens */.$K)(
    needed.filter((plan) => plan.keyless !== void 0),
    repository
  );
  const findings = [
    ...decisions.map(finding/* decisionFinding */.cP),
    ...otherUses(repository, { logins, plans }),
    ...secretFindings(repository, plans, edits)
  ];
  return {
    findings: findings.sort(
      (a, b) => (a.file ?? "~").localeCompare(b.file ?? "~") || (a.line ?? 0) - (b.line ?? 0)
    ),
    changed: new Map(
      [...edits].map(([path, list2]) => [path, applyEdits(repository.workflows.get(path)?.text ?? "", list2)])
    ),
    // With a list every token of an edit is one of its entries.
    draft: list === void 0 ? (0,draft/* draftRegister */.p)([...tokens, ...(0,report_tokens/* usedTokens */.yT)(repository, tokens)]) : void 0,
    tokens,
    keyless,
    problems: wishes.answers.flatMap((answer) => answerProblem(answer, decisions))
  };
}
function answerProblem({ file, line, text }, decisions) {
  const decision = decisions.find(({ login }) => (0,logins_login/* placeOfLogin */.eh)(login) === `${file}:${line}`);
  const say = (what) => [`${file}:${line}=${text}: ${what}`];
  if (decision === void 0) return say("no login to Docker Hub is there");
  if (decision.kind === "settled") return say(decision.settled.why);
  if (decision.kind === "ask") {
    return decision.question.kind === "organization" ? [] : say(decision.question.why);
  }
  return [];
}
function editsByFile(plans, style) {
  const edits = /* @__PURE__ */ new Map();
  for (const edit of plans.flatMap((plan) => rewrite(plan, style))) {
    const known = edits.get(edit.path) ?? /* @__PURE__ */ new Map();
    edits.set(edit.path, known.set(`${edit.start} ${edit.end}`, edit));
  }
  return new Map([...edits].map(([path, byPlace]) => [path, [...byPlace.values()]]));
}
function listView(register, repository) {
  if (register === void 0) return void 0;
  const slots = register.tokens.map((slot) => ({ ...slot, secret: (0,find_slot/* secretNameFor */.zl)(slot, repository)?.secret }));
  return { organization: register.organization, slots };
}



/***/ }),

/***/ 2160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ parseAnswer)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1036);
/* harmony import */ var _register_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(699);


function parseAnswer(text) {
  const refuse = (problem) => ({ text: (0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(text, 120), problem });
  const [, path, line, need] = /^(.+?):(\d{1,7})=(.*)$/.exec(text) ?? [];
  if (path === void 0 || need === void 0) return refuse("has no FILE:LINE= in front");
  const [, channel, access, names = ""] = /^(?:([a-z][a-z0-9-]*)-)?(push|pull)(?::(.+))?$/.exec(need.trim()) ?? [];
  if (access !== "push" && access !== "pull") return refuse("does not begin with push or pull");
  const repositories = [...new Set(names.split(",").map((name) => name.trim()))].filter((name) => name !== "");
  const wrong = repositories.find((name) => (0,_register_names_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryProblem */ .Ki)(name) !== void 0);
  if (wrong !== void 0) return refuse(`names ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(wrong, 60)}, which is not of the form org/name`);
  if (new Set(repositories.map((name) => name.replace(/\/.*$/, ""))).size > 1) {
    return refuse("names repositories of several organizations");
  }
  const file = path.trim().replaceAll("\\", "/").replace(/^(\.\/)+/, "");
  return { file, line: Number(line), access, channel, repositories, text: need.trim() };
}



/***/ }),

/***/ 265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ namedByVariable),
/* harmony export */   s: () => (/* binding */ organizationVariable)
/* harmony export */ });
const organizationVariable = "DOCKERHUB_ORGANIZATION";
const namedByVariable = `\${{ vars.${organizationVariable} }}`;



/***/ }),

/***/ 1306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ ownAction),
/* harmony export */   y: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _runner_checkout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(838);
/* harmony import */ var _workflows_jobs_repository_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3953);



async function originOf(release, files, server) {
  if (release === void 0) return { release, checkout: void 0, name: void 0 };
  const folder = node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(release);
  return {
    release: await files.read(release),
    checkout: await (0,_runner_checkout_js__WEBPACK_IMPORTED_MODULE_1__/* .clonedCommit */ .ld)(folder, files),
    name: await (0,_runner_checkout_js__WEBPACK_IMPORTED_MODULE_1__/* .clonedName */ .fj)(folder, files, server)
  };
}
function ownAction({ environment, hasPost }, origin) {
  const { release, checkout, name } = origin;
  if (hasPost) {
    const { GITHUB_ACTION_REPOSITORY: repository = "", GITHUB_ACTION_REF: ref = "" } = environment;
    return (0,_workflows_jobs_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .namedAction */ .Yt)(`${repository}@${ref}`);
  }
  if (release !== void 0) return releasedAction(release);
  return checkout && name !== void 0 ? { name, tag: checkout.version, pin: checkout } : void 0;
}
function releasedAction(text) {
  const { name, commit, version } = fieldsOf(text);
  const isWhole = actionName.test(name) && commitName.test(commit) && /^v\d+\.\d+\.\d+$/.test(version);
  return isWhole ? { name, tag: version.replace(/\..*$/, ""), pin: { commit, version } } : void 0;
}
const actionName = /^[\w.-]+\/[\w.-]+$/;
const commitName = /^[0-9a-f]{40}$/;
function fieldsOf(json) {
  const nothing = { name: "", commit: "", version: "" };
  try {
    const value = JSON.parse(json);
    const field = (key) => {
      const text = value?.[key];
      return typeof text === "string" ? text : "";
    };
    return { name: field("name"), commit: field("commit"), version: field("version") };
  } catch {
    return nothing;
  }
}



/***/ }),

/***/ 5337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ withoutLine),
/* harmony export */   p: () => (/* binding */ draftRegister)
/* harmony export */ });
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8602);
/* harmony import */ var _register_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(699);
/* harmony import */ var _register_register_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5806);
/* harmony import */ var _register_defaults_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9833);




function draftRegister(all, {
  owners = [],
  connection,
  without = [],
  head = "A draft: what the workflows show. Check every line."
} = {}) {
  const tokens = all.filter(({ organization: organization2 }) => !organization2.includes("{"));
  const organization = tokens[0]?.organization ?? "";
  const own = tokens.filter((token) => token.organization === organization);
  const known = own.filter(({ repositories }) => repositories.length > 0);
  if (known.length === 0) return void 0;
  const others = [...new Set(tokens.map((token) => token.organization))].filter((name) => name !== organization);
  const { everyMs, lifetimeMs, graceMs, deleteAfterMs } = _register_defaults_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultRotation */ .gX;
  const times = { every: everyMs, lifetime: lifetimeMs, grace: graceMs, "delete-after": deleteAfterMs };
  const isRotated = !without.includes("rotation") && !known.every(({ isKeyless }) => isKeyless);
  return [
    `# ${head}`,
    ...others.map((other) => `# The tokens of ${other} need a token list of their own, in another repository.`),
    `organization: ${yamlText(organization)}`,
    owners.length > 0 ? `owners: [${owners.map(yamlText).join(", ")}]` : "# owners: [USER] # Docker users who may create tokens. Without it, audit does not compare who created them.",
    ...isRotated ? ["rotation:", ...Object.entries(times).map(([key, time]) => `  ${key}: ${(0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(time)}`)] : [],
    ...without.length > 0 ? [withoutLine(without)] : [],
    "tokens:",
    ...known.flatMap((token) => tokenLines(token, token.isKeyless === true ? connection : void 0)),
    ...own.filter((token) => !known.includes(token)).flatMap(
      ({ access, secrets }) => secrets.map(
        (name) => `  # ${name}: add an entry with access: ${access}. The workflows name no repositories of ${organization} for it.`
      )
    ),
    ""
  ].join("\n");
}
function tokenLines(token, connection) {
  const { label, channel, access, repositories, secrets, environments, files, unlisted } = token;
  const purpose = files.length > 3 ? `${files[0] ?? ""} and ${files.length - 1} more` : files.join(", ");
  return [
    `  - label: ${yamlText(label)}`,
    ...channel === void 0 ? [] : [`    channel: ${yamlText(channel)}`],
    `    access: ${access}`,
    "    repositories:",
    ...repositories.slice(0, _register_register_js__WEBPACK_IMPORTED_MODULE_3__/* .mostRepositories */ .mF).map((name) => `      - ${yamlText(name)}`),
    ...repositories.slice(_register_register_js__WEBPACK_IMPORTED_MODULE_3__/* .mostRepositories */ .mF).map((name) => `      # one token takes ${_register_register_js__WEBPACK_IMPORTED_MODULE_3__/* .mostRepositories */ .mF}: give ${name} an entry of its own`),
    ...unlisted.map((place) => `      # ${inComment(place)} may push more: add what it pushes`),
    ...purpose === "" ? [] : [`    purpose: ${yamlText(purpose.slice(0, 150))}`],
    ...connection === void 0 ? [
      "    stores:",
      ...secrets.filter((name) => (0,_register_names_js__WEBPACK_IMPORTED_MODULE_1__/* .secretNameProblem */ .nL)(name) === void 0).map((name) => `      - secret: ${name}`)
    ] : [`    oidc: ${yamlText(connection)}`],
    ...environments.map(
      (name) => `      # a job names the environment ${inComment(name)}: add "environment:" with its name to keep the secret there`
    )
  ];
}
function withoutLine(without) {
  return `without: [${without.join(", ")}] # setup does not ask for it again`;
}
function yamlText(text) {
  const isPlain = /^[a-z][\w./-]*(?:[, ]+[\w./-]+)*$/i.test(text) && !/^(true|false|null)$/i.test(text);
  return isPlain || /^\.github\/[\w./-]+$/.test(text) ? text : JSON.stringify(text);
}
function inComment(text) {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]+/g, " ").slice(0, 200);
}



/***/ }),

/***/ 7575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cP: () => (/* binding */ decisionFinding),
/* harmony export */   hV: () => (/* binding */ lockFinding),
/* harmony export */   sb: () => (/* binding */ fileFinding)
/* harmony export */ });
/* unused harmony export migrateCodes */
const migrateCodes = (/* unused pure expression or super */ null && ([
  // A login with the shared account that has a sure replacement.
  "LOGIN_SHARED",
  // One whose files leave something open: an answer settles it.
  "QUESTION",
  // One whose text a person has to change.
  "LOGIN_BY_HAND",
  // Reported as they are.
  "CREDENTIAL_LITERAL",
  "CREDENTIAL_ENVIRONMENT",
  "AUTH_FILE",
  "HUB_API_USE",
  "LOGIN_BROKEN",
  "LOGIN_SCOPED",
  "LOGIN_KEYLESS",
  "LOGIN_ELSEWHERE",
  "SECRET_REMOVABLE",
  "SECRET_IN_USE",
  "FILE_UNREADABLE",
  "FILE_UNWRITABLE",
  "LOCK_STALE"
]));
function decisionFinding(decision) {
  const { login } = decision;
  switch (decision.kind) {
    case "edit": {
      const { plan, note } = decision;
      const { access, channel, answer } = plan;
      const message = `${nameOf(login)} becomes ${tokenWords(plan)}${needs(plan)}: ${plan.why}${note === void 0 ? "" : `; ${note}`}`;
      const extra = { access, channel, ...answer === void 0 ? {} : { answer: answer.text } };
      return loginFinding(login, { code: "LOGIN_SHARED", message, remedy: "apply the edit", ...extra });
    }
    case "ask": {
      const { kind, why } = decision.question;
      return loginFinding(login, {
        code: "QUESTION",
        message: why,
        remedy: `answer ${answerFor(login, decision.question)}`,
        question: kind
      });
    }
    case "hand": {
      const { obstacle, plan } = decision;
      const also = plan === void 0 ? "" : `; it needs ${tokenWords(plan)}`;
      return loginFinding(login, {
        code: "LOGIN_BY_HAND",
        message: obstacle.why,
        remedy: `${obstacle.remedy}${also}`,
        access: plan?.access
      });
    }
    case "settled": {
      const { code, why, remedy } = decision.settled;
      const severity = { LOGIN_BROKEN: "warning", CREDENTIAL_LITERAL: "error" }[code] ?? "notice";
      return loginFinding(login, { code, message: why, remedy, severity });
    }
  }
}
function answerFor(login, { kind }) {
  const { file, at } = login;
  const place = `${file.path}:${file.positionAt(at).line}`;
  return `${place}=push:ORGANIZATION/IMAGE, or pull:\u2026${kind === "registry" ? ", if it is Docker Hub" : ""}`;
}
function nameOf({ password, tool }) {
  return password.kind === "secret" ? password.name : tool;
}
function tokenWords({ access, secret, keyless, passed }) {
  if (keyless !== void 0) return `a keyless login that may ${access}`;
  return passed.length > 0 ? `the token that callers pass (${secret}), to ${access}` : `${secret}, to ${access}`;
}
function needs({ seen, isWhole, organization }) {
  return isWhole && seen.length > 0 ? ` ${seen.join(", ")}` : organization.includes("{") ? "" : ` for ${organization}`;
}
function loginFinding(login, part) {
  const { file, at } = login;
  return {
    severity: "warning",
    subject: nameOf(login),
    file: file.path,
    line: file.positionAt(at).line,
    ...part
  };
}
function lockFinding(file) {
  const message = "it locks the actions of the workflows and does not have the new one, so GitHub may refuse to start them";
  return {
    code: "LOCK_STALE",
    severity: "warning",
    subject: file,
    file,
    message,
    remedy: "run gh actions-lock after the edit, and commit what it writes"
  };
}
function fileFinding(file, part) {
  const { code, message, line, isMinor = false } = part;
  const place = line === void 0 ? { file } : { file, line };
  return {
    code,
    severity: isMinor ? "warning" : "error",
    subject: file,
    ...place,
    message,
    remedy: "the other files are done; see to this one"
  };
}



/***/ }),

/***/ 8421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GC: () => (/* binding */ rulesetLines),
/* harmony export */   Zn: () => (/* binding */ nextSteps),
/* harmony export */   bj: () => (/* binding */ unanswered),
/* harmony export */   mR: () => (/* binding */ stepLines)
/* harmony export */ });
/* harmony import */ var _tokens_docker_home_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6152);
/* harmony import */ var _decide_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(265);


function unanswered(findings) {
  return findings.filter(({ code }) => code === "QUESTION");
}
function nextSteps(seen) {
  const { tokens, keyless, register } = seen;
  const repository = seen.repository === void 0 ? "" : ` --repo ${shellWord(seen.repository)}`;
  const isVariable = [...tokens, ...keyless].some(({ organization }) => organization === _decide_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .namedByVariable */ .F);
  const steps = [
    ...openSteps(seen),
    ...register.state === "here" ? [] : tokenSteps(tokens, repository),
    step(
      "Save the name of your organization on Docker Hub: gh asks for it",
      isVariable ? [`gh variable set ${_decide_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .organizationVariable */ .s}${repository}`] : []
    ),
    step(
      "Create an OIDC connection in Docker Home with these rulesets",
      keyless.length === 0 ? [] : [...rulesetLines(keyless, seen.repository), `gh variable set DOCKER_OIDC_CONNECTION${repository}`]
    ),
    ...editSteps(seen),
    step(
      "After a green run, delete the old secrets and revoke what they hold",
      seen.findings.flatMap(
        ({ code, subject }) => code === "SECRET_REMOVABLE" && subject !== void 0 ? [`gh secret delete ${subject}${repository}`] : []
      )
    )
  ];
  return steps.filter(({ details }) => details.length > 0);
}
function step(what, details) {
  return { what, details };
}
function openSteps({ findings, isTerminal }) {
  const places = (wanted) => findings.flatMap(
    ({ code, severity, file = "", line = 0 }) => wanted.test(`${code} ${severity}`) ? [`${file}:${line}`] : []
  );
  const answers = unanswered(findings).map(({ file = "", line = 0 }) => {
    const text = `${file}:${line}=push:ORGANIZATION/IMAGE`;
    return isTerminal ? `--answer ${shellWord(text)}` : text;
  });
  const how = isTerminal ? "run it again with these flags" : 'one a line in input "answer"';
  const byHand = places(/^(LOGIN_BY_HAND|LOGIN_BROKEN|CREDENTIAL_|AUTH_FILE)/);
  return [
    step("Repair these files, then migrate again", places(/^FILE_UNREADABLE error/)),
    step(`Answer the questions: ${how}. Write pull: where nothing is pushed`, answers),
    { what: "Change these by hand", details: byHand.slice(0, 10), isProse: true }
  ];
}
function tokenSteps(tokens, repository) {
  const owners = [
    ...new Set(
      tokens.map(({ organization }) => organization.includes("{") ? "your organization" : organization)
    )
  ];
  const texts = tokens.map(({ label, access, repositories }) => {
    const on = repositories.length === 0 ? `what its jobs ${access}` : repositories.join(", ");
    return `"${label}": Image ${access === "push" ? "Push" : "Pull"} on ${on}, and Read public repositories`;
  });
  const commands = tokens.flatMap(
    ({ secrets, environments: [only, ...more] }) => secrets.map(
      (name) => `gh secret set ${name}${repository}${only === void 0 || more.length > 0 ? "" : `  # or --env ${shellWord(only)}`}`
    )
  );
  return [
    {
      what: `Create in Docker Home (${owners.join(", then ")} \u2192 ${_tokens_docker_home_js__WEBPACK_IMPORTED_MODULE_1__/* .newTokenMenu */ .bp})`,
      details: texts,
      isProse: true
    },
    step("Save each token: gh asks for the value", commands)
  ];
}
function editSteps({
  findings,
  changed,
  written,
  register,
  isTerminal
}) {
  const { path, state } = register;
  const isDraft = state === "draft";
  const edit = isTerminal ? "docker-oat-login migrate --write" : "write: true";
  const list = isTerminal ? " --register" : " and register: true";
  const isLater = isDraft && (changed.length === 0 || written);
  return [
    written ? step("Look at the changes, then commit them", changed) : step(
      `Make the edits${isDraft ? " and the token list" : ""}`,
      changed.length === 0 ? [] : [`${edit}${isDraft ? list : ""}`]
    ),
    step(
      "Lock the new action",
      findings.some(({ code }) => code === "LOCK_STALE") ? ["gh actions-lock"] : []
    ),
    step("Check each line of the token list, then commit it", state === "saved" ? [path] : []),
    step(
      `Save the draft of the token list as ${path}`,
      isLater ? [isTerminal ? "docker-oat-login migrate --register" : "register: true"] : []
    )
  ];
}
const mostRulesets = 5;
function rulesetLines(keyless, repository, numbered) {
  const [owner = "OWNER", name = "REPOSITORY"] = repository?.split("/") ?? [];
  const lines = keyless.flatMap(
    ({ subjects, access, repositories, lifetime }) => subjects.map((subject) => {
      const resources = repositories.length === 0 ? `what its jobs ${access}` : repositories.join(", ");
      return `subject repo:${owner}/${name}:${subject} | resources ${resources} | scope Image ${access === "push" ? "Push" : "Pull"}, public repositories allowed | lifetime ${lifetime} s`;
    })
  );
  const command = numbered === void 0 ? `: gh api repos/${owner}/${name} --jq '"repo:\\(.owner.login)@\\(.owner.id)/\\(.name)@\\(.id):"' prints it` : "";
  return [
    ...lines,
    ...lines.length > mostRulesets ? [`a connection takes ${mostRulesets} rulesets: join subjects with the same scope by a wider pattern`] : [],
    `the subject is ${numbered ?? `repo:${owner}@OWNER-ID/${name}@REPOSITORY-ID:`}\u2026 where the repository was made after 2026-07-15, renamed or moved${command}`
  ];
}
function stepLines(steps) {
  if (steps.length === 0) return [];
  return [
    "What to do next:",
    ...steps.flatMap(({ what, details }, at) => [`${at + 1}. ${what}`, ...details.map((text) => `   ${text}`)])
  ];
}
function shellWord(text) {
  return /^[\w./:=@+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}



/***/ }),

/***/ 1778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $K: () => (/* binding */ newTokens),
/* harmony export */   c2: () => (/* binding */ plannedToken),
/* harmony export */   yT: () => (/* binding */ usedTokens)
/* harmony export */ });
/* harmony import */ var _base_group_by_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9976);
/* harmony import */ var _register_label_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2405);
/* harmony import */ var _register_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(699);
/* harmony import */ var _runner_input_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6789);
/* harmony import */ var _workflows_logins_credential_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(462);
/* harmony import */ var _workflows_logins_login_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6834);
/* harmony import */ var _workflows_jobs_triggers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1796);
/* harmony import */ var _workflows_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2468);








function newTokens(plans, { name: home }) {
  const byOwner = [...(0,_base_group_by_js__WEBPACK_IMPORTED_MODULE_4__/* .groupBy */ .$)(plans, (plan) => plan.organization).values()].sort((a, b) => b.length - a.length);
  const tokens = [];
  for (const own of byOwner) {
    for (const group of [...(0,_base_group_by_js__WEBPACK_IMPORTED_MODULE_4__/* .groupBy */ .$)(own, (plan) => plan.secret).values()].sort(
      (a, b) => (a[0]?.secret ?? "").localeCompare(b[0]?.secret ?? "")
    )) {
      tokens.push(tokenOf(group, home, tokens));
    }
  }
  return tokens;
}
function tokenOf(group, home, known) {
  const [first] = group;
  const organization = first?.organization ?? "";
  const access = first?.access ?? "pull";
  const isOwn = (name) => name.startsWith(`${organization}/`) && (0,_register_names_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryProblem */ .Ki)(name) === void 0;
  const repositories = [...new Set(group.flatMap((plan) => plan.seen.filter(isOwn)))].sort();
  const environments = group.map(({ login }) => login.job.environment);
  return {
    organization,
    label: freeLabel(nameOf(repositories, organization, home), access, known),
    channel: group.every((plan) => plan.channel === first?.channel) ? first?.channel : void 0,
    access,
    secrets: [first?.secret ?? ""],
    repositories,
    unlisted: group.filter((plan) => !plan.isWhole && plan.access === "push").map(({ login }) => (0,_workflows_logins_login_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOfLogin */ .eh)(login)),
    environments: environments.includes(void 0) ? [] : [...new Set(environments.flatMap((name) => name ?? []))].filter((name) => !name.includes("{")),
    files: [...new Set(group.map(({ login }) => login.file.path))],
    subjects: [
      ...new Set(group.flatMap(({ login: { file, job } }) => (0,_workflows_jobs_triggers_js__WEBPACK_IMPORTED_MODULE_5__/* .tokenSubjects */ .t)(file.triggers, job.environment)))
    ],
    lifetime: Math.max(...group.map(({ keyless }) => keyless?.lifetime ?? 0)),
    isInUse: false
  };
}
function usedTokens({ workflows, name: home }, known) {
  const told = new Set(known.flatMap(({ secrets }) => secrets));
  const uses = [...workflows.values()].flatMap(
    (file) => file.jobs.flatMap(
      ({ steps, environment }) => steps.filter(_workflows_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_6__/* .isOurs */ .MU).flatMap((step) => {
        const secret = (0,_workflows_logins_credential_js__WEBPACK_IMPORTED_MODULE_2__/* .onlySecret */ .z_)((0,_workflows_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_6__/* .inputText */ .AN)(step, "token") ?? "");
        const access = (0,_workflows_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_6__/* .inputText */ .AN)(step, "push") !== void 0 || (0,_workflows_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_6__/* .inputText */ .AN)(step, "access") === "push" ? "push" : "pull";
        const listed = (0,_workflows_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_6__/* .listedRepositories */ .Yj)(step, [access]).filter(
          (name) => (0,_register_names_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryProblem */ .Ki)(name) === void 0
        );
        return secret === void 0 || told.has(secret) ? [] : [{ secret, access, listed, environment, path: file.path, channel: (0,_workflows_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_6__/* .inputText */ .AN)(step, "channel") }];
      })
    )
  );
  const tokens = [];
  for (const [secret, group] of (0,_base_group_by_js__WEBPACK_IMPORTED_MODULE_4__/* .groupBy */ .$)(uses, (one) => one.secret)) {
    const [first, ...rest] = [...new Set(group.flatMap(({ listed }) => listed))].sort();
    if (first === void 0) continue;
    const access = group.some((one) => one.access === "push") ? "push" : "pull";
    const environments = group.flatMap(({ environment }) => environment ?? []);
    tokens.push({
      ...plannedToken([first, ...rest], { access, home, known: [...known, ...tokens] }),
      secrets: [secret],
      channel: group[0]?.channel,
      environments: environments.length < group.length ? [] : [...new Set(environments)],
      files: [...new Set(group.map(({ path }) => path))],
      isInUse: true
    });
  }
  return tokens;
}
function plannedToken(repositories, { access, home, known = [] }) {
  const organization = repositories[0].replace(/\/.*/, "");
  return {
    organization,
    label: freeLabel(nameOf(repositories, organization, home), access, known),
    channel: void 0,
    access,
    secrets: [`DOCKERHUB_${access.toUpperCase()}_TOKEN`],
    repositories,
    unlisted: [],
    environments: [],
    files: [],
    // Any run of the repository, with the life that a login asks for where nothing is said.
    subjects: ["*"],
    lifetime: Number(_runner_input_table_js__WEBPACK_IMPORTED_MODULE_1__/* .inputTable */ .Fu["oidc-expires-in"].default),
    isInUse: false
  };
}
function nameOf(repositories, organization, home) {
  const last = (name) => name.replace(/.*\//, "");
  const image = repositories.map(last)[0];
  if (home === void 0) return image ?? (organization.includes("{") ? "images" : organization);
  return [.../* @__PURE__ */ new Set([last(home), ...image === void 0 ? [] : [image]])].join(" ");
}
function freeLabel(name, access, known) {
  for (let count = 1; ; count += 1) {
    const end = count === 1 ? ` ${access}` : ` ${access} ${count}`;
    const label = `${name.slice(0, _register_label_js__WEBPACK_IMPORTED_MODULE_7__/* .longestName */ .YG - end.length).trimEnd()}${end}`;
    if (known.every((one) => one.label !== label)) return label;
  }
}



/***/ }),

/***/ 1419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ud: () => (/* binding */ tokenExpression),
/* harmony export */   c$: () => (/* binding */ expiryLine),
/* harmony export */   du: () => (/* binding */ tokenLines),
/* harmony export */   xH: () => (/* binding */ useLines)
/* harmony export */ });
/* harmony import */ var _register_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3894);
/* harmony import */ var _workflows_values_expression_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3489);


function useLines(plan, { quote }) {
  const { channel, access, seen, isWhole, isListed, organization } = plan;
  const named = isWhole ? seen : [];
  const pulled = access === "pull" ? [...named, ...plan.bases] : named.length > 0 ? plan.bases : [];
  const lists = [
    ...access === "push" && named.length > 0 ? [`push: ${written(named, quote)}`] : [],
    ...pulled.length > 0 ? [
      `pull: ${written(
        pulled.map((name) => name.replace(/^library\//, "")),
        quote
      )}`
    ] : []
  ];
  return [
    ...isListed || named.length > 0 ? [] : [`organization: ${written([organization], quote)}`],
    ...channel === void 0 ? [] : [`channel: ${channel}`],
    ...lists.length > 0 ? lists : [`access: ${access}`]
  ];
}
function written(names, quote) {
  const text = names.join(", ");
  return names.length > 1 || text.includes("{") ? quote + text + quote : text;
}
function tokenLines(plan, { quote, warns }) {
  const { keyless, condition, passed, login, secret } = plan;
  const missing = condition === void 0 ? [] : ["on-missing: skip"];
  if (keyless !== void 0) {
    const connection = keyless.connection === void 0 ? [] : [`oidc-connection-id: ${quote}${keyless.connection}${quote}`];
    return [...connection, ...keyless.isLong ? [`oidc-expires-in: ${keyless.lifetime}`] : [], ...missing];
  }
  const [context = "", name = ""] = passed.length === 0 ? [] : (0,_workflows_values_expression_js__WEBPACK_IMPORTED_MODULE_1__/* .onlyReference */ .k7)(login.passwordText ?? "") ?? [];
  const token = name === "" ? tokenExpression(secret) : `\${{ ${context}.${name} }}`;
  return [
    `token: ${quote}${token}${quote}`,
    ...warns && name === "" ? [expiryLine(secret, quote)] : [],
    ...missing
  ];
}
function expiryLine(secret, quote) {
  return `expires-at: ${quote}\${{ vars.${(0,_register_store_js__WEBPACK_IMPORTED_MODULE_0__/* .expiryVariable */ .GL)(secret)} }}${quote}`;
}
function tokenExpression(secret) {
  return `\${{ secrets.${secret} }}`;
}



/***/ }),

/***/ 462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ credentialOf),
/* harmony export */   QO: () => (/* binding */ secretReference),
/* harmony export */   XG: () => (/* binding */ secretNames),
/* harmony export */   Xt: () => (/* binding */ passingOf),
/* harmony export */   ah: () => (/* binding */ isScopedName),
/* harmony export */   jP: () => (/* binding */ isReaderName),
/* harmony export */   ot: () => (/* binding */ isDockerPassword),
/* harmony export */   zJ: () => (/* binding */ isTokenName),
/* harmony export */   z_: () => (/* binding */ onlySecret)
/* harmony export */ });
/* harmony import */ var _jobs_play_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(629);
/* harmony import */ var _values_expression_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3489);
/* harmony import */ var _values_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2528);



function credentialOf(value) {
  const [text, ...more] = value ?? [];
  if (text === void 0) return { kind: "missing" };
  if (more.length > 0) return { kind: "computed" };
  const plain = (0,_values_text_js__WEBPACK_IMPORTED_MODULE_1__/* .knownText */ .bG)(text)?.trim();
  if (plain !== void 0) return plain === "" ? { kind: "missing" } : readPlain(plain);
  const hole = (0,_values_text_js__WEBPACK_IMPORTED_MODULE_1__/* .onlyHole */ .rl)(text.filter((piece) => typeof piece !== "string" || piece.trim() !== ""));
  if (hole === void 0) return { kind: "computed" };
  const { source = "" } = hole;
  const [context = "", name = ""] = source.split(".");
  if (source === "github.token") return { kind: "secret", name: "GITHUB_TOKEN", file: hole.file };
  if (context === "secrets" && name !== "") {
    return { kind: "secret", name: name.toUpperCase(), file: hole.file };
  }
  if (context === "vars") return { kind: "variable", name };
  if (context === "github") return { kind: "variable", name: source };
  if (context === "inputs") return { kind: "input", name };
  return { kind: source === "" || /^(steps|needs|env)$/.test(context) ? "step" : "computed" };
}
function readPlain(text) {
  if (/^\$\w+$|^\$\{\w/.test(text)) return { kind: "broken", why: "a shell variable is not replaced here" };
  if (/^\$?\{\s*(secrets|env|vars)\b|^\{\{|^secrets\./.test(text)) {
    return { kind: "broken", why: "an expression needs ${{ }} around it" };
  }
  return { kind: "literal" };
}
function onlySecret(text) {
  const [context, name, ...more] = (0,_values_expression_js__WEBPACK_IMPORTED_MODULE_0__/* .onlyReference */ .k7)(text) ?? [];
  return context === "secrets" && more.length === 0 ? name?.toUpperCase() : void 0;
}
function passingOf(text, frame) {
  const through = [];
  let [written, at] = [text, frame];
  for (; ; ) {
    const [context = "", name = "", ...more] = (0,_values_expression_js__WEBPACK_IMPORTED_MODULE_0__/* .onlyReference */ .k7)(written) ?? [];
    if (more.length > 0 || context !== "secrets" && context !== "inputs") return void 0;
    const bound = (0,_jobs_play_js__WEBPACK_IMPORTED_MODULE_2__/* .boundTo */ .sy)(at, context, name);
    if (bound !== void 0) {
      through.push(bound);
      written = bound.node.value;
      at = bound.frame;
      continue;
    }
    const { caller } = at;
    if (context === "inputs") return void 0;
    if (caller === void 0) return { through, secret: name.toUpperCase() };
    if (!caller.inherits) return void 0;
    at = caller.job.frame;
  }
}
function isScopedName(name) {
  return /(^|_)OAT(_|$)|(^|_)(RELEASE|NIGHTLY)_(PULL|PUSH)(_|$)/.test(name.toUpperCase());
}
function isTokenName(name) {
  return isScopedName(name) || /^DOCKERHUB_(\w+_)?(PULL|PUSH)_TOKEN$/.test(name.toUpperCase());
}
function isReaderName(name) {
  return /(^|_)(READ|READER|READONLY|RO|PULL)(_|$)/i.test(name) && !/WRITE|PUSH|(^|_)RW(_|$)/i.test(name);
}
function isDockerPassword(name) {
  const isDocker = /DOCKER|DHUB|^HUB_(USER|PASS|PWD|TOKEN)/.test(name) && /PASS|PWD|TOKEN|PAT$|SECRET(?!S)|KEY|AUTH|CRED/.test(name);
  return isDocker && !/PRIVATE_KEY|GITHUB|GHCR|(^|_)ECR(_|$)|QUAY|ACR_|GCR|ARTIFACTORY|HARBOR|(^|_)(AWS|AZURE|GCP|GOOGLE)(_|$)/.test(
    name
  );
}
function secretNames(text) {
  return [...text.matchAll(secretReference)].map((match) => (match[1] ?? match[2] ?? "").toUpperCase());
}
const secretReference = /\bsecrets(?:\.([\w-]+)|\[\s*'([\w-]+)'\s*\])/gi;



/***/ }),

/***/ 6834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ loginOf),
/* harmony export */   Nk: () => (/* binding */ isHubLogin),
/* harmony export */   XL: () => (/* binding */ byHand),
/* harmony export */   eh: () => (/* binding */ placeOfLogin)
/* harmony export */ });
/* harmony import */ var _jobs_workflow_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2468);
/* harmony import */ var _values_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1370);
/* harmony import */ var _values_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2528);
/* harmony import */ var _credential_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(462);




function byHand(why, remedy) {
  return { kind: "other", why, remedy };
}
function loginOf(found) {
  const { job, step, registry } = found;
  const username = (0,_credential_js__WEBPACK_IMPORTED_MODULE_1__/* .credentialOf */ .$5)(found.username);
  const password = (0,_credential_js__WEBPACK_IMPORTED_MODULE_1__/* .credentialOf */ .$5)(found.password);
  const account = username.kind === "literal" ? (0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .onlyText */ .Cw)(found.username ?? []) : void 0;
  const kinds = new Set(registry.map((host) => cloudKind((0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(host), job) ?? (0,_values_image_js__WEBPACK_IMPORTED_MODULE_0__/* .registryKind */ .IL)(host)));
  const [kind = "unknown", ...more] = kinds;
  const isNamed = [username, password].some((one) => "name" in one && (0,_values_image_js__WEBPACK_IMPORTED_MODULE_0__/* .namesAnother */ .it)(one.name));
  const isOther = kind === "unknown" && (account === "AWS" || isNamed);
  return {
    keptBy: "docker",
    isConditional: false,
    ...found,
    file: step?.frame.file ?? job.frame.file,
    registry: more.length > 0 ? "unknown" : isOther ? "other" : kind,
    host: registry.map(_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .showText */ .h$).join(", "),
    username,
    password,
    account
  };
}
function cloudKind(host, { played }) {
  const id = /steps\.([\w-]+)\.outputs/.exec(host)?.[1];
  const step = id === void 0 ? void 0 : played.find((one) => one.id === id);
  return step !== void 0 && /ecr|gcloud|acr|google|azure/.test((0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_3__/* .actionName */ .aM)(step)) ? "other" : void 0;
}
function placeOfLogin({ file, at }) {
  return `${file.path}:${file.positionAt(at).line}`;
}
function isHubLogin({ registry }) {
  return registry === "hub" || registry === "unknown";
}



/***/ })

};
;