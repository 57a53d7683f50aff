"use strict";
exports.id = 664;
exports.ids = [664];
exports.modules = {

/***/ 5593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dp: () => (/* binding */ bakeActs),
/* harmony export */   Sr: () => (/* binding */ buildActs),
/* harmony export */   "if": () => (/* binding */ baseImages)
/* harmony export */ });
/* harmony import */ var _values_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1370);
/* harmony import */ var _values_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2528);
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7208);



function buildActs(call, context, read) {
  const { by, given, isPush } = call;
  const outputs = given("outputs", "-o", "--output").filter(pushesOutput);
  const named = outputs.flatMap((text) => fieldOf("name", text));
  const tags = named.length > 0 ? named : (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .imagesIn */ .o)(given("tags", "-t", "--tag"));
  const caches = given("cache-to", "--cache-to").filter((text) => /type=registry/.test((0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(text)));
  const kept = caches.flatMap((text) => fieldOf("ref", text));
  const unpushed = isPush === void 0 ? "open" : "local";
  return [
    (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .act */ .R)("base", by, basesOf(call, context, read)),
    (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .act */ .R)(isPush === true || outputs.length > 0 ? "push" : unpushed, by, tags),
    ...kept.length > 0 ? [(0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .act */ .R)("push", `${by} (cache)`, kept)] : []
  ];
}
function bakeActs({ by, given, isPush }) {
  const sets = given("set", "--set");
  if (isPush === true || sets.some((text) => /output=/.test((0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(text)) && pushesOutput(text))) {
    const computed = (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .imagesIn */ .o)(given("files", "bake-file")).filter(({ text }) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .knownText */ .bG)(text) === void 0);
    return [(0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .act */ .R)("push", by, sets.length > 0 ? [] : computed)];
  }
  return isPush === false && !sets.some((text) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .onlyHole */ .rl)(text)) ? [] : [(0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .act */ .R)("open", by)];
}
function pushesOutput(output) {
  const words = (0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(output);
  return /push(-by-digest)?=(?!false)|type=registry/.test(words) && !/push=false/.test(words);
}
function fieldOf(name, text) {
  const begin = new RegExp(`^[^]*?(^|,|")${name}=`);
  const at = text.findIndex((piece) => typeof piece === "string" && begin.test(piece));
  if (at === -1) return [];
  return (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .imagesIn */ .o)([(0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .mapStrings */ .to)(text.slice(at), (piece) => piece.replace(begin, "").replaceAll('"', ""))]);
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
  const joined = text.replace(/^[ \t]*#.*\n?/gm, "").replace(/\\[ \t]*\r?\n/g, " ");
  for (const line of joined.split("\n")) {
    const [word = "", ...rest] = line.trim().split(/\s+/);
    const kind = word.toUpperCase();
    if (kind === "ARG" && stages.length === 0) {
      const [, name = "", value] = /^(\w+)(?:=["']?([^"']*))?/.exec(rest[0] ?? "") ?? [];
      globals.set(name, args.has(name) ? args.get(name) : value && expanded(value, globals));
    } else if (kind === "FROM") {
      const [from = "", , name = ""] = rest.filter((one) => !one.startsWith("--"));
      stages.push({ name: name.toLowerCase(), sources: [from.replace(/["']/g, "")] });
    } else if (kind === "COPY") {
      stages.at(-1)?.sources.push(...rest.flatMap((one) => /^--from=(.+)/.exec(one)?.[1] ?? []));
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
function expanded(text, values) {
  const value = (all, plain, braced) => values.get(plain ?? braced) ?? all;
  const whole = text.replace(/\$(?:(\w+)|\{(\w+)\})/g, value);
  const [name = ""] = whole.split(/[:@](?!.*\/)/);
  if (name.includes("$")) return void 0;
  return whole.includes("$") ? name : whole;
}
const isOfHub = /^((?!library\/).*|library\/(alpine|amazoncorretto|busybox|caddy|centos|debian|docker|eclipse-temurin|elixir|fedora|gcc|golang|gradle|haproxy|httpd|maven|nginx|node|openjdk|php|postgres|python|redis|ruby|rust|tomcat|ubuntu))$/;



/***/ }),

/***/ 11:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ sortedWords),
/* harmony export */   n: () => (/* binding */ commandActs)
/* harmony export */ });
/* harmony import */ var _values_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1370);
/* harmony import */ var _values_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2528);
/* harmony import */ var _build_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5593);
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7208);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8376);





const table = [
  [/^docker$/, /^(image |manifest )?push$/, "push"],
  [/^docker$/, /^(buildx |image |builder )?build$/, "build"],
  [/^docker$/, /^buildx imagetools create$/, "tags"],
  [/^docker$/, /^(buildx )?bake$/, "bake"],
  [/^docker$/, /^compose$/, "compose"],
  [/^docker$/, /^(container )?(run|create)$/, "run"],
  [
    /^docker$/,
    /^buildx( (create|use|ls|inspect|du|prune|rm|stop|version|install|imagetools inspect))?$/,
    "nothing"
  ],
  [
    /^docker$/,
    /^(log(in|out|s)|version|info|(image |manifest )?inspect|images|ps|rmi?|save|load|exec|cp|(image )?(pull|tag|prune)|scout|system|network|volume|context|start|stop|kill|wait|history|container|stack|service|manifest (create|add|annotate|rm)|--version)( .*)?$/,
    "nothing"
  ],
  [
    /^(podman|buildah|skopeo|crane|oras|ko)$/,
    /^(auth |registry )?(login|logout|inspect|list-tags|digest|pull)$/,
    "nothing"
  ],
  [/^cosign$/, /^(sign|attest|attach .*|copy|clean)$/, "push"],
  [
    /^cosign$/,
    /^((verify|download|generate).*|tree|triangulate|login|(sign|attest)-blob|env|version)$/,
    "nothing"
  ],
  [/^helm$/, /^(?!push)\S*$/, "nothing"]
];
const bare = /^(--(push|load|pull|no-cache|quiet|rm|all|all-tags|append|purge|insecure|yes|recursive|password-stdin)|-[qayrdv])$/;
function commandActs(words, read, variable) {
  const [first = [], ...rest] = words;
  const head = ((0,_values_text_js__WEBPACK_IMPORTED_MODULE_4__/* .knownText */ .bG)(first) ?? "").replace(/^.*\//, "");
  if (head === "" && words.length > 0 && first[0] !== "") return [(0,_effect_js__WEBPACK_IMPORTED_MODULE_2__/* .act */ .R)("open", "a computed command")];
  if (head === "docker-compose") return commandActs([["docker"], ["compose"], ...rest], read, variable);
  const all = rest.map((word) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_4__/* .knownText */ .bG)(word) ?? "$");
  for (const [tool, verb, does] of table) {
    const isVerb = (count) => count <= all.length && verb.test(all.slice(0, count).join(" "));
    const length = tool.test(head) ? [3, 2, 1].find(isVerb) : void 0;
    if (length === void 0) continue;
    return deedActs(does, { by: [head, ...all.slice(0, length)].join(" "), words: rest.slice(length), read });
  }
  const told = (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .commandByWords */ .sd)(words.map((word) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_4__/* .wordsOf */ .Z9)(word).trim()));
  if (told === void 0) return [];
  return head === "ko" && told.kind === "push" ? [koAct(told, all, variable("KO_DOCKER_REPO"))] : [told];
}
function koAct(told, words, repository) {
  if ((0,_values_text_js__WEBPACK_IMPORTED_MODULE_4__/* .onlyHole */ .rl)(repository)?.source === "env.KO_DOCKER_REPO") return { ...told, kind: "open" };
  const isExact = words.some((word) => /^(--bare|-B|--base-import-paths)$/.test(word));
  const image = (0,_values_image_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImage */ .zZ)(isExact ? repository : (0,_values_text_js__WEBPACK_IMPORTED_MODULE_4__/* .joinTexts */ .B5)([repository, ["/"], (0,_values_text_js__WEBPACK_IMPORTED_MODULE_4__/* .openText */ .Uq)()]));
  return { ...told, images: image.path === void 0 ? [] : [image] };
}
function deedActs(does, { by, words, read }) {
  const { named, given } = sortedWords(words.filter((word) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_4__/* .knownText */ .bG)(word) !== "-p"));
  const isAny = (pattern) => words.some((word) => pattern.test((0,_values_text_js__WEBPACK_IMPORTED_MODULE_4__/* .wordsOf */ .Z9)(word)));
  const isPushed = isAny(/^--push(=(?!false)|$)/);
  switch (does) {
    case "nothing":
      return [];
    case "push":
      return [(0,_effect_js__WEBPACK_IMPORTED_MODULE_2__/* .act */ .R)("push", by, (0,_effect_js__WEBPACK_IMPORTED_MODULE_2__/* .imagesIn */ .o)(named))];
    case "tags":
      return [(0,_effect_js__WEBPACK_IMPORTED_MODULE_2__/* .act */ .R)("push", by, (0,_effect_js__WEBPACK_IMPORTED_MODULE_2__/* .imagesIn */ .o)(given("-t", "--tag")))];
    case "build": {
      const isOpen = named.length > 1 && named.some((word) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_4__/* .onlyHole */ .rl)(word));
      return (0,_build_js__WEBPACK_IMPORTED_MODULE_1__/* .buildActs */ .Sr)({ by, given, isPush: isPushed || (isOpen ? void 0 : false) }, named.at(-1), read);
    }
    case "bake": {
      const isKept = isAny(/^--(load|print|check)$/);
      return (0,_build_js__WEBPACK_IMPORTED_MODULE_1__/* .bakeActs */ .Dp)({ by, given, isPush: isPushed || (isKept ? false : void 0) });
    }
    case "compose":
      return isAny(/^(push|--push|publish)$/) ? [(0,_effect_js__WEBPACK_IMPORTED_MODULE_2__/* .act */ .R)("push", by)] : [];
    case "run":
      return isAny(/docker\.sock|\.docker\b|DOCKER_(CONFIG|HOST)/) ? [(0,_effect_js__WEBPACK_IMPORTED_MODULE_2__/* .act */ .R)("open", by)] : [];
  }
}
function sortedWords(words) {
  const named = [];
  const flags = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? [];
    const [first, ...rest] = word;
    const written = typeof first === "string" ? first : "";
    const [, name = written, value] = /^(--?[\w.-]+)=([^]*)$/.exec(written) ?? [];
    if (!written.startsWith("-") || written === "-") named.push(word);
    else if (value !== void 0) flags.push({ name, value: [value, ...rest] });
    else if (/^-[a-zA-Z]./.test((0,_values_text_js__WEBPACK_IMPORTED_MODULE_4__/* .wordsOf */ .Z9)(word))) {
      flags.push({ name: written.slice(0, 2), value: [written.slice(2), ...rest] });
    } else if (!bare.test(written)) flags.push({ name: written, value: words[at += 1] ?? [] });
  }
  const given = (...names) => flags.flatMap(({ name, value }) => names.includes(name) ? [value] : []);
  return { named, given };
}



