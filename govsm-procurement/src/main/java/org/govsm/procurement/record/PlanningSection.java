package org.govsm.procurement.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.document.Node;
import org.govsm.core.money.Money;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.record.ContractingProcess.Dated;
import org.govsm.procurement.requirement.Requirement;

/** Section planning: what is needed and for what, without comments of reviewers. */
final class PlanningSection {

  private PlanningSection() {}

  static Stream<Happening> of(ContractingProcess process) {
    return process.requirement().stream().map(one -> agreed(process.buyer(), one));
  }

  private static Happening agreed(Terms.Party buyer, Dated<Requirement> one) {
    Requirement requirement = one.what();
    return new Happening(
        one.at(),
        "requirement-" + requirement.id() + "-" + requirement.version(),
        "planning",
        release ->
            release.put("planning", planning(requirement)).put("buyer", buyer(release, buyer)));
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
