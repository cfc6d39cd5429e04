package org.govsm.portal.tenders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.web.Form;
import org.govsm.procurement.award.FiledRepresentation;
import org.govsm.procurement.award.ValidityExtension;
import org.govsm.procurement.preference.Invitation;

/**
 * Award as its bidder sees it: a request to match, its own letter, and its representations. Of
 * others it sees nothing here.
 *
 * @param acts how many acts there are, so that each time of asking is another one
 * @param bid the id of its bid
 * @param asked the request to match that waits for its answer
 * @param until the last instant for that answer
 * @param earlier the letters of awards that were set aside, the last first
 * @param cancelled how the tender was cancelled; nothing while it runs
 * @param questionedUntil the last day on which a representation is in time
 * @param security how its bid security stands, and what became of it
 * @param extension the extension of validity that was asked last
 * @param extendsItself whether it may still say itself what the buyer recorded for it
 * @param open whether the bids were opened, so that a decision can be questioned
 */
public record OwnAward(
    StoredTender one,
    int acts,
    String bid,
    Optional<Invitation> asked,
    Optional<Instant> until,
    Optional<AwardLetter> letter,
    List<EarlierLetter> earlier,
    Optional<TenderCancellation> cancelled,
    boolean published,
    boolean open,
    List<FiledRepresentation> representations,
    Optional<LocalDate> questionedUntil,
    BidSecurityRow security,
    Optional<ValidityExtension> extension,
    boolean extendsItself,
    Form form) {

  /** Whether it is asked to extend the validity of its bid, and has not answered itself. */
  public boolean isExtensionAsked() {
    return extendsItself || security.extension().equals("WAITING");
  }

  /** Where the page is. */
  public String base() {
    return BidPages.at(one) + "/award";
  }

  /** What is wrong with what was typed. */
  public Map<String, InputFault> errors() {
    return form.errors();
  }
}