/***/ }),

/***/ 7208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ act),
/* harmony export */   o: () => (/* binding */ imagesIn)
/* harmony export */ });
/* harmony import */ var _values_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1370);
/* harmony import */ var _values_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2528);


function act(kind, by, images = []) {
  return { kind, by, images };
}
function imagesIn(texts) {
  return texts.flatMap((text) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_1__/* .splitText */ .Ad)(text, /[\s,]+/)).filter((text) => !/^(#|\.{0,2}\/|[\w.-]+=)|\.(hcl|json|ya?ml)$/.test((0,_values_text_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9)(text))).map(_values_image_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImage */ .zZ);
}



/***/ }),

/***/ 9906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ scriptLines),
/* harmony export */   s: () => (/* binding */ viewRepository)
/* harmony export */ });
/* harmony import */ var _jobs_play_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2017);
/* harmony import */ var _jobs_repository_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3953);
/* harmony import */ var _jobs_workflow_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2468);
/* harmony import */ var _values_expression_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3489);
/* harmony import */ var _values_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2528);
/* harmony import */ var _build_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5593);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11);
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7208);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8376);









function viewRepository(repository) {
  const jobs = (0,_jobs_play_js__WEBPACK_IMPORTED_MODULE_0__/* .playJobs */ .Do)(repository).map((job) => {
    let effects;
    return { job, effects: () => effects ??= jobEffects(job) };
  });
  return { repository, jobs };
}
function jobEffects(job) {
  const found = job.played.flatMap(
    (step) => (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .stepByName */ .Lv)(step.name, stepActs(step, job)).map((one) => ({ at: step.node.start, ...one, step }))
  );
  const last = job.played.at(-1);
  const more = (0,_effect_js__WEBPACK_IMPORTED_MODULE_4__/* .act */ .R)("open", "what is called here has more steps than migrate reads");
  return job.isCut && last !== void 0 ? [...found, { ...more, at: job.node.start, step: last }] : found;
}
function stepActs(step, job) {
  const { repository } = job;
  const value = (text) => (0,_jobs_play_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(text, { job, step });
  const script = (0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_6__/* .scriptOf */ .Fl)(step);
  if (script === void 0) {
    if (step.uses === void 0 || step.isCall) return [];
    if ((0,_jobs_repository_js__WEBPACK_IMPORTED_MODULE_7__/* .pathHere */ .y)(step.uses.value, repository) === void 0) return actionActs(step, repository, value);
    return (0,_jobs_repository_js__WEBPACK_IMPORTED_MODULE_7__/* .localAction */ .On)(step, repository) === void 0 ? [(0,_effect_js__WEBPACK_IMPORTED_MODULE_4__/* .act */ .R)("open", step.uses.value)] : [];
  }
  const offsetOf = scriptLines(step);
  const isMoved = /^\s*(cd|pushd)\b/m.test(script) || /working-directory/.test(step.frame.file.text);
  const read = isMoved ? void 0 : repository.text;
  const variable = (name) => value(`\${{ env.${name} }}`);
  return (0,_jobs_play_js__WEBPACK_IMPORTED_MODULE_0__/* .commandsOf */ .Kf)({ job, step }).flatMap(
    ({ words, line }) => (0,_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .commandActs */ .n)(words, read, variable).map((one) => ({ ...one, at: offsetOf(line) }))
  );
}
const pushers = [
  [/^int128\/docker-manifest-create-action$/, "tags"],
  [/^actions\/attest(-build-provenance|-sbom)?$/, "subject-name", "push-to-registry"]
];
function actionActs(step, repository, value) {
  const by = (0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_6__/* .actionName */ .aM)(step);
  const given = (...names) => names.flatMap((key) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_8__/* .splitText */ .Ad)(value((0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_6__/* .inputText */ .AN)(step, key) ?? ""), /\r?\n/));
  const truth = (key) => (0,_values_expression_js__WEBPACK_IMPORTED_MODULE_1__/* .truthOf */ .D)((0,_values_text_js__WEBPACK_IMPORTED_MODULE_8__/* .joinTexts */ .B5)(given(key)));
  const isPush = truth("push") !== false;
  if (/^(docker|depot)\/build-push-action$/.test(by)) {
    return (0,_build_js__WEBPACK_IMPORTED_MODULE_2__/* .buildActs */ .Sr)({ by, given, isPush }, given("context")[0], repository.text);
  }
  if (by === "docker/bake-action") return (0,_build_js__WEBPACK_IMPORTED_MODULE_2__/* .bakeActs */ .Dp)({ by, given, isPush: isPush || void 0 });
  const [, images, when] = pushers.find(([action]) => action.test(by)) ?? [];
  if (images !== void 0) {
    return when === void 0 || truth(when) === true ? [(0,_effect_js__WEBPACK_IMPORTED_MODULE_4__/* .act */ .R)("push", by, (0,_effect_js__WEBPACK_IMPORTED_MODULE_4__/* .imagesIn */ .o)(given(images)))] : [];
  }
  if (/setup-buildx-action$/.test(by) && (0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_6__/* .inputText */ .AN)(step, "driver") === "cloud") return [(0,_effect_js__WEBPACK_IMPORTED_MODULE_4__/* .act */ .R)("cloud", by)];
  if ((0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .isHubApi */ .WA)(by) || _words_js__WEBPACK_IMPORTED_MODULE_5__/* .quietActions */ .Uy.test(by)) return [];
  const program = by.replace(/^.*\//, "").replace(/-action$/, "");
  const words = ((0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_6__/* .inputText */ .AN)(step, "args") ?? "").split(/\s+/).filter((word) => word !== "");
  const told = words.length === 0 ? void 0 : (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .commandByWords */ .sd)([program, ...words]);
  return [told?.kind === "push" ? { ...told, by } : (0,_effect_js__WEBPACK_IMPORTED_MODULE_4__/* .act */ .R)("open", by)];
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
/* harmony export */   Lv: () => (/* binding */ stepByName),
/* harmony export */   Uy: () => (/* binding */ quietActions),
/* harmony export */   WA: () => (/* binding */ isHubApi),
/* harmony export */   sd: () => (/* binding */ commandByWords)
/* harmony export */ });
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7208);

