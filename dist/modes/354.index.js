"use strict";
exports.id = 354;
exports.ids = [354];
exports.modules = {

/***/ 2776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ migrateFiles)
});

// EXTERNAL MODULE: ./build/src/base/group-by.js
var group_by = __webpack_require__(9976);
// EXTERNAL MODULE: ./build/src/workflows/logins/login.js
var logins_login = __webpack_require__(6834);
// EXTERNAL MODULE: ./build/src/workflows/effects/job.js + 2 modules
var effects_job = __webpack_require__(563);
// EXTERNAL MODULE: ./build/src/workflows/jobs/play.js + 1 modules
var play = __webpack_require__(2017);
// EXTERNAL MODULE: ./build/src/workflows/jobs/workflow.js
var workflow = __webpack_require__(2468);
// EXTERNAL MODULE: ./build/src/workflows/values/image.js
var values_image = __webpack_require__(1370);
// EXTERNAL MODULE: ./build/src/workflows/values/text.js
var values_text = __webpack_require__(2528);
// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(3217);
// EXTERNAL MODULE: ./build/src/workflows/logins/credential.js
var logins_credential = __webpack_require__(462);
// EXTERNAL MODULE: ./build/src/workflows/jobs/repository.js
var jobs_repository = __webpack_require__(3953);
// EXTERNAL MODULE: ./build/src/workflows/values/expression.js
var expression = __webpack_require__(3489);
// EXTERNAL MODULE: ./build/src/migrate/decide/plan.js
var decide_plan = __webpack_require__(265);
;// CONCATENATED MODULE: ./build/src/migrate/decide/form.js








function passagesOf([login, ...again], { isWhole, mentions }) {
  const { password, file, step } = login;
  const isPublished = /^action\.ya?ml$/.test(file.path);
  if (file.kind === "action" && (isPublished || step?.frame.caller === void 0)) {
    const callers = isPublished ? "other repositories may call" : "no workflow that was read calls";
    const why = `${callers} this action: its callers hand the password over`;
    return (0,decide_plan/* obstacle */.ET)(why, "change it and its callers together");
  }
  if (password.kind !== "secret" || password.name === "GITHUB_TOKEN") {
    const why = "the password is not the plain value of one secret of yours";
    return (0,decide_plan/* obstacle */.ET)(why, "take the token from one secret");
  }
  const text = handedText(login);
  const [, name = ""] = (0,expression/* onlyReference */.k7)(text) ?? [];
  const frames = [login, ...again].map(play/* frameOf */.Dm);
  const passages = frames.map((frame) => (0,logins_credential/* passingOf */.Xt)(text, frame));
  const isElsewhere = frames.some((frame, at) => {
    const root = (0,play/* rootOf */.I5)(frame);
    return (0,jobs_repository/* isOnlyCalled */.ow)(root) || declares(root, passages[at]?.at(-1)?.node.value ?? text);
  });
  if (!isElsewhere && !declares(file, text) && passages.every((one) => one?.length === 0)) return [];
  const remedy = "change this file and its callers together";
  const chains = passages.flatMap((one) => one === void 0 || one.length === 0 ? [] : [one]);
  if (isElsewhere || chains.length < passages.length || !isWhole) {
    return (0,decide_plan/* obstacle */.ET)(
      "not every caller of this file is seen to hand over one plain secret as its password",
      remedy
    );
  }
  const between = chains.flatMap((through) => through.slice(0, -1));
  const isAlone = mentions.countOf(file, text) <= mentions.loginsLike(login) && between.every(({ frame, node }) => mentions.countOf(frame.file, node.value) === 1);
  return isAlone ? chains : (0,decide_plan/* obstacle */.ET)(`${name} is named in other places, too`, remedy);
}
function declares({ root }, text) {
  const [, name = ""] = (0,expression/* onlyReference */.k7)(text) ?? [];
  return (0,workflow/* inputEntry */.nJ)((0,tree/* valueOf */.RP)((0,tree/* valueOf */.RP)((0,tree/* valueOf */.RP)(root, "on"), "workflow_call"), "secrets"), name) !== void 0;
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
      const counts = names.get(file) ?? (0,group_by/* groupBy */.$)(file.text.matchAll(mention), ([, of = "", what = ""]) => nameOf(of, what));
      names.set(file, counts);
      return counts.get(nameOf(context, name))?.length ?? 0;
    }
  };
}
const mention = /\b(secrets|inputs)(?:\.|\[')([\w-]+)/gi;
function formObstacle(login, { own: naming }) {
  const { form, job, step, file, tool } = login;
  if (form.kind === "other") return (0,decide_plan/* obstacle */.ET)(`${tool}: ${form.why}`, form.remedy);
  const node = step?.node ?? (form.kind === "credentials" ? form.node : job.node);
  if ((0,tree/* hasAnchor */.q1)(node) || step?.frame === job.frame && job.node.shared) {
    return (0,decide_plan/* obstacle */.ET)("an anchor shares this text with other places", "write the login out in each place");
  }
  if (naming.pin !== void 0 || form.kind === "credentials") return void 0;
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


// EXTERNAL MODULE: ./build/src/token-list/names.js
var names = __webpack_require__(2094);
;// CONCATENATED MODULE: ./build/src/migrate/decide/organization.js





function organizationFor(use, { answer, owner, list }) {
  const { login } = use;
  const images = login.form.kind === "credentials" ? [(0,values_image/* parseImage */.zZ)(login.form.image)] : pushedImages(use);
  const spaces = images.flatMap(({ namespace }) => namespace === void 0 ? [] : [namespace]).filter((space) => (0,values_text/* knownText */.bG)(space) !== "library");
  const plainOwners = spaces.flatMap((space) => (0,values_text/* knownText */.bG)(space) ?? []);
  const wrong = plainOwners.find((name2) => (0,names/* organizationProblem */.hE)(name2) !== void 0);
  if (wrong !== void 0) return (0,decide_plan/* obstacle */.ET)(`${wrong} is no organization\u2019s name`, "correct the image\u2019s name");
  const expectedOwner = answer?.repositories[0]?.replace(/\/.*/, "") ?? list?.organization;
  if (expectedOwner !== void 0) {
    const foreign = [...plainOwners, list?.organization ?? expectedOwner].find((name2) => name2 !== expectedOwner);
    if (foreign === void 0) return { organization: expectedOwner };
    return (0,decide_plan/* obstacle */.ET)(
      `it works with ${foreign}, and ${answer === void 0 ? "the token list" : "the answer"} with ${expectedOwner}`,
      "give each organization a login and a token list of its own"
    );
  }
  const account = accountIn(login, images);
  if (account !== void 0) return (0,decide_plan/* asked */.NZ)("organization", `the user name is also the owner of ${account}`);
  const open = spaces.filter((space) => (0,values_text/* knownText */.bG)(space) === void 0 && isKnownAt(login)(space)).map(values_text/* showText */.h$);
  const [name, ...moreOwners] = /* @__PURE__ */ new Set([...plainOwners, ...open]);
  if (moreOwners.length > 0) {
    const why = `it pushes to ${[name, ...moreOwners].join(" and ")}`;
    return (0,decide_plan/* obstacle */.ET)(why, "give each of them a login of its own, before its push");
  }
  const organization = name ?? owner;
  const isComputed = computedOwner.test(organization ?? "");
  if (isComputed) return (0,decide_plan/* asked */.NZ)("organization", `the owner ${organization ?? ""} is computed`);
  const isGithubs = login.username.kind === "variable" && login.username.name.startsWith("github.");
  if (isGithubs && (organization !== void 0 || use.access === "push")) {
    return (0,decide_plan/* asked */.NZ)("organization", "the user name is that of who owns the repository on GitHub");
  }
  if (organization !== void 0) return { organization, isKnownElsewhere: name === void 0 };
  return login.file.kind !== "action" || login.form.kind === "credentials" ? { organization: decide_plan/* namedByVariable */.F$ } : (0,decide_plan/* asked */.NZ)("organization", "no image names the organization, and an action has no variables");
}
const computedOwner = /\.[\w-]*(user|login|account)[\w-]*\s*\}\}|\{.*(REGISTRY|HOST|SERVER)/i;
function pushedImages({ pushes }) {
  return pushes.flatMap(({ images }) => images).filter(({ registry }) => registry === "hub" || registry === "unknown");
}
function accountIn({ username, account }, images) {
  const source = (0,logins_credential/* sourceOf */.vz)(username);
  const accountImage = images.find(({ text, namespace }) => {
    if (account !== void 0) return (0,values_text/* knownText */.bG)(namespace ?? []) === account.toLowerCase();
    const [owner = []] = (0,values_text/* splitText */.Ad)(text, /\//);
    return owner.some(
      (piece) => typeof piece !== "string" && piece.source !== void 0 && piece.source.toUpperCase() === source
    );
  });
  return accountImage && (0,values_text/* showText */.h$)(accountImage.text);
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
  const isPlain = (piece) => typeof piece !== "string" || /^[\w./-]*$/.test(piece);
  const paths = pushedImages(use).map(
    ({ path }) => path?.every(isPlain) === true && isKnown(path) ? (0,values_text/* showText */.h$)(path) : void 0
  );
  const plainPaths = new Set(paths.flatMap((name) => name?.startsWith("library/") === false ? [name] : []));
  const isOnly = plainPaths.size === 1 && organization === decide_plan/* namedByVariable */.F$;
  const isOwn = (name) => name.startsWith(`${organization}/`) || isOnly && /^\$\{\{[^}]*\}\}$/.test(name);
  const names = [...plainPaths].filter(isOwn).sort();
  const isTold = use.pushes.every((push) => push.images.length > 0) && !paths.includes(void 0);
  return { names, isWhole: names.length > 0 && names.length === plainPaths.size && isTold };
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
  const isNamed = logins_credential/* scopedSecretName */.o8.test(password.name) || isWrittenOut && logins_credential/* plannedSecretName */._N.test(password.name);
  const isOwner = account !== void 0 && account.toLowerCase() === list?.organization;
  const isListed = isOwner || list?.entries.some(({ secret }) => secret === password.name) === true;
  const source = isNamed ? "the name of its secret" : "the token list";
  const why = `the login already uses a token of an organization, as ${source} says`;
  return isNamed || isListed ? settled("LOGIN_SCOPED", why) : void 0;
}
function faultOf({ username, password }) {
  const isBroken = username.kind === "broken" || password.kind === "broken";
  if (isBroken) return "only what stands in ${{ }} is replaced here";
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
  const matches = fitting.filter((entry) => channel === void 0 || entry.channel === channel);
  const [chosen, ...moreEntries] = matches.length > 0 || answer?.channel !== void 0 ? matches : fitting;
  if (moreEntries.length > 0) {
    const names = fitting.map((entry) => entry.channel ?? "no channel").join(", ");
    return (0,decide_plan/* asked */.NZ)("access", `the token list has ${fitting.length} ${access} tokens that fit (${names})`);
  }
  if (chosen?.secret === void 0) {
    const need = ["access: " + access, ...repositories].join(", ");
    return (0,decide_plan/* obstacle */.ET)(
      `the token list has no secret of this repository for ${need}`,
      "add that entry, or its secret under stores:"
    );
  }
  const isTold = entries.some((one) => one.channel !== chosen.channel);
  return { secret: chosen.secret, channel: isTold ? chosen.channel : void 0 };
}
function secretName(words) {
  const parts = ["DOCKERHUB", ...words, "TOKEN"].filter((word) => word !== void 0);
  return parts.join("_").replace(/\W/g, "_").toUpperCase();
}
function withSecretNames(plans, logins) {
  const owners = [...new Set(plans.map((plan) => plan.organization))];
  const oldNames = new Set(logins.flatMap(loginSecrets));
  return plans.map((plan) => {
    const { organization, channel, access } = plan;
    const isComputed = organization.includes("{");
    const isOnly = owners.every((name) => name === organization || !isComputed && name.includes("{"));
    const variableName = /\.([\w-]+)\s*\}\}$/.exec(organization)?.[1] ?? organization;
    const owner = variableName.replace(/^docker_?(hub_?|_)/i, "");
    const names = [...isOnly ? [[]] : [], [owner], [owner, "oat"]].map(
      (words) => secretName([...words, channel, access])
    );
    return { ...plan, secret: names.find((name) => !oldNames.has(name)) ?? plan.secret };
  });
}


