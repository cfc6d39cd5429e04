package org.govsm.core.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Spoken;
import org.govsm.core.decision.Step;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;
import org.govsm.core.time.EffectivePeriod;

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
    entries.values().forEach(of -> of.sort(Comparator.comparing(entry -> entry.period().from())));
    drafts =
        Stream.concat(
                packs().stream().filter(pack -> pack.status() == RulePack.Status.DRAFT),
                library.proposals().stream().filter(pack -> file.packs.contains(pack.id())))
            .toList();
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

  /** Its title as a term. */
  Map<String, String> titles(String language) {
    String title = file.titles.get(language);
    return title == null ? Map.of() : Map.of("term.book." + file.id, title);
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
   * What the book says of each question.
   *
   * @return in the order of the questions, each from its first period on
   */
  public List<BookEntry> entries() {
    return entries.values().stream().flatMap(List::stream).toList();
  }

  /**
   * What the book says of a question on a day.
   *
   * @param question the id of the question
   * @param day the day
   * @return the entry, or nothing where the book does not know the question on that day
   */
  public Optional<BookEntry> entry(String question, LocalDate day) {
    return entry(question, Optional.of(day));
  }

  /**
   * The questions that can be asked of it, those among them for which nothing was found.
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
    return form(question).flatMap(pack -> pack.question(question));
  }

  /**
   * The pack that answers a question on a day.
   *
   * @param question the id of the question
   * @param day the day; nothing for the latest
   * @return the pack, or nothing where the book has no entry for it or nothing was found
   */
  public Optional<RulePack> packFor(String question, Optional<LocalDate> day) {
    return day.isEmpty()
        ? last(question)
        : entry(question, day).flatMap(entry -> packOf(entry, question, day));
  }

  private Optional<BookEntry> lastEntry(String question) {
    List<BookEntry> all = entries.getOrDefault(question, List.of());
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  private Optional<RulePack> last(String question) {
    return lastEntry(question).flatMap(entry -> packOf(entry, question, Optional.empty()));
  }

  private Optional<RulePack> packOf(BookEntry entry, String question, Optional<LocalDate> day) {
    return switch (entry.kind()) {
      case ANSWERED_BY -> library.pack(entry.target());
      case BORROWED_FROM ->
          library.book(entry.target()).flatMap(book -> book.packFor(question, day));
      case NOT_FOUND -> Optional.empty();
    };
  }

  /** The pack that says how a question is asked: it need not be one that answers in this book. */
  private Optional<RulePack> form(String question) {
    return lastEntry(question)
        .flatMap(
            entry ->
                switch (entry.kind()) {
                  case ANSWERED_BY -> library.pack(entry.target());
                  case BORROWED_FROM ->
                      library.book(entry.target()).flatMap(book -> book.form(question));
                  case NOT_FOUND ->
                      library.book(entry.target()).flatMap(book -> book.ownForm(question));
                });
  }

  /** The last of its own packs that answers a question. */
  private Optional<RulePack> ownForm(String question) {
    return entries.getOrDefault(question, List.of()).stream()
        .filter(entry -> entry.kind() == BookEntry.Kind.ANSWERED_BY)
        .reduce((a, b) -> b)
        .flatMap(entry -> library.pack(entry.target()));
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
    Decision<Outputs> decision =
        entry(question, day)
            .map(entry -> answered(entry, facts))
            .orElseGet(() -> noEntry(asked, facts, day));
    if (day.isEmpty() && !asked.dayRoles().isEmpty() && !answersAlike(question)) {
      decision = withoutDay(decision, asked.dayRoles().get(0));
    }
    return drafts.isEmpty() ? decision : besideDrafts(decision, facts);
  }

  /** Whether the same pack answers on all days. */
  private boolean answersAlike(String question) {
    List<BookEntry> all = entries.getOrDefault(question, List.of());
    return all.size() == 1 && all.get(0).period().equals(EffectivePeriod.ALWAYS);
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
    Message text = Message.of("law.not-found").with("book", named(file.id));
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
    Optional<Citation> looked = lastEntry(asked.id()).flatMap(BookEntry::basis);
    Optional<RulePack> pack = last(asked.id());
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
        new Ruling.Refer<>(question, table.nearest(facts).citation(), Optional.empty()),
        day,
        new TableTrace(pack.get(), table, facts, Table.Hits.none(table)));
  }

  private Decision<Outputs> borrowed(BookEntry entry, Case facts) {
    Citation basis = entry.basis().orElseThrow();
    Decision<Outputs> decision =
        library.book(entry.target()).orElseThrow().decide(entry.question(), facts);
    Message text =
        Message.of("law.borrowed")
            .with("book", named(entry.target()))
            .with("borrower", named(file.id));
    List<Finding> findings = new ArrayList<>();
    findings.add(Finding.of("law.borrowed", Finding.Weight.NOTE, text, basis));
    if (basis.sure() == Certainty.MEDIUM) {
      findings.add(TableTrace.sureMedium(basis));
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

  /** A book by its title; {@link Library#words} has it. */
  private static Term named(String book) {
    return new Term("book." + book);
  }

  private static Message title(String question) {
    return Message.of("question." + question);
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

  /** What a draft would say otherwise; one that asks other kinds of facts is not asked. */
  private static Optional<Finding> difference(
      RulePack draft, Decision<Outputs> decision, Case facts) {
    Table table = draft.table(decision.question());
    if (!table.takes(facts)) {
      return Optional.empty();
    }
    Decision<Outputs> proposed = draft.decide(decision.question(), facts);
    if (proposed.ruling() instanceof Ruling.Answer<Outputs> answer
        && !proposed.ruling().equals(decision.ruling())) {
      Message text =
          Message.of("law.draft")
              .with("pack", draft.id())
              .with("answer", Spoken.answer(answer.value()));
      Citation citation =
          proposed.trace().steps().stream()
              .map(Step::citation)
              .findFirst()
              .orElseGet(() -> table.rows().get(0).citation());
      return Optional.of(Finding.of("law.draft", Finding.Weight.NOTE, text, citation));
    }
    return Optional.empty();
  }
}
