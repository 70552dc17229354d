import fc from "fast-check";
import { formulaParts, type FormulaPart } from "../../../src/workbook/formulas/formulaParts";

/** A part in short: its kind and text, then what it was read as where that is more. */
function short(part: FormulaPart): string {
  const from =
    "sheets" in part && (part.workbook !== null || part.sheets.length > 0)
      ? ` from ${part.workbook ?? "here"} > ${part.sheets.join(" to ")}`
      : "";
  switch (part.kind) {
    case "reference":
      return `cells ${part.range}${from}`;
    case "structured":
      return `table ${part.table ?? "around"} > ${part.columns.join(" | ")}${from}`;
    case "call":
    case "name":
      return `${part.kind} ${part.name}${from}`;
    case "text":
      return `text ${part.value}`;
    default:
      return `${part.kind} ${part.text}`;
  }
}
/** Without the operators and spaces, which are checked by putting all parts together. */
const read = (formula: string): string[] =>
  formulaParts(formula)
    .filter(({ kind }) => kind !== "operator" && kind !== "space")
    .map(short);
const together = (formula: string): string =>
  formulaParts(formula)
    .map(({ text }) => text)
    .join("");

const table = (title: string, rows: readonly (readonly [formula: string, parts: readonly string[]])[]) =>
  describe(title, () => {
    test.each(rows)("%s", (formula, parts) => {
      expect(read(formula)).toEqual(parts);
      expect(together(formula)).toBe(formula);
    });
  });

table("references to cells", [
  ["=A1+$B$2*Sheet1!C3", ["cells A1", "cells $B$2", "cells C3 from here > Sheet1"]],
  ["=SUM(A1:B9,A:A,$3:$4)", ["call SUM", "cells A1:B9", "cells A:A", "cells $3:$4"]],
  ["=xfd1048576+$a$1", ["cells xfd1048576", "cells $a$1"]],
  ["=1E5+2.5e-3*E5+.5+5.", ["number 1E5", "number 2.5e-3", "cells E5", "number .5", "number 5."]],
  ["=A1:INDEX(C:C,2)", ["cells A1", "call INDEX", "cells C:C", "number 2"]],
  ["=SUM((A1,B2))", ["call SUM", "cells A1", "cells B2"]],
  ["=A1:B2 B1:C3", ["cells A1:B2", "cells B1:C3"]],
  ["=@A1:A3+A1#+SUM(Sheet1!B2#)", ["cells A1:A3", "cells A1", "call SUM", "cells B2 from here > Sheet1"]],
  ["=A1.:.C9+B:.B+D2.:D7", ["cells A1.:.C9", "cells B:.B", "cells D2.:D7"]],
  ["=A1.[Market cap]*Deals[@Share].Price", ["cells A1", "field .[Market cap]", "table Deals > Share", "field .Price"]],
  ["=-A1%^2<>3", ["cells A1", "number 2", "number 3"]],
]);

