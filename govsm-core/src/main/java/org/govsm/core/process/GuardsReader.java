package org.govsm.core.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/** Reads what is said of guards: true, false, or the facts that are missing. */
final class GuardsReader {

  private static final String MISSING = "missing";
  private static final int MOST = 100;

  private final List<InputFault> faults;

  GuardsReader(List<InputFault> faults) {
    this.faults = faults;
  }

  /** The answers by the code of the guard; without a machine no code is known to be wrong. */
  Map<String, GuardAnswer> read(Optional<StateMachine> machine, @Nullable Object given) {
    Map<String, GuardAnswer> answers = new LinkedHashMap<>();
    if (given instanceof Map<?, ?> guards) {
      guards.forEach((name, said) -> guard(machine, String.valueOf(name), said, answers));
    } else if (given != null) {
      fault("/guards", "object", Message.of("input.object"));
    }
    return answers;
  }

  private void guard(
      Optional<StateMachine> machine,
      String code,
      @Nullable Object said,
      Map<String, GuardAnswer> answers) {
    String place = "/guards" + Tree.pointer(code);
    List<String> known =
        machine.map(StateMachine::guards).orElse(List.of()).stream().map(Guard::code).toList();
    if (machine.isPresent() && !known.contains(code)) {
      fault(place, "unknown", InputFault.notAsked(code, known));
    } else if (said instanceof Boolean met) {
      answers.put(code, met ? GuardAnswer.met() : notMet());
    } else if (said instanceof Map<?, ?> map && map.keySet().equals(Set.of(MISSING))) {
      missing(place + Tree.pointer(MISSING), map.get(MISSING))
          .ifPresent(facts -> answers.put(code, GuardAnswer.unknown(facts)));
    } else if (said != null) {
      fault(place, "guard", Message.of("transition.guard"));
    }
  }

  private static GuardAnswer notMet() {
    return GuardAnswer.notMet(Message.of("transition.said"));
  }

  private Optional<List<String>> missing(String place, @Nullable Object given) {
    if (!(given instanceof List<?> items) || items.isEmpty() || items.size() > MOST) {
      fault(place, "list", Message.of("transition.missing"));
      return Optional.empty();
    }
    List<String> facts = new ArrayList<>();
    for (Object item : items) {
      if (item instanceof String fact && !fact.isBlank()) {
        facts.add(fact);
      } else {
        fault(place + "/" + facts.size(), "string", Message.of("input.string"));
        return Optional.empty();
      }
    }
    return Optional.of(facts);
  }

  private void fault(String place, String kind, Message text) {
    faults.add(new InputFault(place, "tree." + kind, text));
  }
}