// EXTERNAL MODULE: ./build/src/workflows/effects/effect.js
var effect = __webpack_require__(7208);
;// CONCATENATED MODULE: ./build/src/migrate/decide/use.js






function readJob({ played }, logins, effects) {
  const signed = played.find(({ uses, run }) => cloud.test(`${uses?.value ?? ""} ${run?.value ?? ""}`));
  const other = logins.find(({ registry }) => registry === "other" || registry === "unknown");
  const otherIndex = other === void 0 ? Infinity : other.step?.index ?? 0;
  const unread = effects.find(({ does }) => does === "unread");
  const images = effects.flatMap((effect) => effect.images.flatMap((image) => (0,values_image/* repositoryOf */._M)(image) ?? []));
  return {
    /** The step from which on another registry may be meant. */
    othersFrom: Math.min(signed?.index ?? Infinity, otherIndex),
    /** The first step of which something is not read. */
    unreadFrom: unread?.step.index ?? Infinity,
    /** What its builds make. */
    images: new Set(images),
    isInCloud: played.some(
      (step) => /setup-buildx-action$/.test((0,workflow/* actionName */.aM)(step)) && (0,workflow/* inputText */.AN)(step, "driver") === "cloud"
    )
  };
}
const furthest = 300;
function followedLogins(played, logins, effects) {
  const job = readJob(played, logins, effects);
  const placed = effects.flatMap((effect) => {
    const last = effect.step.isBeside ? [Number.MAX_SAFE_INTEGER] : [];
    return [placeOf(effect.step, effect)].concat(last).map((place) => ({ effect, place }));
  }).sort((a, b) => a.place - b.place);
  const laterPasswords = /* @__PURE__ */ new Set();
  let start = placed.length;
  const followed = logins.toReversed().map((login) => {
    const { step, registry } = login;
    const source = (0,logins_credential/* sourceOf */.vz)(login.password);
    if (step === void 0) return { login, job, followers: [], isReplaced: false };
    while ((placed[start - 1]?.place ?? -1) >= placeOf(step, login)) start -= 1;
    const followers = placed.slice(start, start + furthest).map(({ effect }) => effect);
    const last = placed.length > start + furthest ? followers.pop() : void 0;
    if (last !== void 0) followers.push({ ...last, ...(0,effect/* act */.Rb)("unread", "all that follows") });
    const isReplaced = laterPasswords.size > (laterPasswords.has(source) ? 1 : 0);
    if (registry === "hub") laterPasswords.add(source);
    return { login, job, followers, isReplaced };
  });
  return followed.toReversed();
}
function placeOf({ index }, { at: offset }) {
  return index * 1e7 + offset;
}
function accessOf(context) {
  const { login, followers, answer, job, owner } = context;
  const those = (does) => followers.filter((one) => one.does === does);
  const pushTargets = those("pushes").map((one) => ({ one, target: targetOf(one, context) }));
  const sure = pushTargets.flatMap(({ one, target }) => target === "hub" ? [one] : []);
  const doubtful = pushTargets.find(({ target }) => target === "unknown")?.one;
  const releases = those("unread").filter(({ by }) => sure.length > 0 && /releas|publish/i.test(by));
  const doubtfulPushes = doubtful !== void 0 && (sure.length > 0 || owner !== void 0) ? [doubtful] : [];
  const basesOf = ({ bases }) => bases.filter((image) => !job.images.has((0,values_image/* repositoryOf */._M)(image) ?? ""));
  const use = {
    login,
    pushes: [...sure, ...[...releases, ...doubtfulPushes].map((one) => ({ ...one, images: [] }))],
    bases: job.unreadFrom < (login.step?.index ?? 0) ? [] : followers.flatMap(basesOf)
  };
  if (answer !== void 0) return { ...use, access: answer.access, why: `the answer is ${answer.text}` };
  const [push] = use.pushes;
  if (push !== void 0 && context.isReplaced) {
    return (0,decide_plan/* asked */.NZ)("access", `${at(push)} pushes, with this login or with one after it`);
  }
  if (push !== void 0) {
    const guess2 = push.guess === void 0 ? "" : `, to judge by its ${push.guess === "name" ? "name" : "command"}`;
    return { ...use, access: "push", why: `${at(push)} pushes${guess2}` };
  }
  if (doubtful !== void 0) {
    return (0,decide_plan/* asked */.NZ)("access", `${at(doubtful)} pushes, and the files do not say to which registry`);
  }
  const [unread] = those("unread");
  if (unread !== void 0) return (0,decide_plan/* asked */.NZ)("access", `${at(unread)} may push: it is not read`);
  if (login.step !== void 0 && followers.every(({ by }) => /login(-action)?$/.test(by))) {
    return (0,decide_plan/* asked */.NZ)("access", "nothing in its job comes after the login");
  }
  const guess = followers.find((one) => one.guess === "words");
  const words = guess === void 0 ? "" : `, to judge by the name of ${at(guess)}`;
  return { ...use, access: "pull", why: `no step after it pushes to Docker Hub${words}` };
}
function at({ by: tool, at: offset, step }) {
  const { file } = step.frame;
  return `${tool} (${file.kind === "action" ? `${file.path}:` : "line "}${file.positionAt(offset).line})`;
}
const cloud = /(?<!docker\/)login(-action)?@|google-github-actions\/auth|configure-docker|acr login|get-login-password/i;
function targetOf(push, { job }) {
  const imagesAt = (registry) => push.images.filter((image) => image.registry === registry);
  const open = imagesAt("unknown");
  if (imagesAt("hub").length > 0) return "hub";
  if (push.images.length > 0 && open.length === 0) return "other";
  const { name, index } = push.step;
  const imageWords = open.map(({ text }) => (0,values_text/* wordsOf */.Z9)(text)).join(" ");
  const words = `${push.by} ${imageWords}`;
  if (imagesAt("other").length > 0 && /docker|hub/i.test(imageWords)) return "hub";
  const isAnother = (0,values_image/* namesAnother */.it)(name) || push.images.length === 0 && (0,values_image/* namesAnother */.it)(words);
  return isAnother || job.othersFrom <= index ? "unknown" : "hub";
}


