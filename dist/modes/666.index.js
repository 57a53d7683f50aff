"use strict";
exports.id = 666;
exports.ids = [666];
exports.modules = {

/***/ 2753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ listView),
  $: () => (/* binding */ migrateFiles)
});

// EXTERNAL MODULE: ./build/src/token-list/find-entry.js
var find_entry = __webpack_require__(7534);
// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(3217);
// EXTERNAL MODULE: ./build/src/workflows/values/expression.js
var expression = __webpack_require__(3489);
// EXTERNAL MODULE: ./build/src/workflows/values/text.js
var values_text = __webpack_require__(2528);
;// CONCATENATED MODULE: ./build/src/workflows/shell/foreign.js


const piece = /\s*(\||(?:"[^"`]*"|'[^']*'|\$\{\{[^}]*\}\}|[\w$:./@,=+%*-])+)/y;
const telling = /\b(docker|podman|nerdctl|buildah|skopeo|crane|oras|helm|cosign|ko|regctl|make)\b|docker|push|publish|gradle|mvn|npm|bake|\.(ps1|sh|cmd|bat|py)\b/i;
function foreignScript(script, program, lookup) {
  const isLines = /^(pwsh|powershell|cmd)$/i.test(program);
  const isConditional = /[{}]/.test(script.replace(/\$?\{\{.*?\}\}/g, ""));
  const commands = script.split("\n").flatMap((text, line) => {
    const parts = isLines ? simpleCommands(text) : void 0;
    const around = { line, isConditional, source: text.trim() };
    if (parts === void 0) {
      return telling.test(text) ? [commandOf([(0,values_text/* literalValue */.XP)(`a ${program} script`)[0] ?? []], around)] : [];
    }
    const found = [];
    for (const words of parts) {
      const texts = words.map((word) => {
        const [only = [], ...more] = (0,expression/* readTemplate */.xV)(word.replace(/^\$env:(\w+)$/i, "${{ env.$1 }}"), lookup);
        return more.length > 0 || /^\$(?!env:)\w/i.test(word) ? (0,values_text/* openValue */.Kv)()[0] ?? [] : only;
      });
      found.push(commandOf(texts, { ...around, source: words.join(" "), pipedFrom: found.at(-1) }));
    }
    return found;
  });
  return { commands, written: [], problem: void 0 };
}
function simpleCommands(text) {
  const line = text.trim().replace(/;$/, "");
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
function commandOf(words, around) {
  return {
    ways: [words],
    pipedFrom: void 0,
    input: void 0,
    output: void 0,
    asOther: false,
    statement: { from: around.line, to: around.line, isPlain: false },
    ...around
  };
}


// EXTERNAL MODULE: ./node_modules/unbash/dist/parser.js + 16 modules
var parser = __webpack_require__(8989);
;// CONCATENATED MODULE: ./build/src/workflows/shell/word.js


function wordValue({ parts, pos, end }, reading) {
  if (parts === void 0) return (0,expression/* readTemplate */.xV)(unescaped(reading.text(pos, end)), reading.lookup);
  return (0,values_text/* inSequence */.dp)(parts.map((part) => partValue(part, reading)));
}
function wordsFrom(word, reading) {
  const value = wordValue(word, reading);
  const source = reading.text(word.pos, word.end);
  const isWhole = /^(["'])[^]*\1$|=["']/.test(source) && !/\[[@*]\]/.test(source);
  return value.map((text) => isWhole || !source.includes("$") ? [text] : (0,values_text/* splitText */.Ad)(text, /\s+/));
}
function partValue(part, reading) {
  const { text, lookup } = reading;
  switch (part.type) {
    case "Literal":
      return (0,expression/* readTemplate */.xV)(unescaped(text(part.pos, part.end)), lookup);
    case "SingleQuoted":
      return (0,expression/* readTemplate */.xV)(text(part.pos + 1, part.end).replace("'", ""), lookup);
    case "DoubleQuoted":
    case "LocaleString":
      return (0,values_text/* inSequence */.dp)(part.parts.map((inner) => quotedValue(inner, reading)));
    case "AnsiCQuoted":
      return (0,values_text/* literalValue */.XP)(part.value);
    case "BraceExpansion":
    case "Glob":
      return (0,values_text/* literalValue */.XP)(text(part.pos, part.end));
    default:
      return expansion(part, reading);
  }
}
function quotedValue(part, reading) {
  if (part.type !== "Literal") return expansion(part, reading);
  return (0,expression/* readTemplate */.xV)(reading.text(part.pos, part.end).replace(/\\([\\"$`]|\n)/g, kept), reading.lookup);
}
function expansion(part, reading) {
  switch (part.type) {
    case "SimpleExpansion":
      return reading.variable(part.text.slice(1)) ?? (0,values_text/* openValue */.Kv)();
    case "ParameterExpansion":
      return parameter(part, reading);
    case "CommandExpansion":
      return reading.printed(part);
    default:
      return (0,values_text/* openValue */.Kv)();
  }
}
function parameter({ parameter: name, operation, prefix }, reading) {
  const value = reading.variable(name);
  if (prefix !== void 0) return (0,values_text/* openValue */.Kv)();
  switch (operation?.type) {
    case void 0:
      return value ?? (0,values_text/* openValue */.Kv)();
    case "Default": {
      const other = wordValue(operation.operand, reading);
      if (/\+/.test(operation.operator)) return (0,values_text/* anyOf */.EB)([(0,values_text/* literalValue */.XP)(""), other]);
      if (/\?/.test(operation.operator) || value === void 0) return value ?? (0,values_text/* anyOf */.EB)([(0,values_text/* openValue */.Kv)(), other]);
      return value.some((text) => (0,values_text/* knownText */.bG)(text) === void 0) ? (0,values_text/* anyOf */.EB)([value, other]) : value;
    }
    case "CaseModification":
      return /,/.test(operation.operator) ? (0,expression/* lowered */.DM)(value ?? (0,values_text/* openValue */.Kv)()) : value ?? (0,values_text/* openValue */.Kv)();
    case "Remove": {
      const pattern = wordValue(operation.operand, reading);
      const [only] = pattern.map(values_text/* knownText */.bG);
      return value === void 0 || only === void 0 ? (0,values_text/* openValue */.Kv)() : removed(value, operation.operator, only);
    }
    default:
      return (0,values_text/* openValue */.Kv)();
  }
}
function removed(value, operator, pattern) {
  const isStart = operator.startsWith("#");
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, "\\$&").replaceAll("?", ".");
  const star = operator.length > 1 ? "[^]*" : "[^]*?";
  const body = escaped.replaceAll("*", star);
  const matcher = new RegExp(isStart ? `^${body}` : `^([^]*${operator.length > 1 ? "?" : ""})${body}$`);
  return pattern.length > 40 ? (0,values_text/* openValue */.Kv)() : (0,values_text/* mapTexts */.zO)(value, (text) => text.replace(matcher, isStart ? "" : "$1"));
}
function unescaped(text) {
  return text.replace(/\\([\s\S])/g, kept);
}
function kept(_whole, character) {
  return character === "\n" ? "" : character;
}


;// CONCATENATED MODULE: ./build/src/workflows/shell/around.js


const mostWays = 16;
function combined(parts) {
  let all = [[]];
  for (const ways of parts) {
    const next = all.length * ways.length > mostWays ? [(0,values_text/* openValue */.Kv)()[0] === void 0 ? [] : (0,values_text/* openValue */.Kv)()] : ways;
    all = all.flatMap((before) => next.map((way) => [...before, ...way]));
  }
  return all;
}
function assignmentWays(part, at) {
  return (0,values_text/* inSequence */.dp)([(0,values_text/* literalValue */.XP)(`${part.name}=`), assignedValue(part, at)]).map((text) => [text]);
}
function assignedValue({ value }, { words }) {
  if (value.type === "Word") return wordValue(value, words);
  const items = value.elements.map((item) => wordValue(item, words));
  return (0,values_text/* inSequence */.dp)(items.flatMap((item, index) => index === 0 ? [item] : [(0,values_text/* literalValue */.XP)(" "), item]));
}
function around_assign(part, at) {
  const { reading, words, isConditional } = at;
  const before = words.variable(part.name);
  const own = assignedValue(part, at);
  const between = part.value.type === "ArrayValue" ? [(0,values_text/* literalValue */.XP)(" ")] : [];
  const value = part.append === true ? (0,values_text/* inSequence */.dp)([before ?? (0,values_text/* literalValue */.XP)(""), ...between, own]) : own;
  reading.variables.set(part.name, isConditional && before !== void 0 ? (0,values_text/* anyOf */.EB)([before, value]) : value);
}
function declare([head = "", ...rest], node, at) {
  const { variables } = at.reading;
  if (/^(export|local|declare|readonly|typeset)$/.test(head)) {
    for (const part of node.args) if (part.type === "Assignment") around_assign(part, at);
  }
  if (/^(read|mapfile|readarray|unset|getopts)$/.test(head)) {
    for (const name of rest) if (/^[A-Za-z_]\w*$/.test(name)) variables.set(name, (0,values_text/* openValue */.Kv)());
  }
  if (/^(source|\.)$/.test(head)) for (const name of variables.keys()) variables.set(name, (0,values_text/* openValue */.Kv)());
}
function inputOf(redirects, at) {
  const inputs = redirects.flatMap((part) => {
    if (part.type === "HereString") return part.target === void 0 ? [] : [wordValue(part.target, at.words)];
    if (part.type !== "HereDoc") return [];
    const { pos, end, parts } = part.body;
    const word = { type: "Word", text: "", value: "", pos, end, parts };
    return [wordValue(word, at.words)];
  });
  return inputs.at(-1);
}
function outputOf(redirects, at) {
  const outputs = redirects.flatMap(
    (part) => part.type === "Redirect" && />/.test(part.operator) && part.target !== void 0 ? [at.words.text(part.target.pos, part.target.end)] : []
  );
  return outputs.at(-1);
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
  ...["exec", "command", "nohup", "retry", "nice", "time"].map((name) => [name, /^-n$/])
]);
const ofWrapper = /^(-|\d+[smh]?$|[A-Za-z_]\w*=)/;
function wrapped(words) {
  let start = 0;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (words[start] === "find") {
      if (/^-(exec|ok)(dir)?$/.test(word)) start = at + 1;
      continue;
    }
    const valued = wrappers.get(words[start] ?? "");
    if (valued === void 0) break;
    if (valued.test(word)) at += 1;
    else if (!ofWrapper.test(word)) start = at;
  }
  return start;
}
function isOtherUser(words) {
  return words.slice(0, wrapped(words)).some((word) => /^(sudo|doas)$/.test(word));
}
function scriptOfWords([head = "", flag, ...rest]) {
  if (head === "eval") return [flag ?? "", ...rest].join(" ");
  return /^(ba|z|da)?sh$/.test(head) && /^-[eux]*c$/.test(flag ?? "") ? rest.join(" ") : "";
}


;// CONCATENATED MODULE: ./build/src/workflows/shell/written.js

function printedBy({ ways, input }) {
  const texts = ways.map(([head = [], ...words]) => {
    const name = (0,values_text/* knownText */.bG)(head);
    if (name === "cat") return words.length === 0 ? input : void 0;
    if (name === "printf") return formatted(words);
    if (name !== "echo") return void 0;
    const flags = words.findIndex((word) => !/^-[neE]+$/.test((0,values_text/* knownText */.bG)(word) ?? ""));
    const rest = flags === -1 ? [] : words.slice(flags);
    return (0,values_text/* inSequence */.dp)(rest.flatMap((word, at) => at === 0 ? [[word]] : [(0,values_text/* literalValue */.XP)(" "), [word]]));
  });
  return texts.includes(void 0) ? void 0 : texts.flatMap((value) => value ?? []);
}
function formatted([format = [], ...words]) {
  const plain = (0,values_text/* knownText */.bG)(format);
  if (plain === void 0) return [format];
  let next = 0;
  const pieces = plain.replaceAll("\\n", "\n").split(/(%s)/);
  return (0,values_text/* inSequence */.dp)(pieces.map((piece) => piece === "%s" ? [words[next++] ?? [""]] : (0,values_text/* literalValue */.XP)(piece)));
}
function writtenBy(commands) {
  const lines = commands.flatMap(linesOf);
  const found = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === void 0) continue;
    const [, name, end] = /^([A-Za-z_][\w-]*)<<(.+)$/.exec(line.texts.map(values_text/* knownText */.bG)[0] ?? "") ?? [];
    if (name === void 0 || end === void 0) {
      found.push(...pairIn(line));
      continue;
    }
    const rest = lines.slice(at + 1);
    const length = rest.findIndex(({ texts }) => (0,values_text/* knownText */.bG)(texts[0] ?? []) === end);
    const body = rest.slice(0, length === -1 ? rest.length : length);
    const value = (0,values_text/* inSequence */.dp)(
      body.flatMap(({ texts }, row) => row === 0 ? [texts] : [(0,values_text/* literalValue */.XP)("\n"), texts])
    );
    found.push({ kind: line.kind, name, value, isConditional: line.isConditional });
    at += body.length + 1;
  }
  return found;
}
function linesOf(command) {
  const kind = targetOf(command);
  if (kind === void 0) return [];
  const printing = /^\s*tee\b/.test(command.source) ? command.pipedFrom : command;
  const printed = printing === void 0 ? void 0 : printedBy(printing);
  const { isConditional } = command;
  if (printed === void 0) return [{ kind, texts: (0,values_text/* openValue */.Kv)(), isConditional }];
  const old = /^::set-output name=([\w-]+)::/;
  const texts = printed.map((text) => {
    const [first, ...rest] = text;
    return typeof first === "string" ? [first.replace(old, "$1="), ...rest] : text;
  });
  const [only, ...more] = texts;
  if (only === void 0 || more.length > 0) return [{ kind, texts, isConditional }];
  return (0,values_text/* splitText */.Ad)(only, /\n|\\n/).map((one) => ({ kind, texts: [one], isConditional }));
}
function targetOf({ source, output }) {
  const target = /^\s*tee\b/.test(source) ? source : output ?? "";
  if (/GITHUB_ENV\b/.test(target)) return "env";
  const isOld = output === void 0 && source.includes("::set-output");
  return isOld || /GITHUB_OUTPUT\b/.test(target) ? "output" : void 0;
}
function pairIn({ kind, texts, isConditional }) {
  const pairs = texts.map(([first, ...rest]) => {
    const [, name2, value = ""] = typeof first === "string" && /^\s*([A-Za-z_][\w-]*)=([^]*)$/.exec(first) || [];
    return { name: name2, value: value === "" && rest.length > 0 ? rest : [value, ...rest] };
  });
  const name = pairs[0]?.name;
  if (name === void 0 || pairs.some((pair) => pair.name !== name)) return [];
  return [{ kind, name, value: pairs.map(({ value }) => value), isConditional }];
}


;// CONCATENATED MODULE: ./build/src/workflows/shell/script.js








