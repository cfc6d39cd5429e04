package org.govsm.portal.tenders;

import java.util.List;
import org.govsm.portal.web.LongForm;

/**
 * Section of a tender: what it says there, in words.
 *
 * @param number by which clauses of the tender name it
 * @param code by which addresses name it, and the sentence {@code tenders.part.CODE}
 * @param isKept whether what it says is not published
 */
public record TenderSection(
    int number, String code, List<LongForm.Answer> answers, boolean isKept) {

  /**
   * A section that is kept by the department: its number stays, so that clauses name the right
   * ones.
   */
  TenderSection kept() {
    return new TenderSection(number, code, List.of(), true);
  }
}