table("sheets and workbooks before a reference", [
  ["='L''été'!A1+'Übersicht'!B2", ["cells A1 from here > L'été", "cells B2 from here > Übersicht"]],
  ["=Übersicht!A1+été!B2+日本語!C3", ["A1 Übersicht", "B2 été", "C3 日本語"].map(hereOf)],
  ["=Q1!A1+A1!B2+Sales.2027!C3", ["A1 Q1", "B2 A1", "C3 Sales.2027"].map(hereOf)],
  ["='Rev (2027), \"high\" & low'!A1", ['cells A1 from here > Rev (2027), "high" & low']],
  ["='SUM(1)'!A:A", ["cells A:A from here > SUM(1)"]],
  ["=Sheet1!A1:Sheet1!B2", ["A1 Sheet1", "B2 Sheet1"].map(hereOf)],
  ["=SUM(Sheet1:Sheet3!A1)", ["call SUM", "cells A1 from here > Sheet1 to Sheet3"]],
  ["=SUM('Jan 1:Dec 1'!A1)", ["call SUM", "cells A1 from here > Jan 1 to Dec 1"]],
  ["=SUM('Jan 1':'Dec 1'!A1)", ["call SUM", "cells A1 from here > Jan 1 to Dec 1"]],
  ["=[Book.xlsx]Sheet1!A1", ["cells A1 from Book.xlsx > Sheet1"]],
  ["='[Book.xlsx]My sheet'!A1", ["cells A1 from Book.xlsx > My sheet"]],
  ["='[It''s.xlsx]Jan:Dec'!A1", ["cells A1 from It's.xlsx > Jan to Dec"]],
  ["=[1]Sheet!A1+[2]!Rate", ["cells A1 from 1 > Sheet", "name Rate from 2 > "]],
  ["='C:\\Deal files\\[Book.xlsx]S'!B2+B3", ["cells B2 from C:\\Deal files\\Book.xlsx > S", "cells B3"]],
  ["='https://a.example/b/[Book.xlsx]S 1'!B2", ["cells B2 from https://a.example/b/Book.xlsx > S 1"]],
  ["='D:\\Deals\\Book.xlsx'!Rate", ["name Rate from D:\\Deals\\Book.xlsx > "]],
  ["=Book.xlsx!Rate", ["name Rate from here > Book.xlsx"]],
  [
    "=IF(Sheet1!#REF!>0,#REF!,#N/A)",
    ["call IF", "cells #REF! from here > Sheet1", "number 0", "cells #REF!", "error #N/A"],
  ],
  ["=SUM(#REF!$A$1:B2,#REF!Rate,C1)", ["call SUM", "cells #REF!", "cells #REF!", "cells C1"]],
  ["=!A1", ["cells A1"]],
]);
function hereOf(cellAndSheet: string): string {
  const [cell = "", sheet = ""] = cellAndSheet.split(" ");
  return `cells ${cell} from here > ${sheet}`;
}

table("structured references", [
  ["=Deals[Value]+[@Value]+[Value]", ["table Deals > Value", "table around > Value", "table around > Value"]],
  ["=[@[Of which]]+Deals[@[Of which]:[Rest]]", ["table around > Of which", "table Deals > Of which | Rest"]],
  ["=Deals[[#Totals],[Start]:[End]]", ["table Deals > Start | End"]],
  ["=Deals[ [#Headers], [#Data], [% paid] ]", ["table Deals > % paid"]],
  [
    "=Deals[#All]+Deals[]+Deals[@]+[#This Row]",
    ["Deals", "Deals", "Deals", "around"].map((name) => `table ${name} > `),
  ],
  ["=Deals[Share '[%']]", ["table Deals > Share [%]"]],
  ["=T['[x]+A1+T[y']]+B2", ["table T > [x", "cells A1", "table T > y]", "cells B2"]],
  [
    "=SUM(T['#A])+DEAL_FACT(T['#B],\"value\")",
    ["call SUM", "table T > #A", "call DEAL_FACT", "table T > #B", "text value"],
  ],
  ["=T['@x]+T[It''s]+T[[#This Row],['[a'] ''b'']]", ["table T > @x", "table T > It's", "table T > [a] 'b'"]],
  ['=T["quoted"]+T[f(x)]+T[a!b]', ['table T > "quoted"', "table T > f(x)", "table T > a!b"]],
  ["=T[two\nlines]+T[[ spaced ]]", ["table T > two\nlines", "table T >  spaced "]],
  ["=Deals[Q1]+Deals[[#All],[B2]:[C3]]", ["table Deals > Q1", "table Deals > B2 | C3"]],
  ["=T[a]:T[b]", ["table T > a", "table T > b"]],
  ["='My book.xlsx'!T[a]+[B.xlsx]S!T[b]", ["table T > a from here > My book.xlsx", "table T > b from B.xlsx > S"]],
]);

