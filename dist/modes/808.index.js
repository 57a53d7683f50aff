"use strict";
exports.id = 808;
exports.ids = [808];
exports.modules = {

/***/ 5994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ listView),
  $: () => (/* binding */ migrateFiles)
});

// EXTERNAL MODULE: ./build/src/token-list/find-entry.js
var find_entry = __webpack_require__(7534);
// EXTERNAL MODULE: ./build/src/workflows/logins/login.js
var logins_login = __webpack_require__(6834);
// EXTERNAL MODULE: ./build/src/base/group-by.js
var group_by = __webpack_require__(9976);
// EXTERNAL MODULE: ./build/src/workflows/effects/job.js + 2 modules
var effects_job = __webpack_require__(5329);
// EXTERNAL MODULE: ./build/src/workflows/jobs/play.js + 1 modules
var play = __webpack_require__(2017);
// EXTERNAL MODULE: ./build/src/workflows/read.js
var read = __webpack_require__(830);
// EXTERNAL MODULE: ./build/src/workflows/values/text.js
var values_text = __webpack_require__(2528);
// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(3217);
// EXTERNAL MODULE: ./build/src/workflows/logins/credential.js
var credential = __webpack_require__(462);
// EXTERNAL MODULE: ./build/src/workflows/jobs/repository.js
var jobs_repository = __webpack_require__(3953);
// EXTERNAL MODULE: ./build/src/workflows/jobs/workflow.js
var workflow = __webpack_require__(2468);
// EXTERNAL MODULE: ./build/src/workflows/values/expression.js
var expression = __webpack_require__(3489);
// EXTERNAL MODULE: ./build/src/migrate/decide/plan.js
var decide_plan = __webpack_require__(265);
;// CONCATENATED MODULE: ./build/src/migrate/decide/form.js








