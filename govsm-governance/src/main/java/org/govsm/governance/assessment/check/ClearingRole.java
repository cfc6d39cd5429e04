package org.govsm.governance.assessment.check;

import java.util.List;
import org.govsm.core.text.Message;
import org.govsm.governance.account.People;
import org.govsm.governance.clearance.ClearanceLane;
import org.govsm.governance.facts.FactNode;

/** LAW-CG-05: the role in which a post was cleared, where one is on record. */
final class ClearingRole {

  /** Roles that write and post, and never clear. */
  private static final List<String> NEVER = List.of("author", "publisher", "लेखक", "प्रकाशक");

  private ClearingRole() {}

  /** Of a role that is neither one of the lanes nor an office, somebody says whether it clears. */
  static CheckResult of(FactNode post) {
    FactNode role = post.at("clearance", "clearedBy", "role");
    CheckResult cleared = CheckResult.pass(Message.of("GSM-GOV-02.cleared"));
    String given = role.text().orElse("");
    if (!role.isGiven() || role.isOneOf(lanes()) || People.isOffice(given)) {
      return cleared;
    }
    Message text =
        Message.of(role.isOneOf(NEVER) ? "LAW-CG-05.writes" : "LAW-CG-05.role").with("role", given);
    return role.isOneOf(NEVER)
        ? CheckResult.fail(text)
        : CheckResult.unknown(List.of("posts[].clearance.clearedBy.role")).saying(text);
  }

  private static List<String> lanes() {
    return ClearanceLane.all().stream()
        .flatMap(lane -> lane.signatures().stream())
        .flatMap(List::stream)
        .distinct()
        .toList();
  }
}
