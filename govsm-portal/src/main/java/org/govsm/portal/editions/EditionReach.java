package org.govsm.portal.editions;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.govsm.core.rules.BookEntry;
import org.govsm.core.rules.Library;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.rules.RulePack;
import org.govsm.core.text.Message;
import org.govsm.portal.access.DepartmentIndex;
import org.govsm.portal.access.DepartmentRecord;
import org.govsm.portal.access.Departments;
import org.govsm.portal.ask.Law;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;

/**
 * Reach of an edition: only whoever acts for every department for which a pack decides lets an
 * edition of it decide, or keeps it from deciding. A pack of one state decides for the departments
 * that go by its book; a department whose book is not known may be one of them. Every other pack
 * decides for all.
 */
final class EditionReach {

  private final boolean ofState;
  private final Set<String> departments;

  private EditionReach(boolean ofState, Collection<String> departments) {
    this.ofState = ofState;
    this.departments = Set.copyOf(departments);
  }

  /** For whom a pack decides under the books of a library. */
  static EditionReach of(Transaction tx, Library library, String pack) {
    Optional<String> state = onlyState(library, pack);
    return new EditionReach(
        state.isPresent(), state.map(book -> departments(tx, book)).orElseGet(Set::of));
  }

  /** The book that alone answers from a pack, unless that is the book of the Union. */
  private static Optional<String> onlyState(Library library, String pack) {
    Set<String> books =
        library.books().stream()
            .filter(book -> has(book, pack))
            .map(RuleBook::id)
            .collect(Collectors.toCollection(TreeSet::new));
    boolean borrowed = library.books().stream().anyMatch(book -> borrows(book, books));
    return books.size() == 1 && !borrowed && !books.contains(Law.UNION)
        ? books.stream().findFirst()
        : Optional.empty();
  }

  private static boolean has(RuleBook book, String pack) {
    return book.packs().stream().map(RulePack::id).anyMatch(pack::equals);
  }

  private static boolean borrows(RuleBook book, Set<String> books) {
    return book.entries().stream()
        .filter(entry -> entry.kind() == BookEntry.Kind.BORROWED_FROM)
        .map(BookEntry::target)
        .anyMatch(books::contains);
  }

  private static Set<String> departments(Transaction tx, String book) {
    Map<String, String> books = new TreeMap<>();
    for (DepartmentRecord one : new Departments(tx).all()) {
      one.book().ifPresent(own -> books.put(one.department(), own));
    }
    Set<String> all = DepartmentIndex.seen(tx, Caller.portal());
    all.removeIf(one -> !books.getOrDefault(one, book).equals(book));
    return all;
  }

  /** Whether a caller acts for all of them; where a state has none yet, for all of the portal. */
  boolean isWithin(Caller by) {
    return by.seesEverything()
        || !departments.isEmpty() && departments.stream().allMatch(by::seesDepartment);
  }

  /**
   * Refuses whoever does not act for all of them.
   *
   * @param granted the roles that may
   * @throws ProblemException with status 403 that says who may
   */
  void require(Caller by, Collection<String> granted) {
    if (!isWithin(by)) {
      List<Message> roles = granted.stream().map(role -> Message.of("role." + role)).toList();
      String key = ofState ? "packs.reach-state" : "packs.reach-all";
      Message text = Message.of(key).with("roles", roles);
      throw ProblemException.of(403, text);
    }
  }
}
