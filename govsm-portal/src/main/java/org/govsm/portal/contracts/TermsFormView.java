package org.govsm.portal.contracts;

import java.util.List;
import java.util.Optional;
import org.govsm.portal.web.TypedText;

/**
 * The form for terms.
 *
 * @param amended the contract that is amended; nothing for a new one
 */
public record TermsFormView(
    Optional<WrittenContract> amended,
    int version,
    String text,
    List<TypedText.Placed> faults,
    List<TypedText.Line> excerpt,
    List<String> issued,
    Optional<Meanwhile> meanwhile) {

  /**
   * Changes by somebody else since the author saw the terms.
   *
   * @param lines the lines that are other than the author saw; none where that is not known
   */
  public record Meanwhile(int version, List<String> lines) {}
}
