package org.govsm.procurement.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.money.Money;
import org.govsm.procurement.award.AwardReport;
import org.govsm.procurement.evaluation.BidResult;
import org.govsm.procurement.evaluation.BidStanding;
import org.govsm.procurement.preference.Allocation;
import org.govsm.procurement.record.ContractingProcess.Dated;

/** Section awards: each part of the order, its bidder and its sum; no award where there is none. */
final class AwardSection {

  private final ContractingProcess process;
  private final Bidders bidders;

  private AwardSection(ContractingProcess process, Bidders bidders) {
    this.process = process;
    this.bidders = bidders;
  }

  static Stream<Happening> of(ContractingProcess process, Bidders bidders) {
    AwardSection section = new AwardSection(process, bidders);
    return process.award().stream()
        .flatMap(
            award ->
                Stream.concat(
                    Stream.of(section.made(award)),
                    process.setAside().stream().map(at -> section.setAside(award, at))));
  }

  /** What was told before stays: the award is cancelled, and the tender goes on. */
  private Happening setAside(Dated<AwardReport> award, Instant at) {
    return new Happening(
        at,
        "award-set-aside",
        "awardCancellation",
        release -> {
          process
              .tender()
              .ifPresent(
                  record ->
                      release.put(
                          "tender", OcdsTree.of("id", record.tender().id(), "status", "active")));
          release.put(
              "awards",
              award.what().preference().allocations().stream()
                  .map(part -> OcdsTree.of("id", bidders.award(part.bid()), "status", "cancelled"))
                  .toList());
        });
  }

  private Happening made(Dated<AwardReport> award) {
    return new Happening(award.at(), "award", "award", release -> write(release, award));
  }

  private void write(ReleaseDraft release, Dated<AwardReport> award) {
    release.put("buyer", PlanningSection.buyer(release, process.buyer()));
    process.tender().ifPresent(record -> evaluated(release, award));
    List<Object> awards = new ArrayList<>();
    for (Allocation part : award.what().preference().allocations()) {
      awards.add(award(release, part, award.at()));
    }
    process
        .tender()
        .ifPresent(
            record ->
                release.put(
                    "tender",
                    OcdsTree.of(
                        "id",
                        record.tender().id(),
                        "status",
                        awards.isEmpty() ? "unsuccessful" : "complete")));
    if (!awards.isEmpty()) {
      release.put("awards", awards);
    }
  }

  /** A bid that the evaluation set aside is no valid one, whatever the opening said. */
  private void evaluated(ReleaseDraft release, Dated<AwardReport> award) {
    List<Object> details = new ArrayList<>();
    List<Money> prices = new ArrayList<>();
    List<BidResult> results = award.what().preference().evaluation().bids();
    if (results.stream().anyMatch(one -> one.standing() == BidStanding.OPEN)) {
      return;
    }
    for (BidResult result : results) {
      boolean valid = result.standing() == BidStanding.RANKED;
      String status = valid ? "valid" : "disqualified";
      details.add(OcdsTree.of("id", bidders.bid(result.bid().id()), "status", status));
      if (valid) {
        result.price().ifPresent(prices::add);
      }
    }
    List<Object> statistics = new ArrayList<>(enterprises(release, award));
    statistics.add(
        BidsSection.statistic("validBids", OcdsTree.number(prices.size()), award.at()).done());
    prices.stream()
        .min(Money::compareTo)
        .ifPresent(
            lowest ->
                statistics.add(
                    BidsSection.statistic("lowestValidBidValue", lowest.rupees(), award.at())
                        .put("currency", "INR")
                        .done()));
    release.put(
        "bids", new OcdsTree().put("statistics", statistics).put("details", details).done());
  }

  /** A class that the committee did not accept was told with the bids, and is told no more. */
  private List<Object> enterprises(ReleaseDraft release, Dated<AwardReport> award) {
    Set<String> refused = award.what().preference().classesRefused();
    refused.forEach(bid -> release.parties().withoutScale(bidders.bidder(bid)));
    return refused.isEmpty()
        ? List.of()
        : process.tender().stream()
            .map(record -> new BidsSection(record, bidders, award.at(), BidStage.PRICED))
            .<Object>flatMap(section -> section.enterprises(refused).stream())
            .toList();
  }

  private Map<String, Object> award(ReleaseDraft release, Allocation part, Instant at) {
    String id = bidders.bidder(part.bid());
    Map<String, Object> supplier = release.parties().add(id, Optional.empty(), "supplier");
    return new OcdsTree()
        .put("id", bidders.award(part.bid()))
        .put("title", process.tender().map(one -> title(one.tender().toPlain())))
        .put("status", "active")
        .put("date", at.toString())
        .put("value", OcdsTree.withTax(part.amount()))
        .put("suppliers", List.of(supplier))
        .done();
  }

  private static Object title(Map<String, Object> tender) {
    return tender.get("title") instanceof Map<?, ?> said && said.get("en") instanceof String text
        ? text
        : "";
  }
}
