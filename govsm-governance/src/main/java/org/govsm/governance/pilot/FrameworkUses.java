package org.govsm.governance.pilot;

import java.util.List;
import org.govsm.core.text.Term;

/**
 * The five uses of social media that the framework of 2012 names. It says nothing of the content or
 * the measures that fit a use: {@link UseTable} has what a department says of them.
 */
public final class FrameworkUses {

  private static final List<String> CODES =
      List.of(
          "feedback", "policy-restatement", "interaction", "brand-pr", "awareness-action-plans");

  private FrameworkUses() {}

  /** The codes, in the order of the framework. */
  public static List<String> codes() {
    return CODES;
  }

  /**
   * What a use is called.
   *
   * @return a term among the sentences of this module
   */
  public static Term term(String code) {
    return new Term("framework-use." + code);
  }

  static String[] array() {
    return CODES.toArray(String[]::new);
  }
}