function passagesOf([login, ...again], { isWhole, mentions }) {
  const { password, file, step } = login;
  if (file.kind === "action" && step?.frame.caller === void 0) {
    const why = "no workflow that was read calls this action: its callers hand the password over";
    return (0,decide_plan/* obstacle */.ET)(why, "change it and its callers together");
  }
  if (password.kind !== "secret") {
    return (0,decide_plan/* obstacle */.ET)("the password is not the plain value of one secret", "take the token from one secret");
  }
  const text = handedText(login);
  const [, name = ""] = (0,expression/* onlyReference */.k7)(text) ?? [];
  const frames = [login, ...again].map(play/* frameOf */.Dm);
  const passages = frames.map((frame) => (0,credential/* passingOf */.Xt)(text, frame));
  const declared = (0,workflow/* inputEntry */.nJ)((0,tree/* valueOf */.RP)((0,tree/* valueOf */.RP)(file.on, "workflow_call"), "secrets"), name);
  const isElsewhere = file.kind === "workflow" && (0,jobs_repository/* isOnlyCalled */.ow)(file) && frames.some(({ caller }) => caller === void 0);
  if (declared === void 0 && !isElsewhere && passages.every((one) => one?.length === 0)) return [];
  const remedy = "change this file and its callers together";
  const known = passages.flatMap((one) => one === void 0 || one.length === 0 ? [] : [one]);
  if (known.length < passages.length || !isWhole) {
    return (0,decide_plan/* obstacle */.ET)(
      "not every caller of this file is seen to hand over one plain secret as its password",
      remedy
    );
  }
  const between = known.flatMap((through) => through.slice(0, -1));
  const isAlone = mentions.countOf(file, text) <= mentions.loginsLike(login) && between.every(({ frame, node }) => mentions.countOf(frame.file, node.value) === 1);
  return isAlone ? known : (0,decide_plan/* obstacle */.ET)(`${name} is named in other places, too`, remedy);
}
function handedText({ password, passwordText = "" }) {
  const [context = ""] = (0,expression/* onlyReference */.k7)(passwordText) ?? [];
  const isDirect = context === "secrets" || context === "inputs" || password.kind !== "secret";
  return isDirect ? passwordText : `\${{ secrets.${password.name} }}`;
}
function countMentions(logins) {
  const keyOf = ({ file, passwordText = "" }) => `${file.path} ${passwordText}`;
  const places = (0,group_by/* groupBy */.$)(new Map(logins.map((login) => [`${login.at} ${keyOf(login)}`, login])).values(), keyOf);
  const names = /* @__PURE__ */ new Map();
  const nameOf = (context, name) => `${context}.${name}`.toLowerCase();
  return {
    loginsLike: (login) => places.get(keyOf(login))?.length ?? 0,
    countOf: (file, reference) => {
      const [context = "", name = ""] = (0,expression/* onlyReference */.k7)(reference) ?? [];
      const found = names.get(file) ?? (0,group_by/* groupBy */.$)(file.text.matchAll(mention), ([, of = "", what = ""]) => nameOf(of, what));
      names.set(file, found);
      return found.get(nameOf(context, name))?.length ?? 0;
    }
  };
}
const mention = /\b(secrets|inputs)(?:\.|\[')([\w-]+)/gi;
function formObstacle(login, { own }) {
  const { form, job, step, file, tool } = login;
  if (form.kind === "other") return (0,decide_plan/* obstacle */.ET)(`${tool}: ${form.why}`, form.remedy);
  const node = step?.node ?? (form.kind === "credentials" ? form.node : job.node);
  if ((0,tree/* hasAnchor */.q1)(node) || step?.frame === job.frame && job.node.shared) {
    return (0,decide_plan/* obstacle */.ET)("an anchor shares this text with other places", "write the login out in each place");
  }
  const front = file.text.slice(file.text.lastIndexOf("\n", node.start) + 1, node.start);
  if (form.kind === "script" && !form.isWhole && !/^\s*- +$/.test(front)) {
    return (0,decide_plan/* obstacle */.ET)("the dash of its step stands on another line", "put a login step before this one");
  }
  const condition = [job.condition ?? "", step?.condition ?? ""].find((one) => asksSecret(one, login));
  if (condition !== void 0 && !isOptional(login)) {
    const remedy = "use on-missing: skip in place of what asks for the secret, and keep the rest";
    return (0,decide_plan/* obstacle */.ET)(`the condition (${condition}) looks at the old secret`, remedy);
  }
  if (own.pin !== void 0 || form.kind === "credentials") return void 0;
  const isPinned = isCommit(step?.uses?.value ?? "") || form.kind === "script" && file.pinsByCommit;
  const why = "the file pins actions by commit, and the commit of this action is not known here";
  return isPinned ? (0,decide_plan/* obstacle */.ET)(why, "name it: --action OWNER/NAME@COMMIT") : void 0;
}
function isCommit(uses) {
  return /@[0-9a-f]{40}$/i.test(uses);
}
function loginSecrets({ username, password }) {
  return [username, password].flatMap((one) => one.kind === "secret" ? [one.name] : []);
}
function asksSecret(condition, login) {
  const variables = [...condition.matchAll(/env\.([\w-]+)/g)].map(
    ([, name = ""]) => (0,play/* variableAround */.Qp)(name, login)
  );
  return (0,credential/* secretNames */.XG)([condition, ...variables].join("\n")).some((name) => loginSecrets(login).includes(name));
}
function isOptional(login) {
  const { form, job, step } = login;
  const [, name = ""] = /^(?:\$\{\{)?\s*env\.([\w-]+)(?:\s*!=\s*(?:''|null))?\s*(?:\}\})?$/.exec(step?.condition ?? "") ?? [];
  const secret = (0,credential/* onlySecret */.z_)((0,play/* variableAround */.Qp)(name, login) ?? "") ?? "";
  const isWhole = form.kind === "action" || form.kind === "script" && form.isWhole;
  const isStep = isWhole && step?.node.flow === false;
  return isStep && !asksSecret(job.condition ?? "", login) && loginSecrets(login).includes(secret);
}


// EXTERNAL MODULE: ./build/src/token-list/names.js
var names = __webpack_require__(2094);
// EXTERNAL MODULE: ./build/src/workflows/values/image.js
var values_image = __webpack_require__(1370);
;// CONCATENATED MODULE: ./build/src/migrate/decide/organization.js




function organizationFor(use, { answer, known, list }) {
  const { login } = use;
  const images = login.form.kind === "credentials" ? [(0,values_image/* parseImage */.zZ)(login.form.image)] : pushedImages(use);
  const spaces = images.flatMap(({ namespace }) => namespace === void 0 ? [] : [namespace]).filter((space) => (0,values_text/* knownText */.bG)(space) !== "library");
  const written = spaces.flatMap((space) => (0,values_text/* knownText */.bG)(space) ?? []);
  const wrong = written.find((name2) => (0,names/* organizationProblem */.hE)(name2) !== void 0);
  if (wrong !== void 0) return (0,decide_plan/* obstacle */.ET)(`${wrong} is no organization\u2019s name`, "correct the image\u2019s name");
  const told = answer?.repositories[0]?.replace(/\/.*/, "") ?? list?.organization;
  if (told !== void 0) {
    const foreign = [...written, list?.organization ?? told].find((name2) => name2 !== told);
    if (foreign === void 0) return { organization: told };
    return (0,decide_plan/* obstacle */.ET)(
      `it works with ${foreign}, and ${answer === void 0 ? "the token list" : "the answer"} with ${told}`,
      "give each organization a login and a token list of its own"
    );
  }
  const account = accountIn(login, images);
  if (account !== void 0) return (0,decide_plan/* asked */.NZ)("organization", `the user name is also the owner of ${account}`);
  const open = spaces.filter((space) => (0,values_text/* knownText */.bG)(space) === void 0 && isKnownAt(login)(space)).map(values_text/* showText */.h$);
  const [name, ...more] = /* @__PURE__ */ new Set([...written, ...open]);
  if (more.length > 0) {
    const why = `it pushes to ${[name, ...more].join(" and ")}`;
    return (0,decide_plan/* obstacle */.ET)(why, "give each of them a login of its own, before its push");
  }
  const organization = name ?? known;
  const isComputed = /\.[\w-]*(user|login|account)[\w-]*\s*\}\}|\{.*(REGISTRY|HOST|SERVER)/i.test(
    organization ?? ""
  );
  if (isComputed) return (0,decide_plan/* asked */.NZ)("organization", `the owner ${organization ?? ""} is computed`);
  const isGithubs = login.username.kind === "variable" && login.username.name.startsWith("github.");
  if (isGithubs && (organization !== void 0 || use.access === "push")) {
    return (0,decide_plan/* asked */.NZ)("organization", "the user name is that of who owns the repository on GitHub");
  }
  if (organization !== void 0) return { organization, isKnownElsewhere: name === void 0 };
  return login.file.kind !== "action" || login.form.kind === "credentials" ? { organization: decide_plan/* namedByVariable */.F$ } : (0,decide_plan/* asked */.NZ)("organization", "no image names the organization, and an action has no variables");
}
function imagesOf(effects) {
  return effects.flatMap(({ images }) => images);
}
function pushedImages({ pushes }) {
  return imagesOf(pushes).filter(({ registry }) => registry === "hub" || registry === "unknown");
}
function accountIn({ username, account }, images) {
  const context = username.kind === "secret" ? "SECRETS" : "VARS";
  const source = "name" in username ? `${context}.${username.name.toUpperCase()}` : "";
  const found = images.find(({ text, namespace }) => {
    if (account !== void 0) return (0,values_text/* knownText */.bG)(namespace ?? []) === account.toLowerCase();
    const [owner = []] = (0,values_text/* splitText */.Ad)(text, /\//);
    return owner.some((piece) => typeof piece !== "string" && piece.source?.toUpperCase() === source);
  });
  return found && (0,values_text/* showText */.h$)(found.text);
}
function isKnownAt({ file, step }) {
  const isKnown = ({ source = "", file: from }) => {
    if (!/^[\w-]+(\.[\w-]+)+$/.test(source) || file.kind === "action" || step === void 0) return false;
    return /^vars\./.test(source) || from === file.path && /^(secrets|inputs|matrix)\./.test(source);
  };
  return (text) => text.every((piece) => typeof piece === "string" || isKnown(piece));
}
function repositoriesOf(use, organization) {
  const isKnown = isKnownAt(use.login);
  const written = pushedImages(use).map((image) => (0,values_image/* writtenPath */.dR)(image, (hole) => isKnown([hole])));
  const all = new Set(written.flatMap((name) => name?.startsWith("library/") === false ? [name] : []));
  const isOnly = all.size === 1 && organization === decide_plan/* namedByVariable */.F$;
  const isOwn = (name) => name.startsWith(`${organization}/`) || isOnly && /^\$\{\{[^}]*\}\}$/.test(name);
  const names = [...all].filter(isOwn).sort();
  const isTold = use.pushes.every((push) => push.images.length > 0) && !written.includes(void 0);
  return { names, isWhole: names.length > 0 && names.length === all.size && isTold };
}
function basesOf({ bases, kept, isOpenBefore }, seen) {
  const names = new Set(isOpenBefore ? [] : bases.flatMap((image) => (0,values_image/* repositoryOf */._M)(image) ?? []));
  return [...names].filter((name) => !kept.has(name) && !seen.includes(name)).sort();
}


;// CONCATENATED MODULE: ./build/src/migrate/decide/settled.js




function settledLogin([login, ...again], list) {
  const { password, account, form, registry, host, tool } = login;
  const settled = (code, why2, remedy = "leave it") => ({ code, why: why2, remedy });
  if ([login, ...again].some((one) => one.registry === "other")) {
    const why2 = "some of its callers log in to another registry";
    return settled("LOGIN_BY_HAND", why2, "give Docker Hub a login of its own");
  }
  if (registry === "docker") return settled("LOGIN_ELSEWHERE", `${host} is Docker\u2019s, but not Docker Hub`);
  if (isKeyless(login)) return settled("LOGIN_KEYLESS", "the job logs in without a stored secret");
  if (password.kind === "literal") {
    const remedy = "revoke it now, then use a token from a secret";
    return settled("CREDENTIAL_LITERAL", `the password of ${tool} stands in the file`, remedy);
  }
  const fault = faultOf(login);
  if (fault !== void 0 && again.every((one) => faultOf(one) !== void 0)) {
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
function faultOf({ username, password }) {
  const broken = [password, username].find((one) => one.kind === "broken");
  if (broken !== void 0) return broken.why;
  if (password.kind === "missing") return "it has no password";
  if (username.kind === "missing") return "it has no user name";
  const isGithubs = password.kind === "secret" && password.name === "GITHUB_TOKEN";
  return isGithubs ? "GitHub\u2019s token does not open Docker Hub" : void 0;
}
function isKeyless({ job, step, password, passwordText = "" }) {
  const connection = (0,play/* variableAround */.Qp)("DOCKERHUB_OIDC_CONNECTIONID", { job, step });
  if (step !== void 0 && password.kind === "missing" && connection !== void 0) return true;
  const [context, id] = (0,expression/* onlyReference */.k7)(passwordText) ?? [];
  const source = job.ids.get(step?.frame ?? job.frame)?.get(id ?? "");
  return context === "steps" && source !== void 0 && (0,workflow/* actionName */.aM)(source) === "docker/oidc-action";
}


;// CONCATENATED MODULE: ./build/src/migrate/decide/token.js


const nightly = /(^|[^a-z])(nightl(y|ies)|edge|canary|snapshots?|unstable)([^a-z]|$)/i;
function tokenFor(access, repositories, { list, answer }) {
  const isNightly = repositories.length > 0 && repositories.every((name) => nightly.test(name.replace(/^.*\//, "")));
  const channel = answer?.channel ?? (isNightly ? "nightly" : void 0);
  if (list === void 0) return { secret: secretName([channel, access]), channel };
  const entries = list.entries.filter((entry) => entry.access === access);
  const fitting = entries.filter((entry) => repositories.every((name) => entry.repositories.includes(name)));
  const wanted = fitting.filter((entry) => channel === void 0 || entry.channel === channel);
  const [chosen, ...others] = wanted.length > 0 || answer?.channel !== void 0 ? wanted : fitting;
  if (others.length > 0) {
    const names = fitting.map((entry) => entry.channel ?? "no channel").join(", ");
    return (0,decide_plan/* asked */.NZ)("access", `the token list has ${fitting.length} ${access} tokens that fit (${names})`);
  }
  if (chosen?.secret === void 0) {
    const what = ["access: " + access, ...repositories].join(", ");
    return (0,decide_plan/* obstacle */.ET)(
      `the token list has no secret of this repository for ${what}`,
      "add that entry, or its secret under stores:"
    );
  }
  const isTold = entries.some((one) => one.channel !== chosen.channel);
  return { secret: chosen.secret, channel: isTold ? chosen.channel : void 0 };
}
function secretName(words) {
  const known = ["DOCKERHUB", ...words, "TOKEN"].filter((word) => word !== void 0);
  return known.join("_").replace(/\W/g, "_").toUpperCase();
}
function withSecretNames(plans, logins) {
  const owners = [...new Set(plans.map((plan) => plan.organization))];
  const taken = new Set(logins.flatMap(loginSecrets));
  return plans.map((plan) => {
    const { organization, channel, access } = plan;
    const isComputed = organization.includes("{");
    const isOnly = owners.every((name) => name === organization || !isComputed && name.includes("{"));
    const written = /\.([\w-]+)\s*\}\}$/.exec(organization)?.[1] ?? organization;
    const owner = written.replace(/^docker_?(hub_?|_)/i, "");
    const names = [...isOnly ? [[]] : [], [owner], [owner, "oat"]].map(
      (words) => secretName([...words, channel, access])
    );
    return { ...plan, secret: names.find((name) => !taken.has(name)) ?? plan.secret };
  });
}


// EXTERNAL MODULE: ./build/src/workflows/effects/effect.js
var effect = __webpack_require__(7208);
;// CONCATENATED MODULE: ./build/src/migrate/decide/use.js







function readJob({ played }, logins, effects) {
  const signed = played.find(({ uses, run }) => cloud.test(`${uses?.value ?? ""} ${run?.value ?? ""}`));
  const other = logins.find((one) => one.registry === "other");
  const unread = effects.find(({ does }) => does === "unread");
  const images = effects.flatMap(({ kept }) => kept.flatMap((image) => (0,values_image/* repositoryOf */._M)(image) ?? []));
  return {
    /** The step from which on another registry may be meant. */
    othersFrom: Math.min(
      signed?.index ?? Infinity,
      other === void 0 ? Infinity : other.step?.index ?? 0
    ),
    /** The first step of which something is not read. */
    unreadFrom: unread?.step.index ?? Infinity,
    isInCloud: played.some(
      (step) => /setup-buildx-action$/.test((0,workflow/* actionName */.aM)(step)) && (0,workflow/* inputText */.AN)(step, "driver") === "cloud"
    ),
    /** What its builds give to the machine alone. */
    kept: new Set(images)
  };
}
const furthest = 300;
function followedLogins(played, logins, effects) {
  const job = readJob(played, logins, effects);
  const inOrder = effects.toSorted((a, b) => a.step.index - b.step.index || a.at - b.at);
  const next = /* @__PURE__ */ new Map();
  let start = inOrder.length;
  const followed = logins.toReversed().map((login) => {
    const { step, keptBy } = login;
    if (step === void 0) return { login, job, after: [] };
    while (start > 0 && isBehind(inOrder[start - 1], step.index, login.at)) start -= 1;
    const [usual, same] = ["", step.condition ?? ""].map((condition) => `${keptBy} ${condition}`);
    const end = Math.min(...[usual, same].map((key) => next.get(key ?? "") ?? inOrder.length));
    const after = inOrder.slice(start, Math.min(end, start + furthest));
    const last = end > start + furthest ? after.pop() : void 0;
    if (last !== void 0) after.push({ ...last, ...(0,effect/* act */.Rb)("unread", "all that follows") });
    const isBeside = login.isConditional || (0,tree/* valueOf */.RP)(step.env, "DOCKER_CONFIG") !== void 0;
    if ((0,logins_login/* isHubLogin */.Nk)(login) && !isBeside) next.set(same ?? "", start);
    return { login, job, after };
  });
  return followed.toReversed();
}
function isBehind(effect, index, at2) {
  return effect !== void 0 && (effect.step.index > index || effect.step.index === index && effect.at >= at2);
}
function accessOf(context) {
  const { login, after, answer, job, known } = context;
  const those = (does) => after.filter((one) => one.does === does);
  const told = those("pushes").map((one) => ({ one, target: targetOf(one, context) }));
  const sure = told.flatMap(({ one, target }) => target === "hub" ? [one] : []);
  const doubtful = told.find(({ target }) => target === "unknown")?.one;
  const releases = those("unread").filter(({ by }) => sure.length > 0 && /releas|publish/i.test(by));
  const more = doubtful !== void 0 && (sure.length > 0 || known !== void 0) ? [doubtful] : [];
  const use = {
    login,
    pushes: [...sure, ...[...releases, ...more].map((one) => ({ ...one, images: [] }))],
    bases: after.flatMap(({ bases }) => bases),
    kept: job.kept,
    isOpenBefore: job.unreadFrom < (login.step?.index ?? 0)
  };
  if (answer !== void 0) return { ...use, access: answer.access, why: `the answer is ${answer.text}` };
  const [push] = use.pushes;
  if (push !== void 0) {
    const guess2 = push.guess === void 0 ? "" : `, to judge by its ${push.guess === "name" ? "name" : "command"}`;
    return { ...use, access: "push", why: `${at(push)} pushes${guess2}` };
  }
  if (doubtful !== void 0) {
    return (0,decide_plan/* asked */.NZ)("access", `${at(doubtful)} pushes, and the files do not say to which registry`);
  }
  const [unread] = those("unread");
  if (unread !== void 0) return (0,decide_plan/* asked */.NZ)("access", `${at(unread)} may push: it is not read`);
  if (login.step !== void 0 && after.every(({ by }) => /login(-action)?$/.test(by))) {
    return (0,decide_plan/* asked */.NZ)("access", "nothing in its job comes after the login");
  }
  const guess = after.find((one) => one.guess === "words");
  const words = guess === void 0 ? "" : `, to judge by the name of ${at(guess)}`;
  return { ...use, access: "pull", why: `no step after it pushes to Docker Hub${words}` };
}
function at({ by, at: offset, step }) {
  const { file } = step.frame;
  return `${by} (${file.kind === "action" ? `${file.path}:` : "line "}${file.positionAt(offset).line})`;
}
const cloud = /ecr-login|google-github-actions\/auth|acr-login|azure\/login|configure-docker|acr login|get-login-password/i;
function targetOf(push, { job }) {
  const by = (registry) => push.images.filter((image) => image.registry === registry);
  const [open, elsewhere] = [by("unknown"), by("other")];
  if (by("hub").length > 0) return "hub";
  if (push.images.length > 0 && open.length === 0) return "other";
  const { name, index } = push.step;
  const said = open.map(({ text }) => (0,values_text/* wordsOf */.Z9)(text)).join(" ");
  const words = `${push.by} ${said}`;
  const isHub = /docker[-_ ]?hub|docker\.io/i.test(`${name} ${words}`) && !/registries/i.test(name);
  const paths = elsewhere.map(({ path = [] }) => (0,values_text/* showText */.h$)(path));
  const isTwin = open.some(({ path }) => path !== void 0 && paths.includes((0,values_text/* showText */.h$)(path)));
  if (isTwin || paths.length > 0 && /docker|hub/i.test(said)) return "hub";
  if (isHub && !(0,values_image/* namesAnother */.it)(name)) return "hub";
  const isAnother = push.images.length === 0 && (0,values_image/* namesAnother */.it)(words);
  if (isAnother && push.guess !== "name") return isHub ? "unknown" : "other";
  return isAnother || (0,values_image/* namesAnother */.it)(name) || job.othersFrom <= index ? "unknown" : "hub";
}


;// CONCATENATED MODULE: ./build/src/migrate/decide/decide.js












function decideAll(repository, wishes) {
  const contexts = [];
  for (const job of (0,play/* playJobs */.Do)(repository, read/* mayLogIn */.zO)) {
    const logins2 = (0,logins_login/* loginsOf */.Qm)(job);
    const effects = logins2.some(({ registry }) => registry !== "other") ? (0,effects_job/* jobEffects */.O)(job) : [];
    for (const followed of followedLogins(job, logins2, effects)) {
      const place = (0,logins_login/* placeOfLogin */.eh)(followed.login);
      const answer = wishes.answers.find(({ file, line }) => `${file}:${line}` === place);
      contexts.push({ ...followed, answer, known: void 0 });
    }
  }
  const logins = contexts.map(({ login }) => login);
  const isDockers = ({ login }) => login.registry !== "other";
  const known = servedBy(contexts.filter(isDockers));
  const ways = (0,group_by/* groupBy */.$)(
    contexts.map((one) => ({ ...one, known: known(one.login) })),
    ({ login: one }) => `${(0,logins_login/* placeOfLogin */.eh)(one)} ${one.tool} ${one.passwordText ?? ""}`
  );
  const seen = { ...wishes, repository, mentions: countMentions(logins) };
  const decisions = [...ways.values()].filter((group) => group.some(isDockers)).flatMap(([first, ...again]) => first === void 0 ? [] : [decide([first, ...again], seen)]);
  const plans = decisions.flatMap(({ plan }) => plan ?? []);
  const named = wishes.list === void 0 ? withSecretNames(plans, logins) : plans;
  const byLogin = new Map(named.map((plan) => [plan.login, plan]));
  const isShared = sharedPassages(named);
  const why = "a caller hands one secret over to logins that need two tokens";
  return {
    logins,
    decisions: decisions.map(({ login, unedited }) => {
      const plan = byLogin.get(login);
      const isTwo = unedited === void 0 && plan !== void 0 && isShared(plan);
      return { login, plan, unedited: isTwo ? (0,decide_plan/* obstacle */.ET)(why, "hand over a secret for each") : unedited };
    })
  };
}
function decide(all, seen) {
  const [given, ...more] = all.filter(({ login: login2 }) => login2.password.kind !== "missing");
  const ways = given === void 0 ? all : [given, ...more];
  const [{ login }, ...again] = ways;
  const logins = [login, ...again.map((way) => way.login)];
  const settled = settledLogin(logins, seen.list);
  if (settled !== void 0) return { login, plan: void 0, unedited: settled };
  const { repository, mentions } = seen;
  const passed = passagesOf(logins, { isWhole: repository.isWhole, mentions });
  const isPassed = !("code" in passed);
  const held = isPassed ? formObstacle(login, repository) : passed;
  const plan = unreadable(ways) ?? planOf(ways, isPassed ? passed : [], seen);
  if (!("code" in plan)) return { login, plan, unedited: held };
  const unedited = held !== void 0 && plan.question === "registry" ? (0,decide_plan/* obstacle */.ET)(`${plan.why}, and ${held.why}`, `if it is Docker Hub, ${held.remedy}`) : held ?? plan;
  return { login, plan: void 0, unedited };
}
function unreadable(ways) {
  if (ways.some(({ job }) => job.isInCloud)) {
    const why = "the job builds in Docker Build Cloud, which needs a scope of its own";
    return (0,decide_plan/* obstacle */.ET)(why, "make a token with that scope, and write the step by hand");
  }
  const unknown = ways.find(({ login, answer }) => login.registry === "unknown" && answer === void 0);
  if (unknown === void 0) return void 0;
  return (0,decide_plan/* asked */.NZ)("registry", `the registry (${unknown.login.host || "none is named"}) is not written out`);
}
function usedBy(ways) {
  const uses = [];
  for (const way of ways) {
    const use = accessOf(way);
    if ("code" in use) return use;
    uses.push(use);
  }
  const [first] = uses;
  if (first === void 0 || uses.some(({ access }) => access !== first.access)) {
    return (0,decide_plan/* asked */.NZ)("access", "some of the jobs that call this push, and others do not");
  }
  return {
    ...first,
    pushes: uses.flatMap(({ pushes }) => pushes),
    bases: uses.flatMap(({ bases }) => bases),
    kept: new Set(uses.flatMap(({ kept }) => [...kept])),
    isOpenBefore: uses.some(({ isOpenBefore }) => isOpenBefore)
  };
}
function planOf(ways, passed, { list }) {
  const [{ answer, known }] = ways;
  const use = usedBy(ways);
  if ("code" in use) return use;
  const { login, access, why } = use;
  const owner = organizationFor(use, { answer, known, list });
  if ("code" in owner) return owner;
  const { organization, isKnownElsewhere } = owner;
  const { names: found, isWhole } = repositoriesOf(use, organization);
  const seen = [.../* @__PURE__ */ new Set([...answer?.repositories ?? [], ...found])].sort();
  const plain = seen.filter((name) => !name.includes("{"));
  const token = tokenFor(access, plain, { list, answer });
  if ("code" in token) return token;
  const isTold = (answer?.repositories.length ?? 0) > 0 || list !== void 0 && seen.length > 0;
  const shown = isKnownElsewhere === true ? `; the same secret serves ${organization} in another place` : "";
  return {
    ...token,
    login,
    access,
    why: why + shown,
    organization,
    isListed: list !== void 0,
    seen,
    isWhole: isWhole || isTold,
    bases: basesOf(use, seen),
    isOptional: isOptional(login),
    passed,
    answer
  };
}
function servedBy(contexts) {
  const served = /* @__PURE__ */ new Map();
  for (const context of contexts) {
    const { password } = context.login;
    const use = password.kind === "secret" ? accessOf(context) : void 0;
    if (password.kind !== "secret" || use === void 0 || "code" in use) continue;
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


// EXTERNAL MODULE: ./build/src/token-list/store.js
var store = __webpack_require__(4263);
;// CONCATENATED MODULE: ./build/src/migrate/rewrite/inputs.js


function useLines(plan, quote) {
  const { channel, access, seen, isWhole, isListed, organization } = plan;
  const named = isWhole ? seen : [];
  const bases = access === "pull" || named.length > 0 ? plan.bases : [];
  const pushed = access === "push" ? named : [];
  const pulled = [...access === "pull" ? named : [], ...bases].map((name) => name.replace(/^library\//, ""));
  const list = (name, names) => names.length === 0 ? [] : [`${name}: ${written(names, quote)}`];
  const lists = [...list("push", pushed), ...list("pull", pulled)];
  return [
    ...list("organization", isListed || named.length > 0 ? [] : [organization]),
    ...channel === void 0 ? [] : [`channel: ${channel}`],
    ...lists.length > 0 ? lists : [`access: ${access}`]
  ];
}
function written(names, quote) {
  const text = names.join(", ");
  return names.length > 1 || text.includes("{") ? quote + text + quote : text;
}
function tokenLines(plan, quote, warns) {
  const { isOptional, passed, login, secret } = plan;
  const isHere = passed.length === 0;
  const token = isHere ? tokenExpression(secret) : handedText(login);
  return [
    `token: ${quote}${token}${quote}`,
    ...warns && isHere ? [`expires-at: ${quote}\${{ vars.${(0,store/* expiryVariable */.GL)(secret)} }}${quote}`] : [],
    ...isOptional ? ["on-missing: skip"] : []
  ];
}
function tokenExpression(secret) {
  return `\${{ secrets.${secret} }}`;
}


;// CONCATENATED MODULE: ./build/src/migrate/report/containers.js




function containerFindings(plans, { workflows }, list) {
  const organizations = [...plans.map(({ organization }) => organization), list?.organization];
  const tokens = [...list?.entries ?? [], ...plans].filter(({ access }) => access === "pull");
  const token = tokenExpression(tokens[0]?.secret ?? "DOCKERHUB_PULL_TOKEN");
  return [...workflows.values()].flatMap(
    (file) => file.jobs.flatMap(pulledFirst).flatMap(([what, image]) => {
      const subject = image?.value.replace(/^docker:\/\//, "") ?? "";
      const { registry, namespace = [] } = (0,values_image/* parseImage */.zZ)([subject]);
      const owner = (0,values_text/* knownText */.bG)(namespace);
      if (image === void 0 || registry !== "hub" || !organizations.includes(owner)) return [];
      const message = `${what} pulls ${subject} before any step, so without a login`;
      const block = `write beside its image: credentials: { username: ${owner}, password: "${token}" }`;
      const remedy = `if it is private, ${what === "the step" ? "run it by docker run in a step behind the login" : block}`;
      const { line } = file.positionAt(image.start);
      return [
        { code: "CONTAINER_ANONYMOUS", severity: "notice", subject, file: file.path, line, message, remedy }
      ];
    })
  );
}
function pulledFirst({ node, steps }) {
  const imageOf = (place) => (0,tree/* valueOf */.RP)(place, "credentials") === void 0 ? (0,tree/* scalarOf */.ol)(place, "image") : void 0;
  const container = (0,tree/* valueOf */.RP)(node, "container");
  return [
    ["the container", container?.kind === "scalar" ? container : imageOf(container)],
    ...(0,tree/* entriesOf */.Mc)((0,tree/* valueOf */.RP)(node, "services")).map(
      ({ key, value }) => [`the service ${key}`, imageOf(value)]
    ),
    ...steps.flatMap(
      ({ uses }) => uses?.value.startsWith("docker://") === true ? [["the step", uses]] : []
    )
  ];
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
  const hub = logins.filter(({ registry }) => registry === "hub");
  const passwords = new Set(hub.flatMap(({ password }) => password.kind === "secret" ? password.name : []));
  const isOne = (name) => name !== "GITHUB_TOKEN" && (passwords.has(name) || (0,credential/* isDockerPassword */.ot)(name));
  const read = /* @__PURE__ */ new Set([
    ...logins.map(({ step }) => step?.node),
    ...plans.flatMap((plan) => plan.passed.flat().map(({ node }) => node))
  ]);
  const handed = /* @__PURE__ */ new Map();
  for (const login of logins) {
    const through = (0,credential/* passingOf */.Xt)(handedText(login), (0,play/* frameOf */.Dm)(login)) ?? [];
    for (const { node } of through) handed.set(node, (0,logins_login/* placeOfLogin */.eh)(login));
  }
  return [...workflows.values()].flatMap(
    (file) => file.jobs.flatMap(({ steps, uses, node }) => {
      const call = uses && (0,tree/* valueOf */.RP)(node, "secrets");
      const others = steps.filter((step) => !read.has(step.node) && !(0,workflow/* isOurs */.MU)(step));
      return [...call ? [{ node: call, uses }] : [], ...others].flatMap((place) => {
        const scalars = [...(0,tree/* scalarsIn */.PX)(place.node)];
        const held = scalars.find(({ value }) => (0,credential/* secretNames */.XG)(value).some(isOne));
        if (held === void 0 || scalars.some((one) => read.has(one))) return [];
        const name = (0,credential/* secretNames */.XG)(held.value).find(isOne) ?? "";
        const isApi = (0,words/* isHubApi */.WA)((0,workflow/* actionName */.aM)(place)) || scalars.some(({ value }) => hubApi.test(value));
        const { line } = file.positionAt(held.style === "block" ? place.node.start : held.start);
        const what = place.uses?.value.replace(/@.*/s, "") ?? "a script";
        const [code, end, remedy] = ends[isApi ? "api" : handed.has(held) ? "login" : "unread"];
        const message = `${what} gets ${name}, ${end}${isApi ? "" : handed.get(held) ?? ""}`;
        return { code, severity: "warning", subject: name, file: file.path, line, message, remedy };
      });
    })
  );
}
const ends = {
  api: ["HUB_API_USE", "for Docker Hub\u2019s API", "keep it: a token for pull and push does not serve there"],
  login: ["CREDENTIAL_ENVIRONMENT", "for the login in ", "see the finding there"],
  unread: [
    "CREDENTIAL_ENVIRONMENT",
    "and is not read",
    "if it logs in, give it the organization and the new token"
  ]
};
const hubApi = /hub\.docker\.com|hub-tool/;
function secretFindings(plans, repository, texts) {
  const dependabot = [".github/dependabot.yml", ".github/dependabot.yaml"].map(
    (path) => [path, repository.text(path) ?? ""]
  );
  const names = [...texts, ...dependabot].map(
    ([path, text]) => [path, new Set((0,credential/* secretNames */.XG)(text.replace(/^\s*#.*$/gm, "")))]
  );
  const [unread] = unreadUses(repository, texts);
  const freed = new Set(plans.flatMap(({ login }) => loginSecrets(login)));
  return [...freed].sort().map((subject) => {
    const places = names.flatMap(([path, named2]) => named2.has(subject) ? path : []);
    const named = places.length > 0 ? `is still named in ${(0,base_text/* firstOf */.Ku)(places, 5).join(", ")}` : void 0;
    const use = named ?? (unread && `may still be used: ${unread}`);
    const found = { severity: "notice", subject };
    if (use === void 0) {
      const message2 = `no file that was read names ${subject} any more`;
      return { ...found, code: "SECRET_REMOVABLE", message: message2, remedy: "delete it once nothing else uses it" };
    }
    const message = `${subject} ${use}`;
    return { ...found, code: "SECRET_IN_USE", message, remedy: "keep it until nothing uses it" };
  });
}
function* unreadUses(repository, texts) {
  if (!repository.isWhole) yield "not every workflow was read";
  for (const [path, text] of texts) {
    if ((0,credential/* namedSecrets */.pr)(text).isAll) yield `${path} takes secrets without their names`;
  }
  for (const { path, jobs } of repository.workflows.values()) {
    const foreign = jobs.find((job) => (0,jobs_repository/* inheritsSecrets */.wS)(job) && (0,jobs_repository/* calledWorkflow */.vZ)(job, repository) === void 0);
    if (foreign?.uses) yield `${path} hands all secrets to ${(0,base_text/* printable */.g$)(foreign.uses.value, 80)}`;
  }
}


// EXTERNAL MODULE: ./build/src/migrate/report/tokens.js
var report_tokens = __webpack_require__(1778);
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
function trimmedEnd(text, { start, end }) {
  return start + text.slice(start, end).trimEnd().length;
}
function replacedEnd(text, range) {
  const end = trimmedEnd(text, range);
  const [comment = ""] = /^[ \t]+#[^\r\n]*/.exec(text.slice(end)) ?? [];
  return /ignore|disable|allow|nosec|noqa/i.test(comment) ? end : end + comment.length;
}
function replaceEntry(text, { keyRange: { start }, value }, { flow = false, lines }) {
  const indent = text.slice(text.lastIndexOf("\n", start - 1) + 1, start).replace(/[^\t ]/g, " ");
  const next = text.indexOf("\n", start);
  const end = text.charAt((next === -1 ? text.lastIndexOf("\n") : next) - 1) === "\r" ? "\r\n" : "\n";
  const separator = flow ? ", " : end + indent;
  return { start, end: replacedEnd(text, { start, end: value.end }), text: lines.join(separator) };
}
function removeEntries(text, gone, { entries }) {
  const front = entries.slice(
    0,
    entries.findIndex((entry) => !gone.includes(entry))
  );
  return gone.map((entry) => {
    const { keyRange, value } = entry;
    const end = trimmedEnd(text, { start: keyRange.start, end: Math.max(value.end, keyRange.end) });
    const lineEnd = text.indexOf("\n", end);
    const next = lineEnd === -1 ? text.length : lineEnd + 1;
    const indent = /^[ \t]*/.exec(text.slice(next))?.[0].length ?? 0;
    return front.includes(entry) ? { start: keyRange.start, end: next + indent, text: "" } : { start: text.lastIndexOf("\n", keyRange.start) + 1, end: next, text: "" };
  });
}
function quoteOf(value, flow = false) {
  const style = value.kind === "scalar" ? value.style : "plain";
  if (style === "single") return "'";
  return style === "double" || flow ? '"' : "";
}
function replaceValue(text, node, value) {
  const quote = quoteOf(node);
  return { start: node.start, end: replacedEnd(text, node), text: quote + value + quote };
}


;// CONCATENATED MODULE: ./build/src/migrate/rewrite/rewrite.js






function rewrite(plan, style) {
  const handed = plan.passed.flatMap((through) => through.at(-1) ?? []).map(({ frame: { file }, node }) => ({
    path: file.path,
    ...replaceValue(file.text, node, tokenExpression(plan.secret))
  }));
  return [...loginEdits(plan, style).map((edit) => ({ ...edit, path: plan.login.file.path })), ...handed];
}
function loginEdits(plan, style) {
  const { form, step } = plan.login;
  if (form.kind === "credentials") return credentialEdits(plan, form.node);
  if (step === void 0) return [];
  if (form.kind === "script") {
    return form.isWhole ? scriptEdits(plan, step, style) : leadingEdits(plan, step, style);
  }
  return form.kind === "action" ? actionEdits(plan, step, { ...style, inputs: form.with }) : [];
}
function actionEdits(plan, step, { own, warns, inputs }) {
  const { text } = plan.login.file;
  const { flow } = inputs;
  const [username, password] = ["username", "password"].map((name) => (0,workflow/* inputEntry */.nJ)(inputs, name));
  const { uses } = step;
  if (uses === void 0 || username === void 0 || password === void 0) return [];
  const [, gap] = /^([ \t]*)(?:#|\r?\n|$)/.exec(text.slice(uses.end)) ?? [];
  const { action, version } = named(own, isCommit(uses.value));
  const comment = version === "" || gap === void 0 ? "" : `${gap || " "}# ${version}`;
  const use = replaceValue(text, uses, action);
  const tokenInputs = tokenLines(plan, quoteOf(password.value, flow), warns);
  return [
    { ...use, text: use.text + comment },
    ...feedEdits(plan, step),
    replaceEntry(text, username, { flow, lines: useLines(plan, quoteOf(username.value, flow)) }),
    replaceEntry(text, password, { flow, lines: tokenInputs })
  ];
}
function named({ name, tag, pin }, isPinned) {
  return isPinned && pin !== void 0 ? { action: `${name}@${pin.commit}`, version: pin.version } : { action: `${name}@${tag}`, version: "" };
}
function feedEdits(plan, step, idle = []) {
  const { node, env } = step;
  const { text } = plan.login.file;
  if (node.flow) return [];
  const others = othersIn(plan, step);
  const isBlock = others.length > 0 && env?.kind === "mapping" && !env.flow && step.run !== void 0;
  const feeds = (0,tree/* entriesOf */.Mc)(env).filter((entry) => !others.includes(entry));
  const keys = [...idle, ...plan.isOptional ? ["if"] : [], ...others.length === 0 ? ["env"] : []];
  const gone = keys.flatMap((key) => (0,tree/* entryOf */.Ms)(node, key) ?? []);
  return [...removeEntries(text, gone, node), ...isBlock ? removeEntries(text, feeds, env) : []];
}
function othersIn({ login }, { run, env }) {
  const old = loginSecrets(login);
  const names = new Set(run?.value.match(/\w+/g));
  const isOld = (value) => value.kind === "scalar" && old.includes((0,credential/* onlySecret */.z_)(value.value) ?? "");
  return (0,tree/* entriesOf */.Mc)(env).filter(({ key, value }) => !names.has(key) && !isOld(value));
}
function stepLines(plan, { own, warns }) {
  const { file, host } = plan.login;
  const isUsual = /^$|^(https:\/\/)?(index\.)?docker\.io(\/|$)/.test(host);
  const registry = isUsual ? [] : [`registry: ${host}`];
  const inputs = [...registry, ...useLines(plan, ""), ...tokenLines(plan, "", warns)];
  const { action, version } = named(own, file.pinsByCommit);
  const uses = `uses: ${action}${version === "" ? "" : ` # ${version}`}`;
  return [uses, "with:", ...inputs.map((line) => `  ${line}`)];
}
function scriptEdits(plan, step, style) {
  const run = (0,tree/* entryOf */.Ms)(step.node, "run");
  if (run === void 0) return [];
  const use = replaceEntry(plan.login.file.text, run, { lines: stepLines(plan, style) });
  return [use, ...feedEdits(plan, step, ["shell", "working-directory"])];
}
function leadingEdits(plan, step, style) {
  const { node } = step;
  const { text } = plan.login.file;
  const [before, start, next] = [
    text.lastIndexOf("\n", node.start),
    text.lastIndexOf("\n", plan.login.at),
    text.indexOf("\n", plan.login.at)
  ];
  const front = text.slice(before + 1, node.start);
  const end = text.charAt(next - 1) === "\r" ? "\r\n" : "\n";
  const written = ({ keyRange, value }) => text.slice(keyRange.start, value.end).trimEnd();
  const kept = ["if", "continue-on-error"].flatMap((key) => (0,tree/* entryOf */.Ms)(node, key) ?? []).map(written);
  const variables = othersIn(plan, step).map((entry) => `  ${written(entry)}`);
  const env = variables.length === 0 ? [] : ["env:", ...variables];
  const lines = ["name: Log in to Docker Hub", ...kept, ...env, ...stepLines(plan, style)];
  return [
    { start: node.start, end: node.start, text: lines.join(end + front.replace("-", " ")) + end + front },
    { start: start + 1, end: next + 1, text: "" }
  ];
}
function credentialEdits(plan, credentials) {
  const values = {
    username: plan.organization,
    ...plan.passed.length > 0 ? {} : { password: tokenExpression(plan.secret) }
  };
  return Object.entries(values).flatMap(([key, value]) => {
    const entry = (0,tree/* entryOf */.Ms)(credentials, key);
    if (entry === void 0) return [];
    const quote = quoteOf(entry.value, credentials.flow);
    return [replaceEntry(plan.login.file.text, entry, { lines: [`${key}: ${quote}${value}${quote}`] })];
  });
}


;// CONCATENATED MODULE: ./build/src/migrate/analyse.js










function migrateFiles(repository, list, { answers, warns = false } = { answers: [] }) {
  const { decisions, logins } = decideAll(repository, { answers, list });
  const plans = decisions.flatMap(({ plan, unedited }) => unedited === void 0 ? plan ?? [] : []);
  const changed = /* @__PURE__ */ new Map();
  const edits = /* @__PURE__ */ new Map();
  for (const edit of plans.flatMap((plan) => rewrite(plan, { own: repository.own, warns }))) {
    const known = edits.get(edit.path) ?? /* @__PURE__ */ new Map();
    edits.set(edit.path, known.set(`${edit.start} ${edit.end}`, edit));
  }
  const texts = new Map([...repository.workflows].map(([path, { text }]) => [path, text]));
  for (const [path, own] of edits) changed.set(path, applyEdits(texts.get(path) ?? "", [...own.values()]));
  const findings = [
    ...decisions.map(finding/* decisionFinding */.cP),
    ...otherUses(repository, { logins, plans }),
    ...secretFindings(plans, repository, new Map([...texts, ...changed])),
    ...containerFindings(plans, repository, list)
  ];
  const tokens = (0,report_tokens/* newTokens */.$K)(
    decisions.flatMap(({ plan }) => plan ?? []),
    repository
  );
  return {
    /** By file, then line. */
    findings: findings.sort(
      (a, b) => (a.file ?? "~").localeCompare(b.file ?? "~") || (a.line ?? 0) - (b.line ?? 0)
    ),
    /** New texts of the files that change, by path. */
    changed,
    /** The tokens that the logins need, those of logins that a person has to change included. */
    tokens,
    /** Of a token list; with one, every token of an edit is one of its entries. */
    draft: list === void 0 ? (0,draft/* draftTokenList */.Z)([...tokens, ...(0,report_tokens/* usedTokens */.yT)(repository, tokens)]) : void 0,
    /** Answers that fit no login, with the reason. */
    problems: answers.flatMap((answer) => answerProblem(answer, decisions))
  };
}
function answerProblem({ file, line, text }, decisions) {
  const say = (what) => [`${file}:${line}=${text}: ${what}`];
  const decision = decisions.find(({ login }) => (0,logins_login/* placeOfLogin */.eh)(login) === `${file}:${line}`);
  if (decision === void 0) return say("no login to Docker Hub is there");
  const { unedited } = decision;
  const isFitting = unedited === void 0 || unedited.code === "LOGIN_BY_HAND" || unedited.question === "organization";
  return isFitting ? [] : say(unedited.why);
}
function listView(tokenList, repository) {
  if (tokenList === void 0) return void 0;
  const entries = tokenList.tokens.map((entry) => ({
    ...entry,
    secret: (0,find_entry/* secretNameFor */.z)(entry, repository)?.secret
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
  const [, path, line, need = ""] = /^(.+?):(\d{1,7})=(.*)$/.exec(text) ?? [];
  if (path === void 0) return refuse("has no FILE:LINE= in front");
  const [, channel, access, names = ""] = /^(?:([a-z][a-z0-9-]*)-)?(push|pull)(?::(.+))?$/.exec(need.trim()) ?? [];
  if (access !== "push" && access !== "pull") return refuse("does not begin with push or pull");
  const repositories = [...new Set(names.split(",").map((name) => name.trim()))].filter(Boolean);
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
/* harmony export */   ET: () => (/* binding */ obstacle),
/* harmony export */   F$: () => (/* binding */ namedByVariable),
/* harmony export */   NZ: () => (/* binding */ asked),
/* harmony export */   aJ: () => (/* binding */ isShown),
/* harmony export */   s8: () => (/* binding */ organizationVariable)
/* harmony export */ });
const organizationVariable = "DOCKERHUB_ORGANIZATION";
const namedByVariable = `\${{ vars.${organizationVariable} }}`;
function asked(question, why) {
  return { code: "QUESTION", question, why, remedy: "answer it" };
}
function obstacle(why, remedy) {
  return { code: "LOGIN_BY_HAND", why, remedy };
}
function isShown({ access, isWhole, seen }) {
  return access === "pull" || isWhole && seen.every((name) => !name.includes("{"));
}



/***/ }),

/***/ 5026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readMigrateInputs),
/* harmony export */   f: () => (/* binding */ readAction)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1036);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3563);
/* harmony import */ var _workflows_jobs_repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3953);
/* harmony import */ var _decide_answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2160);




function readMigrateInputs(step) {
  const paths = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .parseList */ .E1)((0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(step, "paths"));
  if (paths.length === 0) throw (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)("paths", "is empty", "name files or directories");
  const lines = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(step, "answer").split("\n").map((line) => line.trim());
  return {
    config: { path: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(step, "config"), isExplicit: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .isWritten */ .QH)(step, "config") },
    /** Files and directories, at least one, relative to the workspace. */
    paths,
    write: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readBoolean */ .Vf)(step, "write"),
    failOn: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readChoice */ .Kf)(step, "fail-on"),
    answers: lines.filter(Boolean).map(readAnswer),
    /** How workflows name this action, where somebody says it. */
    action: readAction(step),
    tokenList: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readBoolean */ .Vf)(step, "list")
  };
}
function readAction(step) {
  const text = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readOptional */ .T9)(step, "action");
  if (text === void 0) return void 0;
  const named = (0,_workflows_jobs_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .namedAction */ .Yt)(text);
  if (named !== void 0) return named;
  const problem = `: ${JSON.stringify((0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(text, 80))} is not the name of an action`;
  throw (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(
    "action",
    problem,
    'write OWNER/NAME@REF, as behind "uses:", with all 40 digits of a commit'
  );
}
function readAnswer(line) {
  const answer = (0,_decide_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .parseAnswer */ .W)(line);
  if (!("problem" in answer)) return answer;
  throw (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)(
    "answer",
    `: ${JSON.stringify(answer.text)} ${answer.problem}`,
    "write FILE:LINE=push:org/image or FILE:LINE=pull:org/image, with the file and line of the finding"
  );
}



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
/* harmony import */ var _runner_github_variables_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3761);
/* harmony import */ var _workflows_jobs_repository_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3953);






async function originOf(release, files, server) {
  if (release === void 0) return {};
  const folder = node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(release);
  const { commit, version = "", origin = "" } = await (0,_runner_checkout_js__WEBPACK_IMPORTED_MODULE_1__/* .openClone */ .ok)(folder, files) ?? {};
  return {
    release: await files.read(release),
    version: fieldOf(await files.read(node_path__WEBPACK_IMPORTED_MODULE_0__.join(folder, "package.json")) ?? "", "version"),
    checkout: commit === void 0 ? void 0 : { commit, version },
    name: (0,_runner_checkout_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryOfUrl */ .Je)(origin, server),
    started: (0,_runner_command_js__WEBPACK_IMPORTED_MODULE_2__/* .startedFrom */ .yj)()
  };
}
function ownAction({ environment, hasPost }, origin) {
  const { release, checkout, name, started, version = "" } = origin;
  if (hasPost) {
    const { repository, ref } = (0,_runner_github_variables_js__WEBPACK_IMPORTED_MODULE_4__/* .jobOf */ .Z)(environment).action;
    return (0,_workflows_jobs_repository_js__WEBPACK_IMPORTED_MODULE_3__/* .namedAction */ .Yt)(`${repository}@${ref}`);
  }
  if (release === void 0) {
    if (started !== void 0) return (0,_workflows_jobs_repository_js__WEBPACK_IMPORTED_MODULE_3__/* .namedAction */ .Yt)(started);
    return checkout && name !== void 0 ? { name, tag: checkout.version, pin: checkout } : void 0;
  }
  const [released, commit, tag] = ["name", "commit", "version"].map((field) => fieldOf(release, field));
  const own = tag === `v${version}` && /^v\d+\.\d+\.\d+$/.test(tag) ? (0,_workflows_jobs_repository_js__WEBPACK_IMPORTED_MODULE_3__/* .namedAction */ .Yt)(`${released}@${commit}`) : void 0;
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
/* harmony import */ var _token_list_rotation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5234);
/* harmony import */ var _token_list_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2094);



function draftTokenList(all, {
  owners = [],
  without = [],
  head = "A draft: what the workflows show. Check every line."
} = {}) {
  const tokens = all.filter(({ organization: organization2 }) => !organization2.includes("{"));
  const organization = tokens[0]?.organization ?? "";
  const own = tokens.filter((token) => token.organization === organization);
  const known = own.filter(({ repositories }) => repositories.length > 0);
  if (known.length === 0) return void 0;
  const others = new Set(tokens.map((token) => token.organization).filter((name) => name !== organization));
  const { everyMs, lifetimeMs, graceMs, deleteAfterMs } = _token_list_rotation_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultRotation */ .gX;
  const times = { every: everyMs, lifetime: lifetimeMs, grace: graceMs, "delete-after": deleteAfterMs };
  return [
    `# ${head}`,
    ...[...others].map((other) => `# The tokens of ${other} need a token list in another repository.`),
    `organization: ${yamlText(organization)}`,
    owners.length > 0 ? `owners: [${owners.map(yamlText).join(", ")}]` : "# owners: [USER] # Docker users who may create tokens. Without it, audit does not compare who created them.",
    ...without.includes("rotation") ? [] : ["rotation:", ...Object.entries(times).map(([key, time]) => `  ${key}: ${(0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(time)}`)],
    ...without.length > 0 ? [withoutLine(without)] : [],
    "tokens:",
    ...known.flatMap(tokenLines),
    ...own.filter((token) => !known.includes(token)).map(
      ({ access, secret }) => `  # ${secret}: add an entry with access: ${access}, and its repositories.`
    ),
    ""
  ].join("\n");
}
function tokenLines(token) {
  const { label, channel, access, repositories, secret, files, unlisted, environment } = token;
  const purpose = files.length > 3 ? `${files[0] ?? ""} and ${files.length - 1} more` : files.join(", ");
  return [
    `  - label: ${yamlText(label)}`,
    ...channel === void 0 ? [] : [`    channel: ${yamlText(channel)}`],
    `    access: ${access}`,
    "    repositories:",
    ...repositories.map((name) => `      - ${yamlText(name)}`),
    ...unlisted.map((place) => `      # ${inComment(place)} may push more: add what it pushes`),
    ...purpose === "" ? [] : [`    purpose: ${yamlText(purpose.slice(0, 150))}`],
    ...(0,_token_list_names_js__WEBPACK_IMPORTED_MODULE_2__/* .secretNameProblem */ .nL)(secret) === void 0 ? ["    stores:", `      - secret: ${secret}`] : [],
    // All that a person has to uncomment.
    ...environment === void 0 ? [] : [`        # environment: ${environment}`]
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
/* harmony export */   sb: () => (/* binding */ fileFinding)
/* harmony export */ });
/* unused harmony export migrateCodes */
/* harmony import */ var _decide_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(265);

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
  "HUB_API_USE",
  "LOGIN_BROKEN",
  "LOGIN_SCOPED",
  "LOGIN_KEYLESS",
  "LOGIN_ELSEWHERE",
  "SECRET_REMOVABLE",
  "SECRET_IN_USE",
  "CONTAINER_ANONYMOUS",
  "LIST_EMPTY",
  "FILE_UNREADABLE",
  "FILE_UNWRITABLE"
]));
function decisionFinding({ login, plan, unedited }) {
  const { file, at, password, tool } = login;
  const { line } = file.positionAt(at);
  const subject = password.kind === "secret" ? password.name : tool;
  const base = { severity: "warning", subject, file: file.path, line, access: plan?.access };
  if (unedited !== void 0) {
    const { why: message2, remedy: remedy2, ...rest } = unedited;
    const place = `answer ${file.path}:${line}=push:ORGANIZATION/IMAGE, or pull:\u2026`;
    const asked = rest.question === "registry" ? `${place}, if it is Docker Hub` : place;
    const needs = plan === void 0 ? remedy2 : `${remedy2}; it needs ${tokenWords(plan)}`;
    const severity = severities[rest.code];
    return { ...base, ...rest, severity, message: message2, remedy: rest.question === void 0 ? needs : asked };
  }
  if (plan === void 0) throw new Error("a login is edited by a plan");
  const { channel, answer, seen, isWhole, organization, why } = plan;
  const owner = organization.includes("{") ? "" : ` for ${organization}`;
  const what = isWhole && seen.length > 0 ? ` ${seen.join(", ")}` : owner;
  const message = `${subject} becomes ${tokenWords(plan)}${what}: ${why}`;
  const more = (0,_decide_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .isShown */ .aJ)(plan) ? "" : ", and give its token each repository that it pushes to: no file names all";
  const remedy = `apply the edit${more}`;
  return { ...base, code: "LOGIN_SHARED", message, remedy, channel, answer: answer?.text };
}
const severities = {
  QUESTION: "warning",
  LOGIN_BY_HAND: "warning",
  LOGIN_BROKEN: "warning",
  CREDENTIAL_LITERAL: "error",
  LOGIN_SCOPED: "notice",
  LOGIN_KEYLESS: "notice",
  LOGIN_ELSEWHERE: "notice"
};
function tokenWords({ access, secret, passed }) {
  return `${passed.length > 0 ? `the token that callers pass (${secret})` : secret}, to ${access}`;
}
function fileFinding(file, { isMinor = false, ...part }) {
  const remedy = "the other files are done; see to this one";
  return { ...part, severity: isMinor ? "warning" : "error", subject: file, file, remedy };
}



