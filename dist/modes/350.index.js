"use strict";
exports.id = 350;
exports.ids = [350];
exports.modules = {

/***/ 2980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ listView),
  $: () => (/* binding */ migrateFiles)
});

// EXTERNAL MODULE: ./build/src/token-list/find-entry.js
var find_entry = __webpack_require__(7534);
// EXTERNAL MODULE: ./build/src/workflows/effects/job.js + 5 modules
var effects_job = __webpack_require__(3984);
// EXTERNAL MODULE: ./build/src/workflows/logins/login.js
var logins_login = __webpack_require__(6834);
// EXTERNAL MODULE: ./build/src/base/group-by.js
var group_by = __webpack_require__(9976);
// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(3217);
// EXTERNAL MODULE: ./build/src/workflows/jobs/workflow.js
var workflow = __webpack_require__(2468);
// EXTERNAL MODULE: ./build/src/workflows/values/image.js
var values_image = __webpack_require__(1370);
// EXTERNAL MODULE: ./build/src/workflows/values/text.js
var values_text = __webpack_require__(2528);
// EXTERNAL MODULE: ./build/src/workflows/values/expression.js
var expression = __webpack_require__(3489);
// EXTERNAL MODULE: ./build/src/workflows/logins/credential.js
var credential = __webpack_require__(462);
// EXTERNAL MODULE: ./build/src/workflows/values/shell.js
var shell = __webpack_require__(2769);
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
  const { commands } = reader.script(step, job);
  const found = commands.flatMap((command) => loginCommand(command) ?? []);
  const offsetOf = (0,effects_job/* scriptLines */.P)(step);
  return found.map((login) => {
    const { command, tool, keptBy, host, username, password } = login;
    return (0,logins_login/* loginOf */.DQ)({
      form: formOf(login, { step, commands, found }),
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
  const [head = "", ...words] = command.words.map((word) => (0,values_text/* knownText */.bG)(word) ?? "$");
  const name = head.replace(/^.*\//, "");
  const [verb = "-", keptBy = "", isHub = false] = Object.hasOwn(programs, name) ? programs[name] ?? [] : [];
  let start = 0;
  while (words[start]?.startsWith("-") === true) start += valued.test(words[start] ?? "") ? 2 : 1;
  const verbs = verb.split(" ");
  if (!verbs.every((one, at) => words[start + at] === one)) return void 0;
  let host;
  const flags = /* @__PURE__ */ new Map();
  const args = command.words.slice(1 + start + verbs.length);
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? [];
    const [first = "", ...rest] = word;
    if (typeof first !== "string" || !first.startsWith("-")) host ??= word;
    else if (valued.test(first) && rest.length === 0) flags.set(first, args[at += 1] ?? []);
    else {
      const [, flag = "", value = ""] = /^(-[up]|--[\w-]+)=?([^]*)$/.exec(first) ?? [];
      flags.set(flag, value === "" ? rest : [value, ...rest]);
    }
  }
  const given = (...names) => names.flatMap((one) => [flags.get(one)]).find(Boolean);
  return {
    command,
    tool: `${name} ${verb}`,
    keptBy,
    host: host ?? (isHub ? [""] : (0,values_text/* openText */.Uq)()),
    username: given("-u", "--username", "--user"),
    password: given("-p", "--password", "--pass") ?? standardInput(command)
  };
}
function standardInput({ input, pipedFrom }) {
  return input ?? (pipedFrom && ((0,shell/* printedBy */.e)(pipedFrom) ?? (0,values_text/* openText */.Uq)()));
}
function formOf(login, around) {
  const { found, step } = around;
  const { command, tool, keptBy, host } = login;
  const { run, node } = step;
  if (run === void 0) return (0,logins_login/* byHand */.XL)("a retry action runs the login");
  const isHelmOnHub = keptBy === "helm" && (0,values_text/* knownText */.bG)(host) === "registry-1.docker.io";
  if (keptBy !== "docker" && !isHelmOnHub) {
    const why = `${tool} keeps logins of its own`;
    return (0,logins_login/* byHand */.XL)(why, "log in with this action if the tool reads Docker\u2019s file");
  }
  if (command.asOther) {
    const why = "another user logs in (sudo), whose Docker has logins of its own";
    return (0,logins_login/* byHand */.XL)(why, "let that user run docker without sudo, or log in by hand");
  }
  if (command.isConditional) return (0,logins_login/* byHand */.XL)("the login is inside a condition, a loop or a group");
  const others = found.filter((one) => one !== login);
  if ((0,values_text/* knownText */.bG)(host) === void 0) return (0,logins_login/* byHand */.XL)("the registry is a variable");
  if (/DOCKER_CONFIG|--config\b|config\.json|docker logout[^]*docker login|[)}]\s*>/.test(run.value)) {
    return (0,logins_login/* byHand */.XL)("the script decides where logins are kept, takes one away, or writes a file");
  }
  if (others.length > 0 || !around.commands.every((one) => isOwn(one, around))) {
    return (0,logins_login/* byHand */.XL)("the script does more than log in");
  }
  return node.flow ? (0,logins_login/* byHand */.XL)("the script stands in a flow mapping") : { kind: "script" };
}
function isOwn(command, { found }) {
  const {
    words: [head = []],
    output = ""
  } = command;
  const isQuiet = /^(|\/dev\/.*|&?[12])$/.test(output) && /^(echo|printf|set|cat|:|true|)$/.test((0,values_text/* knownText */.bG)(head) ?? "$");
  return isQuiet || found.some((one) => one.command === command);
}


;// CONCATENATED MODULE: ./build/src/workflows/logins/find.js








function loginsOf(job, reader) {
  const inSteps = job.played.flatMap((step) => [
    ...actionLogins(step, job, reader),
    ...scriptLogins({ job, step, reader })
  ]);
  return [...containerLogins(job, reader), ...inSteps];
}
const known = /^(registry|login-server|username|password|logout)$/i;
const loginActions = {
  "docker/login-action": "registry",
  "azure/docker-login": "login-server",
  "redhat-actions/podman-login": "registry"
};
function actionLogins(step, job, reader) {
  const name = (0,workflow/* actionName */.aM)(step);
  const passwordText = (0,workflow/* inputText */.AN)(step, "password");
  const username = (0,workflow/* inputText */.AN)(step, "username");
  const [, held = ""] = (0,expression/* onlyReference */.k7)(passwordText ?? "") ?? [];
  const isDockers = (0,credential/* isDockerPassword */.ot)(held.toUpperCase());
  const isCopy = name.endsWith("/login-action") && (0,tree/* entriesOf */.Mc)(step.with).every(({ key }) => known.test(key));
  const host = loginActions[name] ?? (isCopy && isDockers ? "registry" : void 0);
  const list = (0,workflow/* inputText */.AN)(step, "registry-auth");
  const isPublisher = isDockers && username !== void 0 && /push|publish|build/.test(name);
  if (host === void 0 && !isPublisher) return [];
  if (list !== void 0 && !/dockerhub|docker\.io/i.test(list)) return [];
  const value = (text = "") => reader.text(text, { job, step });
  const named = name === "redhat-actions/push-to-registry" ? (0,workflow/* inputText */.AN)(step, "tags") : void 0;
  const registry = (0,workflow/* inputText */.AN)(step, host ?? "registry") ?? named;
  const login = (0,logins_login/* loginOf */.DQ)({
    form: list === void 0 ? find_formOf(step, name, host) : inList,
    job,
    step,
    at: step.node.start,
    tool: (step.uses?.value ?? "").replace(/@.*$/, ""),
    registry: value(registry),
    username: list === void 0 ? value(username) : (0,values_text/* openText */.Uq)(),
    password: list === void 0 ? value(passwordText) : (0,values_text/* openText */.Uq)(),
    passwordText,
    keptBy: name === "redhat-actions/podman-login" ? "podman" : "docker"
  });
  return [login];
}
const inList = (0,logins_login/* byHand */.XL)(
  "it stands in registry-auth",
  "give Docker Hub a login step of its own, and take its entry out of registry-auth"
);
function find_formOf(step, name, host) {
  const inputs = step.with;
  if (host === void 0) {
    const why = "it pushes with a user name and a password of its own";
    return (0,logins_login/* byHand */.XL)(why, "log in in a step before it, and leave both inputs out");
  }
  if (inputs?.kind !== "mapping") return (0,logins_login/* byHand */.XL)("the step has no inputs", "give it the credential it needs");
  const extra = inputs.entries.find(({ key }) => !known.test(key));
  if (extra !== void 0) {
    return (0,logins_login/* byHand */.XL)(
      `the input ${extra.key} has no counterpart`,
      "remove the input, or replace the step by hand"
    );
  }
  const written = (0,workflow/* inputText */.AN)(step, "registry") ?? "";
  if (/\/\/|\/./.test(written) && !written.includes("${{")) {
    return (0,logins_login/* byHand */.XL)("the registry is written as an address", "write the host alone");
  }
  if (name === "redhat-actions/podman-login") {
    const why = "podman-login makes podman read a file of its own";
    return (0,logins_login/* byHand */.XL)(why, "replace every step with podman-login together");
  }
  return { kind: "action", with: inputs };
}
function containerLogins(job, reader) {
  const services = (0,tree/* entriesOf */.Mc)((0,tree/* valueOf */.RP)(job.node, "services")).map(
    ({ key, value }) => [`services.${key}`, value]
  );
  return [["container", (0,tree/* valueOf */.RP)(job.node, "container")], ...services].flatMap(([name, node]) => {
    const credentials = (0,tree/* valueOf */.RP)(node, "credentials");
    if (credentials?.kind !== "mapping") return [];
    const value = (text = "") => reader.text(text, { job });
    const image = value((0,tree/* textOf */.b6)(node, "image"));
    const passwordText = (0,tree/* textOf */.b6)(credentials, "password");
    const login = (0,logins_login/* loginOf */.DQ)({
      form: { kind: "credentials", node: credentials, image },
      job,
      step: void 0,
      at: credentials.start,
      tool: `${name}.credentials`,
      registry: (0,values_text/* openText */.Uq)(),
      username: value((0,tree/* textOf */.b6)(credentials, "username")),
      password: value(passwordText),
      passwordText
    });
    const { registry } = (0,values_image/* parseImage */.zZ)(image);
    const isNamed = [login.username, login.password].every(
      (one) => "name" in one ? /docker_?hub/i.test(one.name) : one.kind === "literal"
    );
    const unclear = isNamed ? "hub" : login.registry;
    return [{ ...login, host: "", registry: registry === "unknown" ? unclear : registry }];
  });
}


// EXTERNAL MODULE: ./build/src/workflows/jobs/play.js
var play = __webpack_require__(6223);
// EXTERNAL MODULE: ./build/src/workflows/jobs/repository.js
var repository = __webpack_require__(3953);
;// CONCATENATED MODULE: ./build/src/migrate/decide/form.js






function settledLogin(login, list) {
  const { password, account, form, registry, host, tool } = login;
  const settled = (code, why2, remedy = "leave it") => ({ code, why: why2, remedy });
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
  const isOwner = account !== void 0 && account.toLowerCase() === list?.organization;
  const isListed = isOwner || list?.entries.some(({ secret }) => secret === password.name) === true;
  const who = isNamed ? "the name of its secret" : "the token list";
  const why = `the login already uses a token of an organization, as ${who} says`;
  return isNamed || isListed ? settled("LOGIN_SCOPED", why) : void 0;
}
function faultOf({ username, password, file, account, passwordText = "", host }) {
  if (/^(https?:\/\/)?hub\.docker\.com/.test(host)) {
    return "hub.docker.com is Docker Hub\u2019s website, not its registry";
  }
  if (password.kind === "broken") return `password: ${password.why}`;
  if (username.kind === "broken") return `user name: ${username.why}`;
  if (password.kind === "missing") return "it has no password";
  if (file.kind === "action" && (0,credential/* onlySecret */.z_)(passwordText) !== void 0) {
    return "an action has no secrets: it needs the password as an input";
  }
  if (password.kind === "secret" && password.name === "GITHUB_TOKEN") {
    return "GitHub\u2019s token does not open Docker Hub";
  }
  if (account?.includes("@") === true) return "the user name is an e-mail address";
  return username.kind === "missing" ? "it has no user name" : void 0;
}
function isKeyless({ job, step, password, passwordText = "" }) {
  const connection = (0,play/* variableAround */.Qp)("DOCKERHUB_OIDC_CONNECTIONID", { job, step });
  if (step !== void 0 && password.kind === "missing" && connection !== void 0) return true;
  const [context, id] = (0,expression/* onlyReference */.k7)(passwordText) ?? [];
  const source = job.played.find((one) => one.id === id && one.frame === step?.frame);
  return context === "steps" && source !== void 0 && (0,workflow/* actionName */.aM)(source) === "docker/oidc-action";
}
function passagesOf(ways, others, isWhole) {
  const [login] = ways;
  if (login === void 0) return [];
  const { password, passwordText = "", file } = login;
  if (password.kind !== "secret") {
    const isInput = password.kind === "input";
    const why = isInput ? "the password comes from an input: who calls this file decides" : "the password is not the plain value of one secret";
    return { why, remedy: "take the token from one secret" };
  }
  const [context = "", name = ""] = (0,expression/* onlyReference */.k7)(passwordText) ?? [];
  const text = /^(secrets|inputs)$/.test(context) ? passwordText : `\${{ secrets.${password.name} }}`;
  const frames = ways.map((way) => way.step?.frame ?? way.job.frame);
  const passages = frames.map((frame) => (0,credential/* passingOf */.Xt)(text, frame));
  const declared = (0,workflow/* inputEntry */.nJ)((0,tree/* valueOf */.RP)((0,tree/* valueOf */.RP)(file.on, "workflow_call"), "secrets"), name || password.name);
  const isElsewhere = file.kind === "workflow" && (0,repository/* isOnlyCalled */.ow)(file) && frames.some(({ caller }) => caller === void 0);
  if (declared === void 0 && !isElsewhere && passages.every((one) => one?.length === 0)) return [];
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
  const isPinned = form.kind === "action" ? /@[0-9a-f]{40}$/i.test(step?.uses?.value ?? "") : form.kind === "script" && pinsByCommit(file.text);
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
  const secrets = [login.password, login.username].flatMap((one) => one.kind === "secret" ? [one.name] : []);
  const asks = (condition2 = "") => {
    const variables = [...condition2.matchAll(/env\.([\w-]+)/g)].map(
      ([, name = ""]) => (0,play/* variableAround */.Qp)(name, login)
    );
    return (0,credential/* secretNames */.XG)([condition2, ...variables].join("\n")).some((name) => secrets.includes(name));
  };
  if (asks(job.condition)) return { why: job.condition ?? "" };
  const { condition = "" } = step ?? {};
  if (!asks(condition)) return void 0;
  const inside = /^\s*\$\{\{([^]*)\}\}\s*$/.exec(condition)?.[1] ?? condition;
  const parts = /\|\||[()\r\n]/.test(inside) ? [inside] : inside.split("&&").map((part) => part.trim());
  const rest = parts.filter((part) => {
    const [, name = ""] = /^env\.([\w-]+)(?:\s*!=\s*(?:''|null))?$/.exec(part) ?? [];
    return !secrets.includes((0,credential/* onlySecret */.z_)((0,play/* variableAround */.Qp)(name, login) ?? "") ?? "");
  });
  if (form.kind !== "action" && form.kind !== "script" || rest.some(asks)) return { why: condition };
  return { rest: rest.length === 0 ? void 0 : rest.join(" && ") };
}


// EXTERNAL MODULE: ./build/src/migrate/decide/keyless.js
var decide_keyless = __webpack_require__(586);
// EXTERNAL MODULE: ./build/src/token-list/names.js
var names = __webpack_require__(2094);
// EXTERNAL MODULE: ./build/src/migrate/decide/plan.js
var plan = __webpack_require__(265);
;// CONCATENATED MODULE: ./build/src/migrate/decide/organization.js




function organizationFor(use, seen) {
  const { login } = use;
  const { list, known } = seen;
  const images = imagesOf(use.pushes).filter(({ registry }) => registry === "hub" || registry === "unknown");
  const spaces = images.flatMap(({ namespace }) => namespace === void 0 ? [] : [namespace]).filter((space) => (0,values_text/* knownText */.bG)(space) !== "library");
  const pushed = [...new Set(spaces.flatMap((space) => (0,values_text/* knownText */.bG)(space) ?? []))];
  const wrong = pushed.find((name2) => (0,names/* organizationProblem */.hE)(name2) !== void 0);
  if (wrong !== void 0) {
    const why = `${wrong} is not the name of an organization on Docker Hub, whose images have two parts in their names`;
    return { why, remedy: "correct the image\u2019s name" };
  }
  const told = seen.answer?.repositories[0]?.replace(/\/.*/, "") ?? list?.organization;
  if (told !== void 0) {
    const image = login.form.kind === "credentials" ? (0,values_image/* parseImage */.zZ)(login.form.image).namespace : void 0;
    const spaceOf = image && (0,values_text/* knownText */.bG)(image);
    const other = [...pushed, ...spaceOf === void 0 || spaceOf === "library" ? [] : [spaceOf]].find(
      (name2) => name2 !== told
    );
    const foreign = other ?? (list !== void 0 && list.organization !== told ? told : void 0);
    if (foreign === void 0) return { organization: told };
    const why = `it works with ${foreign}, and ${list === void 0 ? `the answer names ${told}` : `the token list is that of ${list.organization}`}`;
    return { why, remedy: "give each organization a login of its own, and a token list of its own" };
  }
  const account = accountIn(use);
  if (account !== void 0) return asked(`the user name is also the owner of ${account}`);
  const open = spaces.filter((space) => (0,values_text/* knownText */.bG)(space) === void 0 && isKnownAt(login)(space)).map(values_text/* showText */.h$);
  const [name, ...more] = /* @__PURE__ */ new Set([...pushed, ...open]);
  if (more.length > 0) {
    const why = `it pushes to ${[name, ...more].join(" and ")}`;
    return { why, remedy: "give each of them a login of its own, before its push" };
  }
  const owner = name ?? known;
  if (owner === void 0) return unnamedOwner(use, images);
  if (/\.[\w-]*(user|login|account)[\w-]*\s*\}\}|\{.*(REGISTRY|HOST|SERVER)/i.test(owner)) {
    return asked(`the owner ${owner} is computed`);
  }
  if (isGithubs(login)) return asked("the user name is that of who owns the repository on GitHub");
  const shown = `the same secret serves ${owner} in another place`;
  return { organization: owner, ...name === void 0 ? { shown } : {} };
}
function unnamedOwner({ login, access }, images) {
  const { form, file } = login;
  if (form.kind === "credentials") {
    const { namespace } = (0,values_image/* parseImage */.zZ)(form.image);
    const name = namespace && (0,values_text/* knownText */.bG)(namespace);
    return { organization: name === void 0 || name === "library" ? plan/* namedByVariable */.F : name };
  }
  if (file.kind === "action") return asked("no image names the organization, and an action has no variables");
  if (access === "push" && isGithubs(login)) {
    return asked("the user name is that of who owns the repository on GitHub");
  }
  const [first] = images;
  if (access === "push" && first !== void 0 && images.every(({ text }) => (0,values_text/* knownText */.bG)(text) !== void 0)) {
    return asked(`${(0,values_text/* showText */.h$)(first.text)} has no organization before its name`);
  }
  return { organization: plan/* namedByVariable */.F };
}
function asked(why) {
  return { kind: "organization", why };
}
function imagesOf(effects) {
  return effects.flatMap(({ images }) => images);
}
function accountIn({ login: { username, account }, pushes }) {
  const context = username.kind === "secret" ? "SECRETS" : "VARS";
  const source = "name" in username ? `${context}.${username.name.toUpperCase()}` : "";
  const found = imagesOf(pushes).find(({ text, namespace }) => {
    if (account !== void 0) return (0,values_text/* knownText */.bG)(namespace ?? []) === account.toLowerCase();
    const [owner = []] = (0,values_text/* splitText */.Ad)(text, /\//);
    return owner.some((piece) => typeof piece !== "string" && piece.source?.toUpperCase() === source);
  });
  return found && (0,values_text/* showText */.h$)(found.text);
}
function isGithubs({ username }) {
  return username.kind === "variable" && username.name.startsWith("github.");
}
function isKnownAt({ file, step }) {
  const isKnown = ({ source = "", file: from }) => {
    if (!/^[\w-]+(\.[\w-]+)+$/.test(source) || file.kind === "action" || step === void 0) return false;
    return /^vars\./.test(source) || from === file.path && /^(secrets|inputs|matrix)\./.test(source);
  };
  return (text) => text.every((piece) => typeof piece === "string" || isKnown(piece));
}
function repositoriesOf({ login, pushes }, organization) {
  const isKnown = isKnownAt(login);
  const images = imagesOf(pushes).filter(({ registry }) => registry === "hub" || registry === "unknown");
  const written = images.map((image) => (0,values_image/* writtenPath */.dR)(image, (hole) => isKnown([hole])));
  const all = new Set(written.flatMap((name) => name?.startsWith("library/") === false ? [name] : []));
  const isOnly = all.size === 1 && organization === plan/* namedByVariable */.F;
  const isOwn = (name) => name.startsWith(`${organization}/`) || isOnly && /^\$\{\{[^}]*\}\}$/.test(name);
  const names = [...all].filter(isOwn).sort();
  const isTold = pushes.every((push) => push.images.length > 0) && !written.includes(void 0);
  return { names, isWhole: names.length > 0 && names.length === all.size && isTold };
}
function basesOf({ bases, locals, login }, seen) {
  if (locals.some(({ kind, step }) => kind === "open" && step.index < (login.step?.index ?? 0))) return [];
  const namesOf = (effects) => imagesOf(effects).flatMap((image) => (0,values_image/* repositoryOf */._M)(image) ?? []);
  const made = /* @__PURE__ */ new Set([...namesOf(locals), ...seen]);
  return [...new Set(namesOf(bases))].filter((name) => !made.has(name)).sort();
}


