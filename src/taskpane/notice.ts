/** The page of `workbook/notice.ts`: shows the words it was opened with, as words and never as markup. */
const words = new URLSearchParams(location.hash.slice(1));

document.documentElement.lang = words.get("language") === "fr" ? "fr" : "en";
document.getElementById("title")?.append(words.get("title") ?? "Gigadeal");
document.getElementById("lines")?.append(
  ...words.getAll("line").map((line) => {
    const paragraph = document.createElement("p");
    paragraph.append(line);
    return paragraph;
  }),
);
