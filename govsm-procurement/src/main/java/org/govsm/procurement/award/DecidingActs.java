package org.govsm.procurement.award;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.document.Node;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.NamedValue;
import org.govsm.core.text.Skeleton;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.preference.Allocation;
import org.govsm.procurement.preference.OfficerAllocation;

/** Proposal, award by a second person, and publication; one award stands at a time. */
final class DecidingActs {

  private final AwardActing acting;
  private final AwardRecord record;

  DecidingActs(AwardActing acting) {
    this.acting = acting;
    record = acting.record();
  }

  /** Whether the assessment is over and all prices are known; why not is found. */
  static boolean isReady(AwardActing acting) {
    if (acting.record().tender().tender().isFirstStage()) {
      acting.refuse("FIRST_STAGE", Message.of("award.act.first-stage"));
      return false;
    }
    if (!acting.record().hasAllPrices(acting.at())) {
      acting.refuse("PRICES_OPEN", Message.of("award.act.prices-open"));
    }
    if (!acting.record().isAssessed()) {
      acting.refuse("NOT_ASSESSED", Message.of("award.act.not-assessed"));
    }
    if (acting.state().proposal.isPresent()) {
      acting.refuse("PROPOSED", Message.of("award.act.proposed"));
    }
    differ(acting, "award.act.differ", one -> !isProposed(acting, one) && !isDisputed(acting, one));
    differ(acting, "award.act.differ-proposed", one -> isProposed(acting, one));
    differ(acting, "award.act.differ-disputed", one -> isDisputed(acting, one));
    return !acting.isRefused();
  }

  private static boolean isProposed(AwardActing acting, String matter) {
    return acting.record().isProposed(AwardAct.Kind.RESOLUTION, matter);
  }

  private static boolean isDisputed(AwardActing acting, String matter) {
    return acting.record().isDisputed(AwardAct.Kind.RESOLUTION, matter);
  }

  /** What members differ on, by how far the committee is with a decision on it. */
  private static void differ(AwardActing acting, String key, Predicate<String> which) {
    List<String> open = acting.record().differences().stream().filter(which).toList();
    if (!open.isEmpty()) {
      acting.refuse("MEMBERS_DIFFER", Message.of(key).with("what", List.<Object>copyOf(open)));
    }
  }

  void proposed() {
    if (acting.act().role().equals(AwardForm.COMMITTEE)
        && !record.members().contains(acting.act().by())) {
      acting.refuse(
          "NOT_A_MEMBER", Message.of("tender.act.stranger").with("member", acting.act().by()));
    }
    boolean known = isReady(acting) || !record.differences().isEmpty();
    if (known && record.isAssessed() && record.proposal().isEmpty()) {
      new ConfirmationActs(acting).beforeProposal();
    }
    if (!acting.isRefused()) {
      passedAgain();
      unjudged();
      plan(acting.act().decided(), AwardRecord.officer(acting.act()));
    }
  }

  /** A bid that passes when it is examined again is not left out without a word. */
  private void passedAgain() {
    List<String> passed = record.passedAgain();
    if (!passed.isEmpty()) {
      acting.refer(
          "passed-again",
          Message.of("award.act.passed-again").with("bids", List.<Object>copyOf(passed)),
          acting.terms().clause());
    }
  }

  /** What the tender asks of bidders and stands on no sheet is judged before the award. */
  private void unjudged() {
    List<NamedValue> criteria = record.tender().tender().unjudged();
    if (!criteria.isEmpty()) {
      acting.refer(
          "criteria-unjudged",
          Message.of("award.act.criteria-unjudged").with("criteria", List.<Object>copyOf(criteria)),
          acting.terms().clause());
    }
  }

  /** What the plan of the award comes to on the day of the act bears on it. */
  private void plan(Optional<String> decided, Optional<OfficerAllocation> officer) {
    Decision<AwardReport> plan =
        AwardPlan.of(acting.book())
            .decide(
                record.comparison(acting.at()),
                record.answers(),
                record.terms(AwardRecord.day(acting.at())),
                officer);
    plan.trace().findings().stream()
        .filter(
            found ->
                found.weight() == Finding.Weight.BLOCKING
                    || found.code().equals(OfficerAllocation.UNEVEN)
                    || found.code().equals(OfficerAllocation.FIRST_LEFT_OUT)
                    || found.code().equals(OfficerAllocation.NOT_ASKED))
        .forEach(acting::find);
    if (plan.ruling() instanceof Ruling.Undetermined<AwardReport> open) {
      open.missing().forEach(acting::lacks);
      return;
    }
    if (!acting.isRefused() && plan.found().filter(AwardReport::isAwarded).isEmpty()) {
      nobody(plan);
    }
    if (plan.ruling() instanceof Ruling.Refer<AwardReport> refer) {
      acting.refer("award-plan", refer.question(), refer.citation(), decided);
    }
    plan.found()
        .ifPresent(
            report -> {
              officer.ifPresent(shared -> priced(report, shared));
              securities(report, decided);
              new EnterpriseProof(acting).awarded(report);
            });
  }

