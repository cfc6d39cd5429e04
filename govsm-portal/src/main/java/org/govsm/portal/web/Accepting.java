package org.govsm.portal.web;

import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;

/** Collects the faults of the parts of one request. */
public final class Accepting {

  private Accepting() {}

  public static <T> Optional<T> accepted(
      Checked<T> checked, String place, List<InputFault> faults) {
    return checked.<Optional<T>>fold(
        value -> Optional.of(value),
        wrong -> {
          move(wrong, place, faults);
          return Optional.empty();
        });
  }

  /** Adds faults of a part by their place in the whole. */
  public static void move(List<InputFault> wrong, String place, List<InputFault> faults) {
    wrong.forEach(f -> faults.add(new InputFault(place + f.pointer(), f.code(), f.text())));
  }
}