/***/ }),

/***/ 8421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zn: () => (/* binding */ nextSteps),
/* harmony export */   bj: () => (/* binding */ unanswered),
/* harmony export */   sM: () => (/* binding */ lockAgain)
/* harmony export */ });
/* harmony import */ var _runner_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(601);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1036);
/* harmony import */ var _workflows_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1543);
/* harmony import */ var _tokens_docker_home_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6152);
/* harmony import */ var _decide_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(265);





function unanswered(findings) {
  return findings.filter(({ code }) => code === "QUESTION");
}
function nextSteps(seen) {
  const { tokens, findings, changed, written, flags } = seen;
  const isTerminal = flags !== void 0;
  const { path, state } = seen.tokenList;
  const repository = seen.repository === void 0 ? "" : ` --repo ${shellWord(seen.repository)}`;
  const made = state === "here" ? [] : tokens;
  const owners = new Set(
    made.map((one) => one.organization.includes("{") ? "your organization" : one.organization)
  );
  const say = (...inputs) => isTerminal ? `${(0,_runner_command_js__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)()} migrate${flags} --${inputs.join(" --")}` : inputs.map((name) => `${name}: true`).join(" and ");
  const isDraft = state === "draft";
  const isEdited = written || changed.length === 0;
  const answers = placesOf(unanswered(findings)).map((place) => `${place}=push:ORGANIZATION/IMAGE`);
  const byHand = findings.filter(({ code }) => /^(LOGIN_BY_HAND|LOGIN_BROKEN|CREDENTIAL_)/.test(code));
  const isVariable = tokens.some(({ organization }) => organization === _decide_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .namedByVariable */ .F$);
  const steps = [
    [
      `Answer the questions: ${isTerminal ? "run it again with these flags" : 'one a line in input "answer"'}. Write pull: where nothing is pushed`,
      answers.map((text) => isTerminal ? `--answer ${shellWord(text)}` : text)
    ],
    ["Change these by hand", placesOf(byHand)],
    [
      `Create in Docker Home (${[...owners].join(", then ")} \u2192 ${_tokens_docker_home_js__WEBPACK_IMPORTED_MODULE_3__/* .newTokenMenu */ .b}; a person\u2019s account has no such tokens)`,
      made.map(tokenWords)
    ],
    ["Save each token (gh asks for it)", made.map((token) => secretCommand(token, repository))],
    [
      "Save your organization\u2019s name on Docker Hub (gh asks for it)",
      isVariable ? [`gh variable set ${_decide_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .organizationVariable */ .s8}${repository}`] : []
    ],
    [
      `Make the edits${isDraft ? " and the token list" : ""}`,
      isEdited ? [] : [say("write", ...isDraft ? ["list"] : [])]
    ],
    [lockAgain, seen.isLocked && changed.length > 0 ? ["gh actions-lock"] : []],
    ["Look at the changes, then commit them", written ? changed : []],
    [`Save the draft of the token list as ${path}`, isEdited && isDraft ? [say("list")] : []],
    ["Check each line of the token list, then commit it", state === "saved" ? [path] : []],
    [
      "After a green run, delete the old secrets and revoke what they hold",
      findings.flatMap(
        ({ code, subject = "" }) => code === "SECRET_REMOVABLE" ? [`gh secret delete ${subject}${repository}`] : []
      )
    ]
  ];
  return steps.filter(([, details]) => details.length > 0).flatMap(([what, details], at) => [`${at + 1}. ${what}`, ...details.map((text) => `   ${text}`)]);
}
function placesOf(findings) {
  return findings.map(({ file = "", line = 0 }) => `${file}:${line}`);
}
const lockAgain = `Make ${_workflows_files_js__WEBPACK_IMPORTED_MODULE_1__/* .lockFile */ .Ke} again: GitHub may refuse the changed workflows until then`;
function tokenWords({ label, access, repositories, unlisted }) {
  const rest = unlisted.length === 0 ? [] : [`what ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .firstOf */ .Ku)(unlisted, 3).join(" and ")} pushes`];
  const on = [...repositories, ...rest].join(", ") || `what its jobs ${access}`;
  return `"${label}": Image ${access === "push" ? "Push" : "Pull"} on ${on}, and Read public repositories`;
}
function secretCommand({ secret, environment }, repository) {
  const place = environment === void 0 ? "" : `  # or --env ${shellWord(environment)}`;
  return `gh secret set ${secret}${repository}${place}`;
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
/* harmony import */ var _base_group_by_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9976);
/* harmony import */ var _token_list_label_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3236);
/* harmony import */ var _token_list_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2094);
/* harmony import */ var _workflows_logins_credential_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(462);
/* harmony import */ var _workflows_logins_login_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6834);
/* harmony import */ var _workflows_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2468);
/* harmony import */ var _decide_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(265);







