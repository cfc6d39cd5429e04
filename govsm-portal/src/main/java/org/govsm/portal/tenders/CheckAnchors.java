package org.govsm.portal.tenders;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.web.Form;

/** Check anchors: where on the page of a draft each line of its check stands. */
public final class CheckAnchors {

  /** The code of a fault that tells of a missing fact. */
  static final String MISSING = "tenders.missing";

  private final Map<String, Integer> seen = new LinkedHashMap<>();

  /** The place of the next line of a code; of several of one code each has its own. */
  public String next(String code) {
    int number = seen.getOrDefault(code, 0) + 1;
    seen.put(code, number);
    return "found-" + code + (number > 1 ? "-" + number : "");
  }

  /** The place of the next missing fact. */
  public String nextMissing() {
    return next(MISSING);
  }

  /** A form with every fault of the check at its line, and what has a field at its field. */
  static Form wrong(
      Form form,
      RuntimeException refused,
      Function<String, Optional<String>> field,
      String otherwise) {
    CheckAnchors anchors = new CheckAnchors();
    Map<String, InputFault> faults = new LinkedHashMap<>();
    for (InputFault fault : Form.faults(refused)) {
      boolean found = fault.code().equals(MISSING) || fault.code().matches("[A-Z][A-Z_0-9.]*");
      String at =
          found && fault.pointer().isEmpty()
              ? anchors.next(fault.code())
              : field.apply(fault.pointer()).orElse(otherwise);
      faults.putIfAbsent(at, fault);
    }
    return form.refused(refused, field, otherwise).wrong(faults);
  }
}
