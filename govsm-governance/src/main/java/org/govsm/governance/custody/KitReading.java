package org.govsm.governance.custody;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.governance.account.People;
import org.govsm.governance.custody.ExitKit.Lacks;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Moment;

/**
 * Kit reading: what the exit kit of an account states of each part for one contract. A kit is of
 * the contract that it names; a part is handed over on a day, to a named officer of the department.
 *
 * @param kit the fact {@code accounts[].exitKit}
 * @param ordered the day of the order: what was received before is of another contract
 * @param ended the day on which the agency worked last: more was made after an earlier day
 */
record KitReading(
    FactNode kit,
    String contract,
    People people,
    Optional<LocalDate> ordered,
    Optional<LocalDate> ended) {

  /** The parts of an exit kit, by their members. */
  private static final List<String> KIT =
      List.of("content", "rawFiles", "rights", "keys", "analytics", "secondFactor");

  /** The parts that grow, or are used, while the agency works. */
  private static final Set<String> GROWING = Set.of("content", "rawFiles", "keys", "analytics");

  /** Whether a kit was handed over under a contract. */
  static boolean isOf(FactNode kit, String contract) {
    return kit.at("contract").text().filter(one -> isIt(one, contract)).isPresent();
  }

  private static boolean isIt(String named, String contract) {
    return named.strip().equalsIgnoreCase(contract.strip());
  }

  List<ExitKit.Part> parts() {
    boolean another = kit.at("contract").text().isPresent() && !isOf(kit, contract);
    // the words of the kit of another contract say nothing of this one
    FactNode its = another ? FactNode.of(null) : kit;
    return KIT.stream().map(code -> part(code, its)).toList();
  }

  private ExitKit.Part part(String code, FactNode its) {
    FactNode said = its.at(code);
    Optional<Moment> on = its.at("received", code).moment();
    Optional<String> by = its.at("receivedBy").text();
    return new ExitKit.Part(
        code, said.text().orElse(""), on.map(Moment::day), by, lacks(code, said, its, on, by));
  }

  private boolean isEarly(String code, LocalDate day) {
    return GROWING.contains(code) && ended.filter(day::isBefore).isPresent();
  }

  private Optional<Lacks> lacks(
      String code, FactNode said, FactNode its, Optional<Moment> on, Optional<String> by) {
    if (!KitWords.areGiven(said)) {
      return Optional.of(Lacks.WHERE);
    } else if (KitWords.deny(said)) {
      return Optional.of(Lacks.WORDS);
    } else if (!isOf(its, contract)) {
      return Optional.of(Lacks.CONTRACT);
    } else if (on.filter(one -> ordered.filter(one.day()::isBefore).isEmpty()).isEmpty()) {
      return Optional.of(Lacks.RECEIVED_ON);
    } else if (isEarly(code, on.orElseThrow().day())) {
      return Optional.of(Lacks.RECEIVED_EARLY);
    }
    boolean received =
        by.filter(one -> people.isOfficial(one).orElse(false))
            .filter(one -> people.leftBy(one, on.orElseThrow().start()).isEmpty())
            .isPresent();
    return received ? Optional.empty() : Optional.of(Lacks.RECEIVED_BY);
  }
}
