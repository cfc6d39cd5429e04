package org.govsm.procurement.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.InputFault;

/**
 * Publishable process: the documents of one purchase that do not contradict each other, and what is
 * wrong with the others. A document that is left out takes with it what stands on it.
 *
 * @param process what can be published; nothing where no document can be
 * @param faults what keeps it from being published whole, each with its place in what was given
 */
public record PublishableProcess(Optional<ContractingProcess> process, List<InputFault> faults) {

  /**
   * Keeps its own copy.
   *
   * @param process see the record
   * @param faults see the record
   */
  public PublishableProcess {
    faults = List.copyOf(faults);
  }

  /**
   * Leaves out what is at fault, again and again, until the rest agrees; all, where a fault stays.
   */
  static PublishableProcess of(ContractingProcess whole) {
    List<InputFault> first = new ProcessFaults(whole).all();
    List<InputFault> faults = first;
    ContractingProcess left = whole;
    boolean stays = false;
    while (!faults.isEmpty() && left.hasDocuments() && !stays) {
      left = left.without(places(faults));
      List<InputFault> now = new ProcessFaults(left).all();
      stays = now.equals(faults);
      faults = now;
    }
    boolean agrees = faults.isEmpty() && left.hasDocuments();
    return new PublishableProcess(agrees ? Optional.of(left) : Optional.empty(), first);
  }

  private static List<String> places(List<InputFault> faults) {
    List<String> places = new ArrayList<>();
    faults.stream().map(InputFault::pointer).distinct().forEach(places::add);
    return places;
  }
}
