import { fromFile, toFile } from "../../../src/workbench/file/fileFormulas";

const addin = new Set(["SPEND_SCHEDULE", "GIGADEAL.ANNUALIZE"]);

/** As a person reads it, and as Excel writes it into files. */
const pairs: readonly (readonly [shown: string, inFile: string])[] = [
  ["=SUM(A1:A3)", "SUM(A1:A3)"],
  ["=SPEND_SCHEDULE(A1,2027,2031)", "_xldudf_SPEND_SCHEDULE(A1,2027,2031)"],
  ["=GIGADEAL.ANNUALIZE(A1)+1", "_xldudf_GIGADEAL_ANNUALIZE(A1)+1"],
  ["=IFS(A1>0,1,TRUE,STDEV.S(B1:B9))", "_xlfn.IFS(A1>0,1,TRUE,_xlfn.STDEV.S(B1:B9))"],
  ["=FILTER(A1:A9,B1:B9)", "_xlfn._xlws.FILTER(A1:A9,B1:B9)"],
  ["=SUM(F6#)", "SUM(_xlfn.ANCHORARRAY(F6))"],
  ["='Données d''été'!$F$6#", "_xlfn.ANCHORARRAY('Données d''été'!$F$6)"],
  ['="SPEND_SCHEDULE(1) and ""IFS("" stay"', '"SPEND_SCHEDULE(1) and ""IFS("" stay"'],
  ["=Deals[@[Value]]*2", "Deals[[#This Row],[Value]]*2"],
  ["='IFS(1)'!A1", "'IFS(1)'!A1"],
  ["=MY_IFS(1)", "MY_IFS(1)"],
  ['=LET(x,A1*2,y,x+1,x&"x"&y)', '_xlfn.LET(_xlpm.x,A1*2,_xlpm.y,_xlpm.x+1,_xlpm.x&"x"&_xlpm.y)'],
  ["=MAP(A1:A3,LAMBDA(v,v^2))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlpm.v^2))"],
];

describe("Formulas in a file", () => {
  it.each(pairs)("%s is written as %s", (shown, inFile) => expect(toFile(shown, addin)).toBe(inFile));
  it.each(pairs)("%s is what one reads of %s", (shown, inFile) => expect(fromFile(inFile, addin)).toBe(shown));

  it("functions of the add-in are found in any case", () => {
    expect(toFile("=spend_schedule(1)", addin)).toBe("_xldudf_SPEND_SCHEDULE(1)");
    expect(fromFile("_xldudf_spend_schedule(1)", addin)).toBe("=SPEND_SCHEDULE(1)");
  });

  it("the number of a workbook that Excel once put before the prefix goes with it", () => {
    expect(fromFile("[2]!_xldudf_SPEND_SCHEDULE(1)", addin)).toBe("=SPEND_SCHEDULE(1)");
  });

  it("a function of an add-in that is not there keeps its name", () => {
    expect(fromFile("_xldudf_CONTOSO_ADD(1)", addin)).toBe("=CONTOSO_ADD(1)");
  });
});
