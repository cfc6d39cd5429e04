package org.govsm.portal.deliveries;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.procurement.acceptance.AcceptanceAct.Kind;
import org.govsm.procurement.acceptance.AcceptanceTerms;
import org.govsm.procurement.acceptance.Delivery;
import org.govsm.procurement.contract.PeriodWords;

/** Delivery views: what the page of the deliveries of a contract shows. */
record DeliveryViews(DeliveryServices services) {

  private static final String ROUTE = "/contracts/{id}/deliveries";
  private static final List<Kind> ON_DELIVERY =
      List.of(
          Kind.PROVISIONAL_RECEIPT,
          Kind.INSPECTION,
          Kind.ACCEPTANCE,
          Kind.OBJECTION,
          Kind.REJECTION,
          Kind.REWORK);

  /** What nobody does any more with what counts as accepted. */
  private static final Set<Kind> REFUSING = EnumSet.of(Kind.OBJECTION, Kind.REJECTION);

  DeliveryView of(Transaction tx, Page page, String id, Form form) {
    DeliveryService service = services.service();
    LocalDate today = service.today();
    Optional<Standing> standing = service.standing(tx, id);
    Optional<StoredDeliveries> stored = standing.map(Standing::stored);
    Optional<AcceptedPeriods> accepted =
        standing.filter(one -> one.stored().acts() > 0).map(one -> service.accepted(tx, one));
    return new DeliveryView(
        service.contract(tx, id),
        stored,
        standing
            .map(
                one ->
                    one.record().deliveries().stream()
                        .map(delivery -> row(page, one, delivery, today))
                        .toList())
            .orElse(List.of()),
        standing.map(one -> acts(tx, page, one)).orElse(List.of()),
        stored.map(one -> next(page, one)).orElse(Map.of()),
        accepted.map(one -> counts(page, one)).orElse(List.of()),
        accepted.map(AcceptedPeriods::contradictions).orElse(List.of()),
        page.mayPost(ROUTE + "/figures") ? accepted.map(one -> one.lacking().size()).orElse(0) : 0,
        standing.map(one -> differs(tx, one, one.record().terms())).orElse(List.of()),
        standing
            .flatMap(one -> one.stored().proposed().map(wait -> differs(tx, one, wait.terms())))
            .orElse(List.of()),
        standing
            .map(one -> one.record().corrections().stream().map(one::effect).toList())
            .orElse(List.of()),
        standing.map(one -> service.proposedEffect(tx, one)).orElse(List.of()),
        begin(tx, page, id),
        answer(page, stored),
        page.mayPost(ROUTE)
            ? standing.map(one -> TakingBackForm.inputs(page, one)).orElse(List.of())
            : List.of(),
        today,
        form);
  }

  private List<Message> differs(Transaction tx, Standing standing, AcceptanceTerms terms) {
    return services.service().differing(tx, standing.contract(), terms);
  }

  /** Whoever entered a correction does not answer it. */
  private static List<FormInput> answer(Page page, Optional<StoredDeliveries> stored) {
    return stored
        .filter(one -> page.mayPost(ROUTE + "/correction"))
        .flatMap(StoredDeliveries::proposed)
        .filter(one -> !Skeleton.same(one.by(), page.caller().actor()))
        .map(one -> CorrectionPages.inputs(page))
        .orElse(List.of());
  }

  private List<FormInput> begin(Transaction tx, Page page, String id) {
    return page.mayPost(ROUTE) && page.caller().isAnyOf(DeliveryRoles.STATING)
        ? BeginForm.inputs(page, services.service().contract(tx, id))
        : List.of();
  }

  private static Map<String, String> next(Page page, StoredDeliveries one) {
    boolean may = page.mayPost(ROUTE + "/{act}") && DeliveryRoles.may(page.caller(), Kind.DELIVERY);
    return may
        ? Map.of(
            one.page() + "/" + ActForm.address(Kind.DELIVERY),
            page.say("deliveries.act." + Kind.DELIVERY))
        : Map.of();
  }

  private static DeliveryView.Row row(
      Page page, Standing standing, Delivery delivery, LocalDate today) {
    Map<String, String> next = new LinkedHashMap<>();
    DeliveryClock clock = DeliveryClock.of(standing, delivery, today);
    boolean deemed = clock.deemedOn().isPresent();
    boolean asked = delivery.open() > 0 || delivery.isContradicted();
    if (asked && page.mayPost(ROUTE + "/{act}")) {
      for (Kind kind : ON_DELIVERY) {
        if (DeliveryRoles.may(page.caller(), kind)
            && fits(kind, delivery, page.caller())
            && !(deemed && REFUSING.contains(kind))) {
          String href =
              standing.stored().page() + "/" + ActForm.address(kind) + "?delivery=" + delivery.id();
          next.put(href, page.say("deliveries.act." + kind));
        }
      }
    }
    boolean own = asked && delivery.isReportedBy(page.caller().actor());
    return new DeliveryView.Row(delivery, clock, next, own);
  }

  /** Whether an act makes sense in the state of a delivery; the process decides. */
  private static boolean fits(Kind kind, Delivery delivery, Caller caller) {
    boolean objected = delivery.state() == Delivery.State.OBJECTED;
    boolean own = delivery.isReportedBy(caller.actor());
    if (delivery.isContradicted()) {
      return !own && (kind == Kind.ACCEPTANCE || kind == Kind.REJECTION);
    }
    return switch (kind) {
      case REWORK -> objected && !delivery.isObjectedBy(caller.actor());
      case ACCEPTANCE -> !objected && !own;
      case OBJECTION -> !objected && !own;
      case PROVISIONAL_RECEIPT -> delivery.received().isEmpty() && !own;
      case INSPECTION -> !own;
      case DELIVERY -> false;
      case REJECTION -> !own;
    };
  }

  private static List<DeliveryView.Done> acts(Transaction tx, Page page, Standing standing) {
    return new Deliveries(tx)
        .acts(standing.stored()).stream()
            .map(
                act ->
                    new DeliveryView.Done(
                        act.actNo(),
                        page.say("deliveries.did." + act.act().kind()),
                        act.act().delivery(),
                        act.act().on(),
                        Optional.of(act.paper()).filter(paper -> !paper.isEmpty()),
                        act.act().by(),
                        act.act().role().equals(DeliveryRoles.SUPPLIER),
                        page.words().term("acceptance-role." + act.act().role()),
                        act.actor(),
                        act.madeAt(),
                        (act.text("reason") + " " + act.text("text")).strip(),
                        act.evidence(),
                        standing.record().isWithdrawn(act.actNo())))
            .toList();
  }

  private static List<DeliveryView.Counted> counts(Page page, AcceptedPeriods accepted) {
    return accepted.counts().stream()
        .map(
            one ->
                new DeliveryView.Counted(
                    PeriodWords.name(one.period(), page.words()),
                    one.count().byDeliverable(),
                    !one.count().findings().isEmpty()))
        .toList();
  }
}
