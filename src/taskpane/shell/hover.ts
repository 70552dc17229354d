import { tokens } from "@fluentui/react-components";
import type { Style } from "./styles";

/**
 * How a line or card that is one large button shows that it is pointed at. In contrast themes the colour behind it is a
 * loud one: every word on it then takes the one colour that goes with that, for those of the page cannot be read there.
 */
export const hover: Style = {
  ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  "[data-look=contrast] &:hover": { color: tokens.colorNeutralForeground1Hover },
  "[data-look=contrast] &:hover *": { color: "inherit", borderColor: "currentcolor" },
};