const pushes = /((^|[^a-zA-Z])push|Push|PUSH)(?!d\b|over|gateway|er\b)/;
const ofImages = /docker|image|container|(?<!git)hub(?![a-z]*\.)/i;
const releases = /publish|upload|releas|deploy|promot/i;
const off = /[=:](false|0|no|off|never)$/i;
const koPushes = /^(build|publish|resolve|apply|create)$/;
const isKept = /^(--(snapshot|split|local|push=false|skip-(publish|docker)|skip=.*(publish|docker))|-L)$/;
const runners = /^(make|gmake|just|task|mage|rake|mise|invoke|nx|turbo|npm|pnpm|yarn|bun|npx|node|deno|python3?|ruby|php|perl|bash|sh|zsh|gradlew?|mvnw?|sbt|bazel|go|ant|earthly|dagger|nix|cargo|dotnet|tox|poetry|uv|bundle|composer|goreleaser|ko)$/;
const quietPrograms = new Set(
  "echo printf cat ls cd pwd mkdir rm cp mv ln touch chmod chown test [ [[ : true false exit return export set unset shift local read mapfile sleep wait break continue grep sed awk cut tr sort head tail tee wc xargs diff date env which id jq yq base64 sha256sum openssl gpg tar gzip gunzip unzip zip curl wget rsync git gh rustup rustc pip aws gcloud az apt apt-get kubectl kind minikube kustomize df du free mktemp basename dirname service systemctl sysctl modprobe".split(" ")
);
function commandByWords(words) {
  const [head = "", verb = ""] = words;
  const program = head.replace(/.*[/\\]/, "");
  const isScript = /[/\\]/.test(head) && !runners.test(program) || /\.(sh|py|m?js|ts|rb|ps1|cmd|bat)$/.test(program);
  if (head === "" || !isScript && quietPrograms.has(program)) return void 0;
  const plain = words.slice(1).filter((word) => /^\w[\w.:/-]*$/.test(word));
  const by = [head, ...isScript ? [] : plain.slice(0, plain[0] === "run" ? 2 : 1)].join(" ").slice(0, 60);
  const isPublisher = program === "goreleaser" ? words.includes("release") : program === "ko" && koPushes.test(verb);
  if (isPublisher) return (0,_effect_js__WEBPACK_IMPORTED_MODULE_0__/* .act */ .R)(words.some((word) => isKept.test(word)) ? "open" : "push", by);
  if (words.some((word) => !off.test(word) && isPush(word))) {
    const isImage = isScript || runners.test(program) || words.some((word) => ofImages.test(word));
    return isImage ? { ...(0,_effect_js__WEBPACK_IMPORTED_MODULE_0__/* .act */ .R)("push", by), isGuessed: true } : (0,_effect_js__WEBPACK_IMPORTED_MODULE_0__/* .act */ .R)("open", by);
  }
  const targets = words.slice(1).filter((word) => !/^(-|run$|\w+=)/.test(word));
  const told = isScript ? program : targets.join(" ");
  const isTest = /test|lint|check|verify|validate|install/i.test(told) && !ofImages.test(told);
  return (0,_effect_js__WEBPACK_IMPORTED_MODULE_0__/* .act */ .R)(isTest && isQuiet(told) ? "quiet" : "open", by);
}
function isQuiet(name) {
  return quietName.test(name) && !loudName.test(name);
}
function isPush(words) {
  return pushes.test(words) || ofImages.test(words) && releases.test(words);
}
const quietName = /^\W*((smoke )?test|run .*tests?|lint|scan|check|verify|validate|wait|start|stop|download|install|set ?up|print|show|collect|upload|notify|cache|restore|checkout|save)\b|\b(tests?|checks?)\W*$/i;
const loudName = /push|publish|upload(?!.*\b(logs?|reports?|results?|coverage|artifacts?)\b)|releas|(?<!wait.*)deploy|build|e2e|creat|tag|manifest|promot|mirror|sync|copy|pipeline|\b(and|ci)\b|[&+,]/i;
function stepByName(name, acts) {
  const by = `the step \u201C${name}\u201D`;
  if (isQuiet(name)) {
    return acts.map((one) => one.kind === "open" ? { ...one, kind: "quiet", by } : one);
  }
  const last = acts.findLast(({ kind }) => kind === "open" || kind === "quiet");
  if (last === void 0 || !isPush(name) || acts.some(({ kind }) => kind === "push")) return acts;
  return acts.map((one) => one === last ? { ...one, kind: "push", by, isGuessed: true } : one);
}
const quietActions = /^((actions(?!\/(attest|github-script))|github|golangci|codecov|dorny|aws-actions|google-github-actions|swatinem|dtolnay|taiki-e|cachix|nixos|aquasecurity|anchore|snyk|softprops|ncipollo|slackapi|step-security|gradle|8398a7|rtcamp|jlumbroso|peter-evans|robinraju|dawidd6|pnpm|astral-sh|sonarsource|go-task)\/|docker\/(setup-|metadata-action|scout-action)|sigstore\/cosign-installer|crazy-max\/ghaction-docker-meta|jdx\/mise)|(^|\/)(setup(-[\w-]+)?|docker-scout)$|docker-oat-login$|[-/]login(-action)?$/;
function isHubApi(name) {
  return /(dockerhub|container)-description|sync-.*readme|docker-?hub.*(clean|delete|prune)/.test(name);
}



