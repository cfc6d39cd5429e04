package org.govsm.portal.tenders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.requirements.TreePath;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Tender parts: the pages of the form, in the order of the sections of a tender. */
final class TenderParts {

  /** Clauses and criteria that have fields of their own. */
  static final Set<String> OWN_CLAUSES = Set.of("disputes", "law");

  static final Set<String> OWN_CRITERIA = Set.of("experience", "turnover");

  static final TenderPart NOTICE = new TenderPart("notice", TenderParts::notice);

  static final List<TenderPart> ALL =
      List.of(
          NOTICE,
          new TenderPart("evaluation", TenderParts::evaluation),
          new GatesPart(),
          new TenderPart("opening", TenderParts::opening),
          new CommitteePart(),
          new TenderPart("security", TenderParts::security),
          new TermsPart(),
          new ReasonsPart());

  /** The first page of the form: what a tender cannot be without. */
  static final TenderPart NEW = new TenderPart("new", TenderParts::fresh);

  private static final String CHANNEL = "evaluation.channel";
  private static final String METHOD = "evaluation.method";
  private static final String REVEAL = "opening.revealHours";

  private TenderParts() {}

  /** The part of a code. */
  static Optional<TenderPart> find(String code) {
    return ALL.stream().filter(part -> part.code().equals(code)).findFirst();
  }

  /** The code of the part in which a place of the document stands. */
  static Optional<String> of(TenderScene scene, String pointer) {
    return ALL.stream()
        .filter(part -> part.field(scene, pointer).isPresent())
        .map(TenderPart::code)
        .findFirst();
  }

  private static List<FormInput> fresh(TenderScene scene) {
    List<FormInput> inputs = new ArrayList<>(begun(scene));
    inputs.addAll(stage(scene));
    return inputs;
  }

  private static List<FormInput> begun(TenderScene scene) {
    return List.of(
        scene.input("number", Kind.TEXT, "id").must(),
        scene.choice("procedure", "procedure").must(),
        method(scene).must(),
        scene.input("publishes", Kind.MOMENT, "tenderPeriod.startDate").must(),
        scene.input("closes", Kind.MOMENT, "tenderPeriod.endDate").must(),
        scene.input("opens", Kind.MOMENT, "opening.date").must(),
        scene.input("revealHours", Kind.NUMBER, REVEAL));
  }

  private static FormInput method(TenderScene scene) {
    return scene
        .input("method", Kind.CHOICE, METHOD)
        .choose(scene.said("method", "LOWEST_EVALUATED", "QCBS", "LCS", "FIXED_BUDGET"));
  }

  /** A second stage takes both from the first. */
  private static List<FormInput> stage(TenderScene scene) {
    return TreePath.of("twoStage.first").find(scene.tree()).isPresent()
        ? List.of()
        : List.of(
            scene
                .input("stage", Kind.CHOICE, "twoStage.stage")
                .choose(scene.said("stage", "FIRST")),
            scene.choice("stageGround", "twoStage.ground"));
  }

  private static List<FormInput> notice(TenderScene scene) {
    List<FormInput> inputs = new ArrayList<>(noticed(scene));
    inputs.addAll(stage(scene));
    return inputs;
  }

  private static List<FormInput> noticed(TenderScene scene) {
    return List.of(
        scene.choice("procedure", "procedure").must(),
        scene
            .input("channel", Kind.CHOICE, CHANNEL)
            .choose(scene.said("channel", "GEM", "OUTSIDE_GEM"))
            .later(),
        scene
            .input("category", Kind.CHOICE, "evaluation.category")
            .choose(scene.said("category", "GOODS", "CONSULTING", "NON_CONSULTING"))
            .later(),
        scene.input("estimate", Kind.MONEY, "evaluation.value").later(),
        scene.input("publishes", Kind.MOMENT, "tenderPeriod.startDate").must(),
        scene.input("closes", Kind.MOMENT, "tenderPeriod.endDate").must(),
        scene.input("askedUntil", Kind.MOMENT, "enquiryPeriod.endDate"),
        scene.input("validityDays", Kind.NUMBER, "validityDays").later(),
        scene.input("globalTender", Kind.FLAG, "evaluation.globalTender").later(),
        scene.input("scientific", Kind.FLAG, "evaluation.scientific").later(),
        scene
            .input("places", Kind.MANY, "places")
            .choose(scene.said("place", "GEM_CPPP", "OWN_SITE", "GEM"))
            .later(),
        scene
            .input("invited", Kind.LINES, "invited")
            .choose(
                scene.suppliers().entrySet().stream()
                    .map(one -> Choice.of(one.getKey(), one.getValue()))
                    .toList()));
  }

