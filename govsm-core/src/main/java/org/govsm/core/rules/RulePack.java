package org.govsm.core.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.PackPin;
import org.govsm.core.decision.Searched;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.rules.dmn.PackBuilder;
import org.govsm.core.rules.table.PackAccess;
import org.govsm.core.rules.table.PackContent;
import org.govsm.core.rules.table.PackTree;
import org.govsm.core.rules.table.Row;
import org.govsm.core.rules.table.Table;
import org.govsm.core.text.Messages;
import org.govsm.core.text.NearestName;
import org.jspecify.annotations.Nullable;

/**
 * One DMN file of dated, cited rules: an instrument family in an edition. Immutable; its tables are
 * compiled once. Which pack decides in a jurisdiction is the {@link RuleBook}'s business.
 */
public final class RulePack {

  /** Whether a pack may decide. */
  public enum Status {
    /** It decides. */
    IN_FORCE(PackContent.IN_FORCE),
    /** It is evaluated beside the law in force and never decides. */
    DRAFT(PackContent.DRAFT);

    private final String code;

    Status(String code) {
      this.code = code;
    }

    /**
     * The word in the file.
     *
     * @return {@code in-force} or {@code draft}
     */
    public String code() {
      return code;
    }
  }

  static {
    PackAccess.through(RulePack.class, pack -> pack.content);
  }

  private final PackContent content;
  private final Status status;
  private final List<Instrument> instruments;
  private final PackQuestions questions;
  private volatile @Nullable PackPin pin;
  private @Nullable Set<String> own;
  private volatile @Nullable LocalDate firstDay;

  private RulePack(PackContent content) {
    this.content = content;
    status = content.status().equals(PackContent.IN_FORCE) ? Status.IN_FORCE : Status.DRAFT;
    questions = new PackQuestions(content.tables());
    instruments = content.instruments().stream().map(Instrument::new).toList();
  }

  /**
   * Reads a pack.
   *
   * @param file the name to use in problems
   * @param bytes the DMN file
   * @return the compiled pack
   * @throws org.govsm.core.source.BrokenFileException with all that the profile refuses, each with
   *     file, line and column; nothing of the file is then used
   */
  public static RulePack read(String file, byte[] bytes) {
    return new RulePack(PackBuilder.read(file, bytes));
  }

  /** The first day that any row names. */
  private LocalDate firstDay() {
    LocalDate known = firstDay;
    if (known == null) {
      known = content.firstDay();
      firstDay = known;
    }
    return known;
  }

  /**
   * The id.
   *
   * @return such as {@code in.gfr-2017}
   */
  public String id() {
    return content.id();
  }

  /**
   * The edition.
   *
   * @return the day it is named after
   */
  public LocalDate edition() {
    return content.edition();
  }

  /**
   * Whether it may decide.
   *
   * @return in force or draft
   */
  public Status status() {
    return status;
  }

  /**
   * The same pack as if it were in force: for what a draft would decide, and for a draft that has
   * been put in force.
   *
   * @return a pack that decides, with a digest of its own; this pack where it decides already
   */
  public RulePack inForce() {
    return status == Status.IN_FORCE ? this : new RulePack(content.inForce());
  }

  /**
   * The last day up to which the law was read for it.
   *
   * @return the day; a decision for a later day says so
   */
  public LocalDate checkedTo() {
    return content.checkedTo();
  }

  /**
   * The search for orders later than those read.
   *
   * @return nothing where none is on record
   */
  public Optional<Searched> searched() {
    return content.searched();
  }

  /**
   * The hash of its canonical form: of what it says, not of how the file is laid out.
   *
   * @return {@code sha256:} and 64 hexadecimal digits
   */
  public String digest() {
    return pin().digest();
  }

