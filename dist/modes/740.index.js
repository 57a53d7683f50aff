"use strict";
exports.id = 740;
exports.ids = [740];
exports.modules = {

/***/ 970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ listView),
  $: () => (/* binding */ migrateFiles)
});

// EXTERNAL MODULE: ./build/src/token-list/find-entry.js
var find_entry = __webpack_require__(7534);
// EXTERNAL MODULE: ./build/src/workflows/effects/job.js + 4 modules
var effects_job = __webpack_require__(1300);
// EXTERNAL MODULE: ./build/src/workflows/logins/login.js
var logins_login = __webpack_require__(6834);
// EXTERNAL MODULE: ./build/src/base/group-by.js
var group_by = __webpack_require__(9976);
// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(3217);
// EXTERNAL MODULE: ./build/src/workflows/effects/actions.js
var actions = __webpack_require__(2414);
// EXTERNAL MODULE: ./build/src/workflows/jobs/workflow.js
var workflow = __webpack_require__(2468);
// EXTERNAL MODULE: ./build/src/workflows/values/image.js
var values_image = __webpack_require__(1370);
// EXTERNAL MODULE: ./build/src/workflows/values/text.js
var values_text = __webpack_require__(2528);
// EXTERNAL MODULE: ./build/src/workflows/logins/credential.js
var credential = __webpack_require__(462);
// EXTERNAL MODULE: ./build/src/workflows/shell/command.js
var command = __webpack_require__(5256);
;// CONCATENATED MODULE: ./build/src/workflows/logins/scripts.js






