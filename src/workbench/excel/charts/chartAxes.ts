import { hostErrors } from "../../office/protocol/hostError";
import type { HostObject } from "../../office/protocol/hostObject";
import { fontObject, lineObject } from "./chartFormats";
import type { Axis, ChartState } from "./chartState";
import { keptObject } from "./keptObject";

/** `chart.axes`. `changed` is called after a write, as for all parts of a chart. */
export function axesObject(chart: ChartState, changed: () => void): HostObject {
  const axis = (type: unknown, group: unknown): HostObject => {
    const found = chart.axes.find((one) => one.type === type && one.group === (group ?? "Primary"));
    if (!found) throw hostErrors.invalidArgument();
    return axisObject(found, changed);
  };
  return keptObject("ChartAxes", {}, changed, {
    categoryAxis: axis("Category", "Primary"),
    valueAxis: axis("Value", "Primary"),
    getItem: axis,
  });
}

function axisObject(axis: Axis, changed: () => void): HostObject {
  const { state } = axis;
  const kept = keptObject("ChartAxis", linking(state), changed, {
    type: axis.type,
    axisGroup: axis.group,
    title: titleObject(axis, changed),
    majorGridlines: keptObject("ChartGridlines", axis.majorGridlines, changed),
    minorGridlines: keptObject("ChartGridlines", axis.minorGridlines, changed),
    format: keptObject("ChartAxisFormat", {}, changed, {
      font: fontObject(axis.font, changed),
      line: lineObject("ChartLineFormat", axis.line, changed),
    }),
  });
  return kept;
}

/** An axis that is given a number format no longer takes it from the cells. */
function linking(state: Axis["state"]): Axis["state"] {
  return new Proxy(state, {
    set(target, member, value: unknown) {
      if (member === "numberFormat") target.linkNumberFormat = false;
      return Reflect.set(target, member, value);
    },
  });
}

function titleObject({ title, titleFont }: Axis, changed: () => void): HostObject {
  return keptObject("ChartAxisTitle", showing(title), changed, {
    format: keptObject("ChartAxisTitleFormat", {}, changed, { font: fontObject(titleFont, changed) }),
  });
}

/** A title that is given words is shown. */
export function showing<T extends { text: string; visible: boolean }>(title: T): T {
  return new Proxy(title, {
    set(target, member, value: unknown) {
      if (member === "text") target.visible = value !== "";
      return Reflect.set(target, member, value);
    },
  });
}
