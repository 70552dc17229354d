/** Cross-checks of the vendor model: the same figures by Gigadeal's own functions. */
import { fill } from "../../text/fill";
import { checkTexts } from "../../text/templates/checks";
import { vendorsTexts } from "../../text/templates/vendors";
import type { Book } from "../sheet/book";
import { cell, constant, down, f, last } from "../sheet/formula";
import { call, CrossCheck } from "../sheet/crossCheck";
import type { VendorCalc } from "./vendorCalc";
import type { VendorInputs } from "./vendorInputs";

export function vendorCrossChecks(book: Book, inputs: VendorInputs, calc: VendorCalc): void {
  const text = vendorsTexts[book.language];
  const unit = book.units;
  const { sheet, sharesNow, scale } = calc;
  sheet.heading(checkTexts[book.language].crossBlock);
  const cross = new CrossCheck(book, sheet, f`(${calc.hhiNow}>0)`);
  const amounts = down(sharesNow[0]!, sharesNow.at(-1)!);
  const table = f`${cell(sharesNow[0]!, "D")}:${cell(sharesNow.at(-1)!, "E")}`;
  const from = constant(inputs.from);
  cross.value(text.crossHhi, unit.hhi, f`${calc.hhiNow}`, call("VENDOR_HHI", f`${amounts},${scale}`));
  cross.value(text.crossEffective, unit.effective, calc.inYear(calc.effective), call("EFFECTIVE_VENDORS", amounts));
  cross.value(text.crossTop, unit.percent, calc.inYear(calc.top2), call("TOP_SHARE", f`${amounts},2`));
  cross.value(text.crossShare, unit.percent, f`${calc.fromShare}`, call("VENDOR_SHARE", f`${table},${from}`));
  cross.value(
    text.crossShift,
    unit.hhi,
    last(calc.grid.at(-1)!),
    call(
      "VENDOR_HHI",
      f`${call("SHIFT_SHARE", f`${table},${from},${constant(inputs.vendorList.last)},${last(calc.moved)}`)},${scale}`,
    ),
  );
  for (const { contract, annual, total, startDate, endDate, counted } of calc.contracts) {
    cross.value(
      fill(text.crossAnnual, { name: contract.name }),
      unit.usdPerYear,
      f`${annual}`,
      call("ANNUALIZE", f`${total},${startDate},${endDate}-1`),
      counted,
    );
  }
}