/***/ }),

/***/ 2017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sy: () => (/* binding */ boundTo),
  Kf: () => (/* binding */ commandsOf),
  Do: () => (/* binding */ playJobs),
  $6: () => (/* binding */ textAt),
  Qp: () => (/* binding */ variableAround)
});

// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(3217);
// EXTERNAL MODULE: ./build/src/workflows/values/expression.js
var expression = __webpack_require__(3489);
// EXTERNAL MODULE: ./node_modules/unbash/dist/parser.js + 16 modules
var parser = __webpack_require__(8989);
// EXTERNAL MODULE: ./build/src/workflows/values/text.js
var values_text = __webpack_require__(2528);
;// CONCATENATED MODULE: ./build/src/workflows/values/shell.js




function unreadCommand(what, line = 0) {
  return { words: [[what]], line, asOther: false, input: void 0, output: "" };
}
function readScript(script, lookup) {
  const text = script.replaceAll("\r\n", "\n");
  if (text.split("<<", 1002).length > 1001) {
    return [unreadCommand("a script with more than 1,000 here-documents")];
  }
  const set = new Set([...text.matchAll(assignment)].map(([, name, other]) => name ?? other ?? ""));
  const find = (0,tree/* lineAt */.mh)(text);
  const blank = (0,expression/* templateParts */.Di)(text).map(({ text: own, expression }) => expression === void 0 ? own : own.replace(/[^\n]/g, "x")).join("");
  const read = { text, lineOf: (offset) => find(offset) - 1, lookup, set, commands: [] };
  for (const statement of parser/* parse */.qg(blank).commands) visit(statement, read, void 0);
  return read.commands;
}
const assignment = /(?:^|[\s;&|(])([A-Za-z_]\w*)\+?=|\b(?:read|for|mapfile|readarray|unset|getopts)\s+(?:-\w+\s+)*([A-Za-z_]\w*)/g;
function visit(node, script, pipedFrom) {
  if (node.type === "Command") readCommand(node, script, pipedFrom);
  else if (node.type === "Pipeline") {
    let before = pipedFrom;
    for (const part of node.commands) {
      const count = script.commands.length;
      visit(part, script, before);
      before = script.commands.length > count ? script.commands.at(-1) : void 0;
    }
  } else if (node.type !== "Word") {
    parser/* forEachChild */.dK(node, (child) => {
      visit(child, script, pipedFrom);
    });
  }
}
function readCommand(node, script, pipedFrom) {
  const line = script.lineOf(node.pos);
  if (/(\$\(|`|[<>]\()[^]*(push|publish|upload)/i.test(script.text.slice(node.pos, node.end))) {
    script.commands.push(unreadCommand("a substitution", line));
  }
  if (node.name === void 0) return;
  const all = [node.name, ...node.args].flatMap(
    (part) => part.type === "Word" ? wordsFrom(part, script) : [[part.text]]
  );
  const plain = all.map((word) => (0,values_text/* knownText */.bG)(word) ?? "$");
  const start = wrapped(plain);
  const asOther = plain.slice(0, start).some((word) => /^(sudo|doas)$/.test(word));
  const isFed = node.redirects.some(({ operator }) => operator.startsWith("<"));
  const input = isFed ? (0,values_text/* openText */.Uq)() : pipedFrom && printedBy(pipedFrom);
  const [output = ""] = node.redirects.flatMap(
    (part) => part.type === "Redirect" && part.operator.includes(">") ? part.target?.text ?? [] : []
  );
  script.commands.push({ words: all.slice(start), line, asOther, input, output });
}
function wrapped(words) {
  let start = 0;
  while (/^(sudo|doas|env|timeout|xargs|exec|command|nohup|retry|nice|time)$/.test(words[start] ?? "")) {
    const next = words.findIndex((word, at) => at > start && !/^(-|\d+[smh]?$|[A-Za-z_]\w*=)/.test(word));
    if (next === -1) break;
    start = next;
  }
  return start;
}
function printedBy({ words }) {
  const [head = "", ...rest] = words.map((word) => (0,values_text/* knownText */.bG)(word) ?? "$");
  const first = rest.findIndex((word) => !/^-[neE]+$|^%s(\\n)?$/.test(word));
  const isOneWord = /^(echo|printf)$/.test(head) && first === rest.length - 1;
  return (isOneWord ? words.at(-1) : void 0) ?? (0,values_text/* openText */.Uq)();
}
function wordsFrom(word, script) {
  const source = script.text.slice(word.pos, word.end);
  const isWhole = !source.includes("$") || /^(["'])[^]*\1$|=["']/.test(source) && !/\[[@*]\]/.test(source);
  const text = (0,values_text/* joinTexts */.B5)((word.parts ?? [word]).map((part) => partText(part, script)));
  return isWhole ? [text] : (0,values_text/* splitText */.Ad)(text, /\s+/);
}
function partText(part, script) {
  switch (part.type) {
    case "Word":
    case "Literal":
    case "SingleQuoted": {
      const source = script.text.slice(part.pos, part.end);
      if (!source.includes("${{")) return [part.value];
      const bare = source.replace(/^'([^]*)'$/, "$1").replace(/\\(["$`\\])|\\\n/g, "$1");
      return (0,expression/* readTemplate */.xV)(bare, script.lookup);
    }
    case "DoubleQuoted":
    case "LocaleString":
      return (0,values_text/* joinTexts */.B5)(part.parts.map((inner) => partText(inner, script)));
    case "SimpleExpansion":
      return variable(part.text.slice(1), script);
    case "ParameterExpansion": {
      const isPlain = part.prefix === void 0 && part.operation === void 0;
      return isPlain ? variable(part.parameter, script) : (0,values_text/* openText */.Uq)();
    }
    default:
      return (0,values_text/* openText */.Uq)();
  }
}
function variable(name, { set, lookup }) {
  return /^\w+$/.test(name) && !set.has(name) ? lookup(["env", name]) : (0,values_text/* openText */.Uq)(`env.${name}`);
}