function newTokens(plans, { name }) {
  const needs = plans.map((plan) => {
    const { login, organization, channel, access, secret, seen } = plan;
    return {
      organization,
      channel,
      access,
      secret,
      repositories: seen.filter((one) => one.startsWith(`${organization}/`)),
      file: login.file.path,
      environment: login.job.environment,
      unlisted: (0,_decide_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .isShown */ .aJ)(plan) ? void 0 : (0,_workflows_logins_login_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOfLogin */ .eh)(login)
    };
  });
  return tokensOf(needs, name, []);
}
function usedTokens({ workflows, name }, known) {
  const needs = [...workflows.values()].flatMap(
    ({ jobs, path: file }) => jobs.flatMap(
      ({ steps, environment }) => steps.filter(_workflows_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_5__/* .isOurs */ .MU).flatMap((step) => usedBy(step, { file, environment, unlisted: void 0 }))
    )
  );
  const isNew = ({ secret }) => known.every((one) => one.secret !== secret);
  return tokensOf(needs.filter(isNew), name, known);
}
function usedBy(step, place) {
  const secret = (0,_workflows_logins_credential_js__WEBPACK_IMPORTED_MODULE_2__/* .onlySecret */ .z_)((0,_workflows_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_5__/* .inputText */ .AN)(step, "token") ?? "");
  const isPush = (0,_workflows_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_5__/* .inputText */ .AN)(step, "push") !== void 0 || (0,_workflows_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_5__/* .inputText */ .AN)(step, "access") === "push";
  const access = isPush ? "push" : "pull";
  const repositories = (0,_workflows_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_5__/* .listedRepositories */ .Yj)(step, access);
  const [first] = repositories;
  if (secret === void 0 || first === void 0) return [];
  const [organization, channel] = [first.replace(/\/.*/, ""), (0,_workflows_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_5__/* .inputText */ .AN)(step, "channel")];
  return [{ ...place, organization, channel, access, secret, repositories }];
}
function tokensOf(needs, home, known) {
  const byOwner = [...(0,_base_group_by_js__WEBPACK_IMPORTED_MODULE_6__/* .groupBy */ .$)(needs, (one) => one.organization).values()].sort((a, b) => b.length - a.length);
  const groups = byOwner.flatMap(
    (own) => [...(0,_base_group_by_js__WEBPACK_IMPORTED_MODULE_6__/* .groupBy */ .$)(own, (one) => one.secret).entries()].sort(([a], [b]) => a.localeCompare(b))
  );
  const tokens = [];
  for (const [secret, group] of groups) {
    const [first] = group;
    if (first === void 0) continue;
    const { organization, channel, environment } = first;
    const access = group.some((one) => one.access === "push") ? "push" : "pull";
    const isPlace = /^[\w. -]+$/.test(environment ?? "") && group.every((one) => one.environment === environment);
    const named = group.flatMap((one) => one.repositories);
    const repositories = [...new Set(named)].filter((one) => (0,_token_list_names_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryProblem */ .Ki)(one) === void 0).sort();
    tokens.push({
      ...plannedToken(repositories, { access, home, known: [...known, ...tokens], organization }),
      channel: group.every((one) => one.channel === channel) ? channel : void 0,
      secret,
      unlisted: group.flatMap((one) => one.unlisted ?? []),
      files: [...new Set(group.map((one) => one.file))],
      environment: isPlace ? environment : void 0
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
    secret: `DOCKERHUB_${access.toUpperCase()}_TOKEN`,
    repositories,
    unlisted: [],
    files: []
  };
}
function nameOf(repositories, organization, home) {
  const last = (name) => name.replace(/.*\//, "");
  const image = repositories.map(last)[0];
  if (home === void 0) return image ?? (organization.includes("{") ? "images" : organization);
  return [.../* @__PURE__ */ new Set([last(home), ...image === void 0 ? [] : [image]])].join(" ");
}
function freeLabel(name, access, known) {
  const labels = new Set(known.map(({ label }) => label));
  for (let count = 1; ; count += 1) {
    const end = count === 1 ? ` ${access}` : ` ${access} ${count}`;
    const label = `${name.slice(0, _token_list_label_js__WEBPACK_IMPORTED_MODULE_0__/* .longestName */ .YG - end.length).trimEnd()}${end}`;
    if (!labels.has(label)) return label;
  }
}



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



function buildAct(call, context, read) {
  const { by, given, told } = call;
  const [outputs, caches] = [given("outputs", "-o", "--output"), given("cache-to", "--cache-to")];
  const fieldsOf = (name, texts) => texts.filter((text) => exporterReading(text) === "pushes").flatMap((text) => fieldOf(name, text));
  const names = fieldsOf("name", outputs);
  const tags = names.length > 0 ? names : (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .imagesIn */ .o$)(given("tags", "-t", "--tag"));
  const build = (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .readingOf */ .MU)([told, ...outputs.map(exporterReading)]);
  const isPushed = build === "pushes";
  const cached = isPushed && tags.length === 0 ? [] : fieldsOf("ref", caches);
  return {
    does: (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .readingOf */ .MU)([build, ...caches.map(exporterReading)]),
    by: isPushed || cached.length === 0 ? by : `${by} (cache)`,
    images: [...isPushed ? tags : [], ...cached],
    kept: isPushed ? [] : tags,
    bases: basesOf(call, context, read)
  };
}
function bakeAct({ by, given, told }) {
  const sets = given("set", "--set");
  const outputs = sets.filter((text) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .onlyHole */ .rl)(text) || /output=/.test((0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(text)));
  const does = (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .readingOf */ .MU)([told, ...outputs.map(exporterReading)]);
  const files = (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .imagesIn */ .o$)(given("files", "bake-file")).filter(({ text }) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .knownText */ .bG)(text) === void 0);
  return (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .act */ .Rb)(does, by, does === "pushes" && sets.length === 0 ? files : []);
}
function exporterReading(target) {
  const words = (0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(target);
  if (/(push(-by-digest)?=(?!false)|type=registry)/.test(words) && !/push=false/.test(words)) return "pushes";
  const isPlain = (0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .knownText */ .bG)(target) !== void 0 || /type=(local|tar|oci|docker|cacheonly|gha|inline|s3|azblob)\b/.test(words);
  return isPlain ? "idle" : "unread";
}
function fieldOf(name, text) {
  const begin = new RegExp(`^[^]*?(^|,|")${name}=`);
  const at = text.findIndex((piece) => typeof piece === "string" && begin.test(piece));
  if (at === -1) return [];
  return (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .imagesIn */ .o$)([(0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .mapStrings */ .to)(text.slice(at), (piece) => piece.replace(begin, "").replaceAll('"', ""))]);
}
function basesOf({ given }, context = ["."], read) {
  const [targets, files] = [given("target", "--target"), given("file", "-f", "--file")];
  const [folder, target] = [(0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .knownText */ .bG)(context), (0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .knownText */ .bG)(targets[0] ?? [])];
  const path = (0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .knownText */ .bG)(files[0] ?? [`${folder}/Dockerfile`]);
  const isHere = folder !== void 0 && !/^(https?|git|ssh):|^git@|^-$/.test(folder);
  const text = isHere && path !== void 0 ? read?.(path.replace(/(^|\/)(\.?\/)+/g, "$1")) : void 0;
  if (text === void 0 || target === void 0) return [];
  const names = given("build-args", "--build-arg").map((one) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(one).replace(/=[^]*/, "").trim());
  const args = new Map(names.map((name) => [name, void 0]));
  return baseImages(text, { target, args, contexts: /* @__PURE__ */ new Map() });
}
function baseImages(text, { target = "", args, contexts }) {
  const globals = /* @__PURE__ */ new Map();
  const stages = [];
  const joined = withoutDocuments(text).replace(/^[ \t]*#.*\n?/gm, "").replace(/\\[ \t]*\r?\n/g, " ");
  for (const line of joined.split("\n")) {
    const [word = "", ...rest] = line.trim().split(/\s+/);
    const kind = word.toUpperCase();
    if (kind === "ARG" && stages.length === 0) {
      const [, name = "", value] = /^(\w+)(?:=["']?([^"']*))?/.exec(rest[0] ?? "") ?? [];
      globals.set(name, args.has(name) ? args.get(name) : value && expanded(value, globals));
    } else if (kind === "FROM") {
      const [from = "", , name = ""] = rest.filter((one) => !one.startsWith("--"));
      stages.push({ name: name.toLowerCase(), sources: [from.replace(/["']/g, "")] });
    } else if (kind === "COPY" || kind === "RUN") {
      const from = kind === "COPY" ? /^--from=(.+)/ : /^--mount=(?:.*,)?from=([^,]+)/;
      const flags = rest.slice(
        0,
        Math.max(
          0,
          rest.findIndex((one) => !one.startsWith("--"))
        )
      );
      stages.at(-1)?.sources.push(...flags.flatMap((one) => from.exec(one)?.[1] ?? []));
    }
  }
  const found = /* @__PURE__ */ new Map();
  const visit = (at) => {
    for (const source of stages[at]?.sources.splice(0) ?? []) {
      const name = expanded(source, globals);
      const isMade = (stage) => stage !== "" && (name === void 0 || stage === name.toLowerCase());
      const made = stages.slice(0, at).flatMap((stage, place) => isMade(stage.name) ? [place] : []);
      const places = /^\d+$/.test(source) ? [Number(source)] : made;
      places.forEach(visit);
      if (name === void 0 || places.length > 0 || contexts.has(name)) continue;
      const image = (0,_values_image_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImage */ .zZ)([name]);
      const repository = image.registry === "hub" ? (0,_values_image_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryOf */ ._M)(image) : void 0;
      if (repository !== void 0 && isOfHub.test(repository)) found.set(repository, image);
    }
  };
  const wanted = stages.findLastIndex(({ name }) => name !== "" && name === target.toLowerCase());
  visit(wanted === -1 ? stages.length - 1 : wanted);
  return [...found.values()];
}
function withoutDocuments(text) {
  const lines = text.split("\n");
  const last = new Map(lines.map((line, at) => [line.trim(), at]));
  const kept = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    kept.push(line);
    const names = /^[ \t]*#/.test(line) ? [] : line.matchAll(/(?<!<)<<-?(["']?)([A-Za-z_]\w*)\1/g);
    for (const [, , name = ""] of names) {
      if ((last.get(name) ?? 0) <= at) continue;
      while (lines[++at]?.trim() !== name) continue;
    }
  }
  return kept.join("\n");
}
function expanded(text, values) {
  const value = (all, plain, braced) => values.get(plain ?? braced) ?? all;
  const whole = text.replace(/\$(?:(\w+)|\{(\w+)\})/g, value);
  const [name = ""] = whole.split(/[:@](?!.*\/)/);
  if (name.includes("$")) return void 0;
  return whole.includes("$") ? name : whole;
}
const isOfHub = /^((?!library\/).*|library\/(alpine|amazoncorretto|busybox|caddy|centos|debian|docker|eclipse-temurin|elixir|fedora|gcc|golang|gradle|haproxy|httpd|maven|nginx|node|openjdk|php|postgres|python|redis|ruby|rust|tomcat|ubuntu))$/;



/***/ }),

/***/ 7208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MU: () => (/* binding */ readingOf),
/* harmony export */   Rb: () => (/* binding */ act),
/* harmony export */   o$: () => (/* binding */ imagesIn)
/* harmony export */ });
/* harmony import */ var _values_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1370);
/* harmony import */ var _values_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2528);


function act(does, by, images = []) {
  return { does, by, images, kept: [], bases: [] };
}
function readingOf(readings) {
  if (readings.includes("pushes")) return "pushes";
  return readings.includes("unread") ? "unread" : "idle";
}
function imagesIn(texts) {
  return texts.flatMap((text) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_1__/* .splitText */ .Ad)(text, /[\s,]+/)).filter((text) => !/^(#|\.{0,2}\/|[\w.-]+=)|\.(hcl|json|ya?ml)$/.test((0,_values_text_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9)(text))).map(_values_image_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImage */ .zZ);
}



/***/ }),

/***/ 5402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ sortedWords)
/* harmony export */ });
/* harmony import */ var _values_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2528);

