package org.govsm.portal.builder;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.text.Message;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Standard promises: targets that were typed beside KPIs of the standard, and one deduction for
 * each that is missed. What was left blank is asked for on the page of the KPI.
 */
final class StandardPromises {

  static final String DEDUCT = "deduct";
  static final String AT_LEAST = "atLeast";
  static final String AT_MOST = "atMost";

  private static final String TARGET = "target.";
  private static final String SIDE = "side.";

  private final Form form;
  private final List<InputFault> faults = new ArrayList<>();

  StandardPromises(Form form) {
    this.form = form;
  }

  /** The control of the target of a KPI. */
  static String target(String code) {
    return TARGET + code;
  }

  /** The control that says whether the target is the least or the most. */
  static String side(String code) {
    return SIDE + code;
  }

  /** Whether a name is one of a control of this page. */
  static boolean isControl(String name) {
    return name.startsWith(TARGET) || name.equals(DEDUCT);
  }

  /**
   * The terms with what was typed for rows that were just added.
   *
   * @param first the place of the first row
   * @param codes of the KPIs, in the order of the rows
   * @throws ProblemException with what cannot be read
   */
  Map<String, @Nullable Object> in(
      Map<String, @Nullable Object> terms, int first, List<String> codes) {
    Optional<Object> deduct = number(DEDUCT, Field.Kind.PERCENT);
    if (deduct.isPresent() && !terms.containsKey(BuilderPart.AMOUNTS)) {
      fault(DEDUCT, Message.of("builder.no-amounts"));
    }
    List<Map<String, @Nullable Object>> rows = Trees.rows(terms, BuilderPart.KPIS);
    for (int i = 0; i < codes.size(); i++) {
      promise(rows.get(first + i), codes.get(i), deduct);
    }
    ProblemException.unlessNone(faults);
    Map<String, @Nullable Object> all = terms;
    for (int i = first; i < first + codes.size(); i++) {
      all = BilledBase.in(Trees.with(all, BuilderPart.KPIS, i, rows.get(i)), BuilderPart.KPIS, i);
    }
    return all;
  }

  private void promise(Map<String, @Nullable Object> row, String code, Optional<Object> deduct) {
    Optional<Object> bound = number(target(code), Field.Kind.NUMBER);
    bound.ifPresent(one -> row.put("target", Map.of(sideOf(code), one)));
    deduct.ifPresent(percent -> row.put("consequence", gate(percent)));
    if (deduct.isPresent() && form.typed(target(code)).isBlank()) {
      fault(target(code), Message.of("builder.standard-no-target"));
    }
  }

  private static Map<String, Object> gate(Object percent) {
    Map<String, Object> gate = new LinkedHashMap<>();
    gate.put("shape", "gate");
    gate.put("base", Choices.BILL);
    gate.put(DEDUCT, percent);
    return gate;
  }

  private String sideOf(String code) {
    return form.typed(side(code)).equals(AT_MOST) ? AT_MOST : AT_LEAST;
  }

  private Optional<Object> number(String name, Field.Kind kind) {
    String typed = form.typed(name).strip();
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    TypedValues.Read read = TypedValues.read(Field.of("value", kind).says(""), typed);
    read.fault().ifPresent(why -> fault(name, why));
    boolean below =
        read.value().filter(one -> new BigDecimal(one.toString()).signum() < 0).isPresent();
    if (below) {
      fault(name, Message.of("input.bounds-least").with("least", 0));
    }
    return read.value();
  }

  private void fault(String name, Message text) {
    faults.add(Faults.at("/" + name, text));
  }
}
