package org.govsm.core.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Spoken;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;

/**
 * The law of one jurisdiction: which pack answers which question from when to when, and what is
 * borrowed from another book. Exactly one answers on a day; where it has no answer, no other is
 * asked.
 */
public final class RuleBook {

  private final BookFile file;
  private final Library library;
  private final Map<String, List<BookEntry>> entries = new LinkedHashMap<>();
  private final List<RulePack> drafts;

  RuleBook(BookFile file, Library library) {
    this.file = file;
    this.library = library;
    for (BookEntry entry : file.entries) {
      entries.computeIfAbsent(entry.question(), question -> new ArrayList<>()).add(entry);
    }
    drafts = packs().stream().filter(pack -> pack.status() == RulePack.Status.DRAFT).toList();
  }

  /**
   * The id.
   *
   * @return such as {@code IN}
   */
  public String id() {
    return file.id;
  }

  /**
   * The jurisdiction.
   *
   * @return its id in {@code core.place}
   */
  public String jurisdiction() {
    return file.jurisdiction;
  }

  /**
   * The title.
   *
   * @param words the language
   * @return its title in that language, else in English, else the id
   */
  public String title(Messages words) {
    String english = file.titles.getOrDefault("en", file.id);
    return file.titles.getOrDefault(words.language(), english);
  }

  /**
   * The packs of the book.
   *
   * @return in the order of the book, drafts among them
   */
  public List<RulePack> packs() {
    return file.packs.stream().flatMap(id -> library.pack(id).stream()).toList();
  }

  /**
   * The questions that it answers.
   *
   * @return in the order of the book
   */
  public List<Question> questions() {
    return entries.keySet().stream().flatMap(id -> question(id).stream()).toList();
  }

  /**
   * A question.
   *
   * @param question its id
   * @return the question as its latest pack asks it, or nothing where the book does not answer it
   */
  public Optional<Question> question(String question) {
    return last(question).flatMap(pack -> pack.question(question));
  }

  /**
   * The pack that answers a question on a day.
   *
   * @param question the id of the question
   * @param day the day; nothing for the latest
   * @return the pack, or nothing where the book has no entry for it
   */
  public Optional<RulePack> packFor(String question, Optional<LocalDate> day) {
    return day.isEmpty()
        ? last(question)
        : entry(question, day).flatMap(entry -> packOf(entry, question, day));
  }

  private Optional<RulePack> last(String question) {
    List<BookEntry> all = entries.getOrDefault(question, List.of());
    return all.isEmpty()
        ? Optional.empty()
        : packOf(all.get(all.size() - 1), question, Optional.empty());
  }

  private Optional<RulePack> packOf(BookEntry entry, String question, Optional<LocalDate> day) {
    return entry.borrows()
        ? library.book(entry.target()).flatMap(book -> book.packFor(question, day))
        : library.pack(entry.target());
  }

  private Optional<BookEntry> entry(String question, Optional<LocalDate> day) {
    return entries.getOrDefault(question, List.of()).stream()
        .filter(entry -> day.map(entry.period()::contains).orElse(true))
        .reduce((a, b) -> b);
  }

  /**
   * Decides a question by the law of this book.
   *
   * @param question the id of the question
   * @param facts what is known of the case; facts that the question does not ask are left aside
   * @return the decision
   * @throws IllegalArgumentException if the book does not answer the question, or a fact is of
   *     another kind than the question asks for
   */
  public Decision<Outputs> decide(String question, Case facts) {
    Question asked =
        question(question)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the book "
                            + file.id
                            + " does not answer '"
                            + question
                            + "'; it answers "
                            + entries.keySet()));
    Optional<LocalDate> day = asked.dayRoles().stream().findFirst().flatMap(facts::day);
    Optional<BookEntry> entry = entry(question, day);
    if (entry.isEmpty()) {
      return noEntry(asked, facts, day);
    } else if (entry.get().borrows()) {
      return borrowed(entry.get(), facts);
    }
    Decision<Outputs> decision =
        library.pack(entry.get().target()).orElseThrow().decide(question, facts);
    return drafts.isEmpty() ? decision : besideDrafts(decision, facts);
  }

  /**
   * The first pack of the question, asked for a day before or after all its entries, says the gap.
   */
  private Decision<Outputs> noEntry(Question asked, Case facts, Optional<LocalDate> day) {
    RulePack pack = last(asked.id()).orElseThrow();
    Decision<Outputs> decision = pack.decide(asked.id(), facts);
    Citation citation = pack.table(asked.id()).rows().get(0).citation();
    Message question = Message.of("rules.gap").with("question", new Term("question." + asked.id()));
    return Decision.of(
        asked.id(),
        new Ruling.Refer<>(question, citation, Optional.empty()),
        day,
        decision.trace());
  }

  private Decision<Outputs> borrowed(BookEntry entry, Case facts) {
    Citation basis = entry.basis().orElseThrow();
    Decision<Outputs> decision =
        library.book(entry.target()).orElseThrow().decide(entry.question(), facts);
    Message text =
        Message.of("law.borrowed").with("book", entry.target()).with("borrower", file.id);
    Finding finding = Finding.of("law.borrowed", Finding.Weight.NOTE, text, basis);
    Ruling<Outputs> ruling = decision.ruling();
    if (basis.sure().compareTo(Certainty.LOW) >= 0
        && ruling instanceof Ruling.Answer<Outputs> answer) {
      ruling = new Ruling.Refer<>(text, basis, Optional.of(answer.value()));
    }
    return Decision.of(
        decision.question(),
        ruling,
        decision.day(),
        new TraceWithMore(decision.trace(), List.of(finding)));
  }

  private Decision<Outputs> besideDrafts(Decision<Outputs> decision, Case facts) {
    List<Finding> findings =
        drafts.stream()
            .filter(pack -> pack.tables().containsKey(decision.question()))
            .flatMap(pack -> difference(pack, decision, facts).stream())
            .toList();
    return findings.isEmpty()
        ? decision
        : Decision.of(
            decision.question(),
            decision.ruling(),
            decision.day(),
            new TraceWithMore(decision.trace(), findings));
  }

  private static Optional<Finding> difference(
      RulePack draft, Decision<Outputs> decision, Case facts) {
    Ruling<Outputs> proposed = draft.decide(decision.question(), facts).ruling();
    if (proposed instanceof Ruling.Answer<Outputs> answer && !proposed.equals(decision.ruling())) {
      Message text =
          Message.of("law.draft")
              .with("pack", draft.id())
              .with("answer", Spoken.answer(answer.value()));
      Row row = draft.table(decision.question()).rows().get(0);
      return Optional.of(Finding.of("law.draft", Finding.Weight.NOTE, text, row.citation()));
    }
    return Optional.empty();
  }
}
