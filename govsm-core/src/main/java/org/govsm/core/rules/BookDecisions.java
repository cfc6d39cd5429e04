package org.govsm.core.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.rules.table.RowWords;
import org.govsm.core.rules.table.Table;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;

/** How a book comes to a decision: by a pack, by another book, or not at all, and it says which. */
final class BookDecisions {

  private final RuleBook book;
  private final Library library;
  private final BookEntries entries;

  BookDecisions(RuleBook book, Library library, BookEntries entries) {
    this.book = book;
    this.library = library;
    this.entries = entries;
  }

  Decision<Outputs> decide(Question asked, Case facts) {
    Optional<LocalDate> day = asked.dayRoles().stream().findFirst().flatMap(facts::day);
    Decision<Outputs> decision =
        entries
            .at(asked.id(), day)
            .map(entry -> answered(entry, facts))
            .orElseGet(() -> noEntry(asked, facts, day));
    return day.isEmpty() && !asked.dayRoles().isEmpty() && !entries.areAlike(asked.id())
        ? withoutDay(decision, asked.dayRoles().get(0))
        : decision;
  }

  /** The day says who answers: while it is not known, nobody does. */
  private static Decision<Outputs> withoutDay(Decision<Outputs> decision, String role) {
    Set<String> missing = new LinkedHashSet<>(List.of(role));
    if (decision.ruling() instanceof Ruling.Undetermined<Outputs> open) {
      missing.addAll(open.missing());
    }
    return Decision.of(
        decision.question(),
        new Ruling.Undetermined<>(List.copyOf(missing)),
        decision.day(),
        decision.trace());
  }

  private Decision<Outputs> answered(BookEntry entry, Case facts) {
    return switch (entry.kind()) {
      case ANSWERED_BY ->
          library.pack(entry.target()).orElseThrow().decide(entry.question(), facts);
      case BORROWED_FROM -> borrowed(entry, facts);
      case NOT_FOUND -> notFound(entry, facts);
    };
  }

  /** Nothing was found: the officer is asked, and no other book is followed unsaid. */
  private Decision<Outputs> notFound(BookEntry entry, Case facts) {
    Citation looked = entry.basis().orElseThrow();
    Message text = Message.of("law.not-found").with("book", named(book.id()));
    List<Finding> findings =
        List.of(Finding.of("law.not-found", Finding.Weight.WARNING, text, looked));
    Message question = Message.of("rules.not-found").with("question", title(entry.question()));
    return Decision.of(
        entry.question(),
        new Ruling.Refer<>(question, looked, Optional.empty()),
        Optional.empty(),
        new TraceWithMore(new NoTrace(facts), findings));
  }

  /** On a day before or after all entries nobody answers; the latest pack only names the gap. */
  private Decision<Outputs> noEntry(Question asked, Case facts, Optional<LocalDate> day) {
    Message question = Message.of("rules.gap").with("question", title(asked.id()));
    Optional<Citation> looked = entries.last(asked.id()).flatMap(BookEntry::basis);
    Optional<RulePack> pack = book.packFor(asked.id(), Optional.empty());
    if (pack.isEmpty()) {
      return Decision.of(
          asked.id(),
          new Ruling.Refer<>(question, looked.orElseThrow(), Optional.empty()),
          day,
          new NoTrace(facts));
    }
    Table table = pack.get().table(asked.id());
    return Decision.of(
        asked.id(),
        new Ruling.Refer<>(question, table.nearest(facts.values()).citation(), Optional.empty()),
        day,
        TableTrace.notAsked(pack.get(), table, facts));
  }

  private Decision<Outputs> borrowed(BookEntry entry, Case facts) {
    Citation basis = entry.basis().orElseThrow();
    Decision<Outputs> decision =
        lender(entry).decided(lender(entry).question(entry.question()).orElseThrow(), facts);
    Message text =
        Message.of("law.borrowed")
            .with("book", named(entry.target()))
            .with("borrower", named(book.id()));
    List<Finding> findings = new ArrayList<>();
    findings.add(Finding.of("law.borrowed", Finding.Weight.NOTE, text, basis));
    if (basis.sure() == Certainty.MEDIUM) {
      findings.add(RowWords.sureMedium(basis));
    }
    Ruling<Outputs> ruling = decision.ruling();
    if (basis.sure().compareTo(Certainty.LOW) >= 0
        && ruling instanceof Ruling.Answer<Outputs> answer) {
      Message question = Message.of("rules.low").with("question", title(entry.question()));
      ruling = new Ruling.Refer<>(question, basis, Optional.of(answer.value()));
    }
    return Decision.of(
        decision.question(), ruling, decision.day(), new TraceWithMore(decision.trace(), findings));
  }

  private RuleBook lender(BookEntry entry) {
    return library.book(entry.target()).orElseThrow();
  }

  /** A book by its title; {@link Library#words} has it. */
  private static Term named(String book) {
    return new Term("book." + book);
  }

  private static Message title(String question) {
    return Message.of("question." + question);
  }
}
