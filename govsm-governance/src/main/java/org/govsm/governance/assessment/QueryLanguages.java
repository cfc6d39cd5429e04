package org.govsm.governance.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.governance.facts.Fact;
import org.govsm.governance.facts.Facts;

/** In which languages people ask, and whether these are answered in them. */
final class QueryLanguages {

  private final Set<String> asked = new TreeSet<>();
  private final Set<String> answered = new TreeSet<>();
  private final Set<String> unknown = new TreeSet<>();

  private boolean open;

  private QueryLanguages() {}

  /** Nothing where the facts do not say in which languages people ask. */
  static Optional<QueryLanguages> of(Facts facts) {
    QueryLanguages languages = new QueryLanguages();
    Fact queries = facts.at("queries");
    if (queries.isList()) {
      queries.items().forEach(languages::take);
    } else {
      languages.take(queries.at("languages"), queries.at("repliedInSameLanguage"));
    }
    return languages.asked.isEmpty() ? Optional.empty() : Optional.of(languages);
  }

  private void take(Fact query) {
    open |= query.at("language").isAbsent();
    query.at("language").text().ifPresent(language -> take(language, query.at("replyLanguage")));
  }

  private void take(String language, Fact reply) {
    asked.add(language);
    if (reply.is(language)) {
      answered.add(language);
    } else if (reply.isAbsent()) {
      unknown.add(language);
    }
  }

  private void take(Fact numbers, Fact replies) {
    for (String language : numbers.names()) {
      if (positive(numbers.at(language))) {
        asked.add(language);
        if (positive(replies.at(language))) {
          answered.add(language);
        } else if (replies.at(language).isAbsent()) {
          unknown.add(language);
        }
      }
    }
  }

  private static boolean positive(Fact number) {
    return number.number().filter(n -> n.compareTo(BigDecimal.ZERO) > 0).isPresent();
  }

  /** Whether there are queries of which nobody said in which language they are. */
  boolean isOpen() {
    return open;
  }

  Set<String> asked() {
    return asked;
  }

  /** Languages of which it is not known whether they are ever answered. */
  List<String> unknown() {
    return unknown.stream().filter(language -> !answered.contains(language)).toList();
  }

  /** Languages in which nobody ever got an answer. */
  List<String> neverAnswered() {
    List<String> never = new ArrayList<>(asked);
    never.removeAll(answered);
    never.removeAll(unknown);
    return List.copyOf(never);
  }
}
