package org.govsm.procurement.tender;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an officer decided with an act: each decision for its own question. One that names none
 * counts where one question is open.
 */
record Decided(Optional<String> unnamed, Map<String, String> named) {

  static final Decided NOTHING = new Decided(Optional.empty(), Map.of());

  static Decided with(TenderAct act) {
    return new Decided(act.decided(), act.decisions());
  }

  /** The decision on a question, among all that are open. */
  Optional<String> on(String code, Collection<String> open) {
    Optional<String> alone = unnamed.filter(text -> open.size() == 1);
    return Optional.ofNullable(named.get(code)).or(() -> alone);
  }

  /** The codes that name no open question. */
  List<String> unused(Collection<String> open) {
    return named.keySet().stream().filter(code -> !open.contains(code)).toList();
  }
}
