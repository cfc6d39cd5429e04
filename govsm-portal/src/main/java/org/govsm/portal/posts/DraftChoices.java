package org.govsm.portal.posts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.govsm.portal.accounts.RegisteredAccounts;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;

/** Choices of the forms of a draft: accounts of the department, and languages. */
final class DraftChoices {

  /** States of accounts on which nobody posts any more. */
  private static final Set<String> OVER = Set.of("CLOSED", "ARCHIVED", "REJECTED");

  private DraftChoices() {}

  /** The accounts on which a post may be written, by platform and handle. */
  static List<Choice> accounts(Transaction tx, String department, Page page) {
    return new RegisteredAccounts(tx)
        .of(department).stream()
            .filter(one -> !OVER.contains(one.state()))
            .map(
                one ->
                    Choice.of(
                        one.id(),
                        page.platform(String.valueOf(one.facts().getOrDefault("platform", "")))
                            + ": "
                            + one.facts().getOrDefault("handle", one.id())))
            .toList();
  }

  /** A language that a system wrote and the list lacks can be kept. */
  static List<FormInput> known(List<FormInput> inputs, Form form) {
    String language = form.typed("language");
    return inputs.stream()
        .map(one -> one.name().equals("language") ? withChoice(one, language) : one)
        .toList();
  }

  private static FormInput withChoice(FormInput input, String code) {
    if (code.isEmpty() || input.choices().stream().anyMatch(one -> one.code().equals(code))) {
      return input;
    }
    List<Choice> choices = new ArrayList<>(input.choices());
    choices.add(Choice.of(code, code));
    return input.choose(choices);
  }
}
