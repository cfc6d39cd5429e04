package org.govsm.portal.bills;

import java.util.List;
import java.util.Map;

/** Forms of acts on bills: the members that each takes, and the states from which it is done. */
final class ActForms {

  static final String STATED = "stated";

  private static final Map<String, List<String>> MEMBERS =
      Map.of(
          STATED,
          List.of("facts"),
          "decided",
          List.of("question", "decided"),
          "objected",
          List.of("reason"),
          "answered",
          List.of("reason"),
          "examined",
          List.of(),
          "returned",
          List.of("reason"),
          "passed",
          List.of("reference"),
          "closed",
          List.of("reason"),
          "paid",
          List.of("on", "reference", "earlier"),
          Bills.INTEREST,
          List.of("by", "decision", "on", "reference", "amount", "reason"));

  private static final Map<String, List<String>> FROM =
      Map.of(
          STATED,
          List.of(StoredBill.ENTERED, StoredBill.OBJECTED, StoredBill.EXAMINED),
          "decided",
          List.of(StoredBill.ENTERED, StoredBill.OBJECTED, StoredBill.EXAMINED, StoredBill.PASSED),
          "objected",
          List.of(StoredBill.ENTERED, StoredBill.EXAMINED),
          "answered",
          List.of(StoredBill.OBJECTED),
          "examined",
          List.of(StoredBill.ENTERED),
          "returned",
          List.of(StoredBill.ENTERED, StoredBill.OBJECTED, StoredBill.EXAMINED, StoredBill.PASSED),
          "passed",
          List.of(StoredBill.EXAMINED),
          "closed",
          List.of(StoredBill.EXAMINED),
          "paid",
          List.of(StoredBill.PASSED),
          Bills.INTEREST,
          List.of(StoredBill.PAID));

  private ActForms() {}

  static boolean isKnown(String act) {
    return MEMBERS.containsKey(act);
  }

  static List<String> members(String act) {
    return MEMBERS.getOrDefault(act, List.of());
  }

  /** The members that are text: all but the facts. */
  static List<String> texts(String act) {
    return members(act).stream().filter(one -> !one.equals("facts")).toList();
  }

  /** Whether an act fits the state of a bill. */
  static boolean isFrom(String act, StoredBill bill) {
    return FROM.getOrDefault(act, List.of()).contains(bill.state())
        && (!act.equals(Bills.INTEREST) || !bill.interestState().isEmpty());
  }
}
