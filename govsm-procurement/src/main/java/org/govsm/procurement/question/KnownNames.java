package org.govsm.procurement.question;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.NearestName;

/**
 * Names that a question may use on its way: tables of its book or declared, facts and days that it
 * asks or is passed. Another is a slip, and is refused: what is not asked could never be given.
 */
final class KnownNames {

  /** For a way that no question declared. */
  static final KnownNames ANY = new KnownNames(Optional.empty());

  private final Optional<Declared> declared;

  private KnownNames(Optional<Declared> declared) {
    this.declared = declared;
  }

  private record Declared(
      Question question, RuleBook book, Set<String> tables, Set<String> passed) {}

  /**
   * Those of a question.
   *
   * @param tables the ids of its tables, which the book may lack
   * @param passed the facts that are worked out on the way
   */
  static KnownNames of(Question question, RuleBook book, Set<String> tables, Set<String> passed) {
    return new KnownNames(
        Optional.of(new Declared(question, book, Set.copyOf(tables), Set.copyOf(passed))));
  }

  void requireTable(String table) {
    declared
        .filter(way -> !way.tables.contains(table) && way.book.question(table).isEmpty())
        .ifPresent(
            way -> {
              List<String> ids = way.book.questions().stream().map(Question::id).toList();
              throw refused(
                  "there is no question '" + table + "'",
                  table,
                  ids,
                  "one that this book lacks is named by by(...)");
            });
  }

  void requireFact(String name) {
    declared
        .filter(way -> !way.question.asks(name) && !way.passed.contains(name))
        .ifPresent(
            way -> {
              Collection<String> known = new TreeSet<>(way.question.dayRoles());
              way.question.facts().stream().map(Fact::name).forEach(known::add);
              throw refused(
                  way.question.id() + " does not ask for '" + name + "'",
                  name,
                  known,
                  "name it in asks(...) or roles(...), or the table that needs it in by(...)");
            });
  }

  /** A fact that only a table of the book asks for is known too: it may be passed on to it. */
  void requireOfBook(String name) {
    declared
        .filter(way -> !way.question.asks(name) && !way.passed.contains(name))
        .filter(way -> way.book.questions().stream().noneMatch(table -> table.asks(name)))
        .ifPresent(
            way -> {
              Set<String> known = new TreeSet<>(way.passed);
              Stream.concat(Stream.of(way.question), way.book.questions().stream())
                  .flatMap(each -> each.facts().stream())
                  .map(Fact::name)
                  .forEach(known::add);
              throw refused(
                  "no question asks for '" + name + "'",
                  name,
                  known,
                  "a fact that is worked out on the way is named by passesOn(...)");
            });
  }

  private static IllegalArgumentException refused(
      String what, String given, Collection<String> known, String remedy) {
    return new IllegalArgumentException(what + NearestName.hint(given, known) + "; " + remedy);
  }
}
