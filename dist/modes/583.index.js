"use strict";
exports.id = 583;
exports.ids = [583];
exports.modules = {

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



function buildAct(call, context, readFile) {
  const { tool, valuesOf, order } = call;
  const [outputs, caches] = [valuesOf("outputs", "-o", "--output"), valuesOf("cache-to", "--cache-to")];
  const names = outputs.filter((text) => exporterReading(text) === "pushes").flatMap(nameIn);
  const tags = names.length > 0 ? names : (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .imagesIn */ .o$)(valuesOf("tags", "-t", "--tag"));
  const isTaken = [context ?? [], ...valuesOf("build-contexts", "--build-context")].some(_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .holdsHome */ .Wb);
  const isSecret = valuesOf("secret-files", "--secret").some((text) => computedFile.test((0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .showText */ .h$)(text)));
  const build = (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .readingOf */ .MU)([order, isTaken || isSecret ? "unread" : "idle", ...outputs.map(exporterReading)]);
  const does = (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .readingOf */ .MU)([build, ...caches.map(cacheReading)]);
  const cacheImages = caches.filter((text) => cacheReading(text) === "pushes").flatMap(refIn);
  const images = build === "idle" && does !== "idle" ? cacheImages : tags.concat(cacheImages);
  const isWhole = build !== "unread" && !caches.some((text) => cacheReading(text) === "unread");
  const unread = isWhole || images.some(({ registry }) => registry === "hub") ? [] : [(0,_values_image_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImage */ .zZ)((0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .openText */ .Uq)())];
  return {
    ...(0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .act */ .Rb)(does, tool, does === "unread" ? [] : images.concat(unread)),
    bases: basesOf(call, context, readFile)
  };
}
const computedFile = /^(?!id=)[^,]*[$…]|,(src|source)=[^,]*[$…]/;
function bakeAct({ tool, valuesOf, order }) {
  const sets = valuesOf("set", "--set");
  const outputs = sets.filter((text) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .onlyHole */ .rl)(text) || /(output|cache-to|push)=/.test((0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(text)));
  const does = (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .readingOf */ .MU)([order, ...outputs.map(exporterReading)]);
  const files = (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .imagesIn */ .o$)(valuesOf("files", "bake-file")).filter(({ text }) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .knownText */ .bG)(text) === void 0);
  return (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .act */ .Rb)(does, tool, does === "pushes" && sets.length === 0 ? files : []);
}
function exporterReading(target) {
  const words = (0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(target);
  if (/(push(-by-digest)?=(?!false)|type=registry)/.test(words) && !/push=false/.test(words)) return "pushes";
  const isPlain = (0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .knownText */ .bG)(target) !== void 0 || /type=(local|tar|oci|docker|cacheonly|gha|inline|s3|azblob)\b/.test(words);
  return isPlain ? "idle" : "unread";
}
function cacheReading(cache) {
  return /=/.test((0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(cache)) || (0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .onlyHole */ .rl)(cache) ? exporterReading(cache) : "pushes";
}
function refIn(cache) {
  return /=/.test((0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(cache)) ? valueIn(cache, /^[^]*?(^|,|")ref=/) : (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .imagesIn */ .o$)([cache]);
}
const nameIn = (output) => valueIn(output, /^[^]*?(^|,|")name=/);
function valueIn(text, begin) {
  const index = text.findIndex((piece) => typeof piece === "string" && begin.test(piece));
  if (index === -1) return [];
  return (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .imagesIn */ .o$)([(0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .mapStrings */ .to)(text.slice(index), (piece) => piece.replace(begin, "").replaceAll('"', ""))]);
}
function basesOf({ valuesOf }, context = ["."], readFile) {
  const [targets, files] = [valuesOf("target", "--target"), valuesOf("file", "-f", "--file")];
  const [folder, target] = [(0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .knownText */ .bG)(context), (0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .knownText */ .bG)(targets[0] ?? [])];
  const path = (0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .knownText */ .bG)(files[0] ?? [`${folder}/Dockerfile`]);
  const isHere = folder !== void 0 && !/^(https?|git|ssh):|^git@|^-$/.test(folder);
  const text = isHere && path !== void 0 ? readFile?.(path.replace(/(^|\/)(\.?\/)+/g, "$1")) : void 0;
  if (text === void 0 || target === void 0) return [];
  const names = valuesOf("build-args", "--build-arg").map((one) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(one).replace(/=[^]*/, "").trim());
  const args = new Map(names.map((name) => [name, void 0]));
  return baseImages(text, { target, args, contexts: /* @__PURE__ */ new Map() });
}
function baseImages(text, { target = "", args, contexts }) {
  const globals = /* @__PURE__ */ new Map();
  const stages = [];
  const joined = text.replace(/^[ \t]*#.*\n?/gm, "").replace(/\\[ \t]*\r?\n/g, " ");
  if (/(?<!<)<<-?["']?[A-Za-z_]/.test(joined)) return [];
  for (const line of joined.split("\n")) {
    const [word = "", ...parts] = line.trim().split(/\s+/);
    const kind = word.toUpperCase();
    if (kind === "ARG" && stages.length === 0) {
      const [, name = "", value] = /^(\w+)(?:=["']?([^"']*))?/.exec(parts[0] ?? "") ?? [];
      globals.set(name, args.has(name) ? args.get(name) : value && expanded(value, globals));
    } else if (kind === "FROM") {
      const [from = "", , name = ""] = parts.filter((one) => !one.startsWith("--"));
      stages.push({ name: name.toLowerCase(), sources: [from.replace(/["']/g, "")] });
    } else if (kind === "COPY" || kind === "RUN") {
      const end = parts.findIndex((part) => !part.startsWith("--"));
      const froms = parts.slice(0, end).map((flag) => /^--(?:mount=(?:.*,)?)?from=([^,]+)/.exec(flag)?.[1]);
      stages.at(-1)?.sources.push(...froms.filter((from) => from !== void 0));
    }
  }
  const images = /* @__PURE__ */ new Map();
  const visit = (index) => {
    for (const source of stages[index]?.sources.splice(0) ?? []) {
      const name = expanded(source, globals);
      const isMade = (stage) => stage !== "" && (name === void 0 || stage === name.toLowerCase());
      const indexes = stages.slice(0, index).flatMap((stage, place) => isMade(stage.name) ? [place] : []);
      const places = /^\d+$/.test(source) ? [Number(source)] : indexes;
      places.forEach(visit);
      if (name === void 0 || places.length > 0 || contexts.has(name)) continue;
      const image = (0,_values_image_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImage */ .zZ)([name]);
      const repository = image.registry === "hub" ? (0,_values_image_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryOf */ ._M)(image) : void 0;
      if (repository !== void 0 && isOfHub.test(repository)) images.set(repository, image);
    }
  };
  if (stages.length > 1e3) return [];
  const targetIndex = stages.findLastIndex(({ name }) => name !== "" && name === target.toLowerCase());
  visit(targetIndex === -1 ? stages.length - 1 : targetIndex);
  return [...images.values()];
}
function expanded(text, values) {
  if (text.length > 1e3) return void 0;
  const value = (all, plain, braced) => values.get(plain ?? braced) ?? all;
  const result = text.replace(/\$(?:(\w+)|\{(\w+)\})/g, value);
  const [name = ""] = result.split(/[:@](?!.*\/)/);
  if (name.includes("$") || result.length > 1e3) return void 0;
  return result.includes("$") ? name : result;
}
const isOfHub = /^((?!library\/).*|library\/(alpine|amazoncorretto|busybox|caddy|centos|debian|docker|eclipse-temurin|elixir|fedora|gcc|golang|gradle|haproxy|httpd|maven|nginx|node|openjdk|php|postgres|python|redis|ruby|rust|tomcat|ubuntu))$/;



/***/ }),

/***/ 7208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MU: () => (/* binding */ readingOf),
/* harmony export */   Rb: () => (/* binding */ act),
/* harmony export */   VW: () => (/* binding */ takesLogins),
/* harmony export */   Wb: () => (/* binding */ holdsHome),
/* harmony export */   o$: () => (/* binding */ imagesIn)
/* harmony export */ });
/* harmony import */ var _values_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1370);
/* harmony import */ var _values_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2528);


function act(does, tool, images = []) {
  return { does, by: tool, images, bases: [] };
}
function readingOf(readings) {
  if (readings.includes("pushes")) return "pushes";
  return readings.includes("unread") ? "unread" : "idle";
}
function takesLogins(tool, words) {
  const variable = tool !== "jq" && /DOCKER_CONFIG\s*(\/\s*)?(config\.json|$)/m.test(words);
  return variable || /(^|[/\s=:,"'])\.docker(\/config\.json|\/?\s*$)/m.test(words);
}
function holdsHome(folder) {
  return /(^|=)(~|\/|\/root|\/home(\/\w+)?|\$\{\{ env\.HOME \}\}|(\.\.\/)+\.\.)\/*$/.test((0,_values_text_js__WEBPACK_IMPORTED_MODULE_1__/* .showText */ .h$)(folder));
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

const bare = /^(--(push|load|pull|no-cache|quiet|rm|all|all-tags|append|purge|insecure|yes|recursive|password-stdin|detach|init|wait|build|no-deps|remove-orphans|abort-on-container-exit)|-[qayrdT]|-[dit]{2,3})$/;
const valued = /^(-[tfeuvwp]|--(tag|file|env|user|volume|mount|workdir|publish|build-(arg|context)|platform|target|label|cache-(from|to)|output|secret|ssh|builder|(metadata-|iid|cid|env-)file|network|name|entrypoint|progress|add-host|profile|project-(name|directory)))$/;
function sortedWords(words, most = Infinity) {
  const operands = [];
  const flags = [];
  let isOpen = false;
  for (let index = 0; index < words.length && operands.length < most; index += 1) {
    const word = words[index] ?? [];
    const [first, ...pieces] = word;
    const prefix = (typeof first === "string" ? first : "").replace(/^-[dit]+(?=[euvwp]$)/, "-");
    const [, name = prefix, value] = /^(--[\w.-]+|-\w)=([^]*)$/.exec(prefix) ?? [];
    isOpen ||= (0,_values_text_js__WEBPACK_IMPORTED_MODULE_0__/* .onlyHole */ .rl)(word)?.isSplit === true || /^--?$/.test(prefix) && pieces.length > 0;
    if (!prefix.startsWith("-") || prefix === "-") operands.push(word);
    else if (value !== void 0) flags.push({ name, value: [value, ...pieces] });
    else if (/^-[a-zA-Z]./.test(prefix + (0,_values_text_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(pieces)) && !bare.test(prefix)) {
      flags.push({ name: prefix.slice(0, 2), value: [prefix.slice(2), ...pieces] });
    } else if (!bare.test(prefix)) {
      index += 1;
      isOpen ||= !valued.test(prefix) && (0,_values_text_js__WEBPACK_IMPORTED_MODULE_0__/* .onlyHole */ .rl)(words[index])?.isSplit === true;
      flags.push({ name: prefix, value: words[index] ?? [] });
    }
  }
  const valuesOf = (...names) => flags.flatMap(({ name, value }) => names.includes(name) ? [value] : []);
  return { operands, valuesOf, isOpen };
}



/***/ }),

/***/ 563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ jobEffects),
  P: () => (/* binding */ scriptLines)
});

// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(1036);
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
// EXTERNAL MODULE: ./build/src/workflows/values/image.js
var values_image = __webpack_require__(1370);
;// CONCATENATED MODULE: ./build/src/workflows/effects/goreleaser.js



const usual = [".config/goreleaser", ".goreleaser", "goreleaser"].flatMap(
  (name) => ["yml", "yaml"].map((end) => `${name}.${end}`)
);
function releasedImages(words, readTree) {
  const command = words.map((word) => (0,values_text/* knownText */.bG)(word) ?? "$").join(" ");
  const [, file] = /(?:^| )(?:-f|--config)[ =](\S+)/.exec(command) ?? [];
  if (file?.includes("$") === true) return [];
  const root = (file === void 0 ? usual : [file]).flatMap((name) => readTree?.(name) ?? [])[0];
  const templates = rows.flatMap(([section, key]) => {
    const items = (0,tree/* itemsOf */.S3)((0,tree/* valueOf */.RP)(root, section)).filter((item) => (0,tree/* textOf */.b6)(item, "skip_push") !== "true");
    return items.flatMap((item) => (0,tree/* valueOf */.RP)(item, key) ?? []).flatMap((node) => [...(0,tree/* scalarsIn */.PX)(node)]);
  });
  if (templates.length > 1e3) return [];
  const images = templates.map(({ value }) => (0,values_image/* parseImage */.zZ)(templateText(value)));
  if (images.every(({ registry }) => registry !== "hub")) return [];
  const isOpen = ["includes", "kos"].some((key) => (0,tree/* valueOf */.RP)(root, key) !== void 0);
  return isOpen ? images.concat((0,values_image/* parseImage */.zZ)((0,values_text/* openText */.Uq)())) : images;
}
const rows = [
  ["dockers", "image_templates"],
  ["dockers_v2", "images"],
  ["docker_manifests", "name_template"]
];
function templateText(value) {
  return value.split(/(\{\{(?:(?!\{\{)[^])*?\}\})/).flatMap((piece, at) => at % 2 === 1 ? (0,values_text/* openText */.Uq)() : piece || []);
}


// EXTERNAL MODULE: ./build/src/workflows/effects/tools.js
var tools = __webpack_require__(4682);
// EXTERNAL MODULE: ./build/src/workflows/effects/words.js
var effects_words = __webpack_require__(8376);
;// CONCATENATED MODULE: ./build/src/workflows/effects/commands.js







function commandAct(words, around) {
  const [first = [], ...args] = words;
  const path = (0,values_text/* knownText */.bG)(first) ?? "";
  if (path === "") return (0,effect/* act */.Rb)("unread", "a computed command");
  const head = programOf(path);
  if (head === "docker-compose") return commandAct([["docker"], ["compose"], ...args], around);
  const isNamed = /^(echo|test|\[+|ls|mkdir|rm|chmod|chown)$/.test(head);
  if (!isNamed && args.some((word) => (0,effect/* takesLogins */.VW)(head, (0,values_text/* wordsOf */.Z9)(word)))) return (0,effect/* act */.Rb)("unread", head);
  const texts = args.map(shownWord);
  const deed = (0,tools/* deedOf */.u)(head, texts);
  const tool = [head, ...texts.slice(0, deed?.length)].join(" ");
  const restWords = args.slice(deed?.length);
  const isTold = around.isTold || args.some(isOptions);
  const byWords = () => (0,effects_words/* actByWords */.L2)([head, ...args.map((word) => (0,values_text/* wordsOf */.Z9)(word).trim())], deed, isTold);
  if (deed === void 0) return byWords();
  switch (deed.does) {
    case "goals":
    case "verb":
    case "check":
    case "unread":
      return byWords();
    case "starts":
      return restWords.length === 0 || restWords.length > 500 ? (0,effect/* act */.Rb)("unread", tool) : commandAct(restWords, around);
    default:
      return deedAct(deed.does, { tool, words: restWords, around });
  }
}
function isOptions(word) {
  const { source = "", isSplit } = (0,values_text/* onlyHole */.rl)(word) ?? {};
  return isSplit === true && /arg|flag|opt|param/i.test(source);
}
function programOf(path) {
  const name = path.replace(/^.*[/\\]/, "").replace(/(?<=^(gradle|mvn)w)\.bat$/, "");
  const isPlaced = /^(\/usr(\/local)?)?\/bin\/[^/]+$|(^|\/)(vendor\/|node_modules\/\.|venv\/)bin\/[^/]+$/.test(path);
  return isPlaced || /^(gradlew|mvnw)$/.test(name) ? name : path;
}
function shownWord(word) {
  const { source, isSplit } = (0,values_text/* onlyHole */.rl)(word) ?? {};
  if (isSplit === true && (source === void 0 || isOptions(word))) return "-$";
  return word.map((piece) => typeof piece === "string" ? piece : "$").join("");
}
function deedAct(does, { tool, words, around }) {
  const { operands, valuesOf, isOpen } = (0,flags/* sortedWords */.d)(
    words.filter((word) => does !== "push" || (0,values_text/* knownText */.bG)(word) !== "-p")
  );
  const isAny = (pattern) => words.some((word) => pattern.test((0,values_text/* wordsOf */.Z9)(word)));
  const isPushed = isAny(/^--push(=(?!false)|$)/);
  switch (does) {
    case "idle":
      return (0,effect/* act */.Rb)("idle", tool);
    case "push":
      return (0,effect/* act */.Rb)("pushes", tool, (0,effect/* imagesIn */.o$)(operands));
    case "pull":
      return { ...(0,effect/* act */.Rb)("idle", tool), bases: (0,effect/* imagesIn */.o$)(operands).filter(({ registry }) => registry === "hub") };
    case "tags":
      return (0,effect/* act */.Rb)("pushes", tool, (0,effect/* imagesIn */.o$)(valuesOf("-t", "--tag")));
    case "build": {
      const isUnread = isOpen || operands.length > 1 && operands.some((word) => (0,values_text/* onlyHole */.rl)(word));
      const order = isPushed ? "pushes" : isUnread ? "unread" : "idle";
      return (0,build/* buildAct */.zx)({ tool, valuesOf, order }, operands.at(-1), around.read);
    }
    case "bake": {
      const isKept = isAny(/^--(print|check)$/) && !isOpen;
      return (0,build/* bakeAct */.e4)({ tool, valuesOf, order: isPushed ? "pushes" : isKept ? "idle" : "unread" });
    }
    case "compose": {
      const verb = (0,values_text/* knownText */.bG)(operands[0] ?? []) ?? "";
      if (isPushed || /^(push|publish)$/.test(verb)) return (0,effect/* act */.Rb)("pushes", tool);
      return (0,effect/* act */.Rb)(!isOpen && composeVerbs.test(verb) ? "idle" : "unread", tool);
    }
    case "release":
      return isAny(/^--(snapshot|split|skip-(publish|docker)|skip=.*(publish|docker))$/) ? (0,effect/* act */.Rb)("unread", tool) : (0,effect/* act */.Rb)("pushes", tool, releasedImages(words, around.readTree));
    case "run":
      return (0,effect/* act */.Rb)(reachesDocker(words) ? "unread" : "idle", tool);
  }
}
const composeVerbs = /^(pull|down|stop|kill|rm|ps|ls|logs|config|images|port|top|version|wait|cp)$/;
function reachesDocker(words) {
  const { valuesOf, isOpen } = (0,flags/* sortedWords */.d)(words, 1);
  const isApart = valuesOf("-v", "--volume").every((mount) => apart.test((0,values_text/* showText */.h$)(mount)));
  return isOpen || !isApart || words.some((word) => ofDocker.test((0,values_text/* wordsOf */.Z9)(word)));
}
const apart = /^(?!.*\.\.)(\.?[\w-][\w.-]*|\.|\$\{\{ (env\.(PWD|GITHUB_WORKSPACE)|github\.workspace) \}\})(\/[\w.-]+)*:/;
const ofDocker = /docker\.sock|\.docker\b|DOCKER_(CONFIG|HOST|AUTH)|--mount|--volumes-from|--use-api-socket|--pid|--env-file/;


;// CONCATENATED MODULE: ./build/src/workflows/effects/job.js











function jobEffects(job) {
  const environments = [job.node, job.frame.file.root].flatMap((node) => settingsIn((0,tree/* valueOf */.RP)(node, "env")));
  const jobVariables = (0,effects_words/* variablesIn */.DF)(job.played.flatMap(environmentScript).concat(environments).join("\n"));
  const effects = job.played.flatMap((step) => {
    const variables = (0,effects_words/* variablesIn */.DF)([...settingsIn(step.env), (0,workflow/* scriptOf */.Fl)(step) ?? ""].join("\n"));
    const acts = stepActs(step, job, jobVariables.isTold || variables.isTold);
    const isStarted = jobVariables.isStarted || variables.isStarted;
    const unread = isStarted ? [(0,effect/* act */.Rb)("unread", "a variable that starts a program")] : [];
    return (0,effects_words/* actsWithName */.$U)(step.name, [acts, unread].flat()).map((one) => {
      return { at: step.node.start, ...one, by: (0,base_text/* printable */.g$)(one.by), step };
    });
  });
  const last = job.played.at(-1);
  const cut = (0,effect/* act */.Rb)("unread", "a call of more steps than are read");
  return job.isCut && last !== void 0 ? [...effects, { ...cut, at: job.node.start, step: last }] : effects;
}
function environmentScript(step) {
  const script = (0,workflow/* scriptOf */.Fl)(step) ?? "";
  return script.includes("GITHUB_ENV") ? [script] : [];
}
function stepActs(step, job, isTold) {
  const { repository } = job;
  const value = (text) => (0,play/* textAt */.$6)(text, { job, step });
  const script = (0,workflow/* scriptOf */.Fl)(step);
  if (script === void 0) return [usesAct(step, job, value)];
  const offsetOf = scriptLines(step);
  const defaults = [job.node, step.frame.file.root].map((node) => (0,tree/* valueOf */.RP)((0,tree/* valueOf */.RP)(node, "defaults"), "run"));
  const isElsewhere = [step.node, ...defaults].some((node) => (0,tree/* valueOf */.RP)(node, "working-directory") !== void 0);
  const isAway = isElsewhere || /^[ \t]*(cd|pushd)\b/m.test(script);
  const around = {
    read: isAway ? void 0 : repository.text,
    readTree: isAway ? void 0 : repository.tree,
    isTold
  };
  const [first, ...moreActs] = (0,play/* commandsOf */.Kf)({ job, step }).map(({ words, line }) => {
    return { ...commandAct(words, around), at: offsetOf(line) };
  });
  return first === void 0 ? [(0,effect/* act */.Rb)("idle", "a script without commands")] : [first, ...moreActs];
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
function actionAct(step, { text: readFile, tree }, value) {
  const tool = (0,workflow/* actionName */.aM)(step);
  const inputs = settingsIn(step.with);
  if (inputs.some((input) => (0,effect/* takesLogins */.VW)(tool, input))) return (0,effect/* act */.Rb)("unread", tool);
  const valuesOf = (...names) => names.flatMap((key) => (0,values_text/* splitText */.Ad)(value((0,workflow/* inputText */.AN)(step, key) ?? ""), /\r?\n/));
  const truth = (key) => (0,expression/* truthOf */.D)((0,values_text/* joinTexts */.B5)(valuesOf(key)));
  const isPush = truth("push") !== false;
  if (/^(docker|depot)\/build-push-action$/.test(tool)) {
    return (0,build/* buildAct */.zx)({ tool, valuesOf, order: isPush ? "pushes" : "idle" }, valuesOf("context")[0], readFile);
  }
  if (tool === "docker/bake-action") {
    return (0,build/* bakeAct */.e4)({ tool, valuesOf, order: isPush ? "pushes" : "unread" });
  }
  if (tool === "int128/docker-manifest-create-action") return (0,effect/* act */.Rb)("pushes", tool, (0,effect/* imagesIn */.o$)(valuesOf("tags")));
  if (/^actions\/attest(-build-provenance|-sbom)?$/.test(tool)) {
    const isPushed = truth("push-to-registry");
    if (isPushed === true) return (0,effect/* act */.Rb)("pushes", tool, (0,effect/* imagesIn */.o$)(valuesOf("subject-name")));
    return (0,effect/* act */.Rb)(isPushed === false ? "idle" : "unread", tool);
  }
  if (tool === "goreleaser/goreleaser-action") {
    const folder = (0,values_text/* knownText */.bG)(valuesOf("workdir")[0] ?? ["."]);
    const readTree = folder === void 0 ? void 0 : (file) => tree(`${folder}/${file}`);
    const words = valuesOf("args").flatMap((text) => (0,values_text/* splitText */.Ad)(text, /\s+/));
    return {
      ...commandAct([["goreleaser"], ...words], { read: void 0, readTree, isTold: false }),
      by: tool
    };
  }
  const isTold = inputs.some((input) => ordering.test(input));
  const isIdle = (0,effects_words/* isHubApi */.WA)(tool) || effects_words/* idleActions */.I4.test(tool) && !isTold;
  return isIdle ? (0,effect/* act */.Rb)("idle", tool) : (0,effects_words/* actionByWords */.v4)(tool, inputs);
}
const ordering = /^[\w-]*(conf|toml)[\w-]*=[^]*(hook|builders|exec|tasks)|^(arg(ument)?s|command|cmd|run_install|script)=(?!(-[\w-]+([ =][\w./]+)?( |$))*$|(true|false|null|cves|quickview|compare|recommendations|sbom)$)/;
function scriptLines({ run, frame, node }) {
  if (run?.style !== "block") return () => run?.start ?? node.start;
  const ends = Array.from(frame.file.text.slice(run.start, run.end).matchAll(/\n/g));
  return (line) => run.start + (ends[line]?.index ?? run.end - run.start - 1) + 1;
}



/***/ }),

/***/ 4682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ deedOf)
/* harmony export */ });
/* harmony import */ var _base_group_by_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9976);

const readDeeds = [
  ["docker", "(image |manifest )?push", "push"],
  ["docker", "(image )?pull", "pull"],
  ["docker", "(buildx |image |builder )?build", "build"],
  ["docker", "buildx imagetools create", "tags"],
  ["docker", "(buildx )?bake", "bake"],
  ["docker", "compose", "compose"],
  ["docker", "(container )?(run|create)", "run"],
  ["cosign", "sign|attest|attach \\S+|copy|clean", "push"],
  ["oras", "restore", "push"],
  ["goreleaser", "release|continue|publish", "release"]
];
const inGit = "((-C|-c (user|advice|safe|init)\\.) ?\\S+ |--no-pager )*";
const idleVerbs = {
  docker: "login|logout|version|--version|info|logs|images|ps|stats|rmi?|save|load|cp|(image )?tag|inspect|history|stop|kill|wait|scout (cves|quickview|compare|recommendations|sbom|policy)|network|volume|context|system|manifest (create|add|annotate)|buildx imagetools inspect|(container|image|manifest|builder|buildx) (inspect|ls|list|prune|rm|stop|kill|wait|logs|version|create|use|du)",
  // What a shell has, and what reads or writes files and hosts
  ["echo printf cat ls cd pwd pushd popd mkdir rmdir rm cp mv ln touch chmod chown install test [ [[ : true false exit return export declare typeset set unset shift local read readonly getopts shopt ulimit umask sleep wait jobs kill break continue type grep egrep cut tr sort uniq head tail tee wc xargs diff cmp date printenv which id whoami hostname uname nproc seq jq yq xmllint base64 md5sum sha256sum sha512sum shasum openssl gpg gzip gunzip unzip xz zstd curl wget rustc aws gcloud az apt apt-get apk yum dnf brew dpkg kind k3d kustomize grype snyk df du free stat file mktemp basename dirname realpath readlink service systemctl sysctl modprobe mount umount dd losetup ps lsof ss ping ssh-keyscan tree journalctl dmesg lsb_release mapfile readarray zip rsync find sed awk gawk mawk"]: "",
  env: "$",
  tar: "-?[acdfhjkmprtuvxzCJOPS]+|--\\w+",
  git: `${inGit}(add|am|apply|archive|branch|checkout|cherry-pick|clean|clone(?!.* -u )|commit|describe|diff|fetch|for-each-ref|init|log|ls-files|ls-remote|ls-tree|merge|merge-base|mv|pull|push|rebase|remote|reset|restore|rev-list|rev-parse|rm|shortlog|show|show-ref|stash|status|submodule (init|update|sync|status)|switch|symbolic-ref|tag|update-index|worktree|--version|lfs (install|pull|fetch|ls-files)|config (-\\S+ )*(user|safe|init|url|http|advice|pull|push|color|commit|tag|remote)\\.\\S+)`,
  gh: "api|auth|label|secret|variable|cache|search|attestation|workflow|(issue|pr|release|run|repo|gist) \\w+|--version",
  "kubectl oc": "((-n|--(namespace|context|kubeconfig))[ =]\\S+ )*(apply|get|describe|logs|wait|rollout|create|delete|config|cluster-info|version|set|label|annotate|scale|port-forward|top|patch|explain|diff|cp|kustomize|auth)",
  minikube: "start|status|stop|delete|addons|ip|config|cache|image (load|ls)",
  rustup: "show|default|target|component|toolchain|override|update|self|install|--version",
  trivy: "image|fs|filesystem|repo|repository|config|sbom|rootfs|k8s|version|--version",
  syft: "(?!attest)\\S+",
  "npm pnpm bun": "ci",
  "uv pdm rye pipenv": "sync",
  "terraform tofu": "init|output|show|version|providers|workspace",
  "go cargo": "build",
  ["npm pnpm yarn bun deno go cargo dotnet mix swift poetry uv pipenv hatch pdm rye bundle gem pip pip3 pipx conda mamba composer helm ct cosign crane skopeo regctl oras podman nerdctl buildah ko goreleaser mise asdf nix bazel snap choco vcpkg conan opam flux argocd vault op sops doctl eksctl istioctl buf tflint notation"]: "(?!version .*)((auth|registry|image|manifest|container|repo|dependency|tag|blob|mod|deps) )?(login|logout|(--)?version|info|inspect|ls|list(-tags)?|get|head|show|status|digest|fetch|pull|download|prune|tree|env|config|cache|template|verify(-blob)?(-attestation)?|tidy|i|add|install|restore|update|upgrade|uninstall)"
};
const address = "(?:\\d+|\\$|/(?:\\\\.|[^\\\\/])*/I?)";
const replaces = "s(?<edge>[^\\w\\s\\\\])(?:\\\\.|(?!\\k<edge>)[^\\\\])*\\k<edge>(?:\\\\.|(?!\\k<edge>)[^\\\\])*\\k<edge>[gpiIMm\\d]*";
const change = `(?:${address}(?:,\\+?${address})?[ !]*)?(?:(?:[dpqDPNnGgHhxl=]|${replaces})(?=[\\s;}]|$)|[aic][\\\\ ].*(?!.))`;
const sedLines = new RegExp(
  `^(?:-[nErsuz]*(?:i|i\\.\\w+)?e?
|--in-place
)*(?:[ \\t;{}!]*${change})+[ \\t;}]*(?:
(?!-).*)*$`
);
const plainWords = {
  "mapfile readarray": "(?!-)|-(t|[dnOsu].*)$",
  zip: "(?!-)|-[0-9jqruxymd]+$",
  tar: "(?!-)|-([acdfhjkmprtuvxzCJOPST]+|-(create|extract|list|g?zip|xz|zstd|file|exclude|directory|strip|owner|group|mode|sort|mtime).*)$",
  rsync: "(?!-)|-([avzhrlptgoDnucPWxRSiqm]+|-(?!rsh|rsync-path).*)$",
  find: "(?!-)|-(i?(name|path|regex)|type|(min|max)depth|delete|print0?|printf|not|o|a|or|and|size|[acm](time|min)|newer\\w*|empty|prune|regextype|perm|user|group|[LHP]|ls|quit|executable|links|mount|xdev|depth)$",
  "awk gawk mawk": "(?!-[^Fv]|--|[^]*(system|getline|@|print[^;}\\n]*\\|(?!\\|)))",
  git: "(?!-[xOc]|--upload-pack)",
  cargo: "(?!--config)",
  // What brings a plugin, and a file, which people name for people.
  "pytest unittest phpunit vitest jest mocha ava rspec bats playwright cypress": "(?!-[pr]|--(plugin|require)|(?!-).*\\.(sh|py|rb|php|bats|[cm]?[jt]sx?)$)"
};
const startingTools = [
  ["npx bunx uvx xvfb-run", "(-y|--yes|-a|--auto-servernum)", "starts"],
  ["npx bunx uvx xvfb-run", "", "starts"],
  ["bundle npm pnpm yarn mise", "(exec|x|dlx)( --)?", "starts"],
  ["poetry uv pipenv hatch pdm rye", "run( --(frozen|locked|no-sync))*", "starts"],
  ["python python3 coverage", "(run )?-m", "starts"],
  ["turbo mise", "run", "goals"],
  [
    "make gmake just task mage rake turbo gradle gradlew mvn mvnw sbt ant earthly tox nox invoke",
    "",
    "goals"
  ],
  ["npm pnpm yarn bun composer hatch", "run|run-script", "verb"],
  [
    "npm pnpm yarn bun composer hatch mise deno go cargo dotnet swift mix rails bazel nx nix helm ct terraform",
    "",
    "verb"
  ]
];
const checks = "pytest phpunit vitest jest mocha ava rspec ctest bats gotestsum ginkgo playwright cypress unittest tsc mypy pyright ruff flake8 pylint black isort bandit eslint prettier stylelint biome rubocop phpstan phpcs psalm shellcheck hadolint yamllint actionlint markdownlint markdownlint-cli2 golangci-lint staticcheck govulncheck gosec gofmt goimports codespell typos semgrep kubeconform kubeval tflint swiftlint pre-commit commitlint ansible-lint";
const idleRows = Object.entries(idleVerbs).map(([tools, verb]) => [tools, verb, "idle"]);
const byTool = (0,_base_group_by_js__WEBPACK_IMPORTED_MODULE_0__/* .groupBy */ .$)(
  [...readDeeds, ...idleRows, ...startingTools, [checks, "", "check"]].flatMap(
    ([tools, verb, does]) => {
      const pattern = verb === "" ? /^/ : new RegExp(`^(?:${verb})(?= |$)`);
      return tools.split(" ").map((tool) => ({ tool, pattern, does }));
    }
  ),
  ({ tool }) => tool
);
const plainByTool = new Map(
  Object.entries(plainWords).flatMap(
    ([tools, words]) => tools.split(" ").map((tool) => [tool, new RegExp(`^(?:${words})`)])
  )
);
function deedOf(tool, args) {
  const rows = byTool.get(tool);
  const line = args.join(" ");
  const { pattern, does } = rows?.find((row) => row.pattern.test(line)) ?? {
    pattern: /^/,
    does: "unread"
  };
  const [match = ""] = pattern.exec(line) ?? [];
  const length = match === "" ? 0 : match.split(" ").length;
  const plain = plainByTool.get(tool);
  const isRead = (word) => plain === void 0 || word.length < 1e3 && plain.test(word);
  const isPlain = tool === "sed" ? line.length < 1e3 && sedLines.test(args.join("\n")) : args.slice(length).every((word) => isRead(word) && !startsAnother.test(word));
  return rows && { does: does !== "idle" || isPlain ? does : "unread", length, isPlain };
}
const startsAnother = /^--?(?!ignore-|no-|skip-)[\w-]*(exec|cmd|command|program|tool|askpass|rsh|render|engine|eval|script|shell|split)|^:::/;



/***/ }),

/***/ 8376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ actsWithName),
/* harmony export */   DF: () => (/* binding */ variablesIn),
/* harmony export */   I4: () => (/* binding */ idleActions),
/* harmony export */   L2: () => (/* binding */ actByWords),
/* harmony export */   WA: () => (/* binding */ isHubApi),
/* harmony export */   v4: () => (/* binding */ actionByWords)
/* harmony export */ });
/* harmony import */ var _values_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1370);
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7208);
/* harmony import */ var _tools_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4682);



