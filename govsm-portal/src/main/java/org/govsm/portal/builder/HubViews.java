package org.govsm.portal.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.portal.builder.HubView.Link;
import org.govsm.portal.builder.HubView.Row;
import org.govsm.portal.builder.HubView.Section;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.TypedNumber;
import org.govsm.procurement.contract.KpiWords;
import org.govsm.procurement.contract.TermsWords;
import org.jspecify.annotations.Nullable;

/** Hub views: the checklist of a draft, with what each page says and what it lacks. */
final class HubViews {

  private final BuilderServices services;
  private final Page page;
  private final ContractDraft draft;
  private final Map<String, @Nullable Object> terms;
  private final DraftProgress progress;
  private final Optional<TermsWords> said;
  private final ProvisionalTerms made;

  HubViews(Transaction tx, BuilderServices services, Page page, ContractDraft draft) {
    this.services = services;
    this.page = page;
    this.draft = draft;
    this.terms = draft.terms();
    this.made = ProvisionalTerms.of(terms);
    this.said =
        made.terms()
            .map(one -> TermsWords.of(one, services.contracts().dictionary(), page.words()));
    this.progress = DraftProgress.of(tx, services, draft, made);
  }

  HubView of(Transaction tx) {
    Optional<OvertakenAmendment> overtaken =
        OvertakenAmendment.of(tx, services.contracts().contracts(), draft);
    List<Section> sections = new ArrayList<>();
    if (draft.isAmendment()) {
      sections.add(
          section(
              "amendment", rows("amendments", "amendment"), link("amendment"), link("correction")));
    }
    sections.add(
        new Section(
            "contract", List.of(whole("contract"), whole(BuilderPart.DAYS_AND_VALUE)), List.of()));
    sections.add(
        section("delivered", rows(BuilderPart.DELIVERABLES, "deliverable"), link("deliverable")));
    sections.add(section("paid", rows(BuilderPart.AMOUNTS, "amount"), link("amount")));
    sections.add(
        section(
            "kpis",
            rows(BuilderPart.KPIS, "kpi"),
            new Link("standard", draft.path() + "/standard"),
            link("kpi")));
    List<Row> limits = new ArrayList<>(rows("bases", "base"));
    limits.addAll(rows("caps", "cap"));
    limits.add(whole(BuilderPart.PAYMENT));
    limits.add(whole(BuilderPart.RESPONSE));
    limits.add(whole(BuilderPart.RECONCILIATION));
    limits.add(whole(BuilderPart.ACCOUNTS));
    sections.add(section("limits", limits, link("cap"), link("base")));
    List<Row> others = new ArrayList<>(rows("exclusions", "exclusion"));
    others.addAll(rows("names", "name"));
    if (!draft.isAmendment()) {
      others.addAll(rows("amendments", "amendment"));
    }
    others.addAll(rows("corrections", "correction"));
    sections.add(section("others", others, link("exclusion"), link("name")));
    return new HubView(
        draft,
        sections,
        overtaken.isPresent() ? List.of() : progress.placeless(),
        TermsBeyond.of(terms),
        DraftSigners.maySign(tx, draft, page.caller()),
        draft.isSent() ? DraftSigners.refusal(tx, draft, page.caller()) : Optional.empty(),
        page.mayPost("/contract-drafts/{department}/{draft}/text"),
        overtaken,
        OvertakenAmendment.notCarried(tx, services.contracts().contracts(), draft),
        services.beforeSignature(tx, draft));
  }

  private Section section(String code, List<Row> rows, Link... more) {
    boolean open = draft.isOpen() && page.mayPost("/contract-drafts/{department}/{draft}/text");
    return new Section(code, rows, open ? List.of(more) : List.of());
  }

  private Link link(String part) {
    return new Link(part, draft.path() + "/parts/" + part + "/new");
  }

  private Row whole(String code) {
    BuilderPart part = BuilderPart.of(code);
    return new Row(
        page.say("builder.part." + code),
        summary(part),
        progress
            .gap(part, Optional.empty())
            .flatMap(gap -> gap.address(draft))
            .orElse(draft.path() + "/parts/" + code),
        progress.of(part, Optional.empty()));
  }

  private String summary(BuilderPart part) {
    return switch (part.code()) {
      case "contract" ->
          String.join(
              ", ",
              List.of(
                      Trees.text(terms, "id"),
                      Trees.text(terms, "title"),
                      Trees.text(Trees.object(terms.get("supplier")), "name"))
                  .stream()
                  .flatMap(Optional::stream)
                  .toList());
      case BuilderPart.DAYS_AND_VALUE ->
          (terms.containsKey("from") && terms.containsKey("until") ? sentences(part) + " " : "")
              + sum("value")
              + sum("ceiling");
      case BuilderPart.PAYMENT, BuilderPart.RESPONSE, BuilderPart.RECONCILIATION -> sentences(part);
      default -> "";
    };
  }

