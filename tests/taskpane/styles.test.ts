import { makeStyles, mergeClasses, rules } from "../../src/taskpane/shell/styles";

describe("the rules of a style", () => {
  it("are its own properties, then those under selectors and media queries", () =>
    expect(
      rules(".a", {
        fontSize: "12px",
        ":hover": { color: "red" },
        "& button": { minWidth: 0 },
        "[data-look=contrast] &": { fill: "none" },
        "@media (max-width: 200px)": { display: "none", ":hover": { color: "blue" } },
      }),
    ).toBe(
      ".a{font-size:12px;}.a:hover{color:red;}.a button{min-width:0;}[data-look=contrast] .a{fill:none;}" +
        "@media (max-width: 200px){.a{display:none;}.a:hover{color:blue;}}",
    ));

  it("of a later slot stand later, so that they win over those of an earlier one", () => {
    const styles = makeStyles({ plain: { color: "rgb(1, 1, 1)" }, strong: { color: "rgb(2, 2, 2)" } });
    const element = document.body.appendChild(document.createElement("p"));
    element.className = mergeClasses(styles.strong, styles.plain, false, undefined);
    expect(getComputedStyle(element).color).toBe("rgb(2, 2, 2)");
  });
});
