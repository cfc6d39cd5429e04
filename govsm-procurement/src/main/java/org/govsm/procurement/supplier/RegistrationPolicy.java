package org.govsm.procurement.supplier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Policy of a department on registration: which checks it requires, and for how long it relies on
 * each. No rule that sets these was found, so that there is no default.
 */
public final class RegistrationPolicy implements ToPlain {

  private static final Schema FORM =
      Schema.of(
          Field.forms("checks", "check", check())
              .required()
              .says("the checks that every supplier must pass"));

  private final Map<String, Optional<Long>> required;

  private RegistrationPolicy(Map<String, Optional<Long>> required) {
    this.required = Collections.unmodifiableMap(required);
  }

  private static Schema check() {
    return Schema.of(
        RecordFields.code("check").required().says("what is checked, such as GSTIN"),
        Field.of("months", Field.Kind.COUNT)
            .atLeast(1)
            .says("after how many months from its day it is repeated"));
  }

  /**
   * Reads a policy.
   *
   * @param tree checks, each with its months
   * @return the policy, or every fault with its place
   */
  public static Checked<RegistrationPolicy> fromPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .<Checked<RegistrationPolicy>>fold(
            node -> new Checked.Accepted<>(of(node)), faults -> new Checked.Rejected<>(faults));
  }

  private static RegistrationPolicy of(Node node) {
    Map<String, Optional<Long>> required = new LinkedHashMap<>();
    node.branches("checks")
        .forEach(one -> required.put(one.text("check"), one.find("months", Long.class)));
    return new RegistrationPolicy(required);
  }

  /** The form, from which XML, XSD and schemas are made. */
  public static Schema form() {
    return FORM;
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

  /** After how many months a check is repeated; nothing where the department has set no term. */
  public Optional<Long> months(String check) {
    return required.getOrDefault(check, Optional.empty());
  }

  /**
   * The last day on which evidence holds under this policy.
   *
   * @return nothing where it does not end
   */
  public Optional<LocalDate> until(CheckEvidence evidence) {
    return evidence.until(months(evidence.check()));
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    List<Object> checks = new ArrayList<>();
    required.forEach(
        (check, months) -> {
          Map<String, Object> one = new LinkedHashMap<>();
          one.put("check", check);
          months.ifPresent(term -> one.put("months", BigDecimal.valueOf(term)));
          checks.add(one);
        });
    return new LinkedHashMap<>(Map.of("checks", checks));
  }
}
