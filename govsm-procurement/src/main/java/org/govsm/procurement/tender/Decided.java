package org.govsm.procurement.tender;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an officer decided with an act: each decision for its own question. One that names none
 * counts where one question is open.
 */
record Decided(
    Optional<String> unnamed, Map<String, String> named, Map<String, Optional<String>> others) {

  static final Decided NOTHING = new Decided(Optional.empty(), Map.of(), Map.of());

  static Decided with(TenderAct act) {
    return new Decided(act.decided(), act.decisions(), Map.of());
  }

  /** With a question that another decides than who does the act: what the act says is none. */
  Decided byOther(String code, Optional<String> text) {
    Map<String, Optional<String>> more = new LinkedHashMap<>(others);
    more.put(code, text);
    return new Decided(unnamed, named, more);
  }

  /** The decision on a question, among all that are open. */
  Optional<String> on(String code, Collection<String> open) {
    if (others.containsKey(code)) {
      return others.get(code);
    }
    long own =
        open.stream().filter(each -> others.getOrDefault(each, Optional.empty()).isEmpty()).count();
    return Optional.ofNullable(named.get(code)).or(() -> unnamed.filter(text -> own == 1));
  }

  /** The codes that name no open question. */
  List<String> unused(Collection<String> open) {
    return named.keySet().stream()
        .filter(code -> !open.contains(code) || others.containsKey(code))
        .toList();
  }
}
