package org.govsm.portal.tenders;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Finding;
import org.govsm.core.document.Node;
import org.govsm.core.text.IndianNumbers;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.procurement.tender.Tender;
import org.govsm.procurement.tender.TenderRecord;
import org.jspecify.annotations.Nullable;

/** Tender views: what the pages of a tender show, for its department and for everybody. */
record TenderViews(TenderServices services) {

  /** Parts that are not published; of those with others behind them the number stays. */
  private static final String COMMITTEE = "committee";

  private static final String REASONS = "reasons";

  /** Acts whose words another officer may publish; who asks is told by none. */
  private static final Set<String> READ = Set.of("ANSWER", "CORRIGENDUM", "CANCELLATION");

  /** The title of a tender in the language of a page. */
  static String title(Tender tender, Page page) {
    return said(tender.node().branch("title").orElseThrow(), page);
  }

  /** The page for the department. */
  TenderView of(Transaction tx, Page page, StoredTender one, Form form) {
    TenderRecord record = new TenderHistory(tx).record(one);
    Optional<TenderCheck> check =
        one.isPublic() || one.state().equals(Tenders.IS_WITHDRAWN)
            ? Optional.empty()
            : Optional.of(services.publication().check(tx, one));
    return view(tx, page, one, record, tree(record), check, form);
  }

  private static Map<String, @Nullable Object> tree(TenderRecord record) {
    return new LinkedHashMap<>(record.tender().toPlain());
  }

  /** The page for everybody: no committee, no reasons for the file, nobody who asked. */
  TenderView publicly(Transaction tx, Page page, StoredTender one, Form form) {
    TenderRecord record = new TenderHistory(tx).record(one);
    Map<String, @Nullable Object> told =
        InvitedSuppliers.told(tx, page, one, record, FirstStageFields.told(tree(record)));
    TenderView view = view(tx, page, one, record, told, Optional.empty(), form);
    return new TenderView(
        one,
        record,
        view.items(),
        view.sections().stream()
            .filter(section -> !section.code().equals(REASONS))
            .map(section -> section.code().equals(COMMITTEE) ? section.kept() : section)
            .toList(),
        Optional.empty(),
        Map.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        view.now(),
        TenderStates.toPublic(tx, one.department(), view.now()),
        view.awarded(),
        view.purchase(),
        form);
  }

  private TenderView view(
      Transaction tx,
      Page page,
      StoredTender one,
      TenderRecord record,
      Map<String, @Nullable Object> tree,
      Optional<TenderCheck> check,
      Form form) {
    List<Finding> findings = check.map(TenderCheck::findings).orElse(List.of());
    TenderScene scene = services.scene(tx, page, one.department(), tree, findings);
    boolean sent = one.state().equals(Tenders.IS_SUBMITTED);
    return new TenderView(
        one,
        record,
        items(record.tender(), page),
        TenderParts.sections(scene),
        check,
        mended(check, scene),
        steps(new TenderHistory(tx).shown(one)),
        sent ? services.publication().barred(tx, one, page.caller()) : Optional.empty(),
        sent ? decided(tx, page, one, scene, form) : List.of(),
        new WaitingWords(tx).of(one),
        services.service().now(),
        services.states(tx, one.department()),
        new Awards(tx).isPublished(one),
        services.purchaseAt(one),
        form);
  }

  /** Where each code and each missing fact of a check is mended. */
  private static Map<String, TenderView.Mend> mended(
      Optional<TenderCheck> check, TenderScene scene) {
    Map<String, String> places = new LinkedHashMap<>();
    check.ifPresent(
        now -> {
          now.findings()
              .forEach(
                  one -> FindingPlaces.of(one.code()).ifPresent(at -> places.put(one.code(), at)));
          now.missing()
              .forEach(
                  one ->
                      FindingPlaces.ofFact(scene, one.fact())
                          .ifPresent(at -> places.put(one.fact(), at)));
        });
    Map<String, TenderView.Mend> mended = new LinkedHashMap<>();
    places.forEach(
        (code, place) ->
            mended.put(code, new TenderView.Mend(place, FindingPlaces.said(scene, place))));
    return mended;
  }

  private List<FormInput> decided(
      Transaction tx, Page page, StoredTender one, TenderScene scene, Form form) {
    List<Finding> asked = services.publication().questions(tx, one, page.caller());
    return OfficerDecisions.inputs(scene, asked, form);
  }

  private static List<TenderView.Item> items(Tender tender, Page page) {
    List<TenderView.Item> items = new ArrayList<>();
    for (Node item : tender.node().branches("items")) {
      Node said = item.branch("description").orElseThrow();
      List<String> about = new ArrayList<>();
      item.codes("platforms").forEach(code -> about.add(page.words().term("platform." + code)));
      item.codes("languages").forEach(code -> about.add(page.words().term("language." + code)));
      String quantity =
          item.find("quantity", Long.class)
              .map(many -> IndianNumbers.group(BigDecimal.valueOf(many)))
              .orElse(page.say("tenders.quantity-open"));
      String each =
          item.find("each", String.class)
              .map(code -> " " + page.say("tenders.each." + code))
              .orElse("");
      items.add(
          new TenderView.Item(
              item.text("id"), said(said, page), quantity + each, String.join(", ", about)));
    }
    return items;
  }

  static List<TenderView.Term> texts(Tender tender, String list, Set<String> but, Page page) {
    return tender.node().branches(list).stream()
        .filter(one -> !but.contains(one.text("id")))
        .map(
            one ->
                new TenderView.Term(one.text("id"), said(one.branch("text").orElseThrow(), page)))
        .toList();
  }

  private static String said(Node text, Page page) {
    return text.find(page.context().language(), String.class).orElseGet(() -> text.text("en"));
  }

  private static List<TenderView.Step> steps(List<StoredAct> acts) {
    return acts.stream()
        .map(
            act ->
                new TenderView.Step(
                    act.actNo(),
                    act.kind(),
                    act.actor(),
                    act.madeAt(),
                    said(act.content()),
                    author(act)))
        .toList();
  }

  /** Who wrote what another officer published; nothing where the same did. */
  private static Optional<String> author(StoredAct act) {
    return Optional.of(act)
        .filter(one -> READ.contains(one.kind()))
        .flatMap(one -> Optional.ofNullable(one.content().get("by")))
        .map(String::valueOf)
        .filter(by -> !by.equals(act.actor()));
  }

  static String said(Map<String, @Nullable Object> content) {
    Map<?, ?> act = content.get("act") instanceof Map<?, ?> map ? map : Map.of();
    for (String member : List.of("text", "rationale", "reason")) {
      if (act.get(member) instanceof String text) {
        return act.get(TenderActs.ON_CONTRACT) instanceof String more ? text + "; " + more : text;
      }
    }
    return "";
  }
}
