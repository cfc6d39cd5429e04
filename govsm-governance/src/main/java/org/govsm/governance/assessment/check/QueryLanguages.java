package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.facts.KeptAnswers;

/** In which languages people ask, and whether these are answered in them. */
final class QueryLanguages {

  /** By code, as it was first written. */
  private final Map<String, String> asked = new TreeMap<>();

  private final Set<String> answered = new TreeSet<>();
  private final Set<String> unknown = new TreeSet<>();
  private final Set<String> strange = new TreeSet<>();

  /** In which languages queries of no stated language were answered; these may be the same. */
  private final Set<String> maybe = new TreeSet<>();

  private boolean maybeAny;
  private boolean open;

  private QueryLanguages() {}

  /** Nothing where the facts do not say in which languages people ask. */
  static Optional<QueryLanguages> of(Facts facts) {
    QueryLanguages languages = new QueryLanguages();
    FactNode queries = facts.at("queries");
    if (queries.isList()) {
      KeptAnswers<Boolean> open = new KeptAnswers<>(languages::take);
      for (FactNode query : RecordedTime.shown(queries.items())) {
        languages.open |= open.of(query);
      }
    }
    FactNode totals = facts.at("queryTotals");
    if (queries.isList() && languages.asked.isEmpty() && totals.isGiven()) {
      languages = new QueryLanguages();
      languages.take(totals.at("languages"), totals.at("repliedInSameLanguage"));
    } else if (!queries.isList()) {
      languages.take(queries.at("languages"), queries.at("repliedInSameLanguage"));
    }
    return languages.asked.isEmpty() ? Optional.empty() : Optional.of(languages);
  }

  /** True where nobody said in which language it is; a second one that says the same adds none. */
  private boolean take(FactNode query) {
    FactNode asked = query.at("language");
    boolean open =
        asked.isAbsent() || asked.bareDenial().filter(no -> !LanguageNames.isKnown(no)).isPresent();
    if (open) {
      keepOpen(query.at("replyLanguage"));
    } else {
      asked.text().ifPresent(language -> take(language, query.at("replyLanguage")));
    }
    return open;
  }

  private void keepOpen(FactNode reply) {
    maybeAny |= reply.isAbsent();
    reply
        .text()
        .ifPresent(
            in -> {
              maybeAny |= !LanguageNames.isKnown(in);
              maybe.add(LanguageNames.code(in));
            });
  }

  private void take(String language, FactNode reply) {
    String code = LanguageNames.code(language);
    asked.putIfAbsent(code, language);
    Optional<String> in = reply.text();
    if (in.map(LanguageNames::code).filter(code::equals).isPresent()) {
      answered.add(code);
    } else if (reply.isAbsent()) {
      unknown.add(code);
    } else if (in.isPresent()) {
      List.of(language, in.get()).stream()
          .filter(name -> !LanguageNames.isKnown(name))
          .forEach(
              name -> {
                strange.add(name);
                unknown.add(code);
              });
    }
  }

  private void take(FactNode numbers, FactNode replies) {
    for (String language : numbers.names()) {
      open |= numbers.at(language).isAbsent();
      if (positive(numbers.at(language))) {
        String code = LanguageNames.code(language);
        asked.putIfAbsent(code, language);
        List<FactNode> same =
            replies.names().stream()
                .filter(name -> LanguageNames.code(name).equals(code))
                .map(replies::at)
                .toList();
        if (same.stream().anyMatch(QueryLanguages::positive)) {
          answered.add(code);
        } else if (same.isEmpty() ? replies.at(language).isAbsent() : isOpen(same)) {
          unknown.add(code);
        }
      }
    }
  }

  private static boolean isOpen(List<FactNode> replies) {
    return replies.stream().anyMatch(FactNode::isAbsent);
  }

  private static boolean positive(FactNode number) {
    return number.number().filter(n -> n.compareTo(BigDecimal.ZERO) > 0).isPresent();
  }

  /** Whether there are queries of which nobody said in which language they are. */
  boolean isOpen() {
    return open;
  }

  /** As they were first written; two names of one language are one. */
  Collection<String> asked() {
    return asked.values();
  }

  /** Names that the list lacks, of which nobody knows whether they mean a language of the list. */
  List<String> strange() {
    return List.copyOf(strange);
  }

  /** Languages of which it is not known whether they are ever answered. */
  List<String> unknown() {
    return asked.keySet().stream()
        .filter(code -> unknown.contains(code) && !answered.contains(code))
        .map(this::written)
        .toList();
  }

  /** Languages in which surely nobody ever got an answer. */
  List<String> neverAnswered() {
    return asked.keySet().stream()
        .filter(code -> !unknown.contains(code) && !answered.contains(code))
        .filter(code -> !isMaybeAnswered(code))
        .map(this::written)
        .toList();
  }

  private boolean isMaybeAnswered(String code) {
    return maybeAny
        || maybe.contains(code)
        || !maybe.isEmpty() && !LanguageNames.isKnown(written(code));
  }

  private String written(String code) {
    return asked.getOrDefault(code, code);
  }
}
