package org.govsm.procurement.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;

/**
 * What must hold between the parts of a comparison: each name once, and each that is used known.
 */
final class ComparisonCheck {

  private final Node node;
  private final Node terms;
  private final List<InputFault> faults = new ArrayList<>();

  ComparisonCheck(Node node) {
    this.node = node;
    terms = node.branch("terms").orElseThrow();
  }

  List<InputFault> faults() {
    Set<String> bids = once(node.branches("bids"), "id");
    Set<String> requirements = once(terms.branches("requirements"), "id");
    Set<String> members = new TreeSet<>(terms.codes("members"));
    for (Node bid : node.branches("bids")) {
      if (!bid.text("tender").equals(terms.text("tender"))) {
        faults.add(fault(bid, "tender", "other-tender"));
      }
    }
    terms.branches("requirements").forEach(each -> noSlash(each, "id"));
    members.stream()
        .filter(member -> member.contains("/"))
        .forEach(member -> faults.add(fault(terms, "members", "slash")));
    List<Node> assessments = node.branches("assessments");
    once(assessments, "bid");
    for (Node each : assessments) {
      known(each, "bid", bids);
      once(each.branches("responses"), "requirement");
      each.branches("responses").forEach(response -> known(response, "requirement", requirements));
      once(each.branches("marks"), "member");
      each.branches("marks").forEach(mark -> known(mark, "member", members));
    }
    terms.codes("drawn").stream()
        .filter(bid -> !bids.contains(bid))
        .forEach(bid -> faults.add(InputFault.unknown("/terms/drawn", bid, bids)));
    return List.copyOf(faults);
  }

  private Set<String> once(List<Node> items, String field) {
    Set<String> seen = new HashSet<>();
    for (Node item : items) {
      if (!seen.add(item.text(field))) {
        faults.add(fault(item, field, "twice"));
      }
    }
    return new TreeSet<>(seen);
  }

  private void known(Node item, String field, Set<String> names) {
    if (!names.contains(item.text(field))) {
      faults.add(InputFault.unknown(item.pointer() + "/" + field, item.text(field), names));
    }
  }

  private void noSlash(Node item, String field) {
    if (item.text(field).contains("/")) {
      faults.add(fault(item, field, "slash"));
    }
  }

  private static InputFault fault(Node item, String field, String what) {
    return item.fault(field, "evaluation." + what, Message.of("evaluation.input." + what));
  }
}
