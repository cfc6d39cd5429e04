package org.govsm.portal.suppliers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.secret.Secrets;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Rules of what is given of a panel that is made. */
final class NewPanel {

  /** What is given beside the members. */
  static final List<String> TEXTS =
      List.of("title", "from", "until", "commitment", "publicSource", "publicDay");

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
    }
    boolean later =
        given.get("publicDay") instanceof String day && day.compareTo(today.toString()) > 0;
    if (!later) {
      faults.add(Faults.at("/publicDay", "panels.public-day"));
    }
    ProblemException.unlessNone(faults);
  }

  /** A member as the form gives it; what is no number is told at its place. */
  static Map<String, Object> member(String supplier, String capacity) {
    Map<String, Object> member = new LinkedHashMap<>();
    member.put("supplier", supplier);
    if (!capacity.isBlank()) {
      String typed = capacity.strip();
      member.put("capacity", typed.matches("[0-9]{1,6}") ? new BigDecimal(typed) : typed);
    }
    return member;
  }
}
