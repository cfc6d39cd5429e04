package org.govsm.procurement.law;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Library;
import org.govsm.core.rules.Question;
import org.govsm.core.text.NearestName;

/**
 * Names of facts and roles of days that some question of a library asks: another one in a case is a
 * slip, and is refused with the nearest that is known, never left aside.
 */
final class KnownNames {

  private final Library library;
  private final Supplier<Stream<Question>> own;

  KnownNames(Library library, Supplier<Stream<Question>> own) {
    this.library = library;
    this.own = own;
  }

  void require(Question asked, Case facts) {
    Set<String> given = new LinkedHashSet<>(facts.dayRoles());
    given.addAll(facts.factNames());
    unknown(given, own.get()).flatMap(name -> unknown(given, all())).ifPresent(this::refuse);
    facts
        .factNames()
        .forEach(name -> facts.fact(name).ifPresent(value -> code(asked, name, value)));
  }

  /** A code that none of the questions knows under this name is a slip too. */
  private void code(Question question, String name, Object value) {
    Set<String> codes = new TreeSet<>();
    List<Fact> asked = own.get().flatMap(each -> each.fact(name).stream()).toList();
    asked.forEach(fact -> codes.addAll(fact.codes()));
    Optional<Fact> here = question.fact(name).filter(fact -> !fact.codes().isEmpty());
    boolean listed =
        value instanceof String
            && (here.isPresent() || asked.stream().noneMatch(fact -> fact.codes().isEmpty()));
    if (listed && !codes.isEmpty()) {
      here.or(() -> asked.stream().filter(fact -> !fact.codes().isEmpty()).findFirst()).stream()
          .flatMap(fact -> fact.unknownCodes(value).stream())
          .filter(code -> !codes.contains(code))
          .findFirst()
          .ifPresent(code -> refuse(name, code, codes));
    }
  }

  private static void refuse(String name, String code, Set<String> codes) {
    throw new IllegalArgumentException(
        "the fact '"
            + name
            + "' is '"
            + code
            + "', which no question knows; the nearest is '"
            + NearestName.of(code, codes).orElse("")
            + "' of "
            + codes);
  }

  private void refuse(String name) {
    Set<String> known = new TreeSet<>();
    Stream.concat(own.get(), all()).forEach(question -> known.addAll(names(question)));
    String nearest = NearestName.of(name, known).orElse("");
    throw new IllegalArgumentException(
        "no question knows '" + name + "'; the nearest name is '" + nearest + "'");
  }

  /** The first name that none of the questions asks. */
  private static Optional<String> unknown(Set<String> given, Stream<Question> questions) {
    Set<String> left = new LinkedHashSet<>(given);
    questions.forEach(question -> left.removeAll(names(question)));
    return left.stream().findFirst();
  }

  /** Those of all packs, and those in Java of all books. */
  private Stream<Question> all() {
    return Stream.concat(
        library.packs().stream().flatMap(pack -> pack.questions().stream()),
        library.books().stream()
            .flatMap(book -> ComposedQuestions.of(book).stream())
            .map(asked -> asked.question()));
  }

  private static Set<String> names(Question question) {
    Set<String> names = new LinkedHashSet<>(question.dayRoles());
    question.facts().stream().map(Fact::name).forEach(names::add);
    return names;
  }
}
