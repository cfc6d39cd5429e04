package org.govsm.procurement.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.document.Node;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.record.ContractingProcess.Dated;
import org.govsm.procurement.requirement.Requirement;

/** Section planning: what is needed and for what, without comments of reviewers. */
final class PlanningSection {

  private PlanningSection() {}

  static Stream<Happening> of(ContractingProcess process, Messages words) {
    return process.requirement().stream().map(one -> agreed(process, one, words));
  }

  private static Happening agreed(
      ContractingProcess process, Dated<Requirement> one, Messages words) {
    Terms.Party buyer = process.buyer();
    Requirement requirement = one.what();
    return new Happening(
        one.at(),
        "requirement-" + requirement.id() + "-" + requirement.version(),
        "planning",
        release -> {
          Map<String, Object> planning = planning(requirement);
          process.prepared().ifPresent(days -> planning.put("milestones", days(days, words)));
          release.put("planning", planning).put("buyer", buyer(release, buyer));
        });
  }

  private static List<Object> days(ContractingProcess.Prepared days, Messages words) {
    return List.of(
        day("need-recorded", days.recorded(), words), day("need-agreed", days.agreed(), words));
  }

  private static Map<String, Object> day(String id, Instant at, Messages words) {
    return OcdsTree.of(
        "id",
        id,
        "title",
        words.say(Message.of("record." + id)),
        "type",
        "preProcurement",
        "dateMet",
        at.toString(),
        "status",
        "met");
  }

  static Map<String, Object> buyer(ReleaseDraft release, Terms.Party buyer) {
    return release.parties().add(buyer.id(), Optional.of(buyer.name()), "buyer");
  }

  private static Map<String, Object> planning(Requirement requirement) {
    OcdsTree tree = new OcdsTree();
    for (String language : List.of("en", "hi")) {
      String said =
          Stream.concat(
                  Stream.of(requirement.node().branch("title").orElseThrow()),
                  requirement.node().branches("objectives").stream()
                      .flatMap(each -> each.branch("text").stream()))
              .flatMap(text -> text.find(language, String.class).stream())
              .collect(Collectors.joining("; "));
      tree.put(language.equals("en") ? "rationale" : "rationale_hi", said);
    }
    requirement
        .node()
        .branch("estimate")
        .map(PlanningSection::estimate)
        .ifPresent(budget -> tree.put("budget", budget));
    return tree.done();
  }

  private static Map<String, Object> estimate(Node estimate) {
    return OcdsTree.of(
        "description",
        estimate.text("basis"),
        "amount",
        OcdsTree.beforeTax(estimate.get("amount", Money.class)));
  }
}