const deepest = 12;
const mostHereDocuments = 1e3;
function readScript(script, means) {
  const reading = {
    commands: [],
    functions: /* @__PURE__ */ new Set(),
    variables: /* @__PURE__ */ new Map(),
    ...means,
    statement: { from: 0, to: 0, isPlain: false },
    depth: 0,
    problem: void 0
  };
  readInto(reading, script, { isConditional: false, pipedFrom: void 0, line: void 0 });
  const isCall = ({ ways }) => ways.some(([head = []]) => reading.functions.has((0,values_text/* knownText */.bG)(head) ?? ""));
  const commands = reading.commands.filter((command) => !isCall(command));
  return { commands, written: writtenBy(commands), problem: reading.problem };
}
function readInto(reading, text, part) {
  const script = text.replaceAll("\r\n", "\n");
  const { line, ...around } = part;
  if (script.split("<<", mostHereDocuments + 2).length > mostHereDocuments + 1) {
    reading.problem ??= "a script has more than 1,000 here-documents";
    return;
  }
  const blank = (0,expression/* templateParts */.Di)(script).map(({ text: own, expression }) => expression === void 0 ? own : own.replace(/[^\n]/g, "x")).join("");
  const find = (0,tree/* lineAt */.mh)(script);
  const lineOf = line === void 0 ? (offset) => find(offset) - 1 : () => line;
  const base = { ...around, reading, lineOf, output: void 0 };
  const at = { ...base, words: wordReading(base, (start, end) => script.slice(start, end)) };
  for (const statement of (0,parser/* parse */.qg)(blank).commands) {
    if (line === void 0) reading.statement = statementAt(statement, lineOf);
    visit(statement, at);
  }
}
function statementAt({ pos, end, command, background }, lineOf) {
  const isPlain = background !== true && !/^(AndOr|If|For|While|Case|Select|Coproc)$/.test(command.type);
  return { from: lineOf(pos), to: lineOf(end), isPlain };
}
function wordReading(at, text) {
  const { reading } = at;
  const words = {
    text,
    lookup: reading.lookup,
    variable: (name) => reading.variables.get(name) ?? reading.environment(name),
    printed: (part) => {
      const before = reading.commands.length;
      visitDeeper(part, { ...at, words });
      return printedOf(reading.commands.slice(before));
    }
  };
  return words;
}
function printedOf([first, ...filters]) {
  const printed = first === void 0 ? void 0 : tagFlags([first, ...filters]) ?? printedBy(first);
  if (filters.some(({ source }) => /^\s*jq\b/.test(source))) return printed ?? (0,values_text/* openValue */.Kv)();
  const isLower = filters.every(
    ({ source }) => /^\s*tr\s+('?"?\[:upper:\]'?"?\s+'?"?\[:lower:\]|['"]?A-Z['"]?\s+['"]?a-z)/.test(source)
  );
  return printed === void 0 || !isLower ? (0,values_text/* openValue */.Kv)() : filters.length > 0 ? (0,expression/* lowered */.DM)(printed) : printed;
}
function tagFlags(commands) {
  const jq = commands.find(({ source }) => /^\s*jq\b[^]*tags[^]*"-t "/.test(source));
  if (jq === void 0) return void 0;
  const json = jq.input ?? (jq.pipedFrom === void 0 ? void 0 : printedBy(jq.pipedFrom));
  return json?.map((text) => (0,values_text/* splitText */.Ad)(text, /\s+/).flatMap((tag) => [" -t ", ...tag]));
}
function sometimes(at) {
  return { ...at, isConditional: true, pipedFrom: void 0 };
}
function visit(node, at) {
  if (at.reading.problem !== void 0) return;
  switch (node.type) {
    case "Command":
      visitCommand(node, at);
      return;
    case "Pipeline": {
      let { pipedFrom } = at;
      for (const part of node.commands) {
        const before = at.reading.commands.length;
        visit(part, { ...at, pipedFrom });
        pipedFrom = at.reading.commands.length > before ? at.reading.commands.at(-1) : void 0;
      }
      return;
    }
    case "AndOr":
      for (const [index, part] of node.commands.entries()) {
        visit(part, { ...at, isConditional: at.isConditional || index > 0 });
      }
      return;
    case "CommandExpansion":
    case "ProcessSubstitution":
    case "ArithmeticExpansion":
    case "ParameterExpansion":
      visitDeeper(node, at);
      return;
    case "Redirected":
      visitParts(node, { ...at, output: outputOf(node.redirects, at) ?? at.output });
      return;
    case "Function":
      visitFunction(node, at);
      return;
    case "For": {
      const name = at.words.text(node.name.pos, node.name.end);
      const items = (node.wordlist ?? []).flatMap((word) => wordsFrom(word, at.words).flat());
      at.reading.variables.set(name, items.length === 0 ? (0,values_text/* openValue */.Kv)() : (0,values_text/* anyOf */.EB)(items.map((item) => [item])));
      visit(node.body, sometimes(at));
      return;
    }
    default:
      visitParts(node, /^(If|While|Case|ArithmeticFor|Select|Coproc)$/.test(node.type) ? sometimes(at) : at);
  }
}
function visitFunction(node, at) {
  at.reading.functions.add(at.words.text(node.name.pos, node.name.end));
  visit(node.body, sometimes(at));
}
function visitParts(node, at) {
  (0,parser/* forEachChild */.dK)(node, (child) => {
    visit(child, at);
  });
}
function visitDeeper(node, at) {
  const { reading } = at;
  if (reading.depth >= deepest) {
    reading.problem ??= "a script is nested too deep";
    return;
  }
  reading.depth += 1;
  const source = node.type === "CommandExpansion" ? node.script?.source : void 0;
  const inner = { ...sometimes(at), output: void 0 };
  if (source === void 0) visitParts(node, inner);
  else readInto(reading, source, { isConditional: true, pipedFrom: void 0, line: at.lineOf(node.pos) });
  reading.depth -= 1;
}
function visitCommand(node, at) {
  const { reading, words, isConditional, pipedFrom } = at;
  const line = at.lineOf(node.pos);
  const prefix = node.prefix.flatMap((part) => part.type === "Assignment" ? [part] : []);
  const args = node.args.map(
    (part) => part.type === "Assignment" ? assignmentWays(part, at) : wordsFrom(part, words)
  );
  const all = node.name === void 0 ? [] : combined([wordsFrom(node.name, words), ...args]);
  if (node.name === void 0) for (const one of prefix) around_assign(one, at);
  else for (const one of prefix) void assignedValue(one, at);
  for (const part of node.redirects) if ("body" in part) visitParts(part.body, sometimes(at));
  const [first = []] = all;
  const plain = first.map((word) => (0,values_text/* knownText */.bG)(word) ?? "$");
  const start = wrapped(plain);
  const script = scriptOfWords(plain.slice(start));
  if (script !== "" && !script.includes("$") && reading.depth + 4 <= deepest) {
    reading.depth += 4;
    readInto(reading, script, { isConditional, pipedFrom, line });
    reading.depth -= 4;
    return;
  }
  if (node.name === void 0) return;
  declare(plain.slice(start), node, at);
  reading.commands.push({
    ways: all.map((way) => way.slice(start)),
    line,
    isConditional,
    pipedFrom,
    input: inputOf(node.redirects, at),
    output: outputOf(node.redirects, at) ?? at.output,
    source: words.text(node.pos, node.end),
    asOther: isOtherUser(plain),
    statement: reading.statement
  });
}


;// CONCATENATED MODULE: ./build/src/workflows/jobs/place.js

function textAt(text, place) {
  return (0,expression/* readTemplate */.xV)(text, place.reading.lookupAt(place));
}
function everyRun({ rows }, read) {
  const seen = { matrix: false };
  const [row, ...others] = rows;
  const first = read({ row, seen });
  return [first, ...seen.matrix ? others.map((other) => read({ row: other, seen })) : []];
}
function frameOf({ step, job }) {
  return step?.frame ?? job.frame;
}


// EXTERNAL MODULE: ./build/src/workflows/jobs/workflow.js
var workflow = __webpack_require__(2468);
;// CONCATENATED MODULE: ./build/src/workflows/jobs/outputs.js







function writtenBefore(key, place) {
  const end = place.step?.index ?? place.job.played.length;
  const found = [];
  for (const step of writersOf(place.job).toReversed()) {
    if (step.index >= end) continue;
    if (isMetadata(step) && /^DOCKER_METADATA_OUTPUT_(TAGS|JSON)$/.test(key)) {
      return { value: metadataTags(step, place), isConditional: false };
    }
    for (const one of scriptIn(step, place)?.written.toReversed() ?? []) {
      if (one.kind !== "env" || one.name !== key) continue;
      found.push(one.value);
      if (!one.isConditional && step.condition === void 0) {
        return { value: (0,values_text/* anyOf */.EB)(found), isConditional: false };
      }
    }
  }
  return found.length === 0 ? void 0 : { value: (0,values_text/* anyOf */.EB)(found), isConditional: true };
}
function outputValue(id, key, place) {
  const frame = frameOf(place);
  const step = place.job.played.find((one) => one.id === id && one.frame === frame);
  if (step === void 0) return void 0;
  if (isMetadata(step)) {
    return /^(tags|json|bake-file(-tags)?)$/.test(key) ? metadataTags(step, place) : void 0;
  }
  if (step.called !== void 0) {
    const outputs = (0,tree/* valueOf */.RP)(step.called.file.root, "outputs");
    const text = (0,tree/* textOf */.b6)((0,tree/* entriesOf */.Mc)(outputs).find((one) => one.key === key)?.value, "value");
    const inside = place.job.played.findLast((one) => one.frame === step.called);
    return text === void 0 || inside === void 0 ? void 0 : textAt(text, { ...place, step: { ...inside, index: inside.index + 1 }, isOutside: true });
  }
  const values = (scriptIn(step, place)?.written ?? []).filter(
    (one) => one.kind === "output" && one.name === key
  );
  const last = values.findLastIndex((one) => !one.isConditional);
  return values.length === 0 ? void 0 : (0,values_text/* anyOf */.EB)(values.slice(Math.max(last, 0)).map(({ value }) => value));
}
function scriptIn(step, place) {
  const text = scriptOf(step);
  const { reading } = place;
  if (text === void 0 || step.frame.file.path === "") return void 0;
  const known = reading.scripts.get(step) ?? /* @__PURE__ */ new Map();
  reading.scripts.set(step, known);
  const { row, job, depth } = place;
  const seen = { matrix: false };
  if (!known.has(row)) {
    known.set(row, { commands: [], written: [], problem: void 0, matrix: false });
    const at = { job, step, row, depth, seen, reading };
    const means = {
      lookup: reading.lookupAt(at),
      environment: (key) => reading.variable(key, { ...at, depth: at.depth + 1 })
    };
    const read = step.foreignShell === void 0 ? readScript(text, means) : foreignScript(text, step.foreignShell, means.lookup);
    known.set(row, { ...read, matrix: seen.matrix });
  }
  const found = known.get(row);
  place.seen.matrix ||= found?.matrix === true;
  return found;
}
function metadataTags(step, place) {
  const at = { ...place, step, isOutside: false };
  const lines = (0,expression/* readLines */.Se)((0,workflow/* inputText */.AN)(step, "images") ?? "", (line) => textAt(line, at));
  const tags = lines.flatMap(metadataImages).flatMap((image) => [...image, ":", { source: void 0, file: void 0 }, "\n"]);
  return [tags];
}
function scriptOf(step) {
  return step.run?.value ?? (/retry/i.test((0,workflow/* actionName */.aM)(step)) ? (0,workflow/* inputText */.AN)(step, "command") : void 0);
}
function isMetadata(step) {
  return /^(docker\/metadata-action|crazy-max\/ghaction-docker-meta)$/.test((0,workflow/* actionName */.aM)(step));
}
const writers = /* @__PURE__ */ new WeakMap();
function writersOf({ played }) {
  const known = writers.get(played);
  if (known !== void 0) return known;
  const found = played.filter((step) => isMetadata(step) || /GITHUB_ENV|set-env/.test(scriptOf(step) ?? ""));
  writers.set(played, found);
  return found;
}
function metadataImages(line) {
  const plain = line.map((piece) => typeof piece === "string" ? piece : "").join("");
  if (!plain.includes("=")) {
    return (0,values_text/* splitText */.Ad)(
      line.map((one) => typeof one === "string" ? one.trim() : one),
      /\s*,\s*/
    );
  }
  if (/enable=false\b/.test(plain)) return [];
  const [name = []] = (0,values_text/* splitText */.Ad)(
    line.map((one) => typeof one === "string" ? one.replaceAll('"', "").replace(/^\s*name=/, "") : one),
    /,.*/s
  );
  return [name];
}


// EXTERNAL MODULE: ./build/src/workflows/jobs/play.js + 1 modules
var play = __webpack_require__(629);
;// CONCATENATED MODULE: ./build/src/workflows/jobs/lookup.js






