package org.govsm.portal.queries;

import java.util.Map;
import org.govsm.governance.account.AgencyActs;
import org.govsm.portal.assessments.OfficersActs;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Agency at the desk: people of an agency answer queries as responders, and close what is answered;
 * all else is an officer's.
 */
record DeskAgency(Transaction tx, StoredQuery one, Caller by) {

  private static final String RESPONDER = "responder";
  private static final String CLOSE = "CLOSE";

  /**
   * The role in which a caller does an act.
   *
   * @param given the members of the act
   * @throws org.govsm.portal.web.ProblemException where it is an officer's
   */
  String acting(DeskCase read, String kind, Map<String, @Nullable Object> given) {
    if (!isOfAgency()) {
      String rank = ApiRequests.text(given, "rank").orElse("");
      return DeskRoles.acting(by, read.roles(kind), rank);
    } else if (!mayOfAgency(read, kind) || given.containsKey("sameAs")) {
      throw OfficersActs.refused(one.department());
    }
    return RESPONDER;
  }

  /** Requires that the caller is of no agency. */
  void requireOfficer() {
    OfficersActs.require(tx, one.department(), by);
  }

  /** Whether an act is not one that an agency's people leave to an officer. */
  boolean may(DeskCase read, String kind) {
    return !isOfAgency() || mayOfAgency(read, kind);
  }

  private boolean isOfAgency() {
    return OfficersActs.isOfAgency(tx, one.department(), by);
  }

  private boolean mayOfAgency(DeskCase read, String kind) {
    if (one.isRequest()) {
      return AgencyActs.may(AgencyActs.Desk.LEGAL_REQUEST, kind);
    }
    boolean may =
        AgencyActs.may(AgencyActs.Desk.QUERY, kind)
            || kind.equals(CLOSE) && read.state().equals("ANSWERED");
    return may && DeskRoles.of(by).contains(RESPONDER) && read.roles(kind).contains(RESPONDER);
  }
}
