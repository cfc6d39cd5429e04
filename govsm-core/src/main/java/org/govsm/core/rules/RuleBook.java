package org.govsm.core.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Decision;
import org.govsm.core.text.Messages;

/**
 * The law of one jurisdiction: which pack answers which question from when to when, and what is
 * borrowed from another book. Exactly one answers on a day; where it has no answer, no other is
 * asked.
 */
public final class RuleBook {

  private final BookFile file;
  private final Library library;
  private final BookEntries entries;
  private final BookDecisions decisions;
  private final BookDrafts drafts;

  RuleBook(BookFile file, Library library) {
    this.file = file;
    this.library = library;
    entries = new BookEntries(file.entries);
    decisions = new BookDecisions(this, library, entries);
    drafts = new BookDrafts(file, library);
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
    return entries.all();
  }

  /**
   * What the book says of a question on a day.
   *
   * @param question the id of the question
   * @param day the day
   * @return the entry, or nothing where the book does not know the question on that day
   */
  public Optional<BookEntry> entry(String question, LocalDate day) {
    return entries.at(question, Optional.of(day));
  }

  /**
   * The questions that can be asked of it, those among them for which nothing was found.
   *
   * @return in the order of the book
   */
  public List<Question> questions() {
    return entries.questions().stream().flatMap(id -> question(id).stream()).toList();
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
        : entries.at(question, day).flatMap(entry -> packOf(entry, question, day));
  }

  private Optional<RulePack> last(String question) {
    return entries.last(question).flatMap(entry -> packOf(entry, question, Optional.empty()));
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
    return entries
        .last(question)
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
    return entries.of(question).stream()
        .filter(entry -> entry.kind() == BookEntry.Kind.ANSWERED_BY)
        .reduce((a, b) -> b)
        .flatMap(entry -> library.pack(entry.target()));
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
                            + entries.questions()));
    return drafts.beside(decisions.decide(asked, facts), facts);
  }
}
