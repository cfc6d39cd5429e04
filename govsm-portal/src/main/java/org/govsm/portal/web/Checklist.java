package org.govsm.portal.web;

import gg.jte.Content;
import java.util.List;

/**
 * Checklist: what is to be done, step by step, and what of it is done.
 *
 * @param title in the visitor's language
 */
public record Checklist(Content title, List<Step> steps) {

  /**
   * A step, with the sentences {@code checklist.CODE} and {@code checklist.CODE-do}.
   *
   * @param page where it is done; empty text where somebody else does it
   * @param missing what it still lacks, in words; empty text where nothing more can be said
   */
  public record Step(String code, boolean done, String page, String missing) {

    /** A step of which no more is to be said. */
    public Step(String code, boolean done, String page) {
      this(code, done, page, "");
    }
  }

  /** Whether every step is done. */
  public boolean isDone() {
    return steps.stream().allMatch(Step::done);
  }
}
