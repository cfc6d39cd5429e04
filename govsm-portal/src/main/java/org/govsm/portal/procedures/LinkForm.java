package org.govsm.portal.procedures;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.requirements.Requirements;
import org.govsm.portal.requirements.StoredRequirement;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.Tenders;
import org.govsm.portal.web.Page;

/**
 * Link form: the requirement and the tender of a procedure, chosen from those of its department.
 */
final class LinkForm {

  private static final int MOST = 200;

  private LinkForm() {}

  static List<FormInput> inputs(Transaction tx, Page page, String department) {
    String language = page.context().language();
    List<StoredRequirement> all = new Requirements(tx).page(department, "", MOST);
    Set<String> ids = new LinkedHashSet<>();
    List<Choice> requirements = new ArrayList<>();
    for (StoredRequirement one : all) {
      ids.add(one.id());
      requirements.add(Choice.of(one.id(), one.title(language)));
    }
    List<Choice> tenders =
        new Tenders(tx)
            .of(department, ids).stream()
                .map(one -> Choice.of(one.id(), one.named(language)))
                .toList();
    List<FormInput> inputs = new ArrayList<>();
    if (!requirements.isEmpty()) {
      inputs.add(StartViews.input(page, "requirement", Kind.CHOICE).choose(requirements));
    }
    if (!tenders.isEmpty()) {
      inputs.add(StartViews.input(page, "tender", Kind.CHOICE).choose(tenders));
    }
    return inputs;
  }
}