const programs = {
  docker: ["login", "docker", true],
  nerdctl: ["login", "docker", true],
  podman: ["login", "podman", true],
  buildah: ["login", "podman", true],
  skopeo: ["login", "podman"],
  oras: ["login", "docker"],
  cosign: ["login", "docker"],
  ko: ["login", "docker"],
  crane: ["auth login", "docker"],
  helm: ["registry login", "helm"],
  regctl: ["registry login", "regctl"]
};
function scriptLogins(place) {
  const { job, step, reader } = place;
  if ((0,workflow/* scriptOf */.Fl)(step)?.includes("login") !== true) return [];
  const [commands = [], ...others] = reader.scripts(step, job).map((script) => script.commands);
  const found = commands.flatMap((command) => loginCommand(command) ?? []);
  const toolsOf = (list) => list.flatMap((one) => loginCommand(one)?.tool ?? []).join();
  const isSame = others.every((list) => toolsOf(list) === toolsOf(commands));
  const offsetOf = (0,effects_job/* scriptLines */.P)(step);
  return found.map((login) => {
    const { command, tool, keptBy, host, username, password } = login;
    return (0,logins_login/* loginOf */.DQ)({
      form: isSame ? formOf(login, { place, commands, found }) : (0,logins_login/* byHand */.XL)("the program is one of several", before),
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
    const name = head.replace(/^.*\//, "");
    const program = Object.hasOwn(programs, name) ? programs[name] : void 0;
    if (program === void 0) return [];
    let start = 0;
    while (words[start]?.startsWith("-") === true) start += valued.test(words[start] ?? "") ? 2 : 1;
    const [verb, keptBy2, isHub2 = false] = program;
    const verbs = verb.split(" ");
    if (!verbs.every((one2, at) => words[start + at] === one2)) return [];
    return [{ tool: `${name} ${verb}`, keptBy: keptBy2, isHub: isHub2, args: way.slice(1 + start + verbs.length) }];
  });
  const [one] = found;
  if (one === void 0) return void 0;
  const { tool, keptBy, isHub, args } = one;
  const hosts = found.map((way) => positional(way.args)).filter((host) => host !== void 0);
  return {
    command,
    tool,
    keptBy,
    host: hosts.length > 0 ? hosts : isHub ? (0,values_text/* literalValue */.XP)("") : (0,values_text/* openValue */.Kv)(),
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
    const name = names.find((one) => first.startsWith(one.length === 2 ? one : `${one}=`));
    const value = name === void 0 ? "" : first.slice(name.length).replace(/^=/, "");
    if (name !== void 0) return [value === "" ? rest : [value, ...rest]];
  }
  return void 0;
}
function standardInput({ input, pipedFrom }) {
  return input ?? (pipedFrom && ((0,command/* printedBy */.e)(pipedFrom) ?? (0,values_text/* openValue */.Kv)()));
}
const before = "replace it by a login step before this one";
const ownPlace = /DOCKER_CONFIG|--config\b|config\.json/;
function formOf(login, around) {
  const { commands, found, place } = around;
  const { command, tool, keptBy, host } = login;
  const { run, node } = place.step;
  if (run === void 0) return (0,logins_login/* byHand */.XL)("a retry action runs the login", before);
  const isHelmOnHub = keptBy === "helm" && host.every((text) => (0,values_text/* knownText */.bG)(text) === "registry-1.docker.io");
  if (keptBy !== "docker" && !isHelmOnHub) {
    return (0,logins_login/* byHand */.XL)(
      `${tool} keeps logins of its own`,
      "log in with this action if the tool reads Docker\u2019s file"
    );
  }
  if (command.asOther) {
    return (0,logins_login/* byHand */.XL)(
      "another user logs in (sudo), whose Docker has logins of its own",
      "let that user run docker without sudo, or log in by hand"
    );
  }
  if (command.isConditional) return (0,logins_login/* byHand */.XL)("the login is inside a condition, a loop or a group", before);
  const others = found.filter((one) => one !== login);
  if (others.some((one) => one.host.some((text) => (0,values_image/* registryKind */.IL)(text) !== "other"))) {
    return (0,logins_login/* byHand */.XL)("the script logs in more than once", before);
  }
  if (host.some((text) => (0,values_text/* knownText */.bG)(text) === void 0)) return (0,logins_login/* byHand */.XL)("the registry is a variable", before);
  if (/docker logout[^]*docker login/.test(run.value)) {
    return (0,logins_login/* byHand */.XL)("the script logs out first", `${before}, and take its logout away`);
  }
  if (ownPlace.test(run.value)) return (0,logins_login/* byHand */.XL)("the script decides where logins are kept", before);
  const isOwn = (one) => isQuiet(one) || found.some((other) => other.command === one);
  if (others.length === 0 && commands.every(isOwn)) {
    return node.flow ? (0,logins_login/* byHand */.XL)("the script stands in a flow mapping", before) : { kind: "script", lines: void 0 };
  }
  const lines = ownLines(login, around);
  return typeof lines === "string" ? (0,logins_login/* byHand */.XL)(lines, before) : { kind: "script", lines };
}
function isQuiet({ ways, output = "" }) {
  return /^(|\/dev\/.*|&?[12])$/.test(output) && ways.every(([head = []]) => /^(echo|printf|set|cat|:|true|)$/.test((0,values_text/* knownText */.bG)(head) ?? "$"));
}
const movable = /^(name|id|run|env|if|shell|working-directory|timeout-minutes)$/;
function ownLines({ command }, { place: { step }, commands, found }) {
  const { run, node, frame, isParallel } = step;
  const { text } = frame.file;
  const [first = command.line, last = first] = [command.pipedFrom ?? command, command].map(({ line }) => line);
  const rows = (run?.value ?? "").split("\n");
  const end = rows.findIndex((row, at) => at >= last && !/\\\s*$/.test(row));
  const near = commands.filter((one) => one.line >= first && one.line <= end);
  const own = rows.slice(first, end + 1).join("\n");
  const isAlone = near.every((one) => isQuiet(one) || found.some((other) => other.command === one)) && !/&&|\|\||<<|;\s*\S/.test(own);
  if (run?.style !== "block" || text.charAt(run.start) !== "|" || !isAlone || step.foreignShell !== void 0) {
    return "the script does more than log in, and the login is not a line of its own";
  }
  const mayEnd = commands.some(
    ({ ways, line }) => line < first && ways.some(([head = []]) => /^(exit|return|trap)$/.test((0,values_text/* knownText */.bG)(head) ?? ""))
  );
  if (mayEnd) return "the script may end before the login";
  const extra = node.entries.find(({ key }) => !movable.test(key));
  if (extra !== void 0) return `the step has ${extra.key}`;
  if (isParallel) return "a step before it would run at the same time";
  const isUsual = !node.flow && /^[ \t]*- $/.test(text.slice(text.lastIndexOf("\n", node.start - 1) + 1, node.start));
  if (!isUsual) return "the step is not written in the usual way, a key a line";
  const offsetOf = (0,effects_job/* scriptLines */.P)(step);
  return { start: offsetOf(first), end: offsetOf(end + 1) };
}


;// CONCATENATED MODULE: ./build/src/workflows/logins/find.js








function loginsOf(job, reader) {
  const inSteps = job.played.flatMap((step) => [
    ...actionLogins(step, job, reader),
    ...scriptLogins({ job, step, reader })
  ]);
  return [...containerLogins(job, reader), ...inSteps];
}
const known = /^(registry|username|password|logout)$/i;
const loginActions = {
  "docker/login-action": "registry",
  "azure/docker-login": "login-server",
  "redhat-actions/podman-login": "registry"
};
const publishers = /^(elgohr\/publish-docker-github-action|mr-smithers-excellent\/docker-build-push|whoan\/docker-build-with-cache-action|jerray\/publish-docker-action|redhat-actions\/push-to-registry)$/;
function actionLogins(step, job, reader) {
  const name = (0,workflow/* actionName */.aM)(step);
  const password = (0,workflow/* inputText */.AN)(step, "password");
  const host = loginActions[name] ?? (isCopy(step, name, password) ? "registry" : void 0);
  const isPublisher = password !== void 0 && (publishers.test(name) || (0,actions/* isFirstBuildAction */.B)(step));
  if (host === void 0 && !isPublisher) return [];
  const list = host === void 0 ? void 0 : (0,workflow/* inputText */.AN)(step, "registry-auth");
  const value = (text) => text && reader.value(text, { job, step });
  const registry = (0,workflow/* inputText */.AN)(step, host ?? "registry") ?? (name === "redhat-actions/push-to-registry" ? (0,workflow/* inputText */.AN)(step, "tags") : void 0);
  const login = {
    job,
    step,
    at: step.node.start,
    tool: (step.uses?.value ?? "").replace(/@.*$/, ""),
    keptBy: name === "redhat-actions/podman-login" ? "podman" : "docker"
  };
  const pieces = (text, other) => ({
    username: value(other) || void 0,
    password: value(text) || void 0,
    passwordText: text
  });
  if (list !== void 0) {
    const form2 = (0,logins_login/* byHand */.XL)(
      "it stands in registry-auth",
      "give Docker Hub a login step of its own, and take its entry out of registry-auth"
    );
    return list.split(/^(?=[ \t]*-\s)/m).flatMap((entry) => {
      const field = (key) => new RegExp(`(?:^|[\\s{-])${key}:\\s+['"]?((?:\\$\\{\\{.*?\\}\\}|[^\\s,}'"])+)`).exec(entry)?.[1];
      if (field("password") === void 0 && field("username") === void 0) return [];
      const host2 = value(field("registry")) || (0,values_text/* literalValue */.XP)("");
      return [(0,logins_login/* loginOf */.DQ)({ ...login, form: form2, registry: host2, ...pieces(field("password"), field("username")) })];
    });
  }
  const form = host === void 0 ? (0,logins_login/* byHand */.XL)(
    "it pushes with a user name and a password of its own",
    "log in in a step before it, and leave both inputs out"
  ) : find_formOf(step, name);
  const where = value(registry) || (0,values_text/* literalValue */.XP)("");
  return [(0,logins_login/* loginOf */.DQ)({ ...login, form, registry: where, ...pieces(password, (0,workflow/* inputText */.AN)(step, "username")) })];
}
function isCopy(step, name, password = "") {
  const isNamed = name.endsWith("/login-action") && (0,credential/* isDockerPassword */.ot)((0,credential/* onlySecret */.z_)(password) ?? "");
  return isNamed && (0,tree/* entriesOf */.Mc)(step.with).every(({ key }) => known.test(key));
}
function find_formOf(step, name) {
  const inputs = step.with;
  if (inputs?.kind !== "mapping") return (0,logins_login/* byHand */.XL)("the step has no inputs", "give it the credential it needs");
  const extra = inputs.entries.find(
    ({ key }) => /^(ecr|scope)$/i.test(key) || inputs.flow && !known.test(key)
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
  if (name === "redhat-actions/podman-login") {
    return (0,logins_login/* byHand */.XL)(
      "podman-login makes podman read a file of its own",
      "replace every step with podman-login together"
    );
  }
  return { kind: "action", with: inputs };
}
function strayInputs(step) {
  return (0,workflow/* actionName */.aM)(step) === "docker/login-action" ? (0,tree/* entriesOf */.Mc)(step.with).filter(({ key }) => !known.test(key)) : [];
}
function containerLogins(job, reader) {
  const services = (0,tree/* entriesOf */.Mc)((0,tree/* valueOf */.RP)(job.node, "services")).map(
    ({ key, value }) => [`services.${key}`, value]
  );
  return [["container", (0,tree/* valueOf */.RP)(job.node, "container")], ...services].flatMap(([name, node]) => {
    const credentials = (0,tree/* valueOf */.RP)(node, "credentials");
    if (credentials?.kind !== "mapping") return [];
    const value = (text = "") => text === "" ? void 0 : reader.value(text, { job });
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
    const [kind = "unknown", ...more] = new Set(image.map((text) => (0,values_image/* parseImage */.zZ)(text).registry));
    const isNamed = [login.username, login.password].every(
      (one) => "name" in one ? /docker_?hub/i.test(one.name) : one.kind === "literal"
    );
    const registry = more.length > 0 || kind === "unknown" ? isNamed ? "hub" : login.registry : kind;
    return [{ ...login, registry }];
  });
}


// EXTERNAL MODULE: ./build/src/workflows/jobs/play.js + 1 modules
var play = __webpack_require__(629);
// EXTERNAL MODULE: ./build/src/workflows/jobs/repository.js
var repository = __webpack_require__(3953);
// EXTERNAL MODULE: ./build/src/workflows/values/expression.js
var expression = __webpack_require__(3489);
;// CONCATENATED MODULE: ./build/src/migrate/decide/form.js






function settledLogin(login, list) {
  const { password, account, form, registry, host, tool } = login;
  const settled = (code, why, remedy = "leave it") => ({
    code,
    why,
    remedy
  });
  const fault = faultOf(login);
  if (registry === "docker" && fault === void 0) {
    return settled("LOGIN_ELSEWHERE", `${host} is Docker\u2019s, but not Docker Hub`);
  }
  if (isKeyless(login)) return settled("LOGIN_KEYLESS", "the job logs in without a stored secret");
  if (password.kind === "literal") {
    const remedy = "revoke it now, then use a token from a secret";
    return settled("CREDENTIAL_LITERAL", `the password of ${tool} stands in the file`, remedy);
  }
  if (fault !== void 0) {
    return settled("LOGIN_BROKEN", `${tool}: ${fault}`, "repair the login, then migrate again");
  }
  if (password.kind !== "secret") return void 0;
  const isWrittenOut = form.kind === "credentials" && account !== void 0;
  const isNamed = (isWrittenOut ? credential/* isTokenName */.zJ : credential/* isScopedName */.ah)(password.name);
  const isListed = list !== void 0 && (account?.toLowerCase() === list.organization || list.entries.some(({ secret }) => secret === password.name));
  const who = isNamed ? "the name of its secret" : "the token list";
  return isNamed || isListed ? settled("LOGIN_SCOPED", `the login already uses a token of an organization, as ${who} says`) : void 0;
}
function faultOf({ username, password, file, account, passwordText, host }) {
  if (/^(https?:\/\/)?hub\.docker\.com/.test(host)) {
    return "hub.docker.com is Docker Hub\u2019s website, not its registry";
  }
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
  const connection = (0,play/* variableAround */.Qp)("DOCKERHUB_OIDC_CONNECTIONID", { job, step });
  if (password.kind === "missing" && connection !== void 0) return true;
  const [context, id] = (0,expression/* onlyReference */.k7)(passwordText ?? "") ?? [];
  const source = job.played.find((one) => one.id === id && one.frame === step.frame);
  return context === "steps" && source !== void 0 && (0,workflow/* actionName */.aM)(source) === "docker/oidc-action";
}
function passagesOf(ways, others, isWhole) {
  const [login] = ways;
  if (login === void 0) return [];
  const { password, passwordText = "", file } = login;
  if (password.kind !== "secret") {
    const why = password.kind === "input" ? "the password comes from an input: who calls this file decides" : "the password is not the plain value of one secret";
    return { why, remedy: "take the token from one secret" };
  }
  const [context = "", name = ""] = (0,expression/* onlyReference */.k7)(passwordText) ?? [];
  const text = /^(secrets|inputs)$/.test(context) ? passwordText : `\${{ secrets.${password.name} }}`;
  const frames = ways.map((way) => way.step?.frame ?? way.job.frame);
  const passages = frames.map((frame) => (0,credential/* passingOf */.Xt)(text, frame));
  const isPassed = ways.some((way) => way.password.kind === "secret" && way.password.file !== file.path);
  const declared = (0,workflow/* inputEntry */.nJ)((0,tree/* valueOf */.RP)((0,tree/* valueOf */.RP)(file.on, "workflow_call"), "secrets"), name || password.name);
  const isElsewhere = file.kind === "workflow" && (0,repository/* isOnlyCalled */.ow)(file) && frames.some(({ caller }) => caller === void 0);
  const isInherited = passages.every((one) => one?.length === 0);
  if (declared === void 0 && !isElsewhere && (!isPassed || isInherited)) return [];
  const remedy = "change this file and its callers together";
  const known = passages.flatMap((one) => one === void 0 || one.length === 0 ? [] : [one]);
  if (known.length < passages.length || !isWhole) {
    const why = "not every caller of this file is seen to hand over one plain secret as its password";
    return { why, remedy };
  }
  const between = known.flatMap((through) => through.slice(0, -1));
  const isUsedBetween = between.some(({ frame, node }) => countIn(frame.file, node.value) > 1);
  if (!isUsedBetween && countIn(file, text) <= others + 1) return known;
  return { why: `${name} is named in other places, too`, remedy };
}
function countIn({ text }, reference) {
  const [context = "", name = ""] = (0,expression/* onlyReference */.k7)(reference) ?? [];
  const pattern = new RegExp(`\\b${context}(\\.|\\[')${name.replace(/\W/g, "\\$&")}\\b`, "gi");
  return text.match(pattern)?.length ?? 0;
}
function formObstacle(login, isPinKnown) {
  const { form, job, step, file, tool } = login;
  if (form.kind === "other") return { why: `${tool}: ${form.why}`, remedy: form.remedy };
  const node = step?.node ?? (form.kind === "credentials" ? form.node : job.node);
  if ((0,tree/* hasAnchor */.q1)(node) || step?.frame === job.frame && job.node.shared) {
    const why2 = "an anchor shares this text with other places";
    return { why: why2, remedy: "write the login out in each place" };
  }
  const condition = secretCondition(login);
  if (condition !== void 0 && "why" in condition) {
    const remedy = "use on-missing: skip in place of what asks for the secret, and keep the rest";
    return { why: `the condition (${condition.why}) looks at the old secret`, remedy };
  }
  const isPinned = form.kind === "action" ? /@[0-9a-f]{40}$/i.test(step?.uses?.value ?? "") : form.kind !== "credentials" && pinsByCommit(file.text);
  if (!isPinned || isPinKnown) return void 0;
  const why = "the file pins actions by commit, and the commit of this action is not known here";
  return { why, remedy: "name it: --action OWNER/NAME@COMMIT" };
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
  const inside = /^\s*\$\{\{([^]*)\}\}\s*$/.exec(condition)?.[1] ?? condition;
  const parts = /\|\||[()\r\n]/.test(inside) ? [inside] : inside.split("&&").map((part) => part.trim());
  const rest = parts.filter((part) => {
    const [, name] = /^env\.([\w-]+)(?:\s*!=\s*(?:''|null))?$/.exec(part) ?? [];
    const text = name === void 0 ? void 0 : (0,play/* variableAround */.Qp)(name, login);
    return text === void 0 || !secretsOf(login).includes((0,credential/* onlySecret */.z_)(text) ?? "");
  });
  if (form.kind !== "action" && form.kind !== "script" || rest.some((part) => asks(login, part))) {
    return { why: condition };
  }
  return { rest: rest.length === 0 ? void 0 : rest.join(" && ") };
}
function asks(login, condition) {
  if (condition === void 0) return false;
  const variables = [...condition.matchAll(/env\.([\w-]+)/g)].map(
    ([, name = ""]) => (0,play/* variableAround */.Qp)(name, login) ?? ""
  );
  return (0,credential/* secretNames */.XG)([condition, ...variables].join("\n")).some((name) => secretsOf(login).includes(name));
}
function secretsOf({ password, username }) {
  return [password, username].flatMap((one) => one.kind === "secret" ? [one.name] : []);
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
  const nodesOf = ({ passed }) => passed.flatMap((through) => through.at(-1)?.node ?? []);
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


// EXTERNAL MODULE: ./build/src/token-list/names.js
var names = __webpack_require__(2094);
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
  const usual = hub.filter(
    ({ text, path }) => !/^github\.event\.inputs\./.test((0,values_text/* onlyHole */.rl)(path ?? text)?.source ?? "")
  );
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
  const entries = list.entries.filter((entry) => entry.access === access);
  const fitting = entries.filter((entry) => repositories.every((name) => entry.repositories.includes(name)));
  const wanted = fitting.filter(
    (entry) => answer?.channel === void 0 ? channel === void 0 || entry.channel === channel : entry.channel === answer.channel
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
      why: `the token list has ${fitting.length} ${access} tokens that fit (${fitting.map((entry) => entry.channel ?? "no channel").join(", ")})`
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
  const obstacle = "why" in passed ? passed : formObstacle(login, view.repository.own.pin !== void 0);
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
// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(1036);
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
    plans.flatMap((plan) => plan.passed.flatMap((through) => through.map(({ node }) => node)))
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
    ([path, { text }]) => [path, applyEdits(text, edits.get(path) ?? []).replace(/^(\s*)#.*$/gm, "$1")]
  );
  const freed = new Set(
    plans.flatMap(
      ({ login }) => [login.username, login.password].flatMap((one) => one.kind === "secret" ? [one.name] : [])
    )
  );
  const anything = texts.find(([, text]) => /toJSON\(\s*secrets\s*\)|\bsecrets\[(?!\s*'[\w-]+'\s*\])/i.test(text))?.[0] ?? inheritor(repository);
  return [...freed].sort().map((name) => {
    const places = texts.flatMap(([path, text]) => placesOf(name, text).map((line) => `${path}:${line}`));
    const found = { severity: "notice", subject: name };
    const message = places.length > 0 ? `${name} is still named in ${(0,base_text/* firstOf */.Ku)(places, 5).join(", ")}` : anything !== void 0 ? `no other text that was read names ${name}, but ${anything} may reach every secret` : `no other text that was read names ${name}, but not every workflow was read`;
    if (places.length > 0 || anything !== void 0 || !repository.isWhole) {
      return { ...found, code: "SECRET_IN_USE", message, remedy: "keep it until nothing names it" };
    }
    return {
      ...found,
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
function inheritor({ workflows }) {
  const jobs = [...workflows.values()].flatMap((file) => file.jobs);
  return jobs.find((job) => (0,repository/* inheritsSecrets */.wS)(job) && !/^[.$]\//.test(job.uses?.value ?? "./"))?.uses?.value;
}


// EXTERNAL MODULE: ./build/src/migrate/report/tokens.js
var report_tokens = __webpack_require__(1778);
// EXTERNAL MODULE: ./build/src/token-list/store.js
var store = __webpack_require__(4263);
;// CONCATENATED MODULE: ./build/src/migrate/rewrite/inputs.js


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
  const [context = "", name = ""] = passed.length === 0 ? [] : (0,expression/* onlyReference */.k7)(login.passwordText ?? "") ?? [];
  const token = name === "" ? tokenExpression(secret) : `\${{ ${context}.${name} }}`;
  return [
    `token: ${quote}${token}${quote}`,
    ...warns && name === "" ? [expiryLine(secret, quote)] : [],
    ...missing
  ];
}
function expiryLine(secret, quote) {
  return `expires-at: ${quote}\${{ vars.${(0,store/* expiryVariable */.GL)(secret)} }}${quote}`;
}
function tokenExpression(secret) {
  return `\${{ secrets.${secret} }}`;
}


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
  const handed = passed.flatMap((through) => {
    const last = through.at(-1);
    return last === void 0 ? [] : [
      {
        path: last.frame.file.path,
        ...replaceValue(last.frame.file.text, last.node, tokenExpression(secret))
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
  const inputs = [...registryLine(plan), ...useLines(plan, style), ...tokenLines(plan, style)];
  const uses = newUses(text, own);
  if (form.lines === void 0) {
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
    ...feedingEdits(text, step, form.lines)
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
    replaceEntry(text, username, { flow, lines: lines(username, useLines) }),
    replaceEntry(text, password, { flow, lines: lines(password, tokenLines) })
  ];
}
function credentialEdits(plan, credentials) {
  const { text } = plan.login.file;
  const username = (0,tree/* entryOf */.Ms)(credentials, "username");
  const password = (0,tree/* entryOf */.Ms)(credentials, "password");
  if (username === void 0 || password === void 0) return [];
  const name = replaceValue(text, username.value, plan.organization);
  return plan.passed.length > 0 ? [name] : [name, replaceValue(text, password.value, tokenExpression(plan.secret))];
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
    draft: list === void 0 ? (0,draft/* draftTokenList */.Z)([...tokens, ...(0,report_tokens/* usedTokens */.yT)(repository, tokens)]) : void 0,
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
function listView(tokenList, repository) {
  if (tokenList === void 0) return void 0;
  const entries = tokenList.tokens.map((entry) => ({
    ...entry,
    secret: (0,find_entry/* secretNameFor */.zl)(entry, repository)?.secret
  }));
  return { organization: tokenList.organization, entries };
}



/***/ }),

/***/ 2160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ parseAnswer)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1036);
/* harmony import */ var _token_list_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2094);


function parseAnswer(text) {
  const refuse = (problem) => ({ text: (0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(text, 120), problem });
  const [, path, line, need] = /^(.+?):(\d{1,7})=(.*)$/.exec(text) ?? [];
  if (path === void 0 || need === void 0) return refuse("has no FILE:LINE= in front");
  const [, channel, access, names = ""] = /^(?:([a-z][a-z0-9-]*)-)?(push|pull)(?::(.+))?$/.exec(need.trim()) ?? [];
  if (access !== "push" && access !== "pull") return refuse("does not begin with push or pull");
  const repositories = [...new Set(names.split(",").map((name) => name.trim()))].filter((name) => name !== "");
  const wrong = repositories.find((name) => (0,_token_list_names_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryProblem */ .Ki)(name) !== void 0);
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
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5221);
/* harmony import */ var _runner_checkout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(838);
/* harmony import */ var _runner_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(601);
/* harmony import */ var _runner_job_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1863);
/* harmony import */ var _workflows_jobs_repository_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3953);






async function originOf(release, files, server) {
  if (release === void 0) return { release, checkout: void 0, name: void 0 };
  const folder = node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(release);
  return {
    release: await files.read(release),
    version: fieldOf(await files.read(node_path__WEBPACK_IMPORTED_MODULE_0__.join(folder, "package.json")) ?? "", "version"),
    checkout: await (0,_runner_checkout_js__WEBPACK_IMPORTED_MODULE_1__/* .clonedCommit */ .ld)(folder, files),
    name: await (0,_runner_checkout_js__WEBPACK_IMPORTED_MODULE_1__/* .clonedName */ .fj)(folder, files, server),
    started: (0,_runner_command_js__WEBPACK_IMPORTED_MODULE_2__/* .startedFrom */ .yj)()
  };
}
function ownAction({ environment, hasPost }, origin) {
  const { release, checkout, name, started, version = "" } = origin;
  if (hasPost) {
    const { repository, ref } = (0,_runner_job_js__WEBPACK_IMPORTED_MODULE_3__/* .jobOf */ .Z)(environment).action;
    return (0,_workflows_jobs_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .namedAction */ .Yt)(`${repository}@${ref}`);
  }
  if (release === void 0) {
    if (started !== void 0) return (0,_workflows_jobs_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .namedAction */ .Yt)(started);
    return checkout && name !== void 0 ? { name, tag: checkout.version, pin: checkout } : void 0;
  }
  const [released, commit, tag] = ["name", "commit", "version"].map((field) => fieldOf(release, field));
  const own = tag === `v${version}` && /^v\d+\.\d+\.\d+$/.test(tag) ? (0,_workflows_jobs_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .namedAction */ .Yt)(`${released}@${commit}`) : void 0;
  return own?.pin && { ...own, tag: tag?.replace(/\..*$/, "") ?? "", pin: { ...own.pin, version: tag ?? "" } };
}
function fieldOf(json, name) {
  const value = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJsonObject */ .dw)(json)?.[name];
  return typeof value === "string" ? value : "";
}



/***/ }),

/***/ 5337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ withoutLine),
/* harmony export */   Z: () => (/* binding */ draftTokenList)
/* harmony export */ });
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8602);
/* harmony import */ var _token_list_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2094);
/* harmony import */ var _token_list_token_list_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96);
/* harmony import */ var _token_list_defaults_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1082);




