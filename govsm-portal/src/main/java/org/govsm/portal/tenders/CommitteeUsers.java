package org.govsm.portal.tenders;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.access.DemonstrationPersons;
import org.govsm.portal.access.Officers;
import org.govsm.portal.access.User;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;

/**
 * Users of a committee: each member is an active user of the department, who can declare, open and
 * confirm, and acts for no supplier.
 */
record CommitteeUsers(Transaction tx, String department) {

  private static final String DEMONSTRATED = "demo.";

  /** Roles of a demonstration in which somebody sits in a committee. */
  static final List<String> SITTING =
      List.of(
          "buyer",
          "committee-member",
          "competent-authority",
          "finance-officer",
          "indentor",
          "nodal-officer");

  /**
   * Who cannot sit in a committee.
   *
   * @param place the JSON pointer of the list of members
   */
  List<InputFault> faults(List<String> members, String place, Caller by) {
    Set<String> officers = officers();
    List<InputFault> faults = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      String member = members.get(i);
      String at = place + "/" + i + "/id";
      if (!officers.contains(member) && !isDemonstrated(member, by)) {
        String key = isSupplier(member) ? "tenders.member-supplier" : "tenders.member-unknown";
        faults.add(new InputFault(at, key, Message.of(key).with("member", member)));
      }
    }
    return faults;
  }

  /**
   * Who cannot sit in a committee, whoever looks: in a demonstration those of the roles that sit
   * can.
   */
  Set<String> strangers(List<String> members) {
    Set<String> officers = officers();
    return members.stream()
        .filter(member -> !officers.contains(member) && !isSitting(member))
        .collect(Collectors.toSet());
  }

  private Set<String> officers() {
    return Officers.of(tx, Set.of(department, UserFacts.EVERY)).stream()
        .map(User::id)
        .collect(Collectors.toSet());
  }

  /** Who can act as the competent authority; where nobody is listed, those of a demonstration. */
  Set<String> authorities() {
    Set<String> listed =
        Officers.of(tx, Set.of(department, UserFacts.EVERY)).stream()
            .filter(user -> user.facts().roles().contains(TenderService.AUTHORITY))
            .map(User::id)
            .collect(Collectors.toSet());
    return listed.isEmpty()
        ? DemonstrationPersons.of(TenderService.AUTHORITY).stream()
            .map(person -> DEMONSTRATED + person)
            .collect(Collectors.toSet())
        : listed;
  }

  private boolean isSupplier(String member) {
    return member.equals(DEMONSTRATED + Caller.SUPPLIER)
        || new Users(tx)
            .find(member)
            .filter(user -> user.facts().roles().contains(Caller.SUPPLIER))
            .isPresent();
  }

  /** In a demonstration everybody acts in every role, and nobody is listed. */
  private static boolean isDemonstrated(String member, Caller by) {
    return by.kind() == Caller.Kind.DEMONSTRATION && isSitting(member);
  }

  private static boolean isSitting(String member) {
    return member.startsWith(DEMONSTRATED)
        && SITTING.contains(DemonstrationPersons.role(member.substring(DEMONSTRATED.length())));
  }
}
