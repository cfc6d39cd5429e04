package org.govsm.governance.assessment.check;

import java.util.List;
import org.govsm.governance.facts.FactNode;

/** Whether a post is out, by its state and the moment of its publication. */
enum PostState {
  OUT,
  NOT_OUT,
  NOT_KNOWN;

  private static final List<String> PUBLISHED =
      List.of("PUBLISHED", "CORRECTED", "TAKEN_DOWN", "ARCHIVED");

  private static final List<String> BEFORE =
      List.of(
          "DRAFT",
          "IN_REVIEW",
          "CHANGES_REQUESTED",
          "CLEARED",
          "SCHEDULED",
          "EXPIRED",
          "WITHDRAWN");

  /** Whether its state says that it is not out, and a moment says that it is. */
  static boolean isContradictory(FactNode post) {
    FactNode state = post.at("state");
    return state.isOneOf(BEFORE) && !state.isWord("SCHEDULED") && post.at("publishedAt").isGiven();
  }

  static PostState of(FactNode post) {
    FactNode state = post.at("state");
    boolean scheduled = state.isWord("SCHEDULED") || post.at("kind").isWord("scheduled");
    if (state.isOneOf(PUBLISHED)) {
      return OUT;
    } else if (scheduled) {
      return NOT_OUT;
    }
    FactNode published = post.at("publishedAt");
    if (published.isGiven()) {
      return isContradictory(post) ? NOT_KNOWN : OUT;
    }
    boolean before = state.isOneOf(BEFORE) || published.isNone() && !state.isGiven();
    return before ? NOT_OUT : NOT_KNOWN;
  }
}
