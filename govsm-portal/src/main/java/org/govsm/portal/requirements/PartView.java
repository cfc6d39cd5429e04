package org.govsm.portal.requirements;

import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.LongForm;
import org.govsm.portal.web.Page;

/**
 * View of one page of the form.
 *
 * @param requirement what it is a part of; nothing for a new one
 * @param version the version that the form was made from
 * @param recorded what the newest version says, where somebody else changed it meanwhile
 * @param notes what the own records of the department say to it
 * @param findings what its past says of a target
 * @param offered whether what the notes say can be filled in
 * @param kept members that the form does not show, which stay as they are
 */
public record PartView(
    String department,
    Optional<StoredRequirement> requirement,
    String code,
    String title,
    String action,
    List<FormInput> inputs,
    Form form,
    int version,
    List<LongForm.Answer> recorded,
    List<String> notes,
    List<Finding> findings,
    boolean offered,
    List<String> kept) {

  /** Keeps its own copies. */
  public PartView {
    inputs = List.copyOf(inputs);
    recorded = List.copyOf(recorded);
    notes = List.copyOf(notes);
    findings = List.copyOf(findings);
    kept = List.copyOf(kept);
  }

  /** Sentences with the names of the catalogue in them. */
  public Messages words(Page page) {
    return RequirementServices.words(page.words());
  }

  /** Where one goes back to. */
  public String back() {
    return requirement.map(RequirementServices::at).orElse("/requirements/" + department);
  }

  /** The same with what the own records say. */
  PartView told(PartNotes.Told told) {
    return new PartView(
        department,
        requirement,
        code,
        title,
        action,
        inputs,
        form,
        version,
        recorded,
        told.notes(),
        told.findings(),
        !told.filled().isEmpty(),
        kept);
  }
}
