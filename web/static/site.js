// What JavaScript adds to pages that are complete without it: buttons that copy.

const words = { fr: ["Copier", "Copié"], en: ["Copy", "Copied"] }[document.documentElement.lang] ?? ["Copier", "Copié"];

// A button says what it copies: pages have several.
function say(button, word, what) {
  button.textContent = word;
  button.ariaLabel = what ? `${word} : ${what}` : word;
}

for (const text of document.querySelectorAll("[data-copy]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  const what = text.closest("dd")?.previousElementSibling?.textContent.trim();
  say(button, words[0], what);
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text.textContent.trim());
    say(button, words[1], what);
  });
  text.after(button);
}
