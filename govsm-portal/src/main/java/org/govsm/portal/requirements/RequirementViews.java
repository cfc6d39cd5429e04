package org.govsm.portal.requirements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Node;
import org.govsm.portal.requirements.RequirementView.Comment;
import org.govsm.portal.requirements.RequirementView.Deviation;
import org.govsm.portal.requirements.RequirementView.Item;
import org.govsm.portal.requirements.RequirementView.Section;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Page;
import org.govsm.procurement.requirement.CatalogueDeviation;
import org.govsm.procurement.requirement.DeviationReport;
import org.govsm.procurement.requirement.Requirement;

/** Requirement views: what the page of a requirement shows. */
record RequirementViews(RequirementServices services) {

  static final String PARTS = "/requirements/{department}/{requirement}/parts/{part}";
  private static final String COMMENTS = "/requirements/{department}/{requirement}/comments";

  RequirementView of(
      Transaction tx, Page page, StoredRequirement one, Map<String, InputFault> errors) {
    Scene scene = services.scene(tx, page, one.department(), one.content(), "");
    Requirement requirement = one.requirement();
    List<CatalogueDeviation> found =
        DeviationReport.of(requirement, Scene.CATALOGUE, Scene.DICTIONARY).all();
    String base = RequirementServices.at(one) + "/parts/";
    boolean talks = List.of("DRAFT", "IN_REVIEW").contains(one.state());
    return new RequirementView(
        one,
        requirement,
        sections(scene, base, found),
        found.stream().map(row -> new Deviation(row, base + cure(scene, row.pointer()))).toList(),
        comments(page, requirement),
        services.review().steps(tx, one, page.caller()),
        one.state().equals("DRAFT") && page.mayPost(PARTS),
        talks && page.mayPost(COMMENTS),
        base + ConditionPart.CODE + "/" + ConditionPart.next(scene),
        errors);
  }

  static List<Section> sections(Scene scene, String base, List<CatalogueDeviation> found) {
    List<Section> sections = new ArrayList<>();
    for (FormPart part : FormParts.WHOLE) {
      List<Item> items = items(scene, part, base);
      sections.add(
          new Section(
              part.code(),
              part.title(scene),
              open(scene, part.code(), found),
              base + part.code(),
              items.isEmpty() ? part.answers(scene) : List.of(),
              items));
    }
    sections.add(
        new Section(
            "conditions",
            scene.page().say("requirements.part.conditions"),
            0,
            "",
            List.of(),
            conditions(scene, base)));
    return sections;
  }

  private static int open(Scene scene, String part, List<CatalogueDeviation> found) {
    return (int)
        found.stream()
            .filter(one -> one.kind() != CatalogueDeviation.Kind.VARIES)
            .filter(
                one -> FormParts.section(cure(scene, one.pointer()).split("/", 2)[0]).equals(part))
            .count();
  }

  private static List<Item> items(Scene scene, FormPart part, String base) {
    List<Item> items = new ArrayList<>();
    if (part == FormParts.SERVICES) {
      for (Map<?, ?> one : scene.items("services")) {
        add(items, scene.about(String.valueOf(one.get("service"))), FormParts.SERVICE, base);
      }
    } else if (part == FormParts.KPIS) {
      for (Map<?, ?> one : scene.items("kpis")) {
        add(items, scene.about(one.get("kpi") + "-" + one.get("platform")), FormParts.KPI, base);
      }
    }
    return items;
  }

  private static List<Item> conditions(Scene scene, String base) {
    List<Item> items = new ArrayList<>();
    for (Map<?, ?> one : scene.items("conditions")) {
      add(items, scene.about(String.valueOf(one.get("id"))), FormParts.CONDITION, base);
    }
    return items;
  }

  /** What a later edition of the standard does not have is shown by its code. */
  private static void add(List<Item> items, Scene scene, FormPart part, String base) {
    if (!part.has(scene)) {
      items.add(new Item(scene.item(), "", List.of(), Map.of()));
      return;
    }
    Map<String, String> more = new LinkedHashMap<>();
    if (part == FormParts.SERVICE && !FormParts.POINTS.inputs(scene).isEmpty()) {
      for (String language : List.of("en", "hi")) {
        more.put(
            base + "points-" + language + "/" + scene.item(),
            scene.page().say("requirements.points." + language));
      }
    }
    items.add(
        new Item(
            part.title(scene), base + part.code() + "/" + scene.item(), part.answers(scene), more));
  }

  /** The part in which a place of the document is filled in. */
  static String cure(Scene scene, String pointer) {
    String[] steps = pointer.split("/", -1);
    String first = steps.length > 1 ? steps[1] : "";
    Optional<Map<?, ?>> item = steps.length > 2 ? item(scene, first, steps[2]) : Optional.empty();
    return switch (first) {
      case "services" ->
          item.map(one -> ServicePart.CODE + "/" + one.get("service")).orElse(ServicesPart.CODE);
      case "kpis" ->
          item.map(one -> KpiPart.CODE + "/" + one.get("kpi") + "-" + one.get("platform"))
              .orElse(KpisPart.CODE);
      case "conditions" ->
          item.map(one -> ConditionPart.CODE + "/" + one.get("id")).orElse(AboutPart.CODE);
      case "objectives", "accounts", "payment", "estimate" -> first;
      default -> AboutPart.CODE;
    };
  }

  private static Optional<Map<?, ?>> item(Scene scene, String list, String number) {
    List<Map<?, ?>> items = scene.items(list);
    int at = number.matches("\\d{1,6}") ? Integer.parseInt(number) : -1;
    return at >= 0 && at < items.size() ? Optional.of(items.get(at)) : Optional.empty();
  }

  private static List<Comment> comments(Page page, Requirement requirement) {
    List<Comment> comments = new ArrayList<>();
    for (Node one : requirement.node().branches("comments")) {
      comments.add(
          new Comment(
              comments.size() + 1,
              page.person(one.text("by")),
              page.words().day(one.get("on", LocalDate.class)),
              one.find("about", String.class),
              one.text("text"),
              one.find("answer", String.class)));
    }
    return comments;
  }
}