function draftTokenList(all, {
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
  const { everyMs, lifetimeMs, graceMs, deleteAfterMs } = _token_list_defaults_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultRotation */ .gX;
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
    ...repositories.slice(0, _token_list_token_list_js__WEBPACK_IMPORTED_MODULE_3__/* .mostRepositories */ .mF).map((name) => `      - ${yamlText(name)}`),
    ...repositories.slice(_token_list_token_list_js__WEBPACK_IMPORTED_MODULE_3__/* .mostRepositories */ .mF).map((name) => `      # one token takes ${_token_list_token_list_js__WEBPACK_IMPORTED_MODULE_3__/* .mostRepositories */ .mF}: give ${name} an entry of its own`),
    ...unlisted.map((place) => `      # ${inComment(place)} may push more: add what it pushes`),
    ...purpose === "" ? [] : [`    purpose: ${yamlText(purpose.slice(0, 150))}`],
    ...connection === void 0 ? [
      "    stores:",
      ...secrets.filter((name) => (0,_token_list_names_js__WEBPACK_IMPORTED_MODULE_1__/* .secretNameProblem */ .nL)(name) === void 0).map((name) => `      - secret: ${name}`)
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
  const { file, at, password, tool } = login;
  const name = password.kind === "secret" ? password.name : tool;
  const base = {
    severity: "warning",
    subject: name,
    file: file.path,
    line: file.positionAt(at).line
  };
  switch (decision.kind) {
    case "edit": {
      const { plan, note } = decision;
      const { access, channel, answer, seen, isWhole, organization } = plan;
      const owner = organization.includes("{") ? "" : ` for ${organization}`;
      const what = isWhole && seen.length > 0 ? ` ${seen.join(", ")}` : owner;
      const message = `${name} becomes ${tokenWords(plan)}${what}: ${plan.why}${note === void 0 ? "" : `; ${note}`}`;
      const extra = { access, channel, ...answer === void 0 ? {} : { answer: answer.text } };
      return { ...base, code: "LOGIN_SHARED", message, remedy: "apply the edit", ...extra };
    }
    case "ask": {
      const { kind, why } = decision.question;
      const isHub = kind === "registry" ? ", if it is Docker Hub" : "";
      const remedy = `answer ${base.file}:${base.line}=push:ORGANIZATION/IMAGE, or pull:\u2026${isHub}`;
      return { ...base, code: "QUESTION", message: why, remedy, question: kind };
    }
    case "hand": {
      const { obstacle, plan } = decision;
      const also = plan === void 0 ? "" : `; it needs ${tokenWords(plan)}`;
      const remedy = `${obstacle.remedy}${also}`;
      return { ...base, code: "LOGIN_BY_HAND", message: obstacle.why, remedy, access: plan?.access };
    }
    case "settled": {
      const { code, why, remedy } = decision.settled;
      const severity = code === "LOGIN_BROKEN" ? "warning" : code === "CREDENTIAL_LITERAL" ? "error" : "notice";
      return { ...base, code, message: why, remedy, severity };
    }
  }
}
function tokenWords({ access, secret, keyless, passed }) {
  if (keyless !== void 0) return `a keyless login that may ${access}`;
  return `${passed.length > 0 ? `the token that callers pass (${secret})` : secret}, to ${access}`;
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
/* harmony import */ var _runner_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(601);
/* harmony import */ var _tokens_docker_home_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6152);
/* harmony import */ var _decide_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(265);



function unanswered(findings) {
  return findings.filter(({ code }) => code === "QUESTION");
}
function nextSteps(seen) {
  const { tokens, keyless, findings, changed, written, isTerminal } = seen;
  const { path, state } = seen.tokenList;
  const repository = seen.repository === void 0 ? "" : ` --repo ${shellWord(seen.repository)}`;
  const isVariable = [...tokens, ...keyless].some(({ organization }) => organization === _decide_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .namedByVariable */ .F);
  const isDraft = state === "draft";
  const places = (wanted) => findings.flatMap(
    ({ code, severity, file = "", line = 0 }) => wanted.test(`${code} ${severity}`) ? [`${file}:${line}`] : []
  );
  const edit = isTerminal ? `${(0,_runner_command_js__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)()} migrate --write` : "write: true";
  const save = isTerminal ? `${(0,_runner_command_js__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)()} migrate --list` : "list: true";
  const isLater = isDraft && (changed.length === 0 || written);
  const secrets = state === "here" ? [] : tokens.flatMap((token) => secretCommands(token, repository));
  const owners = new Set(
    tokens.map(({ organization: name }) => name.includes("{") ? "your organization" : name)
  );
  const steps = [
    ...openSteps(places, isTerminal),
    {
      what: `Create in Docker Home (${[...owners].join(", then ")} \u2192 ${_tokens_docker_home_js__WEBPACK_IMPORTED_MODULE_2__/* .newTokenMenu */ .bp})`,
      details: state === "here" ? [] : tokens.map(tokenWords),
      isProse: true
    },
    step("Save each token: gh asks for the value", secrets),
    step(
      "Save the name of your organization on Docker Hub: gh asks for it",
      isVariable ? [`gh variable set ${_decide_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .organizationVariable */ .s}${repository}`] : []
    ),
    step(
      "Create an OIDC connection in Docker Home with these rulesets",
      keyless.length === 0 ? [] : [...rulesetLines(keyless, seen.repository), `gh variable set DOCKER_OIDC_CONNECTION${repository}`]
    ),
    written ? step("Look at the changes, then commit them", changed) : step(
      `Make the edits${isDraft ? " and the token list" : ""}`,
      changed.length === 0 ? [] : [isDraft ? `${edit}${isTerminal ? " --list" : " and list: true"}` : edit]
    ),
    step("Lock the new action", places(/^LOCK_STALE/).length > 0 ? ["gh actions-lock"] : []),
    step("Check each line of the token list, then commit it", state === "saved" ? [path] : []),
    step(`Save the draft of the token list as ${path}`, isLater ? [save] : []),
    step(
      "After a green run, delete the old secrets and revoke what they hold",
      findings.flatMap(
        ({ code, subject = "" }) => code === "SECRET_REMOVABLE" ? [`gh secret delete ${subject}${repository}`] : []
      )
    )
  ];
  return steps.filter(({ details }) => details.length > 0);
}
function openSteps(places, isTerminal) {
  const answers = places(/^QUESTION/).map((place) => {
    const text = `${place}=push:ORGANIZATION/IMAGE`;
    return isTerminal ? `--answer ${shellWord(text)}` : text;
  });
  const how = isTerminal ? "run it again with these flags" : 'one a line in input "answer"';
  const byHand = places(/^(LOGIN_BY_HAND|LOGIN_BROKEN|CREDENTIAL_|AUTH_FILE)/).slice(0, 10);
  return [
    step("Repair these files, then migrate again", places(/^FILE_UNREADABLE error/)),
    step(`Answer the questions: ${how}. Write pull: where nothing is pushed`, answers),
    { what: "Change these by hand", details: byHand, isProse: true }
  ];
}
function step(what, details) {
  return { what, details };
}
function tokenWords({ label, access, repositories }) {
  const on = repositories.length === 0 ? `what its jobs ${access}` : repositories.join(", ");
  return `"${label}": Image ${access === "push" ? "Push" : "Pull"} on ${on}, and Read public repositories`;
}
function secretCommands({ secrets, environments }, repository) {
  const [only] = environments;
  const place = environments.length === 1 && only !== void 0 ? `  # or --env ${shellWord(only)}` : "";
  return secrets.map((name) => `gh secret set ${name}${repository}${place}`);
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
/* harmony import */ var _token_list_label_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3236);
/* harmony import */ var _token_list_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2094);
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
  const { organization = "", access = "pull", secret = "" } = first ?? {};
  const isOwn = (name) => name.startsWith(`${organization}/`) && (0,_token_list_names_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryProblem */ .Ki)(name) === void 0;
  const repositories = [...new Set(group.flatMap((plan) => plan.seen.filter(isOwn)))].sort();
  const unlisted = group.filter((plan) => !plan.isWhole && plan.access === "push");
  const subjects = group.flatMap(({ login: { file, job } }) => (0,_workflows_jobs_triggers_js__WEBPACK_IMPORTED_MODULE_5__/* .tokenSubjects */ .t)(file.triggers, job.environment));
  return {
    ...plannedToken(repositories, { organization, access, home, known }),
    channel: group.every((plan) => plan.channel === first?.channel) ? first?.channel : void 0,
    secrets: [secret],
    unlisted: unlisted.map(({ login }) => (0,_workflows_logins_login_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOfLogin */ .eh)(login)),
    environments: namedEnvironments(group.map(({ login }) => login.job.environment)),
    files: [...new Set(group.map(({ login }) => login.file.path))],
    subjects: [...new Set(subjects)],
    lifetime: Math.max(...group.map(({ keyless }) => keyless?.lifetime ?? 0))
  };
}
function namedEnvironments(names) {
  const known = names.flatMap((name) => name ?? []).filter((name) => !name.includes("{"));
  return names.includes(void 0) ? [] : [...new Set(known)];
}
function usedTokens({ workflows, name: home }, known) {
  const told = new Set(known.flatMap(({ secrets }) => secrets));
  const uses = [...workflows.values()].flatMap(
    ({ jobs, path }) => jobs.flatMap(
      ({ steps, environment }) => steps.filter(_workflows_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_6__/* .isOurs */ .MU).flatMap((step) => {
        const secret = (0,_workflows_logins_credential_js__WEBPACK_IMPORTED_MODULE_2__/* .onlySecret */ .z_)((0,_workflows_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_6__/* .inputText */ .AN)(step, "token") ?? "");
        const isPush = (0,_workflows_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_6__/* .inputText */ .AN)(step, "push") !== void 0 || (0,_workflows_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_6__/* .inputText */ .AN)(step, "access") === "push";
        const access = isPush ? "push" : "pull";
        const listed = (0,_workflows_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_6__/* .listedRepositories */ .Yj)(step, [access]).filter((one) => (0,_token_list_names_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryProblem */ .Ki)(one) === void 0);
        const use = { access, listed, environment, path, channel: (0,_workflows_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_6__/* .inputText */ .AN)(step, "channel") };
        return secret === void 0 || told.has(secret) ? [] : [{ secret, ...use }];
      })
    )
  );
  const tokens = [];
  for (const [secret, group] of (0,_base_group_by_js__WEBPACK_IMPORTED_MODULE_4__/* .groupBy */ .$)(uses, (one) => one.secret)) {
    const repositories = [...new Set(group.flatMap(({ listed }) => listed))].sort();
    if (repositories.length === 0) continue;
    const access = group.some((one) => one.access === "push") ? "push" : "pull";
    tokens.push({
      ...plannedToken(repositories, { access, home, known: [...known, ...tokens] }),
      secrets: [secret],
      channel: group[0]?.channel,
      environments: namedEnvironments(group.map(({ environment }) => environment)),
      files: [...new Set(group.map(({ path }) => path))]
    });
  }
  return tokens;
}
function plannedToken(repositories, {
  access,
  home,
  known = [],
  organization = repositories[0]?.replace(/\/.*/, "") ?? ""
}) {
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
    lifetime: Number(_runner_input_table_js__WEBPACK_IMPORTED_MODULE_1__/* .inputTable */ .Fu["oidc-expires-in"].default)
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
    const label = `${name.slice(0, _token_list_label_js__WEBPACK_IMPORTED_MODULE_7__/* .longestName */ .YG - end.length).trimEnd()}${end}`;
    if (known.every((one) => one.label !== label)) return label;
  }
}