const lookup_deepest = 24;
const mostInRuns = 512;
const mostNames = 4e3;
function createReader(name) {
  const scripts = /* @__PURE__ */ new Map();
  const start = () => ({ depth: 0, reading: { left: mostNames, name, scripts, lookupAt, variable } });
  return {
    value: (text, place) => {
      if (!text.includes("${{")) return (0,values_text/* literalValue */.XP)(text);
      const found = everyRun(place.job, (run) => textAt(text, { ...place, ...run, ...start() }));
      return (0,values_text/* anyOf */.EB)(found, mostInRuns);
    },
    scripts: (step, job) => {
      const found = everyRun(job, (run) => scriptIn(step, { job, ...run, ...start() }));
      return [...new Set(found)].filter((one) => one !== void 0);
    },
    mayRun: (step, job) => {
      for (let one = step; one !== void 0; one = one.frame.caller?.step) {
        const { condition } = one;
        if (condition === void 0) continue;
        const source = /^\s*\$\{\{([^]*)\}\}\s*$/.exec(condition)?.[1] ?? condition;
        const at = { job, step: one, isAsked: true };
        const values = everyRun(job, (run) => (0,expression/* readExpression */.Jn)(source, lookupAt({ ...at, ...run, ...start() })));
        if (values.every((value) => (0,expression/* truthOf */.D)(value) === false)) return false;
      }
      return true;
    }
  };
}
function lookupAt(place) {
  return (path) => {
    place.reading.left -= 1;
    if (place.depth > lookup_deepest || place.reading.left < 0) return (0,values_text/* openValue */.Kv)();
    const found = lookUp(path, { ...place, depth: place.depth + 1 });
    return found ?? (0,values_text/* openValue */.Kv)(path.join("."), frameOf(place).file.path);
  };
}
function lookUp(path, place) {
  const [context = "", first = "", second = "", third = ""] = path;
  switch (context) {
    case "github":
      return second === "inputs" ? inputValue(third, place) : githubValue(first === "event" ? third : first, place.reading);
    case "env":
      return variable(first, place);
    case "matrix":
      return matrixValue(path.slice(1).join("."), place);
    case "inputs":
      return inputValue(first, place);
    case "secrets":
      return secretValue(first, place);
    case "steps":
      return outputValue(first, third, place);
    case "needs":
      return neededValue(first, third, place);
    default:
      return void 0;
  }
}
function githubValue(key, { name }) {
  const [owner, repository] = name?.split("/") ?? [];
  const known = { repository: name, repository_owner: owner, name: repository, full_name: name };
  const text = Object.entries(known).find(([one]) => one === key)?.[1];
  return text === void 0 ? void 0 : (0,values_text/* literalValue */.XP)(text);
}
function matrixValue(key, place) {
  const { row, job, seen } = place;
  seen.matrix = true;
  if (row !== void 0) {
    const text = row.get(key);
    return text === void 0 ? (0,values_text/* literalValue */.XP)("") : textAt(text, { job, row, depth: place.depth, seen, reading: place.reading });
  }
  return void 0;
}
function inputValue(key, place) {
  const frame = frameOf(place);
  const bound = (0,play/* boundTo */.sy)(frame, "inputs", key);
  if (bound !== void 0) return atCaller(bound.node.value, frame, place);
  const isStarted = frame.caller === void 0 && frame.file.triggers.some((one) => one.event === "workflow_dispatch");
  const declared = (0,play/* declaredInput */.B0)(frame, key, isStarted ? "workflow_dispatch" : "workflow_call");
  const fallback = (0,tree/* textOf */.b6)(declared, "default");
  if (frame.caller === void 0) {
    if (fallback === void 0 || place.isAsked === true) return void 0;
    const isOnly = frame.file.triggers.every((one) => /^workflow_/.test(one.event));
    return isOnly ? (0,values_text/* literalValue */.XP)(fallback) : (0,values_text/* anyOf */.EB)([(0,values_text/* literalValue */.XP)(fallback), (0,values_text/* openValue */.Kv)()]);
  }
  if (declared === void 0) return void 0;
  return fallback === void 0 ? (0,values_text/* literalValue */.XP)("") : textAt(fallback, { ...place, step: void 0 });
}
function secretValue(key, place) {
  const frame = frameOf(place);
  const { caller } = frame;
  if (caller === void 0 || caller.step !== void 0 || key === "GITHUB_TOKEN") return void 0;
  const bound = (0,play/* boundTo */.sy)(frame, "secrets", key);
  if (bound !== void 0) return atCaller(bound.node.value, frame, place);
  return caller.inherits ? atCaller(`\${{ secrets.${key} }}`, frame, place) : void 0;
}
function atCaller(text, { caller }, place) {
  if (caller === void 0) return void 0;
  const { job, step } = caller;
  if (step !== void 0) return textAt(text, { ...place, step, isOutside: false });
  const { depth, isAsked, reading } = place;
  return (0,values_text/* anyOf */.EB)(
    everyRun(
      job,
      (run) => textAt(text, { job, ...run, depth, reading, ...isAsked === true ? { isAsked } : {} })
    )
  );
}
function variable(key, place) {
  const { step, job } = place;
  if (step !== void 0 && place.isOutside !== true) {
    const own = ownVariable(key, place);
    if (own !== void 0) return own;
  }
  const outer = step?.frame.caller?.step;
  if (outer !== void 0) return variable(key, { ...place, step: outer, isOutside: false });
  const before = writtenBefore(key, place);
  const around = [(0,tree/* valueOf */.RP)(job.node, "env"), (0,tree/* valueOf */.RP)(job.frame.file.root, "env")].flatMap(
    (env) => (0,tree/* textOf */.b6)(env, key) ?? []
  )[0];
  const written = around === void 0 ? void 0 : textAt(around, { ...place, step: void 0, isOutside: true });
  if (before !== void 0) {
    return before.isConditional && written !== void 0 ? (0,values_text/* anyOf */.EB)([written, before.value]) : before.value;
  }
  if (written !== void 0) return written;
  const [, github] = /^GITHUB_(REPOSITORY|REPOSITORY_OWNER)$/.exec(key) ?? [];
  return github === void 0 ? void 0 : githubValue(github.toLowerCase(), place.reading);
}
function ownVariable(key, place) {
  const text = (0,tree/* textOf */.b6)(place.step?.env, key);
  return text === void 0 ? void 0 : textAt(text, { ...place, isOutside: true });
}
function neededValue(id, key, place) {
  const job = place.job.siblings.get(id);
  const text = (0,tree/* textOf */.b6)((0,tree/* valueOf */.RP)(job?.node, "outputs"), key);
  if (job === void 0 || text === void 0) return void 0;
  const value = (0,values_text/* anyOf */.EB)(
    everyRun(job, (run) => textAt(text, { job, ...run, depth: place.depth, reading: place.reading }))
  );
  return value.map(
    (parts) => parts.map(
      (piece) => typeof piece === "string" ? piece : { ...piece, source: `needs.${id}.outputs.${key}`, file: job.frame.file.path }
    )
  );
}


// EXTERNAL MODULE: ./build/src/workflows/jobs/repository.js
var jobs_repository = __webpack_require__(3953);
// EXTERNAL MODULE: ./build/src/workflows/values/image.js
var values_image = __webpack_require__(1370);
;// CONCATENATED MODULE: ./build/src/workflows/effects/dockerfile.js

