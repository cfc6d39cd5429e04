package org.govsm.core.rules;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The questions of a book as its latest packs ask them, each found once. */
final class BookForms {

  private final Library library;
  private final BookEntries entries;

  /** Of questions that the book has an entry for, and of no other name. */
  private final Map<String, Optional<Question>> found = new ConcurrentHashMap<>();

  BookForms(Library library, BookEntries entries) {
    this.library = library;
    this.entries = entries;
  }

  Optional<Question> question(String id) {
    return entries.of(id).isEmpty()
        ? Optional.empty()
        : found.computeIfAbsent(id, one -> form(one).flatMap(pack -> pack.question(one)));
  }

  /** The pack that says how a question is asked: it need not be one that answers in this book. */
  private Optional<RulePack> form(String question) {
    return entries
        .last(question)
        .flatMap(
            entry ->
                switch (entry.kind()) {
                  case ANSWERED_BY -> library.pack(entry.target());
                  case BORROWED_FROM ->
                      library.book(entry.target()).flatMap(book -> book.forms().form(question));
                  case NOT_FOUND ->
                      library.book(entry.target()).flatMap(book -> book.forms().ownForm(question));
                });
  }

  /** The last of its own packs that answers a question. */
  private Optional<RulePack> ownForm(String question) {
    return entries.of(question).stream()
        .filter(entry -> entry.kind() == BookEntry.Kind.ANSWERED_BY)
        .reduce((a, b) -> b)
        .flatMap(entry -> library.pack(entry.target()));
  }
}