/***/ }),

/***/ 1543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ createUnifiedDiff),
/* harmony export */   x: () => (/* binding */ createWorkflowFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5881);
/* harmony import */ var _base_file_access_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6940);
/* harmony import */ var _base_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(940);





const largest = 1e6;
const deepest = 12;
const outside = "it is outside the current directory";
const onTheWay = "a directory on the way to it is a symbolic link, which is not followed";
const linkedDirectory = "it is a symbolic link to a directory, which is not followed";
function createWorkflowFiles(root, unique) {
  const workspace = (0,_base_files_js__WEBPACK_IMPORTED_MODULE_4__/* .realPath */ .Y)(root);
  const placeOf = (relative) => node_path__WEBPACK_IMPORTED_MODULE_1__.join(workspace, relative);
  const relativeOf = (name) => node_path__WEBPACK_IMPORTED_MODULE_1__.relative(workspace, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workspace, name));
  const outsideWorkspace = (relative) => {
    if (node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(relative) || relative.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).includes("..")) return outside;
    const parent = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(placeOf(relative));
    return (0,_base_files_js__WEBPACK_IMPORTED_MODULE_4__/* .realPath */ .Y)(parent) === parent ? void 0 : onTheWay;
  };
  function* start(name) {
    const problem = outsideWorkspace(relativeOf(name));
    if (problem === void 0) yield* visit(workspace, relativeOf(name));
    else if (node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workspace, name))) {
      yield { path: name.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join("/"), problem };
    }
  }
  return {
    *find(paths) {
      const seen = /* @__PURE__ */ new Set();
      for (const name of paths) {
        for (const file of start(name)) {
          if (!seen.has(file.path)) yield file;
          seen.add(file.path);
        }
      }
    },
    text: (name) => {
      const relative = node_path__WEBPACK_IMPORTED_MODULE_1__.normalize(name);
      if (outsideWorkspace(relative) !== void 0) return void 0;
      try {
        const text = decoded(placeOf(relative), node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(placeOf(relative)));
        return typeof text === "string" ? text : void 0;
      } catch {
        return void 0;
      }
    },
    has: (relative) => Promise.resolve(node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync(placeOf(node_path__WEBPACK_IMPORTED_MODULE_1__.normalize(relative)))),
    replace: (change) => {
      const target = placeOf(node_path__WEBPACK_IMPORTED_MODULE_1__.normalize(change.path));
      return Promise.resolve(outsideWorkspace(change.path) ?? replace(change, target, unique));
    },
    create: (name, text) => {
      const relative = relativeOf(name);
      return Promise.resolve(outsideWorkspace(relative) ?? create(placeOf(relative), text));
    }
  };
}
function* visit(workspace, relative, depth = 0) {
  const shown = relative.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join("/");
  const place = node_path__WEBPACK_IMPORTED_MODULE_1__.join(workspace, relative);
  try {
    const status = node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(place, { throwIfNoEntry: false });
    if (status?.isDirectory() === true) {
      if (depth > deepest) {
        yield { path: shown, problem: `directories are nested more than ${deepest} deep` };
        return;
      }
      for (const name of node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync(place).sort()) {
        if (name === "node_modules" || name === ".git") continue;
        yield* visit(workspace, node_path__WEBPACK_IMPORTED_MODULE_1__.join(relative, name), depth + 1);
      }
    } else if (status?.isSymbolicLink() === true && leadsToDirectory(place)) {
      yield { path: shown, problem: linkedDirectory, isMinor: depth > 0 };
    } else if (status !== void 0 && /\.ya?ml$/i.test(relative)) {
      const text = decoded(place, status);
      yield typeof text === "string" ? { path: shown, text } : { path: shown, ...text };
    }
  } catch (error) {
    yield { path: shown, problem: reasonOf(error) };
  }
}
function leadsToDirectory(target) {
  try {
    return node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync(target).isDirectory();
  } catch {
    return false;
  }
}
function decoded(place, status) {
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
function replace({ before, after }, target, unique) {
  try {
    if (!node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(target).isFile()) return "it is not a regular file any more";
    node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync(target, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
    if (!node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(target).equals(Buffer.from(before))) return "it was changed while migrate ran";
    (0,_base_file_access_js__WEBPACK_IMPORTED_MODULE_3__/* .replaceFile */ .fR)(target, { text: after, unique, own: false });
    return void 0;
  } catch (error) {
    return reasonOf(error);
  }
}
function create(target, text) {
  try {
    node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(target), { recursive: true });
    node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync(target, text, { flag: "wx" });
    return void 0;
  } catch (error) {
    if (/^(ENOSPC|EDQUOT|EFBIG|EIO)$/.test((0,_base_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errno */ .b)(error) ?? "")) node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync(target);
    return reasonOf(error);
  }
}
const reasons = {
  EACCES: "no permission",
  EPERM: "no permission",
  ELOOP: "links lead in a circle",
  ENOENT: "it is not there any more",
  EEXIST: "something is there already"
};
function reasonOf(error) {
  const code = (0,_base_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errno */ .b)(error) ?? "unknown";
  return reasons[code] ?? `it failed (${code})`;
}
async function createUnifiedDiff() {
  const { createTwoFilesPatch } = await __webpack_require__.e(/* import() */ 23).then(__webpack_require__.bind(__webpack_require__, 4023));
  return ({ path: path2, before, after }) => {
    const patch = createTwoFilesPatch(`a/${path2}`, `b/${path2}`, before, after, void 0, void 0, {
      context: 3
    });
    return patch.replace(/^(Index: .*\n)?=+\n/, "");
  };
}



/***/ }),