  /**
   * What a decision keeps of it.
   *
   * @return id, edition, digest and checkedTo
   */
  public PackPin pin() {
    PackPin known = pin;
    if (known == null) {
      // The hash of a large pack takes longer than a decision; whoever comes first works it out.
      String digest = CanonicalForm.digest(PackTree.of(content));
      known = new PackPin(id(), edition(), digest, checkedTo(), searched());
      pin = known;
    }
    return known;
  }

  /**
   * The instruments that it cites.
   *
   * @return in the order of the file
   */
  public List<Instrument> instruments() {
    return instruments;
  }

  /** The instruments that the pack is about, among those that it cites. */
  Set<String> ownInstruments() {
    Set<String> known = own;
    if (known == null) {
      known = content.ownInstruments();
      own = known;
    }
    return known;
  }

  Stream<Row> rows() {
    return content.rows();
  }

  /**
   * The questions that it answers.
   *
   * @return in the order of the file
   */
  public List<Question> questions() {
    return questions.all();
  }

  /**
   * A question.
   *
   * @param question its id
   * @return the question, or nothing where the pack does not know it
   */
  public Optional<Question> question(String question) {
    return questions.find(question);
  }

  /**
   * The codes and texts that rows of a question answer in one field, of whatever day.
   *
   * @param question the id of the question
   * @param field the name of the field of the answer
   * @return each once, in the order of the rows; none where no row has such a text
   * @throws IllegalArgumentException if the pack does not know the question
   */
  public List<String> answered(String question, String field) {
    Table table = table(question);
    return IntStream.range(0, table.rows().size())
        .mapToObj(row -> table.answer(row).get(field))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .distinct()
        .toList();
  }

  /**
   * The facts on which rows of a question put a condition, of whatever day: no other fact that it
   * asks can change its answer.
   *
   * @param question the id of the question
   * @return their names in order
   * @throws IllegalArgumentException if the pack does not know the question
   */
  public SortedSet<String> tested(String question) {
    Table table = table(question);
    SortedSet<String> tested = new TreeSet<>();
    for (int column = 0; column < table.columns().size(); column++) {
      int at = column;
      if (!table.columns().get(at).isDayOfLaw()
          && table.rows().stream().anyMatch(row -> !row.cells().get(at).any())) {
        tested.add(table.columns().get(at).fact());
      }
    }
    return tested;
  }

  /**
   * The languages in which it brings words of its own.
   *
   * @return language codes in order
   */
  public Set<String> languages() {
    return new TreeSet<>(content.words().keySet());
  }

  /**
   * Its own words in a language: labels of facts, answers and questions, and the notes of its rows.
   *
   * @param language the language code
   * @return the words; none where the pack has none in that language
   */
  public Messages words(String language) {
    return Messages.of(language, texts(language));
  }

  Map<String, String> texts(String language) {
    return content.words().getOrDefault(language, Map.of());
  }

  /**
   * Decides one question on the tables of this pack alone. For a day before the first day of any of
   * its rows it refers: the law of that time was not read.
   *
   * @param question the id of the question
   * @param facts what is known of the case
   * @throws IllegalArgumentException if the pack does not know the question, or a fact is of
   *     another kind than the question asks for
   */
  public Decision<Outputs> decide(String question, Case facts) {
    Table table = table(question);
    Table.Hits hits = table.ask(facts.values());
    Optional<LocalDate> day = table.dayIn(facts.values());
    boolean notRead = day.isPresent() && day.get().isBefore(firstDay());
    return Decision.of(
        question,
        notRead ? TableRuling.gap(table, facts) : TableRuling.of(table, facts, hits),
        day,
        new TableTrace(this, table, facts, hits));
  }

  Table table(String question) {
    Table table = tables().get(question);
    if (table == null) {
      throw new IllegalArgumentException(
          "the pack "
              + id()
              + " has no question '"
              + question
              + "'"
              + NearestName.hint(question, tables().keySet())
              + "; it has "
              + tables().keySet());
    }
    return table;
  }

  Map<String, Table> tables() {
    return content.tables();
  }

  @Override
  public String toString() {
    return id() + " " + edition();
  }
}
