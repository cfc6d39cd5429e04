package org.govsm.portal.tenders;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.govsm.core.decision.Finding;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.procurement.award.AwardRecord;
import org.govsm.procurement.tender.TenderAct.Kind;
import org.govsm.procurement.tender.TenderRecord;

/** Committee views: what the page of a committee shows, with no bid before the opening. */
record CommitteeViews(TenderServices services) {

  /** The page. */
  CommitteeView of(Transaction tx, Page page, StoredTender one, Form form) {
    TenderRecord record = new TenderHistory(tx).record(one);
    Instant now = services.service().now();
    Map<String, Declaration> declared =
        services.committee().counted(tx, one).stream()
            .collect(Collectors.toMap(Declaration::member, Function.identity()));
    AwardRecord award = new Awards(tx).record(one);
    String step = step(one, award, now);
    List<DepartmentBid> bids = DepartmentBid.all(tx, one, services.bids().own());
    TenderScene scene = services.scene(tx, page, one.department(), one.content(), List.of());
    List<Finding> asked = asked(tx, page, one, record, step, form);
    return new CommitteeView(
        one,
        record,
        record.tender().members().stream()
            .map(id -> new CommitteeView.Member(id, Optional.ofNullable(declared.get(id))))
            .toList(),
        award.award().isPresent(),
        record.tender().members().contains(page.caller().actor()),
        step,
        CommitteeForms.declaration(scene),
        CommitteeForms.step(step, scene, award, List.copyOf(declared.values()), asked, form),
        bids,
        securities(tx, page, one, bids),
        List.of(),
        now,
        form);
  }

  private Map<String, OwnSecurity> securities(
      Transaction tx, Page page, StoredTender one, List<DepartmentBid> bids) {
    Map<String, OwnSecurity> securities = new LinkedHashMap<>();
    OwnBids all = services.bids().own();
    for (DepartmentBid bid : bids) {
      OwnBid own = all.of(tx, one, bid.received().bidder());
      securities.put(bid.received().id(), all.security(tx, own, page.words()));
    }
    return securities;
  }

  private List<Finding> asked(
      Transaction tx, Page page, StoredTender one, TenderRecord record, String step, Form form) {
    if (form.typed().isEmpty()) {
      return List.of();
    }
    CommitteeService service = services.committee();
    OfficerDecisions none = OfficerDecisions.NONE;
    return service.questions(
        tx,
        one,
        () ->
            switch (step) {
              case CommitteeView.OPEN ->
                  service.opening(tx, one, CommitteeForms.opening(form, none), page.caller());
              case CommitteeView.RESULT ->
                  service.result(tx, one, CommitteeForms.result(form, record, none), page.caller());
              default -> service.prices(tx, one, CommitteeForms.there(form), none, page.caller());
            });
  }

  static String step(StoredTender one, AwardRecord award, Instant now) {
    TenderRecord record = award.tender();
    boolean single = record.tender().isSinglePacket();
    boolean over =
        record.tender().isFirstStage()
            ? has(record, Kind.TECHNICAL_RESULT)
            : has(record, Kind.FINANCIAL_OPENING);
    boolean lapsed = has(record, Kind.TECHNICAL_OPENING) && award.isLapsed(now);
    if (one.state().equals(Tenders.IS_PUBLISHED) && over && !lapsed && award.award().isEmpty()) {
      return supplementary(award);
    }
    if (!one.state().equals(Tenders.IS_PUBLISHED) || over || lapsed) {
      return CommitteeView.DONE;
    } else if (now.isBefore(record.tender().opens())) {
      return CommitteeView.WAIT;
    } else if (single || has(record, Kind.TECHNICAL_RESULT)) {
      return CommitteeView.PRICES;
    }
    return has(record, Kind.TECHNICAL_OPENING) ? CommitteeView.RESULT : CommitteeView.OPEN;
  }

  /** Bids that pass when they are examined again have a result and an opening of their own. */
  private static String supplementary(AwardRecord award) {
    if (!award.tender().unopened().isEmpty()) {
      return CommitteeView.PRICES;
    }
    return award.passedAgain().isEmpty() || award.proposal().isPresent()
        ? CommitteeView.DONE
        : CommitteeView.RESULT;
  }

  private static boolean has(TenderRecord record, Kind kind) {
    return record.acts().stream().anyMatch(act -> act.kind() == kind);
  }

  /** The page after something was refused. */
  CommitteeView refused(
      Transaction tx, Page page, StoredTender one, Form form, RuntimeException e) {
    CommitteeView view = of(tx, page, one, form);
    List<FormInput> inputs =
        form.typed().containsKey("conflict") ? view.declaration() : view.inputs();
    return view.refused(CommitteeForms.refusals(e, view.record(), inputs));
  }
}
