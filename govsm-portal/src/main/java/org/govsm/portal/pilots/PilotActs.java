package org.govsm.portal.pilots;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.governance.account.AgencyActs;
import org.govsm.governance.pilot.PilotAct;
import org.govsm.governance.pilot.PilotRecord;
import org.govsm.portal.assessments.OfficersActs;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;

/** Acts on pilots by their codes and addresses, and those that a caller may do. */
final class PilotActs {

  /** What cannot be taken back. */
  static final List<PilotAct.Kind> FINAL = List.of(PilotAct.Kind.SCALE, PilotAct.Kind.STOP);

  private PilotActs() {}

  static Optional<PilotAct.Kind> ofCode(String code) {
    return Stream.of(PilotAct.Kind.values()).filter(kind -> kind.name().equals(code)).findFirst();
  }

  /** What a kind is called in addresses. */
  static String address(PilotAct.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind that an address names. */
  static Optional<PilotAct.Kind> named(String address) {
    return Stream.of(PilotAct.Kind.values())
        .filter(kind -> address(kind).equals(address))
        .findFirst();
  }

  /** The acts that the stage has and the caller does: by role, and as one of an agency. */
  static List<PilotAct.Kind> may(Transaction tx, String department, PilotRecord record, Caller by) {
    boolean agency = OfficersActs.isOfAgency(tx, department, by);
    return record.next().stream()
        .filter(kind -> !PilotService.roles(by, kind).isEmpty())
        .filter(kind -> !agency || AgencyActs.may(AgencyActs.Desk.PILOT, kind.name()))
        .toList();
  }
}
