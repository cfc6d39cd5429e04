package org.govsm.procurement.supplier;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Policy of a department on registration: which checks it requires, and for how long it relies on
 * each. No rule that sets these was found, so that there is no default.
 */
public final class RegistrationPolicy {

  private final Map<String, Optional<Long>> required;

  private RegistrationPolicy(Map<String, Optional<Long>> required) {
    this.required = Collections.unmodifiableMap(required);
  }

  /** A policy that requires nothing yet. */
  public static RegistrationPolicy none() {
    return new RegistrationPolicy(new LinkedHashMap<>());
  }

  /**
   * Requires a check that holds as long as its evidence says.
   *
   * @param check such as {@code GSTIN}
   */
  public RegistrationPolicy require(String check) {
    return with(check, Optional.empty());
  }

  /**
   * Requires a check, and its repetition.
   *
   * @param check such as {@code GSTIN}
   * @param months after how many months from its day it must be repeated, at least one
   * @throws IllegalArgumentException if the term is not one month or more
   */
  public RegistrationPolicy require(String check, long months) {
    if (months < 1) {
      throw new IllegalArgumentException("a check holds for a month or more, not " + months);
    }
    return with(check, Optional.of(months));
  }

  private RegistrationPolicy with(String check, Optional<Long> months) {
    Map<String, Optional<Long>> more = new LinkedHashMap<>(required);
    more.put(check, months);
    return new RegistrationPolicy(more);
  }

  /** The checks, in the order in which they were required. */
  public List<String> checks() {
    return List.copyOf(required.keySet());
  }

  /**
   * The last day on which evidence holds under this policy.
   *
   * @return nothing where it does not end
   */
  public Optional<LocalDate> until(CheckEvidence evidence) {
    return evidence.until(required.getOrDefault(evidence.check(), Optional.empty()));
  }
}