const bare = /^(--(push|load|pull|no-cache|quiet|rm|all|all-tags|append|purge|insecure|yes|recursive|password-stdin|detach|init|wait)|-[qayrd]|-[dit]{2,3})$/;
const valued = /^(-[tfeuvwp]|--(tag|file|env|user|volume|mount|workdir|publish|build-(arg|context)|platform|target|label|cache-(from|to)|output|secret|ssh|builder|(metadata-|iid|cid|env-)file|network|name|entrypoint|progress|add-host|profile|project-(name|directory)))$/;
function sortedWords(words, most = Infinity) {
  const named = [];
  const flags = [];
  let isOpen = false;
  let at = 0;
  for (; at < words.length && named.length < most; at += 1) {
    const word = words[at] ?? [];
    const [first, ...rest] = word;
    const written = typeof first === "string" ? first : "";
    const [, name = written, value] = /^(--?[\w.-]+)=([^]*)$/.exec(written) ?? [];
    isOpen ||= (0,_values_text_js__WEBPACK_IMPORTED_MODULE_0__/* .onlyHole */ .rl)(word)?.isSplit === true || /^--?$/.test(written) && rest.length > 0;
    if (!written.startsWith("-") || written === "-") named.push(word);
    else if (value !== void 0) flags.push({ name, value: [value, ...rest] });
    else if (/^-[a-zA-Z]./.test((0,_values_text_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(word)) && !bare.test(written)) {
      flags.push({ name: written.slice(0, 2), value: [written.slice(2), ...rest] });
    } else if (!bare.test(written)) {
      at += 1;
      isOpen ||= !valued.test(written) && (0,_values_text_js__WEBPACK_IMPORTED_MODULE_0__/* .onlyHole */ .rl)(words[at])?.isSplit === true;
      flags.push({ name: written, value: words[at] ?? [] });
    }
  }
  const given = (...names) => flags.flatMap(({ name, value }) => names.includes(name) ? [value] : []);
  return { named, given, isOpen, rest: words.slice(at) };
}



/***/ }),

