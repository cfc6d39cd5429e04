package org.govsm.governance.assessment.check;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.framework.Control;
import org.govsm.governance.law.IndianPlace;

/**
 * Where a department belongs: to the Union, a State or a union territory. Law of another place asks
 * nothing of it.
 */
final class Territory {

  private static final String EVERYWHERE = "IN";

  /** The Public Records Act, 1993, binds the union territories beside the Union. */
  private static final Set<String> OF_TERRITORIES_TOO =
      Set.of("LAW-PR-01", "LAW-PR-02", "LAW-PR-03", "LAW-PR-04");

  /** What binds central offices alone, and would fail any other: who it is must be known. */
  private static final Set<String> OF_KNOWN_ONLY = Set.of("LAW-PR-02", "LAW-PR-03", "LAW-GR-01");

  private Territory() {}

  private static FactNode fact(CheckInput input) {
    return input.at("department", "jurisdiction");
  }

  /**
   * That a control of one place asks nothing of a department of another, or that the place is not
   * one of India. Where nobody named the place, the profile that was chosen says who is asked.
   */
  static Optional<CheckResult> elsewhere(CheckInput input) {
    Control control = input.control();
    FactNode named = fact(input);
    if (!named.isGiven() && OF_KNOWN_ONLY.contains(control.id())) {
      return Optional.of(CheckResult.unknown(named));
    } else if (control.jurisdictions().contains(EVERYWHERE) || !named.isGiven()) {
      return Optional.empty();
    }
    Optional<String> code = code(named, input.today());
    if (code.isEmpty()) {
      return Optional.of(CheckResult.unknown(named).saying(strange(named)));
    }
    return binds(control, code.get(), input.today())
        ? Optional.empty()
        : Optional.of(
            CheckResult.notApplicable(
                Message.of("check.elsewhere").with("place", named.text().orElse(""))));
  }

  private static Message strange(FactNode named) {
    return Message.of("check.no-place").with("given", named.text().orElse(""));
  }

  private static boolean binds(Control control, String code, LocalDate today) {
    return control.jurisdictions().contains(code)
        || OF_TERRITORIES_TOO.contains(control.id()) && IndianPlace.isTerritory(code, today);
  }

  /** That nobody named the place, where the rule of one State cannot be asked without it. */
  static Optional<CheckResult> open(CheckInput input) {
    FactNode named = fact(input);
    return named.isGiven() ? elsewhere(input) : Optional.of(CheckResult.unknown(named));
  }

  static boolean is(CheckInput input, String code) {
    return code(fact(input), input.today()).filter(code::equals).isPresent();
  }

  private static Optional<String> code(FactNode named, LocalDate today) {
    return named.text().flatMap(name -> IndianPlace.code(name, today));
  }
}
