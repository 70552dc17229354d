import { useEffect } from "react";
import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { usePane } from "../shell/pane";

export interface SuccessProps {
  /** What happened. */
  readonly children: string;
  /** What can be done now. */
  readonly action?: { readonly label: string; act(): void };
}

/** Something went well: said where it was asked for, and through the live region. */
export function Success({ children, action }: SuccessProps) {
  const { announce } = usePane();
  useEffect(() => announce(children), [announce, children]);
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
      {action && (
        <MessageBarActions>
          <Button size="small" onClick={action.act}>
            {action.label}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
