package org.govsm.core.rules.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.decision.Searched;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Instrument;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RulePack;
import org.govsm.core.rules.table.HitPolicy;
import org.govsm.core.rules.table.InputColumn;
import org.govsm.core.rules.table.Lapse;
import org.govsm.core.rules.table.OutputColumn;
import org.govsm.core.rules.table.PackAccess;
import org.govsm.core.rules.table.Row;
import org.govsm.core.rules.table.Table;
import org.govsm.core.rules.table.ValueType;
import org.govsm.core.source.Position;
import org.govsm.core.text.Messages;

/**
 * What is wrong with a pack that loads: rows that overlap, facts that no row answers, rows that
 * nothing reaches, ids that do not tell their day, days between rows, words that are missing.
 */
public final class PackLint {

  private final RulePack pack;
  private final Collection<Table> tables;
  private final List<LintNote> notes = new ArrayList<>();

  private PackLint(RulePack pack) {
    this.pack = pack;
    tables = PackAccess.of(pack).tables().values();
  }

  /**
   * Looks through a pack.
   *
   * @return the remarks in the order of the file; none where all was checked and is clean
   */
  public static List<LintNote> check(RulePack pack) {
    PackLint lint = new PackLint(pack);
    for (Table table : lint.tables) {
      lint.notes.addAll(new Overlaps(table).notes());
      lint.notes.addAll(new Sweep(table).notes());
      lint.lapses(table);
      lint.ids(table);
      lint.readings(table);
      lint.domains(table);
      lint.words(table);
      lint.names(table);
    }
    lint.unusedInstruments();
    lint.days();
    lint.scopeOfSearch();
    lint.notes.addAll(SharedCodes.of(pack.questions()));
    return List.copyOf(lint.notes);
  }

  /**
   * Looks for labels under two meanings: the words of all packs of a library are said together, and
   * of two texts under one key only the first would ever be seen.
   *
   * @param packs the packs that are said together
   * @param sentences sentences of a module that stand before them, each in its own language
   * @return a remark for each key that has two texts in one language
   */
  public static List<LintNote> together(List<RulePack> packs, List<Messages> sentences) {
    return SharedWords.of(packs, sentences);
  }

  /**
   * Looks for facts under two code lists: what a case says of a fact must be understood by every
   * question that asks it.
   *
   * @param questions all that are asked of one case, those of packs and those in Java
   * @return a remark for each fact of which two questions know different codes beside common ones
   */
  public static List<LintNote> codes(Collection<Question> questions) {
    return SharedCodes.of(questions);
  }

  private void scopeOfSearch() {
    String scope = pack.searched().map(Searched::scope).orElse("");
    for (String language : scope.isEmpty() ? Set.<String>of() : pack.languages()) {
      if (pack.words(language).find("term." + scope).isEmpty()) {
        warn(
            "words.missing",
            Position.of(pack.id()),
            "no words in '" + language + "' for [term." + scope + "]; add them to the labels");
      }
    }
  }

  private void ids(Table table) {
    for (Row row : table.rows()) {
      Optional<String> named = Row.firstDayOf(row.id());
      if (table.dayOfLaw().isPresent()) {
        String first = String.valueOf(table.periodOf(row).from());
        if (!named.equals(Optional.of(first))) {
          warn(
              "row.id",
              row.position(),
              "the row '"
                  + row.id()
                  + "' is in force from "
                  + first
                  + "; end its id with that day");
        }
      }
    }
  }

  private void lapses(Table table) {
    for (Lapse lapse : table.lapses()) {
      warn(
          "table.lapse",
          lapse.after().position(),
          (lapse.whole() ? "no row of '" + table.id() + "'" : "no edition of the rule")
              + " is in force from "
              + lapse.days().from()
              + " to "
              + lapse.days().until().minusDays(1)
              + ", between '"
              + lapse.before().id()
              + "' and '"
              + lapse.after().id()
              + "'; end the earlier row on the day on which the later one begins");
    }
  }

