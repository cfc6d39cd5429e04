package org.govsm.portal.builder;

/** Decisions of the competent authority, as its form sends them. */
final class Decisions {

  /** Allows what a draft asks; its reason follows. */
  static final String ALLOW = form("ALLOWED", "2026-03-04");

  /** Refuses it; the reason follows. */
  static final String REFUSE = form("REFUSED", "2026-03-04");

  private Decisions() {}

  static String form(String answer, String day) {
    return "do=decide&order=4/2026&orderedOn=" + day + "&answer=" + answer + "&reason=";
  }
}
