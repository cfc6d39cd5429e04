package org.govsm.governance.policy;

import java.util.List;
import org.govsm.core.text.Message;

/** Section of a policy: its heading and its paragraphs, in order. */
public record PolicySection(Message heading, List<PolicyParagraph> paragraphs) {

  /** Keeps its own copy. */
  public PolicySection {
    paragraphs = List.copyOf(paragraphs);
  }
}