  /** The price of a bid that matched is written down: it holds as it was proposed. */
  private void priced(AwardReport report, OfficerAllocation shared) {
    for (String bid : shared.unpriced()) {
      Optional<Money> own = record.comparison(acting.at()).bid(bid).flatMap(Bid::price);
      report
          .part(bid)
          .map(Allocation::price)
          .filter(price -> !own.equals(Optional.of(price)))
          .ifPresent(
              price ->
                  acting.refuse(
                      "OFFICER_PRICE",
                      Message.of("award.act.officer-price").with("bid", bid).with("price", price)));
    }
  }

  /** Whether a bid security that is not in order is accepted is for the committee, not silent. */
  private void securities(AwardReport report, Optional<String> decided) {
    report.letters().stream()
        .filter(letter -> letter.award().isPresent())
        .map(AwardReport.Letter::bid)
        .forEach(bid -> security(bid, decided));
  }

  private void security(String bid, Optional<String> decided) {
    Optional<Node> refused = record.classDecision(bid).filter(ClassActs::isRefused);
    if (refused.isPresent() && EnterpriseProof.exempt(record).contains(bid)) {
      withoutSecurity(bid, refused.get());
      return;
    }
    Optional.ofNullable(record.securities(acting.book(), acting.at()).get(bid)).stream()
        .flatMap(standing -> standing.warnings().stream())
        .findFirst()
        .ifPresent(
            found ->
                acting.refer(
                    "bid-security",
                    Message.of("award.act.security").with("bid", bid).with("found", found.text()),
                    found.citation(),
                    decided));
  }

  /** What the committee said no to is answered by its own decision, and by no words of another. */
  private void withoutSecurity(String bid, Node decision) {
    if (ClassActs.isSetAside(decision).isEmpty()) {
      acting.refuse("SECURITY_REFUSED", "award.act.security-refused", bid);
    } else {
      acting.warn(
          "SECURITY_WAIVED",
          Message.of("award.act.security-kept")
              .with("bid", bid)
              .with("reason", decision.text("reason")),
          acting.terms().clause());
    }
  }

  /** Where the law refers, an officer says who gets the order. */
  private void nobody(Decision<AwardReport> plan) {
    if (plan.ruling() instanceof Ruling.Refer<AwardReport> refer) {
      acting.refuse(
          "OFFICER_SHARES",
          Message.of("award.act.officer-shares").with("question", refer.question()),
          refer.citation());
    } else {
      acting.refuse("NOBODY", Message.of("award.act.nobody"), acting.terms().clause());
    }
  }

  void returned() {
    requireProposal();
    if (record.award().isPresent()) {
      acting.refuse("AWARDED", Message.of("award.act.awarded"));
    }
  }

  private Optional<AwardAct> requireProposal() {
    if (record.proposal().isEmpty()) {
      acting.refuse("NOT_PROPOSED", Message.of("award.act.not-proposed"));
    }
    return record.proposal();
  }

  void awarded() {
    if (record.award().isPresent()) {
      acting.refuse("AWARDED", Message.of("award.act.awarded"));
      return;
    }
    requireProposal().ifPresent(this::second);
  }

  private void second(AwardAct proposal) {
    if (Skeleton.same(proposal.by(), acting.act().by())) {
      acting.refuse("SAME_PERSON", Message.of("award.act.same-person"));
    }
    if (!acting.part().text("basis").equals(record.basis(acting.at()))) {
      acting.refuse("OTHER_BASIS", Message.of("award.act.other-basis"));
    }
    record.representations().stream()
        .filter(FiledRepresentation::isOpen)
        .forEach(
            one ->
                acting.warn(
                    "REPRESENTATION_OPEN",
                    Message.of("award.act.representation-open").with("id", one.id()),
                    AwardActing.OWN));
    if (!record.isAssessed()) {
      acting.refuse("NOT_ASSESSED", Message.of("award.act.not-assessed-since"));
    }
    new ConfirmationActs(acting).beforeAward();
    if (!acting.isRefused()) {
      plan(acting.act().decided().or(proposal::decided), record.officer());
    }
  }

  void published() {
    if (record.award().isEmpty()) {
      acting.refuse("NOT_AWARDED", Message.of("award.act.not-awarded"));
    } else if (record.publication().isPresent()) {
      acting.refuse("PUBLISHED", Message.of("award.act.published"));
    } else {
      record.conflictsAfterAward().forEach(one -> acting.find(one.finding(AwardActing.OWN)));
    }
  }
}
