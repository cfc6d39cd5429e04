package org.govsm.portal.tenders;

import java.util.List;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.tenders.ComparisonSheet.Why;
import org.govsm.portal.web.Form;

/**
 * Page of the sheet of a member.
 *
 * @param acts how many acts there are, so that a sheet that is changed back is kept too
 * @param decided the field for what an officer decided
 * @param early whether marks are given before a price is known, or none are given
 */
public record SheetView(
    StoredTender one, int acts, List<Bid> bids, FormInput decided, boolean early, Form form) {

  /** Bid with what stands against its security, and its fields. */
  public record Bid(String id, String named, List<Why> security, List<FormInput> inputs) {}

  /** Where the page is. */
  public String action() {
    return back() + "/sheet";
  }

  /** The page before it. */
  public String back() {
    return EvaluationPages.at(one);
  }
}