/***/ 5329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ jobEffects),
  P: () => (/* binding */ scriptLines)
});

// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(3217);
// EXTERNAL MODULE: ./build/src/workflows/jobs/play.js + 1 modules
var play = __webpack_require__(2017);
// EXTERNAL MODULE: ./build/src/workflows/jobs/repository.js
var jobs_repository = __webpack_require__(3953);
// EXTERNAL MODULE: ./build/src/workflows/jobs/workflow.js
var workflow = __webpack_require__(2468);
// EXTERNAL MODULE: ./build/src/workflows/values/expression.js
var expression = __webpack_require__(3489);
// EXTERNAL MODULE: ./build/src/workflows/values/text.js
var values_text = __webpack_require__(2528);
// EXTERNAL MODULE: ./build/src/workflows/effects/build.js
var build = __webpack_require__(5593);
// EXTERNAL MODULE: ./build/src/workflows/effects/effect.js
var effect = __webpack_require__(7208);
// EXTERNAL MODULE: ./build/src/workflows/effects/flags.js
var flags = __webpack_require__(5402);
;// CONCATENATED MODULE: ./build/src/workflows/effects/containers.js



function reachesDocker(words, most) {
  const { given, isOpen } = (0,flags/* sortedWords */.d)(words, most);
  const mounts = given("-v", "--volume", "--mount");
  return isOpen || words.some((word) => ofDocker.test((0,values_text/* wordsOf */.Z9)(word))) || !mounts.map(sourceOf).every(isHarmless);
}
const ofDocker = /docker\.sock|\.docker\b|DOCKER_(CONFIG|HOST|AUTH)|--volumes-from|--use-api-socket/;
function sourceOf(mount) {
  const text = (0,values_text/* showText */.h$)(mount);
  return /(?:^|,)(?:source|src)=([^,]*)/.exec(text)?.[1] ?? text.replace(/:[^]*/, "");
}
function isHarmless(source) {
  const isPlace = /^(type=(volume|tmpfs).*|[\w-][\w.-]*|\.|\.\/.*|\$\{\{ (env\.(PWD|GITHUB_WORKSPACE)|github\.workspace) \}\}.*)$|^\/(tmp|etc|usr|lib(64)?|dev|sys|proc|opt|mnt|srv|var\/(lib|log|cache))(\/|$)/;
  return isPlace.test(source) && !source.includes("..");
}
function composeAct({ by, words, read }) {
  const { named, given, isOpen } = (0,flags/* sortedWords */.d)(words);
  const [verb = "", service] = named.map((word) => (0,values_text/* knownText */.bG)(word) ?? "");
  if (/^(push|publish)$/.test(verb) || words.some((word) => /^--push(=(?!false)|$)/.test((0,values_text/* wordsOf */.Z9)(word)))) {
    return (0,effect/* act */.Rb)("pushes", by);
  }
  if (!isOpen && /^(build|pull|down|stop|kill|rm|ps|ls|logs|config|images|port|top|version|wait|cp)$/.test(verb)) {
    return (0,effect/* act */.Rb)("idle", by);
  }
  const files = given("-f", "--file").map(values_text/* knownText */.bG);
  const texts = (files.length > 0 ? files : usualFiles).flatMap(
    (file) => (file && read?.(file.replace(/^(\.\/)+/, ""))) ?? []
  );
  const isService = texts.some((text) => text.split("\n").some((line) => line.trim() === `${service ?? ""}:`));
  const isSeen = (service === void 0 ? texts.length > 0 : isService) && texts.length >= files.length && texts.every((text) => !letsReachDocker(text));
  const isKnown = !isOpen && isSeen && /^(up|run|start|restart|create|exec)$/.test(verb) && !reachesDocker(words);
  return (0,effect/* act */.Rb)(isKnown ? "idle" : "unread", by);
}
const usualFiles = ["compose", "docker-compose"].flatMap(
  (name) => ["", ".override"].flatMap((more) => ["yaml", "yml"].map((end) => `${name}${more}.${end}`))
);
function letsReachDocker(text) {
  if (ofDocker.test(text) || /^\s*(extends|include|volumes_from|use_api_socket)\s*:/m.test(text)) return true;
  const sources = text.matchAll(/^\s*(?:-\s*["']?([^\s:"',]+):|source:\s*["']?([^\s"']+))/gm);
  return [...sources].some(([, short, long]) => !isHarmless(short ?? long ?? ""));
}


// EXTERNAL MODULE: ./build/src/workflows/effects/words.js
var effects_words = __webpack_require__(8376);
;// CONCATENATED MODULE: ./build/src/workflows/effects/commands.js






const table = [
  [/^docker$/, /^(image |manifest )?push$/, "push"],
  [/^docker$/, /^(image )?pull$/, "pull"],
  [/^docker$/, /^(buildx |image |builder )?build$/, "build"],
  [/^docker$/, /^buildx imagetools create$/, "tags"],
  [/^docker$/, /^(buildx )?bake$/, "bake"],
  [/^docker$/, /^compose$/, "compose"],
  [/^docker$/, /^(container )?(run|create)$/, "run"],
  [/^docker$/, /^(container )?exec$/, "exec"],
  [
    /^docker$/,
    /^(log(in|out|s)|version|info|(image |manifest |container )?(inspect|prune|rm|ls)|images|ps|rmi?|save|load|cp|(image )?tag|scout (cves|quickview|compare|recommendations|sbom|policy|version)|system|network|volume|context|(container )?(stop|kill|wait|logs)|history|manifest (create|add|annotate)|--version)( .*)?$|^buildx( (create|use|ls|inspect|du|prune|rm|stop|version|install|imagetools inspect))?$/,
    "idle"
  ],
  [
    /^(podman|buildah|skopeo|crane|oras|ko|regctl)$/,
    /^(auth |registry )?(login|logout|inspect|list-tags|ls|digest|pull|version)$|^(manifest|image|tag|repo) (get|head|digest|fetch|inspect|ls)$/,
    "idle"
  ],
  [/^cosign$/, /^(sign|attest|attach .*|copy|clean)$/, "push"],
  [
    /^cosign$/,
    /^((verify|download|generate).*|tree|triangulate|login|(sign|attest)-blob|env|version)$/,
    "idle"
  ],
  [
    /^helm$/,
    /^(template|lint|install|upgrade|uninstall|repo|dep(endency)?|package|pull|show|list|ls|status|get|test|version|registry)$/,
    "idle"
  ],
  [
    /^(npm|pnpm|yarn|bun|pip3?|pipx|poetry|uv|bundle|composer|gem|dotnet|cargo|go)$/,
    /^(ci|install|i|add|restore|sync|mod|get|env|version|list|config|cache)$/,
    "idle"
  ],
  [/^(go|cargo)$/, /^build$/, "idle"]
];
function commandAct(words, around) {
  const [first = [], ...rest] = words;
  const head = ((0,values_text/* knownText */.bG)(first) ?? "").replace(/^.*\//, "");
  if (head === "") return (0,effect/* act */.Rb)("unread", "a computed command");
  if (head === "docker-compose") return commandAct([["docker"], ["compose"], ...rest], around);
  const all = rest.map((word) => (0,values_text/* knownText */.bG)(word) ?? "$");
  for (const [tool, verb, does] of table) {
    const isVerb = (count) => count <= all.length && verb.test(all.slice(0, count).join(" "));
    const length = tool.test(head) ? [3, 2, 1].find(isVerb) : void 0;
    if (length === void 0) continue;
    return deedAct(does, { by: [head, ...all.slice(0, length)].join(" "), words: rest.slice(length), around });
  }
  const plain = words.map((word) => (0,values_text/* wordsOf */.Z9)(word).trim());
  return (0,effects_words/* actByWords */.L2)(plain, around.isTold);
}
function deedAct(does, { by, words, around }) {
  const { named, given, isOpen } = (0,flags/* sortedWords */.d)(
    words.filter((word) => does !== "push" || (0,values_text/* knownText */.bG)(word) !== "-p")
  );
  const isAny = (pattern) => words.some((word) => pattern.test((0,values_text/* wordsOf */.Z9)(word)));
  const isPushed = isAny(/^--push(=(?!false)|$)/);
  switch (does) {
    case "idle":
      return (0,effect/* act */.Rb)("idle", by);
    case "push":
      return (0,effect/* act */.Rb)("pushes", by, (0,effect/* imagesIn */.o$)(named));
    case "pull":
      return { ...(0,effect/* act */.Rb)("idle", by), bases: (0,effect/* imagesIn */.o$)(named).filter(({ registry }) => registry === "hub") };
    case "tags":
      return (0,effect/* act */.Rb)("pushes", by, (0,effect/* imagesIn */.o$)(given("-t", "--tag")));
    case "build": {
      const isUnread = isOpen || named.length > 1 && named.some((word) => (0,values_text/* onlyHole */.rl)(word));
      const told = isPushed ? "pushes" : isUnread ? "unread" : "idle";
      return (0,build/* buildAct */.zx)({ by, given, told }, named.at(-1), around.read);
    }
    case "bake": {
      const isKept = isAny(/^--(load|print|check)$/) && !isOpen;
      return (0,build/* bakeAct */.e4)({ by, given, told: isPushed ? "pushes" : isKept ? "idle" : "unread" });
    }
    case "compose":
      return composeAct({ by, words, read: around.read });
    case "run":
      return (0,effect/* act */.Rb)(reachesDocker(words, 1) ? "unread" : "idle", by);
    case "exec": {
      const inside = words.filter((word) => !/^-[dit]+$/.test((0,values_text/* knownText */.bG)(word) ?? ""));
      return { ...commandAct((0,flags/* sortedWords */.d)(inside, 1).rest, around), by };
    }
  }
}


;// CONCATENATED MODULE: ./build/src/workflows/effects/job.js










function jobEffects(job) {
  const effects = job.played.flatMap(
    (step) => (0,effects_words/* actsWithName */.$U)(step.name, stepActs(step, job)).map((one) => ({ at: step.node.start, ...one, step }))
  );
  const last = job.played.at(-1);
  const more = (0,effect/* act */.Rb)("unread", "what is called here has more steps than migrate reads");
  return job.isCut && last !== void 0 ? [...effects, { ...more, at: job.node.start, step: last }] : effects;
}
function stepActs(step, job) {
  const { repository } = job;
  const value = (text) => (0,play/* textAt */.$6)(text, { job, step });
  const script = (0,workflow/* scriptOf */.Fl)(step);
  if (script === void 0) return [usesAct(step, job, value)];
  const offsetOf = scriptLines(step);
  const defaults = [job.node, step.frame.file.root].map((node) => (0,tree/* valueOf */.RP)((0,tree/* valueOf */.RP)(node, "defaults"), "run"));
  const isElsewhere = [step.node, ...defaults].some((node) => (0,tree/* valueOf */.RP)(node, "working-directory") !== void 0);
  const around = {
    read: isElsewhere || /^\s*(cd|pushd)\b/m.test(script) ? void 0 : repository.text,
    isTold: (0,effects_words/* tellsToPush */.Cj)([...settingsIn(step.env), script].join("\n"))
  };
  const [first, ...rest] = (0,play/* commandsOf */.Kf)({ job, step }).map(({ words, line }) => {
    return { ...commandAct(words, around), at: offsetOf(line) };
  });
  return first === void 0 ? [(0,effect/* act */.Rb)("idle", "a script without commands")] : [first, ...rest];
}
function settingsIn(node) {
  return (0,tree/* entriesOf */.Mc)(node).map(({ key, value }) => `${key}=${value.kind === "scalar" ? value.value : ""}`);
}
function usesAct(step, job, value) {
  const { repository } = job;
  if (step.uses === void 0) return (0,effect/* act */.Rb)("unread", "a step without run and uses");
  const name = step.uses.value;
  if (step.isCall) return (0,effect/* act */.Rb)("idle", name);
  if ((0,jobs_repository/* pathHere */.y)(name, repository) === void 0) return actionAct(step, repository, value);
  const isContainer = (0,jobs_repository/* localAction */.On)(step, repository) !== void 0;
  return (0,effect/* act */.Rb)(isContainer && (0,tree/* valueOf */.RP)(job.node, "container") === void 0 ? "idle" : "unread", name);
}
const pushers = [
  [/^int128\/docker-manifest-create-action$/, "tags"],
  [/^actions\/attest(-build-provenance|-sbom)?$/, "subject-name", "push-to-registry"]
];
function actionAct(step, { text: read }, value) {
  const by = (0,workflow/* actionName */.aM)(step);
  const given = (...names) => names.flatMap((key) => (0,values_text/* splitText */.Ad)(value((0,workflow/* inputText */.AN)(step, key) ?? ""), /\r?\n/));
  const truth = (key) => (0,expression/* truthOf */.D)((0,values_text/* joinTexts */.B5)(given(key)));
  const isPush = truth("push") !== false;
  if (/^(docker|depot)\/build-push-action$/.test(by)) {
    return (0,build/* buildAct */.zx)({ by, given, told: isPush ? "pushes" : "idle" }, given("context")[0], read);
  }
  if (by === "docker/bake-action") return (0,build/* bakeAct */.e4)({ by, given, told: isPush ? "pushes" : "unread" });
  const [, images, when] = pushers.find(([action]) => action.test(by)) ?? [];
  if (images !== void 0) {
    const isTold2 = when === void 0 || truth(when) === true;
    return isTold2 ? (0,effect/* act */.Rb)("pushes", by, (0,effect/* imagesIn */.o$)(given(images))) : (0,effect/* act */.Rb)(truth(when) === false ? "idle" : "unread", by);
  }
  const inputs = settingsIn(step.with);
  const isTold = inputs.some((input) => /^(arguments=|command=.*attest)/.test(input));
  const isIdle = (0,effects_words/* isHubApi */.WA)(by) || effects_words/* idleActions */.I4.test(by) && !isTold;
  return isIdle ? (0,effect/* act */.Rb)("idle", by) : (0,effects_words/* actionByWords */.v4)(by, inputs);
}
function scriptLines({ run, frame, node }) {
  if (run?.style !== "block") return () => run?.start ?? node.start;
  const ends = [...frame.file.text.slice(run.start, run.end).matchAll(/\n/g)];
  return (line) => run.start + (ends[line]?.index ?? run.end - run.start - 1) + 1;
}



/***/ }),

/***/ 8376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ actsWithName),
/* harmony export */   Cj: () => (/* binding */ tellsToPush),
/* harmony export */   I4: () => (/* binding */ idleActions),
/* harmony export */   L2: () => (/* binding */ actByWords),
/* harmony export */   WA: () => (/* binding */ isHubApi),
/* harmony export */   v4: () => (/* binding */ actionByWords)
/* harmony export */ });
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7208);

