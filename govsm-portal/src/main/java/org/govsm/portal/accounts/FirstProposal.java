package org.govsm.portal.accounts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.process.Transition;
import org.govsm.governance.account.AccountPresets;
import org.govsm.governance.assessment.StepsAhead;
import org.govsm.governance.facts.FactField;
import org.govsm.governance.facts.Facts;
import org.govsm.portal.access.Departments;
import org.govsm.portal.assessments.FactInput;
import org.govsm.portal.assessments.FactsService;
import org.govsm.portal.assessments.NeededGroup;
import org.govsm.portal.assessments.RecordedFacts;
import org.govsm.portal.assessments.UnconfirmedPeople;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * First proposal: what the first account of a department needs before it can be approved is asked
 * with its proposal, as far as the caller may enter it. What is left blank is asked later.
 */
public record FirstProposal(AccountServices services, FactsService documents) {

  private static final String DECISIONS = "platformDecisions";

  private static final String NEEDS = "/governance/{department}/accounts/{account}/needs";

  /** Stands for the platform that is still to be named. */
  private static final String ANY = "-";

  /**
   * What is asked besides the account itself.
   *
   * @param groups none where nothing is
   * @param version of the facts of the department
   * @param needed for what it is needed, in words
   */
  public record Asked(
      List<NeededGroup> groups, int version, String needed, UnconfirmedPeople unconfirmed) {

    /** Whether people are among it. */
    public boolean namesPeople() {
      return groups.stream()
          .flatMap(group -> group.inputs().stream())
          .anyMatch(FactInput::isPerson);
    }
  }

  /** Only the first account that the caller may not take over as it is has such questions. */
  Optional<Asked> asked(Transaction tx, Page page, String department, Form form) {
    RecordedFacts document = documents.current(tx, department);
    boolean first =
        !new Departments(tx).hasHadAccounts(department)
            && !document.document().containsKey(DECISIONS);
    if (!first || AccountService.mayTakeOver(page.caller()) || !page.mayPost(NEEDS)) {
      return Optional.empty();
    }
    Instant now = services.clock().instant();
    Map<String, @Nullable Object> kept = NeedsView.known(services, tx, department);
    UnconfirmedPeople people = UnconfirmedPeople.of(tx, department, kept);
    boolean mine = people.isMine(page) && !people.users().isEmpty();
    Map<String, @Nullable Object> known = new LinkedHashMap<>(kept);
    if (mine) { // they are confirmed with the same form
      people.all(document.document(), page).forEach((name, fact) -> put(known, name, fact));
    }
    Facts facts =
        mine ? Facts.fromPlain(known).orThrow() : services.facts().of(tx, department, now);
    StepsAhead.Step step = StepsAhead.first(facts, ANY, now);
    NeedsForm needs = NeedsForm.of(unnamed(department, now), document, step, page);
    Form answers = form.text("version").isPresent() ? form : Form.blank();
    List<NeededGroup> groups =
        needs.groups(answers, AccountPresets.of(facts, Optional.empty(), now), known, page).stream()
            .map(group -> new NeededGroup(group.label(), group.asked(), Map.of()))
            .toList();
    return Optional.of(
            new Asked(groups, document.version(), needed(step.transition(), page), people))
        .filter(asked -> !asked.groups().isEmpty());
  }

  private static void put(Map<String, @Nullable Object> facts, String name, @Nullable Object fact) {
    if (fact != null) {
      facts.put(name, fact);
    }
  }

  private static String needed(Transition step, Page page) {
    return page.say("fact-form.needed", "step", page.words().term(step.name().code()));
  }

  private static RegisteredAccount unnamed(String department, Instant now) {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>(Map.of("platform", ANY));
    return new RegisteredAccount(department, ANY, 0, "", Map.of(), facts, "", now);
  }

  /** Keeps what was answered with the proposal of an account. */
  void keep(Transaction tx, RegisteredAccount account, Form form, Page page) {
    if (form.text("version").isEmpty()) {
      return;
    }
    RecordedFacts seen = documents.current(tx, account.department());
    Versions.require(form.version(), seen.version(), "facts.stale");
    confirm(tx, seen, form, page);
    Optional<StepsAhead.Step> step =
        services.needs().of(tx, account.department(), account.id()).stream().findFirst();
    if (step.isEmpty()) {
      return;
    }
    NeedsEntry entry = new NeedsEntry(services, documents);
    NeedsForm needs = entry.form(tx, account, step.get(), page);
    Map<String, String> typed = new LinkedHashMap<>(form.typed());
    for (FactField field : needs.fields().fields()) {
      if (needs.fields().isPreset(field)) {
        typed.putAll(needs.fields().typed(field));
      }
    }
    entry.keep(tx, needs, typed, page);
  }

  /** Lists the users who are confirmed with the proposal, where any are still to be. */
  private void confirm(Transaction tx, RecordedFacts seen, Form form, Page page) {
    UnconfirmedPeople people = UnconfirmedPeople.of(tx, seen.department(), seen.document());
    if (people.isMine(page) && !people.users().isEmpty()) {
      documents.record(
          tx,
          seen.department(),
          seen.version(),
          people.chosen(seen.document(), form, page),
          page.caller());
    }
  }
}
