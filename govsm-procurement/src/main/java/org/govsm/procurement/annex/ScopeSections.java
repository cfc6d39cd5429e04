package org.govsm.procurement.annex;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;
import org.govsm.procurement.catalogue.CatalogueRow;
import org.govsm.procurement.catalogue.Service;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.MeasureWords;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.requirement.OpenParts;
import org.govsm.procurement.requirement.RequiredKpi;
import org.govsm.procurement.requirement.RequiredService;
import org.govsm.procurement.requirement.Requirement;

/** Sections of an annex on the contract, the scope of work, and what the buyer provides. */
final class ScopeSections {

  private final Requirement requirement;
  private final ServiceCatalogue catalogue;
  private final MeasureWords measures;
  private final Messages words;

  ScopeSections(
      Requirement requirement,
      ServiceCatalogue catalogue,
      MetricDictionary dictionary,
      Messages words) {
    this.requirement = requirement;
    this.catalogue = catalogue;
    this.measures = new MeasureWords(dictionary, words);
    this.words = words;
  }

  void write(AnnexWriter annex) {
    general(annex);
    objectives(annex);
    annex.section("general");
    for (RequiredService row : requirement.services()) {
      catalogue.service(row.service()).ifPresent(standard -> service(annex, row, standard));
    }
    annex.section("scope");
    duties(annex);
    annex.section("buyer");
  }

  private void general(AnnexWriter annex) {
    annex
        .row("buyer", requirement.agency().name())
        .row("kind", requirement.kind().map(kind -> words.term("contract-kind." + kind)))
        .row("from", words.day(requirement.from()))
        .row("until", words.day(requirement.until().minusDays(1)))
        .row("period", words.term("annex-period." + requirement.period()))
        .row("accounts", accounts());
    annex.clause("general.contract", annex.say("annex.contract"), "");
  }

  private Optional<String> accounts() {
    List<Node> accounts = requirement.node().branches("accounts");
    return accounts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            accounts.stream()
                .map(one -> measures.platform(one.text("platform")) + ": " + one.text("id"))
                .collect(Collectors.joining("; ")));
  }

  /** By element of the framework; an objective is asked for, the other elements are as given. */
  private void objectives(AnnexWriter annex) {
    Map<String, List<String>> byElement = new LinkedHashMap<>();
    for (Node one : requirement.node().branches("objectives")) {
      byElement
          .computeIfAbsent(one.text("element"), element -> new ArrayList<>())
          .add(worded(one.branch("text").orElseThrow()));
    }
    List<String> own = byElement.remove("objective");
    annex.row("objective", Optional.ofNullable(own).map(texts -> String.join(" ", texts)));
    byElement.forEach(
        (element, texts) ->
            annex.row(
                element,
                words.term("framework-element." + element),
                Optional.of(String.join(" ", texts))));
    annex.clause("general.objective", annex.say("annex.objective"), "");
  }

  private String worded(Node text) {
    return text.find(words.language(), String.class).orElseGet(() -> text.text("en"));
  }

  private void service(AnnexWriter annex, RequiredService row, Service standard) {
    String language = words.language();
    annex
        .row("unit", words.term("service-unit." + row.unit(standard)))
        .row("quantity", quantity(row));
    if (!row.platforms().isEmpty() || !standard.platforms().isEmpty()) {
      annex.row("platforms", listed(row.platforms().stream().map(measures::platform).toList()));
    }
    if (!row.languages().isEmpty() || standard.isSpoken()) {
      annex.row("languages", listed(row.languages().stream().map(this::languageName).toList()));
    }
    annex.row("deliverable", standard.deliverable(language));
    List<String> forms = row.accessibility(standard);
    if (!forms.isEmpty()) {
      annex.row("accessibility", said(catalogue.accessibility(), forms));
    }
    annex.row(
        "acceptance", row.acceptance(language).orElseGet(() -> standard.acceptance(language)));
    points(annex, row, standard);
    annex.clause("scope." + row.service(), standard.title(language), standard.what(language));
  }

  /** Each point that the catalogue wants stated, filled or blank. */
  private void points(AnnexWriter annex, RequiredService row, Service standard) {
    for (CatalogueRow point : catalogue.stated()) {
      boolean ownRow = List.of("quantity", "languages").contains(point.code());
      if (standard.stated().contains(point.code()) && !ownRow) {
        annex.row(
            "stated." + point.code(),
            point.name(words.language()),
            row.stated(point.code(), words.language())
                .or(() -> elsewhere(row, standard, point.code())),
            point.said(words.language()));
      }
    }
  }

  /** A point on which another clause of the annex says all. */
  private Optional<String> elsewhere(RequiredService row, Service standard, String point) {
    if (OpenParts.points(requirement, row, standard).contains(point)) {
      return Optional.empty();
    }
    List<String> clauses =
        point.equals("counting")
            ? OpenParts.fitting(requirement, row, standard).stream().map(this::cited).toList()
            : List.of(ClauseNumbers.OBJECTIVE);
    return Optional.of(words.say(Message.of("annex.as-clauses").with("clauses", clauses)));
  }

  /** A KPI by the number of its clause, with the platform for which it counts. */
  private String cited(RequiredKpi kpi) {
    String number = ClauseNumbers.of(requirement, catalogue).of(kpi);
    return kpi.platform().equals(Kpi.CONTRACT)
        ? number
        : number + " (" + measures.platform(kpi.platform()) + ")";
  }

  private Optional<String> quantity(RequiredService row) {
    return row.quantity()
        .map(
            number ->
                words.say(
                    Message.of("annex.quantity")
                        .with("quantity", number)
                        .with("each", new Term("each." + row.each().orElse("")))));
  }

  private String languageName(String code) {
    return words.find("term.language." + code).orElse(code);
  }

  private static Optional<String> listed(List<String> names) {
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
  }

  private String said(List<CatalogueRow> rows, List<String> codes) {
    return rows.stream()
        .filter(row -> codes.contains(row.code()))
        .map(row -> row.name(words.language()) + ": " + row.said(words.language()))
        .collect(Collectors.joining(" "));
  }

  /** What the buyer owes for the services that are asked for, each duty once. */
  private void duties(AnnexWriter annex) {
    for (CatalogueRow duty :
        ClauseNumbers.duties(ClauseNumbers.services(requirement, catalogue), catalogue)) {
      annex.clause(
          "buyer." + duty.code(), duty.name(words.language()), duty.said(words.language()));
    }
  }
}