const pushes = /((^-[DP]|^|[^a-zA-Z])push|Push|PUSH)(?!d\b|over|gateway|er\b)/;
const ofImages = /docker|image|container|(?<!git)hub(?![a-z]*\.)/i;
const releases = /publish|upload|releas|deploy|promot/i;
const off = /[=:](false|0|no|off|never)$/i;
const placed = /^(-[CfjpPwF]|-pl|--(prefix|cwd|filter|directory|file|project|workspace))$/;
function actByWords(words, deed, isTold = false) {
  const [head = "", ...args] = words;
  const isScript = /[/\\]/.test(head) || scriptFile.test(head);
  const plain = args.filter((word) => /^\w[\w.:/-]*$/.test(word));
  const toolWords = isScript ? [] : plain.slice(0, plain[0] === "run" ? 2 : 1);
  const tool = [head, ...toolWords].join(" ").slice(0, 60);
  if (words.some((word) => !off.test(word) && isPush(word))) {
    const isImage = isScript || deed !== void 0 || words.some((word) => ofImages.test(word));
    const isSure = isImage && !words.some(_values_image_js__WEBPACK_IMPORTED_MODULE_0__/* .namesAnother */ .it);
    return isSure ? guessed("pushes", tool, isScript ? "name" : "words") : (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .act */ .Rb)("unread", tool);
  }
  const isLoud = args.some(
    (word) => /^[-/](?!.*skip)/i.test(word) && (ofImages.test(word) || releases.test(word))
  );
  const isQuiet = deed?.isPlain === true && isQuietDeed(deed.does, head, args.slice(deed.length));
  return isQuiet && !isTold && !isLoud ? guessed("idle", tool, "words") : (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .act */ .Rb)("unread", tool);
}
function guessed(does, tool, guess) {
  return { ...(0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .act */ .Rb)(does, tool), guess };
}
const scriptFile = /\.(sh|py|m?js|ts|rb|ps1|cmd|bat)$/;
function isQuietDeed(does, program, args) {
  const targets = args.filter((word, at) => !/^(-|\w+=)/.test(word) && !placed.test(args[at - 1] ?? ""));
  const [first = program] = targets;
  if (does !== "goals") return does === "check" || does === "verb" && isQuietWord(first);
  const isPlain = args.every((word) => !/^\w+=/.test(word) || setting.test(word));
  return isPlain && isQuietWord(first) && targets.every(isQuietWord);
}
const setting = /^(V|Q|CI|DEBUG|VERBOSE|RACE|JOBS|TIMEOUT|PYTHON|GO|(?!MAKE)\w*(VERSION|TAG|IMAGE|ARCH|OS|PLATFORM|FLAGS|OPTS|DIR|SHA|BRANCH))=/;
function actionByWords(tool, inputs) {
  const program = tool.replace(/[-/]action$/, "").replace(/^.*\//, "");
  const orders2 = inputs.flatMap(
    (input) => /^(?:arg(?:ument)?s|command|cmd|run|script|task|goals?)=([^]*)/i.exec(input)?.[1] ?? []
  );
  const words = orders2.join(" ").trim().split(/\s+/).filter(Boolean);
  const { does, guess } = actByWords([program].concat(words), (0,_tools_js__WEBPACK_IMPORTED_MODULE_2__/* .deedOf */ .u)(program, words));
  if (does === "pushes" && words.length > 0) return guessed(does, tool, guess);
  const isLoud = inputs.some((input) => !plainInput.test(input) || loudWord.test(input) || ofImages.test(input));
  const isQuiet = isQuietWord(program) || quietAction.test(program) && !loudWord.test(program);
  return isQuiet && !isLoud && !ofImages.test(tool) ? guessed("idle", tool, "words") : (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .act */ .Rb)("unread", tool);
}
const plainInput = /^(((github|restore|working|report|bundler|primary)-)?(versions?|paths?|keys?|token|directory|cache|timeout|level|severity|format|languages?|name|files?)|\w+-version(-\w+)?|fail-\w+|dockerfile)=/i;
const quietAction = /(^|[-_])(setup|s?c?cache|report(er)?)([-_]|$)/;
function isQuietWord(word) {
  const isLoud = [loudWord, ofImages, scriptFile].some((loud) => loud.test(word));
  return /^[\w.:/+@-]+$/.test(word) && quietWord.test(word) && !isLoud;
}
const quietWord = /(^|[-_:+./])((unit|py|vi|c|nex|doc|go|phpunit)?tests?|phpunit|unit|r?spec|(.*-)?verify|validate|vet|\w*fmt|format|clean|tidy|deps|types?|tsc|mypy|ruff|flake8|black|isort|bandit|pyright|prettier|rubocop|phpstan|clippy|audit|cov(erage)?|tox|nox|deny|biome|bench|bats|jest|mocha|ava|playwright|ginkgo|gotestsum|pre-commit|\w*(lint|check)|codespell|gosec|semgrep|typos|kubeconform|phpcs|py\d*)([-_:./]|$)|check$/i;
const loudWord = /push|publish|upload|releas|deploy|build|e2e|creat|tag|manifest|promot|mirror|sync|copy|pipeline|ship|(^|[-_:])and([-_:]|$)/i;
function isPush(words) {
  return pushes.test(words) || ofImages.test(words) && releases.test(words);
}
function variablesIn(text) {
  const settings = Array.from(text.matchAll(/(?<![-\w])(\w+)=\S+/g));
  return {
    isTold: settings.some(([setting2, name = ""]) => orders.test(name) && !off.test(setting2)),
    isStarted: settings.some(([setting2, name = ""]) => starters.test(name) || loading.test(setting2))
  };
}
const orders = /push(?!d$|over|gateway|er$)|publish|(target|goal|task)s?$|^(makef(lag|ile)s|maven_args)$/i;
const starters = /^(env|ld_\w+|(perl5|ruby)opt|prompt_command|lessopen|shell|browser|git_(ssh|config|external|proxy|exec)\w*)$|(editor|pager|askpass|bash_env|_(rsh|wrapper|addopts|script_shell))$/i;
const loading = /=["']?--?(require|import|javaagent|toolexec|exec)\b/;
function actsWithName(name, acts) {
  const last = acts.findLast(({ does, guess }) => does === "unread" || guess !== void 0);
  if (last === void 0 || !isPush(name) || acts.some(({ does }) => does === "pushes")) return acts;
  const tool = `the step \u201C${name}\u201D`;
  return acts.map((one) => one === last ? { ...one, does: "pushes", by: tool, guess: "name" } : one);
}
const idleActions = /^((actions(?!\/(attest|github-script))|github(?!\/codeql-action\/(autobuild|analyze))|golangci|codecov|dorny|aws-actions|google-github-actions|swatinem|dtolnay|taiki-e|cachix|nixos|aquasecurity|anchore|snyk|softprops|ncipollo|slackapi|gradle|8398a7|rtcamp|jlumbroso|peter-evans|robinraju|pnpm|astral-sh|sonarsource|go-task)\/|dawidd6\/action-download-artifact|docker\/(setup-|metadata-action|scout-action)|step-security\/harden-runner|sigstore\/cosign-installer|crazy-max\/ghaction-docker-meta|jdx\/mise)|(^|\/)docker-scout$|docker-oat-login$|[-/]login(-action)?$/;
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
const most = 2e7;
const deepest = 12;
function createWorkflowFiles(root, unique) {
  const workspace = (0,_base_files_js__WEBPACK_IMPORTED_MODULE_4__/* .realPath */ .Y)(root);
  const reasonAgainst = (name, act) => new Promise((resolve) => {
    const { place, problem = act(place) } = placeIn(workspace, name);
    resolve(problem);
  }).catch(reasonOf);
  let budget = most;
  const texts = /* @__PURE__ */ new Map();
  return {
    /** YAML files at these paths and below them, each read when its turn comes. */
    *find(paths) {
      const knownPaths = /* @__PURE__ */ new Set();
      budget = most;
      texts.clear();
      for (const name of paths) {
        const { place, problem } = placeIn(workspace, name);
        const refused = problem !== void 0 && node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync(place) ? [{ path: slashed(name), problem }] : [];
        for (const file of problem === void 0 ? visit(workspace, place) : refused) {
          if (knownPaths.has(file.path)) continue;
          knownPaths.add(file.path);
          budget -= "text" in file ? file.text.length : 0;
          yield budget < 0 ? { path: file.path, problem: "the files before it have 20,000,000 characters" } : file;
        }
      }
    },
    /** The text of a regular file; `undefined` for any other, and for what cannot be read. */
    text(name) {
      if (!texts.has(name)) texts.set(name, textAt(workspace, name));
      const text = budget >= 0 ? texts.get(name) : void 0;
      budget -= text?.length ?? 0;
      return text;
    },
    /** Atomic; keeps the mode. Gives the reason when it cannot, or when the file is not `before` any more. */
    replace: ({ path: name, before: oldText, after: newText }) => reasonAgainst(name, (place) => {
      if (!node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(place).isFile()) return "it is not a regular file any more";
      node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync(place, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
      if (!node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(place).equals(Buffer.from(oldText))) return "it was changed while migrate ran";
      (0,_base_file_access_js__WEBPACK_IMPORTED_MODULE_3__/* .replaceFile */ .fR)(place, { text: newText, own: false }, unique);
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
function textAt(workspace, name) {
  try {
    const { place, problem } = placeIn(workspace, name);
    const text = problem === void 0 ? decoded(place) : void 0;
    return typeof text === "string" ? text : void 0;
  } catch {
    return void 0;
  }
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
  const file = slashed(node_path__WEBPACK_IMPORTED_MODULE_1__.relative(workspace, place));
  try {
    const status = node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(place, { throwIfNoEntry: false });
    if (status?.isDirectory() === true) {
      if (depth > deepest) yield { path: file, problem: `directories are nested more than ${deepest} deep` };
      else {
        const names = node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync(place).filter((name) => name !== "node_modules" && name !== ".git");
        for (const name of names.sort()) yield* visit(workspace, node_path__WEBPACK_IMPORTED_MODULE_1__.join(place, name), depth + 1);
      }
    } else if (status?.isSymbolicLink() === true && node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync(place) && node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync(place).isDirectory()) {
      const problem = "it is a symbolic link to a directory, which is not followed";
      yield { path: file, problem, isMinor: depth > 0 };
    } else if (status !== void 0 && /\.ya?ml$/i.test(place)) {
      const text = decoded(place);
      yield typeof text === "string" ? { path: file, text } : { path: file, ...text };
    }
  } catch (error) {
    yield { path: file, problem: reasonOf(error) };
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
/* harmony export */   Q: () => (/* binding */ loginsOf),
/* harmony export */   e: () => (/* binding */ placeOfLogin)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1036);
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3217);
/* harmony import */ var _effects_flags_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5402);
/* harmony import */ var _effects_job_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(563);
/* harmony import */ var _jobs_play_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2017);
/* harmony import */ var _jobs_workflow_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2468);
/* harmony import */ var _values_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1370);
/* harmony import */ var _values_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2528);
/* harmony import */ var _credential_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(462);









const byHand = (why, remedy) => ({ kind: "other", why, remedy });
const notAlone = byHand(
  "the script does more than log in to a written host",
  "put a login step before this one"
);
function loginOf(source) {
  const [username, password] = [(0,_credential_js__WEBPACK_IMPORTED_MODULE_3__/* .credentialOf */ .$5)(source.username), (0,_credential_js__WEBPACK_IMPORTED_MODULE_3__/* .credentialOf */ .$5)(source.password)];
  const names = [username, password].map((one) => "name" in one ? one.name : "").join(" ");
  const registry = (0,_values_image_js__WEBPACK_IMPORTED_MODULE_2__/* .registryKind */ .IL)(source.registry);
  return {
    passwordText: void 0,
    ...source,
    file: (source.step ?? source.job).frame.file,
    registry: registry === "unknown" && (0,_values_image_js__WEBPACK_IMPORTED_MODULE_2__/* .namesAnother */ .it)(names) ? "other" : registry,
    host: (0,_values_text_js__WEBPACK_IMPORTED_MODULE_4__/* .showText */ .h$)(source.registry),
    username,
    password,
    account: username.kind === "literal" ? (0,_values_text_js__WEBPACK_IMPORTED_MODULE_4__/* .knownText */ .bG)(source.username ?? []) : void 0
  };
}
function placeOfLogin({ file, at: offset }) {
  return `${file.path}:${file.positionAt(offset).line}`;
}
function loginsOf(job) {
  const inSteps = job.played.flatMap((step) => [actionLogins(step, job), scriptLogins(step, job)].flat());
  return [containerLogins(job), inSteps].flat();
}
function actionLogins(step, job) {
  if ((0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_5__/* .actionName */ .aM)(step) !== "docker/login-action") return [];
  const [passwordText, list] = ["password", "registry-auth"].map((key) => (0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_5__/* .inputText */ .AN)(step, key));
  if (list !== void 0 && !/dockerhub|docker\.io/i.test(list)) return [];
  const value = (text = "") => (0,_jobs_play_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(text, { job, step });
  const credential = (text) => list === void 0 ? value(text) : (0,_values_text_js__WEBPACK_IMPORTED_MODULE_4__/* .openText */ .Uq)();
  const login = loginOf({
    form: actionForm(step),
    job,
    step,
    at: step.node.start,
    tool: (0,_base_text_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g$)((step.uses?.value ?? "").replace(/@.*$/, "")),
    registry: value((0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_5__/* .inputText */ .AN)(step, "registry")),
    username: credential((0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_5__/* .inputText */ .AN)(step, "username")),
    password: credential(passwordText),
    passwordText
  });
  return [login];
}
function actionForm(step) {
  const inputs = step.with;
  const extra = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .entriesOf */ .Mc)(inputs).find(({ key }) => !/^(registry|username|password|logout)$/i.test(key))?.key;
  const isAddress = /^[^$]*\/[^$]+$/.test((0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_5__/* .inputText */ .AN)(step, "registry") ?? "");
  if (inputs?.kind === "mapping" && extra === void 0 && !isAddress) return { kind: "action", with: inputs };
  const why = extra === void 0 ? "its registry is not a host alone" : `the input ${extra} has no counterpart`;
  return byHand(why, "give Docker Hub a login step of its own");
}
function containerLogins(job) {
  const value = (text = "") => (0,_jobs_play_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(text, { job });
  const services = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .entriesOf */ .Mc)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .valueOf */ .RP)(job.node, "services")).map(
    ({ key, value: node }) => [`services.${key}`, node]
  );
  return [["container", (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .valueOf */ .RP)(job.node, "container")], ...services].flatMap(([name, node]) => {
    const credentials = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .valueOf */ .RP)(node, "credentials");
    if (credentials?.kind !== "mapping") return [];
    const image = value((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .textOf */ .b6)(node, "image"));
    const passwordText = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .textOf */ .b6)(credentials, "password");
    const login = loginOf({
      form: { kind: "credentials", node: credentials, image },
      job,
      step: void 0,
      at: credentials.start,
      tool: `${name}.credentials`,
      registry: (0,_values_text_js__WEBPACK_IMPORTED_MODULE_4__/* .openText */ .Uq)(),
      username: value((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .textOf */ .b6)(credentials, "username")),
      password: value(passwordText),
      passwordText
    });
    const { registry } = (0,_values_image_js__WEBPACK_IMPORTED_MODULE_2__/* .parseImage */ .zZ)(image);
    const isNamed = [login.username, login.password].every(
      (one) => "name" in one ? /docker_?hub/i.test(one.name) : one.kind === "literal"
    );
    const unclear = isNamed ? "hub" : login.registry;
    return [{ ...login, host: "", registry: registry === "unknown" ? unclear : registry }];
  });
}
function scriptLogins(step, job) {
  if ((0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_5__/* .scriptOf */ .Fl)(step)?.includes("login") !== true) return [];
  const commands = (0,_jobs_play_js__WEBPACK_IMPORTED_MODULE_1__/* .commandsOf */ .Kf)({ job, step });
  const offsetOf = (0,_effects_job_js__WEBPACK_IMPORTED_MODULE_0__/* .scriptLines */ .P)(step);
  return commands.flatMap((command) => {
    const [head = "", ...words] = command.words.map((word) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_4__/* .knownText */ .bG)(word) ?? "$");
    const program = head.replace(/^.*\//, "");
    const isKnown = /^(docker|nerdctl|podman|buildah|skopeo|oras|cosign|ko|crane|helm|regctl)$/.test(program);
    const isLike = head === "$" && words.includes("--password-stdin");
    const isLogin = /^(-\S+ ([^-]\S* )?)*((auth|registry) )?login( |$)/.test(words.join(" "));
    if (!(isKnown || isLike) || !isLogin) return [];
    const { operands, valuesOf, isOpen } = (0,_effects_flags_js__WEBPACK_IMPORTED_MODULE_8__/* .sortedWords */ .d)(command.words.slice(2 + words.indexOf("login")));
    const [host = /^(docker|nerdctl|podman|buildah)$/.test(program) ? [""] : (0,_values_text_js__WEBPACK_IMPORTED_MODULE_4__/* .openText */ .Uq)()] = operands;
    const isPlain = program === "docker" && (0,_values_text_js__WEBPACK_IMPORTED_MODULE_4__/* .knownText */ .bG)(host) !== void 0;
    const unsaid = program !== "docker" || isOpen || words.includes("--password-stdin") ? (0,_values_text_js__WEBPACK_IMPORTED_MODULE_4__/* .openText */ .Uq)() : void 0;
    const login = loginOf({
      form: isPlain ? scriptForm(command, step, commands) : notAlone,
      job,
      step,
      at: offsetOf(command.line),
      tool: `${isKnown ? program : (0,_values_text_js__WEBPACK_IMPORTED_MODULE_4__/* .showText */ .h$)(command.words[0] ?? [])} login`,
      registry: host,
      username: valuesOf("-u", "--username", "--user")[0] ?? unsaid,
      password: valuesOf("-p", "--password", "--pass")[0] ?? command.input ?? unsaid
    });
    return [login];
  });
}
function scriptForm(login, { run, node }, script) {
  const isMore = /DOCKER_CONFIG|--config\b|config\.json|docker log(in|out)[^]*docker login|>(?!&| *\/dev\/)/;
  if (run === void 0 || isMore.test(run.value) || login.asOther || node.flow) return notAlone;
  const isIdle = ({ words: [head = []] }) => /^(echo|printf|set|cat|:|true|)$/.test((0,_values_text_js__WEBPACK_IMPORTED_MODULE_4__/* .knownText */ .bG)(head) ?? "$");
  return script.every((command) => command === login || isIdle(command)) ? { kind: "script" } : notAlone;
}



