import { Component, type ReactNode } from "react";
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { fill } from "../../text/fill";
import { inLanguage } from "../../text/language";
import { openingTexts } from "../../text/opening";
import { paneTexts } from "../../text/pane";

/** Catches what a page did not expect, says so in its place, and leaves the rest of the pane alive. */
export class PageBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error }: { error: Error | null } = this.state;
    if (error === null) return this.props.children;
    const text = inLanguage(paneTexts);
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{text.pageFailedTitle}</MessageBarTitle>
          {fill(text.pageFailed, { detail: (error as Error).message })}
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={() => this.setState({ error: null })}>{inLanguage(openingTexts).tryAgain}</Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
}