;// CONCATENATED MODULE: ./build/src/migrate/decide/decide.js














function decideAll(repository, { answers, list }) {
  const contexts = [];
  const borrowers = [];
  for (const job of (0,play/* playJobs */.Do)(repository)) {
    const logins2 = (0,logins_login/* loginsOf */.Q)(job);
    if (logins2.every(({ registry }) => registry === "other")) borrowers.push(...placesWithoutLogin(job));
    const effects = logins2.some(({ registry }) => registry !== "other") ? (0,effects_job/* jobEffects */.O)(job) : [];
    for (const followed of followedLogins(job, logins2, effects)) {
      const place = (0,logins_login/* placeOfLogin */.e)(followed.login);
      const answer = answers.find(({ file, line }) => `${file}:${line}` === place);
      contexts.push({ ...followed, answer, owner: void 0 });
    }
  }
  const logins = contexts.map(({ login }) => login);
  const isDockers = ({ login }) => login.registry !== "other";
  const ownerOf = servedBy(contexts.filter(isDockers));
  const ways = (0,group_by/* groupBy */.$)(
    contexts.map((one) => ({ ...one, owner: ownerOf(one.login) })),
    ({ login: one }) => `${(0,logins_login/* placeOfLogin */.e)(one)} ${one.tool} ${one.passwordText ?? ""}`
  );
  const setting = { list, repository, mentions: countMentions(logins), borrower: borrowers[0] };
  const decisions = [...ways.values()].filter((group) => group.some(isDockers)).flatMap(([first, ...again]) => first === void 0 ? [] : [decide([first, ...again], setting)]);
  const plans = decisions.flatMap(({ plan }) => plan ?? []);
  const namedPlans = list === void 0 ? withSecretNames(plans, logins) : plans;
  const byLogin = new Map(namedPlans.map((plan) => [plan.login, plan]));
  const isShared = sharedPassages(namedPlans);
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
function decide(allWays, setting) {
  const [firstWay, ...moreWays] = allWays.filter(({ login: login2 }) => login2.password.kind !== "missing");
  const ways = firstWay === void 0 ? allWays : [firstWay, ...moreWays];
  const [{ login }, ...again] = ways;
  const logins = [login, ...again.map((way) => way.login)];
  const settled = settledLogin(logins, setting.list);
  if (settled !== void 0) return { login, plan: void 0, unedited: settled };
  const { repository, mentions, borrower } = setting;
  const passed = passagesOf(logins, { isWhole: repository.isWhole, mentions });
  const isPassed = !("code" in passed);
  const textObstacle = isPassed ? formObstacle(login, repository) : passed;
  const plan = unreadable(ways, borrower) ?? planOf(ways, isPassed ? passed : [], setting);
  if (!("code" in plan)) return { login, plan, unedited: textObstacle };
  const unedited = textObstacle !== void 0 && plan.question === "registry" ? (0,decide_plan/* obstacle */.ET)(`${plan.why}, and ${textObstacle.why}`, `if it is Docker Hub, ${textObstacle.remedy}`) : textObstacle ?? plan;
  return { login, plan: void 0, unedited };
}
function unreadable(ways, borrower) {
  if (ways.some(({ job }) => job.isInCloud)) {
    const why = "the job builds in Docker Build Cloud, which needs a scope of its own";
    return (0,decide_plan/* obstacle */.ET)(why, "make a token with that scope, and write the step by hand");
  }
  const stays = ways.find(({ login, answer }) => answer === void 0 && staysBehind(login));
  if (stays !== void 0 && borrower !== void 0) {
    const why = `the login stays on its runner, where ${borrower} may use it, with no login of its own`;
    return (0,decide_plan/* asked */.NZ)("access", `${why}: give that job one first`);
  }
  const unknown = ways.find(({ login, answer }) => login.registry === "unknown" && answer === void 0);
  if (unknown === void 0) return void 0;
  return (0,decide_plan/* asked */.NZ)("registry", `the registry (${unknown.login.host || "none is named"}) is not written out`);
}
function isKeeping({ node }) {
  return [...(0,tree/* scalarsIn */.PX)((0,tree/* valueOf */.RP)(node, "runs-on") ?? node)].some(({ value }) => /self-hosted/i.test(value));
}
function staysBehind({ form, job, step }) {
  const logout = step && (0,workflow/* actionName */.aM)(step) === "docker/login-action" ? (0,workflow/* inputText */.AN)(step, "logout") ?? "true" : "";
  return form.kind !== "credentials" && logout !== "true" && isKeeping(job);
}
function placesWithoutLogin(job) {
  if (!isKeeping(job)) return [];
  return job.played.flatMap(({ frame: { file }, node }) => {
    const isUsed = /docker/i.test(file.text.slice(node.start, node.end));
    return isUsed ? `${file.path}:${file.positionAt(node.start).line}` : [];
  });
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
    bases: uses.flatMap(({ bases }) => bases)
  };
}
function planOf(ways, passed, { list }) {
  const [{ answer, owner }] = ways;
  const use = usedBy(ways);
  if ("code" in use) return use;
  const { login, access, why } = use;
  const ownership = organizationFor(use, { answer, owner, list });
  if ("code" in ownership) return ownership;
  const { organization, isKnownElsewhere } = ownership;
  const { names, isWhole } = repositoriesOf(use, organization);
  const repositories = [.../* @__PURE__ */ new Set([...answer?.repositories ?? [], ...names])].sort();
  const plain = repositories.filter((name) => !name.includes("{"));
  const token = tokenFor(access, plain, { list, answer });
  if ("code" in token) return token;
  const isTold = (answer?.repositories.length ?? 0) > 0 || list !== void 0 && repositories.length > 0;
  const note = isKnownElsewhere === true ? `; the same secret serves ${organization} in another place` : "";
  return {
    ...token,
    login,
    access,
    why: why + note,
    organization,
    isListed: list !== void 0,
    repositories,
    isWhole: isWhole || isTold,
    bases: [...new Set(use.bases.flatMap((image) => (0,values_image/* repositoryOf */._M)(image) ?? []))].filter((name) => !repositories.includes(name)).sort(),
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
    const [only, ...moreOwners] = served.get(password.name) ?? [];
    return moreOwners.length > 0 || only === "library" ? void 0 : only;
  };
}
function sharedPassages(plans) {
  const nodesOf = ({ passed }) => passed.flatMap((through) => through.at(-1)?.node ?? []);
  const passages = plans.flatMap((plan) => nodesOf(plan).map((node) => ({ node, secret: plan.secret })));
  const byNode = (0,group_by/* groupBy */.$)(passages, ({ node }) => node);
  return (plan) => nodesOf(plan).some((node) => byNode.get(node)?.some(({ secret }) => secret !== plan.secret));
}


