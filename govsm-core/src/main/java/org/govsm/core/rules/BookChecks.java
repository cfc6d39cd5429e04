package org.govsm.core.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;

/** Checks of a case before a book decides on it: names, codes, and the kinds of values. */
final class BookChecks {

  private final RuleBook book;
  private final Names names;
  private final Library library;

  BookChecks(RuleBook book, Names names, Library library) {
    this.book = book;
    this.names = names;
    this.library = library;
  }

  Checked<Case> check(Question asked, Case facts) {
    List<InputFault> faults = named(asked, facts);
    faults.addAll(others(held(asked, facts), faults));
    return Checked.of(facts, faults);
  }

  Checked<Case> checkComposed(Question asked, Case facts) {
    List<InputFault> faults = named(asked, facts);
    faults.addAll(others(new CaseReader(asked).held(facts, true), faults));
    return Checked.of(facts, faults);
  }

  /** Faults of names, codes and values, wherever in the book they are asked. */
  private List<InputFault> named(Question asked, Case facts) {
    List<InputFault> faults =
        new ArrayList<>(names.knowsAllOf(facts) ? List.of() : library.names().unknown(facts));
    faults.removeIf(fault -> isAsked(asked, fault.pointer()));
    faults.addAll(names.unknownCodes(asked, facts));
    faults.addAll(others(names.unknownValues(asked, facts), faults));
    return faults;
  }

  /** A question that the library was not told of knows its own names all the same. */
  private static boolean isAsked(Question asked, String pointer) {
    return asked.dayRoles().stream().anyMatch(role -> pointer.equals("/days" + Tree.pointer(role)))
        || asked.facts().stream()
            .anyMatch(fact -> pointer.equals("/facts" + Tree.pointer(fact.name())));
  }

  /** Faults of the values that the table of the day asks for. */
  private List<InputFault> held(Question asked, Case facts) {
    if (book.question(asked.id()).isEmpty()) {
      return new CaseReader(asked).held(facts, true);
    }
    Optional<LocalDate> day = asked.dayRoles().stream().findFirst().flatMap(facts::day);
    return book.packFor(asked.id(), day)
        .map(pack -> pack.table(asked.id()))
        .filter(table -> !table.takes(facts.values()))
        .map(table -> new CaseReader(Question.of(table)).held(facts, false))
        .orElse(List.of());
  }

  private static List<InputFault> others(List<InputFault> found, List<InputFault> told) {
    return found.isEmpty()
        ? found
        : found.stream()
            .filter(fault -> told.stream().noneMatch(one -> one.pointer().equals(fault.pointer())))
            .toList();
  }
}