;// CONCATENATED MODULE: ./build/src/migrate/decide/token.js

const nightly = /(^|[^a-z])(nightl(y|ies)|edge|canary|snapshots?|unstable)([^a-z]|$)/i;
function tokenFor(access, repositories, { list, answer }) {
  const isNightly = repositories.length > 0 && repositories.every((name) => nightly.test(name.replace(/^.*\//, "")));
  const channel = answer?.channel ?? (isNightly ? "nightly" : void 0);
  if (list === void 0) return { secret: secretName({ channel, access }), channel };
  const entries = list.entries.filter((entry) => entry.access === access);
  const fitting = entries.filter((entry) => repositories.every((name) => entry.repositories.includes(name)));
  const wanted = fitting.filter((entry) => channel === void 0 || entry.channel === channel);
  const [chosen, ...others] = wanted.length > 0 || answer?.channel !== void 0 ? wanted : fitting;
  const listed = repositories.join(", ");
  if (chosen === void 0) {
    return {
      why: `the token list has no ${access} token${listed === "" ? "" : ` for ${listed}`}`,
      remedy: `add an entry with access: ${access}${listed === "" ? "" : `, repositories: [${listed}]`} and the secret that holds its token`
    };
  }
  if (others.length > 0) {
    const names = fitting.map((entry) => entry.channel ?? "no channel").join(", ");
    return {
      kind: "access",
      why: `the token list has ${fitting.length} ${access} tokens that fit (${names})`
    };
  }
  if (chosen.secret === void 0) {
    return {
      why: `the token list keeps the ${access} token of ${chosen.repositories.join(", ")} in no Actions secret of this repository`,
      remedy: "add that secret under stores: of its entry"
    };
  }
  const isTold = entries.some((one) => one.channel !== chosen.channel);
  return { secret: chosen.secret, channel: isTold ? chosen.channel : void 0 };
}
function secretName(plan) {
  const words = ["DOCKERHUB", plan.owner, plan.channel, plan.access, "TOKEN"];
  return words.filter((word) => word !== void 0).join("_").replace(/\W/g, "_").toUpperCase();
}
function withSecretNames(plans, logins) {
  const owners = new Set(plans.map((plan) => plan.organization).filter((name) => name !== plan/* namedByVariable */.F));
  const credentials = logins.flatMap(({ username, password }) => [username, password]);
  const taken = new Set(credentials.flatMap((one) => one.kind === "secret" ? [one.name] : []));
  return plans.map((plan) => {
    const { organization, channel, access } = plan;
    const plain = secretName({ channel, access });
    const others = [...owners].filter((name) => organization.includes("{") || !name.includes("{"));
    if ((/* @__PURE__ */ new Set([...others, organization])).size < 2 && !taken.has(plain)) return { ...plan, secret: plain };
    const written = /\.([\w-]+)\s*\}\}$/.exec(organization)?.[1] ?? organization;
    const owner = written.replace(/^docker_?(hub_?|_)/i, "");
    const owned = secretName({ owner, channel, access });
    const secret = taken.has(owned) ? secretName({ owner: `${owner}_oat`, channel, access }) : owned;
    return { ...plan, secret };
  });
}


;// CONCATENATED MODULE: ./build/src/migrate/decide/use.js



function accessOf(context) {
  const { login, logins, answer, effects, known } = context;
  const after = effects.filter((one) => isAfter(one, context));
  const those = (...kinds) => after.filter(({ kind }) => kinds.includes(kind));
  const told = those("push").map((one) => ({ one, target: targetOf(one, context) }));
  const sure = told.flatMap(({ one, target }) => target === "hub" ? [one] : []);
  const doubtful = told.find(({ target }) => target === "unknown")?.one;
  const releases = those("open").filter(({ by }) => sure.length > 0 && /releas|publish/i.test(by));
  const more = doubtful !== void 0 && (sure.length > 0 || known !== void 0) ? [doubtful] : [];
  const use = {
    login,
    pushes: [...sure, ...[...releases, ...more].map((one) => ({ ...one, images: [] }))],
    bases: those("base"),
    locals: effects.filter(({ kind }) => kind === "local" || kind === "open")
  };
  if (answer !== void 0) return { ...use, access: answer.access, why: `the answer is ${answer.text}` };
  const [push] = use.pushes;
  if (push !== void 0) {
    const words = push.isByWords === true ? ", as its words say" : "";
    return { ...use, access: "push", why: `${at(push)} pushes${words}` };
  }
  if (doubtful !== void 0) {
    return { kind: "access", why: `${at(doubtful)} pushes, and the files do not say to which registry` };
  }
  const [open] = those("open");
  if (open !== void 0) return { kind: "access", why: `${at(open)} may push: it is not read` };
  const { step, job } = login;
  const rest = step === void 0 ? [] : job.played.slice(step.index + 1);
  if (step !== void 0 && rest.every((one) => logins.some((other) => other.step === one))) {
    return { kind: "access", why: "nothing in its job comes after the login" };
  }
  return { ...use, access: "pull", why: "nothing after it is seen to push to Docker Hub" };
}
function at({ by, at: offset, step }) {
  const { file } = step.frame;
  return `${by} (${file.kind === "action" ? `${file.path}:` : "line "}${file.positionAt(offset).line})`;
}
function isAfter(effect, { login, logins }) {
  const { step, keptBy } = login;
  if (step === void 0) return false;
  const next = logins.slice(logins.indexOf(login) + 1).find(
    (one) => one.step !== void 0 && (0,logins_login/* isHubLogin */.Nk)(one) && one.keptBy === keptBy && !one.isConditional && (one.step.condition === void 0 || one.step.condition === step.condition)
  );
  return isBehind(effect, login) && (next === void 0 || !isBehind(effect, next));
}
function isBehind({ step, at: offset }, login) {
  const index = login.step?.index ?? 0;
  return step.index > index || step.index === index && offset >= login.at;
}
function targetOf(push, { login, logins }) {
  const kinds = new Set(push.images.map(({ registry }) => registry));
  if (kinds.has("hub")) return "hub";
  if (push.images.length > 0 && !kinds.has("unknown")) return "other";
  const { name, index } = push.step;
  const open = push.images.filter(({ registry }) => registry === "unknown");
  const said = open.map(({ text }) => (0,values_text/* wordsOf */.Z9)(text)).join(" ");
  const words = `${name} ${push.by} ${said}`;
  const isHub = /docker[-_ ]?hub|docker\.io/i.test(words) && !/registries/i.test(name);
  const elsewhere = push.images.filter(({ registry }) => registry === "other");
  const paths = elsewhere.map(({ path = [] }) => (0,values_text/* showText */.h$)(path));
  const isTwin = open.some(({ path }) => path !== void 0 && paths.includes((0,values_text/* showText */.h$)(path)));
  if (isTwin || paths.length > 0 && /docker|hub/i.test(said)) return "hub";
  if (isHub && !(0,values_image/* namesAnother */.it)(name)) return "hub";
  if (push.images.length === 0 && (0,values_image/* namesAnother */.it)(words)) return isHub ? "unknown" : "other";
  const isCloud = /ecr-login|google-github-actions\/auth|acr-login|azure\/login|configure-docker|acr login|get-login-password/i;
  const before = login.job.played.filter((step) => step.index <= index);
  const isSigned = before.some(({ uses, run }) => isCloud.test(`${uses?.value ?? ""} ${run?.value ?? ""}`));
  const isOther = logins.some((one) => one.registry === "other" && (one.step?.index ?? 0) <= index);
  return isOther || isSigned ? "unknown" : "hub";
}


;// CONCATENATED MODULE: ./build/src/migrate/decide/decide.js









function decideAll(view, wishes) {
  const contexts = view.jobs.flatMap(({ job, effects }) => {
    const logins2 = loginsOf(job, view.reader);
    const isAny = logins2.some(({ registry }) => registry !== "other");
    return logins2.map((login) => {
      const answer = wishes.answers.find(({ file, line }) => `${file}:${line}` === (0,logins_login/* placeOfLogin */.eh)(login));
      return { login, logins: logins2, effects: isAny ? effects() : [], answer, known: void 0 };
    });
  });
  const logins = contexts.map(({ login }) => login);
  const ways = (0,group_by/* groupBy */.$)(
    contexts,
    ({ login: one }) => `${(0,logins_login/* placeOfLogin */.eh)(one)} ${one.tool} ${one.passwordText ?? ""}`
  );
  const isHub = ({ login }) => login.registry !== "other";
  const known = servedBy(contexts.filter(isHub));
  const seen = { ...wishes, view, logins };
  const decisions = [...ways.values()].filter((group) => group.some(isHub)).map((group) => group.map((one) => ({ ...one, known: known(one.login) }))).map((group) => decide(group, seen));
  const plans = decisions.flatMap((one) => "plan" in one ? [one.plan] : []);
  const named = wishes.list === void 0 ? withSecretNames(plans, logins) : plans;
  const byLogin = new Map(named.map((plan) => [plan.login, plan]));
  const isShared = sharedPassages(named);
  return {
    logins,
    decisions: decisions.map((one) => {
      const plan = byLogin.get(one.login);
      if (plan === void 0 || !("plan" in one)) return one;
      if (one.kind !== "edit" || !isShared(plan)) return { ...one, plan };
      const why = "a caller hands one secret over to logins that need two tokens";
      const obstacle = { why, remedy: "hand over a secret for each" };
      return { kind: "hand", login: one.login, plan, obstacle };
    })
  };
}
function decide(all, seen) {
  const given = all.filter(({ login: login2 }) => login2.password.kind !== "missing");
  const ways = given.length > 0 ? given : all;
  const [first] = ways;
  if (first === void 0) throw new Error("a login is played at least once");
  const { login, answer } = first;
  const { repository } = seen.view;
  const settled = settledLogin(login, seen.list);
  if (settled !== void 0) return { kind: "settled", login, settled };
  const early = earlyObstacle(ways);
  if (early !== void 0) return { kind: "hand", login, obstacle: early };
  const isSame = ({ file, passwordText }) => file.path === login.file.path && passwordText === login.passwordText;
  const others = new Set(seen.logins.filter(isSame).map(({ at }) => at)).size - 1;
  const passed = passagesOf(
    ways.map((way) => way.login),
    others,
    repository.isWhole
  );
  const found = "why" in passed ? passed : formObstacle(login, repository.own.pin !== void 0);
  const isUnclear = login.registry === "unknown" && answer === void 0;
  const obstacle = found && isUnclear ? { ...found, why: `if it is Docker Hub: ${found.why}` } : found;
  const plan = planOf(ways, "why" in passed ? [] : passed, seen);
  if (obstacle !== void 0) {
    return { kind: "hand", login, obstacle, ..."secret" in plan ? { plan } : {} };
  }
  if ("kind" in plan) return { kind: "ask", login, question: plan };
  if ("remedy" in plan) return { kind: "hand", login, obstacle: plan };
  if (seen.prefer === "token") return { kind: "edit", login, plan };
  const keyless = (0,decide_keyless/* keylessLifetime */.ST)(plan);
  return typeof keyless === "string" ? { kind: "edit", login, plan, note: `not keyless: ${keyless}` } : { kind: "edit", login, plan: { ...plan, keyless } };
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
  const uses = [];
  for (const way of ways) {
    const use = accessOf(way);
    if ("kind" in use) return use;
    uses.push(use);
  }
  const [first] = uses;
  if (first === void 0 || uses.some(({ access }) => access !== first.access)) {
    return { kind: "access", why: "some of the jobs that call this push, and others do not" };
  }
  const all = (part) => uses.flatMap((use) => use[part]);
  return { ...first, pushes: all("pushes"), bases: all("bases"), locals: all("locals") };
}
function planOf(ways, passed, seen) {
  const { answer, known } = ways[0] ?? {};
  const { list } = seen;
  const unknown = ways.find(({ login: one }) => one.registry === "unknown")?.login;
  if (unknown !== void 0 && answer === void 0) {
    return { kind: "registry", why: `the registry (${unknown.host || "none is named"}) is not written out` };
  }
  const use = usedBy(ways);
  if ("kind" in use) return use;
  const { login, access, why } = use;
  const owner = organizationFor(use, { answer, known, list });
  if (!("organization" in owner)) return owner;
  const { organization, shown } = owner;
  const { names: found, isWhole } = repositoriesOf(use, organization);
  const names = [.../* @__PURE__ */ new Set([...answer?.repositories ?? [], ...found])].sort();
  const plain = names.filter((name) => !name.includes("{"));
  const token = tokenFor(access, plain, { list, answer });
  if (!("secret" in token)) return token;
  const condition = secretCondition(login);
  const isTold = (answer?.repositories.length ?? 0) > 0 || list !== void 0 && names.length > 0;
  return {
    ...token,
    login,
    access,
    why: shown === void 0 ? why : `${why}; ${shown}`,
    organization,
    isListed: list !== void 0,
    seen: names,
    isWhole: isWhole || isTold,
    bases: basesOf(use, names),
    condition: condition !== void 0 && "rest" in condition ? condition : void 0,
    passed,
    keyless: void 0,
    answer
  };
}
function servedBy(contexts) {
  const served = /* @__PURE__ */ new Map();
  for (const context of contexts) {
    const { password } = context.login;
    const use = password.kind === "secret" ? accessOf(context) : void 0;
    if (password.kind !== "secret" || use === void 0 || "kind" in use) continue;
    const owners = served.get(password.name) ?? /* @__PURE__ */ new Set();
    served.set(password.name, owners);
    for (const { registry, namespace } of use.pushes.flatMap(({ images }) => images)) {
      const owner = registry === "hub" && namespace !== void 0 ? (0,values_text/* knownText */.bG)(namespace) : void 0;
      if (owner !== void 0) owners.add(owner);
    }
  }
  return ({ password, job }) => {
    if (password.kind !== "secret" || job.environment !== void 0) return void 0;
    const [only, ...more] = served.get(password.name) ?? [];
    return more.length > 0 || only === "library" ? void 0 : only;
  };
}
function sharedPassages(plans) {
  const nodesOf = ({ passed }) => passed.flatMap((through) => through.at(-1)?.node ?? []);
  const given = plans.flatMap((plan) => nodesOf(plan).map((node) => ({ node, secret: plan.secret })));
  const byNode = (0,group_by/* groupBy */.$)(given, ({ node }) => node);
  return (plan) => nodesOf(plan).some((node) => byNode.get(node)?.some(({ secret }) => secret !== plan.secret));
}


// EXTERNAL MODULE: ./build/src/migrate/report/draft.js
var draft = __webpack_require__(5337);
// EXTERNAL MODULE: ./build/src/migrate/report/finding.js
var finding = __webpack_require__(7575);
// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(1036);
// EXTERNAL MODULE: ./build/src/workflows/effects/words.js
var words = __webpack_require__(8376);
// EXTERNAL MODULE: ./build/src/migrate/rewrite/edit.js
var edit = __webpack_require__(9086);
;// CONCATENATED MODULE: ./build/src/migrate/report/secrets.js







function otherUses({ workflows }, { logins, plans }) {
  const hub = logins.filter(({ registry }) => registry === "hub");
  const passwords = new Set(
    hub.flatMap(({ password }) => password.kind === "secret" ? [password.name] : [])
  );
  const isOne = (name) => passwords.has(name) || (0,credential/* isDockerPassword */.ot)(name);
  const steps = logins.map(({ step }) => step?.node);
  const own = /* @__PURE__ */ new Set([
    ...steps,
    ...plans.flatMap((plan) => plan.passed.flat().map(({ node }) => node))
  ]);
  return [...workflows.values()].flatMap(
    (file) => file.jobs.flatMap((job) => {
      const call = job.uses === void 0 ? void 0 : (0,tree/* valueOf */.RP)(job.node, "secrets");
      const places = [
        ...call === void 0 ? [] : [{ node: call, uses: job.uses, run: void 0 }],
        ...job.steps.filter((step) => !own.has(step.node) && !(0,workflow/* isOurs */.MU)(step))
      ];
      const open = places.filter(({ node }) => [...(0,tree/* scalarsIn */.PX)(node)].every((one) => !own.has(one)));
      return open.flatMap((place) => otherUse(file, place, isOne) ?? []);
    })
  );
}
function otherUse(file, { node, uses, run }, isOne) {
  const scalars = [...(0,tree/* scalarsIn */.PX)(node)];
  const script = run?.value ?? "";
  const held = scalars.find(({ value }) => (0,credential/* secretNames */.XG)(value).some(isOne));
  const name = held && (0,credential/* secretNames */.XG)(held.value).find(isOne);
  const at = held !== void 0 && held.style !== "block" ? held.start : node.start;
  const place = { severity: "warning", file: file.path, line: file.positionAt(at).line };
  const isFile = scalars.some(({ value }) => /DOCKER_AUTH_CONFIG|"auths"|\.docker\/config\.json/.test(value));
  if (isFile && (name !== void 0 || /auths/.test(script))) {
    const message2 = "it writes a file of logins by hand";
    return { ...place, code: "AUTH_FILE", message: message2, remedy: "log in with this action instead" };
  }
  if (name === void 0) return void 0;
  const found = { ...place, subject: name };
  if ((0,words/* isHubApi */.WA)((0,workflow/* actionName */.aM)({ uses })) || /hub\.docker\.com|hub-tool/.test(script)) {
    const remedy2 = "keep this secret: a token for pull and push does not serve there";
    return {
      ...found,
      code: "HUB_API_USE",
      message: `it uses ${name} with Docker Hub\u2019s API`,
      remedy: remedy2
    };
  }
  const message = `${uses?.value.replace(/@.*/s, "") ?? "a script"} gets ${name}, and is not read`;
  const remedy = "if it logs in, give it the organization\u2019s name and the new token";
  return { ...found, code: "CREDENTIAL_ENVIRONMENT", message, remedy };
}
function secretFindings(repository, plans, edits) {
  const texts = [...repository.workflows].map(([path, { text }]) => {
    const after = (0,edit/* applyEdits */.ct)(text, edits.get(path) ?? []).replace(/^(\s*)#.*$/gm, "$1");
    return { path, text: after, names: (0,credential/* secretNames */.XG)(after) };
  });
  const credentials = plans.flatMap(({ login }) => [login.username, login.password]);
  const freed = new Set(credentials.flatMap((one) => one.kind === "secret" ? [one.name] : []));
  const everything = /toJSON\(\s*secrets\s*\)|\bsecrets\[(?!\s*'[\w-]+'\s*\])/i;
  const anything = texts.find(({ text }) => everything.test(text))?.path ?? inheritor(repository);
  return [...freed].sort().map((name) => {
    const places = texts.filter(({ names }) => names.includes(name)).flatMap(({ path, text }) => placesOf(name, text).map((line) => `${path}:${line}`));
    const found = { severity: "notice", subject: name };
    if (places.length === 0 && anything === void 0 && repository.isWhole) {
      const message2 = `no expression that was read uses the stored secret ${name} any more`;
      const remedy = "remove it once the new tokens have worked";
      return { ...found, code: "SECRET_REMOVABLE", message: message2, remedy };
    }
    const but = anything === void 0 ? "not every workflow was read" : `${anything} may reach every secret`;
    const message = places.length > 0 ? `${name} is still named in ${(0,base_text/* firstOf */.Ku)(places, 5).join(", ")}` : `no other text that was read names ${name}, but ${but}`;
    return { ...found, code: "SECRET_IN_USE", message, remedy: "keep it until nothing names it" };
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
    const lifetime = keyless > decide_keyless/* usualLifetime */.yT ? [`oidc-expires-in: ${keyless}`] : [];
    return [
      `oidc-connection-id: ${quote}\${{ vars.DOCKER_OIDC_CONNECTION }}${quote}`,
      ...lifetime,
      ...missing
    ];
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
  const permission = keyless === void 0 ? [] : (0,decide_keyless/* idTokenPermission */.G5)(login.file, login.job);
  const own = [...typeof permission === "string" ? [] : permission, ...loginEdits(plan, style)];
  const handed = passed.flatMap((through) => through.at(-1) ?? []).map(({ frame: { file }, node }) => ({
    path: file.path,
    ...(0,edit/* replaceValue */.uQ)(file.text, node, tokenExpression(secret))
  }));
  return [...own.map((edit) => ({ ...edit, path: login.file.path })), ...handed];
}
function loginEdits(plan, { own, warns }) {
  const { form, step, file, host, tool } = plan.login;
  const { text } = file;
  if (form.kind === "credentials") return credentialEdits(plan, form.node);
  if (step === void 0 || form.kind === "other") return [];
  if (form.kind === "action") {
    const uses = step.uses === void 0 ? [] : usesEdits(text, step.uses, own);
    return [...uses, ...sourceEdits(plan, step), ...inputEdits(plan, { inputs: form.with, warns })];
  }
  const run = (0,tree/* entryOf */.Ms)(step.node, "run");
  if (run === void 0) return [];
  const isUsual = tool.startsWith("helm ") || /^$|^(https:\/\/)?(index\.)?docker\.io(\/|$)/.test(host);
  const style = { quote: "", warns };
  const registry = isUsual ? [] : [`registry: ${host}`];
  const inputs = [...registry, ...useLines(plan, style), ...tokenLines(plan, style)];
  const lines = [`uses: ${newUses(text, own)}`, "with:", ...inputs.map((line) => `  ${line}`)];
  return [(0,edit/* replaceEntry */.f7)(text, run, { lines }), ...sourceEdits(plan, step)];
}
function inputEdits(plan, { inputs, warns }) {
  const { text } = plan.login.file;
  const { flow } = inputs;
  const [username, password] = ["username", "password"].map((name) => (0,workflow/* inputEntry */.nJ)(inputs, name));
  if (username === void 0 || password === void 0) return [];
  const server = (0,workflow/* inputEntry */.nJ)(inputs, "login-server");
  const lines = (entry, of) => of(plan, { quote: (0,edit/* quoteOf */.ep)(entry.value, inputs.flow), warns });
  return [
    ...(0,edit/* removeEntries */.nw)(text, server === void 0 ? [] : [server], void 0),
    (0,edit/* replaceEntry */.f7)(text, username, { flow, lines: lines(username, useLines) }),
    (0,edit/* replaceEntry */.f7)(text, password, { flow, lines: lines(password, tokenLines) })
  ];
}
function credentialEdits(plan, credentials) {
  const { text } = plan.login.file;
  const [username, password] = ["username", "password"].map((key) => (0,tree/* entryOf */.Ms)(credentials, key)?.value);
  if (username === void 0 || password === void 0) return [];
  const name = (0,edit/* replaceValue */.uQ)(text, username, plan.organization);
  return plan.passed.length > 0 ? [name] : [name, (0,edit/* replaceValue */.uQ)(text, password, tokenExpression(plan.secret))];
}
function sourceEdits({ condition, login }, step) {
  const { text } = login.file;
  const script = step.run?.value;
  const rest = condition === void 0 ? step.condition ?? "" : condition.rest ?? "";
  const others = (0,tree/* entriesOf */.Mc)(step.with).filter(({ key }) => !/^(username|password)$/i.test(key));
  const kept = [rest, ...others.map(({ value }) => value.kind === "scalar" ? value.value : "")].join(" ");
  const secrets = [login.username, login.password].flatMap((one) => one.kind === "secret" ? [one.name] : []);
  const isIdle = ({ key, value }) => {
    if (value.kind !== "scalar" || new RegExp(`\\b${key}\\b`).test(kept)) return false;
    const isFed = script !== void 0 && new RegExp(`\\$(env:)?\\{?${key}\\b|\\benv\\.${key}\\b`).test(script);
    return isFed || secrets.includes((0,credential/* onlySecret */.z_)(value.value) ?? "");
  };
  const idle = (0,tree/* entriesOf */.Mc)(step.env).filter(isIdle);
  const env = (0,tree/* entryOf */.Ms)(step.node, "env");
  const isWhole = env !== void 0 && idle.length > 0 && idle.length === (0,tree/* entriesOf */.Mc)(step.env).length;
  const isFlow = env?.value.kind === "mapping" && env.value.flow;
  const variables = isFlow ? [] : idle;
  const asks = (0,tree/* entryOf */.Ms)(step.node, "if");
  const gone = [
    ...script === void 0 ? [] : ["shell", "working-directory"].map((key) => (0,tree/* entryOf */.Ms)(step.node, key)),
    condition !== void 0 && condition.rest === void 0 ? asks : void 0,
    ...isWhole ? [env] : variables
  ].flatMap((entry) => entry ?? []);
  return [...conditionEdits(text, asks, condition?.rest), ...(0,edit/* removeEntries */.nw)(text, gone, step.node)];
}
function conditionEdits(text, entry, rest) {
  if (rest === void 0 || entry?.value.kind !== "scalar") return [];
  const { style, value } = entry.value;
  const whole = /^\s*\$\{\{/.test(value) || rest.startsWith("!") ? `\${{ ${rest} }}` : rest;
  const quoted = style === "double" ? JSON.stringify(whole) : `'${rest.replaceAll("'", "''")}'`;
  const end = (0,edit/* trimmedEnd */.Ee)(text, entry.value);
  return [{ start: entry.value.start, end, text: style === "plain" ? whole : quoted }];
}


;// CONCATENATED MODULE: ./build/src/migrate/analyse.js










function migrateFiles(repository, list, wishes = { answers: [], prefer: "token" }) {
  const { decisions, logins } = decideAll((0,effects_job/* viewRepository */.s)(repository), { ...wishes, list });
  const plans = decisions.flatMap((one) => one.kind === "edit" ? [one.plan] : []);
  const needed = decisions.flatMap((one) => "plan" in one ? [one.plan] : []);
  const edits = editsByFile(plans, { own: repository.own, warns: wishes.warns === true });
  const tokens = (0,report_tokens/* newTokens */.$K)(
    needed.filter((plan) => plan.keyless === void 0),
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
      [...edits].map(([path, list2]) => [path, (0,edit/* applyEdits */.ct)(repository.workflows.get(path)?.text ?? "", list2)])
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
  const isOpen = decision.kind === "ask" && decision.question.kind !== "organization";
  return isOpen ? say(decision.question.why) : [];
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

/***/ 586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G5: () => (/* binding */ idTokenPermission),
/* harmony export */   ST: () => (/* binding */ keylessLifetime),
/* harmony export */   t3: () => (/* binding */ tokenSubjects),
/* harmony export */   yT: () => (/* binding */ usualLifetime)
/* harmony export */ });
/* harmony import */ var _runner_input_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6789);
/* harmony import */ var _workflows_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2468);
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3217);
/* harmony import */ var _rewrite_edit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9086);




const usualLifetime = Number(_runner_input_table_js__WEBPACK_IMPORTED_MODULE_0__/* .inputTable */ .Fu["oidc-expires-in"].default);
const [, longest] = _runner_input_table_js__WEBPACK_IMPORTED_MODULE_0__/* .inputTable */ .Fu["oidc-expires-in"].range;
function keylessLifetime({ login, passed }) {
  if (login.form.kind === "credentials") return "GitHub pulls this image before any step, with a secret";
  if (passed.length > 0) return "callers pass the credential";
  const minutes = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(login.job.node, "timeout-minutes") ?? "";
  const seconds = /^\d+$/.test(minutes) ? Number(minutes) * 60 : 0;
  if (seconds > longest) {
    return `the job may run for ${minutes} minutes, and a keyless token lives for ${longest / 60} at most`;
  }
  const permission = idTokenPermission(login.file, login.job);
  return typeof permission === "string" ? permission : Math.max(seconds, usualLifetime);
}
function idTokenPermission(workflow, job) {
  const { text, root, events } = workflow;
  if (workflow.kind === "action") return "the jobs that use this action have the permissions";
  if (events.includes("workflow_call")) return "callers decide about the permissions of this workflow";
  const own = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .valueOf */ .RP)(job.node, "permissions");
  const node = own ?? (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .valueOf */ .RP)(root, "permissions");
  const [first] = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(own ?? job.node);
  if (node === void 0 && !needsNothingElse(workflow, job)) {
    return "it has no permissions:, and the files do not say which its GITHUB_TOKEN needs";
  }
  if (node?.kind === "scalar" && node.value === "write-all") return [];
  const granted = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(node, "id-token");
  if (granted === "write") return [];
  if (granted !== void 0) return "its permissions: deny the ID token";
  const isPlain = [own ?? job.node, node ?? job.node].every(
    (one) => one.kind === "mapping" && !one.flow && !one.shared
  );
  if (!isPlain || first === void 0) return "its permissions: are not written a line each";
  const { start } = first.keyRange;
  const end = (0,_rewrite_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .lineEndingAt */ .Bu)(text, start) + (0,_rewrite_edit_js__WEBPACK_IMPORTED_MODULE_2__/* .indentAt */ .oY)(text, start);
  const given = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(node).flatMap(
    ({ key, value }) => value.kind === "scalar" ? [`${key}: ${value.value}`] : []
  );
  const copied = [...node === void 0 ? ["contents: read"] : given, "id-token: write"];
  const lines = own === void 0 ? ["permissions:", ...copied.map((line) => `  ${line}`)] : ["id-token: write"];
  return [{ start, end: start, text: lines.map((line) => line + end).join("") }];
}
function needsNothingElse({ text }, { node, steps, uses }) {
  const isKnown = steps.every(
    (step) => step.uses === void 0 || /^(actions\/(checkout|cache|setup-)|docker\/)/.test((0,_workflows_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_3__/* .actionName */ .aM)(step))
  );
  return isKnown && uses === void 0 && !/github_token|github\.token/i.test(text.slice(node.start, node.end));
}
function tokenSubjects({ on, events }, environment) {
  if (environment !== void 0) return [`environment:${environment.includes("${{") ? "*" : environment}`];
  const subjects = events.flatMap((event) => {
    if (event.startsWith("pull_request")) return ["pull_request"];
    if (event === "release") return ["ref:refs/tags/*"];
    return event === "push" ? pushedRefs((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .valueOf */ .RP)(on, event)) : ["ref:refs/heads/*"];
  });
  return [...new Set(subjects)];
}
function pushedRefs(node) {
  const kinds = ["branches", "tags"].filter((key) => (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .valueOf */ .RP)(node, key) ?? (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .valueOf */ .RP)(node, `${key}-ignore`));
  return (kinds.length === 0 ? ["branches", "tags"] : kinds).flatMap((key) => {
    const globs = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .valueOf */ .RP)(node, key)).flatMap((item) => item.kind === "scalar" ? [item.value] : []);
    const wanted = globs.filter((glob) => !glob.startsWith("!")).map((glob) => glob.replace(/[+?[].*|\*\*/, "*"));
    return (wanted.length === 0 ? ["*"] : wanted).map(
      (glob) => `ref:refs/${key === "tags" ? "tags" : "heads"}/${glob}`
    );
  });
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
/* harmony import */ var _runner_github_variables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3761);
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
    const { repository, ref } = (0,_runner_github_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .jobOf */ .Z)(environment).action;
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
  const subject = password.kind === "secret" ? password.name : tool;
  const { line } = file.positionAt(at);
  const base = { severity: "warning", subject, file: file.path, line };
  switch (decision.kind) {
    case "edit": {
      const { plan, note } = decision;
      const { access, channel, answer, seen, isWhole, organization, why } = plan;
      const owner = organization.includes("{") ? "" : ` for ${organization}`;
      const what = isWhole && seen.length > 0 ? ` ${seen.join(", ")}` : owner;
      const more = note === void 0 ? "" : `; ${note}`;
      const message = `${subject} becomes ${tokenWords(plan)}${what}: ${why}${more}`;
      const extra = { access, channel, ...answer === void 0 ? {} : { answer: answer.text } };
      return { ...base, code: "LOGIN_SHARED", message, remedy: "apply the edit", ...extra };
    }
    case "ask": {
      const { kind: question, why: message } = decision.question;
      const isHub = question === "registry" ? ", if it is Docker Hub" : "";
      const remedy = `answer ${file.path}:${line}=push:ORGANIZATION/IMAGE, or pull:\u2026${isHub}`;
      return { ...base, code: "QUESTION", message, remedy, question };
    }
    case "hand": {
      const { obstacle, plan } = decision;
      const also = plan === void 0 ? "" : `; it needs ${tokenWords(plan)}`;
      const remedy = `${obstacle.remedy}${also}`;
      return { ...base, code: "LOGIN_BY_HAND", message: obstacle.why, remedy, access: plan?.access };
    }
    case "settled": {
      const { code, why: message, remedy } = decision.settled;
      const others = code === "CREDENTIAL_LITERAL" ? "error" : "notice";
      return { ...base, code, message, remedy, severity: code === "LOGIN_BROKEN" ? "warning" : others };
    }
  }
}
function tokenWords({ access, secret, keyless, passed }) {
  if (keyless !== void 0) return `a keyless login that may ${access}`;
  return `${passed.length > 0 ? `the token that callers pass (${secret})` : secret}, to ${access}`;
}
function lockFinding(file) {
  const message = "it locks the actions of the workflows and does not have the new one, so GitHub may refuse to start them";
  const remedy = "run gh actions-lock after the edit, and commit what it writes";
  return { code: "LOCK_STALE", severity: "warning", subject: file, file, message, remedy };
}
function fileFinding(file, part) {
  const { isMinor = false, ...rest } = part;
  const remedy = "the other files are done; see to this one";
  return { ...rest, severity: isMinor ? "warning" : "error", subject: file, file, remedy };
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
  const places = (wanted) => findings.filter(({ code, severity }) => wanted.test(`${code} ${severity}`)).map(({ file = "", line = 0 }) => `${file}:${line}`);
  const command = `${(0,_runner_command_js__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)()} migrate`;
  const edit = isTerminal ? `${command} --write` : "write: true";
  const save = isTerminal ? `${command} --list` : "list: true";
  const both = isTerminal ? `${edit} --list` : `${edit} and ${save}`;
  const isLater = isDraft && (changed.length === 0 || written);
  const made = state === "here" ? [] : tokens;
  const owners = new Set(
    made.map(({ organization: name }) => name.includes("{") ? "your organization" : name)
  );
  const removable = findings.filter(({ code }) => code === "SECRET_REMOVABLE");
  const rulesets = keyless.length === 0 ? [] : [...rulesetLines(keyless, seen.repository), `gh variable set DOCKER_OIDC_CONNECTION${repository}`];
  const steps = [
    ...openSteps(places, isTerminal),
    {
      ...step(
        `Create in Docker Home (${[...owners].join(", then ")} \u2192 ${_tokens_docker_home_js__WEBPACK_IMPORTED_MODULE_2__/* .newTokenMenu */ .bp})`,
        made.map(tokenWords)
      ),
      isProse: true
    },
    step(
      "Save each token: gh asks for the value",
      made.flatMap((token) => secretCommands(token, repository))
    ),
    step(
      "Save the name of your organization on Docker Hub: gh asks for it",
      isVariable ? [`gh variable set ${_decide_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .organizationVariable */ .s}${repository}`] : []
    ),
    step("Create an OIDC connection in Docker Home with these rulesets", rulesets),
    written ? step("Look at the changes, then commit them", changed) : step(
      `Make the edits${isDraft ? " and the token list" : ""}`,
      changed.length === 0 ? [] : [isDraft ? both : edit]
    ),
    step("Lock the new action", places(/^LOCK_STALE/).length > 0 ? ["gh actions-lock"] : []),
    step("Check each line of the token list, then commit it", state === "saved" ? [path] : []),
    step(`Save the draft of the token list as ${path}`, isLater ? [save] : []),
    step(
      "After a green run, delete the old secrets and revoke what they hold",
      removable.map(({ subject = "" }) => `gh secret delete ${subject}${repository}`)
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
    { ...step("Change these by hand", byHand), isProse: true }
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
/* harmony import */ var _token_list_label_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3236);
/* harmony import */ var _token_list_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2094);
/* harmony import */ var _workflows_logins_credential_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(462);
/* harmony import */ var _workflows_logins_login_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6834);
/* harmony import */ var _workflows_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2468);
/* harmony import */ var _decide_keyless_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(586);







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
  const isTold = ({ isWhole, seen }) => isWhole && seen.every((name) => !name.includes("{"));
  const unlisted = access === "push" ? group.filter((plan) => !isTold(plan)) : [];
  const subjects = group.flatMap(({ login: { file, job } }) => (0,_decide_keyless_js__WEBPACK_IMPORTED_MODULE_3__/* .tokenSubjects */ .t3)(file, job.environment));
  return {
    ...plannedToken(repositories, { organization, access, home, known }),
    channel: group.every((plan) => plan.channel === first?.channel) ? first?.channel : void 0,
    secrets: [secret],
    unlisted: unlisted.map(({ login }) => (0,_workflows_logins_login_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOfLogin */ .eh)(login)),
    environments: namedEnvironments(group.map(({ login }) => login.job.environment)),
    files: [...new Set(group.map(({ login }) => login.file.path))],
    subjects: [...new Set(subjects)],
    lifetime: Math.max(...group.map(({ keyless }) => keyless ?? 0))
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
      ({ steps, environment }) => steps.filter(_workflows_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_5__/* .isOurs */ .MU).map((step) => ({ step, environment, path, secret: (0,_workflows_logins_credential_js__WEBPACK_IMPORTED_MODULE_1__/* .onlySecret */ .z_)((0,_workflows_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_5__/* .inputText */ .AN)(step, "token") ?? "") }))
    )
  );
  const tokens = [];
  for (const [secret, group] of (0,_base_group_by_js__WEBPACK_IMPORTED_MODULE_4__/* .groupBy */ .$)(uses, (one) => one.secret)) {
    const isPush = group.some(({ step }) => (0,_workflows_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_5__/* .inputText */ .AN)(step, "push") ?? (0,_workflows_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_5__/* .inputText */ .AN)(step, "access") === "push");
    const access = isPush ? "push" : "pull";
    const listed = group.flatMap(({ step }) => (0,_workflows_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_5__/* .listedRepositories */ .Yj)(step, access));
    const repositories = [...new Set(listed)].filter((name) => (0,_token_list_names_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryProblem */ .Ki)(name) === void 0).sort();
    if (secret === void 0 || told.has(secret) || repositories.length === 0) continue;
    tokens.push({
      ...plannedToken(repositories, { access, home, known: [...known, ...tokens] }),
      secrets: [secret],
      channel: group.flatMap(({ step }) => (0,_workflows_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_5__/* .inputText */ .AN)(step, "channel") ?? [])[0],
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
    lifetime: _decide_keyless_js__WEBPACK_IMPORTED_MODULE_3__/* .usualLifetime */ .yT
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
    const label = `${name.slice(0, _token_list_label_js__WEBPACK_IMPORTED_MODULE_6__/* .longestName */ .YG - end.length).trimEnd()}${end}`;
    if (known.every((one) => one.label !== label)) return label;
  }
}



/***/ }),