  private void readings(Table table) {
    boolean some = table.hasReadings();
    boolean all = table.rows().stream().allMatch(row -> row.interpretation().isPresent());
    if (some && (!all || table.policy() != HitPolicy.COLLECT)) {
      add(
          LintNote.Level.ERROR,
          "table.readings",
          table.position(),
          "some rows of '"
              + table.id()
              + "' are readings; use COLLECT and name the interpretation in every row");
    }
  }

  private void domains(Table table) {
    for (InputColumn column : table.columns()) {
      if (column.type().type() == ValueType.STRING && column.type().allowed().any()) {
        add(
            LintNote.Level.NOT_CHECKED,
            "table.domain",
            column.position(),
            "the column '"
                + column.fact()
                + "' does not list its values: gaps cannot be seen;"
                + " add inputValues");
      }
    }
  }

  private void words(Table table) {
    Set<String> wanted = new LinkedHashSet<>();
    wanted.add("question." + table.id());
    table.columns().forEach(column -> wanted.add("term." + column.term().code()));
    for (int i = 0; i < table.outputs().size(); i++) {
      OutputColumn output = table.outputs().get(i);
      wanted.add("term.answer." + output.name());
      for (Row row : table.rows()) {
        if (row.outputs().get(i) instanceof String code) {
          wanted.add("term." + code);
        }
      }
    }
    for (String language : pack.languages()) {
      Set<String> missing = new LinkedHashSet<>(wanted);
      missing.removeAll(pack.words(language).keys());
      if (!missing.isEmpty()) {
        warn(
            "words.missing",
            table.position(),
            "no words in '" + language + "' for " + missing + "; add them to the labels");
      }
    }
    if (pack.languages().isEmpty()) {
      warn("words.none", table.position(), "the pack has no labels; add a table of g:role labels");
    }
  }

  /** A host could write no key for any other. */
  private void names(Table table) {
    Stream.concat(
            table.columns().stream().map(InputColumn::fact),
            table.outputs().stream().map(OutputColumn::name))
        .filter(name -> !Fact.isOneWord(name))
        .distinct()
        .forEach(
            name ->
                add(
                    LintNote.Level.ERROR,
                    "fact.name",
                    table.position(),
                    "'" + name + "' is no name of a fact; write one word in camel case"));
  }

  /** Law read up to a day after the edition would hide that later orders were not looked for. */
  private void days() {
    Map<String, LocalDate> read = new LinkedHashMap<>();
    read.put("g:checkedTo", pack.checkedTo());
    pack.searched().ifPresent(searched -> read.put("g:searchedOn", searched.on()));
    read.values().removeIf(day -> !day.isAfter(pack.edition()));
    // An order may be seen some time after the day by which its edition is named.
    pack.instruments().stream()
        .filter(one -> one.seenOn().isAfter(pack.edition().plusYears(1)))
        .forEach(one -> read.put("g:seenOn of " + one.id(), one.seenOn()));
    if (!read.isEmpty()) {
      warn(
          "pack.days",
          Position.of(pack.id()),
          "the law is said to be read after the day of the edition, "
              + pack.edition()
              + ": "
              + read
              + "; correct the day, or name the edition after a later one");
    }
  }

  private void unusedInstruments() {
    Set<String> used =
        tables.stream()
            .flatMap(table -> table.rows().stream())
            .map(row -> row.authority().id())
            .collect(Collectors.toSet());
    for (Instrument instrument : pack.instruments()) {
      if (!used.contains(instrument.id())) {
        warn(
            "source.unused",
            Position.of(pack.id()),
            "no row rests on the instrument '" + instrument.id() + "'; take it out or cite it");
      }
    }
  }

  private void warn(String code, Position position, String text) {
    add(LintNote.Level.WARNING, code, position, text);
  }

  private void add(LintNote.Level level, String code, Position position, String text) {
    notes.add(new LintNote(level, code, position, text));
  }
}
