import { useEffect } from "react";
import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { usePane } from "../shell/pane";

/** Something went well: said where it was asked for, and through the live region. */
export function Success({ children }: { children: string }) {
  const { announce } = usePane();
  useEffect(() => announce(children), [announce, children]);
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
    </MessageBar>
  );
}