// EXTERNAL MODULE: ./build/src/workflows/jobs/repository.js
var jobs_repository = __webpack_require__(3953);
// EXTERNAL MODULE: ./build/src/workflows/jobs/workflow.js
var workflow = __webpack_require__(2468);
;// CONCATENATED MODULE: ./build/src/workflows/jobs/play.js






const deepest = 10;
function playJobs(repository) {
  const files = [...repository.workflows.values()].filter(({ kind }) => kind === "workflow");
  const called = new Set(files.flatMap(({ jobs }) => jobs.map((job) => (0,jobs_repository/* calledWorkflow */.vZ)(job, repository))));
  const started = files.filter((file) => !((0,jobs_repository/* isOnlyCalled */.ow)(file) && called.has(file)));
  return started.flatMap(
    (file) => playFile({ file, caller: void 0 }, repository, { steps: 3e3, jobs: 500 })
  );
}
function playFile(frame, repository, left) {
  return frame.file.jobs.flatMap((one) => {
    const played = [];
    const job = { ...one, repository, frame, played, isCut: false };
    const file = (0,jobs_repository/* calledWorkflow */.vZ)(one, repository);
    left.jobs -= 1;
    job.isCut = left.jobs < 0 || file !== void 0 && depthOf(frame) >= deepest;
    const add = (steps, around) => {
      for (const written of steps) {
        job.isCut ||= depthOf(around) > deepest || (left.steps -= 1) < 0;
        if (job.isCut) return;
        const action = (0,jobs_repository/* localAction */.On)(written, repository);
        const [inside] = action?.jobs ?? [];
        const step = { ...written, frame: around, index: played.length, isCall: inside !== void 0 };
        played.push(step);
        if (action === void 0 || inside === void 0) continue;
        add(inside.steps, { file: action, caller: { job, step, inherits: false } });
      }
    };
    add(one.steps, frame);
    if (file === void 0 || job.isCut) return [job];
    return [job, ...playFile({ file, caller: { job, inherits: (0,jobs_repository/* inheritsSecrets */.wS)(one) } }, repository, left)];
  });
}
function depthOf({ caller }) {
  return caller === void 0 ? 0 : 1 + depthOf(frameOf(caller));
}
function frameOf({ step, job }) {
  return step?.frame ?? job.frame;
}
function boundTo({ caller }, kind, name) {
  if (caller === void 0) return void 0;
  const given = caller.step?.with ?? (0,tree/* valueOf */.RP)(caller.job.node, kind === "inputs" ? "with" : "secrets");
  const node = (0,workflow/* inputEntry */.nJ)(given, name)?.value;
  return node?.kind === "scalar" ? { node, frame: frameOf(caller) } : void 0;
}
function variableAround(name, { job, step }) {
  const around = [step?.env, (0,tree/* valueOf */.RP)(job.node, "env"), (0,tree/* valueOf */.RP)(job.frame.file.root, "env")];
  return around.flatMap((env) => (0,tree/* textOf */.b6)(env, name) ?? [])[0];
}
function textAt(text, place) {
  return text.includes("${{") ? (0,expression/* readTemplate */.xV)(text, lookupAt(place)) : [text];
}
function commandsOf(place) {
  const { step } = place;
  if (step === void 0 || step.isForeign) return [unreadCommand("a script that is not for sh")];
  return readScript((0,workflow/* scriptOf */.Fl)(step) ?? "", lookupAt(place));
}
function lookupAt(place) {
  return lookupIn({ ...place, depth: 0, isOutside: false, budget: { left: 4e3 } });
}
function lookupIn(at) {
  return (path) => {
    at.budget.left -= 1;
    if (at.depth > 24 || at.budget.left < 0) return (0,values_text/* openText */.Uq)();
    return found(path, { ...at, depth: at.depth + 1 }) ?? (0,values_text/* openText */.Uq)(path.join("."), frameOf(at).file.path);
  };
}
function found([context, first = "", second, third = ""], at) {
  const { name } = at.job.repository;
  switch (context) {
    case "github":
      if (second === "inputs") return handed("inputs", third, at);
      if (name === void 0) return void 0;
      if (first === "repository_owner") return [name.replace(/\/.*/, "")];
      return first === "repository" ? [name] : void 0;
    case "env":
      return play_variable(first, at);
    case "inputs":
    case "secrets":
      return handed(context, first, at);
    case "steps":
      return tagsOf(first, third, at);
    default:
      return void 0;
  }
}
function handed(kind, key, at) {
  const { file, caller } = frameOf(at);
  if (caller === void 0) return void 0;
  const { job, step, inherits } = caller;
  if (kind === "secrets" && (step !== void 0 || key === "GITHUB_TOKEN")) return void 0;
  const inherited = kind === "secrets" && inherits ? `\${{ secrets.${key} }}` : void 0;
  const text = boundTo(frameOf(at), kind, key)?.node.value ?? inherited;
  if (text !== void 0) return (0,expression/* readTemplate */.xV)(text, lookupIn({ ...at, job, step, isOutside: false }));
  if (step === void 0) return void 0;
  const declared = (0,workflow/* inputEntry */.nJ)((0,tree/* valueOf */.RP)(file.root, "inputs"), key)?.value;
  return (0,expression/* readTemplate */.xV)((0,tree/* textOf */.b6)(declared, "default") ?? "", lookupIn({ ...at, step: void 0 }));
}
function play_variable(key, at) {
  const { step, job } = at;
  const own = step !== void 0 && !at.isOutside ? (0,tree/* textOf */.b6)(step.env, key) : void 0;
  if (own !== void 0) return (0,expression/* readTemplate */.xV)(own, lookupIn({ ...at, isOutside: true }));
  const outer = step?.frame.caller?.step;
  if (outer !== void 0) return play_variable(key, { ...at, step: outer, isOutside: false });
  const written = new RegExp(`\\b${key}(=|<<)`);
  const scripts = job.played.slice(0, step?.index).map((one) => (0,workflow/* scriptOf */.Fl)(one) ?? "");
  if (scripts.some((script) => /GITHUB_ENV|set-env/.test(script) && written.test(script))) return void 0;
  const around = variableAround(key, { job });
  const outside = { ...at, step: void 0, isOutside: true };
  return around === void 0 ? void 0 : (0,expression/* readTemplate */.xV)(around, lookupIn(outside));
}
function tagsOf(id, key, at) {
  const step = at.job.played.find((one) => one.id === id && one.frame === frameOf(at));
  if (step === void 0 || !/^(tags|bake-file(-tags)?)$/.test(key)) return void 0;
  if (!/\/(metadata-action|ghaction-docker-meta)$/.test((0,workflow/* actionName */.aM)(step))) return void 0;
  const written = (0,expression/* readTemplate */.xV)((0,workflow/* inputText */.AN)(step, "images") ?? "", lookupIn({ ...at, step }));
  const images = (0,values_text/* splitText */.Ad)(
    (0,values_text/* mapStrings */.to)(written, (piece) => piece.replace(/"|\bname=/g, "")),
    /[,\s]+/
  );
  return (0,values_text/* joinTexts */.B5)(images.flatMap((image) => [image, [":"], (0,values_text/* openText */.Uq)(), ["\n"]]));
}



/***/ }),

