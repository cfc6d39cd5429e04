package org.govsm.procurement.note;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;

/** The answers that a note has not come to: what rests on one of them is not answered either. */
final class Unsettled {

  private static final Set<String> NO_RULE = Set.of("rules.not-found", "rules.gap", "rules.low");

  private final Set<String> askable;
  private final Map<String, Lack> lacks = new LinkedHashMap<>();

  /** With the facts that a case may give. */
  Unsettled(Set<String> askable) {
    this.askable = askable;
  }

  /** The facts that are missing; where there are none, the question that an officer decides. */
  record Lack(List<String> missing, String question) {

    Lack {
      missing = List.copyOf(missing);
    }

    Lack and(Lack other) {
      Set<String> all = new LinkedHashSet<>(missing);
      all.addAll(other.missing);
      return new Lack(List.copyOf(all), question);
    }
  }

  /** What an answer would have passed on is missing with it, or is itself a fact to be given. */
  void note(Agenda.Item item, Decision<?> decision) {
    if (decision.ruling() instanceof Ruling.Undetermined<?> open) {
      note(item, new Lack(open.missing(), item.question()));
    } else if (decision.ruling() instanceof Ruling.Refer<?> refer) {
      Lack lack = new Lack(List.of(), item.question());
      if (!NO_RULE.contains(refer.question().key())) {
        lacks.put(item.question(), lack);
      }
      item.passedOn().values().forEach(fact -> lacks.put(fact, own(fact).orElse(lack)));
    }
  }

  void note(Agenda.Item item, Lack lack) {
    lacks.put(item.question(), lack);
    item.passedOn().values().forEach(fact -> lacks.put(fact, lack));
  }

  /** What a question or a fact of which there is no value lacks. */
  Optional<Lack> lack(String name) {
    return Optional.ofNullable(lacks.get(name)).or(() -> own(name));
  }

  private Optional<Lack> own(String fact) {
    return askable.contains(fact) ? Optional.of(new Lack(List.of(fact), fact)) : Optional.empty();
  }
}
