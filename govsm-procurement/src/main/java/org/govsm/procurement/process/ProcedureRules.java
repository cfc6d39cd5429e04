package org.govsm.procurement.process;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code procedures.xml} says: procedures, clocks, committees, conditions of the steps. */
record ProcedureRules(
    String papersOf,
    Map<String, String> days,
    List<Clock> clocks,
    List<CommitteeRule> committees,
    Map<String, List<String>> conditions,
    Map<String, List<String>> answeredBy,
    Map<String, List<String>> routes,
    List<ProcedureKind> kinds) {

  ProcedureRules {
    days = Collections.unmodifiableMap(new LinkedHashMap<>(days));
    clocks = List.copyOf(clocks);
    committees = List.copyOf(committees);
    conditions = Map.copyOf(conditions);
    answeredBy = Map.copyOf(answeredBy);
    routes = Map.copyOf(routes);
    kinds = List.copyOf(kinds);
  }

  static ProcedureRules shipped() {
    return Shipped.RULES;
  }

  Optional<Clock> clock(String guard) {
    return clocks.stream().filter(clock -> clock.guard().equals(guard)).findFirst();
  }

  Optional<CommitteeRule> committee(String guard) {
    return committees.stream().filter(rule -> rule.guard().equals(guard)).findFirst();
  }

  static byte[] bytes(String file) {
    try (InputStream in = requireNonNull(ProcedureRules.class.getResourceAsStream(file), file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Loaded by the virtual machine when first used, by one thread. */
  private static final class Shipped {

    static final ProcedureRules RULES =
        new ProceduresFile("procedures.xml", bytes("procedures.xml")).read();
  }
}