/***/ 3953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   On: () => (/* binding */ localAction),
/* harmony export */   SH: () => (/* binding */ actionFiles),
/* harmony export */   Yt: () => (/* binding */ namedAction),
/* harmony export */   ow: () => (/* binding */ isOnlyCalled),
/* harmony export */   vZ: () => (/* binding */ calledWorkflow),
/* harmony export */   wS: () => (/* binding */ inheritsSecrets),
/* harmony export */   y: () => (/* binding */ pathHere)
/* harmony export */ });
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3217);

function namedAction(text) {
  const [, name, ref = ""] = /^([\w.-]+\/[\w.-]+)@([\w./-]+)$/.exec(text) ?? [];
  if (name === void 0) return void 0;
  const isCommit = /^[0-9a-f]{40}$/.test(ref);
  return { name, tag: ref, pin: isCommit ? { commit: ref, version: ref.slice(0, 7) } : void 0 };
}
function pathHere(uses, { name: home }) {
  const here = /^[.$]\/([^@]*)/.exec(uses)?.[1];
  if (here !== void 0) return here.replace(/\/$/, "");
  const [, name = "", path = ""] = /^([\w.-]+\/[\w.-]+)(?:\/([^@]+))?@/.exec(uses) ?? [];
  return name.toLowerCase() === home?.toLowerCase() ? path : void 0;
}
function calledWorkflow({ uses }, repository) {
  return repository.workflows.get(pathHere(uses?.value ?? "", repository) ?? "");
}
function localAction(step, repository) {
  return actionFiles(step, repository).flatMap((file) => repository.workflows.get(file) ?? [])[0];
}
function actionFiles({ uses }, repository) {
  const path = pathHere(uses?.value ?? "", repository);
  const folder = path === "" ? "" : `${path}/`;
  return path === void 0 ? [] : [`${folder}action.yml`, `${folder}action.yaml`];
}
function inheritsSecrets({ node }) {
  return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarOf */ .ol)(node, "secrets")?.value === "inherit";
}
function isOnlyCalled({ events }) {
  return events.every((event) => event === "workflow_call");
}



/***/ }),

/***/ 2468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ inputText),
/* harmony export */   Fl: () => (/* binding */ scriptOf),
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   S6: () => (/* binding */ readWorkflow),
/* harmony export */   Yj: () => (/* binding */ listedRepositories),
/* harmony export */   aM: () => (/* binding */ actionName),
/* harmony export */   nJ: () => (/* binding */ inputEntry)
/* harmony export */ });
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3217);

function readWorkflow(file) {
  const { root } = file;
  const runs = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(root, "runs");
  const using = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(runs, "using");
  if (using === "composite" || using === "docker") {
    const jobs2 = using === "docker" ? [] : [readJob("", runs ?? root, root)];
    return { ...file, kind: "action", on: void 0, events: [], jobs: jobs2 };
  }
  const on = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(root, "on");
  const jobs = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(root, "jobs")).map(({ key, value }) => readJob(key, value, root));
  const items = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(on).flatMap((item) => item.kind === "scalar" ? [item.value] : []);
  const events = [...items, ...(0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(on).map(({ key }) => key)];
  return jobs.length === 0 ? void 0 : { ...file, kind: "workflow", on, events, jobs };
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
function readSteps(list, shell) {
  return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(list).flatMap((node) => {
    if (node.kind !== "mapping") return [];
    const inner = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, "parallel");
    return inner === void 0 ? [readStep(node, shell)] : readSteps(inner, shell);
  });
}
function readStep(node, shell) {
  return {
    node,
    id: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "id"),
    name: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "name") ?? "",
    uses: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarOf */ .ol)(node, "uses"),
    run: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarOf */ .ol)(node, "run"),
    with: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, "with"),
    env: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, "env"),
    condition: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "if"),
    // `nix develop --command bash -e {0}` reads it as bash does.
    isForeign: !/(^|[\s/])(ba|z|da)?sh\b/.test((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "shell") ?? shell)
  };
}
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
  return step.run?.value ?? (/retry/i.test(actionName(step)) ? inputText(step, "command") : void 0);
}
function isOurs(step) {
  return actionName(step).endsWith("/docker-oat-login");
}
function listedRepositories(step, access) {
  return inputText(step, access)?.split(/[\s,]+/) ?? [];
}



/***/ }),

/***/ 462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ credentialOf),
/* harmony export */   XG: () => (/* binding */ secretNames),
/* harmony export */   Xt: () => (/* binding */ passingOf),
/* harmony export */   ah: () => (/* binding */ isScopedName),
/* harmony export */   ot: () => (/* binding */ isDockerPassword),
/* harmony export */   zJ: () => (/* binding */ isTokenName),
/* harmony export */   z_: () => (/* binding */ onlySecret)
/* harmony export */ });
/* harmony import */ var _jobs_play_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2017);
/* harmony import */ var _values_expression_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3489);
/* harmony import */ var _values_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1370);
/* harmony import */ var _values_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2528);




