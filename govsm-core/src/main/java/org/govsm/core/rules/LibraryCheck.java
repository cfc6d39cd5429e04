package org.govsm.core.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.core.source.Position;
import org.govsm.core.source.SourceProblem;
import org.govsm.core.text.NearestName;
import org.govsm.core.time.EffectivePeriod;

/** Check of a library: every pack, question and book that a book names is there. */
final class LibraryCheck {

  private final Map<String, RulePack> packs;
  private final Map<String, BookFile> files;
  private final List<SourceProblem> problems = new ArrayList<>();

  LibraryCheck(Map<String, RulePack> packs, Map<String, BookFile> files) {
    this.packs = packs;
    this.files = files;
  }

  List<SourceProblem> problems() {
    files.values().forEach(this::check);
    return problems;
  }

  private void check(BookFile book) {
    for (String pack : book.packs) {
      if (!packs.containsKey(pack)) {
        problem(
            book.top,
            "the pack '" + pack + "' is not in the library" + hint(pack, packs),
            "add it");
      }
    }
    for (BookEntry entry : book.entries) {
      switch (entry.kind()) {
        case ANSWERED_BY -> checkAnswered(book, entry);
        case BORROWED_FROM -> checkBorrowed(book, entry);
        case NOT_FOUND -> checkNotFound(entry);
      }
    }
  }

  private void checkAnswered(BookFile book, BookEntry entry) {
    RulePack pack = packs.get(entry.target());
    if (!book.packs.contains(entry.target()) || pack == null) {
      problem(
          entry.position(),
          "'" + entry.target() + "' is no pack of this book",
          "list it as <pack id=\"" + entry.target() + "\"/>");
    } else if (!pack.tables().containsKey(entry.question())) {
      problem(
          entry.position(),
          "the pack does not answer '" + entry.question() + "'",
          "name one of " + pack.tables().keySet());
    } else if (pack.status() == RulePack.Status.DRAFT) {
      problem(entry.position(), "a draft pack never decides", "list it as <pack> only");
    }
  }

  private void checkBorrowed(BookFile book, BookEntry entry) {
    if (!files.containsKey(entry.target())) {
      noBook(entry);
    } else if (lenders(entry, entry.period()).isEmpty()) {
      problem(
          entry.position(),
          "the book '" + entry.target() + "' does not answer '" + entry.question() + "'",
          "borrow from a book that does");
    } else if (isCircle(entry, entry.period(), Set.of(book.id))) {
      problem(
          entry.position(),
          "'" + entry.question() + "' is borrowed in a circle from " + book.id,
          "let one of the books answer it");
    }
  }

  /** What cannot be asked cannot be missed: the form of the question comes from another book. */
  private void checkNotFound(BookEntry entry) {
    BookFile form = files.get(entry.target());
    if (form == null) {
      noBook(entry);
    } else if (form.of(entry.question()).stream()
        .noneMatch(other -> other.kind() == BookEntry.Kind.ANSWERED_BY)) {
      problem(
          entry.position(),
          "no pack of the book '" + entry.target() + "' answers '" + entry.question() + "'",
          "name a book in which a pack answers it");
    }
  }

  private void noBook(BookEntry entry) {
    problem(
        entry.position(),
        "there is no book '" + entry.target() + "'" + hint(entry.target(), files),
        "name one of " + files.keySet());
  }

  private static String hint(String given, Map<String, ?> known) {
    return NearestName.hint(given, known.keySet());
  }

  /** Whether on some day of the period an entry leads back to a book on the way to it. */
  private boolean isCircle(BookEntry entry, EffectivePeriod period, Set<String> way) {
    if (way.contains(entry.target())) {
      return true;
    }
    Set<String> further = new HashSet<>(way);
    further.add(entry.target());
    return lenders(entry, period).stream()
        .filter(BookEntry::borrows)
        .anyMatch(next -> isCircle(next, shared(next.period(), period), further));
  }

  /** The entries of the book that is borrowed from which answer on a day of the period. */
  private List<BookEntry> lenders(BookEntry entry, EffectivePeriod period) {
    BookFile lender = files.get(entry.target());
    return lender == null
        ? List.of()
        : lender.of(entry.question()).stream().filter(e -> e.period().overlaps(period)).toList();
  }

  private static EffectivePeriod shared(EffectivePeriod a, EffectivePeriod b) {
    return new EffectivePeriod(
        a.from().isAfter(b.from()) ? a.from() : b.from(),
        a.until().isBefore(b.until()) ? a.until() : b.until());
  }

  private void problem(Position at, String what, String remedy) {
    problems.add(new SourceProblem(at, "book.reference", what, remedy));
  }
}
