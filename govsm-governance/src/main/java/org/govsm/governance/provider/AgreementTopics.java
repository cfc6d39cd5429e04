package org.govsm.governance.provider;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.document.Node;
import org.govsm.governance.facts.FactNode;

/**
 * Topics of an agreement (control GSM-CON-17): which it covers, which it lacks, and of which its
 * words limit or deny something, so that a person reads them. A text that only denies covers
 * nothing.
 */
final class AgreementTopics {

  private static final String COMPLAINT_RESPONSE = "complaint-response";

  /** Topics of which a text tells, by the member that covers each. */
  private static final Map<String, String> MEMBERS = new LinkedHashMap<>();

  static {
    MEMBERS.put("storage", "storage");
    MEMBERS.put("shared-access", "sharedAccess");
    MEMBERS.put("archival", "archival");
  }

  private final Optional<Node> agreement;

  /** The topics of an agreement; without one all are lacking. */
  AgreementTopics(Optional<Node> agreement) {
    this.agreement = agreement;
  }

  /** The topics that are not covered, in the order of the framework. */
  List<String> lacking() {
    List<String> topics = new ArrayList<>();
    if (agreement.filter(one -> one.has("acknowledgeHours") || one.has("resolveHours")).isEmpty()) {
      topics.add(COMPLAINT_RESPONSE);
    }
    for (String topic : MEMBERS.keySet()) {
      if (said(topic).filter(AgreementTopics::says).isEmpty()) {
        topics.add(topic);
      }
    }
    return topics;
  }

  /** The topics of which a person must read what was agreed, each with its words. */
  Map<String, String> unclear() {
    Map<String, String> topics = new LinkedHashMap<>();
    for (String topic : MEMBERS.keySet()) {
      said(topic)
          .filter(AgreementTopics::says)
          .filter(one -> one.denial().isPresent() || one.reservation().isPresent())
          .flatMap(FactNode::text)
          .ifPresent(text -> topics.put(topic, text));
    }
    return topics;
  }

  /** The topics that are covered by words without a reservation. */
  List<String> covered() {
    List<String> open = lacking();
    Map<String, String> unclear = unclear();
    return Stream.concat(Stream.of(COMPLAINT_RESPONSE), MEMBERS.keySet().stream())
        .filter(topic -> !open.contains(topic) && !unclear.containsKey(topic))
        .toList();
  }

  private Optional<FactNode> said(String topic) {
    String member = MEMBERS.getOrDefault(topic, topic);
    return agreement
        .flatMap(one -> one.find(member, String.class))
        .map(text -> FactNode.of(Map.of(member, text)).at(member));
  }

  private static boolean says(FactNode said) {
    return said.isGiven() && said.bareDenial().isEmpty();
  }
}