// EXTERNAL MODULE: ./build/src/token-list/store.js
var store = __webpack_require__(4263);
;// CONCATENATED MODULE: ./build/src/migrate/rewrite/edit.js
function applyEdits(text, edits) {
  let result = "";
  let position = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    if (edit.start < position) continue;
    result += text.slice(position, edit.start) + edit.text;
    position = edit.end;
  }
  return result + text.slice(position);
}
function trimmedEnd(text, { start, end }) {
  return start + text.slice(start, end).trimEnd().length;
}
function replacedEnd(text, range) {
  const end = trimmedEnd(text, range);
  const [comment = ""] = /^[ \t]+#[^\r\n]*/.exec(text.slice(end)) ?? [];
  return /ignore|disable|allow|nosec|noqa/i.test(comment) ? end : end + comment.length;
}
function replaceEntry(text, { start, value }, { flow = false, lines }) {
  const indent = text.slice(text.lastIndexOf("\n", start - 1) + 1, start).replace(/[^\t ]/g, " ");
  const next = text.indexOf("\n", start);
  const end = text.charAt((next === -1 ? text.lastIndexOf("\n") : next) - 1) === "\r" ? "\r\n" : "\n";
  const separator = flow ? ", " : end + indent;
  return { start, end: replacedEnd(text, { start, end: value.end }), text: lines.join(separator) };
}
function removeEntries(text, gone, { entries }) {
  const frontEnd = entries.findIndex((entry) => !gone.includes(entry));
  const front = entries.slice(0, frontEnd);
  return gone.map((entry) => {
    const { start, value } = entry;
    const end = trimmedEnd(text, { start, end: value.end });
    const lineEnd = text.indexOf("\n", end);
    const next = lineEnd === -1 ? text.length : lineEnd + 1;
    const indent = /^[ \t]*/.exec(text.slice(next))?.[0].length ?? 0;
    return front.includes(entry) ? { start, end: next + indent, text: "" } : { start: text.lastIndexOf("\n", start) + 1, end: next, text: "" };
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
  if (form.kind === "script") return scriptEdits(plan, step, style);
  return form.kind === "action" ? actionEdits(plan, step, { ...style, inputs: form.with }) : [];
}
function actionEdits(plan, step, { own: naming, warns, inputs }) {
  const { text } = plan.login.file;
  const { flow } = inputs;
  const [username, password] = ["username", "password"].map((name) => (0,workflow/* inputEntry */.nJ)(inputs, name));
  const { uses } = step;
  if (uses === void 0 || username === void 0 || password === void 0) return [];
  const [, gap] = /^([ \t]*)(?:#|\r?\n|$)/.exec(text.slice(uses.end)) ?? [];
  const { action, version } = usesOf(naming, isCommit(uses.value));
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
function usesOf({ name, tag, pin }, isPinned) {
  return isPinned && pin !== void 0 ? { action: `${name}@${pin.commit}`, version: pin.version } : { action: `${name}@${tag}`, version: "" };
}
function feedEdits(plan, step, idle = []) {
  const { node, env } = step;
  const { text } = plan.login.file;
  if (node.flow) return [];
  const old = loginSecrets(plan.login);
  const names = new Set(step.run?.value.match(/\w+/g));
  const isOld = (value) => value.kind === "scalar" && old.includes((0,logins_credential/* onlySecret */.z_)(value.value) ?? "");
  const otherEntries = (0,tree/* entriesOf */.Mc)(env).filter(({ key, value }) => !names.has(key) && !isOld(value));
  const isBlock = otherEntries.length > 0 && env?.kind === "mapping" && !env.flow && step.run !== void 0;
  const feeds = (0,tree/* entriesOf */.Mc)(env).filter((entry) => !otherEntries.includes(entry));
  const keys = [...idle, ...otherEntries.length === 0 ? ["env"] : []];
  const gone = keys.flatMap((key) => (0,tree/* entryOf */.Ms)(node, key) ?? []);
  return [removeEntries(text, gone, node), isBlock ? removeEntries(text, feeds, env) : []].flat();
}
function stepLines(plan, { own: naming, warns }) {
  const { file, host } = plan.login;
  const isUsual = /^$|^(https:\/\/)?(index\.)?docker\.io(\/|$)/.test(host);
  const registry = isUsual ? [] : [`registry: ${host}`];
  const inputs = [registry, useLines(plan, ""), tokenLines(plan, "", warns)].flat();
  const { action, version } = usesOf(naming, file.pinsByCommit);
  const uses = `uses: ${action}${version === "" ? "" : ` # ${version}`}`;
  return [uses, "with:"].concat(inputs.map((line) => `  ${line}`));
}
function scriptEdits(plan, step, style) {
  const run = (0,tree/* entryOf */.Ms)(step.node, "run");
  if (run === void 0) return [];
  const use = replaceEntry(plan.login.file.text, run, { lines: stepLines(plan, style) });
  return [use].concat(feedEdits(plan, step, ["shell", "working-directory"]));
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
function useLines(plan, quote) {
  const { channel, access, repositories, isWhole, isListed, organization } = plan;
  const images = isWhole ? repositories : [];
  const bases = access === "pull" || images.length > 0 ? plan.bases : [];
  const pushed = access === "push" ? images : [];
  const pulled = [...access === "pull" ? images : [], ...bases].map((name) => name.replace(/^library\//, ""));
  const list = (name, names) => names.length === 0 ? [] : [`${name}: ${written(names, quote)}`];
  const lists = [list("push", pushed), list("pull", pulled)].flat();
  return [
    list("organization", isListed || images.length > 0 ? [] : [organization]),
    channel === void 0 ? [] : `channel: ${channel}`,
    lists.length > 0 ? lists : `access: ${access}`
  ].flat();
}
function written(names, quote) {
  const text = names.join(", ");
  return names.length > 1 || text.includes("{") ? quote + text + quote : text;
}
function tokenLines(plan, quote, warns) {
  const { passed, login, secret } = plan;
  const isHere = passed.length === 0;
  const token = isHere ? tokenExpression(secret) : handedText(login);
  return [
    `token: ${quote}${token}${quote}`,
    warns && isHere ? `expires-at: ${quote}\${{ vars.${(0,store/* expiryVariable */.GL)(secret)} }}${quote}` : []
  ].flat();
}
function tokenExpression(secret) {
  return `\${{ secrets.${secret} }}`;
}


;// CONCATENATED MODULE: ./build/src/migrate/report/containers.js




function containerFindings(plans, { workflows }, list) {
  const organizations = [...plans.map(({ organization }) => organization), list?.organization];
  const tokens = [...list?.entries ?? [], ...plans].filter(({ access }) => access === "pull");
  const token = tokenExpression(tokens[0]?.secret ?? "DOCKERHUB_PULL_TOKEN");
  return Array.from(workflows.values()).flatMap(
    (file) => file.jobs.flatMap(pulledFirst).flatMap(([place, image]) => {
      const subject = image?.value.replace(/^docker:\/\//, "") ?? "";
      const { registry, namespace = [] } = (0,values_image/* parseImage */.zZ)([subject]);
      const owner = (0,values_text/* knownText */.bG)(namespace);
      if (image === void 0 || registry !== "hub" || !organizations.includes(owner)) return [];
      const message = `${place} pulls ${subject} before any step, so without a login`;
      const block = `write beside its image: credentials: { username: ${owner}, password: "${token}" }`;
      const remedy = `if it is private, ${place === "the step" ? "run it by docker run in a step behind the login" : block}`;
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
  const isOne = (name) => name !== "GITHUB_TOKEN" && (passwords.has(name) || (0,logins_credential/* isDockerPassword */.ot)(name));
  const readNodes = /* @__PURE__ */ new Set([
    ...logins.map(({ step }) => step?.node),
    ...plans.flatMap((plan) => plan.passed.flat().map(({ node }) => node))
  ]);
  const handed = /* @__PURE__ */ new Map();
  for (const login of logins) {
    const through = (0,logins_credential/* passingOf */.Xt)(handedText(login), (0,play/* frameOf */.Dm)(login)) ?? [];
    for (const { node } of through) handed.set(node, (0,logins_login/* placeOfLogin */.e)(login));
  }
  return Array.from(workflows.values()).flatMap(
    (file) => file.jobs.flatMap(({ steps, uses, node }) => {
      const call = uses && (0,tree/* valueOf */.RP)(node, "secrets");
      const otherSteps = steps.filter((step) => !readNodes.has(step.node) && !(0,workflow/* isOurs */.MU)(step));
      return [...call ? [{ node: call, uses }] : [], ...otherSteps].flatMap((place) => {
        const scalars = Array.from((0,tree/* scalarsIn */.PX)(place.node));
        const credential = scalars.find(({ value }) => (0,logins_credential/* secretNames */.XG)(value).some(isOne));
        if (credential === void 0 || scalars.some((one) => readNodes.has(one))) return [];
        const name = (0,logins_credential/* secretNames */.XG)(credential.value).find(isOne) ?? "";
        const isApi = (0,words/* isHubApi */.WA)((0,workflow/* actionName */.aM)(place)) || scalars.some(({ value }) => hubApi.test(value));
        const { line } = file.positionAt(credential.style === "block" ? place.node.start : credential.start);
        const program = (0,base_text/* printable */.g$)(place.uses?.value.replace(/@.*/s, "") ?? "a script");
        const code = isApi ? "HUB_API_USE" : "CREDENTIAL_ENVIRONMENT";
        const [end, remedy] = ends[isApi ? "api" : handed.has(credential) ? "login" : "unread"];
        const message = `${program} gets ${name}, ${end}${isApi ? "" : handed.get(credential) ?? ""}`;
        return { code, severity: finding/* severityOf */.xJ[code], subject: name, file: file.path, line, message, remedy };
      });
    })
  );
}
const ends = {
  api: ["for Docker Hub\u2019s API", "keep it: a token for pull and push does not serve there"],
  login: ["for the login in ", "see the finding there"],
  unread: ["and is not read", "if it logs in, give it the organization and the new token"]
};
const hubApi = /hub\.docker\.com|hub-tool/;
function secretFindings(plans, repository, texts) {
  const dependabot = [".github/dependabot.yml", ".github/dependabot.yaml"].map(
    (path) => [path, repository.text(path) ?? ""]
  );
  const names = [...texts, ...dependabot].map(
    ([path, text]) => [path, new Set((0,logins_credential/* secretNames */.XG)(text.replace(/^[ \t]*#.*$/gm, "")))]
  );
  const [unread] = unreadUses(repository, texts);
  const freed = new Set(plans.flatMap(({ login }) => loginSecrets(login)));
  return Array.from(freed).sort().map((subject) => {
    const places = names.flatMap(([path, named]) => named.has(subject) ? path : []);
    const mention = places.length > 0 ? `is still named in ${(0,base_text/* firstOf */.Ku)(places, 5).join(", ")}` : void 0;
    const use = mention ?? (unread && `may still be used: ${unread}`);
    const base = { severity: "notice", subject };
    if (use === void 0) {
      const message2 = `no file that was read names ${subject} any more`;
      return { ...base, code: "SECRET_REMOVABLE", message: message2, remedy: "delete it once nothing else uses it" };
    }
    const message = `${subject} ${use}`;
    return { ...base, code: "SECRET_IN_USE", message, remedy: "keep it until nothing uses it" };
  });
}
function* unreadUses(repository, texts) {
  if (!repository.isWhole) yield "not every workflow was read";
  for (const [path, text] of texts) {
    if ((0,logins_credential/* namedSecrets */.pr)(text).isAll) yield `${path} takes secrets without their names`;
  }
  for (const { path, jobs } of repository.workflows.values()) {
    const foreign = jobs.find((job) => (0,jobs_repository/* inheritsSecrets */.wS)(job) && (0,jobs_repository/* calledWorkflow */.vZ)(job, repository) === void 0);
    if (foreign?.uses) yield `${path} hands all secrets to ${(0,base_text/* printable */.g$)(foreign.uses.value, 80)}`;
  }
}


// EXTERNAL MODULE: ./build/src/migrate/report/tokens.js
var report_tokens = __webpack_require__(1778);
;// CONCATENATED MODULE: ./build/src/migrate/analyse.js










function migrateFiles(repository, list, { answers = [], warns = false } = {}) {
  const { decisions, logins } = decideAll(repository, { answers, list });
  const plans = decisions.flatMap(({ plan, unedited }) => unedited === void 0 ? plan ?? [] : []);
  const changed = /* @__PURE__ */ new Map();
  const edits = plans.flatMap((plan) => rewrite(plan, { own: repository.own, warns }));
  const texts = new Map(Array.from(repository.workflows, ([path, { text }]) => [path, text]));
  for (const [path, group] of (0,group_by/* groupBy */.$)(edits, (edit) => edit.path)) {
    changed.set(path, applyEdits(texts.get(path) ?? "", group));
  }
  const findings = [
    decisions.map(finding/* decisionFinding */.cP),
    otherUses(repository, { logins, plans }),
    secretFindings(plans, repository, new Map([...texts, ...changed])),
    containerFindings(plans, repository, list)
  ].flat();
  const tokens = (0,report_tokens/* newTokens */.$K)(
    decisions.flatMap(({ plan }) => plan ?? []),
    repository
  );
  return {
    /** By file, then line. */
    findings: findings.sort(
      (a, b) => (a.file ?? "~").localeCompare(b.file ?? "~") || (a.line ?? 0) - (b.line ?? 0)
    ),
    changed,
    /** The tokens that the logins need, those of logins that a person has to change included. */
    tokens,
    /** Of a token list; with one, every token of an edit is one of its entries. */
    draft: list === void 0 ? (0,draft/* draftTokenList */.Z)(tokens.concat((0,report_tokens/* usedTokens */.yT)(repository, tokens))) : void 0,
    /** Answers that fit no login, with the reason. */
    problems: answers.flatMap((answer) => answerProblem(answer, decisions))
  };
}
function answerProblem({ file, line, text }, decisions) {
  const say = (what) => [`${file}:${line}=${text}: ${what}`];
  const decision = decisions.find(({ login }) => (0,logins_login/* placeOfLogin */.e)(login) === `${file}:${line}`);
  if (decision === void 0) return say("no login to Docker Hub is there");
  const { unedited } = decision;
  const isFitting = unedited === void 0 || unedited.code === "LOGIN_BY_HAND" || unedited.question === "organization";
  return isFitting ? [] : say(unedited.why);
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
  const repositories = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .unique */ .Am)(names.split(",").map((name) => name.trim())).filter(Boolean);
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
/* harmony export */   _O: () => (/* binding */ listView),
/* harmony export */   aJ: () => (/* binding */ isShown),
/* harmony export */   s8: () => (/* binding */ organizationVariable)
/* harmony export */ });
/* harmony import */ var _token_list_find_entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7534);

const organizationVariable = "DOCKERHUB_ORGANIZATION";
const namedByVariable = `\${{ vars.${organizationVariable} }}`;
function asked(question, why) {
  return { code: "QUESTION", question, why, remedy: "answer it" };
}
function obstacle(why, remedy) {
  return { code: "LOGIN_BY_HAND", why, remedy };
}
function isShown({ access, isWhole, repositories }) {
  return access === "pull" || isWhole && repositories.every((name) => !name.includes("{"));
}
function listView(list, home) {
  const entries = list?.tokens.map((entry) => {
    const { channel, access, repositories } = entry;
    return { channel, access, repositories, secret: (0,_token_list_find_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .secretNameFor */ .z)(entry, home)?.secret };
  });
  return list && { organization: list.organization, entries: entries ?? [] };
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
    paths,
    write: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readBoolean */ .Vf)(step, "write"),
    failOn: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readChoice */ .Kf)(step, "fail-on"),
    answers: lines.filter(Boolean).map(readAnswer),
    action: readAction(step),
    tokenList: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readBoolean */ .Vf)(step, "list")
  };
}
function readAction(step) {
  const text = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readOptional */ .T9)(step, "action");
  if (text === void 0) return void 0;
  const action = (0,_workflows_jobs_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .namedAction */ .Yt)(text);
  if (action !== void 0) return action;
  const problem = `: ${JSON.stringify((0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(text, 80))} is not the name of an action`;
  const hint = 'write OWNER/NAME@REF, as behind "uses:", with all 40 digits of a commit';
  throw (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .invalidInput */ .aY)("action", problem, hint);
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
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5221);
/* harmony import */ var _runner_checkout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(838);
/* harmony import */ var _runner_command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(601);
/* harmony import */ var _runner_github_variables_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3761);
/* harmony import */ var _workflows_jobs_repository_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3953);






async function originOf(release, files, server) {
  if (release === void 0) return {};
  const folder = node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(release);
  const { commit, version = "", origin = "" } = await (0,_runner_checkout_js__WEBPACK_IMPORTED_MODULE_2__/* .openClone */ .ok)(folder, files) ?? {};
  return {
    release: await files.read(release),
    version: fieldOf(await files.read(node_path__WEBPACK_IMPORTED_MODULE_0__.join(folder, "package.json")) ?? "", "version"),
    checkout: commit === void 0 ? void 0 : { commit, version },
    name: (0,_runner_checkout_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryOfUrl */ .Je)(origin, server),
    started: (0,_runner_command_js__WEBPACK_IMPORTED_MODULE_3__/* .startedFrom */ .yj)()
  };
}
function ownAction({ environment, hasPost }, origin) {
  const { release, checkout, name, started, version = "" } = origin;
  if (hasPost) {
    const { repository, ref } = (0,_runner_github_variables_js__WEBPACK_IMPORTED_MODULE_5__/* .jobOf */ .Z)(environment).action;
    return (0,_workflows_jobs_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .namedAction */ .Yt)(`${repository}@${ref}`);
  }
  if (release === void 0) {
    if (started !== void 0) return (0,_workflows_jobs_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .namedAction */ .Yt)(started);
    return checkout && name !== void 0 ? { name, tag: checkout.version, pin: checkout } : void 0;
  }
  const [released, commit = "", tag = ""] = ["name", "commit", "version"].map(
    (field) => fieldOf(release, field)
  );
  const action = tag === `v${version}` && /^v\d+\.\d+\.\d+$/.test(tag) ? (0,_workflows_jobs_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .namedAction */ .Yt)(`${released}@${commit}`) : void 0;
  return action?.pin && { name: action.name, tag: tag.replace(/\..*$/, ""), pin: { commit, version: tag } };
}
function fieldOf(json, name) {
  const value = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJsonObject */ .dw)(json)?.[name];
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



function draftTokenList(allTokens, {
  owners = [],
  without = [],
  head = "A draft: what the workflows show. Check every line."
} = {}) {
  const tokens = allTokens.filter(({ organization: organization2 }) => !organization2.includes("{"));
  const organization = tokens[0]?.organization ?? "";
  const organizationTokens = tokens.filter((token) => token.organization === organization);
  const completeTokens = organizationTokens.filter(({ repositories }) => repositories.length > 0);
  if (completeTokens.length === 0) return void 0;
  const names = new Set(tokens.map((token) => token.organization).filter((name) => name !== organization));
  const { everyMs, lifetimeMs, graceMs, deleteAfterMs } = _token_list_rotation_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultRotation */ .gX;
  const times = { every: everyMs, lifetime: lifetimeMs, grace: graceMs, "delete-after": deleteAfterMs };
  const rotation = Object.entries(times).map(([key, time]) => `  ${key}: ${(0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(time)}`);
  return [
    `# ${head}`,
    Array.from(names, (name) => `# The tokens of ${name} need a token list in another repository.`),
    `organization: ${yamlText(organization)}`,
    owners.length > 0 ? `owners: [${owners.map(yamlText).join(", ")}]` : "# owners: [USER] # Docker users who may create tokens. Without it, audit does not compare who created them.",
    without.includes("rotation") ? [] : ["rotation:"].concat(rotation),
    without.length > 0 ? withoutLine(without) : [],
    "tokens:",
    completeTokens.flatMap(tokenLines),
    organizationTokens.flatMap(
      ({ access, secret, repositories }) => repositories.length > 0 ? [] : `  # ${secret}: add an entry with access: ${access}, and its repositories.`
    ),
    ""
  ].flat().join("\n");
}
function tokenLines(token) {
  const { label, channel, access, repositories, secret, files, unlisted, environment } = token;
  const purpose = files.length > 3 ? `${files[0] ?? ""} and ${files.length - 1} more` : files.join(", ");
  return [
    `  - label: ${yamlText(label)}`,
    channel === void 0 ? [] : `    channel: ${yamlText(channel)}`,
    `    access: ${access}`,
    "    repositories:",
    repositories.map((name) => `      - ${yamlText(name)}`),
    unlisted.map((place) => `      # ${inComment(place)} may push more: add what it pushes`),
    purpose === "" ? [] : `    purpose: ${yamlText(purpose.slice(0, 150))}`,
    (0,_token_list_names_js__WEBPACK_IMPORTED_MODULE_2__/* .secretNameProblem */ .nL)(secret) === void 0 ? ["    stores:", `      - secret: ${secret}`] : [],
    // All that a person has to uncomment.
    environment === void 0 ? [] : `        # environment: ${environment}`
  ].flat();
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
/* harmony export */   sb: () => (/* binding */ fileFinding),
/* harmony export */   xJ: () => (/* binding */ severityOf)
/* harmony export */ });
/* harmony import */ var _decide_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(265);

const severityOf = {
  LOGIN_SHARED: "warning",
  QUESTION: "warning",
  LOGIN_BY_HAND: "warning",
  CREDENTIAL_LITERAL: "error",
  CREDENTIAL_ENVIRONMENT: "warning",
  HUB_API_USE: "warning",
  LOGIN_BROKEN: "warning",
  LOGIN_SCOPED: "notice",
  LOGIN_KEYLESS: "notice",
  LOGIN_ELSEWHERE: "notice",
  SECRET_REMOVABLE: "notice",
  SECRET_IN_USE: "notice",
  CONTAINER_ANONYMOUS: "notice",
  LIST_EMPTY: "error",
  FILE_UNREADABLE: "error",
  FILE_UNWRITABLE: "error"
};
function decisionFinding({ login, plan, unedited }) {
  const { file, at: offset, password, tool } = login;
  const { line } = file.positionAt(offset);
  const subject = password.kind === "secret" ? password.name : tool;
  const code = unedited?.code ?? "LOGIN_SHARED";
  const base = { code, severity: severityOf[code], subject, file: file.path, line, access: plan?.access };
  if (unedited !== void 0) {
    const { why: message2, remedy: remedy2, question } = unedited;
    const answer2 = `answer ${file.path}:${line}=push:ORGANIZATION/IMAGE, or pull:\u2026`;
    if (question === "registry") {
      return { ...base, question, message: message2, remedy: `${answer2}, if it is Docker Hub` };
    }
    if (question !== void 0) return { ...base, question, message: message2, remedy: answer2 };
    const needs = plan === void 0 ? "" : `; it needs ${tokenWords(plan)}`;
    return { ...base, message: message2, remedy: remedy2 + needs };
  }
  if (plan === void 0) throw new Error("a login is edited by a plan");
  const { channel, answer, repositories, isWhole, organization, why } = plan;
  const owner = organization.includes("{") ? "" : ` for ${organization}`;
  const scope = isWhole && repositories.length > 0 ? ` ${repositories.join(", ")}` : owner;
  const message = `${subject} becomes ${tokenWords(plan)}${scope}: ${why}`;
  const advice = (0,_decide_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .isShown */ .aJ)(plan) ? "" : ", and give its token each repository that it pushes to: no file names all";
  const remedy = `apply the edit${advice}`;
  return { ...base, message, remedy, channel, answer: answer?.text };
}
function tokenWords({ access, secret, passed }) {
  return `${passed.length > 0 ? `the token that callers pass (${secret})` : secret}, to ${access}`;
}
function fileFinding(file, { isMinor = false, ...part }) {
  const remedy = "the other files are done; see to this one";
  return { ...part, severity: isMinor ? "warning" : severityOf[part.code], subject: file, file, remedy };
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
function nextSteps(migration) {
  const { tokens, findings, changed, isWritten, flags } = migration;
  const isTerminal = flags !== void 0;
  const { path, state } = migration.tokenList;
  const repository = migration.repository === void 0 ? "" : ` --repo ${(0,_runner_command_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r7)(migration.repository)}`;
  const newTokens = state === "here" ? [] : tokens;
  const owners = new Set(
    newTokens.map((one) => one.organization.includes("{") ? "your organization" : one.organization)
  );
  const say = (...inputs) => isTerminal ? `${(0,_runner_command_js__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)()} migrate${flags} --${inputs.join(" --")}` : inputs.map((name) => `${name}: true`).join(" and ");
  const isDraft = state === "draft";
  const isEdited = isWritten || changed.length === 0;
  const answers = placesOf(unanswered(findings)).map((place) => `${place}=push:ORGANIZATION/IMAGE`);
  const byHand = findings.filter(({ code }) => /^(LOGIN_BY_HAND|LOGIN_BROKEN|CREDENTIAL_)/.test(code));
  const isVariable = tokens.some(({ organization }) => organization === _decide_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .namedByVariable */ .F$);
  const steps = [
    [
      `Answer the questions: ${isTerminal ? "run it again with these flags" : 'one a line in input "answer"'}. Write pull: where nothing is pushed`,
      answers.map((text) => isTerminal ? `--answer ${(0,_runner_command_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r7)(text)}` : text)
    ],
    ["Change these by hand", placesOf(byHand)],
    [
      `Create in Docker Home (${[...owners].join(", then ")} \u2192 ${_tokens_docker_home_js__WEBPACK_IMPORTED_MODULE_3__/* .newTokenMenu */ .b}; a person\u2019s account has no such tokens)`,
      newTokens.map(tokenWords)
    ],
    ["Save each token (gh asks for it)", newTokens.map((token) => secretCommand(token, repository))],
    [
      "Save your organization\u2019s name on Docker Hub (gh asks for it)",
      isVariable ? [`gh variable set ${_decide_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .organizationVariable */ .s8}${repository}`] : []
    ],
    [
      `Make the edits${isDraft ? " and the token list" : ""}`,
      isEdited ? [] : [say("write", ...isDraft ? ["list"] : [])]
    ],
    [lockAgain, migration.isLocked && changed.length > 0 ? ["gh actions-lock"] : []],
    ["Look at the changes, then commit them", isWritten ? changed : []],
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
  const unlistedPlaces = unlisted.length === 0 ? [] : [`what ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .firstOf */ .Ku)(unlisted, 3).join(", ")} pushes`];
  const on = [...repositories, ...unlistedPlaces].join(", ") || `what its jobs ${access}`;
  return `"${label}": Image ${access === "push" ? "Push" : "Pull"} on ${on}, and Read public repositories`;
}
function secretCommand({ secret, environment }, repository) {
  const place = environment === void 0 ? "" : `  # or --env ${(0,_runner_command_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r7)(environment)}`;
  return `gh secret set ${secret}${repository}${place}`;
}



/***/ }),

/***/ 1778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $K: () => (/* binding */ newTokens),
/* harmony export */   c2: () => (/* binding */ plannedToken),
/* harmony export */   yT: () => (/* binding */ usedTokens)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(1036);
/* harmony import */ var _base_group_by_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(9976);
/* harmony import */ var _token_list_label_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3236);
/* harmony import */ var _token_list_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2094);
/* harmony import */ var _token_list_token_list_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(96);
/* harmony import */ var _workflows_logins_credential_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(462);
/* harmony import */ var _workflows_logins_login_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6834);
/* harmony import */ var _workflows_effects_effect_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7208);
/* harmony import */ var _workflows_jobs_play_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2017);
/* harmony import */ var _workflows_jobs_repository_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3953);
/* harmony import */ var _workflows_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2468);
/* harmony import */ var _workflows_values_image_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1370);
/* harmony import */ var _workflows_values_text_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2528);
/* harmony import */ var _decide_plan_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(265);














