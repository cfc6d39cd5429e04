package org.govsm.portal.web;

import java.util.List;

/**
 * Thread bar: where a thing stands on the way from the need to the payment, and what stands before
 * and after it. What there is not yet is no step.
 *
 * @param steps the way of a purchase
 * @param beside the way of a contract to its agency and the accounts that it runs
 */
public record ThreadBar(List<Step> steps, List<Step> beside) {

  /** Keeps its own copies. */
  public ThreadBar {
    steps = List.copyOf(steps);
    beside = List.copyOf(beside);
  }

  /**
   * A step of the way.
   *
   * @param code its word is {@code thread.CODE}
   * @param here whether the page is about it
   * @param more how many things of it are not named
   */
  public record Step(String code, boolean here, List<Link> links, long more) {

    /** Keeps its own copy. */
    public Step {
      links = List.copyOf(links);
    }
  }

  /**
   * A thing of a step.
   *
   * @param href where its page is; empty text for whoever may not look at it, and for the page
   *     itself
   */
  public record Link(String text, String href) {}
}
