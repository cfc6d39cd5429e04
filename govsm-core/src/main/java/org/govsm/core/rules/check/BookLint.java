package org.govsm.core.rules.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.govsm.core.rules.BookEntry;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.rules.RulePack;
import org.govsm.core.source.Position;
import org.govsm.core.text.Messages;

/**
 * What is wrong with a book that loads: standard questions of which it says nothing, days between
 * two entries on which nobody answers, packs and questions of packs that it never asks, a title
 * that is missing.
 */
public final class BookLint {

  private final RuleBook book;
  private final Position position;
  private final List<LintNote> notes = new ArrayList<>();

  private BookLint(RuleBook book, Position position) {
    this.book = book;
    this.position = position;
  }

  /**
   * Looks through a book.
   *
   * @param book the book, in a library with all that it names
   * @param file the name of its file, for the remarks
   * @param standard the questions of which every book says something; empty to leave that out
   * @return the remarks; none where all was checked and is clean
   */
  public static List<LintNote> check(RuleBook book, String file, Collection<String> standard) {
    BookLint lint = new BookLint(book, Position.of(file));
    lint.silent(standard);
    lint.gaps();
    lint.unasked();
    lint.titles();
    return List.copyOf(lint.notes);
  }

  private void silent(Collection<String> standard) {
    Set<String> silent = new LinkedHashSet<>(standard);
    book.entries().forEach(entry -> silent.remove(entry.question()));
    if (!silent.isEmpty()) {
      warn(
          "book.silent",
          "the book says nothing of "
              + silent
              + "; say of each who answers it, which book is followed, or that nothing was found");
    }
  }

  private void gaps() {
    List<BookEntry> entries = book.entries();
    for (int i = 1; i < entries.size(); i++) {
      BookEntry before = entries.get(i - 1);
      BookEntry after = entries.get(i);
      LocalDate end = before.period().until();
      if (before.question().equals(after.question()) && end.isBefore(after.period().from())) {
        warn(
            "book.gap",
            "nobody answers '"
                + after.question()
                + "' from "
                + end
                + " to "
                + after.period().from().minusDays(1)
                + "; let one entry begin where the other ends, or say that nothing was found");
      }
    }
  }

  private void unasked() {
    Set<String> asked =
        book.entries().stream()
            .filter(entry -> entry.kind() == BookEntry.Kind.ANSWERED_BY)
            .map(entry -> entry.target() + " " + entry.question())
            .collect(Collectors.toSet());
    for (RulePack pack : book.packs()) {
      List<String> never =
          pack.questions().stream()
              .map(Question::id)
              .filter(id -> !asked.contains(pack.id() + " " + id))
              .toList();
      if (pack.status() == RulePack.Status.IN_FORCE && !never.isEmpty()) {
        warn(
            "book.unasked",
            "the pack '"
                + pack.id()
                + "' answers "
                + never
                + ", and no entry asks it; add answered-by, or take the tables out");
      }
    }
  }

  private void titles() {
    String english = title("en");
    if (english.equals(book.id())) {
      warn("book.title", "the book has no title in English; add <title lang=\"en\">");
    } else if (title("hi").equals(english)) {
      warn("book.title", "the book has no title in Hindi; add <title lang=\"hi\">");
    }
  }

  private String title(String language) {
    return book.title(Messages.of(language, Map.of()));
  }

  private void warn(String code, String text) {
    notes.add(new LintNote(LintNote.Level.WARNING, code, position, text));
  }
}
