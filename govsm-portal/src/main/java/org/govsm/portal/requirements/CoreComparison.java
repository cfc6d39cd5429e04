package org.govsm.portal.requirements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.govsm.core.text.IndianNumbers;
import org.govsm.core.text.Messages;
import org.govsm.portal.access.DepartmentIndex;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.catalogue.CoreKpi;
import org.govsm.procurement.catalogue.Service;
import org.govsm.procurement.requirement.CommonCore;
import org.govsm.procurement.requirement.CommonItem;
import org.govsm.procurement.requirement.Requirement;
import org.govsm.procurement.requirement.RequirementDifference;

/** Comparison of requirements for people: the common core and the differences, in words. */
public final class CoreComparison {

  private static final List<String> COUNTS = List.of("atLeast", "above", "atMost", "below");

  private final CommonCore core;
  private final Page page;
  private final Messages words;

  CoreComparison(CommonCore core, Page page) {
    this.core = core;
    this.page = page;
    this.words = RequirementServices.words(page.words());
  }

  /**
   * The requirements of all departments that a caller sees, as they count: what was agreed last,
   * and what a later version says, unless that is of another agency.
   */
  static List<Requirement> seen(Transaction tx, Caller by) {
    return of(tx, DepartmentIndex.seen(tx, by));
  }

  /** How many agencies of all departments have a requirement that counts. */
  public static long agencies(Transaction tx) {
    return ProblemException.accepted(
            CommonCore.of(of(tx, tx.chains().written()), 1, Scene.CATALOGUE))
        .agencies()
        .size();
  }

  private static List<Requirement> of(Transaction tx, Collection<String> departments) {
    Requirements all = new Requirements(tx);
    List<Requirement> seen = new ArrayList<>();
    for (String department : departments) {
      Map<String, List<Requirement>> byId = new LinkedHashMap<>();
      all.counting(department)
          .forEach(
              one ->
                  byId.computeIfAbsent(one.id(), id -> new ArrayList<>()).add(one.requirement()));
      byId.values().forEach(versions -> seen.addAll(alike(versions)));
    }
    return seen;
  }

  /** An agreed version and what stands now: only one of them where both are the same version. */
  private static List<Requirement> alike(List<Requirement> versions) {
    Requirement first = versions.get(0);
    Requirement last = versions.get(versions.size() - 1);
    if (first.version() == last.version()) {
      return List.of(last);
    }
    return first.agency().equals(last.agency()) ? List.of(first, last) : List.of(first);
  }

  /** The core. */
  public CommonCore core() {
    return core;
  }

  /** What is alike of an item: its unit, or how it is counted. */
  public String rule(CommonItem item) {
    Optional<Service> service = Scene.CATALOGUE.service(item.id());
    return service.isPresent()
        ? words.term("service-unit." + item.rule())
        : kpi(item.id())
            .map(kpi -> kpi.on(platform(item.id(), kpi), page.context().day(), Scene.DICTIONARY))
            .flatMap(on -> on.formula(words))
            .orElse("");
  }

  /** What an item is called. */
  public String title(String id) {
    return Scene.CATALOGUE
        .service(id)
        .map(one -> one.title(words.language()))
        .or(
            () ->
                kpi(id)
                    .map(
                        kpi ->
                            platform(id, kpi).equals(Scene.CONTRACT)
                                ? kpi.name(words.language())
                                : kpi.name(words.language())
                                    + ", "
                                    + words.term("platform." + platform(id, kpi))))
        .orElse(id);
  }

  private static Optional<CoreKpi> kpi(String id) {
    return Scene.CATALOGUE.kpis().stream()
        .filter(one -> one.platforms().stream().anyMatch(on -> id.equals(one.code() + "-" + on)))
        .findFirst();
  }

  private static String platform(String id, CoreKpi kpi) {
    return id.substring(kpi.code().length() + 1);
  }

  /** Who asks for an item. */
  public String agencies(List<Requirement.Agency> agencies) {
    return agencies.stream()
        .map(one -> page.agencyText(one.id(), one.name()))
        .collect(Collectors.joining("; "));
  }

  /** The targets of an item, as ranges. */
  public String targets(CommonItem item) {
    return item.targets().stream()
        .filter(one -> COUNTS.contains(one.side()))
        .map(
            one ->
                page.say("requirements.side." + one.side())
                    + " "
                    + IndianNumbers.group(one.least())
                    + (one.least().compareTo(one.greatest()) == 0
                        ? ""
                        : " \u2013 " + IndianNumbers.group(one.greatest())))
        .collect(Collectors.joining("; "));
  }

  /** The words for a part of an item. */
  public String part(RequirementDifference difference) {
    return page.say("requirements.differs." + difference.part());
  }

  /** What somebody says of a part, in words. */
  public String said(RequirementDifference difference, String said) {
    if (said.isEmpty()) {
      return page.say("requirements.not-said");
    }
    return switch (difference.part()) {
      case "unit" -> words.term("service-unit." + said);
      case "quantity" -> quantity(said);
      case "platforms" -> each(said, code -> words.term("platform." + code));
      case "languages" ->
          each(said, code -> page.words().find("term.language." + code).orElse(code));
      case "accessibility" -> each(said, this::accessible);
      case "missing" -> page.say("requirements.missing." + said);
      default -> said;
    };
  }

  private String quantity(String said) {
    String[] sides = said.split(" / ", 2);
    return sides[0] + " / " + page.say("requirements.each." + sides[1]);
  }

  private static String each(String codes, UnaryOperator<String> word) {
    return Arrays.stream(codes.split(" ")).map(word).collect(Collectors.joining(", "));
  }

  private String accessible(String code) {
    return Scene.CATALOGUE.accessibility().stream()
        .filter(row -> row.code().equals(code))
        .findFirst()
        .map(row -> row.name(words.language()))
        .orElse(code);
  }

  /** The table for a spreadsheet: what is alike, then what fewer ask, then the differences. */
  List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            page.say("requirements.core-what"),
            page.say("requirements.core-item"),
            page.say("requirements.core-rule"),
            page.say("requirements.core-count"),
            page.say("requirements.core-agencies"),
            page.say("requirements.core-targets")));
    core.services().forEach(one -> rows.add(row("requirements.core-common", one)));
    core.kpis().forEach(one -> rows.add(row("requirements.core-common", one)));
    core.beyond().forEach(one -> rows.add(row("requirements.core-beyond", one)));
    for (RequirementDifference one : core.differences()) {
      one.said()
          .forEach(
              (said, agencies) ->
                  rows.add(
                      List.of(
                          page.say("requirements.core-differs"),
                          title(one.item()),
                          part(one) + ": " + said(one, said),
                          String.valueOf(agencies.size()),
                          agencies(agencies),
                          "")));
    }
    return rows;
  }

  private List<String> row(String kind, CommonItem item) {
    return List.of(
        page.say(kind),
        title(item.id()),
        rule(item),
        String.valueOf(item.agencies().size()),
        agencies(item.agencies()),
        targets(item));
  }
}