function credentialOf(text = []) {
  const plain = (0,_values_text_js__WEBPACK_IMPORTED_MODULE_3__/* .knownText */ .bG)(text)?.trim();
  const isBroken = /^\$\w+$|^\$?\{|^secrets\./.test(plain ?? "");
  if (isBroken) return { kind: "broken", why: "only what stands in ${{ }} is replaced here" };
  if (plain !== void 0) return { kind: plain === "" ? "missing" : "literal" };
  const { source = "" } = (0,_values_text_js__WEBPACK_IMPORTED_MODULE_3__/* .onlyHole */ .rl)(text.filter((piece) => typeof piece !== "string" || piece.trim() !== "")) ?? {};
  const [context = "", name = ""] = source.split(".");
  if (source === "github.token") return { kind: "secret", name: "GITHUB_TOKEN" };
  if (context === "secrets" && name !== "") return { kind: "secret", name: name.toUpperCase() };
  if (context === "vars") return { kind: "variable", name };
  if (context === "github") return { kind: "variable", name: source };
  return { kind: context === "inputs" ? "input" : "computed", name };
}
function onlySecret(text) {
  const [context, name, ...more] = (0,_values_expression_js__WEBPACK_IMPORTED_MODULE_1__/* .onlyReference */ .k7)(text) ?? [];
  return context === "secrets" && more.length === 0 ? name?.toUpperCase() : void 0;
}
function passingOf(text, frame) {
  const [context = "", name = "", ...more] = (0,_values_expression_js__WEBPACK_IMPORTED_MODULE_1__/* .onlyReference */ .k7)(text) ?? [];
  if (more.length > 0 || context !== "secrets" && context !== "inputs") return void 0;
  const bound = (0,_jobs_play_js__WEBPACK_IMPORTED_MODULE_0__/* .boundTo */ .sy)(frame, context, name);
  const rest = bound && passingOf(bound.node.value, bound.frame);
  if (bound !== void 0) return rest && [bound, ...rest];
  const { caller } = frame;
  if (context === "inputs") return void 0;
  if (caller === void 0) return [];
  return caller.inherits ? passingOf(text, caller.job.frame) : void 0;
}
function isScopedName(name) {
  return /(^|_)OAT(_|$)|(^|_)(RELEASE|NIGHTLY)_(PULL|PUSH)(_|$)/.test(name.toUpperCase());
}
function isTokenName(name) {
  return isScopedName(name) || /^DOCKERHUB_(\w+_)?(PULL|PUSH)_TOKEN$/.test(name.toUpperCase());
}
function isDockerPassword(name) {
  const isOfDocker = /DOCKER|DHUB|^HUB_(USER|PASS|PWD|TOKEN)/.test(name) && !(0,_values_image_js__WEBPACK_IMPORTED_MODULE_2__/* .namesAnother */ .it)(name);
  return isOfDocker && /PASS|PWD|TOKEN|PAT$|SECRET(?!S)|(?<!PRIVATE_)KEY|AUTH|CRED/.test(name);
}
function secretNames(text) {
  return [...text.matchAll(secretReference)].map((match) => (match[1] ?? match[2] ?? "").toUpperCase());
}
const secretReference = /\bsecrets(?:\.([\w-]+)|\[\s*'([\w-]+)'\s*\])/gi;



/***/ }),

/***/ 830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ readRepository),
/* harmony export */   d: () => (/* binding */ usualPlaces)
/* harmony export */ });
/* harmony import */ var _jobs_repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3953);
/* harmony import */ var _jobs_workflow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2468);


const elsewhere = [".gitea/workflows", ".forgejo/workflows"];
const beside = [".github/actions", ".gitea/actions", ".forgejo/actions", "action.yml", "action.yaml"];
const usualPlaces = [".github/workflows", ...elsewhere, ...beside];
function readRepository(paths, { files, readYaml, name, own }) {
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
    const isOrdinary = !names.test(file.text);
    if ("problem" in document) {
      const { line, message } = document.problem;
      unread.push({ path, line, message, isMinor: isOrdinary });
      return;
    }
    const workflow = (0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .readWorkflow */ .S6)({ ...file, ...document });
    if (workflow === void 0) return;
    seen.add(path);
    if (!isOrdinary) workflows.set(path, workflow);
  };
  const isAll = paths.some((path) => /^(\.\/)?(\.|\.github(\/workflows)?)?\/?$/.test(path));
  for (const file of files.find([...paths, ...isAll ? elsewhere : [], ...beside])) add(file);
  for (const { jobs } of workflows.values()) {
    for (const path of jobs.flatMap((job) => job.steps).flatMap((step) => (0,_jobs_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .actionFiles */ .SH)(step, { name }))) {
      const text = workflows.has(path) ? void 0 : files.text(path);
      if (text !== void 0) add({ path, text });
    }
  }
  const isWhole = isAll && unread.every(({ isMinor }) => isMinor);
  const repository = { workflows, name, isWhole, own, text: files.text };
  return { repository, seen, unread };
}
const names = /secrets|login|credentials|password|auths|DOCKER_AUTH_CONFIG|config\.json|workflow_call|composite|docker|\buses:\s*["']?([.$]\/|\S+\/\.github\/)/i;



/***/ }),

/***/ 3489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ truthOf),
/* harmony export */   Di: () => (/* binding */ templateParts),
/* harmony export */   k7: () => (/* binding */ onlyReference),
/* harmony export */   xV: () => (/* binding */ readTemplate)
/* harmony export */ });
/* unused harmony export readExpression */
/* harmony import */ var _actions_expressions__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2506);
/* harmony import */ var _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2049);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2528);



