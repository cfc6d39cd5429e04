package org.govsm.core.rules;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.PackPin;
import org.govsm.core.decision.Searched;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.source.Position;
import org.govsm.core.text.Messages;
import org.govsm.core.time.EffectivePeriod;
import org.govsm.core.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/**
 * One DMN file of dated, cited rules: an instrument family in an edition. Immutable; its tables are
 * compiled once. Which pack decides in a jurisdiction is the {@link RuleBook}'s business.
 */
public final class RulePack {

  /** Whether a pack may decide. */
  public enum Status {
    /** It decides. */
    IN_FORCE("in-force"),
    /** It is evaluated beside the law in force and never decides. */
    DRAFT("draft");

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

    static Optional<Status> ofCode(String code) {
      return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst();
    }
  }

  private final String id;
  private final LocalDate edition;
  private final Status status;
  private final LocalDate checkedTo;
  private final Optional<Searched> searched;
  private final List<Instrument> instruments;
  private final Map<String, Table> tables;
  private final Map<String, Map<String, String>> words;
  private volatile @Nullable PackPin pin;
  private volatile @Nullable LocalDate firstDay;

  RulePack(
      String id,
      LocalDate edition,
      Status status,
      LocalDate checkedTo,
      Optional<Searched> searched,
      List<Instrument> instruments,
      Map<String, Table> tables,
      Map<String, Map<String, String>> words) {
    this.id = id;
    this.edition = edition;
    this.status = status;
    this.checkedTo = checkedTo;
    this.searched = searched;
    this.instruments = List.copyOf(instruments);
    this.tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    this.words = words;
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
    XmlCursor in = XmlCursor.open(file, bytes);
    Position top = in.position();
    DmnFile dmn = new DmnFile(in);
    dmn.read();
    RulePack pack = new PackBuilder(dmn, top).build();
    in.finish();
    return pack;
  }

  /** The first day that any row names. */
  private LocalDate firstDay() {
    LocalDate known = firstDay;
    if (known == null) {
      known =
          tables.values().stream()
              .flatMap(table -> table.rows().stream().map(row -> TableView.periodOf(table, row)))
              .filter(period -> !period.equals(EffectivePeriod.ALWAYS))
              .map(EffectivePeriod::from)
              .min(Comparator.naturalOrder())
              .orElse(LocalDate.MIN);
      firstDay = known;
    }
    return known;
  }

  private String digestOf() {
    return CanonicalForm.digest(
        PackTree.of(id, edition, status, checkedTo, searched, instruments, tables.values(), words));
  }

  /**
   * The id.
   *
   * @return such as {@code in.gfr-2017}
   */
  public String id() {
    return id;
  }

  /**
   * The edition.
   *
   * @return the day it is named after
   */
  public LocalDate edition() {
    return edition;
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
    return status == Status.IN_FORCE
        ? this
        : new RulePack(
            id, edition, Status.IN_FORCE, checkedTo, searched, instruments, tables, words);
  }

  /**
   * The last day up to which the law was read for it.
   *
   * @return the day; a decision for a later day says so
   */
  public LocalDate checkedTo() {
    return checkedTo;
  }

  /**
   * The search for orders later than those read.
   *
   * @return nothing where none is on record
   */
  public Optional<Searched> searched() {
    return searched;
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
      known = new PackPin(id, edition, digestOf(), checkedTo, searched);
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

  /**
   * The questions that it answers.
   *
   * @return in the order of the file
   */
  public List<Question> questions() {
    return tables.values().stream().map(Question::of).toList();
  }

  /**
   * A question.
   *
   * @param question its id
   * @return the question, or nothing where the pack does not know it
   */
  public Optional<Question> question(String question) {
    return Optional.ofNullable(tables.get(question)).map(Question::of);
  }

  /**
   * The languages in which it brings words of its own.
   *
   * @return language codes in order
   */
  public Set<String> languages() {
    return new TreeSet<>(words.keySet());
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
    return words.getOrDefault(language, Map.of());
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
    Table.Hits hits = table.ask(facts);
    Optional<LocalDate> day = table.dayOfLaw().flatMap(c -> facts.day(c.known()));
    boolean notRead = day.isPresent() && day.get().isBefore(firstDay());
    return Decision.of(
        question,
        notRead ? TableRuling.gap(table, facts) : TableRuling.of(table, facts, hits),
        day,
        new TableTrace(this, table, facts, hits));
  }

  Table table(String question) {
    Table table = tables.get(question);
    if (table == null) {
      throw new IllegalArgumentException(
          "the pack " + id + " has no question '" + question + "'; it has " + tables.keySet());
    }
    return table;
  }

  Map<String, Table> tables() {
    return tables;
  }

  @Override
  public String toString() {
    return id + " " + edition;
  }
}