const pushes = /((^|[^a-zA-Z])push|Push|PUSH)(?!d\b|over|gateway|er\b)/;
const ofImages = /docker|image|container|(?<!git)hub(?![a-z]*\.)/i;
const releases = /publish|upload|releas|deploy|promot/i;
const off = /[=:](false|0|no|off|never)$/i;
const isKept = /^--(snapshot|split|skip-(publish|docker)|skip=.*(publish|docker))$/;
const makers = /^(make|gmake|just|task|mage|rake|nx|turbo|gradlew?|mvnw?|sbt|bazel|ant|earthly|dagger|tox|invoke)$/;
const runners = /^(mise|npm|pnpm|yarn|bun|npx|bunx|deno|go|nix|cargo|dotnet|mix|swift|poetry|uv|pipenv|hatch|bundle|composer|goreleaser|ko)$/;
const interpreters = /^(node|python3?|ruby|php|perl|bash|sh|zsh)$/;
const beside = /^(run|exec|tool|--)$/;
const placed = /^(-[CfjpPwF]|-pl|--(prefix|filter|directory|file|project|workspace))$/;
const idlePrograms = new Set(
  "echo printf cat ls cd pwd pushd popd mkdir rmdir rm cp mv ln touch chmod chown install test [ [[ : true false exit return export declare typeset set unset shift local read readonly mapfile readarray getopts alias shopt ulimit umask sleep wait jobs kill break continue command type hash exec grep egrep sed awk cut tr sort uniq head tail tee wc xargs diff cmp date env printenv which id whoami hostname uname nproc seq jq yq xmllint base64 md5sum sha256sum sha512sum openssl gpg tar gzip gunzip zip unzip xz zstd curl wget nc rsync git gh rustup rustc aws gcloud az apt apt-get apk yum dnf brew dpkg kubectl kind k3d minikube kustomize trivy grype syft dive snyk df du free stat file mktemp basename dirname realpath readlink find service systemctl sysctl modprobe mount umount dd losetup ps lsof ss ping ssh-keyscan pre-commit prettier rubocop phpunit phpstan bats gofmt".split(" ")
);
function actByWords(words, isTold = false) {
  const [head = "", verb = "", ...rest] = words;
  const program = head.replace(/.*[/\\]/, "");
  const isRunner = [makers, runners, interpreters].some((names) => names.test(program));
  const isScript = /[/\\]/.test(head) && !isRunner || /\.(sh|py|m?js|ts|rb|ps1|cmd|bat)$/.test(program);
  const plain = words.slice(1).filter((word) => /^\w[\w.:/-]*$/.test(word));
  const by = [head, ...isScript ? [] : plain.slice(0, plain[0] === "run" ? 2 : 1)].join(" ").slice(0, 60);
  const isIdle = idlePrograms.has(program) && !words.some((word) => /^-(exec|ok)(dir)?$/.test(word));
  if (!isScript && isIdle) return (0,_effect_js__WEBPACK_IMPORTED_MODULE_0__/* .act */ .Rb)("idle", by);
  if (program === "goreleaser" && words.includes("release")) {
    return (0,_effect_js__WEBPACK_IMPORTED_MODULE_0__/* .act */ .Rb)(words.some((word) => isKept.test(word)) ? "unread" : "pushes", by);
  }
  if (words.some((word) => !off.test(word) && isPush(word))) {
    const isImage = isScript || isRunner || words.some((word) => ofImages.test(word));
    return isImage ? { ...(0,_effect_js__WEBPACK_IMPORTED_MODULE_0__/* .act */ .Rb)("pushes", by), guess: isScript ? "name" : "words" } : (0,_effect_js__WEBPACK_IMPORTED_MODULE_0__/* .act */ .Rb)("unread", by);
  }
  const targets = targetsOf([verb, ...rest]);
  const isFile = interpreters.test(program) && verb !== "-m";
  const asked = makers.test(program) ? targets : targets.slice(0, isFile ? 0 : 1);
  const isQuiet = isRunner ? asked.length > 0 && asked.every(isQuietWord) : isQuietWord(head);
  return isQuiet && !isTold ? { ...(0,_effect_js__WEBPACK_IMPORTED_MODULE_0__/* .act */ .Rb)("idle", by), guess: "words" } : (0,_effect_js__WEBPACK_IMPORTED_MODULE_0__/* .act */ .Rb)("unread", by);
}
function actionByWords(by, inputs) {
  const program = by.replace(/^.*\//, "").replace(/-action$/, "");
  const orders = inputs.flatMap(
    (input) => /^(?:arg(?:ument)?s|command|cmd|run|script|task|goals?)=([^]*)/i.exec(input)?.[1] ?? []
  );
  const words = orders.join(" ").trim().split(/\s+/).filter(Boolean);
  const told = actByWords([program, ...words]);
  if (told.does === "pushes" && words.length > 0) return { ...told, by };
  const targets = targetsOf(words);
  const isTool = tools.test(program) && !loudWord.test(program) && !ofImages.test(program);
  const isQuiet = targets.length > 0 ? targets.every(isQuietWord) : isTool || isQuietWord(program);
  const isLoud = inputs.some(
    (input) => isPush(input) || ofImages.test(input) || /registry|releas|deploy|publish/i.test(input)
  );
  return isQuiet && !isLoud ? { ...(0,_effect_js__WEBPACK_IMPORTED_MODULE_0__/* .act */ .Rb)("idle", by), guess: "words" } : (0,_effect_js__WEBPACK_IMPORTED_MODULE_0__/* .act */ .Rb)("unread", by);
}
const tools = /(^|-)(setup|cache|checkout|report(er)?|comment|label(er)?|notify|badge|summary|annotate)(-|$)/;
function targetsOf(words) {
  return words.filter(
    (word, at) => !/^(-|\w+=)/.test(word) && !beside.test(word) && !placed.test(words[at - 1] ?? "")
  );
}
function isQuietWord(word) {
  return quietWord.test(word) && !loudWord.test(word) && !ofImages.test(word) && !/[/\\.]/.test(word);
}
const quietWord = /(^|[-_:+])((unit|py|vi|c|next|doc|go)?tests?|r?spec|(.*-)?verify|validate|vet|fmt|format|clean|tidy|deps|types?|tsc|mypy|ruff|flake8|black|clippy|cov(erage)?|bench|jest|mocha|ava)([-_:]|$)|lint$|check$/i;
const loudWord = /push|publish|upload|releas|deploy|build|e2e|creat|tag|manifest|promot|mirror|sync|copy|pipeline|ship|(^|[-_:])and([-_:]|$)/i;
function isPush(words) {
  return pushes.test(words) || ofImages.test(words) && releases.test(words);
}
function tellsToPush(text) {
  return (text.match(/\b\w*push\w*=\S+/gi) ?? []).some(
    (one) => !off.test(one) && pushes.test(one.replace(/=[^]*/, ""))
  );
}
function actsWithName(name, acts) {
  const last = acts.findLast(({ does, guess }) => does === "unread" || guess !== void 0);
  if (last === void 0 || !isPush(name) || acts.some(({ does }) => does === "pushes")) return acts;
  const by = `the step \u201C${name}\u201D`;
  return acts.map((one) => one === last ? { ...one, does: "pushes", by, guess: "name" } : one);
}
const idleActions = /^((actions(?!\/(attest|github-script))|github|golangci|codecov|dorny|aws-actions|google-github-actions|swatinem|dtolnay|taiki-e|cachix|nixos|aquasecurity|anchore|snyk|softprops|ncipollo|slackapi|gradle|8398a7|rtcamp|jlumbroso|peter-evans|robinraju|pnpm|astral-sh|sonarsource|go-task)\/|dawidd6\/action-download-artifact|docker\/(setup-|metadata-action|scout-action)|step-security\/harden-runner|sigstore\/cosign-installer|crazy-max\/ghaction-docker-meta|jdx\/mise)|(^|\/)docker-scout$|docker-oat-login$|[-/]login(-action)?$/;
function isHubApi(name) {
  return /(dockerhub|container)-description|sync-.*readme|docker-?hub.*(clean|delete|prune)/.test(name);
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
const deepest = 12;
function createWorkflowFiles(root, unique) {
  const workspace = (0,_base_files_js__WEBPACK_IMPORTED_MODULE_4__/* .realPath */ .Y)(root);
  const placeOf = (name) => placeIn(workspace, name);
  const reasonAgainst = (name, act) => new Promise((resolve) => {
    const { place, problem = act(place) } = placeOf(name);
    resolve(problem);
  }).catch(reasonOf);
  return {
    /** YAML files at these paths and below them, each read when its turn comes. */
    *find(paths) {
      const seen = /* @__PURE__ */ new Set();
      for (const name of paths) {
        const { place, problem } = placeOf(name);
        const refused = problem !== void 0 && node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync(place) ? [{ path: slashed(name), problem }] : [];
        for (const file of problem === void 0 ? visit(workspace, place) : refused) {
          if (!seen.has(file.path)) yield file;
          seen.add(file.path);
        }
      }
    },
    /** The text of a regular file; `undefined` for any other, and for what cannot be read. */
    text(name) {
      try {
        const { place, problem } = placeOf(name);
        const text = problem === void 0 ? decoded(place) : void 0;
        return typeof text === "string" ? text : void 0;
      } catch {
        return void 0;
      }
    },
    /** Atomic; keeps the mode. Gives the reason when it cannot, or when the file is not `before` any more. */
    replace: ({ path: name, before, after }) => reasonAgainst(name, (place) => {
      if (!node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(place).isFile()) return "it is not a regular file any more";
      node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync(place, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
      if (!node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(place).equals(Buffer.from(before))) return "it was changed while migrate ran";
      (0,_base_file_access_js__WEBPACK_IMPORTED_MODULE_3__/* .replaceFile */ .fR)(place, { text: after, own: false }, unique);
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
  const shown = slashed(node_path__WEBPACK_IMPORTED_MODULE_1__.relative(workspace, place));
  try {
    const status = node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(place, { throwIfNoEntry: false });
    if (status?.isDirectory() === true) {
      if (depth > deepest) yield { path: shown, problem: `directories are nested more than ${deepest} deep` };
      else {
        const names = node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync(place).filter((name) => name !== "node_modules" && name !== ".git");
        for (const name of names.sort()) yield* visit(workspace, node_path__WEBPACK_IMPORTED_MODULE_1__.join(place, name), depth + 1);
      }
    } else if (status?.isSymbolicLink() === true && node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync(place) && node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync(place).isDirectory()) {
      const problem = "it is a symbolic link to a directory, which is not followed";
      yield { path: shown, problem, isMinor: depth > 0 };
    } else if (status !== void 0 && /\.ya?ml$/i.test(place)) {
      const text = decoded(place);
      yield typeof text === "string" ? { path: shown, text } : { path: shown, ...text };
    }
  } catch (error) {
    yield { path: shown, problem: reasonOf(error) };
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

/***/ 6834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nk: () => (/* binding */ isHubLogin),
/* harmony export */   Qm: () => (/* binding */ loginsOf),
/* harmony export */   eh: () => (/* binding */ placeOfLogin)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1036);
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3217);
/* harmony import */ var _effects_flags_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5402);
/* harmony import */ var _effects_job_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5329);
/* harmony import */ var _jobs_play_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2017);
/* harmony import */ var _jobs_workflow_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2468);
/* harmony import */ var _values_expression_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3489);
/* harmony import */ var _values_image_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1370);
/* harmony import */ var _values_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2528);
/* harmony import */ var _credential_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(462);










