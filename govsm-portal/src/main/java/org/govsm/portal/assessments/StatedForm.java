package org.govsm.portal.assessments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.assessment.StatedFacts;
import org.govsm.governance.facts.FactField;
import org.govsm.governance.facts.FactSelection;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemDetail;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Stated form: the facts that whoever signs for a control states in the form of the signature.
 *
 * @param subject what they are about
 * @param version of the facts that the form shows
 */
public record StatedForm(String subject, int version, List<NeededGroup> groups) {

  private static final String ROUTE = "/governance/{department}/attestations/facts";

  /** The field with the version of the facts, which only such a form has. */
  static final String VERSION = "version";

  /** The form of the caller; nothing where the signature states nothing of the subject. */
  static Optional<StatedForm> of(
      RecordedFacts now, String control, String subject, Form form, Page page) {
    FactSelection fields = fields(now, control, subject);
    return Optional.of(fields)
        .filter(some -> !some.fields().isEmpty() && page.mayPost(ROUTE))
        .map(
            some ->
                new StatedForm(
                    subject,
                    now.version(),
                    NeededGroup.of(some, form, field -> Map.of(), Map.of(), page)));
  }

  private static FactSelection fields(RecordedFacts now, String control, String subject) {
    return FactSelection.of(
        now.document(), StatedFacts.of(control, now.document(), subject), Map.of());
  }

  /**
   * Records what was stated.
   *
   * @throws ProblemException with every fault at its field
   * @throws org.govsm.portal.store.StoreRefusal if the facts are in another version by now
   */
  static void record(
      Transaction tx, FactsService facts, String department, SignOrder order, Form form, Page by) {
    RecordedFacts now = facts.current(tx, department);
    FactSelection fields = fields(now, order.control(), order.subject().orElse(""));
    Versions.require(form.version(), now.version(), "facts.stale");
    Map<String, String> typed = fields.together(form.typed());
    List<InputFault> faults = new ArrayList<>();
    for (FactField field : fields.fields()) {
      field.fault(typed).map(one -> at(field, one)).ifPresent(faults::add);
    }
    ProblemException.unlessNone(faults);
    Map<String, @Nullable Object> stated = fields.with(typed);
    if (!stated.equals(now.document())) {
      placed(fields, () -> facts.record(tx, department, now.version(), stated, by.caller()));
    }
  }

  private static void placed(FactSelection fields, Runnable record) {
    try {
      record.run();
    } catch (ProblemException e) {
      throw new ProblemException(
          ProblemDetail.refused(
              Form.faults(e).stream()
                  .map(one -> fields.field(one.pointer()).map(f -> at(f, one)).orElse(one))
                  .toList()));
    }
  }

  private static InputFault at(FactField field, InputFault fault) {
    return new InputFault(field.name(), fault.code(), fault.text());
  }
}
