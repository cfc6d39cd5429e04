package org.govsm.core.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Worded;
import org.govsm.core.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The law of one jurisdiction: which pack answers which question from when to when, and what is
 * borrowed from another book. Exactly one answers on a day; where it has no answer, no other is
 * asked.
 */
public final class RuleBook {

  private final BookFile file;
  private final Library library;
  private final BookEntries entries;
  private final BookForms forms;
  private final BookDecisions decisions;
  private final BookDrafts drafts;
  private final MadeOnce onBook = new MadeOnce();
  private volatile @Nullable Names names;

  RuleBook(BookFile file, Library library) {
    this.file = file;
    this.library = library;
    entries = new BookEntries(file.entries);
    forms = new BookForms(library, entries);
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
   * The edition.
   *
   * @return the day it is named after; nothing where its file names none
   */
  public Optional<LocalDate> edition() {
    return file.edition;
  }

  /**
   * The hash of its canonical form: of what it says, not of how the file is laid out.
   *
   * @return {@code sha256:} and 64 hexadecimal digits
   */
  public String digest() {
    return file.pin().digest();
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

  BookForms forms() {
    return forms;
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
    return forms.question(question);
  }

  /**
   * A question that must be there.
   *
   * @param question its id
   * @return the question as its latest pack asks it
   * @throws IllegalArgumentException with the nearest id, if the book does not answer it
   */
  public Question require(String question) {
    return question(question).orElseThrow(() -> entries.unknown(id(), question));
  }

  /**
   * A question as the pack asks it that answers on the day of a case: another pack may know other
   * codes.
   *
   * @param question its id
   * @param facts the case
   * @return the question, as the latest pack asks it where nothing answers on that day, or nothing
   *     where the book does not answer it
   */
  public Optional<Question> question(String question, Case facts) {
    return question(question)
        .map(
            latest ->
                packFor(question, latest.dayRoles().stream().findFirst().flatMap(facts::day))
                    .flatMap(pack -> pack.question(question))
                    .orElse(latest));
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

  /**
   * The facts on which the answer to a question can depend by this book, on whatever day.
   *
   * @param question the id of the question
   * @return their names in order; none where nothing was found, or the book does not know it
   */
  public SortedSet<String> tested(String question) {
    SortedSet<String> tested = new TreeSet<>();
    for (BookEntry entry : entries.of(question)) {
      switch (entry.kind()) {
        case ANSWERED_BY ->
            library
                .pack(entry.target())
                .filter(pack -> pack.question(question).isPresent())
                .ifPresent(pack -> tested.addAll(pack.tested(question)));
        case BORROWED_FROM ->
            library.book(entry.target()).ifPresent(book -> tested.addAll(book.tested(question)));
        case NOT_FOUND -> {}
      }
    }
    return tested;
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

  /**
   * Decides a question by the law of this book.
   *
   * @param question the id of the question
   * @param facts what is known of the case; facts that only another question asks are left aside
   * @throws IllegalArgumentException with the nearest right name, if the book does not answer the
   *     question; with every fault that {@link #check} tells
   */
  public Decision<Outputs> decide(String question, Case facts) {
    Question asked = require(question);
    return decided(asked, inWords(check(asked, facts)));
  }

  /**
   * Decides a question by the law of this book.
   *
   * @param question the key of the question
   * @param facts as for {@link #decide(String, Case)}
   * @throws IllegalArgumentException as {@link #decide(String, Case)} does
   */
  public Decision<Outputs> decide(QuestionKey<Outputs> question, Case facts) {
    return decide(question.id(), facts);
  }

  /**
   * The questions that packs of this book answer, and the decisions on them.
   *
   * @return by tables alone
   */
  public Decider decider() {
    return new TableDecider(this);
  }

  Messages words(String language) {
    return library.words(Messages.shipped(language));
  }

  /**
   * The tree of a decision to keep: it carries the facts and names the book and the editions, so
   * that {@link Library#verify} can make it again.
   *
   * @param decision made by this book, by tables or in Java
   * @param words the language of the sentences
   * @return the members of {@link Decision#toPlain}; {@code request} with book, days and facts as
   *     the HTTP API takes them; and {@code books}, the editions of this book and of those that it
   *     follows
   * @throws IllegalArgumentException for a document, whose sentences no later version need say
   *     alike: keep the decisions that it tells
   */
  public Map<String, Object> toRecord(Decision<?> decision, Messages words) {
    if (decision.found().filter(Worded.class::isInstance).isPresent()) {
      throw new IllegalArgumentException(
          "'" + decision.question() + "' answers by a document; keep the decisions that it tells");
    }
    return DecisionTree.of(this, library.booksOf(id()), decision, words);
  }

  /**
   * Something that rests on this book alone and never changes, made when it is asked for first and
   * kept as long as the book.
   *
   * @param kind its type, which no two makers share
   * @param make makes it; two threads that ask at once may both do so, and get the same one
   * @param <T> its type
   */
  public <T> T once(Class<T> kind, Function<RuleBook, T> make) {
    return onBook.once(kind, this, make);
  }

  /** As {@link #decide(String, Case)}, of a case that was checked. */
  Decision<Outputs> decided(Question asked, Case facts) {
    return drafts.beside(decisions.decide(asked, facts), facts);
  }

  /**
   * Checks a case, whatever made it: a misspelt name would be taken for not known, and a value of
   * another kind for another value. Where this is right, {@link #decide} decides.
   *
   * @param asked the question that the case is for
   * @param facts the case
   * @return the case; or a fault for each day and fact that no question of the library asks for,
   *     for each code that no question of this book knows, all with the nearest right name; for
   *     each fact of the question that is of another kind or not among what is allowed, and for
   *     each value of another fact that no question of this book takes
   */
  public Checked<Case> check(Question asked, Case facts) {
    return checks().check(asked, facts);
  }

  /**
   * Checks a case for a question that is answered by way of several, each of which leaves aside a
   * code that only another of them knows.
   *
   * @param asked the question that the case is for
   * @param facts the case
   * @return the case, or every other fault that {@link #check} tells
   */
  public Checked<Case> checkComposed(Question asked, Case facts) {
    return checks().checkComposed(asked, facts);
  }

  /**
   * A case for a question that is answered by way of several.
   *
   * @param asked the question that the case is for
   * @param facts the case
   * @throws IllegalArgumentException with every fault that {@link #checkComposed} tells
   */
  public Case require(Question asked, Case facts) {
    return inWords(checkComposed(asked, facts));
  }

  /**
   * Reads a case for a question of this book, as {@link Question#read} does; of a day or fact that
   * only other questions of the book ask it says so.
   *
   * @param asked the question that the case is for
   * @param tree as for {@link Question#read}
   */
  public Checked<Case> read(Question asked, Map<String, ?> tree) {
    return new CaseReader(asked, name -> names().askedBy(name)).read(tree);
  }

  private BookChecks checks() {
    return new BookChecks(this, names(), library);
  }

  private Case inWords(Checked<Case> checked) {
    return checked instanceof Checked.Accepted<Case> right
        ? right.value()
        : checked.orThrow(library.words(Messages.english()));
  }

  /** Made when first needed; that two threads may make them does no harm. */
  private Names names() {
    Names known = names;
    if (known == null) {
      known = Names.of(library.asked(this));
      names = known;
    }
    return known;
  }

  /** The id. */
  @Override
  public String toString() {
    return file.id;
  }
}
