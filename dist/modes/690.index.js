"use strict";
exports.id = 690;
exports.ids = [690];
exports.modules = {

/***/ 8345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ draftOfSteps),
  $: () => (/* binding */ migrateFiles)
});

// EXTERNAL MODULE: ./build/src/base/group-by.js
var group_by = __webpack_require__(9976);
// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(3217);
// EXTERNAL MODULE: ./build/src/migrate/decide/answered.js
var answered = __webpack_require__(3965);
// EXTERNAL MODULE: ./build/src/workflows/workflow/repository.js
var workflow_repository = __webpack_require__(2830);
// EXTERNAL MODULE: ./build/src/register/names.js
var names = __webpack_require__(699);
// EXTERNAL MODULE: ./build/src/workflows/expression/open-text.js
var open_text = __webpack_require__(3571);
// EXTERNAL MODULE: ./build/src/migrate/report/finding.js
var finding = __webpack_require__(7575);
// EXTERNAL MODULE: ./build/src/workflows/workflow/scope.js + 1 modules
var workflow_scope = __webpack_require__(827);
// EXTERNAL MODULE: ./build/src/workflows/logins/credential.js
var credential = __webpack_require__(462);
;// CONCATENATED MODULE: ./build/src/migrate/rewrite/uses.js
const commit = /@[0-9a-f]{40}$/i;
function isPinned(uses) {
  return commit.test(uses);
}
function usesEdits(text, uses, own) {
  const quoted = uses.style === "single" || uses.style === "double" ? 1 : 0;
  const start = uses.start + quoted;
  const end = uses.end - quoted;
  const { name, tag, pin } = own;
  if (!isPinned(uses.value) || pin === void 0) return [{ start, end, text: `${name}@${tag}` }];
  const reference = { start, end, text: `${name}@${pin.commit}` };
  const [comment] = /^[ \t]*#[^\r\n]*/.exec(text.slice(uses.end)) ?? [];
  if (comment === void 0) {
    const rest = /^[^\r\n]*/.exec(text.slice(uses.end))?.[0] ?? "";
    return rest.trim() === "" ? [reference, tail(uses.end, ` # ${pin.version}`)] : [reference];
  }
  const [shown = "", prefix = "", action = ""] = versionComment.exec(comment) ?? [];
  if (shown === "") return [reference];
  const at = uses.end + comment.indexOf(shown);
  const renamed = action === "" ? `${prefix}${pin.version}` : `${prefix}${name}@${pin.version}`;
  return [reference, { start: at, end: at + shown.length, text: renamed }];
}
function tail(at, text) {
  return { start: at, end: at, text };
}
const versionComment = /((?:tag=|ratchet:|pin@|@)?)(docker\/login-action@)?v?\d+(?:\.\d+)*(?![\w.])/;
function pinsByCommit(text) {
  const written = text.matchAll(/^[^#\n]*\buses["']?:[ \t]*["']?([\w.-]+\/[\w./-]+@[\w./-]+)/gm);
  const uses = [...written].map(([, name = ""]) => name);
  return uses.filter(isPinned).length * 2 > uses.length;
}
function newUses(text, own) {
  const { name, tag, pin } = own;
  return pinsByCommit(text) && pin !== void 0 ? `${name}@${pin.commit} # ${pin.version}` : `${name}@${tag}`;
}
function secretName(plan) {
  const words = ["DOCKERHUB", plan.owner, plan.channel, plan.access, "TOKEN"];
  return words.filter((word) => word !== void 0).join("_").replace(/\W/g, "_").toUpperCase();
}


// EXTERNAL MODULE: ./build/src/workflows/workflow/triggers.js
var triggers = __webpack_require__(8215);
// EXTERNAL MODULE: ./build/src/workflows/workflow/image.js
var workflow_image = __webpack_require__(5125);
// EXTERNAL MODULE: ./build/src/workflows/logins/plan.js
var logins_plan = __webpack_require__(6060);
;// CONCATENATED MODULE: ./build/src/migrate/decide/decision.js




function shared(plan, why) {
  const { login, access, channel, condition } = plan;
  const skipped = condition === void 0 ? "" : "; on-missing: skip replaces the check for the old secret";
  return (0,finding/* loginFinding */.Rr)(login, {
    code: "LOGIN_SHARED",
    confidence: "sure",
    access,
    channel,
    message: `${login.tool} uses a shared account; it needs ${(0,logins_plan/* tokenWords */.Hs)(plan)} (${why})${skipped}`,
    remedy: [
      finding/* editWords */.uf.one,
      ...callerWords(plan),
      ...variableWords(plan),
      ...ownerWords(plan),
      ...publicWords(plan),
      ...logoutWords(plan),
      ...readerWords(plan),
      ...generatedWords(plan)
    ].join("; ")
  });
}
function callerWords({ declared, login }) {
  if (declared !== void 0) return ["callers in other repositories have to pass the new secret, too"];
  const canInherit = (0,triggers/* declaredSecrets */.uk)(login.workflow.on)?.length === 0;
  return canInherit ? ["other repositories that call this workflow need the new secret, too"] : [];
}
function logoutWords({ login }) {
  const { job, step, workflow } = login;
  const later = job.steps.filter((one) => step !== void 0 && one.index >= step.index);
  const found = later.find((one) => one.commands.some(isLogout));
  if (found === void 0) return [];
  const line = workflow.positionAt((found.run ?? found.node).start).line;
  return [`the logout by hand in the step of line ${line} can go: the post step of the login logs out`];
}
function isLogout({ words }) {
  const [, tool, host = ""] = /^(docker|helm registry) logout(?: (\S+))?$/.exec(words.join(" ")) ?? [];
  return tool !== void 0 && (0,workflow_image/* registryKind */.IL)(host) === "hub" && (tool === "docker" || host !== "");
}
function readerWords({ login: { form } }) {
  if (form.kind !== "lines" || form.reader === void 0) return [];
  return [
    `the variables of the step stay, since ${form.reader} may read them: remove those that nothing needs`
  ];
}
function generatedWords({ login: { workflow } }) {
  const head = /^(\s*#.*\n)+/.exec(workflow.text)?.[0] ?? "";
  return /generated (by|from)|do not (edit|modify)/i.test(head) ? ["the head of the file says that it is generated: make the edit where it comes from, too"] : [];
}
function variableWords({ organization }) {
  const isOpen = organization === logins_plan/* namedByVariable */.F$;
  return isOpen ? [`set the variable ${logins_plan/* organizationVariable */.s8} to the name of your organization on Docker Hub`] : [];
}
function ownerWords({ organization, foreign }) {
  return foreign === void 0 ? [] : [`${foreign} has to belong to ${organization}, too: a token has one organization`];
}
function publicWords({ login, publicRead }) {
  if (publicRead === void 0) return [];
  return [`${tickPublic} for this token: ${evidence(login, { why: publicRead.by, at: publicRead.at })}`];
}
const tickPublic = "in Docker Home tick \u201CRead public repositories\u201D";
function unchanged(login, reason) {
  const { why, confidence = "unsure", ...part } = reason;
  return { finding: (0,finding/* loginFinding */.Rr)(login, { ...part, message: why, confidence }) };
}
function evidence(login, shown) {
  return `${shown.why}, line ${login.workflow.positionAt(shown.at).line}`;
}


// EXTERNAL MODULE: ./build/src/runner/input-table.js
var input_table = __webpack_require__(6789);
// EXTERNAL MODULE: ./build/src/workflows/workflow/workflow.js + 7 modules
var workflow_workflow = __webpack_require__(2167);
;// CONCATENATED MODULE: ./build/src/migrate/rewrite/edit.js
function applyEdits(text, edits) {
  const ordered = [...edits].sort((a, b) => a.start - b.start);
  let result = "";
  let at = 0;
  for (const edit of ordered) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
function indentAt(text, offset) {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return text.slice(start, offset).replace(/[^\t ]/g, " ");
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
function replaceEntry(text, change) {
  const { keyRange, value } = change.entry;
  const start = keyRange.start;
  const separator = change.flow ? ", " : lineEndingAt(text, start) + indentAt(text, start);
  return { start, end: replacedEnd(text, { start, end: value.end }), text: change.lines.join(separator) };
}
function removeEntries(text, entries, item) {
  const own = item?.entries ?? [];
  const leading = new Set(
    own.slice(
      0,
      own.findIndex((entry) => !entries.includes(entry))
    )
  );
  return entries.map((entry) => removeEntry(text, { entry, isLeading: leading.has(entry) }));
}
function removeEntry(text, part) {
  const { keyRange, value } = part.entry;
  const end = trimmedEnd(text, { start: keyRange.start, end: Math.max(value.end, keyRange.end) });
  const lineEnd = text.indexOf("\n", end);
  const next = lineEnd === -1 ? text.length : lineEnd + 1;
  if (part.isLeading) {
    const following = /^[ \t]*/.exec(text.slice(next))?.[0].length ?? 0;
    return { start: keyRange.start, end: next + following, text: "" };
  }
  const start = text.lastIndexOf("\n", keyRange.start) + 1;
  if (lineEnd !== -1) return { start, end: next, text: "" };
  return { start: text.slice(0, start).trimEnd().length, end: next, text: "" };
}
function quoteOf(value, flow) {
  const style = value.kind === "scalar" ? value.style : "plain";
  if (style === "single") return "'";
  return style === "double" || flow ? '"' : "";
}
function replaceValue(text, node, value) {
  return { start: node.start, end: replacedEnd(text, node), text: quoted(value, quoteOf(node, false)) };
}
function quoted(text, quote) {
  return quote + text + quote;
}


;// CONCATENATED MODULE: ./build/src/migrate/rewrite/permissions.js



function idTokenPermission(workflow, job) {
  if (workflow.kind === "action") return unclear("the jobs that use this action have the permissions");
  if (workflow.triggers.some(({ event }) => event === "workflow_call")) {
    return unclear("callers decide about the permissions of this workflow");
  }
  const own = (0,tree/* entryOf */.Ms)(job.node, "permissions")?.value;
  const around = (0,tree/* entryOf */.Ms)(workflow.root, "permissions")?.value;
  if (own !== void 0) return inPermissions(workflow.text, own);
  if (around === void 0) {
    return needsNothingElse(workflow, job) ? added(workflow.text, job, ["contents: read"]) : unclear("it has no permissions:, and which of GitHub\u2019s default ones it needs the file does not tell");
  }
  const inside = inPermissions(workflow.text, around);
  if (inside.kind !== "edit") return inside;
  const lines = (0,tree/* entriesOf */.Mc)(around).flatMap(
    ({ key, value }) => value.kind === "scalar" && key !== "id-token" ? [`${key}: ${value.value}`] : []
  );
  return added(workflow.text, job, lines);
}
function unclear(why) {
  return { kind: "unclear", why };
}
function inPermissions(text, node) {
  if (node.kind === "scalar") {
    if (node.value === "write-all") return { kind: "granted" };
    if (node.value !== "") {
      return unclear(`permissions: ${node.value} has no id-token, and cannot be added to`);
    }
  }
  if (node.shared) return unclear("an anchor shares its permissions with other places");
  if (node.kind !== "mapping") return unclear("its permissions: are empty, or not a mapping");
  const known = (0,tree/* entryOf */.Ms)(node, "id-token")?.value;
  if (known?.kind === "scalar") {
    if (known.value === "write") return { kind: "granted" };
    return { kind: "edit", edit: replaceValue(text, known, "write") };
  }
  return lineIn(text, node);
}
function lineIn(text, node) {
  const line = "id-token: write";
  const last = node.entries.at(-1);
  if (last === void 0) {
    return { kind: "edit", edit: { start: node.start, end: node.end, text: `{ ${line} }` } };
  }
  if (last.value.kind !== "scalar" || last.value.style === "block") {
    return unclear("its permissions: are written in an unusual way");
  }
  const end = last.value.end;
  const before = node.flow ? ", " : lineEndingAt(text, last.keyRange.start) + indentAt(text, last.keyRange.start);
  if (node.flow) return { kind: "edit", edit: { start: end, end, text: `${before}${line}` } };
  const { start } = last.keyRange;
  return { kind: "edit", edit: { start, end: start, text: `${line}${before}` } };
}
function added(text, job, lines) {
  const steps = (0,tree/* entryOf */.Ms)(job.node, "steps");
  if (job.node.kind !== "mapping" || job.node.flow || steps === void 0) {
    return unclear("the job is written in a flow mapping");
  }
  const { start } = steps.keyRange;
  const indent = indentAt(text, start);
  const end = lineEndingAt(text, start);
  const block = ["permissions:", ...[...lines, "id-token: write"].map((line) => `${indent}  ${line}`)];
  return { kind: "edit", edit: { start, end: start, text: `${block.join(end)}${end}${indent}` } };
}
const modest = /^(actions\/(checkout|cache|setup-[\w-]+)|docker\/(login|setup-buildx|setup-qemu|metadata|build-push|bake)-action)$/;
function needsNothingElse(workflow, job) {
  const texts = [job.node, workflow.env].flatMap((node) => node === void 0 ? [] : [...(0,tree/* scalarsIn */.PX)(node)]);
  if (texts.some(({ value }) => /github\.token|GITHUB_TOKEN|\bgit +push\b|toJSON\(/i.test(value))) {
    return false;
  }
  return job.steps.every((step) => step.uses === void 0 || (0,workflow_workflow/* isOurs */.MU)(step) || modest.test((0,workflow_workflow/* actionName */.aM)(step)));
}


// EXTERNAL MODULE: ./build/src/migrate/decide/targets.js
var targets = __webpack_require__(6142);
;// CONCATENATED MODULE: ./build/src/migrate/decide/pushed.js



function hubImages(use) {
  const images = use.pushes.flatMap((push) => push.images.map(({ image }) => image));
  return images.filter(({ registry, namespace }) => registry === "hub" && namespace !== "library");
}
function pushedRepositories(use) {
  return [...new Set(hubImages(use).flatMap((image) => (0,workflow_image/* repositoryOf */._M)(image) ?? []))];
}
function pushedNamespaces(use) {
  return [...new Set(hubImages(use).flatMap(({ namespace }) => namespace ?? []))];
}
function unknownPush(use, login) {
  return use.pushes.find(
    (push) => push.images.length === 0 || push.images.some(
      (one) => (0,targets/* openRepository */.h_)(one, push, login) === void 0 && ((0,workflow_image/* repositoryOf */._M)(one.image) === void 0 || hasNoOwner(one.image))
    )
  );
}
function hasUnknownOwner({ pushes }) {
  return pushes.some(({ images }) => images.length === 0 || images.some(({ image }) => hasNoOwner(image)));
}
function hasNoOwner({ namespace }) {
  return namespace === void 0 || namespace === "library";
}
function namesOwner({ pushes }) {
  return pushes.some(({ images }) => images.some(({ image }) => (0,open_text/* splitOutside */.kO)(image.text, /\//).length > 1));
}


;// CONCATENATED MODULE: ./build/src/migrate/decide/pulled.js

function pulledRepositories(use, organization) {
  const pulled = use.pulls.flatMap((pull) => {
    const made = new Set(madeBefore(use, pull).flatMap(namesOf));
    return namesOf(pull).filter((name) => !made.has(name));
  });
  const names = [...pulled, ...baseRepositories(use, organization)];
  return [...new Set(names)].filter((name) => name.startsWith(`${organization}/`));
}
function baseRepositories(use, organization) {
  const names = use.bases.flatMap((base) => {
    const before = madeBefore(use, base);
    const made = new Set(before.flatMap(namesOf));
    const isOpen = before.some(({ images }) => images.length === 0);
    return namesOf(base).filter((name) => !made.has(name) && !(isOpen && name.startsWith(`${organization}/`)));
  });
  return [...new Set(names)].sort();
}
function madeBefore({ locals }, { step }) {
  return locals.filter((one) => one.step.index <= step.index);
}
function namesOf({ images }) {
  return images.flatMap(({ image }) => image.registry === "hub" ? (0,workflow_image/* repositoryOf */._M)(image) ?? [] : []);
}


// EXTERNAL MODULE: ./build/src/workflows/shell/registry-tools.js
var registry_tools = __webpack_require__(1868);
// EXTERNAL MODULE: ./build/src/workflows/workflow/script-lines.js
var script_lines = __webpack_require__(6947);
;// CONCATENATED MODULE: ./build/src/migrate/decide/public-read.js




const building = /^(docker\/(build-push-action|bake-action|setup-buildx-action|setup-qemu-action)|depot\/(build-push-action|bake-action)|crazy-max\/ghaction-setup-containerd)$/;
function publicReadAfter({ workflow, job }, start) {
  const steps = job.steps.filter(
    ({ index, condition }) => start === void 0 || // What asks another question may run only where the login does not.
    index > start.index && [void 0, start.condition ?? condition].includes(condition)
  );
  for (const step of steps) {
    const read = readBy(step, workflow);
    if (read !== void 0) return { ...read, workflow };
  }
  return void 0;
}
function foreignRead({ pulls, bases }, organization, workflow) {
  const found = [...pulls, ...bases].flatMap(
    ({ by, at, images }) => images.flatMap(({ image }) => {
      const isForeign = image.registry === "hub" && ![void 0, organization].includes(image.namespace);
      return isForeign && image.name !== void 0 ? [{ by: `${by} reads ${image.text.replace(/^library\//, "")}`, at, workflow }] : [];
    })
  );
  return found[0];
}
function readBy(step, { text }) {
  const name = (0,workflow_workflow/* actionName */.aM)(step);
  const at = step.node.start;
  if (building.test(name)) {
    const by = name.includes("setup-") ? startRead(name, step) : `${name} builds`;
    return by === void 0 ? void 0 : { by, at };
  }
  const lines = (0,script_lines/* scriptLines */.P)(text, step.run);
  const found = step.commands.flatMap(
    ({ words: [head, ...rest], line }) => (0,registry_tools/* registryTool */.a)(head)?.isLikeDocker === true ? commandRead(rest).map((what) => ({ by: `${head} ${what}`, at: lines[line] ?? at })) : []
  );
  return found[0];
}
function startRead(name, step) {
  const image = (0,workflow_workflow/* inputText */.AN)(step, "image") ?? driverImage((0,workflow_workflow/* inputText */.AN)(step, "driver-opts") ?? "");
  return imageRead(name, image);
}
function imageRead(by, image) {
  if (image === void 0) return `${by} reads a public image`;
  return (0,workflow_image/* parseImage */.zZ)(image).registry === "hub" ? `${by} reads ${image}` : void 0;
}
function driverImage(options) {
  return /(?:^|[\s,"'])image=([^\s,"']+)/.exec(options)?.[1];
}
function commandRead(words) {
  const [verb = "", what = ""] = words.filter((word) => !word.startsWith("-"));
  if (verb === "compose") return ["compose builds or pulls"];
  if (verb !== "buildx") return /^(build|bake|bud)$/.test(verb) ? ["builds"] : [];
  if (what === "create" || words.includes("--bootstrap")) {
    return [imageRead(`buildx ${what}`, driverImage(words.join(" "))) ?? []].flat();
  }
  return /^(imagetools|inspect|use|ls|rm|stop|prune|du|version|install|uninstall)$/.test(what) ? [] : ["builds"];
}


;// CONCATENATED MODULE: ./build/src/migrate/decide/keyless.js











const connection = "${{ vars.DOCKER_OIDC_CONNECTION }}";
function withoutSecret(decision, prefer) {
  const { plan, why = "" } = decision;
  if (plan === void 0 || prefer === "token" || plan.keyless !== void 0) return decision;
  const doubt = keylessDoubt(plan);
  if (doubt !== void 0) {
    const { finding } = decision;
    return { ...decision, finding: { ...finding, message: `${finding.message}; not keyless: ${doubt}` } };
  }
  const seconds = secondsOf(plan.login.job);
  const lines = seconds > usualLifetime ? [`oidc-expires-in: ${seconds}`] : [];
  const part = {
    connection: plan.isKeylessEntry ? void 0 : connection,
    lines,
    lifetime: Math.max(seconds, usualLifetime),
    isConversion: false
  };
  const keyless = { ...plan, keyless: part };
  return { ...decision, plan: keyless, finding: shared(keyless, why) };
}
const usualLifetime = Number(input_table/* inputTable */.Fu["oidc-expires-in"].default);
const [, longestLifetime] = input_table/* inputTable */.Fu["oidc-expires-in"].range;
const othersLifetime = 300;
function secondsOf(job) {
  const minutes = (0,tree/* textOf */.b6)(job.node, "timeout-minutes") ?? "";
  return /^\d+$/.test(minutes) ? Number(minutes) * 60 : 0;
}
function keylessFinding(login) {
  if (!isKeyless(login)) return void 0;
  return (0,finding/* loginFinding */.Rr)(login, {
    code: "LOGIN_KEYLESS",
    severity: "notice",
    message: "the job logs in without a stored secret",
    remedy: "leave it"
  });
}
function isKeyless(login) {
  const { job, step, password } = login;
  if (step === void 0) return false;
  if (password.kind === "missing") {
    return (0,workflow_scope/* scopeOf */.Od)(login).env.values("DOCKERHUB_OIDC_CONNECTIONID") !== void 0;
  }
  const [, id] = /^\s*\$\{\{\s*steps\.([\w-]+)\.outputs\./.exec((0,workflow_workflow/* inputText */.AN)(step, "password") ?? "") ?? [];
  const source = id === void 0 ? void 0 : job.steps.find((one) => one.id === id);
  return source !== void 0 && (0,workflow_workflow/* actionName */.aM)(source) === "docker/oidc-action";
}
function keptKeyless(login, kept) {
  const { env } = (0,workflow_scope/* scopeOf */.Od)(login);
  if (env.values("DOCKERHUB_OIDC_CONNECTIONID") === void 0) return kept;
  const [lifetime = String(othersLifetime)] = env.values(timeVariable) ?? [];
  const seconds = secondsOf(login.job);
  if (!/^\d+$/.test(lifetime) || Number(lifetime) >= seconds) return kept;
  return unchanged(login, {
    code: "TTL_SHORT",
    why: `its token lives for ${lifetime} seconds, and the job may run for ${seconds}`,
    remedy: `set ${timeVariable} to ${Math.min(seconds, longestLifetime)}, or a shorter timeout-minutes`
  });
}
function keylessDoubt({ login, passed, declared, isKeylessEntry }) {
  if (login.form.kind === "credentials") return "GitHub pulls this image before any step, with a secret";
  if (passed !== void 0 || declared !== void 0) return "callers pass the credential";
  if (isKeylessEntry && login.form.kind === "action" && login.form.with.flow) {
    return "the step is written in a flow mapping";
  }
  const seconds = secondsOf(login.job);
  if (seconds > longestLifetime) {
    return `the job may run for ${seconds / 60} minutes, and a keyless token lives for ${longestLifetime / 60} at most`;
  }
  const permission = idTokenPermission(login.workflow, login.job);
  return permission.kind === "unclear" ? permission.why : void 0;
}
const idVariable = "DOCKERHUB_OIDC_CONNECTIONID";
const timeVariable = "DOCKERHUB_OIDC_EXPIREIN";
function converted(facts, kept) {
  const plan = conversion(facts);
  if (!("why" in plan)) return { plan, why: "", finding: convertedFinding(plan) };
  const { finding } = kept;
  return { finding: { ...finding, message: `${finding.message}; it is not converted: ${plan.why}` } };
}
function convertedFinding(plan) {
  return {
    ...shared(plan, "it is keyless already"),
    message: `${plan.login.tool} is keyless, and becomes a keyless step of this action`
  };
}
function conversion({ login, use, register }) {
  const { form, step, account } = login;
  if (form.kind !== "action" || step === void 0 || form.with.flow) {
    return { why: "it is not a plain step of docker/login-action" };
  }
  const env = (0,tree/* entryOf */.Ms)(step.node, "env")?.value;
  const id = (0,tree/* entryOf */.Ms)(env, idVariable)?.value;
  if (id?.kind !== "scalar") return { why: `${idVariable} does not stand in the step\u2019s own env:` };
  const time = (0,tree/* entryOf */.Ms)(env, timeVariable)?.value;
  if ((0,tree/* entriesOf */.Mc)(env).some(({ key }) => key !== idVariable && key !== timeVariable)) {
    return { why: "its env: has other variables" };
  }
  if (account === void 0 || (0,names/* organizationProblem */.hE)(account) !== void 0) {
    return { why: "its user name is not written out" };
  }
  if (use.confidence !== "sure") return { why: use.why };
  if (use.cloud) return { why: "the job builds in Docker Build Cloud" };
  const seen = use.access === "push" ? pushedRepositories(use) : pulledRepositories(use, account);
  const named = unknownPush(use, login) === void 0 && seen.every((name) => name.startsWith(`${account}/`)) ? seen : [];
  const lines = time?.kind === "scalar" ? [`oidc-expires-in: ${time.value}`] : [];
  return {
    login,
    access: use.access,
    channel: void 0,
    secret: "",
    organization: account,
    namesOrganization: register?.organization !== account,
    seen,
    named,
    open: [],
    bases: baseRepositories(use, account).filter((name) => !seen.includes(name)),
    reads: [],
    publicRead: publicReadAfter(login, step),
    isKeylessEntry: false,
    keyless: {
      connection: id.value,
      lines,
      lifetime: Number(time?.kind === "scalar" ? time.value : usualLifetime),
      isConversion: true
    }
  };
}


// EXTERNAL MODULE: ./build/src/workflows/expression/expression.js
var expression = __webpack_require__(3489);
;// CONCATENATED MODULE: ./build/src/migrate/decide/checks.js








function credentialCheck(login, { register, callerSecrets }) {
  const { password } = login;
  const keyless = keylessFinding(login);
  if (keyless !== void 0) return keyless;
  const broken = brokenReason(login);
  if (broken !== void 0) {
    return (0,finding/* loginFinding */.Rr)(login, {
      code: "LOGIN_BROKEN",
      message: `${login.tool}: ${broken}`,
      remedy: "repair the login, then migrate again"
    });
  }
  const scoped = callerSecrets.kind === "scoped" ? "the secret that its callers pass" : scopedReason(login, register);
  if (scoped !== void 0) {
    return (0,finding/* loginFinding */.Rr)(login, {
      code: "LOGIN_SCOPED",
      severity: "notice",
      message: `the login already uses a scoped token, as ${scoped} says`,
      remedy: "leave it"
    });
  }
  if (password.kind === "literal") {
    return (0,finding/* loginFinding */.Rr)(login, {
      code: "CREDENTIAL_LITERAL",
      severity: "error",
      message: `the password of ${login.tool} stands in the file`,
      remedy: "revoke it now, then use a token from a secret"
    });
  }
  if (password.kind === "secret") return emailCheck(login);
  return unsureCheck(login, callerSecrets);
}
function unsureCheck(login, callerSecrets) {
  const { password } = login;
  if (password.kind === "input") {
    if (callerSecrets.kind === "unclear") {
      return (0,finding/* loginFinding */.Rr)(login, {
        code: "CREDENTIAL_PASSED",
        subject: password.name,
        message: callerSecrets.why,
        remedy: callerSecrets.remedy
      });
    }
    return (0,finding/* loginFinding */.Rr)(login, {
      code: "CREDENTIAL_PASSED",
      subject: password.name,
      message: `the password comes from the input ${password.name}: who calls this file decides`,
      remedy: "let the callers log in before they call it, or take the token as a secret and give it to the step as its token"
    });
  }
  const message = {
    step: "the password comes from a step, another job or an environment variable",
    computed: "the password is not the plain value of one secret",
    variable: "the password comes from a variable, which is not secret"
  }[password.kind === "variable" || password.kind === "step" ? password.kind : "computed"];
  const there = password.kind === "step" ? ", or keep the new one where this one comes from" : "";
  const remedy = `take the token from one secret${there}`;
  return (0,finding/* loginFinding */.Rr)(login, { code: "CREDENTIAL_UNSURE", message, remedy });
}
function emailCheck(login) {
  const { account } = login;
  if (account === void 0 || !account.includes("@")) return void 0;
  return (0,finding/* loginFinding */.Rr)(login, {
    code: "LOGIN_BROKEN",
    message: `${login.tool}: the user name is an e-mail address`,
    remedy: "repair the login, then migrate again"
  });
}
function brokenReason({ username, password, workflow }) {
  if (password.kind === "broken") return `password: ${password.why}`;
  if (username.kind === "broken") return `user name: ${username.why}`;
  if (password.kind === "missing") return "it has no password";
  if (password.kind === "secret" && workflow.kind === "action") {
    return "an action has no secrets: it needs the password as an input";
  }
  if (password.kind === "secret" && password.name === "GITHUB_TOKEN") {
    return "GitHub\u2019s token does not open Docker Hub";
  }
  return username.kind === "missing" ? "it has no user name" : void 0;
}
function scopedReason(login, register) {
  const { password, account, form } = login;
  if (password.kind !== "secret") return void 0;
  const isWrittenOut = form.kind === "credentials" && account !== void 0;
  if ((isWrittenOut ? credential/* isTokenName */.zJ : credential/* isScopedName */.ah)(password.name)) return "the name of its secret";
  if (register === void 0) return void 0;
  if (account?.toLowerCase() === register.organization) return "its user name";
  return register.slots.some((slot) => slot.secret === password.name) ? "the register" : void 0;
}
function placeCheck(login, callerSecrets) {
  const { form, job, step } = login;
  if (form.kind === "other") {
    return (0,finding/* loginFinding */.Rr)(login, {
      code: "FORM_UNSUPPORTED",
      message: `${login.tool}: ${form.why}`,
      remedy: form.remedy
    });
  }
  const node = step?.node ?? (form.kind === "credentials" ? form.node : job.node);
  if ((0,tree/* hasAnchor */.q1)(node) || job.node.shared) {
    return (0,finding/* loginFinding */.Rr)(login, {
      code: "TEXT_SHARED",
      message: "an anchor shares this text with other places",
      remedy: "write the login out in each place"
    });
  }
  if (form.kind === "script" && step?.node.flow === true) {
    return (0,finding/* loginFinding */.Rr)(login, {
      code: "FORM_UNSUPPORTED",
      message: "the script stands in a flow mapping",
      remedy: "replace it by a login step by hand"
    });
  }
  if (callerSecrets.kind === "unclear") {
    return (0,finding/* loginFinding */.Rr)(login, {
      code: "CREDENTIAL_PASSED",
      message: callerSecrets.why,
      remedy: callerSecrets.remedy
    });
  }
  return conditionCheck(login);
}
function conditionCheck(login) {
  const condition = secretCondition(login);
  if (condition === void 0 || "rest" in condition) return void 0;
  return (0,finding/* loginFinding */.Rr)(login, {
    code: "CREDENTIAL_CONDITION",
    message: `the condition (${condition.why}) looks at the old secret`,
    remedy: "use on-missing: skip in place of what asks for the secret, and keep the rest; what reads the outcome of the step reads its output logged-in then"
  });
}
function pinCheck(decision, { own }) {
  const { plan } = decision;
  if (plan === void 0 || own.pin !== void 0 || !needsPin(plan.login)) return decision;
  const left = unchanged(plan.login, {
    code: "PIN_UNKNOWN",
    why: `the file pins actions by commit, and which commit of this action to name is not known (${decision.finding.message})`,
    remedy: "run migrate from the npm package of a release, or as an action that is itself pinned by commit",
    access: plan.access
  });
  return { ...left, wanted: plan };
}
function needsPin({ form, step, workflow }) {
  if (form.kind === "action") return isPinned(step?.uses?.value ?? "");
  return (form.kind === "script" || form.kind === "lines") && pinsByCommit(workflow.text);
}
function secretCondition(login) {
  const { job, step, form } = login;
  if (asks(login, job.condition)) return { why: job.condition ?? "" };
  const condition = step?.condition;
  if (condition === void 0 || !asks(login, condition)) return void 0;
  const rest = form.kind === "action" || form.kind === "script" ? otherParts(login, condition) : void 0;
  if (rest === void 0) return { why: condition };
  return { rest: rest.length === 0 ? void 0 : rest.join(" && ") };
}
function otherParts(login, condition) {
  const inside = /^\s*\$\{\{([\s\S]*)\}\}\s*$/.exec(condition)?.[1] ?? condition;
  if (/\$\{\{|[\r\n]/.test(inside)) return void 0;
  const parts = (0,expression/* operands */.b)(inside, "||")?.length === 1 ? (0,expression/* operands */.b)(inside, "&&") : void 0;
  const rest = parts?.filter((part) => !isQuestion(login, part));
  return rest?.some((part) => asks(login, part)) === true ? void 0 : rest;
}
function isQuestion(login, part) {
  const [, name, isTrue] = /^env\.([\w-]+)(?:\s*!=\s*(?:''|null)|\s*(==)\s*'true')?$/.exec(part) ?? [];
  const [value = "", ...more] = name === void 0 ? [] : variable(login, name);
  if (more.length > 0) return false;
  const isOwn = (secret = "") => secretsOf(login).includes(secret.toUpperCase());
  if (isTrue === void 0) return isOwn((0,credential/* onlySecret */.z_)(value));
  const [, inside = ""] = /^\s*\$\{\{([\s\S]*)\}\}\s*$/.exec(value) ?? [];
  const asked = (0,expression/* operands */.b)(inside, "&&") ?? [];
  return asked.every((one) => isOwn(/^secrets\.([\w-]+)\s*!=\s*''$/.exec(one)?.[1]));
}
function asks(login, condition) {
  if (condition === void 0) return false;
  const mentions = (text) => secretsOf(login).some((name) => text.toUpperCase().includes(`SECRETS.${name}`));
  const variables = [...condition.matchAll(/env\.([\w-]+)/g)].flatMap(
    ([, name = ""]) => variable(login, name)
  );
  return mentions(condition) || variables.some(mentions);
}
function variable(login, name) {
  return (0,workflow_scope/* scopeOf */.Od)(login).env.values(name) ?? [];
}
function secretsOf({ password, username }) {
  return [password, username].flatMap((one) => one.kind === "secret" ? [one.name] : []);
}


// EXTERNAL MODULE: ./build/src/registry/repositories.js
var repositories = __webpack_require__(1565);
;// CONCATENATED MODULE: ./build/src/migrate/decide/organization.js







const ofPerson = "if it is an organization, answer with push:ORGANIZATION/IMAGE or add the register; a personal account has no organization tokens: keep the login, with a personal access token";
function organizationChoice(login, facts) {
  const choice = ownerOf(login, facts);
  const foreign = "organization" in choice ? foreignImage(login, choice.organization) : void 0;
  if (foreign === void 0) return choice;
  return {
    why: `the image belongs to ${foreign}: a token of another organization pulls it only if it is public`,
    remedy: "drop the credentials if the image is public"
  };
}
function answeredOwner(organization, pushed, register) {
  const other = pushed.find((namespace) => namespace !== organization);
  if (other !== void 0) {
    return { why: `it also pushes to ${other}`, remedy: `give ${other} a login of its own` };
  }
  if (register === void 0 || register.organization === organization) {
    return { organization, named: false };
  }
  return {
    why: `the answer names ${organization}, and the register is that of ${register.organization}`,
    remedy: "give that organization a register of its own"
  };
}
function registeredOwner({ organization }, pushed) {
  const other = pushed.find((namespace) => namespace !== organization);
  if (other === void 0) return { organization, named: true };
  return {
    why: `it pushes to ${other}, and the register is that of ${organization}`,
    remedy: "give that organization a register of its own"
  };
}
function foreignImage({ form }, organization) {
  if (form.kind !== "credentials") return void 0;
  const { namespace } = (0,workflow_image/* parseImage */.zZ)(form.image ?? "");
  return namespace === organization || isNobodys(form.image ?? "") ? void 0 : namespace ?? "an unknown owner";
}
function isForPullsAlone(login, { access }) {
  return access === "pull" && mayNameVariable(login);
}
function mayNameVariable({ workflow, form }) {
  const isTold = form.kind === "credentials" && !isNobodys(form.image ?? "");
  return workflow.kind === "workflow" && !isTold;
}
function isNobodys(image) {
  const { namespace, name } = (0,workflow_image/* parseImage */.zZ)(image);
  return namespace === "library" || name === void 0;
}
function isBare({ pushes }) {
  const images = pushes.flatMap((push) => push.images);
  return images.length > 0 && images.every(({ image }) => !/[$%`]/.test(image.text));
}
function readOwner({ pulls }, repository) {
  const owners = new Set(pulls.flatMap(({ owner }) => owner ?? []));
  const [only] = owners;
  if (owners.size === 1) return only;
  const home = repository?.replace(/\/.*/, "").toLowerCase();
  return pulls.some(
    ({ images }) => images.some(({ image }) => image.registry === "hub" && image.namespace === home)
  ) ? home : void 0;
}
function ownRead({ account }, { pulls }) {
  const own = account?.toLowerCase();
  const read = pulls.flatMap(({ images }) => images.map(({ image }) => image));
  const names = read.flatMap(({ registry, namespace }) => registry === "hub" ? namespace ?? [] : []);
  return names.filter((name) => name === own);
}
function usesOwnImage({ pushes, pulls }, login) {
  return [...pushes, ...pulls].some(
    ({ images }) => images.some(({ image }) => (0,targets/* isAccountImage */.Xp)(image.text, login))
  );
}
function githubName({ username, workflow: { on, root, kind } }) {
  if (username.kind === "variable") return username.name.startsWith("github.") ? username.name : void 0;
  if (username.kind !== "input") return void 0;
  const declared = (0,tree/* valueOf */.RP)(kind === "action" ? root : (0,tree/* valueOf */.RP)(on, "workflow_call"), "inputs");
  const fallback = (0,tree/* textOf */.b6)((0,workflow_workflow/* inputEntry */.nJ)(declared, username.name)?.value, "default") ?? "";
  return /^\$\{\{\s*(github\.(?:actor|repository_owner))\s*\}\}$/.exec(fallback)?.[1];
}
function neededNamespaces(use, own, { known, others }) {
  if (pushedNamespaces(use).length === 0 || hasUnknownOwner(use)) return [...own, ...known];
  const read = [...use.pulls, ...use.bases].flatMap(
    ({ images }) => images.flatMap(({ image }) => image.namespace ?? [])
  );
  return [...own, ...read.filter((name) => known.has(name) || others.has(name))];
}
function severalOwners(own, candidates) {
  if (own.size > 1) {
    const why2 = `it pushes to ${[...own].join(" and ")}`;
    return { why: why2, remedy: "give each of them a login of its own, and its push behind it", noAnswer: true };
  }
  const why = candidates.size === 0 ? "no image that migrate can read names the organization" : `its credential serves ${[...candidates].join(" and ")}`;
  return { why, remedy: "add the register, which names the organization" };
}
function ownerOf(login, facts) {
  const { use, register } = facts;
  const pushed = pushedNamespaces(use);
  const deep = pushed.find((namespace) => namespace.includes("/"));
  if (deep !== void 0) {
    const why = `below ${deep} Docker Hub has no images: their names have two parts`;
    return { why, remedy: "correct the image\u2019s name" };
  }
  const answered = (0,repositories/* namespaceOf */.N6)(login.answer?.repositories ?? []);
  if (answered !== void 0) return answeredOwner(answered, pushed, register);
  if (register !== void 0) return registeredOwner(register, pushed);
  if (usesOwnImage(use, login)) {
    return {
      why: "the user name is also the namespace of the image: it may be a personal account",
      remedy: ofPerson
    };
  }
  const told = use.pushes.flatMap(({ owner }) => owner ?? []);
  const own = [...pushed, ...told];
  const named = neededNamespaces(use, own, facts);
  const open = (0,targets/* openRepositories */.zb)(use, login).map(targets/* openOwner */.Sw);
  const candidates = new Set([named, open, ownRead(login, use)].find((names) => names.length > 0));
  const [organization] = candidates;
  const ownersName = githubName(login);
  const isOwners = ownersName !== void 0;
  if (organization === void 0 && isForPullsAlone(login, use)) {
    return { organization: readOwner(use, facts.repository) ?? logins_plan/* namedByVariable */.F$, named: false };
  }
  if (organization === void 0 && use.access === "push" && mayNameVariable(login) && !isOwners && !isBare(use)) {
    return { organization: logins_plan/* namedByVariable */.F$, named: false };
  }
  if (organization === void 0 || candidates.size > 1) return severalOwners(new Set(own), candidates);
  if (/\{\{\s*needs\./.test(organization)) {
    const why = `the namespace ${organization} is computed when the workflow runs, and each may be another organization`;
    return { why, remedy: "write the organization out" };
  }
  if (/\.[\w-]*(user|login|account)[\w-]*\s*\}\}/i.test(organization)) {
    return {
      why: `the namespace ${organization} may be a personal account`,
      remedy: ofPerson
    };
  }
  if (facts.accounts.includes(organization) || isOwners) {
    const name = isOwners ? `\${{ ${ownersName} }}` : organization;
    return {
      why: `the user name ${name} ${isOwners ? "may be" : "is also"} the namespace: a personal account, or an organization\u2019s token already`,
      remedy: ofPerson
    };
  }
  return { organization, named: false };
}


// EXTERNAL MODULE: ./build/src/workflows/effects/tags.js
var tags = __webpack_require__(4828);
;// CONCATENATED MODULE: ./build/src/migrate/decide/channel.js

function nightlyByName(repositories, at) {
  const [first] = repositories;
  if (first === void 0 || !repositories.every(isForNightlies)) return void 0;
  return { channel: "nightly", why: `it needs only ${first}`, at };
}
function isForNightlies(repository) {
  return (0,tags/* saysNightly */.Kn)(repository) && !repository.endsWith("/edge");
}
function channelOf({ use: { pushes }, triggers }) {
  const [first] = pushes;
  if (first === void 0 || pushes.some((push) => push.images.length === 0)) return void 0;
  const tags = new Set(pushes.flatMap((push) => push.images.flatMap((image) => image.tags)));
  const [only] = tags;
  const { at } = first;
  if (tags.size === 1 && only === "nightly") {
    return { channel: "nightly", why: "all its tags say nightly", at };
  }
  if (tags.size === 1 && only === "release") {
    return { channel: "release", why: "all its tags are versions", at };
  }
  if (tags.size === 0 || tags.has("nightly") || tags.has("open")) return void 0;
  const starts = withoutHand(triggers);
  const [start] = starts;
  if (start === void 0 || !starts.every(isRelease)) return void 0;
  return { channel: "release", why: "it runs for releases alone", at: start.at };
}
function withoutHand(triggers) {
  const others = triggers.filter(({ event }) => event !== "workflow_dispatch");
  return new Set(others.map(({ event }) => event)).size === 1 ? others : triggers;
}
const version = /^(v[*[?\d+.]|v?\d|v?\[\d-\d\]|\*\.\*|release[-/*]|version[-/*])/i;
function isRelease({ event, filter }) {
  if (event === "release") return /^(published|released)$/.test(filter);
  const tag = /^refs\/tags\/(.*)$/.exec(filter)?.[1];
  return event === "push" && tag !== void 0 && version.test(tag) && !(0,tags/* saysNightly */.Kn)(tag);
}


;// CONCATENATED MODULE: ./build/src/migrate/decide/token.js




function tokenFor(evidence, needed) {
  const { register, repositories } = needed;
  const { access, at } = evidence.use;
  const answered = evidence.login.answer?.channel;
  const byName = answered === void 0 ? nightlyByName(repositories, at) : void 0;
  if (register === void 0) {
    const channel = answered ?? byName?.channel;
    return { secret: secretName({ channel, access }), channel, shown: byName, isKeyless: false };
  }
  const entries = register.slots.filter((slot) => slot.access === access);
  const fitting = entries.filter(
    (slot) => (answered === void 0 || slot.channel === answered) && repositories.every((name) => slot.repositories.includes(name))
  );
  const [first, second] = fitting;
  if (first === void 0) return unlisted({ access, repositories });
  if (second === void 0) return taken(first, entries, void 0);
  const shown = byName ?? channelOf(evidence);
  const [chosen, ...others] = fitting.filter((slot) => shown !== void 0 && slot.channel === shown.channel);
  if (chosen !== void 0 && others.length === 0) return taken(chosen, entries, shown);
  return {
    code: "CHANNEL_UNSURE",
    why: `the register has ${fitting.length} ${access} tokens that fit`,
    remedy: `write the step with ${access}: and the repositories, or with channel:, so that one of them is left`
  };
}
function taken(slot, entries, shown) {
  const told = entries.some((one) => one.channel !== slot.channel);
  if (slot.secret !== void 0) {
    const channel = told ? slot.channel : void 0;
    return { secret: slot.secret, channel, shown, isKeyless: slot.oidc !== void 0 };
  }
  return {
    code: "REPOSITORY_UNLISTED",
    why: `the register keeps the ${slot.access} token of ${slot.repositories.join(", ")} in no Actions secret of this repository`,
    remedy: "add that secret under stores: of its entry"
  };
}
function unlisted(needed) {
  const { access, repositories } = needed;
  const listed = repositories.join(", ");
  return {
    code: "REPOSITORY_UNLISTED",
    why: `the register has no ${access} token${listed === "" ? "" : ` for ${listed}`}`,
    remedy: `add an entry to the register with access: ${access}${listed === "" ? "" : `, repositories: [${listed}]`} and the secret that holds its token`
  };
}
function withSecretNames(decisions, logins) {
  const owners = new Set(decisions.flatMap(({ plan, wanted }) => (plan ?? wanted)?.organization ?? []));
  owners.delete(logins_plan/* namedByVariable */.F$);
  const taken2 = new Set(
    logins.flatMap(
      ({ username, password }) => [username, password].flatMap((one) => one.kind === "secret" ? [one.name] : [])
    )
  );
  const named = (plan) => ({ ...plan, secret: freeName(plan, owners, taken2) });
  return decisions.map((decision) => {
    const { plan, wanted } = decision;
    if (plan === void 0) return wanted === void 0 ? decision : { ...decision, wanted: named(wanted) };
    const { passed } = plan;
    if (passed === void 0) return { ...decision, plan: named(plan) };
    const parts = passed.map((part) => ({ ...part, plan: named(part.plan) }));
    return { ...decision, plan: { ...named(plan), passed: parts } };
  });
}
function freeName({ organization, channel, access }, owners, taken2) {
  const plain = secretName({ channel, access });
  const others = [...owners].filter((owner2) => (0,open_text/* hasExpression */.xS)(organization) || !(0,open_text/* hasExpression */.xS)(owner2));
  const rivals = /* @__PURE__ */ new Set([...others, organization]);
  if (rivals.size < 2 && !taken2.has(plain)) return plain;
  const owner = ownerWord(organization);
  const owned = secretName({ owner, channel, access });
  return taken2.has(owned) ? secretName({ owner: `${owner}_oat`, channel, access }) : owned;
}
function ownerWord(organization) {
  const name = /\.([\w-]+)\s*\}\}$/.exec(organization)?.[1];
  return name?.replace(/^docker_?(hub_?|_)/i, "") ?? organization;
}


;// CONCATENATED MODULE: ./build/src/migrate/decide/decide.js











function decide(given) {
  const facts = withKnownPush(given);
  const { login, use, callerSecrets } = facts;
  const registry = registryCheck(login);
  const place = credentialCheck(login, facts) ?? placeCheck(login, callerSecrets);
  const early = registry === void 0 ? place : unanswerable(registry, place);
  if (early !== void 0) return earlyDecision(facts, early);
  if (use.cloud) {
    return unchanged(login, {
      code: "BUILD_CLOUD",
      why: "the job builds in Docker Build Cloud, which needs a scope of its own",
      remedy: "make a token with that scope and write the step by hand"
    });
  }
  if (use.confidence !== "sure") {
    const remedy = use.isIdle ? `remove ${login.job.steps.length > 1 ? "it" : "the job, which does nothing else"}, or let mode verify test the new token` : use.confidence === "likely" ? "say by hand what it pushes to Docker Hub, or write the image out" : "say by hand whether the job pushes, or show the push in the workflow";
    return unchanged(login, {
      code: "ACCESS_UNSURE",
      why: evidence(login, use),
      confidence: use.confidence,
      remedy,
      ...use.isIdle ? noAnswer : {}
    });
  }
  return pinCheck(decideSlot(facts), facts.repository);
}
const noAnswer = { noAnswer: true };
function unanswerable(registry, place) {
  return place === void 0 || registry.code !== "REGISTRY_UNSURE" ? registry : { ...registry, ...noAnswer };
}
function withKnownPush(facts) {
  const { login, use, known } = facts;
  const [namespace, ...more] = known;
  const { doubtful, confidence } = use;
  const isKnown = namespace !== void 0 && more.length === 0 && login.job.environment === void 0;
  if (confidence !== "likely" || doubtful === void 0 || !isKnown) return facts;
  const pushes = [{ ...doubtful, kind: "push", images: [] }];
  const why = `${doubtful.by} pushes${doubtful.isByWords === true ? ", as its words say" : ""}, and ${seenText(namespace, facts)}`;
  return { ...facts, use: { ...use, confidence: "sure", pushes, why, at: doubtful.at } };
}
function seenText(organization, { called }) {
  return called.includes(organization) ? `its calls here push to ${organization}` : `the same secret serves ${organization} in another place`;
}
function earlyDecision(facts, early) {
  const { use, login } = facts;
  if (use.confidence !== "sure" || login.job.uses !== void 0) return { finding: early };
  const finding = { ...early, access: use.access };
  const isWanted = wanting.has(early.code) && !use.cloud && login.password.kind !== "step";
  return { finding, wanted: isWanted ? decideSlot(facts).plan : void 0 };
}
const wanting = /* @__PURE__ */ new Set([
  "CREDENTIAL_UNSURE",
  "CREDENTIAL_CONDITION",
  "CREDENTIAL_LITERAL",
  "FORM_UNSUPPORTED",
  "TEXT_SHARED"
]);
function decideSlot(facts) {
  const { login, use, register, known } = facts;
  const { access } = use;
  const owner = organizationChoice(login, { ...facts, repository: facts.repository.name });
  if ("why" in owner) {
    return unchanged(login, { code: "ORGANIZATION_UNSURE", ...owner, access });
  }
  const { organization } = owner;
  if (!(0,open_text/* hasExpression */.xS)(organization) && (0,names/* organizationProblem */.hE)(organization) !== void 0) {
    const why2 = `${organization} is not the name of an organization on Docker Hub`;
    return unchanged(login, { code: "ORGANIZATION_UNSURE", why: why2, remedy: "correct the image\u2019s name", access });
  }
  const shownBy = access === "push" ? pushedRepositories(use) : pulledRepositories(use, organization);
  const answered = login.answer?.repositories ?? [];
  const seen = [.../* @__PURE__ */ new Set([...answered, ...shownBy])].sort();
  const token = tokenFor(facts, { register, repositories: seen });
  if ("why" in token) return unchanged(login, { ...token, access });
  const isOpen = answered.length === 0 && register === void 0;
  const open = isOpen ? (0,targets/* openRepositories */.zb)(use, login) : [];
  const isOwn = (name) => name === organization || name.startsWith(`${organization}/`);
  const unknown = answered.length > 0 ? void 0 : unknownPush(use, login);
  const more = unknown ?? (isOpen ? (0,targets/* pushOf */.yS)(use, login, (name) => !isOwn(name)) : void 0);
  const isWhole = more === void 0 && seen.every(isOwn);
  if (!isWhole && isNoOwner(organization, open)) {
    const why2 = `${organization} may be more than the organization, and migrate cannot tell every repository`;
    return unchanged(login, {
      code: "ORGANIZATION_UNSURE",
      why: why2,
      remedy: "write the organization out",
      access
    });
  }
  const condition = secretCondition(login);
  const plan = {
    login,
    access,
    channel: token.channel,
    secret: token.secret,
    organization,
    namesOrganization: !owner.named,
    seen,
    // Beside a register the repositories also choose the entry.
    named: isWhole || register !== void 0 ? [...seen, ...open] : [],
    open: isWhole ? open : [],
    publicRead: publicReadAfter(login, login.step) ?? foreignRead(use, organization, login.workflow),
    foreign: isOpen ? open.find((name) => !isOwn(name)) : void 0,
    pushesMore: more === void 0 ? void 0 : { by: more.by, at: more.at, workflow: login.workflow },
    isKeylessEntry: token.isKeyless,
    bases: baseRepositories(use, organization).filter((name) => !seen.includes(name)),
    reads: access === "push" ? pulledRepositories(use, organization) : [],
    ...condition !== void 0 && "rest" in condition ? { condition } : {},
    ...facts.callerSecrets.kind === "inherited" ? declaredPart(facts.callerSecrets) : {}
  };
  const shown = token.shown === void 0 ? [] : [evidence(login, token.shown)];
  const told = [...pushedNamespaces(use), ...use.pushes.flatMap(({ owner: owner2 }) => owner2 ?? [])];
  const isElsewhere = access === "push" && known.has(organization) && !told.includes(organization);
  const isSaid = use.why.endsWith(seenText(organization, facts));
  const served = isElsewhere && !isSaid ? [seenText(organization, facts)] : [];
  const why = [evidence(login, use), ...served, ...shown].join("; ");
  return environmentCheck({ plan, why, finding: shared(plan, why) }, plan);
}
function environmentCheck(decision, plan) {
  const { login, organization, access } = plan;
  const { environment = "" } = login.job;
  if (!(0,open_text/* hasExpression */.xS)(environment) || !(0,open_text/* hasExpression */.xS)(organization)) return decision;
  const why = `the environment ${environment} is computed, and each may hold another account`;
  const remedy = "name the environment, or write the organization out";
  return { ...unchanged(login, { code: "ENVIRONMENT_UNSURE", why, remedy, access }), wanted: plan };
}
function declaredPart({ declared, renamed }) {
  return renamed.length === 0 ? { declared } : { declared, renamed };
}
function isNoOwner(organization, open) {
  if (!(0,open_text/* hasExpression */.xS)(organization)) return false;
  return open.includes(organization) || /\/|registry|host|server|url/i.test(organization);
}
function registryCheck(login) {
  if (login.host.replace(/^https?:\/\//, "").startsWith("hub.docker.com")) {
    return (0,finding/* loginFinding */.Rr)(login, {
      code: "LOGIN_BROKEN",
      message: `${login.tool}: hub.docker.com is Docker Hub\u2019s website, not its registry`,
      remedy: "leave the registry out, or write docker.io, then migrate again"
    });
  }
  if (login.registry === "docker") {
    const message2 = `${login.host} is Docker\u2019s, but not Docker Hub`;
    return (0,finding/* loginFinding */.Rr)(login, {
      code: "LOGIN_ELSEWHERE",
      severity: "notice",
      subject: login.host,
      message: message2,
      remedy: "leave it"
    });
  }
  if (login.registry === "hub") return void 0;
  const isOneOfSeveral = login.form.kind !== "credentials" && /^[^$]*, [^$]*$/.test(login.host);
  const message = isOneOfSeveral ? `the file names several registries for ${login.tool} (${login.host})${login.step?.condition === void 0 ? "" : ", and its if: may leave some out"}` : `migrate cannot tell the registry of ${login.tool} (${login.host || "none named"})`;
  const remedy = isOneOfSeveral ? "give Docker Hub a login step of its own" : "write the registry out if it is Docker Hub, or leave it";
  return (0,finding/* loginFinding */.Rr)(login, {
    code: "REGISTRY_UNSURE",
    confidence: "unsure",
    message,
    remedy,
    ...login.host === "" ? {} : { subject: login.host }
  });
}


// EXTERNAL MODULE: ./build/src/workflows/logins/login.js
var logins_login = __webpack_require__(6834);
// EXTERNAL MODULE: ./build/src/workflows/logins/action.js
var action = __webpack_require__(3825);
;// CONCATENATED MODULE: ./build/src/migrate/rewrite/variables.js

function variableEntries(step, gone) {
  const env = (0,tree/* entryOf */.Ms)(step.node, "env");
  if (env?.value.kind !== "mapping" || gone.length === 0) return [];
  if (gone.length === env.value.entries.length) return [env];
  return env.value.flow ? [] : gone;
}


;// CONCATENATED MODULE: ./build/src/migrate/rewrite/condition.js




function sourceEdits(plan, step) {
  const { text } = plan.login.workflow;
  const isAsked = plan.condition !== void 0 && plan.condition.rest === void 0;
  const condition = isAsked ? (0,tree/* entryOf */.Ms)(step.node, "if") : void 0;
  const gone = variableEntries(step, idleVariables(plan, step));
  const entries = [...condition === void 0 ? [] : [condition], ...gone];
  return [...isAsked ? [] : conditionEdits(plan, step), ...removeEntries(text, entries, step.node)];
}
function idleVariables({ login, condition }, step) {
  const secrets = [login.username, login.password].flatMap((one) => one.kind === "secret" ? [one.name] : []);
  const others = (0,tree/* entriesOf */.Mc)(step.with).filter(({ key }) => !/^(username|password)$/i.test(key));
  const rest = condition === void 0 ? step.condition : condition.rest;
  const kept = [rest ?? "", ...others.map(({ value }) => value.kind === "scalar" ? value.value : "")];
  return (0,tree/* entriesOf */.Mc)(step.env).filter(({ key, value }) => {
    const name = (0,credential/* onlySecret */.z_)(value.kind === "scalar" ? value.value : "");
    const isCredential = name !== void 0 && secrets.includes(name);
    return isCredential && !kept.some((text) => new RegExp(`\\b${key}\\b`).test(text));
  });
}
function conditionEdits(plan, step) {
  const entry = (0,tree/* entryOf */.Ms)(step.node, "if");
  const rest = plan.condition?.rest;
  if (rest === void 0 || entry?.value.kind !== "scalar") return [];
  const { start } = entry.value;
  const end = trimmedEnd(plan.login.workflow.text, entry.value);
  return [{ start, end, text: conditionText(rest, entry.value) }];
}
function conditionText(rest, { value, style }) {
  if (style !== "plain" && style !== "double") return `'${rest.replaceAll("'", "''")}'`;
  const text = /^\s*\$\{\{/.test(value) || rest.startsWith("!") ? `\${{ ${rest} }}` : rest;
  return style === "double" ? JSON.stringify(text) : text;
}


// EXTERNAL MODULE: ./build/src/workflows/expression/variables.js
var expression_variables = __webpack_require__(206);
;// CONCATENATED MODULE: ./build/src/migrate/rewrite/script.js





function scriptEdits({ plan, step, uses, inputs }) {
  const { text } = plan.login.workflow;
  const run = (0,tree/* entryOf */.Ms)(step.node, "run");
  if (run === void 0) return [];
  const { start } = run.keyRange;
  const indent = indentAt(text, start);
  const lines = [
    `uses: ${uses}`,
    `${indent}with:`,
    ...[...registryInput(plan), ...inputs].map((line) => `${indent}  ${line}`)
  ];
  const end = replacedEnd(text, { start, end: run.value.end });
  const edit = { start, end, text: lines.join(lineEndingAt(text, start)) };
  return [edit, ...conditionEdits(plan, step), ...removals(plan, step)];
}
function registryInput({ login }) {
  return login.tool.startsWith("helm ") || login.host === "" || /^(https:\/\/)?(index\.)?docker\.io(\/|$)/.test(login.host) ? [] : [`registry: ${login.host}`];
}
function feedingEdits(text, step, lines) {
  const { run } = step;
  if (run === void 0) return [];
  const rest = text.slice(run.start, lines.start) + text.slice(lines.end, run.end);
  const feeding = (0,tree/* entriesOf */.Mc)(step.env).filter(
    (variable) => !(0,expression_variables/* namesVariable */.dj)(rest, variable.key) && feeds(variable, step)
  );
  return removeEntries(text, variableEntries(step, feeding), step.node);
}
function removals({ condition, login }, step) {
  const { text } = login.workflow;
  const isAsked = condition !== void 0 && condition.rest === void 0;
  const keys = ["shell", "working-directory", ...isAsked ? ["if"] : []];
  const entries = keys.flatMap((key) => (0,tree/* entryOf */.Ms)(step.node, key) ?? []);
  const feeding = (0,tree/* entriesOf */.Mc)(step.env).filter((variable) => feeds(variable, step));
  return removeEntries(text, [...entries, ...variableEntries(step, feeding)], step.node);
}
function feeds({ key, value }, step) {
  const used = (0,expression_variables/* namesVariable */.dj)(step.script ?? "", key);
  return used && value.kind === "scalar" && /secrets|vars|inputs|^[\w.@-]*$/.test(value.value);
}


;// CONCATENATED MODULE: ./build/src/migrate/rewrite/entry.js



function stepBeforeEdits({ plan, step, uses, inputs }, lines) {
  const { text } = plan.login.workflow;
  const { start } = step.node;
  const dash = text.lastIndexOf("-", start);
  const indent = indentAt(text, start);
  const kept = (node, key) => {
    const entry = (0,tree/* entryOf */.Ms)(node, key);
    if (entry === void 0) return [];
    const range = { start: entry.keyRange.start, end: entry.value.end };
    return [text.slice(range.start, trimmedEnd(text, range))];
  };
  const inner = [...registryInput(plan), ...inputs, ...kept(step.with, "logout")];
  const block = [`uses: ${uses}`, ...kept(step.node, "if"), "with:", ...inner.map((line) => `  ${line}`)];
  const added = block.join(lineEndingAt(text, start) + indent);
  const next = lineEndingAt(text, start) + indentAt(text, dash) + text.slice(dash, start);
  return [{ start, end: start, text: added + next }, withoutLines(text, lines)];
}
function withoutLines(text, { start, end }) {
  const isOpen = !text.slice(start, end).endsWith("\n");
  return { start: isOpen ? text.slice(0, start).trimEnd().length : start, end, text: "" };
}


// EXTERNAL MODULE: ./build/src/register/store.js
var store = __webpack_require__(3894);
;// CONCATENATED MODULE: ./build/src/migrate/rewrite/inputs.js


function inputsOf(plan, quote) {
  return [...slotInputs(plan, quote), ...credentialLines(plan, quote), ...missingLines(plan)];
}
function slotInputs(plan, quote) {
  const { channel, access, named } = plan;
  const pulled = access === "pull" ? [...named, ...plan.bases] : named.length > 0 ? plan.bases : [];
  const lists = [
    ...access === "push" ? listLine("push", named, quote) : [],
    ...listLine("pull", pulled.map(shortName), quote)
  ];
  return [
    ...plan.namesOrganization && named.length === 0 ? [`organization: ${written([plan.organization], quote)}`] : [],
    ...channel === void 0 ? [] : [`channel: ${channel}`],
    ...lists.length > 0 ? lists : [`access: ${access}`]
  ];
}
function listLine(input, names, quote) {
  return names.length === 0 ? [] : [`${input}: ${written(names, quote)}`];
}
function written(names, quote) {
  const text = names.join(", ");
  return quoted(text, names.length > 1 || text.includes("{") ? quote : "");
}
function shortName(repository) {
  return repository.replace(/^library\//, "");
}
function credentialLines(plan, quote) {
  const { keyless } = plan;
  if (keyless === void 0) {
    return [tokenLine(plan, quote), ...hasDate(plan) ? [expiryLine(plan.secret, quote)] : []];
  }
  const { connection, lines } = keyless;
  return [...connection === void 0 ? [] : [`oidc-connection-id: ${quoted(connection, quote)}`], ...lines];
}
function missingLines({ condition }) {
  return condition !== void 0 ? ["on-missing: skip"] : [];
}
function tokenLine(plan, quote) {
  const { password } = plan.login;
  const from = password.kind === "secret" || password.kind === "input" ? password.name : "";
  const passed = `\${{ ${password.kind === "input" ? "inputs" : "secrets"}.${from} }}`;
  return `token: ${quoted(plan.passed === void 0 ? tokenExpression(plan) : passed, quote)}`;
}
function hasDate({ warns, passed }) {
  return warns === true && passed === void 0;
}
function expiryLine(secret, quote) {
  return `expires-at: ${quoted(`\${{ vars.${(0,store/* expiryVariable */.GL)(secret)} }}`, quote)}`;
}
function tokenExpression({ secret }) {
  return `\${{ secrets.${secret} }}`;
}


;// CONCATENATED MODULE: ./build/src/migrate/rewrite/rewrite.js










function rewrite(plan, own) {
  const { keyless, login, declared } = plan;
  if (declared !== void 0) return [{ ...declared.keyRange, text: plan.secret }, ...loginEdits(plan, own)];
  if (keyless === void 0) return loginEdits(plan, own);
  const permission = idTokenPermission(login.workflow, login.job);
  const edits = permission.kind === "edit" && !keyless.isConversion ? [permission.edit] : [];
  return [...edits, ...loginEdits(plan, own)];
}
function loginEdits(plan, own) {
  const { form, workflow, step } = plan.login;
  switch (form.kind) {
    case "action":
      return step?.uses === void 0 ? [] : [
        ...usesEdits(workflow.text, step.uses, own),
        ...plan.keyless?.isConversion === true ? conversionEdits(plan, step, form.with) : [...sourceEdits(plan, step), ...inputEdits(plan, form.with)]
      ];
    case "credentials":
      return credentialEdits(plan, form.node);
    case "script":
      return step === void 0 ? [] : scriptEdits({ plan, step, uses: newUses(workflow.text, own), inputs: inputsOf(plan, "") });
    case "lines":
      return step === void 0 ? [] : lineEdits(plan, { step, own, form });
    case "other":
      return [];
  }
}
function lineEdits(plan, { step, own, form }) {
  const { lines, reader } = form;
  const { text } = plan.login.workflow;
  const inputs = inputsOf(plan, "");
  return [
    ...stepBeforeEdits({ plan, step, uses: newUses(text, own), inputs }, lines),
    ...reader === void 0 ? feedingEdits(text, step, lines) : []
  ];
}
function inputEdits(plan, inputs) {
  const { step, workflow } = plan.login;
  const { text } = workflow;
  const username = (0,workflow_workflow/* inputEntry */.nJ)(inputs, "username");
  const password = (0,workflow_workflow/* inputEntry */.nJ)(inputs, "password");
  if (username === void 0 || password === void 0) return [];
  const server = (0,workflow_workflow/* inputEntry */.nJ)(inputs, "login-server") ?? podmanRegistry(plan, inputs);
  const strays = step === void 0 ? [] : (0,action/* strayInputs */.Rv)(step);
  return [
    ...removeEntries(text, server === void 0 ? strays : [server, ...strays], void 0),
    replaceEntry(text, {
      entry: username,
      flow: inputs.flow,
      lines: slotInputs(plan, quoteOf(username.value, inputs.flow))
    }),
    ...passwordEdits(plan, password, inputs.flow)
  ];
}
function podmanRegistry({ login }, inputs) {
  return login.tool.endsWith("/podman-login") && /^docker\.io$/i.test(login.host) ? (0,workflow_workflow/* inputEntry */.nJ)(inputs, "registry") : void 0;
}
function conversionEdits(plan, step, inputs) {
  const { text } = plan.login.workflow;
  const username = (0,workflow_workflow/* inputEntry */.nJ)(inputs, "username");
  const env = (0,tree/* entryOf */.Ms)(step.node, "env");
  if (username === void 0 || env === void 0) return [];
  const lines = inputsOf(plan, "");
  return [
    replaceEntry(text, { entry: username, flow: inputs.flow, lines }),
    ...removeEntries(text, [env], step.node)
  ];
}
function passwordEdits(plan, entry, flow) {
  if (plan.passed !== void 0) return [{ ...entry.keyRange, text: "token" }];
  const { text } = plan.login.workflow;
  const lines = [...credentialLines(plan, quoteOf(entry.value, flow)), ...missingLines(plan)];
  return lines.length === 0 ? removeEntries(text, [entry], void 0) : [replaceEntry(text, { entry, flow, lines })];
}
function credentialEdits(plan, credentials) {
  const { text } = plan.login.workflow;
  const username = (0,tree/* entryOf */.Ms)(credentials, "username");
  const password = (0,tree/* entryOf */.Ms)(credentials, "password");
  if (username === void 0 || password === void 0) return [];
  const name = replaceValue(text, username.value, plan.organization);
  if (plan.passed !== void 0) return [name];
  return [name, replaceValue(text, password.value, tokenExpression(plan))];
}
function callerEdits(plan) {
  const renamed = (plan.renamed ?? []).flatMap(({ workflow, entry }) => [
    { path: workflow.path, edit: { ...entry.keyRange, text: plan.secret } },
    {
      path: workflow.path,
      edit: replaceValue(workflow.text, entry.value, tokenExpression(plan))
    }
  ]);
  const passed = (plan.passed ?? []).map(({ caller: { source, value }, plan: own }) => ({
    path: source.workflow.path,
    edit: replaceValue(source.workflow.text, value, tokenExpression(own))
  }));
  return [...renamed, ...passed];
}


;// CONCATENATED MODULE: ./build/src/migrate/decide/credential-mentions.js



function otherUseBeside(logins) {
  const byCredential = /* @__PURE__ */ new Map();
  for (const login of logins) {
    const key = (0,logins_login/* credentialKey */.TC)(login);
    const known = byCredential.get(key) ?? { same: [] };
    known.same.push(login);
    byCredential.set(key, known);
  }
  return (login, name) => {
    const known = byCredential.get((0,logins_login/* credentialKey */.TC)(login)) ?? { same: [] };
    known.found ??= { other: findOther(login, name, known.same) };
    return known.found.other;
  };
}
function findOther({ workflow }, name, same) {
  const places = same.map(
    ({ step, form, at }) => step?.node ?? (form.kind === "credentials" ? form.node : { start: at, end: at })
  );
  const ours = workflow.jobs.flatMap(({ steps }) => steps.filter(workflow_workflow/* isOurs */.MU).map(({ node }) => node));
  const isWithin = (0,tree/* insideAny */.lM)([...places, ...ours]);
  return mentionsIn(workflow, name).find(({ start, end }) => !isWithin(start, end));
}
function mentionsIn({ root }, name) {
  return [...(0,tree/* scalarsIn */.PX)(root)].filter(({ value }) => mention(name).test(value));
}
function lineOfMention(workflow, name, { start, end }) {
  const at = workflow.text.slice(start, end).search(mention(name));
  return workflow.positionAt(start + Math.max(at, 0)).line;
}
function mention(name) {
  return new RegExp(`\\b(secrets|inputs)(\\.|\\[\\s*')${name}\\b`, "i");
}


;// CONCATENATED MODULE: ./build/src/migrate/decide/secret-calls.js





const deepest = 10;
const mostCalls = 200;
function actionCalls({ action, name, depth }, uses) {
  return (uses.get(action) ?? []).flatMap((use) => {
    const passed = (0,workflow_workflow/* inputEntry */.nJ)(use.step.with, name)?.value;
    const outer = /^\s*\$\{\{\s*inputs\.([\w-]+)\s*\}\}\s*$/.exec(
      passed?.kind === "scalar" ? passed.value : ""
    )?.[1];
    const isAlone = outer !== void 0 && mentionsIn(use.workflow, outer).length === 1;
    if (use.workflow.kind === "action" && isAlone && depth < deepest) {
      return actionCalls({ action: use.workflow, name: outer, depth: depth + 1 }, uses);
    }
    const isOptional = hasNoDefault(action, name);
    return [{ ...use, source: use, through: [], passed, inherited: void 0, isOptional }];
  });
}
function hasNoDefault({ root }, name) {
  const fallback = (0,tree/* valueOf */.RP)((0,workflow_workflow/* inputEntry */.nJ)((0,tree/* valueOf */.RP)(root, "inputs"), name)?.value, "default");
  return fallback === void 0 || fallback.kind === "scalar" && fallback.value === "";
}
function workflowCalls(called, name, repository) {
  return (0,workflow_repository/* callersOf */.Gt)(called.path, repository).map(({ workflow, job, inherits }) => {
    const declared = (0,tree/* valueOf */.RP)((0,tree/* valueOf */.RP)(called.on, "workflow_call"), "secrets");
    return {
      workflow,
      job,
      step: void 0,
      source: { workflow, job },
      through: [],
      passed: (0,workflow_workflow/* inputEntry */.nJ)((0,tree/* valueOf */.RP)(job.node, "secrets"), name)?.value,
      inherited: inherits ? name : void 0,
      isOptional: (0,tree/* textOf */.b6)((0,workflow_workflow/* inputEntry */.nJ)(declared, name)?.value, "required") !== "true"
    };
  });
}
function handedOver({ passed, inherited }) {
  return inherited ?? (passed?.kind === "scalar" ? (0,credential/* onlySecret */.z_)(passed.value) : void 0);
}
function fromSources(calls, repository) {
  let known = calls;
  for (let depth = 0; depth < deepest; depth += 1) {
    const next = known.flatMap((call) => callsAround(call, known, repository));
    if (next.length > mostCalls) return calls;
    if (next.every((call, at) => call === known[at])) return known;
    known = next;
  }
  return calls;
}
function callsAround(call, all, repository) {
  const { workflow } = call.source;
  const name = handedOver(call);
  if (name === void 0 || !(0,workflow_repository/* isOnlyCalled */.ow)(workflow) || !(0,workflow_repository/* secretOrigins */.U7)(name, { workflow, repository }).isGiven) {
    return [call];
  }
  const same = all.filter((one) => one.source.workflow === workflow && handedOver(one) === name);
  const passed = new Set(same.flatMap((one) => one.passed ?? []));
  const jobs = new Set(same.map((one) => one.source.job));
  const isInherited = workflow.jobs.some((one) => (0,workflow_repository/* inheritsSecrets */.wS)(one) && !jobs.has(one));
  if (isInherited || mentionsIn(workflow, name).length !== passed.size) return [call];
  const outer = workflowCalls(workflow, name, repository);
  const through = [...call.through, ...call.passed === void 0 ? [] : [call.passed]];
  return outer.map((one) => ({
    ...call,
    ...one,
    workflow: call.workflow,
    job: call.job,
    step: call.step,
    through
  }));
}


;// CONCATENATED MODULE: ./build/src/migrate/decide/caller-secrets.js







const byHand = "write the step by hand, and let every caller pass the new token";
const none = { kind: "none" };
function callerSecretsOf(login, context) {
  const { password, workflow } = login;
  if (password.kind === "input" && workflow.kind === "action") {
    return settle({
      login,
      name: password.name,
      calls: fromSources(
        actionCalls({ action: workflow, name: password.name, depth: 0 }, context.uses),
        context.repository
      ),
      ...context
    });
  }
  if (password.kind !== "secret") return none;
  const { name } = password;
  const { repository } = context;
  const isDeclared = (0,triggers/* declaredSecrets */.uk)(workflow.on)?.some((one) => one.toUpperCase() === name) === true;
  if (!isDeclared && !(0,workflow_repository/* secretOrigins */.U7)(name, { workflow, repository }).isGiven) return none;
  const callers = (0,workflow_repository/* callersOf */.Gt)(workflow.path, repository);
  const calls = fromSources(workflowCalls(workflow, name, repository), repository);
  const inheriting = calls.filter((call) => isInherited(call, repository)).length;
  if (calls.length > 0 && inheriting === calls.length) {
    return inherited({ login, name, calls, ...context }, []);
  }
  const renamed = passedByName(callers, name);
  if (isDeclared && renamed !== void 0 && workflow.triggers.some(({ event }) => event !== "workflow_call")) {
    return inherited({ login, name, calls, ...context }, renamed);
  }
  const early = workflowDoubt(workflow, { name, isDeclared, callers, inheriting });
  return early ?? settle({ login, name, calls, ...context });
}
function isInherited({ inherited: name, source: { workflow } }, repository) {
  return name !== void 0 && !(0,workflow_repository/* secretOrigins */.U7)(name, { workflow, repository }).isGiven;
}
function passedByName(callers, name) {
  const passed = callers.flatMap(({ workflow, job }) => {
    const entry = (0,workflow_workflow/* inputEntry */.nJ)((0,tree/* valueOf */.RP)(job.node, "secrets"), name);
    const secret = entry?.value.kind === "scalar" ? (0,credential/* onlySecret */.z_)(entry.value.value) : void 0;
    const isPlain = secret === name && (0,triggers/* declaredSecrets */.uk)(workflow.on) === void 0 && !(0,tree/* hasAnchor */.q1)(job.node);
    return entry !== void 0 && isPlain ? [{ workflow, entry }] : [];
  });
  return passed.length > 0 && passed.length === callers.length ? passed : void 0;
}
function workflowDoubt(workflow, seen) {
  const { isDeclared, callers, inheriting } = seen;
  const name = nameIn(workflow, seen.name);
  if (workflow.triggers.some(({ event }) => event !== "workflow_call")) {
    return caller_secrets_unclear(
      `${callers.length > 0 ? "callers pass" : "callers in other repositories may pass"} it ${name}${isDeclared ? "" : " by secrets: inherit"}, and it also starts by itself`,
      "write the step by hand, and let the callers pass the new token"
    );
  }
  if (inheriting > 0) {
    return caller_secrets_unclear(
      `some callers inherit their secrets and some pass ${name}`,
      "let all callers do the same, then migrate again"
    );
  }
  if (!isDeclared && callers.some((caller) => !caller.inherits)) {
    return caller_secrets_unclear(
      `it does not declare ${name}, so that callers that name secrets cannot pass it`,
      `declare ${name} under on.workflow_call.secrets, then migrate again`
    );
  }
  return void 0;
}
function inherited(passing, renamed) {
  const { login, name, repository } = passing;
  const other = passing.otherUse(login, name);
  if (other !== void 0) return alsoUsed(passing, other);
  if (!repository.isWhole) {
    return caller_secrets_unclear(`callers pass it ${nameIn(login.workflow, name)}, ${mayMiss}`, wholeFolder);
  }
  const declared = (0,tree/* valueOf */.RP)((0,tree/* valueOf */.RP)(login.workflow.on, "workflow_call"), "secrets");
  const entry = (0,workflow_workflow/* inputEntry */.nJ)(declared, name);
  return entry === void 0 ? none : { kind: "inherited", declared: entry, renamed };
}
const mayMiss = "and not every workflow was read";
const wholeFolder = "migrate all of .github/workflows at once, with every file readable";
function alsoUsed({ login, name }, other) {
  return caller_secrets_unclear(
    `${name} is also named in line ${lineOfMention(login.workflow, name, other)}, outside the login`,
    "give that place a secret of its own, then migrate again"
  );
}
function settle(passing) {
  const { calls, repository } = passing;
  const name = nameIn(passing.login.workflow, passing.name);
  if (!repository.isWhole) return caller_secrets_unclear(`callers have to pass it ${name}, ${mayMiss}`, wholeFolder);
  const { workflow } = passing.login;
  if (calls.length === 0 && workflow.kind === "workflow" && (0,triggers/* declaredSecrets */.uk)(workflow.on)?.length === 0) {
    return caller_secrets_unclear(
      "it declares no secrets, so callers in other repositories have to let it inherit theirs",
      "write the step by hand, and save the new token in each repository that calls it"
    );
  }
  if (calls.length === 0) {
    return caller_secrets_unclear(`callers have to pass it ${name}, and none is among the files`, byHand);
  }
  const other = passing.otherUse(passing.login, passing.name);
  if (other !== void 0) return alsoUsed(passing, other);
  const isScoped = calls.every((call) => (0,credential/* isTokenName */.zJ)(handedOver(call) ?? ""));
  if (isScoped && passing.login.form.kind === "credentials") return { kind: "scoped" };
  const callers = [];
  for (const call of calls) {
    const { passed: value, inherited: all, source, step } = call;
    if (value === void 0 && all === void 0 && call.isOptional) continue;
    const secret = handedOver(call);
    const doubt = callDoubt(call, repository);
    if (value?.kind !== "scalar" || secret === void 0 || doubt !== void 0) {
      const { node } = step !== void 0 && source.job === call.job ? step : source.job;
      const place = `${source.workflow.path}:${source.workflow.positionAt(node.start).line}`;
      return caller_secrets_unclear(`${place} ${doubt ?? "passes nothing"} as ${name}`, byHand);
    }
    callers.push({ ...call, value, secret });
  }
  if (callers.length === 0) return caller_secrets_unclear(`no caller here passes it ${name}`, byHand);
  return { kind: "passed", callers };
}
function nameIn({ kind, on, root }, name) {
  const declared = kind === "action" ? (0,tree/* valueOf */.RP)(root, "inputs") : (0,tree/* valueOf */.RP)((0,tree/* valueOf */.RP)(on, "workflow_call"), "secrets");
  return (0,workflow_workflow/* inputEntry */.nJ)(declared, name)?.key ?? name;
}
function caller_secrets_unclear(why, remedy) {
  return { kind: "unclear", why, remedy };
}
function callDoubt(call, repository) {
  const { workflow, job } = call.source;
  const secret = handedOver(call);
  if (call.passed === void 0 && call.inherited === void 0) return "passes nothing";
  if (workflow.kind === "action") return "passes on what it was given";
  if (secret === void 0) return "passes something other than one secret\u2019s value";
  if ((0,workflow_repository/* secretOrigins */.U7)(secret, { workflow, repository }).isGiven) return "passes on what it was given";
  if ((0,tree/* hasAnchor */.q1)(job.node)) return "passes a text that other places share";
  return (0,credential/* isTokenName */.zJ)(secret) ? "already passes a new token" : void 0;
}


// EXTERNAL MODULE: ./build/src/migrate/decide/called-images.js
var called_images = __webpack_require__(6258);
;// CONCATENATED MODULE: ./build/src/migrate/decide/namespaces.js







function seenNamespaces(seen, repository) {
  const pushed = seen.map((one) => ({
    ...one,
    namespaces: [...pushedNamespaces(one.use), ...calledNamespaces(one, repository)]
  }));
  const byPassword = namespacesBy(
    pushed,
    ({ login: { password }, callerSecrets }) => password.kind === "secret" && callerSecrets.kind !== "passed" ? password.name : void 0
  );
  for (const { secret, namespace } of describedNamespaces(repository)) {
    byPassword.set(secret, /* @__PURE__ */ new Set([...byPassword.get(secret) ?? [], namespace]));
  }
  return {
    byPassword,
    byCredential: namespacesBy(pushed, ({ login }) => (0,logins_login/* credentialKey */.TC)(login)),
    everywhere: new Set(pushed.flatMap(({ namespaces }) => namespaces)),
    ours: new Set(ownNamespaces(repository)),
    oursPushed: new Set(ownNamespaces(repository, ["push"])),
    accounts: accountsBySecret(seen)
  };
}
function ownNamespaces({ workflows }, keys = ["organization", "push", "pull"]) {
  const steps = [...workflows.values()].flatMap(({ jobs }) => jobs.flatMap((job) => job.steps.filter(workflow_workflow/* isOurs */.MU)));
  return steps.flatMap((step) => (0,workflow_workflow/* listedRepositories */.Yj)(step, keys).map((name) => name.replace(/\/.*/, "")));
}
function accountsBySecret(seen) {
  const found = /* @__PURE__ */ new Map();
  for (const { login } of seen) {
    const { account, password, registry } = login;
    if (account === void 0 || password.kind !== "secret" || registry !== "hub") continue;
    const known = found.get(password.name) ?? /* @__PURE__ */ new Set();
    found.set(password.name, known.add(account.toLowerCase()));
  }
  return found;
}
function accountsOf({ login: { account, password } }, known) {
  const others = password.kind === "secret" ? [...known.accounts.get(password.name) ?? []] : [];
  return account === void 0 ? others : [account.toLowerCase(), ...others];
}
function describedNamespaces(repository) {
  return [...repository.workflows.values()].flatMap(
    (workflow) => workflow.jobs.flatMap(
      (job) => job.steps.flatMap((step) => {
        const secret = (0,credential/* onlySecret */.z_)((0,workflow_workflow/* inputText */.AN)(step, "password") ?? "");
        if (secret === void 0 || !/dockerhub-description$/.test((0,workflow_workflow/* actionName */.aM)(step))) return [];
        const scope = (0,workflow_scope/* scopeOf */.Od)({ workflow, job, step, repository: repository.name });
        const [name = "", ...more] = (0,workflow_scope/* resolveText */.WY)((0,workflow_workflow/* inputText */.AN)(step, "repository") ?? "", scope);
        const { namespace } = (0,workflow_image/* parseImage */.zZ)(name);
        return namespace === void 0 || namespace === "library" || more.length > 0 ? [] : [{ secret, namespace }];
      })
    )
  );
}
function namespacesBy(logins, keyOf) {
  const found = /* @__PURE__ */ new Map();
  for (const seen of logins) {
    const key = seen.login.registry === "hub" ? keyOf(seen) : void 0;
    if (key === void 0) continue;
    const names = found.get(key) ?? /* @__PURE__ */ new Set();
    for (const namespace of seen.namespaces) names.add(namespace);
    found.set(key, names);
  }
  return found;
}
function namespacesOf(seen, known) {
  const { login, use } = seen;
  const own = known.byCredential.get((0,logins_login/* credentialKey */.TC)(login)) ?? /* @__PURE__ */ new Set();
  const all = /* @__PURE__ */ new Set([...own, ...elsewhere(seen, known)]);
  const account = login.account?.toLowerCase();
  if (all.size === 0 && account !== void 0 && known.ours.has(account)) return /* @__PURE__ */ new Set([account]);
  return all.size === 0 && use.access === "pull" && known.everywhere.size === 1 ? known.everywhere : all;
}
function calledNamespaces(seen, repository) {
  const images = calledImages(seen, repository);
  return images.some(hasNoOwner) ? [] : images.flatMap(({ namespace }) => namespace ?? []);
}
function calledRepositories(seen, repository) {
  return calledImages(seen, repository).flatMap((image) => (0,workflow_image/* repositoryOf */._M)(image) ?? []);
}
function calledImages({ login, use }, repository) {
  const { workflow, job, step } = login;
  return use.pushes.flatMap(({ images }) => images).flatMap(({ image }) => (0,called_images/* imagesAtCallers */.a)(image.text, { workflow, job, step, repository })).filter(({ registry }) => registry !== "other");
}
function elsewhere({ login, use, callerSecrets }, known) {
  const bySecret = namespaces_secretsOf(login, callerSecrets).map((name) => [...known.byPassword.get(name) ?? []]);
  const names = bySecret.flat();
  if (!hasUnknownOwner(use)) return names;
  const isOfEach = bySecret.every((ofOne) => ofOne.length > 0);
  const isOnly = isOfEach && new Set(names).size === 1 && login.job.environment === void 0;
  return isOnly && !namesOwner(use) ? names : [];
}
function namespaces_secretsOf({ password }, callerSecrets) {
  if (callerSecrets.kind === "passed") return callerSecrets.callers.map(({ secret }) => secret);
  return password.kind === "secret" ? [password.name] : [];
}


;// CONCATENATED MODULE: ./build/src/migrate/decide/called-login.js


















function decideCalled(facts, callers, uses) {
  const { login } = facts;
  const early = placeCheck(login, facts.callerSecrets);
  if (early !== void 0) return { finding: early };
  const kinds = new Set(callers.map((caller) => registryAt(login, caller)));
  if (kinds.size === 1 && kinds.has("other")) return void 0;
  if (kinds.size > 1) {
    const why2 = "callers pass it different registries, and Docker Hub is one of them";
    const remedy = "put a login step for Docker Hub before the calls that need it";
    return unchanged(login, { code: "CREDENTIAL_PASSED", why: why2, remedy });
  }
  const cases = callers.map((caller) => ({
    caller,
    at: caseOf(facts, caller, uses.get(caller.job))
  }));
  const named = cases.flatMap(({ at }) => [
    ...pushedNamespaces(at.use),
    ...calledNamespaces(at, facts.repository)
  ]);
  const known = /* @__PURE__ */ new Set([...facts.known, ...named]);
  const called = [...facts.called, ...named];
  const parts = [];
  for (const { caller, at } of cases) {
    const { finding: finding2, plan: plan2, why: why2 = "" } = decide({ ...at, known, called });
    if (plan2 === void 0) return leftByCaller(caller, login, finding2);
    const seen = [...plan2.seen, ...calledRepositories(at, facts.repository)];
    parts.push({ caller, plan: { ...plan2, seen }, why: `${caller.workflow.path}: ${why2}` });
  }
  if (login.workflow.kind === "action") return forAll(login, parts);
  const [registry = "unknown"] = kinds;
  const { finding, plan, why = "" } = decide({ ...facts, login: { ...login, registry }, known, called });
  return plan === void 0 ? { finding } : passed(plan, parts, why);
}
function leftByCaller(caller, login, finding) {
  const { code, message, remedy } = finding;
  return unchanged(login, { code, why: `called at ${placeOf(caller)}: ${message}`, remedy });
}
function passed(plan, parts, why) {
  const { login, access, channel } = plan;
  const all = [...new Set(parts.map(({ caller }) => placeOf(caller)))];
  const places = all.length <= 4 ? all.join(", ") : `${all.slice(0, 3).join(", ")} and ${all.length - 3} more`;
  const { username, step, workflow } = login;
  const isOfStep = (0,tree/* insideAny */.lM)(step === void 0 ? [] : [step.node]);
  const named = (username.kind === "secret" || username.kind === "input") && step?.condition?.toLowerCase().includes(username.name.toLowerCase()) !== true && mentionsIn(workflow, username.name).every(({ start, end }) => isOfStep(start, end));
  const idle = named ? `; ${nameIn(workflow, username.name)} is not used here any more` : "";
  const part = {
    confidence: "sure",
    access,
    channel,
    message: `${login.tool} uses a shared account, which comes from ${places}; it needs ${(0,logins_plan/* tokenWords */.Hs)(plan)} (${why})`,
    remedy: `${finding/* editWords */.uf.both}; callers in other repositories have to pass the new token, too${idle}`
  };
  return { finding: (0,finding/* loginFinding */.Rr)(login, { code: "LOGIN_SHARED", ...part }), plan: { ...plan, passed: parts } };
}
function forAll(login, parts) {
  const needs = parts.map(
    ({ plan }) => JSON.stringify({
      ...plan,
      login: void 0,
      seen: void 0,
      named: void 0,
      bases: void 0,
      reads: void 0,
      open: void 0,
      publicRead: void 0,
      pushesMore: void 0
    })
  );
  const [first] = parts;
  if (first !== void 0 && needs.every((one) => one === needs[0])) {
    const named = first.plan.named.filter((name) => parts.every(({ plan }) => plan.named.includes(name)));
    const bases = first.plan.bases.filter((name) => parts.every(({ plan }) => plan.bases.includes(name)));
    const open = first.plan.open.filter((name) => named.includes(name));
    const foreign = [first.plan.organization, ...open].find((name) => !(0,targets/* isSameEverywhere */.bf)(name));
    if (foreign === void 0) {
      const publicRead = publicReadAfter(login, login.step) ?? first.plan.publicRead;
      return passed({ ...first.plan, login, named, bases, open, publicRead }, parts, first.why);
    }
    const why = foreign === logins_plan/* namedByVariable */.F$ ? "no image that migrate can read names the organization" : `only those who use it know ${foreign}`;
    return unchanged(login, { code: "ORGANIZATION_UNSURE", why, remedy: "write the organization out" });
  }
  const wanted = parts.map(
    ({ caller, plan }) => `${placeOf(caller)}: ${(0,logins_plan/* tokenWords */.Hs)(plan)} of ${plan.organization}`
  );
  return unchanged(login, {
    code: "CREDENTIAL_PASSED",
    why: `those who use it need different tokens (${wanted.join("; ")})`,
    remedy: "put a login step before each use, and take the login out of here"
  });
}
function registryAt({ registry, host, workflow: called }, { workflow, job, step }) {
  const [, name] = /^\$\{\{\s*inputs\.([\w-]+)\s*\}\}$/.exec(host) ?? [];
  if (registry !== "unknown" || name === void 0) return registry;
  const declared = (0,tree/* valueOf */.RP)(
    called.kind === "action" ? called.root : (0,tree/* valueOf */.RP)(called.on, "workflow_call"),
    "inputs"
  );
  const value = (0,workflow_workflow/* inputEntry */.nJ)(step === void 0 ? (0,tree/* valueOf */.RP)(job.node, "with") : step.with, name)?.value;
  const text = value?.kind === "scalar" ? value.value : (0,tree/* textOf */.b6)((0,workflow_workflow/* inputEntry */.nJ)(declared, name)?.value, "default");
  const hosts = (0,workflow_scope/* resolveText */.WY)(text ?? "", (0,workflow_scope/* scopeOf */.Od)({ workflow, job, step }));
  const [kind = "unknown", ...more] = new Set(hosts.map(workflow_image/* registryKind */.IL));
  return more.length > 0 ? "unknown" : kind;
}
function caseOf(facts, caller, useOf) {
  const { workflow, job, step } = caller;
  const { triggers } = caller.source.workflow;
  const registry = registryAt(facts.login, caller);
  if (step === void 0 || useOf === void 0) {
    return { ...facts, login: { ...facts.login, registry }, triggers };
  }
  const { login: inner } = facts;
  const login = {
    ...inner,
    before: inner.job.steps.slice(0, inner.step?.index),
    ...accountOf(facts.login, caller),
    registry,
    workflow,
    job,
    step,
    at: step.node.start,
    password: { kind: "secret", name: caller.secret }
  };
  const accounts = [...facts.accounts, ...login.account === void 0 ? [] : [login.account.toLowerCase()]];
  return { ...facts, login, accounts, use: useOf(login), triggers, callerSecrets: { kind: "none" } };
}
function accountOf({ username, account }, { workflow, job, step }) {
  if (username.kind !== "input" || step === void 0) return { username, account };
  const text = (0,workflow_workflow/* inputText */.AN)(step, username.name);
  if (text === void 0) return { username, account };
  const resolved = (0,credential/* credentialOf */.$5)(text, (0,workflow_scope/* scopeOf */.Od)({ workflow, job, step }));
  return { username: resolved, account: resolved.kind === "literal" ? text : void 0 };
}
function placeOf({ source: { workflow }, value }) {
  return `${workflow.path}:${workflow.positionAt(value.start).line}`;
}
function onlyConsistent(all) {
  const tokens = /* @__PURE__ */ new Map();
  for (const { login, decision } of all) {
    const key = (0,logins_login/* credentialKey */.TC)(login);
    const known = tokens.get(key) ?? /* @__PURE__ */ new Set();
    tokens.set(key, known.add(tokensOf(decision.plan)));
  }
  return all.map(({ login, decision }) => {
    const isShared = decision.plan?.passed !== void 0 || decision.plan?.declared !== void 0;
    if (!isShared || tokens.get((0,logins_login/* credentialKey */.TC)(login))?.size === 1) return decision;
    return unchanged(login, {
      code: "CREDENTIAL_PASSED",
      why: "the credential that callers pass serves several logins here, which need different tokens or stay unchanged",
      remedy: "let the callers pass one secret for each login, then migrate again",
      access: decision.plan.access
    });
  });
}
function tokensOf(plan) {
  if (plan === void 0) return "";
  const { channel, access, organization } = plan;
  return JSON.stringify(plan.declared === void 0 ? callerEdits(plan) : [channel, access, organization]);
}


// EXTERNAL MODULE: ./build/src/migrate/decide/use.js + 1 modules
var use = __webpack_require__(8301);
;// CONCATENATED MODULE: ./build/src/migrate/decide/decide-all.js










function decideAll(views, wishes) {
  const jobs = views.map((view) => ({ ...view, useOf: usesWhenAsked(view) }));
  const seen = seenLogins(jobs, wishes.repository);
  const known = {
    ...wishes,
    useOf: new Map(jobs.map(({ job, useOf }) => [job, useOf])),
    namespaces: seenNamespaces(seen, wishes.repository)
  };
  const decisions = onlyConsistent(seen.flatMap((one) => decided(one, known)));
  return wishes.register === void 0 ? withSecretNames(
    decisions,
    seen.map(({ login }) => login)
  ) : decisions;
}
function seenLogins(jobs, repository) {
  const uses = (0,workflow_repository/* usesOfActions */.dX)(repository);
  return [...(0,group_by/* groupBy */.$)(jobs, ({ workflow }) => workflow).values()].flatMap((together) => {
    const otherUse = otherUseBeside(together.flatMap(({ logins }) => logins));
    return together.flatMap(
      ({ logins, useOf }) => logins.map((login) => ({
        login,
        use: useOf(login),
        callerSecrets: callerSecretsOf(login, { repository, otherUse, uses })
      }))
    );
  });
}
function decided(seen, known) {
  const { login, callerSecrets } = seen;
  if (login.registry === "other") return [];
  const { repository, register } = known;
  const { triggers } = login.workflow;
  const facts = {
    ...seen,
    triggers,
    repository,
    register,
    known: namespacesOf(seen, known.namespaces),
    others: known.namespaces.oursPushed,
    called: calledNamespaces(seen, repository),
    accounts: accountsOf(seen, known.namespaces)
  };
  const first = callerSecrets.kind === "passed" ? decideCalled(facts, callerSecrets.callers, known.useOf) : decide(facts);
  if (first === void 0) return [];
  const decision = first.finding.code === "LOGIN_KEYLESS" && known.prefer === "oidc-all" ? converted(facts, first) : first.finding.code === "LOGIN_KEYLESS" ? keptKeyless(login, first) : withoutSecret(first, known.prefer);
  return [{ login, decision: recorded(login, withCalled(decision, seen, repository)) }];
}
function withCalled(decision, seen, repository) {
  const { plan } = decision;
  if (plan === void 0) return decision;
  return { ...decision, plan: { ...plan, seen: [...plan.seen, ...calledRepositories(seen, repository)] } };
}
function recorded({ answer }, decision) {
  if (answer === void 0) return decision;
  return { ...decision, finding: { ...decision.finding, answer: answer.text } };
}
function usesWhenAsked(view) {
  let useOf;
  return (login) => (useOf ??= (0,use/* loginUses */.S)(view))(login);
}


// EXTERNAL MODULE: ./build/src/workflows/effects/job.js + 1 modules
var job = __webpack_require__(5665);
// EXTERNAL MODULE: ./build/src/workflows/effects/actions.js
var actions = __webpack_require__(2414);
// EXTERNAL MODULE: ./build/src/workflows/effects/harmless.js
var harmless = __webpack_require__(2206);
// EXTERNAL MODULE: ./build/src/workflows/effects/unread.js
var effects_unread = __webpack_require__(4534);
// EXTERNAL MODULE: ./build/src/workflows/logins/find.js + 5 modules
var find = __webpack_require__(7482);
;// CONCATENATED MODULE: ./build/src/migrate/report/secret-use.js







function passedTo(step, secrets) {
  const found = commandsWith(step, secrets);
  const readers = found.map((one) => readerOf(step, one));
  if ([...found, ...readers].some(({ words, output }) => /GITHUB_(ENV|OUTPUT)/.test([...words, output].join()))) {
    const remedy = "write the new token\u2019s secret there, once it is clear what the later steps need";
    return { message: "a script hands the secret on to later steps", remedy };
  }
  const own = found.find(({ words }) => words.some((word) => /^--((src|dest)-)?creds\b/.test(word)));
  if (own !== void 0) {
    const remedy = "give it the name of the organization and the new token\u2019s secret";
    return { message: `a script logs in with the secret for one command (${own.words[0]})`, remedy };
  }
  const named = readers.filter(({ words: [head] }) => !/^(test|\[\[?|)$/.test(head));
  const unread = named.find(({ words }) => !(0,harmless/* isHarmlessCommand */.PK)(words));
  const command = unread ?? named[0];
  const reader = command === void 0 ? (0,harmless/* environmentReader */.DJ)(step) : (0,effects_unread/* commandName */.p6)(command.words);
  const who = step.run === void 0 ? (0,workflow_workflow/* actionName */.aM)(step) : reader ?? "a script";
  return {
    message: `it passes the secret to ${who}${unread === command ? "; what becomes of it there is not read" : ""}`,
    remedy: command !== void 0 && unread === void 0 ? "look whether the new token\u2019s secret has to stand here" : "if it logs in to the registry, give it the organization as user name and the pull token\u2019s secret, or the push token\u2019s if it pushes; for Docker Hub\u2019s API it has to stay"
  };
}
const passToken = "pass the name of the organization and the new token\u2019s secret instead";
function passedToAction(name, action, repository) {
  const logsIn = action.jobs.some((job) => (0,find/* findLogins */.a)(action, job, repository).length > 0);
  const unseen = action.jobs.length === 0 ? "a container, which is not read" : "whose own steps do not log in";
  return {
    code: "CREDENTIAL_PASSED",
    message: `it passes the secret to ${name}, ${logsIn ? "which logs in" : unseen}`,
    remedy: logsIn ? "once that login takes a token, pass the new token\u2019s secret instead" : `if something there logs in to Docker Hub with it, ${passToken}; for Docker Hub\u2019s API it has to stay`
  };
}
function readerOf({ commands }, command) {
  if (!/^(echo|printf)$/.test(command.words[0])) return command;
  return commands.find(({ pipedFrom }) => pipedFrom === command) ?? command;
}
function callsHub(step, address = /hub\.docker\.com|\/v2\/(users\/login|auth\/token)/) {
  const texts = [step.run, step.with, step.env].flatMap(
    (node) => node === void 0 ? [] : [...textsIn(node)]
  );
  return texts.some((text) => address.test(text));
}
function signsInAtHub(step) {
  return callsHub(step, /hub\.docker\.com\/v2\/(users\/login|auth\/token)/);
}
function onlyTests(step, secrets) {
  if (!/\[ |\[\[|\btest /.test(step.script ?? "")) return false;
  const isWritten = (0,credential/* secretNames */.XG)(step.script ?? "").some((name) => secrets.names.includes(name));
  const found = commandsWith(step, secrets);
  return (isWritten || found.length > 0) && found.every(({ words: [head] }) => /^(test|\[\[?)$/.test(head));
}
function commandsWith(step, secrets) {
  return step.commands.filter(
    ({ words, assignments, input }) => [...words, ...assignments, input ?? ""].some((text) => holdsSecret(text, secrets))
  );
}
function holdsSecret(text, { names, variables }) {
  return variables.some((key) => (0,expression_variables/* namesVariable */.dj)(text, key)) || (0,credential/* secretNames */.XG)(text).some((name) => names.includes(name));
}
function reachesOurs(step, holds, { actionOf, depth = 1 }) {
  const action = actionOf(step);
  if (action === void 0 || depth > 10 || countIn(step.env, holds) > 0) return false;
  const keys = (0,tree/* entriesOf */.Mc)(step.with).flatMap(
    ({ key, value }) => countIn(value, holds) > 0 ? [key.toLowerCase()] : []
  );
  const isNamed = (text) => inputsIn(text).some((name) => name === void 0 || keys.includes(name));
  const count = (nodes) => nodes.reduce((sum, node) => sum + countIn(node, isNamed), 0);
  const isKept = (one) => (0,workflow_workflow/* isOurs */.MU)(one) || reachesOurs(one, isNamed, { actionOf, depth: depth + 1 });
  const ours = count(action.jobs.flatMap((job) => job.steps.filter(isKept).map(({ node }) => node)));
  return ours > 0 && ours === count([(0,tree/* valueOf */.RP)(action.root, "runs"), (0,tree/* valueOf */.RP)(action.root, "outputs")]);
}
function countIn(node, found) {
  return node === void 0 ? 0 : [...textsIn(node)].filter(found).length;
}
function inputsIn(text) {
  const names = text.matchAll(/\binputs(?:\.([\w-]+)|\[\s*'([^']+)'\s*\]|(?=\s*[)[]))/gi);
  return [...names].map(([, plain, quoted]) => (plain ?? quoted)?.toLowerCase());
}
function* textsIn(node) {
  for (const scalar of (0,tree/* scalarsIn */.PX)(node)) yield scalar.value;
}


;// CONCATENATED MODULE: ./build/src/migrate/report/calls.js







function callFindings(workflow, place) {
  return workflow.jobs.flatMap(
    (job) => job.uses === void 0 ? [] : jobFindings(job, { workflow, ...place })
  );
}
function jobFindings(job, place) {
  const uses = job.uses?.value ?? "";
  const secrets = (0,tree/* valueOf */.RP)(job.node, "secrets");
  const path = (0,workflow_repository/* calleePath */.Og)(job, place.repository);
  const callee = path === void 0 ? void 0 : place.repository.workflows.get(path);
  const finding = reporter(place, job);
  if (secrets?.kind === "scalar") {
    if (callee !== void 0 || place.passwords.size === 0) return [];
    const code = path === void 0 ? "CREDENTIAL_PASSED" : "CALLEE_MISSING";
    const message = `secrets: inherit passes every secret to ${uses}, which names no workflow that was read`;
    return [
      finding({ code, subject: uses, message, remedy: "look there for logins before a secret is removed" })
    ];
  }
  const inputs = (0,tree/* valueOf */.RP)(job.node, "with");
  const hosts = (0,tree/* entriesOf */.Mc)(inputs).flatMap(
    ({ key, value }) => /registry|server|host/i.test(key) && value.kind === "scalar" ? [value.value] : []
  );
  const isElsewhere = hosts.length > 0 && hosts.every((host) => (0,workflow_image/* registryKind */.IL)(host) === "other");
  const namesHub = inputs !== void 0 && [...(0,tree/* scalarsIn */.PX)(inputs)].some(({ value }) => /\bdocker\.io\b/.test(value));
  return (0,tree/* entriesOf */.Mc)(secrets).flatMap(({ key, value }) => {
    const names = value.kind === "scalar" ? (0,credential/* secretNames */.XG)(value.value) : [];
    const name = names.find(
      (one) => place.passwords.has(one) || (0,credential/* isDockerPassword */.ot)(one) || namesHub && (0,credential/* isRegistryPassword */.TA)(one)
    );
    if (/^docker\/github-builder\//i.test(uses) && key === "registry-auths") return [];
    if (name === void 0 || (0,credential/* isTokenName */.zJ)(name) || place.passed.has(value)) return [];
    if (isElsewhere && !place.passwords.has(name)) return [];
    if (callee !== void 0 && !(0,workflow_repository/* secretOrigins */.U7)(name, place).isOwn && isCalledHere(place)) return [];
    if (callee !== void 0 && !usesSecret(callee, key)) {
      const message2 = `${uses} does not use the secret ${key}`;
      return [finding({ code: "CREDENTIAL_UNUSED", subject: name, message: message2, remedy: "remove the line" })];
    }
    if (callee !== void 0 && isForApi(callee, key)) return [];
    const missing = path !== void 0 && callee === void 0;
    const message = `it passes the secret to ${uses}${callee === void 0 ? ", which names no workflow that was read" : ""}`;
    const remedy = "change the called workflow\u2019s secrets and this line together";
    return [
      finding({ code: missing ? "CALLEE_MISSING" : "CREDENTIAL_PASSED", subject: name, message, remedy })
    ];
  });
}
function isForApi({ root, jobs }, name) {
  const names = ({ value }) => (0,credential/* secretNames */.XG)(value).includes(name.toUpperCase());
  const users = jobs.flatMap(({ steps }) => steps.filter(({ node }) => [...(0,tree/* scalarsIn */.PX)(node)].some(names)));
  const places = (0,tree/* insideAny */.lM)(users.map(({ node }) => node));
  const isApart = [...(0,tree/* scalarsIn */.PX)(root)].some((one) => names(one) && !places(one.start, one.end));
  return users.length > 0 && !isApart && users.every((step) => (0,actions/* isHubApi */.W)((0,workflow_workflow/* actionName */.aM)(step)) || callsHub(step));
}
function isCalledHere({ workflow, repository }) {
  return (0,workflow_repository/* callersOf */.Gt)(workflow.path, repository).length > 0;
}
function reporter({ workflow }, job) {
  const line = workflow.positionAt(job.uses?.start ?? job.node.start).line;
  return (part) => ({
    severity: "warning",
    file: workflow.path,
    line,
    ...part
  });
}
function usesSecret(callee, name) {
  const jobs = (0,tree/* valueOf */.RP)(callee.root, "jobs");
  const parts = [callee.env, jobs].flatMap((node) => node === void 0 ? [] : [...(0,tree/* scalarsIn */.PX)(node)]);
  return parts.some(
    ({ value }) => value === "inherit" || (0,credential/* secretNames */.XG)(value).includes(name.toUpperCase()) || /toJSON\(\s*secrets/i.test(value)
  );
}


// EXTERNAL MODULE: ./build/src/migrate/report/draft.js
var draft = __webpack_require__(5337);
// EXTERNAL MODULE: ./build/src/workflows/workflow/paths.js
var paths = __webpack_require__(6212);
;// CONCATENATED MODULE: ./build/src/migrate/report/leftovers.js








function leftovers(view) {
  const loginSteps = new Set(view.logins.map((login) => login.step));
  const around = secretVariables(view);
  return view.job.steps.flatMap((step) => {
    if (loginSteps.has(step) || (0,workflow_workflow/* isOurs */.MU)(step)) return [];
    const names = passwordsOf(step, view, around);
    const file = authFile(step);
    if (file !== void 0) return [stepFinding(view, { step, names, ...authFileText(file) })];
    if (names.length === 0 && !signsInAtHub(step)) return [];
    const held = { names, variables: holdersOf(step, names, around) };
    if (reachesOurs(step, (text) => holdsSecret(text, held), { actionOf: (one) => actionBehind(one, view) })) {
      return [];
    }
    return [stepFinding(view, { step, names, ...describe(step, view, held) })];
  });
}
function describe(step, view, held) {
  const api = view.effects().find((effect) => effect.step === step && effect.kind === "api");
  if (api !== void 0 || callsHub(step)) {
    const what = held.names.length > 0 ? "secret" : "password";
    return {
      code: "HUB_API_USE",
      message: `${api?.by ?? "a script"} uses the ${what} with Docker Hub\u2019s API, not to log in to the registry`,
      remedy: `keep this ${what}: a token for pull and push does not serve there`
    };
  }
  const [name = ""] = step.uses?.value.split("@") ?? [];
  const action = actionBehind(step, view);
  if (action !== void 0) return passedToAction(name, action, view.repository.name);
  if ((0,workflow_repository/* pathHere */.y)(name) !== void 0) {
    return {
      code: "CALLEE_MISSING",
      message: `it passes the secret to ${name}, where no action.yml was read`,
      remedy: `if it logs in to Docker Hub with it, ${passToken}`
    };
  }
  if (onlyTests(step, held)) {
    return {
      code: "CREDENTIAL_CONDITION",
      message: "a script only tests whether the secret is there",
      remedy: "test for the secret of the new token instead"
    };
  }
  return { code: "CREDENTIAL_ENVIRONMENT", ...passedTo(step, held) };
}
function actionBehind({ uses }, { job, repository }) {
  return uses && (0,workflow_repository/* localAction */.On)(uses.value, repository, (0,paths/* checkoutsOf */.F9)(job, repository.name));
}
function secretVariables({ workflow, job }) {
  const all = new Map([...workflow.variables, ...job.variables]);
  return [...all].filter(([key, value]) => /secrets/i.test(value) && !job.setByScripts.has(key));
}
function holdersOf(step, names, around) {
  const all = new Map([...around, ...(0,expression_variables/* variablesIn */.DF)(step.env)]);
  return [...all].flatMap(
    ([key, value]) => (0,credential/* secretNames */.XG)(value).some((name) => names.includes(name)) ? [key] : []
  );
}
function passwordsOf(step, view, around) {
  const texts = [step.with, step.env, step.run].flatMap(
    (node) => node === void 0 ? [] : [...textsIn(node)]
  );
  const through = around.filter(([key]) => texts.some((text) => (0,expression_variables/* namesVariable */.dj)(text, key)));
  const found = [...texts, ...through.map(([, value]) => value)].flatMap(credential/* givenSecrets */.BN);
  return [...new Set(found)].filter(
    (name) => !(0,credential/* isScopedName */.ah)(name) && (view.passwords.has(name) || (0,credential/* isDockerPassword */.ot)(name) && !view.otherPasswords.has(name))
  );
}
function authFile(step) {
  if ((0,tree/* entriesOf */.Mc)(step.env).some((entry) => entry.key === "DOCKER_AUTH_CONFIG")) return "DOCKER_AUTH_CONFIG";
  const script = step.run?.value ?? (0,workflow_workflow/* inputText */.AN)(step, "command") ?? "";
  if (/\bhub-tool\b/.test(script)) return void 0;
  if (/DOCKER_AUTH_CONFIG=/.test(script)) return "DOCKER_AUTH_CONFIG";
  const writes = /(>|tee\s|cp\s|mv\s|install\s)[^\n]*(docker[^\n]*\/|[\s"'])config\.json/i.test(script);
  return writes && /docker/i.test(script) && holdsLogins(step, script) || /\\?"auths\\?"\s*:/.test(script) ? "config.json" : void 0;
}
function holdsLogins(step, script) {
  return /\bauths?\b/i.test(script) || (0,credential/* secretNames */.XG)(script).length > 0 || hasSecret(step.env);
}
function hasSecret(node) {
  return node !== void 0 && [...textsIn(node)].some((text) => (0,credential/* secretNames */.XG)(text).length > 0);
}
function authFileText(file) {
  return {
    code: "AUTH_FILE",
    message: `logins come from a hand-made ${file}, which no login step replaces`,
    remedy: "remove it and log in with this action: its docker-config output has the file\u2019s folder"
  };
}
function stepFinding(view, { code, message, remedy, step, names }) {
  return {
    code,
    // It stays, and nobody has to do anything.
    severity: code === "HUB_API_USE" ? "notice" : "warning",
    subject: names[0] ?? (0,workflow_workflow/* actionName */.aM)(step),
    file: view.workflow.path,
    line: view.workflow.positionAt(leftovers_placeOf(view, { step, name: names[0] })).line,
    message,
    remedy
  };
}
function leftovers_placeOf({ workflow }, named) {
  const { step, name } = named;
  if (name === void 0) return step.node.start;
  for (const { start, end } of (0,tree/* scalarsIn */.PX)(step.node)) {
    const found = [...workflow.text.slice(start, end).matchAll(/\bsecrets\b/gi)].find(
      ({ index }) => (0,credential/* secretNames */.XG)(workflow.text.slice(start + index, end).split("}}", 1)[0] ?? "").includes(name)
    );
    if (found !== void 0) return start + found.index;
  }
  return step.node.start;
}
function environmentFindings(workflow, views) {
  const blocks = [{ env: workflow.env, views }, ...views.map((view) => ({ env: view.job.env, views: [view] }))];
  return blocks.flatMap(
    ({ env, views: within }) => (0,tree/* entriesOf */.Mc)(env).flatMap((entry) => {
      const finding = entryFinding(entry, within);
      if (finding === void 0) return [];
      return [{ ...finding, file: workflow.path, line: workflow.positionAt(entry.keyRange.start).line }];
    })
  );
}
function entryFinding(entry, views) {
  const { key, value } = entry;
  if (value.kind !== "scalar") return void 0;
  if (key === "DOCKER_AUTH_CONFIG") return { severity: "warning", subject: key, ...authFileText(key) };
  const [name] = (0,credential/* givenSecrets */.BN)(value.value);
  const known = name !== void 0 && ((0,credential/* isDockerPassword */.ot)(name) || views.some((view) => view.passwords.has(name)));
  if (name === void 0 || !known || (0,credential/* isScopedName */.ah)(name)) return void 0;
  const steps = views.flatMap((view) => view.job.steps);
  if (steps.some((step) => mentions(step.node, key))) return void 0;
  const readers = steps.flatMap((step) => (0,harmless/* environmentReader */.DJ)(step) ?? []);
  if (readers.length > 0) {
    const reader = readers.find((name2) => !(0,harmless/* isHarmlessCommand */.PK)(name2.split(" ")));
    return {
      code: "CREDENTIAL_ENVIRONMENT",
      severity: "warning",
      confidence: "likely",
      subject: name,
      message: `${key} reaches every step; ${reader === void 0 ? "whether one uses it is not read" : `${reader} may use it`}`,
      remedy: "pass it to the step that needs it, or take it out"
    };
  }
  return unused(name, key);
}
function unused(name, key) {
  return {
    code: "CREDENTIAL_UNUSED",
    severity: "warning",
    subject: name,
    message: `nothing that was read uses ${key}`,
    remedy: "remove the lines"
  };
}
function mentions(node, variable) {
  return [...(0,tree/* scalarsIn */.PX)(node)].some((scalar) => (0,expression_variables/* namesVariable */.dj)(scalar.value, variable));
}
function unusedInStep(step, view) {
  const entries = (0,tree/* entriesOf */.Mc)(step.env);
  const found = entries.find(({ key, value }) => {
    const [name2] = value.kind === "scalar" ? (0,credential/* givenSecrets */.BN)(value.value) : [];
    return name2 !== void 0 && (0,credential/* isDockerPassword */.ot)(name2) && !mentions(step.node, key);
  });
  const read = step.run === void 0 || (0,harmless/* environmentReader */.DJ)(step) !== void 0;
  if (found?.value.kind !== "scalar" || read) return void 0;
  const [name = ""] = (0,credential/* secretNames */.XG)(found.value.value);
  const line = view.workflow.positionAt(found.keyRange.start).line;
  return { ...unused(name, found.key), file: view.workflow.path, line };
}


;// CONCATENATED MODULE: ./build/src/migrate/report/secrets.js




function secretFindings(repository, plans, edits) {
  const uses = secretUses(repository, edits);
  const freed = new Set(
    plans.flatMap(
      ({ login, passed }) => passed === void 0 ? [login.username, login.password].flatMap((one) => one.kind === "secret" ? [one.name] : []) : passed.map(({ caller }) => caller.secret)
    )
  );
  const texts = (path) => applyEdits(repository.workflows.get(path)?.text ?? "", edits.get(path) ?? []);
  const unseen = uses.has("") ? "an expression that reaches every secret" : passedOn(repository);
  return [...freed].sort().map((name) => {
    const found = uses.get(name) ?? [];
    const places = [...new Set(found.map((use) => `${use.file}:${use.line}`))];
    if (places.length > 0) {
      const message2 = `${name} is still named in ${places.slice(0, 5).join(", ")}${places.length > 5 ? " and more" : ""}`;
      const isIdle = found.every(({ variable, file }) => isUnnamed(variable, texts(file)));
      const remedy = isIdle ? takeOut : "keep it until nothing names it";
      return secret(name, { code: "SECRET_IN_USE", message: message2, remedy });
    }
    const message = `no expression that was read uses the stored secret ${name} any more`;
    if (unseen !== void 0) {
      return secret(name, {
        code: "SECRET_IN_USE",
        message: `${message}, but ${unseen} may`,
        remedy: "look there before removing it"
      });
    }
    if (!repository.isWhole) {
      return secret(name, {
        code: "SECRET_IN_USE",
        message: `${message}, but not all workflows were read`,
        remedy: 'look at the others before removing it: mend what cannot be read, and let "paths" cover all'
      });
    }
    return secret(name, {
      code: "SECRET_REMOVABLE",
      message,
      remedy: "remove the secret once the new tokens have worked"
    });
  });
}
function secret(name, part) {
  return { severity: "notice", subject: name, ...part };
}
const takeOut = "only env: lines are left, whose variables nothing else in the file names: take them out, unless a program in the steps reads them";
function isUnnamed(variable, text) {
  if (variable === void 0) return false;
  const rest = text.replace(new RegExp(`\\b${variable}:|\\bsecrets\\.${variable}\\b`, "gi"), "");
  return !new RegExp(`\\b${variable}\\b`).test(rest);
}
function passedOn(repository) {
  for (const workflow of repository.workflows.values()) {
    for (const job of workflow.jobs) {
      if (job.uses === void 0 || !(0,workflow_repository/* inheritsSecrets */.wS)(job)) continue;
      const path = (0,workflow_repository/* calleePath */.Og)(job, repository);
      if (path === void 0 || !repository.workflows.has(path)) return job.uses.value;
    }
  }
  return void 0;
}
const anything = /toJSON\(\s*secrets\s*\)|\bsecrets\[(?!\s*'[\w-]+'\s*\])/i;
function secretUses(repository, edits) {
  const uses = /* @__PURE__ */ new Map();
  const add = (name, use) => {
    const places = uses.get(name);
    if (places === void 0) uses.set(name, [use]);
    else places.push(use);
  };
  for (const workflow of repository.workflows.values()) {
    const gone = edits.get(workflow.path) ?? [];
    const variables = variablesOf(workflow);
    const isGone = (0,tree/* insideAny */.lM)(gone);
    for (const { key, keyRange } of inheritedSecrets(workflow, repository)) {
      if (!gone.some((edit) => edit.start === keyRange.start)) {
        add(key.toUpperCase(), { file: workflow.path, line: workflow.positionAt(keyRange.start).line });
      }
    }
    for (const { start, end, value } of (0,tree/* scalarsIn */.PX)(workflow.root)) {
      if (!/secrets/i.test(value)) continue;
      const kept = (offset) => !isGone(offset, offset + 1);
      const variable = (0,credential/* onlySecret */.z_)(value) === void 0 ? void 0 : variables.get(start);
      const use = (offset) => ({
        file: workflow.path,
        line: workflow.positionAt(offset).line,
        variable
      });
      for (const { index, 1: plain, 2: quoted } of workflow.text.slice(start, end).matchAll(credential/* secretReference */.QO)) {
        const name = (plain ?? quoted ?? "").toUpperCase();
        const isOwn = () => (0,workflow_repository/* secretOrigins */.U7)(name, { workflow, repository }).isOwn;
        if (kept(start + index) && isOwn()) add(name, use(start + index));
      }
      if (anything.test(value) && kept(start)) add("", use(start));
    }
  }
  return uses;
}
function variablesOf({ env, jobs }) {
  const blocks = [env, ...jobs.map((job) => job.env)];
  return new Map(blocks.flatMap(tree/* entriesOf */.Mc).map(({ key, value }) => [value.start, key]));
}
function inheritedSecrets(workflow, repository) {
  const declared = (0,tree/* entriesOf */.Mc)((0,tree/* valueOf */.RP)((0,tree/* valueOf */.RP)(workflow.on, "workflow_call"), "secrets"));
  const isInherited = declared.length > 0 && (0,workflow_repository/* callersOf */.Gt)(workflow.path, repository).some((one) => one.inherits);
  return isInherited ? declared : [];
}


// EXTERNAL MODULE: ./build/src/migrate/report/tokens.js + 1 modules
var report_tokens = __webpack_require__(4410);
;// CONCATENATED MODULE: ./build/src/migrate/report/used-tokens.js






function usedTokens(repository, known) {
  const told = new Set(known.flatMap(({ secrets }) => secrets));
  const uses = [...repository.workflows.values()].flatMap(
    (workflow) => workflow.jobs.flatMap((job) => job.steps.flatMap((step) => useOf({ workflow, job, step }, repository)))
  );
  const groups = (0,group_by/* groupBy */.$)(
    uses.filter(({ secret }) => !told.has(secret)),
    ({ secret, organization }) => `${secret} ${organization}`
  );
  const tokens = [];
  for (const group of groups.values()) {
    const [first, ...rest] = [...new Set(group.flatMap(({ repositories }) => repositories))].sort();
    if (first !== void 0) {
      tokens.push(tokenOf(group, [first, ...rest], { home: repository.name, known: [...known, ...tokens] }));
    }
  }
  return tokens;
}
function tokenOf(group, repositories, place) {
  const access = group.some(({ step }) => accessOf(step) === "push") ? "push" : "pull";
  const channels = new Set(group.map(({ step }) => (0,workflow_workflow/* inputText */.AN)(step, "channel")));
  const [channel] = channels;
  const environments = group.flatMap(({ job: { environment } }) => environment ?? []);
  return {
    ...(0,report_tokens/* plannedToken */.c)(repositories, { access, ...place }),
    channel: channels.size === 1 ? channel : void 0,
    secrets: [...new Set(group.map(({ secret }) => secret))],
    environments: environments.length < group.length ? [] : [...new Set(environments)],
    files: [...new Set(group.map(({ workflow }) => workflow.path))],
    pushesMore: group.flatMap(
      ({ workflow, step, repositories: listed }) => listed.length > 0 || access === "pull" ? [] : [`${workflow.path}:${workflow.positionAt(step.node.start).line}: what follows the login`]
    )
  };
}
function useOf(place, repository) {
  const { workflow, step } = place;
  const secret = (0,workflow_workflow/* isOurs */.MU)(step) ? (0,credential/* onlySecret */.z_)((0,workflow_workflow/* inputText */.AN)(step, "token") ?? "") : void 0;
  if (secret === void 0 || (0,workflow_repository/* secretOrigins */.U7)(secret, { workflow, repository }).isGiven) return [];
  const listed = (0,workflow_workflow/* listedRepositories */.Yj)(step, [accessOf(step)]).filter(
    (name) => (0,names/* repositoryProblem */.Ki)(name) === void 0
  );
  const organization = listed[0]?.replace(/\/.*/, "") ?? (0,workflow_workflow/* inputText */.AN)(step, "organization");
  const repositories = listed.filter((name) => name.startsWith(`${organization ?? ""}/`));
  return organization === void 0 ? [] : [{ ...place, secret, organization, repositories }];
}
function accessOf(step) {
  return ((0,workflow_workflow/* inputText */.AN)(step, "push") ?? (0,workflow_workflow/* inputText */.AN)(step, "access")) === void 0 || (0,workflow_workflow/* inputText */.AN)(step, "access") === "pull" ? "pull" : "push";
}


;// CONCATENATED MODULE: ./build/src/migrate/analyse.js













function migrateFiles(repository, register, wishes = { answers: [], prefer: "token" }) {
  const { views, problems } = (0,answered/* withAnswers */.m)((0,job/* jobViews */.o)(repository), wishes.answers);
  const decisions = decideAll(views, { repository, register, prefer: wishes.prefer });
  const plans = decisions.flatMap(({ plan }) => plan ?? []).map((plan) => ({ ...plan, warns: wishes.warns === true }));
  const needed = decisions.flatMap(({ plan, wanted }) => plan ?? wanted ?? []);
  const tokens = (0,report_tokens/* newTokens */.$)(
    needed.filter(({ keyless: keyless2 }) => keyless2 === void 0),
    repository
  );
  const keyless = (0,report_tokens/* newTokens */.$)(
    needed.filter((plan) => plan.keyless?.isConversion === false),
    repository
  );
  const edits = editsByFile(plans, repository.own);
  const byWorkflow = (0,group_by/* groupBy */.$)(views, ({ workflow }) => workflow);
  const passed = new Set(
    plans.flatMap(({ passed: passed2 = [], renamed = [] }) => [
      ...passed2.flatMap(({ caller }) => [caller.value, ...caller.through]),
      ...renamed.map(({ entry }) => entry.value)
    ])
  );
  const others = [...repository.workflows.values()].flatMap(
    (workflow) => otherFindings(workflow, { repository, views: byWorkflow, passed })
  );
  const findings = [
    ...decisions.map((decision) => decision.finding),
    ...others,
    ...secretFindings(repository, plans, edits)
  ];
  return {
    findings: findings.sort(byPlace),
    changed: new Map(
      [...edits].map(([path, list]) => [path, applyEdits(repository.workflows.get(path)?.text ?? "", list)])
    ),
    edits,
    // With a register every token of an edit is one of its entries.
    draft: register === void 0 ? (0,draft/* draftRegister */.p)([...tokens, ...usedTokens(repository, tokens)]) : void 0,
    tokens,
    keyless,
    problems
  };
}
function draftOfSteps(repository) {
  return (0,draft/* draftRegister */.p)(usedTokens(repository, []));
}
function editsByFile(plans, own) {
  const edits = /* @__PURE__ */ new Map();
  const add = (path, edit) => {
    const known = edits.get(path) ?? /* @__PURE__ */ new Map();
    edits.set(path, known.set(`${edit.start} ${edit.end}`, edit));
  };
  for (const plan of plans) {
    for (const edit of rewrite(plan, own)) add(plan.login.workflow.path, edit);
    for (const { path, edit } of callerEdits(plan)) add(path, edit);
  }
  return new Map([...edits].map(([path, byPlace2]) => [path, [...byPlace2.values()]]));
}
function otherFindings(workflow, context) {
  const views = context.views.get(workflow) ?? [];
  const passwords = views[0]?.passwords ?? /* @__PURE__ */ new Set();
  return [
    ...views.flatMap((view) => stepFindings(view, context.passed)),
    ...environmentFindings(workflow, views),
    ...callFindings(workflow, { repository: context.repository, passwords, passed: context.passed })
  ];
}
function stepFindings(view, passed) {
  const unused = new Map(view.job.steps.map((step) => [step, unusedInStep(step, view)]));
  const isPassed = (step) => (0,tree/* entriesOf */.Mc)(step.with).some(({ value }) => passed.has(value));
  const rest = view.job.steps.filter((step) => unused.get(step) === void 0 && !isPassed(step));
  return [
    ...[...unused.values()].flatMap((finding) => finding ?? []),
    ...leftovers({ ...view, job: { ...view.job, steps: rest } })
  ];
}
function byPlace(a, b) {
  return (a.file ?? "~").localeCompare(b.file ?? "~") || (a.line ?? 0) - (b.line ?? 0);
}



/***/ }),

/***/ 3965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ placeOfAnswer),
/* harmony export */   m: () => (/* binding */ withAnswers)
/* harmony export */ });
/* harmony import */ var _workflows_logins_login_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6834);
/* harmony import */ var _use_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8301);


function withAnswers(views, answers) {
  const byPlace = new Map(answers.map((answer) => [placeOfAnswer(answer), answer]));
  const repeated = answers.filter((answer) => byPlace.get(placeOfAnswer(answer)) !== answer);
  const logins = views.flatMap((view) => view.logins.map((login) => ({ view, login })));
  const inOrder = [...logins].sort((a, b) => Number(isAnswerable(a.login)) - Number(isAnswerable(b.login)));
  const known = new Map(inOrder.map((one) => [(0,_workflows_logins_login_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOfLogin */ .eh)(one.login), one]));
  const problems = [
    ...repeated.map((answer) => `${placeOfAnswer(answer)} is answered twice`),
    ...[...byPlace].flatMap(([place, answer]) => {
      const found = known.get(place);
      if (found === void 0) {
        return [
          unknownPlace(
            answer,
            logins.map(({ login }) => login)
          )
        ];
      }
      const doubt = doubtOf(answer, found);
      return doubt === void 0 ? [] : [`${place}: ${doubt}`];
    })
  ];
  return { views: views.map((view) => toldView(view, byPlace)), problems };
}
function toldView(view, answers) {
  const logins = view.logins.map((login) => told(login, answers));
  const passwords = logins.flatMap(
    ({ answer, password }) => answer !== void 0 && password.kind === "secret" ? [password.name] : []
  );
  return { ...view, logins, passwords: /* @__PURE__ */ new Set([...view.passwords, ...passwords]) };
}
function isAnswerable({ registry }) {
  return registry === "hub" || registry === "unknown";
}
function told(login, answers) {
  const answer = answers.get((0,_workflows_logins_login_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOfLogin */ .eh)(login));
  return answer === void 0 || !isAnswerable(login) ? login : { ...login, answer, registry: "hub" };
}
function doubtOf({ access }, { view, login }) {
  if (!isAnswerable(login)) return `this login is to ${login.host}`;
  const use = (0,_use_js__WEBPACK_IMPORTED_MODULE_1__/* .loginUses */ .S)(view)(login);
  if (access === "push" || use.access !== "push" || use.confidence !== "sure") return void 0;
  return `the answer is pull, but ${use.why} in line ${login.workflow.positionAt(use.at).line}`;
}
function unknownPlace(answer, logins) {
  const here = logins.filter(({ workflow }) => workflow.path === answer.file);
  const lines = here.map(({ workflow, at }) => workflow.positionAt(at).line);
  const [nearest] = lines.sort((a, b) => Math.abs(a - answer.line) - Math.abs(b - answer.line));
  const place = placeOfAnswer(answer);
  if (nearest !== void 0) {
    return `there is no login at ${place}; the nearest is at ${answer.file}:${nearest}`;
  }
  const [first] = logins;
  if (first === void 0) return `there is no login at ${place}, nor in any other file that was read`;
  return `there is no login in ${answer.file}; the first one that was read is at ${(0,_workflows_logins_login_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOfLogin */ .eh)(first)}`;
}
function placeOfAnswer({ file, line }) {
  return `${file}:${line}`;
}



/***/ }),

/***/ 6258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ imagesAtCallers)
/* harmony export */ });
/* harmony import */ var _workflows_workflow_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5125);
/* harmony import */ var _workflows_workflow_repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2830);
/* harmony import */ var _workflows_workflow_scope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(827);



function imagesAtCallers(image, place) {
  const { workflow, repository } = place;
  const scope = (0,_workflows_workflow_scope_js__WEBPACK_IMPORTED_MODULE_2__/* .scopeOf */ .Od)({ ...place, repository: repository.name });
  return (0,_workflows_workflow_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .calledRows */ .VO)(workflow, repository).flatMap((row) => (0,_workflows_workflow_scope_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveInRow */ .Cy)(image, scope, row)).flatMap((text) => text.split(/[\r\n,]/).filter((line) => line.trim() !== "")).map((text) => (0,_workflows_workflow_image_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImage */ .zZ)(text));
}



/***/ }),

/***/ 6142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A8: () => (/* binding */ hasUnknownTarget),
/* harmony export */   QR: () => (/* binding */ targetsOf),
/* harmony export */   Sw: () => (/* binding */ openOwner),
/* harmony export */   Xp: () => (/* binding */ isAccountImage),
/* harmony export */   bf: () => (/* binding */ isSameEverywhere),
/* harmony export */   h5: () => (/* binding */ mayPushMore),
/* harmony export */   h_: () => (/* binding */ openRepository),
/* harmony export */   mI: () => (/* binding */ hubPush),
/* harmony export */   yS: () => (/* binding */ pushOf),
/* harmony export */   zb: () => (/* binding */ openRepositories)
/* harmony export */ });
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3217);
/* harmony import */ var _workflows_effects_unread_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4534);
/* harmony import */ var _workflows_workflow_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5125);
/* harmony import */ var _workflows_logins_find_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7482);
/* harmony import */ var _workflows_workflow_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6212);
/* harmony import */ var _workflows_workflow_repository_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2830);
/* harmony import */ var _workflows_workflow_triggers_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8215);
/* harmony import */ var _workflows_expression_open_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3571);
/* harmony import */ var _called_images_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6258);









function targetsOf(view, effects) {
  const { job, logins } = view;
  const others = [...logins.filter((one) => one.registry !== "hub"), ...loginsInActions(view)];
  const onHub = new Set(logins.flatMap(({ registry, step }) => registry === "hub" ? [step] : []));
  const clouds = job.steps.filter((step) => !onHub.has(step) && signsInElsewhere(step));
  const starts = [...clouds, ...others.map(({ step }) => step)].map((step) => step?.index ?? 0);
  const pushed = effects.flatMap(({ kind, images }) => kind === "push" ? images : []);
  const isNamed = ({ registry, host }) => registry === "other" && pushed.some(({ image }) => isNamedFor(image, host.toLowerCase()));
  return {
    elsewhereFrom: Math.min(...starts, Infinity),
    isRestNamed: clouds.length === 0 && others.every(isNamed),
    givenBy: (text) => givenBy((0,_called_images_js__WEBPACK_IMPORTED_MODULE_6__/* .imagesAtCallers */ .a)(text, view))
  };
}
function loginsInActions({ job, repository }) {
  const checkouts = (0,_workflows_workflow_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .checkoutsOf */ .F9)(job, repository.name);
  return job.steps.flatMap((step) => {
    const action = step.uses && (0,_workflows_workflow_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .localAction */ .On)(step.uses.value, repository, checkouts);
    return (action?.jobs ?? []).flatMap((inner) => action === void 0 ? [] : (0,_workflows_logins_find_js__WEBPACK_IMPORTED_MODULE_2__/* .findLogins */ .a)(action, inner, repository.name)).flatMap((login) => login.registry === "other" ? [{ ...login, step }] : []);
  });
}
function givenBy(images) {
  if (images.some(isNamedOnHub)) return "hub";
  return images.length > 0 && images.every(({ registry }) => registry === "other") ? "other" : void 0;
}
function isNamedOnHub({ registry, namespace }) {
  return registry === "hub" && namespace !== "library";
}
function isNamedFor({ text, open }, host) {
  const [word = ""] = host.split(".");
  return text.startsWith(`${host}/`) || /^(ghcr|quay)$/.test(word) && open?.toLowerCase().includes(word) === true;
}
function hubPush(one, place) {
  if (one.kind !== "push") return [];
  if (one.images.length === 0) return isAlone(one.step, place) || (0,_workflows_effects_unread_js__WEBPACK_IMPORTED_MODULE_0__/* .namesHub */ .Kf)(one.step) ? [one] : [];
  const seen = one.images.filter((image) => isOnHub(image, one.step, place));
  const images = seen.length > 0 ? seen : one.images.filter(({ image }) => isBesideHost(image, one.images));
  return images.length === 0 ? [] : [{ ...one, images }];
}
function hasUnknownTarget(one, place) {
  if (one.kind !== "push" || isAlone(one.step, place)) return false;
  const isElsewhere = ({ image }) => place.targets.givenBy(image.text) === "other";
  return one.images.length === 0 || one.images.some((image) => isUnclear(image) && !isElsewhere(image) && !isOnHub(image, one.step, place));
}
function mayPushMore(one, place) {
  const { kind, releases, images, by, step } = one;
  const isUnread = kind === "push" && images.every((image) => mayBeOnHub(image, step, place));
  return (isUnread || releases === true) && !(0,_workflows_workflow_image_js__WEBPACK_IMPORTED_MODULE_1__/* .namesAnother */ .it)(by) && !(0,_workflows_workflow_image_js__WEBPACK_IMPORTED_MODULE_1__/* .namesAnother */ .it)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .textOf */ .b6)(step.node, "name") ?? "");
}
function mayBeOnHub(tagged, step, place) {
  const { registry, text } = tagged.image;
  const [head = "", ...rest] = (0,_workflows_expression_open_text_js__WEBPACK_IMPORTED_MODULE_5__/* .splitOutside */ .kO)(text, /\//);
  const isHost = rest.length > 1 || rest.length === 1 && /registry|server|host/i.test(head);
  return registry === "unknown" && !isHost && !(0,_workflows_workflow_image_js__WEBPACK_IMPORTED_MODULE_1__/* .namesAnother */ .it)(text) && !isOnHub(tagged, step, place);
}
function isAlone({ index }, { targets }) {
  return index < targets.elsewhereFrom;
}
function isOnHub(tagged, step, place) {
  const { image } = tagged;
  const { login, targets } = place;
  if (isNamedOnHub(image)) return true;
  if (isAccountImage(image.text, login)) return true;
  if (!isUnclear(tagged)) return false;
  return isAlone(step, place) || (0,_workflows_effects_unread_js__WEBPACK_IMPORTED_MODULE_0__/* .namesHub */ .Kf)(step) || targets.givenBy(image.text) === "hub" || targets.isRestNamed && /\.[\w-]*docker/i.test(image.open ?? "");
}
function isBesideHost({ registry, text }, all) {
  const [name = ""] = (0,_workflows_expression_open_text_js__WEBPACK_IMPORTED_MODULE_5__/* .splitOutside */ .kO)(text, /:/);
  const behind = all.flatMap(
    ({ image }) => image.registry === "other" ? [(0,_workflows_expression_open_text_js__WEBPACK_IMPORTED_MODULE_5__/* .splitOutside */ .kO)(image.text, /\//).slice(1).join("/")] : []
  );
  return registry === "unknown" && behind.some((path) => (0,_workflows_expression_open_text_js__WEBPACK_IMPORTED_MODULE_5__/* .splitOutside */ .kO)(path, /:/)[0] === name);
}
function isUnclear({ image }) {
  return image.registry === "unknown" || image.registry === "hub";
}
function isAccountImage(image, { username }) {
  if (username.kind !== "secret" && username.kind !== "variable") return false;
  const [owner = ""] = (0,_workflows_expression_open_text_js__WEBPACK_IMPORTED_MODULE_5__/* .splitOutside */ .kO)(image.replace(/^docker\.io\//, ""), /\//);
  return [...owner.matchAll(/\$\{\{((?:(?!\}\}).)*)\}\}/g)].some(([, inside = ""]) => {
    const names = [...inside.replace(/'[^']*'/g, "").matchAll(/\b(?:secrets|vars)\.([\w-]+)/g)];
    return names.some(([, name]) => name?.toUpperCase() === username.name.toUpperCase());
  });
}
function signsInElsewhere({ uses, run }) {
  return /ecr-login|google-github-actions\/auth|acr-login|docker-login/i.test(uses?.value ?? "") || /configure-docker|acr login|get-login-password|configure-aws/.test(run?.value ?? "");
}
function openRepositories({ pushes }, login) {
  const names = pushes.flatMap((push) => push.images.flatMap((one) => openRepository(one, push, login) ?? []));
  return [...new Set(names)].sort();
}
function pushOf({ pushes }, login, isWanted) {
  return pushes.find(
    (push) => push.images.some((image) => {
      const repository = openRepository(image, push, login);
      return repository !== void 0 && isWanted(repository);
    })
  );
}
function openRepository({ image: { open } }, push, login) {
  const isNamed = open !== void 0 && (0,_workflows_expression_open_text_js__WEBPACK_IMPORTED_MODULE_5__/* .splitOutside */ .kO)(open, /\//).length <= 2;
  return isNamed && isMadeOf(open, contextsAt(login, push)) ? open : void 0;
}
function isSameEverywhere(text) {
  return isMadeOf(text, [github]);
}
function isMadeOf(text, contexts) {
  return (0,_workflows_expression_open_text_js__WEBPACK_IMPORTED_MODULE_5__/* .textParts */ .KO)(text).every((part) => {
    const inside = (0,_workflows_expression_open_text_js__WEBPACK_IMPORTED_MODULE_5__/* .expressionIn */ .M7)(part);
    return inside === void 0 || contexts.some((context) => context.test(inside));
  });
}
function openOwner(repository) {
  const pieces = (0,_workflows_expression_open_text_js__WEBPACK_IMPORTED_MODULE_5__/* .splitOutside */ .kO)(repository, /\//);
  return pieces.length > 1 ? pieces.slice(0, -1).join("/") : repository;
}
const github = /^github\.(repository|repository_owner|event\.repository\.(full_)?name)$/;
const variables = /^vars\.[\w-]+$/;
const secrets = /^secrets\.[\w-]+$/;
const ofRun = /^((github\.event\.)?inputs\.[\w-]+|matrix\.[\w.-]+|needs\.[\w-]+\.outputs\.[\w-]+)$/;
function contextsAt({ workflow, step }, push) {
  if ((0,_workflows_workflow_triggers_js__WEBPACK_IMPORTED_MODULE_8__/* .declaredSecrets */ .uk)(workflow.on) !== void 0) return [github, variables];
  const isTogether = push.step.condition === void 0 || push.step.condition === step?.condition;
  return isTogether ? [github, variables, secrets, ofRun] : [github, variables, secrets];
}



/***/ }),

/***/ 8301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ loginUses)
});

// EXTERNAL MODULE: ./build/src/workflows/logins/credential.js
var credential = __webpack_require__(462);
// EXTERNAL MODULE: ./build/src/workflows/shell/command.js
var command = __webpack_require__(5256);
// EXTERNAL MODULE: ./build/src/workflows/workflow/workflow.js + 7 modules
var workflow = __webpack_require__(2167);
// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(3217);
;// CONCATENATED MODULE: ./build/src/migrate/decide/span.js


function spanOf(login, view) {
  const { job, logins } = view;
  const from = login.step?.index ?? 0;
  const rivals = [...logins.flatMap((one) => rivalStep(one, login)), ...job.steps.filter(workflow/* isOurs */.MU)].filter(
    (step) => step.index > from
  );
  const next = endOf(login, { rivals, view });
  const own = new Set(
    logins.flatMap((one) => one.registry === "hub" && one.isConditional !== true ? [one.step] : [])
  );
  const beside = besideSteps(job, login.step);
  return {
    steps: login.step === void 0 ? [] : job.steps.slice(from, next),
    isReplaced: next < Infinity,
    mayUse: ({ step, within = [] }) => {
      if (step.index < from) return beside.has(step);
      const isBefore = within.some((one) => login.before?.includes(one));
      const isAnothers = step !== login.step && own.has(step);
      return step.index < next && !isBefore && !isAnothers && !isRivals(step, rivals);
    }
  };
}
function rivalStep({ registry, step, keptBy, isConditional }, login) {
  const isRival = registry === "hub" && isConditional !== true && keptBy === login.keptBy;
  return isRival && step !== void 0 ? [step] : [];
}
function endOf(login, { rivals, view }) {
  const { password, registry, step } = login;
  const from = step?.index ?? 0;
  const ends = rivals.filter(({ condition }) => condition === void 0 || condition === step?.condition).map(({ index }) => index);
  const next = Math.min(...ends, Infinity);
  const isAgain = view.logins.some(
    (one) => one.step?.index === next && one.form.kind !== "other" && one.registry === registry && JSON.stringify(one.password) === JSON.stringify(password)
  );
  const isUsed = view.effects().some(({ step: { index } }) => index >= from && index < next);
  return isAgain && !isUsed ? Math.min(...ends.filter((index) => index > next), Infinity) : next;
}
function isRivals({ index, condition }, rivals) {
  return condition !== void 0 && rivals.some((one) => one.index <= index && one.condition === condition);
}
function besideSteps(job, step) {
  const running = /* @__PURE__ */ new Set();
  if (step === void 0) return running;
  for (const one of job.steps.slice(0, step.index)) {
    const waited = (0,tree/* itemsOf */.S3)((0,tree/* valueOf */.RP)(one.node, "wait")).map((item) => item.kind === "scalar" ? item.value : "");
    const isAll = (0,tree/* valueOf */.RP)(one.node, "wait-all") !== void 0;
    for (const other of running) {
      if (isAll || other.id !== void 0 && waited.includes(other.id)) running.delete(other);
    }
    const isBeside = step.group !== void 0 && one.group === step.group;
    if (isBeside || (0,tree/* textOf */.b6)(one.node, "background") === "true") running.add(one);
  }
  return running;
}


// EXTERNAL MODULE: ./build/src/migrate/decide/targets.js
var decide_targets = __webpack_require__(6142);
;// CONCATENATED MODULE: ./build/src/migrate/decide/use.js






function loginUses(view) {
  const effects = view.effects();
  const picture = {
    targets: (0,decide_targets/* targetsOf */.QR)(view, effects),
    cloud: effects.some((one) => one.kind === "cloud"),
    locals: effects.filter(({ kind }) => kind === "local" || kind === "opaque")
  };
  return (login) => {
    const { steps, isReplaced, mayUse } = spanOf(login, view);
    const after = effects.filter(mayUse);
    const isIdle = after.length === 0 && steps.length > 0 && steps.every(isQuiet);
    const use = useOf(login, { ...picture, after, isIdle, isReplaced });
    return { ...use, at: use.at ?? login.at };
  };
}
function isQuiet(step) {
  return step.uses === void 0 ? step.commands.every(command/* isDeaf */.J) : /^actions\/|login/.test((0,workflow/* actionName */.aM)(step));
}
function useOf(login, seen) {
  const { after, isIdle, isReplaced, targets, locals, cloud } = seen;
  const place = { login, targets };
  const read = after.flatMap((one) => (0,decide_targets/* hubPush */.mI)(one, place));
  const more = read.length === 0 ? [] : after.filter((one) => (0,decide_targets/* mayPushMore */.h5)(one, place) && !read.includes(one));
  const pushes = [...read, ...more.map((one) => ({ ...one, kind: "push", images: [] }))];
  const pulls = after.filter((one) => one.kind === "pull");
  const bases = after.filter((one) => one.kind === "base");
  const doubtful = after.find((one) => (0,decide_targets/* hasUnknownTarget */.A8)(one, place));
  const { answer } = login;
  if (answer !== void 0) {
    return { ...answered(answer), pushes, pulls, bases, locals, cloud, isIdle, doubtful };
  }
  const reader = readerOf(login);
  return {
    ...accessOf({ after, pushes, more, doubtful, isIdle, isReplaced, reader }),
    pushes,
    pulls,
    bases,
    locals,
    cloud,
    isIdle,
    doubtful
  };
}
function readerOf({ password, username, step }) {
  const names = [password, username].flatMap(
    (one) => one.kind === "secret" || one.kind === "variable" ? [one.name] : []
  );
  const reader = names.find(credential/* isReaderName */.jP);
  if (reader !== void 0) return `its credential may only read, as the name ${reader} says`;
  const isForLimits = step !== void 0 && /rate.?limit/i.test((0,tree/* textOf */.b6)(step.node, "name") ?? "");
  return isForLimits ? "it is there for the rate limit of pulls, as the name of its step says" : void 0;
}
function answered({
  access,
  text
}) {
  return { access, confidence: "sure", why: `the answer is ${text}`, at: void 0 };
}
function actorOf({ by, within = [], step }) {
  return within.length === 0 ? by : `${by} in ${step.uses?.value ?? ""}`;
}
function accessOf(seen) {
  const [push] = seen.pushes;
  if (push !== void 0) {
    const [more = ""] = seen.more.map(({ by }) => `, and ${by === push.by ? "" : `${by} `}may push more`);
    const named = push.isByWords === true ? ", as its words say" : "";
    return { access: "push", confidence: "sure", why: `${actorOf(push)} pushes${named}${more}`, at: push.at };
  }
  if (seen.reader !== void 0 && !seen.isIdle) {
    return { access: "pull", confidence: "sure", why: seen.reader, at: void 0 };
  }
  if (seen.doubtful !== void 0) {
    const { at } = seen.doubtful;
    const by = actorOf(seen.doubtful);
    return {
      access: "push",
      confidence: "likely",
      why: `${by} pushes, and migrate cannot tell to which registry`,
      at
    };
  }
  const opaque = seen.after.find((one) => one.kind === "opaque");
  if (opaque !== void 0) {
    return {
      access: "pull",
      confidence: "unsure",
      why: `${actorOf(opaque)} is called; what it pushes is not read`,
      at: opaque.at
    };
  }
  if (seen.isIdle) {
    const why = seen.isReplaced ? "nothing is seen to use a registry before another login takes the place of this one" : "nothing after the login is seen to use a registry: it may only test the credential";
    return { access: "pull", confidence: "unsure", why, at: void 0 };
  }
  const test = seen.after.find((one) => one.kind === "test");
  const nothing = "nothing after the login is seen to push to Docker Hub";
  return {
    access: "pull",
    confidence: "sure",
    why: test === void 0 ? nothing : `${nothing}, going by the name of ${test.by}`,
    at: test?.at
  };
}



/***/ }),

/***/ 1306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ ownAction),
/* harmony export */   y: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _runner_checkout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(838);
/* harmony import */ var _runner_job_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1863);
/* harmony import */ var _workflows_workflow_repository_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2830);




async function originOf(release, files, server) {
  if (release === void 0) return { release, checkout: void 0, name: void 0 };
  const folder = node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(release);
  return {
    release: await files.read(release),
    version: fieldsOf(await files.read(node_path__WEBPACK_IMPORTED_MODULE_0__.join(folder, "package.json")) ?? "").version,
    checkout: await (0,_runner_checkout_js__WEBPACK_IMPORTED_MODULE_1__/* .clonedCommit */ .ld)(folder, files),
    name: await (0,_runner_checkout_js__WEBPACK_IMPORTED_MODULE_1__/* .clonedName */ .fj)(folder, files, server)
  };
}
function ownAction({ environment, hasPost }, origin) {
  const { release, checkout, name, version } = origin;
  if (hasPost) {
    const { repository, ref } = (0,_runner_job_js__WEBPACK_IMPORTED_MODULE_3__/* .jobOf */ .Z)(environment).action;
    return (0,_workflows_workflow_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .namedAction */ .Yt)(`${repository}@${ref}`);
  }
  if (release !== void 0) return releasedAction(release, version);
  return checkout && name !== void 0 ? { name, tag: checkout.version, pin: checkout } : void 0;
}
function releasedAction(text, own) {
  const { name, commit, version } = fieldsOf(text);
  if (version !== `v${own ?? ""}`) return void 0;
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

/***/ 7364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readWorkflows),
/* harmony export */   d: () => (/* binding */ usualPlaces)
/* harmony export */ });
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3217);
/* harmony import */ var _report_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7575);
/* harmony import */ var _workflows_workflow_repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2830);
/* harmony import */ var _workflows_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2167);




const beside = [".github/actions", ".gitea/actions", ".forgejo/actions", "action.yml", "action.yaml"];
const elsewhere = [".gitea/workflows", ".forgejo/workflows"];
const usualPlaces = [".github/workflows", ...elsewhere, ...beside];
function readWorkflows(paths, { files, readYaml, name }) {
  const workflows = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set();
  const unreadable = [];
  const all = paths.some(coversAll) ? [...paths, ...elsewhere] : paths;
  const add = (file) => {
    const { path } = file;
    if (isOfAction.test(path) && !isAction.test(path)) return;
    if ("problem" in file) {
      const part = { code: "FILE_UNREADABLE", message: file.problem, isMinor: file.isMinor === true };
      unreadable.push((0,_report_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .fileFinding */ .sb)(path, part));
      return;
    }
    const document = readYaml(file.text);
    const workflow = "problem" in document ? document : (0,_workflows_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .readWorkflow */ .S6)({ ...file, ...document, root: withoutOrdinaryJobs(document.root, file.text) });
    if (workflow === void 0) return;
    if ("problem" in workflow) {
      const { line, message } = workflow.problem;
      const isMinor = isOrdinary(file.text) || isBelowWorkflows.test(path);
      const part = { code: "FILE_UNREADABLE", message, isMinor };
      unreadable.push({ ...(0,_report_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .fileFinding */ .sb)(path, part), line });
      return;
    }
    seen.add(path);
    if (!isOrdinary(file.text) || callsHere.test(file.text)) workflows.set(path, workflow);
  };
  for (const file of files.find([...all, ...beside])) add(file);
  for (const workflow of workflows.values()) {
    for (const path of (0,_workflows_workflow_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .calledActions */ .vY)(workflow, name)) {
      const text = workflows.has(path) ? void 0 : files.text(path);
      if (text !== void 0) add({ path, text });
    }
  }
  const isWhole = paths.some(coversAll) && unreadable.every(({ severity }) => severity === "warning");
  return { workflows, paths: seen, unreadable, isWhole };
}
const isOfAction = /^\.(github|gitea|forgejo)\/actions\//;
const isAction = /(^|\/)action\.ya?ml$/;
function isOrdinary(text) {
  return /^on:/m.test(text) && /^jobs:/m.test(text) && !credential.test(text);
}
function withoutOrdinaryJobs(root, text) {
  const matters = (node) => {
    const own = text.slice(node.start, node.end);
    return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .hasAnchor */ .q1)(node) || [credential, callsHere, /\boutputs\b/].some((pattern) => pattern.test(own));
  };
  const isAroundJobs = ({ key }) => key !== "jobs";
  if (root.kind !== "mapping" || (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .entriesOf */ .Mc)(root).some((entry) => isAroundJobs(entry) && matters(entry.value))) {
    return root;
  }
  const entries = root.entries.map((entry) => {
    if (isAroundJobs(entry) || entry.value.kind !== "mapping") return entry;
    const jobs = entry.value.entries.filter(({ value }) => matters(value));
    return jobs.length === 0 ? entry : { ...entry, value: { ...entry.value, entries: jobs } };
  });
  return { ...root, entries };
}
const isBelowWorkflows = /^\.github\/workflows\/.+\//;
const credential = /secrets|login|credentials|password|auths|DOCKER_AUTH_CONFIG|config\.json|workflow_call|composite/i;
const callsHere = /\buses:\s*["']?([.$]\/|\S+\/\.github\/)/;
function coversAll(path) {
  return /^(\.\/)?(\.|\.github(\/workflows)?)?\/?$/.test(path);
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
/* harmony import */ var _register_register_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5806);
/* harmony import */ var _register_defaults_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9833);
/* harmony import */ var _workflows_expression_open_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3571);





function draftRegister(all, {
  owners = [],
  connection,
  without = [],
  head = "A draft: what the workflows show. Check every line."
} = {}) {
  const tokens = all.filter(({ organization }) => !(0,_workflows_expression_open_text_js__WEBPACK_IMPORTED_MODULE_3__/* .hasExpression */ .xS)(organization));
  const [first] = tokens;
  if (first === void 0) return void 0;
  const own = tokens.filter(({ organization }) => organization === first.organization);
  const known = own.filter(({ repositories }) => repositories.length > 0);
  if (known.length === 0) return void 0;
  const others = new Set(tokens.map(({ organization }) => organization));
  others.delete(first.organization);
  return [
    `# ${head}`,
    ...[...others].map(
      (other) => `# The tokens of ${other} need a register of their own, in another repository.`
    ),
    `organization: ${yamlText(first.organization)}`,
    owners.length > 0 ? `owners: [${owners.map(yamlText).join(", ")}]` : "# owners: [USER] # Docker users who may create tokens. Without it, audit does not compare who created them.",
    ...without.includes("rotation") || known.every(({ isKeyless }) => isKeyless) ? [] : rotationLines(_register_defaults_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultRotation */ .gX),
    ...without.length > 0 ? [withoutLine(without)] : [],
    "tokens:",
    ...known.flatMap((token) => tokenLines(token, token.isKeyless === true ? connection : void 0)),
    ...own.filter((token) => !known.includes(token)).flatMap(unknownLines),
    ""
  ].join("\n");
}
function rotationLines({ everyMs, lifetimeMs, graceMs, deleteAfterMs }) {
  const times = { every: everyMs, lifetime: lifetimeMs, grace: graceMs, "delete-after": deleteAfterMs };
  return ["rotation:", ...Object.entries(times).map(([key, time]) => `  ${key}: ${(0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(time)}`)];
}
function tokenLines(token, connection) {
  const { label, channel, access, secrets, environments, files, publicReads, pushesMore, kept } = token;
  const isOwn = (name) => name.startsWith(`${token.organization}/`) && (0,_register_names_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryProblem */ .Ki)(name) === void 0;
  const repositories = [.../* @__PURE__ */ new Set([...token.repositories, ...kept.repositories.filter(isOwn)])];
  const [read] = publicReads;
  return [
    `  - label: ${yamlText(label)}`,
    ...channel === void 0 ? [] : [`    channel: ${yamlText(channel)}`],
    `    access: ${access}`,
    "    repositories:",
    ...repositories.slice(0, _register_register_js__WEBPACK_IMPORTED_MODULE_4__/* .mostRepositories */ .mF).map((name) => `      - ${yamlText(name)}`),
    ...repositories.slice(_register_register_js__WEBPACK_IMPORTED_MODULE_4__/* .mostRepositories */ .mF).map((name) => `      # one token takes ${_register_register_js__WEBPACK_IMPORTED_MODULE_4__/* .mostRepositories */ .mF}: give ${name} an entry of its own`),
    ...kept.files.map((file) => `      # ${inComment(file)} uses it already: add what its jobs need`),
    ...pushesMore.map((act) => `      # ${inComment(act)} may push more: add what it pushes`),
    ...read === void 0 ? [] : [`    public-pull: true # Read public repositories: ${inComment(read)}`],
    ...files.length === 0 ? [] : [`    purpose: ${yamlText(purposeOf(files))}`],
    ...connection === void 0 ? [] : [`    oidc: ${yamlText(connection)}`],
    // A keyless job has nothing to keep.
    ...connection === void 0 ? [
      "    stores:",
      ...secrets.filter((name) => (0,_register_names_js__WEBPACK_IMPORTED_MODULE_1__/* .secretNameProblem */ .nL)(name) === void 0).map((name) => `      - secret: ${name}`)
    ] : [],
    ...environments.map(
      (name) => `      # a job names the environment ${inComment(name)}: add "environment:" with its name to keep the secret there`
    )
  ];
}
function purposeOf(files) {
  const [first = "", ...more] = files;
  const all = files.join(", ");
  return all.length <= 150 ? all : `${first.slice(0, 120)} and ${more.length} more`;
}
function withoutLine(without) {
  return `without: [${without.join(", ")}] # setup does not ask for it again`;
}
function unknownLines({ access, secrets, organization }) {
  return secrets.map(
    (name) => `  # ${name}: add an entry with access: ${access}. The workflows name no repositories of ${organization} for it.`
  );
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
/* harmony export */   Rr: () => (/* binding */ loginFinding),
/* harmony export */   hV: () => (/* binding */ lockFinding),
/* harmony export */   sb: () => (/* binding */ fileFinding),
/* harmony export */   uf: () => (/* binding */ editWords),
/* harmony export */   xW: () => (/* binding */ writtenFinding)
/* harmony export */ });
/* unused harmony export migrateCodes */
const migrateCodes = (/* unused pure expression or super */ null && ([
  // A login with the shared account that has a sure replacement.
  "LOGIN_SHARED",
  // Held back: what the file does not tell.
  "ACCESS_UNSURE",
  "CHANNEL_UNSURE",
  "REGISTRY_UNSURE",
  "ORGANIZATION_UNSURE",
  "REPOSITORY_UNLISTED",
  "CREDENTIAL_UNSURE",
  "CREDENTIAL_PASSED",
  "CREDENTIAL_CONDITION",
  "ENVIRONMENT_UNSURE",
  "FORM_UNSUPPORTED",
  "TEXT_SHARED",
  "PIN_UNKNOWN",
  "BUILD_CLOUD",
  // Reported as they are.
  "CREDENTIAL_LITERAL",
  "CREDENTIAL_ENVIRONMENT",
  "CREDENTIAL_UNUSED",
  "AUTH_FILE",
  "HUB_API_USE",
  "LOGIN_BROKEN",
  "LOGIN_SCOPED",
  "LOGIN_KEYLESS",
  "TTL_SHORT",
  "LOGIN_ELSEWHERE",
  "CALLEE_MISSING",
  "SECRET_REMOVABLE",
  "SECRET_IN_USE",
  "FILE_UNREADABLE",
  "FILE_UNWRITABLE",
  "LOCK_STALE"
]));
const editWords = { one: "apply the edit", both: "apply the edits here and there together" };
const writtenWords = { one: "the edit is written", both: "the edits here and there are written" };
function writtenFinding(finding) {
  const { remedy } = finding;
  const kind = remedy.startsWith(editWords.both) ? "both" : "one";
  const rest = remedy.slice(editWords[kind].length);
  return { ...finding, severity: "notice", remedy: `${writtenWords[kind]}${rest}` };
}
function loginFinding(login, part) {
  const { workflow, at, password, tool } = login;
  const subject = password.kind === "secret" ? password.name : tool;
  return {
    severity: "warning",
    subject,
    file: workflow.path,
    line: workflow.positionAt(at).line,
    ...part
  };
}
function lockFinding(file) {
  return {
    code: "LOCK_STALE",
    severity: "warning",
    subject: file,
    file,
    message: "it locks the actions of the workflows and does not have the new one: GitHub starts no workflow like that",
    remedy: "run gh actions-lock after the edit, and commit what it writes"
  };
}
function fileFinding(file, part) {
  return {
    code: part.code,
    severity: part.isMinor === true ? "warning" : "error",
    subject: file,
    file,
    message: part.message,
    remedy: "the other files are done; see to this one"
  };
}



/***/ }),

/***/ 9439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Zn: () => (/* binding */ nextSteps),
  mR: () => (/* binding */ stepLines),
  bj: () => (/* binding */ unanswered)
});

// EXTERNAL MODULE: ./build/src/runner/command.js
var runner_command = __webpack_require__(601);
// EXTERNAL MODULE: ./build/src/workflows/logins/plan.js
var plan = __webpack_require__(6060);
;// CONCATENATED MODULE: ./build/src/migrate/report/step.js
function repositoryFlag(repository) {
  return repository === void 0 ? "" : ` --repo ${shellWord(repository)}`;
}
function shellWord(text) {
  return /^[\w./:=@+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}


// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(1036);
// EXTERNAL MODULE: ./build/src/tokens/docker-home.js
var docker_home = __webpack_require__(6152);
// EXTERNAL MODULE: ./build/src/workflows/expression/open-text.js
var open_text = __webpack_require__(3571);
// EXTERNAL MODULE: ./build/src/migrate/report/rulesets.js
var rulesets = __webpack_require__(1167);
;// CONCATENATED MODULE: ./build/src/migrate/report/token-steps.js






function tokenStep({ tokens: all, register, findings }) {
  const tokens = all.filter((token) => !isMet(token));
  if (tokens.length === 0) return void 0;
  if (register.state === "here") {
    return {
      what: `Have the tokens of ${register.path} ready: mode rotate creates them and saves their secrets`,
      details: tokens.flatMap(({ secrets }) => secrets)
    };
  }
  const owners = [...new Set(tokens.map(ownerText))];
  const more = findings.some(isLeft) ? ". Logins that are left may need more" : "";
  const kept = tokens.filter(isKept).length;
  const verb = kept === 0 ? "Create" : kept === tokens.length ? "Extend" : "Create or extend";
  return {
    what: `${verb} ${tokens.length === 1 ? "this token" : "these tokens"} in Docker Home (${owners.join(", then ")} \u2192 ${kept === tokens.length ? docker_home/* accessTokensMenu */.cO : docker_home/* newTokenMenu */.bp})${more}. A personal account has no such tokens: keep its logins, with a personal access token`,
    details: tokens.map(tokenText),
    isProse: true
  };
}
function isKept({ kept }) {
  return kept.files.length > 0;
}
function isMet({ kept, repositories, open, pushesMore }) {
  const isNamed = repositories.length > 0 && repositories.every((name) => kept.repositories.includes(name));
  return isNamed && open.length === 0 && pushesMore.length === 0;
}
function isLeft({ code, severity }) {
  return severity !== "notice" && !/^(LOGIN_SHARED|LOCK_STALE|FILE_|SECRET_|CREDENTIAL_UNUSED)/.test(code);
}
function ownerText({ organization, open, access }) {
  if (organization === plan/* namedByVariable */.F$) {
    return access === "push" ? "the organization that owns what is pushed" : "an organization of your choice";
  }
  if (open.includes(organization)) return `the organization of the image in ${organization}`;
  return (0,open_text/* hasExpression */.xS)(organization) ? `the organization named in ${organization}` : `organization ${organization}`;
}
function tokenText(token) {
  const { label, access, alsoPulls, publicReads, kept, secrets } = token;
  const right = access === "push" ? "Image Push" : "Image Pull";
  const [read] = publicReads;
  const why = read === void 0 ? " if its jobs pull public images" : ` (${read})`;
  const bases = alsoPulls.length === 0 ? "" : `; ${alsoPulls.join(", ")} must be public, or be pulled with a token that has Image Pull for ${alsoPulls.length === 1 ? "it" : "them"}`;
  const needs = `${right} for ${(0,rulesets/* neededText */.N)({ ...token, repositories: token.repositories.filter((name) => !kept.repositories.includes(name)) })}${bases}; tick "Read public repositories"${why}`;
  return !isKept(token) ? `label "${label}": ${needs}; expires in 90 days` : `the token in ${secrets.join(" and ")}, which ${placesText(kept.files)} already, also needs ${needs}`;
}
function placesText([first = "", ...more]) {
  return more.length === 0 ? `${first} uses` : `${first} and ${(0,base_text/* counted */.hS)(more.length, "more file")} use`;
}
function connectionStep({ keyless, repository, register }) {
  const [first] = keyless;
  if (first === void 0) return void 0;
  const owners = [...new Set(keyless.map(ownerText))];
  return {
    what: `Create an OIDC connection in Docker Home (${owners.join(", then ")}) with these rulesets${register.state === "here" ? "" : ". Its ID is no secret"}`,
    details: [
      ...(0,rulesets/* rulesetLines */.G)(keyless, repository),
      `gh variable set DOCKER_OIDC_CONNECTION${repositoryFlag(repository)}`
    ]
  };
}
function secretStep({ tokens, repository, register }) {
  const created = tokens.filter((token) => !isKept(token));
  if (created.length === 0 || register.state === "here") return void 0;
  const place = repositoryFlag(repository);
  return {
    what: "Save each token as a secret: gh asks for the value",
    details: created.flatMap(
      ({ secrets, environments, label }) => secrets.map((name) => {
        const [only, ...more] = environments;
        const environment = only === void 0 || more.length > 0 ? "" : `, or --env ${shellWord(only)} for its environment alone`;
        return `gh secret set ${name}${place}  # "${label}"${environment}`;
      })
    )
  };
}


;// CONCATENATED MODULE: ./build/src/migrate/report/next.js




function nextSteps(seen) {
  const steps = [
    unreadStep(seen),
    answerStep(seen),
    handStep(seen),
    tokenStep(seen),
    secretStep(seen),
    variableStep(seen),
    connectionStep(seen),
    editStep(seen),
    lockStep(seen),
    registerStep(seen),
    removalStep(seen)
  ];
  return steps.filter((step) => step !== void 0);
}
function stepLines(steps) {
  if (steps.length === 0) return [];
  return [
    "What to do next:",
    ...steps.flatMap(({ what, details }, at) => [`${at + 1}. ${what}`, ...details.map((text) => `   ${text}`)])
  ];
}
function unreadStep({ findings }) {
  const places = findings.flatMap(
    ({ code, severity, file = "", line }) => code === "FILE_UNREADABLE" && severity === "error" ? [line === void 0 ? file : `${file}:${line}`] : []
  );
  return places.length === 0 ? void 0 : { what: "Mend these files, then migrate again: a login in them is not seen", details: places };
}
const answerable = /* @__PURE__ */ new Set([
  "ACCESS_UNSURE",
  "CHANNEL_UNSURE",
  "ORGANIZATION_UNSURE",
  "REGISTRY_UNSURE"
]);
function unanswered(findings) {
  return findings.filter(
    ({ code, answer, noAnswer }) => answerable.has(code) && answer === void 0 && noAnswer !== true
  );
}
function answerStep({ findings, isTerminal }) {
  const open = unanswered(findings);
  if (open.length === 0) return void 0;
  return {
    what: `Say what these logins need, ${isTerminal ? "and run the command again with the answers" : 'in input "answer", one per line'}. Write pull: instead of push: where nothing is pushed${open.some(({ code }) => code === "REGISTRY_UNSURE") ? ", and leave out what is not Docker Hub" : ""}`,
    details: open.map(({ file = "", line = 0 }) => {
      const answer = `${file}:${line}=push:ORGANIZATION/IMAGE`;
      return isTerminal ? `--answer ${shellWord(answer)}` : answer;
    })
  };
}
const mostByHand = 10;
function handStep({ findings }) {
  const asked = new Set(unanswered(findings));
  const left = findings.filter(
    (finding) => (isLeft(finding) || finding.code === "CREDENTIAL_UNUSED") && !asked.has(finding)
  );
  if (left.length === 0) return void 0;
  const more = left.length > mostByHand ? [`and ${left.length - mostByHand} more`] : [];
  return {
    what: "See to these by hand, as their findings say",
    details: [
      ...left.slice(0, mostByHand).map(({ file = "", line = 0, code }) => `${file}:${line} ${code}`),
      ...more
    ],
    isProse: true
  };
}
function variableStep({ namesVariable, repository }) {
  if (!namesVariable) return void 0;
  return {
    what: "Save the name of your organization on Docker Hub as a variable: gh asks for the value",
    details: [`gh variable set ${plan/* organizationVariable */.s8}${repositoryFlag(repository)}`]
  };
}
function editStep({ changed, written, isTerminal, register }) {
  if (changed.length === 0) return void 0;
  if (written) return { what: "Look at the changes, then commit them", details: changed };
  const command = isTerminal ? (0,runner_command/* command */.G5)() : runner_command/* published */.H3.command;
  const step = isTerminal ? [] : ["write: true"];
  const both = isTerminal ? [`${command} migrate --write --register`] : ["write: true and register: true"];
  const isDraft = register.state === "draft";
  const ways = isTerminal ? ", with the other flags that you gave" : ": by this step, or in a terminal";
  return {
    what: `Make the edits in one of these ways${ways}${isDraft ? `. The first also saves the draft of the register as ${register.path}` : ""}`,
    details: [
      ...isDraft ? both : [],
      ...step,
      `${command} migrate --write`,
      ...isTerminal ? [`${command} migrate | git apply`] : []
    ]
  };
}
function lockStep({ findings }) {
  const isStale = findings.some(({ code }) => code === "LOCK_STALE");
  return isStale ? { what: "Lock the new action", details: ["gh actions-lock"] } : void 0;
}
function registerStep(seen) {
  const { path, state } = seen.register;
  const { isTerminal, changed, written } = seen;
  if (state === "saved") return { what: `Check each line of ${path}, then commit it`, details: [] };
  if (state !== "draft" || changed.length > 0 && !written) return void 0;
  const how = isTerminal ? [`${(0,runner_command/* command */.G5)()} migrate --register`] : ["register: true"];
  return { what: `Save the draft of the register as ${path}. This saves it`, details: how };
}
function removalStep({ findings, tokens, repository }) {
  const names = findings.flatMap(
    ({ code, subject }) => code === "SECRET_REMOVABLE" && subject !== void 0 ? [subject] : []
  );
  if (names.length === 0) return void 0;
  const environments = [...new Set(tokens.flatMap((token) => token.environments))].map(shellWord);
  const among = environments.length === 0 ? "" : `  # with --env ${environments.join(" or --env ")} if it is kept there`;
  return {
    what: "When a run with the new tokens was green, delete the old secrets and revoke what they hold",
    details: names.map((name) => `gh secret delete ${name}${repositoryFlag(repository)}${among}`)
  };
}



/***/ }),

/***/ 1167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ rulesetLines),
/* harmony export */   N: () => (/* binding */ neededText)
/* harmony export */ });
function neededText({ access, repositories, open, pushesMore: [act] }) {
  const listed = [...repositories, ...open];
  if (listed.length === 0) {
    return access === "push" ? "the repositories that its jobs push" : "the private repositories that its jobs pull, if there are any";
  }
  const more = act === void 0 ? "" : ` and what else its jobs push (${act} may push more)`;
  return `${listed.join(", ")}${more}`;
}
const mostRulesets = 5;
function rulesetLines(keyless, repository, numbered) {
  const [owner = "OWNER", name = "REPOSITORY"] = repository?.split("/") ?? [];
  const lines = keyless.flatMap(
    (token) => token.subjects.map((subject) => {
      const scope = token.access === "push" ? "Image Push" : "Image Pull";
      return `subject repo:${owner}/${name}:${subject} | resources ${neededText(token)} | scope ${scope}, public repositories allowed | lifetime ${token.lifetime} s`;
    })
  );
  const many = lines.length > mostRulesets ? [`a connection takes ${mostRulesets} rulesets: join subjects with the same scope by a wider pattern`] : [];
  return [
    ...lines,
    ...many,
    `the subject is ${numbered ?? `repo:${owner}@OWNER-ID/${name}@REPOSITORY-ID:`}\u2026 where the repository was made after 2026-07-15, renamed or moved${numbered === void 0 ? `: gh api repos/${owner}/${name} --jq '"repo:\\(.owner.login)@\\(.owner.id)/\\(.name)@\\(.id):"' prints it` : ""}`
  ];
}



/***/ }),

/***/ 4410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ newTokens),
  c: () => (/* binding */ plannedToken)
});

// EXTERNAL MODULE: ./build/src/runner/input-table.js
var input_table = __webpack_require__(6789);
// EXTERNAL MODULE: ./build/src/base/group-by.js
var group_by = __webpack_require__(9976);
// EXTERNAL MODULE: ./build/src/register/names.js
var register_names = __webpack_require__(699);
// EXTERNAL MODULE: ./build/src/register/label.js
var register_label = __webpack_require__(2405);
// EXTERNAL MODULE: ./build/src/workflows/expression/open-text.js
var open_text = __webpack_require__(3571);
// EXTERNAL MODULE: ./build/src/workflows/logins/login.js
var logins_login = __webpack_require__(6834);
// EXTERNAL MODULE: ./build/src/workflows/workflow/triggers.js
var triggers = __webpack_require__(8215);
// EXTERNAL MODULE: ./build/src/workflows/logins/credential.js
var credential = __webpack_require__(462);
// EXTERNAL MODULE: ./build/src/workflows/workflow/workflow.js + 7 modules
var workflow = __webpack_require__(2167);
// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(3217);
;// CONCATENATED MODULE: ./build/src/migrate/report/kept-tokens.js



function keptToken(secrets, { workflows }) {
  const found = [...workflows.values()].filter(
    ({ root }) => [...(0,tree/* scalarsIn */.PX)(root)].some(({ value }) => (0,credential/* secretNames */.XG)(value).some((name) => secrets.includes(name)))
  );
  const steps = found.flatMap(({ jobs }) => jobs.flatMap((job) => job.steps.filter(workflow/* isOurs */.MU)));
  const own = steps.filter((step) => secrets.includes((0,credential/* onlySecret */.z_)((0,workflow/* inputText */.AN)(step, "token") ?? "") ?? ""));
  return { files: found.map(({ path }) => path), repositories: own.flatMap((step) => (0,workflow/* listedRepositories */.Yj)(step)) };
}


;// CONCATENATED MODULE: ./build/src/migrate/report/tokens.js








function newTokens(plans, { name: home, workflows }) {
  const organizations = byFrequency(plans.map((plan) => plan.organization));
  const tokens = [];
  for (const organization of organizations) {
    const groups = grouped(plans.filter((plan) => plan.organization === organization));
    for (const group of groups) tokens.push(tokenOf(group, { organization, home, known: tokens, workflows }));
  }
  return tokens;
}
function byFrequency(names) {
  return [...(0,group_by/* groupBy */.$)(names, (name) => name)].sort(([, a], [, b]) => b.length - a.length).map(([name]) => name);
}
function grouped(plans) {
  const bySecret = (0,group_by/* groupBy */.$)(plans, ({ secret }) => secret);
  const groups = [];
  for (const [, group] of [...bySecret].sort(([a], [b]) => a.localeCompare(b))) {
    const touching = groups.filter((other) => isRival(other, group));
    for (const other of touching) groups.splice(groups.indexOf(other), 1);
    groups.push([...touching.flat(), ...group]);
  }
  return groups;
}
function isRival(one, other) {
  if (one[0]?.access !== other[0]?.access) return false;
  const names = new Set(one.flatMap(repositoriesOf));
  const channels = new Set([...one, ...other].map(({ channel }) => channel));
  const areTold = channels.size > 1 && !channels.has(void 0);
  return !areTold && other.flatMap(repositoriesOf).some((name) => names.has(name));
}
function repositoriesOf(plan) {
  return needsOf(plan).flatMap((need) => ownOf(need, need.seen));
}
function needsOf(plan) {
  return [plan, ...(plan.passed ?? []).map((part) => part.plan)];
}
function ownOf({ organization }, names) {
  return names.filter((name) => name.startsWith(`${organization}/`) && (0,register_names/* repositoryProblem */.Ki)(name) === void 0);
}
function tokenOf(group, place) {
  const { organization, known } = place;
  const channels = new Set(group.map(({ channel }) => channel));
  const access = group[0]?.access ?? "pull";
  const needs = group.flatMap(needsOf);
  const seen = unique(group.flatMap(repositoriesOf)).toSorted();
  const read = unique(needs.flatMap((plan) => ownOf(plan, [...plan.bases, ...plan.reads])));
  const open = unique(needs.flatMap((plan) => plan.open)).toSorted();
  const name = nameOf([...seen, ...open], place);
  const plain = freeLabel(
    name,
    access,
    known.filter((one) => one.organization === organization)
  );
  const owned = (0,open_text/* hasExpression */.xS)(organization) ? name : `${name} ${organization}`;
  const isElsewhere = known.some(({ label }) => label === plain);
  return {
    organization,
    label: isElsewhere ? freeLabel(owned, access, known) : plain,
    channel: channels.size === 1 ? group[0]?.channel : void 0,
    access,
    secrets: unique(group.map(({ secret }) => secret)),
    repositories: seen,
    open,
    unlisted: group.filter(
      (plan) => needsOf(plan).some(({ pushesMore }) => pushesMore !== void 0) || repositoriesOf(plan).length === 0 && needsOf(plan).every(({ open: [first] }) => first === void 0)
    ).map(({ login }) => (0,logins_login/* placeOfLogin */.eh)(login)),
    pushesMore: placed(needs.map((plan) => plan.pushesMore)),
    alsoPulls: read.filter((name2) => !seen.includes(name2)),
    environments: environmentsOf(group),
    files: unique(group.map(({ login }) => login.workflow.path)),
    kept: keptToken(unique(group.map(({ secret }) => secret)), place),
    subjects: unique(
      group.flatMap(({ login: { workflow, job } }) => (0,triggers/* tokenSubjects */.t3)(workflow.triggers, job.environment))
    ),
    lifetime: Math.max(...group.map(({ keyless }) => keyless?.lifetime ?? 0)),
    publicReads: placed(needs.map(({ publicRead }) => publicRead))
  };
}
function environmentsOf(group) {
  const jobs = group.flatMap(
    ({ login, passed }) => passed?.map(({ caller }) => caller.source.job) ?? [login.job]
  );
  const names = jobs.map(({ environment }) => environment);
  return names.includes(void 0) ? [] : unique(names.flatMap((name) => (0,open_text/* hasExpression */.xS)(name ?? "") ? [] : name ?? []));
}
function placed(acts) {
  const known = acts.flatMap((act) => act ?? []);
  return unique(
    known.map(({ by, at, workflow }) => `${workflow.path}:${workflow.positionAt(at).line}: ${by}`)
  );
}
function nameOf(repositories, { organization, home }) {
  const isName = (name) => !(0,open_text/* hasExpression */.xS)(name);
  const image = repositories.map(lastPart).find(isName);
  if (home === void 0) return image ?? [organization].find(isName) ?? "images";
  return unique([lastPart(home), ...image === void 0 ? [] : [image]]).join(" ");
}
function lastPart(name) {
  return name.replace(/.*\//, "");
}
function plannedToken(repositories, { access, home, known = [] }) {
  const organization = repositories[0].replace(/\/.*/, "");
  const name = nameOf(repositories, { organization, home });
  return {
    organization,
    label: freeLabel(name, access, known),
    channel: void 0,
    access,
    secrets: [`DOCKERHUB_${access.toUpperCase()}_TOKEN`],
    repositories,
    open: [],
    unlisted: [],
    pushesMore: [],
    alsoPulls: [],
    environments: [],
    files: [],
    kept: { files: [], repositories: [] },
    // Any run of the repository, with the life that a login asks for where nothing is said.
    subjects: ["*"],
    lifetime: Number(input_table/* inputTable */.Fu["oidc-expires-in"].default),
    publicReads: []
  };
}
function freeLabel(name, access, known) {
  for (let count = 1; ; count += 1) {
    const end = count === 1 ? ` ${access}` : ` ${access} ${count}`;
    const label = `${name.slice(0, register_label/* longestName */.YG - end.length).trimEnd()}${end}`;
    if (known.every((one) => one.label !== label)) return label;
  }
}
function unique(texts) {
  return [...new Set(texts)];
}



/***/ }),

/***/ 2414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ actionEffects),
/* harmony export */   W: () => (/* binding */ isHubApi)
/* harmony export */ });
/* harmony import */ var _workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2167);
/* harmony import */ var _workflow_scope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(827);
/* harmony import */ var _bake_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5664);
/* harmony import */ var _build_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5593);
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7208);
/* harmony import */ var _harmless_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2206);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1279);
/* harmony import */ var _scripts_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7303);








function isHubApi(name) {
  return /dockerhub-description|container-description|sync-(dockerhub-)?readme|docker-?hub.*(clean|delete|prune)/.test(
    name
  );
}
const elsewhere = /^[\w.-]+\/(?!.*hub)(.*[^a-z])?(ecr|acr|gcr|ghcr|quay)([^a-z]|$)/;
function actionEffects(place) {
  const { step } = place;
  const name = (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .actionName */ .aM)(step);
  const at = step.node.start;
  const input = (key) => (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .inputText */ .AN)(step, key);
  const push = (images) => [
    (0,_effect_js__WEBPACK_IMPORTED_MODULE_7__/* .effect */ .QZ)("push", { by: name, at, images: (0,_images_js__WEBPACK_IMPORTED_MODULE_5__/* .imagesIn */ .o$)(images, place) })
  ];
  switch (name) {
    // Builders of others that take the same inputs.
    case "depot/build-push-action":
    case "useblacksmith/build-push-action":
    case "docker/build-push-action":
      return (0,_build_js__WEBPACK_IMPORTED_MODULE_3__/* .buildPushEffects */ .jy)(place);
    case "depot/bake-action":
    case "docker/bake-action":
      return (0,_bake_js__WEBPACK_IMPORTED_MODULE_2__/* .bakeEffects */ .O)(place);
    case "docker/setup-buildx-action":
      return input("driver") === "cloud" ? [(0,_effect_js__WEBPACK_IMPORTED_MODULE_7__/* .effect */ .QZ)("cloud", { by: name, at })] : [];
    case "redhat-actions/push-to-registry":
      return push(
        input("image") === void 0 ? input("tags")?.replace(/\s+/g, "\n") : registryImages(input("registry"), input("image"))
      );
    // It pushes unless it is told not to (its documentation, "push").
    case "devcontainers/ci":
      return input("push") === "never" || input("imageName") === void 0 ? [(0,_effect_js__WEBPACK_IMPORTED_MODULE_7__/* .effect */ .QZ)("opaque", { by: name, at })] : push(input("imageName"));
    case "akhilerm/tag-push-action":
      return push(input("dst"));
    case "noelware/docker-manifest-action":
      return isTrue(input("push")) ? push(input("base-image") ?? input("tags")) : [];
    case "int128/docker-manifest-create-action":
      return push(input("tags") ?? input("index-annotations"));
    case "actions/attest-build-provenance":
    case "actions/attest-sbom":
    case "actions/attest":
      return isTrue(input("push-to-registry")) ? (0,_effect_js__WEBPACK_IMPORTED_MODULE_7__/* .untagged */ .GV)(push(input("subject-name"))) : [];
    case "aquasecurity/trivy-action":
      return pulls(place, input("image-ref"));
    case "anchore/sbom-action":
    case "anchore/scan-action":
      return pulls(place, input("image"));
    case "docker/scout-action":
      return scout(place);
    case "actions/github-script":
      return /docker|exec/.test(input("script") ?? "") ? [(0,_effect_js__WEBPACK_IMPORTED_MODULE_7__/* .effect */ .QZ)("opaque", { by: name, at })] : [];
    default:
      if (isHubApi(name)) return [(0,_effect_js__WEBPACK_IMPORTED_MODULE_7__/* .effect */ .QZ)("api", { by: name, at })];
      if ((0,_harmless_js__WEBPACK_IMPORTED_MODULE_4__/* .isHarmlessAction */ .Ge)(name)) return [];
      return elsewhere.test(name) ? [(0,_effect_js__WEBPACK_IMPORTED_MODULE_7__/* .effect */ .QZ)("pull", { by: name, at })] : unknownAction(place);
  }
}
function isTrue(text = "") {
  return /^\s*true\s*$/i.test(text);
}
function unknownAction(place) {
  const { step, scope } = place;
  const name = (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .actionName */ .aM)(step);
  const part = { by: name, at: step.node.start };
  const program = name.replace(/^.*\//, "").replace(/-action$/, "");
  const words = (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .inputText */ .AN)(step, "args")?.split(/\s+/) ?? [];
  const told = (0,_scripts_js__WEBPACK_IMPORTED_MODULE_6__/* .unreadEffects */ .s)([program, ...words], { ...place, at: part.at });
  const isTold = told.some(({ kind, releases }) => kind === "push" || releases === true);
  if (isTold) return told.map((one) => ({ ...one, by: name }));
  const named = ["tags", "images", "image"].flatMap((key) => (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .inputText */ .AN)(step, key) ?? []);
  const isPushed = (0,_workflow_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveText */ .WY)((0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .inputText */ .AN)(step, "push") ?? "", scope).every(isTrue);
  if (!isPushed || named.length === 0) return [(0,_effect_js__WEBPACK_IMPORTED_MODULE_7__/* .effect */ .QZ)("opaque", part)];
  return [(0,_effect_js__WEBPACK_IMPORTED_MODULE_7__/* .effect */ .QZ)("push", { ...part, images: (0,_images_js__WEBPACK_IMPORTED_MODULE_5__/* .imagesIn */ .o$)(named[0], place) })];
}
function pulls(place, image) {
  const { step } = place;
  return [(0,_effect_js__WEBPACK_IMPORTED_MODULE_7__/* .effect */ .QZ)("pull", { by: (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .actionName */ .aM)(step), at: step.node.start, images: (0,_images_js__WEBPACK_IMPORTED_MODULE_5__/* .imagesIn */ .o$)(image, place) })];
}
function scout(place) {
  const { step } = place;
  const part = { by: "docker/scout-action", at: step.node.start };
  const named = ["image", "to"].map((key) => (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .inputText */ .AN)(step, key)?.replace(/^(image|registry):\/\//, ""));
  const images = named.flatMap((text) => text?.includes("://") === true ? [] : (0,_images_js__WEBPACK_IMPORTED_MODULE_5__/* .imagesIn */ .o$)(text, place));
  const owned = images.find(({ image }) => image.registry === "hub" && image.namespace !== "library");
  const owner = (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .inputText */ .AN)(step, "organization") ?? owned?.image.namespace;
  const isGiven = (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .inputText */ .AN)(step, "dockerhub-password") !== void 0;
  return [
    (0,_effect_js__WEBPACK_IMPORTED_MODULE_7__/* .effect */ .QZ)("pull", { ...part, images, ...owner === void 0 ? {} : { owner: owner.toLowerCase() } }),
    ...isGiven ? [(0,_effect_js__WEBPACK_IMPORTED_MODULE_7__/* .effect */ .QZ)("api", part)] : []
  ];
}
function registryImages(registry, image) {
  return [registry ?? "", image ?? ""].filter((part) => part !== "").join("/");
}



/***/ }),

/***/ 5664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ bakeEffects),
/* harmony export */   v: () => (/* binding */ bakeCommandEffects)
/* harmony export */ });
/* harmony import */ var _workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2167);
/* harmony import */ var _shell_flags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4942);
/* harmony import */ var _workflow_scope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(827);
/* harmony import */ var _build_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5593);
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7208);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1279);






function bakeEffects(place) {
  const { step, scope } = place;
  const list = (name, separator) => ((0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .inputText */ .AN)(step, name) ?? "").split(separator).flatMap((line) => (0,_workflow_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveText */ .WY)(line, scope));
  const part = { by: (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .actionName */ .aM)(step), at: step.node.start };
  const files = list("files", /[\r\n,]/);
  return bakedEffects(
    { files, overrides: list("set", /[\r\n]/), push: (0,_build_js__WEBPACK_IMPORTED_MODULE_2__/* .mayPush */ .OR)((0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .inputText */ .AN)(step, "push"), scope) },
    place,
    part
  );
}
function bakeCommandEffects(words, place) {
  const push = words.some((word) => /^--push(=true)?$/.test(word));
  const part = { by: "docker buildx bake", at: place.at };
  return bakedEffects(
    { files: (0,_shell_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .flagValues */ .N)(words, /^(-f|--file)$/), overrides: (0,_shell_flags_js__WEBPACK_IMPORTED_MODULE_4__/* .flagValues */ .N)(words, /^--set$/), push },
    place,
    part
  );
}
function bakedEffects(request, place, part) {
  const { files, overrides, push } = request;
  const pull = (0,_effect_js__WEBPACK_IMPORTED_MODULE_5__/* .effect */ .QZ)("pull", part);
  const forced = overrides.some((line) => /output=type=(registry|image,.*push=true)|\.push=true/.test(line));
  if (!forced && !push) return [pull, (0,_effect_js__WEBPACK_IMPORTED_MODULE_5__/* .effect */ .QZ)("opaque", part)];
  const images = overridden(overrides, place) ?? files.flatMap((file) => (0,_images_js__WEBPACK_IMPORTED_MODULE_3__/* .metadataImages */ .UW)(file, place));
  return [pull, (0,_effect_js__WEBPACK_IMPORTED_MODULE_5__/* .effect */ .QZ)("push", { ...part, images })];
}
function overridden(overrides, place) {
  const tags = overrides.flatMap((line) => /\.tags\+?=(\S+)/.exec(line)?.slice(1) ?? []);
  const names = overrides.flatMap((line) => /\.output=.*\bname=([^",]+)/.exec(line)?.slice(1) ?? []);
  const named = tags.length > 0 ? tags : names;
  return named.length === 0 ? void 0 : named.flatMap((tag) => (0,_images_js__WEBPACK_IMPORTED_MODULE_3__/* .imagesIn */ .o$)(tag, place));
}



/***/ }),

/***/ 3779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ buildArguments),
  e: () => (/* binding */ buildEffect)
});

;// CONCATENATED MODULE: ./build/src/workflows/effects/official-images.js
const names = new Set(
  "adminer aerospike almalinux alpine amazoncorretto amazonlinux arangodb archlinux bash buildpack-deps bun busybox caddy cassandra centos chronograf clickhouse clojure composer consul couchbase couchdb crate dart debian docker drupal eclipse-mosquitto eclipse-temurin elasticsearch elixir emqx erlang fedora flink fluentd gcc ghost golang gradle groovy haproxy haskell haxe hello-world httpd ibm-semeru-runtimes influxdb jetty joomla jruby julia kapacitor kibana kong liquibase logstash mariadb matomo maven mediawiki memcached mongo mongo-express mysql nats neo4j nextcloud nginx node odoo open-liberty openjdk oraclelinux percona perl photon php phpmyadmin postgres pypy python r-base rabbitmq redis redmine registry rethinkdb rockylinux ros ruby rust sapmachine solr sonarqube spark storm swift swipl telegraf tomcat tomee traefik ubuntu unit valkey varnish vault websphere-liberty wordpress xwiki zookeeper".split(" ")
);
function isOfficialImage(name) {
  return names.has(name);
}


// EXTERNAL MODULE: ./build/src/workflows/workflow/image.js
var workflow_image = __webpack_require__(5125);
// EXTERNAL MODULE: ./build/src/workflows/expression/variables.js
var expression_variables = __webpack_require__(206);
;// CONCATENATED MODULE: ./build/src/workflows/effects/dockerfile.js



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
    for (const [place, source] of [stage.from, ...stage.sources].entries()) {
      const images = [];
      for (const one of (0,expression_variables/* expandVariables */.i7)(source, variables)) {
        const known = stageAt(one, stages.slice(0, at), place > 0);
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
  const image = (0,workflow_image/* parseImage */.zZ)(text);
  if (image.namespace === "library" && !isOfficialImage(image.name ?? "")) return void 0;
  return image.registry === "hub" ? (0,workflow_image/* repositoryOf */._M)(image) : void 0;
}
function stageAt(source, stages, isNumbered) {
  if (isNumbered && /^\d+$/.test(source)) return [Number(source)];
  const lower = source.toLowerCase();
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
        if (current === void 0) for (const part of rest.split(/\s+/)) setGlobal(globals, part);
        break;
      case "FROM":
        stages.push(stageIn(rest));
        break;
      case "COPY":
        current?.sources.push(...[...rest.matchAll(/(?:^|\s)--from=(\S+)/g)].map((match) => match[1] ?? ""));
        break;
      case "RUN":
        for (const [, mount = ""] of rest.matchAll(/(?:^|\s)--mount=(\S+)/g)) {
          current?.sources.push(.../(?:^|,)from=([^,]+)/.exec(mount)?.slice(1) ?? []);
        }
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
    if (/^\s*(#|$)/.test(line)) continue;
    if (line.trimEnd().endsWith(escape)) {
      open += `${line.trimEnd().slice(0, -1)} `;
      continue;
    }
    const whole = open + line;
    open = "";
    end = /^\s*(?:RUN|COPY|ADD)\b.*<<-?["']?([A-Za-z_]\w*)/i.exec(whole)?.[1];
    found.push(whole);
  }
  return [...found, open];
}


// EXTERNAL MODULE: ./build/src/workflows/effects/effect.js
var effect = __webpack_require__(7208);
// EXTERNAL MODULE: ./build/src/workflows/effects/context.js
var effects_context = __webpack_require__(2234);
;// CONCATENATED MODULE: ./build/src/workflows/effects/bases.js




function buildEffect(build, place) {
  const { by, at } = place;
  const text = dockerfileOf(build, place);
  const names = text === void 0 ? [] : baseImages(text, { ...build, replaced: build.contexts });
  const images = names.map((name) => ({ image: (0,workflow_image/* parseImage */.zZ)(name), tags: [] }));
  return (0,effect/* effect */.QZ)("base", { by, at, images });
}
function dockerfileOf({ context, dockerfile }, place) {
  if (/^(https?|git|ssh):|^git@|^-$/.test(context)) return void 0;
  return (0,effects_context/* textAt */.$6)(dockerfile ?? `${context.replace(/\/$/, "")}/Dockerfile`, place);
}
function buildArguments(lines, environment) {
  const named = /* @__PURE__ */ new Map();
  let isOpen = false;
  for (const line of lines) {
    const [, name = "", value] = /^([A-Za-z_]\w*)(?:=([\s\S]*))?$/.exec(line.trim()) ?? [];
    if (name === "") isOpen ||= line.trim() !== "";
    else if (value === void 0) named.set(name, environment.values(name) ?? []);
    else named.set(name, [value]);
  }
  return { values: (name) => named.get(name) ?? (isOpen ? [] : void 0) };
}



/***/ }),

/***/ 5593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ij: () => (/* binding */ pushesOutput),
/* harmony export */   OR: () => (/* binding */ mayPush),
/* harmony export */   gr: () => (/* binding */ outputNames),
/* harmony export */   jy: () => (/* binding */ buildPushEffects)
/* harmony export */ });
/* harmony import */ var _workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2167);
/* harmony import */ var _workflow_scope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(827);
/* harmony import */ var _bases_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3779);
/* harmony import */ var _expression_open_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3571);
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7208);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1279);






function buildPushEffects(place) {
  const { step, scope } = place;
  const input = (name) => (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .inputText */ .AN)(step, name);
  const at = step.node.start;
  const by = (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .actionName */ .aM)(step);
  const effects = [
    (0,_effect_js__WEBPACK_IMPORTED_MODULE_5__/* .effect */ .QZ)("pull", { by, at }),
    ...(0,_effect_js__WEBPACK_IMPORTED_MODULE_5__/* .localEffects */ .W3)((0,_images_js__WEBPACK_IMPORTED_MODULE_4__/* .imagesIn */ .o$)(input("tags"), place), { by, at }),
    ...builds(place).map((build) => (0,_bases_js__WEBPACK_IMPORTED_MODULE_2__/* .buildEffect */ .e)(build, { ...place, directory: "", by, at }))
  ];
  const texts = (0,_workflow_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveText */ .WY)(input("outputs") ?? "", scope);
  const outputs = texts.flatMap((text) => text.split(/\r?\n/)).filter((line) => pushesOutput(line));
  const repository = (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .isFirstBuildAction */ .Bg)(step) ? input("repository") : void 0;
  const isNamed = outputs.length > 0 && input("tags") === void 0;
  if (!isNamed && mayPush(input("push") ?? (repository === void 0 ? void 0 : "true"), scope)) {
    const images = repository === void 0 ? input("tags") : ["registry", "repository"].flatMap((name) => input(name) ?? []).join("/");
    effects.push((0,_effect_js__WEBPACK_IMPORTED_MODULE_5__/* .effect */ .QZ)("push", { by, at, images: (0,_images_js__WEBPACK_IMPORTED_MODULE_4__/* .imagesIn */ .o$)(images, place) }));
  }
  if (outputs.length > 0) {
    const named = outputs.flatMap(outputNames);
    effects.push((0,_effect_js__WEBPACK_IMPORTED_MODULE_5__/* .effect */ .QZ)("push", { by, at, images: (0,_images_js__WEBPACK_IMPORTED_MODULE_4__/* .imagesIn */ .o$)(named.join("\n") || input("tags"), place) }));
  }
  const written = cacheImages(input("cache-to"), place);
  if (written.length > 0) effects.push((0,_effect_js__WEBPACK_IMPORTED_MODULE_5__/* .effect */ .QZ)("push", { by: `${by} (cache)`, at, images: written }));
  const read = cacheImages(input("cache-from"), place);
  if (read.length > 0) effects.push((0,_effect_js__WEBPACK_IMPORTED_MODULE_5__/* .effect */ .QZ)("pull", { by: `${by} (cache)`, at, images: read }));
  return effects;
}
function cacheImages(text, place) {
  return (0,_workflow_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveText */ .WY)(text ?? "", place.scope).flatMap((one) => one.split(/\r?\n/)).flatMap((line) => /\btype=registry\b/.test(line) ? (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_3__/* .splitOutside */ .kO)(line, /,/) : []).flatMap((field) => /^\s*ref=(.+?)\s*$/.exec(field)?.[1] ?? []).flatMap((ref) => (0,_images_js__WEBPACK_IMPORTED_MODULE_4__/* .imagesIn */ .o$)(ref, place)).map((one) => ({ ...one, tags: [] }));
}
function builds({ step, scope }) {
  const text = (name) => (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .inputText */ .AN)(step, name);
  return resolvedTogether(
    [text("context") ?? ".", text("file") ?? "", text("target") ?? "", text("build-args") ?? ""],
    scope
  ).map(([context = "", file = "", target = "", args = ""]) => ({
    context: context.replace(/^\{\{\s*defaultContext\s*\}\}:?/, "./"),
    dockerfile: file === "" ? void 0 : file,
    target: target === "" ? void 0 : target,
    args: (0,_bases_js__WEBPACK_IMPORTED_MODULE_2__/* .buildArguments */ .f)(args.split(/\r?\n/), scope.env),
    contexts: new Set(
      (text("build-contexts") ?? "").split(/\r?\n/).map((line) => line.split("=")[0]?.trim() ?? "")
    )
  }));
}
function resolvedTogether(texts, scope) {
  const separator = "\0";
  return (0,_workflow_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveText */ .WY)(texts.join(separator), scope).map((text) => text.split(separator));
}
function pushesOutput(line) {
  return /type=registry/.test(line) || /\bpush=(?!false\b)/.test(line);
}
function outputNames(line) {
  const [, quoted] = /(?:^|,)(?:"name=|name=")([^"]*)"/.exec(line) ?? [];
  const [, plain] = /(?:^|,)name=([^,"]+)/.exec(line) ?? [];
  return quoted === void 0 ? plain === void 0 ? [] : [plain] : (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_3__/* .splitOutside */ .kO)(quoted, /,/);
}
function mayPush(push, scope) {
  return !(0,_workflow_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveText */ .WY)(push ?? "", scope).every((text) => /^\s*(false)?\s*$/i.test(text));
}



/***/ }),

/***/ 2234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Wl: () => (/* binding */ readingBudget),
/* harmony export */   jt: () => (/* binding */ directoryOf),
/* harmony export */   ok: () => (/* binding */ mayRead)
/* harmony export */ });
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3217);
/* harmony import */ var _workflow_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6212);


function readingBudget() {
  return { characters: 1e7 };
}
function mayRead({ budget }, text, steps = 0) {
  budget.characters -= text.length + 1e3 * (steps + 1);
  return budget.characters >= 0;
}
function directoryOf(step, { workflow, job }) {
  const fallback = [job.node, workflow.root].map(
    (node) => (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .valueOf */ .RP)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .valueOf */ .RP)(node, "defaults"), "run"), "working-directory")
  );
  return (0,_workflow_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .joinPath */ .uJ)("", (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(step.node, "working-directory") ?? fallback.find(Boolean) ?? "");
}
function textAt(name, place) {
  const { directory, checkouts } = place;
  const joined = directory === void 0 ? void 0 : (0,_workflow_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .joinPath */ .uJ)(directory, name);
  const path = joined === void 0 ? void 0 : (0,_workflow_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .pathInRepository */ .zB)(joined, checkouts);
  const text = path === void 0 ? void 0 : place.repository.otherFiles.text(path);
  return text === void 0 || !mayRead(place, text) ? void 0 : text;
}



/***/ }),

/***/ 7208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GV: () => (/* binding */ untagged),
/* harmony export */   QZ: () => (/* binding */ effect),
/* harmony export */   W3: () => (/* binding */ localEffects)
/* harmony export */ });
function effect(kind, part) {
  return { kind, images: [], ...part };
}
function localEffects(images, part) {
  return images.length === 0 ? [] : [effect("local", { ...part, images })];
}
function untagged(effects) {
  return effects.map((one) => ({ ...one, images: one.images.map(({ image }) => ({ image, tags: [] })) }));
}



/***/ }),

/***/ 2206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DJ: () => (/* binding */ environmentReader),
/* harmony export */   Ge: () => (/* binding */ isHarmlessAction),
/* harmony export */   PK: () => (/* binding */ isHarmlessCommand)
/* harmony export */ });
/* harmony import */ var _shell_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5256);
/* harmony import */ var _workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2167);
/* harmony import */ var _unread_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4534);



const commands = new Set(
  "echo printf cat ls cd pwd mkdir rm cp mv ln touch chmod chown test [ [[ : true false exit return export set unset read readarray mapfile local declare shift sleep wait trap grep egrep sed awk cut tr sort uniq head tail tee wc find xargs diff date jq yq envsubst base64 sha256sum md5sum openssl gpg tar gzip gunzip zcat bzip2 bunzip2 unzip zip curl wget git gh gofmt golangci-lint rustup rustc pip pip3 pytest tox gem rspec rubocop ruff mypy black flake8 install aws gcloud az apt apt-get apk yum dnf brew dpkg kubectl kind minikube k3d kustomize istioctl hadolint trivy grype syft dive dockle actionlint shellcheck codecov df du free uname whoami id env printenv which type hash ps kill nc ssh-keygen systemctl service mktemp basename dirname realpath stat sudo swapon swapoff fallocate sysctl modprobe update-binfmts cmp seq let break continue corepack pre-commit setcap getent tsc jest vitest mocha nyc c8 eslint prettier vite webpack rollup esbuild tsup rimraf cross-env stylelint biome hostname ip ping dig mount umount losetup nproc ulimit exec pushd popd source-map rsync xz zstd bc expr column docker-credential-pass alias shopt file ipfs".split(" ")
);
function isHarmlessCommand(words) {
  const [head = "", verb = ""] = words;
  if (head === "") return true;
  if (/^(Write|Get|Set|New|Remove|Copy|Move|Test|Select|Out|ConvertTo|ConvertFrom|Expand|Compress)-\w+$/i.test(
    head
  )) {
    return true;
  }
  if (words.length === 2 && tells(head, verb)) return true;
  if (/^python3?$/.test(head) && verb === "-m") return modules.test(words[2] ?? "");
  if (ownCode.test(`${head} ${verb}`)) return !startsPrograms.test(words.slice(2).join(" "));
  if (verb === "publish" && /^(npm|pnpm|poetry|uv)$/.test(head)) return true;
  const known = harmlessVerbs[head];
  if (known?.test(verb) === true) return true;
  if (head === "regctl") return regctlReads.test(words.slice(1, 3).join(" "));
  if (head === "oras") return /^(manifest|blob) (fetch|fetch-config)$/.test(words.slice(1, 3).join(" "));
  const inner = runners[head];
  if (inner?.includes(verb) === true) return isHarmlessCommand(words.slice(2));
  if (head === "npx") return isHarmlessCommand(words.slice(1).filter((word) => !word.startsWith("-")));
  return commands.has(head);
}
function tells(head, verb) {
  if (!/^(\/.*\/)?[a-z][\w.-]*$/.test(head)) return false;
  if (/^(--version|--help)$/.test(verb)) return true;
  return /^(version|help)$/.test(verb) && !runsTargets.test(head.replace(/.*\//, ""));
}
const runsTargets = /^(make|gmake|just|task|mage|rake|mise|npm|pnpm|yarn|bun|npx|nx|turbo|gradle|mvn|ant|bazel|earthly|dagger|invoke|sh|bash|zsh|python3?|node|ruby|php|docker-compose)$/;
const ownCode = /^(node -(e|p|pe|-eval|-print)|python3? -c|ruby -e|perl -[npi]*e)$/;
const startsPrograms = /exec|spawn|popen|system|process|fork|run|shell|docker|import\(|`/i;
const modules = /^(pip|venv|ensurepip|build|playwright|pytest|unittest|mypy|flake8|black|isort|pylint|json\.tool|setuptools_scm)$/;
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
  // Of these, a verb that is not known here may push.
  skopeo: /^(login|logout|list-tags|manifest-digest|-v|--version)$/,
  crane: /^(auth|ls|digest|manifest|config|catalog|export|pull|validate|blob|version)$/,
  oras: /^(login|logout|pull|discover|repo|resolve|version)$/,
  cosign: /^(login|(sign|attest|verify)-blob|verify(-attestation)?|generate(-key-pair)?|import-key-pair|public-key|download|tree|triangulate|initialize|env|version)$/,
  helm: /^(install|upgrade|uninstall|delete|repo|package|lint|template|dep|dependency|pull|registry|version|test|list|ls|status|show|search|create|get|history|rollback|env|verify|plugin|completion|unittest|diff)$/,
  bundle: /^(install|config|check|update|add|lock|)$/,
  composer: /^(install|require|update|validate|dump-autoload|config|--version)$/
};
const regctlReads = /^(registry (login|logout|set|config)|image (digest|manifest|inspect|config|get-file|check-base|ratelimit|export)|tag ls|repo ls|manifest (get|head|diff)|blob (get|head|get-file)|artifact (get|list|tree)|digest .*|version)$/;
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
  "determinatesystems/",
  "gittools/"
];
const names = new Set(
  "docker/login-action docker/metadata-action hadolint/hadolint-action anchore/sbom-action anchore/scan-action aquasecurity/trivy-action helm/kind-action asdf-vm/actions/install jdx/mise-action softprops/action-gh-release ncipollo/release-action slackapi/slack-github-action step-security/harden-runner gradle/wrapper-validation-action gradle/actions/wrapper-validation hashicorp/vault-action 8398a7/action-slack rtcamp/action-slack-notify jlumbroso/free-disk-space easimon/maximize-build-space crazy-max/ghaction-setup-docker crazy-max/ghaction-docker-buildx crazy-max/ghaction-github-runtime crazy-max/ghaction-docker-meta tj-actions/changed-files mikepenz/action-junit-report stefanzweifel/git-auto-commit-action peter-evans/create-pull-request docker/scout-action crazy-max/.github/.github/actions/docker-scout webfactory/ssh-agent peter-evans/dockerhub-description tibdex/github-app-token robinraju/release-downloader dawidd6/action-download-artifact rlespinasse/github-slug-action crazy-max/ghaction-import-gpg mikefarah/yq coverallsapp/github-action peter-evans/repository-dispatch rickstaa/action-create-tag nixos/nix-installer-action nixbuild/nix-quick-install-action mathieudutour/github-tag-action mxschmitt/action-tmate lewagon/wait-on-check-action irongut/editrelease paulhatch/semantic-version aszc/change-string-case-action".split(" ")
);
function isHarmlessAction(name) {
  return owners.some((owner) => name.startsWith(owner)) || names.has(name) || /(^|\/)(setup-[\w-]+|action-setup|setup)$/.test(name) || /docker-oat-login$/.test(name) || /[-/]login(-action)?$/.test(name);
}
function environmentReader(step) {
  if (step.run !== void 0) {
    const readers = step.commands.filter((command) => !(0,_shell_command_js__WEBPACK_IMPORTED_MODULE_2__/* .isDeaf */ .J)(command));
    const reader = readers.find(({ words }) => !isHarmlessCommand(words)) ?? readers[0];
    return reader === void 0 ? void 0 : (0,_unread_js__WEBPACK_IMPORTED_MODULE_1__/* .commandName */ .p6)(reader.words);
  }
  const name = (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .actionName */ .aM)(step);
  return name.startsWith("docker/") || isHarmlessAction(name) ? void 0 : name;
}



/***/ }),

/***/ 1279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UW: () => (/* binding */ metadataImages),
/* harmony export */   eN: () => (/* binding */ imagesOfWord),
/* harmony export */   o$: () => (/* binding */ imagesIn)
/* harmony export */ });
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3217);
/* harmony import */ var _workflow_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5125);
/* harmony import */ var _expression_open_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3571);
/* harmony import */ var _workflow_repository_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2830);
/* harmony import */ var _workflow_scope_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(827);
/* harmony import */ var _workflow_workflow_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2167);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2234);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4828);








function imagesIn(tags, place, depth = 0) {
  return lines(tags).flatMap(
    (line) => (
      // What a step or an input gives may itself be a list.
      (0,_workflow_scope_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveText */ .WY)(line, place.scope).flatMap(
        (text) => lines(text).flatMap((one) => imageOrDescribed(one, place, depth))
      )
    )
  );
}
function imageOrDescribed(text, place, depth) {
  const described = metadataImages(text, place);
  if (described.length > 0) return described;
  const handed = imagesOfAction(text, place, depth);
  return handed.length > 0 ? handed : [taggedImage(text)];
}
function imagesOfAction(text, place, depth) {
  const [, id, name = ""] = /^\$\{\{\s*steps\.([\w-]+)\.outputs\.([\w-]+)\s*\}\}$/.exec(text) ?? [];
  const step = id === void 0 ? void 0 : place.job.steps.find((one) => one.id === id);
  const action = step?.uses && (0,_workflow_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .localAction */ .On)(step.uses.value, place.repository, place.checkouts);
  const [job] = action?.jobs ?? [];
  if (action === void 0 || job === void 0 || depth > 10 || !(0,_context_js__WEBPACK_IMPORTED_MODULE_5__/* .mayRead */ .ok)(place, action.text)) return [];
  const inputs = (0,_workflow_scope_js__WEBPACK_IMPORTED_MODULE_3__/* .inputRows */ .k8)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .valueOf */ .RP)(action.root, "inputs"), step?.with, place.scope);
  const scope = (0,_workflow_scope_js__WEBPACK_IMPORTED_MODULE_3__/* .scopeOf */ .Od)({ workflow: action, job, repository: place.repository.name, inputs, depth: 1 });
  const output = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .textOf */ .b6)((0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_4__/* .inputEntry */ .nJ)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .valueOf */ .RP)(action.root, "outputs"), name)?.value, "value");
  return imagesIn(output, { ...place, workflow: action, job, scope }, depth + 1);
}
function lines(text) {
  return (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_1__/* .splitOutside */ .kO)(text ?? "", /[\r\n,]/, ["{{"]).map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
}
function imagesOfWord(word, place) {
  return (0,_workflow_scope_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveVariables */ .CO)(word, place.scope).flatMap((text) => {
    const described = metadataImages(text, place);
    if (described.length > 0) return described;
    return (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_1__/* .splitOutside */ .kO)(text, /[\r\n,]/).length > 1 ? lines(text).map(taggedImage) : [taggedImage(text)];
  });
}
function taggedImage(text) {
  const image = (0,_workflow_image_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImage */ .zZ)(text);
  const tag = image.tag ?? (image.name === void 0 ? "${{ }}" : void 0);
  return { image, tags: isByDigest(text) ? [] : [(0,_tags_js__WEBPACK_IMPORTED_MODULE_6__/* .tagKind */ .pk)(tag)] };
}
function isByDigest(text) {
  return /@(sha256:|\$)/.test(text);
}
const ofStep = /\bsteps\.([\w-]+)\.outputs\.(tags|json|bake-file(-tags)?)\b/;
function metadataImages(text, place) {
  const { job } = place;
  if (/\bDOCKER_METADATA_OUTPUT_(TAGS|JSON)/.test(text)) {
    const last = job.steps.findLast(isMetadata);
    return last === void 0 ? [] : imagesOf(last, place);
  }
  const needed = (0,_workflow_scope_js__WEBPACK_IMPORTED_MODULE_3__/* .neededOutput */ .R)(/\bneeds\.[\w-]+\.outputs\.[\w-]+/.exec(text)?.[0] ?? "", place.workflow);
  if (needed !== void 0 && ofStep.test(needed.text)) {
    const { job: job2, text: output } = needed;
    const scope = (0,_workflow_scope_js__WEBPACK_IMPORTED_MODULE_3__/* .scopeOf */ .Od)({ workflow: place.workflow, job: job2, repository: place.scope.repository, depth: 1 });
    return metadataImages(output, { ...place, job: job2, scope });
  }
  const id = ofStep.exec(text)?.[1];
  const step = id === void 0 ? void 0 : job.steps.find((one) => one.id === id && isMetadata(one));
  return step === void 0 ? [] : imagesOf(step, place);
}
function isMetadata(step) {
  return /^(docker\/metadata-action|crazy-max\/ghaction-docker-meta)$/.test((0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_4__/* .actionName */ .aM)(step));
}
function imagesOf(step, { scope }) {
  const tags = (0,_tags_js__WEBPACK_IMPORTED_MODULE_6__/* .metadataTags */ .Vs)((0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_4__/* .inputText */ .AN)(step, "tags"), (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_4__/* .inputText */ .AN)(step, "flavor"));
  return ((0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_4__/* .inputText */ .AN)(step, "images") ?? "").split(/[\r\n]/).flatMap((line) => (0,_workflow_scope_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveText */ .WY)(line, scope).flatMap((text) => text.split(/[\r\n]/))).flatMap((line) => line.includes("=") ? [line] : (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_1__/* .splitOutside */ .kO)(line, /,/)).map((line) => line.trim().replaceAll('"', "")).filter((line) => !/,enable=false\b/.test(line)).map((line) => line.replace(/^name=/, "").replace(/,enable=.*/, "")).filter((line) => line !== "" && !line.startsWith("#")).map((text) => ({ image: (0,_workflow_image_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImage */ .zZ)(text, { isName: true }), tags }));
}



/***/ }),

/***/ 5665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ jobViews)
});

// EXTERNAL MODULE: ./build/src/workflows/logins/find.js + 5 modules
var find = __webpack_require__(7482);
// EXTERNAL MODULE: ./build/src/workflows/workflow/paths.js
var paths = __webpack_require__(6212);
// EXTERNAL MODULE: ./build/src/workflows/effects/context.js
var effects_context = __webpack_require__(2234);
// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(3217);
// EXTERNAL MODULE: ./build/src/workflows/workflow/repository.js
var workflow_repository = __webpack_require__(2830);
// EXTERNAL MODULE: ./build/src/workflows/workflow/scope.js + 1 modules
var workflow_scope = __webpack_require__(827);
// EXTERNAL MODULE: ./build/src/workflows/workflow/workflow.js + 7 modules
var workflow = __webpack_require__(2167);
// EXTERNAL MODULE: ./build/src/workflows/effects/actions.js
var actions = __webpack_require__(2414);
// EXTERNAL MODULE: ./build/src/workflows/effects/effect.js
var effect = __webpack_require__(7208);
// EXTERNAL MODULE: ./build/src/workflows/effects/images.js
var effects_images = __webpack_require__(1279);
// EXTERNAL MODULE: ./build/src/workflows/effects/scripts.js + 2 modules
var scripts = __webpack_require__(7303);
// EXTERNAL MODULE: ./build/src/workflows/workflow/script-lines.js
var script_lines = __webpack_require__(6947);
// EXTERNAL MODULE: ./build/src/workflows/effects/unread.js
var unread = __webpack_require__(4534);
;// CONCATENATED MODULE: ./build/src/workflows/effects/step.js











function stepEffects(step, context) {
  return (0,unread/* testsByName */.od)(step, writtenEffects(step, context));
}
function writtenEffects(step, context) {
  const { repository, around, inputs = [] } = context;
  const own = (0,workflow_scope/* scopeOf */.Od)({ ...context, step, repository: repository.name, inputs });
  const rows = own.rows.filter((row) => mayRun(step.condition, row));
  if (rows.length === 0 && own.rows.length > 0) return [];
  const env = { ...own.env, values: (name) => own.env.values(name) ?? around?.values(name) };
  const place = { ...context, step, scope: { ...own, env, rows }, directory: (0,effects_context/* directoryOf */.jt)(step, context) };
  const at = step.node.start;
  if (step.script !== void 0) {
    const lines = (0,script_lines/* scriptLines */.P)(context.workflow.text, step.run);
    return (0,unread/* toldByName */.Me)(step, (0,scripts/* shellEffects */.B)(step.commands, { ...place, at, lines }));
  }
  if (step.uses === void 0) return [];
  const isLocal = (0,workflow_repository/* pathHere */.y)((0,workflow/* actionName */.aM)(step)) !== void 0 || (0,workflow_repository/* localAction */.On)(step.uses.value, repository) !== void 0;
  return isLocal ? localActionEffects(place, context) : (0,actions/* actionEffects */.B)(place);
}
function mayRun(condition, row) {
  const [, name = "", operator, wanted = ""] = question.exec(condition ?? "") ?? [];
  const value = row.get(name);
  if (value === void 0 || String(value).includes("${{")) return true;
  if (operator === void 0) return String(value) !== "" && value !== false;
  return String(value) === wanted === (operator === "==");
}
const question = /^\s*(?:\$\{\{)?\s*((?:inputs|matrix)\.[\w.-]+)\s*(?:([!=]=)\s*'?([\w.-]*)'?)?\s*(?:\}\})?\s*$/;
function localActionEffects(place, context) {
  const { step, repository, scope, checkouts } = place;
  const at = step.node.start;
  const uses = step.uses?.value ?? "";
  const action = (0,workflow_repository/* localAction */.On)(uses, repository, checkouts);
  const depth = (context.depth ?? 0) + 1;
  if (action?.jobs.length === 0) return [];
  const [job] = action?.jobs ?? [];
  const isRead = action !== void 0 && job !== void 0 && depth <= 10 && (0,effects_context/* mayRead */.ok)(place, action.text, job.steps.length);
  if (!isRead) return [(0,effect/* effect */.QZ)("opaque", { by: uses, at })];
  const inner = {
    ...context,
    workflow: action,
    job,
    inputs: (0,workflow_scope/* inputRows */.k8)((0,tree/* valueOf */.RP)(action.root, "inputs"), step.with, scope).map(
      (row) => new Map([...row].map(([name, value]) => [name, described(String(value), place)]))
    ),
    around: scope.env,
    depth
  };
  return job.steps.flatMap(
    (one) => stepEffects(one, inner).map((found) => ({ ...found, at, within: [one, ...found.within ?? []] }))
  );
}
function described(value, place) {
  const images = (0,effects_images/* metadataImages */.UW)(value, place);
  return images.length === 0 ? value : images.map(({ image }) => `${image.text}:\${{ steps }}`).join("\n");
}


;// CONCATENATED MODULE: ./build/src/workflows/effects/job.js




function jobEffects(place) {
  const { repository, job } = place;
  const checkouts = (0,paths/* checkoutsOf */.F9)(job, repository.name);
  return job.steps.flatMap(
    (step) => stepEffects(step, { ...place, checkouts }).map((effect) => ({ ...effect, step }))
  );
}
function jobViews(repository) {
  const jobs = [...repository.workflows.values()].flatMap((workflow) => {
    const budget = (0,effects_context/* readingBudget */.Wl)();
    return workflow.jobs.map((job) => ({
      workflow,
      job,
      budget,
      logins: (0,find/* findLogins */.a)(workflow, job, repository.name)
    }));
  });
  const secretsOf = (wanted) => new Set(
    jobs.flatMap(
      ({ logins }) => logins.flatMap(
        ({ registry, password }) => registry === wanted && password.kind === "secret" ? [password.name] : []
      )
    )
  );
  const passwords = secretsOf("hub");
  const otherPasswords = secretsOf("other");
  return jobs.map(({ workflow, job, logins, budget }) => {
    let effects;
    const read = () => effects ??= jobEffects({ repository, workflow, job, budget });
    return { repository, workflow, job, logins, passwords, otherPasswords, effects: read };
  });
}



/***/ }),

/***/ 7303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ shellEffects),
  s: () => (/* binding */ unreadEffects)
});

// EXTERNAL MODULE: ./build/src/workflows/shell/flags.js
var flags = __webpack_require__(4942);
// EXTERNAL MODULE: ./build/src/workflows/workflow/image.js
var workflow_image = __webpack_require__(5125);
// EXTERNAL MODULE: ./build/src/workflows/workflow/paths.js
var paths = __webpack_require__(6212);
// EXTERNAL MODULE: ./build/src/workflows/workflow/scope.js + 1 modules
var workflow_scope = __webpack_require__(827);
// EXTERNAL MODULE: ./build/src/workflows/shell/registry-tools.js
var registry_tools = __webpack_require__(1868);
// EXTERNAL MODULE: ./build/src/workflows/shell/variables.js
var shell_variables = __webpack_require__(9487);
// EXTERNAL MODULE: ./build/src/workflows/effects/bake.js
var bake = __webpack_require__(5664);
// EXTERNAL MODULE: ./build/src/workflows/effects/bases.js + 2 modules
var bases = __webpack_require__(3779);
// EXTERNAL MODULE: ./build/src/workflows/effects/build.js
var build = __webpack_require__(5593);
// EXTERNAL MODULE: ./build/src/workflows/effects/effect.js
var effect = __webpack_require__(7208);
// EXTERNAL MODULE: ./build/src/workflows/effects/images.js
var effects_images = __webpack_require__(1279);
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
  const pull = (named) => [
    (0,effect/* effect */.QZ)("pull", { by: `${head} ${first}`, at: place.at, images: pulled(named, place) })
  ];
  switch (first) {
    case "push":
      return push([verbs.at(head === "docker" ? 1 : -1) ?? ""]);
    case "pull":
      return pull(verbs.slice(1));
    case "run":
    case "create":
      return [...pull(verbs.slice(1)), ...handedLogins(words, place)];
    case "image":
      return containerEffects([head, ...words.slice(words.indexOf("image") + 1)], place);
    case "tag":
      return (0,effect/* localEffects */.W3)((0,effects_images/* imagesOfWord */.eN)(verbs[2] ?? "", place), { by: `${head} tag`, at: place.at });
    case "load":
    case "import":
      return [(0,effect/* effect */.QZ)("local", { by: `${head} ${first}`, at: place.at })];
    case "manifest":
      if (second === "inspect") return pull(verbs.slice(2));
      return second === "push" ? push([verbs[2] ?? ""]) : [];
    case "plugin":
      return second === "push" ? push([verbs[2] ?? ""]) : [];
    case "trust":
      return second === "sign" ? push([verbs[2] ?? ""]) : [];
    case "pushrm":
      return [(0,effect/* effect */.QZ)("api", { by: "docker pushrm", at: place.at })];
    case "build":
      return buildEffects(words, place);
    case "bake":
      return (0,bake/* bakeCommandEffects */.v)(["buildx", ...words.slice(1)], place);
    case "buildx":
      return buildxEffects(withoutGlobalFlags(words.slice(words.indexOf("buildx"))), place);
    default:
      return words.includes("push") || /[$`\s]/.test(first) ? [(0,effect/* effect */.QZ)("opaque", { by: `${head} ${first}`, at: place.at })] : [];
  }
}
function handedLogins(words, place) {
  if (!words.some((word) => /(^|[:/~=])\.docker\b/.test(word))) return [];
  const by = `${words[0] ?? ""} run`;
  const copied = words.findLast((word) => word.startsWith("docker://"));
  return [copied === void 0 ? (0,effect/* effect */.QZ)("opaque", { by, at: place.at }) : pushOf([copied], { ...place, by })];
}
function withoutGlobalFlags([head = "", ...rest]) {
  let at = 0;
  while (rest[at]?.startsWith("-") === true) {
    at += /^(--config|-c|--context|-H|--host|-l|--log-level|--tlscacert|--tlscert|--tlskey|--root|--storage-driver|-f|--file|--builder)$/.test(
      rest[at] ?? ""
    ) ? 2 : 1;
  }
  return [head, ...rest.slice(at)];
}
function buildxEffects(words, place) {
  const [, verb = "", third = ""] = words;
  if (verb === "build" || verb === "b") return buildEffects(words, place);
  if (verb === "imagetools" && third === "create") {
    const named = (0,flags/* flagValues */.N)(words, /^(-t|--tag)$/);
    const described = words.filter(
      (word) => /DOCKER_METADATA_OUTPUT_|\bsteps\.[\w-]+\.outputs\.(json|tags)/.test(word)
    );
    const images = named.length > 0 ? named : described.slice(0, 1);
    const by = "docker buildx imagetools create";
    const sources = words.slice(3).filter((word, at, all) => !/^[-$]/.test(word) && !valuedCreateFlag.test(all[at - 1] ?? ""));
    const read = sources.flatMap((source) => (0,effects_images/* imagesOfWord */.eN)(source, place));
    return [(0,effect/* effect */.QZ)("pull", { by, at: place.at, images: read }), pushOf(images, { ...place, by })];
  }
  if (verb === "imagetools" && third === "inspect") {
    const images = pulled(words.slice(3), place);
    return [(0,effect/* effect */.QZ)("pull", { by: "docker buildx imagetools inspect", at: place.at, images })];
  }
  if (verb === "create" && (0,flags/* flagValue */.y)(words, /^--driver$/) === "cloud") {
    return [(0,effect/* effect */.QZ)("cloud", { by: "docker buildx create --driver cloud", at: place.at })];
  }
  return verb === "bake" || verb === "f" ? (0,bake/* bakeCommandEffects */.v)(words, place) : [];
}
function buildEffects(words, place) {
  const tags = (0,flags/* flagValues */.N)(words, /^(-t|--tag)$/);
  const outputs = (0,flags/* flagValues */.N)(words, /^(-o|--output)$/);
  const named = words.slice(words.findIndex((word) => /^(build|b)$/.test(word)) + 1).filter((word, at, all) => !/^-./.test(word) && !valuedBuildFlag.test(all[at - 1] ?? ""));
  const flag = words.some((word) => /^--push(=true)?$/.test(word)) ? "--push" : "--output";
  const pushes = flag === "--push" || outputs.some(build/* pushesOutput */.Ij);
  const cache = (0,flags/* flagValues */.N)(words, /^--cache-to$/).flatMap(
    (value) => /type=registry.*ref=([^,]+)/.exec(value)?.[1] ?? []
  );
  const effects = [
    (0,effect/* effect */.QZ)("pull", { by: "docker build", at: place.at }),
    baseOf(named, words, { ...place, by: "docker build" }),
    ...(0,effect/* localEffects */.W3)(
      tags.flatMap((tag) => (0,effects_images/* imagesOfWord */.eN)(tag, place)),
      { by: "docker build", at: place.at }
    )
  ];
  const pushed = [...tags, ...outputs.filter(build/* pushesOutput */.Ij).flatMap(build/* outputNames */.gr)];
  if (pushes) effects.push(pushOf(pushed, { ...place, by: `docker build ${flag}` }));
  else if (named.some((word) => word.startsWith("$") && (named.length > 1 || /[@*]\]?\}?$/.test(word)))) {
    effects.push((0,effect/* effect */.QZ)("opaque", { by: "docker build", at: place.at }));
  }
  if (cache.length > 0) {
    const push = pushOf(cache, { ...place, by: "docker build --cache-to" });
    effects.push({ ...push, images: push.images.map(({ image }) => ({ image, tags: [] })) });
  }
  return effects;
}
const valuedCreateFlag = /^(-t|--tag|-f|--file|-p|--platform|--builder|--progress|--annotation|--metadata-file)$/;
const valuedBuildFlag = /^(-t|--tag|-f|--file|--build-arg|--target|--platform|-o|--output|--label|--cache-(to|from)|--secret|--ssh|--network|--builder|--progress|--build-context|--metadata-file|--iidfile|--annotation|--attest|--add-host|--shm-size|--ulimit|--allow|-m|--memory|--project)$/;
function baseOf(named, words, place) {
  const contexts = (0,flags/* flagValues */.N)(words, /^--build-context$/).map((value) => value.split("=")[0] ?? "");
  const build = {
    context: named.at(-1) ?? ".",
    dockerfile: (0,flags/* flagValue */.y)(words, /^(-f|--file)$/),
    target: (0,flags/* flagValue */.y)(words, /^--target$/),
    args: (0,bases/* buildArguments */.f)((0,flags/* flagValues */.N)(words, /^--build-arg$/), place.scope.env),
    contexts: new Set(contexts)
  };
  return (0,bases/* buildEffect */.e)(build, place);
}
function composeEffects(words, place) {
  const by = "docker compose";
  if (words.includes("push") || words.includes("--push")) {
    return [(0,effect/* effect */.QZ)("push", { by: `${by} push`, at: place.at })];
  }
  const [, verb = ""] = withoutGlobalFlags(words.slice(words.findIndex((word) => word.endsWith("compose"))));
  if (verb === "publish") return [pushOf([words.at(-1) ?? ""], { ...place, by: `${by} publish` })];
  if (verb.startsWith("$")) return [(0,effect/* effect */.QZ)("opaque", { by, at: place.at })];
  return [(0,effect/* effect */.QZ)("pull", { by, at: place.at })];
}
function pulled(words, place) {
  const named = words.find(
    (word) => /^[\w.-]+(:\d+)?(\/[\w.${}-]+)+(:[\w.${}-]+)?(@\S+)?$/.test(word) && !/^([./]|(linux|windows)\/)/.test(word)
  );
  const [first = ""] = words;
  const image = named ?? (words.length === 1 ? first : void 0);
  return image === void 0 ? [] : (0,effects_images/* imagesOfWord */.eN)(image, place);
}
function pushOf(images, place) {
  const named = images.filter((image) => image !== "").flatMap((image) => (0,effects_images/* imagesOfWord */.eN)(image, place));
  return (0,effect/* effect */.QZ)("push", { by: place.by, at: place.at, images: named });
}


// EXTERNAL MODULE: ./build/src/workflows/effects/harmless.js
var harmless = __webpack_require__(2206);
// EXTERNAL MODULE: ./build/src/workflows/effects/unread.js
var unread = __webpack_require__(4534);
// EXTERNAL MODULE: ./build/src/workflows/expression/open-text.js
var open_text = __webpack_require__(3571);
;// CONCATENATED MODULE: ./build/src/workflows/effects/words.js



function wordsOf(words, scope) {
  return words.flatMap((word) => meaningOf(word, scope));
}
function meaningOf(word, scope) {
  const texts = (0,workflow_scope/* resolveVariables */.CO)(word, scope);
  if (/^\$\{\w+\[[@*]\]\}$/.test(word)) return texts;
  const [only = "", ...more] = texts;
  if (more.length > 0) {
    const isList = (0,shell_variables/* isVariable */.D)(word) && texts.every(isFlags);
    return isList ? texts.flatMap((text) => separated(text.trim())).filter((text) => text !== "") : [word];
  }
  return (0,shell_variables/* isVariable */.D)(word) ? separated(only.trim()) : [only];
}
function isFlags(text) {
  return /^\s*(-|$)/.test(text);
}
function separated(text) {
  if (!/^[^\s{(`]+\s/.test(text)) return [text];
  return (0,open_text/* splitOutside */.kO)(text, /(^|\s)-/.test(text) ? /\s+/ : /[ \t]+/);
}
function commandWords([head = "", ...rest], scope) {
  const tail = wordsOf(rest, scope);
  const texts = (0,shell_variables/* isVariable */.D)(head) ? (0,workflow_scope/* resolveVariables */.CO)(head, scope) : [];
  const isTold = texts.length > 0 && texts.every((text) => text !== "" && !/^\s*[$`]/.test(text));
  const heads = isTold ? texts.map((text) => text.trim().split(/\s+/)) : [(0,shell_variables/* isVariable */.D)(head) ? [head] : meaningOf(head, scope)];
  return heads.map((words) => [...words, ...tail]);
}


;// CONCATENATED MODULE: ./build/src/workflows/effects/scripts.js












function shellEffects(commands, place) {
  const effects = [];
  let { directory } = place;
  let sometimes = false;
  for (const { command, variables } of (0,shell_variables/* withVariables */.s)(commands, place.scope.env)) {
    const line = place.lines?.[command.line];
    const here = { ...place, at: line ?? place.at, scope: { ...place.scope, env: variables } };
    if (/^(cd|pushd|popd)$/.test(command.words[0])) {
      const [, target = ""] = wordsOf(command.words, here.scope);
      directory = directory === void 0 || target === "" ? void 0 : (0,paths/* joinPath */.uJ)(directory, target);
      sometimes = command.conditional;
      continue;
    }
    const isOpen = sometimes && !command.conditional;
    const at = { ...here, directory: isOpen ? void 0 : directory };
    const found = commandWords(command.words, here.scope).flatMap((words) => commandEffects(words, at));
    effects.push(...found);
  }
  return effects;
}
function unreadEffects(words, place) {
  const told = (0,unread/* unreadCommand */.B1)(words, place.at);
  const isKo = words[0] === "ko";
  const [push] = told;
  if (push?.kind !== "push" || !(isKo || words[0] === "goreleaser")) return told;
  const [name = "", ...more] = (0,workflow_scope/* resolveVariables */.CO)("$KO_DOCKER_REPO", place.scope);
  if (more.length > 0 || name.startsWith("$K")) {
    return isKo ? [{ ...push, kind: "opaque", releases: true }] : told;
  }
  const { namespace = "library", open } = (0,workflow_image/* parseImage */.zZ)(name);
  const isOwner = namespace === "library" && open === void 0;
  const known = { ...push, images: (0,effects_images/* imagesOfWord */.eN)(isOwner ? `${name}/$(app)` : name, place) };
  return isKo ? [known] : [...told, known];
}
function commandEffects(words, place) {
  const [head = "", verb = ""] = words;
  if (words.some((word) => /hub\.docker\.com|\/v2\/users\/login/.test(word)) || head === "hub-tool") {
    return [(0,effect/* effect */.QZ)("api", { by: head, at: place.at })];
  }
  if (verb.startsWith("-") && (0,registry_tools/* registryTool */.a)(head)?.isLikeDocker === false) {
    return [(0,effect/* effect */.QZ)("opaque", { by: `${head} ${verb}`, at: place.at })];
  }
  const known = tool(words, place);
  if (known !== void 0) return known;
  return (0,harmless/* isHarmlessCommand */.PK)(words) ? [] : unreadEffects(words, place);
}
function tool(words, place) {
  const [head = "", verb = "", third = ""] = words;
  const { at } = place;
  const push = (image) => {
    const images = image === void 0 ? [] : (0,effects_images/* imagesOfWord */.eN)(image, place);
    return [(0,effect/* effect */.QZ)("push", { by: `${head} ${verb}`, at, images })];
  };
  const pull = (image = "") => [
    (0,effect/* effect */.QZ)("pull", { by: `${head} ${verb}`, at, images: (0,effects_images/* imagesOfWord */.eN)(image, place) })
  ];
  const [source, last] = words.filter((word) => !word.startsWith("-")).slice(-2);
  const copy = () => [...pull(source), ...push(last)];
  const named = (0,flags/* flagValue */.y)(words, /^(-t|--tag|--new_tag)$/);
  if ((0,registry_tools/* registryTool */.a)(head)?.isLikeDocker === true) return containerEffects(words, place);
  switch (head.replace(/.*\//, "")) {
    case "docker-compose":
    case "depot":
      return containerEffects(words, place);
    case "buildx":
    case "docker-buildx":
      return containerEffects(["docker", "buildx", ...words.slice(1)], place);
    case "skopeo":
      if (verb === "copy") {
        return [source, last].flatMap(
          (image = "", at2) => /^docker:\/\//.test(image) ? (at2 === 0 ? pull : push)(image) : []
        );
      }
      if (verb === "inspect") return /^docker:\/\//.test(last ?? "") ? pull(last) : [];
      return void 0;
    case "crane":
      if (/^(copy|cp)$/.test(verb)) return copy();
      if (verb === "push") return push(last);
      if (/^(tag|delete)$/.test(verb)) return push(third);
      return /^(append|mutate|flatten|rebase)$/.test(verb) ? push(named) : void 0;
    case "regctl":
      if (/^(copy|cp)$/.test(third)) return copy();
      return /^(create|mod|import)$/.test(third) ? push(last) : void 0;
    case "oras":
      if (/^(copy|cp)$/.test(verb)) return copy();
      return /^(push|attach|tag)$/.test(verb) ? push(third) : void 0;
    case "cosign":
      return /^(sign|attest|attach|copy|clean)$/.test(verb) ? (0,effect/* untagged */.GV)(push(last?.replace(/@.*/, ""))) : void 0;
    case "helm":
      return verb === "push" ? (0,effect/* untagged */.GV)(push(chartOf(words))) : void 0;
    case "gradle":
    case "gradlew":
    case "mvn":
    case "mvnw":
      return jibEffects(words, place);
    default:
      return void 0;
  }
}
function chartOf(words) {
  const [file = "", remote = ""] = words.slice(2).filter((word) => !word.startsWith("-"));
  const name = /(?:^|\/)([a-z][\w-]*?)-v?\d[^/]*\.tgz$/.exec(file)?.[1];
  return `${remote.replace(/\/$/, "")}/${name ?? "$(chart)"}`;
}
function jibEffects(words, place) {
  const { at } = place;
  const by = words.slice(0, 2).join(" ");
  if (!words.some((word) => /(^|:)(jib|jib:build)$/.test(word))) return (0,unread/* unreadCommand */.B1)(words, at);
  const [, image] = words.map((word) => /^(?:-Djib\.to\.image|-Dimage|--image)=(.+)$/.exec(word)).find(Boolean) ?? [];
  const images = image === void 0 ? [] : (0,effects_images/* imagesOfWord */.eN)(image, place);
  return [(0,effect/* effect */.QZ)(image === void 0 ? "opaque" : "push", { by, at, images })];
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
  if (tag === void 0 || tag === "") return "latest";
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
  const value = fields.get("value") ?? fields.get("pattern") ?? (line.includes("=") ? void 0 : line);
  switch (fields.get("type")) {
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
  return (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitOutside */ .kO)(line, /,/, ["{{"]).map((part) => {
    const at = part.indexOf("=");
    return at === -1 ? ["value", part] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
  });
}



/***/ }),

/***/ 4534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ unreadCommand),
/* harmony export */   Kf: () => (/* binding */ namesHub),
/* harmony export */   Me: () => (/* binding */ toldByName),
/* harmony export */   od: () => (/* binding */ testsByName),
/* harmony export */   p6: () => (/* binding */ commandName)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1036);
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3217);
/* harmony import */ var _shell_registry_tools_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1868);
/* harmony import */ var _workflow_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5125);
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7208);





const runsTargets = /^(make|gmake|just|task|mage|rake|mise|invoke|npm|pnpm|yarn|bun|npx|nx|turbo|node|python3?|bash|sh|zsh|gradlew?|mvnw?|sbt|bazel|go)$/;
function unreadCommand(words, at) {
  const [head = "", verb = ""] = words;
  const telling = words.find(saysPush);
  const by = commandName(words, telling);
  const program = programOf(head);
  const isScript = head.includes("/") && !runsTargets.test(program) || /\.(sh|py|js|mjs|ts|rb)$/.test(program);
  const isRelease = program === "goreleaser" && words.includes("release") || program === "ko" && koPushes.test(verb);
  const isKept = words.some(keepsImages);
  if (isRelease && !isKept) return [(0,_effect_js__WEBPACK_IMPORTED_MODULE_2__/* .effect */ .QZ)("push", { by, at })];
  const targets = isScript ? [program] : named(words).slice(1);
  const isPackage = managers.test(program) && verb === "publish";
  const releases = !isPackage && !isKept && targets.some(saysRelease);
  const open = (0,_effect_js__WEBPACK_IMPORTED_MODULE_2__/* .effect */ .QZ)("opaque", releases ? { by, at, releases } : { by, at });
  if (!isScript && !runsTargets.test(program)) return [open];
  const isQuiet = packages.test(program) ? (one) => isTest(one) || isBuild(one) : isTest;
  if (telling === void 0 && targets.length > 0 && targets.every(isQuiet)) {
    return [(0,_effect_js__WEBPACK_IMPORTED_MODULE_2__/* .effect */ .QZ)("test", { by, at })];
  }
  return [telling === void 0 ? open : (0,_effect_js__WEBPACK_IMPORTED_MODULE_2__/* .effect */ .QZ)("push", { by, at, isByWords: true })];
}
function programOf(head) {
  return head.replace(/.*\//, "");
}
function commandName(words, target) {
  const [head = "", first = "", second = ""] = named(words);
  if (/^(\$[({]|`)/.test(head)) return "a computed command";
  if ((0,_shell_registry_tools_js__WEBPACK_IMPORTED_MODULE_0__/* .registryTool */ .a)(head) !== void 0) return `${head} ${first}`;
  if (head === ".") return commandName(["source", first]);
  const isFile = interpreters.test(head) && target !== void 0 && target !== first;
  const rest = first === "run" ? [first, target ?? second] : isFile ? [first, target] : [target ?? first];
  const plain = rest.filter((word) => word !== head && (word === target || /^[\w.:/-]+$/.test(word)));
  const isScript = head.includes("/") && !runsTargets.test(programOf(head));
  const said = isScript ? plain.filter((word) => word === target) : plain;
  return (0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)([head, ...said].join(" "), 60);
}
const interpreters = /^(bash|sh|zsh|python3?|node)$/;
function named(words) {
  return words.filter((word, at) => at === 0 || !/^-|^\w+=/.test(word));
}
const keepsImages = (word) => /^(--(snapshot|split|local|push=false|skip$|skip-(publish|docker)|skip=.*(publish|docker))|-L$)/.test(word);
const koPushes = /^(build|publish|resolve|apply|create)$/;
const managers = /^(yarn|bun|hatch|flit|gradlew?|sbt)$/;
function saysRelease(target) {
  return /(^|[^a-z])(release|publish)/i.test(target);
}
function isTest(target) {
  return /(^|[^a-z])(tests?|lint|checks?|verify|validat(e|ion))([^a-z]|$)/i.test(target) && !/e2e|build|push|image/i.test(target);
}
const packages = /^(npm|pnpm|yarn|bun)$/;
function isBuild(target) {
  return /^(run|ci|install|(build|compile|bundle)([^a-z].*)?)$/i.test(target) && !/e2e|docker|image|container|push|publish|release|deploy/i.test(target);
}
function saysPush(word) {
  if (/[=:](false|0|no|off)$/i.test(word)) return false;
  const isImage = /docker|image|container|(?<!git)hub/i.test(word);
  return pushing.test(word) || isImage && /publish|upload|release/i.test(word);
}
const pushing = /((^|[^a-zA-Z])push|Push|PUSH)(?!d\b|over)/;
function testsByName(step, effects) {
  const name = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(step.node, "name") ?? "";
  if (!quiet.test(name) || loud.test(name)) return effects;
  return effects.map(
    (one) => one.kind === "opaque" && one.releases !== true ? { ...one, kind: "test", by: nameOf(step) } : one
  );
}
const quiet = /^\W*((smoke )?test|run .*tests?|lint|scan|check|verify|validate|wait|start|stop|download|install|set ?up|print|show|collect|upload|notify)\b|\b(tests?|checks?)\W*$/i;
const loud = /push|publish|upload(?!.*\b(logs?|reports?|results?|coverage)\b)|releas|(?<!wait.*)deploy|build|e2e|creat|tag|manifest|promot|mirror|sync|copy|pipeline|\b(and|ci)\b|[&+,]/i;
function toldByName(step, effects) {
  const unread = effects.findLast(({ kind }) => kind === "opaque");
  const isSeen = effects.some(({ kind }) => kind === "push");
  const by = nameOf(step);
  const isTold = unread !== void 0 && !isSeen && namesPush(step);
  const [owner, ...more] = new Set([...(0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .scalarsIn */ .PX)(step.node)].flatMap(({ value }) => ownersIn(value)));
  return effects.map((one) => {
    const push = isTold && one === unread ? { ...one, kind: "push", by, isByWords: true } : one;
    const isOpen = push.kind === "push" && push.images.length === 0;
    return isOpen && owner !== void 0 && more.length === 0 ? { ...push, owner } : push;
  });
}
function nameOf({ node }) {
  return `the step \u201C${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(node, "name") ?? "", 60)}\u201D`;
}
function ownersIn(text) {
  const named2 = /(?:^|[=:]\s*["']?)(?:oci:\/\/)?(?:index\.|registry-1\.)?docker\.io\/([a-z0-9]{4,30})(?=[/\s"']|$)/g;
  return [...text.matchAll(named2)].flatMap(([, owner = ""]) => owner === "library" ? [] : [owner]);
}
function namesPush(step) {
  const name = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(step.node, "name") ?? "";
  return pushing.test(name) || /docker|image|container/i.test(name) && /publish|upload|release/i.test(name);
}
function namesHub(step) {
  const name = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(step.node, "name") ?? "";
  return /docker ?hub/i.test(name) && !/registries/i.test(name) && !(0,_workflow_image_js__WEBPACK_IMPORTED_MODULE_1__/* .namesAnother */ .it)(name);
}



/***/ }),

/***/ 3489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ parseExpression),
/* harmony export */   b: () => (/* binding */ operands)
/* harmony export */ });
const token = /\s*('(?:[^']|'')*'|-?\d+(?:\.\d+)?(?![\w.-])|[(),[\]]|[A-Za-z_][\w-]*|\.(?:[\w-]+|\*))/y;
function operands(text, operator) {
  const parts = [];
  let last = "";
  let depth = 0;
  for (const [piece] of text.matchAll(/'[^']*'|&&|\|\||./gs)) {
    if ("([".includes(piece)) depth += 1;
    if (")]".includes(piece)) depth -= 1;
    if (depth < 0) return void 0;
    if (depth === 0 && piece === operator) {
      parts.push(last.trim());
      last = "";
    } else last += piece;
  }
  return depth === 0 ? [...parts, last.trim()] : void 0;
}
const limits = { characters: 21e3, depth: 50 };
function parseExpression(text) {
  const tokens = text.length > limits.characters ? void 0 : tokenize(text);
  if (tokens === void 0) return void 0;
  const input = { tokens, at: 0 };
  const result = parseOne(input, 0);
  return input.at === tokens.length ? result : void 0;
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
function parseOne(input, depth) {
  const next = input.tokens[input.at] ?? "";
  input.at += 1;
  if (depth > limits.depth) return void 0;
  if (next === "(") {
    const inner = parseOne(input, depth + 1);
    return take(input, ")") ? inner : void 0;
  }
  if (next.startsWith("'")) return { kind: "literal", value: next.slice(1, -1).replaceAll("''", "'") };
  if (/^-?\d/.test(next)) return { kind: "literal", value: Number(next) };
  if (next === "true" || next === "false") return { kind: "literal", value: next === "true" };
  if (next === "null") return { kind: "literal", value: null };
  if (!/^[A-Za-z_]/.test(next)) return void 0;
  return take(input, "(") ? parseCall(input, next, depth) : parseContext(input, next, depth);
}
function parseCall(input, name, depth) {
  const args = [];
  while (!take(input, ")")) {
    const argument = parseOne(input, depth + 1);
    if (argument === void 0) return void 0;
    args.push(argument);
    if (!take(input, ",") && input.tokens[input.at] !== ")") return void 0;
  }
  return { kind: "call", name: name.toLowerCase(), args };
}
function parseContext(input, first, depth) {
  let name = first;
  for (; ; ) {
    const next = input.tokens[input.at] ?? "";
    if (next.startsWith(".")) {
      name += next;
      input.at += 1;
    } else if (take(input, "[")) {
      const index = parseOne(input, depth + 1);
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
/* harmony export */   Pq: () => (/* binding */ inEveryRow),
/* harmony export */   ZB: () => (/* binding */ mostRows),
/* harmony export */   qe: () => (/* binding */ listSeparator),
/* harmony export */   xI: () => (/* binding */ matrixRows)
/* harmony export */ });
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(206);
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3217);


function inEveryRow([first = /* @__PURE__ */ new Map(), ...rest]) {
  return new Map([...first].filter(([name, value]) => rest.every((row) => row.get(name) === value)));
}
const mostRows = 256;
function wholeList(name) {
  return `${name}[]`;
}
const listSeparator = "\0";
function matrixRows(matrix) {
  const axes = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(matrix).filter(({ key }) => key !== "include" && key !== "exclude");
  let rows = axes.length === 0 ? [] : [/* @__PURE__ */ new Map()];
  for (const { key, value } of axes) {
    const items = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(value);
    if (rows.length * items.length > mostRows) return [];
    const listed = items.map((item) => cells(`matrix.${key}`, item));
    rows = rows.flatMap((row) => listed.map((item) => new Map([...row, ...item])));
  }
  const excluded = listOf(matrix, "exclude");
  const kept = rows.filter((row) => !excluded.some((hole) => isWithin(hole, row)));
  return included(kept, listOf(matrix, "include"), new Set(axes.map(({ key }) => `matrix.${key}`)));
}
function listOf(matrix, name) {
  const list = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(matrix).find(({ key }) => key === name)?.value;
  return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(list).map(
    (item) => new Map((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(item).flatMap(({ key, value }) => cells(`matrix.${key}`, value)))
  );
}
function cells(key, node) {
  if (node.kind === "scalar") return [[key, plainValue(node)]];
  if (node.kind === "sequence") return listCells(key, node);
  return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(node).flatMap((inner) => cells(`${key}.${inner.key}`, inner.value));
}
function listCells(key, node) {
  const items = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S3)(node);
  const values = items.flatMap((item) => item.kind === "scalar" ? [plainValue(item)] : []);
  if (values.length < items.length || values.length > _variables_js__WEBPACK_IMPORTED_MODULE_0__/* .mostAlternatives */ .YE) return [];
  return [
    ...values.map((value, at) => [`${key}.${String(at)}`, value]),
    [wholeList(key), values.join(listSeparator)]
  ];
}
function isWithin(part, row) {
  return part.size > 0 && [...part].every(([key, value]) => row.get(key) === value);
}
function included(rows, list, axes) {
  const grown = rows.map((row) => ({ row, all: new Map(row) }));
  const more = [];
  for (const entry of list.slice(0, mostRows)) {
    const own = [...entry].filter(([key]) => axes.has(key.split(/[.[]/).slice(0, 2).join(".")));
    const fitting = grown.filter(({ row }) => own.every(([key, value]) => row.get(key) === value));
    if (fitting.length === 0) more.push(entry);
    for (const { all } of fitting) for (const [key, value] of entry) all.set(key, value);
  }
  return [...grown.map(({ all }) => all), ...more];
}
function plainValue(node) {
  const value = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .coreValue */ .T4)(node);
  return typeof value === "boolean" ? value : node.value;
}
function crossed(rows, others) {
  if (rows.length === 0 || others.length === 0) return [...rows, ...others];
  if (rows.length * others.length > mostRows) return [];
  return rows.flatMap((row) => others.map((other) => new Map([...row, ...other])));
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
  let isPaired = true;
  let from = 0;
  const sign = openings.includes("{{") ? "{" : "$";
  let at = text.indexOf(sign);
  while (at !== -1) {
    const here = at;
    const open = [...closable].find((opening) => text.startsWith(opening, here));
    if (open === void 0) {
      at = text.indexOf(sign, here + 1);
      continue;
    }
    const first = text.indexOf(closings[open], here + open.length);
    if (first === -1) {
      closable.delete(open);
      continue;
    }
    const pair = open === "$(" && isPaired ? closingPair(text, here) : first;
    if (pair === -1) isPaired = false;
    const close = pair === -1 ? first : pair;
    if (here > from) parts.push({ text: text.slice(from, here), open: void 0 });
    from = close + closings[open].length;
    parts.push({ text: text.slice(here, from), open });
    at = text.indexOf(sign, from);
  }
  return from < text.length || parts.length === 0 ? [...parts, { text: text.slice(from), open: void 0 }] : parts;
}
function closingPair(text, from) {
  let depth = 0;
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === "(") depth += 1;
    else if (text[at] === ")") depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}
function hasExpression(text) {
  return text.includes("${{");
}
const inImages = ["${{", "${", "$("];
function expressionIn({ text, open }) {
  return open === "${{" ? text.slice(3, -2).trim() : void 0;
}
function splitOutside(text, separator, openings = inImages) {
  const pieces = [];
  let last = "";
  for (const part of textParts(text, openings)) {
    const cut = part.open === void 0 ? part.text.split(separator) : [part.text];
    for (const [at, piece] of cut.entries()) {
      if (at > 0) {
        pieces.push(last);
        last = "";
      }
      last += piece;
    }
  }
  return [...pieces, last];
}
function blankExpressions(text) {
  return textParts(text).map((part) => part.open === void 0 ? part.text : "_".repeat(part.text.length)).join("");
}



/***/ }),

/***/ 206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DF: () => (/* binding */ variablesIn),
/* harmony export */   DK: () => (/* binding */ runnerVariable),
/* harmony export */   Wl: () => (/* binding */ lowering),
/* harmony export */   YE: () => (/* binding */ mostAlternatives),
/* harmony export */   dj: () => (/* binding */ namesVariable),
/* harmony export */   i7: () => (/* binding */ expandVariables),
/* harmony export */   oR: () => (/* binding */ joined),
/* harmony export */   y3: () => (/* binding */ isLowering)
/* harmony export */ });
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3217);
/* harmony import */ var _open_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3571);


function variablesIn(env) {
  const variables = /* @__PURE__ */ new Map();
  for (const { key, value } of (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(env)) if (value.kind === "scalar") variables.set(key, value.value);
  return variables;
}
function namesVariable(text, name) {
  return new RegExp(`(env\\.|\\$\\{?|\\$env:|%)${name}\\b`).test(text);
}
function runnerVariable(name) {
  if (name === "GITHUB_REPOSITORY") return "${{ github.repository }}";
  return name === "GITHUB_REPOSITORY_OWNER" ? "${{ github.repository_owner }}" : void 0;
}
const mostAlternatives = 64;
const longest = 4096;
function joined(heads, tails) {
  if (heads.length * tails.length > mostAlternatives) return void 0;
  const texts = new Set(heads.flatMap((head) => tails.map((tail) => head + tail)));
  return [...texts].some((text) => text.length > longest) ? void 0 : [...texts];
}
const reference = /\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:\[[@*\d]\])?(?:(,,)|%%?:\*|(##?\*\/)|:?[-=]((?:[^{}$]|\$\w|\$\{\w+(?::?-[^{}$]*)?\})*))?\})/g;
function expandVariables(text, variables) {
  let texts = [""];
  let from = 0;
  for (const match of text.matchAll(reference)) {
    const [whole, bare, braced = "", isLower, cut, fallback] = match;
    const known = valuesOf(bare ?? braced, fallback, variables);
    const values = cut === void 0 ? known : known.map((value) => behindSlash(value, cut) ?? whole);
    const before = text.slice(from, match.index);
    const ends = values.length === 0 ? [before + whole] : values.map((value) => before + (isLower === void 0 ? value : lowered(value)));
    const grown = joined(texts, ends) ?? joined(texts, [before + whole]);
    if (grown === void 0) return [text];
    texts = grown;
    from = match.index + whole.length;
  }
  return joined(texts, [text.slice(from)]) ?? [text];
}
function behindSlash(value, cut) {
  if (value === "${{ github.repository }}") return "${{ github.event.repository.name }}";
  if (/[$`]/.test(value)) return void 0;
  return value.replace(cut.startsWith("##") ? /^.*\//s : /^[^/]*\//, "");
}
function valuesOf(name, fallback, variables) {
  const set = variables.values(name);
  if (fallback === void 0) return set ?? [];
  if (set?.length === 0) return [];
  const isOpen = variables.mayBeUnset?.(name) === true;
  const full = (set ?? (isOpen ? [`$${name}`] : [])).filter((value) => value !== "");
  const isSure = !isOpen && full.length > 0 && full.length === set?.length && !full.some(isExpression);
  return isSure ? full : [...full, ...expandVariables(unquoted(fallback), variables)];
}
function isExpression(text) {
  return (0,_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .textParts */ .KO)(text).every((part) => part.open !== void 0);
}
function isLowering(words) {
  return /^(A-Z a-z|\[:upper:\] \[:lower:\]|'?s\/\.\*\/\\L&\/g?'?)$/.test(words.replace(/["']/g, ""));
}
function lowering(text) {
  return text.replace(
    echoed,
    (...[whole, , inner = "", words = ""]) => isLowering(words) ? inner : String(whole)
  );
}
const echoed = /\$\(\s*(?:echo\s+(?:-n\s+)?|printf\s+(?:'%s(?:\\n)?'|"%s(?:\\n)?"|%s)\s+)(["']?)([^"'|()]+?)\1\s*\|\s*(?:tr|sed)\s+([^|()]+?)\s*\)/g;
function lowered(text) {
  return (0,_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .textParts */ .KO)(text, _open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .inImages */ .a4).map(
    (part) => part.open === void 0 ? part.text.replace(/(\$\w+)|[A-Z]+/g, (found, name) => name ?? found.toLowerCase()) : part.text
  ).join("");
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
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5881);
/* harmony import */ var _base_file_access_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6940);
/* harmony import */ var _base_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2143);





const largest = 1e6;
const deepest = 12;
function createWorkflowFiles(root, unique) {
  const workspace = (0,_base_files_js__WEBPACK_IMPORTED_MODULE_4__/* .realPath */ .Y)(root);
  const placeOf = (relative) => node_path__WEBPACK_IMPORTED_MODULE_1__.join(workspace, relative);
  const outsideWorkspace = (relative) => {
    if (node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(relative) || relative.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).includes("..")) return outside;
    const parent = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(placeOf(relative));
    return (0,_base_files_js__WEBPACK_IMPORTED_MODULE_4__/* .realPath */ .Y)(parent) === parent ? void 0 : onTheWay;
  };
  const visit = (relative, depth) => {
    const shown = relative.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join("/");
    try {
      const status = node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(placeOf(relative), { throwIfNoEntry: false });
      if (status === void 0) return [];
      if (status.isDirectory()) {
        if (depth > deepest) {
          return [{ path: shown, problem: `directories are nested more than ${deepest} deep` }];
        }
        const names = node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync(placeOf(relative)).sort();
        const wanted = names.filter((name) => name !== "node_modules" && name !== ".git");
        return wanted.flatMap((name) => visit(node_path__WEBPACK_IMPORTED_MODULE_1__.join(relative, name), depth + 1));
      }
      const isYaml = /\.ya?ml$/i.test(relative);
      if (status.isSymbolicLink() && leadsToDirectory(placeOf(relative))) {
        return [{ path: shown, problem: linkedDirectory, isMinor: depth > 0 }];
      }
      if (!isYaml) return [];
      if (status.isSymbolicLink()) {
        return [{ path: shown, problem: "it is a symbolic link, which is not followed" }];
      }
      if (!status.isFile()) return [{ path: shown, problem: "it is not a regular file" }];
      if (status.size > largest) return [{ path: shown, problem: "it is larger than 1,000,000 bytes" }];
      return [{ path: shown, target: placeOf(relative) }];
    } catch (error) {
      return [{ path: shown, problem: reasonOf(error) }];
    }
  };
  const start = (name) => {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_1__.relative(workspace, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workspace, name));
    const problem = outsideWorkspace(relative);
    if (problem === void 0) return visit(relative, 0);
    const isThere = node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workspace, name));
    return isThere ? [{ path: name.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join("/"), problem }] : [];
  };
  return {
    find: (paths) => textsOf(onePerPath(paths.flatMap(start))),
    text: (name) => {
      const relative = node_path__WEBPACK_IMPORTED_MODULE_1__.normalize(name);
      return outsideWorkspace(relative) === void 0 ? boundedText(placeOf(relative)) : void 0;
    },
    has: (relative) => Promise.resolve(node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync(placeOf(node_path__WEBPACK_IMPORTED_MODULE_1__.normalize(relative)))),
    replace: (change) => {
      const target = placeOf(node_path__WEBPACK_IMPORTED_MODULE_1__.normalize(change.path));
      return Promise.resolve(outsideWorkspace(change.path) ?? replace(change, target, unique));
    },
    create: (name, text) => {
      const relative = node_path__WEBPACK_IMPORTED_MODULE_1__.relative(workspace, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workspace, name));
      return Promise.resolve(outsideWorkspace(relative) ?? create(placeOf(relative), text));
    }
  };
}
const outside = "it is outside the current directory";
const onTheWay = "a directory on the way to it is a symbolic link, which is not followed";
const linkedDirectory = "it is a symbolic link to a directory, which is not followed";
function leadsToDirectory(target) {
  try {
    return node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync(target).isDirectory();
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
function* textsOf(seen) {
  for (const file of seen) yield "problem" in file ? file : readText(file);
}
function readText({ path: path2, target }) {
  try {
    const text = decoded(node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(target));
    return text === void 0 ? { path: path2, problem: "it is not UTF-8 text" } : { path: path2, text };
  } catch (error) {
    return { path: path2, problem: reasonOf(error) };
  }
}
function boundedText(target) {
  try {
    const status = node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(target);
    if (!status.isFile() || status.size > largest) return void 0;
    return decoded(node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(target));
  } catch {
    return void 0;
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
function reasonOf(error) {
  const code = (0,_base_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errno */ .b)(error) ?? "unknown";
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
  return ({ path: path2, before, after }) => {
    const patch = createTwoFilesPatch(`a/${path2}`, `b/${path2}`, before, after, void 0, void 0, {
      context: 3
    });
    return patch.replace(/^(Index: .*\n)?=+\n/, "");
  };
}



/***/ }),

/***/ 3825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ru: () => (/* binding */ dockerLoginActions),
/* harmony export */   Rv: () => (/* binding */ strayInputs),
/* harmony export */   lo: () => (/* binding */ authEntries)
/* harmony export */ });
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3217);
/* harmony import */ var _credential_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(462);
/* harmony import */ var _workflow_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5125);
/* harmony import */ var _workflow_workflow_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2167);
/* harmony import */ var _login_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6834);





const known = /* @__PURE__ */ new Set(["registry", "username", "password", "logout"]);
const withoutCounterpart = /* @__PURE__ */ new Set(["ecr", "scope", "registry-auth"]);
function dockerLoginActions(place) {
  const { step } = place;
  if ((0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .actionName */ .aM)(step) !== "docker/login-action" && !isCopy(step)) return [];
  const list = (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .inputEntry */ .nJ)(step.with, "registry-auth")?.value;
  if (list?.kind === "scalar") return authLogins(place, list);
  const fields = {
    registry: (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .inputText */ .AN)(step, "registry"),
    username: (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .inputText */ .AN)(step, "username"),
    password: (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .inputText */ .AN)(step, "password")
  };
  return [(0,_login_js__WEBPACK_IMPORTED_MODULE_3__/* .loginOf */ .DQ)(place, { fields, form: formOf(step) })];
}
function isCopy(step) {
  const secret = (0,_credential_js__WEBPACK_IMPORTED_MODULE_0__/* .onlySecret */ .z_)((0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .inputText */ .AN)(step, "password") ?? "");
  const isNamed = (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .actionName */ .aM)(step).endsWith("/login-action") && secret !== void 0;
  return isNamed && (0,_credential_js__WEBPACK_IMPORTED_MODULE_0__/* .isDockerPassword */ .ot)(secret) && (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .entriesOf */ .Mc)(step.with).every(({ key }) => known.has(key.toLowerCase()));
}
function strayInputs(step) {
  return (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .actionName */ .aM)(step) === "docker/login-action" ? (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .entriesOf */ .Mc)(step.with).filter(({ key }) => !known.has(key.toLowerCase())) : [];
}
function authLogins(place, list) {
  const form = (0,_login_js__WEBPACK_IMPORTED_MODULE_3__/* .unsupported */ .qO)("it stands in registry-auth", byHand);
  return authEntries(list.value).map((fields) => (0,_login_js__WEBPACK_IMPORTED_MODULE_3__/* .loginOf */ .DQ)(place, { fields, form }));
}
const byHand = "give Docker Hub a login step of its own, and take its entry out of registry-auth";
function formOf(step) {
  if (step.with?.kind !== "mapping") {
    return (0,_login_js__WEBPACK_IMPORTED_MODULE_3__/* .unsupported */ .qO)("the step has no inputs", "give it the credential it needs");
  }
  const { flow } = step.with;
  const extra = step.with.entries.find(({ key }) => {
    const name = key.toLowerCase();
    return withoutCounterpart.has(name) || flow && !known.has(name);
  });
  if (extra !== void 0) {
    return (0,_login_js__WEBPACK_IMPORTED_MODULE_3__/* .unsupported */ .qO)(
      `the input ${extra.key} has no counterpart`,
      "remove the input or move the step by hand"
    );
  }
  const host = (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .inputText */ .AN)(step, "registry");
  if (host !== void 0 && host !== "" && !(0,_workflow_image_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlainHost */ .dW)(host) && !host.includes("${{")) {
    return (0,_login_js__WEBPACK_IMPORTED_MODULE_3__/* .unsupported */ .qO)("the registry is written as an address", "write the host alone");
  }
  return { kind: "action", with: step.with };
}
const field = /^\s*(?:-\s+)?(registry|username|password):\s+(\S.*?)\s*$/;
function authEntries(text) {
  return text.split(/^(?=[ \t]*-\s)/m).flatMap((entry) => {
    const lines = entry.split(/\r?\n/).flatMap((line) => /^\s*-\s+\{(.*)\}\s*$/.exec(line)?.[1]?.split(/,\s+/) ?? [line]);
    const values = new Map(
      lines.flatMap((line) => {
        const [, name = "", value = ""] = field.exec(line) ?? [];
        return name === "" ? [] : [[name, value.replace(/^(['"])(.*)\1$/, "$2")]];
      })
    );
    const [registry, username, password] = ["registry", "username", "password"].map((name) => values.get(name));
    return values.size === 0 ? [] : [{ registry, username, password }];
  });
}



/***/ }),

/***/ 8961:
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

/***/ 462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ credentialOf),
/* harmony export */   BN: () => (/* binding */ givenSecrets),
/* harmony export */   QO: () => (/* binding */ secretReference),
/* harmony export */   TA: () => (/* binding */ isRegistryPassword),
/* harmony export */   XG: () => (/* binding */ secretNames),
/* harmony export */   ah: () => (/* binding */ isScopedName),
/* harmony export */   jP: () => (/* binding */ isReaderName),
/* harmony export */   ot: () => (/* binding */ isDockerPassword),
/* harmony export */   zJ: () => (/* binding */ isTokenName),
/* harmony export */   z_: () => (/* binding */ onlySecret)
/* harmony export */ });
/* harmony import */ var _expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3571);
/* harmony import */ var _workflow_scope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(827);


function credentialOf(text, scope) {
  if (text === void 0 || text.trim() === "") return { kind: "missing" };
  const resolved = (0,_workflow_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveText */ .WY)(text, scope);
  const [only = ""] = resolved;
  return resolved.length === 1 ? readOne(only.trim()) : { kind: "computed" };
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
      if (inside === "github.token") return { kind: "secret", name: "GITHUB_TOKEN" };
      if (/^(github\.(actor|repository_owner|repository))$/.test(inside)) {
        return { kind: "variable", name: inside };
      }
      return /^(steps|needs|env)[.[]|^(?!secrets\[).*\b(steps|needs)\.[\w-]+\.outputs\b/.test(inside) ? { kind: "step" } : { kind: "computed" };
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
  const [, inside = ""] = /^\s*\$\{\{\s*(.*?)\s*\}\}\s*$/.exec(text) ?? [];
  const [, context = "", name, quoted] = single.exec(inside) ?? [];
  return context.toLowerCase() === "secrets" ? (name ?? quoted)?.toUpperCase() : void 0;
}
function isScopedName(name) {
  return /(^|_)OAT(_|$)|(^|_)(RELEASE|NIGHTLY)_(PULL|PUSH)(_|$)/.test(name.toUpperCase());
}
function isReaderName(name) {
  return /(^|_)(READ|READER|READONLY|RO|PULL)(_|$)/i.test(name) && !/WRITE|PUSH|(^|_)RW(_|$)/i.test(name);
}
function isTokenName(name) {
  return isScopedName(name) || /^DOCKERHUB_(\w+_)?(PULL|PUSH)_TOKEN$/.test(name.toUpperCase());
}
function isDockerPassword(name) {
  return /DOCKER|DHUB|^HUB_(USER|PASS|PWD|TOKEN)/.test(name) && isPassword.test(name) && !/PRIVATE_KEY|GITHUB|GHCR|(^|_)ECR(_|$)|QUAY|ACR_|GCR|ARTIFACTORY|HARBOR|(^|_)(AWS|AZURE|GCP|GOOGLE)(_|$)/.test(
    name
  );
}
const isPassword = /PASS|PWD|TOKEN|PAT$|SECRET(?!S)|KEY|AUTH|CRED/;
function isRegistryPassword(name) {
  return /^(CONTAINER_)?REGISTRY_/.test(name) && isPassword.test(name);
}
const secretReference = /\bsecrets(?:\.([\w-]+)|\[\s*'([\w-]+)'\s*\])/gi;
function givenSecrets(text) {
  return secretNames(text.replace(question, ""));
}
const question = /!\s*secrets\.[\w-]+|''\s*[!=]=\s*secrets\.[\w-]+|\bsecrets\.[\w-]+\s*[!=]=\s*(''|null)/gi;
function secretNames(text) {
  return [...text.matchAll(secretReference)].map((match) => (match[1] ?? match[2] ?? "").toUpperCase());
}



/***/ }),

/***/ 7482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ findLogins)
});

// EXTERNAL MODULE: ./build/src/workflows/workflow/scope.js + 1 modules
var workflow_scope = __webpack_require__(827);
// EXTERNAL MODULE: ./build/src/workflows/logins/action.js
var action = __webpack_require__(3825);
// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(3217);
// EXTERNAL MODULE: ./build/src/workflows/workflow/image.js
var workflow_image = __webpack_require__(5125);
// EXTERNAL MODULE: ./build/src/workflows/logins/credential.js
var credential = __webpack_require__(462);
// EXTERNAL MODULE: ./build/src/workflows/logins/login.js
var logins_login = __webpack_require__(6834);
;// CONCATENATED MODULE: ./build/src/workflows/logins/container.js






function builderLogins(workflow, job) {
  const list = (0,tree/* scalarOf */.ol)((0,workflow_scope/* jobPart */.$X)(job, "secrets"), "registry-auths");
  if (list === void 0 || !/^docker\/github-builder\//i.test(job.uses?.value ?? "")) return [];
  const scope = (0,workflow_scope/* scopeOf */.Od)({ workflow, job });
  const form = (0,logins_login/* unsupported */.qO)(
    "a workflow of Docker\u2019s logs in",
    "write the organization\u2019s name as its username, and the secret with the organization\u2019s token as its password"
  );
  return (0,action/* authEntries */.lo)(list.value).map(({ registry = "", username = "", password }) => {
    const account = (0,credential/* credentialOf */.$5)(username, scope);
    return {
      form,
      workflow,
      job,
      step: void 0,
      tool: "docker/github-builder",
      registry: (0,workflow_image/* registryKind */.IL)(registry),
      host: registry,
      username: account,
      password: (0,credential/* credentialOf */.$5)(password, scope),
      account: account.kind === "literal" ? username : void 0,
      at: list.start,
      keptBy: "docker"
    };
  });
}
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
  const [image = ""] = images;
  const kinds = new Set(images.map(workflow_image/* imageRegistry */.bl));
  const [kind = "unknown", ...more] = kinds;
  const username = (0,credential/* credentialOf */.$5)((0,tree/* textOf */.b6)(credentials, "username"), scope);
  const password = (0,credential/* credentialOf */.$5)((0,tree/* textOf */.b6)(credentials, "password"), scope);
  const isNamed = [username, password].every(
    (one) => "name" in one ? /docker_?hub/i.test(one.name) : one.kind === "literal"
  );
  const registry = more.length > 0 ? "unknown" : kind;
  return [
    {
      form: { kind: "credentials", node: credentials, image: images.length === 1 ? image : void 0 },
      workflow,
      job,
      step: void 0,
      tool: `${name}.credentials`,
      // Whose password it is, its name tells where the image does not.
      registry: registry === "unknown" && isNamed ? "hub" : registry,
      host: images.join(", "),
      username,
      password,
      account: username.kind === "literal" ? (0,tree/* textOf */.b6)(credentials, "username") : void 0,
      at: credentials.start,
      keptBy: "docker"
    }
  ];
}


// EXTERNAL MODULE: ./build/src/workflows/workflow/workflow.js + 7 modules
var workflow_workflow = __webpack_require__(2167);
;// CONCATENATED MODULE: ./build/src/workflows/logins/other.js




const loginActions = {
  "azure/docker-login": "login-server",
  "redhat-actions/podman-login": "registry"
};
const publishers = /* @__PURE__ */ new Set([
  "elgohr/publish-docker-github-action",
  "mr-smithers-excellent/docker-build-push",
  "whoan/docker-build-with-cache-action",
  "jerray/publish-docker-action",
  "docker/build-push-action"
]);
const podmanPush = "redhat-actions/push-to-registry";
function otherLoginActions(place) {
  const { step, scope } = place;
  const name = (0,workflow_workflow/* actionName */.aM)(step);
  if (name === "actions-hub/docker/login") {
    const fields = {
      registry: (0,tree/* textOf */.b6)(step.env, "DOCKER_REGISTRY_URL"),
      username: (0,tree/* textOf */.b6)(step.env, "DOCKER_USERNAME"),
      password: (0,tree/* textOf */.b6)(step.env, "DOCKER_PASSWORD")
    };
    return [(0,logins_login/* loginOf */.DQ)(place, { fields, form: (0,logins_login/* unsupported */.qO)("another login action", "replace the step by hand") })];
  }
  const host = loginActions[name];
  if (host !== void 0) return [loginStep(place, host)];
  if (!publishers.has(name) && name !== podmanPush) return [];
  const input = (key) => (0,workflow_workflow/* inputText */.AN)(step, key);
  const [username, password] = [input("username"), input("password")];
  const registry = input("registry") ?? (name === podmanPush ? input("tags") : void 0);
  const form = name === podmanPush ? (0,logins_login/* unsupported */.qO)(
    "it pushes with a user name and a password of its own",
    "log in in a step before it, and leave both inputs out"
  ) : (0,logins_login/* unsupported */.qO)("another action that logs in by itself", "replace it by a login step and a build step");
  const isGiven = (0,credential/* credentialOf */.$5)(password, scope).kind !== "missing";
  if (!isGiven) return [];
  const login = (0,logins_login/* loginOf */.DQ)(place, { fields: { registry, username, password }, form });
  const isLater = name === "docker/build-push-action" && !(0,workflow_workflow/* isFirstBuildAction */.Bg)(step);
  const why = "the action takes none from its version 2 on";
  return [isLater ? { ...login, password: { kind: "broken", why } } : login];
}
function loginStep(place, host) {
  const { step } = place;
  const inputs = step.with;
  const [registry, username, password] = [host, "username", "password"].map((name) => (0,workflow_workflow/* inputText */.AN)(step, name));
  const byHand = "replace the step by hand";
  const kept = keptByPodman(place);
  const isPlain = inputs?.kind === "mapping" && !inputs.flow;
  const form = !isPlain ? (0,logins_login/* unsupported */.qO)("its inputs are not written a line each", byHand) : kept === void 0 ? { kind: "action", with: inputs } : (0,logins_login/* unsupported */.qO)(kept, "replace each step with podman-login in this job together");
  const login = (0,logins_login/* loginOf */.DQ)(place, { fields: { registry, username, password }, form });
  return isPodman(step) ? { ...login, keptBy: "podman" } : login;
}
function isPodman(step) {
  return (0,workflow_workflow/* actionName */.aM)(step) === "redhat-actions/podman-login";
}
function keptByPodman({ step, job, workflow }) {
  if (!isPodman(step)) return void 0;
  if (job.steps.some((one) => one !== step && isPodman(one))) {
    return "another login of the job makes podman read its own file of logins";
  }
  const texts = [job.node, ...workflow.env === void 0 ? [] : [workflow.env]].flatMap((node) => [
    ...(0,tree/* scalarsIn */.PX)(node)
  ]);
  const isNamed = (0,workflow_workflow/* inputEntry */.nJ)(step.with, "auth_file_path") !== void 0 || texts.some(({ value }) => /auth-?_?file/i.test(value));
  return isNamed || [...job.variables.keys(), ...workflow.variables.keys()].includes("REGISTRY_AUTH_FILE") ? "the job names a file of logins of its own" : void 0;
}


// EXTERNAL MODULE: ./build/src/workflows/expression/variables.js
var variables = __webpack_require__(206);
// EXTERNAL MODULE: ./build/src/workflows/workflow/script-lines.js
var script_lines = __webpack_require__(6947);
// EXTERNAL MODULE: ./build/src/workflows/shell/command.js
var command = __webpack_require__(5256);
// EXTERNAL MODULE: ./build/src/workflows/shell/variables.js
var shell_variables = __webpack_require__(9487);
// EXTERNAL MODULE: ./build/src/workflows/shell/registry-tools.js
var registry_tools = __webpack_require__(1868);
;// CONCATENATED MODULE: ./build/src/workflows/logins/command.js

const valued = /^(-u|-p|--username|--password|--user|--pass|--authfile|--cert-dir|--tls-verify|--config|--compat-auth-file)$/;
function parseLoginCommand(command) {
  const [head, ...words] = command.words;
  const tool = (0,registry_tools/* registryTool */.a)(head);
  if (tool === void 0) return void 0;
  const { name, login: wanted, keptBy, isHubByDefault } = tool;
  const start = skipGlobalFlags(words);
  if (!wanted.every((verb, at) => words[start + at] === verb)) return void 0;
  const args = words.slice(start + wanted.length);
  const { conditional, statement, line, asOther = false } = command;
  return {
    tool: [name, ...wanted].join(" "),
    keptBy,
    isHubByDefault,
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
    if (valued.test(word)) at += 1;
    else if (!word.startsWith("-")) return word;
  }
  return void 0;
}
function flag(args, names) {
  for (const [at, word] of args.entries()) {
    if (names.includes(word)) return args[at + 1];
    const [, long, value] = /^(--[a-z]+)=(.*)$/.exec(word) ?? [];
    if (long !== void 0 && names.includes(long)) return value;
    const short = names.find((name) => name.length === 2 && word.startsWith(name));
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
  if (!simple) return "$(computed)";
  return written[0] ?? from.words[0];
}


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


;// CONCATENATED MODULE: ./build/src/workflows/logins/script.js











const quiet = /^(echo|printf|set|cat|:|true|)$/;
function isQuiet(command) {
  const { words } = command;
  if (command.output !== void 0 && !/^(\/dev\/|&?[12]$)/.test(command.output)) return false;
  return quiet.test(words[0]) || words.length === 1 && /^\$\w+$/.test(words[0]);
}
function scriptLogins(place) {
  const { script } = place.step;
  if (script === void 0 || !script.includes("login")) return [];
  const commands = [];
  const unsure = /* @__PURE__ */ new Map();
  for (const { command, variables } of (0,shell_variables/* withVariables */.s)(place.step.commands, place.scope.env)) {
    const programs = programsOf(command, { ...place.scope, env: variables });
    const [program, ...others] = programs;
    const [head, ...rest] = command.words;
    const one = program === void 0 ? command : { ...command, words: [program, ...rest] };
    commands.push(one);
    if (others.length > 0) unsure.set(one, { head, programs });
  }
  const logins = commands.flatMap((command) => parseLoginCommand(command) ?? []);
  const lines = (0,script_lines/* scriptLines */.P)(place.workflow.text, place.step.run);
  return logins.map((found) => {
    const engine = unsure.get(found.command);
    const form = engine === void 0 ? formOf(found, { place, commands, logins }) : (0,logins_login/* unsupported */.qO)(`the program is one of several (${engine.programs.join(", ")})`, byHand);
    return {
      ...scriptLogin(place, found, form),
      ...engine === void 0 ? {} : { tool: `${engine.head} login` },
      at: lines[found.line] ?? place.step.run?.start ?? place.step.node.start
    };
  });
}
function programsOf({ words: [head] }, scope) {
  const programs = (0,shell_variables/* isVariable */.D)(head) ? (0,workflow_scope/* resolveVariables */.CO)(head, scope) : [];
  return programs.every((program) => /^[\w./-]+$/.test(program)) ? programs : [];
}
const byHand = "replace it by a login step before this one";
function scriptLogin(place, found, form) {
  const { scope } = place;
  const host = (0,workflow_scope/* resolveVariables */.CO)(found.host, scope);
  const fields = { registry: host[0], username: void 0, password: void 0 };
  const base = (0,logins_login/* loginOf */.DQ)(place, { fields, form, tool: found.tool });
  const account = (0,workflow_scope/* resolveVariables */.CO)(found.username ?? "", scope)[0];
  const username = scriptCredential(found.username, scope);
  const password = scriptCredential(found.password, scope);
  const silent = found.host === "" && !found.isHubByDefault;
  return {
    ...base,
    registry: (0,logins_login/* registryFor */.ZQ)(silent ? "unknown" : base.registry, { account, username, password }),
    username,
    password,
    account: username.kind === "literal" ? account : void 0,
    keptBy: found.asOther ? `sudo ${found.keptBy}` : found.keptBy,
    isConditional: found.conditional
  };
}
function scriptCredential(text, scope) {
  if (text === void 0) return { kind: "missing" };
  const [resolved = "", ...more] = (0,workflow_scope/* resolveVariables */.CO)(text, scope);
  if (more.length === 0 && /^\$(\w+|\{\w+\})$/.test(resolved)) return { kind: "step" };
  if (more.length > 0 || /\$(?!\{\{)|`/.test(resolved)) return { kind: "computed" };
  return (0,credential/* credentialOf */.$5)(resolved, scope);
}
function formOf(found, around) {
  const { step } = around.place;
  if (step.run === void 0) return (0,logins_login/* unsupported */.qO)("a retry action runs the login", byHand);
  if (found.keptBy !== "docker" && !isHelmOnHub(found)) {
    return (0,logins_login/* unsupported */.qO)(
      `${found.tool} keeps logins of its own`,
      "log in with this action if the tool reads Docker\u2019s file"
    );
  }
  if (found.asOther) {
    return (0,logins_login/* unsupported */.qO)(
      "another user logs in (sudo), whose Docker has logins of its own",
      "let that user run docker without sudo, or log in by hand"
    );
  }
  if (found.conditional) return (0,logins_login/* unsupported */.qO)("the login is inside a condition, a loop or a group", byHand);
  const others = around.logins.filter((one) => one !== found);
  if (others.some((one) => !isElsewhere(one))) return (0,logins_login/* unsupported */.qO)("the script logs in more than once", byHand);
  if (found.host.includes("$")) return (0,logins_login/* unsupported */.qO)("the registry is a variable", byHand);
  const more = around.commands.find((one) => parseLoginCommand(one) === void 0 && !isQuiet(one));
  if (more === void 0 && ownPlace.test(step.run.value)) {
    return (0,logins_login/* unsupported */.qO)("the script decides where logins are kept", byHand);
  }
  if (logoutFirst.test(step.run.value)) {
    return (0,logins_login/* unsupported */.qO)("the script logs out first", `${byHand}, and take its logout away`);
  }
  if (more === void 0 && others.length === 0) return { kind: "script", run: step.run };
  const lines = ownLines(found, around);
  if (typeof lines !== "string") return { kind: "lines", lines, reader: readerBeside(found, around) };
  const what = more === void 0 ? "logs in elsewhere, too" : `does more than log in (${more.words[0]})`;
  return (0,logins_login/* unsupported */.qO)(`the script ${what}, and ${lines}`, byHand);
}
function isElsewhere({ host }) {
  return (0,workflow_image/* registryKind */.IL)(host) === "other";
}
function isHelmOnHub({ tool, host }) {
  return tool === "helm registry login" && host === "registry-1.docker.io";
}
const ownPlace = /DOCKER_CONFIG|--config\b|config\.json/;
const logoutFirst = /docker logout[\s\S]*docker login/;
const movable = /^(name|id|run|env|if|shell|working-directory|timeout-minutes|background)$/;
function ownLines({ statement }, { place, commands }) {
  const { step, workflow } = place;
  const { run, script = "" } = step;
  if (run?.style !== "block" || workflow.text.charAt(run.start) !== "|" || statement?.isPlain !== true) {
    return "the login is not a line of its own";
  }
  const { from, to } = statement;
  const near = commands.filter(
    ({ statement: other }) => other !== void 0 && other.from <= to && other.to >= from
  );
  if (!near.every((one) => one.statement === statement && (parseLoginCommand(one) !== void 0 || isQuiet(one)))) {
    return "the login is not a line of its own";
  }
  const before = commands.filter(({ line }) => line < from);
  if (before.some(({ words: [head] }) => /^(exit|return|trap)$/.test(head))) return "may end before the login";
  if (ownPlace.test(script)) return "it decides where logins are kept";
  const extra = step.node.entries.find(({ key }) => !movable.test(key));
  if (extra !== void 0) return `the step has ${extra.key}`;
  if (step.isParallel) return "a step before it would run at the same time";
  if (!isUsuallyWritten(step, workflow)) return "the step is not written in the usual way, a key a line";
  return rangeOf(place, from, to);
}
function readerBeside({ statement }, { place, commands }) {
  const { env, script = "" } = place.step;
  const own = script.split("\n").slice(statement?.from, (statement?.to ?? 0) + 1);
  const isFed = (0,tree/* entriesOf */.Mc)(env).some(({ key }) => (0,variables/* namesVariable */.dj)(own.join("\n"), key));
  return isFed ? commands.find((one) => !(0,command/* isDeaf */.J)(one))?.words[0] : void 0;
}
function rangeOf(place, from, to) {
  const starts = (0,script_lines/* scriptLines */.P)(place.workflow.text, place.step.run);
  const end = place.step.run?.end ?? 0;
  return { start: starts[from] ?? end, end: starts[to + 1] ?? end };
}


;// CONCATENATED MODULE: ./build/src/workflows/logins/find.js





function findLogins(workflow, job, repository) {
  const inSteps = job.steps.flatMap((step) => {
    const place = { workflow, job, step, scope: (0,workflow_scope/* scopeOf */.Od)({ workflow, job, step, repository }) };
    return [...(0,action/* dockerLoginActions */.Ru)(place), ...otherLoginActions(place), ...scriptLogins(place)];
  });
  return [...containerLogins(workflow, job), ...builderLogins(workflow, job), ...inSteps];
}



/***/ }),

/***/ 6834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ loginOf),
/* harmony export */   TC: () => (/* binding */ credentialKey),
/* harmony export */   ZQ: () => (/* binding */ registryFor),
/* harmony export */   eh: () => (/* binding */ placeOfLogin),
/* harmony export */   qO: () => (/* binding */ unsupported)
/* harmony export */ });
/* harmony import */ var _workflow_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5125);
/* harmony import */ var _workflow_scope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(827);
/* harmony import */ var _workflow_workflow_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2167);
/* harmony import */ var _credential_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(462);




function unsupported(why, remedy) {
  return { kind: "other", why, remedy };
}
function credentialKey({ workflow, registry, password }) {
  return JSON.stringify([workflow.path, registry, password]);
}
function loginOf(place, { fields, form, tool }) {
  const { workflow, job, step, scope } = place;
  const hosts = (0,_workflow_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveText */ .WY)(fields.registry ?? "", scope);
  const kinds = new Set(hosts.map(registryOf(job)));
  const [kind = "unknown"] = kinds;
  const username = (0,_credential_js__WEBPACK_IMPORTED_MODULE_3__/* .credentialOf */ .$5)(fields.username, scope);
  const [account] = (0,_workflow_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveText */ .WY)(fields.username ?? "", scope);
  const password = (0,_credential_js__WEBPACK_IMPORTED_MODULE_3__/* .credentialOf */ .$5)(fields.password, scope);
  return {
    form,
    workflow,
    job,
    step,
    tool: tool ?? (step.uses?.value ?? "").replace(/@.*$/, ""),
    registry: registryFor(kinds.size === 1 ? kind : "unknown", { account, username, password }),
    host: hosts.join(", "),
    username,
    password,
    account: username.kind === "literal" ? account : void 0,
    at: step.node.start,
    keptBy: "docker"
  };
}
function registryFor(kind, { account, username, password }) {
  const isNamed = [username, password].some((one) => "name" in one && (0,_workflow_image_js__WEBPACK_IMPORTED_MODULE_0__/* .namesAnother */ .it)(one.name));
  return kind === "unknown" && (account === "AWS" || isNamed) ? "other" : kind;
}
function registryOf(job) {
  return (host) => {
    const id = /steps\.([\w-]+)\.outputs/.exec(host)?.[1];
    const step = job.steps.find((one) => one.id === id);
    if (id !== void 0 && step !== void 0 && /ecr|gcloud|acr/.test((0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .actionName */ .aM)(step))) return "other";
    return (0,_workflow_image_js__WEBPACK_IMPORTED_MODULE_0__/* .registryByName */ ._C)(host);
  };
}
function placeOfLogin({ workflow, at }) {
  return `${workflow.path}:${workflow.positionAt(at).line}`;
}



/***/ }),

/***/ 6060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F$: () => (/* binding */ namedByVariable),
/* harmony export */   Hs: () => (/* binding */ tokenWords),
/* harmony export */   s8: () => (/* binding */ organizationVariable)
/* harmony export */ });
const organizationVariable = "DOCKERHUB_ORGANIZATION";
const namedByVariable = `\${{ vars.${organizationVariable} }}`;
function tokenWords({
  channel,
  access,
  keyless
}) {
  if (keyless !== void 0) return `a keyless login that may ${access}`;
  return channel === void 0 ? `a ${access} token` : `the ${channel} ${access} token`;
}



/***/ }),

/***/ 5148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ createOtherFiles)
/* harmony export */ });
/* harmony import */ var _workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2167);

function createOtherFiles(read, readYaml) {
  const text = once(read);
  return {
    text,
    action: once((path) => {
      const found = text(path);
      const document = found === void 0 ? void 0 : readYaml(found);
      if (found === void 0 || document === void 0 || "problem" in document) return void 0;
      const action = (0,_workflow_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .readWorkflow */ .S6)({ path, text: found, ...document });
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
const deaf = /^(echo|printf|ls|cd|pwd|mkdir|rm|cp|mv|cat|chmod|test|\[|true|false|exit|export|set|sleep|docker|git|cut|tr|head|tail|sort|uniq|wc|basename|dirname|date|tee|grep|sed|)$/;
function isDeaf({ words }) {
  return deaf.test(words[0]) || words[0] === "awk" && !words.some((word) => word.includes("ENVIRON"));
}



/***/ }),

/***/ 4942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ flagValues),
/* harmony export */   y: () => (/* binding */ flagValue)
/* harmony export */ });
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



/***/ }),

/***/ 1868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ registryToolNames),
/* harmony export */   a: () => (/* binding */ registryTool)
/* harmony export */ });
const likeDocker = {
  login: ["login"],
  isLikeDocker: true,
  keptBy: "docker",
  isHubByDefault: true
};
const readsDockersFile = { ...likeDocker, isLikeDocker: false, isHubByDefault: false };
const readsPodmansFile = { ...readsDockersFile, keptBy: "podman" };
const registryTools = {
  docker: likeDocker,
  nerdctl: likeDocker,
  podman: { ...readsPodmansFile, isLikeDocker: true },
  buildah: { ...readsPodmansFile, isLikeDocker: true },
  skopeo: readsPodmansFile,
  oras: readsDockersFile,
  cosign: readsDockersFile,
  ko: readsDockersFile,
  crane: { ...readsDockersFile, login: ["auth", "login"] },
  helm: { ...readsDockersFile, keptBy: "helm", login: ["registry", "login"] },
  regctl: { ...readsDockersFile, keptBy: "regctl", login: ["registry", "login"] }
};
const registryToolNames = Object.keys(registryTools);
function registryTool(head) {
  const name = head.replace(/^.*\//, "");
  const tool = Object.hasOwn(registryTools, name) ? registryTools[name] : void 0;
  return tool === void 0 ? void 0 : { name, ...tool };
}



/***/ }),

/***/ 9487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ isVariable),
/* harmony export */   s: () => (/* binding */ withVariables)
/* harmony export */ });
/* harmony import */ var _expression_variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(206);
/* harmony import */ var _expression_open_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3571);


function* withVariables(commands, outside) {
  const own = /* @__PURE__ */ new Map();
  let isSourced = false;
  const unsure = /* @__PURE__ */ new Set();
  const variables = {
    values: (name) => own.get(name) ?? (isSourced ? [] : outside.values(name)),
    mayBeUnset: (name) => own.has(name) ? unsure.has(name) : outside.mayBeUnset?.(name) === true
  };
  const hasFunctions = commands.some(({ inFunction }) => inFunction);
  for (const command of commands) {
    if (/^(source|\.)$/.test(command.words[0])) {
      isSourced = true;
      own.clear();
    }
    const before = command.words[0] === "" ? [] : command.assignments.map((text) => text.replace(/\+?=.*/s, ""));
    const restored = before.map((name) => [name, own.get(name)]);
    const isConditional = command.conditional || hasFunctions;
    for (const { name, value, between } of assigned(command)) {
      const rest = isConditional ? addedTo(name, value, variables.values(name)) : void 0;
      if (!isConditional) unsure.delete(name);
      else if (variables.values(name) === void 0 || variables.mayBeUnset(name)) unsure.add(name);
      const set = { value: rest ?? value, between, isConditional, variables };
      own.set(name, valuesBehind(variables.values(name), set));
    }
    yield { command, variables };
    for (const [name, value] of restored) own.set(name, value);
  }
}
const declaring = /^(export|local|declare|readonly|typeset)$/;
const reading = /^(read|mapfile|readarray|unset|getopts)$/;
function assigned({ words, assignments, input, fed }) {
  const [head, ...rest] = words;
  const [line = "", ...more] = head === "read" && fed !== void 0 ? rest.filter((one) => one !== "-r") : [];
  if (line !== "" && more.length === 0) return [{ name: line, value: fed, between: /\n/ }];
  if (reading.test(head)) {
    const between = separatorOf(words, assignments);
    const list = between === void 0 ? void 0 : rest.at(-1);
    return rest.map((name) => ({ name, value: name === list ? input : void 0, between }));
  }
  const texts = declaring.test(head) ? [...assignments, ...rest] : assignments;
  return texts.flatMap((text) => {
    const [, name, plus, value = ""] = /^([A-Za-z_]\w*)(\+?)=([\s\S]*)/.exec(text) ?? [];
    if (name === void 0) return [];
    const isList = value.startsWith("(");
    if (isList && plus === "") return [{ name, value: itemsOfList(value), between: /\n/ }];
    return [{ name, value: isList ? void 0 : plus === "+" ? `\${${name}:-}${value}` : value }];
  });
}
function itemsOfList(text) {
  const inside = text.slice(1, -1).replace(/(^|\s)#.*/g, "");
  const items = (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_1__/* .splitOutside */ .kO)(inside, /\s+/).filter((item) => item !== "");
  const isPlain = items.every((item) => /^("[^"`]*"|'[^']*'|[^"'`*?[\]]*)$/.test(item) && !item.includes("$("));
  return isPlain ? items.map((item) => item.replace(/^(["'])(.*)\1$/, "$2")).join("\n") : void 0;
}
function separatorOf(words, assignments) {
  if (/^(mapfile|readarray)$/.test(words[0] ?? "")) return /\n/;
  const isList = words[0] === "read" && /^-\w*a$/.test(words.at(-2) ?? "");
  const [own = " "] = assignments.flatMap((text) => /^IFS=(.*)/s.exec(text)?.[1] ?? []);
  if (!isList || !/^[,\s]$/.test(own)) return void 0;
  return own === "," ? /[,\n]/ : /\s/;
}
function addedTo(name, value, before = []) {
  const [, own, between = "", rest] = /^\$\{?(\w+)(?::-)?\}?([,\n]|\s+(?=-))(.+)/s.exec(value ?? "") ?? [];
  const isList = /[,\n]/.test(between) || before.every((text) => /^(-|$)/.test(text));
  return own === name && isList ? rest : void 0;
}
function itemsIn(text, between) {
  return (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_1__/* .splitOutside */ .kO)(text, between).flatMap((item) => item.trim() === "" ? [] : [item.trim()]);
}
function valuesBehind(before, { value, between, isConditional, variables }) {
  if (value === void 0) return [];
  const texts = (0,_expression_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .expandVariables */ .i7)((0,_expression_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .lowering */ .Wl)(value), variables);
  const after = between === void 0 ? texts : texts.flatMap((text) => itemsIn(text, between));
  if (!isConditional || before === void 0) return after;
  const all = /* @__PURE__ */ new Set([...before, ...after]);
  return before.length === 0 || all.size > _expression_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .mostAlternatives */ .YE ? [] : [...all];
}
function isVariable(word) {
  return /^\$(\w+|\{\w+\}|\{\{(?:(?!\}\}).)*\}\})$/.test(word);
}



/***/ }),

/***/ 5125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IL: () => (/* binding */ registryKind),
/* harmony export */   _C: () => (/* binding */ registryByName),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   bl: () => (/* binding */ imageRegistry),
/* harmony export */   dW: () => (/* binding */ isPlainHost),
/* harmony export */   it: () => (/* binding */ namesAnother),
/* harmony export */   zZ: () => (/* binding */ parseImage)
/* harmony export */ });
/* harmony import */ var _expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3571);

const open = /\$\{\{|\$[\w{(@*]|`|%[A-Z]/;
function parseImage(text, { isName = false } = {}) {
  const bare = text.trim().replace(/^(docker|oci):\/\//, "");
  const [reference = ""] = (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitOutside */ .kO)(bare, /@/);
  const parts = (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitOutside */ .kO)(reference, /\//);
  const [first = ""] = parts;
  const hosted = parts.length > 1 && isHost(first);
  const path = hosted ? parts.slice(1) : parts;
  const last = (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitOutside */ .kO)(path.at(-1) ?? "", /:/);
  const head = path.length > 1 ? first : last[0] ?? "";
  const registry = hosted ? registryKind(first) : isOpen(head) ? "unknown" : "hub";
  const name = last[0] ?? "";
  const isWhole = isName || last[1] !== void 0 || !name.includes("${{") || githubsName.test(name);
  const written = isWhole ? openName([...path.slice(0, -1), name].join("/")) : void 0;
  const isElsewhere = hosted && (registry !== "hub" || known(name) === void 0);
  const namespace = path.length > 1 ? path.slice(0, -1).join("/") : isElsewhere || written !== void 0 ? void 0 : "library";
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
  if (!isPlain || parts.every((part) => part.open === void 0)) return void 0;
  return parts.map((part) => part.open === void 0 ? part.text : `\${{ ${(0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .expressionIn */ .M7)(part) ?? ""} }}`).join("");
}
function repositoryOf(image) {
  return image.namespace === void 0 || image.name === void 0 ? void 0 : `${image.namespace}/${image.name}`;
}
function known(part) {
  return part === void 0 || !/^[\w./-]+$/.test(part) ? void 0 : part.toLowerCase();
}
function isHost(text) {
  const parts = (0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .textParts */ .KO)(text, ["${{", "${"]);
  return text === "localhost" || parts.some((part) => part.open === void 0 && /[.:]/.test(part.text));
}
const hubHosts = /* @__PURE__ */ new Set([
  "",
  "docker.io",
  "index.docker.io",
  "registry-1.docker.io",
  "registry.hub.docker.com"
]);
function registryKind(text) {
  const host = text.trim().toLowerCase().replace(/^https?:\/\//, "").replace(/\/.*/, "");
  if (hubHosts.has(host)) return "hub";
  if (/[$`]/.test(host)) return hostedElsewhere(host) ? "other" : "unknown";
  return /(^|\.)(docker\.io|docker\.com|dhi\.io)$/.test(host) ? "docker" : "other";
}
function registryByName(text) {
  const kind = registryKind(text);
  return kind === "unknown" && namesAnother(text) ? "other" : kind;
}
function imageRegistry(text) {
  const { registry } = parseImage(text);
  return registry === "unknown" && namesAnother((0,_expression_open_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitOutside */ .kO)(text, /\//)[0] ?? "") ? "other" : registry;
}
function namesAnother(text) {
  return /ghcr|github(?!\.)|gitea|forgejo|(^|[^a-z])(ecr|acr|gcr|gar|aws)([^a-z]|$)|amazon|azure|google|quay|harbor|jfrog|artifactory|nexus|gitlab|scaleway|aliyun|alibaba|tencent|huawei|digitalocean|openshift/i.test(
    text
  );
}
function hostedElsewhere(host) {
  const [, end] = /(\.[a-z0-9-]+\.[a-z]{2,})(:\d+)?$/.exec(host) ?? [];
  return end !== void 0 && !/^\.docker\.(io|com)$/.test(end);
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
/* harmony import */ var _workflow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2167);

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
    const path = joinPath("", (0,_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .inputText */ .AN)(step, "path") ?? "");
    const repository = (0,_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .inputText */ .AN)(step, "repository")?.replace(/\s/g, "").toLowerCase();
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
/* harmony export */   U7: () => (/* binding */ secretOrigins),
/* harmony export */   VO: () => (/* binding */ calledRows),
/* harmony export */   Yt: () => (/* binding */ namedAction),
/* harmony export */   dX: () => (/* binding */ usesOfActions),
/* harmony export */   ow: () => (/* binding */ isOnlyCalled),
/* harmony export */   vY: () => (/* binding */ calledActions),
/* harmony export */   wS: () => (/* binding */ inheritsSecrets),
/* harmony export */   y: () => (/* binding */ pathHere)
/* harmony export */ });
/* harmony import */ var _base_group_by_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9976);
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3217);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6212);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(827);
/* harmony import */ var _triggers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8215);





const actionForm = /^([\w.-]+\/[\w.-]+)@([\w./-]+)$/;
function namedAction(text) {
  const [, name, ref = ""] = actionForm.exec(text) ?? [];
  if (name === void 0) return void 0;
  const isCommit = /^[0-9a-f]{40}$/.test(ref);
  return { name, tag: ref, pin: isCommit ? { commit: ref, version: ref.slice(0, 7) } : void 0 };
}
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
    (workflow) => workflow.jobs.filter((job) => calleePath(job, repository) === path).map((job) => ({ workflow, job, inherits: inheritsSecrets(job) }))
  );
}
function inheritsSecrets({ node }) {
  return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .scalarOf */ .ol)(node, "secrets")?.value === "inherit";
}
function calledRows(called, repository, known = /* @__PURE__ */ new Map()) {
  const before = known.get(called);
  if (before !== void 0) return before;
  known.set(called, []);
  const rows = rowsOfCallers(called, repository, known);
  known.set(called, rows);
  return rows;
}
function rowsOfCallers(called, repository, known) {
  if (!repository.isWhole || !isOnlyCalled(called)) return [];
  const declared = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .valueOf */ .RP)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .valueOf */ .RP)(called.on, "workflow_call"), "inputs");
  return callersOf(called.path, repository).flatMap(({ workflow, job }) => {
    const inputs = calledRows(workflow, repository, known);
    const scope = (0,_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .scopeOf */ .Od)({ workflow, job, repository: repository.name, inputs });
    const rows = (0,_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .inputRows */ .k8)(declared, (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .valueOf */ .RP)(job.node, "with"), scope);
    return rows.length === 0 ? [/* @__PURE__ */ new Map()] : rows;
  });
}
function isOnlyCalled({ triggers }) {
  return triggers.every(({ event }) => event === "workflow_call");
}
function secretOrigins(secret, { workflow, repository }, below = []) {
  const declared = (0,_triggers_js__WEBPACK_IMPORTED_MODULE_3__/* .declaredSecrets */ .uk)(workflow.on);
  if (declared === void 0 || below.includes(workflow)) return { isOwn: true, isGiven: false };
  const callers = callersOf(workflow.path, repository);
  const isDeclared = declared.some((name) => name.toUpperCase() === secret);
  const startsItself = !isOnlyCalled(workflow);
  if (callers.length === 0) {
    return { isOwn: startsItself || !isDeclared, isGiven: isDeclared || !startsItself };
  }
  const origins = callers.map(
    (caller) => caller.inherits ? secretOrigins(secret, { workflow: caller.workflow, repository }, [...below, workflow]) : { isOwn: false, isGiven: true }
  );
  return {
    isOwn: startsItself || origins.some(({ isOwn }) => isOwn),
    isGiven: origins.some(({ isGiven }) => isGiven)
  };
}
function pathOnDisk(uses, checkouts) {
  const path = pathHere(uses);
  return path === void 0 || uses.startsWith("$") ? path : (0,_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .pathInRepository */ .zB)(path.replace(/\/$/, ""), checkouts);
}
function localAction(uses, repository, checkouts = []) {
  const inside = actionPath(uses, repository.name, checkouts);
  if (inside === void 0) return void 0;
  const paths = actionFiles(inside);
  return paths.flatMap((path) => repository.workflows.get(path) ?? [])[0] ?? paths.flatMap((path) => repository.otherFiles.action(path) ?? [])[0];
}
function actionPath(uses, name, checkouts) {
  const [path = ""] = uses.split("@");
  const own = `${name ?? ""}/`;
  const isOwn = path.slice(0, own.length).toLowerCase() === own.toLowerCase();
  return isOwn ? path.slice(own.length) : pathOnDisk(path, checkouts);
}
function actionFiles(path) {
  const folder = path.replace(/\/$/, "");
  return ["action.yml", "action.yaml"].map((file) => folder === "" ? file : `${folder}/${file}`);
}
function calledActions(workflow, name) {
  return workflow.jobs.flatMap((job) => {
    const checkouts = (0,_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .checkoutsOf */ .F9)(job, name);
    return job.steps.flatMap(({ uses }) => {
      const path = actionPath(uses?.value ?? "", name, checkouts);
      return path === void 0 ? [] : actionFiles(path);
    });
  });
}
function usesOfActions(repository) {
  const jobs = [...repository.workflows.values()].flatMap(
    (workflow) => workflow.jobs.map((job) => ({ workflow, job }))
  );
  const uses = jobs.flatMap(({ workflow, job }) => {
    const checkouts = (0,_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .checkoutsOf */ .F9)(job, repository.name);
    return job.steps.flatMap((step) => {
      const action = step.uses && localAction(step.uses.value, repository, checkouts);
      return action === void 0 ? [] : [{ action, workflow, job, step }];
    });
  });
  return (0,_base_group_by_js__WEBPACK_IMPORTED_MODULE_4__/* .groupBy */ .$)(uses, ({ action }) => action);
}



/***/ }),

/***/ 827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k8: () => (/* binding */ inputRows),
  $X: () => (/* binding */ jobPart),
  R: () => (/* binding */ neededOutput),
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
// EXTERNAL MODULE: ./build/src/workflows/expression/variables.js
var variables = __webpack_require__(206);
;// CONCATENATED MODULE: ./build/src/workflows/expression/values.js



function expressionValues(text, contexts) {
  const expression = (0,expression_expression/* parseExpression */.Y)(text);
  return expression === void 0 ? chosenValues(text, contexts) : valuesOf(expression, contexts);
}
function chosenValues(text, contexts) {
  const choices = text.length > 1e3 ? void 0 : (0,expression_expression/* operands */.b)(text, "||");
  if (choices === void 0 || choices.length < 2) return void 0;
  const values = /* @__PURE__ */ new Set();
  for (const choice of choices) {
    const result = (0,expression_expression/* parseExpression */.Y)((0,expression_expression/* operands */.b)(choice, "&&")?.at(-1) ?? "");
    const found = result && valuesOf(result, contexts);
    if (found === void 0) return void 0;
    for (const value of found) values.add(value);
  }
  return [...values];
}
function valuesOf(expression, contexts) {
  if (expression.kind === "literal") return [expression.value === null ? "" : String(expression.value)];
  if (expression.kind === "context") return told(contexts(expression.name));
  const { name, args } = expression;
  if (name === "join") return told(joinValues(args, contexts));
  return name === "format" ? told(formatValues(args, contexts)) : void 0;
}
function told(values) {
  return values?.length === 0 ? void 0 : values;
}
function formatValues([format, ...args], contexts) {
  const formats = format && valuesOf(format, contexts);
  let texts = formats?.map(
    (text) => text.replace(/\{\{|\}\}/g, (found) => found.charAt(0))
  );
  for (const [at, argument] of args.entries()) {
    const replacing = valuesOf(argument, contexts) ?? asWritten(argument);
    texts = texts?.flatMap((text) => replacing.map((value) => text.replaceAll(`{${at}}`, value)));
    texts = (0,variables/* joined */.oR)(texts ?? [], [""]);
  }
  return texts;
}
function asWritten(argument) {
  return argument.kind === "context" ? [`\${{ ${argument.name} }}`] : [];
}
function joinValues([list, between = { kind: "literal", value: "," }], contexts) {
  if (list?.kind !== "context" || between.kind !== "literal") return void 0;
  return contexts((0,matrix/* wholeList */.GM)(list.name))?.map((text) => text.split(matrix/* listSeparator */.qe).join(String(between.value)));
}


// EXTERNAL MODULE: ./build/src/workflows/workflow/workflow.js + 7 modules
var workflow = __webpack_require__(2167);
;// CONCATENATED MODULE: ./build/src/workflows/workflow/scope.js






function scopeOf(place) {
  const { job, step } = place;
  const own = (0,variables/* variablesIn */.DF)(step?.env);
  const around = environmentOf(place);
  return {
    // Looked up and not copied: there may be many variables and many steps.
    env: {
      values: (name) => within(own.get(name), name, around.values(name) ?? listed((0,variables/* runnerVariable */.DK)(name))),
      mayBeUnset: (name) => !own.has(name) && around.mayBeUnset(name)
    },
    outputs: { values: (reference) => outputValues(reference, place) ?? neededValues(reference, place) },
    rows: (0,matrix/* crossed */.GT)(place.inputs ?? [], job.matrix),
    repository: place.repository
  };
}
function within(own, name, around) {
  if (own === void 0) return around;
  const parts = (0,open_text/* textParts */.KO)(own);
  const isOuter = (part) => (0,open_text/* expressionIn */.M7)(part) === `env.${name}`;
  if (!parts.some(isOuter)) return [own];
  return (around ?? [""]).map((value) => parts.map((part) => isOuter(part) ? value : part.text).join(""));
}
function listed(value) {
  return value === void 0 ? void 0 : [value];
}
function environmentOf({ workflow, job, step, depth = 0 }) {
  const end = step?.index ?? (depth > 0 ? Infinity : 0);
  const written = (name) => listed(job.variables.get(name) ?? workflow.variables.get(name));
  const before = (name) => job.setByScripts.has(name) ? job.written.filter((one) => one.kind === "env" && one.name === name && one.step.index < end) : [];
  return {
    values: (name) => before(name).reduce(writtenOver, written(name)),
    mayBeUnset: (name) => {
      const scripts = before(name);
      return written(name) === void 0 && scripts.length > 0 && scripts.every((one) => one.conditional);
    }
  };
}
function writtenOver(before, { values, conditional }) {
  if (values.length === 0 || !conditional || before === void 0) return values;
  return before.length === 0 ? [] : [.../* @__PURE__ */ new Set([...before, ...values])];
}
function outputValues(reference, { job }) {
  const [, id, name] = /^steps\.([\w-]+)\.outputs\.([\w-]+)$/.exec(reference) ?? [];
  const written = job.written.filter((one) => one.kind === "output" && one.step.id === id && one.name === name);
  return written.reduce(writtenOver, void 0);
}
const mostJobs = 10;
function neededOutput(reference, workflow) {
  const [, id, name = ""] = /^needs\.([\w-]+)\.outputs\.([\w-]+)$/.exec(reference) ?? [];
  const job = workflow.jobs.find((one) => one.id === id);
  if (job === void 0) return void 0;
  const text = (0,tree/* textOf */.b6)(jobPart(job, "outputs"), name);
  return text === void 0 ? void 0 : { job, text };
}
function neededValues(reference, position) {
  const { workflow, repository, depth = 0 } = position;
  const needed = depth < mostJobs ? neededOutput(reference, workflow) : void 0;
  if (needed === void 0) return void 0;
  const scope = scopeOf({ workflow, job: needed.job, repository, depth: depth + 1 });
  const texts = resolveText(needed.text, scope);
  return texts.every((text) => text.split("\n").every(isNamed)) ? texts.map(withoutExpressions) : void 0;
}
function isNamed(line) {
  return !/[$`]/.test(line) || /^\s*[\w.-]+(\/[\w.-]+)+:/.test(line);
}
function withoutExpressions(text) {
  return (0,open_text/* textParts */.KO)(text).map((part) => part.open === void 0 ? part.text : "$(needs)").join("");
}
function resolveText(text, scope) {
  return inRows(resolveRounds([text], scope, void 0), scope);
}
function inRows(texts, scope) {
  if (!texts.some(isOfRow) || scope.rows.length === 0) return texts;
  if (scope.rows.length > 1 && !texts.every(isOfRow)) {
    return resolveRounds(texts, scope, (0,matrix/* inEveryRow */.Pq)(scope.rows)).map(withoutRow);
  }
  const rows = [...new Set(scope.rows.flatMap((row) => resolveRounds(texts, scope, row)))];
  return rows.length > variables/* mostAlternatives */.YE ? texts : rows;
}
const ofRow = /\b(matrix|inputs)\b/;
function isOfRow(text) {
  return ofRow.test(text);
}
function withoutRow(text) {
  return (0,open_text/* textParts */.KO)(text).map((part) => ofRow.test((0,open_text/* expressionIn */.M7)(part) ?? "") ? "$(row)" : part.text).join("");
}
function resolveRounds(start, scope, row) {
  let texts = start;
  for (let round = 0; round < 4; round += 1) {
    const next = [...new Set(texts.flatMap((one) => resolveOnce(one, scope, row)))];
    if (next.length > variables/* mostAlternatives */.YE) return texts;
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
  const value = row?.get(name.replace("github.event.inputs.", "inputs."));
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
  return resolveRounds([text], scope, row);
}
function inputRows(declared, inputs, scope) {
  const around = scope.rows.length === 0 ? [void 0] : scope.rows;
  return around.flatMap(
    (row) => (0,tree/* entriesOf */.Mc)(declared).reduce((known, { key, value }) => {
      const written = (0,workflow/* inputEntry */.nJ)(inputs, key)?.value ?? (0,tree/* valueOf */.RP)(value, "default");
      const texts = written?.kind === "scalar" ? resolveInRow(written.value, scope, row) : [""];
      return (0,matrix/* crossed */.GT)(
        known,
        texts.map((text) => /* @__PURE__ */ new Map([[`inputs.${key}`, text]]))
      );
    }, [])
  ).slice(0, matrix/* mostRows */.ZB);
}
function resolveVariables(text, scope) {
  const open = (0,variables/* expandVariables */.i7)(text, scope.env).flatMap((one) => resolveRounds([one], scope, void 0));
  const texts = inRows(open, scope);
  return texts.length > variables/* mostAlternatives */.YE ? [text] : [...new Set(texts)];
}
function jobPart(job, key) {
  return (0,tree/* valueOf */.RP)(job.node, key);
}



/***/ }),

/***/ 6947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ scriptLines)
/* harmony export */ });
function scriptLines(text, run) {
  if (run === void 0) return [];
  if (run.style !== "block") return [run.start];
  const lines = [];
  let at = text.indexOf("\n", run.start);
  for (; at !== -1 && at < run.end; at = text.indexOf("\n", at + 1)) lines.push(at + 1);
  return lines;
}



/***/ }),

/***/ 8215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XJ: () => (/* binding */ triggersOf),
/* harmony export */   t3: () => (/* binding */ tokenSubjects),
/* harmony export */   uk: () => (/* binding */ declaredSecrets)
/* harmony export */ });
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3217);

function triggersOf(on) {
  if (on?.kind !== "mapping") {
    return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(on).flatMap(
      (item) => item.kind === "scalar" ? filtersOf(item.value, item).map((filter) => ({ event: item.value, filter, at: item.start })) : []
    );
  }
  return on.entries.flatMap(
    ({ key, value, keyRange }) => filtersOf(key, value).map((filter) => ({ event: key, filter, at: keyRange.start }))
  );
}
function filtersOf(event, node) {
  if (event === "release") {
    const types = texts(node, "types");
    return types.length === 0 ? ["published"] : types;
  }
  if (event !== "push") return [""];
  const has = (key) => (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, key) !== void 0 || (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, `${key}-ignore`) !== void 0;
  const isOpen = !has("branches") && !has("tags");
  return ["branches", "tags"].flatMap((key) => {
    if (!isOpen && !has(key)) return [];
    const globs = texts(node, key).filter((glob) => !glob.startsWith("!"));
    const prefix = key === "tags" ? "refs/tags/" : "refs/heads/";
    return (globs.length === 0 ? [""] : globs).map((glob) => prefix + glob);
  });
}
function texts(node, key) {
  return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, key)).flatMap((item) => item.kind === "scalar" ? [item.value] : []);
}
function declaredSecrets(on) {
  const call = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(on, "workflow_call");
  if (call !== void 0) return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(call, "secrets")).map((entry) => entry.key);
  const bare = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(on).some((item) => item.kind === "scalar" && item.value === "workflow_call");
  return bare ? [] : void 0;
}
function tokenSubjects(triggers, environment) {
  if (environment !== void 0) return [`environment:${environment.includes("${{") ? "*" : environment}`];
  return [...new Set(triggers.map(subjectOf))];
}
function subjectOf({ event, filter }) {
  if (/^pull_request/.test(event)) return "pull_request";
  if (event === "release") return "ref:refs/tags/*";
  const ref = event === "push" ? filter.replace(/[+?[].*/, "*").replaceAll("**", "*") : "";
  if (ref === "") return "ref:refs/heads/*";
  return `ref:${ref.endsWith("/") ? `${ref}*` : ref}`;
}



/***/ }),

/***/ 2167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aM: () => (/* binding */ actionName),
  nJ: () => (/* binding */ inputEntry),
  AN: () => (/* binding */ inputText),
  Bg: () => (/* binding */ isFirstBuildAction),
  MU: () => (/* binding */ isOurs),
  Yj: () => (/* binding */ listedRepositories),
  S6: () => (/* binding */ readWorkflow)
});

// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(3217);
// EXTERNAL MODULE: ./build/src/workflows/shell/registry-tools.js
var registry_tools = __webpack_require__(1868);
;// CONCATENATED MODULE: ./build/src/workflows/shell/foreign.js

const piece = /\s*(\||(?:"[^"`]*"|'[^']*'|\$\{\{[^}]*\}\}|[\w$:./@,=+%*-])+)/y;
const telling = new RegExp(
  `\\b(${registry_tools/* registryToolNames */.S.join("|")}|make)\\b|docker|push|publish|gradle|mvn|npm|bake|\\.(ps1|sh|cmd|bat|py)\\b`,
  "i"
);
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
function pipeline(parts, position) {
  const commands = [];
  for (const words of parts) commands.push({ ...commandOf(words, position), pipedFrom: commands.at(-1) });
  return commands;
}
const setting = /^\$(\w+)\0?=\0?([^\0+]+)$/;
function commandOf([head = "", ...rest], { line, conditional }) {
  const [, name, value = ""] = setting.exec([head, ...rest].join("\0")) ?? [];
  return {
    words: name === void 0 ? [head, ...rest] : [""],
    assignments: name === void 0 ? [] : [`${name}=${value}`],
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
// EXTERNAL MODULE: ./build/src/workflows/workflow/triggers.js
var triggers = __webpack_require__(8215);
// EXTERNAL MODULE: ./node_modules/unbash/dist/parser.js + 16 modules
var parser = __webpack_require__(8989);
// EXTERNAL MODULE: ./build/src/workflows/expression/open-text.js
var open_text = __webpack_require__(3571);
;// CONCATENATED MODULE: ./build/src/workflows/shell/word.js
function wordText({ parts, pos, end }, text) {
  return parts === void 0 ? unescaped(text(pos, end)) : parts.map((part) => partText(part, text)).join("");
}
function partText(part, text) {
  const { pos, end } = part;
  switch (part.type) {
    case "Literal":
      return unescaped(text(pos, end));
    case "SingleQuoted":
      return text(pos + 1, end).replace("'", "");
    case "DoubleQuoted":
    case "LocaleString":
      return part.parts.map((inner) => quotedText(inner, text)).join("");
    case "AnsiCQuoted":
      return part.value;
    default:
      return substitution(text(pos, end));
  }
}
function quotedText(part, text) {
  const own = text(part.pos, part.end);
  return part.type === "Literal" ? own.replace(/\\([\\"$`]|\n)/g, kept) : substitution(own);
}
function substitution(text) {
  return text.replace(/^`([\s\S]*)`$/, "$($1)");
}
function unescaped(text) {
  return text.replace(/\\([\s\S])/g, kept);
}
function kept(_whole, character) {
  return character === "\n" ? "" : character;
}


;// CONCATENATED MODULE: ./build/src/workflows/shell/parts.js

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
  if (word.type === "Word") return wordText(word, text);
  const { name, append, value } = word;
  const assigned = value.type === "Word" ? wordText(value, text) : text(value.pos, value.end);
  return `${name}${append === true ? "+" : ""}=${assigned}`;
}
function outputOf(redirects, text) {
  const targets = redirects.flatMap(
    (one) => one.type === "Redirect" && isOutput(one) && one.target !== void 0 ? [wordText(one.target, text)] : []
  );
  return targets.at(-1);
}
function isOutput({ operator, descriptor }) {
  const isOwn = descriptor === void 0 || descriptor.type === "FileDescriptor" && descriptor.value === 1;
  return isOwn && /^(>>?|>\||&>>?)$/.test(operator);
}
function inputOf(redirect, text) {
  if (redirect.type === "HereDoc") return [text(redirect.body.pos, redirect.body.end)];
  return redirect.type === "HereString" && redirect.target !== void 0 ? [wordText(redirect.target, text)] : [];
}


// EXTERNAL MODULE: ./build/src/workflows/expression/variables.js
var expression_variables = __webpack_require__(206);
;// CONCATENATED MODULE: ./build/src/workflows/shell/printed.js

function printedBy(command) {
  const [head, ...args] = command.words;
  switch (head) {
    case "echo":
      return args.join(" ").replace(/^(-[neE]+( |$))+/, "");
    case "printf":
      return formatted(args);
    case "cat":
      return command.input?.replace(/\n$/, "");
    case "tee":
      return command.input ?? pipedTo(command);
    case "tr":
    case "sed":
      return edited(pipedTo(command), args);
    default:
      return void 0;
  }
}
function pipedTo({ pipedFrom }) {
  return pipedFrom === void 0 ? void 0 : printedBy(pipedFrom);
}
function edited(printed, words) {
  const filter = words.join(" ");
  if (printed === void 0 || (0,expression_variables/* isLowering */.y3)(filter)) return printed;
  const [, name = ""] = /^((?:[\w-]+=)?[\w.-]+(?:\/[\w.-]+)+):/.exec(printed) ?? [];
  const isKept = name.split(/[=/]/).every((part) => !filter.includes(part));
  return isKept && !printed.includes("\n") ? `${name}:$(edited)` : void 0;
}
function formatted([format = "", ...args]) {
  const parts = format.replaceAll("\\n", "\n").split("%s");
  if (parts.length - 1 !== args.length || parts.some((part) => part.includes("%"))) return void 0;
  return parts.map((part, at) => part + (args[at] ?? "")).join("").replace(/\n$/, "");
}


;// CONCATENATED MODULE: ./build/src/workflows/shell/wrapper.js
const wrappers = new Map([
  [
    "sudo",
    /^(-[ABEHKPSVbeiklnsv]*[CDRTUghprtu]|--(chdir|chroot|close-from|command-timeout|group|host|other-user|prompt|role|type|user))$/
  ],
  ["doas", /^-[Cu]$/],
  ["env", /^(-[Cu]|--(chdir|unset))$/],
  ["timeout", /^(-[ks]|--(kill-after|signal))$/],
  ["xargs", /^-[adEILnPs]$/],
  ["stdbuf", /^-[ioe]$/],
  ...["exec", "command", "nohup", "retry", "nice"].map((name) => [name, /^-n$/])
]);
const ofWrapper = /^(-|\d+[smh]?$|[A-Za-z_]\w*=)/;
const ofFind = /^-(exec|ok)(dir)?$/;
function wrapped(words) {
  let start = 0;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (words[start] === "find") {
      if (ofFind.test(word)) start = at + 1;
      continue;
    }
    const valued = wrappers.get(words[start] ?? "");
    if (valued === void 0) break;
    if (valued.test(word)) at += 1;
    else if (!ofWrapper.test(word)) start = at;
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


;// CONCATENATED MODULE: ./build/src/workflows/shell/script.js







const deepest = 12;
const scriptLevel = 4;
const mostHereDocuments = 1e3;
function readShell(script) {
  const reading = { commands: [], called: [], functions: /* @__PURE__ */ new Set(), problem: void 0 };
  const whole = { conditional: false, depth: 0, line: void 0, pipedFrom: void 0, statement: void 0 };
  readInto(reading, { script, ...whole });
  const { commands, called, problem } = reading;
  if (problem !== void 0) return { problem };
  const all = [...commands, ...called];
  return { commands: all.filter(({ words: [head] }) => !reading.functions.has(head)) };
}
function readInto(reading, part) {
  const { line, conditional, depth, pipedFrom, statement } = part;
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
    pipedFrom,
    output: void 0,
    statement,
    depth
  });
}
const compound = new Set(
  "If Case ArithmeticFor Select Coproc Subshell BraceGroup".split(" ")
);
function sometimes(at) {
  return { ...at, conditional: true, pipedFrom: void 0, fed: void 0 };
}
function visit(node, reading, at) {
  if (reading.problem !== void 0) return;
  switch (node.type) {
    case "Command":
      visitCommand(node, reading, at);
      return;
    case "Pipeline":
      visitPipeline(node.commands, reading, at);
      return;
    case "AndOr":
      for (const [index, part] of node.commands.entries()) {
        visit(part, reading, { ...at, conditional: at.conditional || index > 0 });
      }
      return;
    case "CommandExpansion":
    case "ProcessSubstitution":
    case "ArithmeticExpansion":
    case "ParameterExpansion":
      visitDeeper(node, reading, at);
      return;
    case "Redirected":
      visitParts(node, reading, {
        ...at,
        output: outputOf(node.redirects, at.text) ?? at.output,
        fed: node.redirects.flatMap((redirect) => inputOf(redirect, at.text)).at(-1)
      });
      return;
    case "While":
      visit(node.clause, reading, { ...sometimes(at), fed: at.fed ?? fedBy(at.pipedFrom) });
      visit(node.body, reading, sometimes(at));
      return;
    case "Statement":
      visitParts(node, reading, { ...at, statement: at.statement ?? statementAt(node, at.lineOf) });
      return;
    case "Function":
      visitFunction(node, reading, at);
      return;
    case "For":
      visitLoop(node, reading, at);
      return;
    case "Script":
      visitParts(node, reading, node.source === void 0 ? at : decoded(node.source, node, at));
      return;
    default:
      visitParts(node, reading, compound.has(node.type) ? sometimes(at) : at);
  }
}
function fedBy(piped) {
  return piped !== void 0 && /^(echo|printf|cat)$/.test(piped.words[0]) ? printedBy(piped) : void 0;
}
function visitFunction(node, reading, at) {
  const around = reading.commands;
  reading.functions.add(wordText(node.name, at.text));
  reading.commands = [];
  visit(node.body, reading, sometimes(at));
  reading.called.push(...reading.commands.map((command) => ({ ...command, inFunction: true })));
  reading.commands = around;
}
function visitLoop(node, reading, at) {
  const { text, lineOf, statement } = at;
  const name = wordText(node.name, text);
  for (const [index, word] of (node.wordlist ?? []).entries()) {
    const item = wordText(word, text);
    const value = /[*?[{]/.test(item.replace(/\$\{[^}]*\}/g, "")) ? `$(${item})` : item;
    reading.commands.push({
      words: [""],
      assignments: [`${name}=${value}`],
      pipedFrom: void 0,
      input: void 0,
      output: void 0,
      conditional: at.conditional || index > 0,
      statement,
      line: lineOf(node.pos)
    });
  }
  visitParts(node, reading, sometimes(at));
}
function visitParts(node, reading, at) {
  (0,parser/* forEachChild */.dK)(node, (child) => {
    visit(child, reading, at);
  });
}
function visitDeeper(node, reading, at) {
  const depth = at.depth + 1;
  if (depth > deepest) {
    reading.problem ??= { message: "a script is nested too deep", line: at.lineOf(node.pos) };
    return;
  }
  visitParts(node, reading, { ...sometimes(at), depth, output: void 0 });
}
function decoded(source, node, at) {
  const line = at.lineOf(node.pos);
  return { ...at, text: (start, end) => source.slice(start, end), lineOf: () => line };
}
function visitPipeline(parts, reading, at) {
  let { pipedFrom } = at;
  for (const part of parts) {
    const before = reading.commands.length;
    visit(part, reading, { ...at, pipedFrom });
    pipedFrom = reading.commands.length > before ? reading.commands.at(-1) : void 0;
  }
}
function visitCommand(node, reading, at) {
  const { text, conditional, pipedFrom, statement, depth } = at;
  visitParts(node, reading, sometimes(at));
  const line = at.lineOf(node.pos);
  const all = [node.name, ...node.args].flatMap((word) => word === void 0 ? [] : argument(word, text));
  const [head = "", ...tail] = all.slice(wrapped(all));
  const inner = shellScript(head, tail);
  if (inner !== "") {
    if (depth + scriptLevel > deepest) reading.problem ??= { message: "a script is nested too deep", line };
    else {
      readInto(reading, {
        script: inner,
        conditional,
        pipedFrom,
        statement,
        depth: depth + scriptLevel,
        line
      });
    }
    return;
  }
  reading.commands.push({
    words: [head, ...tail],
    assignments: node.prefix.flatMap((part) => part.type === "Assignment" ? argument(part, text) : []),
    pipedFrom,
    input: node.redirects.flatMap((redirect) => inputOf(redirect, text)).at(-1),
    output: outputOf(node.redirects, text) ?? at.output,
    conditional,
    statement,
    line,
    ...at.fed === void 0 ? {} : { fed: at.fed },
    ...isOtherUser(all) ? { asOther: true } : {}
  });
}


// EXTERNAL MODULE: ./build/src/workflows/shell/variables.js
var shell_variables = __webpack_require__(9487);
;// CONCATENATED MODULE: ./build/src/workflows/shell/written.js



function writtenBy({ text, commands, variables }) {
  if (!/GITHUB_(ENV|OUTPUT)|::set-output/.test(text)) return [];
  const outside = {
    values: (name) => own(variables.get(name)),
    mayBeUnset: (name) => !variables.has(name)
  };
  const lines = [];
  let isClear = commands.length > 0;
  for (const { command, variables: here } of (0,shell_variables/* withVariables */.s)(commands, outside)) {
    const kind = targetOf(command);
    if (kind === void 0) continue;
    const printed = printedBy(command)?.replace(/^::set-output name=([\w-]+)::/gm, "$1=");
    if (printed === void 0) isClear = false;
    for (const line of (printed ?? "").split("\n")) {
      const texts = (0,expression_variables/* expandVariables */.i7)((0,expression_variables/* lowering */.Wl)(line), here);
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
  const target = words[0] === "tee" ? words.join(" ") : output ?? "";
  if (/GITHUB_ENV\b/.test(target)) return "env";
  const isOld = output === void 0 && words.some((word) => word.includes("::set-output"));
  return isOld || /GITHUB_OUTPUT\b/.test(target) ? "output" : void 0;
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
    const [, name = "", end = ""] = /^([A-Za-z_][\w-]*)<<(\S+|[^$`]+)$/.exec(only) ?? [];
    if (name !== "") open = { name, end, texts: [""] };
    else found.push(...pairIn(texts, { kind, conditional }));
  }
  return found;
}
function pairIn(texts, part) {
  const pairs = texts.map((text) => /^([A-Za-z_][\w-]*)=([\s\S]*)/.exec(text));
  const name = pairs[0]?.[1];
  if (name === void 0) return [];
  const values = pairs.map((pair) => passedOn(pair?.[2] ?? ""));
  return [{ ...part, name, values }];
}
function passedOn(value) {
  return value.replace(
    /\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:,,)?\})/g,
    (_whole, bare, braced = "") => `\${{ env.${bare ?? String(braced)} }}`
  );
}
function namesIn(text) {
  const names = new Set(
    [...text.replaceAll("\\n", "\n").matchAll(/\b([A-Za-z_][\w-]*)(?:=|<<)/g)].map((match) => match[1] ?? "")
  );
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
  const using = (0,tree/* textOf */.b6)(runs, "using");
  if (using === "composite" || using === "docker") {
    const jobs2 = using === "docker" ? [] : [readJob("", runs ?? root, reading)];
    if (reading.problem !== void 0) return { problem: reading.problem };
    return {
      ...file,
      kind: "action",
      on: void 0,
      env: void 0,
      variables: /* @__PURE__ */ new Map(),
      triggers: [],
      jobs: jobs2
    };
  }
  const jobs = (0,tree/* entriesOf */.Mc)((0,tree/* valueOf */.RP)(root, "jobs")).map(({ key, value }) => readJob(key, value, reading));
  if (reading.problem !== void 0) return { problem: reading.problem };
  if (jobs.length === 0) return void 0;
  return { ...file, kind: "workflow", on, env, variables: (0,expression_variables/* variablesIn */.DF)(env), triggers: (0,triggers/* triggersOf */.XJ)(on), jobs };
}
function readJob(id, node, reading) {
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
  const { script = "", commands, env, condition } = step;
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
    commands: script === void 0 ? [] : commandsOf(script, foreign, reading),
    with: (0,tree/* valueOf */.RP)(node, "with"),
    env: (0,tree/* valueOf */.RP)(node, "env"),
    condition: (0,tree/* textOf */.b6)(node, "if")
  };
}
function commandsOf(script, foreign, reading) {
  if (foreign !== void 0) return foreignCommands(script.value, foreign);
  const shell = readShell(script.value);
  if ("commands" in shell) return shell.commands;
  const { message, line } = shell.problem;
  const first = reading.file.positionAt(script.start).line;
  reading.problem ??= { message, line: script.style === "block" ? first + 1 + line : first };
  return [];
}
function inputEntry(inputs, name) {
  return (0,tree/* entriesOf */.Mc)(inputs).find(({ key }) => key.toLowerCase() === name.toLowerCase());
}
function inputText(step, name) {
  const value = inputEntry(step.with, name)?.value;
  return value?.kind === "scalar" ? value.value : void 0;
}
function actionName(step) {
  return (step.uses?.value ?? "").replace(/@.*/s, "").toLowerCase();
}
function isFirstBuildAction(step) {
  const [, ref] = /^docker\/build-push-action@(.*)$/i.exec(step.uses?.value ?? "") ?? [];
  return ref !== void 0 && !/^v?([2-9]|[1-9]\d+)(\.|$)/.test(ref);
}
function isOurs(step) {
  return actionName(step).endsWith("/docker-oat-login");
}
function listedRepositories(step, keys = ["push", "pull"]) {
  return keys.flatMap((key) => inputText(step, key)?.split(/[\s,]+/) ?? []);
}



/***/ })

};
;