const contexts = "github env vars secrets inputs matrix strategy needs steps job jobs runner".split(" ");
const functions = "success failure always cancelled hashFiles".split(" ").map((name) => ({ name, minArgs: 0, maxArgs: 255 }));
function templateParts(text) {
  const parts = [];
  let at = 0;
  for (let open = text.indexOf("${{"); open !== -1; open = text.indexOf("${{", at)) {
    const [whole] = /^(?:'[^']*'|(?!\}\})[^'])*\}\}/.exec(text.slice(open + 3)) ?? [];
    if (whole === void 0) break;
    if (open > at) parts.push({ text: text.slice(at, open) });
    at = open + 3 + whole.length;
    parts.push({ text: text.slice(open, at), expression: whole.slice(0, -2).trim() });
  }
  return at < text.length || parts.length === 0 ? [...parts, { text: text.slice(at) }] : parts;
}
function readTemplate(text, lookup) {
  return (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .joinTexts */ .B5)(
    templateParts(text).map(
      ({ text: plain, expression }) => expression === void 0 ? [plain] : readExpression(expression, lookup)
    )
  );
}
function readExpression(source, lookup) {
  return parsed(source, (tree) => readTree(tree, lookup)) ?? (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .openText */ .Uq)();
}
function parsed(source, read) {
  try {
    const parser = new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX(new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG(source).lex().tokens, contexts, functions);
    const tree = parser.parse();
    return tree && read(tree);
  } catch {
    return void 0;
  }
}
function onlyReference(text) {
  const [part, ...more] = templateParts(text.trim());
  return part?.expression === void 0 || more.length > 0 ? void 0 : parsed(part.expression, pathOf);
}
function pathOf(expression) {
  if (expression instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .ContextAccess */ .QC) return [expression.name.lexeme.toLowerCase()];
  if (!(expression instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .IndexAccess */ .p_) || !(expression.index instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .Literal */ .uS)) return void 0;
  const path = pathOf(expression.expr);
  return path && [...path, expression.index.literal.coerceString()];
}
function readTree(tree, lookup) {
  const read = (one) => readTree(one, lookup);
  const path = pathOf(tree);
  if (path !== void 0) return lookup(path);
  if (tree instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .Literal */ .uS) return [tree.literal.coerceString()];
  if (tree instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .Grouping */ .aU) return read(tree.group);
  if (tree instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .Logical */ .oD) return eitherOf(tree.operator.lexeme === "||", tree.args, read);
  if (!(tree instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .FunctionCall */ .R6)) return (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .openText */ .Uq)();
  return called(tree.functionName.lexeme.toLowerCase(), tree.args.map(read));
}
function truthOf(text) {
  const plain = (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .knownText */ .bG)(text);
  return plain === void 0 ? void 0 : !/^(|false|0|null)$/.test(plain);
}
function eitherOf(isOr, args, read) {
  const [first, ...rest] = args;
  if (first === void 0) return (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .openText */ .Uq)();
  const text = read(first);
  const truth = truthOf(text);
  if (truth === isOr || rest.length === 0) return text;
  const other = eitherOf(isOr, rest, read);
  if (truth !== void 0 || /^github\.event\.inputs\./.test((0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .onlyHole */ .rl)(text)?.source ?? "")) return other;
  if (!isOr) return truthOf(other) === false ? other : (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .openText */ .Uq)();
  const inside = first instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .Grouping */ .aU ? first.group : first;
  const last = inside instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .Logical */ .oD && inside.operator.lexeme === "&&" ? inside.args.at(-1) : void 0;
  return last === void 0 ? (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .openText */ .Uq)() : common(read(last), other);
}
function common(one, other) {
  const [text, second] = [one, other].map(_text_js__WEBPACK_IMPORTED_MODULE_2__/* .knownText */ .bG);
  if (second === "") return one;
  if (text === void 0 || second === void 0) return (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .openText */ .Uq)();
  let end = 0;
  while (end < text.length && text[end] === second[end]) end += 1;
  const start = text.slice(0, end).replace(/[^/]*$/, "");
  return start === "" ? (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .openText */ .Uq)() : [start, ...(0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .openText */ .Uq)()];
}
function called(name, [first = (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .openText */ .Uq)(), ...args]) {
  const format = name === "format" ? (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .knownText */ .bG)(first) : void 0;
  if (format === void 0 || /[{}]/.test(format.replaceAll(/\{\d+\}/g, ""))) return (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .openText */ .Uq)();
  const parts = format.split(/\{(\d+)\}/);
  return (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .joinTexts */ .B5)(parts.map((part, at) => at % 2 === 0 ? [part] : args[Number(part)] ?? (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .openText */ .Uq)()));
}



/***/ }),

/***/ 1370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IL: () => (/* binding */ registryKind),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   dR: () => (/* binding */ writtenPath),
/* harmony export */   it: () => (/* binding */ namesAnother),
/* harmony export */   zZ: () => (/* binding */ parseImage)
/* harmony export */ });
/* harmony import */ var _registry_host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2099);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2528);


function registryKind(text) {
  const plain = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .knownText */ .bG)(text)?.trim().toLowerCase();
  if (plain === void 0) return namesAnother((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9)(text)) ? "other" : "unknown";
  const [host = ""] = plain.replace(/^https?:\/\//, "").split("/");
  if (host === "" || (0,_registry_host_js__WEBPACK_IMPORTED_MODULE_0__/* .isDockerHub */ .gr)(host) && host !== "hub.docker.com") return "hub";
  return /(^|\.)(docker\.io|docker\.com|dhi\.io)$/.test(host) ? "docker" : "other";
}
const others = /ghcr|github(?!\.)|gitea|forgejo|(^|[^a-z])(ecr|acr|gcr|gar|gcp|aws)([^a-z]|$)|pkg\.dev|amazon|azure|google|quay|harbor|jfrog|artifactory|nexus|gitlab|scaleway|aliyun|alibaba|tencent|huawei|digitalocean|openshift/i;
function namesAnother(words) {
  return others.test(words);
}
function parseImage(text) {
  const [reference = []] = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .splitText */ .Ad)(text, /@.*/s);
  const segments = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .splitText */ .Ad)(
    (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .mapStrings */ .to)(reference, (piece) => piece.replace(/^\s*(docker|oci|docker-image|cwd):\/\//, "").trim()),
    /\//
  );
  const [head = []] = segments;
  const isOpen = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .knownText */ .bG)(head) === void 0;
  const written = head.map((piece) => typeof piece === "string" ? piece : "").join("");
  const isHost = segments.length > 1 && (/^localhost$|[.:]/.test(written) || isOpen && segments.length > 2);
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
function writtenPath({ path }, isKnownAt) {
  const isWritable = path?.every(
    (piece) => typeof piece === "string" ? /^[\w./-]*$/.test(piece) : isKnownAt(piece)
  );
  return path !== void 0 && isWritable === true ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .showText */ .h$)(path) : void 0;
}



/***/ }),

/***/ 2528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
  const shown = ({ source }) => source === void 0 ? "\u2026" : `\${{ ${source} }}`;
  return text.map((piece) => typeof piece === "string" ? piece : shown(piece)).join("");
}
function onlyHole(text = []) {
  const [piece, ...more] = text;
  return typeof piece === "string" || more.length > 0 ? void 0 : piece;
}
function wordsOf(text) {
  return text.map((piece) => typeof piece === "string" ? piece : ` ${piece.source ?? ""} `).join("");
}
function mapStrings(text, change) {
  return text.map((piece) => typeof piece === "string" ? change(piece) : piece);
}
function joinTexts(texts) {
  const all = [];
  let size = 0;
  for (const piece of texts.flat()) {
    const last = all.at(-1);
    size += typeof piece === "string" ? piece.length : 100;
    if (size > 1e5) return openText();
    if (typeof piece === "string" && typeof last === "string") all[all.length - 1] = last + piece;
    else all.push(piece);
  }
  return all;
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