package org.govsm.portal.contracts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Messages;

/**
 * View of a file of cases, of which the days and who counted are asked.
 *
 * @param lines what is wrong with its rows
 * @param lack what the calendar of working days lacks
 * @param parties who can have counted, as the caller may say it
 */
public record CasesView(
    WrittenContract contract,
    Map<String, String> typed,
    Map<String, InputFault> errors,
    List<InputFault> lines,
    SentAgain file,
    List<String> parties,
    Optional<OfficeHours.Lack> lack) {

  /** What was typed into a field. */
  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  /** The name of a party. */
  public String party(String code, Messages words) {
    return CountedView.party(contract.terms(), code, words);
  }
}