table("calls", [
  [
    "=IF(A1,GIGADEAL.ANNUALIZE(1),_xldudf_DEAL_FACT (2))",
    ["call IF", "cells A1", "call GIGADEAL.ANNUALIZE", "number 1", "call _xldudf_DEAL_FACT", "number 2"],
  ],
  ["=LOG10(5)+ATAN2(1,2)", ["call LOG10", "number 5", "call ATAN2", "number 1", "number 2"]],
  ["=_xlfn.LET(_xlpm.x,A1,_xlpm.x+1)", ["call _xlfn.LET", "name _xlpm.x", "cells A1", "name _xlpm.x", "number 1"]],
  [
    "=LET(x,A1,LAMBDA(z,z+x)(x))",
    ["call LET", "name x", "cells A1", "call LAMBDA", "name z", "name z", "name x", "name x"],
  ],
  ["=_xlfn.ANCHORARRAY(A1)+_xlfn.SINGLE(B2)", ["call _xlfn.ANCHORARRAY", "cells A1", "call _xlfn.SINGLE", "cells B2"]],
  ["=SUM(\n  A1 ,\r\n\tB2)", ["call SUM", "cells A1", "cells B2"]],
  ["=SUM(A1,,FALSE())", ["call SUM", "cells A1", "call FALSE"]],
  ["=Book.xlsx!Total(1)", ["call Total from here > Book.xlsx", "number 1"]],
]);

table("names", [
  ["=R1C1+RC+R+C", ["name R1C1", "name RC", "name R", "name C"]],
  ["=ABCD1+XFE1+A1048577+AB12_x+A1B2", ["name ABCD1", "name XFE1", "name A1048577", "name AB12_x", "name A1B2"]],
  ["=été+_x.y+\\a+b?c+Sheet1!Rate", ["name été", "name _x.y", "name \\a", "name b?c", "name Rate from here > Sheet1"]],
  ["=e\u0301te\u0301!A1+e\u0301te\u0301", ["cells A1 from here > e\u0301te\u0301", "name e\u0301te\u0301"]],
  ["=FY25.Revenue+Ä1+A1:B", ["name FY25.Revenue", "name Ä1", "cells A1", "name B"]],
]);

table("constants", [
  ['="say ""=A1+SUM(B2)"""&C3', ['text say "=A1+SUM(B2)"', "cells C3"]],
  ['="it\'s"&"it\'s"&ANNUALIZE(1)', ["text it's", "text it's", "call ANNUALIZE", "number 1"]],
  [
    '={1,-2.5;"a;b",TRUE;#N/A,FALSE}',
    ["number 1", "number 2.5", "text a;b", "logical TRUE", "error #N/A", "logical FALSE"],
  ],
  [
    "=#DIV/0!+#NAME?+#SPILL!+#GETTING_DATA+#BUSY!",
    ["#DIV/0!", "#NAME?", "#SPILL!", "#GETTING_DATA", "#BUSY!"].map((e) => `error ${e}`),
  ],
]);

table("damaged formulas", [
  ['="open&A1', ['unknown "open&A1']],
  ["='open!A1+SUM(1)", ["unknown 'open!A1+SUM(1)"]],
  ["=A1+Deals[open", ["cells A1", "unknown Deals[open"]],
  ["='alone'+A1", ["unknown 'alone'", "cells A1"]],
  ["=Sheet1!+A1", ["unknown Sheet1!", "cells A1"]],
  ["=A1+]+~", ["cells A1", "unknown ]", "unknown ~"]],
  ["", []],
]);

describe("any formula", () => {
  const piece = fc.constantFrom(
    ..."='\"[]#@!:;,.(){}+-$\\?~ \n1AéR",
    ...["A1", "$B$2", "Sheet1!", "'a ''b'!", "T[", "['#", "#REF!", "SUM(", '""', "[1]", "1E5", "\ud83d"],
  );

  test("is its parts, put together", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const formula = pieces.join("");
        expect(together(formula)).toBe(formula);
      }),
      { numRuns: 3000 },
    );
  });

  // Excel's longest has 8,192. In time with the square of the length, sixteen times as many would take most of a minute.
  test.each(["'", '"', "[", "a[", "[a]a:", "1.", "a:", "a!", "'a':", "#a", ".[", "SUM(", "a ", "T['#", "A1.:."])(
    "of 131,072 characters is read in a moment: %s",
    (repeated) => {
      const formula = `=${repeated.repeat(131_072 / repeated.length)}`;
      const start = performance.now();
      formulaParts(formula);
      expect(performance.now() - start).toBeLessThan(4000);
    },
  );
});