function baseImages(text, build) {
  const { stages, globals } = readStages(text, build);
  const wanted = stages.findIndex(({ name }) => name !== void 0 && name === build.target?.toLowerCase());
  const waiting = [wanted === -1 ? stages.length - 1 : wanted];
  const seen = /* @__PURE__ */ new Set();
  const found = /* @__PURE__ */ new Set();
  for (let at = waiting.pop(); at !== void 0; at = waiting.pop()) {
    const stage = stages[at];
    if (stage === void 0 || seen.has(at)) continue;
    seen.add(at);
    for (const [place, source] of stage.sources.entries()) {
      const name = expanded(source, globals);
      const known = stagesNamed(name ?? source, stages.slice(0, at), place > 0);
      if (known.length > 0) waiting.push(...known);
      else if (name !== void 0 && !build.contexts.has(name)) {
        const repository = hubRepository(name);
        if (repository !== void 0) found.add(repository);
      }
    }
  }
  return [...found].sort();
}
function expanded(text, values) {
  const valueOf = (reference2) => {
    const [, name2 = "", fallback] = /^\$\{?(\w+)(?::?-([^}]*))?/.exec(reference2) ?? [];
    return values.get(name2) ?? fallback;
  };
  const references = text.match(reference) ?? [];
  const isOpen = references.some((one) => valueOf(one) === void 0);
  if (!isOpen) return text.replace(reference, (one) => valueOf(one) ?? "");
  const [name = ""] = text.split(/[:@](?!.*\/)/);
  return name.includes("$") ? void 0 : name;
}
const reference = /\$(?:\w+|\{\w+(?::?-[^}]*)?\})/g;
function hubRepository(text) {
  const image = (0,values_image/* parseImage */.zZ)([text]);
  const repository = image.registry === "hub" ? (0,values_image/* repositoryOf */._M)(image) : void 0;
  const [, own] = /^library\/(.+)$/.exec(repository ?? "") ?? [];
  return own === void 0 || official.has(own) ? repository : void 0;
}
function stagesNamed(source, stages, isNumbered) {
  if (isNumbered && /^\d+$/.test(source)) return [Number(source)];
  const [head = "", ...open] = source.toLowerCase().split("$");
  return stages.flatMap(({ name }, at) => {
    const isMeant = open.length > 0 && head !== "" ? name?.startsWith(head) : name === head;
    return name !== void 0 && isMeant === true ? [at] : [];
  });
}
function readStages(text, { args }) {
  const stages = [];
  const globals = /* @__PURE__ */ new Map();
  for (const line of instructions(text)) {
    const [, word = "", rest = ""] = /^\s*([A-Za-z]+)\s+([\s\S]*)$/.exec(line) ?? [];
    const current = stages.at(-1);
    switch (word.toUpperCase()) {
      case "ARG":
        if (current !== void 0) break;
        for (const part of rest.split(/\s+/)) {
          const [name = "", ...value] = part.split("=");
          const own = value.length === 0 ? void 0 : expanded(unquoted(value.join("=")), globals);
          globals.set(name, args.has(name) ? args.get(name) : own);
        }
        break;
      case "FROM":
        stages.push(stageIn(rest));
        break;
      case "COPY":
        current?.sources.push(...[...rest.matchAll(/(?:^|\s)--from=(\S+)/g)].map(([, from = ""]) => from));
        break;
      case "RUN":
        for (const [, mount = ""] of rest.matchAll(/(?:^|\s)--mount=(\S+)/g)) {
          current?.sources.push(.../(?:^|,)from=([^,]+)/.exec(mount)?.slice(1) ?? []);
        }
    }
  }
  return { stages, globals };
}
function stageIn(rest) {
  const words = rest.trim().split(/\s+/);
  const [from = "", as = "", name] = words.filter((word) => !word.startsWith("--"));
  return { sources: [unquoted(from)], name: as.toLowerCase() === "as" ? name?.toLowerCase() : void 0 };
}
function unquoted(text) {
  return text.replace(/^(['"])(.*)\1$/, "$2");
}
function instructions(text) {
  const escape = /^#\s*escape=`/im.test(text.slice(0, 500)) ? "`" : "\\";
  const found = [];
  let open = "";
  let end;
  for (const line of text.replace(/\r\n/g, "\n").split("\n")) {
    if (end !== void 0) {
      if (line.trim() === end) end = void 0;
    } else if (/^\s*(#|$)/.test(line)) continue;
    else if (line.trimEnd().endsWith(escape)) open += `${line.trimEnd().slice(0, -1)} `;
    else {
      const whole = open + line;
      open = "";
      end = /^\s*(?:RUN|COPY|ADD)\b.*<<-?["']?([A-Za-z_]\w*)/i.exec(whole)?.[1];
      found.push(whole);
    }
  }
  return [...found, open];
}
const official = new Set(
  "adminer aerospike almalinux alpine amazoncorretto amazonlinux arangodb archlinux bash buildpack-deps bun busybox caddy cassandra centos chronograf clickhouse clojure composer consul couchbase couchdb crate dart debian docker drupal eclipse-mosquitto eclipse-temurin elasticsearch elixir emqx erlang fedora flink fluentd gcc ghost golang gradle groovy haproxy haskell haxe hello-world httpd ibm-semeru-runtimes influxdb jetty joomla jruby julia kapacitor kibana kong liquibase logstash mariadb matomo maven mediawiki memcached mongo mongo-express mysql nats neo4j nextcloud nginx node odoo open-liberty openjdk oraclelinux percona perl photon php phpmyadmin postgres pypy python r-base rabbitmq redis redmine registry rethinkdb rockylinux ros ruby rust sapmachine solr sonarqube spark storm swift swipl telegraf tomcat tomee traefik ubuntu unit valkey varnish vault websphere-liberty wordpress xwiki zookeeper".split(" ")
);


;// CONCATENATED MODULE: ./build/src/workflows/effects/effect.js


function act(kind, by, images = []) {
  return { kind, by, images };
}
function imagesIn(value) {
  return value.flatMap((text) => (0,values_text/* splitText */.Ad)(text, /[\s,]+/)).filter((text) => !/^(#|type=|\.{0,2}\/|cwd:)|\.(hcl|json|ya?ml)$/.test((0,values_text/* knownText */.bG)(text) ?? "")).map(values_image/* parseImage */.zZ);
}


;// CONCATENATED MODULE: ./build/src/workflows/effects/build.js




function baseAct(by, build, place) {
  const text = dockerfileOf(build, place);
  if (text === void 0) return act("base", by);
  const args = new Map(
    build.args.map(([first, ...rest]) => {
      const [name = "", ...value] = (typeof first === "string" ? first : "").split("=");
      return [
        name.trim(),
        rest.length > 0 || value.length === 0 ? void 0 : value.join("=").trim()
      ];
    })
  );
  const target = build.target === void 0 ? void 0 : (0,values_text/* knownText */.bG)(build.target);
  const names = baseImages(text, { target, args, contexts: new Set(build.contexts) });
  return act(
    "base",
    by,
    names.map((name) => (0,values_image/* parseImage */.zZ)([name]))
  );
}
function dockerfileOf({ context, file }, { directory, file: read }) {
  const folder = context === void 0 ? "." : (0,values_text/* knownText */.bG)(context);
  if (directory === void 0 || folder === void 0 || /^(https?|git|ssh):|^git@|^-$/.test(folder)) {
    return void 0;
  }
  const path = file === void 0 ? `${folder}/Dockerfile` : (0,values_text/* knownText */.bG)(file);
  return path === void 0 ? void 0 : read(joinPath(directory, path));
}
function joinPath(directory, path) {
  const parts = [];
  for (const part of `${directory}/${path}`.split("/")) {
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}


;// CONCATENATED MODULE: ./build/src/workflows/effects/tools.js
function row(verb, does, ...[images = "none", valued = "", bare = ""]) {
  return { verb: new RegExp(`^(${verb})$`), does, images, valued, bare };
}
const cranes = ["--platform -j --jobs", "--insecure -v --verbose --allow-nondistributable-artifacts"];
const buildFlags = "-t --tag -f --file --build-arg --target --platform -o --output --label --cache-to --cache-from --secret --ssh --network --builder --progress --build-context --metadata-file --iidfile --annotation --attest --add-host --shm-size --ulimit --allow -m --memory --project --provenance --sbom --format --isolation --layers --manifest --no-cache-filter --cpu-period --cpu-quota --cpuset-cpus --security-opt --arch --os --jobs";
const createFlags = "-t --tag -f --file -p --platform --builder --progress --annotation --metadata-file";
const skopeos = "--src-creds --dest-creds --retry-times --retry-delay --format -f --authfile --src-authfile --dest-authfile --src-cert-dir --dest-cert-dir --sign-by --digestfile --encryption-key --decryption-key --dest-compress-format --dest-compress-level --multi-arch --override-os --override-arch --override-variant --additional-tag --src-username --src-password --dest-username --dest-password --command-timeout --policy --registries.d --tmpdir --sign-passphrase-file --src-registry-token --dest-registry-token";
const cosigns = "--key --cert --certificate --certificate-chain -a --annotations --predicate --type --attachment --fulcio-url --rekor-url --oidc-issuer --oidc-client-id --identity-token --output-signature --output-certificate --output-payload --registry-username --registry-password --registry-token --payload --signature --sbom --entry --timeout -t --tsa-server-url --timestamp-server-url --k8s-keychain-timeout";
const dockerRow = row("(image )?tag", "local", "last");
const dockers = [
  dockerRow,
  row(
    "(image |manifest )?push",
    "push",
    "all",
    "--platform --authfile --creds --format -f --compression-format --tls-verify",
    "-a --all-tags -q --quiet --disable-content-trust -p --purge --insecure --all --rm"
  ),
  row(
    "(image )?pull",
    "pull",
    "all",
    "--platform --authfile --creds --arch --os",
    "-a --all-tags -q --quiet --disable-content-trust"
  ),
  row(
    "(buildx |image |builder )?build|bud|build-using-dockerfile",
    "build",
    "last",
    buildFlags,
    "--push --load --pull --no-cache -q --quiet --rm --force-rm --squash --check --debug -D --compress"
  ),
  row("buildx imagetools create", "push", "tags", createFlags, "--append --dry-run --prefer-index"),
  row("buildx bake", "bake"),
  row("compose .*", "compose"),
  row("manifest (create|add|annotate|inspect|rm)", "nothing"),
  row("(container )?(run|create)", "run"),
  row("stack .*|service .*|scout .*", "pull"),
  row(
    "buildx( (create|use|ls|inspect|du|prune|rm|stop|version|install|history.*|imagetools inspect))?",
    "nothing"
  ),
  row(
    "(login|logout|version|info|images|image|inspect|ps|rm|rmi|save|load|import|export|exec|cp|logs|system|network|volume|context|stop|start|restart|kill|wait|history|search|stats|top|container|commit|builder|plugin|events|diff|port|from|copy|config|mount|unmount|umount|machine|unshare|--version|-v|--help)( .*)?",
    "nothing"
  )
];
const tools = {
  docker: dockers,
  podman: dockers,
  nerdctl: dockers,
  buildah: dockers,
  depot: [row("bake", "bake"), ...dockers],
  "docker-compose": [row(".*", "compose")],
  skopeo: [
    row(
      "copy",
      "copy",
      "all",
      skopeos,
      "--all -a --quiet -q --preserve-digests --remove-signatures --insecure-policy --debug --dest-compress --dest-decompress --src-no-creds --dest-no-creds --src-tls-verify --dest-tls-verify --tls-verify"
    ),
    row("sync|delete", "push"),
    row("inspect|list-tags", "pull"),
    row("login|logout|manifest-digest|standalone-.*|--version|-v", "nothing")
  ],
  crane: [
    row("copy|cp", "copy", "all", cranes[0], `-a --all-tags -n --no-clobber ${cranes[1]}`),
    row("push", "push", "last", `${cranes[0]} --image-refs`, `--index ${cranes[1]}`),
    row("tag|delete", "push", "first", ...cranes),
    row(
      "append|mutate|flatten|rebase",
      "push",
      "tags",
      "-t --tag -b --base -f --new_layer -o --output --label -l --env -e --entrypoint --cmd --user -u --workdir -w --repo --set-platform --platform --annotation -a --append --old_base --new_base --original --rebased",
      cranes[1]
    ),
    row("auth.*|version", "nothing"),
    row("ls|digest|manifest|config|catalog|export|pull|validate|blob|index list|registry serve", "pull")
  ],
  regctl: [
    row(
      "(image|index) (copy|cp)",
      "copy",
      "all",
      "--platform --platforms -p --format --digest-tags-filter -v --verbosity --logopt --host",
      "--digest-tags --force-recursive --include-external --referrers --fast --recursive"
    ),
    row(
      "(image (mod|import|create)|(index|manifest) (create|put|add)|artifact put|tag rm|blob put|image delete)",
      "push"
    ),
    row("(registry|version).*", "nothing"),
    row("(image|tag|repo|manifest|blob|artifact|digest|index).*", "pull")
  ],
  oras: [
    row(
      "copy|cp",
      "copy",
      "all",
      "--platform --concurrency --from-username --from-password --to-username --to-password -u -p --username --password",
      "-r --recursive -v --verbose -d --debug --no-tty"
    ),
    row(
      "push|attach|tag",
      "push",
      "first",
      "--artifact-type --config --annotation -a --annotation-file --concurrency --image-spec --format -u -p --username --password --platform --export-manifest --oci-layout-path --subject",
      "-v --verbose -d --debug --disable-path-validation --no-tty --insecure --plain-http"
    ),
    row("login|logout|version", "nothing"),
    row("pull|discover|repo.*|resolve|manifest fetch.*|blob fetch.*", "pull")
  ],
  cosign: [
    row(
      "sign|attest|attach .*|copy|clean",
      "push",
      "all",
      cosigns,
      "-y --yes -r --recursive -d --verbose --allow-insecure-registry --allow-http-registry --upload --keyless --replace --force -f --sk"
    ),
    row("verify.*|tree|download.*|triangulate", "pull"),
    row(
      "login|(sign|attest|verify)-blob|generate.*|import-key-pair|public-key|initialize|env|version",
      "nothing"
    )
  ],
  helm: [
    row(
      "push",
      "push",
      "second",
      "--ca-file --cert-file --key-file --username --password",
      "--plain-http --insecure-skip-tls-verify --debug"
    ),
    row(".*", "nothing")
  ]
};
function toolRows(head) {
  const name = head.replace(/^.*\//, "");
  return Object.hasOwn(tools, name) ? tools[name] : void 0;
}
const loginTools = {
  docker: { verb: "login", keptBy: "docker", isHubByDefault: true },
  nerdctl: { verb: "login", keptBy: "docker", isHubByDefault: true },
  podman: { verb: "login", keptBy: "podman", isHubByDefault: true },
  buildah: { verb: "login", keptBy: "podman", isHubByDefault: true },
  skopeo: { verb: "login", keptBy: "podman", isHubByDefault: false },
  oras: { verb: "login", keptBy: "docker", isHubByDefault: false },
  cosign: { verb: "login", keptBy: "docker", isHubByDefault: false },
  ko: { verb: "login", keptBy: "docker", isHubByDefault: false },
  crane: { verb: "auth login", keptBy: "docker", isHubByDefault: false },
  helm: { verb: "registry login", keptBy: "helm", isHubByDefault: false },
  regctl: { verb: "registry login", keptBy: "regctl", isHubByDefault: false }
};


;// CONCATENATED MODULE: ./build/src/workflows/effects/words.js

const pushes = /((^|[^a-zA-Z])push|Push|PUSH)(?!d\b|over|gateway|er\b)/;
const ofImages = /docker|image|container|(?<!git)hub(?![a-z]*\.)/i;
const releases = /publish|upload|releas|deploy|promot/i;
const off = /[=:](false|0|no|off|never)$/i;
const quietTarget = /(^|[^a-z])(tests?|lint|checks?|verify|validate|validation|fmt|format|vet|clean|deps|dependencies|setup|version|help|install)([^a-z]|$)/i;
const loudTarget = /e2e|build|push|image|publish|releas|deploy/i;
const quietPackage = /^(run|ci|i|install|add|build([^a-z].*)?|compile.*|bundle.*|test.*|lint.*|format.*)$/i;
const runners = /^(make|gmake|just|task|mage|rake|mise|invoke|nx|turbo|npm|pnpm|yarn|bun|npx|bunx|node|deno|python3?|ruby|php|perl|bash|sh|zsh|gradlew?|mvnw?|sbt|bazel|bazelisk|go|ant|earthly|dagger|nix|cargo|dotnet|tox|poetry|uv|bundle|composer|ansible-playbook|terraform|pulumi|goreleaser|ko|pack|jib|sam|serverless|act|devspace|skaffold|tilt|werf|buildkite-agent|lerna|semantic-release|changeset)$/;
const quietPrograms = new Set(
  "echo printf cat ls cd pwd mkdir rm cp mv ln touch chmod chown test [ [[ : true false exit return export set unset shift local declare read readarray mapfile sleep wait trap grep egrep sed awk cut tr sort uniq head tail tee wc find xargs diff date jq yq envsubst base64 sha256sum md5sum openssl gpg tar gzip gunzip zcat bzip2 bunzip2 unzip zip curl wget git gh gofmt golangci-lint rustup rustc pip pip3 pytest gem rspec rubocop ruff mypy black flake8 aws gcloud az apt apt-get apk yum dnf brew dpkg choco kubectl kind minikube k3d kustomize istioctl hadolint trivy grype syft dive dockle actionlint shellcheck codecov df du free uname whoami id env printenv which type hash ps kill nc ssh ssh-keygen systemctl service mktemp basename dirname realpath stat swapon swapoff fallocate sysctl modprobe update-binfmts cmp seq let break continue corepack pre-commit setcap getent tsc jest vitest mocha eslint prettier vite webpack rollup esbuild hostname ip ping dig mount umount losetup nproc ulimit pushd popd rsync xz zstd bc expr column alias shopt file source . timeout sudo tox nohup nyc c8 rimraf cross-env stylelint biome allure docker-credential-pass envsubst getopts dos2unix tree watch chsh update-alternatives add-apt-repository usermod groupadd usermod newgrp".split(" ")
);
const quietVerbs = {
  npm: /^(ci|i|install|test|t|audit|version|config|cache|pack|publish|view|ls|link|prune)$/,
  pnpm: /^(i|install|add|test|audit|config|store|publish|list|fetch)$/,
  yarn: /^(install|add|test|audit|config|cache|version|workspaces?|)$/,
  bun: /^(install|add|test)$/,
  go: /^(build|test|mod|get|install|vet|fmt|version|env|list|work|clean|generate|tool)$/,
  cargo: /^(build|test|check|clippy|fmt|install|fetch|metadata|doc|bench|nextest|llvm-cov|audit|deny|publish)$/,
  dotnet: /^(restore|build|test|tool|format|nuget|pack|clean|--version|--info|sln|add|new)$/,
  poetry: /^(install|build|check|config|lock|add|version|env|show|export|publish|self)$/,
  uv: /^(sync|pip|lock|venv|tool|python|build|publish|add|cache|version)$/,
  bundle: /^(install|config|check|update|add|lock|)$/,
  composer: /^(install|require|update|validate|dump-autoload|config)$/,
  terraform: /^(init|fmt|validate|plan|version|output)$/,
  ko: /^(login|version|deps)$/
};
function commandByWords(words) {
  const [head = "", verb = ""] = words;
  const program = head.replace(/.*[/\\]/, "");
  const inner = innerCommand(words);
  if (inner !== void 0) return commandByWords(inner);
  const isScript = /[/\\]/.test(head) && !runners.test(program) || /\.(sh|py|js|mjs|ts|rb|ps1|cmd|bat)$/.test(program);
  const by = nameOf(words, isScript);
  if (head === "" || !isScript && quietPrograms.has(program)) return void 0;
  if (/^(-{0,2}version|-{0,2}help|-v|-V)$/.test(verb) && words.length === 2 && !isScript) return void 0;
  if (/^(Write|Get|Set|New|Remove|Copy|Move|Test|Select|Out|ConvertTo|ConvertFrom|Expand|Compress|Start|Stop)-\w+$/i.test(
    program
  )) {
    return void 0;
  }
  const isRelease = program === "goreleaser" && words.includes("release") || program === "ko" && /^(build|publish|resolve|apply|create)$/.test(verb);
  const isKept = words.some(
    (word) => /^(--(snapshot|split|local|push=false|skip-(publish|docker)|skip=.*(publish|docker))|-L)$/.test(word)
  );
  if (isRelease) return words.includes("--snapshot") ? void 0 : act(isKept ? "open" : "push", by);
  if (quietVerbs[program]?.test(verb) === true) return void 0;
  if (/^python3?$|^node$|^ruby$|^perl$|^php$/.test(program) && /^-(m|e|c|p|pe|r)$|^--(eval|print)$/.test(verb)) {
    const rest = words.slice(2).join(" ");
    return /exec|spawn|popen|system|process|docker|import\(|`/i.test(rest) ? act("open", by) : void 0;
  }
  const targets = isScript ? [program] : words.slice(1).filter((word) => !word.startsWith("-") && !/^\w+=/.test(word));
  const isPackages = /^(npm|pnpm|yarn|bun)$/.test(program);
  const told = tellingOf(words, targets, isPackages);
  if (told === "push" && !isScript && !runners.test(program) && !words.some((word) => ofImages.test(word))) {
    return act("open", by);
  }
  return { ...act(told, by), ...told === "push" ? { isByWords: true } : {} };
}
function innerCommand([head = "", verb = "", ...rest]) {
  if (/^(npx|bunx|mold)$/.test(head)) {
    return [verb, ...rest].filter((word, at) => at > 0 || !word.startsWith("-"));
  }
  return /^((poetry|uv|pipenv|hatch) run|bundle exec|(pnpm|yarn) (exec|dlx))$/.test(`${head} ${verb}`) && rest.length > 0 ? rest : void 0;
}
function tellingOf(words, targets, isPackages) {
  const isPush = (word) => !off.test(word) && (pushes.test(word) || ofImages.test(word) && releases.test(word));
  if (words.some(isPush)) return "push";
  const isQuiet = (target) => isPackages && quietPackage.test(target) ? !/e2e|docker|image|container|push|publish|releas|deploy/i.test(target) : quietTarget.test(target) && !loudTarget.test(target);
  return targets.length > 0 && targets.every(isQuiet) ? "quiet" : "open";
}
function nameOf(words, isScript) {
  const [head = "", ...rest] = words;
  const plain = rest.filter((word) => /^[\w.:/-]+$/.test(word) && !word.startsWith("-"));
  return [head, ...isScript ? [] : plain.slice(0, plain[0] === "run" ? 2 : 1)].join(" ").slice(0, 60);
}
const quietName = /^\W*((smoke )?test|run .*tests?|lint|scan|check|verify|validate|wait|start|stop|download|install|set ?up|print|show|collect|upload|notify|cache|restore|checkout|save)\b|\b(tests?|checks?)\W*$/i;
const loudName = /push|publish|upload(?!.*\b(logs?|reports?|results?|coverage|artifacts?)\b)|releas|(?<!wait.*)deploy|build|e2e|creat|tag|manifest|promot|mirror|sync|copy|pipeline|\b(and|ci)\b|[&+,]/i;
function stepByName(name, acts) {
  const isQuiet = quietName.test(name) && !loudName.test(name);
  if (isQuiet) {
    return acts.map((one) => one.kind === "open" ? { ...one, kind: "quiet", by: `the step \u201C${name}\u201D` } : one);
  }
  const isPush = !acts.some(({ kind }) => kind === "push") && (pushes.test(name) || ofImages.test(name) && releases.test(name));
  const last = acts.findLast(({ kind }) => kind === "open" || kind === "quiet");
  if (!isPush || last === void 0) return acts;
  return acts.map(
    (one) => one === last ? { ...one, kind: "push", by: `the step \u201C${name}\u201D`, isByWords: true } : one
  );
}
const quietActions = /^(actions\/(?!attest)|github\/|golangci\/|codecov\/|sigstore\/cosign-installer|dorny\/|reviewdog\/|aws-actions\/|google-github-actions\/|swatinem\/|dtolnay\/|actions-rs\/|taiki-e\/|release-drafter\/|peaceiris\/|cachix\/|determinatesystems\/|gittools\/|nixos\/|docker\/(setup-|login-action|metadata-action)|hadolint\/|helm\/kind-action|asdf-vm\/|jdx\/mise|softprops\/|ncipollo\/|slackapi\/|step-security\/|gradle\/|hashicorp\/|8398a7\/|rtcamp\/|jlumbroso\/|easimon\/|crazy-max\/ghaction-(setup-docker|docker-buildx|github-runtime|docker-meta|import-gpg|virustotal|dump-context)|tj-actions\/|mikepenz\/|stefanzweifel\/|peter-evans\/(?!dockerhub)|webfactory\/|tibdex\/|robinraju\/|dawidd6\/|rlespinasse\/|mikefarah\/|coverallsapp\/|rickstaa\/|mathieudutour\/|mxschmitt\/|lewagon\/|irongut\/|paulhatch\/|aszc\/|ruby\/setup|pnpm\/|oven-sh\/|astral-sh\/|sonarsource\/|arduino\/|go-task\/|extractions\/|benjlevesque\/|ossf\/|enricomi\/|docker-practice\/actions-setup)|(^|\/)(setup-[\w-]+|action-setup|setup)$|docker-oat-login$|[-/]login(-action)?$/;
function isQuietAction(name) {
  return quietActions.test(name);
}
function isHubApi(name) {
  return /dockerhub-description|container-description|sync-(dockerhub-)?readme|docker-?hub.*(clean|delete|prune)/.test(
    name
  );
}


;// CONCATENATED MODULE: ./build/src/workflows/effects/commands.js






const before = /^(-H|--host|-c|--context|--config|-l|--log-level|-f|--file|-p|--project-name|--profile|--env-file|--project-directory|--ansi|--progress|--builder)$/;
function commandActs(words, place) {
  const plain = words.map((word) => (0,values_text/* knownText */.bG)(word) ?? "");
  const [head = ""] = plain;
  const said = words.map(values_text/* wordsOf */.Z9);
  if (said.some((word) => /hub\.docker\.com|\/v2\/users\/login/.test(word)) || head === "hub-tool") {
    return [act("api", head)];
  }
  const rows = toolRows(/^(docker-)?buildx$/.test(head) ? "docker" : head);
  if (head === "" && words.length > 0 && words[0]?.[0] !== "") return [act("open", "a computed command")];
  if (rows !== void 0) {
    return toolActs(rows, /buildx$/.test(head) ? [["docker"], ["buildx"], ...words.slice(1)] : words, place);
  }
  const told = commandByWords(said.map((word) => word.trim()));
  if (told === void 0) return [];
  if (/^(.*\/)?(gradlew?|mvnw?)$/.test(head)) return jibActs(words, told);
  return head === "ko" && told.kind === "push" ? koActs(plain, told, place) : [told];
}
function toolActs(rows, [head = [], ...rest], place) {
  const tool = ((0,values_text/* knownText */.bG)(head) ?? "").replace(/^.*\//, "");
  let start = 0;
  const first = (0,values_text/* knownText */.bG)(rest[0] ?? []) ?? "";
  if (/^-./.test(first) && rest.length > 1 && !rows.includes(dockerRow)) {
    return [act("open", `${tool} ${first}`)];
  }
  while (/^-/.test((0,values_text/* knownText */.bG)(rest[start] ?? []) ?? "")) {
    start += before.test((0,values_text/* knownText */.bG)(rest[start] ?? []) ?? "") ? 2 : 1;
  }
  const words = rest.slice(start);
  const plain = words.map((word) => (0,values_text/* knownText */.bG)(word) ?? "$");
  for (const row of rows) {
    const length = [3, 2, 1].find(
      (count) => count <= plain.length && row.verb.test(plain.slice(0, count).join(" "))
    );
    if (length === void 0) continue;
    const by = [tool, ...plain.slice(0, /\.\*/.test(row.verb.source) ? 1 : length)].join(" ");
    return rowActs(row, {
      by,
      words: words.slice(row.does === "compose" || row.does === "bake" ? 0 : length),
      place
    });
  }
  return words.length === 0 ? [] : [act("open", `${tool} ${plain[0] ?? ""}`)];
}
function rowActs(row, { by, words, place }) {
  const { named, flags, isSure } = sorted(words, row);
  const images = (texts) => isSure ? texts.flatMap((text) => imagesIn([text])) : [];
  const said = words.map(values_text/* wordsOf */.Z9);
  switch (row.does) {
    case "push": {
      if (said.includes("--dry-run")) return [];
      const [chart] = by.startsWith("helm") && named.length > 1 ? [chartOf(named)] : [];
      return [act("push", by, images(chart === void 0 ? chosen(row, named, flags) : [chart]))];
    }
    case "copy":
      return copyActs(by, isSure ? named : []);
    case "build":
      return buildActs({ by, words, place }, { named, flags });
    case "bake": {
      const isPushed = said.some((word) => /^--push$|output=.*(type=registry|push=true)/.test(word));
      const isKept = said.some((word) => /^--(load|print|check)$/.test(word));
      return [act(isPushed ? "push" : isKept ? "pull" : "open", by)];
    }
    case "compose": {
      if (said.some((word) => /^(push|--push|publish)$/.test(word))) return [act("push", `${by} push`)];
      const isOpen = words.some((word) => (0,values_text/* knownText */.bG)(word) === void 0);
      const isTold = said.some((word) => /^(up|build|pull|run|down|exec|logs|ps|config)$/.test(word));
      return [act(isOpen && !isTold ? "open" : "pull", by)];
    }
    case "run":
      return [act(said.some((word) => holdsDocker.test(word)) ? "open" : "pull", by)];
    case "nothing":
      return [];
    default:
      return [act(row.does, by, images(chosen(row, named, flags)))];
  }
}
const holdsDocker = /docker\.sock|\.docker\b|DOCKER_CONFIG|DOCKER_HOST/;
function chosen({ images }, named, flags) {
  if (images === "tags") return flags("-t", "--tag", "--new_tag");
  const ranges = { all: [0], first: [0, 1], second: [1, 2], last: [-1], none: [named.length] };
  return named.slice(...ranges[images]);
}
function copyActs(by, [source, target]) {
  const isRemote = (text) => !by.startsWith("skopeo") || /^docker:\/\/|^[^:]*$/.test((0,values_text/* knownText */.bG)(text) ?? "");
  const side = (kind, text) => {
    if (text === void 0) return [act(kind, by)];
    return isRemote(text) ? [act(kind, by, imagesIn([text]))] : [];
  };
  return [...side("pull", source), ...side("push", target)];
}
function buildActs({ by, words, place }, { named, flags }) {
  const said = words.map(values_text/* wordsOf */.Z9);
  const tags = flags("-t", "--tag").flatMap((text) => imagesIn([text]));
  const outputs = flags("-o", "--output").map(values_text/* wordsOf */.Z9);
  const isPushed = said.some((word) => /^--push(=true)?$/.test(word)) || outputs.some(pushesOutput);
  const caches = flags("--cache-to").flatMap(cacheImages);
  const build = {
    context: named.at(-1),
    file: flags("-f", "--file")[0],
    target: flags("--target")[0],
    args: flags("--build-arg"),
    contexts: flags("--build-context").map((text) => (0,values_text/* wordsOf */.Z9)(text).replace(/=.*/s, ""))
  };
  return [
    act("pull", by),
    baseAct(by, build, place),
    isPushed ? act("push", by, tags) : act("local", by, tags),
    ...caches.length > 0 ? [act("push", `${by} (cache)`, caches)] : []
  ];
}
function sorted(words, { valued, bare }) {
  const [withValue, without] = [valued, bare].map((flags) => new Set(flags.split(" ")));
  const named = [];
  const found = [];
  let isSure = true;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? [];
    const [first, ...rest] = word;
    const written = typeof first === "string" ? first : "";
    if (!written.startsWith("-") || written === "-") {
      named.push(word);
      continue;
    }
    const [, name = written, value] = /^(--?[\w.-]+)=([^]*)$/.exec(written) ?? [];
    if (value !== void 0) found.push({ name, value: value === "" ? rest : [value, ...rest] });
    else if (withValue?.has(written) === true) found.push({ name: written, value: words[at += 1] ?? [] });
    else if (/^-[a-z]/.test(written) && withValue?.has(written.slice(0, 2)) === true) {
      found.push({ name: written.slice(0, 2), value: [written.slice(2), ...rest] });
    } else if (without?.has(written) !== true) isSure = false;
  }
  return {
    named,
    isSure,
    flags: (...names) => found.flatMap(({ name, value }) => names.includes(name) ? [value] : [])
  };
}
function chartOf([file = [], remote = []]) {
  const name = /(?:^|\/)([a-z][\w-]*?)-v?\d[^/]*\.tgz$/.exec((0,values_text/* knownText */.bG)(file) ?? "")?.[1];
  const [hole] = (0,values_text/* openValue */.Kv)();
  return [...remote, "/", ...name === void 0 ? hole ?? [] : [name]];
}
function pushesOutput(output) {
  return /push=true|push-by-digest=true|type=registry/.test(output) && !/push=false/.test(output);
}
function cacheImages(text) {
  if (!/type=registry/.test((0,values_text/* wordsOf */.Z9)(text))) return [];
  const at = text.findIndex((piece) => typeof piece === "string" && piece.includes("ref="));
  const first = text[at];
  return typeof first === "string" ? [
    (0,values_image/* parseImage */.zZ)([
      first.replace(/^[^]*ref=/, "").replace(/,.*/s, ""),
      .../ref=[^,]*$/.test(first) ? text.slice(at + 1) : []
    ])
  ] : [];
}
function jibActs(words, told) {
  const isJib = words.some((word) => /(^|:)(jib|jib:build)$/.test((0,values_text/* wordsOf */.Z9)(word)));
  if (!isJib) return [told];
  const named = words.flatMap(([first, ...rest]) => {
    const [, image] = /^(?:-Djib\.to\.image|-Dimage|--image)=(.*)$/.exec(typeof first === "string" ? first : "") ?? [];
    return image === void 0 ? [] : [(0,values_image/* parseImage */.zZ)([image, ...rest])];
  });
  return [named.length === 0 ? { ...told, kind: "open" } : act("push", told.by, named)];
}
function koActs(words, told, { variable }) {
  const repositories = variable("KO_DOCKER_REPO");
  const isExact = words.some((word) => /^(--bare|-B|--base-import-paths)$/.test(word));
  const images = repositories.map(
    (text) => (0,values_image/* parseImage */.zZ)(isExact ? text : [...text, "/", ...(0,values_text/* openValue */.Kv)()[0] ?? []])
  );
  if (repositories.some((text) => (0,values_text/* onlyHole */.rl)(text)?.source === "env.KO_DOCKER_REPO")) {
    return [{ ...told, kind: "open" }];
  }
  return [{ ...told, images: images.some(({ path }) => path === void 0) ? [] : images }];
}


;// CONCATENATED MODULE: ./build/src/workflows/effects/actions.js








const pushers = {
  "redhat-actions/push-to-registry": { images: ["image", "tags"], below: "registry" },
  "akhilerm/tag-push-action": { images: ["dst"] },
  "noelware/docker-manifest-action": { images: ["base-image", "tags"], when: "push" },
  "int128/docker-manifest-create-action": { images: ["tags", "index-annotations"] },
  "actions/attest-build-provenance": { images: ["subject-name"], when: "push-to-registry" },
  "actions/attest-sbom": { images: ["subject-name"], when: "push-to-registry" },
  "actions/attest": { images: ["subject-name"], when: "push-to-registry" },
  "mr-smithers-excellent/docker-build-push": { images: ["image"], below: "registry" },
  "elgohr/publish-docker-github-action": { images: ["name"], below: "registry" },
  "whoan/docker-build-with-cache-action": { images: ["image_name"], below: "registry" }
};
const builders = /^(docker|depot|useblacksmith)\/build-push-action$/;
const pullers = /^(aquasecurity\/trivy-action|anchore\/(sbom|scan)-action|docker\/scout-action|(.*\/)?docker-scout|snyk\/actions\/docker)$/;
const elsewhere = /^[\w.-]+\/(?!.*hub)(.*[^a-z])?(ecr|acr|gcr|ghcr|quay)([^a-z]|$)/;
function actionActs(step, place) {
  const name = (0,workflow/* actionName */.aM)(step);
  const given = (key) => {
    const text = (0,workflow/* inputText */.AN)(step, key);
    return text === void 0 ? void 0 : (0,expression/* readLines */.Se)(text, place.value);
  };
  if (builders.test(name)) return actions_buildActs(step, given, place);
  if (/^(docker|depot)\/bake-action$/.test(name)) return bakeActs(name, given);
  const pusher = pushers[name];
  if (pusher !== void 0) {
    if (pusher.when !== void 0 && (0,expression/* truthOf */.D)(given(pusher.when) ?? (0,values_text/* literalValue */.XP)("")) !== true) return [];
    const images = pusher.images.flatMap((key) => given(key) ?? []).slice(0, 16);
    const registry = pusher.below === void 0 ? void 0 : given(pusher.below)?.[0];
    const named = imagesIn(images).map(
      (image) => registry === void 0 ? image : (0,values_image/* parseImage */.zZ)([...registry, "/", ...image.text])
    );
    return [act("push", name, named)];
  }
  if (name === "devcontainers/ci") {
    const images = given("imageName");
    return images === void 0 || (0,workflow/* inputText */.AN)(step, "push") === "never" ? [act("open", name)] : [act("push", name, imagesIn(images))];
  }
  if (name === "docker/setup-buildx-action") {
    return (0,workflow/* inputText */.AN)(step, "driver") === "cloud" ? [act("cloud", name)] : [];
  }
  if (pullers.test(name)) return [act("pull", name, imagesIn(given("image-ref") ?? given("image") ?? []))];
  if (name === "actions/github-script") {
    return /docker|exec/.test((0,workflow/* inputText */.AN)(step, "script") ?? "") ? [act("open", name)] : [];
  }
  if (isHubApi(name)) return [act("api", name)];
  if (isQuietAction(name)) return [];
  return elsewhere.test(name) ? [act("pull", name)] : unknownAction(step, given);
}
function unknownAction(step, given) {
  const name = (0,workflow/* actionName */.aM)(step);
  const program = name.replace(/^.*\//, "").replace(/-action$/, "");
  const words = ((0,workflow/* inputText */.AN)(step, "args") ?? "").split(/\s+/).filter((word) => word !== "");
  const told = words.length === 0 ? void 0 : commandByWords([program, ...words]);
  if (told?.kind === "push") return [{ ...told, by: name }];
  if (program === "goreleaser" && words.length > 0 && told === void 0) return [];
  const images = given("tags") ?? given("images") ?? given("image");
  return (0,expression/* truthOf */.D)(given("push") ?? (0,values_text/* literalValue */.XP)("")) === true && images !== void 0 ? [act("push", name, imagesIn(images))] : [act("open", name)];
}
function isFirstBuildAction(step) {
  const [, ref] = /^docker\/build-push-action@(.*)$/i.exec(step.uses?.value ?? "") ?? [];
  return ref !== void 0 && !/^v?([2-9]|[1-9]\d+)(\.|$)|^[0-9a-f]{40}$|^(master|main)$/.test(ref);
}
function actions_buildActs(step, given, place) {
  const by = (0,workflow/* actionName */.aM)(step);
  const isFirst = isFirstBuildAction(step);
  const outputs = (given("outputs") ?? []).flatMap((text) => (0,values_text/* splitText */.Ad)(text, /\r?\n/)).filter((text) => pushesOutput((0,values_text/* wordsOf */.Z9)(text)));
  const named = outputs.flatMap(outputNames);
  const tags = imagesIn(given("tags") ?? []);
  const first = isFirst ? [...given("registry") ?? [[""]], ...given("repository") ?? []] : [];
  const pushed = (0,expression/* truthOf */.D)(given("push") ?? (0,values_text/* literalValue */.XP)(isFirst ? "true" : "false"));
  const isPushed = pushed !== false || outputs.length > 0;
  const images = isFirst ? imagesIn([first.flat()]) : named.length > 0 ? named : tags;
  const caches = (given("cache-to") ?? []).flatMap((text) => (0,values_text/* splitText */.Ad)(text, /\r?\n/)).flatMap(cacheImages);
  const builds = [given("file"), given("context")].map((value) => value ?? [void 0]);
  const bases = builds[0]?.flatMap(
    (file) => (builds[1] ?? []).map((context) => baseAct(by, buildOf(file, context, given), place))
  ) ?? [];
  return [
    act("pull", by),
    ...bases,
    isPushed ? act("push", by, images) : act("local", by, tags),
    ...caches.length > 0 ? [act("push", `${by} (cache)`, caches)] : []
  ];
}
function buildOf(file, context, given) {
  const lines = (key) => (given(key) ?? []).flatMap((text) => (0,values_text/* splitText */.Ad)(text, /\r?\n/));
  return {
    file,
    context,
    target: (0,values_text/* anyOf */.EB)([given("target") ?? []])[0],
    args: lines("build-args"),
    contexts: lines("build-contexts").map((text) => (0,values_text/* wordsOf */.Z9)(text).replace(/=.*/s, "").trim())
  };
}
function outputNames(output) {
  const at = output.findIndex((piece2) => typeof piece2 === "string" && /(^|,|")name=/.test(piece2));
  const piece = output[at];
  if (typeof piece !== "string") return [];
  const [, quote = "", rest = ""] = /(?:^|,|")name=("?)([^]*)$/.exec(piece) ?? [];
  const end = quote === "" ? /,[^]*/ : /"[^]*/;
  const tail = end.test(rest) ? [] : output.slice(at + 1);
  const cut = tail.findIndex((one) => typeof one === "string" && end.test(one));
  const closing = tail[cut];
  const pieces = cut === -1 ? tail : [...tail.slice(0, cut), ...typeof closing === "string" ? [closing.replace(end, "")] : []];
  return imagesIn([[rest.replace(end, ""), ...pieces].filter((one) => one !== "")]);
}
function bakeActs(by, given) {
  const sets = given("set") ?? [];
  const outputs = sets.filter((text) => /\.output=/.test((0,values_text/* wordsOf */.Z9)(text)) && pushesOutput((0,values_text/* wordsOf */.Z9)(text)));
  const isSet = outputs.length > 0;
  if ((0,expression/* truthOf */.D)(given("push") ?? (0,values_text/* literalValue */.XP)("false")) === false && !isSet) {
    const isTold = (given("push") ?? given("load")) !== void 0 && !sets.some((text) => (0,values_text/* onlyHole */.rl)(text) !== void 0);
    return [act(isTold ? "pull" : "open", by)];
  }
  const tags = sets.flatMap(([first, ...rest]) => {
    const [, image] = /\.tags=(.*)$/.exec(typeof first === "string" ? first : "") ?? [];
    return image === void 0 ? [] : [(0,values_image/* parseImage */.zZ)([image, ...rest])];
  });
  const files = imagesIn([...given("files") ?? [], ...given("bake-file") ?? []]).filter(
    ({ text }) => (0,values_text/* knownText */.bG)(text) === void 0
  );
  return [act("pull", by), act("push", by, [...tags, ...outputs.flatMap(outputNames), ...files])];
}


;// CONCATENATED MODULE: ./build/src/workflows/effects/job.js












function viewRepository(repository) {
  const reader = createReader(repository.name);
  const jobs = (0,play/* playJobs */.Do)(repository).map((job) => {
    let effects;
    return { job, effects: () => effects ??= jobEffects(job, repository, reader) };
  });
  return { repository, reader, jobs };
}
function jobEffects(job, repository, reader) {
  const found = job.played.flatMap(
    (step) => reader.mayRun(step, job) ? stepEffects(step, { job, repository, reader }) : []
  );
  const [first] = job.played;
  const cut = { ...act("open", "what is called here has more steps than migrate reads"), at: job.node.start };
  return job.isCut && first !== void 0 ? [...found, { ...cut, step: job.played.at(-1) ?? first }] : found;
}
function stepEffects(step, place) {
  const { job, repository, reader } = place;
  const at = step.node.start;
  const directory = directoryOf(step, job);
  const files = { directory, file: repository.text };
  const value = (text) => reader.value(text, { job, step });
  const acts = () => {
    if (scriptOf(step) !== void 0) {
      const offsetOf = scriptLines(step);
      return reader.scripts(step, job).flatMap(({ commands, problem }) => {
        let folder = directory;
        const found = commands.flatMap(({ ways, line, isConditional }) => {
          const [head, target] = (ways[0] ?? []).map((word) => (0,values_text/* knownText */.bG)(word));
          if (/^(cd|pushd)$/.test(head ?? "")) {
            folder = folder === void 0 || target === void 0 || isConditional ? void 0 : joinPath(folder, target);
          }
          const variable = (name) => value(`\${{ env.${name} }}`);
          return ways.flatMap(
            (words) => commandActs(words, { ...files, directory: folder, variable }).map((one) => ({
              ...one,
              at: offsetOf(line)
            }))
          );
        });
        return problem === void 0 ? found : [...found, { ...act("open", problem), at }];
      });
    }
    if (step.uses === void 0 || step.called !== void 0) return [];
    const isMissing = (0,jobs_repository/* pathHere */.y)(step.uses.value, repository) !== void 0;
    return (isMissing ? missing(step, repository) : actionActs(step, { ...files, directory: "", value })).map(
      (one) => ({ ...one, at })
    );
  };
  const seen = /* @__PURE__ */ new Set();
  return stepByName(step.name, acts()).map((one) => ({ at, ...one, step })).filter(({ kind, by, images, at: place2 }) => {
    const key = JSON.stringify([kind, by, place2, images.map(({ text }) => text)]);
    return seen.has(key) ? false : seen.add(key);
  });
}
function missing(step, { workflows, name }) {
  const folder = (0,jobs_repository/* pathHere */.y)(step.uses?.value ?? "", { name }) ?? "";
  const isContainer = ["action.yml", "action.yaml"].some(
    (file) => workflows.get(folder === "" ? file : `${folder}/${file}`)?.jobs.length === 0
  );
  return isContainer ? [] : [act("open", step.uses?.value ?? (0,workflow/* actionName */.aM)(step))];
}
function directoryOf(step, job) {
  const around = [job.node, job.frame.file.root].flatMap(
    (node) => (0,tree/* textOf */.b6)((0,tree/* valueOf */.RP)((0,tree/* valueOf */.RP)(node, "defaults"), "run"), "working-directory") ?? []
  );
  const own = (0,tree/* textOf */.b6)(step.node, "working-directory") ?? around[0] ?? "";
  return own.includes("$") ? void 0 : joinPath("", own);
}
function scriptLines({
  run,
  frame,
  node
}) {
  if (run?.style !== "block") return () => run?.start ?? node.start;
  const { text } = frame.file;
  const starts = [];
  for (let at = text.indexOf("\n", run.start) + 1; at > 0 && at <= run.end; at = text.indexOf("\n", at) + 1) {
    starts.push(at);
  }
  return (line) => starts[line] ?? run.end;
}


// EXTERNAL MODULE: ./build/src/workflows/logins/login.js
var logins_login = __webpack_require__(6834);
// EXTERNAL MODULE: ./build/src/base/group-by.js
var group_by = __webpack_require__(9976);
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
  const isPublisher = publishers.test(name) || isFirstBuildAction(step);
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


;// CONCATENATED MODULE: ./build/src/workflows/logins/scripts.js








const scripts_before = "replace it by a login step before this one";
const severalPrograms = (0,logins_login/* byHand */.XL)("the program is one of several", scripts_before);
function scriptLogins(place) {
  const { job, step, reader } = place;
  const script = scriptOf(step);
  if (script === void 0 || !script.includes("login")) return [];
  const [first, ...rest] = reader.scripts(step, job);
  if (first === void 0) return [];
  const toolsOf = (one) => one.commands.flatMap((command) => loginCommand(command)?.tool ?? []).join();
  const isSame = rest.every((one) => toolsOf(one) === toolsOf(first));
  const logins = first.commands.flatMap((command) => loginCommand(command) ?? []);
  const offsetOf = scriptLines(step);
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
    const tool2 = Object.hasOwn(loginTools, name2) ? loginTools[name2] : void 0;
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
  return printedBy(pipedFrom) ?? (0,values_text/* openValue */.Kv)();
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
  if (script === void 0) return (0,logins_login/* byHand */.XL)("a retry action runs the login", scripts_before);
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
  if (command.isConditional) return (0,logins_login/* byHand */.XL)("the login is inside a condition, a loop or a group", scripts_before);
  const others = around.logins.filter((one) => one !== found);
  if (others.some((one) => one.host.some((text) => (0,values_image/* registryKind */.IL)(text) !== "other"))) {
    return (0,logins_login/* byHand */.XL)("the script logs in more than once", scripts_before);
  }
  if (host.some((text) => (0,values_text/* knownText */.bG)(text) === void 0)) return (0,logins_login/* byHand */.XL)("the registry is a variable", scripts_before);
  if (/docker logout[\s\S]*docker login/.test(script)) {
    return (0,logins_login/* byHand */.XL)("the script logs out first", `${scripts_before}, and take its logout away`);
  }
  const more = around.commands.find(
    (one) => !around.logins.some((login) => login.command === one) && !isQuiet(one)
  );
  if (more === void 0 && ownPlace.test(script)) {
    return (0,logins_login/* byHand */.XL)("the script decides where logins are kept", scripts_before);
  }
  if (more === void 0 && others.length === 0) {
    return step.node.flow ? (0,logins_login/* byHand */.XL)("the script stands in a flow mapping", scripts_before) : { kind: "script" };
  }
  const lines = ownLines(found, around);
  return typeof lines === "string" ? (0,logins_login/* byHand */.XL)(lines, scripts_before) : { kind: "lines", lines, reader: readerBeside(found, around) };
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
  const offsetOf = scriptLines(step);
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
  const isListed = list !== void 0 && (account?.toLowerCase() === list.organization || list.entries.some(({ secret }) => secret === password.name));
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
  const isElsewhere = file.kind === "workflow" && (0,jobs_repository/* isOnlyCalled */.ow)(file) && frames.some(({ caller }) => caller === void 0);
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
  if ((0,tree/* hasAnchor */.q1)(node) || step?.frame === job.frame && job.node.shared) {
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
  const [text, ...more] = name === "" ? [] : form_variable(login, name);
  if (text !== void 0 && more.length === 0 && secretsOf(login).includes((0,credential/* onlySecret */.z_)(text) ?? "")) {
    return true;
  }
  const [, flag = ""] = /^env\.([\w-]+)\s*==\s*'true'$/.exec(part) ?? [];
  const [asked = ""] = flag === "" ? [] : form_variable(login, flag);
  const [, inside = ""] = /^\s*\$\{\{([\s\S]*)\}\}\s*$/.exec(asked) ?? [];
  const parts = (0,expression/* conjuncts */.im)(inside.replace(/&& 'true' \|\| 'false'\s*$/, ""));
  return parts.every(
    (one) => secretsOf(login).includes(/^secrets\.([\w-]+)\s*!=\s*''$/.exec(one)?.[1]?.toUpperCase() ?? "")
  );
}
function asks(login, condition) {
  if (condition === void 0) return false;
  const names = [...condition.matchAll(/env\.([\w-]+)/g)].flatMap(([, name = ""]) => form_variable(login, name));
  return [condition, ...names].some((text) => (0,credential/* secretNames */.XG)(text).some((name) => secretsOf(login).includes(name)));
}
function form_variable({ step, job }, name) {
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
  const told = after.filter(({ kind }) => kind === "push").map((one) => ({ one, target: use_targetOf(one, context) }));
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
function use_targetOf(push, { login, logins }) {
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
        return isLogin ? [] : [{ node: step.node, who, script: step.run?.value ?? "", isApi: isHubApi((0,workflow/* actionName */.aM)(step)) }];
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
  const handed = passed.flatMap(({ through }) => {
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
  const { decisions, logins } = decideAll(viewRepository(repository), { ...wishes, list });
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
/* harmony import */ var _runner_checkout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(838);
/* harmony import */ var _runner_job_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1863);
/* harmony import */ var _workflows_jobs_repository_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3953);




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
    const { repository, ref } = (0,_runner_job_js__WEBPACK_IMPORTED_MODULE_2__/* .jobOf */ .Z)(environment).action;
    return (0,_workflows_jobs_repository_js__WEBPACK_IMPORTED_MODULE_3__/* .namedAction */ .Yt)(`${repository}@${ref}`);
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
/* harmony import */ var _runner_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(601);
/* harmony import */ var _tokens_docker_home_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6152);
/* harmony import */ var _decide_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(265);



function unanswered(findings) {
  return findings.filter(({ code }) => code === "QUESTION");
}
function nextSteps(seen) {
  const { tokens, keyless, tokenList } = seen;
  const repository = seen.repository === void 0 ? "" : ` --repo ${shellWord(seen.repository)}`;
  const isVariable = [...tokens, ...keyless].some(({ organization }) => organization === _decide_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .namedByVariable */ .F);
  const steps = [
    ...openSteps(seen),
    ...tokenList.state === "here" ? [] : tokenSteps(tokens, repository),
    step(
      "Save the name of your organization on Docker Hub: gh asks for it",
      isVariable ? [`gh variable set ${_decide_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .organizationVariable */ .s}${repository}`] : []
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
      what: `Create in Docker Home (${owners.join(", then ")} \u2192 ${_tokens_docker_home_js__WEBPACK_IMPORTED_MODULE_2__/* .newTokenMenu */ .bp})`,
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
  tokenList,
  isTerminal
}) {
  const { path, state } = tokenList;
  const isDraft = state === "draft";
  const edit = isTerminal ? `${(0,_runner_command_js__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)()} migrate --write` : "write: true";
  const list = isTerminal ? " --list" : " and list: true";
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
      isLater ? [isTerminal ? `${(0,_runner_command_js__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)()} migrate --list` : "list: true"] : []
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
  const organization = first?.organization ?? "";
  const access = first?.access ?? "pull";
  const isOwn = (name) => name.startsWith(`${organization}/`) && (0,_token_list_names_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryProblem */ .Ki)(name) === void 0;
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
          (name) => (0,_token_list_names_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryProblem */ .Ki)(name) === void 0
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

/***/ 629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sy: () => (/* binding */ boundTo),
  B0: () => (/* binding */ declaredInput),
  Do: () => (/* binding */ playJobs)
});

// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(3217);
;// CONCATENATED MODULE: ./build/src/workflows/jobs/matrix.js

const mostRows = 64;
function matrixRows(matrix) {
  if (matrix?.kind !== "mapping") return [];
  const axes = matrix.entries.filter(({ key }) => key !== "include" && key !== "exclude");
  if (axes.some(({ value }) => value.kind !== "sequence")) return [];
  let rows = [/* @__PURE__ */ new Map()];
  for (const { key, value } of axes) {
    const items = (0,tree/* itemsOf */.S3)(value);
    if (rows.length * items.length > mostRows) return [];
    rows = rows.flatMap((row) => items.map((item) => new Map([...row, ...texts(key, item)])));
  }
  const names = new Set(axes.map(({ key }) => key));
  const includes = (0,tree/* entriesOf */.Mc)(matrix).find(({ key }) => key === "include")?.value;
  if (includes !== void 0 && includes.kind !== "sequence") return [];
  const added = [];
  for (const item of (0,tree/* itemsOf */.S3)(includes)) {
    const own = new Map((0,tree/* entriesOf */.Mc)(item).flatMap(({ key, value }) => [...texts(key, value)]));
    const isOf = (row) => [...own].every(([name, text]) => !names.has(name.replace(/\..*/, "")) || row.get(name) === text);
    const fitting = names.size === 0 ? [] : rows.filter(isOf);
    rows = rows.map((row) => fitting.includes(row) ? new Map([...row, ...own]) : row);
    if (fitting.length === 0) added.push(own);
  }
  const all = names.size === 0 ? added : [...rows, ...added];
  return all.length > mostRows ? [] : all;
}
function texts(name, node) {
  if (node.kind === "scalar") return [[name, node.value]];
  return (0,tree/* entriesOf */.Mc)(node).flatMap(({ key, value }) => texts(`${name}.${key}`, value));
}


// EXTERNAL MODULE: ./build/src/workflows/jobs/repository.js
var jobs_repository = __webpack_require__(3953);
// EXTERNAL MODULE: ./build/src/workflows/jobs/workflow.js
var workflow = __webpack_require__(2468);
;// CONCATENATED MODULE: ./build/src/workflows/jobs/play.js




const deepest = 10;
const mostSteps = 5e3;
function playJobs(repository) {
  const files = [...repository.workflows.values()].filter(({ kind }) => kind === "workflow");
  const called = new Set(files.flatMap(({ jobs }) => jobs.map((job) => (0,jobs_repository/* calledWorkflow */.vZ)(job, repository))));
  return files.filter((file) => !((0,jobs_repository/* isOnlyCalled */.ow)(file) && called.has(file))).flatMap((file) => playFile({ file, caller: void 0 }, repository, { steps: mostSteps, jobs: 500 }));
}
function playFile(frame, repository, budget) {
  const siblings = /* @__PURE__ */ new Map();
  return frame.file.jobs.flatMap((job) => {
    const rows = matrixRows((0,tree/* valueOf */.RP)((0,tree/* valueOf */.RP)(job.node, "strategy"), "matrix"));
    const played = { ...job, frame, rows, played: [], siblings, isCut: false };
    siblings.set(job.id, played);
    budget.jobs -= 1;
    if (budget.jobs < 0) return [{ ...played, isCut: true }];
    const steps = [];
    played.isCut = !addSteps(job, { frame, played, steps, repository, budget });
    played.played = steps;
    const file = (0,jobs_repository/* calledWorkflow */.vZ)(job, repository);
    if (file === void 0) return [played];
    if (depthOf(frame) >= deepest) return [{ ...played, isCut: true }];
    const inner = { file, caller: { job: played, step: void 0, inherits: (0,jobs_repository/* inheritsSecrets */.wS)(job) } };
    return [played, ...playFile(inner, repository, budget)];
  });
}
function addSteps(job, into) {
  const { frame, played, steps, repository, budget } = into;
  let isWhole = true;
  for (const written of job.steps) {
    budget.steps -= 1;
    if (budget.steps < 0) return false;
    const file = (0,jobs_repository/* localAction */.On)(written, played, repository);
    const step = { ...written, frame, index: steps.length, called: void 0 };
    steps.push(step);
    const [inside] = file?.jobs ?? [];
    if (file === void 0 || inside === void 0) continue;
    if (depthOf(frame) >= deepest) {
      isWhole = false;
      continue;
    }
    step.called = { file, caller: { job: played, step, inherits: false } };
    isWhole = addSteps(inside, { ...into, frame: step.called }) && isWhole;
  }
  return isWhole;
}
function depthOf({ caller }) {
  return caller === void 0 ? 0 : 1 + depthOf(caller.step?.frame ?? caller.job.frame);
}
function boundTo(frame, kind, name) {
  const { caller } = frame;
  if (caller === void 0) return void 0;
  const given = caller.step?.with ?? (0,tree/* valueOf */.RP)(caller.job.node, kind === "inputs" ? "with" : "secrets");
  const node = (0,workflow/* inputEntry */.nJ)(given, name)?.value;
  if (node?.kind !== "scalar") return void 0;
  return { node, frame: caller.step?.frame ?? caller.job.frame, caller };
}
function declaredInput({ file }, name, event) {
  const around = file.kind === "action" ? file.root : (0,tree/* valueOf */.RP)(file.on, event);
  return (0,workflow/* inputEntry */.nJ)((0,tree/* valueOf */.RP)(around, "inputs"), name)?.value;
}



/***/ }),

/***/ 3953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   On: () => (/* binding */ localAction),
/* harmony export */   Yt: () => (/* binding */ namedAction),
/* harmony export */   ow: () => (/* binding */ isOnlyCalled),
/* harmony export */   vY: () => (/* binding */ calledActions),
/* harmony export */   vZ: () => (/* binding */ calledWorkflow),
/* harmony export */   wS: () => (/* binding */ inheritsSecrets),
/* harmony export */   y: () => (/* binding */ pathHere)
/* harmony export */ });
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3217);
/* harmony import */ var _workflow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2468);


const actionForm = /^([\w.-]+\/[\w.-]+)@([\w./-]+)$/;
function namedAction(text) {
  const [, name, ref = ""] = actionForm.exec(text) ?? [];
  if (name === void 0) return void 0;
  const isCommit = /^[0-9a-f]{40}$/.test(ref);
  return { name, tag: ref, pin: isCommit ? { commit: ref, version: ref.slice(0, 7) } : void 0 };
}
function pathHere(uses, repository) {
  const here = /^[.$]\/([^@]*)/.exec(uses)?.[1];
  if (here !== void 0) return here.replace(/\/$/, "");
  const [, name = "", path] = /^([\w.-]+\/[\w.-]+)(?:\/([^@]+))?@/.exec(uses) ?? [];
  return name.toLowerCase() === repository.name?.toLowerCase() ? path ?? "" : void 0;
}
function calledWorkflow(job, repository) {
  const path = pathHere(job.uses?.value ?? "", repository);
  return path === void 0 ? void 0 : repository.workflows.get(path);
}
function localAction(step, job, repository) {
  const path = pathHere(step.uses?.value ?? "", repository);
  if (path === void 0) return void 0;
  const folders = job.steps.flatMap(
    (one) => (0,_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .actionName */ .aM)(one) === "actions/checkout" ? (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarOf */ .ol)(one.with, "path")?.value ?? [] : []
  );
  const inFolders = folders.flatMap((folder) => {
    const start = `${folder.replace(/^\.\/|\/$/g, "")}/`;
    return path.startsWith(start) ? [path.slice(start.length)] : [];
  });
  return [path, ...inFolders].flatMap((one) => actionAt(one, repository) ?? [])[0];
}
function actionAt(folder, { workflows }) {
  return actionFiles(folder).flatMap((path) => workflows.get(path) ?? [])[0];
}
function actionFiles(folder) {
  return ["action.yml", "action.yaml"].map((file) => folder === "" ? file : `${folder}/${file}`);
}
function calledActions(workflow, name) {
  return workflow.jobs.flatMap(
    ({ steps }) => steps.flatMap(({ uses }) => {
      const path = pathHere(uses?.value ?? "", { name });
      return path === void 0 ? [] : actionFiles(path);
    })
  );
}
function inheritsSecrets({ node }) {
  return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarOf */ .ol)(node, "secrets")?.value === "inherit";
}
function isOnlyCalled({ triggers }) {
  return triggers.every(({ event }) => event === "workflow_call");
}



/***/ }),

/***/ 1796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ triggersOf),
/* harmony export */   t: () => (/* binding */ tokenSubjects)
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

/***/ 2468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ inputText),
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   S6: () => (/* binding */ readWorkflow),
/* harmony export */   Yj: () => (/* binding */ listedRepositories),
/* harmony export */   aM: () => (/* binding */ actionName),
/* harmony export */   nJ: () => (/* binding */ inputEntry)
/* harmony export */ });
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3217);
/* harmony import */ var _triggers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1796);


function readWorkflow(file) {
  const { root } = file;
  const runs = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(root, "runs");
  const using = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(runs, "using");
  if (using === "composite" || using === "docker") {
    const jobs2 = using === "docker" ? [] : [readJob("", runs ?? root, root)];
    return { ...file, kind: "action", on: void 0, triggers: [], jobs: jobs2 };
  }
  const on = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(root, "on");
  const jobs = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(root, "jobs")).map(({ key, value }) => readJob(key, value, root));
  return jobs.length === 0 ? void 0 : { ...file, kind: "workflow", on, triggers: (0,_triggers_js__WEBPACK_IMPORTED_MODULE_1__/* .triggersOf */ .X)(on), jobs };
}
function readJob(id, node, root) {
  const environment = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, "environment");
  return {
    id,
    node,
    condition: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "if"),
    environment: environment?.kind === "scalar" ? environment.value : (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(environment, "name"),
    uses: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarOf */ .ol)(node, "uses"),
    steps: placedSteps((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, "steps"), false, defaultShell(node, root))
  };
}
function defaultShell(job, root) {
  const own = [job, root].flatMap((node) => (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, "defaults"), "run"), "shell") ?? []);
  return own[0] ?? (/^windows/i.test((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(job, "runs-on") ?? "") ? "pwsh" : "bash");
}
function placedSteps(list, isParallel, shell) {
  return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(list).flatMap((node) => {
    if (node.kind !== "mapping") return [];
    const inner = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, "parallel");
    return inner === void 0 ? [readStep(node, isParallel, shell)] : placedSteps(inner, true, shell);
  });
}
function readStep(node, isParallel, around) {
  const shell = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "shell") ?? around;
  return {
    node,
    id: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "id"),
    name: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "name") ?? "",
    uses: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarOf */ .ol)(node, "uses"),
    run: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarOf */ .ol)(node, "run"),
    with: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, "with"),
    env: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, "env"),
    condition: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "if"),
    foreignShell: /^(ba|z|da)?sh\b/.test(shell) ? void 0 : shell.split(" ")[0],
    isParallel: isParallel || (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "background") === "true"
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
function isOurs(step) {
  return actionName(step).endsWith("/docker-oat-login");
}
function listedRepositories(step, keys = ["push", "pull"]) {
  return keys.flatMap((key) => inputText(step, key)?.split(/[\s,]+/) ?? []);
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



/***/ }),

/***/ 830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ readRepository),
/* harmony export */   d: () => (/* binding */ usualPlaces)
/* harmony export */ });
/* harmony import */ var _jobs_repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3953);
/* harmony import */ var _jobs_workflow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2468);


const beside = [".github/actions", ".gitea/actions", ".forgejo/actions", "action.yml", "action.yaml"];
const elsewhere = [".gitea/workflows", ".forgejo/workflows"];
const usualPlaces = [".github/workflows", ...elsewhere, ...beside];
function readRepository(paths, {
  files,
  readYaml,
  name,
  own
}) {
  const workflows = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set();
  const unread = [];
  const add = (file) => {
    const { path } = file;
    if (isOfAction.test(path) && !isAction.test(path)) return;
    if ("problem" in file) {
      unread.push({ path, line: void 0, message: file.problem, isMinor: file.isMinor === true });
      return;
    }
    const document = readYaml(file.text);
    const isOrdinary = !names.test(file.text);
    if ("problem" in document) {
      const { line, message } = document.problem;
      unread.push({ path, line, message, isMinor: isOrdinary || isBelowWorkflows.test(path) });
      return;
    }
    const workflow = (0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .readWorkflow */ .S6)({ ...file, ...document });
    if (workflow === void 0) return;
    seen.add(path);
    if (!isOrdinary) workflows.set(path, workflow);
  };
  const isAll = paths.some(coversAll);
  for (const file of files.find([...paths, ...isAll ? elsewhere : [], ...beside])) add(file);
  for (const workflow of workflows.values()) {
    for (const path of (0,_jobs_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .calledActions */ .vY)(workflow, name)) {
      const text = workflows.has(path) ? void 0 : files.text(path);
      if (text !== void 0) add({ path, text });
    }
  }
  const isWhole = isAll && unread.every(({ isMinor }) => isMinor);
  return {
    repository: { workflows, name, isWhole, own, text: once((path) => files.text(path)) },
    paths: seen,
    unread
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
const isOfAction = /^\.(github|gitea|forgejo)\/actions\//;
const isAction = /(^|\/)action\.ya?ml$/;
const names = /secrets|login|credentials|password|auths|DOCKER_AUTH_CONFIG|config\.json|workflow_call|composite|docker|\buses:\s*["']?([.$]\/|\S+\/\.github\/)/i;
const isBelowWorkflows = /^\.github\/workflows\/.+\//;
function coversAll(path) {
  return /^(\.\/)?(\.|\.github(\/workflows)?)?\/?$/.test(path);
}



/***/ }),

/***/ 3489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ truthOf),
/* harmony export */   DM: () => (/* binding */ lowered),
/* harmony export */   Di: () => (/* binding */ templateParts),
/* harmony export */   Jn: () => (/* binding */ readExpression),
/* harmony export */   Se: () => (/* binding */ readLines),
/* harmony export */   im: () => (/* binding */ conjuncts),
/* harmony export */   k7: () => (/* binding */ onlyReference),
/* harmony export */   xV: () => (/* binding */ readTemplate)
/* harmony export */ });
/* harmony import */ var _actions_expressions__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9909);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2528);


const contexts = "github env vars secrets inputs matrix strategy needs steps job jobs runner".split(" ");
const functions = "success() failure() always() cancelled() hashFiles()".split(" ").map((call) => ({
  name: call.replace("()", ""),
  minArgs: 0,
  maxArgs: 255
}));
function templateParts(text) {
  const parts = [];
  let at = 0;
  for (let open = text.indexOf("${{"); open !== -1; open = text.indexOf("${{", at)) {
    const close = closingOf(text, open + 3);
    if (close === -1) break;
    if (open > at) parts.push({ text: text.slice(at, open) });
    parts.push({ text: text.slice(open, close + 2), expression: text.slice(open + 3, close).trim() });
    at = close + 2;
  }
  return at < text.length || parts.length === 0 ? [...parts, { text: text.slice(at) }] : parts;
}
function closingOf(text, from) {
  let isQuoted = false;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === "'") isQuoted = !isQuoted;
    else if (!isQuoted && text.startsWith("}}", at)) return at;
  }
  return -1;
}
function readTemplate(text, lookup) {
  if (!text.includes("${{")) return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .literalValue */ .XP)(text);
  const parts = templateParts(text);
  return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .inSequence */ .dp)(
    parts.map(
      ({ text: plain, expression }) => expression === void 0 ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .literalValue */ .XP)(plain) : readExpression(expression, lookup)
    )
  );
}
function readLines(text, read) {
  const lines = text.split(/\r?\n/);
  const isCut = lines.some((line) => line.split("${{").length !== line.split("}}").length);
  return (isCut ? [text] : lines).flatMap((line) => read(line)).flatMap((line) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .splitText */ .Ad)(line, /\r?\n/));
}
function readExpression(source, lookup) {
  return visited(source, reader(lookup)) ?? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .openValue */ .Kv)();
}
function visited(source, visitor) {
  try {
    const tree = new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX(new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG(source).lex().tokens, contexts, functions).parse();
    return tree?.accept(visitor);
  } catch {
    return void 0;
  }
}
function referenceIn(source) {
  return visited(source, pathReader);
}
function onlyReference(text) {
  const [part, ...more] = templateParts(text.trim());
  return part?.expression === void 0 || more.length > 0 ? void 0 : referenceIn(part.expression);
}
function conjuncts(source) {
  const parts = [""];
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (character === "'") isQuoted = !isQuoted;
    if (!isQuoted) depth += character === "(" ? 1 : character === ")" ? -1 : 0;
    if (!isQuoted && depth === 0 && source.startsWith("||", at)) return [source.trim()];
    if (!isQuoted && depth === 0 && source.startsWith("&&", at)) {
      parts.push("");
      at += 1;
    } else parts.push((parts.pop() ?? "") + character);
  }
  return parts.map((part) => part.trim());
}
const none = () => void 0;
const pathReader = {
  visitContextAccess: ({ name }) => [name.lexeme.toLowerCase()],
  visitIndexAccess: ({ expr, index }) => {
    const path = expr.accept(pathReader);
    const key = index.accept(keyReader);
    return path === void 0 || key === void 0 ? void 0 : [...path, key];
  },
  visitGrouping: ({ group }) => group.accept(pathReader),
  visitLiteral: none,
  visitUnary: none,
  visitBinary: none,
  visitLogical: none,
  visitFunctionCall: none
};
const keyReader = {
  visitLiteral: ({ literal }) => literal.coerceString(),
  visitContextAccess: none,
  visitIndexAccess: none,
  visitGrouping: none,
  visitUnary: none,
  visitBinary: none,
  visitLogical: none,
  visitFunctionCall: none
};
function reader(lookup) {
  const read = (expression) => expression.accept(visitor);
  const visitor = {
    visitLiteral: ({ literal }) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .literalValue */ .XP)(literal.coerceString()),
    visitGrouping: ({ group }) => read(group),
    visitContextAccess: ({ name }) => lookup([name.lexeme.toLowerCase()]),
    visitIndexAccess: (access) => {
      const path = access.accept(pathReader);
      if (path !== void 0) return lookup(path);
      const isTags = access.index.accept(keyReader) === "tags";
      return isTags ? read(access.expr) : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .openValue */ .Kv)();
    },
    visitUnary: ({ expr }) => {
      const known = truthOf(read(expr));
      return known === void 0 ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .openValue */ .Kv)() : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .literalValue */ .XP)(String(!known));
    },
    visitBinary: ({ left, operator, right }) => {
      const [one, other] = [left, right].map((side) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .onlyText */ .Cw)(read(side))?.toLowerCase());
      const isEqual = one === other;
      if (one === void 0 || other === void 0 || !/^[!=]=$/.test(operator.lexeme)) return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .openValue */ .Kv)();
      return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .literalValue */ .XP)(String(isEqual === (operator.lexeme === "==")));
    },
    visitLogical: ({ operator, args }) => operator.lexeme === "&&" ? conjunction(args.map(read)) : disjunction(args.map(read)),
    visitFunctionCall: ({ functionName, args }) => called(functionName.lexeme.toLowerCase(), args.map(read))
  };
  return visitor;
}
function truthOf(value) {
  const text = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .onlyText */ .Cw)(value);
  return text === void 0 ? void 0 : isTruth(text);
}
function isTruth(text) {
  return text !== "" && text !== "false" && text !== "0" && text !== "null";
}
function conjunction(values) {
  const known = values.slice(0, -1).map(truthOf);
  if (known.includes(false)) return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .literalValue */ .XP)("");
  const last = values.at(-1) ?? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .openValue */ .Kv)();
  return known.includes(void 0) ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .anyOf */ .EB)([(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .literalValue */ .XP)(""), last]) : last;
}
function disjunction(values) {
  const chosen = [];
  for (const [at, value] of values.entries()) {
    if (truthOf(value) === true) return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .anyOf */ .EB)([...chosen, value]);
    const rest = value.filter((text) => at === values.length - 1 || !(text.length === 1 && text[0] === ""));
    if (truthOf(value) !== false || at === values.length - 1) chosen.push(rest);
  }
  return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .anyOf */ .EB)(chosen);
}
function called(name, args) {
  const [first = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .openValue */ .Kv)(), second = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .openValue */ .Kv)()] = args;
  if (name === "fromjson" || name === "tojson") return first;
  if (name === "join") return first;
  if (name === "format") {
    const format = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .onlyText */ .Cw)(first);
    if (format === void 0) return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .openValue */ .Kv)();
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .inSequence */ .dp)(
      format.split(/(\{\d+\})/).map((part2) => {
        const number = /^\{(\d+)\}$/.exec(part2)?.[1];
        return number === void 0 ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .literalValue */ .XP)(part2) : args[Number(number) + 1] ?? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .openValue */ .Kv)();
      })
    );
  }
  const [text, part] = [(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .onlyText */ .Cw)(first)?.toLowerCase(), (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .onlyText */ .Cw)(second)?.toLowerCase()];
  if (text === void 0 || part === void 0) return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .openValue */ .Kv)();
  const test = {
    contains: text.includes(part),
    startswith: text.startsWith(part),
    endswith: text.endsWith(part)
  };
  const known = Object.entries(test).find(([key]) => key === name)?.[1];
  return known === void 0 ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .openValue */ .Kv)() : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .literalValue */ .XP)(String(known));
}
function lowered(value) {
  return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .anyOf */ .EB)(
    value.map((text) => [text.map((piece) => typeof piece === "string" ? piece.toLowerCase() : piece)])
  );
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
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2528);

const hubHosts = /* @__PURE__ */ new Set([
  "",
  "docker.io",
  "index.docker.io",
  "registry-1.docker.io",
  "registry.hub.docker.com"
]);
function registryKind(text) {
  const plain = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(text);
  if (plain === void 0) return registryByWords(text);
  const host = plain.trim().toLowerCase().replace(/^https?:\/\//, "").replace(/\/.*/s, "");
  if (hubHosts.has(host)) return "hub";
  return /(^|\.)(docker\.io|docker\.com|dhi\.io)$/.test(host) ? "docker" : "other";
}
function registryByWords(text) {
  const words = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(text);
  const last = text.at(-1);
  const isElsewhere = typeof last === "string" && /\.[a-z]{2,}(:\d+)?(\/|$)/i.test(last) && !/docker\.(io|com)/.test(last);
  return isElsewhere || namesAnother(words) ? "other" : "unknown";
}
const others = /ghcr|github(?!\.)|gitea|forgejo|(^|[^a-z])(ecr|acr|gcr|gar|aws)([^a-z]|$)|amazon|azure|google|quay|harbor|jfrog|artifactory|nexus|gitlab|scaleway|aliyun|alibaba|tencent|huawei|digitalocean|openshift/i;
function namesAnother(words) {
  return others.test(words);
}
function parseImage(text) {
  const [reference = []] = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitText */ .Ad)(text, /@.*/s);
  const segments = pathSegments(reference);
  const [first = []] = segments;
  const host = hostKind(first, segments.length);
  const path = withoutTag(host === void 0 ? segments : segments.slice(1));
  const registry = host ?? (isOpenHead(first, segments.length) ? registryByWords(first) : "hub");
  const name = path.at(-1) ?? [];
  const parts = { registry, text };
  if (name.length === 0) return { ...parts, path: void 0, namespace: void 0 };
  if (path.length > 1) {
    const namespace = low(between(path.slice(0, -1)));
    return { ...parts, namespace, path: between([namespace, low(name)]) };
  }
  const plain = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(name);
  if (plain === void 0) {
    const [piece] = name;
    const isRepository = typeof piece === "object" && piece.source === "github.repository";
    return {
      ...parts,
      registry: isRepository ? "hub" : registry,
      namespace: void 0,
      path: name.length === 1 ? name : void 0
    };
  }
  if (registry !== "hub") return { ...parts, namespace: void 0, path: void 0 };
  return { ...parts, namespace: ["library"], path: [`library/${plain.toLowerCase()}`] };
}
function low(text) {
  return text.map((piece) => typeof piece === "string" ? piece.toLowerCase() : piece);
}
function between(parts) {
  const pieces = parts.flatMap((part, at) => at === 0 ? part : ["/", ...part]);
  const all = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (typeof piece === "string" && typeof last === "string") all[all.length - 1] = last + piece;
    else all.push(piece);
  }
  return all;
}
function pathSegments(reference) {
  const [first, ...rest] = reference;
  const bare = typeof first === "string" ? [first.trim().replace(/^(docker|oci|docker-image|cwd):\/\//, ""), ...rest] : reference;
  return (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitText */ .Ad)(bare, /\//);
}
function hostKind(first, segments) {
  const written = first.map((piece) => typeof piece === "string" ? piece : "").join("");
  const isHost = segments > 1 && (written === "localhost" || /[.:]/.test(written));
  if (isHost) return registryKind(first);
  const isOpen = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(first) === void 0;
  if (isOpen && segments > 1 && namesAnother((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(first))) return "other";
  return isOpen && segments > 2 ? registryKind(first) : void 0;
}
function isOpenHead(first, segments) {
  const [head] = first;
  if (segments === 1) return typeof head !== "string";
  return (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(first) === void 0 && !first.some(ofGithub);
}
function ofGithub(piece) {
  return typeof piece === "object" && /^github\.(repository|repository_owner|event\.repository\.name)$/.test(piece.source ?? "");
}
function withoutTag(segments) {
  const at = segments.findIndex((one) => one.some((piece) => typeof piece === "string" && piece.includes(":")));
  const [bare = []] = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitText */ .Ad)(segments[at] ?? [], /:.*/s);
  return at === -1 ? segments : [...segments.slice(0, at), bare];
}
function repositoryOf({ path }) {
  const plain = path === void 0 ? void 0 : (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(path);
  return plain !== void 0 && /^[\w.-]+(\/[\w.-]+)+$/.test(plain) ? plain : void 0;
}
function writtenPath({ path }, isKnownAt) {
  if (path === void 0) return void 0;
  const isWritable = path.every(
    (piece) => typeof piece === "string" ? /^[\w./-]*$/.test(piece) : isKnownAt(piece)
  );
  return isWritable ? (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .showText */ .h$)(path) : void 0;
}



/***/ }),

/***/ 2528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ad: () => (/* binding */ splitText),
/* harmony export */   Cw: () => (/* binding */ onlyText),
/* harmony export */   EB: () => (/* binding */ anyOf),
/* harmony export */   Kv: () => (/* binding */ openValue),
/* harmony export */   XP: () => (/* binding */ literalValue),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   bG: () => (/* binding */ knownText),
/* harmony export */   dp: () => (/* binding */ inSequence),
/* harmony export */   h$: () => (/* binding */ showText),
/* harmony export */   rl: () => (/* binding */ onlyHole),
/* harmony export */   zO: () => (/* binding */ mapTexts)
/* harmony export */ });
const mostAlternatives = 16;
function openValue(source, file) {
  return [[{ source, file }]];
}
function literalValue(text) {
  return [[text]];
}
function knownText(text) {
  return text.every((piece) => typeof piece === "string") ? text.join("") : void 0;
}
function onlyText(value) {
  const [first, second] = value;
  return first === void 0 || second !== void 0 ? void 0 : knownText(first);
}
function showText(text) {
  return text.map(
    (piece) => typeof piece === "string" ? piece : piece.source === void 0 ? "\u2026" : `\${{ ${piece.source} }}`
  ).join("");
}
function onlyHole(text) {
  const [piece, ...more] = text ?? [];
  return piece === void 0 || typeof piece === "string" || more.length > 0 ? void 0 : piece;
}
function wordsOf(text) {
  return text.map((piece) => typeof piece === "string" ? piece : ` ${piece.source ?? ""} `).join("");
}
function anyOf(values, most = mostAlternatives) {
  const [first, ...rest] = values;
  if (first === void 0) return [];
  if (rest.length === 0) return first;
  const known = new Map(values.flat().map((text) => [JSON.stringify(text), text]));
  return known.size > most ? openValue() : [...known.values()];
}
function inSequence(values) {
  let all = [[]];
  for (const value of values) {
    const [only] = value;
    if (only !== void 0 && value.length === 1) {
      all = all.map((text) => appended(text, only));
      continue;
    }
    if (all.length * value.length > mostAlternatives) return openValue();
    all = all.flatMap((text) => value.map((end) => appended(text, end)));
  }
  return all.some((text) => text.some(isLong)) ? openValue() : anyOf(all.map((text) => [text]));
}
function isLong(piece, _at, { length }) {
  return length > 1e3 || typeof piece === "string" && piece.length > 1e5;
}
function appended(start, end) {
  const last = start.at(-1);
  const [first, ...rest] = end;
  return typeof last === "string" && typeof first === "string" ? [...start.slice(0, -1), last + first, ...rest] : [...start, ...end];
}
function mapTexts(value, change) {
  return anyOf(
    value.map((text) => {
      const plain = knownText(text);
      return plain === void 0 ? openValue() : literalValue(change(plain));
    })
  );
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