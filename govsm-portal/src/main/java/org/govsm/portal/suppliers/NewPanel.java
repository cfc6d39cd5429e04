package org.govsm.portal.suppliers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.core.text.WrittenWords;
import org.govsm.governance.secret.Secrets;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.supplier.Panel;
import org.jspecify.annotations.Nullable;

/** Rules of what is given of a panel that is made. */
final class NewPanel {

  /** Texts that are given of it. */
  static final List<String> TEXTS =
      List.of("title", "from", "until", "commitment", "publicSource", "publicDay");

  /** What is given beside the members. */
  static final List<String> GIVEN =
      Stream.concat(TEXTS.stream(), Stream.of("publicDigits")).toList();

  private NewPanel() {}

  /**
   * Refuses what cannot be published, a panel that is over, and a public value known by now.
   *
   * @throws ProblemException with every fault of the first of these rules that is broken
   */
  static void require(Map<String, ? extends @Nullable Object> given, LocalDate today) {
    ProblemException.unlessNone(Secrets.in(given));
    ProblemException.unlessNone(AadhaarNumbers.in(given));
    ProblemException.unlessNone(
        PublishedText.faults(given, List.of("title", "publicSource"), null));
    if (isOver(given.get("until"), today)) {
      throw ProblemException.of(Faults.at("/until", "panels.over"));
    }
    requirePublicValue(given, today);
  }

  private static boolean isOver(@Nullable Object until, LocalDate today) {
    return until instanceof String text
        && text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
        && text.compareTo(today.toString()) < 0;
  }

  /** Nobody who chooses seed and members may know the value by then. */
  private static void requirePublicValue(
      Map<String, ? extends @Nullable Object> given, LocalDate today) {
    List<InputFault> faults = new ArrayList<>();
    boolean named = given.get("publicSource") instanceof String source && !source.isBlank();
    if (!named) {
      faults.add(Faults.at("/publicSource", "panels.no-public-source"));
    } else {
      faults.addAll(source(String.valueOf(given.get("publicSource"))));
    }
    boolean later =
        given.get("publicDay") instanceof String day && day.compareTo(today.toString()) > 0;
    if (!later) {
      faults.add(Faults.at("/publicDay", "panels.public-day"));
    } else if (given.get("from") instanceof String from
        && given.get("publicDay") instanceof String day
        && day.compareTo(from) >= 0) {
      faults.add(Faults.at("/publicDay", "panels.public-day-late"));
    }
    if (given.get("publicDigits") == null) {
      faults.add(Faults.at("/publicDigits", "panels.no-digits"));
    }
    ProblemException.unlessNone(faults);
  }

  /** Who reads it can find the value: one word names nothing. */
  private static List<InputFault> source(String text) {
    return WrittenWords.giveReason(text)
        ? List.of()
        : List.of(Faults.at("/publicSource", "panels.no-public-source"));
  }

  /** Whether a caller may have two panels of the same. */
  static boolean decides(Caller by) {
    return by.isAnyOf(Set.of("competent-authority"));
  }

  /**
   * Refuses a seed that is used, and a panel beside which there is another with another order, from
   * which its maker could choose; that the competent authority may have.
   */
  static void requireAlone(Transaction tx, String department, Panel made, Caller by) {
    Object commitment = made.toPlain().get("commitment");
    for (StoredRecord one : new SupplierRecords(tx).all(department, PanelService.REGISTER)) {
      if (one.content().get("commitment") instanceof String used && used.equals(commitment)) {
        Message text = Message.of("panels.commitment-used").with("panel", one.id());
        throw ProblemException.of(Faults.at("/commitment", text));
      } else if (!decides(by) && made.isTwinOf(PanelService.read(one))) {
        Message text = Message.of("panels.twin").with("panel", one.id());
        throw ProblemException.of(Faults.at("/members", text));
      }
    }
  }

  /** The id of the next panel of a year. */
  static String free(Transaction tx, String department, int year) {
    int number = 1;
    while (new SupplierRecords(tx)
        .find(department, PanelService.REGISTER, "p-" + year + "-" + number)
        .isPresent()) {
      number++;
    }
    return "p-" + year + "-" + number;
  }

  /** A number as the form gives it; what is no number is told at its place. */
  static Object count(String typed) {
    String text = typed.strip();
    return text.matches("[0-9]{1,6}") ? new BigDecimal(text) : text;
  }

  /** A member as the form gives it; what is no number is told at its place. */
  static Map<String, Object> member(String supplier, String capacity) {
    Map<String, Object> member = new LinkedHashMap<>();
    member.put("supplier", supplier);
    if (!capacity.isBlank()) {
      member.put("capacity", count(capacity));
    }
    return member;
  }
}
