package org.govsm.portal.pages.contracts;

import java.util.List;
import java.util.Optional;
import org.govsm.portal.contracts.WrittenContract;

/**
 * The form for terms.
 *
 * @param amended the contract that is amended; nothing for a new one
 * @param version the version that the author saw
 * @param text the terms as typed
 * @param faults what is wrong with them
 * @param excerpt the lines that are wrong, and those around them
 */
public record TermsFormView(
    Optional<WrittenContract> amended,
    int version,
    String text,
    List<TermsText.Placed> faults,
    List<TermsText.Line> excerpt) {

  /** Where the form goes. */
  public String action() {
    return amended.map(c -> "/contracts/" + c.id() + "/amend").orElse("/contracts");
  }
}
