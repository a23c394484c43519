// What JavaScript adds to the form of a query: terms and variables to choose from while one writes, Ctrl+Enter to ask.
// The form is complete without it. WAI-ARIA: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ (list autocomplete).

const MOST = 8;
const WORD = /(?:[?$]\w*|[A-Za-z][\w-]*:[\w-]*|[A-Za-z][\w-]+)$/;
const KEYWORDS = ["ASK", "BIND", "CONSTRUCT", "COUNT", "DESCRIBE", "DISTINCT", "EXISTS", "FILTER", "GRAPH", "GROUP BY",
  "HAVING", "LIMIT", "MINUS", "NOT EXISTS", "OFFSET", "OPTIONAL", "ORDER BY", "PREFIX", "SELECT", "UNION", "VALUES", "WHERE"];

const editor = document.querySelector("textarea[data-terms]");
const list = editor && document.createElement("ul");
const said = editor && document.createElement("p");
let known = { prefixes: {}, terms: [] };
let shown = [];
let chosen = -1;

// The word that ends at the caret, as long as nothing is selected.
function wordAtCaret() {
  const { selectionStart: end, selectionEnd, value } = editor;
  const word = end === selectionEnd ? (WORD.exec(value.slice(0, end))?.[0] ?? "") : "";
  return { word, start: end - word.length, end };
}

function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function candidates(word) {
  const wanted = folded(word);
  if (/^[?$]/.test(word)) {
    const variables = new Set(editor.value.match(/[?$]\w+/g));
    return [...variables].filter((name) => name !== word && folded(name).startsWith(wanted)).map((name) => ({ name }));
  }
  const language = document.documentElement.lang;
  const terms = known.terms.map((term) => ({ name: term.name, label: term[language] ?? "" }));
  const matches = [...terms, ...KEYWORDS.map((name) => ({ name, label: "" }))]
    .map((term) => ({ ...term, rank: rank(term, wanted) }))
    .filter((term) => term.rank < 3 && folded(term.name) !== wanted);
  return matches.sort((one, other) => one.rank - other.rank || one.name.length - other.name.length);
}

// 0: the name starts so; 1: a word of the name does; 2: a word of the label does; 3: none.
function rank({ name, label }, wanted) {
  const [whole, words] = [folded(name), folded(label).split(/[\s'’]+/)];
  if (whole.startsWith(wanted)) return 0;
  if (folded(name.replace(/([a-z])([A-Z])/g, "$1 $2")).split(/[\s:_-]+/).some((part) => part.startsWith(wanted))) return 1;
  return words.some((part) => part.startsWith(wanted)) ? 2 : 3;
}

function propose(force) {
  const { word } = wordAtCaret();
  shown = word.length > 1 || (force && word) ? candidates(word).slice(0, MOST) : [];
  chosen = -1;
  list.replaceChildren(...shown.map(option));
  list.hidden = shown.length === 0;
  editor.removeAttribute("aria-activedescendant");
  said.textContent = shown.length ? editor.dataset.found.replace("0", shown.length) : "";
  if (shown.length) place();
}

function option({ name, label }, at) {
  const item = document.createElement("li");
  item.id = `terme-${at}`;
  item.role = "option";
  item.ariaSelected = "false";
  const code = document.createElement("code");
  code.textContent = name;
  item.append(code, label ? ` ${label}` : "");
  item.addEventListener("mousedown", (event) => {
    event.preventDefault();
    accept(at);
  });
  return item;
}

// Below the line of the caret: a twin of the text up to there tells how far down that is.
function place() {
  const twin = document.createElement("div");
  const look = getComputedStyle(editor);
  for (const name of ["font", "padding", "border", "lineHeight", "tabSize"]) twin.style[name] = look[name];
  Object.assign(twin.style, { position: "absolute", visibility: "hidden", whiteSpace: "pre-wrap", overflowWrap: "break-word" });
  twin.style.width = `${editor.clientWidth}px`;
  twin.textContent = editor.value.slice(0, wordAtCaret().start);
  const caret = twin.appendChild(document.createElement("span"));
  caret.textContent = "​";
  editor.after(twin);
  const line = parseFloat(look.lineHeight);
  const down = Math.min(caret.offsetTop - editor.scrollTop + line + 4, editor.clientHeight);
  const across = Math.max(0, Math.min(caret.offsetLeft, editor.clientWidth - list.offsetWidth));
  list.style.translate = `${across}px ${down}px`;
  twin.remove();
}

function choose(at) {
  chosen = (at + shown.length) % shown.length;
  for (const [n, item] of [...list.children].entries()) item.ariaSelected = String(n === chosen);
  editor.setAttribute("aria-activedescendant", `terme-${chosen}`);
}

function accept(at) {
  const { start, end } = wordAtCaret();
  const { name } = shown[at];
  const [prefix, local] = name.split(":");
  write(name, start, end);
  const declared = new RegExp(`\\bPREFIX\\s+${prefix}:`, "i").test(editor.value);
  if (local !== undefined && !declared) {
    const caret = editor.selectionStart;
    const line = `PREFIX ${prefix}: <${known.prefixes[prefix]}>\n`;
    write(line, 0, 0);
    editor.setSelectionRange(caret + line.length, caret + line.length);
  }
  close();
}

// execCommand, because it alone leaves what was written to be undone.
function write(text, start, end) {
  editor.focus();
  editor.setSelectionRange(start, end);
  document.execCommand("insertText", false, text);
}

function close() {
  shown = [];
  list.hidden = true;
  said.textContent = "";
  editor.removeAttribute("aria-activedescendant");
}

function onKey(event) {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return editor.form.requestSubmit();
  if (event.key === " " && event.ctrlKey) return done(event, () => propose(true));
  if (!shown.length) return;
  if (event.key === "ArrowDown") done(event, () => choose(chosen + 1));
  if (event.key === "ArrowUp") done(event, () => choose(chosen < 0 ? shown.length - 1 : chosen - 1));
  if (event.key === "Enter" && chosen >= 0) done(event, () => accept(chosen));
  if (event.key === "Escape") done(event, close);
}

function done(event, act) {
  event.preventDefault();
  act();
}

if (editor) {
  list.id = "termes";
  list.className = "suggestions";
  list.role = "listbox";
  list.ariaLabel = editor.dataset.called;
  list.hidden = true;
  said.role = "status";
  said.className = "unseen";
  editor.before(list);
  editor.after(said);
  editor.setAttribute("aria-autocomplete", "list");
  editor.setAttribute("aria-controls", list.id);
  editor.setAttribute("aria-describedby", "aide-requete");
  editor.addEventListener("input", () => propose(false));
  editor.addEventListener("keydown", onKey);
  editor.addEventListener("blur", close);
  known = await (await fetch(editor.dataset.terms)).json();
  editor.dataset.ready = "";
}