  private String sentences(BuilderPart part) {
    return String.join(
        " ",
        SaidPart.of(terms, part, Optional.empty(), services.contracts().dictionary(), page.words())
            .sentences());
  }

  private String sum(String member) {
    return Trees.text(Trees.object(terms.get(member)), "amount")
        .flatMap(TypedNumber::read)
        .map(
            sum ->
                page.words()
                        .say(
                            Message.of("builder.sum-of")
                                .with("what", page.say("builder.field." + member))
                                .with("sum", Money.ofRupees(sum)))
                    + " ")
        .orElse("");
  }

  private List<Row> rows(String list, String first) {
    List<Row> rows = new ArrayList<>();
    List<Map<String, @Nullable Object>> all = Trees.rows(terms, list);
    FieldWords words = new FieldWords(page.words());
    for (int i = 0; i < all.size(); i++) {
      rows.add(
          new Row(
              label(list, first, all.get(i), words),
              said(list, all, i),
              progress
                  .gap(BuilderPart.of(first), Optional.of(i))
                  .flatMap(gap -> gap.address(draft))
                  .orElse(draft.path() + "/parts/" + first + "/" + i),
              progress.of(BuilderPart.of(first), Optional.of(i))));
    }
    return rows;
  }

  private String label(String list, String first, Map<String, ?> row, FieldWords words) {
    if (list.equals(BuilderPart.KPIS)) {
      Map<String, @Nullable Object> title = Trees.object(row.get("title"));
      return Trees.text(title, page.context().language())
          .or(() -> Trees.text(title, "en"))
          .orElse("?");
    }
    String name =
        Trees.text(row, "id")
            .map(id -> LeftOut.called(list, id, words.words()))
            .or(() -> Trees.text(row, "platform"))
            .or(() -> Trees.text(row, "on"))
            .orElse("");
    return words
        .words()
        .say(
            Message.of("builder.named")
                .with("what", page.say("builder.part." + first))
                .with("name", name));
  }

  private String said(String list, List<Map<String, @Nullable Object>> rows, int place) {
    Map<String, @Nullable Object> row = rows.get(place);
    String id = Trees.text(row, "id").orElse("");
    if (said.isEmpty()) {
      return "";
    }
    return switch (list) {
      case BuilderPart.KPIS ->
          said.get().kpis().stream()
              .filter(kpi -> kpi.id().equals(id))
              .filter(kpi -> kpi.from().map(Object::toString).equals(Trees.text(row, "from")))
              .map(this::kpi)
              .findFirst()
              .orElse("");
      case BuilderPart.DELIVERABLES -> line(said.get().deliverables(), list, rows, place);
      case BuilderPart.AMOUNTS -> line(said.get().amounts(), list, rows, place);
      case "bases", "caps" -> line(said.get().limits(), list, rows, place);
      case "exclusions" -> line(said.get().exclusions(), list, rows, place);
      default -> Trees.text(row, "text").orElse("");
    };
  }

  private String kpi(KpiWords kpi) {
    List<String> said = new ArrayList<>();
    kpi.target().ifPresent(said::add);
    kpi.consequence().stream().limit(1).forEach(said::add);
    return String.join("; ", said) + TermsDays.of(kpi, page.words());
  }

  /** Rows of one id are said in the order of their days. */
  private String line(
      List<TermsWords.Line> lines,
      String list,
      List<Map<String, @Nullable Object>> rows,
      int place) {
    if (made.pointer(list, place).isEmpty()) {
      return "";
    }
    String id = Trees.text(rows.get(place), "id").orElse("");
    String from = Trees.text(rows.get(place), "from").orElse("");
    long earlier =
        IntStream.range(0, rows.size())
            .filter(i -> made.pointer(list, i).isPresent())
            .filter(i -> Trees.text(rows.get(i), "id").filter(id::equals).isPresent())
            .filter(i -> Trees.text(rows.get(i), "from").orElse("").compareTo(from) < 0)
            .count();
    return lines.stream()
        .filter(line -> line.id().equals(id))
        .skip(earlier)
        .map(line -> line.text() + (line.days().isEmpty() ? "" : " (" + line.days() + ")"))
        .findFirst()
        .orElse("");
  }
}
