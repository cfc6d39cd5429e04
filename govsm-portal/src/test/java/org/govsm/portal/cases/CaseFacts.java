package org.govsm.portal.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one question about a case. What the law needs and a case does not say is filled in
 * here, for all topics, so that it is seen:
 *
 * <ul>
 *   <li>a case without a date is asked on {@link #NEWEST}, a day on which all law of the cases is
 *       in force;
 *   <li>the buyer is a publicity department and no scientific body;
 *   <li>bids from abroad are not sought;
 *   <li>a purchase whose class is not named is a non-consulting service, as social-media work is.
 * </ul>
 */
final class CaseFacts {

  /** The day of a case that names none. */
  static final String NEWEST = "2026-02-12";

  private static final Map<String, String> CLASSES =
      Map.of(
          "GOODS", "GOODS",
          "CONSULTING_SERVICE", "CONSULTING",
          "NON_CONSULTING_SERVICE", "NON_CONSULTING",
          "SERVICE", "NON_CONSULTING");

  private final Given input;
  private final Map<String, @Nullable Object> days = new LinkedHashMap<>();
  private final Map<String, @Nullable Object> facts = new LinkedHashMap<>();
  private String book = "IN";

  CaseFacts(Given input) {
    this.input = input;
  }

  /** The classes of purchase that cases name; for questions that do not tell them apart. */
  static Object[] classes() {
    return CLASSES.keySet().toArray();
  }

  /** The class of purchase that a case names. */
  static String classOf(@Nullable Object named) {
    String category = CaseValues.text(named);
    return CLASSES.getOrDefault(category, category);
  }

  /** The day of a case, in the role that the question asks for. */
  CaseFacts on(String role) {
    return day(role, date());
  }

  CaseFacts day(String role, @Nullable Object day) {
    days.put(role, day);
    return this;
  }

  CaseFacts fact(String name, @Nullable Object value) {
    facts.put(name, value);
    return this;
  }

  /** A fact that the case gives under a name of its own; one that it does not give is not known. */
  CaseFacts given(String name, String member) {
    return fact(name, input.get(member));
  }

  CaseFacts notScientific() {
    return fact("scientific", input.getOrDefault("scientific_ministry", false));
  }

  CaseFacts noForeignBids() {
    return fact("foreignBids", input.getOrDefault("foreign_bids", false));
  }

  CaseFacts category() {
    return fact("category", classOf(input.getOrDefault("category", "NON_CONSULTING_SERVICE")));
  }

  /** The book of the state of the case. */
  CaseFacts state() {
    book = "IN." + input.get("state");
    return this;
  }

  Object date() {
    Object date = input.get("date");
    return date == null ? NEWEST : date;
  }

  CaseReply ask(Ask ask, String question) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("book", book);
    body.put("days", days);
    body.put("facts", facts);
    return new CaseReply(ask.ask(question, body));
  }

  /** Asks about orders, which are no facts. */
  CaseReply ask(Ask ask, String question, List<Object> orders, @Nullable Object windowDays) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("book", book);
    body.put("facts", facts);
    body.put("orders", orders);
    body.put("windowDays", windowDays);
    return new CaseReply(ask.ask(question, body));
  }
}