/***/ 9086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bu: () => (/* binding */ lineEndingAt),
/* harmony export */   Ee: () => (/* binding */ trimmedEnd),
/* harmony export */   ct: () => (/* binding */ applyEdits),
/* harmony export */   ep: () => (/* binding */ quoteOf),
/* harmony export */   f7: () => (/* binding */ replaceEntry),
/* harmony export */   nw: () => (/* binding */ removeEntries),
/* harmony export */   oY: () => (/* binding */ indentAt),
/* harmony export */   uQ: () => (/* binding */ replaceValue)
/* harmony export */ });
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
function createWorkflowFiles(root, unique) {
  const workspace = (0,_base_files_js__WEBPACK_IMPORTED_MODULE_4__/* .realPath */ .Y)(root);
  const relativeOf = (name) => node_path__WEBPACK_IMPORTED_MODULE_1__.relative(workspace, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workspace, name));
  const placeOf = (name) => node_path__WEBPACK_IMPORTED_MODULE_1__.join(workspace, relativeOf(name));
  const obstacleTo = (name) => {
    const relative = relativeOf(name);
    if (node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(relative) || relative.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).includes("..")) {
      return "it is outside the current directory";
    }
    const parent = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(placeOf(name));
    const isLinked = (0,_base_files_js__WEBPACK_IMPORTED_MODULE_4__/* .realPath */ .Y)(parent) !== parent;
    return isLinked ? "a directory on the way to it is a symbolic link, which is not followed" : void 0;
  };
  const reasonAgainst = (name, act) => {
    try {
      return Promise.resolve(obstacleTo(name) ?? act(placeOf(name)));
    } catch (error) {
      return Promise.resolve(reasonOf(error));
    }
  };
  return {
    /**
     * YAML files at these paths and below them, each read when its turn comes: their texts need not all be held at once. A
     * path that does not exist gives nothing.
     */
    *find(paths) {
      const seen = /* @__PURE__ */ new Set();
      for (const name of paths) {
        const problem = obstacleTo(name);
        const isMissing = problem !== void 0 && !node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workspace, name));
        const refused = isMissing || problem === void 0 ? [] : [{ path: slashed(name), problem }];
        for (const file of problem === void 0 ? visit(workspace, relativeOf(name)) : refused) {
          if (!seen.has(file.path)) yield file;
          seen.add(file.path);
        }
      }
    },
    /** The text of a regular file of at most 1,000,000 bytes; `undefined` for any other, and for what cannot be read. */
    text(name) {
      if (obstacleTo(name) !== void 0) return void 0;
      try {
        const text = decoded(placeOf(name), node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(placeOf(name)));
        return typeof text === "string" ? text : void 0;
      } catch {
        return void 0;
      }
    },
    /**
     * Atomic; keeps the mode. Gives the reason when it cannot, or when the file is not `before` any more, and then leaves
     * the file as it is.
     */
    replace: ({ path: name, before, after }) => reasonAgainst(name, (place) => {
      if (!node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(place).isFile()) return "it is not a regular file any more";
      node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync(place, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
      if (!node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(place).equals(Buffer.from(before))) return "it was changed while migrate ran";
      (0,_base_file_access_js__WEBPACK_IMPORTED_MODULE_3__/* .replaceFile */ .fR)(place, { text: after, unique, own: false });
      return void 0;
    }),
    /** Makes a file that is not there yet, and the directories above it. Gives the reason when it cannot. */
    create: (name, text) => reasonAgainst(name, (place) => create(place, text))
  };
}
function create(place, text) {
  node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(place), { recursive: true });
  try {
    node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync(place, text, { flag: "wx" });
  } catch (error) {
    if (/^(ENOSPC|EDQUOT|EFBIG|EIO)$/.test((0,_base_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errno */ .b)(error) ?? "")) node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync(place);
    throw error;
  }
  return void 0;
}
function slashed(name) {
  return name.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join("/");
}
function* visit(workspace, relative, depth = 0) {
  const shown = slashed(relative);
  const place = node_path__WEBPACK_IMPORTED_MODULE_1__.join(workspace, relative);
  try {
    const status = node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(place, { throwIfNoEntry: false });
    if (status?.isDirectory() === true) {
      if (depth > deepest) yield { path: shown, problem: `directories are nested more than ${deepest} deep` };
      else {
        const names = node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync(place).filter((name) => name !== "node_modules" && name !== ".git");
        for (const name of names.sort()) yield* visit(workspace, node_path__WEBPACK_IMPORTED_MODULE_1__.join(relative, name), depth + 1);
      }
    } else if (status?.isSymbolicLink() === true && leadsToDirectory(place)) {
      const problem = "it is a symbolic link to a directory, which is not followed";
      yield { path: shown, problem, isMinor: depth > 0 };
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
  return ({ path: name, before, after }) => {
    const options = { context: 3 };
    const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, void 0, void 0, options);
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



function byHand(why, remedy = "replace it by a login step before this one") {
  return { kind: "other", why, remedy };
}
function loginOf(found) {
  const { job, step, registry } = found;
  const username = (0,_credential_js__WEBPACK_IMPORTED_MODULE_0__/* .credentialOf */ .$5)(found.username);
  const password = (0,_credential_js__WEBPACK_IMPORTED_MODULE_0__/* .credentialOf */ .$5)(found.password);
  const account = username.kind === "literal" ? (0,_values_text_js__WEBPACK_IMPORTED_MODULE_1__/* .knownText */ .bG)(found.username ?? []) : void 0;
  const kind = (0,_values_image_js__WEBPACK_IMPORTED_MODULE_2__/* .registryKind */ .IL)(registry);
  const isNamed = [username, password].some((one) => "name" in one && (0,_values_image_js__WEBPACK_IMPORTED_MODULE_2__/* .namesAnother */ .it)(one.name));
  return {
    keptBy: "docker",
    isConditional: false,
    ...found,
    file: step?.frame.file ?? job.frame.file,
    registry: kind === "unknown" && (account === "AWS" || isNamed) ? "other" : kind,
    host: (0,_values_text_js__WEBPACK_IMPORTED_MODULE_1__/* .showText */ .h$)(registry),
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