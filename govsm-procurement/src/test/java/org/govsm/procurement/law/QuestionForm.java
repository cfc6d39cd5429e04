package org.govsm.procurement.law;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.govsm.core.rules.BookEntry;
import org.govsm.core.rules.Fact;
import org.govsm.core.rules.Library;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.rules.RulePack;
import org.govsm.core.rules.TableView;
import org.govsm.core.text.Messages;

/** One question over all packs that answer it: a state may ask a fact or give a code of its own. */
final class QuestionForm {

  /** Says a value as it stands in the table: it knows no word for it. */
  private static final Messages AS_IT_STANDS = Messages.of("table", Map.of("cell.only", "{value}"));

  private final List<RuleBook> books;
  private final Map<String, RulePack> packs = new LinkedHashMap<>();
  private final String id;

  QuestionForm(Library library, String id) {
    this.id = id;
    books = library.books();
    for (RuleBook book : books) {
      book.entries().stream()
          .filter(entry -> entry.question().equals(id))
          .filter(entry -> entry.kind() == BookEntry.Kind.ANSWERED_BY)
          .flatMap(entry -> library.pack(entry.target()).stream())
          .forEach(pack -> packs.put(pack.id(), pack));
    }
  }

  String id() {
    return id;
  }

  Collection<RulePack> packs() {
    return packs.values();
  }

  List<RuleBook> books() {
    return books;
  }

  private List<Question> questions() {
    return packs.values().stream().flatMap(pack -> pack.question(id).stream()).toList();
  }

  /** As the first book asks it, which is that of the Union. */
  Question first() {
    return questions().get(0);
  }

  Map<String, Fact> facts() {
    Map<String, Fact> facts = new LinkedHashMap<>();
    questions().forEach(asked -> asked.facts().forEach(fact -> widest(facts, fact)));
    return facts;
  }

  Map<String, Fact> answer() {
    Map<String, Fact> fields = new LinkedHashMap<>();
    questions().forEach(asked -> asked.answer().forEach(field -> widest(fields, field)));
    return fields;
  }

  /** A pack that gives nothing but null declares less than another. */
  private static void widest(Map<String, Fact> facts, Fact fact) {
    facts.merge(fact.name(), fact, (a, b) -> a.unit().isEmpty() && b.unit().isPresent() ? b : a);
  }

  /** The packs that ask a fact, where not all do. */
  List<String> onlyIn(String fact) {
    List<String> asking =
        packs.values().stream()
            .filter(pack -> pack.question(id).orElseThrow().fact(fact).isPresent())
            .map(RulePack::id)
            .toList();
    return asking.size() == packs.size() ? List.of() : asking;
  }

  /** The codes that a fact may be, in any of the packs. */
  Set<String> codesOf(String fact) {
    return questions().stream()
        .flatMap(asked -> asked.fact(fact).stream())
        .flatMap(asked -> asked.codes().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The codes that stand in the column of a field, in any of the packs. */
  Set<String> codesIn(String field) {
    Set<String> codes = new LinkedHashSet<>();
    for (RulePack pack : packs.values()) {
      column(pack, field)
          .ifPresent(
              i ->
                  TableView.of(pack, id, AS_IT_STANDS)
                      .lines()
                      .forEach(line -> codes.add(line.answers().get(i))));
    }
    codes.removeIf(value -> !value.matches("[A-Z][A-Z0-9_]*"));
    return codes;
  }

  private Optional<Integer> column(RulePack pack, String field) {
    List<Fact> fields = new ArrayList<>(pack.question(id).orElseThrow().answer());
    return IntStream.range(0, fields.size())
        .boxed()
        .filter(i -> fields.get(i).name().equals(field))
        .findFirst();
  }
}