  private static List<FormInput> evaluation(TenderScene scene) {
    return List.of(
        method(scene).must(),
        scene.input("technicalWeight", Kind.NUMBER, "evaluation.technicalWeight"),
        scene.input("passMark", Kind.NUMBER, "evaluation.passMark"),
        scene.input("normalised", Kind.FLAG, "evaluation.normalised"),
        scene.input("decimals", Kind.NUMBER, "evaluation.decimals"),
        scene.input("weightedDecimals", Kind.NUMBER, "evaluation.weightedDecimals"),
        scene.input("spreadMost", Kind.NUMBER, "evaluation.spreadMost"),
        scene.input("budget", Kind.MONEY, "evaluation.budget"),
        scene
            .input("tie", Kind.CHOICE, "evaluation.tie")
            .choose(scene.said("tie", "HIGHER_TECHNICAL_SCORE", "LOWER_PRICE", "DRAW"))
            .later(),
        scene.input("drawSeed", Kind.TEXT, "evaluation.drawSeed"),
        scene.input("abnormallyLow", Kind.NUMBER, "evaluation.abnormallyLow"),
        scene.input("divisible", Kind.FLAG, "evaluation.divisible").later(),
        scene.input("classIOnly", Kind.FLAG, "evaluation.classIOnly").later(),
        scene.input("qualityOriented", Kind.FLAG, "evaluation.qualityOriented").later());
  }

  private static List<FormInput> opening(TenderScene scene) {
    return List.of(
        scene.input("opens", Kind.MOMENT, "opening.date").must(),
        scene.input("waitingDays", Kind.NUMBER, "opening.waitingDays").later(),
        scene.input("revealHours", Kind.NUMBER, REVEAL).later(),
        scene.input("venue", Kind.TEXT, "opening.venue"),
        scene.input("standstillDays", Kind.NUMBER, "award.standstillDays"),
        scene.input("variation", Kind.NUMBER, "award.variation"));
  }

  private static List<FormInput> security(TenderScene scene) {
    String bid = "bidSecurity.";
    String performance = "performanceSecurity.";
    return List.of(
        scene.input("bidSecurity", Kind.MONEY, bid + "amount"),
        scene.input("declaration", Kind.FLAG, bid + "declaration"),
        scene.many("forms", bid + "forms", "form"),
        scene
            .input("exempt", Kind.MANY, bid + "exempt")
            .choose(scene.said("who", "MSE", "STARTUP")),
        scene.input("securityUntil", Kind.DAY, bid + "validUntil"),
        scene
            .input("consequence", Kind.CHOICE, bid + "consequence")
            .choose(scene.said("consequence", "FORFEITED", "RETURNED")),
        scene.input("suspendedMonths", Kind.NUMBER, bid + "suspendedMonths"),
        scene.input("performance", Kind.NUMBER, performance + "percent").later(),
        scene.many("performanceForms", performance + "forms", "form"));
  }

  /** Terms part: preferences, chapters, clauses that a rule asks for, milestones, whom to ask. */
  private static final class TermsPart extends TenderPart {

    private static final String LIST = "preferences";

    TermsPart() {
      super("terms", TermsPart::fields);
    }

    private static List<FormInput> fields(TenderScene scene) {
      String dispute = "clauses[id=disputes&about=DISPUTE_CLAUSE].text.";
      String law = "clauses[id=law&about=INDIAN_LAW].text.";
      List<FormInput> inputs = new ArrayList<>();
      inputs.add(
          scene
              .input("preferences", Kind.MANY, "")
              .choose(scene.said("policy", "MSE", "MAKE_IN_INDIA", "STARTUP", "LOCAL"))
              .later());
      inputs.add(scene.many("chapters", "chapters", "chapter").later());
      inputs.add(scene.input("disputes-en", Kind.AREA, dispute + "en").in("en").later());
      inputs.add(scene.input("disputes-hi", Kind.AREA, dispute + "hi").in("hi"));
      inputs.add(scene.input("law-en", Kind.AREA, law + "en").in("en").later());
      inputs.add(scene.input("law-hi", Kind.AREA, law + "hi").in("hi"));
      inputs.add(scene.input("awardBy", Kind.DAY, "milestones[stage=AWARD].by").later());
      inputs.add(scene.input("contractBy", Kind.DAY, "milestones[stage=CONTRACT].by").later());
      inputs.add(scene.input("office", Kind.TEXT, "contact.office"));
      inputs.add(scene.input("email", Kind.TEXT, "contact.email"));
      return inputs;
    }

    @Override
    Map<String, String> typed(TenderScene scene) {
      Map<String, String> typed = super.typed(scene);
      List<String> policies =
          scene.items(LIST).stream().map(one -> String.valueOf(one.get("policy"))).toList();
      typed.put(LIST, String.join("\n", policies));
      return typed;
    }

    @Override
    Map<String, @Nullable Object> written(TenderScene scene, Form form) {
      List<Object> policies = new ArrayList<>();
      for (String code : form.each(LIST)) {
        if (!code.isBlank()) {
          policies.add(new LinkedHashMap<>(Map.of("policy", code)));
        }
      }
      return TreePath.of(LIST)
          .put(super.written(scene, form), Optional.of(policies).filter(some -> !some.isEmpty()));
    }
  }

  /** The sections from the second on; the first are the items. */
  static List<TenderSection> sections(TenderScene scene) {
    List<TenderSection> all = new ArrayList<>();
    for (TenderPart part : ALL) {
      all.add(new TenderSection(all.size() + 2, part.code(), part.answers(scene), false));
    }
    return all;
  }

  static TenderPart require(String code) {
    return find(code).orElseThrow(() -> ProblemException.notFound("tenders.no-part", code));
  }
}