/***/ 6834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ loginOf),
/* harmony export */   Nk: () => (/* binding */ isHubLogin),
/* harmony export */   XL: () => (/* binding */ byHand),
/* harmony export */   eh: () => (/* binding */ placeOfLogin)
/* harmony export */ });
/* harmony import */ var _values_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1370);
/* harmony import */ var _values_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2528);
/* harmony import */ var _credential_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(462);



function byHand(why, remedy) {
  return { kind: "other", why, remedy };
}
function loginOf(found) {
  const { job, step, registry } = found;
  const username = (0,_credential_js__WEBPACK_IMPORTED_MODULE_0__/* .credentialOf */ .$5)(found.username);
  const password = (0,_credential_js__WEBPACK_IMPORTED_MODULE_0__/* .credentialOf */ .$5)(found.password);
  const account = username.kind === "literal" ? (0,_values_text_js__WEBPACK_IMPORTED_MODULE_1__/* .onlyText */ .Cw)(found.username ?? []) : void 0;
  const [kind = "unknown", ...more] = new Set(registry.map(_values_image_js__WEBPACK_IMPORTED_MODULE_2__/* .registryKind */ .IL));
  const isNamed = [username, password].some((one) => "name" in one && (0,_values_image_js__WEBPACK_IMPORTED_MODULE_2__/* .namesAnother */ .it)(one.name));
  const isOther = kind === "unknown" && (account === "AWS" || isNamed);
  return {
    keptBy: "docker",
    isConditional: false,
    ...found,
    file: step?.frame.file ?? job.frame.file,
    registry: more.length > 0 ? "unknown" : isOther ? "other" : kind,
    host: registry.map(_values_text_js__WEBPACK_IMPORTED_MODULE_1__/* .showText */ .h$).join(", "),
    username,
    password,
    account
  };
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