const byHand = (why, remedy) => ({ kind: "other", why, remedy });
const ofItsOwn = byHand("it has a login of its own", "log in in a step before it, and leave both inputs out");
const notAlone = byHand(
  "the script does more than log in to a written host",
  "put a login step before this one"
);
function loginOf(found) {
  const [username, password] = [(0,_credential_js__WEBPACK_IMPORTED_MODULE_4__/* .credentialOf */ .$5)(found.username), (0,_credential_js__WEBPACK_IMPORTED_MODULE_4__/* .credentialOf */ .$5)(found.password)];
  const names = [username, password].map((one) => "name" in one ? one.name : "").join(" ");
  const registry = (0,_values_image_js__WEBPACK_IMPORTED_MODULE_3__/* .registryKind */ .IL)(found.registry);
  return {
    keptBy: "docker",
    isConditional: false,
    passwordText: void 0,
    ...found,
    file: (found.step ?? found.job).frame.file,
    registry: registry === "unknown" && (0,_values_image_js__WEBPACK_IMPORTED_MODULE_3__/* .namesAnother */ .it)(names) ? "other" : registry,
    host: (0,_values_text_js__WEBPACK_IMPORTED_MODULE_5__/* .showText */ .h$)(found.registry),
    username,
    password,
    account: username.kind === "literal" ? (0,_values_text_js__WEBPACK_IMPORTED_MODULE_5__/* .knownText */ .bG)(found.username ?? []) : void 0
  };
}
function placeOfLogin({ file, at }) {
  return `${file.path}:${file.positionAt(at).line}`;
}
const isHubLogin = ({ registry }) => registry === "hub" || registry === "unknown";
function loginsOf(job) {
  const inSteps = job.played.flatMap((step) => [...actionLogins(step, job), ...scriptLogins(step, job)]);
  return [...containerLogins(job), ...inSteps];
}
function actionLogins(step, job) {
  const name = (0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_6__/* .actionName */ .aM)(step);
  const [passwordText, list] = ["password", "registry-auth"].map((key) => (0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_6__/* .inputText */ .AN)(step, key));
  const isLogin = name === "docker/login-action";
  const [, held = ""] = (0,_values_expression_js__WEBPACK_IMPORTED_MODULE_2__/* .onlyReference */ .k7)(passwordText ?? "") ?? [];
  const registry = (0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_6__/* .inputText */ .AN)(step, "registry") ?? (0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_6__/* .inputText */ .AN)(step, "login-server");
  const isNamed = /login(-action)?$/.test(name) && (registry !== void 0 || /docker|podman/.test(name));
  const isDockers = (0,_credential_js__WEBPACK_IMPORTED_MODULE_4__/* .isDockerPassword */ .ot)(held.toUpperCase()) && /push|publish|build|login/.test(name);
  const isGiven = [(0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_6__/* .inputText */ .AN)(step, "username"), passwordText].every((text) => text !== void 0);
  if (!isLogin && (!isGiven || step.isCall || !(isNamed || isDockers))) return [];
  if (list !== void 0 && !/dockerhub|docker\.io/i.test(list)) return [];
  const value = (text = "") => (0,_jobs_play_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(text, { job, step });
  const credential = (text) => list === void 0 ? value(text) : (0,_values_text_js__WEBPACK_IMPORTED_MODULE_5__/* .openText */ .Uq)();
  const login = loginOf({
    form: isLogin ? actionForm(step) : ofItsOwn,
    job,
    step,
    at: step.node.start,
    tool: (0,_base_text_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)((step.uses?.value ?? "").replace(/@.*$/, "")),
    registry: value(registry),
    username: credential((0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_6__/* .inputText */ .AN)(step, "username")),
    password: credential(passwordText),
    passwordText
  });
  return [login];
}
function actionForm(step) {
  const inputs = step.with;
  const extra = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .entriesOf */ .Mc)(inputs).find(({ key }) => !/^(registry|username|password|logout)$/i.test(key))?.key;
  const isAddress = /^[^$]*\/[^$]+$/.test((0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_6__/* .inputText */ .AN)(step, "registry") ?? "");
  if (inputs?.kind === "mapping" && extra === void 0 && !isAddress) return { kind: "action", with: inputs };
  const why = extra === void 0 ? "its registry is not a host alone" : `the input ${extra} has no counterpart`;
  return byHand(why, "give Docker Hub a login step of its own, without it");
}
function containerLogins(job) {
  const value = (text = "") => (0,_jobs_play_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(text, { job });
  const services = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .entriesOf */ .Mc)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .valueOf */ .RP)(job.node, "services")).map(
    ({ key, value: node }) => [`services.${key}`, node]
  );
  return [["container", (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .valueOf */ .RP)(job.node, "container")], ...services].flatMap(([name, node]) => {
    const credentials = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .valueOf */ .RP)(node, "credentials");
    if (credentials?.kind !== "mapping") return [];
    const image = value((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .textOf */ .b6)(node, "image"));
    const passwordText = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .textOf */ .b6)(credentials, "password");
    const login = loginOf({
      form: { kind: "credentials", node: credentials, image },
      job,
      step: void 0,
      at: credentials.start,
      tool: `${name}.credentials`,
      registry: (0,_values_text_js__WEBPACK_IMPORTED_MODULE_5__/* .openText */ .Uq)(),
      username: value((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .textOf */ .b6)(credentials, "username")),
      password: value(passwordText),
      passwordText
    });
    const { registry } = (0,_values_image_js__WEBPACK_IMPORTED_MODULE_3__/* .parseImage */ .zZ)(image);
    const isNamed = [login.username, login.password].every(
      (one) => "name" in one ? /docker_?hub/i.test(one.name) : one.kind === "literal"
    );
    const unclear = isNamed ? "hub" : login.registry;
    return [{ ...login, host: "", registry: registry === "unknown" ? unclear : registry }];
  });
}
function scriptLogins(step, job) {
  if ((0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_6__/* .scriptOf */ .Fl)(step)?.includes("login") !== true) return [];
  const commands = (0,_jobs_play_js__WEBPACK_IMPORTED_MODULE_1__/* .commandsOf */ .Kf)({ job, step });
  const offsetOf = (0,_effects_job_js__WEBPACK_IMPORTED_MODULE_0__/* .scriptLines */ .P)(step);
  return commands.flatMap((command) => {
    const [head = "", ...words] = command.words.map((word) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_5__/* .knownText */ .bG)(word) ?? "$");
    const program = head.replace(/^.*\//, "");
    const isKnown = /^(docker|nerdctl|podman|buildah|skopeo|oras|cosign|ko|crane|helm|regctl)$/.test(program);
    const isLike = head === "$" && words.includes("--password-stdin");
    const isLogin = /^(-\S+ ([^-]\S* )?)*((auth|registry) )?login( |$)/.test(words.join(" "));
    if (!(isKnown || isLike) || !isLogin) return [];
    const { named, given } = (0,_effects_flags_js__WEBPACK_IMPORTED_MODULE_9__/* .sortedWords */ .d)(command.words.slice(2 + words.indexOf("login")));
    const [host = /^(docker|nerdctl|podman|buildah)$/.test(program) ? [""] : (0,_values_text_js__WEBPACK_IMPORTED_MODULE_5__/* .openText */ .Uq)()] = named;
    const isPlain = program === "docker" && (0,_values_text_js__WEBPACK_IMPORTED_MODULE_5__/* .knownText */ .bG)(host) !== void 0;
    const form = isPlain ? scriptForm(command, step, commands) : notAlone;
    const login = loginOf({
      form,
      job,
      step,
      at: offsetOf(command.line),
      tool: `${isKnown ? program : (0,_values_text_js__WEBPACK_IMPORTED_MODULE_5__/* .showText */ .h$)(command.words[0] ?? [])} login`,
      keptBy: program,
      isConditional: form.kind === "other",
      registry: host,
      username: given("-u", "--username", "--user")[0],
      password: given("-p", "--password", "--pass")[0] ?? command.input
    });
    return [login];
  });
}
const leading = /^\s*((echo|printf) [^|&;]*\| *)?docker login [^|&;\\]*$/;
function scriptForm(login, step, all) {
  const { run, node, frame } = step;
  const isIdle = ({ words: [head = []], output }) => /^(|\/dev\/.*|&?[12])$/.test(output) && /^(echo|printf|set|cat|:|true|)$/.test((0,_values_text_js__WEBPACK_IMPORTED_MODULE_5__/* .knownText */ .bG)(head) ?? "$");
  const isMore = /DOCKER_CONFIG|--config\b|config\.json|docker log(in|out)[^]*docker login|[)}]\s*>/;
  if (run === void 0 || isMore.test(run.value) || login.asOther || node.flow) return notAlone;
  const commands = all.filter(({ isInner }) => !isInner);
  if (commands.every((one) => one === login || isIdle(one))) return { kind: "script", isWhole: true };
  const isFirst = commands.every((one) => one === login || one.line > login.line || isIdle(one));
  const isLine = frame.file.text.charAt(run.start) === "|" && leading.test(run.value.split("\n")[login.line] ?? "");
  return isFirst && isLine ? { kind: "script", isWhole: false } : notAlone;
}



/***/ }),

/***/ 830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nu: () => (/* binding */ readRepository),
/* harmony export */   dO: () => (/* binding */ usualPlaces),
/* harmony export */   zO: () => (/* binding */ mayLogIn)
/* harmony export */ });
/* harmony import */ var _jobs_repository_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3953);
/* harmony import */ var _jobs_workflow_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2468);


const elsewhere = [".gitea/workflows", ".forgejo/workflows"];
const beside = [".github/actions", ".gitea/actions", ".forgejo/actions", "action.yml", "action.yaml"];
const usualPlaces = [".github/workflows", ...elsewhere, ...beside];
function readRepository(paths, { files, readYaml, isKept, name, own }) {
  const workflows = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set();
  const unread = [];
  const add = (file) => {
    const { path } = file;
    if (/^\.(github|gitea|forgejo)\/actions\//.test(path) && !/(^|\/)action\.ya?ml$/.test(path)) return;
    if ("problem" in file) {
      unread.push({ path, message: file.problem, isMinor: file.isMinor === true });
      return;
    }
    const document = readYaml(file.text);
    const isOrdinary = !isKept(file.text, { name });
    if ("problem" in document) {
      const { line, message } = document.problem;
      unread.push({ path, line, message, isMinor: isOrdinary });
      return;
    }
    const workflow = (0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_1__/* .readWorkflow */ .S6)({ ...file, ...document });
    if (workflow === void 0) return;
    seen.add(path);
    if (!isOrdinary) workflows.set(path, workflow);
  };
  const isAll = paths.some((path) => /^(\.\/)?(\.|\.github(\/workflows)?)?\/?$/.test(path));
  for (const file of files.find([...paths, ...isAll ? elsewhere : [], ...beside])) add(file);
  for (const { jobs } of workflows.values()) {
    for (const path of jobs.flatMap((job) => job.steps).flatMap((step) => (0,_jobs_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .actionFiles */ .SH)(step, { name }))) {
      const text = workflows.has(path) ? void 0 : files.text(path);
      if (text !== void 0) add({ path, text });
    }
  }
  const isWhole = isAll && unread.every(({ isMinor }) => isMinor);
  const repository = { workflows, name, isWhole, own, text: files.text };
  return { repository, seen, unread };
}
function mayLogIn(text, { name }) {
  return words.test(text) || name !== void 0 && text.toLowerCase().includes(name.toLowerCase());
}
const words = /secrets|login|credentials|password|auths|AUTH_CONFIG|config\.json|workflow_call|composite|docker(:\/\/|["']?\s*$)|(container|services)["']?:|uses["']?:\s*["']?([.$]\/|[^\s/]+\/[^\s/]+\/)|\*\w/im;



/***/ })

};
;