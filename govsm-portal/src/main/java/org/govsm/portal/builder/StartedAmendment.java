package org.govsm.portal.builder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RequestContexts;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Terms;
import org.jspecify.annotations.Nullable;

/** Started amendment: the terms in force with the paper by which they are to be amended. */
final class StartedAmendment {

  private final Form form;
  private final List<InputFault> faults = new ArrayList<>();

  StartedAmendment(Form form) {
    this.form = form;
  }

  /**
   * The terms with the amendment.
   *
   * @throws ProblemException with what is missing
   */
  Map<String, @Nullable Object> of(Terms contract) {
    Map<String, ?> terms = contract.toPlain();
    Map<String, @Nullable Object> paper = new LinkedHashMap<>();
    paper.put("id", text("id", "builder.amend-id"));
    paper.put("signedOn", day("signedOn"));
    paper.put("from", day("first"));
    first(contract);
    paper.put("text", text("text", "builder.amend-text"));
    List<Map<String, @Nullable Object>> papers = Trees.rows(terms, "amendments");
    boolean taken = papers.stream().anyMatch(one -> paper.get("id").equals(one.get("id")));
    if (taken) {
      faults.add(fault("id", Message.of("builder.amend-taken")));
    }
    ProblemException.unlessNone(faults);
    return Trees.with(terms, "amendments", papers.size(), paper);
  }

  /** What an amendment changes begins with a period. */
  private void first(Terms contract) {
    List<LocalDate> starts = contract.periods().stream().map(BillingPeriod::from).toList();
    LocalDate end = contract.periods().get(starts.size() - 1).until();
    form.text("first")
        .flatMap(RequestContexts::day)
        .filter(day -> day.isBefore(end) && !starts.contains(day))
        .ifPresent(
            day -> {
              LocalDate next = starts.stream().filter(day::isBefore).findFirst().orElse(end);
              faults.add(fault("first", Message.of("terms.dated").with("next", next)));
            });
  }

  private String text(String field, String key) {
    Optional<String> typed = form.text(field);
    boolean word = !field.equals("id") || typed.orElse("").chars().noneMatch(c -> c == ' ');
    if (typed.isEmpty() || !word) {
      faults.add(fault(field, Message.of(key)));
    }
    return typed.orElse("");
  }

  private String day(String field) {
    Optional<LocalDate> day = form.text(field).flatMap(RequestContexts::day);
    if (day.isEmpty()) {
      faults.add(fault(field, Message.of("builder.day").with("given", form.typed(field))));
    }
    return day.map(LocalDate::toString).orElse("");
  }

  private static InputFault fault(String field, Message text) {
    return Faults.at("/" + field, text);
  }
}
