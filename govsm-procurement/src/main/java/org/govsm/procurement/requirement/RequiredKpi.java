package org.govsm.procurement.requirement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.document.Node;
import org.govsm.procurement.catalogue.CoreKpi;
import org.govsm.procurement.catalogue.FittingKpi;
import org.govsm.procurement.catalogue.Service;
import org.govsm.procurement.catalogue.ServiceCatalogue;

/** KPI of the catalogue on one platform that a requirement asks for, with target or without. */
public final class RequiredKpi {

  private static final String PER = "per";
  private static final String ORIGIN = "origin";

  private final Node node;
  private final List<String> services;

  RequiredKpi(Node node, List<String> services) {
    this.node = node;
    this.services = services;
  }

  /**
   * The KPI.
   *
   * @return its code in the catalogue
   */
  public String kpi() {
    return node.text("kpi");
  }

  /**
   * The platform.
   *
   * @return its code; {@code contract} for what the parties count
   */
  public String platform() {
    return node.text("platform");
  }

  /** The id that it has in terms and in the clauses of an annex: KPI and platform. */
  public String id() {
    return kpi() + "-" + platform();
  }

  /** Whether it is measured without a target, and the requirement says so. */
  public boolean isWatched() {
    return node.find("monitorOnly", Boolean.class).orElse(false);
  }

  /**
   * What is to be reached.
   *
   * @return the part of terms that says it; nothing where it is monitored, or open
   */
  public Optional<Node> target() {
    return node.branch("target");
  }

  /**
   * What was reached before.
   *
   * @return the parts value, from, until and source; nothing where it is open
   */
  public Optional<Node> baseline() {
    return node.branch("baseline");
  }

  /**
   * What applies if readings are missing.
   *
   * @return hold, missed or exclude; nothing where it is open
   */
  public Optional<String> missing() {
    return node.find("missing", String.class);
  }

  /**
   * Where it is said.
   *
   * @return a paper, or that it is assumed; nothing where the agency says it itself
   */
  public Optional<String> basis() {
    return node.find("basis", String.class);
  }

  /**
   * Why its counting rule deviates from the catalogue.
   *
   * @return nothing where it does not
   */
  public Optional<String> reason() {
    return node.find("reason", String.class);
  }

  /**
   * Whether paid figures count.
   *
   * @param catalogue the standard
   * @return what is stated here, else what the catalogue has with the required services; nothing
   *     where neither says, or the services differ
   */
  public Optional<String> origin(ServiceCatalogue catalogue) {
    return node.find(ORIGIN, String.class).or(() -> standardOrigin(catalogue));
  }

  private Optional<String> standardOrigin(ServiceCatalogue catalogue) {
    Set<String> origins = new TreeSet<>();
    for (String id : services) {
      for (FittingKpi fit : catalogue.service(id).map(Service::kpis).orElse(List.of())) {
        if (fit.kpi().equals(kpi())) {
          fit.origin().ifPresent(origins::add);
        }
      }
    }
    return origins.size() == 1 ? origins.stream().findFirst() : Optional.empty();
  }

  /**
   * The KPI as a row of the terms of a contract, without consequence.
   *
   * @param catalogue the standard
   * @param clause where the contract says it
   * @return the tree of an item of {@code kpis}
   * @throws IllegalArgumentException if the catalogue has no such KPI on the platform
   */
  public Map<String, Object> toTerms(ServiceCatalogue catalogue, String clause) {
    Map<String, Object> tree = standard(catalogue).toTerms(platform(), clause);
    tree.put("id", id());
    tree.put("measure", measure(catalogue));
    target().ifPresent(target -> tree.put("target", target.toPlain()));
    missing().ifPresent(how -> tree.put("missing", how));
    return tree;
  }

  private CoreKpi standard(ServiceCatalogue catalogue) {
    return catalogue
        .kpi(kpi())
        .orElseThrow(() -> new IllegalArgumentException("no such KPI: " + kpi()));
  }

  /** The counting rule, as terms write a measure. */
  Map<String, Object> measure(ServiceCatalogue catalogue) {
    Map<String, Object> measure = copy(standardMeasure(catalogue));
    origin(catalogue).ifPresent(origin -> originOf(measure, origin));
    ownPer().filter(own -> measure.containsKey(PER)).ifPresent(own -> measure.put(PER, own));
    return measure;
  }

  private Optional<Map<String, Object>> ownPer() {
    return node.branch(PER).map(Node::toPlain);
  }

  private Map<?, ?> standardMeasure(ServiceCatalogue catalogue) {
    return standard(catalogue).toTerms(platform(), kpi()).get("measure") instanceof Map<?, ?> tree
        ? tree
        : Map.of();
  }

  /** Of a plain value the figure is the measure itself; else each of its figures is of it. */
  private static void originOf(Map<String, Object> measure, String origin) {
    boolean plain = true;
    for (String name : List.of("of", PER)) {
      if (measure.get(name) instanceof Map<?, ?> tree) {
        Map<String, Object> figure = copy(tree);
        figure.put(ORIGIN, origin);
        measure.put(name, figure);
        plain = false;
      }
    }
    if (plain) {
      measure.put(ORIGIN, origin);
    }
  }

  private static Map<String, Object> copy(Map<?, ?> tree) {
    Map<String, Object> copy = new LinkedHashMap<>();
    tree.forEach((name, value) -> copy.put(String.valueOf(name), value));
    return copy;
  }

  /** How its counting rule deviates from the catalogue: names of parts of the form. */
  List<String> deviations(ServiceCatalogue catalogue) {
    List<String> all = new ArrayList<>();
    Object standardPer = standardMeasure(catalogue).get(PER);
    if (ownPer().filter(own -> !own.equals(standardPer)).isPresent()) {
      all.add(PER);
    }
    if (standardOrigin(catalogue)
        .filter(one -> !one.equals(origin(catalogue).orElse(one)))
        .isPresent()) {
      all.add(ORIGIN);
    }
    return all;
  }

  /** Where it stands in the requirement. */
  public Node node() {
    return node;
  }
}
