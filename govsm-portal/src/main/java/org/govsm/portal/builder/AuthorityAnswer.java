package org.govsm.portal.builder;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.contracts.ContractService;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.WrittenTexts;
import org.govsm.procurement.record.PersonalTexts;

/**
 * Answer of the competent authority to what a draft asks: whether it may be signed so, why, and by
 * which paper. Words alone are no answer: a no that is written as the reason of a yes would be one.
 *
 * @param order the number under which the paper is on the file
 */
record AuthorityAnswer(boolean allowed, String order, LocalDate orderedOn, String reason) {

  static final String ALLOWED = "ALLOWED";
  static final String REFUSED = "REFUSED";

  private static final int MOST_ORDER = 120;

  /** Read alike in every language. */
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

  /**
   * Reads an answer.
   *
   * @param given its members by their names; empty texts where they are not given
   * @throws ProblemException naming each member that is missing or of another form
   */
  static AuthorityAnswer of(UnaryOperator<String> given, LocalDate today) {
    String answer = given.apply("answer").strip();
    String order = given.apply("order").strip();
    String reason = given.apply("reason").strip();
    List<InputFault> faults = new ArrayList<>();
    if (!List.of(ALLOWED, REFUSED).contains(answer)) {
      faults.add(Faults.at("/answer", "builder.decide-answer"));
    }
    if (order.isEmpty()
        || order.length() > MOST_ORDER
        || order.codePoints().noneMatch(Character::isDigit)) {
      faults.add(Faults.at("/order", "builder.decide-order"));
    }
    if (reason.length() > DraftService.MOST_REASON) {
      faults.add(
          Faults.at(
              "/reason",
              Message.of("builder.reason-length").with("most", DraftService.MOST_REASON)));
    } else if (!FreeTexts.decisiveReason("/reason", reason).isEmpty()) {
      faults.add(Faults.at("/reason", "builder.decide-reason"));
    }
    LocalDate orderedOn = day(given.apply("orderedOn").strip(), today, faults);
    Map<String, String> texts = Map.of("order", order, "reason", reason);
    WrittenTexts.in(texts, Set.of()).stream()
        .filter(one -> !one.code().equals(FreeTexts.NO_REASON)) // told above
        .forEach(faults::add);
    faults.addAll(PersonalTexts.faults(texts, Map.of()));
    ProblemException.unlessNone(faults.stream().distinct().toList());
    return new AuthorityAnswer(answer.equals(ALLOWED), order, orderedOn, reason);
  }

  private static LocalDate day(String text, LocalDate today, List<InputFault> faults) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.isAfter(today)) {
        Message later = Message.of("builder.decide-day-later").with("day", today);
        faults.add(Faults.at("/orderedOn", later));
      }
      return day;
    } catch (DateTimeException e) {
      faults.add(Faults.at("/orderedOn", "builder.decide-day"));
      return today;
    }
  }

  /**
   * Requires that what is published with the contract names no other supplier than its own.
   *
   * @throws ProblemException where order or reason does
   */
  void requireNoOther(Transaction tx, ContractService contracts, ContractDraft draft) {
    Map<String, String> published = Map.of("/order", order, "/reason", reason);
    ProblemException.unlessNone(
        contracts.awarded().check().namingOthers(tx, draft.department(), draft.terms(), published));
  }

  /** The paper: number and day. */
  String paper() {
    return order + ", " + DAY.format(orderedOn);
  }

  /** The reason with its paper. */
  String told() {
    return paper() + ": " + reason;
  }
}
