package org.govsm.portal.builder;

import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.builder.PartViews.Place;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Part change: what the form of a part does to its draft, and where it leads. */
record PartChange(BuilderServices services, Caller by) {

  /**
   * Changes a draft.
   *
   * @param draft as it is in this unit of work
   * @return the address of the page that follows
   */
  String of(Transaction tx, ContractDraft draft, Place place, Form form) {
    return form.typed("do").equals("remove") && place.row().isPresent()
        ? removed(tx, draft, place)
        : changed(tx, draft, place, form);
  }

  private String removed(Transaction tx, ContractDraft draft, Place place) {
    Map<String, @Nullable Object> terms = draft.terms();
    String list = place.part().list();
    int row = place.row().orElseThrow();
    Map<String, @Nullable Object> now =
        AmendedRows.without(draft, terms, list, row)
            .orElseGet(() -> Trees.without(terms, list, row));
    keep(tx, draft, place, now);
    return draft.path() + "#" + list;
  }

  private String changed(Transaction tx, ContractDraft draft, Place place, Form form) {
    Choices.Known known = services.known(tx, draft.department(), by);
    PartSaver.Saved saved =
        new PartSaver(place.part(), form, known).save(draft.terms(), place.row());
    ProblemException.unlessNone(
        saved.faults().entrySet().stream()
            .map(one -> new InputFault(one.getKey(), one.getValue().code(), one.getValue().text()))
            .toList());
    AmendedRows.Amended amended = AmendedRows.of(draft, place.part(), saved);
    Map<String, @Nullable Object> now = moved(tx, draft, place, amended);
    boolean usual = form.typed("do").equals("usual");
    keep(tx, draft, place, usual ? UsualAnswers.in(now, services.contracts().dictionary()) : now);
    return next(
        services.drafts().current(tx, draft.department(), draft.draftNo()),
        place,
        amended.row(),
        form.typed("do"));
  }

  /** The rows of an amendment go with its number and first day. */
  private Map<String, @Nullable Object> moved(
      Transaction tx, ContractDraft draft, Place place, AmendedRows.Amended amended) {
    if (!draft.isAmendment() || !place.part().list().equals("amendments")) {
      return amended.terms();
    }
    Map<String, ?> contract =
        services
            .contracts()
            .contracts()
            .version(tx, draft.amends(), draft.amendsVersion())
            .terms()
            .toPlain();
    return MovedAmendment.in(contract, draft.terms(), amended.terms(), amended.row());
  }

  private void keep(
      Transaction tx, ContractDraft draft, Place place, Map<String, @Nullable Object> now) {
    int seen = place.draft().version();
    services.drafts().change(tx, draft, seen, now, draft.deviation().orElse(""), by);
  }

  private static String next(ContractDraft draft, Place place, int row, String step) {
    BuilderPart part = place.part();
    String at = part.isRow() ? "/" + row : "";
    if (step.equals("show") || step.equals("usual")) {
      return draft.path() + "/parts/" + part.code() + at + "#said";
    }
    String begun = part.isRow() ? part.list() : "";
    boolean leads =
        part.code().equals(BuilderPart.DAYS_AND_VALUE) || part.isRow() && place.row().isEmpty();
    return BuilderPart.find(part.next())
        .map(one -> draft.path() + "/parts/" + one.code() + at)
        .orElseGet(
            () ->
                leads
                    ? NextPage.after(draft, begun)
                    : draft.path() + (begun.isEmpty() ? "" : "#" + begun));
  }
}