/***/ }),

/***/ 830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nu: () => (/* binding */ readRepository),
/* harmony export */   dO: () => (/* binding */ usualPlaces),
/* harmony export */   zO: () => (/* binding */ mayLogIn)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _jobs_repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3953);
/* harmony import */ var _jobs_workflow_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2468);



const elsewhere = [".gitea/workflows", ".forgejo/workflows"];
const beside = [".github/actions", ".gitea/actions", ".forgejo/actions", "action.yml", "action.yaml"];
const usualPlaces = [".github/workflows", ...elsewhere, ...beside];
function readRepository(paths, { files, readYaml, isKept, shared = /* @__PURE__ */ new Map(), name, own: naming }) {
  const workflows = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set();
  const unread = [];
  const mayMatter = (text) => isKept(text, { name });
  const add = (file) => {
    const { path } = file;
    if (/^\.(github|gitea|forgejo)\/actions\//.test(path) && !/(^|\/)action\.ya?ml$/.test(path)) return;
    if ("problem" in file) {
      unread.push({ path, message: file.problem, isMinor: file.isMinor === true });
      return;
    }
    const { text } = file;
    if (!mayMatter(text)) {
      if (/\b(jobs|runs)["']?\s*:/.test(text)) seen.add(path);
      return;
    }
    if (!shared.has(text)) {
      const document = readYaml(text);
      if ("problem" in document) {
        const { line, message } = document.problem;
        unread.push({ path, line, message, isMinor: false });
        return;
      }
      shared.set(text, (0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_2__/* .readWorkflow */ .S6)({ ...document, path, text }, mayMatter));
    }
    const workflow = shared.get(text);
    if (workflow === void 0) return;
    seen.add(path);
    workflows.set(path, { ...workflow, path });
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
  const trees = /* @__PURE__ */ new Map();
  const tree = (file) => {
    const path = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(file);
    if (!trees.has(path)) {
      const text = files.text(path);
      const document = text === void 0 ? void 0 : readYaml(text);
      trees.set(path, document && "root" in document ? document.root : void 0);
    }
    return trees.get(path);
  };
  const repository = { workflows, name, isWhole, own: naming, text: files.text, tree };
  return { repository, seen, unread };
}
function mayLogIn(text, { name }) {
  return words.test(text) || name !== void 0 && text.toLowerCase().includes(name.toLowerCase());
}
const words = /secrets|login|self-hosted|credentials|password|auths|AUTH_CONFIG|config\.json|workflow_call|composite|docker(:\/\/|["']?\s*$)|(container|services)["']?:|uses["']?:\s*["']?([.$]\/|[^\s/]+\/[^\s/]+\/)|\*\w/im;



/***/ })

};
;