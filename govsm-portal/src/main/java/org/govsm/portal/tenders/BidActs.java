package org.govsm.portal.tenders;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.procurement.tender.TenderAct.Kind;
import org.govsm.procurement.tender.TenderRecord;

/** Bid acts: under which kind of event each act from the bid to the price is stored. */
public final class BidActs {

  /** The kind of event of a bid, a change or a withdrawal before the bids are opened. */
  public static final String SEALED = "tender.sealed";

  /** The kind of event of a member of the committee who declares. */
  public static final String DECLARED = "tender.declared";

  /** The kind of event of the opening of the technical packets. */
  public static final String PACKETS_OPENED = "tender.packets-opened";

  /** The kind of event of the technical result. */
  public static final String RESULT_TOLD = "tender.result-told";

  /** The kind of event of the financial opening. */
  public static final String PRICES_OPENED = "tender.prices-opened";

  /** The kind of event of a price that a bidder reveals. */
  public static final String REVEALED = "tender.revealed";

  /** The kind of event of a bid that is withdrawn after the bids were opened. */
  public static final String BID_WITHDRAWN = "tender.bid-withdrawn";

  /** The kind of event of an order by which members of the committee are replaced. */
  public static final String RECONSTITUTED = "tender.reconstituted";

  static final List<String> KINDS =
      List.of(
          SEALED,
          DECLARED,
          PACKETS_OPENED,
          RESULT_TOLD,
          PRICES_OPENED,
          REVEALED,
          BID_WITHDRAWN,
          RECONSTITUTED);

  /** What events call whoever hands in something sealed. */
  static final String BIDDER = "bidder";

  /** The member of a stored tree that says what was done. */
  static final String ACT = "act";

  /** The member of an opening that says what was sealed before it. */
  static final String UNSEALED = "unsealed";

  /** The kind of a stored act that is sealed. */
  static final String IS_SEALED = "SEALED";

  /** The kind of a stored act by which a member declares; no act of the tender itself. */
  static final String IS_DECLARATION = "DECLARATION";

  private static final Map<Kind, String> EVENTS =
      Map.of(
          Kind.TECHNICAL_OPENING, PACKETS_OPENED,
          Kind.TECHNICAL_RESULT, RESULT_TOLD,
          Kind.FINANCIAL_OPENING, PRICES_OPENED,
          Kind.SUPPLEMENTARY_RESULT, RESULT_TOLD,
          Kind.SUPPLEMENTARY_OPENING, PRICES_OPENED,
          Kind.REVEAL, REVEALED,
          Kind.WITHDRAWAL, BID_WITHDRAWN);

  private static final Set<Kind> OF_BIDDERS = Set.of(Kind.BID, Kind.MODIFICATION, Kind.WITHDRAWAL);

  private BidActs() {}

  /** The kind of event of an act; sealed where it must not be seen yet. */
  static String event(TenderRecord before, Kind kind) {
    return isSealed(before, kind) ? SEALED : EVENTS.getOrDefault(kind, SEALED);
  }

  /** Whether nobody but its bidder may see an act. */
  static boolean isSealed(TenderRecord record, Kind kind) {
    return OF_BIDDERS.contains(kind) && !isOpened(record);
  }

  /** Whether the bids were opened, so that everybody of the department sees who bid. */
  public static boolean isOpened(TenderRecord record) {
    return record.acts().stream()
        .anyMatch(
            act -> act.kind() == Kind.TECHNICAL_OPENING || act.kind() == Kind.FINANCIAL_OPENING);
  }
}
