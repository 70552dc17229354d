import { asCellText } from "../../src/ledger/register/cellText";

test.each([
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "\n=1",
  "'quoted",
  "0123",
  "1-2",
  "$5",
  "(5)",
  " =1",
  "#REF!",
])("%j is written as text", (text) => {
  expect(asCellText(text)).toBe(`'${text}`);
});

test.each(["TRUE", "faux", "Mar 5", "déc-2026", "SEPT/1"])(
  "%j, which Excel would make something else, is written as text",
  (text) => {
    expect(asCellText(text)).toBe(`'${text}`);
  },
);

test.each(["Oracle", "Tom's Hardware, 2026-02-28", "Société générale", "Marvell", "", "a=b", "true story"])(
  "%j is written as it is",
  (text) => {
    expect(asCellText(text)).toBe(text);
  },
);
