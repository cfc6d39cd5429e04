package org.govsm.portal.web;

import java.time.Instant;
import java.util.Map;

/** Draft: what a user typed into a form and did not save yet. It is never a fact. */
public record Draft(Map<String, String> typed, Instant savedAt) {

  /** Keeps its own copy. */
  public Draft {
    typed = Map.copyOf(typed);
  }
}