function newTokens(plans, { name }) {
  const needs = plans.map((plan) => {
    const { login, organization, channel, access, secret, repositories } = plan;
    return {
      organization,
      channel,
      access,
      secret,
      repositories: repositories.filter((one) => one.startsWith(`${organization}/`)),
      files: [login.file.path],
      environment: login.job.environment,
      unlisted: (0,_decide_plan_js__WEBPACK_IMPORTED_MODULE_8__/* .isShown */ .aJ)(plan) ? [] : [(0,_workflows_logins_login_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOfLogin */ .e)(login)]
    };
  });
  return tokensOf(needs, name, []);
}
function usedTokens(repository, peers) {
  const needs = [];
  for (const job of (0,_workflows_jobs_play_js__WEBPACK_IMPORTED_MODULE_5__/* .playJobs */ .Do)(repository)) {
    if ((0,_workflows_jobs_repository_js__WEBPACK_IMPORTED_MODULE_6__/* .isOnlyCalled */ .ow)((0,_workflows_jobs_play_js__WEBPACK_IMPORTED_MODULE_5__/* .rootOf */ .I5)(job.frame))) continue;
    needs.push(...job.played.filter(_workflows_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_9__/* .isOurLogin */ .Q4).flatMap((step) => usedBy(step, job)));
  }
  const isNew = ({ secret }) => peers.every((one) => one.secret !== secret);
  return tokensOf(needs.filter(isNew), repository.name, peers);
}
function usedBy(step, job) {
  const { file } = step.frame;
  const textOf = (name) => (0,_workflows_jobs_play_js__WEBPACK_IMPORTED_MODULE_5__/* .textAt */ .$6)((0,_workflows_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_9__/* .inputText */ .AN)(step, name) ?? "", { job, step });
  const isPush = (0,_workflows_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_9__/* .inputText */ .AN)(step, "push") !== void 0 || (0,_workflows_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_9__/* .inputText */ .AN)(step, "access") === "push";
  const access = isPush ? "push" : "pull";
  const images = (0,_workflows_effects_effect_js__WEBPACK_IMPORTED_MODULE_4__/* .imagesIn */ .o$)([textOf(access)]);
  const names = images.filter(({ registry }) => registry === "hub").flatMap((image) => (0,_workflows_values_image_js__WEBPACK_IMPORTED_MODULE_7__/* .repositoryOf */ ._M)(image) ?? []).filter((name) => !name.startsWith("library/"));
  const organization = (0,_workflows_values_text_js__WEBPACK_IMPORTED_MODULE_10__/* .knownText */ .bG)(textOf("organization"))?.toLowerCase() || names[0]?.replace(/\/.*/, "");
  if (organization === void 0 || (0,_workflows_values_image_js__WEBPACK_IMPORTED_MODULE_7__/* .registryKind */ .IL)(textOf("registry")) !== "hub") return [];
  const isShown2 = images.every((image) => image.registry === "other" || (0,_workflows_values_image_js__WEBPACK_IMPORTED_MODULE_7__/* .repositoryOf */ ._M)(image) !== void 0);
  const need = {
    organization,
    access,
    repositories: names.filter((name) => name.startsWith(`${organization}/`)),
    files: [file.path],
    environment: job.environment,
    unlisted: isPush && !isShown2 ? [`${file.path}:${file.positionAt(step.node.start).line}`] : []
  };
  const jobChannel = (0,_workflows_values_text_js__WEBPACK_IMPORTED_MODULE_10__/* .knownText */ .bG)(textOf("channel")) || void 0;
  const inputs = _token_list_token_list_js__WEBPACK_IMPORTED_MODULE_11__/* .channels */ .BM.map((channel) => ({ input: `${channel}-${access}-token`, channel }));
  return [{ input: "token", channel: jobChannel }, ...inputs].flatMap(({ input, channel }) => {
    const token = (0,_workflows_logins_credential_js__WEBPACK_IMPORTED_MODULE_2__/* .credentialOf */ .$5)(textOf(input));
    return token.kind === "secret" && (0,_token_list_token_list_js__WEBPACK_IMPORTED_MODULE_11__/* .channelsFit */ .aw)(channel, jobChannel) ? { ...need, channel, secret: token.name } : [];
  });
}
function tokensOf(needs, home, peers) {
  const byOwner = [...(0,_base_group_by_js__WEBPACK_IMPORTED_MODULE_12__/* .groupBy */ .$)(needs, (one) => one.organization).values()].sort((a, b) => b.length - a.length);
  const groups = byOwner.flatMap(
    (own) => [...(0,_base_group_by_js__WEBPACK_IMPORTED_MODULE_12__/* .groupBy */ .$)(own, (one) => one.secret).entries()].sort(([a], [b]) => a.localeCompare(b))
  );
  const tokens = [];
  for (const [secret, group] of groups) {
    const [first] = group;
    if (first === void 0) continue;
    const { organization, channel, environment } = first;
    const access = group.some((one) => one.access === "push") ? "push" : "pull";
    const isPlace = /^[\w. -]+$/.test(environment ?? "") && group.every((one) => one.environment === environment);
    const names = group.flatMap((one) => one.repositories);
    const repositories = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_13__/* .unique */ .Am)(names).filter((one) => (0,_token_list_names_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryProblem */ .Ki)(one) === void 0).sort();
    tokens.push({
      ...plannedToken(repositories, { access, home, peers: peers.concat(tokens), organization }),
      channel: group.every((one) => one.channel === channel) ? channel : void 0,
      secret,
      unlisted: group.flatMap((one) => one.unlisted),
      files: (0,_base_text_js__WEBPACK_IMPORTED_MODULE_13__/* .unique */ .Am)(group.flatMap((one) => one.files)),
      environment: isPlace ? environment : void 0
    });
  }
  return tokens;
}
function plannedToken(repositories, {
  access,
  home,
  peers = [],
  organization = repositories[0]?.replace(/\/.*/, "") ?? ""
}) {
  return {
    organization,
    label: freeLabel(nameOf(repositories, organization, home), access, peers),
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
  return (0,_base_text_js__WEBPACK_IMPORTED_MODULE_13__/* .unique */ .Am)([last(home)].concat(image ?? [])).join(" ");
}
function freeLabel(name, access, peers) {
  const labels = new Set(peers.map(({ label }) => label));
  for (let count = 1; ; count += 1) {
    const end = count === 1 ? ` ${access}` : ` ${access} ${count}`;
    const label = `${name.slice(0, _token_list_label_js__WEBPACK_IMPORTED_MODULE_0__/* .longestName */ .YG - end.length).trimEnd()}${end}`;
    if (!labels.has(label)) return label;
  }
}



/***/ })

};
;