// What JavaScript adds to pages that are complete without it: buttons that copy.

const words = { fr: ["Copier", "Copié"], en: ["Copy", "Copied"] }[document.documentElement.lang] ?? ["Copier", "Copié"];

for (const text of document.querySelectorAll("[data-copy]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = words[0];
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text.textContent.trim());
    button.textContent = words[1];
  });
  text.after(button);
}
