package org.govsm.procurement.requirement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.catalogue.CatalogueRow;
import org.govsm.procurement.catalogue.CoreKpi;
import org.govsm.procurement.catalogue.KpiOnPlatform;
import org.govsm.procurement.catalogue.Service;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.metric.Code;
import org.govsm.procurement.metric.MetricDictionary;

/** Check of a requirement against the standard: every fault with its place. */
final class RequirementCheck {

  private final Requirement requirement;
  private final ServiceCatalogue catalogue;
  private final MetricDictionary dictionary;
  private final List<InputFault> faults = new ArrayList<>();

  RequirementCheck(
      Requirement requirement, ServiceCatalogue catalogue, MetricDictionary dictionary) {
    this.requirement = requirement;
    this.catalogue = catalogue;
    this.dictionary = dictionary;
  }

  /** What must hold whatever the catalogue says: nothing is listed twice, versions go up. */
  static List<InputFault> within(Node node) {
    List<InputFault> faults = new ArrayList<>();
    once(node, "services", List.of("service"), faults);
    once(node, "kpis", List.of("kpi", "platform"), faults);
    once(node, "accounts", List.of("platform", "id"), faults);
    once(node, "conditions", List.of("id"), faults);
    long before = 0;
    for (Node change : node.branches("versions")) {
      long number = change.get("version", Long.class);
      if (number <= before || number > node.get("version", Long.class)) {
        faults.add(
            change.fault("version", "requirement.versions", Message.of("requirement.versions")));
      }
      before = number;
    }
    if (node.branches("services").isEmpty()) {
      faults.add(node.fault("services", "requirement.none", Message.of("requirement.none")));
    }
    return faults;
  }

  private static void once(Node node, String list, List<String> members, List<InputFault> faults) {
    Set<List<String>> seen = new HashSet<>();
    for (Node row : node.branches(list)) {
      if (!seen.add(members.stream().map(row::text).toList())) {
        faults.add(row.fault(members.get(0), "requirement.twice", Message.of("terms.repeated")));
      }
    }
  }

  List<InputFault> faults() {
    Node node = requirement.node();
    requirement.services().forEach(this::service);
    requirement.kpis().forEach(this::kpi);
    node.branches("accounts").forEach(row -> known(row, "platform", platforms()));
    if (faults.isEmpty()) {
      inTerms();
    }
    return List.copyOf(faults);
  }

  private List<String> platforms() {
    return dictionary.platforms().stream().map(Code::code).toList();
  }

  private void service(RequiredService row) {
    List<String> ids = catalogue.services().stream().map(Service::id).toList();
    known(row.node(), "service", ids);
    known(row.node(), "unit", codes(catalogue.units()));
    known(row.node(), "accessibility", codes(catalogue.accessibility()));
    known(row.node(), "platforms", platforms());
    row.node().branches("stated").forEach(one -> known(one, "code", codes(catalogue.stated())));
    catalogue
        .service(row.service())
        .ifPresent(standard -> reason(row.node(), row.reason(), row.deviations(standard).keySet()));
  }

  private void kpi(RequiredKpi row) {
    known(row.node(), "kpi", catalogue.kpis().stream().map(CoreKpi::code).toList());
    Optional<CoreKpi> standard = catalogue.kpi(row.kpi());
    if (standard.isEmpty()) {
      return;
    }
    known(row.node(), "platform", standard.get().platforms());
    if (standard.get().platforms().contains(row.platform())) {
      given(row, standard.get());
      reason(row.node(), row.reason(), row.deviations(catalogue));
    }
  }

  /** A platform must give all that is counted on the last day of the work. */
  private void given(RequiredKpi row, CoreKpi standard) {
    KpiOnPlatform last = standard.on(row.platform(), requirement.until().minusDays(1), dictionary);
    last.lacks()
        .ifPresent(why -> faults.add(row.node().fault("platform", "requirement.lacks", why)));
    if (row.node().has("per") && !last.inTerms().map(RequirementCheck::isRatio).orElse(false)) {
      faults.add(row.node().fault("per", "requirement.per", Message.of("requirement.per")));
    }
  }

  private static boolean isRatio(Kpi kpi) {
    return kpi.measure().kind().equals("ratio");
  }

  private void reason(Node row, Optional<String> reason, Collection<String> deviations) {
    if (!deviations.isEmpty() && reason.isEmpty()) {
      List<Term> parts =
          deviations.stream().map(part -> new Term("requirement-part." + part)).toList();
      Message text = Message.of("requirement.reason").with("parts", parts);
      faults.add(row.fault("reason", "requirement.reason", text));
    } else if (deviations.isEmpty() && reason.isPresent()) {
      faults.add(
          row.fault("reason", "requirement.no-deviation", Message.of("requirement.no-deviation")));
    }
  }

  /** What terms refuse, is refused here, at the same place. */
  private void inTerms() {
    if (requirement.kpis().isEmpty()) {
      return;
    }
    requirement
        .toTerms(catalogue, RequiredService::service, RequiredKpi::id)
        .set("supplier", Map.of("id", "open", "name", "open"))
        .done()
        .<List<InputFault>>fold(this::unknown, wrong -> wrong)
        .forEach(fault -> faults.add(here(fault)));
  }

  private List<InputFault> unknown(Terms terms) {
    List<InputFault> all = new ArrayList<>(terms.unknownMetrics(dictionary));
    all.addAll(terms.notCounted(dictionary));
    return all;
  }

  /** The denominator is a part of the KPI here, and of its measure there. */
  private static InputFault here(InputFault fault) {
    String pointer = fault.pointer().replaceFirst("^(/kpis/[0-9]+)/measure/per", "$1/per");
    return new InputFault(pointer, fault.code(), fault.text());
  }

  private static List<String> codes(List<CatalogueRow> rows) {
    return rows.stream().map(CatalogueRow::code).toList();
  }

  private void known(Node row, String name, Collection<String> known) {
    boolean several = row.form().part(name).orElseThrow().kind().name().equals("CODES");
    List<String> given =
        several ? row.codes(name) : row.find(name, String.class).map(List::of).orElse(List.of());
    for (int i = 0; i < given.size(); i++) {
      if (!known.contains(given.get(i))) {
        String place = row.pointer() + "/" + name + (several ? "/" + i : "");
        faults.add(InputFault.unknown(place, given.get(i), known));
      }
    }
  }
}
