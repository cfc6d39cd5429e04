package org.govsm.portal.queries;

import java.util.List;
import org.govsm.portal.assessments.WrongEntries;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.web.Page;

/** Inputs of an act by which an entry of another record is taken back. */
record WrongInputs(Page page) {

  /** The entries of the log that the caller may name. */
  FormInput number(List<StoredAct> acts, DeskCase read) {
    String name = WrongEntries.NUMBER;
    QueryWords words = new QueryWords(page);
    return FormInput.of(page, "queries", name, FormInput.Kind.CHOICE, name, name)
        .choose(
            read.takeable(page.caller().actor()).stream()
                .map(place -> acts.get(place - 1))
                .map(entry -> Choice.of(String.valueOf(entry.actNo()), words.entry(entry)))
                .toList());
  }
}
