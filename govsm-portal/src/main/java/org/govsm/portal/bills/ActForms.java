package org.govsm.portal.bills;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Forms of acts on bills: the members that each takes, and the states from which it is done. */
final class ActForms {

  static final String STATED = "stated";

  private static final String REASON = "reason";
  private static final String REFERENCE = "reference";

  private static final Map<String, List<String>> MEMBERS =
      Map.ofEntries(
          entry(STATED, List.of("facts")),
          entry(
              "decided",
              Stream.concat(
                      Stream.of("question", "decided", QuestionAnswer.ANSWER, LineMoney.QUANTITY),
                      LineMoney.GIVEN.stream())
                  .toList()),
          entry("objected", List.of(REASON)),
          entry("answered", List.of(REASON)),
          entry("examined", List.of()),
          entry("returned", List.of(REASON)),
          entry("passed", List.of(REFERENCE)),
          entry("closed", List.of(REASON)),
          entry("paid", List.of("on", REFERENCE, BillFaults.EARLIER)),
          entry(
              KeptPayment.CORRECTED,
              List.of(KeptPayment.INSTEAD, "on", REFERENCE, BillFaults.EARLIER, REASON)),
          entry(KeptRetention.STATED, List.of(BillPayments.AMOUNT, REASON)),
          entry(KeptRetention.PAID, List.of("on", REFERENCE, BillFaults.EARLIER)),
          entry(
              KeptRetention.CORRECTED,
              List.of(
                  KeptPayment.INSTEAD,
                  KeptRetention.RELEASE,
                  "on",
                  REFERENCE,
                  BillFaults.EARLIER,
                  REASON)),
          entry(KeptRate.CORRECTED, List.of(KeptRate.RATE, REASON)),
          entry(
              Bills.INTEREST,
              List.of("by", "decision", "on", REFERENCE, BillPayments.AMOUNT, REASON)));

  private static final List<String> OPEN =
      List.of(StoredBill.ENTERED, StoredBill.OBJECTED, StoredBill.EXAMINED);

  private static final Map<String, List<String>> FROM =
      Map.ofEntries(
          entry(STATED, OPEN),
          entry(
              "decided",
              List.of(
                  StoredBill.ENTERED,
                  StoredBill.OBJECTED,
                  StoredBill.EXAMINED,
                  StoredBill.PASSED,
                  StoredBill.PAID,
                  StoredBill.CLOSED)),
          entry("objected", List.of(StoredBill.ENTERED, StoredBill.EXAMINED)),
          entry("answered", List.of(StoredBill.OBJECTED)),
          entry("examined", List.of(StoredBill.ENTERED)),
          entry(
              "returned",
              List.of(
                  StoredBill.ENTERED, StoredBill.OBJECTED, StoredBill.EXAMINED, StoredBill.PASSED)),
          entry("passed", List.of(StoredBill.EXAMINED)),
          entry("closed", List.of(StoredBill.EXAMINED)),
          entry("paid", List.of(StoredBill.PASSED)),
          entry(KeptPayment.CORRECTED, List.of(StoredBill.PAID)),
          entry(KeptRetention.STATED, List.of(StoredBill.PAID, StoredBill.CLOSED)),
          entry(KeptRetention.PAID, List.of(StoredBill.PAID, StoredBill.CLOSED)),
          entry(KeptRetention.CORRECTED, List.of(StoredBill.PAID, StoredBill.CLOSED)),
          entry(KeptRate.CORRECTED, List.of(StoredBill.PASSED, StoredBill.PAID)),
          entry(
              Bills.INTEREST,
              List.of(
                  StoredBill.ENTERED,
                  StoredBill.OBJECTED,
                  StoredBill.EXAMINED,
                  StoredBill.PASSED,
                  StoredBill.PAID)));

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
