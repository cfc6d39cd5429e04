package org.govsm.core.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.NearestName;
import org.govsm.core.time.EffectivePeriod;

/** The entries of a book by question, each from its first period on. */
final class BookEntries {

  private final Map<String, List<BookEntry>> byQuestion = new LinkedHashMap<>();

  BookEntries(List<BookEntry> entries) {
    for (BookEntry entry : entries) {
      byQuestion.computeIfAbsent(entry.question(), question -> new ArrayList<>()).add(entry);
    }
    byQuestion
        .values()
        .forEach(of -> of.sort(Comparator.comparing(entry -> entry.period().from())));
  }

  Set<String> questions() {
    return byQuestion.keySet();
  }

  List<BookEntry> all() {
    return byQuestion.values().stream().flatMap(List::stream).toList();
  }

  List<BookEntry> of(String question) {
    return byQuestion.getOrDefault(question, List.of());
  }

  Optional<BookEntry> last(String question) {
    return at(question, Optional.empty());
  }

  /** The entry of a day; without a day the last. */
  Optional<BookEntry> at(String question, Optional<LocalDate> day) {
    List<BookEntry> all = of(question);
    for (int i = all.size() - 1; i >= 0; i--) {
      if (day.isEmpty() || all.get(i).period().contains(day.get())) {
        return Optional.of(all.get(i));
      }
    }
    return Optional.empty();
  }

  /** Whether one entry stands on all days. */
  boolean areAlike(String question) {
    List<BookEntry> all = of(question);
    return all.size() == 1 && all.get(0).period().equals(EffectivePeriod.ALWAYS);
  }

  IllegalArgumentException unknown(String book, String question) {
    return new IllegalArgumentException(
        "the book "
            + book
            + " does not answer '"
            + question
            + "'"
            + NearestName.hint(question, questions())
            + "; it answers "
            + questions());
  }
}
